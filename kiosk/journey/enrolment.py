# SPDX-License-Identifier: GPL-3.0-or-later
"""A terminal that the city does not know yet: the code of the city's console is typed, six words are compared."""

from kiosk.journey.core import Enrolling, Journey, Outcome, blank, go, on, put, stay
from kiosk.journey.events import Back, Erased, Next, Other, Silence, Stop, Typed
from kiosk.journey.states import ENROL
from kiosk.journey.states import State as S
from kiosk.messages import EnrolCode, EnrolRefused, EnrolSame, EnrolWords
from kiosk.model import ENROLMENT_KEYS, ENROLMENT_LENGTH


def enrol(journey: Journey) -> Outcome:
    """The first page of a terminal that is not enrolled."""
    return go(blank(journey), S.ENROL_CODE, language=None)


@on(S.ENROL_CODE, Typed)
def letter(journey: Journey, event: Typed) -> Outcome:
    asking = journey.enrolling
    if event.key not in ENROLMENT_KEYS or asking.asked:
        return stay(journey)
    code = asking.code + event.key
    if len(code) < ENROLMENT_LENGTH:
        return stay(journey, enrolling=put(asking, code=code, trouble=None))
    return stay(journey, EnrolCode(code), enrolling=put(asking, code=code, asked=True, trouble=None))


@on(S.ENROL_CODE, Erased)
def letter_back(journey: Journey, _event: Erased) -> Outcome:
    asking = journey.enrolling
    return stay(journey) if asking.asked else stay(journey, enrolling=put(asking, code=asking.code[:-1]))


@on(S.ENROL_CODE, EnrolRefused)
def not_enrolled(journey: Journey, event: EnrolRefused) -> Outcome:
    """The code stays to be looked at: often one letter of it was read wrongly."""
    code = journey.enrolling.code[: ENROLMENT_LENGTH - 1]
    return stay(journey, enrolling=Enrolling(code=code, trouble=event.trouble))


@on(S.ENROL_CODE, EnrolWords)
def compare(journey: Journey, event: EnrolWords) -> Outcome:
    return go(journey, S.ENROL_WORDS, enrolling=Enrolling(words=event.words))


@on(S.ENROL_WORDS, Next)
def same(journey: Journey, _event: Next) -> Outcome:
    """The caretaker keeps the certificate and begins again; its next word takes the page away."""
    return stay(journey, EnrolSame(same=True), enrolling=put(journey.enrolling, asked=True))


@on(S.ENROL_WORDS, Other)
def different(journey: Journey, _event: Other) -> Outcome:
    outcome, commands = enrol(journey)
    return outcome, (EnrolSame(same=False), *commands)


@on(ENROL, Back, Stop, Silence)
def afresh(journey: Journey, _event: object) -> Outcome:
    """Nobody goes on: nothing typed is left. Words that nobody has compared are not the same."""
    outcome, commands = enrol(journey)
    return outcome, ((EnrolSame(same=False), *commands) if journey.state is S.ENROL_WORDS else commands)
