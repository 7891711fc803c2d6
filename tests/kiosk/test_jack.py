# SPDX-License-Identifier: GPL-3.0-or-later
"""Headphones in, headphones out: told once each, also to a screen that begins later."""

import socket
import threading
from pathlib import Path

from hardware.jack import headphones
from kiosk.caretaker.caretaker import Caretaker
from kiosk.caretaker.jack import Jack
from kiosk.line import Line
from kiosk.messages import Conditions, FromCaretaker, Headphones


def test_every_change_is_told_once() -> None:
    now, told = [False], list[Headphones]()
    jack = Jack(lambda: now[0], told.append)
    for plugged in (False, True, True, False, False):
        now[0] = plugged
        jack.look()
    assert told == [Headphones(plugged=True), Headphones(plugged=False)]


def test_a_machine_without_such_a_jack_has_none_in(tmp_path: Path) -> None:
    assert not headphones(tmp_path)
    (tmp_path / "jack0").write_bytes(b"no device")
    assert not headphones(tmp_path)


def test_a_screen_that_begins_later_hears_of_it(tmp_path: Path) -> None:
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    listener.bind(str(tmp_path / "s"))
    listener.listen(1)
    caretaker = Caretaker(listener, [], lambda: 0, lambda _said, _tell: None)
    caretaker.announce(Headphones(plugged=True))
    thread = threading.Thread(target=caretaker.serve, daemon=True)
    thread.start()
    ours = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    ours.connect(str(tmp_path / "s"))
    line = Line[FromCaretaker](ours, FromCaretaker)
    heard = [line.receive()[0] for _ in range(2)]
    assert [type(each) for each in heard] == [Conditions, Headphones]
    line.close()
    caretaker.stop()
    thread.join(10)
    listener.close()
