# SPDX-License-Identifier: GPL-3.0-or-later
"""How quick the pages are, drawn by software, next to a bare QML window measured in the same run.

Goals are those of ux 12.16. A row with ``-at-20%`` was measured with the process allowed one fifth of one core: a small
fanless machine with everything else running.
"""

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator

from rich.console import Console

from kiosk.bench.report import Row

GOALS = {"first-frame": 1500.0, "page-change-p99": 100.0, "touch-p99": 50.0, "wipe": 200.0, "language-switch": 50.0}
IDLE_GOAL, GROWTH_GOAL = 2.0, 5.0
MOST_WIPES = 30
_ON_S, _OFF_S = 0.002, 0.008
_ENVIRONMENT = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}


class _Measured:
    """One process of ``kiosk.bench.pages``."""

    def __init__(self, *, floor: bool) -> None:
        begun = time.monotonic()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "kiosk.bench.pages", *(["floor"] if floor else [])],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=os.environ | _ENVIRONMENT, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        assert self._process.stdout is not None
        if self._process.stdout.readline() != "drawn\n":
            raise RuntimeError("the pages did not draw a frame; run `python -m kiosk.bench.pages` to see why")
        self.first_frame = (time.monotonic() - begun) * 1000

    def ask(self, order: str) -> list[float]:
        """One order, its answer."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(order + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            raise RuntimeError(f"the measured pages ended at {order!r}; run `python -m kiosk.bench.pages` to see why")
        return [float(value) for value in json.loads(answer)]

    @contextlib.contextmanager
    def slowed(self) -> Iterator[None]:
        """One fifth of one core: stopped 8 of every 10 ms, finer than what is measured."""
        over = threading.Event()

        def pace() -> None:
            while not over.wait(_ON_S):
                self._process.send_signal(signal.SIGSTOP)
                time.sleep(_OFF_S)
                self._process.send_signal(signal.SIGCONT)

        thread = threading.Thread(target=pace, daemon=True)
        thread.start()
        try:
            yield
        finally:
            over.set()
            thread.join()

    def close(self) -> None:
        """End it."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(30)
        self._process.stdout.close()


def rows(changes: int) -> Iterator[Row]:
    """Everything, one row after the other."""
    console = Console(stderr=True)
    starts = max(2, min(5, changes // 100))
    with console.status("first frames ..."):
        firsts = {floor: sorted(_start(floor=floor) for _ in range(starts)) for floor in (False, True)}
    middle = starts // 2
    yield Row("first-frame", firsts[False][middle], "ms", firsts[True][middle], goal=GOALS["first-frame"])
    ours, floor = _Measured(floor=False), _Measured(floor=True)
    few = max(20, changes // 10)
    try:
        with console.status("touches ..."):
            touch, least = ours.ask(f"touch {few}"), floor.ask(f"touch {few}")
        yield Row("touch-p50", _part(touch, 50), "ms", _part(least, 50))
        yield Row("touch-p99", _part(touch, 99), "ms", _part(least, 99), goal=GOALS["touch-p99"])
        with console.status("wipes and languages ..."):
            wipe, plain = ours.ask(f"wipe {min(few, MOST_WIPES)}"), floor.ask(f"pages {few}")
            switch = ours.ask(f"language {few}")
        yield Row("wipe", max(wipe), "ms", max(plain), goal=GOALS["wipe"])
        yield Row("language-switch", _part(switch, 99), "ms", _part(plain, 99), goal=GOALS["language-switch"])
        ours.ask(f"pages {few}")  # every page once, before memory is looked at
        before = ours.ask("memory")[0]
        with console.status(f"{changes} page changes ..."):
            pages, least = ours.ask(f"pages {changes}"), floor.ask(f"pages {changes}")
        after = ours.ask("memory")[0]
        yield Row("page-change-p50", _part(pages, 50), "ms", _part(least, 50))
        yield Row("page-change-p99", _part(pages, 99), "ms", _part(least, 99), goal=GOALS["page-change-p99"])
        yield Row("memory", after, "MiB", floor.ask("memory")[0])
        yield Row("memory-growth", max(0.0, after - before), "MiB", goal=GROWTH_GOAL)
        with console.status("at rest ..."):
            yield Row("idle-cpu", ours.ask("idle 10")[0], "%", floor.ask("idle 5")[0], goal=IDLE_GOAL)
        with console.status("at a fifth of a core ..."):
            with ours.slowed():
                slow, slow_wipe = ours.ask(f"pages {few}"), ours.ask(f"wipe {min(few, MOST_WIPES)}")
            with floor.slowed():
                slow_floor = floor.ask(f"pages {few}")
        yield Row("page-change-p99-at-20%", _part(slow, 99), "ms", _part(slow_floor, 99))
        yield Row("wipe-at-20%", max(slow_wipe), "ms", max(slow_floor), goal=GOALS["wipe"])
    finally:
        ours.close()
        floor.close()


def _start(*, floor: bool) -> float:
    measured = _Measured(floor=floor)
    measured.close()
    return measured.first_frame


def _part(values: list[float], percent: int) -> float:
    """The value below which ``percent`` of all lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)]
