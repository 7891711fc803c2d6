# SPDX-License-Identifier: GPL-3.0-or-later
"""One small check for each thing that can be wrong with the terminal."""

import time
from collections.abc import Callable
from typing import Protocol

from hardware.card.pcsc import Context
from hardware.errors import DeviceError
from hardware.printer.probe import Probe
from kiosk.errors import GuichetError, GuichetRefused
from kiosk.guichet.port import Guichet
from kiosk.model import Condition

UNREACHABLE_AFTER_S = 20.0  # contract section 3: without any answer for that long
CITY_EVERY_S, CITY_AGAIN_S = 15.0, 3.0


class Check(Protocol):
    """Looks once; may block, so each has a thread of its own."""

    def look(self) -> frozenset[Condition]:
        """What is wrong now; empty when all is well."""

    def pause_s(self) -> float:
        """How long to wait before the next look."""


class CityCheck:
    """Does the city answer? Said only after ``UNREACHABLE_AFTER_S`` without any answer."""

    def __init__(self, make: Callable[[], Guichet], clock: Callable[[], float] = time.monotonic) -> None:
        self._make, self._clock = make, clock
        self._city: Guichet | None = None
        self._answered_at = clock()
        self._good = False

    def look(self) -> frozenset[Condition]:
        """Ask for the catalogue, the smallest question that proves a working line."""
        try:
            self._city = self._city or self._make()
            self._city.catalogue()
            self._good, self._answered_at = True, self._clock()
        except GuichetRefused as error:
            self._good = False
            if error.slug in ("device-unknown", "device-revoked", "contract-version"):
                return frozenset({Condition.OUT_OF_SERVICE})
        except (GuichetError, OSError):
            self._good = False
        if not self._good and self._clock() - self._answered_at >= UNREACHABLE_AFTER_S:
            return frozenset({Condition.CITY_UNREACHABLE})
        return frozenset()

    def pause_s(self) -> float:
        """Seldom while all is well, soon again after a failure."""
        return CITY_EVERY_S if self._good else CITY_AGAIN_S


class ReaderCheck:
    """Is a reader there? Never touches a card."""

    def look(self) -> frozenset[Condition]:
        """Ask pcscd for its readers with a context of our own."""
        try:
            context = Context()
        except DeviceError:
            return frozenset({Condition.READER_LOST})
        try:
            return frozenset() if context.readers() else frozenset({Condition.READER_LOST})
        except DeviceError:
            return frozenset({Condition.READER_LOST})
        finally:
            context.close()

    def pause_s(self) -> float:
        """Every two seconds."""
        return 2.0


class PrinterCheck:
    """What the printer itself says."""

    def __init__(self, probe: Probe) -> None:
        self._probe = probe

    def look(self) -> frozenset[Condition]:
        """Ask the printer over IPP."""
        return frozenset(Condition.of_printer(c) for c in self._probe.readiness().conditions)

    def pause_s(self) -> float:
        """Every two seconds."""
        return 2.0
