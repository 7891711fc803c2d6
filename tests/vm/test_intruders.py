# SPDX-License-Identifier: GPL-3.0-or-later
"""What is plugged in, pressed, or called from inside, and must come to nothing (threat model M13, M18, M19)."""

import contextlib
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.journey import State
from tests.vm.fingers import gestures, headphones_for_a_while
from tests.vm.machine import SLOWER, Machine, eventually
from tests.vm.terminal import Figures, main_pid, rests, shown_page, usb_devices, welcome
from tests.vm.world import listening

READER_PORT = "6"
"""Always the same one: a reader in another port is a stranger (threat model M2)."""


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    file = tmp_path / "stick.img"
    file.write_bytes(bytes(16 * 1024 * 1024))
    return file


@contextlib.contextmanager
def plugged(machine: Machine, driver: str, medium: Path | None = None, **options: str) -> Iterator[str]:
    """A device for as long as the block lasts; its answer is whether it may be used."""
    before = set(usb_devices(machine))
    machine.plug("guest", driver, medium, **options)
    try:
        eventually(lambda: set(usb_devices(machine)) > before, 20)
        time.sleep(2 * SLOWER)  # whoever would let it in has had the time
        (name,) = set(usb_devices(machine)) - before
        yield usb_devices(machine)[name]
    finally:
        machine.unplug("guest")
        eventually(lambda: set(usb_devices(machine)) == before, 20)


def test_m18_a_stick_is_not_used(machine: Machine, stick: Path) -> None:
    with plugged(machine, "usb-storage", stick) as used:
        assert used == "0"
        assert machine.run("ls /dev/sd* 2>/dev/null", check=False) == ""


@pytest.mark.parametrize("driver", ["usb-kbd", "usb-mouse", "usb-net", "usb-hub"])
def test_m18_a_keyboard_a_mouse_a_network_and_a_hub_are_not_used(machine: Machine, driver: str) -> None:
    with plugged(machine, driver) as used:
        assert used == "0"


def test_m18_what_the_terminal_uses_is_let_in(machine: Machine) -> None:
    """By the same rules: else the tests above would prove nothing."""
    assert list(usb_devices(machine).values()) == ["1"], "the touch panel"
    with plugged(machine, "usb-ccid", port=READER_PORT) as used:
        assert used == "1"


def test_m18_without_its_guard_nothing_is_let_in(machine: Machine) -> None:
    machine.run("systemctl stop usbguard.service")
    try:
        with plugged(machine, "usb-ccid", port=READER_PORT) as used:
            assert used == "0"
    finally:
        machine.run("systemctl start usbguard.service")


def test_a_touch_panel_that_comes_back_is_touched(machine: Machine, figures: Figures) -> None:
    welcome(machine)
    machine.unplug("touch")
    eventually(lambda: usb_devices(machine) == {}, 20)
    machine.plug("touch", "usb-tablet", port="1")
    begun, since = time.monotonic(), machine.now()
    eventually(lambda: usb_devices(machine) == {"1-1": "1"} and machine.touchable(), 20)

    def touched() -> bool:
        machine.tap(1250, 290)
        time.sleep(1)
        return shown_page(machine, since) == "InsertCard"

    eventually(touched, 30)
    figures.note("touch panel plugged in: touched", time.monotonic() - begun, "s")
    machine.tap(1800, 1000)  # stop
    welcome(machine)


def test_a_reader_that_is_plugged_in_is_seen(machine: Machine, figures: Figures) -> None:
    """A program that is there already waits for it: one that had to be started first would be most of what is measured."""
    waits = (
        "import time; from smartcard.System import readers\n"
        "def there(): return any('433-Swap' in str(each) for each in readers())\n"
        "while there(): time.sleep(0.05)\n"
        "print('waiting', flush=True)\n"
        "while not there(): time.sleep(0.05)\n"
        "print(time.clock_gettime(time.CLOCK_BOOTTIME))"
    )
    for _ in range(2):
        machine.run(f'(timeout 90 /opt/kiosk/bin/python -I -c "{waits}" > /run/seen 2>&1 &)')
        machine.until("grep -q waiting /run/seen", 30)
        plugged_at = float(machine.run("cut -d' ' -f1 /proc/uptime"))
        machine.plug("reader", "usb-ccid", port=READER_PORT)
        machine.until("test $(wc -l < /run/seen) = 2", 30)
        figures.note("reader plugged in: seen", float(machine.run("tail -1 /run/seen")) - plugged_at, "s")
        assert machine.run("test -e /dev/kiosk/reader && echo there").strip() == "there"
        machine.unplug("reader")
        eventually(lambda: machine.run("test -e /dev/kiosk/reader || echo gone", check=False) != "", 20, every_s=0.1)


def test_m2_a_reader_in_another_port_puts_the_terminal_out_of_service(machine: Machine, figures: Figures) -> None:
    """And a technician's word alone takes that back; here the test is the technician."""
    welcome(machine)
    since, begun = machine.now(), time.monotonic()
    machine.plug("stranger", "usb-ccid", port="7")
    eventually(lambda: shown_page(machine, since) == State.OUT_OF_SERVICE, 20)
    figures.note("another reader plugged in: out of service", time.monotonic() - begun, "s")
    machine.unplug("stranger")
    time.sleep(3 * SLOWER)
    assert shown_page(machine, since) == State.OUT_OF_SERVICE
    machine.run("rm /var/lib/kiosk/journal/tamper && systemctl restart kiosk-caretaker.service")
    welcome(machine)


def test_m19_keys_open_nothing(machine: Machine, kept: Path) -> None:
    """The machine's own keyboard, as if somebody had found a plug inside the cabinet."""
    welcome(machine)
    before, boot = main_pid(machine, "kiosk-display.service"), machine.run("cat /proc/sys/kernel/random/boot_id")
    for number in range(1, 8):
        machine.keys("ctrl", "alt", f"f{number}")
    for _ in range(10):
        machine.keys("ctrl", "alt", "delete")
    for letter in "cbso":
        machine.keys("alt", "sysrq", letter)
    machine.keys("alt", "f4")
    machine.keys("meta_l")
    time.sleep(3)
    assert machine.run("cat /sys/class/tty/tty0/active").strip() == "tty1"
    assert machine.run("cat /proc/sys/kernel/random/boot_id") == boot
    assert main_pid(machine, "kiosk-display.service") == before
    assert machine.run("systemctl list-units '*getty*.service' --state=active -q --no-legend") == ""
    assert not rests(machine.picture(kept / "after-keys.png"))


def test_m16_m17_gestures_open_nothing(machine: Machine, kept: Path) -> None:
    """One to five fingers, from every edge, held, pinched: no window and no program more, and the page is still ours."""
    welcome(machine)
    programs = "pgrep -u kiosk-display,kiosk-screen | sort"
    before, since = machine.run(programs), machine.now()
    assert "done" in machine.run(gestures(), within_s=120)
    assert machine.run(programs) == before
    machine.picture(kept / "after-gestures.png")
    machine.until("systemctl is-active -q kiosk-screen.service", 5)
    eventually(lambda: shown_page(machine, since) in ("", State.WELCOME), 150)


def test_headphones_are_noticed_and_no_other_input_is_open_to_the_caretaker(machine: Machine) -> None:
    asks = "setpriv --reuid=kiosk-caretaker --regid=kiosk --init-groups"
    looks = (
        f"{asks} /opt/kiosk/bin/python -c 'from hardware.jack import headphones; raise SystemExit(not headphones())'"
    )
    machine.run(headphones_for_a_while())
    machine.until(looks, 15)
    readable = 'import glob, os; print(*(each for each in glob.glob("/dev/input/event*") if os.access(each, os.R_OK)))'
    opened = machine.run(f"{asks} /opt/kiosk/bin/python -c '{readable}'")
    jacks = machine.run("readlink -f /dev/kiosk/jack*").split()
    assert opened.split() == jacks
    machine.until("! ls /dev/kiosk/jack* 2>/dev/null", 40)


def test_m13_only_the_city_is_reached(machine: Machine, world: object) -> None:
    """A port that takes connections: what is not reached was refused here, and nowhere else."""
    listener, port = listening()
    with listener:
        for user in ("root", "kiosk-clerk", "kiosk-caretaker", "kiosk-screen", "kiosk-logs", "lp", "nobody"):
            call = f"exec 3<>/dev/tcp/10.0.2.2/{port}"
            asked = f"setpriv --reuid={user} --clear-groups timeout 10 bash -c '{call}' 2>&1 || true"
            assert "No route to host" in machine.run(asked), "the firewall's own answer"
        machine.run("nft insert rule inet kiosk output meta skuid nobody accept")
        try:
            machine.run(f"setpriv --reuid=nobody --clear-groups timeout 10 bash -c 'exec 3<>/dev/tcp/10.0.2.2/{port}'")
        finally:
            machine.run("systemctl reload-or-restart nftables.service && systemctl start kiosk-egress.service")
