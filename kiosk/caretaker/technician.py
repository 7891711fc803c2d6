# SPDX-License-Identifier: GPL-3.0-or-later
"""The technician at the terminal: a one-time code opens, a closed list of wishes is carried out, every one is logged.

The code is the one that the city's console shows for this terminal (RFC 6238 with SHA-1, six digits, a step of ten
minutes; contract section 1), so that it works without network and with a broken reader. It opens once (RFC 6238, 5.2).
"""

import base64
import binascii
import contextlib
import hmac
import struct
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path

from kiosk import messages as m
from kiosk.line import LineClosed
from kiosk.log import log
from kiosk.model import Condition, TechWish

STEP_S = 600
DIGITS = 6
MOST_TRIES, CLOSED_S = 3, 900.0
"""ux 8: three tries in a quarter of an hour, then closed for as long."""
KEPT_EVENTS = 50


def code_at(secret: str, counter: int) -> str:
    """The code of one step; raises ValueError for a secret that is not base32."""
    try:
        key = base64.b32decode(secret.strip())
    except binascii.Error as error:
        raise ValueError("the maintenance secret is not base32") from error
    digest = hmac.new(key, struct.pack(">Q", counter), "sha1").digest()
    offset = digest[-1] & 15
    return f"{(int.from_bytes(digest[offset : offset + 4], 'big') & 0x7FFFFFFF) % 10**DIGITS:0{DIGITS}d}"


class Technician:
    """Who may come in, and what they may ask. Called from the screen's line; the file keeps what must outlive a restart."""

    def __init__(
        self,
        secret: Path,
        out_of_service: Path,
        facts: Callable[[], tuple[m.Fact, ...]],
        wished: Callable[[TechWish], None],
        *,
        wall: Callable[[], float] = time.time,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._secret, self._flag, self._facts, self._wished = secret, out_of_service, facts, wished
        self._wall, self._clock = wall, clock
        self._tries: deque[float] = deque()
        self._closed_until = 0.0
        self._used = 0
        self._open = False
        self._events: deque[m.TechEvent] = deque(maxlen=KEPT_EVENTS)
        self._last: frozenset[Condition] = frozenset()
        self._tell: Callable[[m.FromCaretaker], None] = lambda _: None
        self._shown: m.TechFacts | None = None

    def heard(self, said: m.ToCaretaker, tell: Callable[[m.FromCaretaker], None]) -> None:
        """What the screen says behind its hidden entry."""
        match said:
            case m.TechCode(code):
                tell(self._try(code))
                if self._open:
                    self._tell = tell
                    self._show()
            case m.TechAsk(wish) if self._open:
                log().info("technician", operation=wish)
                self._carry_out(wish)
                self._show()
            case m.TechLeave():
                if self._open:
                    log().info("technician", operation="leave")
                self._open = False

    def look(self) -> frozenset[Condition]:
        """As a check: out of service for as long as a technician says so, over restarts. Whoever is there sees what changes."""
        if self._open and self._told() != self._shown:
            with contextlib.suppress(LineClosed, OSError):
                self._show()
        return frozenset({Condition.OUT_OF_SERVICE}) if self._flag.exists() else frozenset()

    def pause_s(self) -> float:
        """As a check."""
        return 1.0

    def note(self, conditions: frozenset[Condition]) -> None:
        """Keep what changed, for whoever comes: words of the closed list and a time, nothing of a citizen."""
        at = time.strftime("%d/%m %H:%M", time.localtime(self._wall()))
        self._events.extend(m.TechEvent(at, each, begun=True) for each in sorted(conditions - self._last))
        self._events.extend(m.TechEvent(at, each, begun=False) for each in sorted(self._last - conditions))
        self._last = conditions

    def _try(self, code: str) -> m.TechOpened | m.TechRefused:
        now = self._clock()
        if now < self._closed_until:
            return m.TechRefused(int(self._closed_until - now) + 1)
        while self._tries and now - self._tries[0] > CLOSED_S:
            self._tries.popleft()
        counter = int(self._wall() // STEP_S)
        try:
            secret = self._secret.read_text()
            codes = {code_at(secret, each): each for each in (counter - 1, counter) if each > self._used}
        except (OSError, ValueError) as error:
            log().warning("no maintenance secret", exc=error)
            codes = {}
        match = next((step for known, step in codes.items() if hmac.compare_digest(known, code)), None)
        if match is None:
            self._tries.append(now)
            log().warning("technician refused", count=len(self._tries))
            if len(self._tries) >= MOST_TRIES:
                self._closed_until = now + CLOSED_S
                self._tries.clear()
                return m.TechRefused(int(CLOSED_S))
            return m.TechRefused(0)
        self._used, self._open = match, True
        self._tries.clear()
        log().info("technician", operation="enter")
        return m.TechOpened()

    def _carry_out(self, wish: TechWish) -> None:
        match wish:
            case TechWish.OUT_OF_SERVICE:
                self._flag.parent.mkdir(parents=True, exist_ok=True)
                self._flag.touch()
            case TechWish.IN_SERVICE:
                self._flag.unlink(missing_ok=True)
            case _:
                self._wished(wish)

    def _show(self) -> None:
        self._shown = self._told()
        self._tell(self._shown)

    def _told(self) -> m.TechFacts:
        return m.TechFacts(self._facts(), tuple(reversed(self._events)), self._flag.exists())
