# SPDX-License-Identifier: GPL-3.0-or-later
"""``kiosk bench``: how fast, next to what physics allows and to what others take, measured in the same run."""

from typing import Annotated

import typer

app = typer.Typer(no_args_is_help=True, help="Measure, next to a floor and a peer taken in the same run.")


@app.callback()
def _bench() -> None:
    """One command for each device."""


@app.command()
def card(
    *,
    runs: Annotated[int, typer.Option(min=1, help="How often each thing is done; the median counts.")] = 5,
    json: Annotated[bool, typer.Option("--json", help="One JSON object instead of a table.")] = False,
) -> None:
    """Read and sign with emulated cards at 4 MHz through the real pcscd, next to the wire and to OpenSC's tools."""
    from kiosk.bench.card import rows
    from kiosk.bench.report import show

    show("card", rows(runs), as_json=json)


@app.command()
def guichet(
    *,
    seconds: Annotated[float, typer.Option(min=1, help="How long each fleet is at its peak.")] = 60,
    json: Annotated[bool, typer.Option("--json", help="One JSON object instead of a table.")] = False,
) -> None:
    """Serve 20, 200 and 1,000 terminals at the contract's peak, on SQLite and PostgreSQL, then climb to the knee."""
    from kiosk.bench.guichet import rows
    from kiosk.bench.report import show

    show("guichet", rows(seconds), as_json=json)


@app.command("print")
def print_(
    *,
    runs: Annotated[int, typer.Option(min=1, help="How often each thing is done; the median counts.")] = 5,
    json: Annotated[bool, typer.Option("--json", help="One JSON object instead of a table.")] = False,
) -> None:
    """Print through a real cupsd to an emulated printer, next to `lp` and to a printer asked without CUPS."""
    from kiosk.bench.print import rows
    from kiosk.bench.report import show

    show("print", rows(runs), as_json=json)


@app.command()
def screen(
    *,
    changes: Annotated[int, typer.Option(min=20, help="How many page changes.")] = 2000,
    json: Annotated[bool, typer.Option("--json", help="One JSON object instead of a table.")] = False,
) -> None:
    """Draw pages by software: first frame, touch, page change, wipe, memory, next to a bare QML window."""
    from kiosk.bench.report import show
    from kiosk.bench.screen import rows

    show("screen", rows(changes), as_json=json)
