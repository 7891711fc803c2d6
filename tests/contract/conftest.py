# SPDX-License-Identifier: GPL-3.0-or-later
"""One embedded city for the tests of the contract, and a real PostgreSQL server that starts for them."""

import shutil
from collections.abc import Iterator

import pytest

from kiosk.bench.postgres import Postgres
from tests.cities import World, running
from tests.conftest import short_folder


@pytest.fixture(scope="module")
def _world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with running(tmp_path_factory.mktemp("city")) as made:
        yield made


@pytest.fixture
def world(_world: World) -> Iterator[World]:
    """The module's city, back in its own time after each test."""
    yield _world
    _world.clock.ahead_s = 0.0


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    folder = short_folder()
    server = Postgres(folder)
    yield server
    server.stop()
    shutil.rmtree(folder, ignore_errors=True)
