# SPDX-License-Identifier: GPL-3.0-or-later
"""A question whose answer may never come: asked in a thread of its own, waited for as long as makes sense."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

Answer = TypeVar("Answer")


class Question(Generic[Answer]):
    """One question, asked again and again by one thread. ``ask`` must not raise.

    One at a time: a question that is still open is waited for, not asked again, so that a service that hangs costs one
    thread and no more.
    """

    def __init__(self, ask: Callable[[], Answer]) -> None:
        self._ask = ask
        self._open: threading.Thread | None = None
        self._answer: Answer | None = None

    def ask(self, limit_s: float) -> Answer | None:
        """The answer; None when it does not come in time."""
        if self._open is None:
            self._answer = None
            self._open = threading.Thread(target=self._run, daemon=True, name="question")
            self._open.start()
        self._open.join(limit_s)
        if self._open.is_alive():
            return None
        self._open = None
        return self._answer

    def _run(self) -> None:
        self._answer = self._ask()
