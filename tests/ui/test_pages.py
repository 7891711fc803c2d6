# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page, loaded for real: one heading, one green button at most, all texts there, nothing cut, colours that can be read."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtQuick import QQuickItem

from kiosk.config import Terminal as Site
from kiosk.demo.play import pause
from kiosk.journey import Journey, State, Visit
from kiosk.journey.core import Gone, Paper, put
from kiosk.model import PRINTER_CONDITIONS, CardTrouble, Condition, Language, ReaderRefusal, Way
from tests.kiosk.test_journey import KEY, OFFERS, WAITING, walk
from ui.app import Screen
from ui.texts import FOLDER, SHIPPED

QML = Path(FOLDER).parents[0] / "qml"


def texts(language: Language) -> dict[str, list[str]]:
    root = ET.parse(FOLDER / f"{language}.ts").getroot()  # our own file
    found = {}
    for message in root.iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
        found[str(message.get("id"))] = forms
    return found


def test_every_language_has_every_text() -> None:
    french = texts(Language.FR)
    for language in SHIPPED:
        other = texts(language)
        assert set(other) == set(french)
        assert all(all(forms) for forms in other.values())
        for key, forms in other.items():
            for form in forms:
                for place in ("%1", "%2", "%n"):
                    assert (place in form) == (place in french[key][0]), (key, language)


def test_pages_use_texts_that_exist_and_all_of_them() -> None:
    sources = "\n".join(f.read_text() for f in [*QML.rglob("*.qml"), QML.parent / "view.py"])
    known = set(texts(Language.FR))
    used = set(re.findall(r'(?:qsTrId|textIn|both|filled|said)\("([\w.]+)"', sources))
    used = {key for key in used if not key.endswith(".")}
    assert used <= known, used - known
    stems = {
        "card.",
        "reason.",
        "gone.",
        "deliver.",
        "theme.",
        "question.",
        "printer.",
        "helper.",
        "oos.",
        "cat.",
        "notice.",
        "service.",
        "done.",
        "mail.",
    }
    unused = {
        key for key in known - used if f'"{key}"' not in sources and not any(key.startswith(stem) for stem in stems)
    }
    assert unused == set()


def test_no_word_blames_or_hurries() -> None:
    forbidden = re.compile(
        r"\b(veuillez|gelieve|erreur|échec|invalide|système|session|authentification|fout|ongeldig)\b", re.IGNORECASE
    )
    for language in SHIPPED:
        assert [key for key, forms in texts(language).items() if any(forbidden.search(form) for form in forms)] == []


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_every_text_can_be_read() -> None:
    tokens = dict(re.findall(r'property color (\w+): "(#\w{6})"', (QML / "Theme.qml").read_text()))
    pairs = [("ink", "paper"), ("ink", "surface"), ("ink", "tint"), ("muted", "paper"), ("muted", "surface"),
             ("surface", "action"), ("surface", "ink"), ("danger", "surface"), ("amber", "amberTint"), ("action", "surface"),
             ("action", "tint")]  # fmt: skip
    weak = {
        pair: round(contrast(tokens[pair[0]], tokens[pair[1]]), 1)
        for pair in pairs
        if contrast(tokens[pair[0]], tokens[pair[1]]) < 7
    }
    assert weak == {}
    assert contrast(tokens["border"], tokens["surface"]) >= 3


@pytest.fixture(scope="module")
def screen(application: object) -> Iterator[Screen]:
    def nobody() -> Any:
        raise ConnectionRefusedError

    made = Screen(Site(nearest="Bibliothèque, rue de l'Exemple 1"), nobody, None)
    made.window.show()
    yield made
    made.close()
    for _ in range(5):
        pause()


VISIT = Visit(first_name="Maximiliaan", tries_left=2, catalogue_version="v1", documents=OFFERS, waiting=(WAITING,), document_id="residence",
              paper_language=Language.FR, answers=(("use", "belgium"), ("for-whom", "self")), way=Way.PRINT, order_key=KEY, tracking_code="652WF2LIWD4PDLQM")  # fmt: skip
VARIANTS: dict[State, list[dict[str, Any]]] = {
    State.CARD_PROBLEM: [{"trouble": trouble} for trouble in CardTrouble],
    State.PIN_READY: [{"visit": put(VISIT, tries_left=tries)} for tries in (1, 2, 3)],
    State.PIN_WRONG: [{"visit": put(VISIT, tries_left=tries)} for tries in (1, 2)],
    State.PIN_ENTRY: [{"pin_s": 30}, {"pin_s": 30, "stopping": True}],
    State.SERVICE_PROBLEM: [
        {"attempts": 1, "late": True},
        {"attempts": 3},
        {"maybe_ordered": True, "attempts": 3},
        {"document_failed": True, "attempts": 3},
    ],
    State.DOCUMENT_DETAIL: [{"visit": put(VISIT, document_id=name)} for name in ("residence", "act", "nationality")],
    State.DELIVERY: [{}, {"conditions": frozenset({Condition.PRINTER_PAPER})}],
    State.EMAIL_ENTRY: [
        {"visit": put(VISIT, email=address, email_problem=wrong, email_hidden=hidden)}
        for address, wrong, hidden in (
            ("", "mail.empty", False),
            ("maximiliaan", "mail.noAt", False),
            ("maximiliaan@x", "mail.noEnd", True),
            (64 * "m", "mail.noAt", False),
        )
    ],
    State.EMAIL_CHECK: [
        {"visit": put(VISIT, email=address)} for address in ("m@example.be", 64 * "m" + "@" + 63 * "w" + ".example")
    ],
    State.REVIEW: [
        {},
        {"visit": put(VISIT, way=Way.EMAIL, email=64 * "m" + "@example.be")},
        {"visit": put(VISIT, copies=3)},
    ],
    State.ORDERED_LATER: [{}, {"visit": put(VISIT, slip=True)}, {"conditions": frozenset({Condition.PRINTER_OFF})}],
    State.PRINT_PROBLEM: [
        {"paper": Paper(condition=Condition.PRINTER_JAM)},
        {"paper": Paper(over=True)},
        {"paper": Paper(helped=True)},
        *({"paper": Paper(condition=c, helped=helped)} for c in sorted(PRINTER_CONDITIONS) for helped in (False, True)),
    ],
    State.PRINTING: [{"paper": Paper(waiting=3, out=1, total=3)}, {"card": True}],
    State.CARD_GONE: [{"gone": gone} | more for gone in Gone for more in ({}, {"language": None})],
    State.TAKE_CARD: [{}, {"paper": Paper(waiting=1)}, {"forgotten": True}, {"language": None}],
    State.GOODBYE: [{}, {"language": None}],
    State.WELCOME: [{"language": None}, {"language": None, "conditions": frozenset({Condition.PRINTER_OFF})}],
    State.OUT_OF_SERVICE: [
        {"reader": False},
        {"refused": ReaderRefusal.NO_KEYPAD, "language": None},
        {"conditions": frozenset({Condition.CITY_UNREACHABLE})},
    ],
}


def everything(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from everything(child)


@pytest.mark.parametrize("language", SHIPPED)
@pytest.mark.parametrize("state", State)
def test_a_page_is_whole(screen: Screen, state: State, language: Language) -> None:
    said: list[str] = []
    previous = qInstallMessageHandler(
        lambda kind, _c, text: said.append(text) if kind is not QtMsgType.QtDebugMsg else None
    )
    try:
        for variant in VARIANTS.get(state, [{}]):
            base = Journey(state=state, language=language, visit=VISIT, reader=True)
            screen.terminal.journey = put(base, **variant)
            screen.terminal._show()
            pause()
            screen.window.grabWindow()
            items = list(everything(screen.window.contentItem()))
            headings = [i for i in items if i.objectName() == "heading"]
            assert len(headings) == 1, state
            assert any(i.objectName() == f"page_{state.value}" for i in items)
            assert sum(i.objectName() == "nextButton" for i in items) <= 1
            for item in items:
                text = item.property("text")
                if not isinstance(text, str) or not item.property("font"):
                    continue
                assert not re.search(r"undefined|%[12n]|\b[a-z]+\.[a-z]+[A-Z.]\w*\b|NaN", text), (state, text)
                spot = item.mapRectToScene(item.boundingRect())
                assert -1 <= spot.left() <= 1921, (state, text)
                assert spot.right() <= 1921, (state, text)
                assert spot.bottom() <= 1081, (state, text)
                assert not item.property("truncated"), (state, text)
            bar = 1080 - 160
            inside = next(i for i in items if i.objectName() == f"page_{state.value}")
            for item in everything(inside):
                if item.property("label") is not None and item.property("live"):
                    box = item.mapRectToScene(item.boundingRect())
                    assert box.bottom() <= bar, (state, item.objectName())
                    assert min(box.width(), box.height()) >= 80, (state, item.objectName())
                    for words in everything(item):
                        if isinstance(words.property("text"), str) and words.property("font"):
                            written = words.mapRectToScene(words.boundingRect())
                            assert box.left() + 8 <= written.left(), (state, words.property("text"))
                            assert written.right() <= box.right() - 8, (state, words.property("text"))
    finally:
        qInstallMessageHandler(previous)
    assert said == []


def test_a_page_before_any_language_speaks_both(screen: Screen) -> None:
    """A card left in the slot, a visit that ended before it began: French and Dutch are equal."""
    for state in (State.TAKE_CARD, State.CARD_GONE, State.GOODBYE):
        screen.terminal.journey = Journey(state=state, language=None, reader=True)
        screen.terminal._show()
        pause()
        shown = "\n".join(str(i.property("text") or "") for i in everything(screen.window.contentItem()))
        key = {State.TAKE_CARD: "take.card", State.CARD_GONE: "gone.title", State.GOODBYE: "bye.title"}[state]
        for language in (Language.FR, Language.NL):
            assert texts(language)[key][0] in shown, (state, language)


def test_no_state_reached_without_a_language_needs_one() -> None:
    """Walked by the table: what can be shown before a language is chosen is only what speaks both."""
    reached = {after.state for _, _, after, _ in walk() if after.language is None}
    assert reached <= {
        State.STARTING, State.WELCOME, State.OUT_OF_SERVICE, State.CHOOSE_LANGUAGE, State.TAKE_CARD, State.CARD_GONE, State.GOODBYE,
    }  # fmt: skip
