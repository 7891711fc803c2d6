# SPDX-License-Identifier: GPL-3.0-or-later
"""The PIN and the city's answer to it. No digit passes here: the keypad speaks to the card, the table hears how it ended."""

from kiosk.journey.core import Failed, Journey, Outcome, blank, go, on, put, stay
from kiosk.journey.events import Back, Chime, Next, Other, Silence, Stop
from kiosk.journey.states import State as S
from kiosk.messages import (
    AskPin,
    CardRefused,
    CityAnswered,
    CityUnreachable,
    Forget,
    KeypadArmed,
    Offered,
    PinEnded,
    PrepareSignIn,
    ReadyForPin,
    SessionEnded,
    SignedIn,
    SignIn,
)
from kiosk.model import CardTrouble, Language, PinOutcome

PIN_S = 30
MAX_ATTEMPTS = 3


@on({S.PIN_READY, S.PIN_WRONG, S.PIN_PAUSED}, Next)
def type_it(journey: Journey, event: Next) -> Outcome:
    if journey.state is S.PIN_READY and journey.visit.tries_left == 1:
        return stay(journey)  # there is no green button on that page
    return fetch_challenge(journey, event)


@on({S.PIN_READY, S.PIN_WRONG}, Other)
def other_choice(journey: Journey, event: Other) -> Outcome:
    if journey.visit.tries_left == 1:  # two equal white buttons: this one is "try again"
        return fetch_challenge(journey, event)
    return go(journey, S.PIN_HELP)


def fetch_challenge(journey: Journey, _event: object) -> Outcome:
    """The keypad is armed only when the city has given a challenge, so that nobody types for nothing."""
    return go(journey, S.CONNECTING, PrepareSignIn(), connected=0)


@on(S.PIN_PAUSED, Other)
def enough(journey: Journey, _event: Other) -> Outcome:
    return go(blank(journey), S.TAKE_CARD, Forget(), Chime())


@on(S.PIN_HELP, Next, Back)
def back_from_help(journey: Journey, _event: object) -> Outcome:
    return go(journey, S.PIN_READY)


@on(S.PIN_BLOCKED, Next, Other)
def leave_blocked(journey: Journey, _event: object) -> Outcome:
    return go(blank(journey), S.TAKE_CARD, Forget(), Chime())


@on(S.CONNECTING, ReadyForPin)
def arm(journey: Journey, _event: ReadyForPin) -> Outcome:
    seconds = 2 * PIN_S if journey.patient or journey.reading.aids else PIN_S
    return go(journey, S.PIN_ENTRY, AskPin(journey.language or Language.FR, seconds), pin_s=0)


@on(S.PIN_ENTRY, KeypadArmed)
def armed(journey: Journey, event: KeypadArmed) -> Outcome:
    return stay(journey, pin_s=event.timeout_s)


@on(S.PIN_ENTRY, Stop)
def red_key(journey: Journey, _event: Stop) -> Outcome:
    return stay(journey, stopping=True)  # nothing can cancel a keypad but its red key; the page says so


@on(S.PIN_ENTRY, PinEnded)
def ended(journey: Journey, event: PinEnded) -> Outcome:
    stopping, before = journey.stopping, journey.visit.tries_left
    if event.outcome is PinOutcome.RIGHT and not stopping:
        return go(journey, S.CONNECTING, SignIn(), connected=1, visit=put(journey.visit, tries_left=3))
    tries = event.tries_left
    if tries is not None:
        journey = put(journey, visit=put(journey.visit, tries_left=tries))
    if stopping:
        return go(blank(journey), S.TAKE_CARD, Forget(), Chime())
    if tries == 0:
        return go(journey, S.PIN_BLOCKED)
    match event.outcome:
        case PinOutcome.WRONG:
            return go(journey, S.PIN_WRONG)
        case PinOutcome.BLOCKED:
            return go(journey, S.PIN_BLOCKED)
        case PinOutcome.CARD_GONE:
            return stay(journey)  # the slot says so in a moment
        case PinOutcome.READER_FAULT | PinOutcome.UNKNOWN:
            if tries is None:
                return go(blank(journey), S.TAKE_CARD, Forget(), Chime())
            fewer = before is not None and tries < before
            return go(journey, S.PIN_WRONG if fewer else S.PIN_PAUSED)
        case _:
            return go(journey, S.PIN_PAUSED)


@on({S.CONNECTING, S.MY_ORDERS, S.SERVICE_PROBLEM}, CityAnswered)
def contact(journey: Journey, _event: CityAnswered) -> Outcome:
    return stay(journey, connected=2)


@on({S.CONNECTING, S.BROWSE}, Offered)
def offered(journey: Journey, event: Offered) -> Outcome:
    visit = journey.visit
    others = tuple(known for known in visit.documents if known.document.id != event.document.id)
    return stay(journey, visit=put(visit, documents=(*others, event)))


@on(S.CONNECTING, SignedIn)
def signed_in(journey: Journey, event: SignedIn) -> Outcome:
    visit = put(journey.visit, catalogue_version=event.catalogue_version, waiting=event.waiting, again=False)
    journey = put(journey, visit=visit, attempts=0)
    if visit.document_id and visit.way is not None:
        return go(journey, S.REVIEW)  # choices were kept while the code was typed again
    return go(journey, S.MY_ORDERS if event.waiting else S.CATALOGUE)


@on(S.CONNECTING, CityUnreachable, Silence)
def no_city(journey: Journey, _event: object) -> Outcome:
    return go(journey, S.SERVICE_PROBLEM, failed=Failed.SIGN_IN, attempts=journey.attempts + 1, maybe_ordered=False)


@on({S.CONNECTING, S.ORDERING, S.MY_ORDERS, S.CATALOGUE}, CardRefused)
def city_refuses(journey: Journey, _event: CardRefused) -> Outcome:
    return go(blank(journey), S.CARD_PROBLEM, Forget(), trouble=CardTrouble.NO_CERT)


@on({S.CONNECTING, S.ORDERING}, SessionEnded)
def code_again(journey: Journey, _event: SessionEnded) -> Outcome:
    return go(journey, S.PIN_READY, visit=put(journey.visit, again=True))
