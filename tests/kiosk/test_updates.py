# SPDX-License-Identifier: GPL-3.0-or-later
"""When a new version is fetched, and when one that runs counts as proved."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.caretaker.reports import Report, Slot, Trial, report_in, slot_in
from kiosk.caretaker.updates import MOST_RETURNS, Updates, Wanted
from kiosk.config import Limits
from kiosk.guichet.configuration import Maintenance
from kiosk.messages import InUse
from kiosk.model import Condition
from kiosk.release import number

LIMITS = Limits()
WELCOMES = InUse(busy=False, welcomes=True)


class Night:
    """A caretaker in the hours of maintenance. ``live`` lets seconds pass."""

    def __init__(self, folder: Path, *, proved: bool = True) -> None:
        self.folder, self.now, self.hour = folder, 1000.0, 3
        self.said: InUse | None = WELCOMES
        self.conditions = frozenset[Condition]()
        self.wanted: Wanted | None = Wanted("0.2.0", Maintenance(2, 5))
        self.fetched, self.good, self.heeded = list[str](), 0, True
        self._slot(proved=proved)
        self.updates = Updates(
            "0.1.0", lambda: self.wanted, lambda: self.conditions, lambda: self.said, folder / "before", LIMITS,
            reports=folder, slots=folder, fetch=self.fetched.append, good=self._good,
            clock=lambda: self.now, hour=lambda: self.hour,
        )  # fmt: skip

    def _good(self) -> None:
        self.good += 1
        if self.heeded:
            self._slot(proved=True)

    def _slot(self, *, proved: bool) -> None:
        (self.folder / "slot.json").write_bytes(msgspec.json.encode(Slot("A", proved)))

    def live(self, seconds: float) -> None:
        for _ in range(round(seconds / 2)):
            self.now += 2
            assert self.updates.look() == frozenset()

    def tried(self, trial: Trial) -> None:
        (self.folder / "trial.json").write_bytes(msgspec.json.encode(trial))


@pytest.fixture
def night(tmp_path: Path) -> Night:
    return Night(tmp_path)


def test_a_wanted_version_is_fetched_once_when_nobody_has_come_for_a_while(night: Night) -> None:
    night.live(LIMITS.update_holds + LIMITS.update_idle - 4)
    assert night.fetched == []
    night.live(600)
    assert night.fetched == ["0.2.0"]
    night.live(LIMITS.update_again)
    assert len(night.fetched) == 2, "what did not come is tried again, and not sooner than an hour"


def test_somebody_at_the_terminal_comes_first(night: Night) -> None:
    night.live(LIMITS.update_holds + LIMITS.update_idle - 20)
    night.said = InUse(busy=True)
    night.live(1200)
    assert night.fetched == []
    night.said = WELCOMES
    night.live(LIMITS.update_idle - 4)
    assert night.fetched == [], "the idle time begins again"
    night.live(20)
    assert night.fetched == ["0.2.0"]


@pytest.mark.parametrize("hour", [0, 1, 5, 12, 23])
def test_only_in_the_hours_of_maintenance(night: Night, hour: int) -> None:
    night.hour = hour
    night.live(3600)
    assert night.fetched == []


@given(st.integers(0, 23), st.integers(0, 23), st.integers(0, 23))
def test_hours_of_maintenance_may_go_over_midnight(start: int, end: int, hour: int) -> None:
    """An hour is one of them when going on from ``start`` reaches it before ``end``."""
    meant = (hour - start) % 24 < (end - start) % 24
    assert Wanted("1.0.0", Maintenance(start, end)).now(hour) == meant


@pytest.mark.parametrize("version", ["0.1.0", "0.0.9", "newest", "", "1.0", "../1.0.0"])
def test_what_is_not_newer_or_no_version_is_not_fetched(night: Night, version: str) -> None:
    night.wanted = Wanted(version, Maintenance(0, 23))
    night.live(3600)
    assert night.fetched == []


def test_a_version_that_came_back_three_times_is_left_until_another_is_wanted(night: Night) -> None:
    night.tried(Trial("0.2.0", returns=MOST_RETURNS))
    night.live(7200)
    assert night.fetched == []
    night.wanted = Wanted("0.2.1", Maintenance(2, 5))
    night.live(3600)
    assert night.fetched[0] == "0.2.1"


def test_a_slot_that_was_good_needs_a_screen_and_no_more(night: Night) -> None:
    """Else a reader that is unplugged would send a terminal back to an older version."""
    night.said, night.conditions = None, frozenset({Condition.READER_LOST})
    night.live(600)
    assert night.good == 0
    night.said = InUse(busy=False)
    night.live(LIMITS.update_holds + 2)
    assert night.good == 1
    night.live(600)
    assert night.good == 1, "once"


def test_a_new_version_needs_everything(tmp_path: Path) -> None:
    night = Night(tmp_path, proved=False)
    night.said = InUse(busy=False, welcomes=False)
    night.live(600)
    assert night.good == 0, "the first page does not welcome: the pinpad is not understood"
    night.said, night.conditions = WELCOMES, frozenset({Condition.PRINTER_OFF})
    night.live(600)
    assert night.good == 0, "the printer was well before"
    night.conditions = frozenset()
    night.live(LIMITS.update_holds - 4)
    night.conditions = frozenset({Condition.CITY_UNREACHABLE})
    night.live(4)
    night.conditions = frozenset()
    night.live(LIMITS.update_holds - 4)
    assert night.good == 0, "it must hold"
    night.live(6)
    assert night.good == 1
    assert night.fetched == [], "nothing is fetched before"


@pytest.mark.parametrize("condition", [Condition.PRINTER_PAPER, Condition.READER_LOST, Condition.CITY_UNREACHABLE])
def test_a_new_version_is_not_blamed_for_what_was_wrong_before(tmp_path: Path, condition: Condition) -> None:
    night = Night(tmp_path)
    night.conditions = frozenset({condition})
    night.updates.asked()
    after = Night(tmp_path, proved=False)
    after.conditions = frozenset({condition})
    after.said = InUse(busy=False, welcomes=condition is Condition.PRINTER_PAPER)
    after.live(LIMITS.update_holds + 4)
    assert after.good == 1


def test_little_toner_is_no_fault_of_a_version(tmp_path: Path) -> None:
    night = Night(tmp_path, proved=False)
    night.conditions = frozenset({Condition.TONER_LOW, Condition.PAPER_LOW})
    night.live(LIMITS.update_holds + 4)
    assert night.good == 1


def test_a_version_whose_proof_could_not_be_kept_asks_again(tmp_path: Path) -> None:
    """One call that comes to nothing is no reason to leave a version that is good."""
    night = Night(tmp_path, proved=False)
    night.heeded = False
    night.live(2 * LIMITS.update_holds + 8)
    assert night.good == 2
    assert night.fetched == []
    night.heeded = True
    night.live(LIMITS.update_holds + 4)
    assert night.good == 3
    night.live(LIMITS.update_idle + 4)
    assert night.good == 3
    assert night.fetched == ["0.2.0"]


@given(st.binary(max_size=200))
def test_files_that_cannot_be_read_are_none(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("r")
    for name in ("report.json", "slot.json"):
        (folder / name).write_bytes(content)
    assert isinstance(report_in(folder), Report)
    assert isinstance(slot_in(folder), Slot)


@given(*[st.tuples(*[st.integers(0, 999999)] * 3)] * 2)
def test_versions_are_compared_as_numbers(one: tuple[int, ...], other: tuple[int, ...]) -> None:
    said = [".".join(map(str, each)) for each in (one, other)]
    assert (number(said[0]) < number(said[1])) == (one < other)
