# SPDX-License-Identifier: GPL-3.0-or-later
"""A card reader on this desk: the emulated pinpad under a private, real pcscd. Several run side by side.

Every process started here ends with ``close``; a rig whose owner dies takes its children along (parent-death signal).
"""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import msgspec

from hardware.emulated.process import spawn

PCSCD = Path("/usr/sbin/pcscd")
DRIVER = Path("/usr/lib/pcsc/drivers/serial/libccidtwin.so")
READER_NAME = "Emu Secure PinPad 00 00"


class RigError(RuntimeError):
    """The rig could not be built; the text says what is missing and how to get it."""


class CardRig:
    """Emulator and pcscd. ``environment`` is what a PC/SC client needs to find them."""

    def __init__(self, folder: Path, *, verbose_log: Path | None = None) -> None:
        for needed in (PCSCD, DRIVER):
            if not needed.exists():
                raise RigError(f"{needed} is missing: install the packages of system-packages.txt (`make setup`)")
        self.folder = folder
        self.socket = folder / "pcscd.sock"
        self.trust = folder / "country" / "trust"
        self._log = verbose_log
        folder.mkdir(parents=True, exist_ok=True)
        conf = folder / "reader.conf.d"
        conf.mkdir(exist_ok=True)
        (conf / "pinpad").write_text(
            f'FRIENDLYNAME "Emu Secure PinPad"\nDEVICENAME {folder / "tty"}:GemPCPinPad\nLIBPATH {DRIVER}\nCHANNELID 1\n'
        )
        self._reader = spawn([sys.executable, "-m", "hardware.emulated.reader", str(folder)])
        _wait_for(folder / "control", self._reader)
        self._listener = socket.socket(socket.AF_UNIX)
        self.socket.unlink(missing_ok=True)
        self._listener.bind(str(self.socket))
        self._listener.listen(16)
        self._pcscd: subprocess.Popen[bytes] | None = None
        self.start_pcscd()

    @property
    def environment(self) -> Mapping[str, str]:
        """Variables for clients of this reader; libpcsclite reads them once per process."""
        return {"PCSCLITE_CSOCK_NAME": str(self.socket)}

    def start_pcscd(self) -> None:
        """Start pcscd on the same socket as before, socket activated (its path cannot be set otherwise)."""
        command = [str(PCSCD), "-f", "-c", str(self.folder / "reader.conf.d")]
        if _pcscd_knows("--disable-polkit"):
            command.append("--disable-polkit")
        if self._log is not None:
            command += ["-d", "-a"]
        with (self._log or Path(os.devnull)).open("ab") as output:
            self._pcscd = spawn(command, listening=self._listener, stdout=output, stderr=output)

    def stop_pcscd(self) -> None:
        """End pcscd as a crash would; clients see the service vanish."""
        if self._pcscd is not None:
            _end(self._pcscd)
            self._pcscd = None

    def do(self, verb: str, **order: Any) -> dict[str, Any]:
        """One order to the emulator (see ``reader.Control``); raises RigError on refusal."""
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(30)
            line.connect(str(self.folder / "control"))
            line.sendall(msgspec.json.encode({"do": verb, **order}) + b"\n")
            with line.makefile("rb") as lines:
                answer: dict[str, Any] = msgspec.json.decode(lines.readline())
        if not answer.pop("ok"):
            raise RigError(answer["error"])
        return answer

    def close(self) -> None:
        """End everything and wait for it."""
        self.stop_pcscd()
        self._listener.close()
        _end(self._reader)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


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


def _end(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError):
        process.send_signal(signal.SIGTERM)
    try:
        process.wait(2)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
