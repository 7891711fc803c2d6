# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands around the virtual terminal: the city, a printer on the network, and the pinpad at a serial plug.

They run on this machine; the terminal finds them at ``HOST``, as QEMU's own network has it.
"""

import contextlib
import json
import os
import shutil
import socket
import socketserver
import sqlite3
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from hardware.emulated.printer import EmulatedPrinter
from hardware.emulated.process import end
from hardware.emulated.rig import READERS, EmulatedReader
from kiosk.config import Limits, Settings, load
from kiosk.demo.city import ORIGIN, RunningCity, new_code
from kiosk.demo.city import enrolled as enrol_now
from kiosk.guichet.configuration import Configuration, Maintenance
from provisioning.configuration import signed
from provisioning.image.disk import MIB, PARTS
from tests.vm.bundles import served

HOST = "10.0.2.2"
NUMBER = "K07"
CARETAKER, KIOSK = 954, 950
"""systemd/kiosk.sysusers.conf."""
PINPAD_LINES = (
    'FRIENDLYNAME "Emu Secure PinPad"\\nDEVICENAME /dev/ttyS1:GemPCPinPad\\n'
    "LIBPATH /usr/lib/pcsc/drivers/serial/libccidtwin.so\\nCHANNELID 1\\n"
)
_RECEIVER = "/usr/lib/systemd/systemd-journal-remote"
_READER_FILE = "/etc/reader.conf.d/libccidtwin"
LIMITS = "".join(
    f"{name} = {value * 4}\n"
    for name in Limits.__struct_fields__
    if name.startswith(("card_", "city_", "print_", "reader_", "leave"))
    and name != "city_heartbeat"
    and isinstance(value := getattr(Limits(), name), float)
)
"""Deadlines of the programs, stretched by one factor: a translated processor is that much slower."""
SOON = "city_heartbeat = 20.0\nupdate_idle = 5.0\nupdate_again = 30.0\nupdate_holds = 10.0\n"
"""What is minutes on a terminal, so that a test need not wait for it."""


class LogServer:
    """The city's log server, systemd's own: Debian's asks nobody for a certificate."""

    def __init__(self, folder: Path, certificate: Path, key: Path) -> None:
        self._folder = folder
        folder.mkdir()
        listener, self.port = listening()
        listener.close()
        command = [
            _RECEIVER,
            f"--listen-https=127.0.0.1:{self.port}",
            f"--key={key}",
            f"--cert={certificate}",
        ]
        with (folder / "server.log").open("ab") as log:
            self._process = subprocess.Popen(
                [*command, f"--output={folder}"], stdin=subprocess.DEVNULL, stdout=log, stderr=log
            )

    def came(self) -> list[str]:
        """What has been logged on terminals, line by line."""
        read = ["journalctl", "-q", "-o", "cat", "-D", str(self._folder)]
        return subprocess.run(read, capture_output=True, text=True, check=False, timeout=30).stdout.splitlines()

    def close(self) -> None:
        """End it."""
        end(self._process)


class World:
    """City, printer and pinpad. ``settings`` are the terminal's, ``data`` is its data partition as a folder; one that is not
    enrolled has neither.
    """

    def __init__(self, folder: Path, *, enrolled: bool = True) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self._cleanup = contextlib.ExitStack()
        try:
            self.pinpad = EmulatedReader(folder / "reader")
            self._cleanup.callback(self.pinpad.close)
            self.printer = EmulatedPrinter()
            self._cleanup.callback(self.printer.close)
            self.city_folder = folder / "city"
            city = RunningCity(self.city_folder, self.pinpad.trust, folder / "city.log", "--address", HOST)
            self._cleanup.callback(city.close)
            self.city_port = city.port
            self.moved_port = self._cleanup.enter_context(passing(city.port))
            self.bundles = folder / "bundles"
            self.bundles.mkdir()
            pair = self.city_folder / "server.pem", self.city_folder / "server.key"
            self.bundles_port = self._cleanup.enter_context(served(self.bundles, *pair))
            self.logs = LogServer(folder / "logs", *pair)
            self._cleanup.callback(self.logs.close)
            self.data = folder / "data"
            if enrolled:
                self._furnish()
        except BaseException:
            self._cleanup.close()
            raise

    @property
    def plugs(self) -> list[str]:
        """QEMU's arguments for the pinpad: the second serial plug of the machine."""
        return ["-chardev", f"serial,id=pinpad,path={self.folder / 'reader' / 'tty'}", "-serial", "chardev:pinpad"]

    @property
    def plug_in(self) -> str:
        """The command that tells the terminal of its pinpad, and makes the queue without waiting for the caretaker."""
        return f"{self.pinpad_in} && /opt/kiosk/bin/kiosk printer make-queue"

    @property
    def pinpad_in(self) -> str:
        """The command that tells the terminal of its pinpad: only here is one known by a file (real ones are on USB)."""
        return (
            "until test -e /var/lib/kiosk/settings/kiosk.toml; do sleep 0.5; done; "
            f"mkdir -p /run/harness && printf '{PINPAD_LINES}' > /run/harness/reader && "
            f"mount --bind /run/harness/reader {_READER_FILE} && systemctl restart pcscd.service"
        )

    def orders(self) -> list[tuple[str, str]]:
        """Document and state of each order that the city really has."""
        address = f"file:{self.city_folder / 'city.sqlite'}?mode=ro"
        with contextlib.closing(sqlite3.connect(address, uri=True, timeout=10)) as database:
            return list(database.execute("SELECT document_id, state FROM orders WHERE state <> 'abandoned'"))

    def counters(self) -> dict[str, int]:
        """What the last heartbeat of the terminal counted."""
        address = f"file:{self.city_folder / 'city.sqlite'}?mode=ro"
        with contextlib.closing(sqlite3.connect(address, uri=True, timeout=10)) as database:
            return dict(json.loads(database.execute("SELECT counters FROM devices").fetchone()[0]))

    def heard_at(self) -> float:
        """When the terminal's last heartbeat came, in seconds since the epoch."""
        address = f"file:{self.city_folder / 'city.sqlite'}?mode=ro"
        with contextlib.closing(sqlite3.connect(address, uri=True, timeout=10)) as database:
            return float(database.execute("SELECT last_seen FROM devices").fetchone()[0])

    def wants(self, number: int, software: str, keys: Path) -> None:
        """The city hands out a configuration that asks for a version of the software, at any hour, and says that the city has
        moved: to ``moved_port``.
        """
        signed_now = Configuration(
            number, "*", time.time() - 3600, time.time() + 86400, f"https://{HOST}:{self.moved_port}/kiosk/v1", ORIGIN,
            f"https://{HOST}/track/", ((self.city_folder / "city-ca.pem").read_text(),), software=software,
            maintenance=Maintenance(0, 23),
        )  # fmt: skip
        folder = self.city_folder / "configurations"
        folder.mkdir(exist_ok=True)
        (folder / f"wave-1-version-{number}.json").write_bytes(signed(signed_now, keys))

    def site(self) -> Path:
        """The site file that a technician would have written, with what belongs beside it."""
        folder = self.folder / "site"
        folder.mkdir()
        shutil.copy(self.city_folder / "city-ca.pem", folder / "city-ca.pem")
        file = folder / "K07.toml"
        file.write_text(
            f'[terminal]\nnumber = "{NUMBER}"\nsite = "library"\nphone = "02 123 45 67"\n'
            f'[city]\nurl = "https://{HOST}:{self.city_port}/kiosk/v1"\norigin = "{ORIGIN}"\n'
            'ca = "city-ca.pem"\nseal_authorities = "city-ca.pem"\n'
            f'[printer]\nuri = "ipp://{HOST}:{self.printer.port}/ipp/print"\n'
        )
        return file

    def code(self) -> str:
        """A code of the city's console for this terminal."""
        return new_code(self.city_folder, NUMBER)

    def close(self) -> None:
        """End everything."""
        self._cleanup.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _furnish(self) -> None:
        """What enrolment leaves on a terminal."""
        settings, device = self.data / "settings", self.data / "device"
        for each in (settings, device, self.data / "journal", self.data / "log"):
            each.mkdir(parents=True, exist_ok=True)
        shutil.copy(self.city_folder / "city-ca.pem", settings / "city-ca.pem")
        shutil.copy(READERS, settings / "readers.toml")
        here = self._settings(self.data, "localhost")
        enrol_now(here, self.city_folder)
        self.settings = self._settings(Path("/var/lib/kiosk"), HOST)
        for secret in (*device.iterdir(), self.data / "maintenance.secret"):
            secret.chmod(0o600)
            os.chown(secret, CARETAKER, KIOSK)

    def _settings(self, root: Path, host: str) -> Settings:
        file = self.data / "settings" / "kiosk.toml"
        file.write_text(
            f'state = "{root / "journal"}"\nmaintenance_secret = "{root / "maintenance.secret"}"\n'
            f'[terminal]\nnumber = "{NUMBER}"\nphone = "02 123 45 67"\nnearest = "Bibliotheque, rue Exemple 3"\n'
            f'[city]\nurl = "https://{host}:{self.city_port}/kiosk/v1"\norigin = "{ORIGIN}"\n'
            f'ca = "{root / "settings/city-ca.pem"}"\nseal_authorities = "{root / "settings/city-ca.pem"}"\n'
            f'certificate = "{root / "device/device.pem"}"\nkey = "{root / "device/device.key"}"\n'
            f'[printer]\nuri = "ipp://{HOST}:{self.printer.port}/ipp/print"\n'
            f'[card]\nreaders = ["{root / "settings/readers.toml"}"]\n[limits]\n{LIMITS}{SOON}'
            f'[updates]\nserver = "https://{HOST}:{self.bundles_port}/"\n'
            f'[watching]\nmetrics_from = "{HOST}"\nlogs_to = "https://{HOST}:{self.logs.port}"\n'
        )
        return load(file)


def with_data(image: Path, data: Path, disk: Path) -> Path:
    """A copy of a disk image whose data partition holds ``data``."""
    subprocess.run(["cp", "--sparse=always", "--reflink=auto", str(image), str(disk)], check=True)
    start = 1 + sum(part.mib for part in PARTS)
    size = disk.stat().st_size // MIB - start - 1
    made = disk.with_suffix(".data")
    subprocess.run(
        ["mke2fs", "-q", "-t", "ext4", "-L", "data", "-d", str(data), str(made), f"{size}M"], check=True,
        stdout=subprocess.DEVNULL,
    )  # fmt: skip
    with made.open("rb") as read, disk.open("r+b") as write:
        write.seek(start * MIB)
        shutil.copyfileobj(read, write, MIB)
    made.unlink()
    return disk


@contextlib.contextmanager
def passing(port: int) -> Iterator[int]:
    """A second port that leads to the first, byte for byte, as long as the block lasts."""

    class Line(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            with socket.create_connection(("127.0.0.1", port)) as far:
                back = threading.Thread(target=pour, args=(far, self.request), daemon=True)
                back.start()
                pour(self.request, far)
                back.join()

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Line) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True, name="passing").start()
        yield int(server.server_address[1])
        server.shutdown()


def pour(source: socket.socket, target: socket.socket) -> None:
    """All that comes, and its end."""
    with contextlib.suppress(OSError):
        while some := source.recv(65536):
            target.sendall(some)
    with contextlib.suppress(OSError):
        target.shutdown(socket.SHUT_WR)


def listening() -> tuple[socket.socket, int]:
    """A port of this machine that takes connections: what a firewall keeps from it, nobody else did."""
    listener = socket.create_server(("127.0.0.1", 0))
    return listener, int(listener.getsockname()[1])
