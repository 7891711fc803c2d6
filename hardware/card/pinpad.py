# SPDX-License-Identifier: GPL-3.0-or-later
"""PIN entry on the reader's own keypad (PC/SC part 10), seen from the host.

No digit can be held here: ``verify_structure`` takes a language and a time, and what comes back is a status word. The
host cannot abort an entry that runs; the citizen, the reader's clock or the card's departure ends it.
"""

from dataclasses import dataclass
from enum import StrEnum

from hardware.card.apdu import Answer, Status

FEATURE_REQUEST = 0x42000000 + 3400  # CM_IOCTL_GET_FEATURE_REQUEST, PC/SC part 10 2.2
FEATURE_VERIFY_PIN_DIRECT = 0x06
LANGUAGE_IDS = {"fr": 0x080C, "nl": 0x0813, "de": 0x0407, "en": 0x0409}
"""wLangId: fr-BE, nl-BE, de, en (belgian-eid 3.4)."""

_FORMATS = bytes([0x89, 0x47, 0x04])  # BCD at byte 1, block of 7 after a 4-bit length, length at bit 4
_SIZES = bytes([12, 4])  # wPINMaxExtraDigit: maximum first
_TEMPLATE = bytes.fromhex("002000010820FFFFFFFFFFFFFF")  # VERIFY with an empty PIN block


class PinResult(StrEnum):
    """Every way a PIN entry can end. Closed; ``UNKNOWN`` is never rounded to another."""

    RIGHT = "right"
    WRONG = "wrong"
    BLOCKED = "blocked"
    CANCELLED = "cancelled"
    TIMED_OUT = "timed-out"
    CARD_GONE = "card-gone"
    READER_FAULT = "reader-fault"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class PinAnswer:
    """How an entry ended, and the tries left where the card said so."""

    result: PinResult
    tries_left: int | None = None


def features(answer: bytes) -> dict[int, int]:
    """Feature tag -> control code from the reader's list; empty for anything malformed (then: not a pinpad)."""
    if len(answer) % 6:
        return {}
    found = {}
    for at in range(0, len(answer), 6):
        if answer[at + 1] != 4:
            return {}
        found[answer[at]] = int.from_bytes(answer[at + 2 : at + 6], "big")
    return found


def verify_structure(language: str, timeout_s: int) -> bytes:
    """PIN_VERIFY_STRUCTURE with the command template (PC/SC part 10 2.5.2; values of belgian-eid 3.2)."""
    return (
        bytes([timeout_s, timeout_s])
        + _FORMATS
        + _SIZES
        + bytes([0x02, 0x01])  # the green key ends the entry; one message
        + LANGUAGE_IDS[language].to_bytes(2, "little")
        + bytes(4)  # bMsgIndex, bTeoPrologue
        + len(_TEMPLATE).to_bytes(4, "little")
        + _TEMPLATE
    )


def outcome(answer: Answer) -> PinAnswer:
    """What the two bytes from the reader mean."""
    if answer.ok:
        return PinAnswer(PinResult.RIGHT)
    if answer.tries_left is not None:
        return PinAnswer(PinResult.WRONG if answer.tries_left else PinResult.BLOCKED, answer.tries_left)
    known = {Status.CANCELLED: PinResult.CANCELLED, Status.TIMED_OUT: PinResult.TIMED_OUT}
    return PinAnswer(
        known.get(Status(answer.status), PinResult.UNKNOWN) if answer.status in known else PinResult.UNKNOWN
    )
