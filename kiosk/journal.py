# SPDX-License-Identifier: GPL-3.0-or-later
"""Orders and prints not yet settled, on disk and nowhere else: an order key, a step, and for an open print what the
printer needs to be asked.

Holds nothing of a citizen: no name, number, document, answer, address or page. Rows are written with fsync before the
step they announce. The clerk that wrote a row holds a lock for as long as it lives; only when the kernel has released
that lock may somebody else settle the row.
"""

import fcntl
import os
import secrets
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum
from pathlib import Path

import msgspec

from kiosk.model import Verdict

RETENTION_S = 7 * 24 * 3600
TEST_PAGE = "test-page-"
"""How the token of a technician's page begins: it stands in no journal, and is not swept from the printer."""

SLIP = "slip-"
"""How the key of a slip begins: it is printed as truthfully as a document, and the city is not told."""


def is_slip(key: str) -> bool:
    """True for the key of a slip, which is no order's."""
    return key.startswith(SLIP)


class Step(StrEnum):
    """How far an order or its print has come (architecture 9)."""

    INTENT = "intent"
    ORDERED = "ordered"
    RESERVED = "reserved"
    RELEASED = "released"
    PRINTED = "printed"
    NOT_PRINTED = "not-printed"
    UNKNOWN = "unknown"

    @property
    def is_verdict(self) -> bool:
        """True for the three ends."""
        return self in _VERDICTS


_VERDICTS = {Step(verdict.value) for verdict in Verdict}


class OpenPrint(msgspec.Struct, frozen=True):
    """What is needed to ask the printer about a print: nothing about the document."""

    token: str
    sheets: int
    printer: str
    counter: int | None


class Row(msgspec.Struct, frozen=True):
    """One unsettled order."""

    order_key: str
    step: Step
    owner: str
    created_at: float
    print: OpenPrint | None

    @property
    def is_slip(self) -> bool:
        """True for a print that the city knows nothing of."""
        return is_slip(self.order_key)


_SCHEMA = """
CREATE TABLE IF NOT EXISTS unsettled (
    order_key TEXT PRIMARY KEY, step TEXT NOT NULL, owner TEXT NOT NULL, created_at REAL NOT NULL,
    token TEXT, sheets INTEGER, printer TEXT, counter INTEGER
) WITHOUT ROWID
"""


class Journal:
    """The journal in ``folder``. One object per process and thread; ``close`` it to release the lock."""

    def __init__(self, folder: Path) -> None:
        self._locks = folder / "owners"
        self._locks.mkdir(parents=True, exist_ok=True)
        file = folder / "journal.sqlite"
        # SQLite would make it for its owner alone, and clerk and caretaker are two users
        os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o660))
        self._database = sqlite3.connect(file, timeout=10, isolation_level=None)
        for pragma in ("journal_mode=DELETE", "synchronous=FULL", "secure_delete=ON"):
            self._database.execute(f"PRAGMA {pragma}").fetchall()
        self._database.execute(_SCHEMA)
        self._owner = secrets.token_hex(8)
        self._lock: int | None = None

    def close(self) -> None:
        """Release the lock; rows that are left belong to the caretaker now."""
        self._database.close()
        if self._lock is not None:
            (self._locks / self._owner).unlink(missing_ok=True)
            os.close(self._lock)
            self._lock = None

    def intend(self, order_key: str) -> None:
        """Before the PUT. Repeating the same key keeps what is there."""
        self._hold()
        self._database.execute(
            "INSERT INTO unsettled (order_key, step, owner, created_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (order_key, Step.INTENT, self._owner, time.time()),
        )

    def ordered(self, order_key: str) -> None:
        """The city has it. Also opens a row for an order of an earlier visit that is about to be printed."""
        self.intend(order_key)
        self._step(order_key, Step.ORDERED)

    def reserved(self, order_key: str, attempt: OpenPrint) -> None:
        """Before the held job is made."""
        self._database.execute(
            "UPDATE unsettled SET step=?, token=?, sheets=?, printer=?, counter=? WHERE order_key=?",
            (Step.RESERVED, attempt.token, attempt.sheets, attempt.printer, attempt.counter, order_key),
        )

    def released(self, order_key: str) -> None:
        """Before the job is let go."""
        self._step(order_key, Step.RELEASED)

    def verdict(self, order_key: str, verdict: Verdict) -> None:
        """Before the city is told."""
        self._step(order_key, Step(verdict.value))

    def settled(self, order_key: str) -> None:
        """The city knows: the row goes."""
        self._database.execute("DELETE FROM unsettled WHERE order_key=?", (order_key,))

    def rows(self) -> list[Row]:
        """All open rows, oldest first."""
        found = self._database.execute(
            "SELECT order_key, step, owner, created_at, token, sheets, printer, counter FROM unsettled ORDER BY created_at"
        )
        return [
            Row(key, Step(step), owner, created, OpenPrint(token, sheets, printer, counter) if token else None)
            for key, step, owner, created, token, sheets, printer, counter in found
        ]

    @contextmanager
    def abandoned(self, row: Row) -> Iterator[bool]:
        """True inside the block when the writer of the row is gone; nobody else can settle it meanwhile."""
        path = self._locks / row.owner
        lock = os.open(path, os.O_RDWR | os.O_CREAT, 0o660)
        try:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                yield False
                return
            yield True
            if all(other.owner != row.owner for other in self.rows()):
                with suppress(FileNotFoundError):
                    path.unlink()
        finally:
            os.close(lock)

    def _hold(self) -> None:
        if self._lock is None:
            self._lock = os.open(self._locks / self._owner, os.O_RDWR | os.O_CREAT, 0o660)
            fcntl.flock(self._lock, fcntl.LOCK_EX)

    def _step(self, order_key: str, step: Step) -> None:
        self._database.execute("UPDATE unsettled SET step=? WHERE order_key=?", (step, order_key))
