# SPDX-License-Identifier: GPL-3.0-or-later
"""What a page shows: the journey as plain values for QML. Pure; holds no text of ours, only choices of the city."""

from typing import Any

import msgspec

from kiosk.config import Terminal
from kiosk.journey import Journey
from kiosk.journey.answers import YEAR, asked
from kiosk.journey.card import BLOCKING
from kiosk.journey.core import Eid, moment
from kiosk.journey.mail import masked
from kiosk.journey.ordering import TYPED, chosen, obstacle, printed_now, printer_ready, questions, ways
from kiosk.journey.overlays import COVERABLE
from kiosk.journey.signin import MAX_ATTEMPTS
from kiosk.journey.states import OVERLAYS, SESSION, STEPS
from kiosk.journey.states import State as S
from kiosk.journey.technician import MAY_TYPE
from kiosk.messages import Offered
from kiosk.model import (
    ENROLMENT_KEYS,
    MAX_COPIES,
    PRINTER_CONDITIONS,
    CardTrouble,
    Condition,
    Handling,
    Language,
    OrderState,
    Pause,
    Return,
    Subject,
    Text,
    Way,
    in_fours,
)
from ui.squares import qr

THEMES = ("popular", "address", "family", "person", "birth", "death")
POPULAR = ("household-composition", "residence", "belgian-nationality", "residence-history", "life", "criminal-record")
_THEME_ICONS = {
    "popular": "star",
    "address": "house",
    "family": "rings",
    "person": "person",
    "birth": "baby",
    "death": "flower",
}
_PRINTER_TEXT = {
    Condition.PRINTER_UNPLUGGED: "printer.unplugged",
    Condition.PRINTER_OFF: "printer.off",
    Condition.PRINTER_SILENT: "printer.silent",
    Condition.PRINTER_PAUSED: "printer.paused",
    Condition.PRINTER_PAPER: "printer.paper",
    Condition.PRINTER_JAM: "printer.jam",
    Condition.PRINTER_DOOR: "printer.door",
    Condition.PRINTER_TRAY_FULL: "printer.trayFull",
    Condition.PRINTER_TONER: "printer.toner",
    Condition.PRINTER_BUSY: "printer.busy",
    Condition.PRINTER_FAULT: "printer.fault",
}
_STOPPABLE = SESSION | {S.INSERT_CARD, S.READING_CARD, S.CARD_PROBLEM, S.BROWSE, S.BROWSE_DETAIL}
_BACK = frozenset(
    {S.INSERT_CARD, S.PIN_HELP, S.DOCUMENT_DETAIL, S.QUESTIONS, S.DELIVERY, S.EMAIL_ENTRY, S.EMAIL_CHECK, S.REVIEW, S.TECH_LOGIN,
     S.TECH_TEST, S.TECH_PAUSE, S.BROWSE, S.BROWSE_DETAIL}
) | {S.CHOOSE_LANGUAGE, S.HELP}  # fmt: skip
_EXPLAINED = {
    S.WELCOME: "card", S.INSERT_CARD: "card", S.READING_CARD: "card", S.CARD_PROBLEM: "card", S.BROWSE: "browse", S.BROWSE_DETAIL: "browse",
    S.CONFIRM_PERSON: "person", S.PIN_READY: "code", S.PIN_WRONG: "code", S.PIN_BLOCKED: "code", S.PIN_PAUSED: "code", S.PIN_HELP: "code",
    S.CONNECTING: "wait", S.SERVICE_PROBLEM: "wait", S.MY_ORDERS: "orders", S.CATALOGUE: "catalogue", S.DOCUMENT_DETAIL: "document",
    S.QUESTIONS: "question", S.DELIVERY: "delivery", S.EMAIL_ENTRY: "email", S.EMAIL_CHECK: "email", S.REVIEW: "review",
    S.ORDERED_NOW: "ordered", S.ORDERED_LATER: "ordered", S.TAKE_CARD: "take", S.PRINT_PROBLEM: "print", S.TAKE_PAPER: "print",
    S.GOODBYE: "card", S.CARD_GONE: "card",
}  # fmt: skip
"""The explanation that Help gives of each page (``help.<word>``)."""
_BAD_EID = frozenset(Eid) - {Eid.NONE, Eid.WAIT, Eid.READ, Eid.TYPING}
HIDDEN = "•••••"
"""What the curtain shows for a private value."""


def view(journey: Journey, terminal: Terminal) -> dict[str, Any]:
    """Everything the current page binds to."""
    language = journey.language or Language.FR
    state, below = journey.state, moment(journey)
    back = state in _BACK and (state is not S.CHOOSE_LANGUAGE or journey.language is not None)
    themes_first = bool(journey.reading.size or journey.reading.low)
    if state is S.CATALOGUE:
        back = themes_first and journey.visit.theme_open
    tiles = state in COVERABLE | OVERLAYS
    spoken_to = journey.language is not None
    shown: dict[str, Any] = {
        "page": state.value,
        "language": journey.language.value if journey.language else "",
        "step": STEPS.get(below, 0) if spoken_to else 0,
        "stop": below in _STOPPABLE and below is not S.ORDERING and state is not S.STILL_THERE,
        "help": tiles and (spoken_to or state is S.WELCOME) and state is not S.HELP,
        "listen": tiles or state is S.TECH_TEST,
        "reads": tiles and (spoken_to or state is S.WELCOME) and state is not S.READING_SETTINGS,
        "languages": tiles and spoken_to and state not in (S.WELCOME, S.CHOOSE_LANGUAGE),
        "back": back,
        "reading": msgspec.structs.asdict(journey.reading),
        "themesFirst": themes_first,
        "curtain": journey.curtain,
        "first": journey.visit.first,
        "leaf": f"{state}/{journey.visit.question}/{journey.visit.first}/{journey.visit.theme_open}",
        "mark": _mark(journey, terminal),
        "phone": terminal.phone,
        "late": journey.late,
        "card": journey.card,
        "printerNotice": "" if printer_ready(journey) else "notice.printer",
    }
    details = _details(journey, language, terminal)
    assert not shown.keys() & details.keys(), "a page's own words are not those of every page"
    return shown | details


def _mark(journey: Journey, terminal: Terminal) -> str:
    """The small support mark for helper and technician: which terminal, which page, and why a reader is refused."""
    parts = [terminal.number, journey.state.value]
    if journey.state is S.OUT_OF_SERVICE and journey.refused is not None:
        parts.append(journey.refused.value)
    return "·".join(parts)


def _details(journey: Journey, language: Language, terminal: Terminal) -> dict[str, Any]:
    visit, offer = journey.visit, chosen(journey.visit)
    match journey.state:
        case S.CONFIRM_PERSON:
            return {"firstName": HIDDEN if journey.curtain else visit.first_name}
        case S.HELP:
            return {"inVisit": moment(journey) in SESSION}
        case S.HELP_PAGE:
            return {"about": f"help.{_EXPLAINED.get(moment(journey), 'card')}"}
        case S.HELP_CALLED:
            return {"where": terminal.desk}
        case S.HELPER_GUIDE:
            city = Condition.CITY_UNREACHABLE in journey.conditions
            wrong = next((c for c in _PRINTER_TEXT if c in journey.conditions), None)
            return {
                "network": "guide.networkBad" if city else "guide.networkGood",
                "paper": _PRINTER_TEXT[wrong].replace("printer.", "helper.") if wrong else "guide.paperGood",
                "networkGood": not city, "paperGood": wrong is None, "hours": terminal.hours,
            }  # fmt: skip
        case S.TECH_LOGIN:
            tech = journey.tech
            return {
                "keys": list(tech.keys),
                "typed": "•" * len(tech.code),
                "refused": tech.refused,
                "eid": f"tech.eid-{tech.eid}",
                "bad": tech.eid in _BAD_EID,
                "canType": tech.eid in MAY_TYPE and not tech.closed_s,
                "closed": -(-tech.closed_s // 60),
            }
        case S.TECH_HOME:
            return _technician(journey)
        case S.TECH_PAUSE:
            return {
                "reasons": [
                    {"id": each, "text": f"tech.pause-{each}", "chosen": each is journey.tech.why} for each in Pause
                ],
                "returns": [
                    {"id": each, "text": f"tech.back-{each}", "chosen": each is journey.tech.back} for each in Return
                ],
            }
        case S.ENROL_CODE:
            asking = journey.enrolling
            return {
                "number": terminal.number, "keys": list(ENROLMENT_KEYS), "asked": asking.asked,
                "typed": "-".join(asking.code[at : at + 4] for at in range(0, len(asking.code), 4)),
                "trouble": f"enrol.no-{asking.trouble}" if asking.trouble else "",
            }  # fmt: skip
        case S.ENROL_WORDS:
            return {"words": list(journey.enrolling.words), "asked": journey.enrolling.asked}
        case S.READING_SETTINGS:
            return {"reach": terminal.display.reach > 0}
        case S.CARD_PROBLEM:
            expired = journey.trouble is CardTrouble.EXPIRED
            return {
                "trouble": journey.trouble.value if journey.trouble else "", "third": journey.unreadable >= 3,
                "appointment": qr(terminal.appointment) if expired else [],
            }  # fmt: skip
        case S.PIN_BLOCKED | S.PIN_HELP:
            return {"appointment": qr(terminal.appointment)}
        case S.PIN_READY | S.PIN_WRONG:
            return {"tries": -1 if visit.tries_left is None else visit.tries_left, "again": visit.again}
        case S.PIN_ENTRY:
            return {"armed": journey.pin_s > 0, "stopping": journey.stopping}
        case S.CONNECTING:
            return {"connected": journey.connected}
        case S.SERVICE_PROBLEM:
            third = journey.attempts >= MAX_ATTEMPTS
            return {
                "third": third, "maybe": journey.maybe_ordered, "document": journey.document_failed,
                "counter": [terminal.nearest, terminal.hours] if third else [], "appointment": qr(terminal.appointment) if third else [],
            }  # fmt: skip
        case S.MY_ORDERS:
            return {"orders": _waiting(journey, language)}
        case S.CATALOGUE | S.BROWSE:
            documents = _documents(journey, language)
            return {"themes": _themes(), "theme": visit.theme, "open": visit.theme_open, "documents": documents}
        case S.DOCUMENT_DETAIL | S.BROWSE_DETAIL if offer is not None:
            return _detail(journey, offer, language)
        case S.QUESTIONS if offer is not None:
            return _question(journey, offer, language)
        case S.DELIVERY if offer is not None:
            found = _ways(journey, offer)
            printable = any(way["id"] == Way.PRINT and way["enabled"] for way in found)
            now = offer.document.handling is Handling.IMMEDIATE and printable
            return {"ways": found, "copies": visit.copies if now else 0, "mostCopies": MAX_COPIES}
        case S.EMAIL_ENTRY:
            hidden = visit.email_hidden or journey.curtain
            shown = "•" * len(visit.email) if hidden else visit.email
            return {"shown": shown, "problem": visit.email_problem, "hidden": hidden}
        case S.EMAIL_CHECK:
            before, at, after = visit.email.partition("@")
            if journey.curtain:
                before, after = before[:1] + HIDDEN, HIDDEN
            return {"before": before, "after": at + after}
        case S.REVIEW if offer is not None:
            return {"lines": _review(journey, offer, language)}
        case S.ORDERING:
            return {"placed": visit.placed}
        case S.ORDERED_LATER if offer is not None:
            code = visit.tracking_code
            return {
                "days": offer.document.working_days,
                "way": visit.way.value if visit.way else "",
                "how": _how_it_comes(visit.way, offer),
                "code": HIDDEN if journey.curtain else in_fours(code),
                "squares": [] if journey.curtain else qr(visit.tracking_url),
                "slip": "waits" if visit.slip else "offer" if printer_ready(journey) else "",
            }
        case S.TAKE_CARD:
            return {"prints": journey.paper.waiting > 0, "forgotten": journey.forgotten}
        case S.PRINTING:
            return {"out": journey.paper.out, "total": max(journey.paper.total, journey.paper.waiting)}
        case S.PRINT_PROBLEM:
            paper = journey.paper
            why = _PRINTER_TEXT[paper.condition] if paper.condition else ""
            mend = why.replace("printer.", "helper.") if paper.helped else ""
            return {"why": why, "mend": mend, "over": paper.over, "helped": paper.helped}
        case S.CARD_GONE:
            return {"gone": journey.gone.value}
        case S.OUT_OF_SERVICE:
            why = _why_out(journey)
            address = f"{terminal.page}?t={terminal.number}&w={why.removeprefix('oos.')}" if terminal.page else ""
            until = journey.paused.back if Condition.OUT_OF_SERVICE in journey.conditions else ""
            return {"why": why, "until": until, "nearest": terminal.nearest, "address": address, "squares": qr(address)}
    return {}


def _technician(journey: Journey) -> dict[str, Any]:
    found = journey.tech.facts
    if found is None:
        return {"facts": [], "events": [], "place": "", "out": False, "tampered": False}
    return {
        "place": " · ".join(found.place),
        "facts": [
            {"text": f"tech.{fact.name}", "value": _plain(fact.value), "good": fact.good} for fact in found.facts
        ],
        "events": [{"at": each.at, "text": _plain(each.condition), "begun": each.begun} for each in found.events],
        "out": found.out_of_service,
        "tampered": any(fact.value == Condition.TAMPER for fact in found.facts),
    }


def _plain(word: str) -> str:
    """A text key for what has one; else the word itself."""
    if word in Condition._value2member_map_:
        return _PRINTER_TEXT.get(Condition(word), f"tech.{word}")
    return f"tech.{word}" if word in ("ok", "lost") or word.startswith(("update-", "check-", "report-")) else word


def _why_out(journey: Journey) -> str:
    if journey.paused.why is not None and Condition.OUT_OF_SERVICE in journey.conditions:
        return f"oos.{journey.paused.why}"
    if not journey.reader or Condition.READER_LOST in journey.conditions:
        return "oos.reader"
    if Condition.CLOCK_WRONG in journey.conditions:
        return "oos.clock"
    if Condition.CITY_UNREACHABLE in journey.conditions & BLOCKING:
        return "oos.network"
    return "oos.fault"


def _themes() -> list[dict[str, str]]:
    return [{"id": theme, "text": f"theme.{theme}", "icon": _THEME_ICONS[theme]} for theme in THEMES]


def _documents(journey: Journey, language: Language) -> list[dict[str, Any]]:
    visit = journey.visit
    if visit.theme == "popular":
        order = {name: at for at, name in enumerate(POPULAR)}
        shown = sorted((o for o in visit.documents if o.document.id in order), key=lambda o: order[o.document.id])
    else:
        shown = [o for o in visit.documents if o.document.theme == visit.theme]
    return [
        {
            "id": o.document.id,
            "title": o.document.everyday_title.in_(language),
            "use": o.document.use.in_(language),
            "icon": "doc" if o.document.sensitive else o.document.icon,
            "now": o.document.handling is Handling.IMMEDIATE,
            "badge": _badge(journey, o),
        }
        for o in shown
    ]


def _how_it_comes(way: Way | None, offer: Offered) -> str:
    if offer.document.handling is Handling.IMMEDIATE:
        return "done.email" if way is Way.EMAIL else "done.post"
    return {Way.PRINT: "done.nextVisit", Way.EMAIL: "done.laterEmail"}.get(way or Way.POST, "done.later")


def _badge(journey: Journey, offer: Offered) -> str:
    if offer.document.handling is Handling.CLERK:
        return "cat.later"
    if not printer_ready(journey):
        return next((f"cat.{way}" for way in (Way.EMAIL, Way.POST) if way in offer.document.delivery), "cat.now")
    return "cat.now"


def _detail(journey: Journey, offer: Offered, language: Language) -> dict[str, Any]:
    document, visit = offer.document, journey.visit
    why = (visit.refusal and "counter_only") or obstacle(offer)
    everyday, official = document.everyday_title.in_(language), document.title.in_(language)
    return {
        "title": everyday,
        "official": official if official != everyday else "",
        "use": document.use.in_(language),
        "icon": "doc" if document.sensitive else document.icon,
        "now": document.handling is Handling.IMMEDIATE,
        "days": document.working_days,
        "reason": f"reason.{why}" if why else "",
        "paperLanguages": [code.value for code in document.languages],
        "paperLanguage": visit.paper_language.value if visit.paper_language else "",
    }


def _question(journey: Journey, offer: Offered, language: Language) -> dict[str, Any]:
    question, visit = asked(journey), journey.visit
    assert question is not None
    choices = []
    if question.kind == "subject":
        choices = [_who(journey, s) | {"id": s.ref} for s in offer.subjects]
    elif question.kind not in TYPED:
        choices = [{"id": c.id, "text": "", "value": c.title.in_(language)} for c in question.choices]
    shown = _spaced(visit.typed) if question.kind == "date" else visit.typed.title()
    return {
        "title": question.title.in_(language).replace(" ?", "\u00a0?"),  # French: no line begins with its mark
        "choices": choices,
        "optional": not question.required,
        "typed": question.kind if question.kind in TYPED else "",
        "shown": HIDDEN if journey.curtain and shown else shown,
        "problem": visit.typed_problem,
    }


def _spaced(typed: str) -> str:
    """A date as it is typed: ``14 / 03 / 1998``."""
    if len(typed) <= YEAR:
        return typed
    return " / ".join(part for part in (typed[:2], typed[2:4], typed[4:]) if part)


def _who(journey: Journey, subject: Subject) -> dict[str, str]:
    """The citizen or a child of theirs; the curtain hides the name."""
    if journey.curtain:
        return {"text": "question.me" if subject.relation == "self" else "question.child", "value": HIDDEN}
    return {"text": "question.me" if subject.relation == "self" else "question.child", "value": subject.label}


def _ways(journey: Journey, offer: Offered) -> list[dict[str, Any]]:
    found = []
    later = offer.document.handling is Handling.CLERK
    for way in ways(offer):
        blocked = way is Way.PRINT and not later and not printer_ready(journey)
        first = next((c for c in _PRINTER_TEXT if c in journey.conditions & PRINTER_CONDITIONS), None)
        text = "deliver.printLater" if way is Way.PRINT and later else f"deliver.{way.value}"
        found.append(
            {
                "id": way.value,
                "text": text,
                "icon": {Way.PRINT: "printer", Way.POST: "house"}.get(way, "mail"),
                "hint": _PRINTER_TEXT[first] if blocked and first else f"deliver.{way.value}Hint",
                "enabled": not blocked,
            }
        )
    return found


def _review(journey: Journey, offer: Offered, language: Language) -> list[dict[str, str]]:
    visit, lines = journey.visit, []
    lines.append(
        {
            "part": "document",
            "label": "review.document",
            "text": "",
            "value": offer.document.everyday_title.in_(language),
        }
    )
    given = dict(visit.answers)
    told: list[str] = []
    for question in questions(offer, visit.answers):
        answer = given.get(question.id)
        titles: dict[str, Text] = {choice.id: choice.title for choice in question.choices}
        if question.kind == "subject":
            who = next((s for s in offer.subjects if s.ref == answer), None)
            if who is not None:
                lines.append({"part": "answers", "label": "review.for"} | _who(journey, who))
        elif answer is not None and question.kind in TYPED:
            told.append(
                HIDDEN
                if journey.curtain
                else "/".join(reversed(answer.split("-")))
                if question.kind == "date"
                else answer
            )
        elif answer is not None and answer in titles:
            told.append(titles[answer].in_(language))
    if told:
        lines.append({"part": "answers", "label": "review.answers", "text": "", "value": " · ".join(told)})
    if visit.paper_language is not None:
        name = {"fr": "Français", "nl": "Nederlands", "de": "Deutsch"}[visit.paper_language.value]
        lines.append({"part": "language", "label": "review.language", "text": "", "value": name})
    if visit.way is not None:
        later = visit.way is Way.PRINT and offer.document.handling is Handling.CLERK
        several = printed_now(visit) and visit.copies > 1
        text, value = "deliver.printLater" if later else f"deliver.{visit.way.value}", ""
        if several:
            text, value = "deliver.printCopies", str(visit.copies)
        if visit.way is Way.EMAIL:
            text, value = "deliver.emailTo", visit.email[:1] + HIDDEN if journey.curtain else masked(visit.email)
        lines.append({"part": "way", "label": "review.way", "text": text, "value": value})
    return lines


def _waiting(journey: Journey, language: Language) -> list[dict[str, Any]]:
    titles = {offer.document.id: offer.document for offer in journey.visit.documents}
    return [
        {
            "key": w.order_key,
            "title": titles[w.document_id].everyday_title.in_(language),
            "date": f"{w.created_at[8:10]}/{w.created_at[5:7]}/{w.created_at[:4]}",
            "ready": w.state is OrderState.READY,
            "enabled": printer_ready(journey),
        }
        for w in journey.visit.waiting[:3]
        if w.document_id in titles
    ]
