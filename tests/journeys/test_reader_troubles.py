# SPDX-License-Identifier: GPL-3.0-or-later
"""A reader that never stays lost: whatever happens to it or to pcscd, the terminal says so and mends itself."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer

from hardware.emulated.applet import Generation
from hardware.emulated.rig import Kind
from kiosk.demo.desk import Desk, wait_for
from kiosk.demo.play import Player, pause
from kiosk.demo.script import Keys, On, Silence
from kiosk.journey import State as S
from tests.journeys.test_pin_pages import TO_CARD, TO_KEYPAD


def test_a_card_service_that_dies_is_started_anew_by_the_caretaker(desk: Desk, player: Callable[..., Player]) -> None:
    playing = player()
    playing.play((On(S.WELCOME, "lang_fr"), On(S.INSERT_CARD)))
    desk.card.stop_pcscd()
    playing.play((On(S.OUT_OF_SERVICE), On(S.WELCOME)))


def test_a_reader_that_is_unplugged_and_plugged_in_again(desk: Desk, player: Callable[..., Player]) -> None:
    playing = player()
    playing.play((On(S.WELCOME, "lang_fr"), On(S.INSERT_CARD)))
    desk.card.do("unplug")
    playing.play((On(S.OUT_OF_SERVICE),))
    desk.card.do("plug")
    playing.play((On(S.WELCOME),))


def test_a_reader_that_is_away_for_longer_than_the_page_s_clock_is_welcome_back(
    desk: Desk, player: Callable[..., Player]
) -> None:
    """Found in the virtual machine: the clock rang once, all was not well yet, and nobody ever looked again."""
    playing = player()
    playing.play((On(S.WELCOME, "lang_fr"), On(S.INSERT_CARD)))
    desk.card.do("unplug")
    playing.play((On(S.OUT_OF_SERVICE),))
    (silence,) = (t for t in playing.screen.terminal.findChildren(QTimer) if t.isActive() and t.isSingleShot())
    length_ms = silence.interval()
    silence.start(0)
    assert playing.wait(lambda: silence.isActive() and silence.interval() == length_ms, 10), "it runs again"
    assert playing.state is S.OUT_OF_SERVICE
    desk.card.do("plug")
    playing.play((On(S.WELCOME),))


def test_a_line_that_breaks_in_the_middle_of_a_word_is_a_reader_that_is_lost(
    desk: Desk, player: Callable[..., Player]
) -> None:
    """The driver waits for the rest for ever and lets nobody in, while pcscd says that all is well. Every clerk was ended
    by its deadline at the same question, in turn: none ever said that the reader was lost, so nobody mended it.
    """
    desk.card.do("unplug", at="slot_status")
    line = desk.card.folder / "tty"
    assert wait_for(lambda: not line.is_symlink(), 10, pause), "pcscd asks for the slot's status all the time"
    playing = player()
    playing.play((On(S.STARTING), Silence(), On(S.OUT_OF_SERVICE)))
    desk.card.do("plug")
    playing.play((On(S.WELCOME),))


@pytest.mark.parametrize("page", [S.CONFIRM_PERSON, S.PIN_ENTRY])
def test_a_reader_that_falls_silent_costs_the_visit_and_no_try(
    desk: Desk, player: Callable[..., Player], page: S
) -> None:
    """The clerk is ended by its deadline, the slot is freed by a restart of pcscd, the card is asked for."""
    playing = player()
    before = desk.card.do("state")["ledger"]
    if page is S.PIN_ENTRY:
        desk.card.do("script", keys=["cancel"], delay_s=0.5)
    playing.play(TO_KEYPAD if page is S.PIN_ENTRY else (*TO_CARD, On(page)))
    desk.card.do("silent", on=True)
    if page is S.CONFIRM_PERSON:
        playing.play((On(page, "nextButton"),))
    playing.play((On(S.OUT_OF_SERVICE),))  # after the keypad's own clock where it runs, and the clerk's deadline
    desk.card.do("silent", on=False)
    playing.play((On(S.TAKE_CARD),))
    desk.card.do("remove")
    playing.play((On(S.WELCOME),))
    assert desk.card.do("state")["ledger"] == before


@pytest.mark.parametrize(("kind", "mark"), [(Kind.CLASS_1, "no-keypad"), (Kind.RENAMED, "denied")])
def test_m2_a_reader_that_must_not_be_used_is_out_of_service_with_a_mark_for_the_technician(
    desk: Desk, player: Callable[..., Player], kind: Kind, mark: str
) -> None:
    playing = player()
    playing.play((On(S.WELCOME),))
    desk.card.become(kind)
    try:
        playing.play((On(S.OUT_OF_SERVICE),))
        assert playing.wait(lambda: playing.screen.terminal.view["mark"] == f"K00·OutOfService·{mark}", 20)
        assert playing.wait(lambda: playing.screen.terminal.view["why"] == "oos.reader", 5)
    finally:
        desk.card.become(Kind.PINPAD)
    playing.play((On(S.WELCOME),))


def test_a_card_service_that_hangs_is_a_reader_that_is_lost(desk: Desk, player: Callable[..., Player]) -> None:
    """A call to it never returns: the caretaker does not wait for its answer, and no page does."""
    playing = player()
    playing.play((On(S.WELCOME, "lang_fr"), On(S.INSERT_CARD)))
    desk.card.signal_pcscd(signal.SIGSTOP)
    playing.play((On(S.OUT_OF_SERVICE), On(S.WELCOME)))


HOLDER = """
import sys, time
from smartcard import scard
_, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
_, names = scard.SCardListReaders(context, [])
share = scard.SCARD_SHARE_EXCLUSIVE if sys.argv[1] == "exclusive" else scard.SCARD_SHARE_SHARED
code, card, _ = scard.SCardConnect(context, names[0], share, scard.SCARD_PROTOCOL_T0)
assert code == 0, code
if sys.argv[1] == "transaction":
    assert scard.SCardBeginTransaction(card) == 0
print("held", flush=True)
time.sleep(600)
"""


@pytest.mark.parametrize("how", ["transaction", "exclusive"])
def test_another_program_that_holds_the_card_does_not_hold_the_terminal(
    desk: Desk, player: Callable[..., Player], how: str
) -> None:
    playing = player()
    playing.play((*TO_CARD, On(S.CONFIRM_PERSON)))
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, how],
        env={**os.environ, **desk.card.environment},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        before = desk.card.do("state")["ledger"]
        playing.play((On(S.CONFIRM_PERSON, "nextButton"), On(S.PIN_READY, "nextButton")))
        if how == "exclusive":  # refused at once: the visit goes on where it was, or ends with the card given back
            assert playing.wait(lambda: playing.state in (S.PIN_PAUSED, S.TAKE_CARD), 30), playing.state
            holder.kill()
        else:  # blocked for ever: the clerk's deadline ends it, and pcscd is started anew
            playing.play((On(S.TAKE_CARD),))
        assert desk.card.do("state")["ledger"] == before
    finally:
        holder.kill()
        holder.wait()
        assert holder.stdout is not None
        holder.stdout.close()
    desk.card.do("remove")
    playing.play((On(S.WELCOME), *TO_KEYPAD, Keys("right"), On(S.CATALOGUE)))


def test_a_card_swapped_before_the_code_is_never_asked_for_it(desk: Desk, player: Callable[..., Player]) -> None:
    playing = player(Generation.V18)
    playing.play((*TO_CARD, On(S.CONFIRM_PERSON, "nextButton"), On(S.PIN_READY)))
    asked = len(desk.card.do("state")["requests"])
    desk.card.do("insert", citizen="joris", applet="1.8")

    def greeted_no_longer() -> bool:
        return playing.screen.terminal.journey.visit.first_name != "Fatima"

    if not playing.wait(greeted_no_longer, 2):  # a chip without power, swapped between two polls: nobody can see that
        playing.tap("nextButton")
    assert playing.wait(greeted_no_longer, 20), playing.state
    assert len(desk.card.do("state")["requests"]) == asked
