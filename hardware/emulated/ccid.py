# SPDX-License-Identifier: GPL-3.0-or-later
"""The CCID side of the emulated pinpad: slot state, power, TPDUs, secure PIN entry.

Messages and error codes are those of the CCID specification 1.1 (6.1, 6.2); what this reader model's driver needs in
addition is in the card-stack facts 2.4. Pure but for the clock of the card: bytes in, bytes out.
"""

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from hardware.emulated.applet import Applet
from hardware.emulated.pinpad import Entry, Pad, Request

FIRMWARE = b"Emulated pinpad 1.00"
_PSEUDO = b"\xff\xc2\x01"


class Message(IntEnum):
    """PC_to_RDR message types."""

    SET_PARAMETERS = 0x61
    POWER_ON = 0x62
    POWER_OFF = 0x63
    SLOT_STATUS = 0x65
    SECURE = 0x69
    ESCAPE = 0x6B
    TRANSFER = 0x6F


class SlotError(IntEnum):
    """bError values (CCID 6.2.6)."""

    CANCELLED = 0xEF
    TIMED_OUT = 0xF0
    HARDWARE = 0xFB
    MUTE = 0xFE
    NOT_SUPPORTED = 0x00


@dataclass
class Timing:
    """How long the emulated chip takes. Off by default; ``clock_hz`` 0 means instant."""

    clock_hz: float = 0.0
    apdu_s: float = 0.001
    f_over_d: float = 372.0
    spent_s: float = 0.0
    bytes: int = 0

    def charge(self, count: int) -> None:
        """Let the time pass that ``count`` T=0 bytes take: 12 elementary time units each (ISO 7816-3 7.2)."""
        self.bytes += count
        if self.clock_hz:
            duration = self.apdu_s + count * 12 * self.f_over_d / self.clock_hz
            self.spent_s += duration
            _pause(duration)


def _pause(duration_s: float) -> None:
    """Sleep, and watch the clock for the last bit: a sleep alone is late by more than a fast card needs for a command."""
    end = time.perf_counter() + duration_s
    if duration_s > _WATCHED_S:
        time.sleep(duration_s - _WATCHED_S)
    while time.perf_counter() < end:
        pass


_WATCHED_S = 0.0005
_F = {0: 372, 1: 372, 2: 558, 3: 744, 4: 1116, 5: 1488, 6: 1860, 9: 512, 10: 768, 11: 1024, 12: 1536, 13: 2048}
_D = {1: 1, 2: 2, 3: 4, 4: 8, 5: 16, 6: 32, 7: 64, 8: 12, 9: 20}


@dataclass
class Ledger:
    """What became of every VERIFY that carried a PIN, whichever card was in: the oracle of "no try without a key"."""

    sent: int = 0
    """By the keypad, each after its own press of OK."""
    card_was_out: int = 0
    """OK was pressed and there was no card any more to send it to."""
    from_host: int = 0
    """By the computer. Never allowed."""


class Slot:
    """One card slot with its keypad. ``answer`` yields the answers to one command message."""

    def __init__(self) -> None:
        self.pad = Pad()
        self.timing = Timing()
        self.ledger = Ledger()
        self.applet: Applet | None = None
        self.powered = False
        self.pseudo = False
        """The keypad is asked by pseudo-APDUs (``FF C2 01 ..``) instead of control calls."""
        self.polled = threading.Condition()
        """Notified whenever the host has asked for the slot's status."""
        self.mute = False
        """A card that answers nothing: power-on fails (dirty or upside-down)."""
        self.status_words: list[bytes] = []
        """Status words to give instead of the card's own, one for each coming TPDU; an empty one is the card's own."""
        self.verify_answer: bytes | None = None
        """What the next VERIFY of the keypad is answered with, the card left unasked."""

    def insert(self, applet: Applet) -> None:
        """A card enters the slot; one that is still in is taken out first, faster than anybody polls."""
        if self.applet is not None:
            self.remove()
        applet.reset()
        self.applet, self.powered = applet, False

    def remove(self) -> None:
        """The card leaves, whatever is going on."""
        self.applet, self.powered = None, False
        self.pad.card_left()

    def lose_power(self) -> None:
        """The reader's cable is pulled: the card stays where it is, unpowered, and a running entry is over."""
        self.powered = False
        self.pad.power_lost()

    def answer(self, message: bytes) -> Iterator[bytes]:
        """The messages the reader sends back for one command message."""
        kind, sequence = message[0], message[6]
        data = message[10:]
        handlers = {
            Message.SLOT_STATUS: self._status,
            Message.POWER_ON: self._power_on,
            Message.POWER_OFF: self._power_off,
            Message.TRANSFER: self._transfer,
            Message.SET_PARAMETERS: self._parameters,
            Message.SECURE: self._secure,
            Message.ESCAPE: self._escape,
        }
        handler = handlers.get(Message(kind)) if kind in Message._value2member_map_ else None
        if handler is None:
            yield _message(0x81, sequence, self._slot(), b"", SlotError.NOT_SUPPORTED, failed=True)
        else:
            yield handler(sequence, data)

    def _slot(self) -> int:
        return 2 if self.applet is None else 0 if self.powered else 1

    def settle(self, timeout_s: float = 2.0) -> bool:
        """Wait until the host has asked twice for the slot's state: only then has it surely noticed a change.

        pcscd polls a serial reader every 400 ms, and a card that is swapped between two polls right after a failed
        reset leaves its public state at "absent" until that card is taken out again.
        """
        with self.polled:
            return self.polled.wait(timeout_s) and self.polled.wait(timeout_s)

    def _status(self, sequence: int, _data: bytes) -> bytes:
        with self.polled:
            self.polled.notify_all()
        return _message(0x81, sequence, self._slot())

    def _power_on(self, sequence: int, _data: bytes) -> bytes:
        if self.applet is None or self.mute:
            return _message(0x80, sequence, self._slot(), b"", SlotError.MUTE, failed=True)
        self.powered = True
        return _message(0x80, sequence, 0, self.applet.reset())

    def _power_off(self, sequence: int, _data: bytes) -> bytes:
        self.powered = False
        return _message(0x81, sequence, self._slot())

    def _parameters(self, sequence: int, data: bytes) -> bytes:
        if data:
            self.timing.f_over_d = _F.get(data[0] >> 4, 372) / _D.get(data[0] & 0x0F, 1)
        return _message(0x82, sequence, self._slot(), data)

    def _transfer(self, sequence: int, data: bytes) -> bytes:
        applet = self.applet  # somebody may pull the card between two of these lines
        if applet is None or not self.powered:
            return _message(0x80, sequence, self._slot(), b"", SlotError.MUTE, failed=True)
        if data[:1] == b"\xff" and 3 <= len(data) <= 6 and _xor(data) == 0:
            return _message(0x80, sequence, 0, data)
        if self.pseudo and data[:3] == _PSEUDO:
            return self._pseudo(sequence, data)
        if data[:2] == b"\x00\x20" and len(data) > 5:
            self.ledger.from_host += 1
        return _message(0x80, sequence, 0, self._to_card(applet, data))

    def _pseudo(self, sequence: int, data: bytes) -> bytes:
        """Features of PC/SC part 10 as pseudo-APDUs: ``00`` lists their tags, a tag runs it (belgian-eid 3.6)."""
        if data[3] == 0x00:
            return _message(0x80, sequence, 0, b"\x06\x90\x00")
        if data[3] != 0x06 or len(data) < 5 + 19:
            return _message(0x80, sequence, 0, b"\x6a\x81")
        structure = data[5:]
        request = Request(structure[0], int.from_bytes(structure[9:11], "little"), structure[2:5], structure[19:])
        ended, answer = self._enter(request)
        said = {Entry.CANCELLED: b"\x64\x01", Entry.TIMED_OUT: b"\x64\x00", Entry.BROKEN: b"\x6b\x80"}
        if ended is Entry.CARD_GONE:
            return _message(0x80, sequence, self._slot(), b"", SlotError.MUTE, failed=True)
        return _message(0x80, sequence, 0, said.get(ended, answer) + b"\x90\x00")

    def _to_card(self, applet: Applet, tpdu: bytes) -> bytes:
        answer = (self.status_words.pop(0) if self.status_words else b"") or applet.exchange(tpdu)
        self.timing.charge(len(tpdu) + len(answer))
        return answer

    def _secure(self, sequence: int, data: bytes) -> bytes:
        if self.applet is None or not self.powered:
            return _message(0x80, sequence, self._slot(), b"", SlotError.MUTE, failed=True)
        ended, answer = self._enter(Request(data[1], int.from_bytes(data[9:11], "little"), data[2:5], data[15:]))
        if ended is Entry.CONFIRMED:
            return _message(0x80, sequence, 0, answer)
        error = {
            Entry.CANCELLED: SlotError.CANCELLED,
            Entry.TIMED_OUT: SlotError.TIMED_OUT,
            Entry.BROKEN: SlotError.HARDWARE,
        }.get(ended, SlotError.MUTE)
        return _message(0x80, sequence, self._slot(), b"", error, failed=True)

    def _enter(self, request: Request) -> tuple[Entry, bytes]:
        """One entry on the keypad, and the card's answer when it was confirmed."""
        asked = self.applet
        ended, command = self.pad.enter(request)
        if ended is Entry.CONFIRMED:
            if asked is None or self.applet is not asked or not self.powered:
                self.ledger.card_was_out += 1
                return Entry.CARD_GONE, b""
            return ended, self._verify(asked, command)
        if ended is Entry.CARD_GONE and self.applet is asked and asked is not None:
            self.remove()
        return ended, b""

    def _verify(self, applet: Applet, command: bytes) -> bytes:
        """The keypad's VERIFY reaches the card; the answer may be another's word on demand."""
        self.ledger.sent += 1
        if self.verify_answer is None:
            return self._to_card(applet, command)
        answer, self.verify_answer = self.verify_answer, None
        return answer

    def _escape(self, sequence: int, data: bytes) -> bytes:
        if data == b"\x02":
            return _message(0x83, sequence, self._slot(), FIRMWARE)
        if data[:1] == b"\x6a":
            # exactly 21 bytes or the driver ignores them: byte 3 validation condition, 13 and 14 PIN sizes
            features = bytearray(21)
            features[3], features[13], features[14] = 0x07, 4, 12
            return _message(0x83, sequence, self._slot(), bytes(features))
        return _message(0x83, sequence, self._slot())


def _message(kind: int, sequence: int, slot: int, data: bytes = b"", error: int = 0, *, failed: bool = False) -> bytes:
    status = slot | (0x40 if failed else 0)
    return bytes([kind]) + len(data).to_bytes(4, "little") + bytes([0, sequence, status, error, 0]) + data


def _xor(data: bytes) -> int:
    value = 0
    for byte in data:
        value ^= byte
    return value
