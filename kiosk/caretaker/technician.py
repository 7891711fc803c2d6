# SPDX-License-Identifier: GPL-3.0-or-later
"""The technician at the terminal: a card on the signed list or a one-time code opens, a closed list of wishes is carried
out, every one is logged with who it was.

The card signs a nonce that is made here, with its PIN typed on the pinpad (ux 8). The code is the one that the city's
console shows for this terminal (RFC 6238 with SHA-1, six digits, a step of ten minutes; contract section 1), so that it works
with a broken reader. It opens once (RFC 6238, 5.2), whatever is restarted or unplugged after it. Neither needs a network.
"""

import base64
import binascii
import contextlib
import datetime as dt
import hmac
import secrets
import struct
import time
from collections import deque
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

import msgspec

from hardware.card.certificate import CardKey
from hardware.errors import CardAltered
from kiosk import messages as m
from kiosk.files import write_whole
from kiosk.guichet import webeid
from kiosk.line import LineClosed
from kiosk.log import log
from kiosk.model import Condition, Pause, Return, TechWish

STEP_S = 600
DIGITS = 6
MOST_TRIES, CLOSED_S = 3, 900.0
"""ux 8: three tries in a quarter of an hour, then closed for as long."""
KEPT_EVENTS = 50
BY_CODE, NAMED_BY = "code", 12
"""Who came in by a code, and how many signs of its key's fingerprint name a card: in the log, and nowhere else."""


DAYS: Mapping[Return, int | None] = {Return.TODAY: 0, Return.TOMORROW: 1, Return.WEEK: 7, Return.UNKNOWN: None}
"""From the day on which it is said."""


class _Kept(msgspec.Struct, frozen=True):
    """Of a terminal out of service, on the data partition."""

    why: Pause | None = None
    back: dt.date | None = None


def code_at(secret: str, counter: int) -> str:
    """The code of one step; raises ValueError for a secret that is not base32."""
    try:
        key = base64.b32decode(secret.strip())
    except binascii.Error as error:
        raise ValueError("the maintenance secret is not base32") from error
    digest = hmac.new(key, struct.pack(">Q", counter), "sha1").digest()
    offset = digest[-1] & 15
    return f"{(int.from_bytes(digest[offset : offset + 4], 'big') & 0x7FFFFFFF) % 10**DIGITS:0{DIGITS}d}"


def used_in(file: Path) -> int:
    """The step of the last code that opened; 0 where none did, or what is kept cannot be read."""
    try:
        return int(file.read_text())
    except FileNotFoundError:
        return 0
    except (OSError, ValueError) as error:
        log().warning("which code was used last is not known", exc=error)
        return 0


class Technician:
    """Who may come in, and what they may ask. ``listed`` are the fingerprints of the cards that open. Called from the screen's
    line; ``state`` is the folder of what outlives a restart: that the terminal is out of service, and which code was the last.
    """

    def __init__(
        self,
        secret: Path,
        state: Path,
        listed: Callable[[], Collection[str]],
        facts: Callable[[], tuple[m.Fact, ...]],
        wished: Callable[[TechWish], None],
        place: tuple[str, ...] = (),
        announce: Callable[[m.Paused], None] = lambda _: None,
        *,
        wall: Callable[[], float] = time.time,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._secret, self._listed = secret, listed
        self._flag, self._last_code = state / "out-of-service", state / "technician-code"
        self._facts, self._wished, self._place, self._announce = facts, wished, place, announce
        self._wall, self._clock = wall, clock
        self._tries: deque[float] = deque()
        self._closed_until = 0.0
        self._used = used_in(self._last_code)
        self._nonce = ""
        self._who = ""
        self.entered, self.refused = 0, 0
        """How often since the caretaker began: for the fleet's log (threat model M28)."""
        self._events: deque[m.TechEvent] = deque(maxlen=KEPT_EVENTS)
        self._last: frozenset[Condition] = frozenset()
        self._tell: Callable[[m.FromCaretaker], None] = lambda _: None
        self._shown: m.TechFacts | None = None
        self._announced: m.Paused | None = None

    def heard(self, said: m.ToCaretaker, tell: Callable[[m.FromCaretaker], None]) -> None:
        """What the screen says behind its hidden entry."""
        match said:
            case m.TechCode(code):
                self._answer(lambda: self._by_code(code), tell)
            case m.TechCard():
                self._nonce = secrets.token_urlsafe(32)
                closed_s = self._closed_s()
                tell(m.TechRefused(closed_s) if closed_s else m.TechChallenge(self._nonce))
            case m.TechProof():
                self._answer(lambda: self._by_card(said), tell)
            case m.TechAsk(wish) if self._who:
                log().info("technician", operation=wish, technician=self._who, reason=said.why)
                self._carry_out(said)
                self._show()
            case m.TechLeave():
                if self._who:
                    log().info("technician", operation="leave", technician=self._who)
                self._who = self._nonce = ""

    def look(self) -> frozenset[Condition]:
        """As a check: out of service for as long as a technician says so, over restarts. Whoever is there sees what changes."""
        if (paused := self._paused()) != self._announced:
            self._announced = paused
            self._announce(paused)
        if self._who and self._told() != self._shown:
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

    def _answer(self, known: Callable[[], str], tell: Callable[[m.FromCaretaker], None]) -> None:
        """Let in whoever is known; three who are not close the door for all."""
        if closed_s := self._closed_s():
            tell(m.TechRefused(closed_s))
            return
        self._who = known()
        if not self._who:
            tell(m.TechRefused(self._turned_away()))
            return
        self._tries.clear()
        self.entered += 1
        log().info("technician", operation="enter", technician=self._who)
        tell(m.TechOpened())
        self._tell = tell
        self._show()

    def _by_code(self, code: str) -> str:
        counter = int(self._wall() // STEP_S)
        try:
            secret = self._secret.read_text()
            codes = {code_at(secret, each): each for each in (counter - 1, counter) if each > self._used}
        except (OSError, ValueError) as error:
            log().warning("no maintenance secret", exc=error)
            return ""
        match = next((step for known, step in codes.items() if hmac.compare_digest(known, code)), None)
        if match is None:
            return ""
        self._used = match
        try:
            write_whole(self._last_code, str(match).encode())
        except OSError as error:  # whoever comes for a full disk is let in all the same
            log().warning("the code could be used again after a restart", exc=error)
        return BY_CODE

    def _by_card(self, proof: m.TechProof) -> str:
        """A nonce is good for one answer."""
        nonce, self._nonce = self._nonce, ""
        try:
            key = CardKey.from_der(proof.public_key)
        except CardAltered:
            return ""
        genuine = nonce and key.verifies(proof.signature, webeid.digest(webeid.MAINTENANCE, nonce, key.algorithm))
        return key.fingerprint[:NAMED_BY] if genuine and key.fingerprint in self._listed() else ""

    def _closed_s(self) -> int:
        """How long nobody is let in yet; 0 when somebody is."""
        left_s = self._closed_until - self._clock()
        return int(left_s) + 1 if left_s > 0 else 0

    def _turned_away(self) -> int:
        now = self._clock()
        self.refused += 1
        self._tries.append(now)
        while now - self._tries[0] > CLOSED_S:
            self._tries.popleft()
        log().warning("technician refused", count=len(self._tries))
        if len(self._tries) < MOST_TRIES:
            return 0
        self._closed_until = now + CLOSED_S
        self._tries.clear()
        return int(CLOSED_S)

    def _carry_out(self, said: m.TechAsk) -> None:
        match said.wish:
            case TechWish.OUT_OF_SERVICE:
                days = DAYS[said.back]
                back = self._today() + dt.timedelta(days) if days is not None else None
                write_whole(self._flag, msgspec.json.encode(_Kept(said.why, back)))
            case TechWish.IN_SERVICE:
                self._flag.unlink(missing_ok=True)
            case _:
                self._wished(said.wish)

    def _paused(self) -> m.Paused:
        """What the public is told; a day that is over is not told any more."""
        try:
            kept = msgspec.json.decode(self._flag.read_bytes(), type=_Kept)
        except (OSError, msgspec.DecodeError):
            return m.Paused()
        later = kept.back is not None and kept.back >= self._today()
        return m.Paused(kept.why, f"{kept.back:%d/%m/%Y}" if later else "")

    def _today(self) -> dt.date:
        """The day of the place."""
        return dt.datetime.fromtimestamp(self._wall()).astimezone().date()

    def _show(self) -> None:
        self._shown = self._told()
        self._tell(self._shown)

    def _told(self) -> m.TechFacts:
        return m.TechFacts(self._facts(), tuple(reversed(self._events)), self._flag.exists(), self._place)
