# SPDX-License-Identifier: GPL-3.0-or-later
"""A private, real cupsd with one queue to one printer. Several run side by side; as root it runs as an ordinary user."""

import contextlib
import os
import pwd
import re
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from hardware.emulated.process import spawn
from hardware.emulated.rig import RigError
from hardware.printer.setup import make_queue

CUPSD = Path("/usr/sbin/cupsd")
QUEUE = "kiosk"
CONFIGURATION = Path(__file__).resolve().parents[2] / "systemd" / "cups"
"""The configuration that terminals have: what is tried here is what runs there."""
_FOLDERS = ("etc/ppd", "etc/ssl", "spool/tmp", "cache", "run/certs", "log")


class Spooler:
    """cupsd in ``folder``. ``server`` is what ``hardware.printer.queue.Queue`` wants."""

    def __init__(self, folder: Path, printer_uri: str) -> None:
        if not CUPSD.exists():
            raise RigError(f"{CUPSD} is missing: install the packages of system-packages.txt (`make setup`)")
        self.folder, self._uri = folder, printer_uri
        self.server = str(folder / "run" / "cups.sock")
        self._user = "nobody" if os.getuid() == 0 else None
        shutil.rmtree(folder, ignore_errors=True)
        for name in _FOLDERS:
            (folder / name).mkdir(parents=True)
        self._configure()
        if self._user is not None:
            owner = pwd.getpwnam(self._user)
            for path in [folder, *folder.rglob("*")]:
                os.chown(path, owner.pw_uid, owner.pw_gid)
        self._process = self._start()
        try:
            self._add_queue()
        except BaseException:
            self.close()
            raise

    @property
    def environment(self) -> Mapping[str, str]:
        """Variables for CUPS command-line tools."""
        return {"CUPS_SERVER": self.server}

    @property
    def places(self) -> list[Path]:
        """Where a document could be left behind."""
        return [self.folder / name for name in ("spool", "cache", "run", "log")]

    def processor_s(self) -> float:
        """What cupsd and the children it has buried have cost so far, in seconds (proc(5), stat: utime to cstime)."""
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")

    def memory(self) -> int:
        """Resident bytes of cupsd and of everything it has started, now."""
        pages = 0
        for pid in [self._process.pid, *_children_of(self._process.pid)]:
            with contextlib.suppress(OSError):
                pages += int(Path(f"/proc/{pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")

    def kill(self, *, backends: bool = False) -> None:
        """End cupsd as a crash would; what it has started lives on, unless ``backends`` says that it dies as well (as it
        does under systemd, which ends the whole unit).
        """
        children = _children_of(self._process.pid)
        self._process.kill()
        self._process.wait()
        for child in children if backends else ():
            with contextlib.suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)

    def kill_backends(self) -> None:
        """End what cupsd has started, and not cupsd."""
        for child in _children_of(self._process.pid):
            with contextlib.suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)

    def hang(self, *, on: bool) -> None:
        """Cupsd takes connections and does nothing, or goes on."""
        self._process.send_signal(signal.SIGSTOP if on else signal.SIGCONT)

    def again(self, *, wiped: bool = True) -> None:
        """Start cupsd anew; ``wiped`` as on a terminal, where the spool is emptied before every start."""
        for place in (self.folder / name for name in ("spool", "cache")) if wiped else ():
            for path in place.rglob("*"):
                if path.is_file():
                    path.unlink()
        self._process = self._start()

    def close(self) -> None:
        """End cupsd and its children."""
        self.hang(on=False)
        self._process.terminate()
        self._process.wait()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _configure(self) -> None:
        """The terminal's own two files, with paths and users of this machine."""
        root, etc = self.folder, self.folder / "etc"
        user = self._user or pwd.getpwuid(os.getuid()).pw_name
        group = "nogroup" if self._user else str(os.getgid())
        here = {
            "/run/cups/cups.sock": self.server, "/run/kiosk-spool/cache": str(root / "cache"),
            "/run/kiosk-spool": str(root / "spool"), "/var/lib/kiosk/cups": str(etc), "/run/cups": str(root / "run"),
            "User lp": f"User {user}", "Group lp": f"Group {group}", "SystemGroup root": f"SystemGroup {group}",
        }  # fmt: skip
        for log in ("AccessLog", "ErrorLog", "PageLog"):
            here[f"{log} syslog"] = f"{log} {root / 'log' / log}"
        known = re.compile("|".join(map(re.escape, sorted(here, key=len, reverse=True))))
        for name in ("cupsd.conf", "cups-files.conf"):
            (etc / name).write_text(known.sub(lambda found: here[found[0]], (CONFIGURATION / name).read_text()))

    def _start(self) -> "subprocess.Popen[bytes]":
        etc = self.folder / "etc"
        process = spawn(
            [str(CUPSD), "-f", "-c", str(etc / "cupsd.conf"), "-s", str(etc / "cups-files.conf")],
            user=self._user,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            self._wait(lambda: _answers(self.server), process)
        except RigError:
            process.kill()
            process.wait()
            raise
        return process

    def _add_queue(self) -> None:
        make_queue(self.server, QUEUE, self._uri)
        self._wait((self.folder / "etc" / "ppd" / f"{QUEUE}.ppd").exists, self._process)

    def _wait(self, ready: "object", process: "subprocess.Popen[bytes]", limit_s: float = 20.0) -> None:
        assert callable(ready)
        end = time.monotonic() + limit_s
        while not ready():
            if process.poll() is not None or time.monotonic() > end:
                raise RigError(f"cupsd did not become ready (status {process.poll()}); see {self.folder / 'log'}")
            time.sleep(0.02)


def _children_of(pid: int) -> list[int]:
    """Processes that this one has started, theirs included."""
    found: list[int] = []
    with contextlib.suppress(OSError):  # one that has just ended has none
        for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
            found += [int(child), *_children_of(int(child))]
    return found


def _answers(address: str) -> bool:
    with socket.socket(socket.AF_UNIX) as probe:
        return probe.connect_ex(address) == 0
