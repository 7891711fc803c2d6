# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be wrong with a device.

::

    DeviceError
      ReaderError     Gone, Busy, NotTrusted
      CardError       Gone, Mute, Foreign, Altered
      PrinterError    Off (Silent), Refused

What people cause (a wrong PIN, a card pulled during entry) is a value, not an error. Each class carries ``text_key``,
the message for the citizen, and ``fixer``, who can repair it. ``str()`` is for logs and holds no personal datum.
"""

from enum import StrEnum
from typing import ClassVar


class Fixer(StrEnum):
    """Who can repair something."""

    CITIZEN = "citizen"
    HELPER = "helper"
    TECHNICIAN = "technician"
    CITY = "city"


class DeviceError(Exception):
    """Something is wrong with a device."""

    text_key: ClassVar[str] = "oos.fault"
    fixer: ClassVar[Fixer] = Fixer.TECHNICIAN


class ReaderError(DeviceError):
    """The card reader does not work."""

    text_key = "oos.reader"


class ReaderGone(ReaderError):
    """No reader, or no PC/SC service."""


class ReaderBusy(ReaderError):
    """Another program holds the reader for itself; no other belongs on a terminal."""


class ReaderNotTrusted(ReaderError):
    """Not a class 2 reader: it cannot keep a PIN to itself (threat model M1)."""


class CardError(DeviceError):
    """The card cannot be used now."""

    text_key = "card.unreadable"
    fixer = Fixer.CITIZEN


class CardGone(CardError):
    """The card left the slot during a call."""


class CardMute(CardError):
    """The chip does not answer: upside-down, dirty or broken."""

    text_key = "card.upside"


class CardForeign(CardError):
    """Not a Belgian identity card."""

    text_key = "card.other"


class CardAltered(CardError):
    """The card answers, but not as an identity card may."""


class PrinterError(DeviceError):
    """The printer or its queue does not work."""

    text_key = "print.stop"
    fixer = Fixer.HELPER


class PrinterOff(PrinterError):
    """Nothing answers at the printer's address."""


class PrinterSilent(PrinterOff):
    """Somebody takes the call and says nothing: asleep, or hung."""


class PrinterRefused(PrinterError):
    """The queue or the printer refused a request; the job did not start."""
