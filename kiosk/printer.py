# SPDX-License-Identifier: GPL-3.0-or-later
"""``kiosk printer``: a technician's and developer's look at the printer, which is asked itself; and one test page.

Part of the composition, like ``kiosk.__main__``. The address of the printer and of its queue come from the settings file.
"""

import datetime as dt
import io
import time
from pathlib import Path
from typing import Annotated, Any

import msgspec
import pikepdf
import typer
from rich.console import Console
from rich.table import Table

from hardware.deadline import deadline
from hardware.errors import PrinterError, PrinterOff
from hardware.plugs import plugged
from hardware.printer.condition import Condition, Readiness
from hardware.printer.follow import Attempt, Blocked, Ended, Resumed, SheetsOut, Verdict, follow
from hardware.printer.probe import Probe
from hardware.printer.queue import Queue
from hardware.printer.setup import RAW, make_queue
from kiosk import config as settings_file
from kiosk.advice import ADVICE
from kiosk.clerk.deliver import PATIENCE_S, POLL_S
from kiosk.config import Settings
from kiosk.journal import TEST_PAGE
from kiosk.model import Language

app = typer.Typer(no_args_is_help=True, help="Look at the printer, and print a test page.")

Config = Annotated[Path, typer.Option(help="Settings file (TOML).")]
Tongue = Annotated[Language, typer.Option("--language", help="Of what is to be done about the printer.")]
Json = Annotated[bool, typer.Option("--json", help="One JSON object a line instead of sentences.")]
_DEFAULT_CONFIG = Path("/etc/kiosk/kiosk.toml")
_LOOK_EVERY_S = 1.0
_TEST_PAGE_S = 90.0
"""A technician stands before it: long enough to fill the tray, and then it is given up."""
_WORDS = {
    Verdict.PRINTED: "printed",
    Verdict.NOT_PRINTED: "not printed",
    Verdict.UNKNOWN: "unknown: look at the tray; the printer cannot tell",
}


@app.command()
def status(config: Config = _DEFAULT_CONFIG, *, json: Json = False, language: Tongue = Language.EN) -> None:
    """What the printer itself says, and whether its queue is the right one. Ends with 1 when it cannot print."""
    settings = settings_file.load(config)
    ready, queue = _ready(settings), _queue(settings)
    found = _facts(ready) | {"printer": settings.printer.uri, "queue": queue}
    if json:
        typer.echo(msgspec.json.encode(found))
    else:
        table = Table(show_header=False, box=None)
        for key, value in found.items():
            table.add_row(key.replace("_", " "), ", ".join(value) if isinstance(value, list) else str(value))
        Console().print(table)
        typer.echo(_said(ready, language))
    if not ready.can_print or queue != "ready":
        raise typer.Exit(1)


@app.command("make-queue")
def make(config: Config = _DEFAULT_CONFIG) -> None:
    """Make the terminal's one queue anew, from what the printer itself says. It must be on."""
    settings = settings_file.load(config)
    deadline.arm(settings.limits.named)
    printer = settings.printer
    try:
        model = make_queue(printer.server, printer.queue, printer.uri)
    except PrinterOff as error:
        typer.echo(f"kiosk printer: {error}: {ADVICE[Condition.OFF].en}. Nothing was changed.", err=True)
        raise typer.Exit(1) from error
    except PrinterError as error:
        typer.echo(f"kiosk printer: the queue {printer.queue} was not made: {error}", err=True)
        raise typer.Exit(1) from error
    typer.echo(f"queue {printer.queue} prints on {model}")


@app.command()
def watch(config: Config = _DEFAULT_CONFIG, *, json: Json = False, language: Tongue = Language.EN) -> None:
    """Say what changes at the printer until interrupted (Ctrl-C)."""
    settings, last = settings_file.load(config), None
    try:
        while True:
            ready = _ready(settings)
            if (ready.conditions, ready.warnings, ready.counter) != last:
                last = (ready.conditions, ready.warnings, ready.counter)
                at = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
                typer.echo(
                    msgspec.json.encode(_facts(ready) | {"at": at}).decode()
                    if json
                    else f"{at}  {_said(ready, language)}"
                )
            time.sleep(_LOOK_EVERY_S)
    except KeyboardInterrupt:
        return


@app.command("test-page")
def print_page(config: Config = _DEFAULT_CONFIG, *, json: Json = False, language: Tongue = Language.EN) -> None:
    """Print one page through the terminal's own queue and say what became of it. Ends with 1 unless it was printed."""
    settings = settings_file.load(config)
    deadline.arm(settings.limits.named)
    probe = Probe(settings.printer.uri)
    ready = _ready(settings)
    if not ready.can_print:
        typer.echo(f"kiosk printer: {_said(ready, language)}", err=True)
        raise typer.Exit(1)
    attempt = Attempt(f"{TEST_PAGE}{time.time_ns():x}", 1, ready.identity, ready.counter)
    begun = time.monotonic()

    def pause() -> bool:
        time.sleep(POLL_S)
        return time.monotonic() - begun > _TEST_PAGE_S

    end = Ended(Verdict.NOT_PRINTED, 0)
    try:
        queue = Queue(settings.printer.server, settings.printer.queue)
        job = queue.hold(attempt.token, _page(settings))
        queue.release(job)
        for event in follow(attempt, job, queue, probe, pause, PATIENCE_S):
            match event:
                case SheetsOut(count) if not json:
                    typer.echo(f"sheet {count} is out")
                case Blocked(condition) if not json:
                    typer.echo(ADVICE[condition].in_(language))
                case Resumed() if not json:
                    typer.echo("it goes on")
                case Ended():
                    end = event
        queue.forget(attempt.token)  # this page alone: a citizen's may be next
    except PrinterError as error:
        typer.echo(f"kiosk printer: the queue {settings.printer.queue} does not work: {type(error).__name__}", err=True)
        raise typer.Exit(1) from error
    seconds = round(time.monotonic() - begun, 2)
    if json:
        typer.echo(msgspec.json.encode({"verdict": end.verdict, "sheets": end.sheets, "seconds": seconds}))
    else:
        typer.echo(f"{_WORDS[end.verdict]} ({seconds} s)")
    if end.verdict is not Verdict.PRINTED:
        raise typer.Exit(1)


def _ready(settings: Settings) -> Readiness:
    """What the printer says; one that does not answer and is not plugged in is said to be so."""
    ready, usb = Probe(settings.printer.uri).readiness(), settings.printer.usb
    return (
        Readiness((Condition.UNPLUGGED,)) if Condition.OFF in ready.conditions and usb and not plugged(usb) else ready
    )


def _said(ready: Readiness, language: Language) -> str:
    """What to do, in a sentence."""
    advice = [ADVICE[condition].in_(language) for condition in (*ready.conditions, *ready.warnings)]
    return "; ".join(advice if ready.conditions else ["ready", *advice])


def _facts(ready: Readiness) -> dict[str, Any]:
    return {
        "can_print": ready.can_print, "conditions": [str(condition) for condition in ready.conditions],
        "warnings": [str(condition) for condition in ready.warnings],
        "repaired_by": sorted({str(condition.fixer) for condition in (*ready.conditions, *ready.warnings)}),
        "identity": ready.identity, "sheets_in_its_life": ready.counter,
    }  # fmt: skip


def _queue(settings: Settings) -> str:
    """``ready``, or what is wrong with the queue in a sentence."""
    deadline.arm(settings.limits.named)
    try:
        model = Queue(settings.printer.server, settings.printer.queue).model()
    except PrinterError:
        return f"no queue {settings.printer.queue} at {settings.printer.server}: look at `systemctl status cups`"
    if RAW in model.lower():
        return "raw: it was made while the printer was off, and would print rubbish; `kiosk printer make-queue` makes it again"
    return "ready"


def _page(settings: Settings) -> bytes:
    """A4 with a frame 10 mm from each edge, and lines that say what it is."""
    lines = [
        "e-guichet - e-loket", f"Terminal {settings.terminal.number}", "Page de test - Testpagina - Testseite - Test page",
        dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
    ]  # fmt: skip
    text = "".join(f"({line}) Tj 0 -24 Td " for line in lines)
    drawn = f"1 w 28.35 28.35 538.58 785.2 re S BT /F 16 Tf 60 760 Td {text} ET".encode("latin-1")
    pdf, out = pikepdf.new(), io.BytesIO()
    page = pdf.add_blank_page(page_size=(595.28, 841.89))
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
    page.obj.Contents = pdf.make_stream(drawn)
    pdf.save(out)
    return out.getvalue()
