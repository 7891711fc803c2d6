# SPDX-License-Identifier: GPL-3.0-or-later
"""Renews the terminal's certificate (contract 1.1, Renewal): a fresh key, one heartbeat with it, then the old one is gone.

The new pair lies beside the old one until it has been used once. It takes the old one's place key first: killed in between, the
key already fits the new certificate, and ``mend`` ends at the next start what was begun. A pair that was never used is left to
the city to forget.
"""

import datetime as dt
import random
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import msgspec
from cryptography import x509
from cryptography.hazmat.primitives import serialization

from kiosk.config import City
from kiosk.errors import GuichetError
from kiosk.guichet import identity
from kiosk.guichet.port import Guichet
from kiosk.log import log
from kiosk.model import Condition

DAY_S = 24 * 3600.0


def _beside(file: Path) -> Path:
    return file.with_name(file.name + ".next")


def mend(city: City) -> None:
    """At the start: end an exchange that was cut off, forget one that had not begun."""
    certificate, key = _beside(city.certificate), _beside(city.key)
    if certificate.exists() and not key.exists() and _fits(certificate, city.key):
        certificate.replace(city.certificate)
    certificate.unlink(missing_ok=True)
    key.unlink(missing_ok=True)


def _fits(certificate: Path, key: Path) -> bool:
    try:
        theirs = x509.load_pem_x509_certificate(certificate.read_bytes()).public_key()
        form = serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        return identity.key_of(key).public == theirs.public_bytes(*form)
    except (OSError, ValueError):
        return False


def expires_in(certificate: Path) -> float:
    """Seconds until it ends; 0 for one that cannot be read."""
    try:
        found = x509.load_pem_x509_certificate(certificate.read_bytes())
    except (OSError, ValueError):
        return 0.0
    return (found.not_valid_after_utc - dt.datetime.now(dt.UTC)).total_seconds()


def due(certificate: Path, now: dt.datetime) -> bool:
    """Whether half of its life is over; one that cannot be read is enrolment's business."""
    try:
        found = x509.load_pem_x509_certificate(certificate.read_bytes())
    except (OSError, ValueError):
        return False
    half = (found.not_valid_after_utc - found.not_valid_before_utc) / 2
    return found.not_valid_before_utc + half <= now < found.not_valid_after_utc


class Renewal:
    """A check of the caretaker's that finds nothing wrong. ``make`` gives a client for a certificate and key, ``beat`` sends one
    heartbeat by it; ``renewed`` is called when another pair is in its place. ``now`` asks at once, by the city's command.
    """

    def __init__(
        self,
        city: City,
        number: str,
        make: Callable[[City], Guichet],
        beat: Callable[[Guichet], None],
        renewed: Callable[[], None],
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC),
        dice: Callable[[float, float], float] = random.uniform,
    ) -> None:
        self._city, self._number, self._make, self._beat, self._renewed = city, number, make, beat, renewed
        self._clock, self._wall, self._dice = clock, wall, dice
        self._next = self._clock() + self._dice(60.0, DAY_S)
        self._wanted = False

    def now(self) -> None:
        """Do not wait for half of its life."""
        self._wanted = True

    def look(self) -> frozenset[Condition]:
        """Once a day, at a minute that differs from terminal to terminal."""
        if self._wanted or self._clock() >= self._next:
            self._next = self._clock() + self._dice(0.9 * DAY_S, 1.1 * DAY_S)
            if self._wanted or due(self._city.certificate, self._wall()):
                self._wanted = False
                self._renew()
        return frozenset()

    def pause_s(self) -> float:
        """As a check."""
        return 10.0

    def _renew(self) -> None:
        files = _beside(self._city.certificate), _beside(self._city.key)
        key = identity.new_key(self._city.tpm)
        try:
            with closing(self._make(self._city)) as asked:
                issued = asked.renew(identity.request(key, self._number))
            identity.keep(key, issued, *files)
            trying = msgspec.structs.replace(self._city, certificate=files[0], key=files[1])
            with closing(self._make(trying)) as asked:
                self._beat(asked)
        except (GuichetError, OSError) as error:
            log().warning("not renewed", exc=error)
            for file in files:
                file.unlink(missing_ok=True)
            return
        files[1].replace(self._city.key)
        files[0].replace(self._city.certificate)
        log().info("certificate renewed")
        self._renewed()
