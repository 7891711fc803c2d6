# SPDX-License-Identifier: GPL-3.0-or-later
"""The clerk's tray: documents that wait for the card to leave, and their prints, one after the other.

Each print is its own attempt with its own verdict; nothing is printed twice from here. The journal is written before
each step, so that whoever comes after a crash knows exactly how far it went.
"""

import contextlib
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from hardware.deadline import deadline
from hardware.errors import PrinterError, PrinterRefused
from hardware.printer.follow import Attempt, Blocked, Ended, Resumed, SheetsOut, follow
from hardware.printer.follow import Verdict as PrinterVerdict
from hardware.printer.probe import Probe
from hardware.printer.queue import Queue
from kiosk import messages as m
from kiosk.errors import GuichetError
from kiosk.guichet.port import Guichet
from kiosk.journal import SLIP, Journal, OpenPrint, is_slip
from kiosk.log import log
from kiosk.model import Condition, Verdict

Tell = Callable[[m.FromClerk], None]
POLL_S = 0.2
PATIENCE_S = 5.0
"""What the printer has to settle its own record once CUPS has ended or the print is given up (printing facts 3.3)."""

_WORST = (Verdict.UNKNOWN, Verdict.NOT_PRINTED, Verdict.PRINTED)


@dataclass(frozen=True)
class _Waiting:
    order_key: str
    pdf: bytes = field(repr=False)
    pages: int
    copies: int

    @property
    def sheets(self) -> int:
        """How many must lie in the tray."""
        return self.pages * self.copies


class Tray:
    """Prints of one visit. ``give_up`` may be set from any thread; the rest is the main thread's."""

    def __init__(
        self, queue: Callable[[], Queue], probe: Probe, city: Callable[[], Guichet], journal: Callable[[], Journal]
    ) -> None:
        self._make_queue, self._probe, self._city, self._journal = queue, probe, city, journal
        self._waiting: list[_Waiting] = []
        self.give_up = threading.Event()
        self.printing = threading.Event()
        """Set from the first print to its verdict: the clerk may not leave in between."""

    @property
    def waiting(self) -> bool:
        """True while something is to be printed."""
        return bool(self._waiting)

    def add(self, order_key: str, pdf: bytes, pages: int, copies: int = 1) -> None:
        """One more document for after the card."""
        self._waiting.append(_Waiting(order_key, pdf, pages, copies))

    def add_slip(self, pdf: bytes) -> None:
        """One more sheet for after the card, that belongs to no order."""
        self.add(f"{SLIP}{secrets.token_hex(8)}", pdf, 1)

    def drop(self) -> None:
        """Nothing of this is printed; the orders stay ready at the city."""
        for item in self._waiting:
            self._journal().settled(item.order_key)
        self._waiting.clear()

    def print_all(self, tell: Tell) -> None:
        """Print what waits; tells every sheet and one end, the worst verdict of several."""
        total, done, verdicts = sum(item.sheets for item in self._waiting), 0, []
        self.printing.set()
        try:
            while self._waiting and not self.give_up.is_set():
                item = self._waiting.pop(0)
                verdict, sheets = self._print(item, done, total, tell)
                done += sheets
                verdicts.append(verdict)
                if verdict is not Verdict.PRINTED:
                    break
            if self._waiting:
                verdicts.append(Verdict.NOT_PRINTED)
                self.drop()
        finally:
            self.printing.clear()
        tell(m.PrintEnded(min(verdicts, key=_WORST.index, default=Verdict.NOT_PRINTED), done))

    def close(self) -> None:
        """The clerk leaves: what was never printed stays ready at the city."""
        if self._waiting:
            self.drop()

    def _print(self, item: _Waiting, before: int, total: int, tell: Tell) -> tuple[Verdict, int]:
        journal = self._journal()
        ready = self._probe.readiness()
        attempt = Attempt(secrets.token_hex(8), item.sheets, ready.identity, ready.counter)
        if is_slip(item.order_key):
            journal.intend(item.order_key)
        journal.reserved(item.order_key, OpenPrint(attempt.token, attempt.sheets, attempt.printer, attempt.counter))
        try:
            with deadline("print.whole"):
                ended = self._follow(attempt, item, before, total, tell)
        except PrinterError as error:
            log().error("print failed", exc=error)
            released = any(row.order_key == item.order_key and row.step == "released" for row in journal.rows())
            ended = Ended(PrinterVerdict.UNKNOWN if released else PrinterVerdict.NOT_PRINTED, 0)
        verdict = Verdict(ended.verdict.value)
        journal.verdict(item.order_key, verdict)
        log().info("print ended", verdict=verdict, sheets=ended.sheets)
        if is_slip(item.order_key):
            journal.settled(item.order_key)
            return verdict, ended.sheets
        try:
            self._city().confirm(item.order_key, verdict.wire, ended.sheets)
        except GuichetError as error:
            log().warning("confirmation left to the caretaker", exc=error)
        else:
            journal.settled(item.order_key)
        return verdict, ended.sheets

    def _pause(self) -> bool:
        """One polling interval; True once the print is to be given up."""
        if self.give_up.wait(POLL_S):
            time.sleep(POLL_S)
        return self.give_up.is_set()

    def _follow(self, attempt: Attempt, item: _Waiting, before: int, total: int, tell: Tell) -> Ended:
        queue = self._make_queue()
        job = queue.hold(attempt.token, item.pdf, item.copies)
        self._journal().released(item.order_key)
        with contextlib.suppress(PrinterRefused):
            queue.release(job)  # a cupsd that has just begun anew knows it no more: the printer is asked below
        ended = Ended(PrinterVerdict.UNKNOWN, 0)
        for event in follow(attempt, job, queue, self._probe, self._pause, PATIENCE_S):
            match event:
                case SheetsOut(count):
                    tell(m.SheetOut(before + count, total))
                case Blocked(condition):
                    tell(m.PrintStopped(Condition.of_printer(condition)))
                case Resumed():
                    tell(m.PrintGoesOn())
                case Ended():
                    ended = event
        try:
            queue.purge()
        except PrinterRefused as error:  # the verdict stands; a cupsd that begins anew begins empty
            log().warning("queue not emptied", exc=error)
        return ended
