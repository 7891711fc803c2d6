# SPDX-License-Identifier: GPL-3.0-or-later
"""The second signer: through the PKCS#11 middleware of the terminal, PIN on the pinpad (PROTECTED_AUTH).

For readers and cards that the direct way does not cover; chosen by configuration. What a module cannot tell is not
guessed: it merges "cancelled" and "too slow" (told apart here by the clock alone) and never names the tries left
(read from the card itself afterwards). No PIN is ever passed, so none can be.
"""

import time
from collections.abc import Callable, MutableMapping
from pathlib import Path
from typing import Any

import pkcs11
from pkcs11.exceptions import FunctionCancelled, MechanismInvalid, PinIncorrect, PinLocked, PKCS11Error

from hardware.card.certificate import DIGEST_INFO_SHA256, Algorithm
from hardware.card.pcsc import CommunicationLost, Context
from hardware.card.pinpad import PinAnswer, PinResult
from hardware.card.reader import Reader
from hardware.card.session import held, left, powered
from hardware.card.signer import Signed, Wish
from hardware.deadline import deadline
from hardware.errors import CardAltered, CardError, CardForeign, CardGone, CardMute, ReaderError

OPENSC_CONF = Path(__file__).parent / "opensc.conf"
ENTRY_S = 30
"""The modules set the keypad's clock themselves: 30 s, official and OpenSC alike (card-stack 5)."""
_AUTHENTICATION = b"\x02"
"""PKCS#15 id of the authentication key (belgian-eid 1.3)."""
_WINDOWS = ("DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "DBUS_SESSION_BUS_ADDRESS")


def prepare(environment: MutableMapping[str, str]) -> None:
    """Before a module is loaded: OpenSC's settings, and nowhere to show a window of its own."""
    environment["OPENSC_CONF"] = str(OPENSC_CONF)
    for name in _WINDOWS:
        environment.pop(name, None)


class Pkcs11Signer:
    """Signs through one module, which is shut down again after every signature. Used by one thread."""

    def __init__(
        self, module: Path, context: Context, reader: Reader, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._module, self._context, self._reader, self._clock = str(module), context, reader, clock

    def sign(self, wish: Wish, armed: Callable[[int], None]) -> Signed:
        """See ``Signer``. Raises ReaderError when the module cannot be used."""
        with held(self._reader):
            return self._sign(wish, armed)

    def _sign(self, wish: Wish, armed: Callable[[int], None]) -> Signed:
        try:
            if not self._is_in(wish):
                return Signed(PinAnswer(PinResult.CARD_GONE))
        except (CardGone, CardForeign):
            return Signed(PinAnswer(PinResult.CARD_GONE))
        except (CommunicationLost, CardMute):
            gone = left(self._context, self._reader, wish.card)
            return Signed(PinAnswer(PinResult.CARD_GONE if gone else PinResult.READER_FAULT))
        except ReaderError:
            return Signed(PinAnswer(PinResult.READER_FAULT))
        try:
            library = pkcs11.lib(self._module)
        except (PKCS11Error, RuntimeError, OSError) as error:
            raise ReaderError("PKCS#11 module cannot be loaded") from error
        try:
            pin, signature = self._through(library, wish, armed)
        finally:
            with deadline("card.reset"):
                library.finalize()
        if pin.result is PinResult.CARD_GONE and not left(self._context, self._reader, wish.card):
            raise ReaderError("this module does not know this card (OpenSC 0.26 and applet 1.8)")
        if signature is None:
            return Signed(self._tries(wish, pin))
        if not wish.certificate.verifies(signature, wish.digest):
            raise CardAltered("signature does not verify")
        return Signed(pin, signature)

    def _through(self, library: Any, wish: Wish, armed: Callable[[int], None]) -> tuple[PinAnswer, bytes | None]:
        with deadline("card.connect", 10):
            token = self._token(library)
        if token is None:
            return PinAnswer(PinResult.CARD_GONE), None
        armed(ENTRY_S)
        begun = self._clock()
        try:
            with deadline("card.pin", ENTRY_S):
                session = token.open(user_pin=pkcs11.PROTECTED_AUTH)
        except PinIncorrect:
            return PinAnswer(PinResult.WRONG), None
        except PinLocked:
            return PinAnswer(PinResult.BLOCKED, 0), None
        except FunctionCancelled:
            slow = self._clock() - begun >= ENTRY_S
            return PinAnswer(PinResult.TIMED_OUT if slow else PinResult.CANCELLED), None
        except PKCS11Error:
            return PinAnswer(PinResult.UNKNOWN), None
        try:
            with session, deadline("card.transmit", 10):
                return PinAnswer(PinResult.RIGHT), self._signature(session, wish)
        except MechanismInvalid as error:
            raise ReaderError("this module cannot sign with this card (OpenSC 0.23 and applet 1.8)") from error
        except PKCS11Error:
            return PinAnswer(PinResult.READER_FAULT), None

    def _token(self, library: Any) -> Any | None:
        """The token in our reader; modules name a slot after its reader."""
        try:
            slots = library.get_slots(token_present=True)
            ours = [slot for slot in slots if self._reader.name.startswith(slot.slot_description.strip())]
            return ours[0].get_token() if ours else None
        except PKCS11Error:
            return None

    def _signature(self, session: Any, wish: Wish) -> bytes:
        key = session.get_key(object_class=pkcs11.ObjectClass.PRIVATE_KEY, id=_AUTHENTICATION)
        if wish.certificate.algorithm is Algorithm.RS256:
            return bytes(key.sign(DIGEST_INFO_SHA256 + wish.digest, mechanism=pkcs11.Mechanism.RSA_PKCS))
        return bytes(key.sign(wish.digest, mechanism=pkcs11.Mechanism.ECDSA))

    def _is_in(self, wish: Wish) -> bool:
        """The card that was looked at, by its chip number; a swap after this is caught by the signature's own check."""
        with powered(self._context, self._reader) as card:
            return card.belpic.recognise() == wish.card

    def _tries(self, wish: Wish, pin: PinAnswer) -> PinAnswer:
        """Complete a module's word by the card's own: gone, blocked, or so many tries left."""
        try:
            with powered(self._context, self._reader) as card:
                if card.belpic.recognise() != wish.card:
                    return PinAnswer(PinResult.CARD_GONE)
                tries = card.belpic.tries_left(wish.card)
        except (CardGone, CardMute, CardForeign):
            return PinAnswer(PinResult.CARD_GONE)
        except (CardError, ReaderError):
            return pin
        blocked = tries == 0 and pin.result is PinResult.WRONG
        return PinAnswer(PinResult.BLOCKED if blocked else pin.result, tries)
