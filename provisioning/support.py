# SPDX-License-Identifier: GPL-3.0-or-later
"""`provisioning support-bundle`: what a terminal knows of itself, for whoever mends it from afar.

Programs write no personal datum to begin with (threat model, section 8). What is gathered here goes through the same sieve once
more, line by line, the words of other people's programs included: long numbers, addresses, keys and codes become ``***``, and
names that a device brings with it (a serial number) stay out.
"""

import datetime as dt
import io
import re
import subprocess
import tarfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated

import typer

from kiosk import release
from kiosk.caretaker.reports import Writing, Written
from kiosk.config import load
from kiosk.errors import ConfigError
from kiosk.log import clean
from provisioning.slots import SLOTS, keep
from provisioning.stick import NoStick, stick
from provisioning.trouble import Trouble

REPORT = "support.json"
LARGEST = 4 * 1024 * 1024
"""Bytes of one file: of longer ones the end is kept."""
_SERIAL = re.compile(r"(SerialNumber|iSerial|serial)([=: ]+)\S+", re.IGNORECASE)
COMMANDS: Mapping[str, tuple[str, ...]] = {
    "journal.txt": ("journalctl", "--no-pager", "-o", "short-iso", "--since", "-7 days"),
    "kernel.txt": ("journalctl", "--no-pager", "-k", "-o", "short-monotonic"),
    "units.txt": ("systemctl", "list-units", "--all", "--no-pager", "--plain"),
    "failed.txt": ("systemctl", "status", "--failed", "--no-pager"),
    "slots.txt": ("rauc", "status", "--detailed"),
    "firewall.txt": ("nft", "list", "ruleset"),
    "network.txt": ("networkctl", "status", "--all", "--no-pager"),
    "disks.txt": ("df", "-h"),
    "memory.txt": ("free", "-m"),
    "usb.txt": ("usbguard", "list-devices"),
    "clock.txt": ("timedatectl", "show"),
}
FILES: Mapping[str, str] = {
    "settings.toml": "/etc/kiosk/kiosk.toml",
    "version.txt": "/usr/lib/os-release",
    "update.json": "/var/lib/kiosk/updates/report.json",
    "trial.json": "/var/lib/kiosk/updates/trial.json",
    "slot.json": "/run/kiosk-slot/slot.json",
    "check.json": "/run/kiosk-check/check.json",
    "escalation.txt": "/var/lib/kiosk/escalation",
}
"""Nothing of the journal of orders, no key, no certificate, no spool."""


def sieve(text: str) -> str:
    """A text without what could be somebody's."""
    return "\n".join(clean(_SERIAL.sub(r"\1\2***", line)) for line in text.splitlines()) + "\n"


def gather(said: Callable[[tuple[str, ...]], str], read: Callable[[str], str]) -> Mapping[str, str]:
    """Everything that goes in, by its name there, sieved. What cannot be had says why."""
    found = {name: said(command) for name, command in COMMANDS.items()}
    found |= {name: read(file) for name, file in FILES.items()}
    return {name: sieve(text[-LARGEST:]) for name, text in found.items()}


def packed(found: Mapping[str, str], now: dt.datetime) -> bytes:
    """As one archive."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        for name, text in sorted(found.items()):
            raw = text.encode()
            entry = tarfile.TarInfo(f"support/{name}")
            entry.size, entry.mtime = len(raw), int(now.timestamp())
            archive.addfile(entry, io.BytesIO(raw))
    return out.getvalue()


def said_by(command: tuple[str, ...]) -> str:
    """What a program prints; that it is missing or hangs is said in its place."""
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, errors="replace", check=False, timeout=60, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"{command[0]}: {type(error).__name__}"
    return done.stdout + done.stderr


def read_from(file: str) -> str:
    """A file's text; that there is none is said in its place."""
    try:
        return Path(file).read_text(errors="replace")
    except OSError as error:
        return f"{type(error).__name__}"


def support_bundle(
    output: Annotated[Path, typer.Option(help="The folder that it is written to.")] = Path(),
    *,
    on_stick: Annotated[bool, typer.Option("--stick", help="Onto the stick that is plugged in instead.")] = False,
) -> None:
    """Gather what helps to find a fault, without anything of a citizen."""
    now = dt.datetime.now(dt.UTC)
    if on_stick:
        keep(SLOTS, REPORT, Written(Writing.UNDER_WAY))
    try:
        number = load(Path(FILES["settings.toml"])).terminal.number
    except ConfigError:
        number = "unknown"
    name = f"support-{number}-{release.running()}-{now:%Y%m%d-%H%M%S}.tar.gz"
    content = packed(gather(said_by, read_from), now)
    if not on_stick:
        (output / name).write_bytes(content)
        typer.echo(str(output / name))
        return
    try:
        with stick(writable=True) as folder:
            (folder / name).write_bytes(content)
    except NoStick as error:
        keep(SLOTS, REPORT, Written(Writing.NO_STICK))
        raise Trouble(f"not written: {error}") from error
    except OSError as error:
        keep(SLOTS, REPORT, Written(Writing.FAILED))
        raise Trouble(f"not written: {error}") from error
    keep(SLOTS, REPORT, Written(Writing.DONE))
    typer.echo(f"{name}: on the stick")
