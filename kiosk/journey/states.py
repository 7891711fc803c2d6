# SPDX-License-Identifier: GPL-3.0-or-later
"""The states of ``ux.md`` that this journey knows, and the named sets that columns ask about."""

from enum import StrEnum


class State(StrEnum):
    """One page each."""

    STARTING = "Starting"
    WELCOME = "Welcome"
    CHOOSE_LANGUAGE = "ChooseLanguage"
    BROWSE = "Browse"
    BROWSE_DETAIL = "BrowseDetail"
    INSERT_CARD = "InsertCard"
    READING_CARD = "ReadingCard"
    CARD_PROBLEM = "CardProblem"
    CONFIRM_PERSON = "ConfirmPerson"
    PIN_READY = "PinReady"
    PIN_ENTRY = "PinEntry"
    PIN_WRONG = "PinWrong"
    PIN_BLOCKED = "PinBlocked"
    PIN_PAUSED = "PinPaused"
    PIN_HELP = "PinHelp"
    CONNECTING = "Connecting"
    MY_ORDERS = "MyOrders"
    SERVICE_PROBLEM = "ServiceProblem"
    CATALOGUE = "Catalogue"
    DOCUMENT_DETAIL = "DocumentDetail"
    QUESTIONS = "Questions"
    DELIVERY = "Delivery"
    EMAIL_ENTRY = "EmailEntry"
    EMAIL_CHECK = "EmailCheck"
    REVIEW = "Review"
    ORDERING = "Ordering"
    ORDERED_NOW = "OrderedNow"
    ORDERED_LATER = "OrderedLater"
    TAKE_CARD = "TakeCard"
    PRINTING = "Printing"
    PRINT_PROBLEM = "PrintProblem"
    TAKE_PAPER = "TakePaper"
    GOODBYE = "Goodbye"
    STILL_THERE = "StillThere"
    CARD_GONE = "CardGone"
    OUT_OF_SERVICE = "OutOfService"
    READING_SETTINGS = "ReadingSettings"
    HELP = "Help"
    HELP_PAGE = "HelpPage"
    HELP_CALLED = "HelpCalled"
    HELPER_GUIDE = "HelperGuide"
    PRIVACY = "Privacy"
    TECH_LOGIN = "TechLogin"
    TECH_HOME = "TechHome"
    TECH_TEST = "TechTest"
    TECH_PAUSE = "TechPause"
    ENROL_CODE = "EnrolCode"
    ENROL_WORDS = "EnrolWords"


S = State

BEFORE_CARD = frozenset({S.STARTING, S.WELCOME, S.BROWSE, S.BROWSE_DETAIL, S.INSERT_CARD})
"""Nobody has shown a card."""

LOOKING = frozenset({S.READING_CARD, S.CARD_PROBLEM})
"""A card is in, its holder is not known."""

SESSION = frozenset(
    {
        S.CONFIRM_PERSON, S.PIN_READY, S.PIN_ENTRY, S.PIN_WRONG, S.PIN_BLOCKED, S.PIN_PAUSED, S.PIN_HELP, S.CONNECTING,
        S.MY_ORDERS, S.SERVICE_PROBLEM, S.CATALOGUE, S.DOCUMENT_DETAIL, S.QUESTIONS, S.DELIVERY, S.EMAIL_ENTRY, S.EMAIL_CHECK,
        S.REVIEW, S.ORDERING, S.ORDERED_NOW, S.ORDERED_LATER,
    }
)  # fmt: skip
"""Somebody is being served; the page may hold that person's first name, titles and choices."""

AFTER_CARD = frozenset({S.PRINTING, S.PRINT_PROBLEM, S.TAKE_PAPER, S.GOODBYE, S.CARD_GONE})
"""The card has left; nothing of a citizen may be held."""

PAPER = frozenset({S.PRINTING, S.PRINT_PROBLEM})
"""A print goes on; its clerk follows it to the end."""

RESTING = frozenset({S.STARTING, S.WELCOME, S.OUT_OF_SERVICE, S.ENROL_CODE, S.ENROL_WORDS})
"""The terminal is idle."""

OVERLAYS = frozenset(
    {S.CHOOSE_LANGUAGE, S.READING_SETTINGS, S.HELP, S.HELP_PAGE, S.HELP_CALLED, S.HELPER_GUIDE, S.PRIVACY}
)
"""Whole pages that lie over another one, which goes on living underneath (``Journey.behind``)."""

TECH = frozenset({S.TECH_LOGIN, S.TECH_HOME, S.TECH_TEST, S.TECH_PAUSE})
"""Behind the hidden entry; no citizen is there, and nothing of one can be reached."""

ENROL = frozenset({S.ENROL_CODE, S.ENROL_WORDS})
"""The first pages of a terminal that the city does not know yet."""

STAFF = TECH | ENROL
"""Pages for whoever looks after the machine."""

LOCKED = frozenset({S.STARTING, S.PIN_ENTRY, S.ORDERING, S.PRINTING, S.STILL_THERE, S.OUT_OF_SERVICE}) | STAFF
"""States over which nothing may lie (ux 5): something runs there that must be seen, or the page asks a question itself."""

STEPS = {
    S.INSERT_CARD: 1, S.READING_CARD: 1, S.CARD_PROBLEM: 1, S.CONFIRM_PERSON: 1, S.PIN_READY: 2, S.PIN_ENTRY: 2, S.PIN_WRONG: 2,
    S.PIN_BLOCKED: 2, S.PIN_PAUSED: 2, S.PIN_HELP: 2, S.CONNECTING: 2, S.MY_ORDERS: 3, S.CATALOGUE: 3, S.DOCUMENT_DETAIL: 3,
    S.QUESTIONS: 3, S.DELIVERY: 4, S.EMAIL_ENTRY: 4, S.EMAIL_CHECK: 4, S.REVIEW: 4, S.ORDERING: 4, S.ORDERED_NOW: 4, S.ORDERED_LATER: 4, S.TAKE_CARD: 4,
    S.PRINTING: 4, S.PRINT_PROBLEM: 4, S.TAKE_PAPER: 4,
}  # fmt: skip
"""The four steps shown in the top bar; sub-pages do not add steps."""
