# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page, loaded for real: one heading, one green button at most, all texts there, nothing cut, colours that can be read."""

import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QtMsgType, qInstallMessageHandler

from kiosk.caretaker.reports import Fitness, Outcome, Writing
from kiosk.journey import Journey, State
from kiosk.journey.core import Reading
from kiosk.messages import Paused
from kiosk.model import Condition, EnrolTrouble, Language, Pause
from tests.kiosk.test_journey import walk
from tests.ui.pages import a_screen, everything, journeys, show
from ui.app import Screen
from ui.texts import FOLDER, SHIPPED
from ui.view import _plain

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
    sources = "\n".join(f.read_text() for f in [*QML.rglob("*.qml"), QML.parent / "view.py", QML.parent / "speech.py"])
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
        "enrol.no-",
        "cat.",
        "notice.",
        "service.",
        "done.",
        "mail.",
        "read.",
        "help.",
        "guide.",
        "typed.",
        "layout.",
        "tech.",
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


@pytest.mark.parametrize("palette", ["standard", "yellowOnBlack"])
def test_every_text_can_be_read(palette: str) -> None:
    theme = (QML / "Theme.qml").read_text()
    block = re.search(rf"var {palette}: \(\{{(.*?)\}}\)", theme, re.DOTALL)
    assert block is not None
    tokens = dict(re.findall(r'(\w+): "(#\w{6})"', block[1]))
    pairs = [("ink", "paper"), ("ink", "surface"), ("ink", "tint"), ("muted", "paper"), ("muted", "surface"),
             ("overAction", "action"), ("overAction", "actionPressed"), ("overBar", "bar"), ("danger", "surface"),
             ("amber", "amberTint"), ("amber", "off"), ("amber", "surface"), ("amber", "paper"), ("ink", "amberTint"), ("overTint", "tint"),
             ("overTint", "surface"), ("overTint", "paper"), ("muted", "off"), ("muted", "tint"), ("action", "surface")]  # fmt: skip
    weak = {
        pair: round(contrast(tokens[pair[0]], tokens[pair[1]]), 1)
        for pair in pairs
        if contrast(tokens[pair[0]], tokens[pair[1]]) < 7
    }
    assert weak == {}
    for ground in ("surface", "paper", "off", "tint"):
        assert contrast(tokens["border"], tokens[ground]) >= 3


@pytest.fixture(scope="module")
def screen(application: object) -> Iterator[Screen]:
    made = a_screen()
    yield made
    made.close()


@pytest.mark.parametrize("language", SHIPPED)
@pytest.mark.parametrize("state", State)
def test_a_page_is_whole(screen: Screen, state: State, language: Language) -> None:
    """One heading, one green button at most, no raw key, no place left open, every step bar, no word from Qt."""
    said: list[str] = []
    ids = set(texts(language))
    previous = qInstallMessageHandler(
        lambda kind, _c, text: said.append(text) if kind is not QtMsgType.QtDebugMsg else None
    )
    try:
        for journey in journeys(state, language):
            show(screen, journey)
            screen.window.grabWindow()
            items = list(everything(screen.window.contentItem()))
            assert len([i for i in items if i.objectName() == "heading"]) == 1
            assert any(i.objectName() == f"page_{state.value}" for i in items)
            assert sum(i.objectName() == "nextButton" for i in items) <= 1
            assert any(i.objectName() == "mark" and state.value in i.property("text") for i in items)
            if any(i.objectName() == "stepText" for i in items):
                assert sum(i.objectName() == "stepBar" for i in items) == 4
            for item in items:
                text = item.property("text")
                assert text not in ids, "a raw key"
                if isinstance(text, str) and item.property("font") and item.objectName() != "mark":
                    assert not re.search(r"undefined|%[12n]|\b[a-z]+\.[a-z]+[A-Z]\w*\b|NaN|\[object", text), text
    finally:
        qInstallMessageHandler(previous)
    assert said == []


@pytest.mark.parametrize("yellow", [0, 1])
@pytest.mark.parametrize("state", [State.WELCOME, State.PIN_READY, State.CATALOGUE, State.REVIEW, State.DELIVERY])
def test_what_is_really_drawn_can_be_read(screen: Screen, state: State, yellow: int) -> None:
    """Sampled on the frame itself (12.4): in every word's place the ground and the letters are far enough apart."""
    for journey in journeys(state, Language.FR, Reading(yellow=yellow)):
        show(screen, journey)
        frame = screen.window.grabWindow()
        for item in everything(screen.window.contentItem()):
            if not (item.property("font") and item.property("text")) or item.objectName() == "mark":
                continue
            box = item.mapRectToScene(item.boundingRect()).toRect().intersected(frame.rect())
            colours = Counter(
                frame.pixelColor(x, y).name()
                for x in range(box.left(), box.right())
                for y in range(box.top(), box.bottom(), 2)
            )
            ground = colours.most_common(1)[0][0]
            best = max(contrast(ground, colour) for colour in colours)
            assert best >= 6.9, (item.property("text"), ground)


def test_a_page_before_any_language_speaks_both(screen: Screen) -> None:
    """A card left in the slot, a visit that ended before it began: French and Dutch are equal."""
    for state in (State.TAKE_CARD, State.CARD_GONE, State.GOODBYE):
        show(screen, Journey(state=state, language=None, reader=True))
        shown = "\n".join(str(i.property("text") or "") for i in everything(screen.window.contentItem()))
        key = {State.TAKE_CARD: "take.card", State.CARD_GONE: "gone.title", State.GOODBYE: "bye.title"}[state]
        for language in (Language.FR, Language.NL):
            assert texts(language)[key][0] in shown, (state, language)


def test_whoever_comes_reads_why_it_is_out_of_service_and_until_when(screen: Screen) -> None:
    """What a technician has said, as long as it holds; a reader that is lost besides changes nothing of it."""
    said = Paused(Pause.UPKEEP, "28/11/2026")
    for conditions, told in (
        (frozenset({Condition.OUT_OF_SERVICE}), True),
        (frozenset({Condition.READER_LOST}), False),
    ):
        show(screen, Journey(state=State.OUT_OF_SERVICE, language=None, conditions=conditions, paused=said))
        shown = "\n".join(str(i.property("text") or "") for i in everything(screen.window.contentItem()))
        for language in (Language.FR, Language.NL):
            assert (texts(language)["oos.upkeep"][0] in shown) is told
            assert (texts(language)["oos.back"][0].replace("%1", said.back) in shown) is told


def test_no_state_reached_without_a_language_needs_one() -> None:
    """Walked by the table: what can be shown before a language is chosen is only what speaks both."""
    reached = {after.state for _, _, after, _ in walk() if after.language is None}
    assert reached <= {
        State.STARTING, State.WELCOME, State.OUT_OF_SERVICE, State.CHOOSE_LANGUAGE, State.TAKE_CARD, State.CARD_GONE, State.GOODBYE,
        State.TECH_LOGIN, State.TECH_HOME, State.TECH_TEST, State.TECH_PAUSE, State.ENROL_CODE, State.ENROL_WORDS,
    }  # fmt: skip


def test_a_technician_reads_every_condition_in_words() -> None:
    known = set(texts(Language.FR))
    assert {_plain(condition) for condition in Condition} <= known
    facts = ("reader", "printer", "network", "devices", "repairs", "version", "update", "checked", "report")
    assert {f"tech.{name}" for name in facts} <= known
    words = (
        [f"update-{each}" for each in Outcome if each is not Outcome.NONE]
        + [f"check-{each}" for each in Fitness if each is not Fitness.NEVER]
        + [f"report-{each}" for each in Writing if each is not Writing.NEVER]
    )
    assert {_plain(word) for word in words} <= known
    assert {f"enrol.no-{trouble}" for trouble in EnrolTrouble} <= known
