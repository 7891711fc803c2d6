# SPDX-License-Identifier: GPL-3.0-or-later
"""One small check for each thing that can be wrong with the terminal."""

import threading
import time
from collections.abc import Callable, Mapping
from typing import Protocol

from hardware.card.ladder import LADDER, Climb, Rung, Step
from hardware.card.pcsc import Context
from hardware.errors import DeviceError
from hardware.printer.condition import Dozing
from hardware.printer.probe import Probe
from hardware.question import Question
from kiosk.log import log
from kiosk.model import Condition


class Check(Protocol):
    """Looks once; may block, so each has a thread of its own."""

    def look(self) -> frozenset[Condition]:
        """What is wrong now; empty when all is well."""

    def pause_s(self) -> float:
        """How long to wait before the next look."""


def readers_of_pcscd() -> list[str]:
    """Names of its readers, by a context of our own; empty when there is no service."""
    try:
        context = Context()
    except DeviceError:
        return []
    try:
        return context.readers()
    except DeviceError:
        return []
    finally:
        context.close()


class ReaderCheck:
    """Is a reader there, and if not, what is to be done about it? Never touches a card.

    ``heard`` is called from the screen's thread with the word of the clerk at the slot, which sees more than pcscd says.
    """

    def __init__(
        self,
        repair: Callable[[Rung], None],
        clock: Callable[[], float] = time.monotonic,
        ask: Callable[[], list[str]] = readers_of_pcscd,
        answers_s: float = 1.0,
        ladder: tuple[Step, ...] = LADDER,
    ) -> None:
        self._repair, self._clock, self._answers_s = repair, clock, answers_s
        self._climb = Climb(ladder)
        self._given_up = threading.Event()
        self._clerks_ended = 0
        self._question = Question(ask)

    @property
    def counts(self) -> Mapping[Rung, int]:
        """How often each rung of the ladder was used since the caretaker began."""
        return self._climb.counts

    def heard(self, *, lost: bool, clerks_ended: int = 0) -> None:
        """The clerk has given up on the reader, or has found it; the lower rungs are counted with the others."""
        if lost and not self._given_up.is_set():
            self._count(Rung.GIVE_UP, 1)
        self._given_up.set() if lost else self._given_up.clear()
        ended, self._clerks_ended = max(0, clerks_ended - self._clerks_ended), clerks_ended
        if ended:
            self._count(Rung.END_CLERK, ended)

    def _count(self, rung: Rung, times: int) -> None:
        self._climb.counts[rung] += times
        log().warning("reader", step=rung, count=self._climb.counts[rung])

    def look(self) -> frozenset[Condition]:
        """Ask pcscd for its readers with a context of our own; climb the ladder when there are none."""
        given_up, now = self._given_up.is_set(), self._clock()
        if self._question.ask(self._answers_s) and not given_up:
            if self._climb.ill_for(now) and self._climb.counts:
                log().info("reader is back", ms=round(self._climb.ill_for(now) * 1000))
            self._climb.well()
            return frozenset()
        rung = self._climb.ill(now, waited=given_up)
        if rung is not None:
            log().warning(
                "reader", step=rung, count=self._climb.counts[rung], ms=round(self._climb.ill_for(now) * 1000)
            )
            self._repair(rung)
        return frozenset({Condition.READER_LOST})

    def pause_s(self) -> float:
        """Often: a question to pcscd costs nothing, and somebody is waiting."""
        return 0.2


class PrinterCheck:
    """What the printer itself says, and whether there is anybody to bring it documents (``spooler``). ``plugged`` tells a
    printer that is off from one whose plug is out.
    """

    def __init__(
        self, probe: Probe, spooler: Callable[[], bool] = lambda: True, plugged: Callable[[], bool] = lambda: True
    ) -> None:
        self._probe, self._spooler, self._plugged, self._dozing = probe, spooler, plugged, Dozing()

    def look(self) -> frozenset[Condition]:
        """Ask the printer over IPP."""
        ready = self._dozing.hear(self._probe.readiness())
        found = frozenset(Condition.of_printer(word) for word in (*ready.conditions, *ready.warnings))
        if Condition.PRINTER_OFF in found and not self._plugged():
            found = found - {Condition.PRINTER_OFF} | {Condition.PRINTER_UNPLUGGED}
        return found if self._spooler() else found | {Condition.PRINTER_FAULT}

    def pause_s(self) -> float:
        """Often enough that a printer without power is known within three seconds, ``CALL_S`` included."""
        return 1.0
