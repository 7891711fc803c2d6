# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes over the signed configuration when the city has another one (contract section 2, Configuration)."""

import time
from collections.abc import Callable

from kiosk.errors import ConfigurationRefused, GuichetError
from kiosk.guichet.configuration import Configuration, Holder
from kiosk.guichet.port import Guichet
from kiosk.log import log
from kiosk.model import Condition

AGAIN_S = 600.0
"""Before a configuration that could not be had, or was refused, is asked for again."""


class Configurations:
    """A check of the caretaker's that finds nothing wrong. ``tag`` is the one that the last heartbeat told of; ``changed`` is
    called when another configuration is in force, from the check's own thread. As long as somebody is served (``busy``) nothing
    changes: the city may have moved, and the firewall follows at once.
    """

    def __init__(
        self,
        make: Callable[[], Guichet],
        tag: Callable[[], str],
        holder: Holder,
        changed: Callable[[], None],
        busy: Callable[[], bool],
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
    ) -> None:
        self._make, self._tag, self._holder, self._changed = make, tag, holder, changed
        self._busy, self._clock, self._wall = busy, clock, wall
        self._seen = self._failed = ""
        self._not_before = 0.0
        self._city: Guichet | None = None

    @property
    def now(self) -> Configuration | None:
        """The one that is in force; read anew, as its validity ends by itself."""
        return self._holder.read(self._wall())

    def look(self) -> frozenset[Condition]:
        """Ask for it when the city has another one than was seen last; one that failed waits, a newer one does not."""
        tag = self._tag()
        waits = tag == self._failed and self._clock() < self._not_before
        if tag and tag != self._seen and not waits and not self._busy():
            if self._fetched():
                self._seen = tag
            else:
                self._failed, self._not_before = tag, self._clock() + AGAIN_S
        return frozenset()

    def pause_s(self) -> float:
        """As a check."""
        return 5.0

    def _fetched(self) -> bool:
        """Whether the city's configuration is known now; one that could not be had, or was refused, is asked for again."""
        try:
            self._city = self._city or self._make()
            signed = self._city.configuration("")
            had = self.now
            if signed is None:
                return True
            found = self._holder.take(signed, self._wall())
        except (GuichetError, OSError) as error:
            log().info("configuration lost", exc=error)
            return False
        except ConfigurationRefused as error:
            log().warning("configuration refused", reason=error.reason)
            return False
        if had != found:
            log().info("configuration taken over", count=found.version)
            self._changed()
        return True
