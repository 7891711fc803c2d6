# SPDX-License-Identifier: GPL-3.0-or-later
"""The caretaker's round as a whole."""

import itertools
import socket
import threading
from pathlib import Path

import pytest

from kiosk.caretaker.caretaker import Caretaker
from kiosk.model import Condition


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


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_caretaker_that_has_lost_a_check_no_longer_says_that_it_lives(tmp_path: Path) -> None:
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    listener.bind(str(tmp_path / "s"))
    listener.listen(1)
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
    listener.close()
