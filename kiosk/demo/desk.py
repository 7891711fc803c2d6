# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything a terminal needs, on one desk and in one folder. Ends all it has started when it is closed.

The clerk, the caretaker and the city are the real programs in processes of their own; the screen is given to whoever
shows it, and finds them by ``call_clerk`` and ``call_caretaker``.
"""

import contextlib
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from hardware.card.ladder import Rung
from hardware.emulated.link import Link
from hardware.emulated.printer import EmulatedPrinter
from hardware.emulated.process import end, spawn
from hardware.emulated.rig import READERS, CardRig
from hardware.emulated.spooler import QUEUE, Spooler
from kiosk.config import Settings, load
from kiosk.demo.city import ORIGIN, RunningCity, enrolled

CONFIGURATION_KEY = "desk"
_KIOSK = [sys.executable, "-m", "kiosk"]


class Desk:
    """One desk. ``card``, ``printer`` and ``network`` are its back doors for people and tests."""

    def __init__(
        self,
        folder: Path,
        *,
        card_log: Path | None = None,
        on_tray: Callable[[], None] = lambda: None,
        limits: str = "",
    ) -> None:
        self.folder = folder
        folder.mkdir(exist_ok=True)
        self._cleanup = contextlib.ExitStack()
        self.clerks: list[subprocess.Popen[bytes]] = []
        self._repairs = threading.Event()
        try:
            self.log = folder / "logs"
            self.log.mkdir()
            self.card = self._cleanup.enter_context(CardRig(folder / "reader", verbose_log=card_log))
            self.printer = EmulatedPrinter(on_change=on_tray)
            self._cleanup.callback(self.printer.close)
            self.spooler = self._cleanup.enter_context(Spooler(folder / "cups", self.printer.uri))
            self.city_folder = folder / "city"
            city = RunningCity(self.city_folder, self.card.trust, self.log / "city.log")
            self._cleanup.callback(city.close)
            self.network = Link(city.port)
            self._cleanup.callback(self.network.close)
            self.config = folder / "kiosk.toml"
            self.configuration_key = self._make_configuration_key()
            self.settings = self._write_settings(limits)
            self.caretaker = self._start_caretaker()
            self._cleanup.callback(self._repairs.set)
            threading.Thread(target=self._repair, daemon=True, name="repairs").start()
        except BaseException:
            self._cleanup.close()
            raise

    def close(self) -> None:
        """End everything and wait for it."""
        for process in self.clerks:
            end(process)
        self._cleanup.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def call_clerk(self) -> socket.socket:
        """A new clerk, as systemd would start one; returns the screen's end of its line."""
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self.clerks = [process for process in self.clerks if process.poll() is None]
        with (self.log / "clerk.log").open("ab") as log:
            command = [*_KIOSK, "clerk", "--config", str(self.config), "--connection-fd", "3"]
            process = spawn(command, listening=theirs, environment=self.card.environment, stderr=log)
        theirs.close()
        self.clerks.append(process)
        return ours

    def call_caretaker(self) -> socket.socket:
        """The screen's second line."""
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        connection.connect(str(self.folder / "caretaker.sock"))
        return connection

    def orders(self) -> list[str]:
        """States of the orders that the city really has."""
        address = f"file:{self.city_folder / 'city.sqlite'}?mode=ro"
        with contextlib.closing(sqlite3.connect(address, uri=True, timeout=10)) as database:
            found: Iterable[tuple[str]] = database.execute("SELECT state FROM orders WHERE state <> 'abandoned'")
            return [state for (state,) in found]

    def journal_rows(self) -> int:
        """How many orders the terminal has not settled."""
        file = self.settings.state / "journal.sqlite"
        if not file.exists():
            return 0
        with contextlib.closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=10)) as database:
            try:
                return int(database.execute("SELECT count(*) FROM unsettled").fetchone()[0])
            except sqlite3.OperationalError:
                return 0

    def _repair(self) -> None:
        """What systemd's path units do on a terminal: carry out what the caretaker asks for."""
        while not self._repairs.wait(0.05):
            request = self.settings.repairs / Rung.RESTART_PCSCD.value
            if request.exists():
                request.unlink()
                self.card.restart_pcscd()

    @property
    def _configuration_keys(self) -> Path:
        return self.folder / "configuration-keys"

    def _make_configuration_key(self) -> Ed25519PrivateKey:
        """What signs a configuration for this desk, as ``provisioning keys`` makes one for a city."""
        made = Ed25519PrivateKey.generate()
        form = serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        self._configuration_keys.mkdir()
        (self._configuration_keys / f"{CONFIGURATION_KEY}.pem").write_bytes(made.public_key().public_bytes(*form))
        return made

    def _write_settings(self, limits: str) -> Settings:
        root = self.city_folder / "city-ca.pem"
        certificate, key = self.folder / "device.pem", self.folder / "device.key"
        state = self.folder / "state"
        repairs = self.folder / "repairs"
        for made in (state, repairs):
            made.mkdir(exist_ok=True)
        self.config.write_text(
            f'state = "{state}"\nrepairs = "{repairs}"\nconfiguration_keys = "{self._configuration_keys}"\n'
            f'maintenance_secret = "{self.folder / "maintenance.secret"}"\n'
            f'[terminal]\nnumber = "K00"\nphone = "02 000 00 00"\n'
            f'[city]\nurl = "https://localhost:{self.network.port}/kiosk/v1"\norigin = "{ORIGIN}"\n'
            f'ca = "{root}"\ncertificate = "{certificate}"\nkey = "{key}"\nseal_authorities = "{root}"\n'
            f'[printer]\nuri = "{self.printer.uri}"\nserver = "{self.spooler.server}"\nqueue = "{QUEUE}"\n'
            f'[card]\nreaders = ["{READERS}"]\n'
            f"[limits]\n{limits}"
        )
        settings = load(self.config)
        enrolled(settings, self.city_folder)
        return settings

    def _start_caretaker(self) -> "subprocess.Popen[bytes]":
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        listener.bind(str(self.folder / "caretaker.sock"))
        listener.listen(2)
        with (self.log / "caretaker.log").open("ab") as log:
            command = [*_KIOSK, "caretaker", "--config", str(self.config), "--listen-fd", "3"]
            process = spawn(command, listening=listener, environment=self.card.environment, stderr=log)
        listener.close()
        self._cleanup.callback(end, process)
        return process


def wait_for(condition: Callable[[], bool], limit_s: float, pause: Callable[[], None]) -> bool:
    """Call ``pause`` until the condition holds; False after ``limit_s``."""
    end = time.monotonic() + limit_s
    while not condition():
        if time.monotonic() > end:
            return False
        pause()
    return True
