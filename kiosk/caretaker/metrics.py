# SPDX-License-Identifier: GPL-3.0-or-later
"""What Prometheus reads: a text file for the node exporter's textfile collector, written whole and renamed.

States and counts of the machine and totals of whole days; no order and no visit. A file that is old says by itself that its
caretaker is not there (``node_textfile_mtime_seconds``).
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.caretaker.reports import Report, Slot
from kiosk.files import write_whole
from kiosk.log import log
from kiosk.model import Condition

EVERY_S = 15.0


@dataclass(frozen=True)
class Figures:
    """How the terminal is at this moment. ``certificate_s``: seconds until the device's certificate ends."""

    version: str
    conditions: frozenset[Condition] = frozenset()
    repairs: Mapping[str, int] = field(default_factory=dict)
    update: Report = field(default_factory=Report)
    slot: Slot = field(default_factory=Slot)
    unsettled: int = 0
    free_bytes: int = 0
    skew_s: float = 0.0
    certificate_s: float = 0.0
    day: Mapping[str, int] = field(default_factory=dict)


def exposition(figures: Figures) -> str:
    """Prometheus' text format (exposition formats, text-based, 0.0.4)."""
    return "\n".join(_lines(figures)) + "\n"


def _lines(figures: Figures) -> Iterator[str]:
    yield from _metric("version_info", "gauge", "The version that runs.", {_label("version", figures.version): 1})
    states = {_label("condition", each): int(each in figures.conditions) for each in Condition}
    yield from _metric("condition", "gauge", "Whether this is wrong now.", states)
    cures = {_label("cure", name): count for name, count in sorted(figures.repairs.items())}
    yield from _metric("repairs_total", "counter", "Repairs since the caretaker began.", cures)
    update = {_label("outcome", figures.update.outcome): figures.update.at}
    yield from _metric("update_seconds", "gauge", "When the last update ended so.", update)
    yield from _metric("slot_proved", "gauge", "Whether the slot that runs has proved itself.", {_label("slot", figures.slot.name): int(figures.slot.proved)})  # fmt: skip
    yield from _metric("journal_rows", "gauge", "Orders and prints not yet settled.", {"": figures.unsettled})
    yield from _metric("data_free_bytes", "gauge", "Free on the data partition.", {"": figures.free_bytes})
    yield from _metric("clock_skew_seconds", "gauge", "The city's time less ours.", {"": round(figures.skew_s, 1)})
    yield from _metric("certificate_seconds", "gauge", "Until the device's certificate ends.", {"": round(figures.certificate_s)})  # fmt: skip
    days = {_label("what", name): count for name, count in sorted(figures.day.items())}
    yield from _metric("yesterday", "gauge", "Totals of yesterday, none below five.", days)


def _metric(name: str, kind: str, told: str, values: Mapping[str, float]) -> Iterator[str]:
    if values:
        yield f"# HELP eguichet_{name} {told}"
        yield f"# TYPE eguichet_{name} {kind}"
        for labels, value in values.items():
            yield f"eguichet_{name}{labels} {value}"


def _label(name: str, value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'{{{name}="{escaped}"}}'


class Metrics:
    """A check of the caretaker's that finds nothing wrong: writes the file now and then."""

    def __init__(self, file: Path, figures: Callable[[], Figures]) -> None:
        self._file, self._figures = file, figures

    def look(self) -> frozenset[Condition]:
        """Write it. Where there is no folder nobody reads it."""
        if self._file.parent.is_dir():
            try:
                write_whole(self._file, exposition(self._figures()).encode(), 0o644)
            except OSError as error:
                log().warning("metrics", exc=error)
        return frozenset()

    def pause_s(self) -> float:
        """As a check."""
        return EVERY_S
