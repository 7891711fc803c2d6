# SPDX-License-Identifier: GPL-3.0-or-later
"""Recovery of what a dead clerk left, step by step; run twice it changes nothing."""

import os
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any, cast

import pikepdf
import pytest

from hardware.emulated.printer import EmulatedPrinter
from hardware.printer.condition import Readiness
from hardware.printer.ipp import Operation, Tag, Value, post, request
from hardware.printer.probe import PrinterJob, Probe
from kiosk.caretaker.recovery import recover, sweep
from kiosk.errors import GuichetUnreachable
from kiosk.journal import SLIP, Journal, OpenPrint, Step
from kiosk.model import OrderState, Verdict

KEY, TOKEN = "0b6f5b1e-7f43-4d0a-9f55-6a1c2f7f0c11", "token"


class FakeCity:
    """Remembers what it was told."""

    def __init__(self, *, down: bool = False) -> None:
        self.told: list[tuple[str, str]] = []
        self.down = down

    def confirm(self, order_key: str, result: str, pages: int) -> None:
        if self.down:
            raise GuichetUnreachable
        self.told.append((order_key, result))

    def recover(self, order_key: str) -> OrderState:
        if self.down:
            raise GuichetUnreachable
        self.told.append((order_key, "recovery"))
        return OrderState.ABANDONED


class FakeProbe:
    """A printer with one job."""

    def __init__(self, job: PrinterJob | None, counter: int = 1000) -> None:
        self.asked, self._job, self._counter, self.cancelled = 0, job, counter, 0

    def job(self, token: str) -> PrinterJob | None:
        self.asked += 1
        return self._job if token == TOKEN else None

    def readiness(self) -> Readiness:
        return Readiness((), identity="urn:p", counter=self._counter)

    def cancel(self, job: PrinterJob) -> None:
        self.cancelled += 1
        self._job = PrinterJob(job.job_id, 7, job.sheets)


class FakeQueue:
    """Remembers what was forgotten."""

    def __init__(self) -> None:
        self.forgotten: list[str] = []

    def forget(self, token: str) -> None:
        self.forgotten.append(token)


def left(folder: Path, step: Step) -> Journal:
    """A journal as a clerk leaves it that died in ``step``."""
    clerk = Journal(folder)
    clerk.intend(KEY)
    if step is not Step.INTENT:
        clerk.ordered(KEY)
    if step not in (Step.INTENT, Step.ORDERED):
        clerk.reserved(KEY, OpenPrint(TOKEN, 2, "urn:p", 1000))
        clerk.released(KEY)
    if step is Step.RESERVED:
        clerk.reserved(KEY, OpenPrint(TOKEN, 2, "urn:p", 1000))
    if step.is_verdict:
        clerk.verdict(KEY, Verdict(step.value))
    clerk.close()
    return Journal(folder)


@pytest.mark.parametrize(
    ("step", "job", "counter", "told"),
    [
        (Step.INTENT, None, 1000, "recovery"), (Step.ORDERED, None, 1000, "recovery"), (Step.RESERVED, None, 1000, "failed"),
        (Step.RELEASED, PrinterJob(1, 9, 2), 1002, "printed"), (Step.RELEASED, PrinterJob(1, 7, 1), 1001, "failed"),
        (Step.RELEASED, None, 1000, "failed"), (Step.RELEASED, None, 1001, "unknown"), (Step.PRINTED, None, 1000, "printed"),
        (Step.NOT_PRINTED, None, 1000, "failed"), (Step.UNKNOWN, None, 1000, "unknown"),
    ],
)  # fmt: skip
def test_each_step_is_settled_truthfully(
    tmp_path: Path, step: Step, job: PrinterJob | None, counter: int, told: str
) -> None:
    journal, city, queue = left(tmp_path, step), FakeCity(), FakeQueue()
    printer: Any = FakeProbe(job, counter)
    for _ in range(2):
        assert recover(journal, city, printer, lambda: queue) == 0  # type: ignore[arg-type]
    assert city.told == [(KEY, told)]
    assert queue.forgotten == ([TOKEN] if step in (Step.RESERVED, Step.RELEASED) else [])
    journal.close()


@pytest.mark.parametrize("step", ["intended", "reserved", "released", "verdict"])
def test_the_city_is_not_asked_about_a_slip(tmp_path: Path, step: str) -> None:
    clerk, key = Journal(tmp_path), f"{SLIP}0123"
    clerk.intend(key)
    if step != "intended":
        clerk.reserved(key, OpenPrint(TOKEN, 1, "urn:p", 1000))
    if step == "released":
        clerk.released(key)
    if step == "verdict":
        clerk.verdict(key, Verdict.UNKNOWN)
    clerk.close()
    journal, city, queue, printer = Journal(tmp_path), FakeCity(), FakeQueue(), cast("Any", FakeProbe(None))
    assert recover(journal, city, printer, lambda: queue) == 0  # type: ignore[arg-type]
    assert city.told == []
    journal.close()


def test_a_job_that_still_prints_is_cancelled_and_settled_later(tmp_path: Path) -> None:
    journal, city, queue = left(tmp_path, Step.RELEASED), FakeCity(), FakeQueue()
    printer: Any = FakeProbe(PrinterJob(1, 5, 1), 1001)
    assert recover(journal, city, printer, lambda: queue) == 1  # type: ignore[arg-type]
    assert printer.cancelled == 1
    assert recover(journal, city, printer, lambda: queue) == 0  # type: ignore[arg-type]
    assert city.told == [(KEY, "failed")]
    journal.close()


def test_a_city_that_is_down_is_asked_again(tmp_path: Path) -> None:
    journal, city, queue = left(tmp_path, Step.INTENT), FakeCity(down=True), FakeQueue()
    printer: Any = FakeProbe(None)
    assert recover(journal, city, printer, lambda: queue) == 1  # type: ignore[arg-type]
    city.down = False
    assert recover(journal, city, printer, lambda: queue) == 0  # type: ignore[arg-type]
    assert city.told == [(KEY, "recovery")]
    journal.close()


def test_what_no_open_print_explains_is_swept_from_the_printer(tmp_path: Path) -> None:
    printer = EmulatedPrinter(sheet_s=0.05)
    printer.fault("media-empty")
    probe = Probe(printer.uri, 2.0)
    for token in (TOKEN, "given-up-long-ago"):
        name, pdf = Value(Tag.NAME, (token,)), pikepdf.new()
        pdf.add_blank_page()
        out = BytesIO()
        pdf.save(out)
        asked = request(Operation.PRINT_JOB, printer.uri, job_name=name)
        post(printer.uri, replace(asked, document=out.getvalue()), 2.0)
    journal = left(tmp_path, Step.RELEASED)
    assert sweep(journal, probe) == 1
    assert sweep(journal, probe) == 0
    assert list(probe.unfinished()) == [TOKEN]
    printer.close()
    assert sweep(journal, probe) == 0, "a printer that is off has nothing to sweep"
    journal.close()


def test_the_journal_belongs_to_clerk_and_caretaker_alike(tmp_path: Path) -> None:
    """Two users of one group: what one of them has made the other must be able to write."""
    before = os.umask(0o007)
    try:
        Journal(tmp_path).close()
    finally:
        os.umask(before)
    assert (tmp_path / "journal.sqlite").stat().st_mode & 0o777 == 0o660
