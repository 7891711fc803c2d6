# SPDX-License-Identifier: GPL-3.0-or-later
"""Orders and their documents (contract sections 2 and 4). Knows no HTTP: arguments in, structures out, ``Refusal`` for a no.

Exactly once: an order exists under the key the terminal chose, or under none; recovery fences a key for ever. Each change
of state names the state it starts from, so that of two that race one finds nothing to do.
"""

import datetime as dt
import hashlib
import re
import time
from collections.abc import Callable
from typing import Any

import msgspec
import sqlalchemy as sa

from kiosk.model import Catalogue, Document, Eligibility, Handling, OrderState, Way
from kiosk.reference.bell import Bell
from kiosk.reference.fleet import Device
from kiosk.reference.problem import Refusal
from kiosk.reference.refusals import Refusals
from kiosk.reference.register import Register
from kiosk.reference.store import Store, tracking_code
from kiosk.reference.tables import audit, dispatches, orders
from kiosk.reference.visits import Visitor

MAX_FETCHES = 5
MAX_TOMBSTONES = 100
"""Unknown keys that one device may fence in a day; recovery only ever concerns a handful."""
DAY_S = 24 * 3600
_DATE = re.compile(r"\d{4}(-\d{2}-\d{2})?", re.ASCII)


class Orders:
    """All orders. Every method may be called from any thread. ``produce`` is told the key of an order to make at once."""

    def __init__(
        self,
        store: Store,
        register: Register,
        documents: Catalogue,
        bell: Bell,
        *,
        tracking: str,
        refusals: Refusals,
        produce: Callable[[str], None] = lambda key: None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._store, self._register, self._bell, self._clock = store, register, bell, clock
        self.catalogue, self._tracking, self._refusals, self._produce = documents, tracking, refusals, produce

    def eligibility(self, visitor: Visitor) -> list[Eligibility]:
        """What this citizen may order."""
        return self._register.eligibility(self._register.find(visitor.number), self.catalogue)

    def mine(self, visitor: Visitor, cursor: str, limit: int) -> dict[str, Any]:
        """Orders of this citizen that are ready or were placed in the last 24 hours, newest first, one page.

        ``cursor`` is the key of the last order seen.
        """
        recent = sa.or_(orders.c.state == OrderState.READY, orders.c.created_at > self._clock() - DAY_S)
        own = sa.and_(orders.c.subject == visitor.subject, recent)
        place = sa.tuple_(orders.c.created_at, orders.c.order_key)
        query = sa.select(orders).where(own).order_by(orders.c.created_at.desc(), orders.c.order_key.desc())
        with self._store.look() as db:
            if cursor:
                last = db.execute(sa.select(orders).where(own, orders.c.order_key == cursor)).mappings().first()
                if last is None:
                    return {"items": []}
                query = query.where(place < sa.tuple_(last["created_at"], last["order_key"]))
            rows = list(db.execute(query.limit(limit + 1)).mappings())
        page: dict[str, Any] = {"items": [self._tell(row) for row in rows[:limit]]}
        return page | ({"next_cursor": rows[limit - 1]["order_key"]} if len(rows) > limit else {})

    def place(self, visitor: Visitor, key: str, request: dict[str, Any]) -> tuple[bool, dict[str, Any]]:
        """Create the order under ``key`` or find it there; True when it is new."""
        canonical = msgspec.json.encode(request, order="deterministic")
        request_hash = hashlib.sha256(canonical).hexdigest()
        found = self._row(key)
        if found is None:
            handling = self._check(visitor, request)
            immediate = handling is Handling.IMMEDIATE
            row = {
                "order_key": key, "state": OrderState.ACCEPTED if immediate else OrderState.AWAITING_CLERK,
                "device_id": visitor.device.device_id, "subject": visitor.subject, "number": visitor.number,
                "request_hash": request_hash, "request": canonical, "document_id": request["document_id"],
                "way": request["delivery"]["method"], "handling": handling, "tracking_code": tracking_code(),
                "created_at": self._clock(), "changed_at": self._clock(), "due": immediate, "fetched": 0,
            }  # fmt: skip
            with self._store.begin() as db:
                if self._store.add(db, orders, row):
                    self._note(db, "place", row["state"], visitor.device, key)
                    new = True
                else:
                    new = False  # the same key came in another request at the same moment
            if new:
                if immediate:
                    self._produce(key)
                return True, self._tell(row)
            found = self._row(key)
        assert found is not None
        if found["state"] == OrderState.ABANDONED:
            raise Refusal("order-key-abandoned")
        if found["request_hash"] != request_hash or found["subject"] != visitor.subject:
            raise Refusal("order-key-reused")
        return False, self._tell(found)

    def order(self, visitor: Visitor, key: str) -> dict[str, Any]:
        """The order as it is now."""
        return self._tell(self._own(visitor, key))

    def document(self, visitor: Visitor, key: str) -> bytes:
        """The sealed PDF of a ready order, at most five times."""
        found = self._own(visitor, key)
        if found["state"] in (OrderState.DELIVERED, OrderState.EXPIRED):
            raise Refusal("document-gone")
        mine = sa.and_(orders.c.order_key == key, orders.c.state == OrderState.READY, orders.c.fetched < MAX_FETCHES)
        with self._store.begin() as db:
            taken = orders.update().where(mine).values(
                fetched=orders.c.fetched + 1, fetched_by=visitor.device.device_id
            )  # fmt: skip
            pdf = db.execute(taken.returning(orders.c.document)).scalar()
        if pdf is None:
            raise Refusal("document-not-ready")
        return bytes(pdf)

    def confirm(self, device: Device, key: str, result: str) -> dict[str, Any]:
        """What became of the paper; only the device that fetched the document may tell."""
        with self._store.begin() as db:
            this = orders.c.order_key == key
            found = db.execute(sa.select(orders).where(this).with_for_update()).mappings().first()
            if found is None or found["fetched_by"] != device.device_id:
                raise Refusal("order-unknown")
            values: dict[str, Any] = {"outcome": result}
            state = found["state"]
            if result == "printed" and state == OrderState.READY:
                state = OrderState.DELIVERED
                values |= {"state": state, "document": None, "changed_at": self._clock()}
                db.execute(sa.delete(dispatches).where(dispatches.c.order_key == key))
            db.execute(orders.update().where(this).values(**values))
            self._note(db, "delivery", result, device, key)
        self._bell.ring(key)
        return {"order_key": key, "state": state}

    def recover(self, device: Device, key: str) -> dict[str, Any]:
        """What became of a key after a crash; an unknown key is fenced for ever."""
        found = self._row(key)
        if found is None:
            since = sa.and_(
                orders.c.device_id == device.device_id, orders.c.state == OrderState.ABANDONED,
                orders.c.created_at > self._clock() - DAY_S,
            )  # fmt: skip
            row = {
                "order_key": key, "state": OrderState.ABANDONED, "device_id": device.device_id,
                "tracking_code": tracking_code(), "created_at": self._clock(), "changed_at": self._clock(), "due": False,
                "fetched": 0,
            }  # fmt: skip
            with self._store.begin() as db:
                if (
                    db.execute(sa.select(sa.func.count()).select_from(orders).where(since)).scalar_one()
                    >= MAX_TOMBSTONES
                ):
                    raise Refusal("rate-limited")
                if self._store.add(db, orders, row):
                    self._note(db, "recovery", OrderState.ABANDONED, device, key)
                    return {"order_key": key, "state": OrderState.ABANDONED}
            found = self._row(key)  # the order itself arrived at the same moment
        assert found is not None
        if device.device_id not in (found["device_id"], found["fetched_by"]):
            raise Refusal("order-unknown")
        return {"order_key": key, "state": found["state"]}

    def tracked(self, code: str) -> tuple[str, float] | None:
        """State and time of its last change, for the page behind the slip's QR: nothing else is known there."""
        query = sa.select(orders.c.state, orders.c.changed_at).where(
            orders.c.tracking_code == code, orders.c.state != OrderState.ABANDONED
        )
        with self._store.look() as db:
            found = db.execute(query).first()
        return (found[0], found[1]) if found is not None else None

    def _check(self, visitor: Visitor, request: dict[str, Any]) -> Handling:
        document = next((d for d in self.catalogue.items if d.id == request["document_id"]), None)
        if document is None:
            raise Refusal("document-unknown")
        if request["catalogue_version"] != self.catalogue.version:
            raise Refusal("catalogue-outdated")
        allowed = next(e for e in self.eligibility(visitor) if e.id == document.id)
        if not allowed.eligible:
            raise Refusal("not-eligible")
        if Way(request["delivery"]["method"]) not in document.delivery:
            raise Refusal("delivery-unavailable")
        errors = list(_wrong(document, allowed, request))
        if errors:
            raise Refusal("invalid-request", errors)
        return document.handling

    def _own(self, visitor: Visitor, key: str) -> Any:
        found = self._row(key)
        if found is None or found["subject"] != visitor.subject:
            raise Refusal("order-unknown")
        return found

    def _row(self, key: str) -> Any:
        with self._store.look() as db:
            return db.execute(sa.select(orders).where(orders.c.order_key == key)).mappings().first()

    def _note(self, db: sa.Connection, operation: str, result: str, device: Device, key: str) -> None:
        values = {"operation": operation, "result": result, "device_id": device.device_id, "order_key": key}
        db.execute(audit.insert().values(at=self._clock(), **values))

    def _tell(self, row: Any) -> dict[str, Any]:
        created = dt.datetime.fromtimestamp(row["created_at"], dt.UTC).isoformat(timespec="seconds")
        told = {
            "order_key": row["order_key"], "state": row["state"], "tracking_code": row["tracking_code"],
            "document_id": row["document_id"], "created_at": created.replace("+00:00", "Z"),
            "tracking_url": f"{self._tracking}/t/{row['tracking_code']}",
        }  # fmt: skip
        if row.get("refusal"):
            told["refusal"] = msgspec.to_builtins(self._refusals.text(row["refusal"]))
        return told


def _wrong(document: Document, allowed: Eligibility, request: dict[str, Any]) -> list[dict[str, str]]:
    """What the catalogue does not allow in an order, as JSON pointers with a code."""
    answers, errors = request["answers"], []

    def wrong(pointer: str, code: str) -> None:
        errors.append({"pointer": pointer, "code": code})

    known = {question.id for question in document.questions}
    for name in answers:
        if name not in known:
            wrong(f"/answers/{name}", "not-asked")
    if request["language"] not in document.languages:
        wrong("/language", "not-issued-in")
    if (request["delivery"]["method"] == Way.EMAIL) != ("email" in request["delivery"]):
        wrong("/delivery/email", "only-with-email")
    for question in document.questions:
        asked = question.only_if is None or answers.get(question.only_if.question) == question.only_if.equals
        answer = answers.get(question.id)
        offered = {choice.id for choice in question.choices}
        if question.kind == "subject":
            offered = {subject.ref for subject in allowed.subjects}
        if not asked and answer is not None:
            wrong(f"/answers/{question.id}", "not-asked")
        elif asked and question.required and not answer:
            wrong(f"/answers/{question.id}", "missing")
        elif answer and question.kind in ("choice", "subject") and answer not in offered:
            wrong(f"/answers/{question.id}", "not-offered")
        elif answer and question.kind == "date" and not _DATE.fullmatch(answer):
            wrong(f"/answers/{question.id}", "date")
        elif answer and question.kind == "boolean" and answer not in ("yes", "no"):
            wrong(f"/answers/{question.id}", "boolean")
    return errors
