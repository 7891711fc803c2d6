# SPDX-License-Identifier: GPL-3.0-or-later
"""The adapters' scenarios, run twice: our client with the embedded city, and another adapter with a town hall that differs."""

import base64
import contextlib
import ssl
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
import sqlalchemy as sa

from hardware.emulated.applet import Generation
from hardware.emulated.citizen import Town
from hardware.emulated.link import Link
from hardware.emulated.pki import Country
from kiosk.config import City, Limits
from kiosk.demo.proof import proof
from kiosk.errors import GuichetUnknown
from kiosk.guichet import identity
from kiosk.guichet.conformance import CityUnderTest, Conformance, Person
from kiosk.guichet.http_v1 import HttpGuichet
from kiosk.guichet.port import Command, Guichet, SignedConfig
from kiosk.model import Delivery, Language, OrderDraft, OrderState, Way
from kiosk.reference.identity import Identity
from kiosk.reference.tables import orders
from tests.cities import ORIGIN, START, Clock, World, residence, running
from tests.contract.townhall.adapter import TownhallGuichet
from tests.contract.townhall.service import Service
from tests.contract.townhall.shim import Shim
from tests.contract.townhall.wire import Server

SHORT = Limits(city_connect=1, city_read=1, city_order=1, city_sign_in=3)
WHO = {Person.CITIZEN: "maria", Person.NEIGHBOUR: "amadou"}  # not Belgians: there is something they may not have


class Terminals:
    """Settings of the terminals that a scenario names, enrolled when first named."""

    origin = ORIGIN

    def __init__(self, folder: Path, root: Path, url: str, line: Link, make: Callable[[City, Limits], Guichet]) -> None:
        self._folder, self._root, self._url, self._make = folder, root, url, make
        self.line = line
        self._known: dict[str, City] = {}

    def terminal(self, tag: str, *, over_line: bool = False) -> Guichet:
        if tag not in self._known:
            self._known[tag] = self._settings(tag)
            with contextlib.closing(self._make(self._known[tag], SHORT)) as blank:
                key = identity.new_key()
                issued = blank.enrol(self.code(tag), identity.request(key, tag), tag)
                identity.keep(key, issued, self._known[tag].certificate, self._known[tag].key)
        settings = self._known[tag]
        if over_line:
            settings = msgspec.structs.replace(settings, url=self._through(settings.url))
        return self._make(settings, SHORT)

    def blank(self) -> Guichet:
        return self._make(self._settings(str(uuid.uuid4())), SHORT)

    def code(self, tag: str) -> str:
        raise NotImplementedError

    def _settings(self, name: str) -> City:
        certificate, key = self._folder / f"{name}.pem", self._folder / f"{name}.key"
        return City(self._url, ORIGIN, self._root, certificate, key, self._root)

    def _through(self, url: str) -> str:
        port = url.split(":")[2].split("/", maxsplit=1)[0]
        return url.replace(port, str(self.line.port))


class Embedded(Terminals):
    """The embedded city and our own client."""

    def __init__(self, world: World) -> None:
        super().__init__(world.folder, world.settings.ca, world.settings.url, Link(world.port), HttpGuichet)
        self._world = world
        self.wanted = residence(world)
        self.other = residence(world, Way.POST)
        self.unknown = msgspec.structs.replace(self.wanted, document_id="moon")
        self.forbidden = msgspec.structs.replace(self.wanted, document_id="belgian-nationality")

    def code(self, tag: str) -> str:
        return str(self._world.city.fleet.code(tag, "library")["code"])

    def proof(self, person: Person, origin: str, nonce: str) -> dict[str, Any]:
        return proof(self._world.town, WHO[person], Generation.V18, origin, nonce)

    def later(self, seconds: float) -> None:
        self._world.clock.ahead_s += seconds

    def ask(self, tag: str, command: Command) -> None:
        self._world.city.fleet.command(self._device(tag), command)

    def revoke(self, tag: str) -> None:
        self._world.city.fleet.revoke(self._device(tag))

    def publish(self, tag: str, signed: SignedConfig) -> None:
        folder = self._world.folder / "city" / "configurations"
        folder.mkdir(exist_ok=True)
        wire = {
            "payload_b64": base64.b64encode(signed.payload).decode(),
            "signature_b64": base64.b64encode(signed.signature).decode(), "key_id": signed.key_id,
        }  # fmt: skip
        (folder / "wave-1-version-1.json").write_bytes(msgspec.json.encode(wire))

    def hand_out(self, order_key: str, raw: bytes) -> None:
        with self._world.city.store.begin() as db:
            db.execute(sa.update(orders).where(orders.c.order_key == order_key).values(document=raw))

    def _device(self, tag: str) -> str:
        certificate = ssl.PEM_cert_to_DER_cert(self._known[tag].certificate.read_text())
        return self._world.city.fleet.device(certificate).device_id


class TownHall(Terminals):
    """The other city, with its own adapter."""

    wanted = OrderDraft("residence", "1", Language.NL, {"voor": "mij"}, Delivery(Way.PRINT))
    other = OrderDraft("household", "1", Language.NL, {}, Delivery(Way.PRINT))
    unknown = OrderDraft("moon", "1", Language.NL, {}, Delivery(Way.PRINT))
    forbidden = OrderDraft("nationality", "1", Language.NL, {}, Delivery(Way.PRINT))

    def __init__(self, folder: Path, town: Town, shim: Shim, server: Server, clock: Clock) -> None:
        root, url = shim.authority.root.certificate, f"https://localhost:{server.port}"
        super().__init__(folder, root, url, Link(server.port), TownhallGuichet)
        self._town, self._shim, self._clock = town, shim, clock

    def code(self, tag: str) -> str:
        code = uuid.uuid4().hex[:16]
        self._shim.codes[code] = (tag, self._clock())
        return code

    def proof(self, person: Person, origin: str, nonce: str) -> dict[str, Any]:
        return proof(self._town, WHO[person], Generation.V17, origin, nonce)

    def later(self, seconds: float) -> None:
        self._clock.ahead_s += seconds

    def ask(self, tag: str, command: Command) -> None:
        self._shim.wishes.setdefault(tag, []).append(command)

    def revoke(self, tag: str) -> None:
        self._shim.revoked.add(tag)

    def publish(self, tag: str, signed: SignedConfig) -> None:
        self._shim.signed[tag] = (signed.payload, signed.signature, signed.key_id)

    def hand_out(self, order_key: str, raw: bytes) -> None:
        self._shim.service.replace(self._shim.number(order_key), raw)


@contextlib.contextmanager
def town_hall(folder: Path) -> Iterator[tuple[TownHall, Service]]:
    clock, service, town = Clock(), Service(), Town(Country(folder / "country", START), START)
    shim = Shim(folder / "hall", service, Identity(folder / "country" / "trust", ORIGIN), clock)
    server = Server(shim)
    hall = TownHall(folder, town, shim, server, clock)
    try:
        yield hall, service
    finally:
        hall.line.close()
        server.close()
        shim.close()


class TestOurClient(Conformance):
    @pytest.fixture(scope="class")
    @classmethod
    def city(cls, tmp_path_factory: pytest.TempPathFactory) -> Iterator[CityUnderTest]:
        with running(tmp_path_factory.mktemp("city")) as world:
            made = Embedded(world)
            yield made
            made.line.close()


class TestAnotherCity(Conformance):
    @pytest.fixture(scope="class")
    @classmethod
    def city(cls, tmp_path_factory: pytest.TempPathFactory) -> Iterator[CityUnderTest]:
        with town_hall(tmp_path_factory.mktemp("hall")) as (made, _):
            yield made


def test_a_shim_that_dies_before_it_has_noted_the_number_files_nothing_twice(tmp_path: Path) -> None:
    with town_hall(tmp_path) as (hall, service):
        filed: list[str] = []

        def die() -> None:
            filed.append("once")
            raise ConnectionAbortedError

        key, card = str(uuid.uuid4()), str(uuid.uuid4())
        with contextlib.closing(hall.terminal("K01")) as client:
            challenge = client.challenge(card)
            session = client.sign_in(challenge, card, hall.proof(Person.CITIZEN, ORIGIN, challenge.nonce))
            service.after_filing = die
            with pytest.raises(GuichetUnknown):
                client.place(session, key, hall.wanted)
            assert client.recover(key) is not OrderState.ABANDONED
            assert client.place(session, key, hall.wanted).order_key == key
            assert [order.order_key for order in client.my_orders(session)] == [key]
        assert filed == ["once"]
