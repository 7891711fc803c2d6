# SPDX-License-Identifier: GPL-3.0-or-later
"""No word cut, covered or outside; every target big enough and far enough from the next: all states, both orientations,
all text sizes, all languages, one of them 40 % too long (ux 12.3, 12.8).
"""

import itertools
import os
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.config import PX_PER_MM
from kiosk.journey import State
from kiosk.journey.core import Reading
from kiosk.model import Language
from tests.ui.pages import a_screen, everything, journeys, show
from ui.app import Screen
from ui.pseudo import Longer, RightToLeft, translators

EVERYTHING = os.environ.get("KIOSK_GEOMETRY") == "all"
"""The whole product of states, sizes and languages: minutes. By default each language and each size meets each state once."""
TARGET, GAP, KEY_GAP = 20 * PX_PER_MM - 1, 4 * PX_PER_MM - 1, 3 * PX_PER_MM - 1
LONG = "long"
READINGS = {"plain": Reading(), "large": Reading(size=1), "largest": Reading(size=2, yellow=1), "low": Reading(low=1),
            "low-largest": Reading(size=2, low=1)}  # fmt: skip
PAIRS = (
    [*itertools.product(("fr", "nl", "de", "en", LONG), READINGS)]
    if EVERYTHING
    else [
        ("nl", "plain"),
        ("fr", "large"),
        ("de", "largest"),
        ("fr", "low"),
        ("en", "low-largest"),
        (LONG, "plain"),
        (LONG, "largest"),
    ]
)


def box(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(item.boundingRect())


def words(item: QQuickItem) -> bool:
    return bool(isinstance(item.property("text"), str) and item.property("text") and item.property("font"))


def inside(item: QQuickItem, other: QQuickItem) -> bool:
    parent: Any = item
    while parent is not None:
        if parent is other:
            return True
        parent = parent.parentItem()
    return False


def written(item: QQuickItem) -> QRectF:
    """Where the letters are: a text is often wider than its words."""
    spot, wide = box(item), float(item.property("contentWidth")) * box(item).width() / max(1.0, item.width())
    align = int(item.property("side"))
    left = {2: spot.right() - wide, 4: spot.center().x() - wide / 2}.get(align, spot.left())
    return QRectF(left, spot.top(), wide, spot.height())


def keyboard(item: QQuickItem) -> bool:
    return item.objectName().startswith("key_") or item.objectName() in ("erase", "clear")


def complaints(screen: Screen) -> Iterator[str]:
    site = screen.terminal
    wide, tall = (1080, 1920) if site.portrait else (1920, 1080)
    items = list(everything(screen.window.contentItem()))
    page = next(i for i in items if i.objectName().startswith("page_"))
    area = box(page)
    texts = [i for i in items if words(i)]
    targets = [i for i in items if i.property("label") is not None and i.property("again") is not None]
    for item in texts:
        text, spot = item.property("text")[:40], written(item)
        if item.property("truncated"):
            yield f"cut short: {text!r}"
        if spot.left() < -1 or spot.right() > wide + 1 or spot.top() < -1 or spot.bottom() > tall + 1:
            yield f"outside: {text!r} {spot}"
        if inside(item, page) and (spot.bottom() > area.bottom() + 1 or spot.top() < area.top() - 1):
            yield f"under a bar: {text!r} {spot.top():.0f}..{spot.bottom():.0f}"
        holder = next((t for t in targets if inside(item, t)), None)
        if holder is not None and not box(holder).adjusted(6, 0, -6, 1).contains(spot.adjusted(0, 4, 0, -4)):
            yield f"does not fit its button: {text!r} {spot} {box(holder)}"
    for one, other in itertools.combinations(texts, 2):
        if written(one).adjusted(2, 3, -2, -3).intersects(written(other).adjusted(2, 3, -2, -3)):
            yield f"over each other: {one.property('text')[:30]!r} {other.property('text')[:30]!r}"
    for text, target in itertools.product(texts, targets):
        if not inside(text, target) and written(text).adjusted(2, 4, -2, -4).intersects(box(target)):
            yield f"under a button: {text.property('text')[:30]!r} {target.objectName()}"
    for item in targets:
        spot = box(item)
        if min(spot.width(), spot.height()) < TARGET:
            yield f"too small: {item.objectName()} {spot.width():.0f} x {spot.height():.0f}"
        if spot.left() < 0 or spot.right() > wide or spot.bottom() > tall:
            yield f"outside: {item.objectName()} {spot}"
        if inside(item, page) and spot.bottom() > area.bottom() + 1:
            yield f"under the bar: {item.objectName()} {spot.bottom():.0f} > {area.bottom():.0f}"
        if screen.terminal.journey.reading.low and spot.top() < site.reach - 1 and item.property("live"):
            yield f"out of reach: {item.objectName()} {spot.top():.0f} < {site.reach}"
    for one, other in itertools.combinations(targets, 2):
        key = keyboard(one) or keyboard(other)
        room = (KEY_GAP if key else GAP) / 2
        if (
            not inside(one, other)
            and not inside(other, one)
            and box(one).adjusted(-room, -room, room, room).intersects(box(other).adjusted(-room, -room, room, room))
        ):
            yield f"too near: {one.objectName()} {other.objectName()}"


@pytest.fixture(scope="module", params=["landscape", "portrait"])
def screens(application: object, request: pytest.FixtureRequest) -> Iterator[dict[str, Screen]]:
    upright = request.param == "portrait"
    made = {"": a_screen(portrait=upright), LONG: a_screen(portrait=upright, translators=translators(Longer))}
    yield made
    for screen in made.values():
        screen.close()


@pytest.mark.parametrize(("language", "reads"), PAIRS)
@pytest.mark.parametrize("state", State)
def test_nothing_is_cut_covered_or_cramped(screens: dict[str, Screen], state: State, language: str, reads: str) -> None:
    other, screen = screens["" if language == LONG else LONG], screens[LONG if language == LONG else ""]
    other.terminal.journey = screen.terminal.journey
    found: list[str] = []
    for number, journey in enumerate(
        journeys(state, Language("fr" if language == LONG else language), READINGS[reads])
    ):
        show(screen, journey)
        found += [f"{number}: {complaint}" for complaint in complaints(screen)]
    assert found == []


def test_from_right_to_left_pages_are_mirrored_but_not_what_stands_before_them(application: object) -> None:
    """Keypad, keyboard and reader stand there as they stand; everything else begins at the right."""
    mirrored, plain = a_screen(translators=translators(RightToLeft)), a_screen()
    places: dict[bool, dict[str, float]] = {}
    for screen in (mirrored, plain):
        found: dict[str, float] = {}
        for state in (State.EMAIL_ENTRY, State.PIN_ENTRY, State.REVIEW):
            show(screen, next(journeys(state, Language.FR)))
            for item in everything(screen.window.contentItem()):
                text = str(item.property("text") or "")
                if item.objectName():
                    found[f"{state} {item.objectName()}"] = box(item).center().x()
                if state is State.PIN_ENTRY and text in "123":
                    found[f"digit {text}"] = found.get(f"digit {text}", 0) or box(item).center().x()
        places[screen is mirrored] = found
    for name in ("EmailEntry nextButton", "EmailEntry backButton", "EmailEntry helpButton", "Review edit_document"):
        assert places[True][name] == pytest.approx(1920 - places[False][name], abs=40), name
    for name in ("EmailEntry key_a", "EmailEntry key_1", "EmailEntry key_@"):
        assert places[True][name] == pytest.approx(places[False][name], abs=2), name
    assert places[True]["EmailEntry key_1"] < places[True]["EmailEntry key_2"] < places[True]["EmailEntry key_3"]
    for screen in (mirrored, plain):
        screen.close()
