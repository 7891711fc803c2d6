# SPDX-License-Identifier: GPL-3.0-or-later
"""An e-mail address typed on the screen's own keyboard: what the city gets, and what is left of it afterwards."""

import contextlib
import json
import sqlite3
from collections.abc import Callable

import pytest

from hardware.emulated.applet import Generation
from kiosk.demo.desk import Desk
from kiosk.demo.play import Player
from kiosk.demo.script import On, Pull, Step, to_delivery
from kiosk.journey import State as S


def typing(text: str) -> tuple[Step, ...]:
    return tuple(On(S.EMAIL_ENTRY, f"key_{key}") for key in text)


@pytest.mark.parametrize("language", ["fr", "nl"])
def test_the_city_gets_the_address_that_was_looked_at_twice(
    desk: Desk, player: Callable[..., Player], language: str
) -> None:
    playing = player(Generation.V18, language)
    playing.play((*to_delivery(), On(S.DELIVERY, "way_email"), *typing("f.e"), On(S.EMAIL_ENTRY, "nextButton")))
    assert playing.wait(lambda: playing.shows("problem"), 5)
    assert playing.screen.terminal.journey.visit.email == "f.e", "what was typed stays"
    playing.play(
        (On(S.EMAIL_ENTRY, "erase"), *typing("x@example"), On(S.EMAIL_ENTRY, "key_.be"), On(S.EMAIL_ENTRY, "nextButton"),
         On(S.EMAIL_CHECK, "nextButton"), On(S.REVIEW, "nextButton"), On(S.ORDERED_LATER, "nextButton"), On(S.TAKE_CARD),
         Pull(), On(S.GOODBYE), On(S.WELCOME))
    )  # fmt: skip
    assert playing.wait(lambda: desk.journal_rows() == 0, 20)
    with contextlib.closing(sqlite3.connect(desk.city_folder / "city.sqlite", timeout=10)) as database:
        (asked,) = database.execute("SELECT request FROM orders").fetchall()
    assert json.loads(asked[0])["delivery"] == {"method": "email", "email": "f.x@example.be"}
    left = [file for file in desk.log.rglob("*") if file.is_file() and b"f.x@" in file.read_bytes()]
    assert left == [], "no log holds an address"
