# SPDX-License-Identifier: GPL-3.0-or-later
"""A kernel that panics, a kernel that hangs, a screen that never stays: always back, never in a loop (threat model M26).

These start the machine anew, so they come last.
"""

import os
import time
from pathlib import Path

import pytest

from tests.vm.machine import Machine, eventually
from tests.vm.terminal import Figures, main_pid, rests, service_state, welcome
from tests.vm.world import World

KILLS = int(os.environ.get("KIOSK_VM_KILLS", "20"))
"""How often the screen is killed in a row; 0 leaves the test out."""
BACK_S = 240.0


def again(machine: Machine, world: World) -> None:
    """After a reset: wait for the harness, plug the pinpad in, wait for the first page."""
    machine.booted()
    machine.run(world.plug_in)
    welcome(machine, BACK_S)


def test_m26_a_panic_resets(machine: Machine, world: World, figures: Figures) -> None:
    begun = time.monotonic()
    machine.begin("echo 1 > /proc/sys/kernel/sysrq; echo c > /proc/sysrq-trigger")
    figures.note("panic: reset", machine.reset_within(60), "s", floor=10.0)
    again(machine, world)
    figures.note("panic: welcome again", time.monotonic() - begun, "s")


def test_m26_a_kernel_that_hangs_is_reset_by_the_hardware_watchdog(
    machine: Machine, world: World, figures: Figures
) -> None:
    machine.begin("sysctl -qw kernel.panic=0; echo 1 > /proc/sys/kernel/sysrq; echo c > /proc/sysrq-trigger")
    figures.note("hung kernel: reset", machine.reset_within(120, by_watchdog=True), "s", floor=30.0)
    again(machine, world)


@pytest.mark.skipif(KILLS == 0, reason="left out by KIOSK_VM_KILLS=0")
def test_m26_a_screen_that_never_stays_ends_on_the_resting_page(
    machine: Machine, world: World, kept: Path, figures: Figures
) -> None:
    """Twenty kills in a row: one fresh start of the machine at most, then rest; a repair brings it back without another."""
    welcome(machine)
    kills = starts = 0
    while kills < KILLS:
        pid = "0"
        ends = time.monotonic() + 60
        while pid == "0" and time.monotonic() < ends:
            if service_state(machine, "kiosk-screen.service") == "failed":
                if starts:
                    break
                machine.reset_within(60)
                starts += 1
                again(machine, world)
                ends = time.monotonic() + 60
            pid = main_pid(machine, "kiosk-screen.service")
        if pid == "0":
            break
        machine.run(f"kill -9 {pid}", check=False)
        kills += 1
        time.sleep(0.5)
    figures.note("kills until the terminal rests", kills, "")
    assert starts == 1
    eventually(lambda: service_state(machine, "kiosk-screen.service") == "failed", 60)
    time.sleep(5)
    assert rests(machine.picture(kept / "given-up.png"))
    boot = machine.run("cat /proc/sys/kernel/random/boot_id")
    machine.hold(160, 46, 9.0)
    welcome(machine, BACK_S)
    assert machine.run("cat /proc/sys/kernel/random/boot_id") == boot, "a repair needs no fresh start"
