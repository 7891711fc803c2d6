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


PX_PER_MM = 4.03
"""Of the panel that the pages are drawn for: 21.5 inches, 1920 x 1080 (ux 2.1)."""


REACHABLE_PX, REACHABLE_UPRIGHT_PX = 600, 950
"""What a page needs below the line of reach: its bars and the keyboard, lying and upright."""


class Display(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the panel hangs. A panel finer than 4.2 pixels a millimetre would make targets smaller than 20 mm."""

    portrait: bool = False
    px_per_mm: Annotated[float, msgspec.Meta(ge=2.0, le=4.2)] = PX_PER_MM
    bottom_edge_mm: Annotated[float, msgspec.Meta(ge=300, le=1500)] = 900.0
    """From the floor to the lowest pixel."""

    def __post_init__(self) -> None:
        highest = 1220 - (REACHABLE_UPRIGHT_PX if self.portrait else REACHABLE_PX) / self.px_per_mm
        if self.bottom_edge_mm > highest:
            raise ValueError(
                f"display.bottom_edge_mm is {self.bottom_edge_mm:.0f}: from a wheelchair the keyboard could not be reached;"
                f" hang the panel so that it is at most {highest:.0f}"
            )

    @property
    def reach(self) -> int:
        """The highest pixel, counted from the top, that may be touched from a wheelchair (ux 2.3: 1,220 mm above the
        floor); 0 when the whole panel is low enough.
        """
        tall = 1920 if self.portrait else 1080
        return max(0, round(tall - (1220 - self.bottom_edge_mm) * self.px_per_mm))


class Terminal(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The one terminal these settings are for, and its place."""

    number: str = "K00"
    site: Annotated[str, msgspec.Meta(pattern="^[a-z][a-z0-9-]{2,40}$")] = "library"
    """The place as the city's console calls it: configurations can be signed for one site."""
    phone: str = "02 000 00 00"
    nearest: str = ""
    """The nearest other terminal, in words of the site."""
    desk: str = ""
    """Who can be asked for help here, and where, in words of the site."""
    hours: str = ""
    """Opening hours of the place."""
    page: str = ""
    """The city's public page about the terminals; a QR code on OutOfService leads there."""
    appointment: str = ""
    """The city's public page for appointments; a QR code leads there where a card or code needs the counter."""
    display: Display = msgspec.field(default_factory=Display)


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
    tpm: Path | None = None
    """The TPM's device: where it exists, ``key`` holds what only that TPM can use."""


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


class Updates(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where new versions are fetched, each as ``VERSION.raucb``; which one is wanted says the signed configuration."""

    server: Annotated[str, msgspec.Meta(pattern="^(https://[^?#]+/)?$")] = ""
    """A folder of any HTTPS server, with ``/`` at its end; empty: versions come by stick alone."""
    ca: Path | None = None
    """The authority of that server's certificate; the city's own by default."""


class Watching(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who watches the terminal from afar; empty: nobody does."""

    metrics_from: str = ""
    """Host or address of the one machine that may read the figures (Prometheus), at port 9100."""
    logs_to: Annotated[str, msgspec.Meta(pattern="^(https://[^/?#]+)?$")] = ""
    """Where the journal goes as it is written: a systemd-journal-remote whose certificate the city's authority has signed,
    port 19532 where none is said.
    """


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
    reader_again: float = 3.0
    """From one restart of pcscd to the next: longer than it needs to find its reader."""
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
    update_idle: float = 600.0
    """Nobody has been served for so long before a version is fetched."""
    update_again: float = 3600.0
    """From one try to fetch a version to the next."""
    update_holds: float = 30.0
    """How long all must have been well before a new version counts as proved."""

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
    updates: Updates = msgspec.field(default_factory=Updates)
    watching: Watching = msgspec.field(default_factory=Watching)
    configuration_keys: Path = Path("/usr/lib/kiosk/configuration-keys")
    """Folder of the pinned keys of the signed configuration: ``KEY_ID.pem`` each, part of the image."""
    clerk_socket: Path = Path("/run/kiosk/clerk.sock")
    caretaker_socket: Path = Path("/run/kiosk/caretaker.sock")
    maintenance_secret: Path = Path("/var/lib/kiosk/device/maintenance.secret")
    """What the technician's one-time codes are made of; given once, at enrolment. The caretaker's alone."""
    repairs: Path = REPAIRS
    """Folder of the caretaker's requests (systemd/kiosk-*.path)."""
    update_reports: Path = Path("/var/lib/kiosk/updates")
    slots: Path = Path("/run/kiosk-slot")
    """What the installer and the start of the machine have to say (``kiosk.caretaker.reports``)."""
    checks: Path = Path("/run/kiosk-check")
    metrics: Path = Path("/run/kiosk-metrics/eguichet.prom")
    """For the node exporter's textfile collector."""
    log_sent: Path = Path("/var/lib/kiosk/logs-sent/cursor")
    """Up to where the journal has been sent: over restarts nothing is left out, and no more than the last lines come twice."""


def load(path: Path, credentials: Path | None = None) -> Settings:
    """Read and check a settings file; ConfigError says what to mend. The device's own certificate and key are taken from
    ``credentials``, the folder that systemd gives to a unit with LoadCredential, where they lie there under the same names.
    """
    try:
        settings = msgspec.convert(tomllib.loads(path.read_text()), Settings, dec_hook=_path)
    except FileNotFoundError as error:
        raise ConfigError(f"{path}: no such file; name the settings with --config FILE") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: not valid TOML: {error}") from error
    except (msgspec.ValidationError, OSError) as error:
        raise ConfigError(f"{path}: {error}") from error
    if credentials is None or not (credentials / settings.city.key.name).exists():
        return settings
    city = msgspec.structs.replace(
        settings.city,
        certificate=credentials / settings.city.certificate.name,
        key=credentials / settings.city.key.name,
    )
    return msgspec.structs.replace(settings, city=city)


def _path(kind: type, value: object) -> object:
    if kind is Path and isinstance(value, str):
        return Path(value)
    raise NotImplementedError(kind)
