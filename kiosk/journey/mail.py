# SPDX-License-Identifier: GPL-3.0-or-later
"""An e-mail address, typed letter by letter on the screen's own keyboard, and looked at once more before it is used."""

import re

from kiosk.journey.core import Journey, Outcome, go, on, put, stay
from kiosk.journey.events import Back, Cleared, Erased, HideTyping, Next, Other, Typed
from kiosk.journey.states import State as S
from kiosk.model import Way

KEYS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789@.-_") | {"@gmail.com", "@hotmail.com", ".be", ".com"}
"""What the keyboard can say (ux 4, EmailEntry)."""
MAX_LENGTH, MAX_BEFORE_AT = 254, 64
_ADDRESS = re.compile(r"[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63}){1,4}")
"""Contract, DeliveryChoice; of its capitals the keyboard has none."""


def problem(address: str) -> str:
    """What is wrong with an address, as a text key; empty when it can be right."""
    before, at, after = address.partition("@")
    if not address:
        return "mail.empty"
    if not at:
        return "mail.noAt"
    if not before or len(before) > MAX_BEFORE_AT or "@" in after or not _ADDRESS.fullmatch(address):
        return "mail.noEnd" if before and "." not in after else "mail.wrong"
    return ""


def masked(address: str) -> str:
    """The first letter and the part after the @, for pages that show an address in passing (ux 6.4)."""
    before, at, after = address.partition("@")
    return f"{before[:1]}•••••{at}{after}"


@on(S.EMAIL_ENTRY, Typed)
def typed(journey: Journey, event: Typed) -> Outcome:
    address = journey.visit.email + event.key
    if event.key not in KEYS or len(address) > MAX_LENGTH:
        return stay(journey)
    return stay(journey, visit=put(journey.visit, email=address, email_problem=""))


@on(S.EMAIL_ENTRY, Erased)
def erased(journey: Journey, _event: Erased) -> Outcome:
    return stay(journey, visit=put(journey.visit, email=journey.visit.email[:-1], email_problem=""))


@on(S.EMAIL_ENTRY, Cleared)
def cleared(journey: Journey, _event: Cleared) -> Outcome:
    return stay(journey, visit=put(journey.visit, email="", email_problem=""))


@on(S.EMAIL_ENTRY, HideTyping)
def hide(journey: Journey, _event: HideTyping) -> Outcome:
    return stay(journey, visit=put(journey.visit, email_hidden=not journey.visit.email_hidden))


@on(S.EMAIL_ENTRY, Next)
def entered(journey: Journey, _event: Next) -> Outcome:
    wrong = problem(journey.visit.email)
    visit = put(journey.visit, email_problem=wrong)
    return stay(journey, visit=visit) if wrong else go(journey, S.EMAIL_CHECK, visit=visit)


@on(S.EMAIL_ENTRY, Back)
def another_way(journey: Journey, _event: Back) -> Outcome:
    return go(journey, S.DELIVERY)


@on(S.EMAIL_CHECK, Next)
def right(journey: Journey, _event: Next) -> Outcome:
    return go(journey, S.REVIEW, visit=put(journey.visit, way=Way.EMAIL))


@on(S.EMAIL_CHECK, Other, Back)
def correct(journey: Journey, _event: object) -> Outcome:
    return go(journey, S.EMAIL_ENTRY)
