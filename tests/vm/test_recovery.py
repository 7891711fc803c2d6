# SPDX-License-Identifier: GPL-3.0-or-later
"""Each program is killed and each is made to hang, and the terminal is itself again without anybody (threat model M26)."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.vm.machine import SLOWER, Machine, eventually
from tests.vm.terminal import (
    Figures,
    clerks,
    main_pid,
    rests,
    service_state,
    shown_page,
    times_of_start,
    welcome,
)
from tests.vm.world import World

AGAIN_S = 3.0
"""What a failure may cost on top of the program's own start."""
WATCHDOG_S = 5.0
"""systemd/kiosk-screen.service."""


@pytest.fixture(autouse=True)
def well(machine: Machine) -> None:
    """Every test begins with a terminal that welcomes."""
    welcome(machine)


def hurt_the_screen(machine: Machine, signal: str) -> float:
    """Send a signal to its process; when, in seconds since the machine's start."""
    pid = main_pid(machine, "kiosk-screen.service")
    return float(machine.run(f"cut -d' ' -f1 /proc/uptime && kill -{signal} {pid}"))


def test_m26_a_screen_that_is_killed_uncovers_the_resting_page(machine: Machine, kept: Path, figures: Figures) -> None:
    killed = hurt_the_screen(machine, "KILL")
    uncovered = eventually(lambda: rests(machine.picture(kept / "screen-killed.png")), 3, every_s=0.05)
    figures.note("screen killed: resting page", uncovered, "s")
    welcome(machine)
    began, drawn, welcomed = times_of_start(machine)
    figures.note("screen killed: first frame", drawn - killed, "s", floor=drawn - began)
    figures.note("screen killed: welcome again", welcomed - killed, "s", floor=welcomed - began)
    assert welcomed - killed <= (welcomed - began) + AGAIN_S * SLOWER


def test_m26_a_screen_that_hangs_is_ended_by_its_watchdog(machine: Machine, kept: Path, figures: Figures) -> None:
    hung = hurt_the_screen(machine, "STOP")
    uncovered = eventually(lambda: rests(machine.picture(kept / "screen-hung.png")), WATCHDOG_S + 3)
    figures.note("screen hung: resting page", uncovered, "s", floor=WATCHDOG_S)
    welcome(machine)
    began, _, welcomed = times_of_start(machine)
    figures.note("screen hung: welcome again", welcomed - hung, "s", floor=welcomed - began + WATCHDOG_S)
    assert welcomed - hung <= (welcomed - began) + WATCHDOG_S + AGAIN_S * SLOWER


@pytest.mark.parametrize("signal", ["KILL", "STOP"])
def test_m26_a_compositor_that_fails_is_started_again(machine: Machine, figures: Figures, signal: str) -> None:
    since, before = machine.now(), main_pid(machine, "kiosk-display.service")
    machine.run(f"kill -{signal} {before}")
    begun = time.monotonic()
    eventually(lambda: main_pid(machine, "kiosk-display.service") not in ("0", before), 60)
    eventually(lambda: shown_page(machine, since) == "Welcome", 120)
    figures.note(f"compositor {signal}: welcome again", time.monotonic() - begun, "s")


def test_m26_a_clerk_that_is_killed_is_replaced(machine: Machine, figures: Figures) -> None:
    """A warm one that hangs is noticed when somebody is served: its deadlines are tested with real visits."""
    (unit,) = clerks(machine)
    machine.run(f"kill -9 {main_pid(machine, unit)}")
    begun = time.monotonic()
    eventually(lambda: [each for each in clerks(machine) if each != unit] != [], 60)
    figures.note("clerk killed: another at the slot", time.monotonic() - begun, "s")
    assert service_state(machine, "kiosk-screen.service") == "active"


def test_m26_a_caretaker_that_is_killed_is_there_again(machine: Machine, figures: Figures) -> None:
    pid = main_pid(machine, "kiosk-caretaker.service")
    machine.run(f"kill -9 {pid}")
    begun = time.monotonic()
    eventually(lambda: main_pid(machine, "kiosk-caretaker.service") not in ("0", pid), 60)
    figures.note("caretaker killed: there again", time.monotonic() - begun, "s")


def test_m26_a_caretaker_that_hangs_is_ended_by_its_watchdog(machine: Machine, figures: Figures) -> None:
    pid = main_pid(machine, "kiosk-caretaker.service")
    machine.run(f"kill -STOP {pid}")
    begun = time.monotonic()
    eventually(lambda: main_pid(machine, "kiosk-caretaker.service") not in ("0", pid), 120)
    figures.note("caretaker hung: there again", time.monotonic() - begun, "s", floor=20.0)


@pytest.mark.parametrize("signal", ["KILL", "STOP"])
def test_m26_pcscd_fails_and_the_reader_is_there_again(machine: Machine, figures: Figures, signal: str) -> None:
    since, pid = machine.now(), main_pid(machine, "pcscd.service")
    machine.run(f"kill -{signal} {pid}")
    begun = time.monotonic()
    eventually(lambda: main_pid(machine, "pcscd.service") not in ("0", pid), 120)
    machine.until(f"journalctl -q -o cat --since @{since} -u 'kiosk-clerk@*' | grep -q reader-found", 120)
    figures.note(f"pcscd {signal}: reader found", time.monotonic() - begun, "s")


def test_m26_a_spooler_that_is_killed_is_there_again(machine: Machine, figures: Figures) -> None:
    pid = main_pid(machine, "cups.service")
    machine.run(f"kill -9 {pid}")
    begun = time.monotonic()
    eventually(lambda: main_pid(machine, "cups.service") not in ("0", pid), 60)
    machine.until("/opt/kiosk/bin/kiosk printer status --json | grep -q '\"can_print\":true'", 60)
    figures.note("cupsd killed: can print", time.monotonic() - begun, "s")


def test_m26_a_spooler_that_hangs_is_started_again(machine: Machine, figures: Figures) -> None:
    pid = main_pid(machine, "cups.service")
    machine.run(f"kill -STOP {pid}")
    begun = time.monotonic()
    eventually(lambda: main_pid(machine, "cups.service") not in ("0", pid), 120)
    figures.note("cupsd hung: started again", time.monotonic() - begun, "s")


def test_a_picture_of_the_resting_page_is_told_from_any_other(machine: Machine, kept: Path) -> None:
    """The other tests look at the panel through this."""
    assert not rests(machine.picture(kept / "welcome.png"))


GADGET = "/sys/kernel/config/usb_gadget/printer"
MODEL = "1d6b:0104"


@pytest.fixture
def usb_printer(machine: Machine, world: World) -> Iterator[None]:
    """The terminal's printer is on USB, and does not answer: a gadget of the kernel's, on a bus of its own."""
    settings = "/var/lib/kiosk/settings/kiosk.toml"
    machine.run("modprobe -a dummy_hcd libcomposite && mount -t configfs none /sys/kernel/config 2>/dev/null; true")
    machine.run(
        "for hub in /sys/bus/usb/devices/usb*; do echo 1 > $hub/authorized; done"
    )  # the bus came with the gadget
    machine.run(
        f"mkdir -p {GADGET}/strings/0x409 {GADGET}/configs/c.1 {GADGET}/functions/printer.0 && cd {GADGET} && "
        "echo 0x1d6b > idVendor && echo 0x0104 > idProduct && echo 0001 > strings/0x409/serialnumber && "
        "ln -s functions/printer.0 configs/c.1"
    )
    machine.run(f"cp {settings} /run/settings && sed -i '/^.printer.$/a usb = \"{MODEL}\"' {settings}")
    machine.run("systemctl restart kiosk-caretaker.service", within_s=120)
    world.printer.power(on=False)
    yield
    world.printer.power(on=True)
    machine.run(f"cat /run/settings > {settings}; echo > {GADGET}/UDC; rm -f /var/lib/kiosk/journal/devices.json")
    machine.run("systemctl restart kiosk-caretaker.service", within_s=120)
    welcome(machine)


def test_a_printer_whose_plug_is_out_is_told_from_one_that_is_off(
    machine: Machine, usb_printer: None, figures: Figures
) -> None:
    """It is let in by the guard, missed when its plug is out, and there again without anybody."""
    said = "grep -q 'condition=\"{}\"}} 1' /run/kiosk-metrics/eguichet.prom"
    off, missed = said.format("printer-off"), said.format("printer-unplugged")
    machine.until(missed, 60)
    for turn in range(2):
        machine.run(f"ls /sys/class/udc > {GADGET}/UDC")
        figures.note("printer plugged in: seen", machine.until(f"{off} && ! {missed}", 60), "s")
        if not turn:
            machine.run(f"echo > {GADGET}/UDC")
            figures.note("printer's plug pulled: missed", machine.until(f"{missed} && ! {off}", 60), "s")
    assert MODEL in machine.run("cat /var/lib/kiosk/journal/devices.json"), "it is the one that belongs here now"
