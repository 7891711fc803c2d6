# SPDX-License-Identifier: GPL-3.0-or-later
"""What the caretaker makes of a reader that is missing: requests for repair, each when the ladder says so."""

import threading
from pathlib import Path

from hardware.card.ladder import FIRST_LOOK_S, LADDER, Rung
from kiosk.caretaker.checks import ReaderCheck
from kiosk.caretaker.repairs import requests_in
from kiosk.model import Condition


def test_the_caretaker_asks_for_what_the_ladder_says(tmp_path: Path) -> None:
    present: list[str] = []
    now = [0.0]
    check = ReaderCheck(requests_in(tmp_path), clock=lambda: now[0], ask=lambda: list(present))
    assert check.look() == {Condition.READER_LOST}
    assert list(tmp_path.iterdir()) == []
    now[0] = FIRST_LOOK_S
    check.look()
    assert [f.name for f in tmp_path.iterdir()] == ["restart-pcscd"]
    present.append("a reader")
    assert check.look() == frozenset()
    check.heard(lost=True)
    assert check.counts == {Rung.RESTART_PCSCD: 1, Rung.GIVE_UP: 1}
    (tmp_path / "restart-pcscd").unlink()
    assert check.look() == {Condition.READER_LOST}, "pcscd lists it, and the clerk cannot use it"
    assert not (tmp_path / "restart-pcscd").exists(), "so soon it may be the echo of our own repair"
    now[0] += LADDER[0].every_s
    check.look()
    assert (tmp_path / "restart-pcscd").exists()
    check.heard(lost=False)
    assert check.look() == frozenset()


def test_a_pcscd_that_never_answers_is_a_reader_that_is_missing(tmp_path: Path) -> None:
    release, asked = threading.Event(), []

    def hang() -> list[str]:
        asked.append(1)
        release.wait(30)
        return ["a reader"]

    now = [0.0]
    check = ReaderCheck(requests_in(tmp_path), clock=lambda: now[0], ask=hang, answers_s=0.01)
    assert check.look() == {Condition.READER_LOST}
    now[0] = FIRST_LOOK_S
    check.look()
    assert (tmp_path / "restart-pcscd").exists()
    assert len(asked) == 1, "a question that hangs is not asked again"
    release.set()
    while check.look():
        pass


def test_the_last_rungs_ask_for_power_and_for_pcscd(tmp_path: Path) -> None:
    requests_in(tmp_path)(Rung.CYCLE_PORT)
    assert sorted(f.name for f in tmp_path.iterdir()) == ["cycle-port", "restart-pcscd"]
    requests_in(tmp_path / "nowhere")(Rung.RESTART_PCSCD)  # logged, not raised


def test_the_clerks_rungs_are_counted_with_the_caretakers(tmp_path: Path) -> None:
    check = ReaderCheck(requests_in(tmp_path), ask=lambda: ["a reader"])
    check.heard(lost=False, clerks_ended=2)
    check.heard(lost=True, clerks_ended=3)
    check.heard(lost=True, clerks_ended=3)
    check.heard(lost=False, clerks_ended=0)  # another screen, which counts from the beginning
    check.heard(lost=False, clerks_ended=1)
    assert check.counts == {Rung.END_CLERK: 4, Rung.GIVE_UP: 1}
