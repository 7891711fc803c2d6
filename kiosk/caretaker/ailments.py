# SPDX-License-Identifier: GPL-3.0-or-later
"""What else can be wrong with the machine, each with its cure: a pair of a look and a remedy.

A cure is tried when the ailment has lasted for a while, and again with a pause that doubles, so that a cure that does not
help never becomes a nuisance of its own. None of them reboots, and none acts while somebody is being served but for those
that cannot harm a visit.
"""

import shutil
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.log import log
from kiosk.model import Condition

LONGEST_PAUSE_S = 3600.0
ROOM = 0.05
"""Of the data partition: with less free than this the log is shortened."""


@dataclass(frozen=True)
class Ailment:
    """``ill`` looks, ``cure`` acts; ``after_s``: how long it must last before the first cure. ``gentle``: a cure
    that a running visit does not notice. What a citizen must know of it is said by the checks of reader, printer and city.
    """

    name: str
    ill: Callable[[], bool]
    cure: Callable[[], None]
    after_s: float
    gentle: bool = True


def crowded(folder: Path) -> bool:
    """Whether the file system of ``folder`` is nearly full."""
    usage = shutil.disk_usage(folder)
    return usage.free < ROOM * usage.total


@dataclass
class _Course:
    since: float
    next_cure: float
    pause_s: float


class Ward:
    """A check of the caretaker's: looks at all ailments, one after another, and cures what lasts. ``counts`` tells how
    often each cure was tried since the caretaker began.
    """

    def __init__(
        self, ailments: Sequence[Ailment], busy: Callable[[], bool], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._ailments, self._busy, self._clock = ailments, busy, clock
        self._courses: dict[str, _Course] = {}
        self._counts: dict[str, int] = {}

    @property
    def counts(self) -> Mapping[str, int]:
        """How often each cure was tried."""
        return dict(self._counts)

    def look(self) -> frozenset[Condition]:
        """Once around; what is cured here is no condition of the terminal."""
        for ailment in self._ailments:
            now = self._clock()
            if not ailment.ill():
                if course := self._courses.pop(ailment.name, None):
                    log().info("ailment is over", operation=ailment.name, ms=round((now - course.since) * 1000))
                continue
            course = self._courses.setdefault(
                ailment.name, _Course(now, now + ailment.after_s, max(ailment.after_s, 1.0))
            )
            if now >= course.next_cure and (ailment.gentle or not self._busy()):
                self._cure(ailment, course)
        return frozenset()

    def pause_s(self) -> float:
        """Often enough that somebody who waits sees it mended."""
        return 1.0

    def _cure(self, ailment: Ailment, course: _Course) -> None:
        course.pause_s = min(2 * course.pause_s, LONGEST_PAUSE_S)
        course.next_cure = self._clock() + course.pause_s
        self._counts[ailment.name] = self._counts.get(ailment.name, 0) + 1
        log().warning("ailment", operation=ailment.name, count=self._counts[ailment.name])
        ailment.cure()
