# SPDX-License-Identifier: GPL-3.0-or-later
"""Composition: the command line, and the only place (with ``kiosk.demo``) that knows every concrete class.

Each command imports what it needs itself, so that a clerk starts without Qt and a screen without PC/SC.
"""

import ctypes
import functools
import importlib
import os
import resource
import socket
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable

    from hardware.card.eid import InsertedCard
    from hardware.card.reader import Listed, Reader
    from kiosk.config import Settings
    from kiosk.guichet.document import Checker
    from kiosk.guichet.port import Guichet

app = typer.Typer(
    no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help="The e-guichet terminal."
)

Config = Annotated[Path, typer.Option(help="Settings file (TOML).")]
_MAX_MAIL = 1024 * 1024
_DEFAULT_CONFIG = Path("/etc/kiosk/kiosk.toml")
_PR_SET_DUMPABLE = 4  # prctl(2)


def _harden() -> None:
    """No core file, and no other process of this user may look into this one."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0)


def _readers(settings: "Settings") -> "Listed":
    """The list of pinpads of this terminal."""
    import msgspec

    from hardware.card.reader import SHIPPED, Listed

    try:
        return Listed.read(*settings.card.readers, SHIPPED)
    except (OSError, ValueError, KeyError, msgspec.ValidationError) as error:
        raise ConfigError(f"card.readers: {error}") from error


def _opener(settings: "Settings") -> "Callable[[Reader], InsertedCard]":
    """How this terminal signs: speaking to the card itself, or through the middleware that its settings name."""
    from hardware.card.eid import InsertedCard

    module = settings.card.pkcs11_module
    if module is None:
        return InsertedCard
    if not module.exists():
        raise ConfigError(f"card.pkcs11_module: {module}: no such file; name the middleware's PKCS#11 module")
    from hardware.card.pkcs11 import Pkcs11Signer, prepare

    prepare(os.environ)
    signer = functools.partial(Pkcs11Signer, module)
    return lambda reader: InsertedCard(reader, signer)


@app.command()
def clerk(
    config: Config = _DEFAULT_CONFIG,
    connection_fd: Annotated[int, typer.Option(help="The connected socket (systemd passes 3).")] = 3,
) -> None:
    """Serve one citizen on a connection of the screen."""
    from hardware.deadline import deadline
    from hardware.printer.probe import Probe
    from hardware.printer.queue import Queue
    from kiosk import config as settings_file
    from kiosk import log
    from kiosk.clerk.clerk import Clerk
    from kiosk.clerk.deliver import Tray
    from kiosk.clerk.order import Desk
    from kiosk.guichet.configuration import in_force
    from kiosk.journal import Journal
    from kiosk.line import Line
    from kiosk.messages import ToClerk
    from kiosk.statistics import Counted, Statistics

    _harden()
    log.configure("clerk")
    log.crash_quietly()
    given = os.environ.get("CREDENTIALS_DIRECTORY")
    settings = settings_file.load(config, Path(given) if given else None)
    deadline.arm(settings.limits.named)
    force = in_force(settings)

    def guichet() -> "Guichet":
        from kiosk.guichet.adapter import adapter

        return adapter(force.city.adapter)(force.city, settings.limits)

    def checker() -> "Checker":
        from kiosk.guichet.document import Checker

        return Checker(force.seals)

    def warm_up() -> None:
        """Import what takes long while the clerk waits for its citizen."""
        guichet().close()
        checker()

    desk = Desk(guichet, checker, lambda: Journal(settings.state), force.city.origin, settings.limits)
    printer = settings.printer
    tray = Tray(
        lambda: Queue(printer.server, printer.queue), Probe(printer.uri), lambda: desk.city, lambda: desk.journal
    )
    counted = Counted(Statistics(settings.state).count)
    line = Line[ToClerk](socket.socket(fileno=connection_fd), ToClerk)
    Clerk(
        line, desk, tray, warm_up, _readers(settings).only(force.reader_models), _opener(settings), counted.note
    ).serve()


@app.command()
def caretaker(
    config: Config = _DEFAULT_CONFIG,
    listen_fd: Annotated[int, typer.Option(help="The listening socket (systemd passes 3).")] = 3,
) -> None:
    """Look after the machine: conditions, recovery, updates."""
    from hardware.deadline import deadline
    from kiosk import config as settings_file
    from kiosk import log
    from kiosk.caretaker.service import Service

    _harden()
    log.configure("caretaker")
    log.crash_quietly()
    settings = settings_file.load(config)
    deadline.arm(settings.limits.named)  # a cupsd that hangs ends the caretaker, and systemd starts it again
    Service(settings, socket.socket(fileno=listen_fd)).serve()


@app.command()
def resting(config: Config = _DEFAULT_CONFIG) -> None:
    """Show the page that lies under the screen's window; it needs no readable settings."""
    from kiosk import config as settings_file
    from ui.resting import run_resting

    _harden()
    try:
        site = settings_file.load(config).terminal
    except ConfigError as error:
        typer.echo(f"kiosk: {error}", err=True)  # a broken file must not leave the panel black
        site = settings_file.Terminal()
    sys.exit(run_resting(site))


@app.command()
def screen(config: Config = _DEFAULT_CONFIG) -> None:
    """Show the pages, connected to clerk and caretaker by their sockets."""
    from kiosk import config as settings_file
    from kiosk import log
    from ui.app import run_screen

    _harden()
    log.configure("screen")
    log.crash_quietly()
    sys.exit(run_screen(settings_file.load(config)))


@app.command()
def reference(
    folder: Annotated[Path, typer.Option(help="Where its authorities and its database live.")] = Path("build/city"),
    trust: Annotated[
        Path, typer.Option(help="Folder with the card authorities (*.pem) and their lists (*.crl).")
    ] = Path("build/trust"),
    origin: Annotated[str, typer.Option(help="The origin that cards sign for.")] = "https://kiosk.guichet.example",
    database: Annotated[str, typer.Option(help="SQLAlchemy URL; a SQLite file in the folder by default.")] = "",
    host: str = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Terminals, tracking page and document links.")] = 8443,
    staff_port: Annotated[int, typer.Option(help="The clerk's pages and the fleet console.")] = 8444,
    mail: Annotated[
        Path | None, typer.Option(help="Mail server (TOML: host, port, sender, tls, ca, user, password).")
    ] = None,
    responder: Annotated[
        str,
        typer.Option(help="Ask this OCSP responder; `certificate` asks the one each card names; empty: lists (CRL)."),
    ] = "",
    requests_a_minute: Annotated[int, typer.Option(help="How often one terminal may ask.")] = 600,
    address: Annotated[
        list[str] | None, typer.Option(help="Where else than on this machine terminals reach it; may be repeated.")
    ] = None,
    *,
    ebox: Annotated[bool, typer.Option("--ebox", help="Offer eBox, as a registered sender would.")] = False,
    production: Annotated[
        bool, typer.Option("--production", help="Refused: its seals and papers are SPECIMEN.")
    ] = False,
) -> None:
    """Run the embedded e-guichet alone. Prints its addresses once it listens, and how a clerk signs in."""
    import tomllib

    import msgspec

    from kiosk.reference.embedded import CityServer, EmbeddedCity, Options
    from kiosk.reference.mail import MailServer

    if production:
        raise ConfigError("the embedded e-guichet makes SPECIMEN papers for invented people: never in production")
    server = None
    if mail is not None:
        try:
            server = msgspec.convert(tomllib.loads(mail.read_text()), MailServer, dec_hook=lambda kind, raw: kind(raw))
        except (OSError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
            raise ConfigError(f"{mail}: {error}") from error
    options = Options(
        trust=trust, origin=origin, database=database, host=host, port=port, staff_port=staff_port, mail=server,
        responder=responder, ebox=ebox, requests_a_minute=requests_a_minute,
        addresses=tuple(address or ()),
    )  # fmt: skip
    running = CityServer(EmbeddedCity(folder.resolve(), options), options)

    def announce(listening: int, staff_listening: int) -> None:
        typer.echo(f"https://{host}:{listening}/kiosk/v1")
        typer.echo(f"https://{host}:{staff_listening}/counter")
        if sys.stdout.isatty():
            typer.echo(f"sign in there with: {running.city.staff.token('clerk', 'counter')}")
        sys.stdout.flush()

    running.run(announce)


@app.command()
def returned_mail(
    folder: Annotated[Path, typer.Option(help="The folder of the embedded e-guichet.")] = Path("build/city"),
    database: Annotated[str, typer.Option(help="Its SQLAlchemy URL; a SQLite file in the folder by default.")] = "",
) -> None:
    """Take an e-mail that came back, from standard input: a mail server pipes what arrives for bounce+... into this."""
    from kiosk.reference.embedded import EmbeddedCity, Options

    if not (folder / "city-ca.pem").exists():
        raise ConfigError(f"{folder}: no embedded e-guichet has run there; name its folder with --folder")
    city = EmbeddedCity(folder.resolve(), Options(trust=folder, origin="https://unused.invalid", database=database))
    try:
        found = city.office.came_back(sys.stdin.buffer.read(_MAX_MAIL))
    finally:
        city.close()
    typer.echo("its order is ready again" if found else "no order of ours is concerned")


@app.command()
def demo(
    visit: Annotated[str, typer.Option(help="A scripted visit; `--visit list` names them all.")] = "residence-print",
    *,
    headless: Annotated[bool, typer.Option("--headless", help="Play the visit without a window.")] = False,
    applet: Annotated[str, typer.Option(help="The generation of the card: 1.7 or 1.8.")] = "1.8",
    language: Annotated[str, typer.Option(help="The citizen's language: fr, nl, en or de.")] = "fr",
    output: Annotated[Path, typer.Option(help="Where pictures and papers go.")] = Path("build/demo"),
) -> None:
    """A whole terminal on this desk, every device emulated."""
    from kiosk.demo import run_demo

    sys.exit(run_demo(visit=visit, headless=headless, applet=applet, language=language, output=output.resolve()))


_TOOLS = {"card": "kiosk.card", "printer": "kiosk.printer", "bench": "kiosk.bench"}
"""Commands with commands of their own; imported when they are asked for, so that a clerk starts without them."""


def main() -> None:
    """Run a command; what people can mend is said in one sentence."""
    threading.current_thread().name = "main"
    for name, module in _TOOLS.items():
        if sys.argv[1:2] in ([name], [], ["--help"]):
            app.add_typer(importlib.import_module(module).app, name=name)
    try:
        app()
    except ConfigError as error:
        typer.echo(f"kiosk: {error}", err=True)
        sys.exit(2)


if __name__ == "__main__":
    main()
