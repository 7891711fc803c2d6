# SPDX-License-Identifier: GPL-3.0-or-later
"""The card path of a visit: look at the card in the slot, then sign once with the PIN typed on the pinpad.

One object per inserted card, used by one thread. Nothing of the PIN exists here.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from hardware.card.belpic import CardData, CardFile
from hardware.card.certificate import Certificate
from hardware.card.identity import Holder
from hardware.card.pcsc import Context
from hardware.card.reader import Reader
from hardware.card.session import Powered, powered
from hardware.card.signer import DirectSigner, Signed, Signer, Wish
from hardware.deadline import deadline
from hardware.errors import CardError, CardForeign, CardGone, CardMute, ReaderError


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


class InsertedCard:
    """The card now in ``reader``. ``close`` gives the context back; between calls the card is reset and unheld.

    ``signer`` makes another than the primary one, for a site that is configured so.
    """

    def __init__(self, reader: Reader, signer: Callable[[Context, Reader], Signer] = DirectSigner) -> None:
        self._reader = reader
        with deadline("card.connect"):
            self._context = Context()
        self._signer = signer(self._context, reader)
        self._data: CardData | None = None
        self._certificate: Certificate | None = None

    def look(self, now: dt.datetime) -> Look:
        """Read the least: applet, tries, authentication certificate. A careful second try when answers break off."""
        for again in (False, True):
            try:
                with powered(self._context, self._reader, again=again) as card:
                    return self._look(card, now)
            except CardForeign:
                return Look(Verdict.OTHER)
            except CardMute:
                return Look(Verdict.UPSIDE)
            except CardGone:
                if again:
                    return Look(Verdict.GONE)
            except (CardError, ReaderError):
                if again:
                    return Look(Verdict.UNREADABLE)
        raise AssertionError("unreachable")

    def sign(
        self, digest: bytes, language: str, timeout_s: int, armed: Callable[[int], None] = lambda _seconds: None
    ) -> Signed:
        """Sign with the card that was looked at; any other card is a card that is gone (see ``Signer``)."""
        assert self._data is not None
        assert self._certificate is not None
        return self._signer.sign(Wish(self._data, self._certificate, digest, language, timeout_s), armed)

    def tries_left(self) -> int | None:
        """Read the counter again after a fault; None when the card, the reader or another card cannot tell."""
        try:
            with powered(self._context, self._reader) as card:
                data = card.belpic.recognise()
                return card.belpic.tries_left(data) if self._data in (None, data) else None
        except (CardError, ReaderError):
            return None

    def close(self) -> None:
        """Forget the card."""
        self._context.close()

    def _look(self, card: Powered, now: dt.datetime) -> Look:
        data = card.belpic.recognise()
        if not data.usable:
            return Look(Verdict.EXPIRED)
        der = card.belpic.certificate(CardFile.AUTHENTICATION)
        if der is None:
            child = data.reads_records and card.belpic.document().holder is Holder.CHILD
            return Look(Verdict.KIDS if child else Verdict.NO_CERTIFICATE)
        certificate = Certificate.from_der(der)
        if certificate.expired(now):
            return Look(Verdict.EXPIRED)
        self._data, self._certificate = data, certificate
        return Look(Verdict.GOOD, certificate, card.belpic.tries_left(data))
