# SPDX-License-Identifier: GPL-3.0-or-later
"""A printer or a cupsd that hangs, or a tray that nobody fills in time, holds neither the page nor the next citizen; the
paper comes later, by the same card, once.
"""

from collections.abc import Callable

import pytest

from hardware.emulated.applet import Generation
from hardware.printer.probe import Probe
from kiosk.demo.desk import Desk
from kiosk.demo.play import Player
from kiosk.demo.script import On, Pull, Silence, Step, signed_in, to_delivery
from kiosk.journey import State as S
from kiosk.model import PRINTER_CONDITIONS

_GOODBYE: tuple[Step, ...] = (On(S.GOODBYE), On(S.WELCOME))
_LEAVES: tuple[Step, ...] = (On(S.MY_ORDERS, "stopButton"), On(S.TAKE_CARD), Pull(), *_GOODBYE)


def printer_offered(playing: Player) -> bool:
    return not playing.screen.terminal.journey.conditions & PRINTER_CONDITIONS


@pytest.mark.parametrize(("what", "language"), [("printer", "fr"), ("cupsd", "nl"), ("paper", "fr")])
def test_whoever_comes_next_is_served_and_the_paper_is_not_lost(
    desk: Desk, player: Callable[..., Player], what: str, language: str
) -> None:
    def hang(*, on: bool) -> None:
        match what:
            case "printer":
                desk.printer.hanging = on
            case "cupsd":
                desk.spooler.hang(on=on)
            case "paper":
                desk.printer.fault("media-empty", on=on)

    sheets, playing = len(desk.printer.tray), player(Generation.V18, language)
    playing.play((*to_delivery(), On(S.DELIVERY, "way_print"), On(S.REVIEW, "nextButton"), On(S.ORDERED_NOW)))
    hang(on=True)
    playing.play((On(S.ORDERED_NOW, "nextButton"), On(S.TAKE_CARD), Pull(), On(S.PRINT_PROBLEM), Silence(), *_GOODBYE))

    playing.play((*signed_in(), On(S.MY_ORDERS)))
    assert playing.wait(lambda: not printer_offered(playing), 15)
    assert not playing.live("print_0"), "nothing is offered that cannot be done"
    playing.play(_LEAVES)

    hang(on=False)
    assert playing.wait(lambda: desk.journal_rows() == 0, 60)
    assert playing.wait(lambda: printer_offered(playing), 15)
    assert len(desk.printer.tray) == sheets, "nobody is there to take it"
    assert Probe(desk.printer.uri).unfinished() == {}, "given up here is given up there"
    assert desk.orders() == ["ready"]
    playing.play(
        (*signed_in(), On(S.MY_ORDERS, "print_0"), On(S.ORDERED_NOW, "nextButton"), On(S.TAKE_CARD), Pull(),
         On(S.TAKE_PAPER, "nextButton"), *_GOODBYE)
    )  # fmt: skip
    assert playing.wait(lambda: desk.journal_rows() == 0, 20)
    assert desk.orders() == ["delivered"]
    assert len(desk.printer.tray) == sheets + 1
