# SPDX-License-Identifier: GPL-3.0-or-later
"""``kiosk card``: a technician's and developer's look at the reader and at the card in it.

Part of the composition, like ``kiosk.__main__``. Personal data leave the card only with ``--personal``, and go to the
standard output alone.
"""

import dataclasses
import datetime as dt
import enum
import queue
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer
from rich.console import Console
from rich.table import Table

from hardware.card.belpic import CardFile
from hardware.card.certificate import Certificate
from hardware.card.date import BirthDate
from hardware.card.monitor import Monitor, Slot
from hardware.card.passive import Doubt, doubts, pinned_roots, pins_of
from hardware.card.pcsc import Context
from hardware.card.pinpad import Feature
from hardware.card.reader import SHIPPED, Facts, Listed, Reader, Refused, ask
from hardware.card.session import powered
from hardware.card.whole import WholeCard, read_whole
from hardware.errors import CardError, CardForeign, CardGone, CardMute, DeviceError, ReaderGone

app = typer.Typer(no_args_is_help=True, help="Look at the card reader and at the card in it.")

Json = Annotated[bool, typer.Option("--json", help="One JSON object instead of a table.")]
Readers = Annotated[
    list[Path] | None, typer.Option(help="A list of pinpads to look in before the one that ships; may be given again.")
]
LEAVES_S = 2.0
"""How long an interrupted monitor waits for its last question to the reader."""
WHOLE_COMMANDS = 400
_ADVICE: dict[type[DeviceError], str] = {
    ReaderGone: "no card reader, or no PC/SC service: connect the reader, and look at `systemctl status pcscd`",
    CardGone: "no card in the reader: put one in",
    CardMute: "the chip does not answer: turn the card, wipe it, or try another",
    CardForeign: "this is not a Belgian identity card",
}


@app.command()
def status(readers: Readers = None, *, json: Json = False) -> None:
    """Every reader: model, firmware, features, and whether a terminal may use it. Ends with 1 when none may."""
    listed = _listed(readers)
    with _context() as context:
        found = [_facts(context, name, listed) for name in context.readers()]
    if json:
        _print({"readers": found})
    elif not found:
        typer.echo(f"kiosk card: {_ADVICE[ReaderGone]}", err=True)
    else:
        for one in found:
            _tell(one)
    if not any(one["verdict"] == "allowed" for one in found):
        raise typer.Exit(1)


@app.command()
def read(
    readers: Readers = None,
    roots: Annotated[Path | None, typer.Option(help="PEM file with other roots: those of test cards.")] = None,
    *,
    personal: Annotated[bool, typer.Option("--personal", help="Print the citizen's data as well.")] = False,
    json: Json = False,
) -> None:
    """Read the whole card and say whether its data are genuine. Without --personal nothing of the citizen is printed."""
    from cryptography import x509

    pins = pinned_roots() if roots is None else pins_of(x509.load_pem_x509_certificates(roots.read_bytes()))
    with _context() as context:
        reader = _usable(context, _listed(readers))
        with powered(context, reader, commands=WHOLE_COMMANDS) as card:
            data = card.belpic.recognise()
            if not data.usable:
                raise _sorry(f"applet {data.applet >> 4}.{data.applet & 15}: too old, such cards have expired")
            whole = read_whole(card.belpic, data)
            tries = card.belpic.tries_left(data)
    found = _technical(whole, tries, pins) | (_personal(whole) if personal else {})
    if json:
        _print(found)
        return
    table = Table(show_header=False, box=None)
    for key, value in (found | found.pop("citizen", {})).items():
        table.add_row(key.replace("_", " "), ", ".join(map(str, value)) if isinstance(value, list) else str(value))
    Console().print(table)
    for doubt in found["doubts"]:
        typer.echo(f"{doubt}: {Doubt(doubt).meaning}")


@app.command()
def key(readers: Readers = None) -> None:
    """The fingerprint of the card's authentication key, by which a technician's card is listed. It names nobody."""
    with _context() as context:
        reader = _usable(context, _listed(readers))
        with powered(context, reader) as card:
            card.belpic.recognise()
            der = card.belpic.certificate(CardFile.AUTHENTICATION)
    if der is None:
        raise _sorry("a card without a certificate: it opens nothing")
    typer.echo(Certificate.from_der(der).key.fingerprint)


@app.command()
def monitor(readers: Readers = None, *, json: Json = False) -> None:
    """Say what happens at the slot until interrupted (Ctrl-C)."""
    said: queue.SimpleQueue[Slot] = queue.SimpleQueue()
    watching = Monitor(_listed(readers), said.put)
    thread = threading.Thread(target=watching.run, daemon=True)
    thread.start()
    try:
        while True:
            slot = said.get()
            line = {"at": dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds"), "event": slot.event.value}
            if slot.reader is not None:
                line["reader"] = slot.reader.name
            if slot.refusal is not None:
                line["advice"] = slot.refusal.advice
            typer.echo(msgspec.json.encode(line).decode() if json else "  ".join(line.values()))
    except KeyboardInterrupt:
        watching.stop()
        thread.join(LEAVES_S)  # a reader that does not answer keeps nobody here


def _tell(one: dict[str, Any]) -> None:
    """One reader, for people: the verdict first, then what it rests on."""
    typer.echo(f"{one['name']}: {one['verdict']}")
    if one["advice"]:
        typer.echo(f"  {one['advice']}")
    digits = f"{one['min_digits']} to {one['max_digits']}" if one["max_digits"] else ""
    lines = {
        "model": one["model"], "USB": one["usb"], "firmware": one["firmware"], "keypad": one["keypad"], "digits": digits,
        "card": one["card"], "features": " ".join(f"{tag:02X}" for tag in one["features"]), "note": one["quirk"],
        "source": one["source"], "tested": one["tested"],
    }  # fmt: skip
    for name, value in lines.items():
        if value:
            typer.echo(f"  {name:<9}{value}")


def _listed(files: list[Path] | None) -> Listed:
    try:
        return Listed.read(*(files or ()), SHIPPED)
    except FileNotFoundError as error:
        raise _sorry(f"--readers {error.filename}: no such file") from error
    except (ValueError, KeyError, msgspec.ValidationError) as error:
        raise _sorry(f"--readers: {error}") from error


def _facts(context: Context, name: str, listed: Listed) -> dict[str, Any]:
    try:
        facts = ask(context, name)
    except DeviceError as error:
        facts = Facts(name, {})
        advice = f"the reader does not answer ({type(error).__name__}): unplug it, or look at `systemctl status pcscd`"
        judged: Reader | Refused | None = None
    else:
        judged = listed.judge(facts)
        advice = judged.why.advice if isinstance(judged, Refused) else ""
    model = next((m for m in listed.models if m.is_of(name, facts.usb)), None)
    state = context.wait(name, 0, 0)
    present = state is not None and state.present
    return {
        "name": name, "model": model.model if model else "not listed", "usb": facts.usb, "firmware": facts.firmware,
        "features": sorted(facts.features), "keypad": _keypad(judged, facts), "min_digits": facts.min_digits,
        "max_digits": facts.max_digits, "card": "in" if present else "none",
        "verdict": "allowed" if isinstance(judged, Reader) else judged.why.value if judged else "silent", "advice": advice,
        "quirk": model.quirk if model else "", "source": model.source if model else "", "tested": model.tested if model else "",
    }  # fmt: skip


def _keypad(judged: Reader | Refused | None, facts: Facts) -> str:
    if isinstance(judged, Reader):
        return judged.model.entry.value
    return "announced" if Feature.VERIFY_PIN_DIRECT in facts.features else "none"


def _usable(context: Context, listed: Listed) -> Reader:
    names = context.readers()
    if not names:
        raise _sorry(_ADVICE[ReaderGone])
    for name in names:
        judged = listed.judge(ask(context, name))
        if isinstance(judged, Reader):
            return judged
    raise _sorry("no reader that a terminal may use: see `kiosk card status`")


def _technical(whole: WholeCard, tries: int | None, pins: frozenset[bytes]) -> dict[str, Any]:
    der = whole.certificates[CardFile.AUTHENTICATION]
    certificate = Certificate.from_der(der) if der is not None else None
    return {
        "applet": f"{whole.data.applet >> 4}.{whole.data.applet & 15}",
        "document": whole.identity.document.name.lower(),
        "holder": whole.identity.document.holder.value,
        "algorithm": certificate.algorithm.value if certificate else "no certificate",
        "certificate_until": certificate.not_after.date().isoformat() if certificate else "",
        "tries_left": tries,
        "certificates": [file.name.lower() for file, found in whole.certificates.items() if found is not None],
        "doubts": sorted(doubt.value for doubt in doubts(whole.dossier, pins, dt.datetime.now(dt.UTC).date())),
        "photo": f"{whole.photo.width} x {whole.photo.height}, {len(whole.photo.jpeg)} bytes",
    }


def _personal(whole: WholeCard) -> dict[str, Any]:
    return {"citizen": {name: value for name, value in _flat(whole.identity) + _flat(whole.address) if value}}


def _flat(record: Any) -> list[tuple[str, Any]]:
    """Fields of a record for people: dates and enums as text, bytes left out."""
    found: list[tuple[str, Any]] = []
    for field in dataclasses.fields(record):
        value = getattr(record, field.name)
        if isinstance(value, BirthDate):
            found.append((field.name, value.iso))
        elif dataclasses.is_dataclass(value):
            found += _flat(value)
        elif isinstance(value, enum.Enum):
            found.append((field.name, value.name.lower() if value.value else ""))
        elif isinstance(value, dt.date):
            found.append((field.name, value.isoformat()))
        elif not isinstance(value, bytes) and value is not False:
            found.append((field.name, list(value) if isinstance(value, tuple) else value))
    return found


@contextmanager
def _context() -> Iterator[Context]:
    """A context; what can be wrong with devices ends the command with one sentence and what to do."""
    context: Context | None = None
    try:
        context = Context()
        yield context
    except CardError as error:
        raise _sorry(_ADVICE.get(type(error), f"the card cannot be read: {error}")) from error
    except DeviceError as error:
        raise _sorry(_ADVICE.get(type(error), f"the reader cannot be used: {error}")) from error
    finally:
        if context is not None:
            context.close()


def _sorry(text: str) -> typer.Exit:
    typer.echo(f"kiosk card: {text}", err=True)
    return typer.Exit(1)


def _print(found: dict[str, Any]) -> None:
    typer.echo(msgspec.json.format(msgspec.json.encode(found)).decode())
