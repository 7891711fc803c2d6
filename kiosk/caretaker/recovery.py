# SPDX-License-Identifier: GPL-3.0-or-later
"""Settles what a clerk that is gone has left in the journal (contract section 4). Running it twice changes nothing.

For an order: the key is asked for at the city, and one that never arrived is fenced. For a print: the printer is asked
first, and its word goes to the city. Nothing is ever ordered or printed from here.
"""

from collections.abc import Callable

from hardware.errors import PrinterError
from hardware.printer.follow import Attempt, settle
from hardware.printer.probe import Probe
from hardware.printer.queue import Queue
from kiosk.errors import GuichetError, GuichetRefused
from kiosk.guichet.port import Guichet
from kiosk.journal import TEST_PAGE, Journal, OpenPrint, Row, Step
from kiosk.log import log
from kiosk.model import Verdict


def recover(journal: Journal, city: Guichet, probe: Probe, queue: Callable[[], Queue]) -> int:
    """Settle every row whose clerk is gone; returns how many rows remain (a clerk lives, or somebody does not answer)."""
    for row in journal.rows():
        with journal.abandoned(row) as free:
            if not free:
                continue
            try:
                _settle(journal, row, city, probe, queue)
            except (GuichetError, PrinterError) as error:
                log().warning("recovery waits", step=row.step, exc=error)
    return len(journal.rows())


def sweep(journal: Journal, probe: Probe) -> int:
    """Cancel at the printer what no open print of the journal explains: a printer that keeps jobs over a power cut would
    bring out, in front of somebody else, what was given up long ago (printing facts 3.3). Returns how many; a printer that
    does not answer has nothing to sweep.
    """
    try:
        left = probe.unfinished()
        known = {row.print.token for row in journal.rows() if row.print is not None}  # after the question, never before
        strays = [job for token, job in left.items() if token not in known and not token.startswith(TEST_PAGE)]
        for job in strays:
            probe.cancel(job)
    except PrinterError:
        return 0
    if strays:
        log().warning("jobs swept from the printer", count=len(strays))
    return len(strays)


def _settle(journal: Journal, row: Row, city: Guichet, probe: Probe, queue: Callable[[], Queue]) -> None:
    step = row.step
    if row.print is not None and not step.is_verdict:
        queue().forget(row.print.token)  # its document does not stay in the spool
    if step is Step.RESERVED:
        step = Step.NOT_PRINTED  # a held job never prints by itself
        journal.verdict(row.order_key, Verdict.NOT_PRINTED)
    if step is Step.RELEASED and row.print is not None:
        ended = settle(_attempt(row.print), probe)
        if ended is None:
            return
        verdict = Verdict(ended.verdict.value)
        journal.verdict(row.order_key, verdict)
        step = Step(verdict.value)
    if row.is_slip:
        pass  # the city knows nothing of it, and nobody reprints it
    elif step.is_verdict:
        try:
            city.confirm(row.order_key, Verdict(step.value).wire, 0)
        except GuichetRefused as error:
            log().info("confirmation refused", slug=error.slug)
    else:
        state = city.recover(row.order_key)
        log().info("recovered", step=row.step, state=state)
    journal.settled(row.order_key)


def _attempt(left: OpenPrint) -> Attempt:
    return Attempt(left.token, left.sheets, left.printer, left.counter)
