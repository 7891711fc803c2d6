# SPDX-License-Identifier: GPL-3.0-or-later
"""Wakes those who wait for an order to change, across threads, without a thread for each of them."""

import asyncio
import contextlib
import threading
from collections.abc import Iterator


class Bell:
    """``ring`` from any thread; ``heard`` inside an event loop."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: dict[str, set[tuple[asyncio.AbstractEventLoop, asyncio.Event]]] = {}

    def ring(self, key: str) -> None:
        """The order with this key has changed."""
        with self._lock:
            waiting = tuple(self._waiting.get(key, ()))
        for loop, event in waiting:
            with contextlib.suppress(RuntimeError):  # the loop has ended
                loop.call_soon_threadsafe(event.set)

    @contextlib.contextmanager
    def listening(self, key: str) -> Iterator[asyncio.Event]:
        """An event that is set by the next ring; to be entered before one looks at the order."""
        entry = (asyncio.get_running_loop(), asyncio.Event())
        with self._lock:
            self._waiting.setdefault(key, set()).add(entry)
        try:
            yield entry[1]
        finally:
            with self._lock:
                self._waiting[key].discard(entry)
                if not self._waiting[key]:
                    del self._waiting[key]
