# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks and repairs as small pairs: cured when it lasts, not too often, and never against a running visit."""

from pathlib import Path

import pytest

from kiosk.caretaker.ailments import LONGEST_PAUSE_S, Ailment, Ward, crowded
from kiosk.caretaker.repairs import Request, asking_in
from kiosk.model import Condition


class Patient:
    def __init__(self, *, gentle: bool = True) -> None:
        self.now, self.ill, self.busy, self.cures = 1000.0, False, False, list[float]()
        ailment = Ailment("x", lambda: self.ill, lambda: self.cures.append(self.now), 5.0, gentle)
        self.ward = Ward([ailment], lambda: self.busy, lambda: self.now)

    def live(self, seconds: float) -> frozenset[Condition]:
        found = frozenset[Condition]()
        for _ in range(round(seconds)):
            self.now += 1
            found = self.ward.look()
        return found


def test_what_passes_by_itself_is_left_alone() -> None:
    patient = Patient()
    patient.ill = True
    patient.live(5)
    patient.ill = False
    patient.live(60)
    assert patient.cures == []


def test_what_lasts_is_cured_and_the_pause_doubles() -> None:
    patient = Patient()
    patient.ill = True
    patient.live(100)
    assert [round(at - patient.cures[0]) for at in patient.cures] == [0, 10, 30, 70]
    assert patient.ward.counts == {"x": 4}


def test_the_pause_has_an_end() -> None:
    patient = Patient()
    patient.ill = True
    patient.live(6 * LONGEST_PAUSE_S)
    assert max(b - a for a, b in zip(patient.cures, patient.cures[1:], strict=False)) == LONGEST_PAUSE_S


def test_a_rough_cure_waits_for_the_citizen() -> None:
    patient = Patient(gentle=False)
    patient.ill = patient.busy = True
    patient.live(600)
    assert patient.cures == []
    patient.busy = False
    patient.live(1)
    assert len(patient.cures) == 1


def test_once_well_it_begins_anew() -> None:
    patient = Patient()
    patient.ill = True
    patient.live(40)
    patient.ill = False
    patient.live(1)
    patient.ill, patient.cures = True, []
    patient.live(6)
    assert len(patient.cures) == 1


@pytest.mark.parametrize("request_", list(Request))
def test_a_request_is_a_file(tmp_path: Path, request_: Request) -> None:
    asking_in(tmp_path)(request_)
    assert (tmp_path / request_.value).exists()
    asking_in(tmp_path / "missing")(request_)  # logged, and nothing else


def test_a_folder_with_room_is_not_crowded(tmp_path: Path) -> None:
    assert not crowded(tmp_path)
