# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers to the catalogue's questions: one touch for most, the screen's keyboard for a name, a place, a date."""

import datetime as dt

from kiosk.journey.core import Journey, Outcome, go, on, put, stay
from kiosk.journey.events import Answered, Back, Cleared, Erased, Next, Typed
from kiosk.journey.ordering import TYPED, ask, chosen, questions
from kiosk.journey.states import State as S
from kiosk.model import Question

LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüœæñ -'")
"""What the keyboard for names can say; of the contract's pattern it has all that a name here needs."""
DIGITS = frozenset("0123456789")
MAX_TEXT, YEAR, WHOLE_DATE = 60, 4, 8
OLDEST = 1800


def asked(journey: Journey) -> Question | None:
    """The question on the page."""
    offer = chosen(journey.visit)
    return questions(offer, journey.visit.answers)[journey.visit.question] if offer is not None else None


def iso(typed: str) -> str:
    """The date that ``DDMMYYYY`` or ``YYYY`` mean, as the contract writes it; empty when there is no such day."""
    if len(typed) == YEAR and typed.isdigit() and int(typed) >= OLDEST:
        return typed
    if len(typed) != WHOLE_DATE or not typed.isdigit():
        return ""
    try:
        day = dt.date(int(typed[4:]), int(typed[2:4]), int(typed[:2]))
    except ValueError:
        return ""
    return day.isoformat() if day.year >= OLDEST else ""


def _next(journey: Journey, question: Question, answer: str | None) -> Outcome:
    kept = tuple(pair for pair in journey.visit.answers if pair[0] != question.id)
    visit = put(journey.visit, answers=(*kept, (question.id, answer)), typed="", typed_problem="")
    offer = chosen(visit)
    assert offer is not None
    if visit.question + 1 < len(questions(offer, visit.answers)):
        return ask(journey, visit, visit.question + 1)
    return go(journey, S.DELIVERY if visit.way is None else S.REVIEW, visit=visit)


@on(S.QUESTIONS, Answered)
def answered(journey: Journey, event: Answered) -> Outcome:
    question, offer = asked(journey), chosen(journey.visit)
    assert question is not None
    assert offer is not None
    known = {c.id for c in question.choices} | {s.ref for s in offer.subjects if question.kind == "subject"}
    if event.choice not in known and (event.choice is not None or question.required):
        return stay(journey)
    return _next(journey, question, event.choice)


@on(S.QUESTIONS, Typed)
def typed(journey: Journey, event: Typed) -> Outcome:
    question, text = asked(journey), journey.visit.typed + event.key
    if question is None or question.kind not in TYPED:
        return stay(journey)
    date = question.kind == "date"
    if event.key not in (DIGITS if date else LETTERS) or len(text) > (WHOLE_DATE if date else MAX_TEXT):
        return stay(journey)
    return stay(journey, visit=put(journey.visit, typed=text, typed_problem=""))


@on(S.QUESTIONS, Erased)
def erased(journey: Journey, _event: Erased) -> Outcome:
    return stay(journey, visit=put(journey.visit, typed=journey.visit.typed[:-1], typed_problem=""))


@on(S.QUESTIONS, Cleared)
def cleared(journey: Journey, _event: Cleared) -> Outcome:
    return stay(journey, visit=put(journey.visit, typed="", typed_problem=""))


@on(S.QUESTIONS, Next)
def written(journey: Journey, _event: Next) -> Outcome:
    """The green button of a typed answer always answers: what is missing is said, the text stays."""
    question, text = asked(journey), journey.visit.typed.strip()
    if question is None or question.kind not in TYPED:
        return stay(journey)
    if not text and not question.required:
        return _next(journey, question, None)
    date = question.kind == "date"
    answer = iso(text) if date else text.title()
    if not answer:
        problem = "typed.date" if date and text else "typed.empty"
        return stay(journey, visit=put(journey.visit, typed_problem=problem))
    return _next(journey, question, answer)


@on(S.QUESTIONS, Back)
def earlier_question(journey: Journey, _event: Back) -> Outcome:
    if journey.visit.question > 0:
        return ask(journey, journey.visit, journey.visit.question - 1)
    return go(journey, S.DOCUMENT_DETAIL)
