# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen in a process of its own, whose memory the test may read: ``python -m tests.ui.wiped``.

Every line on standard input is a journey as JSON; the page is shown and ``shown`` answered. ``out`` takes the card out and
answers with the milliseconds until a frame without the person was drawn; ``done`` once the wipe has run its course.
"""

import os
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import msgspec
from PySide6.QtCore import QCoreApplication

from kiosk import log
from kiosk.demo.play import pause
from kiosk.journey import Journey
from kiosk.messages import CardOut
from tests.ui.pages import a_screen
from ui.app import Screen, prepare_application


def settle(seconds: float) -> None:
    """Let the screen live."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pause()


def take_out(screen: Screen) -> float:
    """Milliseconds from the card's event to the first frame of another page."""
    drawn: list[float] = []
    screen.window.afterRendering.connect(lambda: drawn.append(time.monotonic()))
    begun = time.monotonic()
    screen.terminal.happen(CardOut())
    while not drawn:
        QCoreApplication.processEvents()
    screen.window.afterRendering.disconnect()
    return (drawn[0] - begun) * 1000


def main() -> None:
    """Serve the test until its line ends."""
    log.configure("screen", sys.stderr)
    application = prepare_application()
    screen = a_screen()
    orders = os.fdopen(os.dup(0), "rb", buffering=0)  # a buffer would hold copies that are not the screen's
    while line := orders.readline():
        if line.strip() == b"out":
            print(f"{take_out(screen):.1f}", flush=True)
            settle(1.0)  # the collection at rest comes after half a second
            print("done", flush=True)
            continue
        screen.terminal.journey = msgspec.json.decode(line, type=Journey)
        del line
        screen.terminal._show()
        settle(0.2)
        print("shown", flush=True)
    orders.close()
    screen.close()
    assert application is not None


if __name__ == "__main__":
    main()
