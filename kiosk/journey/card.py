# SPDX-License-Identifier: GPL-3.0-or-later
"""From the welcome to "is this your card?"."""

from kiosk.journey.core import Journey, Outcome, blank, go, on, put, stay
from kiosk.journey.events import Back, Chime, ChoseLanguage, Late, Next, OpenLanguages, Other, Rest, Silence, Touched
from kiosk.journey.states import AFTER_CARD, BEFORE_CARD, LANGUAGE_LOCKED, LOOKING, PAPER, SESSION
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

NO_CARD_YET = BEFORE_CARD | AFTER_CARD - PAPER
BLOCKING = frozenset({Condition.CITY_UNREACHABLE, Condition.READER_LOST, Condition.OUT_OF_SERVICE})


def healthy(journey: Journey) -> bool:
    """True when a visit can begin: a reader, the city, and nobody put the terminal out of service."""
    return journey.reader and not journey.conditions & BLOCKING


def welcome(journey: Journey) -> Outcome:
    """Back to the first page, with nothing of anybody; a program that was asked to stop does so now."""
    commands = (Rest(),) if journey.please_stop else ()
    return go(blank(journey), S.WELCOME, *commands, language=None, unreadable=0)


@on(S.STARTING, ReaderFound, Conditions, ClerkReady)
def begin(journey: Journey, event: object) -> Outcome:
    if isinstance(event, ReaderFound):
        journey = put(journey, reader=True, refused=None)
    if isinstance(event, Conditions):
        journey = put(journey, conditions=frozenset(event.now))
    return welcome(journey) if healthy(journey) else stay(journey)


@on(S.WELCOME, ChoseLanguage)
def language_first(journey: Journey, event: ChoseLanguage) -> Outcome:
    return go(journey, S.INSERT_CARD, language=event.language)


@on({S.WELCOME, S.STARTING}, CardIn)
def card_first(journey: Journey, _event: CardIn) -> Outcome:
    if journey.leftover:
        return go(journey, S.TAKE_CARD, Chime(), card=True)
    return go(journey, S.CHOOSE_LANGUAGE, card=True)


@on({S.INSERT_CARD, S.CARD_PROBLEM, S.GOODBYE, S.CARD_GONE, S.TAKE_PAPER}, CardIn)
def read_it(journey: Journey, _event: CardIn) -> Outcome:
    if journey.leftover:
        return go(blank(journey, gone=journey.gone), S.TAKE_CARD, Chime(), card=True)
    if journey.language is None:
        return go(blank(journey), S.CHOOSE_LANGUAGE, card=True)
    return go(blank(journey), S.READING_CARD, card=True)


@on(S.INSERT_CARD, Back, Silence)
def no_card(journey: Journey, _event: object) -> Outcome:
    return welcome(journey)


@on({S.INSERT_CARD, S.READING_CARD, S.CONNECTING, S.SERVICE_PROBLEM}, Late)
def hint(journey: Journey, _event: Late) -> Outcome:
    return stay(journey, late=True)


@on(S.CHOOSE_LANGUAGE, ChoseLanguage)
def chosen(journey: Journey, event: ChoseLanguage) -> Outcome:
    journey = put(journey, language=event.language)
    if journey.behind is not None and not (journey.card and journey.behind in NO_CARD_YET | LOOKING):
        return go(journey, journey.behind, patient=True)
    if journey.trouble is not None:
        return go(journey, S.CARD_PROBLEM)
    return go(journey, S.CONFIRM_PERSON if journey.visit.first_name else S.READING_CARD)


@on(S.CHOOSE_LANGUAGE, Silence)
def no_choice(journey: Journey, _event: Silence) -> Outcome:
    if journey.behind in SESSION and journey.card:
        return go(journey, S.STILL_THERE, Chime(), behind=journey.behind)
    if journey.behind in PAPER:
        return go(journey, journey.behind)  # what goes on there ends by itself
    if journey.card:
        return go(blank(journey), S.TAKE_CARD, Forget())
    return welcome(journey)


@on(set(S) - LANGUAGE_LOCKED, OpenLanguages)
def open_languages(journey: Journey, _event: OpenLanguages) -> Outcome:
    return go(journey, S.CHOOSE_LANGUAGE, behind=journey.state)


@on({S.READING_CARD, S.CHOOSE_LANGUAGE}, CardRead)
def known(journey: Journey, event: CardRead) -> Outcome:
    visit = put(journey.visit, first_name=event.first_name, tries_left=event.tries_left)
    if journey.state is S.CHOOSE_LANGUAGE:
        expected = journey.card and (journey.behind is None or journey.behind in NO_CARD_YET | LOOKING)
        return stay(journey, visit=visit) if expected else stay(journey)
    return go(journey, S.CONFIRM_PERSON, visit=visit, unreadable=0)


@on({S.READING_CARD, S.CHOOSE_LANGUAGE}, CardRefused)
def unusable(journey: Journey, event: CardRefused) -> Outcome:
    count = journey.unreadable + (event.trouble is CardTrouble.UNREADABLE)
    if journey.state is S.CHOOSE_LANGUAGE:
        return stay(journey, trouble=event.trouble, unreadable=count)
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
    assert journey.behind is not None
    return go(journey, journey.behind)


@on(S.WELCOME, PleaseStop)
def rest_now(journey: Journey, _event: PleaseStop) -> Outcome:
    return stay(journey, Rest(), please_stop=True)


@on({S.CARD_GONE, S.GOODBYE}, Next)
def once_more(journey: Journey, _event: Next) -> Outcome:
    return go(journey, S.INSERT_CARD) if journey.language is not None else welcome(journey)


@on({S.CARD_GONE, S.GOODBYE}, Silence)
def farewell_over(journey: Journey, _event: Silence) -> Outcome:
    if not healthy(journey):
        return go(blank(journey), S.OUT_OF_SERVICE)
    return welcome(journey)


@on(S.OUT_OF_SERVICE, Silence)
def better(journey: Journey, _event: Silence) -> Outcome:
    if not healthy(journey):
        return stay(journey)
    if journey.card:
        return go(journey, S.TAKE_CARD, Chime())
    return welcome(journey)
