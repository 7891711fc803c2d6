# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole visit inside the virtual terminal: touches on its panel, keys on its pinpad, a sheet in the tray."""

import shlex
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

LEFT = ("Fatima", "Rue de l'Exemple 12")
"""Her first name, and the address on her paper."""
THERE = "02 123 45 67"
"""Of the settings, on the data partition: what proves that the scanner reads it."""


def nothing_is_left(machine: Machine) -> None:
    """Every medium that can be written, read as raw bytes (threat model M10)."""
    machine.run("sync; echo 3 > /proc/sys/vm/drop_caches")
    said = machine.run(
        f"printf '%s\\n' {' '.join(map(shlex.quote, LEFT))} | /opt/kiosk/bin/provisioning residue", within_s=240
    )
    assert said.strip().endswith(" 0 finds"), said
    said = machine.run(f"echo '{THERE}' | /opt/kiosk/bin/provisioning residue", within_s=240, check=False)
    assert "by-partlabel/data: line 1 as utf-8" in said


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
    nothing_is_left(machine)
    machine.until("test -z \"$(find /run/kiosk-spool -type f -name 'd*')\"", 30)
