# SPDX-License-Identifier: GPL-3.0-or-later
"""How a benchmark is told: rows of one shape, as JSON for programs and as a table with ratios for people."""

from collections.abc import Iterable

import msgspec
import typer
from rich.console import Console
from rich.table import Table


class Row(msgspec.Struct, frozen=True):
    """One measured thing. ``floor`` is the least it can cost, ``peer`` who else was measured; both in the same run."""

    name: str
    value: float
    unit: str
    floor: float | None = None
    peer: str | None = None
    peer_value: float | None = None
    goal: float | None = None
    """The largest value that is good enough."""


def show(bench: str, rows: Iterable[Row], *, as_json: bool) -> None:
    """Print all rows, in the table each as soon as the run is over."""
    found = list(rows)
    if as_json:
        typer.echo(msgspec.json.encode({"bench": bench, "rows": found}).decode())
        return
    table = Table("", "value", "floor", "x floor", "peer", "its value", "x faster", "goal", "", title=bench, box=None)
    for row in found:
        table.add_row(
            row.name, _number(row.value, row.unit), _number(row.floor, row.unit), _ratio(row.value, row.floor), row.peer or "",
            _number(row.peer_value, row.unit), _ratio(row.peer_value, row.value), _number(row.goal, row.unit),
            "" if row.goal is None else "met" if row.value <= row.goal else "missed",
        )  # fmt: skip
    Console(width=150).print(table)


def _number(value: float | None, unit: str) -> str:
    return "" if value is None else f"{value:.0f} {unit}" if unit == "bytes" else f"{value:.1f} {unit}"


def _ratio(value: float | None, by: float | None) -> str:
    return "" if not value or not by else f"{value / by:.2f}"
