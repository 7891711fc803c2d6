# SPDX-License-Identifier: GPL-3.0-or-later
"""An embedded city behind real mutual TLS in this process, terminals that are enrolled with it, and citizens at them."""

import contextlib
import datetime as dt
import ssl
import threading
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from hardware.emulated.applet import Generation
from hardware.emulated.citizen import Town
from hardware.emulated.pki import Country
from kiosk.config import City, Limits
from kiosk.demo.proof import proof
from kiosk.guichet import identity
from kiosk.guichet.http_v1 import HttpGuichet
from kiosk.guichet.port import Session
from kiosk.model import Delivery, Language, OrderDraft, OrderState, Way
from kiosk.reference.embedded import CityServer, EmbeddedCity, Options
from kiosk.reference.visits import Visitor

ORIGIN = "https://kiosk.guichet.example"
START = dt.datetime.now(dt.UTC).replace(microsecond=0)
KEYS = {"for-whom": "self", "use": "belgium"}


@dataclass
class Clock:
    """Time that a test moves on."""

    ahead_s: float = 0.0

    def __call__(self) -> float:
        return time.time() + self.ahead_s


@dataclass
class World:
    """One city that runs. ``terminal`` enrols a further terminal."""

    folder: Path
    town: Town
    city: EmbeddedCity
    port: int
    staff_port: int
    clock: Clock
    settings: City
    client: HttpGuichet
    made: list[HttpGuichet] = field(default_factory=list)

    def terminal(self, tag: str = "K02", **more: Any) -> tuple[HttpGuichet, City]:
        """A newly enrolled terminal and its settings."""
        settings = enrolled(self.folder / f"{tag}-{uuid.uuid4().hex[:8]}", self.city, self.port, tag)
        settings = msgspec.structs.replace(settings, **more)
        self.made.append(HttpGuichet(settings, Limits()))
        return self.made[-1], settings

    def visitor(self, who: str = "fatima") -> Visitor:
        """A signed-in citizen, as the city itself knows them: for calls that go around the wire."""
        certificate = ssl.PEM_cert_to_DER_cert(self.settings.certificate.read_text())
        return self.city.visits.visitor(self.city.fleet.device(certificate), self.sign_in(who).token)

    def sign_in(
        self, who: str = "fatima", generation: Generation = Generation.V18, client: HttpGuichet | None = None
    ) -> Session:
        """A session, as the card of this person would open it."""
        asking = client or self.client
        card_session = str(uuid.uuid4())
        challenge = asking.challenge(card_session)
        token = proof(self.town, who, generation, ORIGIN, challenge.nonce)
        return asking.sign_in(challenge, card_session, token)


@contextlib.contextmanager
def running(folder: Path, **options: Any) -> Iterator[World]:
    """A city that serves until the block ends."""
    country = Country(folder / "country", START)
    town = Town(country, START)
    clock = Clock()
    chosen = Options(
        **({"trust": folder / "country" / "trust", "origin": ORIGIN, "requests_a_minute": 100_000} | options)
    )
    city = EmbeddedCity(folder / "city", chosen, clock)
    server = CityServer(city, chosen)
    ports: list[int] = []
    listening = threading.Event()
    thread = threading.Thread(target=server.run, args=(lambda *found: (ports.extend(found), listening.set()),))
    thread.start()
    assert listening.wait(20)
    settings = enrolled(folder / "k01", city, ports[0], "K01")
    world = World(folder, town, city, ports[0], ports[1], clock, settings, HttpGuichet(settings, Limits()))
    try:
        yield world
    finally:
        for client in (world.client, *world.made):
            client.close()
        server.stop()
        thread.join()


def enrolled(folder: Path, city: EmbeddedCity, port: int, tag: str) -> City:
    """Settings of a terminal that has just been enrolled, over the wire."""
    folder.mkdir()
    root = city.authority.root.certificate
    settings = City(
        f"https://localhost:{port}/kiosk/v1", ORIGIN, root, folder / "device.pem", folder / "device.key", root
    )
    key, code = identity.new_key(), city.fleet.code(tag, "library")["code"]
    with contextlib.closing(HttpGuichet(settings, Limits())) as client:
        issued = client.enrol(code, identity.request(key, tag), tag)
    identity.keep(key, issued, settings.certificate, settings.key)
    return settings


def residence(world: World, way: Way = Way.PRINT, email: str | None = None) -> OrderDraft:
    """An order for a certificate of residence."""
    return OrderDraft("residence", world.city.orders.catalogue.version, Language.FR, KEYS, Delivery(way, email))


def settle(world: World, session: Session, key: str, draft: OrderDraft) -> OrderState:
    """Place an order and wait until it is made."""
    state = world.client.place(session, key, draft).state
    while state is OrderState.ACCEPTED:
        state = world.client.wait(session, key, state, 10)
    return state
