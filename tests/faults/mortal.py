# SPDX-License-Identifier: GPL-3.0-or-later
"""Plans of who dies when, in memory that forked processes share, and objects that count their steps towards it."""

import contextlib
import mmap
import os
import signal
import struct
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from kiosk.reference.store import Store


class Plan:
    """What is to happen, in shared memory: each a countdown that acts when it reaches nought."""

    NAMES = ("terminal", "city", "caretaker", "proxy", "kind", "release", "pid")

    def __init__(self) -> None:
        self._memory = mmap.mmap(-1, 8 * len(self.NAMES))

    def __getitem__(self, name: str) -> int:
        return int(struct.unpack_from("q", self._memory, 8 * self.NAMES.index(name))[0])

    def __setitem__(self, name: str, value: int) -> None:
        struct.pack_into("q", self._memory, 8 * self.NAMES.index(name), value)

    def step(self, name: str) -> None:
        """One step of a mortal: at nought it dies as by a power cut."""
        if self.due(name):
            os.kill(os.getpid(), signal.SIGKILL)

    def due(self, name: str) -> bool:
        """Count down; True when it is time."""
        left = self[name]
        if left > 0:
            self[name] = left - 1
        return left == 1


class Mortal:
    """Somebody else's object, each call of which is preceded and followed by a step."""

    def __init__(self, inner: Any, plan: Plan, name: str) -> None:
        self._inner, self._plan, self._name = inner, plan, name

    def __getattr__(self, attribute: str) -> Any:
        found = getattr(self._inner, attribute)
        if not callable(found) or attribute in ("close", "abandoned"):
            return found

        def call(*arguments: Any, **named: Any) -> Any:
            self._plan.step(self._name)
            answer = found(*arguments, **named)
            self._plan.step(self._name)
            return answer

        return call


class MortalStore(Store):
    """The city's database, with a step before and after each transaction that writes."""

    plan: Plan

    @contextlib.contextmanager
    def begin(self) -> Iterator[sa.Connection]:
        """As the store's own; dies with the work done but not committed, or committed and not told."""
        self.plan.step("city")
        with super().begin() as connection:
            yield connection
            self.plan.step("city")
        self.plan.step("city")
