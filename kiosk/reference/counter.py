# SPDX-License-Identifier: GPL-3.0-or-later
"""The clerk's side of the counter: orders that somebody must look at, letters that somebody must post."""

import datetime as dt
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import msgspec
import sqlalchemy as sa

from kiosk.model import Catalogue, Language, OrderState, Way
from kiosk.reference.bell import Bell
from kiosk.reference.problem import Refusal
from kiosk.reference.refusals import Refusals
from kiosk.reference.register import Register
from kiosk.reference.staff import Member
from kiosk.reference.store import Store
from kiosk.reference.tables import audit, dispatches, orders


@dataclass(frozen=True)
class Case:
    """An order as a clerk sees it: what is asked, by whom, and nothing that is not needed to decide."""

    key: str
    reference: str
    title: str
    asked_on: dt.date
    way: Way
    name: str = ""
    born: str = ""
    address: str = ""
    answers: tuple[tuple[str, str], ...] = ()


class Counter:
    """What clerks do. Every decision is noted with the member's name. Any thread."""

    def __init__(
        self,
        store: Store,
        register: Register,
        documents: Catalogue,
        bell: Bell,
        *,
        refusals: Refusals,
        produce: Callable[[str], None] = lambda key: None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._store, self._register, self._bell, self._clock = store, register, bell, clock
        self._documents = {document.id: document for document in documents.items}
        self.refusals, self._produce = refusals, produce

    def waiting(self, language: Language) -> list[Case]:
        """Orders that wait for a decision, oldest first."""
        undecided = sa.and_(orders.c.state == OrderState.AWAITING_CLERK, orders.c.due.is_(False))
        with self._store.look() as db:
            rows = db.execute(sa.select(orders).where(undecided).order_by(orders.c.created_at).limit(200))
            return [self._case(row, language) for row in rows.mappings()]

    def letters(self, language: Language) -> list[Case]:
        """Documents that wait to be printed, put in an envelope and posted, oldest first; with the registered address."""
        return self._dispatches(language, Way.POST, "queued", whole=True)

    def returned(self, language: Language) -> list[Case]:
        """E-mails that came back: the document still waits for its citizen at any terminal."""
        return self._dispatches(language, Way.EMAIL, "failed")

    def look(self, key: str, language: Language) -> Case:
        """One order with what is needed to decide."""
        with self._store.look() as db:
            row = db.execute(sa.select(orders).where(orders.c.order_key == key)).mappings().first()
        if row is None or row["state"] != OrderState.AWAITING_CLERK or row["due"]:
            raise Refusal("order-unknown")
        return self._case(row, language, whole=True)

    def letter(self, key: str) -> bytes:
        """The PDF of a letter that waits."""
        with self._store.look() as db:
            row = db.execute(sa.select(orders).where(orders.c.order_key == key)).mappings().first()
        if row is None or row["way"] != Way.POST or row["document"] is None:
            raise Refusal("order-unknown")
        return bytes(row["document"])

    def approve(self, key: str, member: Member) -> None:
        """The document may be made."""
        self._decide(key, member, "approved", due=True)
        self._produce(key)

    def refuse(self, key: str, reason: str, member: Member) -> None:
        """The document cannot be given, for one of the listed reasons."""
        if reason not in self.refusals.reasons:
            raise Refusal("invalid-request", [{"pointer": "/reason", "code": "not-offered"}])
        self._decide(key, member, reason, state=OrderState.REFUSED, refusal=reason)
        self._bell.ring(key)

    def posted(self, key: str, member: Member) -> None:
        """The envelope has left the house."""
        with self._store.begin() as db:
            this = sa.and_(orders.c.order_key == key, orders.c.state == OrderState.READY, orders.c.way == Way.POST)
            values = {"state": OrderState.DELIVERED, "document": None, "changed_at": self._clock()}
            if not db.execute(orders.update().where(this).values(**values)).rowcount:
                raise Refusal("order-unknown")
            db.execute(dispatches.update().where(dispatches.c.order_key == key).values(state="sent"))
            self._note(db, key, member, "posted")
        self._bell.ring(key)

    def _decide(self, key: str, member: Member, result: str, **values: Any) -> None:
        undecided = sa.and_(
            orders.c.order_key == key, orders.c.state == OrderState.AWAITING_CLERK, orders.c.due.is_(False)
        )
        with self._store.begin() as db:
            if not db.execute(orders.update().where(undecided).values(changed_at=self._clock(), **values)).rowcount:
                raise Refusal("order-unknown")
            self._note(db, key, member, result)

    def _note(self, db: sa.Connection, key: str, member: Member, result: str) -> None:
        db.execute(
            audit.insert().values(
                at=self._clock(), operation="counter", result=result, order_key=key, staff=member.name[:80]
            )
        )

    def _dispatches(self, language: Language, way: Way, state: str, *, whole: bool = False) -> list[Case]:
        query = (
            sa.select(orders)
            .join(dispatches, dispatches.c.order_key == orders.c.order_key)
            .where(dispatches.c.way == way, dispatches.c.state == state, orders.c.state == OrderState.READY)
            .order_by(orders.c.changed_at)
            .limit(200)
        )
        with self._store.look() as db:
            return [self._case(row, language, whole=whole) for row in db.execute(query).mappings()]

    def _case(self, row: Any, language: Language, *, whole: bool = False) -> Case:
        document = self._documents[row["document_id"]]
        asked_on = dt.datetime.fromtimestamp(row["created_at"], dt.UTC).date()
        case = Case(
            row["order_key"], row["tracking_code"], document.title.in_(language), asked_on, Way(row["way"])
        )  # fmt: skip
        if not whole:
            return case
        person = self._register.find(row["number"])
        request = msgspec.json.decode(row["request"])
        if person is None:
            return case
        return Case(
            case.key, case.reference, case.title, case.asked_on, case.way, f"{person.given} {person.surname}", person.born,
            person.address_in(language), tuple(answered(document, request["answers"], language)),
        )  # fmt: skip


def answered(document: Any, answers: dict[str, str], language: Language) -> list[tuple[str, str]]:
    """Each question that was answered with its answer, in words."""
    told = []
    for question in document.questions:
        answer = answers.get(question.id)
        if answer:
            words = {choice.id: choice.title.in_(language) for choice in question.choices}
            told.append((question.title.in_(language), words.get(answer, answer)))
    return told
