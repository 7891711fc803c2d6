# SPDX-License-Identifier: GPL-3.0-or-later
"""What is plugged in, pressed, or called from inside, and must come to nothing (threat model M13, M18, M19)."""

import time
from pathlib import Path

import pytest

from tests.vm.machine import Machine, eventually
from tests.vm.terminal import Figures, main_pid, rests, welcome
from tests.vm.world import listening


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    file = tmp_path / "stick.img"
    file.write_bytes(bytes(16 * 1024 * 1024))
    return file


def usb_authorized(machine: Machine, product: str) -> list[str]:
    """Whether each device of that product name may be used; the list is empty when none is plugged in."""
    return machine.run(
        f"for d in /sys/bus/usb/devices/*; do grep -qs '{product}' $d/product && cat $d/authorized; done; true"
    ).split()


def test_m18_a_stick_is_not_used(machine: Machine, stick: Path) -> None:
    machine.qmp(
        "blockdev-add", driver="raw", **{"node-name": "stick", "file": {"driver": "file", "filename": str(stick)}}
    )
    machine.qmp("device_add", driver="usb-storage", id="stick", bus="usb.0", drive="stick")
    try:
        eventually(lambda: usb_authorized(machine, "QEMU USB HARDDRIVE") == ["0"], 20)
        time.sleep(2)
        assert machine.run("ls /dev/sd* 2>/dev/null", check=False) == ""
    finally:
        machine.qmp("device_del", id="stick")
        eventually(lambda: usb_authorized(machine, "QEMU USB HARDDRIVE") == [], 20)
        machine.qmp("blockdev-del", **{"node-name": "stick"})


@pytest.mark.parametrize(
    ("driver", "product"), [("usb-kbd", "QEMU USB Keyboard"), ("usb-mouse", "QEMU USB Mouse"), ("usb-net", "RNDIS")]
)
def test_m18_a_keyboard_a_mouse_and_a_network_are_not_used(machine: Machine, driver: str, product: str) -> None:
    machine.qmp("device_add", driver=driver, id="guest", bus="usb.0")
    try:
        eventually(lambda: usb_authorized(machine, product) == ["0"], 20)
    finally:
        machine.qmp("device_del", id="guest")
        eventually(lambda: usb_authorized(machine, product) == [], 20)


def test_m18_the_touch_panel_is_used(machine: Machine) -> None:
    """The same rules let it in: else the tests above would prove nothing."""
    assert usb_authorized(machine, "QEMU USB Tablet") == ["1"]


def test_a_reader_that_is_plugged_in_is_seen(machine: Machine, figures: Figures) -> None:
    for _ in range(2):
        machine.qmp("device_add", driver="usb-ccid", id="reader", bus="usb.0")
        begun = time.monotonic()
        eventually(lambda: machine.run("test -e /dev/kiosk/reader && echo there", check=False) != "", 20, every_s=0.1)
        machine.until("/opt/kiosk/bin/kiosk card status 2>/dev/null | grep -q 'QEMU USB CCID'", 30)
        took = time.monotonic() - begun
        figures.note("reader plugged in: seen", took, "s")
        machine.qmp("device_del", id="reader")
        eventually(lambda: machine.run("test -e /dev/kiosk/reader || echo gone", check=False) != "", 20, every_s=0.1)


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
    assert machine.run("systemctl list-units 'getty*' '*getty@*' --state=active -q --no-legend") == ""
    assert not rests(machine.picture(kept / "after-keys.png"))


def test_m13_only_the_city_is_reached(machine: Machine, world: object) -> None:
    """A port that takes connections: what is not reached was refused here, and nowhere else."""
    listener, port = listening()
    with listener:
        for user in ("root", "kiosk-clerk", "kiosk-caretaker", "kiosk-screen", "lp", "nobody"):
            call = f"exec 3<>/dev/tcp/10.0.2.2/{port}"
            asked = f"setpriv --reuid={user} --clear-groups timeout 10 bash -c '{call}' 2>&1 || true"
            assert (
                "refused" in machine.run(asked) or "unreachable" in machine.run(asked) or "ermi" in machine.run(asked)
            )
        machine.run("nft insert rule inet kiosk output meta skuid nobody accept")
        try:
            machine.run(f"setpriv --reuid=nobody --clear-groups timeout 10 bash -c 'exec 3<>/dev/tcp/10.0.2.2/{port}'")
        finally:
            machine.run("systemctl reload-or-restart nftables.service && systemctl start kiosk-egress.service")
