# SPDX-License-Identifier: GPL-3.0-or-later
"""PC/SC: the only module that imports pyscard. Codes become our errors here, lists of integers become bytes.

Every call may block as long as the driver likes; callers put a deadline around it (``hardware.deadline``).
"""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass

from smartcard import scard

from hardware.card.apdu import Answer
from hardware.deadline import deadline
from hardware.errors import CardError, CardGone, CardMute, DeviceError, ReaderBusy, ReaderError, ReaderGone

_GONE = {scard.SCARD_W_REMOVED_CARD, scard.SCARD_E_NO_SMARTCARD, scard.SCARD_W_RESET_CARD}
_MUTE = {scard.SCARD_W_UNRESPONSIVE_CARD, scard.SCARD_W_UNPOWERED_CARD, scard.SCARD_E_PROTO_MISMATCH}
_NO_READER = {
    scard.SCARD_E_NO_SERVICE,
    scard.SCARD_E_SERVICE_STOPPED,
    scard.SCARD_E_READER_UNAVAILABLE,
    scard.SCARD_E_NO_READERS_AVAILABLE,
    scard.SCARD_E_UNKNOWN_READER,
    scard.SCARD_E_INVALID_HANDLE,
    scard.SCARD_F_COMM_ERROR,
    scard.SCARD_E_COMM_DATA_LOST if hasattr(scard, "SCARD_E_COMM_DATA_LOST") else -1,
}


class CommunicationLost(CardError):
    """SCARD_E_NOT_TRANSACTED: the call broke off. Look at the slot before saying why (card-stack 8.10)."""


@dataclass(frozen=True)
class SlotState:
    """What pcscd says of one slot, and the counter it wants back to notice the next change."""

    present: bool
    mute: bool
    in_use: bool
    known: bool
    atr: bytes
    raw: int

    @property
    def count(self) -> int:
        """Insertions and removals so far: the upper half of the state (belgian-eid 6.3)."""
        return self.raw >> 16


def _check(code: int) -> None:
    if code == scard.SCARD_S_SUCCESS:
        return
    label = f"PC/SC {code & 0xFFFFFFFF:08X}"
    if code in _GONE:
        raise CardGone(label)
    if code in _MUTE:
        raise CardMute(label)
    if code in _NO_READER:
        raise ReaderGone(label)
    if code == scard.SCARD_E_SHARING_VIOLATION:
        raise ReaderBusy(label)
    if code == scard.SCARD_E_NOT_TRANSACTED:
        raise CommunicationLost(label)
    raise ReaderError(label)


class Context:
    """A PC/SC context. Becomes useless when pcscd restarts: close it and make a new one."""

    def __init__(self) -> None:
        code, self._handle = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
        _check(code)

    def close(self) -> None:
        """Give the context back; never fails."""
        with contextlib.suppress(Exception):
            scard.SCardReleaseContext(self._handle)

    def readers(self) -> list[str]:
        """Names of the readers that are there; an empty list is an answer."""
        code, names = scard.SCardListReaders(self._handle, [])
        if code == scard.SCARD_E_NO_READERS_AVAILABLE:
            return []
        _check(code)
        return list(names)

    def wait(self, reader: str, seen: int, timeout_s: float) -> SlotState | None:
        """Block until the slot differs from ``seen`` (a ``SlotState.raw``, 0 to ask now); None after the time."""
        code, states = scard.SCardGetStatusChange(self._handle, int(timeout_s * 1000), [(reader, seen)])
        if code == scard.SCARD_E_TIMEOUT:
            return None
        _check(code)
        _name, raw, atr = states[0]
        return SlotState(
            present=bool(raw & scard.SCARD_STATE_PRESENT),
            mute=bool(raw & scard.SCARD_STATE_MUTE),
            in_use=bool(raw & scard.SCARD_STATE_INUSE),
            known=not raw & (scard.SCARD_STATE_UNKNOWN | scard.SCARD_STATE_UNAVAILABLE),
            atr=bytes(atr),
            raw=raw & ~scard.SCARD_STATE_CHANGED,
        )

    def connect(self, reader: str) -> "Session":
        """Power the card (T=0, shared)."""
        with deadline("card.connect"):
            code, handle, _protocol = scard.SCardConnect(
                self._handle, reader, scard.SCARD_SHARE_SHARED, scard.SCARD_PROTOCOL_T0
            )
        _check(code)
        return Session(handle)

    @contextlib.contextmanager
    def reader(self, name: str, *, patient: bool = False) -> Iterator["ReaderSession"]:
        """Talk to the reader itself, card or no card; whatever is in the slot is left as it is. ``patient`` waits for ever."""
        with contextlib.nullcontext() if patient else deadline("card.connect"):
            code, handle, _protocol = scard.SCardConnect(
                self._handle, name, scard.SCARD_SHARE_DIRECT, scard.SCARD_PROTOCOL_UNDEFINED
            )
        _check(code)
        try:
            yield ReaderSession(handle)
        finally:
            with contextlib.nullcontext() if patient else deadline("card.reset"):
                scard.SCardDisconnect(handle, scard.SCARD_LEAVE_CARD)

    def look_again(self, name: str) -> None:
        """Have pcscd find out anew whether a card is in the slot; never fails.

        A reset tells pcscd at once that a card has gone (or is another), while its polling thread still believes what
        it saw last: what happens to the slot before the next poll is then never announced (card-stack 2.5).
        """
        with contextlib.suppress(DeviceError), self.reader(name) as handle:
            handle.power_anew()


class ReaderSession:
    """A handle on a reader. Its calls may last as long as somebody types: callers put the deadline."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    def control(self, code: int, data: bytes = b"") -> bytes:
        """A reader control call."""
        result, answer = scard.SCardControl(self._handle, code, list(data))
        _check(result)
        return bytes(answer)

    def power_anew(self) -> None:
        """Reset whatever is in the slot; the answer does not matter."""
        with deadline("card.reset"):
            scard.SCardReconnect(
                self._handle, scard.SCARD_SHARE_DIRECT, scard.SCARD_PROTOCOL_UNDEFINED, scard.SCARD_RESET_CARD
            )

    def firmware(self) -> str:
        """``major.minor`` by the driver's word (SCARD_ATTR_VENDOR_IFD_VERSION), empty where it has none."""
        code, raw = scard.SCardGetAttrib(self._handle, scard.SCARD_ATTR_VENDOR_IFD_VERSION)
        if code != scard.SCARD_S_SUCCESS or len(raw) < 4:
            return ""
        return f"{raw[3]:x}.{raw[2]:02x}"


class Session(ReaderSession):
    """A powered card and, through it, the reader's features. ``reset`` ends it and clears the PIN right."""

    def exchange(self, command: bytes) -> Answer:
        """One command without a deadline of its own."""
        code, answer = scard.SCardTransmit(self._handle, scard.SCARD_PCI_T0, list(command))
        _check(code)
        data = bytes(answer)
        if len(data) < 2:
            raise CommunicationLost("answer without status")
        return Answer(data[:-2], int.from_bytes(data[-2:], "big"))

    def transmit(self, command: bytes) -> Answer:
        """One command; see ``apdu.Connection``."""
        with deadline("card.transmit"):
            return self.exchange(command)

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """Nobody else talks to the card inside this block."""
        with deadline("card.transaction"):
            _check(scard.SCardBeginTransaction(self._handle))
        try:
            yield
        finally:
            with contextlib.suppress(DeviceError), deadline("card.transaction"):
                _check(scard.SCardEndTransaction(self._handle, scard.SCARD_LEAVE_CARD))

    def reset(self) -> None:
        """Disconnect with reset: no PIN right survives. Never fails."""
        with deadline("card.reset"):
            scard.SCardDisconnect(self._handle, scard.SCARD_RESET_CARD)
