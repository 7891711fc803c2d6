# SPDX-License-Identifier: GPL-3.0-or-later
"""What every state answers: card out, silence, stop, clerk lost, reader lost, network lost, printer lost."""

from kiosk.journey.card import BLOCKING, welcome
from kiosk.journey.core import (
    Gone,
    Journey,
    Outcome,
    Paper,
    Reading,
    blank,
    column,
    cover,
    go,
    moment,
    on,
    put,
    stay,
    uncover,
)
from kiosk.journey.enrolment import enrol
from kiosk.journey.events import Chime, ClerkLost, EndClerk, NewClerk, Silence, Stop, Wipe
from kiosk.journey.signin import no_city
from kiosk.journey.states import AFTER_CARD, BEFORE_CARD, ENROL, LOOKING, PAPER, RESTING, SESSION, STAFF
from kiosk.journey.states import State as S
from kiosk.messages import (
    CardIn,
    CardOut,
    Conditions,
    Forget,
    Headphones,
    Paused,
    PleaseStop,
    Print,
    ReaderFound,
    ReaderLost,
)
from kiosk.model import PRINTER_CONDITIONS, Condition, Way


def gone_by(journey: Journey) -> Gone:
    """What can truthfully be said about the order when the visit ends now."""
    state = moment(journey)
    if state in (S.ORDERED_NOW, S.ORDERED_LATER):
        return Gone.DONE
    if state is S.ORDERING or journey.maybe_ordered:
        return Gone.MAYBE
    return Gone.NOTHING


@column(CardOut)
def card_out(journey: Journey, _event: CardOut) -> Outcome:
    journey = put(journey, card=False, leftover=False)
    state = moment(journey)
    if state in STAFF:
        return stay(journey)
    if state in AFTER_CARD or state is S.OUT_OF_SERVICE or state in BEFORE_CARD:
        return blank(journey, behind=journey.behind, gone=journey.gone), ()
    gone = gone_by(journey)
    if state in SESSION and journey.language is None:
        outcome, commands = welcome(journey)  # the card left before anything was said
        return outcome, (Wipe(), NewClerk(), *commands)
    if journey.paper.waiting:
        paper = Paper(waiting=journey.paper.waiting, total=journey.paper.waiting)
        return go(blank(journey), S.PRINTING, Wipe(), Print(), paper=paper)
    if state is S.TAKE_CARD:
        after = S.CARD_GONE if journey.gone is Gone.MAYBE else S.GOODBYE
        return go(blank(journey), after, Wipe(), NewClerk())
    if state in SESSION:
        return go(blank(journey, gone=gone), S.CARD_GONE, Wipe(), NewClerk())
    if state in LOOKING and journey.language is not None:
        # the same person tries again: language and count of unreadable tries are kept
        return go(blank(journey), S.INSERT_CARD, Wipe(), NewClerk())
    outcome, commands = welcome(journey)
    return outcome, (Wipe(), NewClerk(), *commands)


@column(Silence)
def silence(journey: Journey, _event: Silence) -> Outcome:
    """Session pages ask whether somebody is there; the others have rows of their own or no clock."""
    if journey.state in SESSION:
        return cover(journey, S.STILL_THERE, Chime())
    return stay(journey)


@on(S.STILL_THERE, Silence)
def nobody(journey: Journey, _event: Silence) -> Outcome:
    if journey.card:
        return go(blank(journey), S.TAKE_CARD, Wipe(), Forget(), Chime())
    outcome, commands = welcome(journey, afresh=True)
    return outcome, (Wipe(), NewClerk(), *commands)


@on(S.STARTING, Silence)
def no_start(journey: Journey, _event: Silence) -> Outcome:
    return go(journey, S.OUT_OF_SERVICE)


@on(S.PIN_ENTRY, Silence)
def deaf_reader(journey: Journey, _event: Silence) -> Outcome:
    """The reader's time is over and it says nothing: only ending the clerk frees us."""
    return go(
        blank(journey),
        S.OUT_OF_SERVICE,
        Wipe(),
        EndClerk(),
        reader=False,
        leftover=journey.card,
        paper=Paper(),
        reading=Reading(),
    )


@column(Stop)
def stop(journey: Journey, _event: Stop) -> Outcome:
    state = moment(journey)
    if state is S.ORDERING or state in AFTER_CARD or state in (S.TAKE_CARD, S.OUT_OF_SERVICE):
        return uncover(journey)
    if journey.card and (state in SESSION or state in LOOKING):
        return go(blank(journey), S.TAKE_CARD, Wipe(), Forget(), Chime())
    if journey.state in (S.STARTING, S.WELCOME):
        return stay(journey)
    return welcome(journey)


@column(ClerkLost)
def clerk_lost(journey: Journey, _event: ClerkLost) -> Outcome:
    """As card out at that moment; a card that is still in is asked for as soon as the next clerk sees it.

    Nobody knows of the reader until the next clerk has found it. One that ends before it has, on a page that invites,
    is the second in turn: a terminal whose clerks all end must not invite.
    """
    waited = journey.paper.waiting > 0
    state, gone = moment(journey), gone_by(journey)
    in_turn = state in BEFORE_CARD and state is not S.STARTING and not journey.reader
    journey = put(journey, leftover=journey.card, card=False, reader=False)
    if in_turn:
        return go(blank(journey), S.OUT_OF_SERVICE, Wipe(), NewClerk(), language=None, reading=Reading())
    if state in PAPER:
        paper = put(journey.paper, over=True, condition=None)
        return go(journey, S.PRINT_PROBLEM, NewClerk(), Chime(), paper=paper)
    if journey.state in AFTER_CARD or journey.state is S.OUT_OF_SERVICE or state in BEFORE_CARD | STAFF:
        return stay(journey, NewClerk())
    if waited:
        gone = Gone.MAYBE
    if journey.state is S.TAKE_CARD:
        gone = Gone.MAYBE if waited or journey.gone is Gone.MAYBE else Gone.DONE
    return go(blank(journey, gone=gone), S.CARD_GONE, Wipe(), NewClerk(), paper=Paper())


@column(ReaderLost)
def reader_lost(journey: Journey, event: ReaderLost) -> Outcome:
    journey = put(journey, reader=False, refused=event.refusal)
    if moment(journey) in AFTER_CARD | STAFF or journey.state in (S.OUT_OF_SERVICE, S.STARTING):
        return stay(journey)
    if journey.state is S.TAKE_CARD:
        return go(blank(journey), S.GOODBYE, Wipe(), NewClerk(), leftover=journey.card, card=False, paper=Paper())
    return go(
        blank(journey),
        S.OUT_OF_SERVICE,
        Wipe(),
        NewClerk(),
        leftover=journey.card,
        card=False,
        paper=Paper(),
        language=None,
        reading=Reading(),
    )


@column(ReaderFound)
def reader_found(journey: Journey, _event: ReaderFound) -> Outcome:
    return stay(journey, reader=True, refused=None)


@column(CardIn)
def card_in(journey: Journey, _event: CardIn) -> Outcome:
    return stay(journey, card=True)


@column(PleaseStop)
def please_stop(journey: Journey, _event: PleaseStop) -> Outcome:
    return stay(journey, please_stop=True)


@column(Headphones)
def headphones(journey: Journey, event: Headphones) -> Outcome:
    """Whoever plugs them in is spoken to at once; pulled out, the voice is silent and never falls over to the loudspeaker."""
    reading = put(journey.reading, voice=int(event.plugged))
    return stay(journey, headphones=event.plugged, reading=reading)


@column(Paused)
def paused(journey: Journey, event: Paused) -> Outcome:
    """What ``OutOfService`` says as long as a technician keeps the terminal so."""
    return stay(journey, paused=event)


@column(Conditions)
def conditions(journey: Journey, event: Conditions) -> Outcome:
    """The caretaker's word: network and printer. Told early where it matters, never in the middle of something."""
    journey = put(journey, conditions=frozenset(event.now))
    blocked = journey.conditions & BLOCKING
    if Condition.NOT_ENROLLED in blocked and journey.state in RESTING - ENROL:
        return enrol(journey)
    if Condition.NOT_ENROLLED not in blocked and journey.state in ENROL:
        return go(blank(journey), S.OUT_OF_SERVICE)  # which looks whether all is well, and welcomes
    if journey.state in (S.WELCOME, S.INSERT_CARD) and blocked:
        return go(blank(journey), S.OUT_OF_SERVICE, language=None, reading=Reading())
    if journey.state is S.CONNECTING and blocked:
        return no_city(journey, event)
    if journey.state is S.REVIEW and journey.visit.way is Way.PRINT and journey.conditions & PRINTER_CONDITIONS:
        return go(journey, S.DELIVERY, visit=put(journey.visit, way=None))
    return stay(journey)
