# SPDX-License-Identifier: GPL-3.0-or-later
"""From the welcome to "is this your card?"."""

from kiosk.journey.core import Journey, Outcome, Reading, blank, go, on, put, stay, uncover
from kiosk.journey.events import Back, Chime, ChoseLanguage, Late, Next, Other, Rest, Silence, Touched
from kiosk.journey.states import State as S
from kiosk.messages import (
    CardIn,
    CardRead,
    CardRefused,
    ClerkReady,
    Conditions,
    Forget,
    PleaseStop,
    ReaderFound,
)
from kiosk.model import CardTrouble, Condition

BLOCKING = frozenset(
    {
        Condition.CITY_UNREACHABLE,
        Condition.READER_LOST,
        Condition.OUT_OF_SERVICE,
        Condition.NOT_ENROLLED,
        Condition.CLOCK_WRONG,
        Condition.TAMPER,
    }
)


def healthy(journey: Journey) -> bool:
    """True when a visit can begin: a reader, the city, and nobody put the terminal out of service."""
    return journey.reader and not journey.conditions & BLOCKING


def welcome(journey: Journey, *, afresh: bool = False) -> Outcome:
    """Back to the first page, with nothing of anybody; a program that was asked to stop does so now.

    ``afresh``: for somebody else, so text size and voice are as they were. Who never showed a card keeps them a minute.
    """
    commands = (Rest(),) if journey.please_stop else ()
    reading = Reading() if afresh else journey.reading
    return go(blank(journey), S.WELCOME, *commands, language=None, unreadable=0, reading=reading)


@on(S.STARTING, ReaderFound, Conditions, ClerkReady)
def begin(journey: Journey, event: object) -> Outcome:
    if isinstance(event, ReaderFound):
        journey = put(journey, reader=True, refused=None)
    if isinstance(event, Conditions):
        journey = put(journey, conditions=frozenset(event.now))
    if Condition.NOT_ENROLLED in journey.conditions:
        return go(blank(journey), S.ENROL_CODE, language=None)
    return welcome(journey) if healthy(journey) else stay(journey)


@on(S.WELCOME, ChoseLanguage)
def language_first(journey: Journey, event: ChoseLanguage) -> Outcome:
    return go(journey, S.INSERT_CARD, language=event.language)


@on({S.WELCOME, S.STARTING}, CardIn)
def card_first(journey: Journey, _event: CardIn) -> Outcome:
    if journey.leftover:
        return go(journey, S.TAKE_CARD, Chime(), card=True)
    return put(journey, state=S.CHOOSE_LANGUAGE, behind=S.READING_CARD, card=True), ()


@on({S.INSERT_CARD, S.BROWSE, S.BROWSE_DETAIL, S.CARD_PROBLEM, S.GOODBYE, S.CARD_GONE, S.TAKE_PAPER}, CardIn)
def read_it(journey: Journey, _event: CardIn) -> Outcome:
    if journey.leftover:
        return go(blank(journey, gone=journey.gone), S.TAKE_CARD, Chime(), card=True)
    if journey.language is None:
        return put(blank(journey), state=S.CHOOSE_LANGUAGE, behind=S.READING_CARD, card=True, late=False), ()
    return go(blank(journey), S.READING_CARD, card=True)


@on(S.INSERT_CARD, Back, Silence)
def no_card(journey: Journey, _event: object) -> Outcome:
    return welcome(journey)


@on({S.INSERT_CARD, S.READING_CARD, S.CONNECTING, S.SERVICE_PROBLEM}, Late)
def hint(journey: Journey, _event: Late) -> Outcome:
    return stay(journey, late=True)


@on(S.READING_CARD, CardRead)
def known(journey: Journey, event: CardRead) -> Outcome:
    visit = put(journey.visit, first_name=event.first_name, tries_left=event.tries_left)
    return go(journey, S.CONFIRM_PERSON, visit=visit, unreadable=0)


@on(S.READING_CARD, CardRefused)
def unusable(journey: Journey, event: CardRefused) -> Outcome:
    count = journey.unreadable + (event.trouble is CardTrouble.UNREADABLE)
    return go(journey, S.CARD_PROBLEM, trouble=event.trouble, unreadable=count)


@on(S.READING_CARD, Silence)
def too_long(journey: Journey, _event: Silence) -> Outcome:
    return unusable(journey, CardRefused(CardTrouble.UNREADABLE))


@on(S.CARD_PROBLEM, Silence)
def remind(journey: Journey, _event: Silence) -> Outcome:
    return stay(journey, Chime())


@on(S.CONFIRM_PERSON, Next)
def it_is_me(journey: Journey, _event: Next) -> Outcome:
    return go(journey, S.PIN_BLOCKED if journey.visit.tries_left == 0 else S.PIN_READY)


@on(S.CONFIRM_PERSON, Other)
def not_me(journey: Journey, _event: Other) -> Outcome:
    return go(blank(journey), S.TAKE_CARD, Forget(), Chime())


@on(S.STILL_THERE, Touched, Next)
def still_here(journey: Journey, _event: object) -> Outcome:
    return uncover(journey)


@on(S.WELCOME, PleaseStop)
def rest_now(journey: Journey, _event: PleaseStop) -> Outcome:
    return stay(journey, Rest(), please_stop=True)


@on({S.CARD_GONE, S.GOODBYE}, Next)
def once_more(journey: Journey, _event: Next) -> Outcome:
    return go(journey, S.INSERT_CARD) if journey.language is not None else welcome(journey)


@on({S.CARD_GONE, S.GOODBYE}, Silence)
def farewell_over(journey: Journey, _event: Silence) -> Outcome:
    if not healthy(journey):
        return go(blank(journey), S.OUT_OF_SERVICE, reading=Reading())
    return welcome(journey, afresh=True)


@on(S.OUT_OF_SERVICE, Silence)
def better(journey: Journey, _event: Silence) -> Outcome:
    if not healthy(journey):
        return stay(journey)
    if journey.card:
        return go(journey, S.TAKE_CARD, Chime())
    return welcome(journey)
