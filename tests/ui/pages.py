# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page of the terminal with everything that it may have to show, and how to look at one. All persons are invented."""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
from PySide6.QtCore import QTranslator
from PySide6.QtQuick import QQuickItem

from kiosk.config import Display
from kiosk.config import Terminal as Site
from kiosk.demo.play import pause
from kiosk.journey import Journey, State, Visit
from kiosk.journey.core import Eid, Enrolling, Gone, Paper, Reading, Tech, put
from kiosk.journey.ordering import questions
from kiosk.messages import Fact, Offered, Paused, TechEvent, TechFacts, Waiting
from kiosk.model import (
    PRINTER_CONDITIONS,
    CardTrouble,
    Condition,
    EnrolTrouble,
    Language,
    OrderState,
    Pause,
    ReaderRefusal,
    Return,
    Subject,
    Way,
)
from kiosk.reference.register import catalogue
from ui.app import Screen

KEY = "22222222-2222-4222-8222-222222222222"
CODE = "652WF2LIWD4PDLQM"
SUBJECTS = (Subject("self", "Maximiliaan"), Subject("c1", "Alexandrine", "child"), Subject("c2", "Joris", "child"))
OFFERS = tuple(
    Offered(item, eligible=item.id != "nationality-act", reason="belgian_only" * (item.id == "nationality-act"), subjects=SUBJECTS)
    for item in catalogue().items
)  # fmt: skip
WAITING = tuple(
    Waiting(f"1111111{n}-1111-4111-8111-111111111111", document, state, "2026-11-23T09:00:00Z")
    for n, (document, state) in enumerate(
        (("residence", OrderState.READY), ("population-register-extract", OrderState.READY), ("birth-act", OrderState.AWAITING_CLERK))
    )
)  # fmt: skip
VISIT = Visit(
    first_name="Maximiliaan", tries_left=2, catalogue_version="v1", documents=OFFERS, waiting=WAITING, document_id="residence-for-marriage",
    paper_language=Language.FR, answers=(("for-whom", "self"), ("use", "europe"), ("reason", "benefits")), way=Way.PRINT,
    order_key=KEY, tracking_code=CODE, tracking_url="https://ville.example/suivi/652WF2LIWD4PDLQM",
)  # fmt: skip
SITE: dict[str, Any] = {
    "number": "K07", "phone": "02 123 45 67", "nearest": "Bibliothèque, rue de l'Exemple 1 · Bibliotheek, Voorbeeldstraat 1",
    "desk": "Accueil, rez-de-chaussée · Onthaal, gelijkvloers", "hours": "9 - 17 h", "page": "https://ville.example/guichet",
    "appointment": "https://ville.example/rendez-vous",
}  # fmt: skip
STANDING_MM = {False: 1050, True: 980}
"""A panel that hangs too high for a wheelchair, lying and upright: low screen is offered."""


WORDS = ("lusab", "babad", "gutih", "tugad", "mudof", "sakat")
FACTS = TechFacts(
    (
        Fact("reader", "lost", good=False), Fact("printer", "printer-jam", good=False), Fact("network", "ok"), Fact("repairs", "2", good=False),
        Fact("version", "0.1.0  (25/11/2026 14:03)"), Fact("update", "update-not-proved", good=False), Fact("checked", "check-bad", good=False), Fact("report", "report-failed", good=False),
    ),
    tuple(TechEvent("25/11 14:0" + str(n), c, begun=bool(n % 2)) for n, c in enumerate(sorted(Condition)[:9])),
    out_of_service=False,
    place=("K07", "library-example", "02 123 45 67", "https://guichet.city.example/kiosk/v1", "ipp://localhost:60000/ipp/print", "https://bundles.city.example/eguichet/"),
)  # fmt: skip


def _asked() -> list[dict[str, Any]]:
    """Every question of the catalogue once, what is typed also with its troubles."""
    found: dict[str, dict[str, Any]] = {}
    for offer in OFFERS:
        answers = (("purpose", "regulated"),)
        for number, question in enumerate(questions(offer, answers)):
            visit = put(VISIT, document_id=offer.document.id, question=number, answers=answers)
            found.setdefault(question.id, {"visit": visit})
            if question.kind == "date":
                found[f"{question.id}!"] = {"visit": put(visit, typed="31021998", typed_problem="typed.date")}
            if question.kind == "text":
                found[f"{question.id}!"] = {
                    "visit": put(visit, typed=12 * "jean-", typed_problem=""),
                    "curtain": True,
                }
                found[f"{question.id}?"] = {"visit": put(visit, typed_problem="typed.empty")}
    return list(found.values())


def _long(pick: Any) -> str:
    return str(max(OFFERS, key=pick).document.id)


VARIANTS: dict[State, list[dict[str, Any]]] = {
    State.CARD_PROBLEM: [{"trouble": trouble} for trouble in CardTrouble] + [{"trouble": CardTrouble.UNREADABLE, "unreadable": 3}],
    State.CONFIRM_PERSON: [{}, {"curtain": True}],
    State.PIN_READY: [{"visit": put(VISIT, tries_left=tries)} for tries in (1, 2, 3)] + [{"visit": put(VISIT, again=True)}],
    State.PIN_WRONG: [{"visit": put(VISIT, tries_left=tries)} for tries in (1, 2)],
    State.PIN_ENTRY: [{"pin_s": 30}, {"pin_s": 30, "stopping": True}, {"pin_s": 60, "curtain": True}],
    State.CONNECTING: [{}, {"late": True, "connected": 2}],
    State.INSERT_CARD: [{}, {"late": True}],
    State.SERVICE_PROBLEM: [
        {"attempts": 1, "late": True},
        {"attempts": 3},
        {"maybe_ordered": True, "attempts": 3},
        {"document_failed": True, "attempts": 3},
    ],
    State.BROWSE: [{}, {"visit": put(VISIT, theme_open=True)}, {"visit": Visit()}],
    State.CATALOGUE: [
        *({"visit": put(VISIT, theme=theme, theme_open=True)} for theme in ("popular", "address", "person")),
        {},
        {"visit": put(VISIT, theme_open=True), "conditions": frozenset({Condition.PRINTER_PAPER})},
    ],
    State.DOCUMENT_DETAIL: [
        {"visit": put(VISIT, document_id=name)}
        for name in ("residence", "birth-act", "nationality-act", _long(lambda o: len(o.document.title.de)), "burial-wishes")
    ],
    State.QUESTIONS: _asked(),
    State.DELIVERY: [{}, {"conditions": frozenset({Condition.PRINTER_PAPER})}, {"visit": put(VISIT, document_id="birth-act")}],
    State.EMAIL_ENTRY: [
        {"visit": put(VISIT, email=address, email_problem=wrong, email_hidden=hidden)}
        for address, wrong, hidden in (
            ("", "mail.empty", False),
            ("maximiliaan", "mail.noAt", False),
            ("maximiliaan@x", "mail.noEnd", True),
            (64 * "m", "mail.noAt", False),
        )
    ],
    State.EMAIL_CHECK: [
        {"visit": put(VISIT, email=address)} for address in ("m@example.be", 64 * "m" + "@" + 63 * "w" + ".example")
    ] + [{"visit": put(VISIT, email="m@example.be"), "curtain": True}],
    State.REVIEW: [
        {},
        {"visit": put(VISIT, way=Way.EMAIL, email=64 * "m" + "@example.be")},
        {"visit": put(VISIT, copies=3), "curtain": True},
    ],
    State.ORDERED_LATER: [
        {"visit": put(VISIT, document_id="birth-act")},
        {"visit": put(VISIT, document_id="birth-act", way=Way.EMAIL, slip=True)},
        {"conditions": frozenset({Condition.PRINTER_OFF}), "curtain": True},
    ],
    State.PRINT_PROBLEM: [
        {"paper": Paper(over=True)},
        {"paper": Paper(helped=True)},
        *({"paper": Paper(condition=c, helped=helped)} for c in sorted(PRINTER_CONDITIONS) for helped in (False, True)),
    ],
    State.PRINTING: [{"paper": Paper(waiting=3, out=1, total=3)}, {"card": True}],
    State.CARD_GONE: [{"gone": gone} | more for gone in Gone for more in ({}, {"language": None})],
    State.TAKE_CARD: [{}, {"paper": Paper(waiting=1)}, {"forgotten": True}, {"language": None}],
    State.GOODBYE: [{}, {"language": None}],
    State.WELCOME: [{"language": None}, {"language": None, "conditions": frozenset({Condition.PRINTER_OFF})}],
    State.OUT_OF_SERVICE: [
        {"reader": False},
        {"refused": ReaderRefusal.NO_KEYPAD, "language": None},
        {"conditions": frozenset({Condition.CITY_UNREACHABLE})},
        {"conditions": frozenset({Condition.CLOCK_WRONG})},
        {"conditions": frozenset({Condition.OUT_OF_SERVICE}), "paused": Paused(Pause.PLACE, "28/11/2026"), "language": None},
    ],
    State.HELP: [{"behind": State.CATALOGUE}, {"behind": State.INSERT_CARD}],
    State.HELP_PAGE: [
        {"behind": behind}
        for behind in (State.INSERT_CARD, State.BROWSE, State.CONFIRM_PERSON, State.PIN_READY, State.CONNECTING, State.MY_ORDERS,
                       State.CATALOGUE, State.DOCUMENT_DETAIL, State.QUESTIONS, State.DELIVERY, State.EMAIL_ENTRY, State.REVIEW,
                       State.ORDERED_NOW, State.TAKE_CARD, State.PRINT_PROBLEM)
    ],
    State.HELP_CALLED: [{"behind": State.CATALOGUE, "curtain": True}, {"behind": State.INSERT_CARD}],
    State.HELPER_GUIDE: [
        {"behind": State.INSERT_CARD},
        {"behind": State.INSERT_CARD, "conditions": frozenset({Condition.CITY_UNREACHABLE, Condition.PRINTER_JAM})},
    ],
    State.READING_SETTINGS: [{"behind": State.INSERT_CARD}, {"behind": State.CATALOGUE, "voiced": True}],
    State.CHOOSE_LANGUAGE: [{"behind": State.CATALOGUE}, {"behind": State.READING_CARD, "language": None}],
    State.TECH_LOGIN: [
        {"language": None, "tech": Tech(keys="3716294805", code="12")},
        {"tech": Tech(refused=True)},
        {"tech": Tech(refused=True, closed_s=900)},
        *({"tech": Tech(eid=eid), "language": None if eid is Eid.READ else Language.FR} for eid in Eid),
    ],
    State.TECH_HOME: [
        {"language": None, "tech": Tech(facts=FACTS)},
        {"tech": Tech(facts=msgspec.structs.replace(FACTS, events=(), out_of_service=True))},
        {"tech": Tech(facts=msgspec.structs.replace(FACTS, facts=(Fact("devices", Condition.TAMPER, good=False), *FACTS.facts)))},
    ],
    State.TECH_TEST: [{"language": None}, {}],
    State.TECH_PAUSE: [{"language": None}, {"tech": Tech(why=Pause.PLACE, back=Return.WEEK)}],
    State.ENROL_CODE: [
        {"language": None, "enrolling": Enrolling(code="7K3M9QX")},
        {"language": None, "enrolling": Enrolling(code="7K3M9QX24TRB0WZ", trouble=EnrolTrouble.CODE)},
        {"language": None, "enrolling": Enrolling(code="7K3M9QX24TRB0WZ", trouble=EnrolTrouble.CITY)},
        {"language": None, "enrolling": Enrolling(code="7K3M9QX24TRB0WZ8", asked=True)},
    ],
    State.ENROL_WORDS: [
        {"language": None, "enrolling": Enrolling(words=WORDS)},
        {"language": None, "enrolling": Enrolling(words=WORDS, asked=True)},
    ],
    State.PRIVACY: [{"behind": State.CONFIRM_PERSON}],
    State.STILL_THERE: [{"behind": State.CATALOGUE}],
}  # fmt: skip


def nobody() -> Any:
    """No clerk and no caretaker: pages are shown, nothing happens."""
    raise ConnectionRefusedError


def a_screen(
    *, portrait: bool = False, low: bool = True, translators: Mapping[Language, QTranslator] | None = None
) -> Screen:
    """A screen whose journey the test sets; it can speak as far as pages know."""
    display = Display(portrait=portrait, bottom_edge_mm=STANDING_MM[portrait] if low else 700)
    made = Screen(Site(**SITE, display=display), nobody, None, translators)
    made.terminal.let_speak(can=True)
    made.window.show()
    return made


def journeys(state: State, language: Language, reading: Reading | None = None) -> Iterator[Journey]:
    """All variants of one page."""
    for variant in VARIANTS.get(state, [{}]):
        more = dict(variant)
        reads = reading or Reading()
        if more.pop("voiced", False):
            reads = put(reads, voice=1)
        base = Journey(state=state, language=language, visit=VISIT, reader=True, reading=reads)
        yield put(base, **more)


def show(screen: Screen, journey: Journey) -> None:
    """The page of this journey, settled: words have found their room."""
    screen.terminal._silence.stop()  # of the page before: here the test is the clock
    screen.terminal._late.stop()
    screen.terminal.journey = journey
    screen.terminal._show()
    for _ in range(3):
        pause()


def everything(item: QQuickItem) -> Iterator[QQuickItem]:
    """What is to be seen, in the order of the page."""
    if item.isVisible() and item.opacity() > 0:
        yield item
        for child in item.childItems():
            yield from everything(child)
