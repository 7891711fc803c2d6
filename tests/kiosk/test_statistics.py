# SPDX-License-Identifier: GPL-3.0-or-later
"""What is counted, what is told to whom, and what is not (threat model, section 8)."""

import datetime as dt
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import messages as m
from kiosk.caretaker.metrics import Figures, Metrics, exposition
from kiosk.caretaker.reports import Outcome, Report, Slot
from kiosk.model import Condition, Delivery, Language, OrderDraft, PinOutcome, Verdict, Way
from kiosk.statistics import KEPT_DAYS, LEAST, Counted, Statistics

KEY = "22222222-2222-4222-8222-222222222222"


class Days:
    """A terminal over several days."""

    def __init__(self, folder: Path) -> None:
        self.day, self.folder = dt.date(2026, 11, 25), folder
        self.statistics = Statistics(folder, lambda: self.day)

    def count(self, **totals: int) -> None:
        for name, total in totals.items():
            for _ in range(total):
                self.statistics.count(name)


@pytest.fixture
def days(tmp_path: Path) -> Days:
    return Days(tmp_path)


def test_whole_days_are_told_and_small_totals_are_not(days: Days) -> None:
    days.count(french=LEAST, dutch=LEAST - 1)
    assert days.statistics.yesterday() == {}, "a day that goes on says when"
    days.day += dt.timedelta(days=1)
    assert days.statistics.yesterday() == {"french": LEAST}
    days.day += dt.timedelta(days=1)
    assert days.statistics.yesterday() == {}


def test_nothing_but_day_name_and_total_is_kept_and_not_for_long(days: Days) -> None:
    days.count(french=7)
    with closing(sqlite3.connect(days.folder / "statistics.sqlite")) as database:
        assert database.execute("SELECT * FROM counts").fetchall() == [("2026-11-25", "french", 7)]
    days.day += dt.timedelta(days=KEPT_DAYS + 1)
    days.statistics.yesterday()
    with closing(sqlite3.connect(days.folder / "statistics.sqlite")) as database:
        assert database.execute("SELECT * FROM counts").fetchall() == []


def test_a_number_that_cannot_be_kept_harms_no_visit(tmp_path: Path) -> None:
    (tmp_path / "statistics.sqlite").write_bytes(b"no database" * 100)
    statistics = Statistics(tmp_path)
    statistics.count("french")
    assert statistics.yesterday() == {}
    Statistics(tmp_path / "nowhere").count("french")


def test_both_users_may_write(days: Days) -> None:
    days.count(french=1)
    assert (days.folder / "statistics.sqlite").stat().st_mode & 0o060


def test_one_visit_as_it_is_counted() -> None:
    """An order counts once, when the city has taken it; a refused one not at all."""
    seen = Counter[str]()
    counted = Counted(lambda name: seen.update([name]))
    draft = OrderDraft("residence", "v1", Language.NL, {}, Delivery(Way.PRINT))
    for message in (
        m.Hello(), m.AskPin(Language.FR, 30), m.PinEnded(PinOutcome.RIGHT, 3), m.PlaceOrder(KEY, draft), m.OrderRefused("no"),
        m.PlaceOrder(KEY, draft), m.OrderTaken("ABCDEFGHIJKLMNOP", to_print=True), m.OrderTaken("ABCDEFGHIJKLMNOP", to_print=True),
        m.PrintEnded(Verdict.PRINTED, 1), m.CardRead("Fatima", 3),
    ):  # fmt: skip
        counted.note(message)
    assert seen == {
        "language-fr": 1,
        f"pin-{PinOutcome.RIGHT}": 1,
        "document-residence": 1,
        "way-print": 1,
        "print-printed": 1,
    }


FIGURES = Figures(
    "0.1.0", frozenset({Condition.PRINTER_PAPER}), {"reader-restart-pcscd": 2}, Report(Outcome.RETURNED, "0.2.0", 5.0), Slot("B", proved=False),
    3, 1000, 0.25, 86400.4, {"language-fr": 12},
)  # fmt: skip


def test_what_prometheus_reads() -> None:
    said = exposition(FIGURES)
    for line in (
        'eguichet_version_info{version="0.1.0"} 1', 'eguichet_condition{condition="printer-paper"} 1',
        'eguichet_condition{condition="city-unreachable"} 0', 'eguichet_repairs_total{cure="reader-restart-pcscd"} 2',
        'eguichet_update_seconds{outcome="returned"} 5.0', 'eguichet_slot_proved{slot="B"} 0', "eguichet_journal_rows 3",
        'eguichet_yesterday{what="language-fr"} 12',
    ):  # fmt: skip
        assert line in said.splitlines()


@given(st.text(max_size=30))
def test_any_label_stays_on_its_line(version: str) -> None:
    said = exposition(Figures(version))
    found = [line for line in said.split("\n") if line.startswith("eguichet_version_info")]
    assert len(found) == 1
    assert found[0].endswith('"} 1')


def test_the_file_is_whole_and_readable_for_others(tmp_path: Path) -> None:
    file = tmp_path / "eguichet.prom"
    Metrics(file, lambda: FIGURES).look()
    assert file.read_text() == exposition(FIGURES)
    assert file.stat().st_mode & 0o777 == 0o644
    assert list(tmp_path.iterdir()) == [file]
    assert Metrics(tmp_path / "nowhere" / "x.prom", lambda: FIGURES).look() == frozenset()
