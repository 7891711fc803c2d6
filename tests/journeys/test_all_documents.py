# SPDX-License-Identifier: GPL-3.0-or-later
"""All 21 documents, ordered by touches on the real screen, in the four languages and every way they can come.

By default each document once, languages and ways in turn; ``KIOSK_DOCUMENTS=all`` orders every combination.
"""

import contextlib
import json
import os
import sqlite3
from collections.abc import Callable

import pytest

from hardware.emulated.applet import Generation
from kiosk.demo.desk import Desk
from kiosk.demo.play import Player
from kiosk.demo.script import On, Pull, signed_in
from kiosk.journey import State as S
from kiosk.model import Handling, Way
from kiosk.reference.register import catalogue
from ui.texts import SHIPPED
from ui.view import POPULAR, THEMES

DOCUMENTS = catalogue().items
EVERYTHING = os.environ.get("KIOSK_DOCUMENTS") == "all"
WAYS = (Way.PRINT, Way.EMAIL, Way.POST)
PER_VISIT = 6
"""A visit is not endless: a session at the city lasts 20 minutes."""


def plan(language: str) -> list[list[tuple[str, Way]]]:
    """The visits in this language: what is ordered in each, and how it is to come."""
    orders = []
    for number, document in enumerate(DOCUMENTS):
        possible = [way for way in WAYS if way in document.delivery]
        if EVERYTHING:
            orders += [(document.id, way) for way in possible]
        elif SHIPPED[number % len(SHIPPED)] == language:
            orders.append((document.id, possible[(number // len(SHIPPED)) % len(possible)]))
    return [orders[at : at + PER_VISIT] for at in range(0, len(orders), PER_VISIT)]


def ask(playing: Player, document_id: str, way: Way) -> int:
    """From the catalogue to the order; how many touches it took, answers not counted."""
    document = next(item for item in DOCUMENTS if item.id == document_id)
    touches = 0

    def touch(page: S, name: str) -> None:
        nonlocal touches
        playing.play((On(page, name),))
        touches += 1

    if document_id not in POPULAR:
        touch(S.CATALOGUE, f"theme_{THEMES.index(document.theme)}")
    touch(S.CATALOGUE, f"doc_{document_id}")
    playing.play((On(S.DOCUMENT_DETAIL, "{paper}"),))
    touch(S.DOCUMENT_DETAIL, "nextButton")
    asked = playing.wait(lambda: playing.state is not S.DOCUMENT_DETAIL, 5)
    assert asked
    if playing.state is S.QUESTIONS:
        playing.play((On(S.QUESTIONS, "{answers}"),))
    touch(S.DELIVERY, f"way_{way}")
    if way is Way.EMAIL:
        playing.play((On(S.EMAIL_ENTRY, "clear"), *(On(S.EMAIL_ENTRY, f"key_{key}") for key in "x@ex"), On(S.EMAIL_ENTRY, "key_.be"),
                      On(S.EMAIL_ENTRY, "nextButton"), On(S.EMAIL_CHECK, "nextButton")))  # fmt: skip
    touch(S.REVIEW, "nextButton")
    return touches


@pytest.mark.parametrize("language", [str(language) for language in SHIPPED])
def test_every_document_can_be_ordered(desk: Desk, player: Callable[..., Player], language: str) -> None:
    printed = 0
    wanted: list[tuple[str, Way]] = []
    playing = player(Generation.V18, language, "fatima")
    for orders in plan(language):
        before = len(desk.printer.tray)
        playing.play(signed_in())
        assert playing.wait(lambda: playing.state in (S.CATALOGUE, S.MY_ORDERS), 30)
        if playing.state is S.MY_ORDERS:  # what an earlier visit of this person asked for
            playing.play((On(S.MY_ORDERS, "nextButton"),))
        papers = 0
        for number, (document_id, way) in enumerate(orders):
            touches = ask(playing, document_id, way)
            if document_id in POPULAR:
                assert touches <= 4, document_id
            document = next(item for item in DOCUMENTS if item.id == document_id)
            now = way is Way.PRINT and document.handling is Handling.IMMEDIATE
            papers += now
            done = S.ORDERED_NOW if now else S.ORDERED_LATER
            playing.play((On(done, "nextButton" if number + 1 == len(orders) else "otherButton"),))
        playing.play((On(S.TAKE_CARD), Pull()))
        if papers:
            playing.play((On(S.TAKE_PAPER, "nextButton"),))
        playing.play((On(S.GOODBYE), On(S.WELCOME)))
        assert playing.wait(lambda: desk.journal_rows() == 0, 30)
        assert len(desk.printer.tray) - before >= papers
        printed += papers
        wanted += orders
    with contextlib.closing(sqlite3.connect(desk.city_folder / "city.sqlite", timeout=10)) as database:
        requests = [json.loads(row[0]) for row in database.execute("SELECT request FROM orders")]
        delivered = database.execute("SELECT count(*) FROM orders WHERE state = 'delivered'").fetchone()[0]
    taken = sorted((asked["document_id"], asked["delivery"]["method"]) for asked in requests)
    assert taken == sorted((document_id, way.value) for document_id, way in wanted), "each order once, none lost"
    assert delivered >= printed


def test_the_plan_leaves_no_document_out() -> None:
    planned = {document for language in SHIPPED for visit in plan(str(language)) for document, _ in visit}
    assert planned == {document.id for document in DOCUMENTS}
    assert sum(len(visit) for language in SHIPPED for visit in plan(str(language))) >= len(DOCUMENTS)
