# SPDX-License-Identifier: GPL-3.0-or-later
"""Every slug of contract section 3, made by the real city (or, for what only a proxy says, by a server that says it)."""

import contextlib
import datetime as dt
import ssl
import subprocess
import threading
import uuid
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import msgspec
import pytest
import requests
from cryptography import x509

from hardware.emulated.applet import Generation
from hardware.emulated.pki import Family
from hardware.emulated.process import spawn
from kiosk.config import Limits
from kiosk.demo.proof import proof
from kiosk.errors import DocumentInvalid, GuichetBroken, GuichetError, GuichetRefused, GuichetUnknown
from kiosk.guichet.http_v1 import HttpGuichet
from kiosk.guichet.refusal import REFUSALS
from kiosk.model import Delivery, Language, OrderDraft, OrderState, Way
from kiosk.reference.ocsp import NoAnswer, Responder
from kiosk.reference.problem import STATUS_AND_RETRY
from tests.cities import ORIGIN, World, residence, running, settle
from ui.texts import FOLDER, SHIPPED


def ask(world: World, method: str, path: str, **more: Any) -> requests.Response:
    pair = (str(world.settings.certificate), str(world.settings.key))
    url = f"https://localhost:{world.port}{path}"
    return requests.request(method, url, cert=pair, verify=str(world.settings.ca), timeout=10, **more)


@pytest.mark.parametrize(
    ("method", "path", "more", "slug", "status"),
    [
        ("POST", "/kiosk/v1/auth/challenges", {"data": "{", "headers": {"Content-Type": "application/json"}}, "malformed", 400),
        ("POST", "/kiosk/v1/auth/challenges", {"data": "x"}, "unsupported-media-type", 415),
        ("POST", "/kiosk/v1/auth/challenges", {"json": {}}, "invalid-request", 422),
        ("POST", "/kiosk/v1/auth/challenges", {"json": {"x": "y" * 40_000}}, "too-large", 413),
        ("GET", "/kiosk/v1/nothing", {}, "not-found", 404),
        ("PATCH", "/kiosk/v1/catalogue", {}, "method-not-allowed", 405),
        ("GET", "/kiosk/v2/catalogue", {}, "contract-version", 426),
        ("GET", "/kiosk/v1/me/eligibility", {}, "session-invalid", 401),
        ("GET", "/kiosk/v1/me/eligibility", {"headers": {"Authorization": "Bearer x"}}, "session-invalid", 401),
    ],
)  # fmt: skip
def test_a_request_that_is_wrong_is_told_what_is_wrong(
    world: World, method: str, path: str, more: dict[str, Any], slug: str, status: int
) -> None:
    answer = ask(world, method, path, **more)
    assert answer.status_code == status
    assert answer.headers["Content-Type"] == "application/problem+json"
    problem = answer.json()
    assert problem["type"] == f"urn:eguichet:problem:{slug}"
    assert problem["instance"].startswith("urn:uuid:")
    assert answer.headers["Kiosk-Contract"] == "1.0"
    assert ("Allow" in answer.headers) == (status == 405)


def test_a_lone_surrogate_is_no_text(world: World) -> None:
    headers = {"Content-Type": "application/json"}
    raw = b'{"card_session_id": "\\ud800"}'
    assert ask(world, "POST", "/kiosk/v1/auth/challenges", data=raw, headers=headers).status_code == 400


def test_a_line_feed_at_the_end_is_not_overlooked(world: World) -> None:
    assert (
        ask(world, "POST", "/kiosk/v1/auth/challenges", json={"card_session_id": f"{uuid.uuid4()}\n"}).status_code
        == 422
    )
    session = world.sign_in()
    headers = {"Authorization": f"Bearer {session.token}"}
    assert ask(world, "GET", "/kiosk/v1/me/orders?cursor=abc%0A", headers=headers).status_code == 422


def draft(world: World, document: str, answers: dict[str, str], way: Way = Way.PRINT, **more: Any) -> OrderDraft:
    version = more.pop("version", world.city.orders.catalogue.version)
    return OrderDraft(
        document, version, more.pop("language", Language.FR), answers, Delivery(way, more.pop("email", None))
    )


@pytest.mark.parametrize(
    ("who", "make", "slug"),
    [
        ("fatima", lambda w: draft(w, "no-such-document", {}), "document-unknown"),
        ("fatima", lambda w: draft(w, "life", {"use": "belgium"}, version="2020"), "catalogue-outdated"),
        ("maria", lambda w: draft(w, "belgian-nationality", {"use": "belgium"}), "not-eligible"),
        ("fatima", lambda w: draft(w, "burial-wishes", {}, Way.EMAIL, email="fatima@example.invalid"), "delivery-unavailable"),
        ("fatima", lambda w: draft(w, "life", {}), "invalid-request"),
        ("fatima", lambda w: draft(w, "life", {"use": "mars"}), "invalid-request"),
        ("fatima", lambda w: draft(w, "life", {"use": "belgium", "extra": "1"}), "invalid-request"),
        ("fatima", lambda w: draft(w, "life", {"use": "belgium"}, language=Language.DE), "invalid-request"),
        ("fatima", lambda w: draft(w, "life", {"use": "belgium"}, Way.EMAIL), "invalid-request"),
        ("fatima", lambda w: draft(w, "life", {"use": "belgium"}, email="a@example.invalid"), "invalid-request"),
        ("fatima", lambda w: draft(w, "criminal-record", {"purpose": "general", "activity": "arms"}), "invalid-request"),
        ("fatima", lambda w: draft(w, "criminal-record", {"purpose": "regulated"}), "invalid-request"),
    ],
)  # fmt: skip
def test_an_order_that_cannot_be_is_refused(
    world: World, who: str, make: Callable[[World], OrderDraft], slug: str
) -> None:
    session, key = world.sign_in(who), str(uuid.uuid4())
    with pytest.raises(GuichetRefused) as refused:
        world.client.place(session, key, make(world))
    assert refused.value.slug == slug
    assert world.client.recover(key) is OrderState.ABANDONED, "nothing was ordered"


def test_an_order_of_somebody_else_is_unknown(world: World) -> None:
    key = str(uuid.uuid4())
    settle(world, world.sign_in(), key, residence(world))
    with pytest.raises(GuichetRefused, match="order-unknown"):
        world.client.document(world.sign_in("joris"), key)
    other, _ = world.terminal()
    with pytest.raises(GuichetRefused, match="order-unknown"):
        other.confirm(key, "printed", 1)
    with pytest.raises(GuichetRefused, match="order-unknown"):
        other.recover(key)


def test_a_document_is_given_five_times_and_not_before_it_is_ready(world: World) -> None:
    session, key = world.sign_in(), str(uuid.uuid4())
    clerk = draft(world, "nationality-act", {"form": "extract", "use": "belgium"})
    assert settle(world, session, key, clerk) is OrderState.AWAITING_CLERK
    assert world.client.wait(session, key, OrderState.AWAITING_CLERK, 25) is OrderState.AWAITING_CLERK, "nobody waits"
    with pytest.raises(GuichetRefused, match="document-not-ready"):
        world.client.document(session, key)
    key = str(uuid.uuid4())
    settle(world, session, key, residence(world))
    for _ in range(5):
        world.client.document(session, key)
    with pytest.raises(GuichetRefused, match="document-not-ready"):
        world.client.document(session, key)


def test_a_session_ends_with_time_with_silence_and_on_another_device(world: World) -> None:
    other, _ = world.terminal()
    session = world.sign_in()
    with pytest.raises(GuichetRefused, match="session-invalid"):
        other.my_orders(session)
    world.clock.ahead_s += 299
    world.client.my_orders(session)
    world.clock.ahead_s += 301
    with pytest.raises(GuichetRefused, match="session-invalid"):
        world.client.my_orders(session)
    session = world.sign_in()
    for _ in range(5):
        world.clock.ahead_s += 239
        world.client.my_orders(session)
    world.clock.ahead_s += 10
    with pytest.raises(GuichetRefused, match="session-invalid"):
        world.client.my_orders(session)


def test_m8_a_challenge_lives_180_seconds_and_on_its_own_device(world: World) -> None:
    def attempt(client: HttpGuichet, wait_s: float) -> None:
        card_session = str(uuid.uuid4())
        challenge = world.client.challenge(card_session)
        world.clock.ahead_s += wait_s
        client.sign_in(challenge, card_session, proof(world.town, "fatima", Generation.V18, ORIGIN, challenge.nonce))

    attempt(world.client, 179)
    with pytest.raises(GuichetRefused, match="challenge-expired"):
        attempt(world.client, 181)
    other, _ = world.terminal()
    with pytest.raises(GuichetRefused, match="challenge-used"):
        attempt(other, 0)


def test_too_many_unknown_keys_are_too_many(world: World) -> None:
    client, _ = world.terminal("K77")
    for _ in range(100):
        client.recover(str(uuid.uuid4()))
    with pytest.raises(GuichetUnknown, match="rate-limited"):
        client.recover(str(uuid.uuid4()))


@contextlib.contextmanager
def responder(world: World, *, known: bool = True) -> Iterator[tuple[str, Any]]:
    """OpenSSL's own OCSP responder for the cards of this country."""
    authority = world.folder / "country" / "citizen-ec.authority.pem"
    index = world.folder / "index.txt"
    lines = []
    for who in ("fatima", "pieter") if known else ():
        raw = world.town.card(who, Generation.V18).files[(0xDF00, 0x5038)]
        certificate = x509.load_der_x509_certificate(raw[: int.from_bytes(raw[2:4], "big") + 4])
        serial = f"{certificate.serial_number:X}"
        serial = "0" * (len(serial) % 2) + serial
        revoked = "V\t491231235959Z\t" if who == "fatima" else "R\t491231235959Z\t240101000000Z"
        lines.append(f"{revoked}\t{serial}\tunknown\t/CN=SPECIMEN")
    index.write_text("".join(line + "\n" for line in lines))
    command = [
        "openssl", "ocsp", "-index", str(index), "-port", "0", "-rsigner", str(authority), "-CA", str(authority),
        "-nmin", "5", "-text",
    ]  # fmt: skip
    process = spawn(command, stdout=subprocess.PIPE)
    assert process.stdout is not None
    line = process.stdout.readline().decode()
    while "ACCEPT" not in line:
        line = process.stdout.readline().decode()
    port = line.rsplit(":", 1)[1].split()[0]
    drained = threading.Thread(target=process.stdout.read)
    drained.start()
    try:
        yield f"http://127.0.0.1:{port}/", process
    finally:
        process.kill()
        process.wait()
        drained.join()
        process.stdout.close()


def test_a_real_responder_is_asked_and_its_word_counts(tmp_path: Path) -> None:
    with running(tmp_path) as plain, responder(plain) as (url, process):
        issuer = plain.town._country.authority(Family.EC, "citizen").certificate

        def certificate(who: str) -> x509.Certificate:
            raw = plain.town.card(who, Generation.V18).files[(0xDF00, 0x5038)]
            return x509.load_der_x509_certificate(raw[: int.from_bytes(raw[2:4], "big") + 4])

        now = dt.datetime.now(dt.UTC)
        asking = Responder(url, timeout_s=2)
        assert asking.revoked(certificate("fatima"), issuer, now) is False
        assert asking.revoked(certificate("pieter"), issuer, now) is True
        with pytest.raises(NoAnswer, match="unknown"):
            asking.revoked(certificate("joris"), issuer, now)
        with pytest.raises(NoAnswer, match="out of date"):
            Responder(url).revoked(certificate("fatima"), issuer, now + dt.timedelta(days=1))
        other = plain.town._country.authority(Family.EC, "foreigner").certificate
        with pytest.raises(NoAnswer):
            Responder(url).revoked(certificate("fatima"), other, now)
        with pytest.raises(NoAnswer, match="no responder named"):
            Responder().revoked(certificate("fatima"), issuer, now)
        process.send_signal(19)  # SIGSTOP: it takes the question and does not answer
        with pytest.raises(NoAnswer, match="ReadTimeout"):
            Responder(url, timeout_s=0.5).revoked(certificate("fatima"), issuer, now)
        assert asking.revoked(certificate("fatima"), issuer, now) is False, "an answer counts for two minutes"
        with pytest.raises(NoAnswer):
            asking.revoked(certificate("fatima"), issuer, now + dt.timedelta(seconds=121))
        process.kill()
        process.wait()
        with pytest.raises(NoAnswer, match="ConnectionError"):
            Responder(url, timeout_s=2).revoked(certificate("fatima"), issuer, now)


def test_m7_without_an_answer_about_a_card_there_is_no_session(tmp_path: Path) -> None:
    with running(tmp_path / "a") as first, responder(first) as (url, process):
        with running(tmp_path / "b", trust=first.folder / "country" / "trust", responder=url) as world:
            world.town = first.town
            world.sign_in("fatima")
            with pytest.raises(GuichetRefused, match="card-revoked"):
                world.sign_in("pieter")
            with pytest.raises(GuichetRefused, match="card-status-unknown"):
                world.sign_in("joris")
            process.kill()
            process.wait()
            world.sign_in("fatima")
            world.clock.ahead_s += 121
            with pytest.raises(GuichetRefused, match="card-status-unknown"):
                world.sign_in("fatima")


@contextlib.contextmanager
def saying(world: World, status: int, kind: str, body: bytes) -> Iterator[tuple[HttpGuichet, list[str]]]:
    """A TLS server with the city's name that always says the same; the client that asks it, and what was asked."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def say(self) -> None:
            asked.append(f"{self.command} {self.path}")
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_PUT = do_POST = do_DELETE = say

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    pair = world.city.authority.server
    context.load_cert_chain(pair.certificate, pair.key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    url = f"https://localhost:{server.server_address[1]}/kiosk/v1"
    client = HttpGuichet(msgspec.structs.replace(world.settings, url=url), Limits())
    try:
        yield client, asked
    finally:
        client.close()
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.mark.parametrize(
    ("status", "kind", "body", "error", "times"),
    [
        (502, "text/html", b"<html>bad gateway</html>", GuichetUnknown, 3),
        (403, "text/html", b"<html>no</html>", GuichetBroken, 1),
        (401, "text/html", b"<html>400 No required SSL certificate was sent</html>", GuichetBroken, 1),
        (200, "text/html", b"<html>welcome to the free wifi</html>", GuichetBroken, 1),
        (302, "text/html", b"", GuichetBroken, 1),
        (502, "application/problem+json", b'{"type":"urn:eguichet:problem:upstream-unavailable"}', GuichetUnknown, 3),
        (503, "application/problem+json", b'{"type":"urn:eguichet:problem:unavailable"}', GuichetUnknown, 3),
        (409, "application/problem+json", b'{"type":"urn:eguichet:problem:new-in-1-1"}', GuichetRefused, 1),
        (409, "application/problem+json", b"[]", GuichetBroken, 1),
    ],
)
def test_what_a_proxy_says_is_no_verdict_on_a_citizen(
    world: World, status: int, kind: str, body: bytes, error: type[GuichetError], times: int
) -> None:
    with saying(world, status, kind, body) as (client, asked):
        with pytest.raises(error):
            client.catalogue()
        assert len(asked) == times, "GET is repeated by itself, and not for ever"
        asked.clear()
        with pytest.raises(error):
            client.challenge(str(uuid.uuid4()))
        assert len(asked) == 1, "POST never is"


@pytest.mark.parametrize("length", [20_000_000, 10 * 1024 * 1024 + 1])
def test_a_document_that_is_too_long_is_not_read_to_its_end(world: World, length: int) -> None:
    with saying(world, 200, "application/pdf", b"%PDF-1.7" + b"0" * length) as (client, _):
        with pytest.raises((GuichetBroken, DocumentInvalid)):
            client.document(world.sign_in(), str(uuid.uuid4()))


def test_every_slug_has_its_text_in_every_language_of_the_screen() -> None:
    assert set(REFUSALS) == set(STATUS_AND_RETRY)
    for language in SHIPPED:
        known = ET.parse(FOLDER / f"{language}.ts").getroot()
        said = {m.attrib["id"]: m.findtext("translation") for m in known.iter("message")}
        for slug, meaning in REFUSALS.items():
            assert said.get(meaning.text), (slug, language)
