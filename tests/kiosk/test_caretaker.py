# SPDX-License-Identifier: GPL-3.0-or-later
"""The caretaker's round as a whole."""

import errno
import itertools
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from kiosk import messages as m
from kiosk.caretaker.caretaker import Caretaker
from kiosk.line import Line
from kiosk.model import Condition, Pause, TechWish


class Restless:
    """Finds something else each time it looks, so that the round turns."""

    def __init__(self) -> None:
        self._found = itertools.cycle((frozenset[Condition](), frozenset({Condition.CLOCK_WRONG})))

    def look(self) -> frozenset[Condition]:
        return next(self._found)

    def pause_s(self) -> float:
        return 0.01


class Frail:
    """Ends its thread when it is told to."""

    def __init__(self) -> None:
        self.fall = threading.Event()

    def look(self) -> frozenset[Condition]:
        if self.fall.wait(0.01):
            raise OSError("nobody has thought of this")
        return frozenset()

    def pause_s(self) -> float:
        return 0.0


@pytest.fixture
def listener(tmp_path: Path) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as found:
        found.bind(str(tmp_path / "s"))
        found.listen(1)
        yield found


def a_screen(listener: socket.socket) -> Line[m.FromCaretaker]:
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    connection.settimeout(10)
    connection.connect(listener.getsockname())
    return Line(connection, m.FromCaretaker)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_caretaker_that_has_lost_a_check_no_longer_says_that_it_lives(listener: socket.socket) -> None:
    alive, rounds, frail = threading.Event(), threading.Semaphore(0), Frail()
    caretaker = Caretaker(
        listener,
        [(Restless(), Condition.CLOCK_WRONG), (frail, Condition.READER_LOST)],
        lambda: 0,
        lambda _said, _tell: None,
        lambda _conditions: rounds.release(),
        alive.set,
    )
    thread = threading.Thread(target=caretaker.serve, daemon=True)
    thread.start()
    assert alive.wait(10)
    frail.fall.set()

    def silent() -> bool:
        alive.clear()
        return all(rounds.acquire(timeout=10) for _ in range(10)) and not alive.is_set()

    assert any(silent() for _ in range(100)), "it goes its round and says nothing"
    caretaker.stop()
    thread.join(10)


def test_what_could_not_be_done_is_logged_and_the_screen_is_heard_further(listener: socket.socket) -> None:
    """A technician's wish on a disk that is full: it hung up on the screen, and nobody knew why."""

    def heard(said: m.ToCaretaker, tell: Callable[[m.FromCaretaker], None]) -> None:
        match said:
            case m.TechAsk():
                raise OSError(errno.ENOSPC, "full")
            case m.TechCard():
                tell(m.TechChallenge("n"))

    caretaker = Caretaker(listener, [(Restless(), Condition.CLOCK_WRONG)], lambda: 0, heard)
    thread = threading.Thread(target=caretaker.serve, daemon=True)
    with capture_logs() as log:
        thread.start()
        line = a_screen(listener)
        line.send(m.TechAsk(TechWish.OUT_OF_SERVICE))
        line.send(m.TechCard())
        while not isinstance(line.receive()[0], m.TechChallenge):
            pass
    assert "what the screen asked for was not done" in [each["event"] for each in log]
    caretaker.stop()
    line.close()
    thread.join(10)


def test_of_each_kind_of_news_the_last_is_told_to_a_screen_that_comes_later(listener: socket.socket) -> None:
    caretaker = Caretaker(listener, [], lambda: 0, lambda _said, _tell: None)
    for news in (m.Headphones(plugged=True), m.Paused(Pause.REPAIR), m.Paused(Pause.PLACE)):
        caretaker.announce(news)
    thread = threading.Thread(target=caretaker.serve, daemon=True)
    thread.start()
    line = a_screen(listener)
    told = [line.receive()[0] for _ in range(3)]
    assert told == [m.Conditions(()), m.Headphones(plugged=True), m.Paused(Pause.PLACE)]
    caretaker.stop()
    line.close()
    thread.join(10)
