# SPDX-License-Identifier: GPL-3.0-or-later
"""The two slots of a terminal and what GRUB knows of them (systemd/kiosk-slot*.service).

RAUC keeps its own side in ``grubenv``. Beside it ``good.env`` names the slot that has last proved itself; it is written
in place, one letter of one sector, so that no power cut leaves it half written. ``grubenv`` is written anew by RAUC's tool and
can be lost to a power cut: GRUB then starts the good slot, and ``look`` makes a new one.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from kiosk.caretaker.reports import Outcome, Report, Slot, Trial, report_in, trial_in
from kiosk.files import reach_the_medium, write_whole
from kiosk.release import running
from provisioning.escalation import STATE, partition_of, slot
from provisioning.image.environment import environment, variables

REPORTS = Path("/var/lib/kiosk/updates")
"""The installer's, on the data partition; others may read it."""
SLOTS = Path("/run/kiosk-slot")
GRUB = Path("/efi/grub")


def keep(folder: Path, name: str, what: msgspec.Struct) -> None:
    """Write one of our small files, for others to read."""
    write_whole(folder / name, msgspec.json.encode(what), 0o644)


def report(folder: Path, outcome: Outcome, version: str = "") -> Outcome:
    """Keep what came of an update, and say it."""
    keep(folder, "report.json", Report(outcome, version, time.time()))
    print(f"update {version or '-'}: {outcome}", file=sys.stderr)
    return outcome


@dataclass(frozen=True)
class Boot:
    """What GRUB reads, as files below a folder, seen from the slot that runs."""

    folder: Path
    name: str

    @property
    def proved(self) -> bool:
        """Whether the slot that runs is the one that has last proved itself."""
        return self._read("good.env").get("GOOD") == self.name

    def mend(self) -> bool:
        """What cannot be read is made anew: this slot and no other may start, and it is the good one. Whether that was needed."""
        other = "B" if self.name == "A" else "A"
        lost = False
        if not self._read("grubenv"):
            known = {
                "ORDER": f"{self.name} {other}", f"{self.name}_OK": "1", f"{self.name}_TRY": "1",
                f"{other}_OK": "0", f"{other}_TRY": "0",
            }  # fmt: skip
            _write(self.folder / "grubenv", environment(**known))
            lost = True
        if not self._read("good.env"):
            self.remember()
            lost = True
        return lost

    def remember(self) -> None:
        """Name this slot as the one that has last proved itself."""
        _write(self.folder / "good.env", environment(GOOD=self.name))

    def settle(self) -> None:
        """What RAUC has written for the loader is on the medium when this returns; a machine that shuts down badly loses the rest."""
        for path in (self.folder / "grubenv", self.folder):
            reach_the_medium(path)

    def _read(self, name: str) -> dict[str, str]:
        try:
            return variables((self.folder / name).read_bytes())
        except OSError:
            return {}


def _write(file: Path, block: bytes) -> None:
    """In place, in one piece, and on the disk when this returns."""
    with os.fdopen(os.open(file, os.O_RDWR | os.O_CREAT, 0o600), "r+b", buffering=0) as held:
        held.write(block)
        os.fsync(held.fileno())


def look(boot: Boot, version: str, reports: Path, slots: Path, escalated: Path = STATE) -> Slot:
    """At every start: mend, tell others which slot runs, and say what became of an update that was under way."""
    if boot.mend():
        print("GRUB's environment was lost and is made anew", file=sys.stderr)
    found = Slot(boot.name, boot.proved)
    keep(slots, "slot.json", found)
    trial, last = trial_in(reports), report_in(reports)
    if trial.underway and trial.version != version:
        keep(reports, "trial.json", Trial(trial.version, underway=False, returns=trial.returns + 1))
        report(reports, Outcome.RETURNED, trial.version)
        escalated.unlink(missing_ok=True)  # what kept failing was the version that has gone
    elif last.outcome is Outcome.INSTALLING:
        report(reports, Outcome.INTERRUPTED, last.version)
    return found


def good(boot: Boot, version: str, reports: Path, slots: Path, mark: Callable[[], None]) -> None:
    """The slot that runs has proved itself: RAUC first, then ours; a power cut between the two leaves the last good one."""
    mark()
    if not boot.proved:
        boot.remember()
    keep(slots, "slot.json", Slot(boot.name, proved=True))
    trial = trial_in(reports)
    if trial.underway and trial.version == version:
        keep(reports, "trial.json", Trial(version))
        report(reports, Outcome.PROVED, version)


def main() -> int:
    """``look`` at every start; ``good`` when the caretaker says so; ``give-up`` when it did not say so in time."""
    boot = Boot(GRUB, slot(partition_of("/")))
    match sys.argv[1:]:
        case ["look"]:
            look(boot, running(), REPORTS, SLOTS)
        case ["good"]:
            good(boot, running(), REPORTS, SLOTS, lambda: _run("rauc", "status", "mark-good", "booted"))
        case ["give-up"] if not boot.proved:
            print(f"slot {boot.name} has not proved itself in time: back to the last one that has", file=sys.stderr)
            _run("systemctl", "start", "--no-block", "kiosk-restart.service")
        case ["give-up"]:
            pass
        case _:
            print("look, good, or give-up", file=sys.stderr)
            return 2
    return 0


def _run(*command: str) -> None:
    subprocess.run(command, check=True)


if __name__ == "__main__":
    sys.exit(main())
