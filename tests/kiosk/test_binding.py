# SPDX-License-Identifier: GPL-3.0-or-later
"""Another reader, another port, a second one: out of service until a technician has looked (threat model M2)."""

from pathlib import Path

import pytest

from hardware.plugs import Plug
from kiosk.caretaker.binding import Binding
from kiosk.model import Condition

OURS = Plug("1-2", "08e6:34c2", "A1")
OTHERS = {
    "another port": (Plug("1-3", "08e6:34c2", "A1"),),
    "another model": (Plug("1-2", "0bda:0165", "A1"),),
    "another one of the same model": (Plug("1-2", "08e6:34c2", "B7"),),
    "a second one": (OURS, Plug("1-4", "0bda:0165", "")),
}


class Cabinet:
    def __init__(self, folder: Path) -> None:
        self.folder, self.reader, self.printer = folder, (OURS,), (Plug("2-1", "04f9:0042", "P"),)
        self.start()

    def look(self) -> frozenset[Condition]:
        """Two looks: what is seen once alone is still telling who it is."""
        self.binding.look()
        return self.binding.look()

    def start(self) -> None:
        self.binding = Binding({"reader": lambda: self.reader, "printer": lambda: self.printer}, self.folder)


@pytest.fixture
def cabinet(tmp_path: Path) -> Cabinet:
    made = Cabinet(tmp_path)
    assert made.look() == frozenset()
    return made


@pytest.mark.parametrize("what", OTHERS)
def test_m2_another_reader_is_out_of_service_until_a_technician_has_looked(cabinet: Cabinet, what: str) -> None:
    cabinet.reader = OTHERS[what]
    assert cabinet.look() == {Condition.TAMPER}
    assert 2 * cabinet.binding.pause_s() <= 2
    cabinet.reader = (OURS,)
    assert cabinet.look() == {Condition.TAMPER}, "that the right one is back proves nothing"
    cabinet.start()
    assert cabinet.look() == {Condition.TAMPER}, "nor does a restart"
    cabinet.binding.accept()
    assert cabinet.look() == frozenset()


def test_m2_what_was_accepted_belongs_here_from_then_on(cabinet: Cabinet) -> None:
    cabinet.printer = (Plug("2-1", "04f9:0099", "Q"),)
    assert cabinet.look() == {Condition.TAMPER}
    cabinet.binding.accept()
    cabinet.start()
    assert cabinet.look() == frozenset()


def test_what_is_unplugged_and_plugged_in_again_is_the_same(cabinet: Cabinet) -> None:
    cabinet.reader = ()
    assert cabinet.look() == frozenset(), "that it is missing is said by another check"
    cabinet.reader = (OURS,)
    assert cabinet.look() == frozenset()


def test_m2_a_list_that_was_changed_is_no_list(cabinet: Cabinet) -> None:
    (cabinet.folder / "devices.json").write_text("{}x")
    cabinet.start()
    assert cabinet.look() == {Condition.TAMPER}


def test_what_has_not_yet_told_who_it_is_is_waited_for(cabinet: Cabinet) -> None:
    """Found in the virtual machine: for a moment a reader that is plugged in has no serial number."""
    cabinet.reader = ()
    cabinet.look()
    cabinet.reader = (Plug("1-2", "08e6:34c2", ""),)
    assert cabinet.binding.look() == frozenset()
    cabinet.reader = (OURS,)
    assert cabinet.look() == frozenset()
