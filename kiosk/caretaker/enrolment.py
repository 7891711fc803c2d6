# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a terminal known to the city: a code typed by a technician, a key made here, six words compared by people
(contract 1.1, Enrolment).

The key is kept only when the words are the same on both screens. Until then it is in memory, and asking again with the same
code uses the same key, so that an answer that was lost does not burn the code.
"""

import threading
from collections.abc import Callable
from contextlib import closing

from kiosk import messages as m
from kiosk.config import Settings
from kiosk.errors import GuichetError, GuichetRefused
from kiosk.files import write_whole
from kiosk.guichet import identity
from kiosk.guichet.port import DeviceCertificate, Guichet
from kiosk.keywords import key_words
from kiosk.log import log
from kiosk.model import Condition, EnrolTrouble

_NOT_THIS_CODE = frozenset({"device-unknown", "invalid-request"})
"""What the city says of a code that is not this terminal's (contract section 3); any other no is about the city itself."""


class Enrolment:
    """A check of the caretaker's: not enrolled as long as there is no certificate. ``enrolled`` is called once there is one."""

    def __init__(self, settings: Settings, make: Callable[[], Guichet], enrolled: Callable[[], None]) -> None:
        self._settings, self._make, self._enrolled = settings, make, enrolled
        self._lock = threading.Lock()
        self._asked: tuple[str, identity.DeviceKey] | None = None
        self._issued: DeviceCertificate | None = None

    @property
    def missing(self) -> bool:
        """Whether the city does not know this terminal yet."""
        return not self._settings.city.certificate.exists()

    def look(self) -> frozenset[Condition]:
        """As a check."""
        return frozenset({Condition.NOT_ENROLLED}) if self.missing else frozenset()

    def pause_s(self) -> float:
        """As a check."""
        return 2.0

    def ask(self, code: str) -> tuple[str, ...] | EnrolTrouble:
        """Ask the city for a certificate; the six words of the key, or why not. May take as long as the city does."""
        with self._lock:
            if not self.missing:
                return EnrolTrouble.CODE
            if self._asked is None or self._asked[0] != code:
                self._asked, self._issued = (code, identity.new_key(self._settings.city.tpm)), None
            key = self._asked[1]
            number = self._settings.terminal.number
            try:
                with closing(self._make()) as city:
                    self._issued = city.enrol(code, identity.request(key, number), number)
            except GuichetRefused as error:
                log().warning("not enrolled", slug=error.slug)
                return EnrolTrouble.CODE if error.slug in _NOT_THIS_CODE else EnrolTrouble.CITY
            except (GuichetError, OSError) as error:
                log().warning("not enrolled", exc=error)
                return EnrolTrouble.CITY
            return key_words(key.public)

    def answer(self, *, same: bool) -> None:
        """What people saw on both screens: keep everything, or forget it."""
        with self._lock:
            asked, issued = self._asked, self._issued
            self._asked = self._issued = None
            if not same or asked is None or issued is None:
                log().warning("enrolment given up")
                return
            city = self._settings.city
            write_whole(self._settings.maintenance_secret, issued.maintenance_secret.encode())
            identity.keep(asked[1], issued, city.certificate, city.key)
        log().info("enrolled")
        self._enrolled()

    def heard(self, said: m.ToCaretaker, tell: Callable[[m.FromCaretaker], None]) -> None:
        """What the screen's enrolment pages say."""
        match said:
            case m.EnrolCode(code):
                answer = self.ask(code)
                tell(m.EnrolRefused(answer) if isinstance(answer, EnrolTrouble) else m.EnrolWords(answer))
            case m.EnrolSame(same):
                self.answer(same=same)
