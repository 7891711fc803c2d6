# SPDX-License-Identifier: GPL-3.0-or-later
"""From the catalogue to the order: what is asked, what is shown, and exactly that is what is sent (threat model M6)."""

from kiosk.journey.core import Failed, Journey, Outcome, Visit, go, on, put, stay
from kiosk.journey.events import (
    Back,
    Chime,
    ChoseCopies,
    ChoseDocument,
    ChosePaperLanguage,
    ChoseTheme,
    ChoseWaiting,
    ChoseWay,
    Confirmed,
    Edit,
    Late,
    Next,
    Other,
    Silence,
    Turned,
    WantsSlip,
)
from kiosk.journey.signin import MAX_ATTEMPTS, fetch_challenge
from kiosk.journey.states import State as S
from kiosk.messages import (
    CityUnreachable,
    DocumentFailed,
    DocumentReady,
    FetchWaiting,
    KeySpent,
    Offered,
    OrderRefused,
    OrderTaken,
    PlaceOrder,
    PrintSlip,
)
from kiosk.model import MAX_COPIES, PRINTER_CONDITIONS, Delivery, Handling, OrderDraft, OrderState, Question, Way

TYPED = frozenset({"text", "municipality", "date"})
"""Kinds of question that are answered with the screen's keyboard."""
ASKABLE = frozenset({"choice", "subject"}) | TYPED
"""Kinds of question that this screen has a page for."""
SHOWN_WAYS = (Way.PRINT, Way.EMAIL, Way.POST)
"""Ways of delivery that this screen has pages for."""


def chosen(visit: Visit) -> Offered | None:
    """The document that is being ordered."""
    return next((offer for offer in visit.documents if offer.document.id == visit.document_id), None)


def obstacle(offer: Offered) -> str:
    """Why this document cannot be ordered here, as a text key; empty when it can."""
    if not offer.eligible:
        return offer.reason or "counter_only"
    askable = all(q.kind in ASKABLE for q in offer.document.questions if q.required)
    return "" if askable and ways(offer) else "counter_only"


def ways(offer: Offered) -> tuple[Way, ...]:
    """The ways of the catalogue that can be chosen here."""
    return tuple(way for way in SHOWN_WAYS if way in offer.document.delivery)


def questions(offer: Offered, answers: tuple[tuple[str, str | None], ...]) -> tuple[Question, ...]:
    """What is really asked: nobody is asked to choose among one, nor what another answer makes pointless."""
    given = dict(answers)
    return tuple(
        q
        for q in offer.document.questions
        if q.kind in ASKABLE
        and (q.kind in TYPED or len(offer.subjects if q.kind == "subject" else q.choices) > 1)
        and (q.only_if is None or given.get(q.only_if.question) == q.only_if.equals)
    )


def draft(visit: Visit) -> OrderDraft:
    """What the review shows, as it is sent."""
    offer = chosen(visit)
    assert offer is not None
    assert visit.paper_language is not None
    assert visit.way is not None
    asked = {question.id for question in questions(offer, visit.answers)}
    given = {name: choice for name, choice in visit.answers if choice is not None and name in asked}
    for question in offer.document.questions:
        if question.kind == "subject" and len(offer.subjects) == 1:
            given[question.id] = offer.subjects[0].ref
    delivery = Delivery(visit.way, visit.email if visit.way is Way.EMAIL else None)
    return OrderDraft(visit.document_id, visit.catalogue_version, visit.paper_language, given, delivery)


def printed_now(visit: Visit) -> bool:
    """True when the document comes out of the printer at the end of this visit."""
    offer = chosen(visit)
    return offer is not None and visit.way is Way.PRINT and offer.document.handling is Handling.IMMEDIATE


def place(visit: Visit) -> PlaceOrder:
    """The order, as it is sent to the clerk."""
    return PlaceOrder(visit.order_key, draft(visit), visit.copies if printed_now(visit) else 1)


def printer_ready(journey: Journey) -> bool:
    """True when printing may be offered."""
    return not journey.conditions & PRINTER_CONDITIONS


@on(S.MY_ORDERS, ChoseWaiting)
def print_waiting(journey: Journey, event: ChoseWaiting) -> Outcome:
    waits = {w.order_key for w in journey.visit.waiting if w.state is OrderState.READY}
    if event.order_key not in waits or not printer_ready(journey):
        return stay(journey)
    visit = put(journey.visit, order_key=event.order_key, placed=True)
    return go(journey, S.ORDERING, FetchWaiting(event.order_key), visit=visit, failed=Failed.WAITING, attempts=0)


@on(S.MY_ORDERS, Other, Next)
def another(journey: Journey, _event: object) -> Outcome:
    return go(journey, S.CATALOGUE)


@on({S.CATALOGUE, S.BROWSE}, ChoseTheme)
def theme(journey: Journey, event: ChoseTheme) -> Outcome:
    return stay(journey, visit=put(journey.visit, theme=event.theme, theme_open=True, first=0))


@on(S.CATALOGUE, Back)
def back_to_themes(journey: Journey, _event: Back) -> Outcome:
    """Only where themes and documents are two pages."""
    return stay(journey, visit=put(journey.visit, theme_open=False, first=0))


@on({S.CATALOGUE, S.BROWSE, S.QUESTIONS, S.MY_ORDERS, S.DELIVERY, S.REVIEW, S.TECH_HOME}, Turned)
def turned(journey: Journey, event: Turned) -> Outcome:
    return stay(journey, visit=put(journey.visit, first=max(0, event.first)))


@on(S.CATALOGUE, ChoseDocument)
def document(journey: Journey, event: ChoseDocument) -> Outcome:
    visit = put(
        journey.visit, document_id=event.document_id, answers=(), question=0, typed="", typed_problem="", way=None, copies=1,
        refusal="",
    )  # fmt: skip
    offer = chosen(visit)
    if offer is None:
        return stay(journey)
    fits = journey.language if journey.language in offer.document.languages else None
    return go(journey, S.DOCUMENT_DETAIL, visit=put(visit, paper_language=fits))


@on(S.DOCUMENT_DETAIL, ChosePaperLanguage)
def paper_language(journey: Journey, event: ChosePaperLanguage) -> Outcome:
    offer = chosen(journey.visit)
    if offer is None or event.language not in offer.document.languages:
        return stay(journey)
    return stay(journey, visit=put(journey.visit, paper_language=event.language))


@on(S.DOCUMENT_DETAIL, Next)
def take_it(journey: Journey, _event: Next) -> Outcome:
    offer = chosen(journey.visit)
    if offer is None or obstacle(offer) or journey.visit.refusal or journey.visit.paper_language is None:
        return stay(journey)
    if questions(offer, journey.visit.answers):
        return ask(journey, journey.visit, 0)
    return go(journey, S.DELIVERY)


def ask(journey: Journey, visit: Visit, number: int) -> Outcome:
    """Question ``number``; a typed answer given before stands in its field again."""
    offer = chosen(visit)
    assert offer is not None
    question = questions(offer, visit.answers)[number]
    given = dict(visit.answers).get(question.id) or ""
    typed = "".join(reversed(given.split("-"))) if question.kind == "date" else given.lower()
    return go(journey, S.QUESTIONS, visit=put(visit, question=number, typed=typed, typed_problem=""))


@on(S.DOCUMENT_DETAIL, Back)
def back_to_catalogue(journey: Journey, _event: Back) -> Outcome:
    return go(journey, S.CATALOGUE)


@on(S.DELIVERY, ChoseWay)
def way(journey: Journey, event: ChoseWay) -> Outcome:
    offer = chosen(journey.visit)
    if offer is None or event.way not in ways(offer):
        return stay(journey)
    if event.way is Way.PRINT and not printer_ready(journey) and offer.document.handling == "immediate":
        return stay(journey)
    if event.way is Way.EMAIL:
        return go(journey, S.EMAIL_ENTRY)  # it is chosen once the address is there
    return go(journey, S.REVIEW, visit=put(journey.visit, way=event.way))


@on(S.DELIVERY, ChoseCopies)
def copies(journey: Journey, event: ChoseCopies) -> Outcome:
    if not 1 <= event.copies <= MAX_COPIES:
        return stay(journey)
    return stay(journey, visit=put(journey.visit, copies=event.copies))


@on(S.DELIVERY, Back)
def back_to_questions(journey: Journey, _event: Back) -> Outcome:
    offer = chosen(journey.visit)
    asked = questions(offer, journey.visit.answers) if offer is not None else ()
    if asked:
        return ask(journey, journey.visit, len(asked) - 1)
    return go(journey, S.DOCUMENT_DETAIL)


@on(S.REVIEW, Back)
def back_to_delivery(journey: Journey, _event: Back) -> Outcome:
    return go(journey, S.DELIVERY)


@on(S.REVIEW, Edit)
def modify(journey: Journey, event: Edit) -> Outcome:
    page = {"document": S.CATALOGUE, "language": S.DOCUMENT_DETAIL, "answers": S.QUESTIONS, "way": S.DELIVERY}.get(
        event.part
    )
    offer = chosen(journey.visit)
    if page is None or offer is None or (page is S.QUESTIONS and not questions(offer, journey.visit.answers)):
        return stay(journey)
    if page is S.QUESTIONS:
        return ask(journey, journey.visit, 0)
    return go(journey, page, visit=put(journey.visit, question=0))


@on(S.REVIEW, Confirmed)
def order(journey: Journey, event: Confirmed) -> Outcome:
    visit = put(journey.visit, order_key=event.order_key, placed=False)
    return go(journey, S.ORDERING, place(visit), visit=visit, failed=Failed.ORDER, attempts=0, maybe_ordered=False)


@on(S.ORDERING, Late)
def verifying(journey: Journey, _event: Late) -> Outcome:
    return stay(journey, late=True)


@on(S.ORDERING, OrderTaken)
def taken(journey: Journey, event: OrderTaken) -> Outcome:
    visit = put(journey.visit, tracking_code=event.tracking_code, tracking_url=event.tracking_url, placed=True)
    if event.to_print:
        return stay(journey, visit=visit)
    return go(journey, S.ORDERED_LATER, visit=visit)


@on(S.ORDERING, DocumentReady)
def ready(journey: Journey, event: DocumentReady) -> Outcome:
    paper = put(journey.paper, waiting=journey.paper.waiting + event.sheets)
    return go(journey, S.ORDERED_NOW, paper=paper, visit=put(journey.visit, placed=True))


@on(S.ORDERING, OrderRefused)
def refused(journey: Journey, event: OrderRefused) -> Outcome:
    return go(journey, S.DOCUMENT_DETAIL, visit=put(journey.visit, refusal=event.reason, order_key=""))


@on(S.ORDERING, KeySpent)
def key_spent(journey: Journey, event: KeySpent) -> Outcome:
    """What is open is shown first; what was chosen is kept, and ordered under another key only when it is confirmed again."""
    if journey.failed is not Failed.ORDER:
        return stay(journey)
    visit = put(journey.visit, order_key="", waiting=event.waiting)
    return go(
        journey, S.MY_ORDERS if event.waiting else S.REVIEW, visit=visit, failed=None, attempts=0, maybe_ordered=False
    )


@on(S.ORDERING, CityUnreachable)
def unreachable(journey: Journey, event: CityUnreachable) -> Outcome:
    maybe = event.maybe_ordered or journey.visit.placed
    return go(journey, S.SERVICE_PROBLEM, attempts=journey.attempts + 1, maybe_ordered=maybe)


@on(S.ORDERING, Silence)
def no_answer(journey: Journey, _event: Silence) -> Outcome:
    return unreachable(journey, CityUnreachable(maybe_ordered=True))


@on(S.ORDERING, DocumentFailed)
def not_printable(journey: Journey, _event: DocumentFailed) -> Outcome:
    return go(journey, S.SERVICE_PROBLEM, attempts=MAX_ATTEMPTS, document_failed=True, maybe_ordered=True)


@on(S.SERVICE_PROBLEM, Next)
def again(journey: Journey, event: Next) -> Outcome:
    if journey.attempts >= MAX_ATTEMPTS or not journey.late:
        return stay(journey)
    if journey.failed is Failed.ORDER:
        return go(journey, S.ORDERING, place(journey.visit))
    if journey.failed is Failed.WAITING:
        return go(journey, S.ORDERING, FetchWaiting(journey.visit.order_key))
    if journey.visit.tries_left is not None and journey.visit.tries_left <= 1:
        return go(journey, S.PIN_READY)
    return fetch_challenge(journey, event)


@on(S.ORDERED_LATER, WantsSlip)
def slip(journey: Journey, _event: WantsSlip) -> Outcome:
    if journey.visit.slip or not printer_ready(journey) or journey.language is None:
        return stay(journey)
    paper = put(journey.paper, waiting=journey.paper.waiting + 1)
    return stay(journey, PrintSlip(journey.language), paper=paper, visit=put(journey.visit, slip=True))


@on({S.ORDERED_NOW, S.ORDERED_LATER}, Next)
def finished(journey: Journey, _event: Next) -> Outcome:
    return go(journey, S.TAKE_CARD, Chime(), visit=Visit())


@on({S.ORDERED_NOW, S.ORDERED_LATER}, Other)
def one_more(journey: Journey, _event: Other) -> Outcome:
    visit = put(
        journey.visit, document_id="", answers=(), question=0, way=None, order_key="", tracking_code="", tracking_url="",
        placed=False, paper_language=None, copies=1, slip=False, theme="popular", theme_open=False,
    )  # fmt: skip
    return go(journey, S.CATALOGUE, visit=visit, failed=None, attempts=0)
