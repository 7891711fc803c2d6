# SPDX-License-Identifier: GPL-3.0-or-later
"""One signature, one PIN entry: what a signer is, and the primary one that speaks to the card itself."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from hardware.card.belpic import CardData
from hardware.card.certificate import Certificate
from hardware.card.pcsc import CommunicationLost, Context
from hardware.card.pinpad import PinAnswer, PinResult
from hardware.card.reader import Reader
from hardware.card.session import Powered, left, powered
from hardware.deadline import deadline
from hardware.errors import CardAltered, CardForeign, CardGone, CardMute, ReaderError, ReaderNotTrusted


@dataclass(frozen=True)
class Signed:
    """The end of one PIN entry; ``signature`` only when the PIN was right and the card signed."""

    pin: PinAnswer
    signature: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Wish:
    """What is to be signed, by which card, and how the keypad is to ask for it."""

    card: CardData
    certificate: Certificate
    digest: bytes = field(repr=False)
    language: str
    timeout_s: int


class Signer(Protocol):
    """Signs once. Everything that people or readers cause is a value; VERIFY is never repeated by software."""

    def sign(self, wish: Wish, armed: Callable[[int], None]) -> Signed:
        """``armed`` is called once, right before the keypad starts to listen, with the seconds of the keypad's clock.

        Raises CardAltered when the card breaks the rules, ReaderNotTrusted when the keypad is none.
        """


class DirectSigner:
    """MSE SET, VERIFY on the pinpad, signature, log-off and reset, in one transaction (belgian-eid 2.9)."""

    def __init__(self, context: Context, reader: Reader) -> None:
        self._context, self._reader = context, reader

    def sign(self, wish: Wish, armed: Callable[[int], None]) -> Signed:
        """See ``Signer``."""
        try:
            with powered(self._context, self._reader) as card:
                signed = self._sign(card, wish, armed)
        except (CardGone, CardForeign):
            return _ended(PinResult.CARD_GONE)
        except ReaderNotTrusted:
            raise
        except (CommunicationLost, CardMute):
            return _ended(
                PinResult.CARD_GONE if left(self._context, self._reader, wish.card) else PinResult.READER_FAULT
            )
        except ReaderError:
            return _ended(PinResult.READER_FAULT)
        if signed.signature is not None and not wish.certificate.verifies(signed.signature, wish.digest):
            raise CardAltered("signature does not verify")
        return signed

    def _sign(self, card: Powered, wish: Wish, armed: Callable[[int], None]) -> Signed:
        if card.belpic.recognise() != wish.card:
            return _ended(PinResult.CARD_GONE)  # another card since the look
        algorithm = wish.certificate.algorithm
        card.belpic.prepare(algorithm)
        armed(wish.timeout_s)
        pin = self._enter(card, wish)
        if pin.result is not PinResult.RIGHT:
            return Signed(pin)
        signature = card.belpic.sign(algorithm, wish.digest)
        card.belpic.log_off()
        return Signed(pin, signature)

    def _enter(self, card: Powered, wish: Wish) -> PinAnswer:
        """The one VERIFY. Where the line to the keypad breaks, the keypad may still send it: that is UNKNOWN."""
        try:
            with deadline("card.pin", wish.timeout_s):
                return self._reader.pinpad.verify(card.session, wish.language, wish.timeout_s)
        except ReaderNotTrusted:
            raise
        except ReaderError:
            return PinAnswer(PinResult.UNKNOWN)


def _ended(result: PinResult) -> Signed:
    return Signed(PinAnswer(result))
