# SPDX-License-Identifier: GPL-3.0-or-later
"""The site file: what a technician writes for one place, and what becomes of it on the terminal.

Every wrong value is told at once, each with its key, what is allowed, and an example: nobody should have to start a terminal to
find the next mistake.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from kiosk.config import Display, Printer, Terminal, Updates, Watching
from provisioning.sealing import TPM
from provisioning.trouble import Trouble

EXAMPLE = Path(__file__).parent / "site.toml"
STATE = "/var/lib/kiosk"
_HOST = r"[A-Za-z0-9.-]+(:\d{1,5})?"


class SiteCity(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The part of ``[city]`` that a site file has; files lie beside it."""

    url: str
    origin: str
    ca: str
    seal_authorities: str
    adapter: str = "http_v1"


class Site(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A whole site file."""

    terminal: Terminal
    city: SiteCity
    printer: Printer
    updates: Updates = msgspec.field(default_factory=Updates)
    watching: Watching = msgspec.field(default_factory=Watching)


@dataclass(frozen=True)
class Rule:
    """What a value must look like: a pattern of the whole value, in words, and an example of it."""

    pattern: str
    allowed: str
    example: str


RULES: Mapping[str, Rule] = {
    "terminal.number": Rule(r"[A-Z0-9-]{1,12}", "1 to 12 capital letters, digits or hyphens", "K07"),
    "terminal.site": Rule(r"[a-z][a-z0-9-]{2,40}", "3 to 41 small letters, digits or hyphens", "library-example"),
    "terminal.phone": Rule(r"\+?[0-9 /.]{6,20}", "a phone number", "02 123 45 67"),
    "city.url": Rule(rf"https://{_HOST}/[\w./-]+", "an https address that ends in the contract's version", "https://guichet.city.example/kiosk/v1"),
    "city.origin": Rule(rf"https://{_HOST}", "an https origin without a slash at its end", "https://kiosk.guichet.example"),
    "printer.uri": Rule(rf"ipps?://{_HOST}/[\w./-]+", "an ipp or ipps address", "ipp://localhost:60000/ipp/print"),
    "printer.usb": Rule(r"([0-9a-f]{4}:[0-9a-f]{4})?", "vendor:product as lsusb prints it, or empty", "04f9:0042"),
    "updates.server": Rule(rf"(https://{_HOST}/([\w.-]+/)*)?", "an https folder with a slash at its end, or empty", "https://bundles.city.example/eguichet/"),
    "watching.metrics_from": Rule(r"[A-Za-z0-9.-]*|[0-9A-Fa-f.]*(:[0-9A-Fa-f.]*){2,7}", "a host name or an address without a port, or empty", "prometheus.city.example"),
    "watching.logs_to": Rule(rf"(https://{_HOST})?", "an https address without a path, or empty", "https://logs.city.example:19532"),
}  # fmt: skip
_NEEDED = (
    "terminal.number",
    "terminal.site",
    "terminal.phone",
    "city.url",
    "city.origin",
    "city.ca",
    "city.seal_authorities",
    "printer.uri",
)
_FILES = ("city.ca", "city.seal_authorities")


def read(file: Path) -> Site:
    """A site file that can be used; Trouble lists everything that is wrong with it."""
    try:
        raw = tomllib.loads(file.read_text())
    except FileNotFoundError as error:
        raise Trouble(f"{file}: no such file; begin with a copy of {EXAMPLE}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Trouble(f"{file}: not valid TOML: {error}") from error
    wrong = list(_wrong(raw, file.parent))
    if not wrong:
        try:
            return msgspec.convert(raw, Site, dec_hook=_path)
        except (msgspec.ValidationError, ValueError) as error:
            wrong.append(str(error))
    raise Trouble(f"{file}:\n  " + "\n  ".join(wrong))


def settings(site: Site) -> str:
    """The terminal's own settings (kiosk.toml), as they lie on its data partition."""
    device = f"{STATE}/device"
    lines = [
        f"state = {_toml(f'{STATE}/journal')}",
        f"maintenance_secret = {_toml(f'{device}/maintenance.secret')}",
        "",
        *_table("terminal", site.terminal, skip=("display",)),
        *_table("terminal.display", site.terminal.display),
        "[city]",
        f"url = {_toml(site.city.url)}",
        f"origin = {_toml(site.city.origin)}",
        f"adapter = {_toml(site.city.adapter)}",
        f"ca = {_toml(f'{STATE}/settings/city-ca.pem')}",
        f"seal_authorities = {_toml(f'{STATE}/settings/seal-authorities.pem')}",
        f"certificate = {_toml(f'{device}/device.pem')}",
        f"key = {_toml(f'{device}/device.key')}",
        f"tpm = {_toml(str(TPM))}",
        "",
        *_table("printer", site.printer, skip=_OF_THE_IMAGE["printer"]),
        *_table("updates", site.updates, skip=_OF_THE_IMAGE["updates"]),
        *_table("watching", site.watching),
    ]
    return "\n".join(lines) + "\n"


def files(site: Site, beside: Path) -> Mapping[str, str]:
    """What lies in the settings folder of the terminal, by name."""
    return {
        "kiosk.toml": settings(site),
        "city-ca.pem": (beside / site.city.ca).read_text(),
        "seal-authorities.pem": (beside / site.city.seal_authorities).read_text(),
    }


def _wrong(raw: dict[str, Any], beside: Path) -> Iterator[str]:
    known = {table: set(kind.__struct_fields__) - set(_OF_THE_IMAGE.get(table, ())) for table, kind in _TABLES.items()}
    for table, values in raw.items():
        if table not in known or not isinstance(values, dict):
            yield f"[{table}]: no such part; there are {', '.join(f'[{each}]' for each in known)}"
            continue
        for key in set(values) - known[table]:
            yield f"{table}.{key}: no such key; [{table}] has {', '.join(sorted(known[table]))}"
    for key in _NEEDED:
        if _value(raw, key) is None:
            yield f"{key} is missing: {_example(key)}"
    for key, rule in RULES.items():
        value = _value(raw, key)
        if value is not None and not (isinstance(value, str) and re.fullmatch(rule.pattern, value)):
            yield f"{key} is {value!r}: it must be {rule.allowed}, for example {rule.example!r}"
    for key in _FILES:
        value = _value(raw, key)
        if value is None:
            continue
        try:
            if "BEGIN CERTIFICATE" not in (beside / str(value)).read_text():
                yield f"{key} is {value!r}: that file holds no certificate (PEM)"
        except (OSError, UnicodeDecodeError):
            yield f"{key} is {value!r}: no such file beside the site file"
    display = raw.get("terminal", {}).get("display", {}) if isinstance(raw.get("terminal"), dict) else {}
    try:
        msgspec.convert(display, Display)
    except (msgspec.ValidationError, ValueError) as error:
        yield f"terminal.display: {error}; for example bottom_edge_mm = 900"


_TABLES: Mapping[str, type[msgspec.Struct]] = {
    "terminal": Terminal,
    "city": SiteCity,
    "printer": Printer,
    "updates": Updates,
    "watching": Watching,
}
_OF_THE_IMAGE: Mapping[str, tuple[str, ...]] = {"printer": ("server", "queue"), "updates": ("ca",)}
"""What is the same on every terminal: a site file that said otherwise would not be heard."""


def _value(raw: dict[str, Any], key: str) -> Any:
    table, _, name = key.partition(".")
    found = raw.get(table)
    return found.get(name) if isinstance(found, dict) else None


def _example(key: str) -> str:
    return f"for example {RULES[key].example!r}" if key in RULES else "the name of a PEM file beside the site file"


def _table(name: str, values: msgspec.Struct, skip: tuple[str, ...] = ()) -> Iterator[str]:
    yield f"[{name}]"
    for field in values.__struct_fields__:
        if field not in skip:
            yield f"{field} = {_toml(getattr(values, field))}"
    yield ""


def _toml(value: object) -> str:
    """A value as TOML: JSON's strings, numbers and booleans are TOML's, too, but for one letter that TOML wants escaped."""
    return msgspec.json.encode(value).decode().replace("\x7f", "\\u007f")


def _path(kind: type, value: object) -> object:
    if kind is Path and isinstance(value, str):
        return Path(value)
    raise NotImplementedError(kind)
