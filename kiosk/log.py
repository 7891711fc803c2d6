# SPDX-License-Identifier: GPL-3.0-or-later
"""Logging by structlog, with an allow-list of keys (threat model section 8).

An event is a name and fields of declared kinds; free strings are not accepted. Unknown keys are dropped, and what
looks like a number of eleven digits, an e-mail address, a long base64 run or PEM is replaced even then. Exceptions
are logged as class, module and line, without their message.
"""

import re
import sys
import threading
from collections.abc import MutableMapping
from enum import Enum
from types import TracebackType
from typing import Any, TextIO

import structlog

_WORD = re.compile(r"^[A-Za-z0-9][A-Za-z0-9._:/+-]{0,63}$")
_SECRETS = (
    re.compile(r"\d(?:[ .-]?\d){10}"),
    re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+"),
    re.compile(r"[A-Za-z0-9+/_-]{40,}={0,2}"),
    re.compile(r"-----BEGIN"),
)

ALLOWED: dict[str, type | tuple[type, ...]] = {
    "state": str, "to": str, "on": str, "process": str, "step": str, "verdict": str, "outcome": str, "slug": str,
    "condition": str, "device": str, "where": str, "error": str, "visit": str, "operation": str, "order": str, "reason": str,
    "language": str, "technician": str, "count": int, "sheets": int, "tries": int, "pid": int, "status": int, "ms": (int, float), "on_time": bool,
}  # fmt: skip
"""Key -> kind. Strings must be single words (enum values, class names, hashed ids)."""


def configure(process: str, stream: TextIO | None = None) -> None:
    """Set structlog up for one of our programs; called once, by ``kiosk.__main__``."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            only_allowed,
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.PrintLoggerFactory(stream or sys.stderr),
        cache_logger_on_first_use=False,
    )
    structlog.contextvars.bind_contextvars(process=process)


def crash_quietly() -> None:
    """An exception that ends a program or a thread is logged as class, module and line: its message and the source
    lines of a traceback may hold what must not be written. Called once by each of our programs.
    """

    def crashed(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        log().critical("crashed", exc=(error or kind()).with_traceback(trace))

    sys.excepthook = crashed
    threading.excepthook = lambda told: crashed(told.exc_type, told.exc_value, told.exc_traceback)


def only_allowed(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """The last word before the renderer: drop, shorten, replace."""
    kept: dict[str, Any] = {}
    error = event.pop("exc", None)
    if isinstance(error, BaseException):
        trace = error.__traceback__
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        place = f"{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}" if trace is not None else "?"
        kept["error"], kept["where"] = type(error).__name__, place
    for key, value in event.items():
        if key in ("event", "level", "timestamp"):
            kept[key] = clean(str(value)) if key == "event" else value
            continue
        kind = ALLOWED.get(key)
        value = value.value if isinstance(value, Enum) else value
        if kind is None or not isinstance(value, kind):
            continue
        if isinstance(value, str) and not _WORD.match(value):
            continue
        kept[key] = clean(value) if isinstance(value, str) else value
    return kept


def clean(text: str) -> str:
    """A text without what looks like a number of eleven digits, an address, a key or a code."""
    for secret in _SECRETS:
        text = secret.sub("***", text)
    return text


def log() -> Any:
    """The logger. Keyword arguments only from ``ALLOWED``, and ``exc=`` for an exception."""
    return structlog.get_logger()
