# SPDX-License-Identifier: GPL-3.0-or-later
"""The heartbeat: what the city hears, what the terminal makes of its answers and of its silence."""

from typing import Any

import pytest

from kiosk.caretaker.heartbeat import AGAIN_S, UNREACHABLE_AFTER_S, Heartbeat, Standing
from kiosk.errors import (
    GuichetBroken,
    GuichetError,
    GuichetRefused,
    GuichetUnknown,
    GuichetUnreachable,
    GuichetUntimely,
)
from kiosk.guichet.port import Acknowledged, Beat, Command
from kiosk.model import Condition
from kiosk.reference.web import Contract

NOW = 1_800_000_000.0


class Rig:
    """A heartbeat with a city that answers as it is told, and clocks that stand still until moved."""

    def __init__(self) -> None:
        self.beats: list[Beat] = []
        self.answers: list[Acknowledged | GuichetError] = []
        self.obeyed: list[Command] = []
        self.standing = Standing()
        self.now = 0.0
        self.travel_s = 0.0
        city: Any = self
        self.heart = Heartbeat(
            lambda: city, 60.0, lambda: self.standing, self.obeyed.append, lambda: self.now, lambda: NOW + self.now,
            lambda low, high: high,
        )  # fmt: skip

    def heartbeat(self, beat: Beat) -> Acknowledged:
        self.beats.append(beat)
        self.now += self.travel_s
        answer = self.answers.pop(0) if self.answers else self.well()
        if isinstance(answer, GuichetError):
            raise answer
        return answer

    def well(self, *commands: Command, ahead_s: float = 0.0) -> Acknowledged:
        return Acknowledged(NOW + self.now - self.travel_s / 2 + ahead_s, '"v0"', commands)

    def look(self, *answers: Acknowledged | GuichetError) -> frozenset[Condition]:
        self.answers = list(answers)
        return self.heart.look()


@pytest.fixture
def rig() -> Rig:
    return Rig()


def test_a_beat_a_minute_and_five_seconds_after_a_loss(rig: Rig) -> None:
    assert rig.look() == frozenset()
    assert rig.heart.pause_s() == 75
    rig.look(GuichetUnknown("x"))
    assert rig.heart.pause_s() == AGAIN_S
    rig.look()
    assert rig.heart.pause_s() == 75
    assert [beat.seq for beat in rig.beats] == [1, 2, 3]


@pytest.mark.parametrize(
    "loss", [GuichetUnknown("x"), GuichetUnreachable("x"), GuichetBroken("x"), GuichetRefused("later")]
)
def test_twenty_seconds_without_an_answer_are_told_and_one_answer_ends_it(rig: Rig, loss: GuichetError) -> None:
    rig.look()
    rig.now += 60
    for _ in range(4):
        assert rig.look(loss) == frozenset()
        rig.now += UNREACHABLE_AFTER_S / 4
    assert rig.look(loss) == {Condition.CITY_UNREACHABLE}
    assert rig.look() == frozenset()


def test_a_city_that_was_never_there_is_told_as_well(rig: Rig) -> None:
    assert rig.look(GuichetUnreachable("x")) == frozenset()
    rig.now += UNREACHABLE_AFTER_S
    assert rig.look(GuichetUnreachable("x")) == {Condition.CITY_UNREACHABLE}


@pytest.mark.parametrize("slug", ["device-unknown", "device-revoked", "contract-version"])
def test_a_terminal_that_is_not_wanted_is_out_of_service_until_it_is(rig: Rig, slug: str) -> None:
    assert rig.look(GuichetRefused(slug)) == {Condition.OUT_OF_SERVICE}
    rig.now += 600
    assert rig.look(GuichetUnknown("x")) == {Condition.OUT_OF_SERVICE}, "silence takes nothing back"
    assert rig.look() == frozenset()


def test_commands(rig: Rig) -> None:
    assert rig.look(rig.well(Command.OUT_OF_SERVICE)) == {Condition.OUT_OF_SERVICE}
    assert rig.look(GuichetUnknown("x")) == {Condition.OUT_OF_SERVICE}
    assert rig.look(rig.well(Command.IN_SERVICE)) == frozenset()
    rig.look(rig.well(Command.SEND_DIAGNOSTICS))
    assert rig.heart.pause_s() == 0.0
    rig.look(rig.well(Command.SEND_DIAGNOSTICS))
    assert rig.heart.pause_s() > 0, "a city that asks with every answer does not make it race"
    rig.look()
    assert rig.heart.pause_s() > 0
    assert rig.obeyed == []
    rig.look(rig.well(Command.RESTART_APP, Command.RENEW_CERTIFICATE))
    assert rig.obeyed == [Command.RESTART_APP, Command.RENEW_CERTIFICATE]


def test_a_wrong_clock_is_reported_and_a_hopeless_one_ends_the_service(rig: Rig) -> None:
    rig.travel_s = 6.0
    rig.look(rig.well(ahead_s=-3))
    assert rig.look() == frozenset()
    assert rig.beats[-1].faults == (), "the way there and back is no wrong clock"
    rig.travel_s = 0.0
    assert rig.look(rig.well(ahead_s=-121)) == frozenset()
    rig.look()
    assert rig.beats[-1].faults == ("clock_skew",)
    rig.look()
    assert rig.beats[-1].faults == ()
    assert rig.look(rig.well(ahead_s=25 * 3600)) == {Condition.CLOCK_WRONG}


def test_a_beat_by_another_client_is_heard_as_well(rig: Rig) -> None:
    """Renewal proves its new certificate by one; the city's commands come once."""

    class Fresh:
        def heartbeat(self, beat: Beat) -> Acknowledged:
            return rig.well(Command.OUT_OF_SERVICE)

    rig.look()
    rig.heart.beat_with(Fresh())  # type: ignore[arg-type]  # as much of a city as is asked here
    assert rig.look(GuichetUnknown("x")) == {Condition.OUT_OF_SERVICE}
    assert [beat.seq for beat in rig.beats] == [1, 3]


def test_a_certificate_that_is_not_valid_now_is_a_wrong_clock_and_no_lost_network(rig: Rig) -> None:
    """So that the time servers are asked, and the page does not send a technician after a cable."""
    rig.look(GuichetUntimely("x"))
    rig.now += UNREACHABLE_AFTER_S
    assert rig.look(GuichetUntimely("x")) == {Condition.CLOCK_WRONG}
    assert rig.heart.clock_is_wrong
    assert rig.look(GuichetUnreachable("x")) == {Condition.CITY_UNREACHABLE}
    rig.look()
    assert not rig.heart.clock_is_wrong


@pytest.mark.parametrize(
    ("standing", "status", "faults"),
    [
        (Standing(), "idle", ()), (Standing(busy=True), "in_use", ()),
        (Standing(conditions=frozenset({Condition.PRINTER_DOOR})), "degraded", ()),
        (Standing(conditions=frozenset({Condition.PRINTER_PAPER, Condition.READER_LOST})), "degraded", ("paper_out", "reader_absent")),
        (Standing(busy=True, conditions=frozenset({Condition.OUT_OF_SERVICE})), "out_of_service", ()),
    ],
)  # fmt: skip
def test_what_the_city_hears(rig: Rig, standing: Standing, status: str, faults: tuple[str, ...]) -> None:
    rig.standing = standing
    rig.look()
    assert (rig.beats[0].status, rig.beats[0].faults) == (status, faults)


def test_every_condition_gives_a_beat_that_the_contract_allows(rig: Rig) -> None:
    rig.standing = Standing(conditions=frozenset(Condition), counters={"reader-restart-pcscd": 3})
    rig.look()
    beat = rig.beats[0]
    Contract().check(
        "Heartbeat",
        {
            "seq": beat.seq, "software": beat.software, "status": beat.status, "faults": list(beat.faults),
            "counters": beat.counters,
        },
    )  # fmt: skip
