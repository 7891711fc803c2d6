# SPDX-License-Identifier: GPL-3.0-or-later
"""What the city does when nobody asks: makes documents, sends e-mail, forgets what is old.

An order's row is the whole to-do list: whatever is killed here is found again, and done again with the same result.
"""

import datetime as dt
import logging
import secrets
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import msgspec
import sqlalchemy as sa

from kiosk.model import Handling, OrderState, Way
from kiosk.reference import mail
from kiosk.reference.bell import Bell
from kiosk.reference.paper import Press
from kiosk.reference.register import Register
from kiosk.reference.store import Store, hashed
from kiosk.reference.tables import dispatches, links, orders
from kiosk.reference.visits import Visits

DAY_S = 24 * 3600
COLLECT_S = {Handling.IMMEDIATE: DAY_S, Handling.CLERK: 30 * DAY_S}  # contract section 2, States
LINK_S = 30 * DAY_S
KEEP_S = 100 * DAY_S
"""Keys are kept at least 90 days (contract section 2)."""
ROUND_S = 5.0
LEASE_S = 120.0
"""How long one sender has an e-mail to itself; longer than a mail server may take."""
MAX_WRONG = 5
_AGAIN_S = (60, 120, 300, 900, 3600)
_log = logging.getLogger("kiosk.reference")


class BackOffice:
    """Makes, sends and tidies. ``produce`` may be called from any thread; ``round`` by the back office's own, or a test."""

    def __init__(
        self,
        store: Store,
        register: Register,
        press: Press,
        visits: Visits,
        bell: Bell,
        *,
        public: str,
        server: mail.MailServer | None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._store, self._register, self._press, self._visits, self._bell = store, register, press, visits, bell
        self._public, self._server, self._clock = public, server, clock
        self._makers = ThreadPoolExecutor(2, "press")
        self._ended = threading.Event()

    def run(self) -> None:
        """A round every few seconds until ``close``; first what an earlier life left unfinished."""
        while not self._ended.is_set():
            try:
                self.round()
            except Exception as error:  # the database is away, a row is odd: the next round finds everything again
                _log.error("round: %s", type(error).__name__)
            self._ended.wait(ROUND_S)

    def close(self) -> None:
        """End; what is half done is found again at the next start."""
        self._ended.set()
        self._makers.shutdown(wait=True, cancel_futures=True)

    def produce(self, key: str) -> None:
        """Make this order's document soon; the next round would find it as well."""
        if not self._ended.is_set():
            self._makers.submit(self._produce, key)

    def round(self) -> None:
        """Everything that is due, once."""
        with self._store.look() as db:
            due = sa.and_(orders.c.due, orders.c.changed_at < self._clock() - ROUND_S)
            keys = list(db.execute(sa.select(orders.c.order_key).where(due)).scalars())
        for key in keys:
            self._produce(key)
        self.send_mail()
        self._expire()
        self._visits.forget_the_old()

    def send_mail(self) -> None:
        """Every e-mail whose time has come."""
        query = sa.select(dispatches.c.order_key).where(
            dispatches.c.way == Way.EMAIL, dispatches.c.state == "queued", dispatches.c.next_at <= self._clock()
        )
        with self._store.look() as db:
            keys = list(db.execute(query).scalars())
        for key in keys:
            self._send(key)

    def came_back(self, raw: bytes) -> bool:
        """An e-mail that another server gave up later: its order is ready again, for any terminal."""
        key = mail.returned_order(raw)
        if key is None:
            return False
        with self._store.begin() as db:
            sent = sa.and_(
                orders.c.order_key == key, orders.c.way == Way.EMAIL, orders.c.state == OrderState.DELIVERED,
                orders.c.document.is_not(None),
            )  # fmt: skip
            values = {"state": OrderState.READY, "changed_at": self._clock()}
            found = bool(db.execute(orders.update().where(sent).values(**values)).rowcount)
            self._settle(db, key, "failed", "returned")
            db.execute(sa.delete(links).where(links.c.order_key == key))
        self._bell.ring(key)
        return found

    def open_link(self, token: str, half: str) -> bytes | None:
        """The document behind a link, for whoever knows the second half of the tracking code; void after five wrong tries."""
        this = links.c.token_hash == hashed(token)
        query = (
            sa.select(links.c.wrong, links.c.expires_at, orders.c.tracking_code, orders.c.document)
            .join(orders, orders.c.order_key == links.c.order_key)
            .where(this)
        )
        with self._store.begin() as db:
            found = db.execute(query).mappings().first()
            if found is None or found["expires_at"] < self._clock() or found["wrong"] >= MAX_WRONG:
                return None
            if not secrets.compare_digest(found["tracking_code"][8:].encode(), half.strip().upper().encode()):
                db.execute(links.update().where(this).values(wrong=links.c.wrong + 1))
                return None
            return bytes(found["document"]) if found["document"] is not None else None

    def _produce(self, key: str) -> None:
        try:
            with self._store.look() as db:
                row = db.execute(sa.select(orders).where(orders.c.order_key == key)).mappings().first()
            person = self._register.find(row["number"]) if row is not None else None
            if row is None or not row["due"] or person is None:
                return
            now = dt.datetime.fromtimestamp(self._clock(), dt.UTC)
            document = self._press.make(msgspec.json.decode(row["request"]), person, row["tracking_code"], now)
            self._made(row, document)
        except Exception as error:  # whatever it was, the order stays due and the next round tries again
            _log.error("press: %s", type(error).__name__)

    def _made(self, row: Any, document: bytes) -> None:
        key, way = row["order_key"], Way(row["way"])
        with self._store.begin() as db:
            due = sa.and_(orders.c.order_key == key, orders.c.due)
            values = {"state": OrderState.READY, "due": False, "document": document, "changed_at": self._clock()}
            if db.execute(orders.update().where(due).values(**values)).rowcount and way is not Way.PRINT:
                # eBox: the sender's system takes it over at once; until the City is a sender, the catalogue offers none
                dispatch = {
                    "order_key": key, "way": way, "state": "sent" if way is Way.EBOX else "queued", "attempts": 0,
                    "next_at": self._clock(), "reason": "",
                }  # fmt: skip
                self._store.add(db, dispatches, dispatch)
                if way is Way.EBOX:
                    self._delivered(db, key, document=None)
        self._bell.ring(key)
        if way is Way.EMAIL:
            self._send(key)

    def _send(self, key: str) -> None:
        if self._server is None:
            return
        due = sa.and_(
            dispatches.c.order_key == key, dispatches.c.state == "queued", dispatches.c.next_at <= self._clock()
        )
        with self._store.begin() as db:
            # whoever moves the time sends: two that come at once send one mail, one that dies leaves it for later
            claim = dispatches.update().where(due).values(next_at=self._clock() + LEASE_S)
            tried = db.execute(claim.returning(dispatches.c.attempts)).scalar()
            row = db.execute(sa.select(orders).where(orders.c.order_key == key)).mappings().first()
        if tried is None or row is None or row["state"] != OrderState.READY:
            return
        request, token = msgspec.json.decode(row["request"]), secrets.token_urlsafe(24)
        attached = self._register.attaches(row["document_id"])
        made = mail.message(
            self._server.sender, request["delivery"]["email"], key, request["language"], f"{self._public}/d/{token}",
            bytes(row["document"]) if attached else None,
        )  # fmt: skip
        link = {"token_hash": hashed(token), "order_key": key, "expires_at": self._clock() + LINK_S, "wrong": 0}
        if not attached:
            with self._store.begin() as db:
                self._store.add(db, links, link)  # before the mail: a link that was sent always opens
        try:
            mail.send(self._server, made, key)
        except mail.Returned as error:
            with self._store.begin() as db:
                self._settle(db, key, "failed", str(error))
        except mail.NotNow as error:
            attempts = tried + 1
            wait_s = _AGAIN_S[min(attempts, len(_AGAIN_S)) - 1]
            with self._store.begin() as db:
                self._settle(db, key, "queued", str(error), attempts=attempts, next_at=self._clock() + wait_s)
        else:
            with self._store.begin() as db:
                # kept behind a link until that ends; kept as long with an attachment, should the mail come back
                self._delivered(db, key)
                self._settle(db, key, "sent", "")
        self._bell.ring(key)

    def _delivered(self, db: sa.Connection, key: str, **more: Any) -> None:
        ready = sa.and_(orders.c.order_key == key, orders.c.state == OrderState.READY)
        db.execute(orders.update().where(ready).values(state=OrderState.DELIVERED, changed_at=self._clock(), **more))

    def _settle(self, db: sa.Connection, key: str, state: str, reason: str, **more: Any) -> None:
        db.execute(
            dispatches.update().where(dispatches.c.order_key == key).values(state=state, reason=reason[:80], **more)
        )

    def _expire(self) -> None:
        now = self._clock()
        with self._store.begin() as db:
            for handling, limit_s in COLLECT_S.items():
                old = sa.and_(
                    orders.c.state == OrderState.READY, orders.c.way == Way.PRINT, orders.c.handling == handling,
                    orders.c.changed_at < now - limit_s,
                )  # fmt: skip
                values = {"state": OrderState.EXPIRED, "document": None, "changed_at": now}
                db.execute(orders.update().where(old).values(**values))
            returned = sa.select(dispatches.c.order_key).where(dispatches.c.state == "failed")
            uncollected = sa.and_(
                orders.c.state == OrderState.READY, orders.c.order_key.in_(returned), orders.c.changed_at < now - LINK_S
            )
            db.execute(orders.update().where(uncollected).values(**values))
            sent = sa.and_(orders.c.state == OrderState.DELIVERED, orders.c.changed_at < now - LINK_S)
            db.execute(orders.update().where(sent).values(document=None))
            db.execute(sa.delete(links).where(links.c.expires_at < now))
            closed = (OrderState.DELIVERED, OrderState.REFUSED, OrderState.EXPIRED, OrderState.ABANDONED)
            db.execute(sa.delete(orders).where(orders.c.state.in_(closed), orders.c.changed_at < now - KEEP_S))
