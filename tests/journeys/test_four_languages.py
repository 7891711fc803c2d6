# SPDX-License-Identifier: GPL-3.0-or-later
"""Languages in which no paper is issued: the same visit, and the paper's own language is asked."""

from collections.abc import Callable

import pypdfium2
import pytest

from hardware.emulated.applet import Generation
from kiosk.demo.desk import Desk
from kiosk.demo.play import Player
from kiosk.demo.script import VISITS
from kiosk.journey import State as S
from kiosk.model import Language


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_page_is_in_one_language_and_the_paper_in_another(
    desk: Desk, player: Callable[..., Player], language: str
) -> None:
    visit, sheets = VISITS["residence-print"], len(desk.printer.tray)
    playing = player(Generation.V18, language)
    chosen: set[Language | None] = set()
    playing.screen.terminal.changed.connect(
        lambda: chosen.add(playing.screen.terminal.journey.visit.paper_language) if playing.state is S.REVIEW else None
    )
    playing.play(visit.steps)
    assert playing.wait(lambda: desk.journal_rows() == 0, 20)
    assert chosen == {Language.FR}, "said on the review, before anything is ordered"
    (paper,) = desk.printer.tray[sheets:]
    with pypdfium2.PdfDocument(paper.document) as pdf:
        assert "Certificat" in pdf[0].get_textpage().get_text_range()
