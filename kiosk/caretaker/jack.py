# SPDX-License-Identifier: GPL-3.0-or-later
"""Tells the screen when headphones go in or out: whoever plugs them in is spoken to."""

from collections.abc import Callable

from kiosk.messages import Headphones
from kiosk.model import Condition


class Jack:
    """A check of the caretaker's that finds nothing wrong."""

    def __init__(self, plugged: Callable[[], bool], announce: Callable[[Headphones], None]) -> None:
        self._plugged, self._announce = plugged, announce
        self._last = False

    def look(self) -> frozenset[Condition]:
        """Say what has changed; a screen that begins believes that nothing is in."""
        if (now := self._plugged()) != self._last:
            self._last = now
            self._announce(Headphones(plugged=now))
        return frozenset()

    def pause_s(self) -> float:
        """Somebody has the plug in the hand and waits for a voice."""
        return 0.5
