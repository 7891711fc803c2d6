# SPDX-License-Identifier: GPL-3.0-or-later
"""The embedded city's database: SQLAlchemy Core, a SQLite file by default, any database by URL."""

import secrets
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event

_tables = sa.MetaData()
challenges = sa.Table(
    "challenges", _tables,
    sa.Column("id", sa.String(36), primary_key=True), sa.Column("nonce", sa.String(64), nullable=False),
    sa.Column("device", sa.String(64), nullable=False), sa.Column("card_session", sa.String(36), nullable=False),
    sa.Column("expires_at", sa.Float, nullable=False),
)  # fmt: skip
sessions = sa.Table(
    "sessions", _tables,
    sa.Column("token_hash", sa.String(64), primary_key=True), sa.Column("device", sa.String(64), nullable=False),
    sa.Column("subject", sa.String(32), nullable=False), sa.Column("number", sa.String(11), nullable=False),
    sa.Column("expires_at", sa.Float, nullable=False), sa.Column("idle_at", sa.Float, nullable=False),
)  # fmt: skip
orders = sa.Table(
    "orders", _tables,
    sa.Column("order_key", sa.String(36), primary_key=True), sa.Column("state", sa.String(20), nullable=False),
    sa.Column("device", sa.String(64), nullable=False), sa.Column("subject", sa.String(32)),
    sa.Column("number", sa.String(11)), sa.Column("request_hash", sa.String(64)), sa.Column("request", sa.LargeBinary),
    sa.Column("document_id", sa.String(41)), sa.Column("tracking_code", sa.String(16), nullable=False),
    sa.Column("created_at", sa.Float, nullable=False), sa.Column("fetched", sa.Integer, nullable=False, default=0),
    sa.Column("fetched_by", sa.String(64)), sa.Column("document", sa.LargeBinary), sa.Column("outcome", sa.String(10)),
)  # fmt: skip

_BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


def tracking_code() -> str:
    """Sixteen random base-32 characters without meaning (contract section 2)."""
    return "".join(secrets.choice(_BASE32) for _ in range(16))


def new_id() -> str:
    """A random UUID."""
    return str(uuid.uuid4())


class Store:
    """Connections to the database. ``begin`` is one transaction; a commit is durable before it returns."""

    def __init__(self, url: str) -> None:
        self._engine = sa.create_engine(url)
        if self._engine.dialect.name == "sqlite":
            event.listen(self._engine, "connect", _durable)
        _tables.create_all(self._engine)
        self._lock = threading.Lock()
        self.changed = threading.Condition()

    @contextmanager
    def begin(self) -> Iterator[sa.Connection]:
        """One transaction; writers come one after the other, as SQLite wants them."""
        with self._lock, self._engine.begin() as connection:
            yield connection

    def announce(self) -> None:
        """Wake those who wait for an order to change."""
        with self.changed:
            self.changed.notify_all()

    def close(self) -> None:
        """Give connections back."""
        self._engine.dispose()


def _durable(connection: Any, _record: Any) -> None:
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")
