# SPDX-License-Identifier: GPL-3.0-or-later
"""Scripted visits: what a citizen does, page by page, and the end that must come.

A step waits for its page, then acts. Names of controls are those of the pages (ux 12).
"""

from dataclasses import dataclass

from kiosk.journey import State as S


@dataclass(frozen=True)
class On:
    """When this page is shown, touch this control (none: only wait for the page)."""

    page: S
    touch: str = ""


@dataclass(frozen=True)
class Insert:
    """Put the citizen's card in."""


@dataclass(frozen=True)
class Pull:
    """Take the card out."""


@dataclass(frozen=True)
class Keys:
    """Type on the pinpad once it listens: ``right``, ``wrong``, ``cancel``."""

    what: str


@dataclass(frozen=True)
class Fault:
    """Something happens to the machine: paper-empty, paper-refilled, network-down, network-up."""

    what: str


@dataclass(frozen=True)
class Silence:
    """Nobody touches anything: the page's clock is fired."""


Step = On | Insert | Pull | Keys | Fault | Silence


@dataclass(frozen=True)
class Visit:
    """One story with its end: outcome, orders at the city, sheets in the tray."""

    story: str
    steps: tuple[Step, ...]
    outcome: str
    orders: int
    sheets: int


_TO_KEYPAD: tuple[Step, ...] = (
    On(S.WELCOME, "lang_{language}"),
    On(S.INSERT_CARD),
    Insert(),
    On(S.CONFIRM_PERSON, "nextButton"),
    On(S.PIN_READY, "nextButton"),
)
_TO_CATALOGUE: tuple[Step, ...] = (*_TO_KEYPAD, On(S.PIN_ENTRY), Keys("right"))
_CHOOSE: tuple[Step, ...] = (
    On(S.CATALOGUE, "doc_residence"),
    On(S.DOCUMENT_DETAIL, "{paper}"),
    On(S.DOCUMENT_DETAIL, "nextButton"),
    On(S.QUESTIONS, "{answers}"),
)
_ORDER: tuple[Step, ...] = (*_CHOOSE, On(S.DELIVERY, "way_print"))
_PAPER: tuple[Step, ...] = (On(S.ORDERED_NOW, "nextButton"), On(S.TAKE_CARD), Pull())
_HOME: tuple[Step, ...] = (On(S.TAKE_PAPER, "nextButton"), On(S.GOODBYE), On(S.WELCOME))


def signed_in() -> tuple[Step, ...]:
    """From Welcome to a right code."""
    return _TO_CATALOGUE


def to_delivery() -> tuple[Step, ...]:
    """From Welcome to the question how a certificate of residence is to come."""
    return (*_TO_CATALOGUE, *_CHOOSE)


VISITS: dict[str, Visit] = {
    "residence-print": Visit(
        "a certificate of residence, printed",
        (*_TO_CATALOGUE, *_ORDER, On(S.REVIEW, "nextButton"), *_PAPER, *_HOME),
        "delivered", 1, 1,
    ),
    "wrong-pin-then-right": Visit(
        "one wrong code, then the right one",
        (*_TO_KEYPAD, On(S.PIN_ENTRY), Keys("wrong"), On(S.PIN_WRONG, "nextButton"), On(S.PIN_ENTRY), Keys("right"),
         *_ORDER, On(S.REVIEW, "nextButton"), *_PAPER, *_HOME),
        "delivered", 1, 1,
    ),
    "card-pulled-at-review": Visit(
        "the card is taken out before anything is ordered",
        (*_TO_CATALOGUE, *_ORDER, On(S.REVIEW), Pull(), On(S.CARD_GONE), On(S.WELCOME)),
        "nothing ordered", 0, 0,
    ),
    "paper-empty-then-refilled": Visit(
        "the tray is empty when the print begins, and is refilled",
        (*_TO_CATALOGUE, *_ORDER, On(S.REVIEW, "nextButton"), On(S.ORDERED_NOW), Fault("paper-empty"),
         On(S.ORDERED_NOW, "nextButton"), On(S.TAKE_CARD), Pull(), On(S.PRINT_PROBLEM), Fault("paper-refilled"), *_HOME),
        "delivered", 1, 1,
    ),
    "backend-down": Visit(
        "the city cannot be reached when the code is to be typed",
        (On(S.WELCOME, "lang_{language}"), On(S.INSERT_CARD), Insert(), On(S.CONFIRM_PERSON, "nextButton"), On(S.PIN_READY),
         Fault("network-down"), On(S.PIN_READY, "nextButton"), On(S.SERVICE_PROBLEM, "stopButton"), On(S.TAKE_CARD), Pull(),
         On(S.GOODBYE), Fault("network-up"), On(S.WELCOME)),
        "nothing ordered", 0, 0,
    ),
}  # fmt: skip
