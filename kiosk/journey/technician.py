# SPDX-License-Identifier: GPL-3.0-or-later
"""The technician's pages, behind the hidden entry: only without a card, never in a visit (ux 8)."""

from kiosk.journey.card import healthy, welcome
from kiosk.journey.core import Eid, Journey, Outcome, Reading, Tech, blank, go, on, put, stay
from kiosk.journey.events import (
    Adjusted,
    Back,
    Chime,
    ClerkLost,
    Erased,
    ExpectedBack,
    HeldMark,
    NewClerk,
    Next,
    PausedFor,
    Silence,
    Stop,
    Typed,
    Wipe,
    Wished,
)
from kiosk.journey.states import TECH
from kiosk.journey.states import State as S
from kiosk.messages import (
    CardIn,
    CardOut,
    CardRead,
    CardRefused,
    KeypadArmed,
    PinEnded,
    ProveTechnician,
    ReaderLost,
    TechAsk,
    TechCard,
    TechChallenge,
    TechCode,
    TechFacts,
    TechLeave,
    TechOpened,
    TechProof,
    TechRefused,
)
from kiosk.model import Language, PinOutcome, TechWish

CODE_LENGTH = 6
PIN_S = 60
INSIDE = TECH - {S.TECH_LOGIN}
MAY_TYPE = frozenset({Eid.READ, Eid.WRONG, Eid.UNTYPED})
"""When the keypad can be asked for."""


@on({S.WELCOME, S.OUT_OF_SERVICE}, HeldMark)
def hidden_entry(journey: Journey, event: HeldMark) -> Outcome:
    if journey.card or sorted(event.keys) != list("0123456789"):
        return stay(journey)
    return go(blank(journey, tech=Tech(keys=event.keys)), S.TECH_LOGIN, Wipe(), language=None, reading=Reading())


# -- by card: read, asked for by a touch, typed on the keypad, and the caretaker's word --------------------------------


def _eid(journey: Journey, eid: Eid, **changes: bool) -> Journey:
    met: Journey = put(journey, tech=put(journey.tech, eid=eid, refused=False), **changes)
    return met


@on(S.TECH_LOGIN, CardIn)
def card_shown(journey: Journey, _event: CardIn) -> Outcome:
    return _eid(journey, Eid.WAIT, card=True), ()


@on(S.TECH_LOGIN, CardRead)
def card_read(journey: Journey, event: CardRead) -> Outcome:
    return _eid(journey, _typable(event.tries_left, Eid.READ)), ()


@on(S.TECH_LOGIN, CardRefused)
def card_refused(journey: Journey, _event: CardRefused) -> Outcome:
    return _eid(journey, Eid.UNUSABLE), ()


@on(S.TECH_LOGIN, Next)
def will_type(journey: Journey, _event: Next) -> Outcome:
    if journey.tech.eid not in MAY_TYPE or journey.tech.closed_s:
        return stay(journey)
    return _eid(journey, Eid.WAIT), (TechCard(),)


@on(S.TECH_LOGIN, TechChallenge)
def challenged(journey: Journey, event: TechChallenge) -> Outcome:
    if journey.tech.eid is not Eid.WAIT:
        return stay(journey)  # the card has left meanwhile
    return stay(journey, ProveTechnician(event.nonce, journey.language or Language.FR, PIN_S))


@on(S.TECH_LOGIN, KeypadArmed)
def keypad_waits(journey: Journey, _event: KeypadArmed) -> Outcome:
    return _eid(journey, Eid.TYPING), ()


@on(S.TECH_LOGIN, PinEnded)
def not_proven(journey: Journey, event: PinEnded) -> Outcome:
    match event.outcome:
        case PinOutcome.CARD_GONE:
            return stay(journey)  # the slot says so in a moment
        case PinOutcome.BLOCKED:
            return _eid(journey, Eid.LAST), ()
        case PinOutcome.WRONG:
            return _eid(journey, _typable(event.tries_left, Eid.WRONG)), ()
        case _:
            return _eid(journey, _typable(event.tries_left, Eid.UNTYPED)), ()


@on(S.TECH_LOGIN, TechProof)
def proven(journey: Journey, event: TechProof) -> Outcome:
    journey = _eid(journey, Eid.WAIT)
    return stay(journey, event, tech=put(journey.tech, by_card=True))


@on(S.TECH_LOGIN, CardOut, ClerkLost)
def no_card_now(journey: Journey, event: object) -> Outcome:
    """The next card has a clerk of its own, as a citizen's has; a code that is being typed goes on."""
    left = isinstance(event, ClerkLost) and journey.card
    tech = put(journey.tech, eid=Eid.NONE, by_card=False)
    return stay(journey, Wipe(), NewClerk(), card=False, leftover=left, tech=tech)


@on(S.TECH_LOGIN, ReaderLost)
def no_reader_now(journey: Journey, event: ReaderLost) -> Outcome:
    tech = put(journey.tech, eid=Eid.NONE, by_card=False)
    return stay(journey, reader=False, refused=event.refusal, card=False, tech=tech)


@on(INSIDE, CardOut)
def technician_leaves(journey: Journey, event: CardOut) -> Outcome:
    journey = put(journey, card=False, leftover=False)
    if not journey.tech.by_card:
        return stay(journey, Wipe(), NewClerk())
    outcome, commands = leave(journey, event)
    return outcome, (Wipe(), NewClerk(), *commands)


def _typable(tries_left: int | None, eid: Eid) -> Eid:
    """A technician's card is never brought to its last try here: there is the code."""
    return Eid.LAST if tries_left in (0, 1) else eid


# -- by code -----------------------------------------------------------------------------------------------------------


@on(S.TECH_LOGIN, Typed)
def digit(journey: Journey, event: Typed) -> Outcome:
    tech = journey.tech
    if event.key not in tech.keys or tech.closed_s:
        return stay(journey)
    code = tech.code + event.key
    if len(code) < CODE_LENGTH:
        return stay(journey, tech=put(tech, code=code, refused=False))
    return stay(journey, TechCode(code), tech=put(tech, code="", refused=False))


@on(S.TECH_LOGIN, Erased)
def erased(journey: Journey, _event: Erased) -> Outcome:
    return stay(journey, tech=put(journey.tech, code=journey.tech.code[:-1]))


@on(S.TECH_LOGIN, TechRefused)
def refused(journey: Journey, event: TechRefused) -> Outcome:
    by_card = journey.tech.by_card
    tech = put(journey.tech, code="", refused=not by_card, closed_s=event.closed_s, by_card=False)
    return stay(journey, tech=put(tech, eid=Eid.UNLISTED) if by_card else tech)


@on(S.TECH_LOGIN, TechOpened)
def opened(journey: Journey, _event: TechOpened) -> Outcome:
    return go(journey, S.TECH_HOME)


@on(INSIDE, TechFacts)
def told(journey: Journey, event: TechFacts) -> Outcome:
    return stay(journey, tech=put(journey.tech, facts=event))


@on(S.TECH_HOME, Wished)
def wished(journey: Journey, event: Wished) -> Outcome:
    if event.wish in (TechWish.RESTART, TechWish.REBOOT):
        left, commands = leave(journey, event)
        return left, (TechAsk(event.wish), *commands)
    if event.wish is TechWish.OUT_OF_SERVICE:  # asked for on a page of its own: why, and until when
        return go(journey, S.TECH_PAUSE)
    if event.wish is TechWish.CHECK:  # meanwhile people look at what a machine cannot see
        return go(journey, S.TECH_TEST, TechAsk(event.wish), Chime())
    return stay(journey, TechAsk(event.wish))


@on(S.TECH_PAUSE, PausedFor)
def because(journey: Journey, event: PausedFor) -> Outcome:
    return stay(journey, tech=put(journey.tech, why=event.why))


@on(S.TECH_PAUSE, ExpectedBack)
def until(journey: Journey, event: ExpectedBack) -> Outcome:
    return stay(journey, tech=put(journey.tech, back=event.back))


@on(S.TECH_PAUSE, Next)
def pause(journey: Journey, _event: Next) -> Outcome:
    return go(journey, S.TECH_HOME, TechAsk(TechWish.OUT_OF_SERVICE, journey.tech.why, journey.tech.back))


@on(S.TECH_PAUSE, Back)
def not_now(journey: Journey, _event: Back) -> Outcome:
    return go(journey, S.TECH_HOME)


@on(S.TECH_TEST, Adjusted)
def voice(journey: Journey, event: Adjusted) -> Outcome:
    if event.what != "voice":
        return stay(journey)
    return stay(journey, reading=Reading(voice=int(event.value > 0)))


@on(S.TECH_TEST, Back, Next)
def tested(journey: Journey, _event: object) -> Outcome:
    return go(journey, S.TECH_HOME, reading=Reading(voice=int(journey.headphones)))


@on(S.TECH_HOME, Next, Back)
@on(S.TECH_LOGIN, Back)
@on(TECH, Stop, Silence)
def leave(journey: Journey, _event: object) -> Outcome:
    """Back to whoever comes next: the first page, or the one that says why not. A card is taken along."""
    if journey.card:
        return go(blank(journey), S.TAKE_CARD, TechLeave(), Chime(), language=None, reading=Reading())
    if not healthy(journey):
        return go(blank(journey), S.OUT_OF_SERVICE, TechLeave(), language=None, reading=Reading())
    outcome, commands = welcome(journey, afresh=True)
    return outcome, (TechLeave(), *commands)
