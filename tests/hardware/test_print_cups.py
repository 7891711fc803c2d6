# SPDX-License-Identifier: GPL-3.0-or-later
"""Printing through a real, private cupsd: the verdict against the tray."""

import io
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pytest

from hardware.emulated.printer import EmulatedPrinter
from hardware.emulated.spooler import QUEUE, Spooler
from hardware.errors import PrinterRefused
from hardware.printer.condition import Condition
from hardware.printer.follow import Attempt, Blocked, Ended, Event, Resumed, SheetsOut, Verdict, follow, settle
from hardware.printer.probe import Probe
from hardware.printer.queue import HELD, Queue
from tests.conftest import short_folder

MARKER = "CanariaInTheDocument"


def two_pages() -> bytes:
    pdf = pikepdf.new()
    for _ in range(2):
        pdf.add_blank_page(page_size=(595, 842))
    pdf.docinfo["/Title"] = MARKER
    out = io.BytesIO()
    pdf.save(out, compress_streams=False)
    return out.getvalue()


@pytest.fixture(scope="module")
def printer() -> Iterator[EmulatedPrinter]:
    made = EmulatedPrinter(sheet_s=0.15)
    yield made
    made.close()


@pytest.fixture(scope="module")
def spooler(printer: EmulatedPrinter) -> Iterator[Spooler]:
    with Spooler(short_folder() / "c", printer.uri) as made:
        yield made


@pytest.fixture
def probe(printer: EmulatedPrinter) -> Iterator[Probe]:
    printer.tray.clear()
    yield Probe(printer.uri)
    for reason in ("media-empty", "media-jam"):
        printer.fault(reason, on=False)
    printer.power(on=True)


def run(
    token: str,
    spooler: Spooler,
    probe: Probe,
    meddle: Callable[[Event], None] = lambda event: None,
    give_up_s: float = 60,
) -> tuple[Ended, list[Event]]:
    queue, ready = Queue(spooler.server, QUEUE), probe.readiness()
    attempt = Attempt(token, 2, ready.identity, ready.counter)
    job = queue.hold(token, two_pages())
    assert queue.state(job) == HELD
    queue.release(job)
    begun, events = time.monotonic(), []

    def pause() -> bool:
        time.sleep(0.05)
        return time.monotonic() - begun > give_up_s

    for event in follow(attempt, job, queue, probe, pause, 2.0):
        events.append(event)
        meddle(event)
    queue.purge()
    assert isinstance(events[-1], Ended)
    return events[-1], events


def test_two_sheets(spooler: Spooler, printer: EmulatedPrinter, probe: Probe) -> None:
    end, events = run("good", spooler, probe)
    assert (end, len(printer.tray)) == (Ended(Verdict.PRINTED, 2), 2)
    assert [event.count for event in events if isinstance(event, SheetsOut)][-1] == 2


def test_an_empty_tray_is_waited_for(spooler: Spooler, printer: EmulatedPrinter, probe: Probe) -> None:
    printer.fault("media-empty")
    end, events = run(
        "empty", spooler, probe, lambda e: printer.fault("media-empty", on=False) if isinstance(e, Blocked) else None
    )
    assert (end, len(printer.tray)) == (Ended(Verdict.PRINTED, 2), 2)
    assert Blocked(Condition.PAPER) in events
    assert Resumed() in events


def test_a_jam_that_is_given_up_counts_its_sheet(spooler: Spooler, printer: EmulatedPrinter, probe: Probe) -> None:
    printer.jam_after(1)
    end, _ = run("jam", spooler, probe, give_up_s=2)
    assert (end, len(printer.tray)) == (Ended(Verdict.NOT_PRINTED, 1), 1)


def test_switched_off_in_the_middle_is_unknown(spooler: Spooler, printer: EmulatedPrinter, probe: Probe) -> None:
    end, _ = run("off", spooler, probe, lambda e: printer.power(on=False) if e == SheetsOut(1) else None, give_up_s=2)
    assert (end.verdict, len(printer.tray)) == (Verdict.UNKNOWN, 1)


def test_a_printer_that_forgot_is_unknown(spooler: Spooler, printer: EmulatedPrinter, probe: Probe) -> None:
    def blink(event: Event) -> None:
        if event == SheetsOut(1):
            printer.power(on=False)
            printer.power(on=True)

    end, _ = run("forgot", spooler, probe, blink, give_up_s=3)
    assert (end.verdict, len(printer.tray)) == (Verdict.UNKNOWN, 1)


def test_a_held_job_never_prints(spooler: Spooler, printer: EmulatedPrinter, probe: Probe) -> None:
    queue = Queue(spooler.server, QUEUE)
    job = queue.hold("held", two_pages())
    queue.cancel(job)
    queue.purge()
    assert queue.state(job) is None
    assert printer.tray == []


def test_settling_asks_the_printer_alone(spooler: Spooler, printer: EmulatedPrinter, probe: Probe) -> None:
    before = probe.readiness()
    attempt = Attempt("settle", 2, before.identity, before.counter)
    run("settle", spooler, probe)
    assert settle(attempt, probe) == Ended(Verdict.PRINTED, 2)
    never = Attempt("never", 2, before.identity, probe.readiness().counter)
    assert settle(never, probe) == Ended(Verdict.NOT_PRINTED, 0)
    printer.power(on=False)
    assert settle(never, probe) is None


def test_an_unknown_queue_is_refused(spooler: Spooler) -> None:
    with pytest.raises(PrinterRefused):
        Queue(spooler.server, "nowhere").hold("x", two_pages())


def test_nothing_of_a_document_is_left(spooler: Spooler, probe: Probe) -> None:
    run("left", spooler, probe)
    found = [
        path
        for place in spooler.places
        for path in Path(place).rglob("*")
        if path.is_file() and MARKER.encode() in path.read_bytes()
    ]
    assert found == []
