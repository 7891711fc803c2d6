# SPDX-License-Identifier: GPL-3.0-or-later
"""Follows one released job to a truthful end.

The verdict is the printer's: its own job record and its lifetime counter. PRINTED, NOT_PRINTED and UNKNOWN are three
things, and nothing is ever printed again from here.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from hardware.errors import PrinterOff, PrinterRefused
from hardware.printer.condition import Condition, Dozing, Readiness
from hardware.printer.probe import PrinterJob, Probe
from hardware.printer.queue import ENDED_STATES, STOPPED, Queue

PROCESSING = 5
"""job-state at the printer (RFC 8011 5.3.7): warming up counts."""


class Verdict(StrEnum):
    """What became of a print."""

    PRINTED = "printed"
    NOT_PRINTED = "not-printed"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Attempt:
    """One try to print one document: what the journal keeps of it (no word about the document)."""

    token: str
    sheets: int
    printer: str
    counter: int | None


@dataclass(frozen=True)
class SheetsOut:
    """So many sheets lie in the tray."""

    count: int


@dataclass(frozen=True)
class Blocked:
    """The printer waits for somebody."""

    condition: Condition


@dataclass(frozen=True)
class Resumed:
    """It goes on."""


@dataclass(frozen=True)
class Ended:
    """The end, with the sheets the printer counted."""

    verdict: Verdict
    sheets: int


Event = SheetsOut | Blocked | Resumed | Ended


def judge(
    attempt: Attempt, job: PrinterJob | None, now: Readiness, *, reached: bool, spooler_ended: bool
) -> Ended | None:
    """The verdict that this evidence allows (printing facts 3.3); None while it may still change.

    ``reached``: the printer has had a job of ours in this attempt. ``spooler_ended``: CUPS has given the job up.
    """
    moved = None if attempt.counter is None or now.counter is None else now.counter - attempt.counter
    if job is not None and not now.counts_jobs:
        job = replace(job, sheets=None)
    same = not attempt.printer or now.identity == attempt.printer
    if job is not None and job.ended:
        sheets = job.sheets if job.sheets is not None else max(moved or 0, 0)
        if job.completed:
            enough = job.sheets is None or job.sheets >= attempt.sheets
            counted = moved is None or moved >= attempt.sheets
            return Ended(Verdict.PRINTED if enough and counted and same else Verdict.UNKNOWN, sheets)
        if sheets < attempt.sheets and (moved is None or moved == sheets):
            return Ended(Verdict.NOT_PRINTED, sheets)
        return Ended(Verdict.UNKNOWN, sheets)
    if job is None and spooler_ended:
        if now.identity and same and moved == 0:
            return Ended(Verdict.NOT_PRINTED, 0)
        if now.identity and not reached and moved is None:
            return Ended(Verdict.NOT_PRINTED, 0)
        return Ended(Verdict.UNKNOWN, max(moved or 0, 0))
    return None


def follow(
    attempt: Attempt,
    job: int,
    queue: Queue,
    probe: Probe,
    pause: Callable[[], bool],
    patience_s: float,
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[Event]:
    """Yield what happens until ``Ended``.

    ``pause`` waits one polling interval and returns True when the print is to be given up. After that, or once CUPS
    has ended and the printer does nothing for us, the printer has ``patience_s`` seconds to settle its own record. It is
    time that counts and not looks: a look at a printer that hangs is long. A printer that works or waits for somebody may
    take its time; a job that stands there for no reason (its document never came whole) is given up as if the citizen
    had said so.
    """
    sheets, blocked, given_up, reached, dozing = 0, None, False, False, Dozing()
    waiting_since: float | None = None
    while True:
        cups_state = _state(queue, job)
        if cups_state == STOPPED:
            queue.cancel(job)
        spooler_ended = cups_state is None or cups_state in ENDED_STATES or cups_state == STOPPED
        record, asked = _record(probe, attempt.token)
        now = probe.readiness()
        waits_for = _waits_for(dozing.hear(now))
        reached |= record is not None
        if record is not None and record.sheets is not None and record.sheets > sheets:
            sheets = record.sheets
            yield SheetsOut(sheets)
        stalled = spooler_ended and (record is None or (waits_for is None and record.state != PROCESSING))
        if not given_up and not stalled:
            waiting_since = None
        elif waiting_since is None:
            waiting_since = clock()
        too_long = waiting_since is not None and clock() - waiting_since >= patience_s
        end = judge(attempt, record, now, reached=reached, spooler_ended=spooler_ended and asked and too_long)
        abandoned = end is None and too_long and record is not None and not given_up
        if end is None and too_long and not abandoned:
            end = Ended(Verdict.UNKNOWN, sheets)
        if end is not None:
            yield end
            return
        if waits_for != blocked:
            blocked = waits_for
            yield Blocked(blocked) if blocked is not None else Resumed()
        if (pause() or abandoned) and not given_up:
            given_up, waiting_since = True, None
            queue.cancel(job)
            if record is not None and not record.ended:
                _cancel_at_printer(probe, record)


def settle(attempt: Attempt, probe: Probe) -> Ended | None:
    """The verdict for a released job whose clerk died, from the printer alone; None when it cannot be asked yet or
    still prints. A job of ours that stands unfinished is cancelled there first: nobody waits for it any more.
    """
    record, asked = _record(probe, attempt.token)
    if not asked:
        return None
    if record is not None and not record.ended:
        _cancel_at_printer(probe, record)
        return None
    return judge(attempt, record, probe.readiness(), reached=True, spooler_ended=True)


def _waits_for(now: Readiness) -> Condition | None:
    """What somebody must mend before it goes on. A printer that is busy with our own job is not waiting."""
    return next((condition for condition in now.conditions if condition is not Condition.BUSY), None)


def _state(queue: Queue, job: int) -> int | None:
    try:
        return queue.state(job)
    except PrinterRefused:
        return None


def _record(probe: Probe, token: str) -> tuple[PrinterJob | None, bool]:
    try:
        return probe.job(token), True
    except (PrinterOff, PrinterRefused):
        return None, False


def _cancel_at_printer(probe: Probe, record: PrinterJob) -> None:
    try:
        probe.cancel(record)
    except PrinterOff:
        return
