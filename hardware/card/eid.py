# SPDX-License-Identifier: GPL-3.0-or-later
"""The card path of a visit: look at the card in the slot, then sign once with the PIN typed on the pinpad.

One object per inserted card, used by one thread. Nothing of the PIN exists here; VERIFY is never repeated by software.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from hardware.card.apdu import Answer, Chained
from hardware.card.belpic import Belpic, CardData
from hardware.card.certificate import Certificate
from hardware.card.pcsc import CommunicationLost, Context, Session
from hardware.card.pinpad import PinAnswer, PinResult, outcome, verify_structure
from hardware.deadline import deadline
from hardware.errors import CardAltered, CardError, CardForeign, CardGone, CardMute, ReaderError


class Verdict(StrEnum):
    """What a look at the card found."""

    GOOD = "good"
    UPSIDE = "upside"
    UNREADABLE = "unreadable"
    OTHER = "other"
    EXPIRED = "expired"
    KIDS = "kids"
    NO_CERTIFICATE = "no-certificate"
    GONE = "gone"


@dataclass(frozen=True)
class Look:
    """A verdict, and for a good card what the journey may know."""

    verdict: Verdict
    certificate: Certificate | None = field(default=None, repr=False)
    tries_left: int | None = None


@dataclass(frozen=True)
class Signed:
    """The end of one PIN entry; ``signature`` only when the PIN was right and the card signed."""

    pin: PinAnswer
    signature: bytes | None = field(default=None, repr=False)


class InsertedCard:
    """The card now in ``reader``. ``close`` resets it and gives the context back."""

    def __init__(self, reader: str) -> None:
        self._reader = reader
        self._context = Context()
        self._session: Session | None = None
        self._data: CardData | None = None
        self._certificate: Certificate | None = None

    def look(self, now: dt.datetime) -> Look:
        """Read the least: applet, tries, authentication certificate. A second try once when answers break off."""
        for last in (False, True):
            try:
                return self._look(now)
            except CardForeign:
                return Look(Verdict.OTHER)
            except CardMute:
                return Look(Verdict.UPSIDE)
            except CardGone:
                if last:
                    return Look(Verdict.GONE)
            except (CardError, ReaderError):
                if last:
                    return Look(Verdict.UNREADABLE)
            finally:
                self._drop()
        raise AssertionError("unreachable")

    def sign(self, digest: bytes, language: str, timeout_s: int, armed: Callable[[], None] = lambda: None) -> Signed:
        """MSE SET, VERIFY on the pinpad, signature, log-off and reset, in one transaction.

        ``armed`` is called once, right before the keypad starts to listen. Tries are read again after a fault.
        """
        assert self._data is not None
        assert self._certificate is not None
        try:
            return self._sign(digest, language, timeout_s, armed)
        except (CardGone, CardMute):
            return Signed(PinAnswer(PinResult.CARD_GONE))
        except CommunicationLost:
            return Signed(PinAnswer(PinResult.UNKNOWN))
        finally:
            self._drop()

    def tries_left(self) -> int | None:
        """Read the counter again after a fault; None when the card or the reader cannot tell."""
        try:
            belpic = Belpic(Chained(self._powered()))
            return belpic.tries_left(belpic.recognise())
        except (CardError, ReaderError):
            return None
        finally:
            self._drop()

    def close(self) -> None:
        """Reset the card and forget it."""
        self._drop()
        self._context.close()

    def _look(self, now: dt.datetime) -> Look:
        session = self._powered()
        with session.transaction():
            belpic = Belpic(Chained(session))
            self._data = data = belpic.recognise()
            if not data.usable:
                return Look(Verdict.EXPIRED)
            certificate = belpic.authentication_certificate()
            if certificate is None:
                child = data.applet >= 0x18 and belpic.is_child()
                return Look(Verdict.KIDS if child else Verdict.NO_CERTIFICATE)
            if certificate.expired(now):
                return Look(Verdict.EXPIRED)
            self._certificate = certificate
            return Look(Verdict.GOOD, certificate, belpic.tries_left(data))

    def _sign(self, digest: bytes, language: str, timeout_s: int, armed: Callable[[], None]) -> Signed:
        assert self._certificate is not None
        session = self._powered()
        verify = session.pinpad()
        with session.transaction():
            belpic = Belpic(Chained(session))
            if belpic.recognise() != self._data:
                return Signed(PinAnswer(PinResult.CARD_GONE))  # another card since the look
            belpic.prepare(self._certificate.algorithm)
            armed()
            try:
                with deadline("card.pin", timeout_s):
                    raw = session.control(verify, verify_structure(language, timeout_s))
            except (CommunicationLost, ReaderError):
                belpic.recognise()  # CardGone when that is why it broke off (card-stack 2.6)
                return Signed(PinAnswer(PinResult.READER_FAULT))
            if len(raw) != 2:
                return Signed(PinAnswer(PinResult.UNKNOWN))
            pin = outcome(Answer(b"", int.from_bytes(raw, "big")))
            if pin.result is not PinResult.RIGHT:
                return Signed(pin)
            signature = belpic.sign(self._certificate.algorithm, digest)
            belpic.log_off()
        if not self._certificate.verifies(signature, digest):
            raise CardAltered("signature does not verify")
        return Signed(pin, signature)

    def _powered(self) -> Session:
        with deadline("card.connect"):
            self._session = self._context.connect(self._reader)
        return self._session

    def _drop(self) -> None:
        if self._session is not None:
            self._session.reset()
            self._session = None
