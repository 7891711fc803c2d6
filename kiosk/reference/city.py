# SPDX-License-Identifier: GPL-3.0-or-later
"""What the city does, operation by operation. Knows no HTTP: arguments in, structures out, ``Refusal`` for a no.

Exactly once: an order exists under the key the terminal chose, or under none; recovery fences a key for ever.
"""

import base64
import datetime as dt
import hashlib
import logging
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import msgspec
import sqlalchemy as sa

from kiosk.model import Catalogue, Handling, OrderState, Way
from kiosk.reference.identity import Identity
from kiosk.reference.paper import Press
from kiosk.reference.problem import Refusal
from kiosk.reference.register import Person, Register
from kiosk.reference.store import Store, challenges, new_id, orders, sessions, tracking_code

NONCE_S, SESSION_S, IDLE_S = 180, 20 * 60, 5 * 60  # contract 1.2, 1.3
MAX_FETCHES = 5
_RECENT_S = 24 * 3600
_log = logging.getLogger("kiosk.reference")


@dataclass(frozen=True)
class Visitor:
    """A signed-in citizen, as later operations see them."""

    subject: str
    number: str = field(repr=False)
    device: str
    token_hash: str = field(repr=False)


class City:
    """One embedded city. Every method may be called from any thread."""

    def __init__(
        self,
        store: Store,
        identity: Identity,
        register: Register,
        documents: Catalogue,
        press: Press,
        *,
        tracking: str,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._store, self._identity, self._register, self._press = store, identity, register, press
        self.catalogue, self._tracking, self._clock = documents, tracking, clock
        for key in self._unfinished():
            self.produce(key)

    def challenge(self, device: str, card_session: str) -> dict[str, Any]:
        """A nonce for one card session of one device."""
        nonce, key = base64.b64encode(secrets.token_bytes(32)).decode(), new_id()
        with self._store.begin() as db:
            db.execute(sa.delete(challenges).where(challenges.c.expires_at < self._clock()))
            db.execute(
                challenges.insert().values(
                    id=key, nonce=nonce, device=device, card_session=card_session, expires_at=self._clock() + NONCE_S
                )
            )
        return {"challenge_id": key, "nonce": nonce, "expires_in_s": NONCE_S}

    def sign_in(self, device: str, request: dict[str, Any]) -> dict[str, Any]:
        """A session for a valid token. The nonce is gone whatever comes out."""
        with self._store.begin() as db:
            found = (
                db.execute(sa.select(challenges).where(challenges.c.id == request["challenge_id"])).mappings().first()
            )
            db.execute(sa.delete(challenges).where(challenges.c.id == request["challenge_id"]))
        if found is None or found["device"] != device or found["card_session"] != request["card_session_id"]:
            raise Refusal("challenge-used")
        if found["expires_at"] < self._clock():
            raise Refusal("challenge-expired")
        now = dt.datetime.fromtimestamp(self._clock(), dt.UTC)
        holder = self._identity.check(request["auth_token"], found["nonce"], now)
        token = secrets.token_urlsafe(32)
        with self._store.begin() as db:
            db.execute(
                sessions.insert().values(
                    token_hash=_hash(token), device=device, subject=holder.reference, number=holder.number,
                    expires_at=self._clock() + SESSION_S, idle_at=self._clock() + IDLE_S,
                )
            )  # fmt: skip
        return {
            "session_token": token, "expires_in_s": SESSION_S, "idle_timeout_s": IDLE_S, "display_name": holder.first_name,
            "card_kind": holder.card_kind,
        }  # fmt: skip

    def visitor(self, device: str, token: str) -> Visitor:
        """Who holds this session token, on the device it was made for."""
        hashed = _hash(token)
        with self._store.begin() as db:
            found = db.execute(sa.select(sessions).where(sessions.c.token_hash == hashed)).mappings().first()
            now = self._clock()
            if found is None or found["device"] != device or min(found["expires_at"], found["idle_at"]) < now:
                raise Refusal("session-invalid")
            db.execute(sessions.update().where(sessions.c.token_hash == hashed).values(idle_at=now + IDLE_S))
        return Visitor(found["subject"], found["number"], device, hashed)

    def sign_out(self, visitor: Visitor) -> None:
        """End the session."""
        with self._store.begin() as db:
            db.execute(sa.delete(sessions).where(sessions.c.token_hash == visitor.token_hash))

    def eligibility(self, visitor: Visitor) -> list[Any]:
        """What this citizen may order."""
        return list(self._register.eligibility(self._register.find(visitor.number), self.catalogue))

    def my_orders(self, visitor: Visitor, limit: int) -> list[dict[str, Any]]:
        """Orders of this citizen that are ready or were placed in the last 24 hours, newest first."""
        recent = sa.or_(orders.c.state == OrderState.READY, orders.c.created_at > self._clock() - _RECENT_S)
        query = (
            sa.select(orders)
            .where(orders.c.subject == visitor.subject, recent)
            .order_by(orders.c.created_at.desc())
            .limit(limit)
        )
        with self._store.begin() as db:
            return [self._tell(row) for row in db.execute(query).mappings()]

    def place(self, visitor: Visitor, key: str, request: dict[str, Any]) -> tuple[bool, dict[str, Any]]:
        """Create the order under ``key`` or find it there; True when it is new."""
        canonical = msgspec.json.encode(request, order="deterministic")
        hashed = hashlib.sha256(canonical).hexdigest()
        with self._store.begin() as db:
            found = db.execute(sa.select(orders).where(orders.c.order_key == key)).mappings().first()
            if found is not None:
                if found["state"] == OrderState.ABANDONED:
                    raise Refusal("order-key-abandoned")
                if found["request_hash"] != hashed or found["subject"] != visitor.subject:
                    raise Refusal("order-key-reused")
                return False, self._tell(found)
            handling = self._check(visitor, request)
            state = OrderState.ACCEPTED if handling is Handling.IMMEDIATE else OrderState.AWAITING_CLERK
            db.execute(
                orders.insert().values(
                    order_key=key, state=state, device=visitor.device, subject=visitor.subject, number=visitor.number,
                    request_hash=hashed, request=canonical, document_id=request["document_id"],
                    tracking_code=tracking_code(), created_at=self._clock(), fetched=0,
                )
            )  # fmt: skip
        with self._store.begin() as db:
            return True, self._tell(self._row(db, key))

    def order(self, visitor: Visitor, key: str, seen: str | None, wait_s: int) -> dict[str, Any] | None:
        """The order, at once if its state is not ``seen``, else after it changes; None when it did not."""
        end = time.monotonic() + wait_s
        while True:
            with self._store.begin() as db:
                found = self._own(db, visitor, key)
            left = end - time.monotonic()
            if found["state"] != seen:
                return self._tell(found)
            if left <= 0:
                return None
            with self._store.changed:
                self._store.changed.wait(min(left, 0.25))

    def document(self, visitor: Visitor, key: str) -> bytes:
        """The sealed PDF of a ready order."""
        with self._store.begin() as db:
            found = self._own(db, visitor, key)
            if found["state"] in (OrderState.DELIVERED, OrderState.EXPIRED):
                raise Refusal("document-gone")
            if found["state"] != OrderState.READY or found["fetched"] >= MAX_FETCHES:
                raise Refusal("document-not-ready")
            db.execute(
                orders.update()
                .where(orders.c.order_key == key)
                .values(fetched=found["fetched"] + 1, fetched_by=visitor.device)
            )
        return bytes(found["document"])

    def confirm(self, device: str, key: str, result: str) -> dict[str, Any]:
        """What became of the paper; only the device that fetched the document may tell."""
        with self._store.begin() as db:
            found = db.execute(sa.select(orders).where(orders.c.order_key == key)).mappings().first()
            if found is None or found["fetched_by"] != device:
                raise Refusal("order-unknown")
            values: dict[str, Any] = {"outcome": result}
            if result == "printed":
                values |= {"state": OrderState.DELIVERED, "document": None}
            db.execute(orders.update().where(orders.c.order_key == key).values(**values))
            state = self._row(db, key)["state"]
        self._store.announce()
        return {"order_key": key, "state": state}

    def recover(self, device: str, key: str) -> dict[str, Any]:
        """What became of a key after a crash; an unknown key is fenced for ever."""
        with self._store.begin() as db:
            found = db.execute(sa.select(orders).where(orders.c.order_key == key)).mappings().first()
            if found is None:
                db.execute(
                    orders.insert().values(
                        order_key=key, state=OrderState.ABANDONED, device=device, tracking_code=tracking_code(),
                        created_at=self._clock(), fetched=0,
                    )
                )  # fmt: skip
                return {"order_key": key, "state": OrderState.ABANDONED}
            if found["device"] != device:
                raise Refusal("order-unknown")
            return {"order_key": key, "state": found["state"]}

    def produce(self, key: str) -> None:
        """Make the document of an accepted order, once; runs after the order's commit, in its own thread."""
        threading.Thread(target=self._produce, args=(key,), daemon=True, name="press").start()

    def _produce(self, key: str) -> None:
        with self._store.begin() as db:
            found = dict(self._row(db, key))
        person = self._register.find(found["number"])
        if found["state"] != OrderState.ACCEPTED or not isinstance(person, Person):
            return
        now = dt.datetime.fromtimestamp(self._clock(), dt.UTC)
        try:
            document = self._press.make(msgspec.json.decode(found["request"]), person, found["tracking_code"], now)
        except Exception as error:
            _log.error("press failed: %s", type(error).__name__)
            return
        with self._store.begin() as db:
            db.execute(
                orders.update()
                .where(orders.c.order_key == key, orders.c.state == OrderState.ACCEPTED)
                .values(state=OrderState.READY, document=document)
            )
        self._store.announce()

    def _unfinished(self) -> list[str]:
        with self._store.begin() as db:
            query = sa.select(orders.c.order_key).where(orders.c.state == OrderState.ACCEPTED)
            return list(db.execute(query).scalars())

    def _check(self, visitor: Visitor, request: dict[str, Any]) -> Handling:
        document = next((d for d in self.catalogue.items if d.id == request["document_id"]), None)
        if document is None:
            raise Refusal("document-unknown")
        if request["catalogue_version"] != self.catalogue.version:
            raise Refusal("catalogue-outdated")
        allowed = next(e for e in self.eligibility(visitor) if e.id == document.id)
        if not allowed.eligible:
            raise Refusal("not-eligible")
        way = Way(request["delivery"]["method"])
        if way not in document.delivery or way in (Way.EMAIL, Way.EBOX):
            raise Refusal("delivery-unavailable")
        known = {question.id for question in document.questions}
        errors = [{"pointer": f"/answers/{n}", "code": "not-asked"} for n in request["answers"] if n not in known]
        if request["language"] not in document.languages:
            errors.append({"pointer": "/language", "code": "not-issued-in"})
        for question in document.questions:
            answer = request["answers"].get(question.id)
            refs = {choice.id for choice in question.choices} | {subject.ref for subject in allowed.subjects}
            if answer is None and question.required:
                errors.append({"pointer": f"/answers/{question.id}", "code": "missing"})
            elif answer is not None and question.kind in ("choice", "subject") and answer not in refs:
                errors.append({"pointer": f"/answers/{question.id}", "code": "not-offered"})
        if errors:
            raise Refusal("invalid-request", errors)
        if document.handling is Handling.IMMEDIATE and not self._press.makes(document.id):
            raise Refusal("unavailable")
        return document.handling

    def _own(self, db: sa.Connection, visitor: Visitor, key: str) -> Any:
        found = db.execute(sa.select(orders).where(orders.c.order_key == key)).mappings().first()
        if found is None or found["subject"] != visitor.subject:
            raise Refusal("order-unknown")
        return found

    def _row(self, db: sa.Connection, key: str) -> Any:
        return db.execute(sa.select(orders).where(orders.c.order_key == key)).mappings().one()

    def _tell(self, row: Any) -> dict[str, Any]:
        created = dt.datetime.fromtimestamp(row["created_at"], dt.UTC).isoformat(timespec="seconds")
        return {
            "order_key": row["order_key"], "state": row["state"], "tracking_code": row["tracking_code"],
            "document_id": row["document_id"], "created_at": created.replace("+00:00", "Z"),
            "tracking_url": f"{self._tracking}/t/{row['tracking_code']}",
        }  # fmt: skip


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
