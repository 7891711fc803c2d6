# SPDX-License-Identifier: GPL-3.0-or-later
"""How often what was asked for, a day: languages, documents, ways out, how PIN entries and prints ended (threat model,
section 8). Totals of whole days alone; nothing says when in the day, or that two things were the same person's.

The clerk counts what passes over its line, the caretaker tells the city of yesterday and forgets older days.
"""

import contextlib
import datetime as dt
import os
import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path

from kiosk import messages as m

LEAST = 5
"""A total below is told to nobody."""
KEPT_DAYS = 7
_SCHEMA = "CREATE TABLE IF NOT EXISTS counts (day TEXT, name TEXT, total INTEGER, PRIMARY KEY (day, name))"


def today() -> dt.date:
    """The day here."""
    return dt.date.today()  # noqa: DTZ011  # the day of the place, as its people count


class Statistics:
    """The totals in ``folder``. Each call opens the file anew: it is short, and two programs use it."""

    def __init__(self, folder: Path, day: Callable[[], dt.date] = today) -> None:
        self._file, self._day = folder / "statistics.sqlite", day

    def count(self, name: str) -> None:
        """One more today. What cannot be written is not counted: no visit fails for a number."""
        with contextlib.suppress(sqlite3.Error, OSError), contextlib.closing(self._open()) as database, database:
            database.execute(
                "INSERT INTO counts VALUES (?, ?, 1) ON CONFLICT (day, name) DO UPDATE SET total = total + 1",
                (self._day().isoformat(), name),
            )

    def yesterday(self) -> Mapping[str, int]:
        """Yesterday's totals that may be told; days that nobody needs any more are deleted."""
        last, oldest = self._day() - dt.timedelta(days=1), self._day() - dt.timedelta(days=KEPT_DAYS)
        try:
            with contextlib.closing(self._open()) as database, database:
                database.execute("DELETE FROM counts WHERE day < ?", (oldest.isoformat(),))
                found = database.execute(
                    "SELECT name, total FROM counts WHERE day = ? AND total >= ? ORDER BY name",
                    (last.isoformat(), LEAST),
                )
                return dict(found.fetchall())
        except (sqlite3.Error, OSError):
            return {}

    def _open(self) -> sqlite3.Connection:
        # SQLite would make it for its owner alone, and clerk and caretaker are two users
        os.close(os.open(self._file, os.O_RDWR | os.O_CREAT, 0o660))
        database = sqlite3.connect(self._file, timeout=0.5)  # a citizen may be waiting
        try:
            for pragma in ("secure_delete=ON", "synchronous=OFF"):  # a number may be lost, and is not worth a wait
                database.execute(f"PRAGMA {pragma}").fetchall()
            database.execute(_SCHEMA)
        except sqlite3.Error:
            database.close()
            raise
        return database


class Counted:
    """One visit's line, as far as it is counted. An order counts when the city has taken it."""

    def __init__(self, count: Callable[[str], None]) -> None:
        self._count = count
        self._asked: m.PlaceOrder | None = None

    def note(self, message: m.ToClerk | m.FromClerk) -> None:
        """What passes, in either direction."""
        match message:
            case m.AskPin():
                self._count(f"language-{message.language}")
            case m.PinEnded():
                self._count(f"pin-{message.outcome}")
            case m.PlaceOrder():
                self._asked = message
            case m.OrderTaken() if self._asked is not None:
                self._count(f"document-{self._asked.draft.document_id}")
                self._count(f"way-{self._asked.draft.delivery.method}")
                self._asked = None
            case m.PrintEnded():
                self._count(f"print-{message.verdict}")
