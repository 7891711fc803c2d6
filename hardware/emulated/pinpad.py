# SPDX-License-Identifier: GPL-3.0-or-later
"""The keypad of the emulated reader and the citizen in front of it.

Keys arrive one by one, from a person at the demo's bench or from a script played when an entry starts. The pinpad
builds the PIN block itself as a class 2 reader does (CCID 6.1.11 PC_to_RDR_Secure) and remembers what the terminal
asked for, never what was typed.
"""

import threading
import time
from collections import deque
from dataclasses import dataclass, field
from enum import StrEnum


class Key(StrEnum):
    """The keys that are not digits."""

    OK = "ok"
    CANCEL = "cancel"
    CORRECT = "correct"


class Entry(StrEnum):
    """How an entry ended inside the reader."""

    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"
    TIMED_OUT = "timed-out"
    CARD_GONE = "card-gone"
    BROKEN = "broken"


@dataclass(frozen=True)
class Script:
    """What a scripted citizen does at the next entry: wait, press keys, or pull the card, or do nothing at all."""

    keys: tuple[str, ...] = ()
    delay_s: float = 0.0
    then: Entry | None = None
    """CARD_GONE pulls the card, BROKEN is a hardware error, TIMED_OUT lets the clock run out at once."""


@dataclass(frozen=True)
class Request:
    """What the terminal asked the reader for: seconds, language, format bytes and command template."""

    timeout_s: int
    language: int
    formats: bytes
    template: bytes


@dataclass
class Pad:
    """One keypad; ``press`` may be called from any thread, ``enter`` runs in the reader's own."""

    scripts: deque[Script] = field(default_factory=deque)
    requests: list[Request] = field(default_factory=list)
    ok_presses: int = 0
    entering: bool = False

    def __post_init__(self) -> None:
        self._keys: deque[str] = deque()
        self._changed = threading.Condition()
        self._card_gone = self._dark = False

    def press(self, key: str) -> None:
        """One key goes down: a digit or a member of ``Key``. Ignored when no entry runs, as on a real pad."""
        with self._changed:
            if self.entering:
                self._keys.append(key)
                self._changed.notify_all()

    def card_left(self) -> None:
        """The card was pulled: a running entry ends."""
        with self._changed:
            self._card_gone = True
            self._changed.notify_all()

    def power_lost(self) -> None:
        """The reader has no power: a running entry ends at once, unheard."""
        with self._changed:
            self._dark = True
            self._changed.notify_all()

    def enter(self, request: Request) -> tuple[Entry, bytes]:
        """Run one entry to its end; returns how it ended and the VERIFY command to send when confirmed."""
        self.requests.append(request)
        script = self.scripts.popleft() if self.scripts else None
        deadline = time.monotonic() + (request.timeout_s or 30)
        typed = ""
        with self._changed:
            self._keys.clear()
            self._card_gone, self._dark, self.entering = False, False, True
            try:
                if script is not None:
                    self._changed.wait_for(lambda: self._card_gone or self._dark, script.delay_s)
                    if script.then is not None and not self._dark:
                        return script.then, b""
                    self._keys.extend(script.keys)
                while True:
                    left = deadline - time.monotonic()
                    if not self._changed.wait_for(lambda: self._keys or self._card_gone or self._dark, max(0.0, left)):
                        return Entry.TIMED_OUT, b""
                    if self._dark:
                        return Entry.BROKEN, b""
                    if self._card_gone:
                        return Entry.CARD_GONE, b""
                    key = self._keys.popleft()
                    if key == Key.CANCEL:
                        return Entry.CANCELLED, b""
                    if key == Key.CORRECT:
                        typed = ""
                    elif key == Key.OK:
                        if len(typed) >= 4:
                            self.ok_presses += 1
                            return Entry.CONFIRMED, _fill(request.template, typed)
                    elif len(typed) < 12:
                        typed += key
            finally:
                self.entering = False


def _fill(template: bytes, digits: str) -> bytes:
    """Put the digits into the template: length in the low nibble of the first data byte, BCD after it."""
    block = bytes.fromhex(digits + "F" * (len(digits) % 2)).ljust(len(template) - 6, b"\xff")
    return template[:5] + bytes([template[5] | len(digits)]) + block
