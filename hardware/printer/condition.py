# SPDX-License-Identifier: GPL-3.0-or-later
"""What can stop a printer, as a closed list (printing facts 1)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from hardware.errors import Fixer


class Severity(StrEnum):
    """What a condition means for the next document."""

    BLOCKING = "blocking"
    SOON = "soon"
    """It prints still, but not for long."""


class Condition(StrEnum):
    """Why a printer does not print, or soon will not; most important for the citizen first."""

    UNPLUGGED = "unplugged"
    OFF = "off"
    SILENT = "silent"
    PAUSED = "paused"
    JAM = "jam"
    DOOR = "door"
    PAPER = "paper"
    TRAY_FULL = "tray-full"
    TONER = "toner"
    BROKEN = "broken"
    BUSY = "busy"
    ATTENTION = "attention"
    TONER_LOW = "toner-low"
    PAPER_LOW = "paper-low"

    @property
    def severity(self) -> Severity:
        """Whether it stops the next document."""
        return Severity.SOON if self in (Condition.TONER_LOW, Condition.PAPER_LOW) else Severity.BLOCKING

    @property
    def fixer(self) -> Fixer:
        """Who can repair it."""
        return Fixer.TECHNICIAN if self in (Condition.BROKEN, Condition.ATTENTION) else Fixer.HELPER


_REASONS = {
    Condition.OFF: ("offline",),
    Condition.PAUSED: ("shutdown", "paused", "moving-to-paused", "stopping", "stopped-partly"),
    Condition.JAM: ("media-jam",),
    Condition.DOOR: ("cover-open", "door-open", "interlock-open"),
    Condition.PAPER: ("media-empty", "media-needed", "input-tray-missing"),
    Condition.TRAY_FULL: ("output-area-full", "output-tray-missing"),
    Condition.TONER: ("toner-empty", "marker-supply-empty", "marker-supply-missing", "developer-empty"),
    Condition.BROKEN: ("opc-life-over", "fuser-over-temp", "fuser-under-temp", "marker-waste-full", "spool-area-full"),
    Condition.TONER_LOW: ("toner-low", "marker-supply-low", "developer-low"),
    Condition.PAPER_LOW: ("media-low",),
}
_BY_REASON = {reason: condition for condition, reasons in _REASONS.items() for reason in reasons}
STOPPED = 5
"""printer-state: stopped (RFC 8011 5.4.11)."""


@dataclass(frozen=True)
class Readiness:
    """What the printer itself says of its state; CUPS is never asked (printing facts 0.4)."""

    conditions: tuple[Condition, ...]
    """Those that block, ordered."""
    warnings: tuple[Condition, ...] = ()
    identity: str = ""
    counter: int | None = None
    """Lifetime count of sheets, None where the printer has none that can be believed."""
    counts_jobs: bool = True
    """What it says of a job's sheets can be believed."""

    @property
    def can_print(self) -> bool:
        """Nothing blocks."""
        return not self.conditions


class Dozing:
    """A printer that takes a question and does not answer may be waking up: only its third silence in a row is told
    (printing facts 1), until then what it said last holds.
    """

    def __init__(self, silences: int = 3) -> None:
        self._allowed, self._silences, self._last = silences, 0, Readiness(())

    def hear(self, said: Readiness) -> Readiness:
        """What is to be told after this look."""
        self._silences = self._silences + 1 if Condition.SILENT in said.conditions else 0
        if not 0 < self._silences < self._allowed:
            self._last = said
        return self._last


def conditions(
    reasons: Iterable[str], state: int, *, accepting: bool = True, own: Mapping[str, Condition] = MappingProxyType({})
) -> tuple[Condition, ...]:
    """The conditions among the printer's reasons, ordered. Severity suffixes do not matter: blocking is blocking whatever
    the suffix; an unknown reason blocks only a stopped printer, and taking no jobs is a reason where there is no other.
    ``own`` are the model's own words (profile).
    """
    found = set()
    for reason in reasons:
        for suffix in ("-error", "-warning", "-report"):
            reason = reason.removesuffix(suffix)
        known = own.get(reason) or _BY_REASON.get(reason)
        if known is not None:
            found.add(known)
    if not any(condition.severity is Severity.BLOCKING for condition in found):
        if state == STOPPED:
            found.add(Condition.ATTENTION)
        elif not accepting:
            found.add(Condition.BUSY)
    return tuple(condition for condition in Condition if condition in found)
