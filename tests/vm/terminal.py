# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests ask of a virtual terminal, in their words: which page, which program, how long it takes to start."""

import json
from pathlib import Path

from PySide6.QtGui import QImage

from tests.vm.machine import Machine, MachineError

AMBER = 0xFFFFF1CF
"""The strip about the card: of all that is shown here only the resting page has it."""


class Figures:
    """What was measured, kept as a file; ``floor`` is what it cannot go below."""

    def __init__(self, file: Path) -> None:
        self._file, self._rows = file, list[dict[str, object]]()

    def note(self, name: str, value: float, unit: str, floor: float | None = None) -> None:
        """Keep one figure."""
        self._rows.append({"name": name, "value": round(value, 2), "unit": unit, "floor": floor and round(floor, 2)})
        self._file.write_text(json.dumps({"bench": "vm", "rows": self._rows}, indent=1) + "\n")


def rests(picture: Path) -> bool:
    """Whether the panel shows the resting page."""
    image = QImage(str(picture))
    return any(image.pixel(x, y) == AMBER for x in range(400, 1500, 50) for y in range(300, 1000, 10))


def shown_page(machine: Machine, since: float) -> str:
    """The last page that the screen says it went to, empty before the first."""
    said = machine.run(
        f'journalctl -u kiosk-screen.service -o cat -q --since @{since} | grep \'"event": "page"\' | tail -1 || true'
    )
    return str(json.loads(said)["to"]) if said.strip() else ""


def main_pid(machine: Machine, unit: str) -> str:
    """The number of its process; ``0`` when there is none."""
    return machine.run(f"systemctl show -P MainPID {unit}").strip()


def service_state(machine: Machine, unit: str) -> str:
    return machine.run(f"systemctl show -P ActiveState {unit}").strip()


def times_of_start(machine: Machine, unit: str = "kiosk-screen.service") -> tuple[float, float, float]:
    """Of the screen's last start, in seconds since the machine's: its process, its first frame, its first Welcome."""
    said = machine.run(
        f"systemctl show -p MainPID,ExecMainStartTimestampMonotonic,ActiveEnterTimestampMonotonic {unit}"
    )
    shown = dict(line.split("=") for line in said.split())
    lines = machine.run(f"journalctl -q -o json _PID={shown['MainPID']} | grep Welcome | head -1").strip()
    welcomed = int(json.loads(lines)["__MONOTONIC_TIMESTAMP"]) / 1e6 if lines else 0.0
    return (
        int(shown["ExecMainStartTimestampMonotonic"]) / 1e6, int(shown["ActiveEnterTimestampMonotonic"]) / 1e6, welcomed,
    )  # fmt: skip


def usb_devices(machine: Machine) -> dict[str, str]:
    """What is plugged in by the name of its plug, and whether it may be used (1) or not (0)."""
    said = machine.run(
        "cd /sys/bus/usb/devices; for d in [0-9]*-*; do case $d in *:*) ;; *) echo $d $(cat $d/authorized); esac; done"
    )
    found = (line.split() for line in said.splitlines() if "*" not in line)
    return {words[0]: words[1] for words in found if len(words) == 2}  # one that is just going has no more to say


def request(machine: Machine, name: str, word: str = "now") -> None:
    """Ask for something as the caretaker would, and as nobody else can."""
    asked = f"echo {word} > /run/kiosk-repair/{name}"
    machine.run(f"setpriv --reuid=kiosk-caretaker --clear-groups sh -c '{asked}'")


def clerks(machine: Machine) -> list[str]:
    """Units of the clerks that are there."""
    said = machine.run("systemctl list-units 'kiosk-clerk@*' --state=active -q --plain --no-legend | cut -d' ' -f1")
    return said.split()


def welcome(machine: Machine, within_s: float = 120) -> None:
    """Wait until the terminal welcomes the next citizen: the last page of this start is Welcome, and a clerk is at the slot."""
    machine.until(
        "systemctl is-active -q kiosk-screen.service && pid=$(systemctl show -P MainPID kiosk-screen.service) && "
        'journalctl -q -o cat _PID=$pid | grep \'"event": "page"\' | tail -1 | grep -q \'"to": "Welcome"\' && '
        "systemctl list-units 'kiosk-clerk@*' --state=active -q --plain --no-legend | grep -q .",
        within_s,
    )


def kept_journal(machine: Machine, file: Path) -> None:
    """What the machine has written, for whoever looks into a failure."""
    try:
        file.write_text(machine.run("journalctl --no-pager -q -o short-precise", check=False))
    except MachineError as error:
        file.write_text(f"{error}\n")


def last_words(machine: Machine) -> str:
    """The end of its journal, without fontconfig's complaint about its folders."""
    try:
        return machine.run(
            "journalctl --no-pager -q -o short-precise -n 400 | grep -v Fontconfig | tail -120", check=False
        )
    except MachineError as error:
        return str(error)
