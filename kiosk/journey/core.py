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
from kiosk.messages import Offered, Waiting
from kiosk.model import CardTrouble, Condition, Language, Private, ReaderRefusal, Way


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
    document_id: str = ""
    refusal: str = ""
    paper_language: Language | None = None
    answers: tuple[tuple[str, str | None], ...] = ()
    question: int = 0
    way: Way | None = None
    copies: int = 1
    email: str = ""
    email_problem: str = ""
    email_hidden: bool = False
    slip: bool = False
    """The number of this order is printed once the card is out."""
    order_key: str = ""
    tracking_code: str = ""
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


class Journey(msgspec.Struct, frozen=True):
    """Where the terminal stands. Immutable; ``step`` makes the next one."""

    state: State = State.STARTING
    language: Language | None = None
    visit: Visit = Visit()
    paper: Paper = Paper()
    conditions: frozenset[Condition] = frozenset()
    reader: bool = False
    refused: ReaderRefusal | None = None
    """A reader is there and must not be used: for the technician's eyes."""
    card: bool = False
    leftover: bool = False
    """A card of a visit that has ended may still be in the slot."""
    behind: State | None = None
    """Where an overlay (StillThere, ChooseLanguage) returns to."""
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
    return put(journey, state=state, **{"late": False, "stopping": False, "behind": None} | changes), commands


def blank(journey: Journey, **changes: Any) -> Journey:
    """Everything of the citizen forgotten; what the terminal itself knows is kept."""
    fresh = {
        "visit": Visit(), "trouble": None, "failed": None, "attempts": 0, "connected": 0, "maybe_ordered": False,
        "document_failed": False, "patient": False, "behind": None, "forgotten": False, "gone": Gone.NOTHING,
    }  # fmt: skip
    changed: Journey = put(journey, **fresh | changes)
    return changed
