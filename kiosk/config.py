# SPDX-License-Identifier: GPL-3.0-or-later
"""Frozen settings from one TOML file. Every deadline has its name and unit here.

Bad input ends with one sentence that names the file, the key and what is wrong.
"""

import tomllib
from pathlib import Path
from typing import Annotated

import msgspec

from kiosk.errors import ConfigError

REPAIRS = Path("/run/kiosk-repair")


class Terminal(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The one terminal these settings are for, and its place."""

    number: str = "K00"
    phone: str = "02 000 00 00"
    nearest: str = ""
    """The nearest other terminal, in words of the site."""


class City(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The city's counter. ``origin`` is what the card signs for; it never comes from an answer."""

    url: str
    origin: str
    ca: Path
    certificate: Path
    key: Path
    seal_authorities: Path
    """One PEM file with the pinned authorities of the seal."""
    adapter: str = "http_v1"
    """Which adapter speaks with the city's service (``kiosk.guichet.adapter``)."""


class Printer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where paper comes from: the printer itself, and the queue that feeds it."""

    uri: str
    server: str = "/run/cups/cups.sock"
    queue: str = "kiosk"
    usb: Annotated[str, msgspec.Meta(pattern="^([0-9a-f]{4}:[0-9a-f]{4})?$")] = ""
    """``vendor:product`` of a printer on USB, as lsusb prints it: tells a plug that is out from a switch that is off."""


class Card(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The card reader."""

    readers: tuple[Path, ...] = ()
    """More lists of pinpads, each a file like ``hardware/card/readers.toml``; looked up before the one that ships."""
    pkcs11_module: Path | None = None
    """Sign through this middleware instead of speaking to the card: for readers that the direct way does not cover."""


class Limits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Deadlines in seconds. Names with a dot become keys of ``hardware.deadline``."""

    card_connect: float = 3.0
    card_transmit: float = 2.0
    """One command; the longest is a signature. To be measured on the first real RSA card."""
    card_control: float = 3.0
    card_transaction: float = 3.0
    card_reset: float = 3.0
    card_pin: float = 8.0
    """On top of the reader's own clock: if it says nothing by then, the clerk is ended (ux 4, PinEntry)."""
    print_cups: float = 15.0
    print_whole: float = 900.0
    leave: float = 12.0
    """From the end of the line to the end of the clerk, when nothing prints."""
    city_connect: float = 3.0
    city_sign_in: float = 10.0
    city_read: float = 8.0
    city_order: float = 10.0
    city_document: float = 15.0
    city_heartbeat: float = 60.0
    """From one heartbeat to the next, a quarter more or less."""
    document_wait: float = 60.0

    @property
    def named(self) -> dict[str, float]:
        """The device deadlines, keyed as ``hardware`` calls them."""
        return {
            name.replace("_", ".", 1): getattr(self, name)
            for name in self.__struct_fields__
            if name.startswith(("card_", "print_"))
        } | {"leave": self.leave}


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of it."""

    city: City
    printer: Printer
    state: Path
    """Folder of the journal."""
    card: Card = msgspec.field(default_factory=Card)
    terminal: Terminal = msgspec.field(default_factory=Terminal)
    limits: Limits = msgspec.field(default_factory=Limits)
    clerk_socket: Path = Path("/run/kiosk/clerk.sock")
    caretaker_socket: Path = Path("/run/kiosk/caretaker.sock")
    repairs: Path = REPAIRS
    """Folder of the caretaker's requests (systemd/kiosk-reader-*.path)."""


def load(path: Path) -> Settings:
    """Read and check a settings file; ConfigError says what to mend."""
    try:
        return msgspec.convert(tomllib.loads(path.read_text()), Settings, dec_hook=_path)
    except FileNotFoundError as error:
        raise ConfigError(f"{path}: no such file; name the settings with --config FILE") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: not valid TOML: {error}") from error
    except (msgspec.ValidationError, OSError) as error:
        raise ConfigError(f"{path}: {error}") from error


def _path(kind: type, value: object) -> object:
    if kind is Path and isinstance(value, str):
        return Path(value)
    raise NotImplementedError(kind)
