# SPDX-License-Identifier: GPL-3.0-or-later
"""The ladder of repairs for a card reader, in one place: what is tried, by whom, how often, how far apart.

The lower rungs are the clerk's: it gives up a wait that somebody else's card holds up, and the kernel ends it when a
call lasts too long (``hardware.deadline``; the limits are in the terminal's settings). What needs more rights is the
caretaker's: pcscd is started anew, the port of the reader loses its power for a moment, and in the end the terminal is
out of service, where both are tried again from time to time. Pure: it is told how things stand and says what is due.
"""

from collections import Counter
from dataclasses import dataclass, field, replace
from enum import StrEnum


class Rung(StrEnum):
    """From the gentlest to the last."""

    GIVE_UP = "give-up-wait"
    END_CLERK = "end-clerk"
    RESTART_PCSCD = "restart-pcscd"
    CYCLE_PORT = "cycle-port"
    OUT_OF_SERVICE = "out-of-service"


@dataclass(frozen=True)
class Step:
    """``tries`` of one rung, ``every_s`` apart; the first comes as soon as the rung is reached."""

    rung: Rung
    tries: int
    every_s: float


GIVE_UP_S = 0.5
"""How long a clerk waits for a slot that is held for somebody served before. A healthy pcscd frees the slot of a client
that was killed within 20 ms (processes facts 4)."""

FIRST_LOOK_S = 2.0
"""pcscd that restarts by itself is away for one second (card-stack 2.5): no reason to do anything."""

LADDER = (
    # longer than the longest entry on a keypad whose clerk was ended: until it is over the reader cannot start anew
    Step(Rung.RESTART_PCSCD, tries=25, every_s=3.0),
    Step(Rung.CYCLE_PORT, tries=3, every_s=10.0),
    Step(Rung.OUT_OF_SERVICE, tries=0, every_s=60.0),
)
"""The caretaker's rungs; the last is climbed for ever."""


def slowed(ladder: tuple[Step, ...], factor: float) -> tuple[Step, ...]:
    """The same ladder for a machine on which a reader needs longer to be found."""
    return tuple(replace(step, every_s=step.every_s * factor) for step in ladder)


@dataclass
class Climb:
    """Where the caretaker stands. ``counts`` says how often each rung was used since the program began."""

    ladder: tuple[Step, ...] = LADDER
    counts: Counter[Rung] = field(default_factory=Counter)
    _since: float | None = None
    _due: float = 0.0
    _at: int = 0
    _tried: int = 0
    _rest_until: float = 0.0

    def well(self) -> None:
        """The reader serves: back to the floor."""
        self._since, self._at, self._tried = None, 0, 0

    def ill(self, now: float, *, waited: bool = False) -> Rung | None:
        """The reader is missing at ``now`` (seconds of a monotonic clock); the rung to be climbed now, or None.

        ``waited``: a clerk has given up on it, so there is no need for a first look. What is heard soon after a repair may
        be its echo (a restart is a loss, too), so no repair follows another sooner than its rung says, not even when the
        reader was there in between.
        """
        if self._since is None:
            self._since = now
            self._due = max(now + FIRST_LOOK_S, self._rest_until)
        if waited and self._tried == 0 and self._at == 0:
            self._due = max(now, self._rest_until)
        if now < self._due:
            return None
        step = self.ladder[self._at]
        if step.tries and self._tried >= step.tries:
            self._at, self._tried = self._at + 1, 0
            step = self.ladder[self._at]
        self._tried += 1
        self._due = self._rest_until = now + step.every_s
        self.counts[step.rung] += 1
        return step.rung

    def ill_for(self, now: float) -> float:
        """Seconds since the reader was first missed."""
        return now - self._since if self._since is not None else 0.0
