# SPDX-License-Identifier: GPL-3.0-or-later
"""A card reader on this desk: the emulated pinpad under a private, real pcscd. Several run side by side.

Every process started here ends with ``close``; a rig whose owner dies takes its children along (parent-death signal).
"""

import contextlib
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from enum import Enum
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import msgspec

from hardware.emulated.process import end, spawn

PCSCD = Path("/usr/sbin/pcscd")
DRIVER = Path("/usr/lib/pcsc/drivers/serial/libccidtwin.so")


class Kind(Enum):
    """Readers that the emulator can be: name for pcscd, and which model the real driver takes it for."""

    PINPAD = "Emu Secure PinPad", "GemPCPinPad"
    PSEUDO = "Emu Pseudo PinPad", "GemPCPinPad"
    CLASS_1 = "Emu Plain Reader", "GemPCTwin"
    RENAMED = "Unheard-of PinPad", "GemPCPinPad"

    def write(self, folder: Path, emulator: Path, channel: int = 1) -> None:
        """The line of this reader in pcscd's configuration folder."""
        name, device = self.value
        (folder / f"reader-{channel}").write_text(
            f'FRIENDLYNAME "{name}"\nDEVICENAME {emulator / "tty"}:{device}\nLIBPATH {DRIVER}\nCHANNELID {channel}\n'
        )


READERS = Path(__file__).parent / "readers.toml"
"""These readers' lines for the list of pinpads; no terminal has them."""


class RigError(RuntimeError):
    """The rig could not be built; the text says what is missing and how to get it."""


class EmulatedReader:
    """The pinpad alone, on a serial line: ``folder/tty`` is the end for a driver. ``close`` ends it."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.trust = folder / "country" / "trust"
        self._reader = spawn([sys.executable, "-m", "hardware.emulated.reader", str(folder)])
        _wait_for(folder / "control", self._reader)

    def do(self, verb: str, **order: Any) -> dict[str, Any]:
        """One order to the emulator (see ``reader.Control``); raises RigError on refusal."""
        return _order(self.folder / "control", {"do": verb, **order})

    def close(self) -> None:
        """End it and wait for it."""
        end(self._reader, 1)


class CardRig(EmulatedReader):
    """Emulator and pcscd. ``environment`` is what a PC/SC client needs to find them."""

    def __init__(self, folder: Path, *, verbose_log: Path | None = None) -> None:
        for needed in (PCSCD, DRIVER):
            if not needed.exists():
                raise RigError(f"{needed} is missing: install the packages of system-packages.txt (`make setup`)")
        super().__init__(folder)
        self.socket = folder / "pcscd.sock"
        self._log = verbose_log
        self._conf = folder / "reader.conf.d"
        self._conf.mkdir(exist_ok=True)
        Kind.PINPAD.write(self._conf, folder)
        self._listener = socket.socket(socket.AF_UNIX)
        self.socket.unlink(missing_ok=True)
        self._listener.bind(str(self.socket))
        self._listener.listen(16)
        self._changing = threading.RLock()
        self._pcscd: subprocess.Popen[bytes] | None = None
        self.start_pcscd()

    @property
    def environment(self) -> Mapping[str, str]:
        """Variables for clients of this reader; libpcsclite reads them once per process."""
        return {"PCSCLITE_CSOCK_NAME": str(self.socket)}

    def start_pcscd(self) -> None:
        """Start pcscd on the same socket as before, socket activated (its path cannot be set otherwise). Does nothing
        when it runs.
        """
        with self._changing:
            if self._pcscd is None or self._pcscd.poll() is not None:
                self._start_pcscd()

    def _start_pcscd(self) -> None:
        command = [str(PCSCD), "-f", "-c", str(self._conf)]
        if _pcscd_knows("--disable-polkit"):
            command.append("--disable-polkit")
        if self._log is not None:
            command += ["-d", "-a"]
        with (self._log or Path(os.devnull)).open("ab") as output:
            self._pcscd = spawn(command, listening=self._listener, stdout=output, stderr=output)

    def stop_pcscd(self) -> None:
        """End pcscd as a crash would; clients see the service vanish."""
        with self._changing:
            if self._pcscd is not None:
                end(self._pcscd, 1)
                self._pcscd = None

    def signal_pcscd(self, number: int) -> None:
        """A signal for pcscd: SIGSTOP makes it hang as a broken driver would."""
        with self._changing:
            if self._pcscd is not None:
                self._pcscd.send_signal(number)

    def restart_pcscd(self) -> None:
        """As the caretaker would have it done; from any thread."""
        with self._changing:
            self.stop_pcscd()
            self.start_pcscd()

    def become(self, kind: Kind) -> None:
        """Be another kind of reader from now on; pcscd is restarted."""
        with self._changing:
            self.stop_pcscd()
            self.do("model", pseudo=kind is Kind.PSEUDO)
            kind.write(self._conf, self.folder)
            self.start_pcscd()

    @contextlib.contextmanager
    def beside(self, kind: Kind) -> Iterator[None]:
        """A second, empty reader on the same pcscd, listed before ours, for as long as the block lasts."""
        folder = self.folder / "second"
        folder.mkdir(exist_ok=True)
        second = spawn([sys.executable, "-m", "hardware.emulated.reader", str(folder)])
        ours = self._conf / "reader-1"
        line = ours.read_text()
        try:
            _wait_for(folder / "control", second)
            kind.write(self._conf, folder, channel=1)
            (self._conf / "reader-2").write_text(line.replace("CHANNELID 1", "CHANNELID 2"))
            self.restart_pcscd()
            yield
        finally:
            (self._conf / "reader-2").unlink(missing_ok=True)
            ours.write_text(line)
            self.restart_pcscd()
            end(second, 1)

    def close(self) -> None:
        """End everything and wait for it."""
        self.stop_pcscd()
        self._listener.close()
        super().close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _order(control: Path, order: Mapping[str, Any]) -> dict[str, Any]:
    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(30)
        line.connect(str(control))
        line.sendall(msgspec.json.encode(order) + b"\n")
        with line.makefile("rb") as lines:
            answer: dict[str, Any] = msgspec.json.decode(lines.readline())
    if not answer.pop("ok"):
        raise RigError(answer["error"])
    return answer


def _pcscd_knows(option: str) -> bool:
    text = subprocess.run([str(PCSCD), "--help"], capture_output=True, text=True, check=False)
    return option in text.stdout + text.stderr


def _wait_for(path: Path, process: subprocess.Popen[bytes], limit_s: float = 60.0) -> None:
    end = time.monotonic() + limit_s
    while time.monotonic() < end:
        if process.poll() is not None:
            raise RigError(f"the emulated reader ended with status {process.returncode}")
        with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX) as probe:
            probe.connect(str(path))
            return
        time.sleep(0.02)
    raise RigError(f"{path} did not appear within {limit_s:.0f} s")
