# SPDX-License-Identifier: GPL-3.0-or-later
"""Trembling hands, two fingers, long presses, keys; aids and time; languages changed on the way (ux 12.7, 12.9, 12.11, 12.12, 12.15)."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.demo.play import pause
from kiosk.journey import Journey, State, Visit, clock, step
from kiosk.journey import events as e
from kiosk.journey.core import Reading, put
from kiosk.journey.mail import KEYS, MAX_LENGTH
from kiosk.journey.overlays import COVERABLE
from kiosk.journey.states import OVERLAYS
from kiosk.messages import Browse, Browsed, CardIn, CardOut, CardRead, ClerkReady, ReadyForPin
from kiosk.model import Condition, Language
from tests.ui.pages import VISIT, a_screen, everything, journeys, show
from ui.app import Screen
from ui.texts import SHIPPED


@pytest.fixture(scope="module")
def screen(application: object) -> Iterator[Screen]:
    made = a_screen()
    yield made
    made.close()


def find(screen: Screen, name: str) -> QQuickItem:
    return next(i for i in everything(screen.window.contentItem()) if i.objectName() == name)


def middle(screen: Screen, name: str) -> QPoint:
    item = find(screen, name)
    return item.mapRectToScene(item.boundingRect()).center().toPoint()


def at(state: State, **more: object) -> Journey:
    return put(Journey(state=state, language=Language.FR, visit=VISIT, reader=True, card=True), **more)


LEFT = Qt.MouseButton.LeftButton


def test_twenty_taps_a_second_are_one(screen: Screen) -> None:
    show(screen, at(State.CONFIRM_PERSON))
    place = middle(screen, "nextButton")
    for _ in range(20):
        QTest.mouseClick(screen.window, LEFT, Qt.KeyboardModifier.NoModifier, place)
    assert screen.terminal.journey.state is State.PIN_READY, "one page on, none skipped"


def test_a_finger_that_slides_off_has_chosen_nothing(screen: Screen) -> None:
    show(screen, at(State.CONFIRM_PERSON))
    place = middle(screen, "nextButton")
    QTest.mousePress(screen.window, LEFT, Qt.KeyboardModifier.NoModifier, place)
    assert find(screen, "nextButton").property("down")
    QTest.mouseMove(screen.window, place - QPoint(0, 400))
    QTest.mouseRelease(screen.window, LEFT, Qt.KeyboardModifier.NoModifier, place - QPoint(0, 400))
    pause()
    assert screen.terminal.journey.state is State.CONFIRM_PERSON


def test_two_fingers_on_two_choices_are_one_choice(screen: Screen) -> None:
    show(screen, at(State.CONFIRM_PERSON))
    yes, no = middle(screen, "nextButton"), middle(screen, "otherButton")
    tapped: list[str] = []
    for name in ("nextButton", "otherButton"):
        find(screen, name).tapped.connect(lambda name=name: tapped.append(name))  # type: ignore[attr-defined]
    finger = QTest.createTouchDevice()
    touch = QTest.touchEvent(screen.window, finger)
    touch.press(0, yes, screen.window).press(1, no, screen.window).commit()
    touch.release(0, yes, screen.window).release(1, no, screen.window).commit()
    pause()
    assert len(tapped) <= 1, "a hand that rests on the panel is not two answers"
    QTest.touchEvent(screen.window, finger).press(2, no, screen.window).commit()
    QTest.touchEvent(screen.window, finger).release(2, no, screen.window).commit()
    for _ in range(20):
        pause()
    assert tapped, "one finger is an answer"


def test_the_curtain_is_lifted_by_a_long_press_alone(screen: Screen) -> None:
    show(screen, at(State.REVIEW, curtain=True))
    place = middle(screen, "liftButton")
    QTest.mouseClick(screen.window, LEFT, Qt.KeyboardModifier.NoModifier, place)
    assert screen.terminal.journey.curtain
    QTest.mousePress(screen.window, LEFT, Qt.KeyboardModifier.NoModifier, place)
    for _ in range(400):
        pause()
        if not screen.terminal.journey.curtain:
            break
    QTest.mouseRelease(screen.window, LEFT, Qt.KeyboardModifier.NoModifier, place)
    assert not screen.terminal.journey.curtain
    assert screen.terminal.journey.state is State.REVIEW


def test_every_key_of_the_keyboard_writes_what_it_says(screen: Screen) -> None:
    show(screen, at(State.EMAIL_ENTRY, visit=put(VISIT, email="")))
    names = {i.objectName() for i in everything(screen.window.contentItem()) if i.objectName().startswith("key_")}
    assert {name.removeprefix("key_") for name in names} == KEYS
    for name in sorted(names):
        before = screen.terminal.journey.visit.email
        QTest.mouseClick(screen.window, LEFT, Qt.KeyboardModifier.NoModifier, middle(screen, name))
        assert screen.terminal.journey.visit.email == before + name.removeprefix("key_")
    QTest.mouseClick(screen.window, LEFT, Qt.KeyboardModifier.NoModifier, middle(screen, "erase"))
    assert len(screen.terminal.journey.visit.email) == len(before + name) - len("key_") - 1
    QTest.mouseClick(screen.window, LEFT, Qt.KeyboardModifier.NoModifier, middle(screen, "clear"))
    assert screen.terminal.journey.visit.email == ""


def test_a_name_can_have_accents_a_space_and_a_hyphen(screen: Screen) -> None:
    journey = next(
        j
        for j in journeys(State.QUESTIONS, Language.FR)
        if j.visit.document_id == "death-act" and j.visit.question == 2
    )
    show(screen, put(journey, curtain=False, visit=put(journey.visit, typed="", typed_problem="")))
    for key in "éva-lou d'or":
        QTest.mouseClick(screen.window, LEFT, Qt.KeyboardModifier.NoModifier, middle(screen, f"key_{key}"))
        for _ in range(10):
            pause()  # as fast as a quick hand, not faster
    shown = find(screen, "field").property("text")
    assert shown == "Éva-Lou D'Or"
    assert screen.terminal.journey.visit.typed == "éva-lou d'or"


def test_an_address_is_never_longer_than_the_city_takes() -> None:
    journey = at(State.EMAIL_ENTRY, visit=put(VISIT, email="m" * MAX_LENGTH))
    assert step(journey, e.Typed("m"))[0].visit.email == "m" * MAX_LENGTH


# -- time --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("reading", [Reading(size=1), Reading(voice=1), Reading(low=1)])
def test_idle_times_double_with_aids_but_no_warning_does(reading: Reading) -> None:
    for state in (State.CONFIRM_PERSON, State.CATALOGUE, State.EMAIL_ENTRY, State.REVIEW, State.HELP):
        plain = at(state)
        assert clock(put(plain, reading=reading)).silence_s == 2 * clock(plain).silence_s
    assert clock(put(at(State.STILL_THERE), reading=reading)).silence_s == 30
    ready = put(at(State.CONNECTING), reading=reading)
    (ask,) = step(ready, ReadyForPin())[1]
    assert getattr(ask, "timeout_s", 0) == 60, "the reader's clock as well"


def test_ten_warnings_in_a_row_lose_nothing() -> None:
    before = journey = at(State.EMAIL_ENTRY, visit=put(VISIT, email="m@exam"))
    for _ in range(10):
        journey, _ = step(journey, e.Silence())
        assert journey.state is State.STILL_THERE
        journey, _ = step(journey, e.Touched())
    assert journey == before


# -- overlays ----------------------------------------------------------------------------------------------------------

OPENERS = {e.OpenLanguages: State.CHOOSE_LANGUAGE, e.OpenReading: State.READING_SETTINGS, e.OpenHelp: State.HELP}


@pytest.mark.parametrize("opener", OPENERS)
def test_every_overlay_comes_back_exactly_to_where_it_was_opened(opener: type) -> None:
    for state in COVERABLE - {State.WELCOME, State.BROWSE}:
        before = at(state, visit=put(VISIT, first=3, typed="jan", email="m@exam"))
        opened, commands = step(before, opener())
        assert (opened.state, commands) == (OPENERS[opener], ())
        back, _ = step(opened, e.ChoseLanguage(Language.FR) if opener is e.OpenLanguages else e.Back())
        assert back == before, state


def test_what_happens_under_an_overlay_is_not_lost() -> None:
    reading = at(State.READING_CARD, visit=VISIT.__class__())
    opened, _ = step(reading, e.OpenHelp())
    told, _ = step(opened, CardRead("Camille", 3))
    assert (told.state, told.behind, told.visit.first_name) == (State.HELP, State.CONFIRM_PERSON, "Camille")
    assert step(told, e.Back())[0].state is State.CONFIRM_PERSON
    armed, _ = step(step(at(State.CONNECTING), e.OpenReading())[0], ReadyForPin())
    assert armed.state is State.PIN_ENTRY, "no other page while the keypad collects digits"
    gone, commands = step(told, CardOut())
    assert gone.state is State.CARD_GONE
    assert isinstance(commands[0], e.Wipe)


def test_a_card_before_any_language_waits_for_one_and_is_read_meanwhile() -> None:
    welcome = Journey(state=State.WELCOME, reader=True)
    asked, _ = step(step(welcome, CardIn())[0], CardRead("Camille", 3))
    assert asked.state is State.CHOOSE_LANGUAGE
    assert step(asked, e.ChoseLanguage(Language.NL))[0].state is State.CONFIRM_PERSON
    assert step(asked, CardOut())[0].state is State.WELCOME


def test_the_catalogue_without_a_card_is_asked_for_again_when_the_clerk_has_gone() -> None:
    looking, commands = step(
        step(Journey(state=State.WELCOME, reader=True), e.OpenBrowse())[0], e.ChoseLanguage(Language.FR)
    )
    assert (looking.state, commands) == (State.BROWSE, (Browse(),))
    lost, _ = step(looking, e.ClerkLost())
    assert step(lost, ClerkReady())[1] == (Browse(),)
    helped, _ = step(looking, e.OpenHelp())
    assert step(helped, ClerkReady())[1] == (Browse(),), "under an overlay as well"
    assert step(helped, Browsed("v1"))[0].visit.catalogue_version == "v1"
    told, _ = step(lost, Browsed("v1"))
    assert step(told, ClerkReady())[1] == ()
    assert step(told, e.Next())[0].visit == Visit(), "nothing of it goes on to the card"


def test_who_asks_for_help_is_hidden_first() -> None:
    opened, _ = step(at(State.REVIEW), e.OpenHelp())
    called, _ = step(opened, e.CallHelp())
    assert (called.state, called.curtain) == (State.HELP_CALLED, True)
    back, _ = step(called, e.Next())
    assert (back.state, back.curtain) == (State.REVIEW, True)
    assert not step(back, e.ShowData())[0].curtain
    assert not step(back, CardOut())[0].curtain, "the next person begins without"


def test_reading_is_kept_a_minute_on_welcome_and_no_longer_than_a_visit() -> None:
    chosen = Journey(state=State.WELCOME, reader=True, reading=Reading(size=2))
    assert clock(chosen).silence_s == 60
    assert step(chosen, e.Silence())[0].reading == Reading()
    farewell = Journey(state=State.GOODBYE, reader=True, language=Language.FR, reading=Reading(size=2))
    assert step(farewell, e.Silence())[0].reading == Reading()


# -- languages and names -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", sorted(COVERABLE - {State.WELCOME, State.BROWSE}))
def test_the_language_changes_on_every_page_and_keeps_what_was_typed(screen: Screen, state: State) -> None:
    show(screen, at(state, visit=put(VISIT, email="m@exam")))
    for language in (Language.NL, Language.DE, Language.FR):
        screen.terminal.touch("languages")
        assert screen.terminal.journey.state is State.CHOOSE_LANGUAGE
        screen.terminal.touch("language", language.value)
        pause()
        assert screen.terminal.journey.state is state
        assert screen.terminal.journey.visit.email == "m@exam"
        heading = find(screen, "heading").property("text")
        assert heading
    screen.terminal._silence.stop()


@pytest.mark.parametrize("language", SHIPPED)
@pytest.mark.parametrize("state", sorted(COVERABLE | OVERLAYS))
def test_whatever_can_be_touched_has_a_role_and_a_name(screen: Screen, state: State, language: Language) -> None:
    show(screen, next(iter(journeys(state, language))))
    nodes = list(_nodes(QAccessible.queryAccessibleInterface(screen.window)))
    seen = [node for node in nodes if isinstance(node.object(), QQuickItem) and not node.state().invisible]
    named = {node.object().objectName(): node for node in seen}
    for item in everything(screen.window.contentItem()):
        if item.property("again") is None:
            continue
        node = named.get(item.objectName())
        assert node is not None, item.objectName()
        assert node.role() is QAccessible.Role.Button
        assert node.text(QAccessible.Text.Name).strip()
        assert node.state().focusable
    headings = [node for node in nodes if node.role() is QAccessible.Role.Heading and not node.state().invisible]
    assert len(headings) == 1


def _nodes(node: object) -> Iterator[object]:
    assert hasattr(node, "childCount")
    for number in range(node.childCount()):
        child = node.child(number)
        if child is not None:
            yield child
            yield from _nodes(child)


def test_bad_news_is_told_before_anybody_has_worked(screen: Screen) -> None:
    """The printer on Welcome and on Delivery (12.13); the network ends on the page that says so."""
    out = frozenset({Condition.PRINTER_PAPER})
    show(screen, Journey(state=State.WELCOME, reader=True, conditions=out))
    words = "\n".join(str(i.property("text") or "") for i in everything(screen.window.contentItem()))
    assert "Pas d'impression" in words
    assert "Nu geen afdruk" in words
    show(screen, at(State.DELIVERY, conditions=out))
    assert not find(screen, "way_print").property("live")
    assert find(screen, "way_email").property("live")
