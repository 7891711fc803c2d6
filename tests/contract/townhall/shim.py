# SPDX-License-Identifier: GPL-3.0-or-later
"""In front of the old service, in the city's network: knows terminals and cards, and gives each key one file.

Before a file is asked for, its key is written down; a key without a number is searched for by its reference before
anything new is filed. A key that recovery asked for first is fenced, and stays so.
"""

import base64
import datetime as dt
import hashlib
import json
import secrets
import sqlite3
import threading
import uuid
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from kiosk.model import OrderState
from kiosk.reference.authority import CityAuthority
from kiosk.reference.identity import Identity
from kiosk.reference.problem import Refusal
from tests.contract.townhall.service import Service

_STATES = {"INGEDIEND": OrderState.ACCEPTED, "KLAAR": OrderState.READY, "AFGEHAALD": OrderState.DELIVERED}
_PAPERS = {"residence": "A1", "household": "A2", "nationality": "B7"}
"""What the hall calls them."""
_BELGIANS_ONLY = "nationality"
_SCHEMA = """
CREATE TABLE keys (order_key TEXT PRIMARY KEY, number TEXT, asked TEXT, citizen TEXT, paper TEXT, terminal TEXT,
                   fetched_by TEXT, code TEXT, at TEXT);
"""


class Shim:
    """One operation a method, each called with the terminal's certificate (or None) first."""

    def __init__(self, folder: Path, service: Service, identity: Identity, clock: Callable[[], float]) -> None:
        self.service, self._identity, self._clock = service, identity, clock
        self.authority = CityAuthority(folder, dt.datetime.now(dt.UTC))
        self._keys = sqlite3.connect(folder / "keys.sqlite", check_same_thread=False, isolation_level=None)
        self._keys.executescript(_SCHEMA)
        self._lock = threading.RLock()
        self.codes: dict[str, tuple[str, float]] = {}
        self._enrolled: dict[str, tuple[str, bytes, float]] = {}
        self.tags: dict[str, str] = {}
        self.revoked: set[str] = set()
        self.wishes: dict[str, list[str]] = {}
        self.signed: dict[str, tuple[bytes, bytes, str]] = {}
        self._nonces: dict[str, tuple[str, str, str, float]] = {}
        self._sessions: dict[str, tuple[str, str, float, float]] = {}

    def close(self) -> None:
        """Give the database back."""
        self._keys.close()

    def call(self, certificate: bytes | None, name: str, asked: dict[str, Any]) -> Any:
        """One operation by its name; Refusal otherwise."""
        with self._lock:
            if name == "enrol":
                return self.enrol(**asked)
            return getattr(self, name)(self._terminal(certificate), **asked)

    # terminals

    def enrol(self, code: str, csr: str, tag: str) -> dict[str, Any]:
        key = x509.load_pem_x509_csr(csr.encode()).public_key()
        assert isinstance(key, ec.EllipticCurvePublicKey)
        raw = key.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
        if code in self._enrolled:
            device, had, at = self._enrolled[code]
            if had != raw or self._clock() - at > 600:
                raise Refusal("device-unknown")
        else:
            known = self.codes.pop(code, None)
            if known is None or known[0] != tag:
                raise Refusal("device-unknown")
            device = str(uuid.uuid4())
            self._enrolled[code] = (device, raw, self._clock())
            self.tags[device] = tag
        return self._issue(device, key)

    def renew(self, terminal: str, csr: str) -> dict[str, Any]:
        key = x509.load_pem_x509_csr(csr.encode()).public_key()
        assert isinstance(key, ec.EllipticCurvePublicKey)
        return self._issue(terminal, key)

    def alive(self, terminal: str, seq: int) -> dict[str, Any]:
        wishes = self.wishes.pop(self.tags[terminal], [])
        return {"time": self._clock(), "config": self._tag(terminal), "wishes": [*wishes, "dance"]}

    def settings(self, terminal: str, tag: str) -> Any:
        if self.tags[terminal] not in self.signed:
            raise Refusal("not-found")
        return None if tag == self._tag(terminal) else [*self.signed[self.tags[terminal]], self._tag(terminal)]

    # citizens

    def nonce(self, terminal: str, card: str) -> dict[str, Any]:
        number, nonce = str(uuid.uuid4()), secrets.token_urlsafe(48)
        self._nonces[number] = (nonce, terminal, card, self._clock())
        return {"id": number, "nonce": nonce, "s": 180}

    def come_in(self, terminal: str, id: str, card: str, token: dict[str, Any]) -> str:
        nonce, for_terminal, for_card, at = self._nonces.pop(id, ("", "", "", 0.0))
        if (for_terminal, for_card) != (terminal, card):
            raise Refusal("challenge-used")
        if self._clock() - at > 180:
            raise Refusal("challenge-expired")
        holder = self._identity.check(token, nonce, dt.datetime.fromtimestamp(self._clock(), dt.UTC))
        session = secrets.token_urlsafe(32)
        self._sessions[session] = (terminal, holder.reference, self._clock(), self._clock())
        return session

    def leave(self, terminal: str, session: str) -> None:
        self._sessions.pop(session, None)

    def offer(self, terminal: str) -> list[str]:
        return sorted(_PAPERS)

    def allowed(self, terminal: str, session: str) -> dict[str, str]:
        self._citizen(terminal, session)
        return {paper: "belgian_only" if paper == _BELGIANS_ONLY else "" for paper in _PAPERS}

    # orders

    def order(self, terminal: str, session: str, key: str, paper: str, wish: dict[str, Any]) -> dict[str, Any]:
        citizen = self._citizen(terminal, session)
        if paper not in _PAPERS:
            raise Refusal("document-unknown")
        if paper == _BELGIANS_ONLY:
            raise Refusal("not-eligible")
        asked = hashlib.sha256(json.dumps([paper, wish], sort_keys=True).encode()).hexdigest()
        at = dt.datetime.fromtimestamp(self._clock(), dt.UTC).isoformat()
        self._keys.execute(
            "INSERT INTO keys (order_key, asked, citizen, paper, terminal, code, at) VALUES (?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            (key, asked, citizen, paper, terminal, secrets.token_hex(8), at),
        )
        row = self._row(key)
        if row["asked"] is None:
            raise Refusal("order-key-abandoned")
        if (row["asked"], row["citizen"]) != (asked, citizen):
            raise Refusal("order-key-reused")
        self._number(row)
        return self._tell(self._row(key))

    def mine(self, terminal: str, session: str) -> list[dict[str, Any]]:
        citizen = self._citizen(terminal, session)
        found = ET.fromstring(self.service.of_citizen(citizen))  # the hall's own
        return [self._tell(self._row(each.get("kenmerk", ""))) for each in found][::-1]

    def look(self, terminal: str, session: str, key: str) -> str:
        return self._state(self._own(terminal, session, key))

    def fetch(self, terminal: str, session: str, key: str) -> bytes:
        row = self._own(terminal, session, key)
        if (state := self._state(row)) != OrderState.READY:
            raise Refusal("document-gone" if state == OrderState.DELIVERED else "document-not-ready")
        self._keys.execute("UPDATE keys SET fetched_by=? WHERE order_key=?", (terminal, key))
        sent = ET.fromstring(self.service.paper(row["number"]))  # the hall's own
        return base64.b64decode(sent.text or "")

    def said(self, terminal: str, key: str, result: str) -> None:
        row = self._row(key)
        if row is None or row["fetched_by"] != terminal:
            raise Refusal("order-unknown")
        if result == "printed":
            self.service.collected(row["number"])

    def recover(self, terminal: str, key: str) -> str:
        self._keys.execute(
            "INSERT INTO keys (order_key, terminal) VALUES (?, ?) ON CONFLICT DO NOTHING", (key, terminal)
        )
        row = self._row(key)
        if row["asked"] is None:
            return str(OrderState.ABANDONED)
        self._number(row)
        return self._state(self._row(key))

    # the rest

    def number(self, key: str) -> str:
        """The hall's number for a key."""
        return str(self._row(key)["number"])

    def _number(self, row: Any) -> None:
        """Give a written key its file: the one that somebody asked for and did not live to note, or a new one."""
        if row["number"] is not None:
            return
        found = ET.fromstring(self.service.search(row["order_key"]))  # the hall's own
        if not len(found):
            wanted = ET.Element("aanvraag", kenmerk=row["order_key"], burger=row["citizen"], stuk=_PAPERS[row["paper"]])
            found = [ET.fromstring(self.service.file(ET.tostring(wanted, encoding="unicode")))]
        self._keys.execute("UPDATE keys SET number=? WHERE order_key=?", (found[0].get("nummer"), row["order_key"]))

    def _terminal(self, certificate: bytes | None) -> str:
        if certificate is None:
            raise Refusal("device-unknown")
        device = x509.load_der_x509_certificate(certificate).subject.rfc4514_string().removeprefix("CN=")
        if device not in self.tags:
            raise Refusal("device-unknown")
        if self.tags[device] in self.revoked:
            raise Refusal("device-revoked")
        return device

    def _issue(self, device: str, key: ec.EllipticCurvePublicKey) -> dict[str, Any]:
        made = self.authority.certify(device, key, dt.datetime.fromtimestamp(self._clock(), dt.UTC))
        return {
            "id": device,
            "pem": made.public_bytes(serialization.Encoding.PEM).decode(),
            "renew": self._clock() + 90 * 86400,
        }

    def _tag(self, terminal: str) -> str:
        signed = self.signed.get(self.tags[terminal])
        return hashlib.sha256(signed[0]).hexdigest()[:8] if signed else "none"

    def _citizen(self, terminal: str, session: str) -> str:
        found = self._sessions.get(session)
        if found is None:
            raise Refusal("session-invalid")
        at, citizen, since, seen = found
        if at != terminal or self._clock() - since > 1200 or self._clock() - seen > 300:
            raise Refusal("session-invalid")
        self._sessions[session] = (at, citizen, since, self._clock())
        return citizen

    def _own(self, terminal: str, session: str, key: str) -> Any:
        citizen, row = self._citizen(terminal, session), self._row(key)
        if row is None or row["citizen"] != citizen:
            raise Refusal("order-unknown")
        return row

    def _row(self, key: str) -> Any:
        cursor = self._keys.execute("SELECT * FROM keys WHERE order_key=?", (key,))
        names = [column[0] for column in cursor.description]
        found = cursor.fetchone()
        return dict(zip(names, found, strict=True)) if found else None

    def _state(self, row: Any) -> str:
        return str(_STATES[self.service.state(row["number"])])

    def _tell(self, row: Any) -> dict[str, Any]:
        return {
            "key": row["order_key"],
            "state": self._state(row),
            "code": row["code"],
            "paper": row["paper"],
            "at": row["at"],
        }
