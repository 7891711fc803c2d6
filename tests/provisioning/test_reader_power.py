# SPDX-License-Identifier: GPL-3.0-or-later
"""The switch of the reader's port, on a sysfs and a /dev made of folders."""

from pathlib import Path

import pytest

from provisioning.reader_power import NoPort, cycle, port_of


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A reader at bus 1, port 2, device number 4; another device at 1-1.3 behind a hub."""
    for name, bus, number in (("usb1", 1, 1), ("1-1", 1, 2), ("1-2", 1, 4), ("1-1.3", 1, 5)):
        folder = tmp_path / "sys" / name
        folder.mkdir(parents=True)
        (folder / "busnum").write_text(f"{bus}\n")
        (folder / "devnum").write_text(f"{number}\n")
        (folder / "authorized").write_text("1")
    (tmp_path / "dev/bus/usb/001").mkdir(parents=True)
    (tmp_path / "dev/bus/usb/001/004").write_text("")
    (tmp_path / "dev/kiosk").mkdir()
    (tmp_path / "dev/kiosk/reader").symlink_to(tmp_path / "dev/bus/usb/001/004")
    return tmp_path


def find(machine: Path) -> Path:
    return port_of(machine / "dev/kiosk/reader", machine / "port", machine / "sys")


def test_a_reader_that_vanished_is_looked_for_where_it_was(machine: Path) -> None:
    assert find(machine).name == "1-2"
    (machine / "dev/kiosk/reader").unlink()
    assert find(machine).name == "1-2"


def test_a_reader_that_was_never_there_is_said_to_be_missing(machine: Path) -> None:
    (machine / "dev/kiosk/reader").unlink()
    with pytest.raises(NoPort, match="connect it"):
        find(machine)


@pytest.mark.parametrize(
    ("device", "hub", "port"), [("1-2", "1-0:1.0", "usb1-port2"), ("1-1.3", "1-1:1.0", "1-1-port3")]
)
def test_the_power_of_the_port_is_switched_where_the_hub_can(machine: Path, device: str, hub: str, port: str) -> None:
    switch = machine / "sys" / hub / port / "disable"
    switch.parent.mkdir(parents=True)
    switch.write_text("0")
    seen: list[str] = []
    assert cycle(machine / "sys" / device, sleep=lambda _: seen.append(switch.read_text())) == "disable"
    assert (seen, switch.read_text()) == (["1"], "0")
    assert (machine / "sys" / device / "authorized").read_text() == "1"


def test_else_the_device_is_taken_off_the_bus_and_put_back(machine: Path) -> None:
    seen: list[str] = []
    authorized = machine / "sys/1-2/authorized"
    assert cycle(machine / "sys/1-2", sleep=lambda _: seen.append(authorized.read_text())) == "authorized"
    assert (seen, authorized.read_text()) == (["0"], "1")


def test_a_port_that_cannot_be_switched_is_said_to_be_so(machine: Path) -> None:
    with pytest.raises(NoPort, match="is the reader connected"):
        cycle(machine / "sys/1-7")


def test_power_comes_back_even_if_we_are_interrupted(machine: Path) -> None:
    def interrupted(_seconds: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        cycle(machine / "sys/1-2", sleep=interrupted)
    assert (machine / "sys/1-2/authorized").read_text() == "1"
