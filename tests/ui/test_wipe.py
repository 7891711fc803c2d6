# SPDX-License-Identifier: GPL-3.0-or-later
"""The card leaves: within 200 ms the page is another one, and no copy of a citizen is left (ux 6, 12.5; threat model M3)."""

import os
import subprocess
import sys
from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtGui import QAccessible, QImage

from kiosk.journey import Journey, State
from kiosk.journey.core import Gone, Reading, put
from kiosk.journey.states import OVERLAYS, SESSION
from kiosk.messages import CardOut, Offered
from kiosk.model import Language, Text, Way
from tests.journeys.test_nothing_stays import holds, memory
from tests.ui.pages import OFFERS, VISIT, a_screen, everything, journeys, show
from ui.app import Screen

NAME, CHILD, ADDRESS, TITLE, CODE = "Zwxanthippe", "Quvuzilla", "qvx.zyw@example.be", "Zqxattest", "QZQZXXWWVVJJKK23"
MARKERS = [NAME, CHILD, ADDRESS.split("@", maxsplit=1)[0], TITLE, CODE, "QZQZ XXWW"]


def marked() -> tuple[Offered, ...]:
    title = Text(TITLE, TITLE, TITLE, TITLE)
    first = next(offer for offer in OFFERS if offer.document.id == "residence")
    subjects = (put(first.subjects[0], label=NAME), put(first.subjects[1], label=CHILD))
    return (
        put(first, document=put(first.document, everyday_title=title, title=title), subjects=subjects),
        *OFFERS[2:4],
    )


def somebody(state: State) -> Journey:
    """A page full of one person."""
    visit = put(
        VISIT, document_id="residence", first_name=NAME, email=ADDRESS, documents=marked(), tracking_code=CODE,
        tracking_url=f"https://ville.example/{CODE}", way=Way.EMAIL if state is State.REVIEW else Way.PRINT, theme="address",
        answers=(("for-whom", "c1"), ("use", "europe")), typed=NAME.lower(), waiting=(put(VISIT.waiting[0], document_id="residence"),),
    )  # fmt: skip
    return Journey(state=state, language=Language.FR, visit=visit, reader=True, card=True)


@pytest.fixture(scope="module")
def process() -> Iterator[subprocess.Popen[bytes]]:
    """A screen with the memory settings of its unit (systemd/kiosk-screen.service)."""
    settings = {"GLIBC_TUNABLES": "glibc.malloc.perturb=165:glibc.malloc.tcache_count=0", "PYTHONMALLOC": "malloc"}
    made = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.wiped"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | settings,
    )
    yield made
    assert made.stdin is not None
    assert made.stdout is not None
    made.stdin.close()
    assert made.wait(30) == 0
    made.stdout.close()


def told(process: subprocess.Popen[bytes], line: bytes, answers: int) -> list[str]:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(line + b"\n")
    process.stdin.flush()
    return [process.stdout.readline().decode().strip() for _ in range(answers)]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may read another process's memory")
@pytest.mark.parametrize(
    "state",
    [State.CONFIRM_PERSON, State.MY_ORDERS, State.CATALOGUE, State.DOCUMENT_DETAIL, State.QUESTIONS, State.EMAIL_ENTRY, State.EMAIL_CHECK,
     State.REVIEW, State.ORDERED_LATER],
)  # fmt: skip
def test_no_copy_of_a_citizen_stays_in_the_screen(process: subprocess.Popen[bytes], state: State) -> None:
    assert told(process, msgspec.json.encode(somebody(state)), 1) == ["shown"]
    assert holds(memory(process.pid), MARKERS), "the test sees what it looks for while the page is there"
    milliseconds, done = told(process, b"out", 2)
    assert done == "done"
    assert float(milliseconds) < 200
    assert holds(memory(process.pid), MARKERS) == set()


@pytest.fixture(scope="module")
def screen(application: object) -> Iterator[Screen]:
    made = a_screen()
    yield made
    made.close()


def frame(screen: Screen) -> QImage:
    return screen.window.grabWindow()


def told_to_screen_readers(screen: Screen) -> str:
    def words(node: object) -> Iterator[str]:
        assert hasattr(node, "childCount")
        for number in range(node.childCount()):
            child = node.child(number)
            if child is not None:
                yield child.text(QAccessible.Text.Name)
                yield from words(child)

    return "\n".join(words(QAccessible.queryAccessibleInterface(screen.window)))


@pytest.mark.parametrize("state", sorted((SESSION | {State.STILL_THERE} | OVERLAYS) - {State.ORDERING}))
def test_after_the_card_every_page_looks_as_it_does_for_anybody_else(screen: Screen, state: State) -> None:
    """Frames after the wipe are the same whoever stood there; no item, hidden ones included, and no node knows them."""
    behind = State.REVIEW if state in OVERLAYS | {State.STILL_THERE} else None
    frames = []
    for person in (somebody(state), put(next(iter(journeys(state, Language.FR))), card=True)):
        show(screen, put(person, behind=behind, gone=Gone.NOTHING, curtain=False, headphones=False, reading=Reading(), card=True,
                         language=Language.FR, conditions=frozenset(), unreadable=0))  # fmt: skip
        screen.terminal.happen(CardOut())
        for _ in range(3):
            show(screen, screen.terminal.journey)
        frames.append(frame(screen))
        texts = "\n".join(str(item.property("text") or "") for item in everything(screen.window.contentItem()))
        readable = told_to_screen_readers(screen)
        assert [marker for marker in MARKERS if marker in texts or marker in readable] == []
    assert frames[0] == frames[1]
