# SPDX-License-Identifier: GPL-3.0-or-later
"""The same city on SQLite and on a real PostgreSQL server: schema, exactly once among threads, an outage."""

import threading
import uuid
from collections.abc import Iterator
from pathlib import Path

import alembic.autogenerate
import alembic.migration
import msgspec
import pytest

from kiosk.bench.postgres import Postgres
from kiosk.errors import GuichetRefused, GuichetUnknown
from kiosk.model import OrderState, Way
from kiosk.reference.problem import Refusal
from kiosk.reference.store import Store
from kiosk.reference.tables import orders, tables
from tests.cities import World, residence, running, settle


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def _world(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    postgres: Postgres | None = request.getfixturevalue("postgres") if request.param == "postgresql" else None
    url = postgres.database(f"city_{uuid.uuid4().hex[:8]}") if postgres is not None else ""
    with running(tmp_path_factory.mktemp("city"), database=url) as made:
        yield made


def test_the_migrations_make_exactly_the_tables(world: World) -> None:
    with world.city.store.look() as db:
        context = alembic.migration.MigrationContext.configure(db)
        assert alembic.autogenerate.compare_metadata(context, tables) == []
        assert context.get_current_revision() == "0001"


def test_a_database_is_migrated_once(tmp_path: Path) -> None:
    for _ in range(2):
        store = Store(f"sqlite:///{tmp_path / 'city.sqlite'}")
        with store.look() as db:
            assert db.execute(orders.select()).first() is None
        store.close()


def test_an_order_is_made_and_delivered(world: World) -> None:
    session, key = world.sign_in(), str(uuid.uuid4())
    assert settle(world, session, key, residence(world)) is OrderState.READY
    world.client.document(session, key)
    world.client.confirm(key, "printed", 1)
    assert world.client.recover(key) is OrderState.DELIVERED


def test_one_key_sent_by_many_at_once_is_one_order(world: World) -> None:
    key, told = str(uuid.uuid4()), []
    visitor, wire = world.visitor(), msgspec.to_builtins(residence(world))

    def place() -> None:
        told.append(world.city.orders.place(visitor, key, wire)[0])

    threads = [threading.Thread(target=place) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(told) == [False] * 7 + [True]


def test_an_order_and_its_recovery_at_once_are_one_or_the_other(world: World) -> None:
    visitor, wire = world.visitor(), msgspec.to_builtins(residence(world))
    for _ in range(10):
        key, seen = str(uuid.uuid4()), []

        def place(key: str = key, seen: list[str] = seen) -> None:
            try:
                seen.append(world.city.orders.place(visitor, key, wire)[1]["state"])
            except Refusal as refusal:
                seen.append(str(refusal))

        thread = threading.Thread(target=place)
        thread.start()
        state = world.city.orders.recover(visitor.device, key)["state"]
        thread.join()
        assert (state == "abandoned") == (seen == ["order-key-abandoned"]), (state, seen)


def test_a_database_that_is_away_is_not_available_and_comes_back(
    postgres: Postgres, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with running(tmp_path_factory.mktemp("city"), database=postgres.database("outage")) as world:
        session, key = world.sign_in(), str(uuid.uuid4())
        postgres.stop()
        try:
            with pytest.raises(GuichetUnknown, match="unavailable"):
                world.client.place(session, key, residence(world))
        finally:
            postgres.start()
        assert world.client.place(session, key, residence(world)).order_key == key


def test_another_body_under_the_same_key(world: World) -> None:
    session, key = world.sign_in(), str(uuid.uuid4())
    settle(world, session, key, residence(world))
    with pytest.raises(GuichetRefused, match="order-key-reused"):
        world.client.place(session, key, residence(world, Way.POST))
