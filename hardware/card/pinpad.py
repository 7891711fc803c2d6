# SPDX-License-Identifier: GPL-3.0-or-later
"""PIN entry on the reader's own keypad (PC/SC part 10), seen from the host.

No digit can be held here: ``verify_structure`` takes a language, a time and sizes, and what comes back is a status
word. The host cannot abort an entry that runs; the citizen, the reader's clock or the card's departure ends it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Protocol

from hardware.card.apdu import Answer, Status
from hardware.errors import ReaderNotTrusted

FEATURE_REQUEST = 0x42000000 + 3400  # CM_IOCTL_GET_FEATURE_REQUEST, PC/SC part 10 2.2
LANGUAGE_IDS = {"fr": 0x080C, "nl": 0x0813, "de": 0x0407, "en": 0x0409}
"""wLangId: fr-BE, nl-BE, de, en (belgian-eid 3.4)."""
MIN_DIGITS, MAX_DIGITS = 4, 12  # belgian-eid 7

_FORMATS = bytes([0x89, 0x47, 0x04])  # BCD at byte 1, block of 7 after a 4-bit length, length at bit 4
_TEMPLATE = bytes.fromhex("002000010820FFFFFFFFFFFFFF")  # VERIFY with an empty PIN block
_PSEUDO = bytes([0xFF, 0xC2, 0x01])  # belgian-eid 3.6: features over SCardTransmit


class Feature(IntEnum):
    """Features of PC/SC part 10 2.3 that we ask about."""

    VERIFY_PIN_DIRECT = 0x06
    TLV_PROPERTIES = 0x12


class Property(IntEnum):
    """Tags of GET_TLV_PROPERTIES (PC/SC part 10 2.6.14)."""

    MIN_DIGITS = 0x06
    MAX_DIGITS = 0x07
    FIRMWARE = 0x08
    VENDOR = 0x0B
    PRODUCT = 0x0C


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


class Channel(Protocol):
    """What a keypad is asked through: a powered session with a card in it. Calls last as long as the citizen types."""

    def control(self, code: int, data: bytes = b"") -> bytes:
        """A reader control call."""

    def exchange(self, command: bytes) -> Answer:
        """One command, answered by the reader itself where it is meant for the reader."""


class Pinpad(Protocol):
    """A keypad that can verify a PIN. One call is one entry; it is never repeated by us."""

    def verify(self, channel: Channel, language: str, timeout_s: int) -> PinAnswer:
        """Let the citizen type. Raises what the channel raises when it breaks off."""


@dataclass(frozen=True)
class DirectPinpad:
    """The usual way: FEATURE_VERIFY_PIN_DIRECT through SCardControl."""

    code: int
    max_digits: int = MAX_DIGITS

    def verify(self, channel: Channel, language: str, timeout_s: int) -> PinAnswer:
        """See ``Pinpad``."""
        raw = channel.control(self.code, verify_structure(language, timeout_s, self.max_digits))
        if len(raw) != 2:
            return PinAnswer(PinResult.UNKNOWN)
        return outcome(int.from_bytes(raw, "big"))


@dataclass(frozen=True)
class PseudoPinpad:
    """Readers that take the same structure as a pseudo-APDU. Sent only to readers that are listed for it: any other
    hands ``FF ..`` to the card.
    """

    max_digits: int = MAX_DIGITS

    def verify(self, channel: Channel, language: str, timeout_s: int) -> PinAnswer:
        """See ``Pinpad``. The card's word comes as two bytes of data before 9000, or as the status itself.

        Asked anew whether it has the feature: no card, no question, so this cannot be known before.
        """
        if Feature.VERIFY_PIN_DIRECT not in pseudo_features(channel):
            raise ReaderNotTrusted("no secure PIN entry by pseudo-APDU")
        structure = verify_structure(language, timeout_s, self.max_digits)
        answer = channel.exchange(_PSEUDO + bytes([Feature.VERIFY_PIN_DIRECT, len(structure)]) + structure)
        if answer.ok and len(answer.data) == 2:
            return outcome(int.from_bytes(answer.data, "big"))
        return outcome(answer.status) if not answer.data else PinAnswer(PinResult.UNKNOWN)


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


def pseudo_features(channel: Channel) -> frozenset[int]:
    """Feature tags that a pseudo-APDU reader names; empty when it does not understand the question."""
    answer = channel.exchange(_PSEUDO + bytes([0x00, 0x00]))
    return frozenset(answer.data) if answer.ok else frozenset()


def properties(answer: bytes) -> Mapping[int, bytes]:
    """Tag -> value, little-endian where it is a number; a cut list ends where it is cut."""
    found: dict[int, bytes] = {}
    at = 0
    while at + 2 <= len(answer) and at + 2 + answer[at + 1] <= len(answer):
        found[answer[at]] = answer[at + 2 : at + 2 + answer[at + 1]]
        at += 2 + answer[at + 1]
    return found


def verify_structure(language: str, timeout_s: int, max_digits: int = MAX_DIGITS) -> bytes:
    """PIN_VERIFY_STRUCTURE with the command template (PC/SC part 10 2.5.2; values of belgian-eid 3.2)."""
    return (
        bytes([timeout_s, timeout_s])
        + _FORMATS
        + bytes([max_digits, MIN_DIGITS])  # wPINMaxExtraDigit: maximum first
        + bytes([0x02, 0x01])  # the green key ends the entry; one message
        + LANGUAGE_IDS[language].to_bytes(2, "little")
        + bytes(4)  # bMsgIndex, bTeoPrologue
        + len(_TEMPLATE).to_bytes(4, "little")
        + _TEMPLATE
    )


_OUTCOMES: dict[int, PinResult] = {
    Status.OK: PinResult.RIGHT,
    Status.CANCELLED: PinResult.CANCELLED,
    Status.TIMED_OUT: PinResult.TIMED_OUT,
    Status.REJECTED: PinResult.READER_FAULT,
}


def outcome(status: int) -> PinAnswer:
    """What the two bytes from the reader mean (belgian-eid 2.8, 3.5)."""
    said = Answer(b"", status)
    if said.tries_left is not None:
        return PinAnswer(PinResult.WRONG if said.tries_left else PinResult.BLOCKED, said.tries_left)
    return PinAnswer(_OUTCOMES.get(status, PinResult.UNKNOWN))
