# SPDX-License-Identifier: GPL-3.0-or-later
"""Deadlines that hold even when a C call keeps the interpreter: the kernel ends the process.

A PC/SC or CUPS call can block for minutes and may hold the GIL, so no thread of ours can be trusted to notice
(processes facts 1.3). ``ITIMER_REAL`` with SIGALRM at its default action ends the process 0.5 ms after the deadline.
There is one such timer in a process, so the nearest of all open deadlines is armed.

Whoever uses this must be able to die: the journal is written before the call. ``arm`` is called once by the process
that accepts this; in all others (tests, a developer's shell) a deadline is only a name.
"""

import contextlib
import signal
import threading
import time
from collections.abc import Iterator, Mapping


class _Deadlines:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._limits: Mapping[str, float] | None = None
        self._open: dict[int, float] = {}
        self._next = 0

    def arm(self, limits: Mapping[str, float]) -> None:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        self._limits = limits

    @contextlib.contextmanager
    def __call__(self, name: str, extra_s: float = 0.0) -> Iterator[None]:
        if self._limits is None:
            yield
            return
        end = time.monotonic() + self._limits[name] + extra_s
        with self._lock:
            key = self._next = self._next + 1
            self._open[key] = end
            self._set()
        try:
            yield
        finally:
            with self._lock:
                del self._open[key]
                self._set()

    def _set(self) -> None:
        nearest = min(self._open.values(), default=0.0)
        left = max(nearest - time.monotonic(), 0.001) if nearest else 0.0
        signal.setitimer(signal.ITIMER_REAL, left)


deadline = _Deadlines()
"""The process's deadlines: there is one kernel timer per process, so there is one of these."""
