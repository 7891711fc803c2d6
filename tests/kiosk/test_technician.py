# SPDX-License-Identifier: GPL-3.0-or-later
"""The technician's door: the city's code opens it once, three wrong ones close it, every wish is carried out and logged."""

import base64
import socket
import threading
from pathlib import Path
from typing import Any

import pytest

from kiosk import messages as m
from kiosk.caretaker.caretaker import Caretaker
from kiosk.caretaker.technician import CLOSED_S, STEP_S, Technician, code_at
from kiosk.journey import Journey, State, step
from kiosk.journey import events as e
from kiosk.line import Line
from kiosk.model import Condition, Language, TechWish
from kiosk.reference.fleet import maintenance_code

SECRET = base64.b32encode(b"12345678901234567890").decode()


class Desk:
    """A technician before a caretaker, and both clocks in the test's hand."""

    def __init__(self, folder: Path, secret: str = SECRET) -> None:
        self.now = 1_800_000_000.0
        self.said: list[Any] = []
        self.wishes = list[TechWish]()
        (folder / "secret").write_text(secret)
        self.technician = Technician(
            folder / "secret", folder / "state" / "out-of-service", lambda: (m.Fact("version", "1"),), self._wished,
            wall=lambda: self.now, clock=lambda: self.now,
        )  # fmt: skip

    def _wished(self, wish: TechWish) -> None:
        self.wishes.append(wish)

    def say(self, message: m.ToCaretaker) -> list[Any]:
        self.said.clear()
        self.technician.heard(message, self.said.append)
        return self.said

    def code(self) -> str:
        return maintenance_code(SECRET, self.now)


def test_the_codes_are_those_of_the_standard() -> None:
    """RFC 6238 appendix B: the secret of its SHA-1 rows; the last six of the eight digits printed there."""
    for counter, printed in ((59 // 30, "94287082"), (1111111109 // 30, "07081804"), (2000000000 // 30, "69279037")):
        assert code_at(SECRET, counter) == printed[-6:]


def test_the_code_of_the_citys_console_opens_once(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    opened, facts = desk.say(m.TechCode(desk.code()))
    assert (opened, facts.facts[0].name) == (m.TechOpened(), "version")
    desk.say(m.TechLeave())
    assert desk.say(m.TechCode(desk.code())) == [m.TechRefused(0)], "seen over a shoulder it opens nothing"
    desk.now += STEP_S
    assert desk.say(m.TechCode(desk.code()))[0] == m.TechOpened()


def test_a_screen_that_dies_takes_the_technician_with_it(tmp_path: Path) -> None:
    """The real caretaker's door: whoever comes on the next line has to show a code again."""
    desk, address = Desk(tmp_path), tmp_path / "caretaker.sock"
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    listener.bind(str(address))
    listener.listen(2)
    left = threading.Event()

    def heard(said: m.ToCaretaker, tell: Any) -> None:
        desk.technician.heard(said, tell)
        if isinstance(said, m.TechLeave):
            left.set()

    caretaker = Caretaker(listener, [], lambda: 0, heard)
    threading.Thread(target=caretaker.serve, daemon=True).start()
    screen = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    screen.connect(str(address))
    line = Line[m.FromCaretaker](screen, m.FromCaretaker)
    line.send(m.TechCode(desk.code()))
    answers = [line.receive()[0] for _ in range(2)]
    while m.TechOpened() not in answers:
        answers.append(line.receive()[0])
    line.close()
    assert left.wait(10)
    assert desk.say(m.TechAsk(TechWish.OUT_OF_SERVICE)) == []


def test_m28_the_code_of_a_moment_ago_still_opens(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    before = desk.code()
    desk.now += STEP_S
    assert desk.say(m.TechCode(before))[0] == m.TechOpened()


def test_m28_three_wrong_codes_close_the_door_for_a_quarter_of_an_hour(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    wrong = f"{(int(desk.code()) + 1) % 1_000_000:06d}"
    assert [desk.say(m.TechCode(wrong))[0].closed_s for _ in range(3)] == [0, 0, CLOSED_S]
    assert desk.say(m.TechCode(desk.code()))[0].closed_s > 0, "not even the right one"
    desk.now += CLOSED_S + 1
    assert desk.say(m.TechCode(desk.code()))[0] == m.TechOpened()


def test_m28_nothing_is_carried_out_before_the_code(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    assert desk.say(m.TechAsk(TechWish.OUT_OF_SERVICE)) == []
    assert desk.technician.look() == frozenset()
    desk.say(m.TechCode(desk.code()))
    (facts,) = desk.say(m.TechAsk(TechWish.OUT_OF_SERVICE))
    assert facts.out_of_service
    assert desk.technician.look() == {Condition.OUT_OF_SERVICE}
    desk.say(m.TechLeave())
    assert desk.say(m.TechAsk(TechWish.IN_SERVICE)) == []
    again = Desk(tmp_path)
    assert again.technician.look() == {Condition.OUT_OF_SERVICE}, "a restart does not put it back"


@pytest.mark.parametrize("secret", ["", "not base32!"])
def test_m28_without_a_secret_nobody_comes_in(tmp_path: Path, secret: str) -> None:
    desk = Desk(tmp_path, secret)
    assert desk.say(m.TechCode("000000")) == [m.TechRefused(0)]


def test_what_changed_is_told_newest_first(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.technician.note(frozenset({Condition.PRINTER_PAPER}))
    desk.technician.note(frozenset())
    facts = desk.say(m.TechCode(desk.code()))[1]
    assert [(event.condition, event.begun) for event in facts.events] == [
        (Condition.PRINTER_PAPER, False), (Condition.PRINTER_PAPER, True),
    ]  # fmt: skip


def test_the_entry_is_only_there_without_a_card_and_without_a_visit() -> None:
    held = e.HeldMark("3716294805")
    for state in set(State) - {State.WELCOME, State.OUT_OF_SERVICE}:
        before = Journey(state=state, language=Language.FR, reader=True, behind=None)
        assert step(before, held)[0] == before, state
    assert step(Journey(state=State.WELCOME, reader=True, card=True), held)[0].state is State.WELCOME
    assert step(Journey(state=State.WELCOME, reader=True), held)[0].state is State.TECH_LOGIN


def test_six_digits_are_sent_and_forgotten() -> None:
    journey, _ = step(Journey(state=State.OUT_OF_SERVICE), e.HeldMark("3716294805"))
    sent: list[Any] = []
    for key in "123456":
        journey, commands = step(journey, e.Typed(key))
        sent += commands
    assert sent == [m.TechCode("123456")]
    assert journey.tech.code == ""
    opened, _ = step(journey, m.TechOpened())
    assert opened.state is State.TECH_HOME
    left, commands = step(opened, e.Silence())
    assert left.state is State.OUT_OF_SERVICE
    assert commands == (m.TechLeave(),)
