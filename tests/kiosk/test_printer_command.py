# SPDX-License-Identifier: GPL-3.0-or-later
"""``kiosk printer`` as a technician runs it, against the desk's printer and its real cupsd."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pypdfium2
import pytest

from hardware.emulated.printer import EmulatedPrinter
from hardware.emulated.process import spawn
from hardware.emulated.spooler import Spooler
from hardware.printer.condition import Condition
from kiosk.advice import ADVICE
from kiosk.model import Language
from tests.conftest import short_folder

KIOSK = [sys.executable, "-m", "kiosk", "printer"]


class Corner:
    """A printer, its cupsd, and a settings file that names both."""

    def __init__(self, printer: EmulatedPrinter, spooler: Spooler, config: Path) -> None:
        self.printer, self.spooler, self.config = printer, spooler, config

    def kiosk(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        command = [*KIOSK, *arguments, "--config", str(self.config)]
        return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


@pytest.fixture(scope="module")
def _corner() -> Iterator[Corner]:
    folder, printer = short_folder(), EmulatedPrinter(sheet_s=0.05)
    with Spooler(folder / "c", printer.uri) as spooler:
        config = folder / "kiosk.toml"
        config.write_text(
            'state = "/nowhere"\n[city]\nurl = "https://x.invalid"\norigin = "https://x.invalid"\nca = "x"\n'
            'certificate = "x"\nkey = "x"\nseal_authorities = "x"\n'
            f'[printer]\nuri = "{printer.uri}"\nserver = "{spooler.server}"\n[terminal]\nnumber = "K07"\n'
        )
        yield Corner(printer, spooler, config)
    printer.close()


@pytest.fixture
def corner(_corner: Corner) -> Iterator[Corner]:
    yield _corner
    _corner.printer.tidy()


def test_a_printer_that_is_well(corner: Corner) -> None:
    done = corner.kiosk("status", "--json")
    assert done.returncode == 0, done.stderr
    found = msgspec.json.decode(done.stdout)
    assert (found["can_print"], found["conditions"], found["queue"]) == (True, [], "ready")
    assert found["identity"] == corner.printer.identity


def test_every_condition_has_advice() -> None:
    assert set(ADVICE) == set(Condition)
    for language in Language:
        assert len({advice.in_(language) for advice in ADVICE.values()}) == len(Condition)


def test_what_is_to_be_done_is_said_in_the_technicians_language(corner: Corner) -> None:
    corner.printer.fault("door-open")
    assert "sluit ze allemaal" in corner.kiosk("status", "--language", "nl").stdout
    assert "les fermer toutes" in corner.kiosk("status", "--language", "fr").stdout


def test_a_printer_that_is_not_well_says_what_to_do(corner: Corner) -> None:
    corner.printer.fault("media-jam-error")
    done = corner.kiosk("status")
    assert done.returncode == 1
    assert "count the sheets that are out" in done.stdout
    assert corner.kiosk("test-page").returncode == 1
    corner.printer.tidy()
    corner.printer.accepting = False
    done = corner.kiosk("test-page")
    assert done.returncode == 1
    assert "takes no jobs" in done.stderr
    corner.printer.power(on=False)
    done = corner.kiosk("status")
    assert done.returncode == 1
    assert "switch it on" in done.stdout


def test_a_page_is_printed_and_what_it_says_is_so(corner: Corner) -> None:
    done = corner.kiosk("test-page")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1].startswith("printed (")
    (sheet,) = corner.printer.tray
    with pypdfium2.PdfDocument(sheet.document) as pdf:
        assert "Terminal K07" in pdf[0].get_textpage().get_text_range()


def test_a_page_that_does_not_come_is_not_called_printed(corner: Corner) -> None:
    corner.printer.complete_on_receipt = True
    done = corner.kiosk("test-page", "--json")
    assert done.returncode == 1
    assert msgspec.json.decode(done.stdout)["verdict"] == "unknown"


def test_a_queue_that_is_not_there_is_named(corner: Corner, tmp_path: Path) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text(corner.config.read_text().replace("[terminal]", 'queue = "other"\n[terminal]'))
    done = subprocess.run(
        [*KIOSK, "status", "--config", str(config)], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 1
    assert "no queue other" in done.stdout


def test_a_queue_is_made_from_what_the_printer_says_and_never_while_it_is_off(corner: Corner) -> None:
    done = corner.kiosk("make-queue")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("queue kiosk prints on ")
    assert done.stdout.strip().endswith("IPP Everywhere")
    corner.printer.power(on=False)
    done = corner.kiosk("make-queue")
    assert done.returncode == 1
    assert "Nothing was changed" in done.stderr
    corner.printer.power(on=True)
    assert corner.kiosk("test-page").returncode == 0


USB_PRINTER = """P: /devices/pci0000:00/0000:00:14.0/usb1/1-2
N: bus/usb/001/004
E: DEVTYPE=usb_device
E: SUBSYSTEM=usb
A: idVendor=04f9
A: idProduct=0042
"""


@pytest.mark.parametrize(("usb", "said"), [("04f9:0042", "switch it on"), ("04f9:0043", "plug is not in")])
def test_off_and_unplugged_are_two_things(corner: Corner, tmp_path: Path, usb: str, said: str) -> None:
    """The real libudev, with the devices of a machine that has one printer on USB."""
    machine, config = tmp_path / "machine.umockdev", tmp_path / "kiosk.toml"
    machine.write_text(USB_PRINTER)
    config.write_text(corner.config.read_text().replace("[terminal]", f'usb = "{usb}"\n[terminal]'))
    corner.printer.power(on=False)
    command = ["umockdev-run", "--device", str(machine), "--", *KIOSK, "status", "--config", str(config)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert said in done.stdout


def test_a_wrong_usb_id_is_named(corner: Corner, tmp_path: Path) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text(corner.config.read_text().replace("[terminal]", 'usb = "Brother"\n[terminal]'))
    done = subprocess.run(
        [*KIOSK, "status", "--config", str(config)], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode != 0
    assert "printer.usb" in done.stderr


def test_a_raw_queue_is_named(corner: Corner, tmp_path: Path) -> None:
    command = ["lpadmin", "-p", "wrong", "-E", "-v", corner.printer.uri]
    subprocess.run(command, env={**os.environ, **corner.spooler.environment}, check=True, timeout=30)
    config = tmp_path / "kiosk.toml"
    config.write_text(corner.config.read_text().replace("[terminal]", 'queue = "wrong"\n[terminal]'))
    done = subprocess.run(
        [*KIOSK, "status", "--config", str(config)], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 1
    assert "would print rubbish" in " ".join(done.stdout.split())


def test_watching_says_what_changes(corner: Corner) -> None:
    watching = spawn([*KIOSK, "watch", "--config", str(corner.config)], stdout=subprocess.PIPE)
    assert watching.stdout is not None
    with watching.stdout as said:
        assert b"ready" in said.readline()
        corner.printer.fault("door-open")
        assert b"a door is open" in said.readline()
        watching.send_signal(signal.SIGINT)
        assert watching.wait(10) == 0
