# SPDX-License-Identifier: GPL-3.0-or-later
"""A technician at the real screen before the real caretaker: with the code that the city's console shows, or with a card of
the signed list in the real pinpad's slot (ux 8).
"""

import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator

import pytest
import sqlalchemy as sa
from PySide6.QtQuick import QQuickItem

from hardware.emulated.applet import Generation
from hardware.emulated.rig import READERS
from kiosk.demo.desk import CONFIGURATION_KEY, Desk
from kiosk.demo.play import Player
from kiosk.demo.script import Insert, Keys, On, Pull
from kiosk.guichet.configuration import KEPT, Configuration, Holder, sign
from kiosk.journey import State as S
from kiosk.journey.core import Eid
from kiosk.model import Condition, Pause
from kiosk.reference.fleet import maintenance_code
from kiosk.reference.store import Store
from kiosk.reference.tables import devices


def code(desk: Desk) -> str:
    return maintenance_code(desk.settings.maintenance_secret.read_text(), time.time())


def enter(playing: Player, digits: str) -> None:
    playing.screen.terminal.touch("mark")
    playing.play((On(S.TECH_LOGIN), *(On(S.TECH_LOGIN, f"key_{digit}") for digit in digits)))


def test_a_technician_takes_the_terminal_out_of_service_and_back(desk: Desk, player: Callable[..., Player]) -> None:
    playing = player(Generation.V18, "fr")
    playing.play((On(S.WELCOME),))
    right = code(desk)
    wrong = f"{(int(right) + 1) % 1_000_000:06d}"
    enter(playing, wrong)
    assert playing.wait(lambda: playing.screen.terminal.journey.tech.refused, 10)
    playing.play(tuple(On(S.TECH_LOGIN, f"key_{digit}") for digit in right))
    playing.play((On(S.TECH_HOME),))
    assert playing.wait(lambda: playing.screen.terminal.journey.tech.facts is not None, 10)
    facts = playing.screen.terminal.journey.tech.facts
    assert facts is not None
    assert {fact.name: fact.good for fact in facts.facts}["printer"]
    choices = ("pauseWhy_upkeep", "pauseBack_today", "nextButton")
    playing.play((On(S.TECH_HOME, "serviceButton"), *(On(S.TECH_PAUSE, each) for each in choices), On(S.TECH_HOME)))
    out = Condition.OUT_OF_SERVICE
    assert playing.wait(lambda: out in playing.screen.terminal.journey.conditions, 15)
    playing.play((On(S.TECH_HOME, "nextButton"), On(S.OUT_OF_SERVICE)))
    assert not playing.shows("lang_fr"), "nobody is served"
    assert playing.wait(lambda: playing.screen.terminal.journey.paused.why is Pause.UPKEEP, 10)
    assert playing.screen.terminal.journey.paused.back, "and the day when it is expected back"

    playing.screen.terminal.touch("mark")
    playing.play((On(S.TECH_LOGIN),))
    for digit in right:
        playing.tap(f"key_{digit}")
    assert playing.wait(lambda: playing.screen.terminal.journey.tech.refused, 10), "a code opens once"
    (desk.settings.state / "out-of-service").unlink()
    assert playing.wait(lambda: out not in playing.screen.terminal.journey.conditions, 15)
    playing.play((On(S.TECH_LOGIN, "backButton"), On(S.WELCOME)))
    log = (desk.log / "caretaker.log").read_text()
    assert '"operation": "out-of-service"' in log, "every action is logged"
    assert right not in log


@pytest.fixture
def listed(desk: Desk) -> Iterator[Callable[..., None]]:
    """Puts the cards with these fingerprints on the signed list of the desk's terminal."""

    def put(*technicians: str) -> None:
        city = desk.settings.city
        wanted = Configuration(
            1, "*", 0.0, time.time() + 3600, city.url, city.origin, "https://tracking.example/",
            (city.seal_authorities.read_text(),), technicians=technicians,
        )  # fmt: skip
        Holder.of(desk.settings).take(sign(wanted, desk.configuration_key, CONFIGURATION_KEY), time.time())

    yield put
    (desk.settings.state / KEPT).unlink(missing_ok=True)


def fingerprint(desk: Desk) -> str:
    """What the operator's command says of the card in the slot."""
    asked = [sys.executable, "-m", "kiosk", "card", "key", "--readers", str(READERS)]
    environment = {**os.environ, **desk.card.environment}
    return subprocess.run(asked, env=environment, capture_output=True, text=True, timeout=60, check=True).stdout.strip()


def counted(desk: Desk) -> dict[str, int]:
    """What the last heartbeat told the city."""
    with contextlib.closing(Store(f"sqlite:///{desk.city_folder / 'city.sqlite'}")) as store, store.look() as db:
        return dict(db.execute(sa.select(devices.c.counters)).scalar_one())


def says(playing: Player, eid: Eid) -> bool:
    return playing.wait(lambda: playing.screen.terminal.journey.tech.eid is eid, 20)


@pytest.mark.parametrize("generation", list(Generation))
def test_m28_a_technicians_own_card_opens_and_takes_the_technician_along(
    desk: Desk, player: Callable[..., Player], listed: Callable[..., None], generation: Generation
) -> None:
    playing = player(generation, "nl")
    playing.play((On(S.WELCOME),))
    playing.screen.terminal.touch("mark")
    playing.play((On(S.TECH_LOGIN), Insert()))
    assert says(playing, Eid.READ), "nothing is typed before a touch asks for it"
    name = fingerprint(desk)
    playing.play((On(S.TECH_LOGIN, "nextButton"), Keys("right")))
    assert says(playing, Eid.UNLISTED), "somebody's card is not yet a technician's"
    playing.play((Pull(),))
    assert says(playing, Eid.NONE)

    listed("0" * 64, name)
    before = desk.card.do("state")
    playing.play((Insert(),))
    assert says(playing, Eid.READ)
    playing.play((On(S.TECH_LOGIN, "nextButton"), Keys("wrong")))
    assert says(playing, Eid.WRONG)
    playing.play((On(S.TECH_LOGIN, "nextButton"), Keys("right"), On(S.TECH_HOME)))
    after = desk.card.do("state")
    assert after["ok_presses"] - before["ok_presses"] == after["verifies"] == 2, "one VERIFY for each press of OK"
    assert playing.wait(lambda: playing.screen.terminal.journey.tech.facts is not None, 10)
    playing.play((Pull(), On(S.WELCOME)))
    log = (desk.log / "caretaker.log").read_text()
    told = {
        "technicians": log.count('"operation": "enter"'), "technicians-refused": log.count("technician refused"),
        "key-in-tpm": 0,  # a file, on this desk
    }  # fmt: skip
    assert told["technicians"] > 0
    assert told["technicians-refused"] > 0
    assert playing.wait(lambda: told.items() <= counted(desk).items(), 20), "the city hears of all"
    assert f'"operation": "enter", "technician": "{name[:12]}"' in log
    assert f'"operation": "leave", "technician": "{name[:12]}"' in log


def test_while_the_check_runs_every_square_is_touched_and_the_card_is_taken_along(
    desk: Desk, player: Callable[..., Player], listed: Callable[..., None]
) -> None:
    playing = player(Generation.V18, "fr")
    playing.play((On(S.WELCOME),))
    playing.screen.terminal.touch("mark")
    playing.play((On(S.TECH_LOGIN), Insert()))
    assert says(playing, Eid.READ)
    listed(fingerprint(desk))
    playing.play((On(S.TECH_LOGIN, "nextButton"), Keys("right"), On(S.TECH_HOME, "checkButton"), On(S.TECH_TEST)))
    assert playing.wait((desk.settings.repairs / "check").exists, 10), "asked for beside"
    page = playing.screen.window.findChild(QQuickItem, "page_TechTest")
    squares = range(page.property("columns") * page.property("rows"))
    playing.play(tuple(On(S.TECH_TEST, f"square_{number}") for number in squares))
    assert sorted(page.property("touched").toVariant()) == list(squares)
    playing.play((On(S.TECH_TEST, "backButton"), On(S.TECH_HOME, "nextButton"), On(S.TAKE_CARD), Pull()))
    playing.play((On(S.GOODBYE), On(S.WELCOME)))
