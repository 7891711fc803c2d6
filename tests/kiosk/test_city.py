# SPDX-License-Identifier: GPL-3.0-or-later
"""The embedded city behind real mutual TLS, asked by the terminal's own client."""

import contextlib
import datetime as dt
import socket
import ssl
import threading
import time
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
import requests
from openapi_spec_validator import validate

from hardware.emulated.applet import Generation
from hardware.emulated.citizen import citizens
from hardware.emulated.link import Link
from kiosk.config import Limits
from kiosk.demo.proof import proof
from kiosk.errors import ConfigError, GuichetBroken, GuichetRefused, GuichetUnknown, GuichetUnreachable, GuichetUntimely
from kiosk.guichet import webeid
from kiosk.guichet.adapter import adapter
from kiosk.guichet.document import Checker
from kiosk.guichet.http_v1 import HttpGuichet, tls
from kiosk.guichet.port import Session
from kiosk.model import Handling, OrderState, Way
from kiosk.reference.authority import CityAuthority
from kiosk.reference.register import Register, catalogue
from kiosk.reference.web import Contract
from tests.cities import ORIGIN, World, residence, running, settle


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with running(tmp_path_factory.mktemp("city")) as made:
        yield made


def ready(world: World, session: Session, key: str) -> None:
    assert settle(world, session, key, residence(world)) is OrderState.READY


def test_the_contract_is_valid() -> None:
    validate(Contract().document)


def test_the_digest_is_the_one_of_the_facts() -> None:
    nonce = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
    assert webeid.digest("https://kiosk.example.be", nonce, "RS256").hex().startswith("18d26a64d7558cb2")
    assert webeid.digest("https://kiosk.example.be", nonce, "ES384").hex().startswith("b43da712a12f97e2")


def test_m21_all_clients_of_a_program_have_one_copy_of_the_key(world: World, tmp_path: Path) -> None:
    """A TPM has room for one and what it is loaded by; another pair, also at the same place, is another one."""
    assert tls(world.settings) is tls(world.settings)
    certificate, key = tmp_path / "device.pem", tmp_path / "device.key"
    here = msgspec.structs.replace(world.settings, certificate=certificate, key=key)
    unenrolled = tls(here)
    assert unenrolled is not tls(world.settings)
    for file, source in ((certificate, world.settings.certificate), (key, world.settings.key)):
        file.write_bytes(source.read_bytes())
    enrolled = tls(here)
    assert enrolled not in (unenrolled, tls(world.settings))
    renewed = tmp_path / "device.pem.next"
    renewed.write_bytes(certificate.read_bytes())
    renewed.replace(certificate)
    assert tls(here) is not enrolled


def test_the_catalogue_has_21_documents_and_fits_the_schema(world: World) -> None:
    found = world.client.catalogue()
    assert len(found.items) == 21
    assert sum(item.handling is Handling.IMMEDIATE for item in found.items) == 10
    Contract().check("Catalogue", msgspec.json.decode(msgspec.json.encode(found)))


def test_every_citizen_with_a_usable_card_is_in_the_register() -> None:
    register = Register()
    for person in citizens().values():
        found = register.find(person.number)
        if person.trouble is None or person.trouble.value in ("expired", "revoked"):
            assert found is not None, person.given
            assert (found.given, found.surname) == (person.given, person.surname)
        assert int(person.number[2:4]) == 13, "formally impossible"


@pytest.mark.parametrize("generation", Generation)
def test_an_order_is_made_checked_and_delivered_once(world: World, generation: Generation) -> None:
    session, key = world.sign_in("fatima", generation), str(uuid.uuid4())
    ready(world, session, key)
    assert world.client.place(session, key, residence(world)).order_key == key, "the same key is the same order"
    assert [o.order_key for o in world.client.my_orders(session)].count(key) == 1
    pdf = world.client.document(session, key)
    assert Checker(world.settings.seal_authorities.read_bytes()).check(pdf) == 1
    world.client.confirm(key, "failed", 0)
    assert world.client.recover(key) is OrderState.READY, "what did not come out stays ready"
    world.client.confirm(key, "printed", 1)
    assert world.client.recover(key) is OrderState.DELIVERED
    with pytest.raises(GuichetRefused, match="document-gone"):
        world.client.document(session, key)
    world.client.sign_out(session)
    with pytest.raises(GuichetRefused, match="session-invalid"):
        world.client.my_orders(session)


def test_another_order_under_a_used_key_is_refused(world: World) -> None:
    session, key = world.sign_in(), str(uuid.uuid4())
    ready(world, session, key)
    with pytest.raises(GuichetRefused, match="order-key-reused"):
        world.client.place(session, key, residence(world, Way.POST))
    with pytest.raises(GuichetRefused, match="order-key-reused"):
        world.client.place(world.sign_in("amadou"), key, residence(world))


def test_recovery_fences_a_key(world: World) -> None:
    key = str(uuid.uuid4())
    assert world.client.recover(key) is OrderState.ABANDONED
    with pytest.raises(GuichetRefused, match="order-key-abandoned"):
        world.client.place(world.sign_in(), key, residence(world))


@pytest.mark.parametrize(("who", "slug"), [("pieter", "card-revoked"), ("elise", "card-not-usable")])
def test_m7_unusable_cards_are_refused(world: World, who: str, slug: str) -> None:
    with pytest.raises(GuichetRefused, match=slug):
        world.sign_in(who)


@pytest.mark.parametrize("generation", Generation)
def test_m7_every_field_of_a_token_counts(world: World, generation: Generation) -> None:
    def attempt(change: Any, origin: str = ORIGIN) -> str:
        card_session = str(uuid.uuid4())
        challenge = world.client.challenge(card_session)
        token = proof(world.town, "fatima", generation, origin, challenge.nonce)
        with pytest.raises(GuichetRefused) as refused:
            world.client.sign_in(challenge, card_session, change(token))
        return refused.value.slug

    other = proof(world.town, "maria", generation, ORIGIN, "x" * 44)
    assert attempt(lambda t: t, origin="https://elsewhere.example") == "token-invalid"
    assert attempt(lambda t: t | {"signature": other["signature"]}) == "token-invalid"
    assert attempt(lambda t: t | {"unverifiedCertificate": other["unverifiedCertificate"]}) == "token-invalid"
    assert attempt(lambda t: t | {"algorithm": "PS256"}) == "token-invalid"
    assert attempt(lambda t: t | {"format": "other:1"}) == "invalid-request"


def test_m8_a_nonce_is_good_once_and_for_its_own_card_session(world: World) -> None:
    card_session = str(uuid.uuid4())
    challenge = world.client.challenge(card_session)
    token = proof(world.town, "fatima", Generation.V18, ORIGIN, challenge.nonce)
    with pytest.raises(GuichetRefused, match="challenge-used"):
        world.client.sign_in(challenge, str(uuid.uuid4()), token)
    with pytest.raises(GuichetRefused, match="challenge-used"):
        world.client.sign_in(challenge, card_session, token)


def test_a_foreigner_may_not_have_a_nationality_certificate(world: World) -> None:
    allowed = {e.id: e for e in world.client.eligibility(world.sign_in("maria"))}
    assert len(allowed) == 21
    assert allowed["belgian-nationality"].reason == "belgian_only"
    assert allowed["residence"].eligible


def test_m20_m21_no_certificate_no_service_and_no_foreign_authority(world: World, tmp_path: Path) -> None:
    root = str(world.settings.ca)
    bare = requests.get(f"https://localhost:{world.port}/kiosk/v1/catalogue", verify=root, timeout=10)
    assert bare.status_code == 401
    assert bare.json()["type"] == "urn:eguichet:problem:device-unknown"
    bare.close()
    stranger = CityAuthority(tmp_path / "other", dt.datetime.now(dt.UTC))
    pair = stranger.server
    client = HttpGuichet(msgspec.structs.replace(world.settings, certificate=pair.certificate, key=pair.key), Limits())
    with pytest.raises((GuichetUnreachable, GuichetUnknown)):
        client.catalogue()
    client.close()
    client = HttpGuichet(msgspec.structs.replace(world.settings, ca=stranger.root.certificate), Limits())
    with pytest.raises(GuichetUnreachable):
        client.catalogue()
    client.close()


@pytest.mark.parametrize("days", [10, -4000])
def test_a_city_whose_certificate_is_not_valid_now_is_told_apart(world: World, tmp_path: Path, days: int) -> None:
    """The certificate is the city's own; so it is a clock."""
    city = CityAuthority(tmp_path, dt.datetime.now(dt.UTC) + dt.timedelta(days=days))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(city.server.certificate, city.server.key)
    with socket.create_server(("localhost", 0)) as listener:

        def answer() -> None:
            with contextlib.suppress(OSError):
                context.wrap_socket(listener.accept()[0], server_side=True).close()

        thread = threading.Thread(target=answer)
        thread.start()
        url = f"https://localhost:{listener.getsockname()[1]}/kiosk/v1"
        client = HttpGuichet(msgspec.structs.replace(world.settings, url=url, ca=city.root.certificate), Limits())
        with pytest.raises(GuichetUntimely):
            client.catalogue()
        client.close()
        thread.join(10)


def test_m20_a_proxy_of_the_environment_is_ignored(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    assert world.client.catalogue().items


def test_three_kinds_of_no_on_the_wire(world: World) -> None:
    link = Link(world.port)
    settings = msgspec.structs.replace(world.settings, url=f"https://localhost:{link.port}/kiosk/v1")
    client = HttpGuichet(settings, Limits(city_connect=1, city_read=1, city_order=1))
    session, key = world.sign_in(), str(uuid.uuid4())
    link.deaf = True
    with pytest.raises(GuichetUnknown):
        client.place(session, key, residence(world))
    link.cut()
    with pytest.raises(GuichetUnreachable):
        client.catalogue()
    link.close()
    client.close()


def test_garbage_is_no_answer(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(GuichetBroken):
        world.client._read(b'{"items": 3}', type(catalogue()))


def test_a_long_poll_answers_when_the_state_changes(world: World) -> None:
    session, key = world.sign_in(), str(uuid.uuid4())
    ready(world, session, key)
    begun = time.monotonic()
    assert world.client.wait(session, key, OrderState.ACCEPTED, 20) is OrderState.READY
    assert time.monotonic() - begun < 10
    assert world.client.wait(session, key, OrderState.READY, 1) is OrderState.READY


def test_an_adapter_is_found_by_its_name_and_a_wrong_name_is_answered_with_those_there_are() -> None:
    assert adapter("http_v1") is HttpGuichet
    with pytest.raises(ConfigError, match=r"no adapter 'htp_v1'; installed: http_v1"):
        adapter("htp_v1")
