# SPDX-License-Identifier: GPL-3.0-or-later
"""The screen's line to its clerks, with the other ends in the test's hands."""

import os
import select
import socket
from collections.abc import Callable, Iterator

import pytest

from kiosk import messages as m
from kiosk.demo.desk import wait_for
from kiosk.demo.play import pause
from kiosk.line import Line
from ui.lines import ClerkLine


class Clerks:
    """Every clerk that was called: our end of its line, and its lifeline."""

    def __init__(self) -> None:
        self.ends: list[Line[m.ToClerk]] = []
        self.lifelines: list[int] = []

    def call(self) -> socket.socket:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self.ends.append(Line(ours, m.ToClerk))
        return theirs

    def greet(self) -> None:
        """Read Hello, keep the lifeline, say ready."""
        _, files = self.ends[-1].receive()
        self.lifelines.append(files[0])
        self.ends[-1].send(m.ClerkReady())

    def cut(self, number: int) -> bool:
        """True when that clerk's lifeline has been closed."""
        return bool(select.select([self.lifelines[number]], [], [], 0)[0])


def until(condition: Callable[[], bool]) -> bool:
    return wait_for(condition, 5, pause)


@pytest.fixture
def clerks() -> Iterator[Clerks]:
    made = Clerks()
    yield made
    for end in made.ends:
        end.close()
    for lifeline in made.lifelines:
        os.close(lifeline)


@pytest.fixture
def line(application: object, clerks: Clerks) -> Iterator[tuple[ClerkLine, list[object], list[str]]]:
    told: list[object] = []
    lost: list[str] = []
    made = ClerkLine(clerks.call, told.append, lambda: lost.append("lost"))
    yield made, told, lost
    made.close()
    pause()


def test_a_clerk_that_was_asked_to_leave_is_not_lost(
    clerks: Clerks, line: tuple[ClerkLine, list[object], list[str]]
) -> None:
    screen, told, lost = line
    screen.next()
    clerks.greet()
    assert until(lambda: m.ClerkReady() in told)
    screen.next()
    clerks.greet()
    assert clerks.ends[0].socket.recv(10) == b"", "hung up on"
    clerks.ends[0].send(m.CardIn())
    clerks.ends[0].close()
    assert until(lambda: clerks.cut(0))
    assert not clerks.cut(1)
    assert lost == []
    assert m.CardIn() not in told, "what a leaving clerk says is not heard"


def test_a_lost_clerk_is_told_once(clerks: Clerks, line: tuple[ClerkLine, list[object], list[str]]) -> None:
    screen, told, lost = line
    screen.next()
    clerks.greet()
    assert until(lambda: bool(told))
    clerks.ends[0].close()
    assert until(lambda: bool(lost))
    for _ in range(5):
        pause()
    assert lost == ["lost"]


def test_ending_a_clerk_cuts_its_lifeline_and_leaves_the_next_alone(
    clerks: Clerks, line: tuple[ClerkLine, list[object], list[str]]
) -> None:
    screen, told, lost = line
    screen.next()
    clerks.greet()
    assert until(lambda: bool(told))
    screen.end()
    clerks.greet()
    assert clerks.cut(0)
    clerks.ends[0].close()
    assert until(lambda: told.count(m.ClerkReady()) == 2)
    clerks.ends[1].send(m.CardOut())
    assert until(lambda: m.CardOut() in told)
    assert lost == []


def test_a_clerk_that_ends_before_it_is_ready_is_called_again_later(
    clerks: Clerks, line: tuple[ClerkLine, list[object], list[str]]
) -> None:
    screen, _, lost = line
    screen.next()
    clerks.ends[0].close()
    pause()
    assert len(clerks.ends) == 1, "not in a tight loop"
    assert until(lambda: len(clerks.ends) == 2)
    assert lost == []


def test_a_clerk_that_speaks_nonsense_is_lost(clerks: Clerks, line: tuple[ClerkLine, list[object], list[str]]) -> None:
    screen, told, lost = line
    screen.next()
    clerks.greet()
    assert until(lambda: bool(told))
    clerks.ends[0].socket.send(b"nonsense")
    assert until(lambda: lost == ["lost"])
    assert clerks.cut(0), "and ended"
