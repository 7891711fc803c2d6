# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates as the card writes them. A part that is unknown stays unknown: never an invented 1 January."""

import datetime as dt
import re
from dataclasses import dataclass

from hardware.errors import CardAltered

_MONTHS = {
    1: "JAN", 2: "FEV FEB", 3: "MARS MAAR MÄR MAR", 4: "AVR APR", 5: "MAI MEI MAY", 6: "JUIN JUN", 7: "JUIL JUL",
    8: "AOUT AUG", 9: "SEPT SEP", 10: "OCT OKT", 11: "NOV", 12: "DEC DEZ",
}  # fmt: skip
"""Month names of cards in French, Dutch and German (belgian-eid 4.5)."""
_MONTH = {name: number for number, names in _MONTHS.items() for name in names.split()}
_GAP = re.compile(r"[\s.]+")
_NUMBER = re.compile(r"[0-9]+")


@dataclass(frozen=True, repr=False)
class BirthDate:
    """A date of birth, known as far as the Register knows it. Its repr is silent."""

    year: int
    month: int | None = None
    day: int | None = None

    def __repr__(self) -> str:
        return "<BirthDate>"

    @property
    def iso(self) -> str:
        """``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``: what is known and no more."""
        known = [f"{self.year:04d}", *(f"{part:02d}" for part in (self.month, self.day) if part is not None)]
        return "-".join(known)

    @property
    def latest(self) -> dt.date:
        """The last day it can be: the safe side for "is this person old enough"."""
        if self.month is None:
            return dt.date(self.year, 12, 31)
        if self.day is not None:
            return dt.date(self.year, self.month, self.day)
        following = dt.date(self.year + self.month // 12, self.month % 12 + 1, 1)
        return following - dt.timedelta(days=1)

    @classmethod
    def from_text(cls, text: str) -> "BirthDate | None":
        """Parse ``DD mmmm YYYY`` with blanks or dots, parts of it, or a year alone; None for an empty field.

        CardAltered for anything else.
        """
        parts = [part for part in _GAP.split(text.strip()) if part]
        if not parts:
            return None
        day = month = None
        for part in parts[:-1]:
            if part.upper() in _MONTH and month is None:
                month = _MONTH[part.upper()]
            elif _NUMBER.fullmatch(part) and len(part) <= 2 and day is None and month is None:
                day = int(part)
            else:
                raise CardAltered("date of birth in an unknown form")
        if not _NUMBER.fullmatch(parts[-1]) or len(parts[-1]) != 4 or int(parts[-1]) < 1:
            raise CardAltered("date of birth without a year")
        year = int(parts[-1])
        day = day or None if month is not None else None  # a day of an unknown month says nothing
        try:
            dt.date(year, month or 1, day or 1)
            if year < 9999:
                return cls(year, month, day)
        except ValueError:
            pass
        raise CardAltered("date of birth is no date")


def day(text: str) -> dt.date | None:
    """``DD.MM.YYYY``; None for an empty field, CardAltered for anything else."""
    if not text.strip():
        return None
    try:
        return dt.datetime.strptime(text.strip(), "%d.%m.%Y").replace(tzinfo=dt.UTC).date()
    except ValueError:
        raise CardAltered("a date in an unknown form") from None
