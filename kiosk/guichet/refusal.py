# SPDX-License-Identifier: GPL-3.0-or-later
"""What each of the city's refusals means for the citizen (contract section 3): one table, and the text that is shown."""

from dataclasses import dataclass
from enum import StrEnum


class What(StrEnum):
    """What the terminal does about a refusal."""

    CARD = "card"
    """The card cannot be used; the citizen is sent to a desk, without a detail."""
    SIGN_IN = "sign-in"
    """The code is asked once more; choices are kept."""
    DOCUMENT = "document"
    """This document, this way or these answers cannot be had here."""
    LATER = "later"
    """Nothing was ordered; to be tried again in a moment."""
    NEW_KEY = "new-key"
    """Ordered anew under another key, once it was shown what is open (contract section 4)."""
    OUT_OF_SERVICE = "out-of-service"
    """The terminal itself is not accepted."""


@dataclass(frozen=True)
class Meaning:
    """What is done, and the id of the text on the page that follows."""

    what: What
    text: str


_CARD = Meaning(What.CARD, "card.noCert.title")
_AGAIN = Meaning(What.SIGN_IN, "pin.again")
_COUNTER = Meaning(What.DOCUMENT, "reason.counter_only")
_LATER = Meaning(What.LATER, "service.nothing")
_NEW_KEY = Meaning(What.NEW_KEY, "orders.title")
_OUT = Meaning(What.OUT_OF_SERVICE, "oos.fault")

REFUSALS = {
    "malformed": _LATER,
    "unsupported-media-type": _LATER,
    "not-found": _LATER,
    "method-not-allowed": _LATER,
    "too-large": _LATER,
    "invalid-request": _COUNTER,
    "device-unknown": _OUT,
    "device-revoked": _OUT,
    "contract-version": _OUT,
    "challenge-expired": _AGAIN,
    "challenge-used": _AGAIN,
    "token-invalid": _AGAIN,
    "session-invalid": _AGAIN,
    "card-not-trusted": _CARD,
    "card-revoked": _CARD,
    "card-not-usable": _CARD,
    "card-status-unknown": _LATER,
    "not-eligible": _COUNTER,
    "document-unknown": _COUNTER,
    "catalogue-outdated": _COUNTER,
    "delivery-unavailable": _COUNTER,
    "order-key-reused": _NEW_KEY,
    "order-key-abandoned": _NEW_KEY,
    "order-unknown": _LATER,
    "document-not-ready": Meaning(What.LATER, "service.maybe"),
    "document-gone": Meaning(What.LATER, "service.maybe"),
    "rate-limited": _LATER,
    "unavailable": _LATER,
    "upstream-unavailable": _LATER,
}


def meaning(slug: str) -> Meaning:
    """What a refusal means; one that a later contract has invented is tried again later."""
    return REFUSALS.get(slug, _LATER)
