# SPDX-License-Identifier: GPL-3.0-or-later
"""A terminal gets another version: from a server, from a stick, and not at all when it must not (threat model M29).

The machine goes from slot to slot here: version 0.1.1 runs afterwards.
"""

import contextlib
import datetime as dt
import json
import re
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from provisioning.image.disk import MIB
from provisioning.keys import make as make_keys
from tests.vm.bundles import Versions, stick
from tests.vm.machine import SLOWER, Machine, eventually
from tests.vm.powercut import Moments
from tests.vm.terminal import Figures, request, usb_devices, welcome
from tests.vm.world import World

NEXT, BROKEN = "0.1.1", "0.1.2"
INSTALLED_S, STARTED_S = 400.0, 240.0


def report(machine: Machine) -> dict[str, Any]:
    """What the terminal itself has to say of its last update."""
    said = machine.run("cat /var/lib/kiosk/updates/report.json 2>/dev/null || echo '{}'")
    return dict(json.loads(said))


def slot(machine: Machine) -> dict[str, Any]:
    return dict(json.loads(machine.run("cat /run/kiosk-slot/slot.json")))


def version(machine: Machine) -> str:
    return machine.run(". /etc/os-release; echo $IMAGE_VERSION").strip()


def asked(machine: Machine, wanted: str, within_s: float = 60) -> str:
    """What comes of asking for a version as the caretaker would; the time of the report tells it from the one before."""
    before = report(machine).get("at", 0)
    request(machine, "update", wanted)
    eventually(lambda: report(machine).get("at", 0) > before, within_s)
    return str(report(machine)["outcome"])


def started(machine: Machine, world: World) -> None:
    """After a reset: until the first page welcomes."""
    machine.booted()
    machine.run(world.plug_in)
    welcome(machine, STARTED_S)


@contextlib.contextmanager
def plugged_stick(machine: Machine, image: Path) -> Iterator[Callable[[], list[str]]]:
    """A stick in a plug for as long as the block lasts; its answer says whether it may be used now."""
    before = usb_devices(machine)
    machine.plug("stick", "usb-storage", image)
    try:
        eventually(lambda: usb_devices(machine).keys() > before.keys(), 20)
        time.sleep(2 * SLOWER)  # USBGuard has seen it
        yield lambda: [used for plug, used in usb_devices(machine).items() if plug not in before]
    finally:
        machine.unplug("stick")


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A root for bundles that are refused before anybody looks into it."""
    file = tmp_path_factory.mktemp("tiny") / "tiny.img"
    file.write_bytes(b"root" * MIB)
    return file


@pytest.fixture(scope="module")
def offered(world: World, versions: Versions, tiny: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The server's folder, with what must not be installed; each is quick to make."""
    folder, foreign = world.bundles, tmp_path_factory.mktemp("keys") / "foreign"
    make_keys(foreign, "Nobody", dt.datetime.now(dt.UTC))
    versions.of_root("0.0.9", folder, tiny)
    versions.of_root("0.2.0", folder, tiny, keys=foreign)
    versions.of_root("0.2.1", folder, tiny, compatible="another-machine")
    shutil.copy(folder / "0.0.9.raucb", folder / "0.2.2.raucb")
    raw = (folder / "0.2.1.raucb").read_bytes()
    (folder / "0.2.3.raucb").write_bytes(raw[: len(raw) // 2])
    yield folder
    for file in folder.glob("0.2.*"):
        file.unlink()


@pytest.mark.parametrize(
    ("wanted", "outcome"),
    [
        ("0.0.9", "older"),
        ("0.2.0", "not-signed"),
        ("0.2.1", "other-machine"),
        ("0.2.2", "not-wanted"),
        ("0.2.3", "damaged"),
        ("0.2.4", "unreachable"),
        ("../0.0.9", "not-wanted"),
    ],
)
def test_m29_what_must_not_be_installed_is_refused_and_told(
    machine: Machine, offered: Path, wanted: str, outcome: str
) -> None:
    assert asked(machine, wanted) == outcome
    assert machine.run("systemctl --failed --plain --no-legend -q") == ""


def test_m29_nothing_is_installed_on_a_disk_without_room(machine: Machine, offered: Path) -> None:
    machine.run("fallocate -l $(($(stat -f -c '%a * %S' /var/lib/kiosk) - 100000)) /var/lib/kiosk/full")
    try:
        assert asked(machine, "0.2.1") == "no-room"
    finally:
        machine.run("rm /var/lib/kiosk/full")


def test_m29_nothing_is_installed_over_the_good_slot(machine: Machine, offered: Path) -> None:
    """Both slots would be unproved: a power cut would leave none to trust."""
    machine.run("sed -i s/GOOD=A/GOOD=B/ /efi/grub/good.env")
    try:
        assert asked(machine, "0.2.1") == "not-proved"
    finally:
        machine.run("sed -i s/GOOD=B/GOOD=A/ /efi/grub/good.env")


@pytest.mark.parametrize("user", ["kiosk-screen", "kiosk-clerk", "kiosk-caretaker", "kiosk-display", "nobody"])
def test_m13_m29_only_root_speaks_with_rauc(machine: Machine, user: str) -> None:
    """As it comes from Debian, anyone may have it install, and name the slot that starts next."""
    call = "busctl call de.pengutronix.rauc / de.pengutronix.rauc.Installer GetPrimary"
    assert "rootfs.0" in machine.run(call)
    said = machine.run(f"setpriv --reuid={user} --clear-groups {call} 2>&1", check=False)
    assert "rootfs" not in said
    assert "denied" in said.lower() or "rejected" in said.lower()


def test_m29_a_version_that_the_city_wants_is_fetched_and_proves_itself(
    machine: Machine, world: World, versions: Versions, moments: Moments, figures: Figures, keys: Path
) -> None:
    """Configuration, caretaker, streaming, slot, start, self-test: as in a night on a terminal. In the same night the city has
    moved, and the firewall follows: what is heard of the terminal afterwards has come by the new way alone.
    """
    welcome(machine)
    versions.make(NEXT, world.bundles)
    moments.begin()
    begun = time.monotonic()
    world.wants(1, NEXT, keys)
    eventually(lambda: report(machine).get("outcome") == "installing", 120)
    asking = time.monotonic()
    figures.note("update: from the city's wish to the first byte", asking - begun, "s")
    machine.reset_within(INSTALLED_S)
    figures.note("update over HTTPS: installed and started anew", time.monotonic() - asking, "s")
    machine.booted()
    machine.until("systemctl is-active -q kiosk-slot.service && systemctl is-active -q kiosk-update.path", STARTED_S)
    assert slot(machine) == {"name": "B", "proved": False}
    assert version(machine) == NEXT
    assert asked(machine, "0.2.1", 90) == "not-proved", "one that is being tried lets no other in"
    machine.run(world.plug_in)
    welcome(machine, STARTED_S)
    eventually(lambda: report(machine)["outcome"] == "proved", 120)
    figures.note("update over HTTPS: proved", time.monotonic() - asking, "s")
    allowed = machine.run("nft list set inet kiosk city4")
    assert str(world.moved_port) in allowed
    assert str(world.city_port) not in allowed
    proved = time.time()
    eventually(lambda: world.heard_at() > proved, 90)
    assert slot(machine) == {"name": "B", "proved": True}
    machine.run("sync")
    moments.end()


def test_m29_a_broken_version_from_a_stick_comes_back(
    machine: Machine, world: World, versions: Versions, tmp_path: Path, figures: Figures
) -> None:
    """The screen of that version ends at once. The stick is let in for this alone, and is outside again afterwards."""

    def breaks(root: Path) -> None:
        folder = root / "usr/lib/systemd/system/kiosk-screen.service.d"
        folder.mkdir()
        (folder / "broken.conf").write_text("[Service]\nExecStart=\nExecStart=/bin/false\n")

    made = stick(versions.workshop, tmp_path / "stick.img", versions.make(BROKEN, tmp_path, breaks))
    with plugged_stick(machine, made) as used:
        begun = time.monotonic()
        request(machine, "update-by-stick")
        machine.reset_within(INSTALLED_S)
        figures.note("update by stick: installed and started anew", time.monotonic() - begun, "s")
        machine.booted()  # the broken version, as far as it comes
        machine.reset_within(2 * STARTED_S)
        started(machine, world)
        figures.note("broken version: the one before welcomes again", time.monotonic() - begun, "s")
        assert version(machine) == NEXT
        assert report(machine) | {"at": 0} == {"outcome": "returned", "version": BROKEN, "at": 0}
        assert used() == ["0"]
        machine.until("test ! -e /var/lib/kiosk/escalation", 1)


def test_a_support_bundle_is_written_onto_a_stick(machine: Machine, versions: Versions, tmp_path: Path) -> None:
    with plugged_stick(machine, stick(versions.workshop, tmp_path / "stick.img")) as used:
        request(machine, "support-bundle")
        machine.until("grep -q '\"done\"' /run/kiosk-slot/support.json", 120)
        assert used() == ["0"], "outside again"
    image = versions.workshop.path("/build/read.img")
    shutil.copy(tmp_path / "stick.img", image)
    listed = versions.workshop.run("mdir", "-b", "-i", "/build/read.img", "::")
    assert re.search(r"support-K07-[\d.]+-\d{8}-\d{6}\.tar\.gz", listed), listed


def test_m29_a_stick_that_is_not_there_is_told(machine: Machine) -> None:
    request(machine, "update-by-stick")
    eventually(lambda: report(machine)["outcome"] == "no-stick", 60)
