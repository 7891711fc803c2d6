# SPDX-License-Identifier: GPL-3.0-or-later
"""The demo's visits, on the real parts: both applets, both languages."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pikepdf
import pytest

from hardware.emulated.applet import Generation
from kiosk.demo.desk import Desk
from kiosk.demo.play import Player
from kiosk.demo.script import VISITS


@pytest.mark.parametrize("language", ["fr", "nl"])
@pytest.mark.parametrize("generation", Generation)
@pytest.mark.parametrize("name", VISITS)
def test_a_visit_comes_to_its_end(
    desk: Desk, player: Callable[..., Player], name: str, generation: Generation, language: str
) -> None:
    visit = VISITS[name]
    orders, sheets = len(desk.orders()), len(desk.printer.tray)
    playing = player(generation, language)
    playing.play(visit.steps)
    assert playing.wait(lambda: desk.journal_rows() == 0, 20)
    assert len(desk.orders()) - orders == visit.orders
    assert len(desk.printer.tray) - sheets == visit.sheets
    assert desk.orders().count("delivered") == len(desk.orders())


def test_the_command_does_what_the_readme_says(folder: Path) -> None:
    command = [sys.executable, "-m", "kiosk", "demo", "--headless", "--language", "nl", "--output", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=200, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "residence-print: delivered, 1 order, 1 sheet"
    left = folder / "residence-print"
    record = msgspec.json.decode((left / "visit.json").read_bytes())
    assert (record["outcome"], record["orders"], record["sheets"]) == ("delivered", 1, 1)
    pictures = sorted(p.name for p in left.glob("*.png"))
    assert pictures[0] == "01-Welcome.png"
    assert len([p for p in pictures if not p.startswith("sheet")]) == len(record["pages"]) == len(record["steps"])
    with pikepdf.open(left / "sheet-1.pdf") as paper:
        metadata = str(paper.open_metadata())
        assert "pdfuaid:part" in metadata
        assert "pdfaid:part" in metadata
        assert paper.Root.MarkInfo.Marked


def test_a_wrong_option_is_named(folder: Path) -> None:
    for option, value in (("--visit", "nowhere"), ("--applet", "1.1"), ("--language", "xx")):
        done = subprocess.run(
            [sys.executable, "-m", "kiosk", "demo", "--headless", option, value],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 2
        assert option in done.stderr
        assert "choose one of" in done.stderr
