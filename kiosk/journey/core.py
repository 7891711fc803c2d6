# SPDX-License-Identifier: GPL-3.0-or-later
"""The journey's record, and the table that rows are registered in.

Rows say what a state does with an event; a column (``columns.py``) answers for all states that have no row of their
own. An event with neither is ignored on purpose: a touch that a page does not offer.
"""

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any

import msgspec

from kiosk.journey.events import Command, Event
from kiosk.journey.states import State
from kiosk.messages import Offered, Paused, TechFacts, Waiting
from kiosk.model import CardTrouble, Condition, EnrolTrouble, Language, Pause, Private, ReaderRefusal, Return, Way


class Gone(StrEnum):
    """What ``CardGone`` says; depends on the moment, never on the person."""

    NOTHING = "nothing"
    MAYBE = "maybe"
    DONE = "done"


class Failed(StrEnum):
    """Which step ``ServiceProblem`` would repeat."""

    SIGN_IN = "sign-in"
    ORDER = "order"
    WAITING = "waiting"


class Eid(StrEnum):
    """What ``TechLogin`` says of a technician's own card."""

    NONE = "none"
    WAIT = "wait"
    READ = "read"
    TYPING = "typing"
    WRONG = "wrong"
    UNTYPED = "untyped"
    LAST = "last"
    UNUSABLE = "unusable"
    UNLISTED = "unlisted"


class Reading(msgspec.Struct, frozen=True):
    """How the person before the screen reads; chosen on ReadingSettings, forgotten with the visit (ux 2.2)."""

    size: int = 0
    """0, 1, 2: text as it is, large, very large."""
    yellow: int = 0
    """1: yellow and white on black."""
    voice: int = 0
    """1: pages are read aloud."""
    loudness: int = 0
    pace: int = 0
    """-2 to 2: slower and softer to faster and louder."""
    low: int = 0
    """1: everything that is touched moves to the reachable part of the screen."""

    @property
    def aids(self) -> bool:
        """True for whoever needs more time (ux 4: idle times double)."""
        return bool(self.size or self.voice or self.low)


READING_RANGE = {"size": (0, 2), "yellow": (0, 1), "voice": (0, 1), "loudness": (-2, 2), "pace": (-2, 2), "low": (0, 1)}


class Visit(Private, frozen=True):
    """Everything the screen knows of one citizen. An empty one is what is left after a wipe."""

    first_name: str = ""
    tries_left: int | None = None
    again: bool = False
    """The city ended the sign-in: the code is asked once more, choices are kept."""
    catalogue_version: str = ""
    documents: tuple[Offered, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    theme: str = "popular"
    theme_open: bool = False
    """Where themes and documents are two pages (large text): the second one."""
    first: int = 0
    """The item that the list on this page begins with."""
    document_id: str = ""
    refusal: str = ""
    paper_language: Language | None = None
    answers: tuple[tuple[str, str | None], ...] = ()
    question: int = 0
    typed: str = ""
    """The answer that is being typed."""
    typed_problem: str = ""
    way: Way | None = None
    copies: int = 1
    email: str = ""
    email_problem: str = ""
    email_hidden: bool = False
    slip: bool = False
    """The number of this order is printed once the card is out."""
    order_key: str = ""
    tracking_code: str = ""
    tracking_url: str = ""
    placed: bool = False


class Paper(msgspec.Struct, frozen=True):
    """Prints that were ordered: counts, no citizen."""

    waiting: int = 0
    out: int = 0
    total: int = 0
    condition: Condition | None = None
    over: bool = False
    """The verdict is in and it was not PRINTED."""
    helped: bool = False


class Tech(Private, frozen=True):
    """What the technician's pages show."""

    keys: str = "1234567890"
    code: str = ""
    refused: bool = False
    closed_s: int = 0
    eid: Eid = Eid.NONE
    by_card: bool = False
    """Whoever came in by a card leaves with it."""
    facts: TechFacts | None = None
    why: Pause = Pause.REPAIR
    back: Return = Return.UNKNOWN
    """As ``TechPause`` shows them chosen."""


class Enrolling(Private, frozen=True):
    """What the pages of a terminal that is not enrolled show; ``asked``: the caretaker has still to answer."""

    code: str = ""
    asked: bool = False
    trouble: EnrolTrouble | None = None
    words: tuple[str, ...] = ()


class Journey(msgspec.Struct, frozen=True):
    """Where the terminal stands. Immutable; ``step`` makes the next one."""

    state: State = State.STARTING
    language: Language | None = None
    visit: Visit = Visit()
    paper: Paper = Paper()
    conditions: frozenset[Condition] = frozenset()
    reader: bool = False
    paused: Paused = Paused()
    refused: ReaderRefusal | None = None
    """A reader is there and must not be used: for the technician's eyes."""
    card: bool = False
    leftover: bool = False
    """A card of a visit that has ended may still be in the slot."""
    behind: State | None = None
    """Where an overlay or StillThere returns to; news changes it while it is covered."""
    then: State | None = None
    """The overlay to open once a language is chosen."""
    reading: Reading = Reading()
    headphones: bool = False
    tech: Tech = Tech()
    enrolling: Enrolling = Enrolling()
    curtain: bool = False
    """Private values are hidden from the person who helps."""
    trouble: CardTrouble | None = None
    unreadable: int = 0
    gone: Gone = Gone.NOTHING
    failed: Failed | None = None
    maybe_ordered: bool = False
    document_failed: bool = False
    attempts: int = 0
    connected: int = 0
    late: bool = False
    stopping: bool = False
    patient: bool = False
    """Idle times are doubled: the language was changed in this visit."""
    forgotten: bool = False
    pin_s: int = 0
    please_stop: bool = False


Outcome = tuple[Journey, tuple[Command, ...]]
Handler = Callable[[Journey, Any], Outcome]

_rows: dict[tuple[State, type], Handler] = {}
_columns: dict[type, Handler] = {}


def on(states: State | Iterable[State], *events: type) -> Callable[[Handler], Handler]:
    """Register a row for these states and events; two rows for one cell are a mistake."""

    def register(handler: Handler) -> Handler:
        for state in (states,) if isinstance(states, State) else states:
            for event in events:
                assert (state, event) not in _rows, (state, event)
                _rows[state, event] = handler
        return handler

    return register


def column(*events: type) -> Callable[[Handler], Handler]:
    """Register the answer of every state that has no row for these events."""

    def register(handler: Handler) -> Handler:
        for event in events:
            assert event not in _columns, event
            _columns[event] = handler
        return handler

    return register


def answers(state: State, event: type) -> bool:
    """True when the table says something about this cell."""
    return (state, event) in _rows or event in _columns


def step(journey: Journey, event: Event) -> Outcome:
    """The next journey, and what is to be done. Pure."""
    handler = _rows.get((journey.state, type(event))) or _columns.get(type(event))
    return handler(journey, event) if handler is not None else (journey, ())


def start() -> Outcome:
    """The journey of a program that has just begun."""
    return Journey(), ()


def put(record: Any, **changes: Any) -> Any:
    """A copy with changes."""
    return msgspec.structs.replace(record, **changes)


def stay(journey: Journey, *commands: Command, **changes: Any) -> Outcome:
    """The same page, perhaps with other contents."""
    return put(journey, **changes), commands


def go(journey: Journey, state: State, *commands: Command, **changes: Any) -> Outcome:
    """Another page: its clocks and hints begin anew."""
    changes = {"late": False, "stopping": False, "behind": None, "then": None, "visit": journey.visit} | changes
    if changes["visit"].first:
        changes["visit"] = put(changes["visit"], first=0)
    return put(journey, state=state, **changes), commands


def moment(journey: Journey) -> State:
    """The page that counts: what an overlay covers, else the page itself."""
    return journey.behind if journey.behind is not None else journey.state


def cover(journey: Journey, overlay: State, *commands: Command, **changes: Any) -> Outcome:
    """A page laid over the one that counts; nothing of that one is lost."""
    return put(journey, state=overlay, behind=moment(journey), **{"late": False} | changes), commands


def uncover(journey: Journey, *commands: Command, **changes: Any) -> Outcome:
    """Back exactly to the covered page; its clock begins anew."""
    return put(journey, state=moment(journey), behind=None, **{"late": False, "then": None} | changes), commands


def blank(journey: Journey, **changes: Any) -> Journey:
    """Everything of the citizen forgotten; what the terminal itself knows is kept."""
    fresh = {
        "visit": Visit(), "trouble": None, "failed": None, "attempts": 0, "connected": 0, "maybe_ordered": False,
        "document_failed": False, "patient": False, "behind": None, "then": None, "curtain": False, "tech": Tech(), "enrolling": Enrolling(), "forgotten": False, "gone": Gone.NOTHING,
    }  # fmt: skip
    changed: Journey = put(journey, **fresh | changes)
    return changed
