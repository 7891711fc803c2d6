# SPDX-License-Identifier: GPL-3.0-or-later
"""Every row of the printing facts' table (section 2) through a real cupsd: what is said, against what lies in the tray."""

import subprocess
import time
from collections.abc import Callable, Iterator

import pytest

from hardware.emulated.printer import EmulatedPrinter
from hardware.emulated.spooler import QUEUE, Spooler
from hardware.errors import PrinterRefused
from hardware.printer.condition import Condition
from hardware.printer.follow import Attempt, Blocked, Ended, Event, SheetsOut, Verdict, follow, settle
from hardware.printer.ipp import Operation
from hardware.printer.probe import Probe
from hardware.printer.queue import Queue, answers
from tests.conftest import short_folder
from tests.contract.zoo import plain

PRINTED, NOT_PRINTED, UNKNOWN = Verdict.PRINTED, Verdict.NOT_PRINTED, Verdict.UNKNOWN
SHEETS = 2
WORKS = 5
"""job-state processing (RFC 8011 5.3.7)."""
POLL_S, SOON, FIRST, NEVER = 0.05, 4.0, SheetsOut(1), 60.0


PAPER = plain(pages=SHEETS)


@pytest.fixture(scope="module")
def _printer() -> Iterator[EmulatedPrinter]:
    made = EmulatedPrinter(sheet_s=0.15)
    yield made
    made.close()


@pytest.fixture(scope="module")
def _spooler(_printer: EmulatedPrinter) -> Iterator[Spooler]:
    with Spooler(short_folder() / "c", _printer.uri) as made:
        yield made


class Bench:
    """One printer behind one cupsd, and a print that is meddled with."""

    def __init__(self, printer: EmulatedPrinter, spooler: Spooler) -> None:
        self.printer, self.spooler = printer, spooler
        self.probe = Probe(printer.uri, 0.5)
        self.attempt = Attempt("", 0, "", None)
        self.events: list[Event] = []

    def print(
        self,
        meddle: Callable[[Event | None], None] = lambda event: None,
        give_up_s: float = NEVER,
        pdf: bytes = PAPER,
        copies: int = 1,
    ) -> Ended:
        """``meddle`` is called before every look at the printer and with every event; the end, checked against the tray."""
        queue, ready = Queue(self.spooler.server, QUEUE), self.probe.readiness()
        self.attempt = Attempt("0123456789abcdef", SHEETS * copies, ready.identity, ready.counter)
        job = queue.hold(self.attempt.token, pdf, copies)
        meddle(None)
        queue.release(job)
        begun = time.monotonic()

        def pause() -> bool:
            meddle(None)
            time.sleep(POLL_S)
            return time.monotonic() - begun > give_up_s

        self.events = []
        for event in follow(self.attempt, job, queue, self.probe, pause, 2.0):
            self.events.append(event)
            meddle(event)
        end = self.events[-1]
        assert isinstance(end, Ended)
        queue.purge()
        self.truthful(end)
        return end

    def truthful(self, end: Ended) -> None:
        """Nothing more comes out afterwards, and what was said is so."""
        time.sleep(2 * self.printer.sheet_s + 0.2)
        out = len(self.printer.tray)
        assert out <= self.attempt.sheets
        assert end.verdict is not PRINTED or out == self.attempt.sheets
        assert end.verdict is not NOT_PRINTED or out == end.sheets < self.attempt.sheets


@pytest.fixture
def bench(_printer: EmulatedPrinter, _spooler: Spooler) -> Iterator[Bench]:
    _printer.tidy()
    yield Bench(_printer, _spooler)
    _printer.tidy()


def once(what: Callable[[], object], on: Callable[[Event | None], bool]) -> Callable[[Event | None], None]:
    """Do it the first time that ``on`` says so."""
    done: list[object] = []

    def meddle(event: Event | None) -> None:
        if not done and on(event):
            done.append(what())

    return meddle


def after(seconds: float, what: Callable[[], object]) -> Callable[[Event | None], None]:
    """Do it so many seconds after the first look."""
    begun: list[float] = []

    def due(event: Event | None) -> bool:
        begun.append(time.monotonic())
        return time.monotonic() - begun[0] > seconds

    return once(what, due)


def both(*meddlers: Callable[[Event | None], None]) -> Callable[[Event | None], None]:
    return lambda event: [meddle(event) for meddle in meddlers] and None  # type: ignore[func-returns-value]


def on_first_sheet(what: Callable[[], object]) -> Callable[[Event | None], None]:
    return once(what, lambda event: event == FIRST)


def at_once(what: Callable[[], object]) -> Callable[[Event | None], None]:
    return once(what, lambda event: True)


def test_success(bench: Bench) -> None:
    assert bench.print() == Ended(PRINTED, 2)


@pytest.mark.parametrize("copies", [2, 3])
def test_copies_are_one_print_with_one_verdict(bench: Bench, copies: int) -> None:
    assert bench.print(copies=copies) == Ended(PRINTED, SHEETS * copies)


def test_a_copy_that_is_missing_is_not_called_printed(bench: Bench) -> None:
    bench.printer.jam_after(3)
    assert bench.print(copies=2, give_up_s=2) == Ended(NOT_PRINTED, 3)


@pytest.mark.parametrize(("jobs", "all_"), [(False, True), (True, False), (False, False)])
def test_success_at_a_printer_that_counts_less(bench: Bench, jobs: bool, all_: bool) -> None:
    bench.printer.counts_jobs, bench.printer.counts_all = jobs, all_
    assert bench.print().verdict is PRINTED


@pytest.mark.parametrize(
    ("reason", "condition"),
    [
        ("media-empty-error", Condition.PAPER), ("door-open-warning", Condition.DOOR),
        ("output-area-full", Condition.TRAY_FULL), ("marker-supply-empty-error", Condition.TONER),
    ],
)  # fmt: skip
def test_stopped_and_mended(bench: Bench, reason: str, condition: Condition) -> None:
    bench.printer.fault(reason)
    mend = after(1.0, lambda: bench.printer.fault(reason, on=False))
    assert bench.print(mend) == Ended(PRINTED, 2)
    assert Blocked(condition) in bench.events


def test_a_jam_between_two_sheets_that_is_cleared(bench: Bench) -> None:
    bench.printer.jam_after(1)
    mend = once(lambda: bench.printer.fault("media-jam", on=False), lambda event: event == Blocked(Condition.JAM))
    assert bench.print(mend) == Ended(PRINTED, 2)


def test_given_up_while_printing(bench: Bench) -> None:
    bench.printer.sheet_s = 0.6
    try:
        assert bench.print(give_up_s=0.9).verdict is not PRINTED
    finally:
        bench.printer.sheet_s = 0.15


def test_given_up_while_jammed(bench: Bench) -> None:
    bench.printer.jam_after(0)
    assert bench.print(give_up_s=1) == Ended(NOT_PRINTED, 0)


def test_off_before_the_job_and_on_again(bench: Bench) -> None:
    power = bench.printer.power
    end = bench.print(both(at_once(lambda: power(on=False)), after(2, lambda: power(on=True))))
    assert end == Ended(PRINTED, 2)


def test_off_before_the_job_given_up_and_on_afterwards(bench: Bench) -> None:
    power = bench.printer.power
    end = bench.print(both(at_once(lambda: power(on=False)), after(3, lambda: power(on=True))), give_up_s=1)
    assert end.verdict in (NOT_PRINTED, UNKNOWN)
    time.sleep(1)
    assert bench.printer.tray == [], "nobody waits for it any more"


@pytest.mark.parametrize("forget", [True, False])
@pytest.mark.parametrize("back", [False, True])
def test_off_in_the_middle(bench: Bench, forget: bool, back: bool) -> None:
    power = bench.printer.power
    end = bench.print(
        both(
            on_first_sheet(lambda: power(on=False, forget=forget)), after(2.5, lambda: power(on=True) if back else None)
        ),
        give_up_s=SOON,
    )
    assert end.verdict is (PRINTED if back and not forget and len(bench.printer.tray) == SHEETS else UNKNOWN)
    power(on=True)
    bench.truthful(end)


@pytest.mark.parametrize(("how", "verdict"), [("cancel", NOT_PRINTED), ("abort", NOT_PRINTED)])
def test_stopped_at_the_panel_after_a_sheet(bench: Bench, how: str, verdict: Verdict) -> None:
    assert bench.print(on_first_sheet(lambda: bench.printer.end_job(how)), give_up_s=SOON) == Ended(verdict, 1)


def test_held_at_the_printer_and_given_up(bench: Bench) -> None:
    assert bench.print(on_first_sheet(lambda: bench.printer.end_job("hold")), give_up_s=2).verdict is NOT_PRINTED
    bench.printer.end_job("go on")
    time.sleep(0.5)
    assert len(bench.printer.tray) == 1


def test_held_at_the_printer_until_somebody_presses(bench: Bench) -> None:
    hold, go_on = (lambda: bench.printer.end_job("hold")), (lambda: bench.printer.end_job("go on"))
    assert bench.print(both(on_first_sheet(hold), after(1.5, go_on))) == Ended(PRINTED, 2)


def test_the_line_breaks_in_the_document(bench: Bench) -> None:
    bench.printer.drop_document = True
    end = bench.print(give_up_s=3)
    assert end == Ended(PRINTED, 2) if bench.printer.tray else end.verdict is NOT_PRINTED


def test_a_printer_that_does_not_accept_at_first(bench: Bench) -> None:
    bench.printer.accepting = False
    assert bench.print(after(1, lambda: setattr(bench.printer, "accepting", True))) == Ended(PRINTED, 2)


def test_a_silent_printer_is_given_up(bench: Bench) -> None:
    end = bench.print(at_once(lambda: setattr(bench.printer, "hanging", True)), give_up_s=1)
    assert end.verdict is UNKNOWN
    bench.printer.hanging = False
    time.sleep(1)
    assert bench.printer.tray == []
    assert settle(bench.attempt, bench.probe) == Ended(NOT_PRINTED, 0)


def test_a_job_whose_document_never_comes_is_not_waited_for(bench: Bench) -> None:
    bench.printer.hanging_on.add(Operation.SEND_DOCUMENT)
    end = bench.print(after(0.5, bench.spooler.kill_backends))
    assert end == Ended(NOT_PRINTED, 0)
    assert bench.probe.unfinished() == {}


def test_a_printer_that_warms_up_is_waited_for_though_cups_has_ended(bench: Bench) -> None:
    bench.printer.sheet_s = 2.5
    try:
        assert bench.print(after(1.0, bench.spooler.kill_backends)) == Ended(PRINTED, 2)
    finally:
        bench.printer.sheet_s = 0.15


def test_a_queue_that_cups_has_stopped_ends_this_print_and_holds_up_no_other(bench: Bench) -> None:
    bench.printer.errors[Operation.SEND_DOCUMENT] = 0x0406  # it has forgotten the job
    assert bench.print() == Ended(NOT_PRINTED, 0)
    bench.printer.tidy()
    assert bench.print() == Ended(PRINTED, 2)


def test_completed_on_receipt_is_not_believed(bench: Bench) -> None:
    bench.printer.complete_on_receipt = True
    assert bench.print(give_up_s=2).verdict is UNKNOWN


def test_a_printer_that_refuses_questions_about_jobs(bench: Bench) -> None:
    bench.printer.errors[Operation.GET_JOBS] = 0x0501
    assert bench.print(give_up_s=2).verdict is UNKNOWN


def test_a_broken_document_leaves_nothing_in_the_spool(bench: Bench) -> None:
    end = bench.print(pdf=b"%PDF-1.7\nCanariaInTheDocument", give_up_s=5)
    assert end == Ended(NOT_PRINTED, 0)
    left = [
        p for place in bench.spooler.places for p in place.rglob("*") if p.is_file() and b"Canaria" in p.read_bytes()
    ]
    assert left == []


@pytest.fixture
def mortal(_printer: EmulatedPrinter) -> Iterator[Bench]:
    """A cupsd of its own, to be killed."""
    _printer.tidy()
    with Spooler(short_folder() / "c", _printer.uri) as spooler:
        yield Bench(_printer, spooler)
    _printer.tidy()


@pytest.mark.parametrize("backends", [True, False])
def test_a_cupsd_that_dies_in_the_middle_prints_nothing_twice(mortal: Bench, backends: bool) -> None:
    def die() -> None:
        mortal.spooler.kill(backends=backends)
        mortal.spooler.again()

    end = mortal.print(on_first_sheet(die), give_up_s=SOON)
    assert end.verdict is PRINTED


def test_a_held_job_does_not_outlive_its_cupsd(mortal: Bench) -> None:
    queue = Queue(mortal.spooler.server, QUEUE)
    job = queue.hold("held", PAPER)
    mortal.spooler.kill()
    mortal.spooler.again()
    with pytest.raises(PrinterRefused):
        Queue(mortal.spooler.server, QUEUE).release(job)
    assert mortal.printer.tray == []


def holding(bench: Bench, marker: bytes) -> list[str]:
    """Files of this cupsd that hold the marker."""
    files = (path for place in bench.spooler.places for path in place.rglob("*") if path.is_file())
    return [str(path) for path in files if marker in path.read_bytes()]


def test_m25_nothing_of_a_document_is_left_whatever_happened(mortal: Bench) -> None:
    marker = b"CanariaInTheDocument"
    marked = PAPER + b"\n% " + marker
    assert mortal.print(pdf=marked) == Ended(PRINTED, 2)
    assert holding(mortal, marker) == [], "after success"
    mortal.printer.tidy()
    mortal.printer.fault("media-empty")
    assert mortal.print(pdf=marked, give_up_s=0.5) == Ended(NOT_PRINTED, 0)
    assert holding(mortal, marker) == [], "after it was given up"
    Queue(mortal.spooler.server, QUEUE).hold("held", marked)
    mortal.spooler.kill(backends=True)
    assert holding(mortal, marker) != [], "the test can see it where it is"
    mortal.spooler.again()
    assert holding(mortal, marker) == [], "after a crash and the start that follows"


@pytest.mark.parametrize("call", ["purge", "forget"])
def test_m25_a_job_that_cupsd_still_works_at_leaves_nothing(bench: Bench, call: str) -> None:
    """The printer says that the paper is out before cupsd has seen its backend end; the visit does not wait for that."""
    queue = Queue(bench.spooler.server, QUEUE)
    bench.printer.fault("media-empty")
    queue.release(job := queue.hold("working", PAPER))
    waited = time.monotonic() + 20
    while queue.state(job) != WORKS and time.monotonic() < waited:
        time.sleep(POLL_S)
    assert queue.state(job) == WORKS
    queue.purge() if call == "purge" else queue.forget("working")
    assert [file.name for file in (bench.spooler.folder / "spool").iterdir() if file.is_file()] == []
    bench.printer.fault("media-empty", on=False)


def test_a_second_press_is_refused(bench: Bench) -> None:
    queue = Queue(bench.spooler.server, QUEUE)
    first = queue.hold("first", PAPER)
    with pytest.raises(PrinterRefused):
        queue.hold("second", PAPER)
    queue.cancel(first)
    queue.purge()


def test_a_held_job_never_prints(bench: Bench) -> None:
    queue = Queue(bench.spooler.server, QUEUE)
    job = queue.hold("held", PAPER)
    queue.cancel(job)
    queue.purge()
    assert queue.state(job) is None
    assert bench.printer.tray == []


def test_settling_asks_the_printer_alone(bench: Bench) -> None:
    assert bench.print() == Ended(PRINTED, 2)
    assert settle(bench.attempt, bench.probe) == Ended(PRINTED, 2)
    ready = bench.probe.readiness()
    never = Attempt("never", 2, ready.identity, ready.counter)
    assert settle(never, bench.probe) == Ended(NOT_PRINTED, 0)
    bench.printer.power(on=False)
    assert settle(never, bench.probe) is None


def test_a_cupsd_that_hangs_is_known_before_anything_waits_for_it(mortal: Bench) -> None:
    mortal.spooler.hang(on=True)
    assert not answers(mortal.spooler.server)
    with pytest.raises(PrinterRefused):
        Queue(mortal.spooler.server, QUEUE)
    mortal.spooler.hang(on=False)
    assert answers(mortal.spooler.server)
    mortal.spooler.kill()
    assert not answers(mortal.spooler.server)
    mortal.spooler.again()


def test_an_unknown_queue_is_refused(bench: Bench) -> None:
    with pytest.raises(PrinterRefused):
        Queue(bench.spooler.server, "nowhere").hold("x", PAPER)


def cups() -> str:
    """The release that this machine has, as Debian numbers it."""
    command = ["dpkg-query", "-W", "-f", "${Version}", "cups-daemon"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("format_", ["image/pwg-raster", "image/urf"])
def test_copies_at_a_printer_that_takes_pictures(format_: str) -> None:
    """CUPS 2.4.10 (Debian 13) looks for the resolutions of PWG raster under a wrong type (ppd-cache.c, is_pwg): a printer that
    takes nothing else gets no queue there, and says so.
    """
    printer = EmulatedPrinter(sheet_s=0.05, takes=(format_,))
    if format_ == "image/pwg-raster" and cups().startswith("2.4.10"):
        with pytest.raises(PrinterRefused, match="required IPP attributes"):
            Spooler(short_folder() / "c", printer.uri)
    else:
        with Spooler(short_folder() / "c", printer.uri) as spooler:
            assert Bench(printer, spooler).print(copies=2) == Ended(PRINTED, 2 * SHEETS)
    printer.close()
