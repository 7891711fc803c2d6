# SPDX-License-Identifier: GPL-3.0-or-later
"""The embedded e-guichet as a program beside a terminal, and what its people do by hand: a code, an enrolment."""

import contextlib
import datetime as dt
import select
import subprocess
import sys
from pathlib import Path

from hardware.emulated.process import end, spawn
from hardware.emulated.rig import RigError
from kiosk.config import Settings
from kiosk.guichet import identity
from kiosk.guichet.http_v1 import HttpGuichet
from kiosk.reference.authority import CityAuthority
from kiosk.reference.configurations import Configurations
from kiosk.reference.fleet import Fleet
from kiosk.reference.store import Store

ORIGIN = "https://kiosk.guichet.example"
START_S = 120.0
"""It begins within two or three seconds; a machine may be busy."""


class RunningCity:
    """One city in a process of its own; everything of it lies in ``folder``, cards are believed by ``trust``. ``close`` ends it.

    ``port`` is the terminals', what it complains of goes to ``log``; ``options`` are more of ``kiosk reference``. Raises RigError
    when it does not start.
    """

    def __init__(self, folder: Path, trust: Path, log: Path, *options: str) -> None:
        command = [
            sys.executable, "-m", "kiosk", "reference", "--folder", str(folder), "--trust", str(trust), "--origin", ORIGIN,
            "--port", "0", "--staff-port", "0", *options,
        ]  # fmt: skip
        with log.open("ab") as errors:
            self._process = spawn(command, stdout=subprocess.PIPE, stderr=errors)
        assert self._process.stdout is not None
        said, _, _ = select.select([self._process.stdout], [], [], START_S)
        line = self._process.stdout.readline().decode().strip() if said else ""
        if not line.startswith("https://"):
            self.close()
            raise RigError(f"the embedded e-guichet did not start; see {log}")
        self.port = int(line.split(":")[2].split("/")[0])

    @property
    def pid(self) -> int:
        """Its process."""
        return self._process.pid

    def close(self) -> None:
        """End it and wait for it."""
        end(self._process)


def new_code(city_folder: Path, asset_tag: str) -> str:
    """A code for one terminal, as the fleet console would give it."""
    store = Store(f"sqlite:///{city_folder / 'city.sqlite'}")
    fleet = Fleet(store, CityAuthority(city_folder, dt.datetime.now(dt.UTC)), Configurations(city_folder))
    code = str(fleet.code(asset_tag, "library")["code"])
    store.close()
    return code


def enrolled(settings: Settings, city_folder: Path) -> None:
    """What a technician does once: a code from the fleet console, typed at the terminal."""
    key, code = identity.new_key(), new_code(city_folder, settings.terminal.number)
    with contextlib.closing(HttpGuichet(settings.city, settings.limits)) as city:
        issued = city.enrol(code, identity.request(key, settings.terminal.number), settings.terminal.number)
    identity.keep(key, issued, settings.city.certificate, settings.city.key)
    settings.maintenance_secret.write_text(issued.maintenance_secret)
    settings.maintenance_secret.chmod(0o600)
