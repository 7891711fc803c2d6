# SPDX-License-Identifier: GPL-3.0-or-later
"""Copies, and the slip with an order's number: through the real screen, onto paper."""

from collections.abc import Callable

import pypdfium2
import pytest
import zxingcpp

from hardware.emulated.applet import Generation
from kiosk.demo.desk import Desk
from kiosk.demo.play import Player
from kiosk.demo.script import On, Pull, Step, to_delivery
from kiosk.journey import State as S

_HOME: tuple[Step, ...] = (On(S.TAKE_PAPER, "nextButton"), On(S.GOODBYE), On(S.WELCOME))


@pytest.mark.parametrize("language", ["fr", "nl"])
def test_three_copies_are_one_order_and_three_sheets(desk: Desk, player: Callable[..., Player], language: str) -> None:
    orders, sheets = len(desk.orders()), len(desk.printer.tray)
    playing = player(Generation.V18, language)
    playing.play(
        (*to_delivery(), On(S.DELIVERY, "more"), On(S.DELIVERY, "more"), On(S.DELIVERY, "fewer"), On(S.DELIVERY, "more"),
         On(S.DELIVERY, "way_print"), On(S.REVIEW, "nextButton"), On(S.ORDERED_NOW, "nextButton"), On(S.TAKE_CARD), Pull(),
         *_HOME)
    )  # fmt: skip
    assert playing.wait(lambda: desk.journal_rows() == 0, 20)
    assert len(desk.orders()) - orders == 1
    printed = desk.printer.tray[sheets:]
    assert [sheet.number for sheet in printed] == [1, 2, 3]
    assert len({sheet.token for sheet in printed}) == 1


def test_the_number_of_an_order_is_printed_once_the_card_is_out(desk: Desk, player: Callable[..., Player]) -> None:
    sheets = len(desk.printer.tray)
    playing = player(Generation.V18, "nl")
    playing.play(
        (*to_delivery(), On(S.DELIVERY, "way_post"), On(S.REVIEW, "nextButton"), On(S.ORDERED_LATER, "slip"),
         On(S.ORDERED_LATER))
    )  # fmt: skip
    code = playing.screen.terminal.journey.visit.tracking_code
    assert len(desk.printer.tray) == sheets, "nothing comes out while the card is in"
    playing.play((On(S.ORDERED_LATER, "nextButton"), On(S.TAKE_CARD), Pull(), *_HOME))
    (slip,) = desk.printer.tray[sheets:]
    with pypdfium2.PdfDocument(slip.document) as pdf:
        (picture,) = zxingcpp.read_barcodes(pdf[0].render(scale=2).to_pil())
        text = pdf[0].get_textpage().get_text_range()
    assert picture.text.startswith("https://")
    assert picture.text.endswith(f"/t/{code}")
    assert "Uw aanvraag volgen" in text
    assert "Joris" not in text
    assert playing.wait(lambda: desk.journal_rows() == 0, 20)
