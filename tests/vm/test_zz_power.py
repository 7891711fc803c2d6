# SPDX-License-Identifier: GPL-3.0-or-later
"""The power is cut at any moment of an update that was recorded: the terminal always starts a version that works.

``KIOSK_VM_MOMENTS``: how many moments are looked at without a start, besides every one at which GRUB's own partition is
written. ``KIOSK_VM_CUTS``: how many are started from.
"""

import os
import random
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.vm.bundles import Versions, digest
from tests.vm.machine import Machine
from tests.vm.powercut import Moments, Write, at, chosen, cut_out, part, play, torn, touches
from tests.vm.terminal import Figures, kept_journal, welcome
from tests.vm.test_y_updates import NEXT, STARTED_S, version
from tests.vm.world import World

MOMENTS = int(os.environ.get("KIOSK_VM_MOMENTS", "60"))
CUTS = int(os.environ.get("KIOSK_VM_CUTS", "4"))
SEED = int(os.environ.get("KIOSK_VM_SEED", "1"))


@dataclass
class Update:
    """What was recorded from before the city's wish to after the proof; ``between`` are the numbers of its writes."""

    log: Path
    recorded: Sequence[Write]
    between: range

    @property
    def at_the_loader(self) -> list[int]:
        """Moments around each write to GRUB's partition."""
        wanted = [number for number in self.between if touches(self.recorded[number], "esp")]
        return sorted({each for number in wanted for each in (number, number + 1)})


@pytest.fixture(scope="module")
def update(machine: Machine, kept: Path, moments: Moments) -> Update:
    """The machine that was recorded is switched off: its pinpad is needed for those that start from the moments."""
    kept_journal(machine, kept / "journal.txt")
    machine.close()
    recorded, between = moments.all()
    assert len(between) > 100, "an update was recorded"
    return Update(moments.log, recorded, between)


def test_m29_whenever_the_power_goes_a_whole_slot_is_started(
    update: Update, disk: Path, versions: Versions, tmp_path: Path, figures: Figures
) -> None:
    """Without a start: what GRUB would choose at each moment, and whether every byte of that slot is there."""
    for label in ("boot-a", "root-a"):
        assert not any(touches(write, label) for write in update.recorded[: update.between.stop]), "the running slot"
    die = random.Random(SEED)
    moments = sorted({*update.at_the_loader, *die.sample(update.between, min(MOMENTS, len(update.between)))})
    esp_before = cut_out(disk, "esp", tmp_path / "esp")
    esp = versions.workshop.path("/build/cut.esp")
    wanted = {"boot-b": versions.boot, "root-b": versions.roots[NEXT]}
    whole = set[int]()
    started = {"A": 0, "B": 0}
    for number, moment in enumerate(moments):
        done = at(update.recorded, moment, SEED + number)
        subprocess.run(["cp", "--sparse=always", str(esp_before), str(esp)], check=True)
        play(esp, update.log, (write for write in done if touches(write, "esp")), *part("esp"))
        slot = chosen(esp)
        started[slot] += 1
        if slot == "A":
            continue
        written = [write for write in done if touches(write, "boot-b") or touches(write, "root-b")]
        if len(written) not in whole:
            for label, expected in wanted.items():
                found = cut_out(disk, label, tmp_path / label)
                play(found, update.log, written, *part(label))
                assert digest(found, expected[0]) == expected, (
                    f"moment {moment}, seed {SEED + number}: half of {label} is started"
                )
            whole.add(len(written))
    assert min(started.values()) > 0, f"both are among them: {started}"
    figures.note("power cut: moments looked at", len(moments), "")


@pytest.fixture(scope="module")
def tearing(
    update: Update, disk: Path, versions: Versions, tmp_path_factory: pytest.TempPathFactory
) -> tuple[int, int]:
    """A moment, and a seed, that tear the file system of GRUB's partition and start the version that is still to be proved: the
    tool that RAUC writes the environment with empties the file first.
    """
    esp_before = cut_out(disk, "esp", tmp_path_factory.mktemp("esp") / "esp")
    esp = versions.workshop.path("/build/torn.esp")
    for seed in range(SEED, SEED + 8):
        for moment in update.at_the_loader:
            subprocess.run(["cp", "--sparse=always", str(esp_before), str(esp)], check=True)
            done = at(update.recorded, moment, seed)
            play(esp, update.log, (write for write in done if touches(write, "esp")), *part("esp"))
            if torn(versions.workshop, "/build/torn.esp") and chosen(esp) == "B":
                return moment, seed
    raise AssertionError("nothing tears it: then this test has lost its sense")


@pytest.mark.parametrize("number", range(CUTS))
def test_m29_after_a_power_cut_a_version_that_works_starts(
    number: int, update: Update, tearing: tuple[int, int], disk: Path, world: World, kept: Path, figures: Figures
) -> None:
    """Among them a moment in the middle of the writing, one that tears GRUB's partition (found so: it stayed read-only, and no
    version could prove itself any more), and those around the change from one slot to the other.
    """
    loader, seed = update.at_the_loader, SEED + number
    moment = loader[len(loader) * (number + 1) // (CUTS + 1)]
    if number == 0:
        moment = update.between[len(update.between) // 3]
    elif number == 1:
        moment, seed = tearing
    folder = kept / f"cut-{number}"
    folder.mkdir()
    file = folder / "terminal.img"
    subprocess.run(["cp", "--sparse=always", "--reflink=auto", str(disk), str(file)], check=True)
    play(file, update.log, at(update.recorded, moment, seed))
    with Machine(file, folder, world.plugs) as machine:
        machine.booted()
        machine.run(world.plug_in)
        welcome(machine, STARTED_S)
        assert version(machine) in ("0.1.0", NEXT)
        machine.until("grep -q '\"proved\":true' /run/kiosk-slot/slot.json", 120)
        machine.run("grub-editenv /efi/grub/grubenv set TRIED=1 && grub-editenv /efi/grub/grubenv unset TRIED")
        assert machine.run("findmnt -no OPTIONS /efi").startswith("rw,"), "and the next version can be let in"
        assert machine.run("systemctl --failed --plain --no-legend -q") == ""
        figures.note(f"power cut {number}: writes until then", moment, "")
    file.unlink()
    (folder / "disk.qcow2").unlink()
