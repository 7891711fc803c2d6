# SPDX-License-Identifier: GPL-3.0-or-later
"""Challenges and sessions (contract 1.2, 1.3): a nonce is good once, a session for one device certificate alone."""

import base64
import datetime as dt
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from kiosk.reference.fleet import Device
from kiosk.reference.identity import Identity
from kiosk.reference.problem import Refusal
from kiosk.reference.store import Store, hashed, new_id
from kiosk.reference.tables import audit, challenges, sessions

NONCE_S, SESSION_S, IDLE_S = 180, 20 * 60, 5 * 60
_TOUCH_S = 5.0
"""The idle clock is written no more often than that: most requests then only read."""


@dataclass(frozen=True)
class Visitor:
    """A signed-in citizen, as later operations see them."""

    subject: str
    number: str = field(repr=False)
    device: Device
    token_hash: str = field(repr=False)


class Visits:
    """Sign-in and sign-out. Every method may be called from any thread."""

    def __init__(self, store: Store, identity: Identity, *, clock: Callable[[], float] = time.time) -> None:
        self._store, self._identity, self._clock = store, identity, clock

    def challenge(self, device: Device, card_session: str) -> dict[str, Any]:
        """A nonce for one card session of one device."""
        nonce, key = base64.b64encode(secrets.token_bytes(32)).decode(), new_id()
        row = {
            "id": key, "nonce": nonce, "certificate": device.certificate, "card_session": card_session,
            "expires_at": self._clock() + NONCE_S,
        }  # fmt: skip
        with self._store.begin() as db:
            self._store.add(db, challenges, row)
        return {"challenge_id": key, "nonce": nonce, "expires_in_s": NONCE_S}

    def sign_in(self, device: Device, request: dict[str, Any]) -> dict[str, Any]:
        """A session for a valid token. The nonce is gone whatever comes out."""
        this = challenges.c.id == request["challenge_id"]
        with self._store.begin() as db:
            found = db.execute(sa.delete(challenges).where(this).returning(challenges)).mappings().first()
        ours = (device.certificate, request["card_session_id"])
        if found is None or (found["certificate"], found["card_session"]) != ours:
            raise Refusal("challenge-used")
        if found["expires_at"] < self._clock():
            raise Refusal("challenge-expired")
        now = dt.datetime.fromtimestamp(self._clock(), dt.UTC)
        seen: dict[str, Any] = {
            "at": self._clock(), "operation": "sign-in", "device_id": device.device_id, "card": None,
        }  # fmt: skip
        try:
            holder = self._identity.check(request["auth_token"], found["nonce"], now)
        except Refusal as refusal:
            with self._store.begin() as db:
                db.execute(audit.insert().values(**seen, result=refusal.slug))
            raise
        token = secrets.token_urlsafe(32)
        row = {
            "token_hash": hashed(token), "certificate": device.certificate, "subject": holder.reference,
            "number": holder.number, "expires_at": self._clock() + SESSION_S, "idle_at": self._clock() + IDLE_S,
        }  # fmt: skip
        with self._store.begin() as db:
            self._store.add(db, sessions, row)
            db.execute(audit.insert().values(**seen | {"card": holder.card}, result="session"))
        return {
            "session_token": token, "expires_in_s": SESSION_S, "idle_timeout_s": IDLE_S, "display_name": holder.first_name,
            "card_kind": holder.card_kind,
        }  # fmt: skip

    def visitor(self, device: Device, token: str) -> Visitor:
        """Who holds this session token, on the device it was made for."""
        this, now = sessions.c.token_hash == hashed(token), self._clock()
        with self._store.look() as db:
            found = db.execute(sa.select(sessions).where(this)).mappings().first()
        good = found is not None and found["certificate"] == device.certificate
        if not good or found is None or min(found["expires_at"], found["idle_at"]) < now:
            raise Refusal("session-invalid")
        if now + IDLE_S - found["idle_at"] > _TOUCH_S:
            with self._store.begin() as db:
                db.execute(sessions.update().where(this).values(idle_at=now + IDLE_S))
        return Visitor(found["subject"], found["number"], device, found["token_hash"])

    def sign_out(self, visitor: Visitor) -> None:
        """End the session."""
        with self._store.begin() as db:
            db.execute(sa.delete(sessions).where(sessions.c.token_hash == visitor.token_hash))

    def forget_the_old(self) -> None:
        """Delete what has expired."""
        with self._store.begin() as db:
            db.execute(sa.delete(challenges).where(challenges.c.expires_at < self._clock() - NONCE_S))
            ended = sa.or_(sessions.c.expires_at < self._clock(), sessions.c.idle_at < self._clock())
            db.execute(sa.delete(sessions).where(ended))
