# SPDX-License-Identifier: GPL-3.0-or-later
"""What installer and start of the machine leave for the caretaker to read: small files, so that both sides start quickly."""

import contextlib
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import msgspec


class Outcome(StrEnum):
    """What came of an update: the first four are steps of one that goes well; ``RETURNED``, ``INTERRUPTED`` and ``FAILED``
    are known to have failed, with the slot that runs untouched; the rest are refusals, with nothing written.
    """

    NONE = "none"
    INSTALLING = "installing"
    INSTALLED = "installed"
    PROVED = "proved"
    RETURNED = "returned"
    INTERRUPTED = "interrupted"
    FAILED = "failed"
    NOT_PROVED = "not-proved"
    NOT_SIGNED = "not-signed"
    OTHER_MACHINE = "other-machine"
    OLDER = "older"
    NOT_WANTED = "not-wanted"
    DAMAGED = "damaged"
    UNREACHABLE = "unreachable"
    NO_ROOM = "no-room"
    NO_STICK = "no-stick"
    NO_BUNDLE = "no-bundle"
    NO_SERVER = "no-server"


GOING_WELL = frozenset({Outcome.NONE, Outcome.INSTALLING, Outcome.INSTALLED, Outcome.PROVED})


class Report(msgspec.Struct, frozen=True):
    """The last try, as it is shown. ``at`` is in seconds since the epoch."""

    outcome: Outcome = Outcome.NONE
    version: str = ""
    at: float = 0.0


class Trial(msgspec.Struct, frozen=True):
    """The last version that was installed: whether it has still to prove itself, and how often it came back. No refusal of
    another one changes it.
    """

    version: str = ""
    underway: bool = False
    returns: int = 0


class Slot(msgspec.Struct, frozen=True):
    """The slot that runs: its name, and whether it has proved itself."""

    name: str = ""
    proved: bool = True


class Fitness(StrEnum):
    """What came of looking at every part (``provisioning check``)."""

    NEVER = "never"
    GOOD = "good"
    BAD = "bad"


class Checked(msgspec.Struct, frozen=True):
    """The last time that every part was looked at; ``bad`` names what was not in order."""

    outcome: Fitness = Fitness.NEVER
    bad: tuple[str, ...] = ()
    at: float = 0.0


class Writing(StrEnum):
    """What came of writing a support bundle onto a stick."""

    NEVER = "never"
    UNDER_WAY = "under-way"
    DONE = "done"
    NO_STICK = "no-stick"
    FAILED = "failed"


class Written(msgspec.Struct, frozen=True):
    """The last support bundle that was asked for."""

    outcome: Writing = Writing.NEVER


T = TypeVar("T", Report, Slot, Trial, Checked, Written)


def report_in(folder: Path) -> Report:
    """The last try, an empty one before the first; a file that cannot be read is none."""
    return _read(folder / "report.json", Report)


def trial_in(folder: Path) -> Trial:
    """The last version that was installed, an empty one before the first."""
    return _read(folder / "trial.json", Trial)


def checked_in(folder: Path) -> Checked:
    """What the last check found."""
    return _read(folder / "check.json", Checked)


def written_in(folder: Path) -> Written:
    """What came of the last support bundle."""
    return _read(folder / "support.json", Written)


def slot_in(folder: Path) -> Slot:
    """Which slot runs, as the start of the machine has written it; a desk has none and counts as proved."""
    return _read(folder / "slot.json", Slot)


def _read(file: Path, kind: type[T]) -> T:
    with contextlib.suppress(OSError, msgspec.DecodeError):
        return msgspec.json.decode(file.read_bytes(), type=kind)
    return kind()
