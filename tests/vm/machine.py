# SPDX-License-Identifier: GPL-3.0-or-later
"""A terminal as a virtual machine: started, looked at, touched, and cut off from power.

QEMU's own translator is used even where /dev/kvm exists: a nested or software KVM can be slower than none, or not work at
all with a stock kernel (appliance facts, section 0). ``SLOWER`` is the one factor by which times are stretched.
"""

import contextlib
import itertools
import json
import os
import re
import shutil
import socket
import subprocess
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.vm.agent import PORT, smbios
from tests.vm.powercut import recording

SLOWER = float(os.environ.get("KIOSK_VM_SLOWER", "1"))
"""On a machine slower than the one the tests were made on; multiplies every time that is waited."""
FIRMWARE = Path("/usr/share/OVMF")
BOOTED_S = 300.0
WIDE, HIGH = 1920, 1080
PROCESSOR = "max,cx16=off"
"""QEMU 7.2 once left wrong flags after a cmpxchg16b of the kernel's allocator: a double fault that no real processor has. The
kernel does without that instruction where there is none."""
RECORDED = "recorded,request-merging=off,write-zeroes=off"
"""The recorder of QEMU 7.2 adds two pieces to each write: one merged of 1024 (IOV_MAX) then fails, and the terminal sees a disk
that is broken. And what it records while zeros are being written lands in their place (mended in QEMU 8.2).
"""


class MachineError(Exception):
    """The machine did not do what was waited for."""


class Machine:
    """One virtual terminal on a copy of a disk. ``close`` cuts its power. ``record``: every write of its disk is kept
    (``powercut``). ``tpm``: it has one, whose keys stay in ``folder``.

    QEMU ends when the machine resets itself, and ``reset_within`` begins anew with the same disk, firmware and plugs. In one that
    goes on the firmware takes up to eight times as long (4 s cold, 16 to 33 s after a reset, with one processor and with two), the
    kernel is loaded at half the speed, and twice nothing happened for minutes: QEMU 7.2 seems to take back one by one what it had
    translated of memory that is written anew.
    """

    def __init__(
        self,
        disk: Path,
        folder: Path,
        extra: Sequence[str] = (),
        memory_mib: int = 1536,
        *,
        record: bool = False,
        tpm: bool = False,
    ) -> None:
        self.folder, self.recording = folder, folder / "writes.log" if record else None
        folder.mkdir(parents=True, exist_ok=True)
        self._disk = folder / "disk.qcow2"
        if not self._disk.exists():
            _quietly(
                ["qemu-img", "create", "-q", "-f", "qcow2", "-F", "raw", "-b", str(disk.resolve()), str(self._disk)]
            )
        variables = folder / "firmware.fd"
        if not variables.exists():
            shutil.copy(FIRMWARE / "OVMF_VARS_4M.fd", variables)
        self._extra, self._memory_mib = list(extra), memory_mib
        self._tpm = folder / "tpm" if tpm else None
        self._numbers, self._aside = itertools.count(1), itertools.cycle((0, 1))
        self._plugged: dict[str, tuple[str, Path | None, dict[str, object]]] = {
            "touch": ("usb-tablet", None, {"port": "1"})
        }
        self._events: deque[dict[str, Any]] = deque()
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Power on. Returns before the firmware has done anything."""
        trusted = self._start_tpm(self._tpm) if self._tpm else []
        sockets = {name: self.folder / f"{name}.sock" for name in ("qmp", "agent")}
        for path in sockets.values():
            path.unlink(missing_ok=True)
        command = [
            "qemu-system-x86_64", "-name", "terminal", "-machine", "q35,vmport=off", "-accel", "tcg,thread=multi,tb-size=1024",
            "-cpu", PROCESSOR, "-smp", "2", "-m", str(self._memory_mib), "-display", "none", "-no-user-config", "-nodefaults",
            "-drive", f"if=pflash,format=raw,unit=0,readonly=on,file={FIRMWARE / 'OVMF_CODE_4M.fd'}",
            "-drive", f"if=pflash,format=raw,unit=1,file={self.folder / 'firmware.fd'}",
            "-blockdev", f"driver=qcow2,node-name=disk,discard=unmap,file.driver=file,file.filename={self._disk}",
            *(recording("disk", self.recording) if self.recording else []),
            "-device", f"virtio-blk-pci,drive={RECORDED if self.recording else 'disk'},bootindex=0",
            "-device", f"virtio-vga,xres={WIDE},yres={HIGH}",
            "-device", "virtio-rng-pci",
            "-device", "qemu-xhci,id=usb,p2=8,p3=8", "-S",
            "-device", "i6300esb", "-action", "watchdog=reset,reboot=shutdown",
            "-device", "virtio-serial-pci",
            "-chardev", f"socket,id=agent,server=on,wait=off,path={sockets['agent']}",
            "-device", f"virtserialport,chardev=agent,name={PORT}",
            "-qmp", f"unix:{sockets['qmp']},server=on,wait=off",
            "-serial", f"file:{self.folder / 'console.log'}",
            "-netdev", "user,id=net,restrict=off", "-device", "virtio-net-pci,netdev=net,romfile=",
            *smbios(), *trusted, *self._extra,
        ]  # fmt: skip
        with (self.folder / "qemu.log").open("ab") as log:
            self._process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self._qmp = _connect(sockets["qmp"], self._process)
        self._replies: deque[dict[str, Any]] = deque()
        self._heard = threading.Condition()
        self._events.clear()
        threading.Thread(target=self._listen, daemon=True, name="qmp").start()
        self.qmp("qmp_capabilities")
        for name in self._plugged:
            self._add(name)
        self.qmp("cont")
        self._agent = _connect(sockets["agent"], self._process)
        self._held = b""

    @property
    def on(self) -> bool:
        """Whether it has power."""
        return self._process is not None

    def qmp(self, command: str, **arguments: object) -> Any:
        """One command of QEMU's monitor, and its answer."""
        with self._heard:
            self._replies.clear()
            self._qmp.sendall(json.dumps({"execute": command, "arguments": arguments}).encode())
            if not self._heard.wait_for(lambda: self._replies, 60 * SLOWER):
                raise MachineError(f"QEMU does not answer {command}")
            answer = self._replies.popleft()
        if "error" in answer:
            raise MachineError(f"{command}: {answer['error']['desc']}")
        return answer["return"]

    def reset_within(self, within_s: float, *, by_watchdog: bool = False) -> float:
        """Seconds until the machine has reset itself, or its hardware watchdog has; it is on again, and everything that was
        plugged in still is.
        """
        begun = time.monotonic()
        with self._heard:
            if not self._heard.wait_for(lambda: any(e["event"] == "SHUTDOWN" for e in self._events), within_s * SLOWER):
                raise MachineError(f"no reset within {within_s * SLOWER:.0f} s; its processors: {self._processors()}")
            told = {e["event"]: e.get("data", {}) for e in self._events}
        took = time.monotonic() - begun
        self.close(cut=False)
        if told["SHUTDOWN"].get("reason") != "guest-reset" or ("WATCHDOG" in told) != by_watchdog:
            raise MachineError(f"another end than was waited for: {told}")
        self.start()
        return took

    def plug(self, name: str, driver: str, medium: Path | None = None, **options: object) -> None:
        """Put a USB device in; ``medium`` is what a stick holds."""
        self._plugged[name] = driver, medium, options
        self._add(name)

    def unplug(self, name: str) -> None:
        """Pull it out."""
        _, medium, _ = self._plugged.pop(name)
        self.qmp("device_del", id=name)
        if medium:
            eventually(lambda: self._let_go(name), 20)

    def booted(self, within_s: float = BOOTED_S) -> float:
        """Seconds until the harness inside answers."""
        begun = time.monotonic()
        self._await(0, within_s)
        return time.monotonic() - begun

    def run(self, command: str, *, within_s: float = 60, check: bool = True) -> str:
        """Run a shell command inside, as root; what it printed."""
        number = next(self._numbers)
        self._agent.sendall(json.dumps([number, command, within_s * SLOWER]).encode() + b"\n")
        code, said = self._await(number, within_s + 10)
        if check and code:
            raise MachineError(f"{command}: {code}\n{said}")
        return said

    def until(self, command: str, within_s: float, every_s: float = 0.3) -> float:
        """Seconds until a command inside succeeds."""
        begun = time.monotonic()
        while time.monotonic() - begun < within_s * SLOWER:
            number = next(self._numbers)
            self._agent.sendall(json.dumps([number, command, 20 * SLOWER]).encode() + b"\n")
            if self._await(number, 30)[0] == 0:
                return time.monotonic() - begun
            time.sleep(every_s)
        raise MachineError(f"not within {within_s * SLOWER:.0f} s: {command}")

    def now(self) -> float:
        """The time inside, in seconds since the epoch."""
        return float(self.run("date +%s.%N"))

    def picture(self, path: Path) -> Path:
        """What the panel shows, as PNG."""
        self.qmp("screendump", filename=str(path), format="png")
        return path

    def begin(self, command: str) -> None:
        """Run a command inside that will not be answered: the machine ends by it."""
        self._agent.sendall(json.dumps([next(self._numbers), command, 60]).encode() + b"\n")

    def tap(self, x: float, y: float) -> None:
        """Touch the panel at a pixel."""
        self.hold(x, y, 0.1)

    def hold(self, x: float, y: float, for_s: float) -> None:
        """Touch the panel at a pixel, or the next one, as a finger does: the kernel says nothing of an axis that has not
        moved, and whoever opened the panel since would not know where the finger is.
        """
        aside = next(self._aside)
        spot = [
            {"type": "abs", "data": {"axis": axis, "value": round((value + aside) * 0x7FFF / size)}}
            for axis, value, size in (("x", x, WIDE), ("y", y, HIGH))
        ]
        self.qmp("input-send-event", events=spot)
        for down in (True, False):
            self.qmp("input-send-event", events=[{"type": "btn", "data": {"down": down, "button": "left"}}])
            time.sleep(for_s if down else 0.1)

    def touchable(self) -> bool:
        """Whether somebody inside listens to the panel; before, QEMU gives a touch to the PS/2 mouse."""
        return any(each["absolute"] and each["current"] for each in self.qmp("query-mice"))

    def keys(self, *codes: str) -> None:
        """Press keys together on the machine's own keyboard."""
        self.qmp("send-key", keys=[{"type": "qcode", "data": code} for code in codes])

    def _add(self, name: str) -> None:
        driver, medium, options = self._plugged[name]
        if medium:
            file = {"driver": "file", "filename": str(medium)}
            self.qmp("blockdev-add", driver="raw", **{"node-name": f"in-{name}", "file": file})
            options = options | {"drive": f"in-{name}"}
        self.qmp("device_add", driver=driver, id=name, bus="usb.0", **options)

    def _let_go(self, name: str) -> bool:
        try:
            self.qmp("blockdev-del", **{"node-name": f"in-{name}"})
        except MachineError:
            return False  # the device is still about to go
        return True

    def _start_tpm(self, keys: Path) -> list[str]:
        """A software TPM that ends with the machine's power; QEMU's arguments for it."""
        keys.mkdir(exist_ok=True)
        control = keys / "control.sock"
        control.unlink(missing_ok=True)
        _quietly([
            "swtpm", "socket", "--tpm2", "--daemon", "--terminate", "--tpmstate", f"dir={keys}",
            "--ctrl", f"type=unixio,path={control}",
        ])  # fmt: skip
        return [
            "-chardev", f"socket,id=tpm,path={control}", "-tpmdev", "emulator,id=tpm0,chardev=tpm",
            "-device", "tpm-tis,tpmdev=tpm0",
        ]  # fmt: skip

    def close(self, *, cut: bool = True) -> None:
        """Cut the power; ``cut=False`` waits for a QEMU that ends by itself."""
        if self._process is not None:
            if cut:
                self._process.kill()
            self._process.wait(60)
            self._qmp.close()
            self._agent.close()
            self._process = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _await(self, number: int, within_s: float) -> tuple[int, str]:
        """The answer with this number; a harness that was started anew says again that it is there, and has forgotten it."""
        ends = time.monotonic() + within_s * SLOWER
        while True:
            while b"\n" in self._held:
                line, self._held = self._held.split(b"\n", 1)
                found, code, said = json.loads(line)
                if found == number:
                    return code, said
                if found == 0 and number:
                    raise MachineError("the harness has started anew")
            left = ends - time.monotonic()
            if left <= 0:
                where = f"its processors: {self._processors()}; its console: {self.folder / 'console.log'}"
                raise MachineError(f"the machine does not answer; {where}")
            self._agent.settimeout(left)
            with contextlib.suppress(TimeoutError):
                chunk = self._agent.recv(65536)
                if not chunk:
                    raise MachineError("the machine is off")
                self._held += chunk

    def _processors(self) -> str:
        """Where each of them is: one that waits in firmware, loader or kernel has nothing else to say."""
        try:
            said = str(self.qmp("human-monitor-command", **{"command-line": "info registers -a"}))
        except (MachineError, OSError) as error:
            return str(error)
        return "; ".join(" ".join(found) for found in re.findall(r"([RE]IP=\w+).*?(HLT=\d)", said))

    def _listen(self) -> None:
        qmp, held = self._qmp, b""
        with contextlib.suppress(OSError):
            while chunk := qmp.recv(65536):
                held += chunk
                while b"\n" in held:
                    line, held = held.split(b"\n", 1)
                    said = json.loads(line)
                    with self._heard:
                        if "event" in said:
                            self._events.append(said)
                        elif "QMP" not in said:
                            self._replies.append(said)
                        self._heard.notify_all()


def _connect(path: Path, process: "subprocess.Popen[bytes]") -> socket.socket:
    for _ in range(200):
        line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        with contextlib.suppress(OSError):
            line.connect(str(path))
            return line
        line.close()
        if process.poll() is not None:
            break
        time.sleep(0.05)
    raise MachineError(f"QEMU did not start; see {path.parent / 'qemu.log'}")


def _quietly(command: Sequence[str]) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def eventually(look: Callable[[], bool], within_s: float, every_s: float = 0.3) -> float:
    """Seconds until ``look`` says yes."""
    begun = time.monotonic()
    while not look():
        if time.monotonic() - begun > within_s * SLOWER:
            raise MachineError(f"not within {within_s * SLOWER:.0f} s")
        time.sleep(every_s)
    return time.monotonic() - begun
