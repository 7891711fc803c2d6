# SPDX-License-Identifier: GPL-3.0-or-later
"""Enrolment, certificates, heartbeat, signed configuration, waves, revocation: over the wire (threat model M21, M23)."""

import base64
import contextlib
import datetime as dt
import time
from pathlib import Path
from typing import Any

import msgspec
import pytest
import requests
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.config import City, Limits
from kiosk.errors import ConfigurationRefused, GuichetRefused, GuichetUnknown
from kiosk.guichet import configuration, identity
from kiosk.guichet.configuration import Configuration
from kiosk.guichet.http_v1 import HttpGuichet
from kiosk.guichet.port import Beat, Command, DeviceCertificate, SignedConfig
from kiosk.reference.fleet import maintenance_code
from kiosk.reference.web import Contract
from tests.cities import World, enrolled, running

IDLE = Beat(1, "1.0.0", "idle")
DAY_S = 24 * 3600
CONFIG = Configuration(
    3, "*", 0, 4_000_000_000, "https://kiosk-api.example.invalid/kiosk/v1", "https://kiosk.guichet.example",
    "https://guichet.example/", ("-----BEGIN CERTIFICATE-----",),
)  # fmt: skip


def blank(world: World, folder: Path) -> HttpGuichet:
    """A terminal without a certificate."""
    settings = msgspec.structs.replace(world.settings, certificate=folder / "no.pem", key=folder / "no.key")
    return HttpGuichet(settings, Limits())


def enrol(client: HttpGuichet, code: str, tag: str = "K09", key: Any = None) -> Any:
    return client.enrol(code, identity.request(key or identity.new_key(), tag), tag)


def test_a_code_is_good_once_but_a_lost_answer_burns_nothing(world: World, tmp_path: Path) -> None:
    with contextlib.closing(blank(world, tmp_path)) as client:
        code, key = world.city.fleet.code("K09", "library")["code"], identity.new_key()
        first = enrol(client, code, key=key)
        again = enrol(client, code, key=key)
        assert (again.device_id, again.certificate_pem) == (first.device_id, first.certificate_pem)
        assert first.maintenance_secret
        with pytest.raises(GuichetRefused, match="device-unknown"):
            enrol(client, code)
        world.clock.ahead_s += 601
        with pytest.raises(GuichetRefused, match="device-unknown"):
            enrol(client, code, key=key)


def test_m21_an_expired_code_or_one_of_another_terminal_is_refused(world: World, tmp_path: Path) -> None:
    with contextlib.closing(blank(world, tmp_path)) as client:
        code = world.city.fleet.code("K09", "library")["code"]
        with pytest.raises(GuichetRefused, match="device-unknown"):
            enrol(client, code, "K10")
        world.clock.ahead_s += DAY_S + 1
        with pytest.raises(GuichetRefused, match="device-unknown"):
            enrol(client, code)


def test_m21_after_five_wrong_tries_the_right_code_is_void(world: World, tmp_path: Path) -> None:
    with contextlib.closing(blank(world, tmp_path)) as client:
        code = world.city.fleet.code("K11", "library")["code"]
        for _ in range(5):
            with pytest.raises(GuichetRefused):
                enrol(client, "0" * 16, "K11")
        with pytest.raises(GuichetRefused, match="device-unknown"):
            enrol(client, code, "K11")


def test_a_request_that_is_no_request_is_named(world: World, tmp_path: Path) -> None:
    with contextlib.closing(blank(world, tmp_path)) as client:
        with pytest.raises(GuichetRefused, match="invalid-request"):
            client.enrol(world.city.fleet.code("K12", "library")["code"], "x" * 200, "K12")


def test_a_renewed_certificate_is_the_same_device_and_both_are_good(world: World, tmp_path: Path) -> None:
    client, settings = world.terminal()
    key = identity.new_key()
    issued = client.renew(identity.request(key, "K02"))
    assert issued.renew_after - world.clock() == pytest.approx(89.5 * DAY_S, abs=2 * DAY_S)
    fresh = msgspec.structs.replace(settings, certificate=tmp_path / "new.pem", key=tmp_path / "new.key")
    identity.keep(key, issued, fresh.certificate, fresh.key)
    assert fresh.key.stat().st_mode & 0o777 == 0o600
    renewed = HttpGuichet(fresh, Limits())
    renewed.heartbeat(IDLE)
    client.heartbeat(IDLE)
    renewed.close()


def test_m21_a_revoked_device_is_refused_at_once(world: World) -> None:
    client, _ = world.terminal("K13")
    client.heartbeat(IDLE)
    device = next(d for d in world.city.fleet.devices("", 50)["items"] if d["asset_tag"] == "K13")
    staff = world.city.staff.token("Ada", "fleet")
    url = f"https://localhost:{world.staff_port}/kiosk/v1/fleet/devices/{device['device_id']}/revocation"
    asked = {"json": {"reason": "stolen"}, "verify": str(world.settings.ca), "timeout": 10}
    assert requests.put(url, **asked).status_code == 401, "nobody without a token"
    other = world.city.staff.token("Carl", "counter")
    assert requests.put(url, headers={"Authorization": f"Bearer {other}"}, **asked).status_code == 401
    answer = requests.put(url, headers={"Authorization": f"Bearer {staff}"}, **asked)
    assert answer.json()["status"] == "revoked"
    with pytest.raises(GuichetRefused, match="device-revoked"):
        client.heartbeat(IDLE)


def test_m21_an_expired_certificate_is_refused(world: World) -> None:
    client, _ = world.terminal("K14")
    client.heartbeat(IDLE)
    world.clock.ahead_s += 181 * DAY_S
    with pytest.raises(GuichetRefused, match="device-unknown"):
        client.heartbeat(IDLE)
    world.clock.ahead_s = 0


def test_a_device_may_not_use_the_fleet_console(world: World) -> None:
    pair = (str(world.settings.certificate), str(world.settings.key))
    for port, status in ((world.port, 404), (world.staff_port, 401)):
        url = f"https://localhost:{port}/kiosk/v1/fleet/devices"
        assert requests.get(url, cert=pair, verify=str(world.settings.ca), timeout=10).status_code == status


def test_m23_commands_come_from_a_closed_list_and_once(world: World) -> None:
    client, _ = world.terminal("K15")
    device = next(d for d in world.city.fleet.devices("", 50)["items"] if d["asset_tag"] == "K15")["device_id"]
    acknowledged = client.heartbeat(IDLE)
    assert acknowledged.commands == (Command.IN_SERVICE,)
    assert acknowledged.server_time == pytest.approx(time.time(), abs=5)
    world.city.fleet.command(device, "restart_app")
    world.city.fleet.serve(device, on=False)
    assert client.heartbeat(IDLE).commands == (Command.RESTART_APP, Command.OUT_OF_SERVICE)
    assert client.heartbeat(IDLE).commands == (Command.OUT_OF_SERVICE,), "stays so until it is taken back"
    world.city.fleet.serve(device, on=True)
    assert client.heartbeat(IDLE).commands == (Command.IN_SERVICE,)
    told = Beat(2, "1.0.0", "degraded", ("paper_out",), {"visits": 12})
    client.heartbeat(told)
    seen = next(d for d in world.city.fleet.devices("", 50)["items"] if d["device_id"] == device)
    assert (seen["faults"], seen["software"]) == (["paper_out"], "1.0.0")
    with pytest.raises(GuichetRefused, match="invalid-request"):
        client.heartbeat(Beat(3, "1.0.0", "idle", ("free text",)))


def test_the_maintenance_code_is_the_one_of_the_standard() -> None:
    # RFC 6238, appendix B, SHA-1: T=1 gives 94287082 for this secret; ours has six digits and a step of 600 s
    assert maintenance_code("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", 600) == "287082"


def test_pages_of_the_fleet_hold_every_device_once(world: World) -> None:
    for _ in range(3):
        world.terminal("K16")
    whole = [d["device_id"] for d in world.city.fleet.devices("", 50)["items"]]
    seen: list[str] = []
    cursor = ""
    while True:
        page = world.city.fleet.devices(cursor, 2)
        seen += [d["device_id"] for d in page["items"]]
        cursor = page.get("next_cursor", "")
        if not cursor:
            break
    assert seen == whole == sorted(set(whole))


def publish(world: World, wave: int, version: int, key: Ed25519PrivateKey) -> SignedConfig:
    signed = configuration.sign(msgspec.structs.replace(CONFIG, version=version), key, "city-1")
    folder = world.folder / "city" / "configurations"
    folder.mkdir(exist_ok=True)
    wire = {
        "payload_b64": base64.b64encode(signed.payload).decode(),
        "signature_b64": base64.b64encode(signed.signature).decode(), "key_id": signed.key_id,
    }  # fmt: skip
    (folder / f"wave-{wave}-version-{version}.json").write_bytes(msgspec.json.encode(wire))
    return signed


def test_a_wave_waits_until_the_one_before_runs_well(tmp_path: Path) -> None:
    key = Ed25519PrivateKey.generate()
    with running(tmp_path) as world:
        (first, _), (second, _) = world.terminal("K21"), world.terminal("K22")
        devices = {d["asset_tag"]: d["device_id"] for d in world.city.fleet.devices("", 50)["items"]}
        world.city.fleet.revoke(devices["K01"])
        world.city.fleet.move(devices["K22"], 2)
        with pytest.raises(GuichetRefused, match="not-found"):
            first.configuration("")
        for wave in (1, 2):
            publish(world, wave, 1, key)
        assert first.heartbeat(IDLE).config_etag == '"v1"'
        with pytest.raises(GuichetRefused, match="not-found"):
            second.configuration("")
        got = first.configuration("")
        assert got is not None
        assert first.configuration(got.etag) is None, "unchanged"
        with pytest.raises(GuichetRefused, match="not-found"):
            second.configuration("")
        world.clock.ahead_s += 60
        first.heartbeat(msgspec.structs.replace(IDLE, status="degraded"))
        with pytest.raises(GuichetRefused, match="not-found"):
            second.configuration("")
        first.heartbeat(IDLE)
        assert second.configuration("") is not None
        publish(world, 2, 2, key)
        publish(world, 1, 2, key)
        world.clock.ahead_s += 301
        again = second.configuration("")
        assert again is not None
        assert msgspec.json.decode(again.payload, type=Configuration).version == 1, "keeps what it has"


def test_m23_a_signed_configuration_is_taken_over_only_when_all_is_right() -> None:
    key, stranger = Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate()
    keys = {"city-1": key.public_key()}
    where = {"have": 3, "device": "d", "site": "library", "now": time.time()}
    assert configuration.accept(configuration.sign(CONFIG, key, "city-1"), keys, **where) == CONFIG
    Contract().check("Configuration", msgspec.json.decode(msgspec.json.encode(CONFIG)))

    def refused(signed: SignedConfig, why: str) -> None:
        with pytest.raises(ConfigurationRefused, match=why):
            configuration.accept(signed, keys, **where)

    def changed(**more: Any) -> SignedConfig:
        return configuration.sign(msgspec.structs.replace(CONFIG, **more), key, "city-1")

    good = changed()
    refused(changed(version=2), "older")
    refused(configuration.sign(CONFIG, stranger, "city-1"), "signature")
    refused(configuration.sign(CONFIG, key, "city-2"), "not pinned")
    refused(SignedConfig(good.payload.replace(b"guichet", b"gvichet"), good.signature, "city-1"), "signature")
    refused(changed(scope="site:elsewhere"), "another terminal")
    refused(changed(valid_until=1.0), "not valid now")
    refused(changed(backend_url="http://plain.example"), "schema")
    refused(changed(origin="https://kiosk.guichet.example/\n"), "schema")
    refused(changed(origin="https://kiosk.guichet.example\n"), "schema")


def test_a_terminal_that_asks_too_often_is_told_to_wait(tmp_path: Path) -> None:
    with running(tmp_path, requests_a_minute=5) as world:
        one, _ = world.terminal("K31")
        with pytest.raises(GuichetUnknown, match="rate-limited"):
            for number in range(12):
                one.heartbeat(msgspec.structs.replace(IDLE, seq=number))
        other, _ = world.terminal("K32")
        other.heartbeat(IDLE)


def test_m21_a_certificate_without_its_device_is_nobody(world: World, tmp_path: Path) -> None:
    key = identity.new_key()
    certificate = world.city.authority.certify(
        "0b6f5b1e-7f43-4d0a-9f55-6a1c2f7f0c11", serialization.load_der_public_key(key.public), dt.datetime.now(dt.UTC)
    )
    pem = certificate.public_bytes(serialization.Encoding.PEM).decode()
    settings: City = msgspec.structs.replace(world.settings, certificate=tmp_path / "c.pem", key=tmp_path / "c.key")
    identity.keep(key, DeviceCertificate("", pem, (), 0.0), settings.certificate, settings.key)
    with contextlib.closing(HttpGuichet(settings, Limits())) as client:
        with pytest.raises(GuichetRefused, match="device-unknown"):
            client.heartbeat(IDLE)


def test_enrolled_settings_are_enough_for_a_visit(world: World, tmp_path: Path) -> None:
    settings = enrolled(tmp_path / "k", world.city, world.port, "K41")
    with contextlib.closing(HttpGuichet(settings, Limits())) as client:
        assert len(client.eligibility(world.sign_in(client=client))) == 21
