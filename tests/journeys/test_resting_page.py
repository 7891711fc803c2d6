# SPDX-License-Identifier: GPL-3.0-or-later
"""The screen dies or hangs, and what is seen is a calm page: two real programs on a display of their own (ux 12.14)."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk.config import Display
from kiosk.config import Terminal as Site
from kiosk.demo.play import pause
from kiosk.model import Language
from tests.ui.pages import SITE, everything
from ui.resting import Resting
from ui.texts import load

KIOSK = [sys.executable, "-m", "kiosk"]
AMBER = 0xFFFFF1CF
"""The strip about the card: of all that is shown here only the resting page has it."""
GRAB = """
import sys
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
application.primaryScreen().grabWindow(0).save(sys.argv[1])
"""


@pytest.fixture
def display() -> Iterator[dict[str, str]]:
    """An X server without a window manager: the newest window is on top, as under the terminal's compositor."""
    read_end, write_end = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"],
        pass_fds=(write_end,), stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(write_end)
    with os.fdopen(read_end) as number:
        found = number.readline().strip()
    assert found, "Xvfb did not start"
    yield os.environ | {"DISPLAY": f":{found}", "QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": "software"}
    server.terminate()
    server.wait(10)


def seen(display: dict[str, str], folder: Path) -> QImage:
    """What a person in front of the panel sees."""
    file = folder / "panel.png"
    subprocess.run([sys.executable, "-c", GRAB, str(file)], env=display, check=True, timeout=30)
    return QImage(str(file))


def resting(picture: QImage) -> bool:
    return any(picture.pixel(x, y) == AMBER for x in range(400, 1500, 50) for y in range(300, 1000, 10))


class Told:
    """systemd's end of sd_notify: what a program said of itself."""

    def __init__(self, folder: Path, name: str) -> None:
        self.path = folder / f"{name}.notify"
        self.line = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.line.bind(str(self.path))

    def hears(self, word: str, limit_s: float) -> bool:
        end = time.monotonic() + limit_s
        while (left := end - time.monotonic()) > 0:
            self.line.settimeout(left)
            try:
                if self.line.recv(256).decode() == word:
                    return True
            except TimeoutError:
                return False
        return False


def start(name: str, display: dict[str, str], folder: Path) -> tuple[subprocess.Popen[bytes], Told]:
    told = Told(folder, name)
    with (folder / f"{name}.log").open("wb") as log:
        process = subprocess.Popen(
            [*KIOSK, name, "--config", str(folder / "kiosk.toml")], stdout=log, stderr=log,
            env=display | {"NOTIFY_SOCKET": str(told.path), "WATCHDOG_USEC": "1000000"},
        )  # fmt: skip
    return process, told


def test_a_screen_that_dies_uncovers_the_resting_page(display: dict[str, str], folder: Path) -> None:
    (folder / "kiosk.toml").write_text(
        f'state = "{folder}"\nclerk_socket = "{folder}/c"\ncaretaker_socket = "{folder}/t"\n'
        '[printer]\nuri = "ipp://127.0.0.1:1/"\n[terminal]\nnumber = "K07"\nphone = "02 123 45 67"\n'
        '[city]\nurl = "https://127.0.0.1:1"\norigin = "https://kiosk.example"\nca = "/x"\ncertificate = "/x"\nkey = "/x"\nseal_authorities = "/x"\n'
    )
    below, ready = start("resting", display, folder)
    processes = [below]
    try:
        assert ready.hears("READY=1", 60), (folder / "resting.log").read_text()
        assert resting(seen(display, folder))
        screen, said = start("screen", display, folder)
        processes.append(screen)
        assert said.hears("READY=1", 60), "ready with its first frame"
        assert said.hears("WATCHDOG=1", 10)
        assert not resting(seen(display, folder)), "the screen's window covers it"
        screen.send_signal(signal.SIGSTOP)
        while said.hears("WATCHDOG=1", 0.3):
            pass  # what was said before it was stopped
        assert not said.hears("WATCHDOG=1", 2), "a screen that hangs says nothing; systemd then ends it"
        begun = time.monotonic()
        screen.kill()
        screen.wait()
        assert resting(seen(display, folder))
        assert time.monotonic() - begun < 5
        below.terminate()
        assert below.wait(10) == 0
    finally:
        for process in processes:
            process.kill()
            process.wait()
        ready.line.close()
        if len(processes) > 1:
            said.line.close()


@pytest.mark.parametrize("portrait", [False, True])
def test_the_resting_page_is_whole(application: object, portrait: bool) -> None:
    page = Resting(Site(**SITE, display=Display(portrait=portrait)))
    page.window.show()
    for _ in range(3):
        pause()
    items = [item for item in everything(page.window.contentItem()) if isinstance(item.property("text"), str)]
    shown = "\n".join(str(item.property("text")) for item in items)
    for language in (Language.FR, Language.NL):
        assert str(load(language).translate("", "oos.card")) in shown, "always with the line about the card"
    assert SITE["phone"] in shown
    wide, tall = (1080, 1920) if portrait else (1920, 1080)
    for item in items:
        spot = item.mapRectToScene(item.boundingRect())
        assert spot.left() >= 0
        assert spot.right() <= wide
        assert spot.bottom() <= tall
        assert not item.property("truncated")
    page.close()
    pause()


def test_broken_settings_do_not_leave_the_panel_black(display: dict[str, str], folder: Path) -> None:
    (folder / "kiosk.toml").write_text("number = ")
    process, ready = start("resting", display, folder)
    try:
        assert ready.hears("READY=1", 60)
        assert resting(seen(display, folder))
    finally:
        process.kill()
        process.wait()
        ready.line.close()
