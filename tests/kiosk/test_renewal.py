# SPDX-License-Identifier: GPL-3.0-or-later
"""The terminal's certificate is renewed by itself, and no power cut leaves a pair that does not fit (real city)."""

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from cryptography import x509

from kiosk.caretaker.renewal import DAY_S, Renewal, due, mend
from kiosk.config import City, Limits
from kiosk.errors import GuichetUnreachable
from kiosk.guichet.http_v1 import HttpGuichet
from kiosk.guichet.port import Beat, Guichet
from tests.cities import START, World, running


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with running(tmp_path_factory.mktemp("city")) as made:
        yield made


class Old:
    """An enrolled terminal whose certificate has reached half of its life."""

    def __init__(self, world: World) -> None:
        _, self.city = world.terminal()
        self.now, self.wall, self.away, self.renewed = 0.0, START + dt.timedelta(days=95), set[str](), 0
        self.renewal = self._program()

    def _program(self) -> Renewal:
        return Renewal(
            self.city,
            "K02",
            self._make,
            lambda city: city.heartbeat(Beat(1, "0.1.0", "idle")),
            self._done,
            lambda: self.now,
            lambda: self.wall,
            lambda low, _: low,
        )

    def _make(self, city: City) -> Guichet:
        if city.certificate.name in self.away:
            raise GuichetUnreachable("away")
        return HttpGuichet(city, Limits())

    def _done(self) -> None:
        self.renewed += 1

    @property
    def pair(self) -> tuple[bytes, bytes]:
        return self.city.certificate.read_bytes(), self.city.key.read_bytes()

    @property
    def files(self) -> set[str]:
        return {file.name for file in self.city.certificate.parent.iterdir() if "device" in file.name}

    def works(self) -> bool:
        with closing(HttpGuichet(self.city, Limits())) as city:
            return bool(city.catalogue().items)


@pytest.fixture
def old(world: World) -> Old:
    return Old(world)


def test_at_half_of_its_life_it_is_renewed_once(old: Old) -> None:
    before, files = old.pair, old.files
    old.renewal.look()
    assert old.pair == before, "not at once: a fleet that starts together does not ask together"
    old.now += 61
    old.renewal.look()
    assert old.renewed == 1
    assert old.pair[0] != before[0]
    assert old.pair[1] != before[1], "a fresh key"
    assert old.files == files, "nothing is left beside it"
    assert old.works()


def test_one_that_is_young_is_left(old: Old) -> None:
    old.wall = START + dt.timedelta(days=80)
    before = old.pair
    for _ in range(5):
        old.now += DAY_S
        old.renewal.look()
    assert old.pair == before


def test_the_citys_command_does_not_wait(old: Old) -> None:
    old.wall = START + dt.timedelta(days=1)
    old.renewal.now()
    old.renewal.look()
    assert old.renewed == 1


@pytest.mark.parametrize("where", ["", ".next"])
def test_a_city_that_is_away_leaves_the_old_pair_and_is_asked_again(old: Old, where: str) -> None:
    """Before it answers, or before it was asked with the new pair."""
    before, files = old.pair, old.files
    old.away = {old.city.certificate.name + where}
    old.now += 61
    old.renewal.look()
    assert (old.pair, old.files, old.renewed) == (before, files, 0)
    assert old.works()
    old.away, old.now = set(), old.now + DAY_S
    old.renewal.look()
    assert old.renewed == 1


def beside(city: City, other: City) -> tuple[Path, Path]:
    """The pair of another terminal, as one that has not yet taken its place."""
    files = city.certificate.with_name(city.certificate.name + ".next"), city.key.with_name(city.key.name + ".next")
    files[0].write_bytes(other.certificate.read_bytes())
    files[1].write_bytes(other.key.read_bytes())
    return files


def test_m26_killed_between_the_two_the_next_start_ends_it(old: Old, world: World) -> None:
    _, other = world.terminal("K03")
    _, key = beside(old.city, other)
    key.replace(old.city.key)  # and here the power went
    mend(old.city)
    assert old.pair == (other.certificate.read_bytes(), other.key.read_bytes())
    assert old.works()


def test_m26_killed_before_the_exchange_the_old_pair_stays(old: Old, world: World) -> None:
    before, files = old.pair, old.files
    beside(old.city, world.terminal("K03")[1])
    mend(old.city)
    assert (old.pair, old.files) == (before, files)


def test_a_certificate_that_has_ended_or_cannot_be_read_is_not_renewed(old: Old, tmp_path: Path) -> None:
    ends = x509.load_pem_x509_certificate(old.pair[0]).not_valid_after_utc
    assert not due(old.city.certificate, ends + dt.timedelta(seconds=1)), "it must be enrolled again"
    (tmp_path / "x").write_text("x")
    assert not due(tmp_path / "x", old.wall)
    mend(msgspec.structs.replace(old.city, certificate=tmp_path / "a", key=tmp_path / "b"))
