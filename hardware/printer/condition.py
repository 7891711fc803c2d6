# SPDX-License-Identifier: GPL-3.0-or-later
"""What can stop a printer, as a closed list (printing facts 1)."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from hardware.errors import Fixer


class Condition(StrEnum):
    """Why a printer does not print, most important for the citizen first."""

    OFF = "off"
    PAUSED = "paused"
    JAM = "jam"
    DOOR = "door"
    PAPER = "paper"
    TRAY_FULL = "tray-full"
    TONER = "toner"
    BROKEN = "broken"
    ATTENTION = "attention"

    @property
    def waits(self) -> bool:
        """True when somebody nearby can mend it, so that a print waits for it."""
        return self in _MENDABLE

    @property
    def fixer(self) -> Fixer:
        """Who can repair it."""
        return Fixer.HELPER if self in _MENDABLE or self is Condition.OFF else Fixer.TECHNICIAN


_MENDABLE = frozenset({Condition.JAM, Condition.DOOR, Condition.PAPER, Condition.TRAY_FULL, Condition.PAUSED})

_REASONS = {
    Condition.OFF: ("offline",),
    Condition.PAUSED: ("shutdown", "paused", "moving-to-paused", "stopping", "stopped-partly"),
    Condition.JAM: ("media-jam",),
    Condition.DOOR: ("cover-open", "door-open", "interlock-open"),
    Condition.PAPER: ("media-empty", "media-needed", "input-tray-missing"),
    Condition.TRAY_FULL: ("output-area-full", "output-tray-missing"),
    Condition.TONER: ("toner-empty", "marker-supply-empty", "marker-supply-missing", "developer-empty"),
    Condition.BROKEN: ("opc-life-over", "fuser-over-temp", "fuser-under-temp", "marker-waste-full", "spool-area-full"),
}
_BY_REASON = {reason: condition for condition, reasons in _REASONS.items() for reason in reasons}
STOPPED = 5
"""printer-state: stopped (RFC 8011 5.4.11)."""


@dataclass(frozen=True)
class Readiness:
    """What the printer itself says of its state; CUPS is never asked (printing facts 0.4)."""

    conditions: tuple[Condition, ...]
    accepting: bool = True
    identity: str = ""
    counter: int | None = None
    """Lifetime count of sheets, None where the printer has none."""

    @property
    def can_print(self) -> bool:
        """Nothing blocks."""
        return self.accepting and not self.conditions

    @property
    def first(self) -> Condition | None:
        """The one to tell the citizen."""
        return self.conditions[0] if self.conditions else None


def conditions(reasons: Iterable[str], state: int) -> tuple[Condition, ...]:
    """The blocking conditions among the printer's reasons, ordered. Severity suffixes do not matter: blocking is
    blocking whatever the suffix; an unknown reason blocks only a stopped printer.
    """
    found = set()
    for reason in reasons:
        for suffix in ("-error", "-warning", "-report"):
            reason = reason.removesuffix(suffix)
        if reason in _BY_REASON:
            found.add(_BY_REASON[reason])
    if not found and state == STOPPED:
        found.add(Condition.ATTENTION)
    return tuple(condition for condition in Condition if condition in found)
