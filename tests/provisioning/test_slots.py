# SPDX-License-Identifier: GPL-3.0-or-later
"""Which slot runs, which has proved itself, and what is mended after a power cut."""

from pathlib import Path

import pytest

from kiosk.caretaker.reports import Outcome, Slot, Trial, report_in, slot_in, trial_in
from provisioning.image.environment import SIZE, environment, variables
from provisioning.slots import Boot, good, keep, look, report


@pytest.fixture
def boot(tmp_path: Path) -> Boot:
    folder = tmp_path / "grub"
    folder.mkdir()
    (folder / "grubenv").write_bytes(environment(ORDER="B A", A_OK="1", A_TRY="0", B_OK="1", B_TRY="1"))
    (folder / "good.env").write_bytes(environment(GOOD="A"))
    return Boot(folder, "B")


def test_a_whole_environment_is_left_as_it_is(boot: Boot, tmp_path: Path) -> None:
    before = (boot.folder / "grubenv").read_bytes()
    assert look(boot, "0.2.0", tmp_path, tmp_path, tmp_path / "escalation") == Slot("B", proved=False)
    assert (boot.folder / "grubenv").read_bytes() == before
    assert slot_in(tmp_path) == Slot("B", proved=False)


@pytest.mark.parametrize("left", [b"", b"#" * SIZE, b"# GRUB Env", None])
def test_an_environment_that_was_lost_is_made_anew_for_the_slot_that_runs(boot: Boot, left: bytes | None) -> None:
    file = boot.folder / "grubenv"
    file.unlink() if left is None else file.write_bytes(left)
    assert boot.mend()
    assert variables(file.read_bytes()) == {"ORDER": "B A", "B_OK": "1", "B_TRY": "1", "A_OK": "0", "A_TRY": "0"}
    assert not boot.mend()


def test_a_lost_name_of_the_good_slot_is_the_one_that_runs(boot: Boot) -> None:
    (boot.folder / "good.env").write_bytes(b"")
    assert boot.mend()
    assert boot.proved


def test_a_version_that_proved_itself_is_remembered_after_rauc(boot: Boot, tmp_path: Path) -> None:
    keep(tmp_path, "trial.json", Trial("0.2.0", underway=True))
    seen = list[bool]()
    good(boot, "0.2.0", tmp_path, tmp_path, lambda: seen.append(boot.proved))
    assert seen == [False], "RAUC's own note comes first"
    assert boot.proved
    assert slot_in(tmp_path).proved
    assert report_in(tmp_path).outcome is Outcome.PROVED
    assert trial_in(tmp_path) == Trial("0.2.0")


def test_the_good_slot_is_written_in_place(boot: Boot) -> None:
    """One letter of one sector: never empty, never longer, whenever the power goes."""
    before = (boot.folder / "good.env").stat().st_ino
    boot.remember()
    assert (boot.folder / "good.env").stat().st_ino == before
    changed = [a != b for a, b in zip(environment(GOOD="A"), (boot.folder / "good.env").read_bytes(), strict=True)]
    assert sum(changed) == 1
    assert changed.index(True) < 512


def test_a_version_that_is_not_there_after_its_start_has_come_back(boot: Boot, tmp_path: Path) -> None:
    keep(tmp_path, "trial.json", Trial("0.2.0", underway=True, returns=1))
    report(tmp_path, Outcome.NO_STICK)  # whatever else was refused meanwhile
    (tmp_path / "escalation").write_text("1")
    look(boot, "0.1.0", tmp_path, tmp_path, tmp_path / "escalation")
    last = report_in(tmp_path)
    assert (last.outcome, last.version) == (Outcome.RETURNED, "0.2.0")
    assert not (tmp_path / "escalation").exists(), "what failed so often has gone"
    look(boot, "0.1.0", tmp_path, tmp_path, tmp_path / "escalation")
    assert trial_in(tmp_path) == Trial("0.2.0", underway=False, returns=2), "counted once"


def test_a_power_cut_while_writing_is_told(boot: Boot, tmp_path: Path) -> None:
    report(tmp_path, Outcome.INSTALLING, "0.2.0")
    look(boot, "0.1.0", tmp_path, tmp_path, tmp_path / "escalation")
    assert report_in(tmp_path).outcome is Outcome.INTERRUPTED


def test_a_report_is_whole_or_the_one_before(tmp_path: Path) -> None:
    report(tmp_path, Outcome.OLDER, "0.0.9")
    assert (tmp_path / "report.json").stat().st_mode & 0o777 == 0o644
    assert [each.name for each in tmp_path.iterdir()] == ["report.json"]
