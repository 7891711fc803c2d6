# SPDX-License-Identifier: GPL-3.0-or-later
"""SIGKILL for the clerk in every state: the screen lives on the right page, no second order, no second sheet."""

from collections.abc import Callable

import pytest

from hardware.emulated.applet import Generation
from kiosk.demo.desk import Desk
from kiosk.demo.play import Player
from kiosk.demo.script import VISITS, Fault, Insert, Keys, On, Pull, Silence, to_delivery
from kiosk.journey import State as S
from kiosk.journey.core import Gone

WHOLE = VISITS["residence-print"].steps
TO_ENTRY = WHOLE[: next(n for n, s in enumerate(WHOLE) if isinstance(s, Keys))]
WRONG = (*TO_ENTRY, Keys("wrong"), On(S.PIN_WRONG))
PAUSED = (*TO_ENTRY, Keys("cancel"), On(S.PIN_PAUSED))
HELP = (*TO_ENTRY[:-2], On(S.PIN_READY, "otherButton"), On(S.PIN_HELP))
CARD_FIRST = (On(S.WELCOME), Insert(), On(S.CHOOSE_LANGUAGE))
EXPIRED = (On(S.WELCOME, "lang_fr"), On(S.INSERT_CARD), Insert(), On(S.CARD_PROBLEM))
BLOCKED = (*EXPIRED[:3], On(S.CONFIRM_PERSON, "nextButton"), On(S.PIN_BLOCKED))
SILENT = (*EXPIRED[:3], On(S.CONFIRM_PERSON), Silence(), On(S.STILL_THERE))
BY_POST = (*to_delivery(), On(S.DELIVERY, "way_post"), On(S.REVIEW, "nextButton"), On(S.ORDERED_LATER))
BY_EMAIL = (*to_delivery(), On(S.DELIVERY, "way_email"), On(S.EMAIL_ENTRY, "key_f"), On(S.EMAIL_ENTRY, "key_@"),
            On(S.EMAIL_ENTRY, "key_x"), On(S.EMAIL_ENTRY, "key_.be"), On(S.EMAIL_ENTRY, "nextButton"), On(S.EMAIL_CHECK))  # fmt: skip
GONE = (*EXPIRED[:3], On(S.CONFIRM_PERSON), Pull(), On(S.CARD_GONE))
NO_CITY_AT_ALL = (On(S.WELCOME), Fault("network-down"), On(S.OUT_OF_SERVICE))
WHO = {S.CARD_PROBLEM: "elise", S.PIN_BLOCKED: "karel"}
NO_CITY = VISITS["backend-down"].steps
NO_PAPER = VISITS["paper-empty-then-refilled"].steps

CASES = [
    (S.WELCOME, WHOLE, S.WELCOME, None), (S.INSERT_CARD, WHOLE, S.INSERT_CARD, None),
    (S.READING_CARD, WHOLE, S.CARD_GONE, Gone.NOTHING), (S.CONFIRM_PERSON, WHOLE, S.CARD_GONE, Gone.NOTHING),
    (S.PIN_READY, WHOLE, S.CARD_GONE, Gone.NOTHING), (S.CONNECTING, WHOLE, S.CARD_GONE, Gone.NOTHING),
    (S.PIN_ENTRY, WHOLE, S.CARD_GONE, Gone.NOTHING), (S.PIN_WRONG, WRONG, S.CARD_GONE, Gone.NOTHING),
    (S.PIN_PAUSED, PAUSED, S.CARD_GONE, Gone.NOTHING), (S.PIN_HELP, HELP, S.CARD_GONE, Gone.NOTHING),
    (S.SERVICE_PROBLEM, NO_CITY, S.CARD_GONE, Gone.NOTHING), (S.CATALOGUE, WHOLE, S.CARD_GONE, Gone.NOTHING),
    (S.DOCUMENT_DETAIL, WHOLE, S.CARD_GONE, Gone.NOTHING), (S.QUESTIONS, WHOLE, S.CARD_GONE, Gone.NOTHING),
    (S.DELIVERY, WHOLE, S.CARD_GONE, Gone.NOTHING), (S.REVIEW, WHOLE, S.CARD_GONE, Gone.NOTHING),
    (S.ORDERING, WHOLE, S.CARD_GONE, Gone.MAYBE), (S.ORDERED_NOW, WHOLE, S.CARD_GONE, Gone.MAYBE),
    (S.TAKE_CARD, WHOLE, S.CARD_GONE, Gone.MAYBE), (S.PRINTING, WHOLE, S.PRINT_PROBLEM, None),
    (S.PRINT_PROBLEM, NO_PAPER, S.PRINT_PROBLEM, None), (S.TAKE_PAPER, WHOLE, S.TAKE_PAPER, None),
    (S.GOODBYE, WHOLE, S.GOODBYE, None), (S.STARTING, WHOLE, S.WELCOME, None),
    (S.CHOOSE_LANGUAGE, CARD_FIRST, S.CARD_GONE, Gone.NOTHING), (S.CARD_PROBLEM, EXPIRED, S.CARD_GONE, Gone.NOTHING),
    (S.PIN_BLOCKED, BLOCKED, S.CARD_GONE, Gone.NOTHING), (S.STILL_THERE, SILENT, S.CARD_GONE, Gone.NOTHING),
    (S.EMAIL_ENTRY, BY_EMAIL, S.CARD_GONE, Gone.NOTHING), (S.EMAIL_CHECK, BY_EMAIL, S.CARD_GONE, Gone.NOTHING),
    (S.ORDERED_LATER, BY_POST, S.CARD_GONE, Gone.DONE), (S.CARD_GONE, GONE, S.CARD_GONE, Gone.NOTHING),
    (S.OUT_OF_SERVICE, NO_CITY_AT_ALL, S.OUT_OF_SERVICE, None),
]  # fmt: skip


class Killed(Exception):
    """The clerk was killed where it was to be."""


@pytest.mark.parametrize(("state", "steps", "page", "gone"), CASES, ids=[case[0].value for case in CASES])
def test_m26_a_killed_clerk_is_only_a_lost_clerk(
    desk: Desk, player: Callable[..., Player], state: S, steps: tuple[object, ...], page: S, gone: Gone | None
) -> None:
    orders, sheets = len(desk.orders()), len(desk.printer.tray)
    delivered = desk.orders().count("delivered")
    playing = player(Generation.V18, "fr", WHO.get(state, ""))
    killed = []

    def kill() -> None:
        if playing.state is state and not killed:
            victim = desk.clerks[-1]
            victim.kill()
            victim.wait()
            killed.append(victim.pid)

    playing.screen.terminal.changed.connect(kill)
    kill()
    pages: list[tuple[S, Gone]] = []

    def note() -> None:
        if killed:
            pages.append((playing.state, playing.screen.terminal.journey.gone))

    playing.screen.terminal.changed.connect(note)
    for step in steps:
        if killed:
            break
        playing.play((step,), until=lambda: bool(killed))
    assert killed, f"{state} was never reached"
    assert playing.wait(lambda: desk.clerks[-1].pid not in killed and desk.clerks[-1].poll() is None, 20)
    if gone is None:
        assert playing.wait(lambda: playing.state is page or page in dict(pages), 10), (page, pages)
    else:
        assert playing.wait(lambda: (page, gone) in pages, 10), (page, gone, pages)
    # the machine mends itself: card out, faults gone, everything settled, and the first page again
    desk.network.cut(on=False)
    desk.printer.fault("media-empty", on=False)
    desk.card.do("key", key="cancel")
    desk.card.do("remove")
    if playing.state is S.PRINT_PROBLEM:
        playing.tap("nextButton")
    assert playing.wait(lambda: playing.state in (S.WELCOME, S.INSERT_CARD), 60), playing.state
    assert playing.wait(lambda: desk.journal_rows() == 0, 40), "the caretaker settles what the clerk left"
    assert list((desk.folder / "cups" / "spool").glob("d*")) == [], "no document stays in the spool"
    assert len(desk.orders()) - orders <= 1
    assert len(desk.printer.tray) - sheets <= 1
    assert len(desk.printer.tray) - sheets >= desk.orders().count("delivered") - delivered, (
        "never delivered without its paper"
    )


def test_m26_what_a_killed_clerk_left_is_printed_on_the_next_visit(desk: Desk, player: Callable[..., Player]) -> None:
    """Exactly one order and one sheet, though the clerk died with the paper in its hands."""
    first = player()
    before_card_out = WHOLE[: next(n for n, s in enumerate(WHOLE) if isinstance(s, Pull))]
    sheets = len(desk.printer.tray)
    first.play(before_card_out)
    desk.clerks[-1].kill()
    first.play((On(S.CARD_GONE), On(S.TAKE_CARD), Pull(), On(S.CARD_GONE), On(S.WELCOME)))
    assert first.wait(lambda: desk.journal_rows() == 0, 40)
    assert desk.orders() == ["ready"]
    assert len(desk.printer.tray) == sheets
    first.play(
        (*TO_ENTRY, Keys("right"), On(S.MY_ORDERS, "print_0"), On(S.ORDERED_NOW, "nextButton"), On(S.TAKE_CARD), Pull())
    )
    first.play((On(S.TAKE_PAPER), On(S.WELCOME)))
    assert first.wait(lambda: desk.journal_rows() == 0, 20)
    assert desk.orders() == ["delivered"]
    assert len(desk.printer.tray) == sheets + 1
