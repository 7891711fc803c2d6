# SPDX-License-Identifier: GPL-3.0-or-later
"""Which readers a terminal may use: the allow-list, and what a reader says of itself when it is first met.

A reader without a keypad of its own, one that is not listed, one known to leak or to lie, and one with firmware too old
are refused before any card is powered (threat model M1, M2).
"""

import contextlib
import re
import threading
import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

import msgspec

from hardware.card import pinpad
from hardware.card.pcsc import Context
from hardware.card.pinpad import Feature, Pinpad, Property
from hardware.deadline import deadline
from hardware.errors import CardError, ReaderError


class Refusal(StrEnum):
    """Why a reader is not used."""

    NO_KEYPAD = "no-keypad"
    NOT_LISTED = "not-listed"
    DENIED = "denied"
    OLD_FIRMWARE = "old-firmware"

    @property
    def advice(self) -> str:
        """For the technician: what is so, and what to do."""
        return {
            Refusal.NO_KEYPAD: "this reader has no secure PIN entry (class 1): connect a listed pinpad instead",
            Refusal.NOT_LISTED: "this model is not on the list of readers: connect a listed pinpad, or have it tested and listed",
            Refusal.DENIED: "this model must not be used: connect a listed pinpad instead",
            Refusal.OLD_FIRMWARE: "this reader's firmware is too old: have it updated, or connect another",
        }[self]


class Entry(StrEnum):
    """How a keypad is asked."""

    DIRECT = "direct"
    PSEUDO = "pseudo-apdu"


class Model(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One line of the list (``readers.toml`` explains the keys)."""

    model: str
    source: str
    verdict: str = "allowed"
    usb: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    entry: Entry = Entry.DIRECT
    min_firmware: str = ""
    max_digits: int = pinpad.MAX_DIGITS
    chunk: int = 250
    connect_wait_s: float = 0.0
    gap_s: float = 0.0
    tested: str = "no"
    quirk: str = ""

    def is_of(self, name: str, usb: str) -> bool:
        """True when this line speaks of that reader; its USB id counts before its name."""
        return usb in self.usb if usb and self.usb else name.startswith(self.names) if self.names else False


@dataclass(frozen=True)
class Facts:
    """What a reader says of itself."""

    name: str
    features: Mapping[int, int]
    """Feature tag -> control code."""
    usb: str = ""
    """``VVVV:PPPP`` where it tells."""
    firmware: str = ""
    min_digits: int | None = None
    max_digits: int | None = None


@dataclass(frozen=True)
class Reader:
    """A reader that may be used, and how."""

    name: str
    model: Model
    pinpad: Pinpad
    hands: threading.RLock = field(default_factory=threading.RLock, repr=False, compare=False)
    """Held by whoever of this process talks to it: a question that meets somebody typing would wait as long as they do."""


@dataclass(frozen=True)
class Refused:
    """A reader that may not."""

    name: str
    why: Refusal


SHIPPED = Path(__file__).parent / "readers.toml"


class Listed:
    """A list of readers; the first line that speaks of a reader counts."""

    def __init__(self, models: Iterable[Model]) -> None:
        self.models = tuple(models)

    @classmethod
    def read(cls, *files: Path) -> "Listed":
        """The lists of these files, in their order. Raises msgspec.ValidationError, naming the key, for a bad line."""
        lines = (line for file in files for line in tomllib.loads(file.read_text())["reader"])
        return cls(msgspec.convert(list(lines), list[Model]))

    def only(self, names: Collection[str]) -> "Listed":
        """Of the models that may be used, those with these names alone; no name, and all stay. What is denied stays denied."""
        return Listed(m for m in self.models if not names or m.model in names or m.verdict == "denied")

    def judge(self, facts: Facts) -> Reader | Refused:
        """The reader with its profile, or why it must not be used."""
        model = next((m for m in self.models if m.is_of(facts.name, facts.usb)), None)
        if model is not None and model.verdict == "denied":
            return Refused(facts.name, Refusal.DENIED)
        pseudo = model is not None and model.entry is Entry.PSEUDO
        code = facts.features.get(Feature.VERIFY_PIN_DIRECT)
        if code is None and not pseudo:
            return Refused(facts.name, Refusal.NO_KEYPAD)
        if model is None:
            return Refused(facts.name, Refusal.NOT_LISTED)
        if model.min_firmware and _version(facts.firmware) < _version(model.min_firmware):
            return Refused(facts.name, Refusal.OLD_FIRMWARE)
        digits = min(model.max_digits, facts.max_digits or model.max_digits)
        if pseudo or code is None:
            return Reader(facts.name, model, pinpad.PseudoPinpad(digits))
        return Reader(facts.name, model, pinpad.DirectPinpad(code, digits))


def ask(context: Context, name: str) -> Facts:
    """Read a reader's features without powering a card. Raises ReaderError when it does not answer."""
    with context.reader(name) as reader:
        with deadline("card.control"):
            features = pinpad.features(reader.control(pinpad.FEATURE_REQUEST))
            told: Mapping[int, bytes] = {}
            if Feature.TLV_PROPERTIES in features:
                with contextlib.suppress(ReaderError, CardError):
                    told = pinpad.properties(reader.control(features[Feature.TLV_PROPERTIES]))
            version = reader.firmware()
    vendor, product = _number(told.get(Property.VENDOR)), _number(told.get(Property.PRODUCT))
    return Facts(
        name,
        features,
        f"{vendor:04X}:{product:04X}" if vendor and product is not None else "",
        told.get(Property.FIRMWARE, b"").decode("ascii", "replace").strip(" \x00") or version,
        _number(told.get(Property.MIN_DIGITS)),
        _number(told.get(Property.MAX_DIGITS)),
    )


def choose(listed: Listed, context: Context, names: Iterable[str]) -> Reader | Refused | None:
    """The first reader that may be used; else the first refusal; None when none could be asked."""
    refused: Refused | None = None
    for name in names:
        try:
            judged = listed.judge(ask(context, name))
        except (ReaderError, CardError):
            continue
        if isinstance(judged, Reader):
            return judged
        refused = refused or judged
    return refused


def _number(raw: bytes | None) -> int | None:
    return int.from_bytes(raw, "little") if raw is not None else None


def _version(text: str) -> tuple[int, ...]:
    found = re.search(r"\d+(?:\.\d+)*", text)
    return tuple(int(part) for part in found[0].split(".")) if found else ()
