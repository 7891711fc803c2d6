# SPDX-License-Identifier: GPL-3.0-or-later
"""A city that hands out what must not be printed, in a whole visit: no paper, a calm page, and the order stays ready."""

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hardware.emulated.applet import Generation
from kiosk.demo.desk import Desk
from kiosk.demo.play import Player
from kiosk.demo.script import VISITS, On, Pull
from kiosk.journey import State as S
from kiosk.reference.authority import CityAuthority
from tests.cities import START
from tests.contract.zoo import by_city, ill_formed, plain

PROBLEM = (On(S.SERVICE_PROBLEM, "stopButton"), On(S.TAKE_CARD), Pull(), On(S.GOODBYE), On(S.WELCOME))
_SPOIL = """
CREATE TABLE spoiled (document BLOB);
CREATE TRIGGER spoil AFTER UPDATE OF document ON orders WHEN NEW.document IS NOT NULL
BEGIN UPDATE orders SET document = (SELECT document FROM spoiled) WHERE order_key = NEW.order_key; END;
"""


@pytest.fixture
def spoil(desk: Desk) -> Iterator[Callable[[bytes], None]]:
    """From now on every paper that the city makes is these bytes."""

    def now(paper: bytes) -> None:
        with contextlib.closing(sqlite3.connect(desk.city_folder / "city.sqlite", timeout=10)) as database, database:
            database.executescript(_SPOIL)
            database.execute("INSERT INTO spoiled VALUES (?)", (paper,))

    yield now
    with contextlib.closing(sqlite3.connect(desk.city_folder / "city.sqlite", timeout=10)) as database, database:
        database.executescript("DROP TRIGGER IF EXISTS spoil; DROP TABLE IF EXISTS spoiled;")


def paper(city: CityAuthority, kind: str) -> bytes:
    match kind:
        case "javascript":
            return ill_formed(city, "javascript-open")
        case "no seal":
            return plain()
        case "changed after sealing":
            return by_city(city, plain()).replace(b"595", b"596", 1)
        case _:
            return by_city(city, plain()) + bytes(11 * 1024 * 1024)


@pytest.mark.parametrize(
    ("kind", "language"),
    [("javascript", "fr"), ("no seal", "nl"), ("changed after sealing", "fr"), ("eleven megabytes", "nl")],
)
def test_m22_nothing_is_printed_and_the_order_stays_ready(
    desk: Desk, player: Callable[..., Player], spoil: Callable[[bytes], None], folder: Path, kind: str, language: str
) -> None:
    spoil(paper(CityAuthority(desk.city_folder, START), kind))
    sheets = len(desk.printer.tray)
    to_review = VISITS["card-pulled-at-review"].steps[:-3]
    playing = player(Generation.V18, language)
    playing.play((*to_review, On(S.REVIEW, "nextButton"), *PROBLEM))
    assert playing.wait(lambda: desk.journal_rows() == 0, 30)
    assert desk.orders() == ["ready"]
    assert len(desk.printer.tray) == sheets
