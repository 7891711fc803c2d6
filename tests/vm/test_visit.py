# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole visit inside the virtual terminal: touches on its panel, keys on its pinpad, a sheet in the tray."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2

from hardware.emulated.applet import Generation
from kiosk.demo.desk import Desk
from kiosk.demo.play import Player
from kiosk.demo.script import VISITS
from tests.vm.hands import Citizen
from tests.vm.machine import Machine, eventually
from tests.vm.world import World


def test_a_citizen_leaves_with_paper(
    machine: Machine, world: World, desk: Desk, player: Callable[..., Player], kept: Path
) -> None:
    visit = VISITS["residence-print"]
    rehearsal = player(Generation.V18, "fr")
    rehearsal.play(visit.steps)
    citizen = Citizen(machine, world, "fatima", Generation.V18)
    try:
        citizen.play(visit.steps, rehearsal.touches)
    finally:
        machine.picture(kept / "visit-end.png")
    eventually(lambda: [state for _, state in world.orders()] == ["delivered"], 30)
    assert len(world.printer.tray) == 1
    sheet = world.printer.tray[0].document
    (kept / "sheet.pdf").write_bytes(sheet)
    with pypdfium2.PdfDocument(sheet) as pdf:
        pdf[0].render(scale=1.5).to_pil().save(kept / "sheet.png")
    machine.until("test -z \"$(find /run/kiosk-spool -type f -name 'd*')\"", 30)
