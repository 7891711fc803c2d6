# SPDX-License-Identifier: GPL-3.0-or-later
"""An order through AT-SPI, as a screen reader would do it: the real ``kiosk screen`` on a display of its own (ux 12.9)."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from hardware.emulated.citizen import citizens
from kiosk.demo.desk import Desk
from tests.journeys.test_programs import activated
from tests.journeys.test_resting_page import display

__all__ = ["activated", "display"]
READER = Path(__file__).with_name("reader.py")
SYSTEM_PYTHON = "/usr/bin/python3"
"""pyatspi is a package of the distribution, not of PyPI."""


@pytest.fixture
def bus() -> Iterator[dict[str, str]]:
    """A session bus with the accessibility bus behind it."""
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE, text=True, stderr=subprocess.DEVNULL
    )  # fmt: skip
    assert daemon.stdout is not None
    address = daemon.stdout.readline().strip()
    yield {"DBUS_SESSION_BUS_ADDRESS": address, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "NO_AT_BRIDGE": "0"}
    daemon.terminate()
    daemon.wait(10)
    daemon.stdout.close()


def test_an_order_through_a_screen_reader(
    desk: Desk, activated: Path, display: dict[str, str], bus: dict[str, str]
) -> None:
    environment = display | bus
    with (activated / "screen.log").open("wb") as log, (activated / "reader.log").open("wb") as errors:
        screen = subprocess.Popen(
            [sys.executable, "-m", "kiosk", "screen", "--config", str(activated / "kiosk.toml")],
            env=environment, stdout=log, stderr=log,
        )  # fmt: skip
        clean = {
            key: value for key, value in environment.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV", "PYENV"))
        }
        reader = subprocess.Popen(
            [SYSTEM_PYTHON, str(READER)],
            env=clean,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        )

    def asked(order: str) -> None:
        assert reader.stdin is not None
        assert reader.stdout is not None
        reader.stdin.write(order + "\n")
        reader.stdin.flush()
        answer = reader.stdout.readline().strip()
        told = (activated / "screen.log").read_text()[-1500:] + (activated / "reader.log").read_text()[-1500:]
        assert answer == "done", f"{order}: {answer}\n{told}"

    def typed() -> None:
        end = time.monotonic() + 45
        while not desk.card.do("state")["entering"]:
            assert time.monotonic() < end, "the keypad was never armed"
            time.sleep(0.05)
        for key in (*citizens()["fatima"].pin, "ok"):
            desk.card.do("key", key=key)

    try:
        asked("press English")
        asked("see Slide your card")
        desk.card.do("insert", citizen="fatima", applet="1.8")
        asked("press Yes, it is my card")
        asked("press Yes, I type my")
        asked("see Type your PIN")
        typed()
        asked("press Certificate of residence")
        asked("press Français")
        asked("press I choose this document")
        asked("press In Belgium")
        asked("press School")
        asked("press By post")
        asked("press Yes, I ask for it")
        asked("see It is done.")
        asked("press I have finished")
        asked("see Take your card")
        desk.card.do("remove")
        asked("see Thank you")
        assert len(desk.orders()) == 1
    finally:
        for process in (screen, reader):
            process.kill()
            process.wait()
        assert reader.stdin is not None
        assert reader.stdout is not None
        reader.stdin.close()
        reader.stdout.close()
