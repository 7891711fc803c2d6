# SPDX-License-Identifier: GPL-3.0-or-later
"""Command and answer of a chip card, as types.

Refuses to be endless: chained answers are bounded in number and size, so that a hostile card cannot hold the caller.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol

from hardware.errors import CardAltered

MAX_ANSWER_BYTES = 4096
MAX_ROUNDS = 24
"""GET RESPONSE or corrected-length rounds for one command; a real card needs at most two."""
MAX_COMMANDS = 64
MAX_TALK_S = 20.0
"""For everything that one powered session says to a card: threat model M12."""


class Status(IntEnum):
    """Status words we act on (belgian-eid facts 2.8)."""

    OK = 0x9000
    TIMED_OUT = 0x6400
    CANCELLED = 0x6401
    WRONG_FORMAT = 0x6403
    NOT_ACTIVE = 0x6283
    SECURITY = 0x6982
    BLOCKED = 0x6983
    CONDITIONS = 0x6985
    NO_CURRENT_FILE = 0x6986
    WRONG_DATA = 0x6A80
    NOT_FOUND = 0x6A82
    NO_RECORD = 0x6A83
    OUTSIDE = 0x6B00
    REJECTED = 0x6B80
    NOT_AVAILABLE = 0x6D00


@dataclass(frozen=True)
class Answer:
    """What the card said: data and status word. Its repr keeps the data to itself."""

    data: bytes
    status: int

    def __repr__(self) -> str:
        return f"<Answer {len(self.data)} bytes, {self.status:04X}>"

    @property
    def ok(self) -> bool:
        """True for 9000."""
        return self.status == Status.OK

    @property
    def tries_left(self) -> int | None:
        """The counter inside 63Cx, or 0 for 6983; None when the status says nothing about tries."""
        if self.status & 0xFFF0 == 0x63C0:
            return self.status & 0x0F
        return 0 if self.status == Status.BLOCKED else None


class Connection(Protocol):
    """A powered card. One method: a command goes in, an answer comes out."""

    def transmit(self, command: bytes) -> Answer:
        """Raises CardGone, CardMute or ReaderGone; a status word is never an exception."""


class Chained:
    """Completes T=0 answers: fetches what ``61xx`` announces, repeats once with the length that ``6Cxx`` names."""

    def __init__(self, inner: Connection) -> None:
        self._inner = inner

    def transmit(self, command: bytes) -> Answer:
        """The whole answer of one command; raises CardAltered when the card never comes to an end."""
        data = b""
        answer = self._inner.transmit(command)
        for _ in range(MAX_ROUNDS):
            kind, count = answer.status >> 8, answer.status & 0xFF
            if kind == 0x61:
                data += answer.data
                command = bytes([0x00, 0xC0, 0x00, 0x00, count])
            elif kind == 0x6C:
                command = command[:4] + bytes([count])
            else:
                return Answer(data + answer.data, answer.status)
            if len(data) > MAX_ANSWER_BYTES:
                raise CardAltered("answer too long")
            answer = self._inner.transmit(command)
        raise CardAltered("answer without end")


class Bounded:
    """Ends a card that keeps us talking: so many commands and so many seconds inside them for one session."""

    def __init__(
        self,
        inner: Connection,
        commands: int = MAX_COMMANDS,
        seconds: float = MAX_TALK_S,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._inner, self._commands, self._seconds, self._clock = inner, commands, seconds, clock

    def transmit(self, command: bytes) -> Answer:
        """Raises CardAltered once the session has had its share."""
        if self._commands <= 0 or self._seconds <= 0:
            raise CardAltered("the card has talked long enough")
        self._commands -= 1
        begun = self._clock()
        try:
            return self._inner.transmit(command)
        finally:
            self._seconds -= self._clock() - begun
