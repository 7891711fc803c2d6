# SPDX-License-Identifier: GPL-3.0-or-later
"""A technician at the real screen before the real caretaker, with the code that the city's console shows (ux 8)."""

import time
from collections.abc import Callable

from hardware.emulated.applet import Generation
from kiosk.demo.desk import Desk
from kiosk.demo.play import Player
from kiosk.demo.script import On
from kiosk.journey import State as S
from kiosk.model import Condition
from kiosk.reference.fleet import maintenance_code


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
    playing.play((On(S.TECH_HOME, "serviceButton"),))
    out = Condition.OUT_OF_SERVICE
    assert playing.wait(lambda: out in playing.screen.terminal.journey.conditions, 15)
    playing.play((On(S.TECH_HOME, "nextButton"), On(S.OUT_OF_SERVICE)))
    assert not playing.shows("lang_fr"), "nobody is served"

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
