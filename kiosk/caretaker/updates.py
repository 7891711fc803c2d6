# SPDX-License-Identifier: GPL-3.0-or-later
"""Updates, seen by the caretaker: which version is wanted, when it may be fetched, and whether a new one has proved itself.

It installs nothing: it asks (``Request.UPDATE``), and reads what the installer has to say (``provisioning/update.py``).
What came of the last try lies on the data partition, so that the reason of a refusal outlives the night.
"""

import contextlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.caretaker.reports import slot_in, trial_in
from kiosk.config import Limits
from kiosk.guichet.configuration import Maintenance
from kiosk.log import log
from kiosk.messages import InUse
from kiosk.model import PRINTER_CONDITIONS, Condition
from kiosk.release import number

MOST_RETURNS = 3
"""A version that has come back so often is not tried again: another must be wanted."""
_BLOCKING = frozenset(
    {Condition.READER_LOST, Condition.CITY_UNREACHABLE, Condition.OUT_OF_SERVICE, Condition.CLOCK_WRONG}
)
_WATCHED = _BLOCKING | PRINTER_CONDITIONS


@dataclass(frozen=True)
class Wanted:
    """The version that the signed configuration names, and the hours when it may be fetched."""

    version: str
    hours: Maintenance

    def now(self, hour: int) -> bool:
        """Whether this hour of the day is one of them; hours over midnight are meant as they are written."""
        start, end = self.hours.start, self.hours.end
        return start <= hour < end if start <= end else hour >= start or hour < end


class Updates:
    """A check of the caretaker's, which finds nothing wrong and asks for what is to be done.

    ``fetch`` asks for a version, ``good`` says that the running slot has proved itself. ``said`` is the screen's last word,
    None as long as there is no screen; ``before`` holds what was wrong when the last update was asked for: an update is not
    blamed for a printer that had no paper then.
    """

    def __init__(
        self,
        running: str,
        wanted: Callable[[], Wanted | None],
        conditions: Callable[[], frozenset[Condition]],
        said: Callable[[], InUse | None],
        before: Path,
        limits: Limits,
        *,
        reports: Path,
        slots: Path,
        fetch: Callable[[str], None],
        good: Callable[[], None],
        clock: Callable[[], float] = time.monotonic,
        hour: Callable[[], int] = lambda: time.localtime().tm_hour,
    ) -> None:
        self._running, self._wanted, self._conditions, self._said = running, wanted, conditions, said
        self._limits = limits
        self._before, self._reports, self._slots, self._fetch, self._good = before, reports, slots, fetch, good
        self._clock, self._hour = clock, hour
        self._well_since: float | None = None
        self._idle_since: float | None = None
        self._said_good = False
        self._next_try = 0.0

    def look(self) -> frozenset[Condition]:
        """Once: prove, then fetch."""
        if self._said_good and slot_in(self._slots).proved:
            self._want()
        else:
            self._prove()
        return frozenset()

    def pause_s(self) -> float:
        """As a check."""
        return 2.0

    def asked(self) -> None:
        """Somebody asks for an update now (a technician with a stick): what is wrong at this moment is not its fault."""
        with contextlib.suppress(OSError):
            self._before.write_text("".join(f"{each}\n" for each in sorted(self._conditions())))

    def _prove(self) -> None:
        """A slot that was good before needs a screen; a new one needs all that was well before."""
        now, said = self._clock(), self._said()
        well = said is not None
        if said is not None and not slot_in(self._slots).proved:
            before = self._before_update()
            well = (said.welcomes or bool(before & _BLOCKING)) and not (self._conditions() & _WATCHED) - before
        if not well:
            self._well_since = None
            return
        self._well_since = now if self._well_since is None else self._well_since
        if now - self._well_since >= self._limits.update_holds:
            log().info("slot is good", operation=self._running)
            self._good()
            self._said_good = True
            self._well_since = None  # asked again when nothing comes of it: a version has its time only

    def _before_update(self) -> frozenset[Condition]:
        try:
            known = set(Condition)
            return frozenset(Condition(word) for word in self._before.read_text().split() if word in known)
        except OSError:
            return frozenset()

    def _want(self) -> None:
        now, wanted, said = self._clock(), self._wanted(), self._said()
        if said is not None and said.busy:
            self._idle_since = None
            return
        self._idle_since = now if self._idle_since is None else self._idle_since
        if (
            wanted is None
            or now - self._idle_since < self._limits.update_idle
            or now < self._next_try
            or not wanted.now(self._hour())
        ):
            return
        if not self._newer(wanted.version):
            return
        self._next_try = now + self._limits.update_again
        log().info("update", operation=wanted.version)
        self.asked()
        self._fetch(wanted.version)

    def _newer(self, version: str) -> bool:
        trial = trial_in(self._reports)
        if trial.version == version and trial.returns >= MOST_RETURNS:
            return False
        try:
            return number(version) > number(self._running)
        except ValueError as error:
            log().warning("no version", exc=error)
            return False
