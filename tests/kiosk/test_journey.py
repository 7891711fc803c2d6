# SPDX-License-Identifier: GPL-3.0-or-later
"""The journey table, walked exhaustively."""

import re
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kiosk.guichet
from kiosk import messages as m
from kiosk.journey import Journey, State, Visit, clock, start, step
from kiosk.journey import events as e
from kiosk.journey.core import Eid, Gone, Paper, answers, moment, put
from kiosk.journey.mail import problem
from kiosk.journey.states import AFTER_CARD, BEFORE_CARD, OVERLAYS, RESTING, SESSION
from kiosk.model import (
    CardTrouble,
    Choice,
    Condition,
    Delivery,
    Document,
    EnrolTrouble,
    Handling,
    Language,
    OrderState,
    Pause,
    PinOutcome,
    Question,
    ReaderRefusal,
    Return,
    Subject,
    TechWish,
    Text,
    Verdict,
    Way,
)

S = State
COLUMNS = (m.CardOut, e.Silence, e.Stop, e.ClerkLost, m.ReaderLost, m.Conditions)
CANARY = "Canaria"


def text(word: str) -> Text:
    return Text(word, word, word, word)


def document(name: str, handling: Handling = Handling.IMMEDIATE, *questions: Question) -> Document:
    return Document(
        name, text(name), "register_certificate", handling, (Way.PRINT, Way.EMAIL, Way.POST), questions, text(name), text("use"),
        "address", "doc", (Language.FR, Language.NL),
    )  # fmt: skip


USE = Question(
    "use", "choice", required=True, title=text("use?"), choices=(Choice("belgium", text("b")), Choice("eu", text("e")))
)
WHOM = Question("for-whom", "subject", required=True, title=text("whom?"))
OFFERS = (
    m.Offered(document("residence", Handling.IMMEDIATE, WHOM, USE), eligible=True, subjects=(Subject("self", CANARY),)),
    m.Offered(document("act", Handling.CLERK), eligible=True),
    m.Offered(document("nationality"), eligible=False, reason="belgian_only"),
)
WAITING = m.Waiting("11111111-1111-4111-8111-111111111111", "residence", OrderState.READY, "2026-11-23T09:00:00Z")
KEY = "22222222-2222-4222-8222-222222222222"

EVENTS: tuple[Any, ...] = (
    m.ClerkReady(), m.ReaderFound(), m.ReaderLost(), m.ReaderLost(ReaderRefusal.NO_KEYPAD), m.CardIn(), m.CardOut(),
    m.CardRead(CANARY, 3), m.CardRead(CANARY, 1),
    m.CardRead(CANARY, 0), m.CardRefused(CardTrouble.UNREADABLE), m.CardRefused(CardTrouble.EXPIRED), m.ReadyForPin(),
    m.KeypadArmed(30), *(m.PinEnded(o, t) for o in PinOutcome for t in (None, 2, 0)), m.CityUnreachable(),
    m.CityUnreachable(maybe_ordered=True), m.SessionEnded(), m.CityAnswered(), *OFFERS, m.SignedIn("v1"),
    m.SignedIn("v1", (WAITING,)), m.OrderTaken("ABCDEFGHIJKLMNOP", to_print=True), m.KeySpent(), m.KeySpent((WAITING,)),
    m.OrderTaken("ABCDEFGHIJKLMNOP", to_print=False), m.DocumentReady(2), m.DocumentFailed(), m.OrderRefused("not-eligible"),
    m.SheetOut(1, 2), m.PrintStopped(Condition.PRINTER_PAPER), m.PrintGoesOn(), *(m.PrintEnded(v, 1) for v in Verdict),
    m.Conditions(()), m.Conditions((Condition.CITY_UNREACHABLE,)), m.Conditions((Condition.PRINTER_PAPER,)), m.PleaseStop(),
    e.ChoseLanguage(Language.FR), e.ChoseLanguage(Language.NL), e.OpenLanguages(), e.Next(), e.Back(), e.Other(), e.Stop(),
    e.Touched(), e.ChoseTheme("address"), e.ChoseDocument("residence"), e.ChoseDocument("act"), e.ChoseDocument("nationality"),
    e.ChosePaperLanguage(Language.NL), e.Answered("belgium"), e.Answered(None), e.ChoseWay(Way.PRINT), e.ChoseWay(Way.POST),
    e.ChoseWay(Way.EMAIL), e.Typed(CANARY.lower()[0]), e.Typed("@"), e.Typed("@gmail.com"), e.Typed(".be"), e.Typed(" "),
    e.Erased(), e.Cleared(), e.HideTyping(), e.ChoseCopies(3), e.ChoseCopies(4), e.WantsSlip(),
    e.Edit("document"), e.Edit("answers"), e.Edit("way"), e.Edit("language"), e.Confirmed(KEY), e.ChoseWaiting(WAITING.order_key),
    e.OpenReading(), e.OpenHelp(), e.ExplainPage(), e.CallHelp(), e.HideData(), e.ShowData(), e.HereToHelp(), e.MoreAbout(),
    e.OpenBrowse(), e.Turned(3), e.Adjusted("size", 2), e.Adjusted("voice", 7), m.Browsed("v1"),
    e.HeldMark("3716294805"), e.Typed("7"), m.TechOpened(), m.TechRefused(0), m.TechRefused(900), m.TechChallenge("n"), m.TechProof(b"k", b"s"), m.TechFacts((), (), out_of_service=False),
    m.Conditions((Condition.NOT_ENROLLED,)), m.EnrolWords(("lusab",) * 6), m.EnrolRefused(EnrolTrouble.CODE),
    e.Wished(TechWish.OUT_OF_SERVICE), e.Wished(TechWish.RESTART), e.Wished(TechWish.CHECK), e.PausedFor(Pause.UPKEEP), e.ExpectedBack(Return.WEEK), m.Paused(Pause.REPAIR, "28/11/2026"), m.Headphones(plugged=True), m.Headphones(plugged=False),
    e.Silence(), e.Late(), e.ClerkLost(),
)  # fmt: skip


def shape(journey: Journey) -> Any:
    """What distinguishes two journeys for the walk: everything but the wording of choices and counters without meaning."""
    v = journey.visit
    if journey.state in OVERLAYS:  # what lies under it is told apart where it is seen
        return (
            journey.state, journey.behind, journey.then, journey.language is None, bool(v.first_name), journey.card, journey.reader,
            bool(journey.paper.waiting),
        )  # fmt: skip
    return (
        journey.state, journey.behind, journey.then, journey.language is None, bool(v.first_name), v.tries_left in (0, 1) and v.tries_left, len(v.documents), v.document_id,
        v.way is None, bool(v.order_key), journey.state in (S.EMAIL_ENTRY, S.EMAIL_CHECK) and problem(v.email),
        journey.card, journey.reader, journey.leftover, bool(journey.paper.waiting), journey.attempts >= 3, bool(journey.conditions),
        journey.tech.eid, journey.tech.by_card, bool(journey.tech.closed_s),
    )  # fmt: skip


def walk() -> Iterator[tuple[Journey, Any, Journey, tuple[Any, ...]]]:
    first, _ = start()
    seen, todo = {shape(first)}, deque([first])
    while todo:
        journey = todo.popleft()
        for event in EVENTS:
            after, commands = step(journey, event)
            yield journey, event, after, commands
            if shape(after) not in seen:
                seen.add(shape(after))
                todo.append(after)


@pytest.fixture(scope="module")
def steps() -> list[tuple[Journey, Any, Journey, tuple[Any, ...]]]:
    return list(walk())


def test_every_state_answers_every_column() -> None:
    silent = [(state, column) for state in State for column in COLUMNS if not answers(state, column)]
    assert silent == []


def test_the_walk_meets_every_state(steps: Any) -> None:
    assert {after.state for _, _, after, _ in steps} == set(State)


def test_the_records_print_nothing_of_a_citizen(steps: Any) -> None:
    assert CANARY not in repr(steps[len(steps) // 2][2])
    assert CANARY not in repr([after for _, _, after, _ in steps if after.visit.first_name][:50])


def holds_somebody(journey: Journey) -> bool:
    return CANARY.encode() in msgspec.json.encode(journey) or journey.visit.documents != ()


def test_after_card_out_nothing_of_a_citizen_is_held(steps: Any) -> None:
    distinct = {
        (isinstance(event, m.CardOut), shape(after)): (before, event, after) for before, event, after, _ in steps
    }
    for before, event, after in distinct.values():
        if isinstance(event, m.CardOut):
            assert not holds_somebody(after), (before.state, after.state)
            assert after.visit == Visit()
        if after.state in AFTER_CARD | RESTING | {S.TAKE_CARD}:
            assert not holds_somebody(after), (before.state, event, after.state)


def test_card_out_of_a_session_replaces_the_page_before_anything_else(steps: Any) -> None:
    for before, event, after, commands in steps:
        if isinstance(event, m.CardOut) and before.state in SESSION:
            assert isinstance(commands[0], e.Wipe), before.state
            assert after.state in (S.CARD_GONE, S.PRINTING)


def test_a_clerk_is_only_told_to_print_when_the_card_has_left(steps: Any) -> None:
    printed = [(before, event) for before, event, _, commands in steps if m.Print() in commands]
    assert printed
    assert all(isinstance(event, m.CardOut) and before.paper.waiting for before, event in printed)


def test_only_the_confirmed_review_orders(steps: Any) -> None:
    for before, event, _, commands in steps:
        if any(isinstance(command, m.PlaceOrder) for command in commands):
            assert isinstance(event, e.Confirmed) or before.state is S.SERVICE_PROBLEM, (before.state, event)


def test_m11_only_a_touch_arms_the_keypad(steps: Any) -> None:
    for before, event, _, commands in steps:
        if any(isinstance(command, m.PrepareSignIn) for command in commands):
            assert isinstance(event, e.Next | e.Other), (before.state, event)
            assert before.visit.tries_left != 0
        if any(isinstance(command, m.AskPin) for command in commands):
            assert isinstance(event, m.ReadyForPin)
            assert moment(before) is S.CONNECTING
        if m.TechCard() in commands:
            assert (before.state, event) == (S.TECH_LOGIN, e.Next())
            assert before.tech.eid in (Eid.READ, Eid.WRONG, Eid.UNTYPED)
        if any(isinstance(command, m.ProveTechnician) for command in commands):
            assert isinstance(event, m.TechChallenge)
            assert before.tech.eid is Eid.WAIT


def test_the_last_try_is_never_behind_the_green_button(steps: Any) -> None:
    for before, event, _, commands in steps:
        if before.state is S.PIN_READY and before.visit.tries_left == 1 and isinstance(event, e.Next):
            assert commands == ()


def test_every_path_leads_back_to_welcome(steps: Any) -> None:
    """From every state, a card taken out, silence and a machine in good order bring the first page back."""
    for journey in {shape(after): after for _, _, after, _ in steps}.values():
        state = journey.state
        for _ in range(12):
            if journey.state is S.WELCOME:
                break
            for event in (m.ReaderFound(), m.Conditions(()), m.CardOut(), e.Silence(), e.Silence()):
                journey, _ = step(journey, event)
        assert journey.state is S.WELCOME, state


def test_every_state_but_the_first_page_has_a_clock(steps: Any) -> None:
    for journey in {shape(after): after for _, _, after, _ in steps}.values():
        assert clock(journey).silence_s > 0 or journey.state is S.WELCOME, journey.state


def at(state: State, **more: Any) -> Journey:
    visit = Visit(first_name=CANARY, tries_left=3, catalogue_version="v1", documents=OFFERS, document_id="residence",
                  paper_language=Language.FR, answers=(("use", "belgium"),), way=Way.PRINT, order_key=KEY)  # fmt: skip
    return put(Journey(), state=state, language=Language.FR, visit=visit, reader=True, card=True, **more)


@pytest.mark.parametrize(
    ("outcome", "tries", "page"),
    [
        (PinOutcome.RIGHT, None, S.CONNECTING), (PinOutcome.WRONG, 2, S.PIN_WRONG), (PinOutcome.WRONG, 1, S.PIN_WRONG),
        (PinOutcome.BLOCKED, 0, S.PIN_BLOCKED), (PinOutcome.CANCELLED, None, S.PIN_PAUSED), (PinOutcome.TIMED_OUT, None, S.PIN_PAUSED),
        (PinOutcome.READER_FAULT, 3, S.PIN_PAUSED), (PinOutcome.READER_FAULT, 2, S.PIN_WRONG), (PinOutcome.UNKNOWN, 0, S.PIN_BLOCKED),
        (PinOutcome.UNKNOWN, None, S.TAKE_CARD), (PinOutcome.CARD_GONE, None, S.PIN_ENTRY),
    ],
)  # fmt: skip
def test_every_pin_outcome_has_its_page(outcome: PinOutcome, tries: int | None, page: State) -> None:
    after, _ = step(at(S.PIN_ENTRY), m.PinEnded(outcome, tries))
    assert after.state is page


def test_stop_during_entry_waits_for_the_reader() -> None:
    asked, commands = step(at(S.PIN_ENTRY, pin_s=30), e.Stop())
    assert asked.state is S.PIN_ENTRY
    assert asked.stopping
    assert commands == ()
    after, _ = step(asked, m.PinEnded(PinOutcome.CANCELLED))
    assert after.state is S.TAKE_CARD


@pytest.mark.parametrize(
    ("state", "page", "gone"),
    [
        (S.REVIEW, S.CARD_GONE, Gone.NOTHING), (S.ORDERING, S.CARD_GONE, Gone.MAYBE), (S.ORDERED_LATER, S.CARD_GONE, Gone.DONE),
        (S.PRINTING, S.PRINT_PROBLEM, Gone.NOTHING), (S.WELCOME, S.WELCOME, Gone.NOTHING),
    ],
)  # fmt: skip
def test_a_lost_clerk_is_as_card_out_at_that_moment(state: State, page: State, gone: Gone) -> None:
    after, commands = step(at(state), e.ClerkLost())
    assert (after.state, after.gone) == (page, gone)
    assert e.NewClerk() in commands


def test_a_terminal_whose_clerks_end_one_after_the_other_does_not_invite() -> None:
    once, _ = step(at(S.WELCOME), e.ClerkLost())
    served, _ = step(step(once, m.ReaderFound())[0], e.ClerkLost())
    assert served.state is S.WELCOME, "each has found its reader"
    twice, commands = step(once, e.ClerkLost())
    assert twice.state is S.OUT_OF_SERVICE
    assert e.NewClerk() in commands
    assert step(twice, e.Silence())[0].state is S.OUT_OF_SERVICE, "until one finds the reader"
    found, _ = step(twice, m.ReaderFound())
    assert step(found, e.Silence())[0].state is S.WELCOME


def test_a_card_that_the_next_clerk_still_sees_is_asked_for() -> None:
    lost, _ = step(at(S.CATALOGUE), e.ClerkLost())
    after, _ = step(lost, m.CardIn())
    assert after.state is S.TAKE_CARD


def test_m6_the_review_sends_exactly_what_it_shows() -> None:
    _, commands = step(at(S.REVIEW), e.Confirmed(KEY))
    (order,) = commands
    assert isinstance(order, m.PlaceOrder)
    assert (order.order_key, order.draft.document_id, order.draft.language) == (KEY, "residence", Language.FR)
    assert order.draft.answers == {"use": "belgium", "for-whom": "self"}
    assert order.draft.delivery.method is Way.PRINT


def test_trying_again_uses_the_same_key() -> None:
    first, _ = step(at(S.REVIEW), e.Confirmed(KEY))
    failed, _ = step(first, m.CityUnreachable(maybe_ordered=True))
    _, commands = step(put(failed, late=True), e.Next())
    assert [command.order_key for command in commands] == [KEY]


def test_a_spent_key_is_never_used_again() -> None:
    ordering, _ = step(at(S.REVIEW), e.Confirmed(KEY))
    shown, commands = step(ordering, m.KeySpent((WAITING,)))
    assert (shown.state, shown.visit.waiting, commands) == (S.MY_ORDERS, (WAITING,), ())
    again, commands = step(ordering, m.KeySpent())
    assert (again.state, again.visit.answers, commands) == (S.REVIEW, ordering.visit.answers, ())
    other = "33333333-3333-4333-8333-333333333333"
    _, (placed,) = step(again, e.Confirmed(other))
    assert isinstance(placed, m.PlaceOrder)
    assert placed.order_key == other


def test_still_there_returns_with_every_input() -> None:
    before = at(S.QUESTIONS)
    asked, _ = step(before, e.Silence())
    assert asked.state is S.STILL_THERE
    back, _ = step(asked, e.Touched())
    assert back == before


def test_changing_the_language_keeps_every_input() -> None:
    before = at(S.REVIEW)
    choosing, _ = step(before, e.OpenLanguages())
    after, _ = step(choosing, e.ChoseLanguage(Language.NL))
    assert (after.state, after.visit, after.language) == (S.REVIEW, before.visit, Language.NL)
    assert clock(after).silence_s == 2 * clock(before).silence_s


def test_before_a_card_no_paper_is_waited_for(steps: Any) -> None:
    """A count that was left over would make the next citizen's card start a print that nobody has."""
    left = {(before.state, type(event).__name__) for before, event, after, _ in steps
            if after.paper.waiting and (after.state in BEFORE_CARD or after.behind in BEFORE_CARD)}  # fmt: skip
    assert left == set()


def test_news_of_the_paper_ends_the_choice_of_a_language() -> None:
    base = Journey(
        state=S.CHOOSE_LANGUAGE, behind=S.PRINT_PROBLEM, language=Language.FR, paper=Paper(waiting=2, total=2)
    )
    assert step(base, m.PrintEnded(Verdict.PRINTED, 2))[0].state is S.TAKE_PAPER
    assert step(base, m.SheetOut(1, 2))[0].state is S.PRINTING
    assert step(base, m.PrintEnded(Verdict.UNKNOWN, 1))[0].paper.over
    for event in (e.Stop(), e.Silence()):
        after, commands = step(base, event)
        assert (after.state, after.paper, commands) == (S.PRINT_PROBLEM, base.paper, ())
    assert step(base, e.ClerkLost())[0].state is S.PRINT_PROBLEM


def test_starting_again_without_a_language_asks_for_one() -> None:
    assert step(Journey(state=S.CARD_GONE, language=None), e.Next())[0].state is S.WELCOME
    assert step(Journey(state=S.CARD_GONE, language=Language.NL), e.Next())[0].state is S.INSERT_CARD


@given(st.lists(st.sampled_from(EVENTS), max_size=60))
@settings(max_examples=400, deadline=None)
def test_no_sequence_of_events_breaks_the_table(events: list[Any]) -> None:
    journey, _ = start()
    for event in events:
        journey, commands = step(journey, event)
        assert isinstance(commands, tuple)
        if journey.state in AFTER_CARD:
            assert journey.visit == Visit()


@pytest.mark.parametrize(
    ("paper", "seconds"),
    [
        (Paper(), 180), (Paper(condition=Condition.PRINTER_PAPER), 180), (Paper(condition=Condition.PRINTER_JAM, helped=True), 600),
        (Paper(condition=Condition.PRINTER_TONER), 30), (Paper(condition=Condition.PRINTER_UNPLUGGED), 30),
        (Paper(condition=Condition.PRINTER_OFF, helped=True), 600),
    ],
)  # fmt: skip
def test_what_somebody_nearby_can_mend_is_waited_for(paper: Paper, seconds: int) -> None:
    journey = Journey(state=S.PRINT_PROBLEM, language=Language.FR, paper=paper)
    assert clock(journey).silence_s == seconds
    after, commands = step(journey, e.Silence())
    assert after.state is S.GOODBYE
    assert m.GiveUpPrint() in commands


SPECIFICATION = Path(kiosk.guichet.__file__).with_name("openapi.yaml")
CITYS_PATTERN = re.findall(r'DeliveryChoice:.*?pattern: "(.+?)"', SPECIFICATION.read_text())[0]


@given(st.text(alphabet="abz09@.-_", max_size=80))
def test_an_address_that_passes_here_passes_at_the_city(address: str) -> None:
    passes = re.fullmatch(CITYS_PATTERN, address) is not None and len(address) <= 254
    assert (problem(address) == "") == passes


@pytest.mark.parametrize(
    ("address", "wrong"),
    [
        ("", "mail.empty"), ("marie", "mail.noAt"), ("marie@", "mail.noEnd"), ("marie@example", "mail.noEnd"),
        ("@example.be", "mail.wrong"), ("a@b@example.be", "mail.wrong"), ("marie@example.be", ""),
    ],
)  # fmt: skip
def test_what_is_wrong_with_an_address_is_named(address: str, wrong: str) -> None:
    assert problem(address) == wrong


def test_an_address_is_used_only_once_its_owner_has_said_it_is_right() -> None:
    base = Journey(
        state=S.DELIVERY, language=Language.FR, reader=True, card=True,
        visit=Visit(first_name="X", documents=OFFERS, document_id="act", paper_language=Language.FR, catalogue_version="v1"),
    )  # fmt: skip

    def play(*events: Any) -> Journey:
        journey = base
        for event in events:
            journey, _ = step(journey, event)
        return journey

    typed = (e.ChoseWay(Way.EMAIL), *(e.Typed(key) for key in ("m", "m", "@gmail.com")))
    left = play(*typed, e.Back())
    assert (left.state, left.visit.way) == (S.DELIVERY, None)
    checked = play(*typed, e.Erased(), e.Typed("m"), e.Next())
    assert (checked.state, checked.visit.way) == (S.EMAIL_CHECK, None)
    assert play(*typed, e.Next(), e.Other()).visit.email == "mm@gmail.com"
    journey, commands = step(play(*typed, e.Next(), e.Next()), e.Confirmed(KEY))
    (placed,) = [command for command in commands if isinstance(command, m.PlaceOrder)]
    assert placed.draft.delivery == Delivery(Way.EMAIL, "mm@gmail.com")
    journey, _ = step(journey, m.CardOut())
    assert b"mm@" not in msgspec.json.encode(journey)
