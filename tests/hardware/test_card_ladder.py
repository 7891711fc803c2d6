# SPDX-License-Identifier: GPL-3.0-or-later
"""The ladder of repairs: each rung in its order, at its time, so often and no oftener."""

import itertools

from hardware.card.ladder import FIRST_LOOK_S, LADDER, Climb, Rung, slowed


def climbed(climb: Climb, seconds: float, *, waited: bool = False, step_s: float = 0.5) -> list[tuple[float, Rung]]:
    found, now = [], 0.0
    while now <= seconds:
        rung = climb.ill(now, waited=waited)
        if rung is not None:
            found.append((now, rung))
        now += step_s
    return found


def test_a_short_absence_is_left_alone() -> None:
    assert climbed(Climb(), FIRST_LOOK_S - 0.1) == []


def test_what_a_clerk_gave_up_on_is_repaired_at_once() -> None:
    assert climbed(Climb(), 0, waited=True) == [(0.0, Rung.RESTART_PCSCD)]


def test_every_rung_comes_in_its_order_as_often_as_the_table_says() -> None:
    climb = Climb()
    rungs = [rung for _, rung in climbed(climb, 400)]
    first = [step for step in LADDER if step.tries]
    assert rungs[: sum(step.tries for step in first)] == [step.rung for step in first for _ in range(step.tries)]
    assert set(rungs[sum(step.tries for step in first) :]) == {Rung.OUT_OF_SERVICE}
    assert climb.counts[Rung.RESTART_PCSCD] == first[0].tries


def test_tries_of_a_rung_are_as_far_apart_as_the_table_says() -> None:
    times = [at for at, rung in climbed(Climb(), 60) if rung is Rung.RESTART_PCSCD]
    assert {later - earlier for earlier, later in itertools.pairwise(times)} == {LADDER[0].every_s}


def test_the_reader_outlasts_the_longest_entry_before_its_power_is_cut() -> None:
    assert LADDER[0].tries * LADDER[0].every_s > 60 + 8


def test_a_reader_that_came_back_starts_from_the_floor_again() -> None:
    climb = Climb()
    climbed(climb, 200)
    climb.well()
    assert climb.ill_for(200) == 0
    assert climb.ill(300) is None
    assert climb.ill(300 + FIRST_LOOK_S) is Rung.RESTART_PCSCD


def test_a_repair_is_not_answered_by_its_own_echo() -> None:
    """Found in the virtual machine: each restart was a loss for the clerk at the slot, whose word asked for the next one."""
    climb, times = Climb(), list[float]()
    for tick in range(600):
        now = tick * 0.1
        back = bool(times) and 1.5 < now - times[-1] < 1.8
        if back:
            climb.well()
        elif climb.ill(now, waited=True) is not None:
            times.append(now)
    assert all(later - earlier >= LADDER[0].every_s for earlier, later in itertools.pairwise(times))


def test_a_slow_machine_has_the_same_ladder_further_apart() -> None:
    assert [step.every_s for step in slowed(LADDER, 2)] == [2 * step.every_s for step in LADDER]
    assert [(step.rung, step.tries) for step in slowed(LADDER, 2)] == [(step.rung, step.tries) for step in LADDER]
