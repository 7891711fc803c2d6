# SPDX-License-Identifier: GPL-3.0-or-later
"""A PostgreSQL server of one's own, for benchmarks and tests: on a socket in a folder, durable as it comes."""

import os
import pwd
import subprocess
from pathlib import Path

from kiosk.errors import ConfigError


class Postgres:
    """Started when made. ``stop`` and ``start`` at will; ``stop`` is the end of it, as a power cut would be."""

    def __init__(self, folder: Path) -> None:
        programs = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
        if not programs:
            raise ConfigError("/usr/lib/postgresql: no PostgreSQL server there; `make setup` installs it")
        self._bin, self._data, self._folder = programs[-1], folder / "data", folder
        self._as: list[str] = []
        if os.geteuid() == 0:  # PostgreSQL refuses to run as root
            account = pwd.getpwnam("postgres")
            os.chown(folder, account.pw_uid, account.pw_gid)
            self._as = ["runuser", "-u", "postgres", "--"]
        self._run("initdb", "-D", str(self._data), "-A", "trust", "-U", "eguichet", "-E", "UTF8", "--locale=C.UTF-8")
        self.start()

    def start(self) -> None:
        """Begin to serve."""
        options = f"-k {self._folder} -c listen_addresses='' -c max_connections=100"
        self._run("pg_ctl", "-D", str(self._data), "-w", "-l", str(self._folder / "log"), "-o", options, "start")

    def stop(self) -> None:
        """End at once; what was committed is there at the next start."""
        self._run("pg_ctl", "-D", str(self._data), "-w", "-m", "immediate", "stop")

    def database(self, name: str) -> str:
        """The URL of a new, empty database."""
        self._run("createdb", "-h", str(self._folder), "-U", "eguichet", name)
        return f"postgresql://eguichet@/{name}?host={self._folder}"

    def _run(self, program: str, *arguments: str) -> None:
        command = [*self._as, str(self._bin / program), *arguments]
        subprocess.run(command, check=True, cwd="/", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
