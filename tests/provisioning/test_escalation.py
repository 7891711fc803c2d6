# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen that never stays: one fresh start of the machine, then rest. Never a loop."""

from pathlib import Path

import pytest

from provisioning.escalation import MOST_RESTARTS, Step, count, decide, escalate, slot
from provisioning.image.environment import environment

LINE = "MAJOR=254\nMINOR=5\nDEVTYPE=partition\nPARTN=5\nPARTNAME=root-b\n"


class Machine:
    def __init__(self, folder: Path, good: str) -> None:
        self.state, self.good, self.starts = folder / "escalation", folder / "good.env", 0
        self.good.write_bytes(environment(GOOD=good))

    def fails(self) -> Step:
        return escalate(self.state, self.good, LINE, self.start)

    def start(self) -> None:
        self.starts += 1


def test_a_proven_slot_is_started_anew_once_and_then_rests(tmp_path: Path) -> None:
    machine = Machine(tmp_path, good="B")
    assert [machine.fails() for _ in range(5)] == [Step.REBOOT, *[Step.REST] * 4]
    assert machine.starts == MOST_RESTARTS


def test_a_slot_that_has_not_proved_itself_is_left(tmp_path: Path) -> None:
    """GRUB goes back to the last good one, so this ends."""
    machine = Machine(tmp_path, good="A")
    machine.state.write_text(str(MOST_RESTARTS))
    assert machine.fails() is Step.REBOOT


def test_once_it_was_well_for_long_it_begins_anew(tmp_path: Path) -> None:
    machine = Machine(tmp_path, good="B")
    machine.fails()
    machine.state.unlink()  # kiosk-well.service
    assert machine.fails() is Step.REBOOT


@pytest.mark.parametrize("kept", [b"", b"many", b"\xff\xfe", b"1.5"])
def test_a_count_that_cannot_be_read_is_no_reason_for_a_loop(tmp_path: Path, kept: bytes) -> None:
    machine = Machine(tmp_path, good="B")
    machine.state.write_bytes(kept)
    assert machine.fails() is Step.REST


def test_a_count_that_cannot_be_kept_is_no_reason_for_a_loop(tmp_path: Path) -> None:
    machine = Machine(tmp_path, good="B")
    machine.state = tmp_path / "missing" / "escalation"
    assert machine.fails() is Step.REST
    assert machine.starts == 0


def test_without_the_loader_s_word_the_slot_counts_as_proven(tmp_path: Path) -> None:
    machine = Machine(tmp_path, good="B")
    machine.good.unlink()
    assert [machine.fails(), machine.fails()] == [Step.REBOOT, Step.REST]


def test_parts() -> None:
    assert slot(LINE) == "B"
    assert slot("DEVTYPE=disk\n") == ""
    assert count(Path("/nowhere/at/all")) == 0
    assert decide(0, proven=True) is Step.REBOOT
