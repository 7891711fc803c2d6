# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole order without a touch, from a wheelchair at an upright panel, and with the largest letters (ux 11; 12.9)."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hardware.emulated.applet import Generation
from hardware.emulated.citizen import citizens
from kiosk.config import Display, Terminal
from kiosk.demo.desk import Desk
from kiosk.demo.play import Player, pause
from kiosk.demo.script import VISITS, On, Pull
from kiosk.journey import State as S
from kiosk.journey.states import SESSION
from tests.ui.pages import everything

MOST_STEPS = 60


def by_keys(playing: Player, page: S, name: str) -> None:
    """Tab to the control of that name on that page, as somebody who cannot touch would, and press Enter."""
    assert playing.wait(lambda: playing.state is page and playing.shows(name), 45), (playing.state, name)
    window = playing.screen.window
    playing.wait(lambda: False, 0.5)  # the page settles, its heading has the focus
    for step in range(MOST_STEPS):
        item = window.activeFocusItem()
        if step == 0:
            assert item is not None
            assert item.objectName() == "heading", "the focus begins at the heading"
        if item is not None and item.objectName() == name:
            QTest.keyClick(window, Qt.Key.Key_Return)
            return
        QTest.keyClick(window, Qt.Key.Key_Tab if step % 2 else Qt.Key.Key_Down)
        pause()
    raise AssertionError(f"{page}: {name} is not reached by keys")


def test_a_whole_order_by_keyboard_alone(desk: Desk, player: Callable[..., Player]) -> None:
    playing = player(Generation.V18, "nl")
    by_keys(playing, S.WELCOME, "lang_nl")
    desk.card.do("insert", citizen="joris", applet="1.8")
    by_keys(playing, S.CONFIRM_PERSON, "nextButton")
    by_keys(playing, S.PIN_READY, "nextButton")
    assert playing.wait(lambda: bool(desk.card.do("state")["entering"]), 30)
    for key in (*citizens()["joris"].pin, "ok"):
        desk.card.do("key", key=key)
    by_keys(playing, S.CATALOGUE, "doc_residence")
    by_keys(playing, S.DOCUMENT_DETAIL, "nextButton")
    for question, answer in enumerate(("self", "belgium", "school")):
        assert playing.wait(lambda number=question: playing.screen.terminal.journey.visit.question == number, 10)  # type: ignore[misc]
        by_keys(playing, S.QUESTIONS, f"answer_{answer}")
    by_keys(playing, S.DELIVERY, "way_print")
    by_keys(playing, S.REVIEW, "nextButton")
    by_keys(playing, S.ORDERED_NOW, "nextButton")
    playing.play((On(S.TAKE_CARD), Pull()))
    by_keys(playing, S.TAKE_PAPER, "nextButton")
    assert playing.wait(lambda: desk.orders() == ["delivered"], 20)


@pytest.mark.parametrize(
    ("site", "settings"),
    [(Terminal(display=Display(portrait=True, bottom_edge_mm=980)), ("read_low1",)), (Terminal(), ("read_size2", "read_colours1"))],
    ids=["upright and low", "largest, yellow on black"],
)  # fmt: skip
def test_a_whole_order_with_the_page_changed(
    desk: Desk, player: Callable[..., Player], site: Terminal, settings: tuple[str, ...]
) -> None:
    playing = player(Generation.V18, "fr", site=site)
    playing.play((On(S.WELCOME, "settingsButton"), On(S.CHOOSE_LANGUAGE, "lang_fr"),
                  *(On(S.READING_SETTINGS, name) for name in settings), On(S.READING_SETTINGS, "nextButton"), On(S.INSERT_CARD)))  # fmt: skip
    low: list[str] = []

    def look() -> None:
        """Nothing that is touched lies out of reach on any page of the visit."""
        if playing.screen.terminal.journey.reading.low and playing.state in SESSION:
            for item in everything(playing.screen.window.contentItem()):
                if item.property("again") is not None and item.property("live"):
                    top = item.mapRectToScene(item.boundingRect()).top()
                    if top < site.display.reach - 1:
                        low.append(f"{playing.state} {item.objectName()} {top:.0f}")

    playing.screen.terminal.pageReady.connect(look)
    steps = list(VISITS["residence-print"].steps[2:])
    at = next(number for number, step in enumerate(steps) if isinstance(step, On) and step.page is S.CATALOGUE)
    playing.play((*steps[:at], On(S.CATALOGUE, "theme_0"), *steps[at:]))
    assert playing.wait(lambda: desk.orders() == ["delivered"], 20)
    assert low == []
    assert playing.screen.terminal.journey.reading.size == 0, "the next person begins afresh"


def test_the_documents_can_be_looked_at_without_a_card(desk: Desk, player: Callable[..., Player]) -> None:
    playing = player(Generation.V18, "nl")
    playing.play((On(S.WELCOME, "browseButton"), On(S.CHOOSE_LANGUAGE, "lang_nl"), On(S.BROWSE, "theme_4"), On(S.BROWSE, "doc_birth-act"),
                  On(S.BROWSE_DETAIL, "backButton"), On(S.BROWSE, "doc_adoption-act"), On(S.BROWSE_DETAIL, "nextButton"), On(S.INSERT_CARD)))  # fmt: skip
    desk.card.do("insert", citizen="joris", applet="1.8")
    playing.play((On(S.CONFIRM_PERSON, "stopButton"), On(S.TAKE_CARD), Pull(), On(S.GOODBYE), On(S.WELCOME)))
    assert desk.orders() == []


def test_help_in_the_middle_of_a_visit_hides_and_comes_back(desk: Desk, player: Callable[..., Player]) -> None:
    playing = player(Generation.V18, "fr")
    steps = list(VISITS["residence-print"].steps)
    at = next(number for number, step in enumerate(steps) if isinstance(step, On) and step.page is S.REVIEW)
    playing.play(
        (
            *steps[:at],
            On(S.REVIEW, "helpButton"),
            On(S.HELP, "help_call"),
            On(S.HELP_CALLED, "nextButton"),
            On(S.REVIEW),
        )
    )
    assert playing.shows("helpCurtain")
    playing.play((On(S.REVIEW, "settingsButton"), On(S.READING_SETTINGS, "nextButton"), On(S.REVIEW, "langButton"),
                  On(S.CHOOSE_LANGUAGE, "lang_nl"), *steps[at:]))  # fmt: skip
    assert playing.wait(lambda: desk.orders() == ["delivered"], 20)
