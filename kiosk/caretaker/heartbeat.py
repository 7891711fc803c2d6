# SPDX-License-Identifier: GPL-3.0-or-later
"""The heartbeat: tells the city how the terminal is, hears what it should do, and knows by it whether the city answers
(contract sections 2, Telemetry, and 3, Retry rules and Clock).
"""

import itertools
import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from kiosk.errors import GuichetError, GuichetRefused, GuichetUntimely
from kiosk.guichet.port import Acknowledged, Beat, Command, Guichet
from kiosk.log import log
from kiosk.model import Condition
from kiosk.release import running

AGAIN_S = 5.0
UNREACHABLE_AFTER_S = 20.0
MOST_COUNTERS = 40
"""Contract, Heartbeat: ``counters`` has no more properties."""
SKEWED_S, HOPELESS_S = 120.0, 24 * 3600.0
"""From here on the clock is reported; from here on certificates and TLS would lie."""
_FAULTS = {
    Condition.READER_LOST: "reader_absent",
    Condition.PRINTER_UNPLUGGED: "printer_absent",
    Condition.PRINTER_OFF: "printer_absent",
    Condition.PRINTER_SILENT: "printer_absent",
    Condition.PRINTER_PAPER: "paper_out",
    Condition.PRINTER_JAM: "jam",
    Condition.PRINTER_TONER: "toner_low",
    Condition.TONER_LOW: "toner_low",
    Condition.PAPER_LOW: "paper_low",
    Condition.TAMPER: "tamper",
}
"""The contract's words; a condition without one shows as ``degraded`` alone."""
_GONE = frozenset({"device-unknown", "device-revoked", "contract-version"})


@dataclass(frozen=True)
class Standing:
    """How the terminal is at this moment: no word of a citizen or an order."""

    busy: bool = False
    conditions: frozenset[Condition] = frozenset()
    counters: Mapping[str, int] = field(default_factory=dict)


class Heartbeat:
    """A check of the caretaker's. ``standing`` is asked at every beat; ``obey`` gets the commands that are not about
    service or beats; both from the check's own thread.
    """

    def __init__(
        self,
        make: Callable[[], Guichet],
        every_s: float,
        standing: Callable[[], Standing],
        obey: Callable[[Command], None],
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
        dice: Callable[[float, float], float] = random.uniform,
    ) -> None:
        self._make, self._every_s, self._standing, self._obey = make, every_s, standing, obey
        self._clock, self._wall, self._dice = clock, wall, dice
        self._city: Guichet | None = None
        self._seq = itertools.count(1)
        self._failing_since: float | None = None
        self._wanted = True
        self._gone = False
        self._skew_s = 0.0
        self._at_once = self._untimely = False
        self.configuration_tag = ""
        """What the city calls its configuration for this terminal; empty before the first answer."""

    def look(self) -> frozenset[Condition]:
        """One beat."""
        hurried, self._at_once = self._at_once, False
        begun = self._clock()
        try:
            self._city = self._city or self._make()
            self.beat_with(self._city)
        except GuichetRefused as error:
            log().warning("heartbeat refused", slug=error.slug)
            self._gone = error.slug in _GONE
            self._failing_since = None if self._gone else self._failed(begun)
        except (GuichetError, OSError) as error:
            log().info("heartbeat lost", exc=error)
            self._failing_since = self._failed(begun)
            self._untimely = isinstance(error, GuichetUntimely)
        else:
            self._gone, self._failing_since, self._untimely = False, None, False
            self._at_once &= not hurried  # one that is asked for with every answer would be a beat without end
        return self._found()

    @property
    def clock_is_wrong(self) -> bool:
        """Whether the city's time and ours differ by more than what is reported, or so much that no certificate is valid."""
        return self._untimely or abs(self._skew_s) > SKEWED_S

    @property
    def skew_s(self) -> float:
        """The city's time less ours, at the last answer."""
        return self._skew_s

    def pause_s(self) -> float:
        """A quarter more or less, so that a fleet that starts together does not ask together; soon after a failure."""
        if self._at_once:
            return 0.0
        if self._failing_since is not None:
            return AGAIN_S
        return self._dice(0.75 * self._every_s, 1.25 * self._every_s)

    def beat_with(self, city: Guichet) -> None:
        """One beat by this client; what the city answers is heard, as its commands come once. From any thread."""
        begun = self._clock()
        answer = city.heartbeat(self._beat())
        self._heard(answer, (self._clock() - begun) / 2)

    def _beat(self) -> Beat:
        standing = self._standing()
        faults = {_FAULTS[condition] for condition in standing.conditions if condition in _FAULTS}
        if self.clock_is_wrong:
            faults.add("clock_skew")
        status = "idle"
        if standing.conditions & {Condition.OUT_OF_SERVICE, Condition.CLOCK_WRONG, Condition.TAMPER}:
            status = "out_of_service"
        elif standing.busy:
            status = "in_use"
        elif standing.conditions or faults:
            status = "degraded"
        counters = dict(itertools.islice(standing.counters.items(), MOST_COUNTERS))
        return Beat(next(self._seq), running(), status, tuple(sorted(faults)), counters)

    def _heard(self, answer: Acknowledged, half_s: float) -> None:
        self._skew_s = answer.server_time - (self._wall() - half_s)
        self.configuration_tag = answer.config_etag
        for command in answer.commands:
            if command in (Command.IN_SERVICE, Command.OUT_OF_SERVICE):
                self._wanted = command is Command.IN_SERVICE
            elif command is Command.SEND_DIAGNOSTICS:
                self._at_once = True
            else:
                self._obey(command)

    def _failed(self, begun: float) -> float:
        return begun if self._failing_since is None else self._failing_since

    def _found(self) -> frozenset[Condition]:
        found = set()
        if self._gone or not self._wanted:
            found.add(Condition.OUT_OF_SERVICE)
        if abs(self._skew_s) > HOPELESS_S:
            found.add(Condition.CLOCK_WRONG)
        if self._failing_since is not None and self._clock() - self._failing_since >= UNREACHABLE_AFTER_S:
            found.add(Condition.CLOCK_WRONG if self._untimely else Condition.CITY_UNREACHABLE)
        return frozenset(found)
