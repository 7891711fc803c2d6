# SPDX-License-Identifier: GPL-3.0-or-later
"""Installs a new version into the slot that does not run (systemd/kiosk-update*.service): from the server that the settings
name, or from a stick that a technician has just let in. RAUC does the work; what is said no to here, and why, is kept.

Nothing is written before everything that can be known has been looked at: the slot that runs has proved itself, the bundle
is signed by the city, for this machine, and newer than what runs.
"""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import msgspec

from kiosk.caretaker.reports import Outcome, Trial, trial_in
from kiosk.config import load
from kiosk.errors import ConfigError
from kiosk.release import number, running
from provisioning.escalation import partition_of, slot
from provisioning.slots import GRUB, REPORTS, Boot, keep, report
from provisioning.stick import NoStick, stick

SETTINGS = Path("/etc/kiosk/kiosk.toml")
COMPATIBLE = "eguichet-kiosk-amd64"
"""provisioning/image/files/etc/rauc/system.conf."""
ROOM = 1024 * 1024
"""Free bytes that must be left on the data partition: without them nobody could say what came of it."""
LONGEST_S = 3600
_LAST_WORDS = re.compile(r"^(?:Call failed|LastError): (.*)$", re.MULTILINE)
"""Of busctl, and of `rauc install`."""
_MEANINGS = (
    ("signature verification failed", Outcome.NOT_SIGNED),
    ("Invalid bundle format", Outcome.DAMAGED),
    ("Failed to stream bundle", Outcome.UNREACHABLE),
    ("Version mismatch", Outcome.OLDER),
    ("Compatible mismatch", Outcome.OTHER_MACHINE),
)
"""How RAUC 1.13 begins to say it; heard in the virtual machine, and tested there."""


class Refused(Exception):
    """Not installed; ``outcome`` says why."""

    def __init__(self, outcome: Outcome, version: str = "", words: str = "") -> None:
        super().__init__(words)
        self.outcome, self.version = outcome, version


@dataclass(frozen=True)
class Bundle:
    """What a bundle says of itself, once its signature was found to be the city's."""

    version: str
    compatible: str


class Installer(Protocol):
    """RAUC, as far as it is needed."""

    def look(self, source: str) -> Bundle:
        """Verify and read; Refused for what is not signed, damaged or out of reach."""

    def install(self, source: str) -> None:
        """Write it and make it the one that starts next; Refused when that was not done to the end."""


class Rauc:
    """The real one, by its service: only that has the rights. ``ca``: the only authority that an HTTPS server is believed by."""

    def __init__(self, ca: Path | None = None) -> None:
        self._ca = str(ca or "")

    def look(self, source: str) -> Bundle:
        """As ``Installer`` says; the service reads it, from a server also its first bytes alone."""
        options = ["1", "tls-ca", "s", self._ca] if source.startswith("https:") else ["0"]
        said = _ended(
            "busctl", "--json=short", "--timeout=120", "call", "de.pengutronix.rauc", "/",
            "de.pengutronix.rauc.Installer", "InspectBundle", "sa{sv}", source, *options,
        )  # fmt: skip
        return inspected(said)

    def install(self, source: str) -> None:
        """As ``Installer`` says."""
        tls = [f"--tls-ca={self._ca}"] if source.startswith("https:") else []
        _ended("rauc", "install", *tls, source)


def inspected(said: str) -> Bundle:
    """Busctl's JSON of the answer, ``a{sv}`` (RAUC reference manual, D-Bus API, InspectBundle)."""
    manifest: Any = msgspec.json.decode(said)["data"][0]["update"]["data"]["data"]
    return Bundle(str(manifest["version"]["data"]), str(manifest["compatible"]["data"]))


def _ended(*words: str) -> str:
    try:
        done = subprocess.run(
            words, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL, timeout=LONGEST_S
        )
    except subprocess.TimeoutExpired as error:
        raise Refused(Outcome.UNREACHABLE, words="not within an hour") from error
    if done.returncode:
        told = done.stdout + done.stderr
        raise Refused(meaning(told), words=told.strip())
    return done.stdout


def meaning(told: str) -> Outcome:
    """RAUC's last words as one of ours: its exit status tells nothing apart. What cannot be told apart (a stick that was
    pulled, a cable, a block that does not fit) has failed, and may be tried again.
    """
    said = _LAST_WORDS.search(told)
    words = said[1] if said is not None else ""
    return next((outcome for begins, outcome in _MEANINGS if words.startswith(begins)), Outcome.FAILED)


def update(
    source: str, wanted: str, here: str, installer: Installer, reports: Path, *, proved: bool, room: int
) -> Outcome:
    """Install ``source``; ``wanted`` is the version that it must be, empty for whatever is newer than ``here``. What came
    of it is in ``reports`` before this returns.
    """
    version = wanted
    try:
        if not proved:
            raise Refused(Outcome.NOT_PROVED)
        if room < ROOM:
            raise Refused(Outcome.NO_ROOM)
        bundle = installer.look(source)
        version = bundle.version
        if bundle.compatible != COMPATIBLE:
            raise Refused(Outcome.OTHER_MACHINE)
        if wanted and version != wanted:
            raise Refused(Outcome.NOT_WANTED)
        try:
            newer = number(version) > number(here)
        except ValueError as error:
            raise Refused(Outcome.DAMAGED, words=str(error)) from error
        if not newer:
            raise Refused(Outcome.OLDER)
        report(reports, Outcome.INSTALLING, version)
        installer.install(source)
    except Refused as no:
        print(no, file=sys.stderr)
        return report(reports, no.outcome, version)
    before = trial_in(reports)
    keep(
        reports, "trial.json", Trial(version, underway=True, returns=before.returns if before.version == version else 0)
    )
    return report(reports, Outcome.INSTALLED, version)


def newest(folder: Path, look: Callable[[str], Bundle]) -> str:
    """The bundle of a stick with the highest version; with none that is signed, the first one, so that its fault is told."""
    found = sorted(folder.glob("*.raucb"))
    if not found:
        raise Refused(Outcome.NO_BUNDLE)

    def rank(file: Path) -> tuple[int, ...]:
        try:
            return number(look(str(file)).version)
        except (Refused, ValueError):
            return (-1,)

    return str(max(found, key=rank)) if len(found) > 1 else str(found[0])


def main() -> int:
    """``network VERSION-FILE`` or ``stick``; then the machine is started anew, as soon as nobody is being served."""
    boot = Boot(GRUB, slot(partition_of("/")))
    room = _room(REPORTS)
    try:
        match sys.argv[1:]:
            case ["network", request]:
                outcome = _from_network(_word(Path(request)), boot, room)
            case ["stick"]:
                with stick() as folder:
                    rauc = Rauc()
                    outcome = update(
                        newest(folder, rauc.look), "", running(), rauc, REPORTS, proved=boot.proved, room=room
                    )
            case _:
                print("network FILE, or stick", file=sys.stderr)
                return 2
    except NoStick as error:
        print(error, file=sys.stderr)
        outcome = report(REPORTS, Outcome.NO_STICK)
    except Refused as no:
        outcome = report(REPORTS, no.outcome, no.version)
    if outcome is Outcome.INSTALLED:
        boot.settle()
        subprocess.run(["systemctl", "start", "--no-block", "kiosk-restart.service"], check=True)
    return 0


def _from_network(version: str, boot: Boot, room: int) -> Outcome:
    try:
        settings = load(SETTINGS)
    except ConfigError as error:
        raise Refused(Outcome.NO_SERVER, version, str(error)) from error
    if not settings.updates.server:
        raise Refused(Outcome.NO_SERVER, version)
    rauc = Rauc(settings.updates.ca or settings.city.ca)
    return update(
        f"{settings.updates.server}{version}.raucb", version, running(), rauc, REPORTS, proved=boot.proved, room=room
    )


def _word(request: Path) -> str:
    """The version that the caretaker asks for. It is another user's file: nothing but a version is believed."""
    with os.fdopen(os.open(request, os.O_RDONLY | os.O_NOFOLLOW), "rb") as file:
        word = file.read(64).decode("ascii", "replace").strip()
    try:
        number(word)
    except ValueError as error:
        raise Refused(Outcome.NOT_WANTED, words="what was asked for is no version") from error
    return word


def _room(folder: Path) -> int:
    found = os.statvfs(folder)
    return found.f_bavail * found.f_frsize


if __name__ == "__main__":
    sys.exit(main())
