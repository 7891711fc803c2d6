# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts the embedded city together from a folder."""

import datetime as dt
from pathlib import Path

from kiosk.reference.app import CityServer
from kiosk.reference.authority import CityAuthority
from kiosk.reference.city import City
from kiosk.reference.identity import Identity
from kiosk.reference.paper import Press
from kiosk.reference.register import Register, catalogue
from kiosk.reference.store import Store

FONTS = Path(__file__).resolve().parents[2] / "ui" / "fonts"


def embedded(
    folder: Path, *, trust: Path, origin: str, database: str = "", host: str = "127.0.0.1", port: int = 0
) -> CityServer:
    """A server over ``folder`` (its authorities, its database unless another URL is given)."""
    authority = CityAuthority(folder, dt.datetime.now(dt.UTC))
    register, documents = Register(), catalogue()
    store = Store(database or f"sqlite:///{folder / 'city.sqlite'}")
    press = Press(authority, register, documents, FONTS)
    city = City(store, Identity(trust, origin), register, documents, press, tracking=origin)
    return CityServer(city, authority, host, port)
