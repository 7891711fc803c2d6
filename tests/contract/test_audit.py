# SPDX-License-Identifier: GPL-3.0-or-later
"""The city's audit and the terminal's journal tell the same story of a visit, and neither tells what was in it (M27)."""

import uuid
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from kiosk import messages as m
from kiosk.guichet.http_v1 import HttpGuichet
from kiosk.journal import Journal, OpenPrint, Step
from kiosk.model import Verdict
from kiosk.reference.tables import audit
from tests.cities import World, residence
from tests.contract.test_documents import signed_in

_CONTENT = (b"Fatima", b"Exemple", b"residence", b"belgium", b"%PDF")
"""First name, name and street, document, answer, paper."""


def audited(world: World, key: str) -> list[dict[str, Any]]:
    """What the city has noted of an order, in its own order."""
    with world.city.store.look() as db:
        rows = db.execute(sa.select(audit).where(audit.c.order_key == key).order_by(audit.c.id)).mappings()
        return [dict(row) for row in rows]


def test_m27_the_audit_and_the_journal_agree_on_keys_and_steps_and_hold_no_content(
    world: World, tmp_path: Path
) -> None:
    journal, said, key = Journal(tmp_path), list[m.FromClerk](), str(uuid.uuid4())
    seen: list[tuple[Step | None, list[tuple[str, str]]]] = []

    def look() -> None:
        steps = {row.order_key: row.step for row in journal.rows()}
        assert set(steps) <= {key}, "the journal knows no other order"
        seen.append((steps.get(key), [(row["operation"], row["result"]) for row in audited(world, key)]))
        raw = (tmp_path / "journal.sqlite").read_bytes()
        assert not [word for word in _CONTENT if word in raw]

    desk = signed_in(world, journal, said, HttpGuichet)
    journal.intend(key)
    look()
    desk.place(key, residence(world), said.append)
    assert desk.fetch(key, said.append) is not None
    look()
    journal.reserved(key, OpenPrint("0123456789abcdef", 1, "urn:p", 7))
    journal.released(key)
    look()
    journal.verdict(key, Verdict.PRINTED)
    look()
    desk.city.confirm(key, "printed", 1)
    journal.settled(key)
    look()
    placed, told = ("place", "accepted"), ("delivery", "printed")
    assert seen == [
        (Step.INTENT, []),
        (Step.ORDERED, [placed]),
        (Step.RELEASED, [placed]),
        (Step.PRINTED, [placed]),
        (None, [placed, told]),
    ]
    cells = [value for row in audited(world, key) for value in row.values() if isinstance(value, str)]
    assert key in cells
    assert not [word for word in _CONTENT if any(word.decode() in cell for cell in cells)]
    desk.close()
    desk.city.close()
    journal.close()
