# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens the firewall to those whom the settings name, and to nobody else (systemd/kiosk-egress.service): outwards, and inwards
for the one who may read the terminal's figures. Where the city is, its signed configuration may say: the firewall follows, or a
fleet that is told of another address could not even hear of the next.

Names are resolved here and again every few minutes, as addresses of a city's service change. A name that cannot be
resolved leaves its old addresses in place: a name server that is away must not cut a terminal off.
"""

import ipaddress
import socket
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from kiosk.config import City, Settings, load
from kiosk.errors import ConfigError
from kiosk.guichet.configuration import in_force

SETTINGS = Path("/etc/kiosk/kiosk.toml")
NAMES = ("city", "printer", "bundles", "logs", "watcher")
"""Of the firewall's sets, each there twice: ``city4`` and ``city6`` (``/etc/nftables.conf``)."""
METRICS_PORT, LOGS_PORT = 9100, 19532
"""systemd/kiosk-metrics.socket, and what systemd-journal-upload(8) takes where an address has none."""
_PORTS = {"https": 443, "http": 80, "ipp": 631, "ipps": 443}
Resolve = Callable[[str], Iterable[str]]


def wanted(settings: Settings, city: City) -> Mapping[str, tuple[str, int]]:
    """Host and port by the name of the firewall's set; a device on this machine needs no opening. ``city``: the one in force.
    The watcher's port is the terminal's own.
    """
    named = {"city": city.url, "printer": settings.printer.uri, "bundles": settings.updates.server}
    found = {}
    for name, url in named.items():
        parts = urlsplit(url)
        if parts.hostname is not None and parts.hostname not in ("localhost", "127.0.0.1", "::1"):
            found[name] = parts.hostname, parts.port or _PORTS.get(parts.scheme, 443)
    logs = urlsplit(settings.watching.logs_to)
    if logs.hostname is not None:
        found["logs"] = logs.hostname, logs.port or LOGS_PORT
    if settings.watching.metrics_from:
        found["watcher"] = settings.watching.metrics_from, METRICS_PORT
    return found


def script(places: Mapping[str, tuple[str, int]], resolve: Resolve) -> str:
    """What nft is told, in one transaction: each set is emptied and filled, or left as it is. Who is not named any more is not let
    through any more.
    """
    return "".join(f"{line}\n" for line in _lines(places, resolve))


def _lines(places: Mapping[str, tuple[str, int]], resolve: Resolve) -> Iterator[str]:
    for name in NAMES:
        if name not in places:
            yield from (f"flush set inet kiosk {name}{family}" for family in "46")
            continue
        host, port = places[name]
        addresses = sorted({str(ipaddress.ip_address(each)) for each in resolve(host)})
        for family, version in (("4", 4), ("6", 6)):
            these = [each for each in addresses if ipaddress.ip_address(each).version == version]
            if addresses:
                yield f"flush set inet kiosk {name}{family}"
            if these:
                yield f"add element inet kiosk {name}{family} {{ {', '.join(f'{a} . {port}' for a in these)} }}"


def resolved(host: str) -> list[str]:
    """Addresses of a name, none when nobody answers."""
    try:
        return [str(found[4][0]) for found in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)]
    except OSError:
        return []


def main() -> int:
    """Once; 0 also when there are no settings yet."""
    try:
        settings = load(SETTINGS)
        city = in_force(settings).city
    except (ConfigError, OSError) as error:
        print(error, file=sys.stderr)
        return 0
    rules = script(wanted(settings, city), resolved)
    return subprocess.run(["nft", "-f", "-"], input=rules, text=True, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
