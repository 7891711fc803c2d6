# SPDX-License-Identifier: GPL-3.0-or-later
"""The embedded city's database: SQLAlchemy Core, a SQLite file by default, PostgreSQL by URL, Alembic for the schema."""

import contextlib
import hashlib
import secrets
import threading
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import alembic.command
import alembic.config
import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.dialects import postgresql, sqlite

_HERE = Path(__file__).parent
_BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_MIGRATION_LOCK = 4162  # any number: the first process migrates, the others wait for it


def tracking_code() -> str:
    """Sixteen random base-32 characters without meaning (contract section 2)."""
    return "".join(secrets.choice(_BASE32) for _ in range(16))


def new_id() -> str:
    """A random UUID."""
    return str(uuid.uuid4())


def hashed(secret: str) -> str:
    """How a token is kept: what lies in the database opens nothing."""
    return hashlib.sha256(secret.encode()).hexdigest()


class Store:
    """Connections to the database. Any thread; several processes may share a PostgreSQL database, or a SQLite file."""

    def __init__(self, url: str) -> None:
        url = url.replace("postgresql://", "postgresql+psycopg://", 1)
        if url.startswith("sqlite"):
            self._engine = sa.create_engine(url, connect_args={"timeout": 30}, hide_parameters=True)
            event.listen(self._engine, "connect", _durable)
            event.listen(self._engine, "begin", _begin)
            self._writers: contextlib.AbstractContextManager[Any] = threading.Lock()
            self._insert: Any = sqlite.insert
        else:
            self._engine = sa.create_engine(
                url, pool_size=10, max_overflow=20, pool_pre_ping=True, pool_timeout=5, hide_parameters=True
            )
            self._writers = contextlib.nullcontext()
            self._insert = postgresql.insert
        self._migrate()

    @contextmanager
    def begin(self) -> Iterator[sa.Connection]:
        """One transaction that writes; durable before it returns. SQLite has one writer at a time."""
        with self._writers, self._engine.connect().execution_options(writes=True) as connection, connection.begin():
            yield connection

    @contextmanager
    def look(self) -> Iterator[sa.Connection]:
        """One transaction that only reads."""
        with self._engine.connect() as connection, connection.begin():
            yield connection

    def add(self, db: sa.Connection, table: sa.Table, values: Mapping[str, Any]) -> bool:
        """Insert a row; False when one with that key is there already."""
        wanted = self._insert(table).values(**values).on_conflict_do_nothing()
        # what came back, not how many rows were touched: a driver may answer -1 to that, which is not nothing
        return db.execute(wanted.returning(*table.primary_key)).first() is not None

    def close(self) -> None:
        """Give connections back."""
        self._engine.dispose()

    def _migrate(self) -> None:
        config = alembic.config.Config()
        config.set_main_option("script_location", str(_HERE / "migrations").replace("%", "%%"))
        with self.begin() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(sa.text(f"SELECT pg_advisory_xact_lock({_MIGRATION_LOCK})"))
            config.attributes["connection"] = connection
            alembic.command.upgrade(config, "head")


def _durable(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # the driver begins nothing by itself: `_begin` does
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: sa.Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
