# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done when display or screen keep failing (systemd/kiosk-escalation.service): one fresh start of the machine,
and then the calm out-of-order page. Never a loop.

A slot that has not proved itself is left by a restart each time: GRUB goes back to the last good one, so that ends, too.
"""

import enum
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

STATE = Path("/var/lib/kiosk/escalation")
"""Holds how often the machine was started anew since the screen was last well for long; survives the restart."""
GOOD = Path("/efi/grub/good.env")
MOST_RESTARTS = 1


class Step(enum.Enum):
    """What comes next."""

    REBOOT = "start the machine anew"
    REST = "stay on the out-of-order page"


def decide(restarts: int, *, proven: bool) -> Step:
    """``restarts`` so far; ``proven``: this slot is the one last known to be good."""
    return Step.REBOOT if restarts < MOST_RESTARTS or not proven else Step.REST


def count(state: Path) -> int:
    """How often so far. A file that cannot be read counts as the most: better a calm page than a loop."""
    try:
        return int(state.read_text())
    except FileNotFoundError:
        return 0
    except (OSError, ValueError):
        return MOST_RESTARTS


def slot(uevent: str) -> str:
    """The slot of a root, from what the kernel says of its partition (``PARTNAME=root-b``)."""
    found = re.search(r"^PARTNAME=root-([ab])$", uevent, re.MULTILINE)
    return found[1].upper() if found else ""


def partition_of(place: str) -> str:
    """What the kernel says of the partition under a place; empty when there is none. /proc is not there for this unit."""
    device = Path(place).stat().st_dev
    try:
        return Path(f"/sys/dev/block/{os.major(device)}:{os.minor(device)}/uevent").read_text()
    except OSError:
        return ""


def escalate(state: Path, good: Path, uevent: str, reboot: Callable[[], None]) -> Step:
    """Count, then act: a count that cannot be kept is no reason to start anew."""
    try:
        proven = f"\nGOOD={slot(uevent)}\n" in good.read_text("ascii", "replace")
    except OSError:
        proven = True
    restarts = count(state)
    step = decide(restarts, proven=proven)
    if step is Step.REBOOT:
        try:
            state.write_text(f"{restarts + 1}\n")
        except OSError:
            return Step.REST
        reboot()
    return step


def main() -> int:
    """Called with ``well`` when the screen has been there for long, without words when it keeps failing."""
    if sys.argv[1:] == ["well"]:
        STATE.unlink(missing_ok=True)
        return 0
    step = escalate(STATE, GOOD, partition_of("/"), lambda: _quietly("systemctl", "reboot"))
    print(f"the screen keeps failing: {step.value}", file=sys.stderr)
    return 0


def _quietly(*command: str) -> None:
    subprocess.run(command, check=False)


if __name__ == "__main__":
    sys.exit(main())
