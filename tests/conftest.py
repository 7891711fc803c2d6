# SPDX-License-Identifier: GPL-3.0-or-later
"""What all tests share: one reader rig and one desk a session, in short-lived folders that a plain user may enter."""

import contextlib
import os
import shutil
import signal
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TextIO

import pytest
import structlog

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
collect_ignore = [] if "KIOSK_VM_IMAGE" in os.environ else ["vm"]
"""The virtual machine's tests need an image: `make test-vm` builds one and names it."""

from PySide6.QtCore import QtMsgType, qInstallMessageHandler

from hardware.card.monitor import SlotEvent
from hardware.emulated.applet import Generation
from hardware.emulated.rig import CardRig
from kiosk import log
from kiosk.config import Terminal
from kiosk.demo.desk import Desk
from kiosk.demo.play import Player, pause
from tests.cards import Watcher
from ui.app import prepare_application

# tests started in the background of a shell inherit an ignored Ctrl-C, and would pass that on to the programs they interrupt
signal.signal(signal.SIGINT, signal.default_int_handler)


def short_folder() -> Path:
    """A folder with a short path (sockets) that cupsd's ordinary user may pass through."""
    folder = Path(tempfile.mkdtemp(prefix="kt-"))
    folder.chmod(0o711)
    return folder


@pytest.fixture(scope="session")
def pcsc_rig() -> Iterator[CardRig]:
    """The reader that PC/SC calls of this process talk to (libpcsclite reads its socket once per process)."""
    folder = short_folder()
    with CardRig(folder / "r") as rig:
        os.environ.update(rig.environment)
        yield rig
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def rig(pcsc_rig: CardRig) -> Iterator[CardRig]:
    """The reader with an empty slot."""
    yield pcsc_rig
    for verb, order in (
        ("silent", {"on": False}),
        ("plug", {}),
        ("mute", {"on": False}),
        ("status_words", {"hex": []}),
        ("remove", {}),
        ("forget_scripts", {}),
        ("settle", {}),
    ):
        pcsc_rig.do(verb, **order)


@pytest.fixture
def watcher(rig: CardRig) -> Iterator[Watcher]:
    """A monitor on the empty slot."""
    watching = Watcher()
    watching.until(SlotEvent.CARD_OUT)
    yield watching
    watching.monitor.stop()
    watching.thread.join()


@pytest.fixture
def folder() -> Iterator[Path]:
    """A short-lived folder."""
    made = short_folder()
    yield made
    shutil.rmtree(made, ignore_errors=True)


@pytest.fixture(scope="session")
def _desk(pcsc_rig: CardRig) -> Iterator[Desk]:
    folder = short_folder()
    with Desk(folder / "d", limits="city_heartbeat = 2.0\n", card_log=folder / "pcscd.log") as made:
        yield made
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def desk(_desk: Desk) -> Iterator[Desk]:
    """The session's desk, tidied up: no card, no fault, every earlier clerk gone, nothing unsettled."""
    yield _desk
    _desk.network.cut(on=False)
    _desk.network.delay_s = 0.0
    for reason in ("media-empty", "media-jam", "door-open"):
        _desk.printer.fault(reason, on=False)
    _desk.printer.power(on=True)
    _desk.printer.hanging = False
    _desk.spooler.hang(on=False)
    _desk.card.do("silent", on=False)
    _desk.card.do("plug")
    _desk.card.do("mute", on=False)
    _desk.card.do("key", key="cancel")
    _desk.card.do("remove")
    _desk.card.do("forget_scripts")
    _desk.card.do("settle")
    for clerk in _desk.clerks:
        clerk.wait(30)
    with contextlib.closing(sqlite3.connect(_desk.city_folder / "city.sqlite", timeout=10)) as database, database:
        database.execute("DELETE FROM orders")  # what waits for a citizen would greet the next test


@pytest.fixture(scope="session")
def application() -> object:
    """One Qt application for the session, its pages' warnings being failures."""
    return prepare_application()


@pytest.fixture
def player(desk: Desk, application: object, folder: Path) -> Iterator[Callable[..., Player]]:
    """Makes a player on the desk: ``player(generation, language)``. Qt and QML warnings fail the test."""
    made: list[Player] = []
    said: list[str] = []
    streams: list[TextIO] = []

    def note(kind: QtMsgType, context: object, text: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and kind is not QtMsgType.QtInfoMsg:
            said.append(text)

    previous = qInstallMessageHandler(note)

    def make(
        generation: Generation = Generation.V18, language: str = "fr", citizen: str = "", site: Terminal | None = None
    ) -> Player:
        stream = (desk.log / "screen.log").open("a")
        streams.append(stream)
        log.configure("screen", stream)
        pictures = folder / f"visit-{len(made)}"
        pictures.mkdir()
        made.append(Player(desk, pictures, generation, language, citizen, site))
        return made[-1]

    yield make
    for each in made:
        each.close()
    for _ in range(5):
        pause()
    qInstallMessageHandler(previous)
    structlog.reset_defaults()
    for stream in streams:
        stream.close()
    assert said == []
