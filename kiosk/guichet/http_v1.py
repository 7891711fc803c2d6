# SPDX-License-Identifier: GPL-3.0-or-later
"""The contract over HTTPS with the terminal's certificate, by requests.

Trusts only the pinned authority, ignores proxies of the environment, and knows three kinds of no. GET, PUT and DELETE
are repeated by urllib3 (they are idempotent by the contract); POST never is.
"""

import base64
import datetime as dt
import hashlib
import re
import ssl
import threading
import weakref
from collections.abc import Iterator
from typing import Any, TypeVar

import msgspec
import requests
import urllib3
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

from kiosk import __version__
from kiosk.config import City, Limits
from kiosk.errors import (
    DocumentInvalid,
    GuichetBroken,
    GuichetError,
    GuichetRefused,
    GuichetUnknown,
    GuichetUnreachable,
    GuichetUntimely,
)
from kiosk.guichet.port import (
    MAX_DOCUMENT_BYTES,
    Acknowledged,
    Beat,
    Challenge,
    Command,
    DeviceCertificate,
    Session,
    SignedConfig,
)
from kiosk.guichet.webeid import NONCE_LENGTHS
from kiosk.model import Catalogue, Eligibility, Order, OrderDraft, OrderState

MAX_ANSWER_BYTES = 1024 * 1024
MAX_PAGES = 2
_PROBLEM = "urn:eguichet:problem:"
_CURSOR = re.compile(r"[A-Za-z0-9_-]{1,64}")
_T = TypeVar("_T")


class _ChallengeBody(msgspec.Struct):
    challenge_id: str
    nonce: str
    expires_in_s: int


class _SessionBody(msgspec.Struct):
    session_token: str


class _Items(msgspec.Struct):
    items: list[Eligibility]


class _Orders(msgspec.Struct):
    items: list[Order]
    next_cursor: str = ""


class _Probe(msgspec.Struct):
    state: OrderState


class _Acknowledged(msgspec.Struct):
    server_time: dt.datetime
    config_etag: str
    commands: list[str]


class _SignedConfig(msgspec.Struct):
    payload_b64: str
    signature_b64: str
    key_id: str


class _Certificate(msgspec.Struct):
    device_id: str
    certificate_pem: str
    chain_pem: list[str]
    renew_after: dt.datetime
    maintenance_secret: str = ""


class _Problem(msgspec.Struct):
    type: str = "about:blank"
    retry: str = "never"


_contexts: "weakref.WeakValueDictionary[tuple[object, ...], ssl.SSLContext]" = weakref.WeakValueDictionary()
_making = threading.Lock()


def tls(city: City) -> ssl.SSLContext:
    """TLS 1.3 with one pinned authority and our own certificate; the system's trust store is not used. OSError for files, or a
    key, that cannot be used.

    All clients of a program share it, as long as one is there: a TPM keeps three objects for each program (the kernel's
    tpm2-space.c), and a key while it is loaded takes two, so that a third copy is one too many. A terminal that is not
    enrolled yet has no certificate: all that it can do is enrol.
    """
    enrolled = city.certificate.exists()
    files = (city.ca, city.certificate, city.key) if enrolled else (city.ca,)
    kept = tuple((str(file), seen.st_ino, seen.st_mtime_ns) for file in files for seen in (file.stat(),))
    with _making:
        context = _contexts.get(kept)
        if context is None:
            context = ssl.create_default_context(cafile=str(city.ca))
            context.minimum_version = ssl.TLSVersion.TLSv1_3
            if enrolled:
                context.load_cert_chain(str(city.certificate), str(city.key))
            _contexts[kept] = context
    return context


class _Pinned(HTTPAdapter):
    """Every connection by ``tls``."""

    def __init__(self, city: City, retry: Retry) -> None:
        self._context = tls(city)
        super().__init__(max_retries=retry)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> Any:
        """Hand our context to every connection."""
        return super().init_poolmanager(*args, ssl_context=self._context, **kwargs)


class HttpGuichet:
    """``Guichet`` over HTTPS."""

    def __init__(self, city: City, limits: Limits) -> None:
        self._base, self._limits = city.url.rstrip("/"), limits
        retry = Retry(
            total=4, connect=1, read=1, status=2, other=0, backoff_factor=0.3, backoff_jitter=0.2,
            status_forcelist=[429, 502, 503, 504], allowed_methods={"GET", "PUT", "DELETE"}, raise_on_status=False,
            respect_retry_after_header=True, retry_after_max=10,
        )  # fmt: skip
        self._http = requests.Session()
        self._http.trust_env = False
        self._http.headers["User-Agent"] = f"eguichet-kiosk/{__version__}"
        self._http.mount("https://", _Pinned(city, retry))
        self._http.verify = str(city.ca)

    def enrol(self, code: str, csr_pem: str, asset_tag: str) -> DeviceCertificate:
        """POST /enrolments."""
        wanted = {"code": code, "csr_pem": csr_pem, "asset_tag": asset_tag}
        return self._certificate(self._call("POST", "/enrolments", self._limits.city_sign_in, json=wanted))

    def renew(self, csr_pem: str) -> DeviceCertificate:
        """POST /devices/self/certificate."""
        wanted = {"csr_pem": csr_pem}
        return self._certificate(self._call("POST", "/devices/self/certificate", self._limits.city_read, json=wanted))

    def heartbeat(self, beat: Beat) -> Acknowledged:
        """POST /devices/self/heartbeat."""
        wanted = msgspec.to_builtins(beat)
        body = self._read(
            self._call("POST", "/devices/self/heartbeat", self._limits.city_read, json=wanted), _Acknowledged
        )
        known = tuple(Command(word) for word in body.commands if word in set(Command))
        return Acknowledged(body.server_time.timestamp(), body.config_etag, known)

    def configuration(self, etag: str) -> SignedConfig | None:
        """GET /devices/self/config."""
        headers = {"If-None-Match": etag} if etag else {}
        with self._send("GET", "/devices/self/config", self._limits.city_read, headers=headers) as response:
            if response.status_code == 304:
                return None
            body = self._read(self._body(response, MAX_ANSWER_BYTES), _SignedConfig)
            tag = response.headers.get("ETag", "")
        try:
            payload = base64.b64decode(body.payload_b64, validate=True)
            return SignedConfig(payload, base64.b64decode(body.signature_b64, validate=True), body.key_id, tag)
        except ValueError:
            raise GuichetBroken("configuration without form") from None

    def challenge(self, card_session: str) -> Challenge:
        """POST /auth/challenges."""
        raw = self._call("POST", "/auth/challenges", self._limits.city_read, json={"card_session_id": card_session})
        body = self._read(raw, _ChallengeBody)
        if len(body.nonce) not in NONCE_LENGTHS:
            raise GuichetBroken("nonce of a wrong length")
        return Challenge(body.challenge_id, body.nonce, body.expires_in_s)

    def sign_in(self, challenge: Challenge, card_session: str, token: dict[str, Any]) -> Session:
        """POST /auth/sessions."""
        request = {
            "method": "eid",
            "challenge_id": challenge.challenge_id,
            "card_session_id": card_session,
            "auth_token": token,
        }
        raw = self._call("POST", "/auth/sessions", self._limits.city_sign_in, json=request)
        return Session(self._read(raw, _SessionBody).session_token)

    def sign_out(self, session: Session) -> None:
        """DELETE /auth/sessions/current."""
        self._call("DELETE", "/auth/sessions/current", self._limits.city_connect, session=session)

    def catalogue(self) -> Catalogue:
        """GET /catalogue."""
        return self._read(self._call("GET", "/catalogue", self._limits.city_read), Catalogue)

    def eligibility(self, session: Session) -> list[Eligibility]:
        """GET /me/eligibility."""
        return self._read(self._call("GET", "/me/eligibility", self._limits.city_read, session=session), _Items).items

    def my_orders(self, session: Session) -> list[Order]:
        """GET /me/orders."""
        found: list[Order] = []
        cursor = ""
        for _ in range(MAX_PAGES):
            query = f"?limit=50&cursor={cursor}" if cursor else "?limit=50"
            raw = self._call("GET", f"/me/orders{query}", self._limits.city_read, session=session)
            page = self._read(raw, _Orders)
            found += page.items
            cursor = page.next_cursor
            if not cursor:
                break
            if not _CURSOR.fullmatch(cursor):
                raise GuichetBroken("cursor without form")
        return found

    def place(self, session: Session, order_key: str, draft: OrderDraft) -> Order:
        """PUT /orders/{key}."""
        wanted = msgspec.to_builtins(draft)
        raw = self._call("PUT", f"/orders/{order_key}", self._limits.city_order, session=session, json=wanted)
        return self._read(raw, Order)

    def wait(self, session: Session, order_key: str, seen: OrderState, wait_s: int) -> OrderState:
        """GET /orders/{key}, held open by the city until it changes."""
        raw = self._call(
            "GET", f"/orders/{order_key}?wait_s={wait_s}", wait_s + 5.0, session=session,
            headers={"If-None-Match": f'"{seen.value}"'},
        )  # fmt: skip
        return seen if not raw else self._read(raw, _Probe).state

    def document(self, session: Session, order_key: str) -> bytes:
        """GET /orders/{key}/document."""
        path = f"/orders/{order_key}/document"
        response = self._send("GET", path, self._limits.city_document, session=session)
        with response:
            raw = self._body(response, MAX_DOCUMENT_BYTES)
        digest = base64.b64encode(hashlib.sha256(raw).digest()).decode()
        if response.headers.get("Repr-Digest") != f"sha-256=:{digest}:":
            raise DocumentInvalid("digest differs")
        return raw

    def confirm(self, order_key: str, result: str, pages: int) -> None:
        """PUT /orders/{key}/delivery."""
        wanted = {"result": result, "pages": pages}
        self._call("PUT", f"/orders/{order_key}/delivery", self._limits.city_read, json=wanted)

    def recover(self, order_key: str) -> OrderState:
        """PUT /devices/self/orders/{key}/recovery."""
        raw = self._call("PUT", f"/devices/self/orders/{order_key}/recovery", self._limits.city_read)
        return self._read(raw, _Probe).state

    def close(self) -> None:
        """Close connections."""
        self._http.close()

    def _call(self, method: str, path: str, read_s: float, session: Session | None = None, **more: Any) -> bytes:
        with self._send(method, path, read_s, session=session, **more) as response:
            return b"" if response.status_code == 304 else self._body(response, MAX_ANSWER_BYTES)

    def _send(
        self,
        method: str,
        path: str,
        read_s: float,
        session: Session | None = None,
        headers: dict[str, str] | None = None,
        json: Any = None,
    ) -> requests.Response:
        sent = dict(headers or {})
        if session is not None:
            sent["Authorization"] = f"Bearer {session.token}"
        try:
            response = self._http.request(
                method, self._base + path, json=json, headers=sent, stream=True, allow_redirects=False,
                timeout=(self._limits.city_connect, read_s),
            )  # fmt: skip
        except requests.exceptions.SSLError as error:
            raise _distrusted(error) from error
        except requests.exceptions.ConnectTimeout as error:
            raise GuichetUnreachable("connect") from error
        except requests.exceptions.ConnectionError as error:
            raise _lost(error) from error
        except requests.exceptions.RequestException as error:
            raise GuichetUnknown(type(error).__name__) from error
        if response.status_code < 400:
            return response
        with response:
            raise self._refusal(response)

    def _body(self, response: requests.Response, limit: int) -> bytes:
        raw = b""
        try:
            for part in response.iter_content(65536):
                raw += part
                if len(raw) > limit:
                    raise GuichetBroken("answer too long")
        except (requests.exceptions.RequestException, urllib3.exceptions.HTTPError) as error:
            raise GuichetUnknown(type(error).__name__) from error
        return raw

    def _refusal(self, response: requests.Response) -> GuichetError:
        kind = response.headers.get("Content-Type", "").partition(";")[0]
        if kind != "application/problem+json":
            if response.status_code >= 500:
                return GuichetUnknown(f"status {response.status_code}")
            return GuichetBroken(f"status {response.status_code}")
        try:
            problem = msgspec.json.decode(self._body(response, MAX_ANSWER_BYTES), type=_Problem)
        except (msgspec.DecodeError, GuichetError):
            return GuichetBroken("problem without form")
        slug = problem.type.removeprefix(_PROBLEM)
        if slug in ("unavailable", "upstream-unavailable", "rate-limited"):
            return GuichetUnknown(slug)
        return GuichetRefused(slug, problem.retry)

    def _certificate(self, raw: bytes) -> DeviceCertificate:
        body = self._read(raw, _Certificate)
        return DeviceCertificate(
            body.device_id, body.certificate_pem, tuple(body.chain_pem), body.renew_after.timestamp(),
            body.maintenance_secret,
        )  # fmt: skip

    def _read(self, raw: bytes, kind: type[_T]) -> _T:
        try:
            return msgspec.json.decode(raw, type=kind)
        except msgspec.DecodeError as error:
            raise GuichetBroken(type(error).__name__) from None


_UNTIMELY = frozenset({9, 10})
"""X509_V_ERR_CERT_NOT_YET_VALID and _HAS_EXPIRED (OpenSSL, x509_vfy.h)."""


def _distrusted(error: BaseException) -> GuichetUnreachable:
    """A handshake that failed: by the clock, or for another reason."""
    if any(isinstance(each, ssl.SSLCertVerificationError) and each.verify_code in _UNTIMELY for each in _within(error)):
        return GuichetUntimely("tls: not valid now")
    return GuichetUnreachable("tls")


def _within(error: BaseException | None) -> Iterator[BaseException]:
    """An exception of requests and those that it carries, outermost first."""
    while error is not None:
        yield error
        inner: Any = error.args[0] if error.args else None
        carried = (getattr(inner, "reason", None), inner, error.__cause__)
        error = next((each for each in carried if isinstance(each, BaseException)), None)


def _lost(error: requests.exceptions.ConnectionError) -> GuichetError:
    """Refused or unresolved: nothing was sent. Anything later: it may have arrived."""
    reason: Any = error.args[0] if error.args else None
    reason = getattr(reason, "reason", reason)
    if isinstance(reason, urllib3.exceptions.NewConnectionError | urllib3.exceptions.ConnectTimeoutError):
        return GuichetUnreachable("connect")
    return GuichetUnknown("connection lost")
