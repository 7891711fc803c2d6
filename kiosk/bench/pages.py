# SPDX-License-Identifier: GPL-3.0-or-later
"""The process that ``kiosk bench screen`` measures: the real pages with an invented citizen, or (``floor``) a bare window.

One order a line on standard input, one JSON answer a line: ``first``, ``pages N``, ``touch N``, ``wipe N``, ``language N``,
``idle SECONDS``, ``memory``. Times in milliseconds, each to the frame that shows the change.
"""

import json
import os
import resource
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk import log
from kiosk.config import Terminal as Site
from kiosk.journey import Journey, State, Visit
from kiosk.journey.core import put
from kiosk.messages import CardOut, Offered
from kiosk.model import Language, Subject, Way
from kiosk.reference.register import catalogue
from ui.app import Screen, prepare_application
from ui.texts import SHIPPED

FLOOR = b"""
import QtQuick
import QtQuick.Window
Window {
    id: window
    objectName: "frame"
    width: 1920; height: 1080; visible: true
    property int page: 0
    Rectangle {
        objectName: "nextButton"
        x: 1400; y: 900; width: 400; height: 104; color: area.pressed ? "green" : "lightgreen"
        MouseArea { id: area; anchors.fill: parent }
    }
    Text { text: "page " + window.page; font.pixelSize: 64 }
}
"""
TOUR = (State.CONFIRM_PERSON, State.PIN_READY, State.CATALOGUE, State.DOCUMENT_DETAIL, State.QUESTIONS, State.DELIVERY, State.EMAIL_ENTRY,
        State.REVIEW, State.ORDERED_LATER, State.TAKE_CARD)  # fmt: skip
LIMIT_S = 20.0
REST_S = 0.7
"""Between two wipes: what follows one at rest is not part of the next."""
_PAGE = os.sysconf("SC_PAGE_SIZE")
_MIB = 1024 * 1024


def _nobody() -> Any:
    raise ConnectionRefusedError


def _visit() -> Visit:
    offers = tuple(Offered(item, eligible=True, subjects=(Subject("self", "Camille"),)) for item in catalogue().items)
    return Visit(
        first_name="Camille", tries_left=3, catalogue_version="v1", documents=offers, document_id="residence",
        paper_language=Language.FR, answers=(("use", "belgium"),), way=Way.PRINT, tracking_code="652WF2LIWD4PDLQM",
        tracking_url="https://ville.example/652W",
    )  # fmt: skip


class Pages:
    """What is measured. ``window`` is drawn by software, as on the terminal."""

    def __init__(self) -> None:
        self.screen: Screen | None = Screen(Site(number="K07"), _nobody, None)
        self.window: QQuickWindow = self.screen.window
        self.window.show()
        self._visit = _visit()

    def page(self, number: int) -> None:
        """Page ``number`` of the tour."""
        assert self.screen is not None
        state = TOUR[number % len(TOUR)]
        self._put(Journey(state=state, language=Language.FR, visit=self._visit, reader=True, card=True))

    def language(self, number: int) -> None:
        """The page there is, in another language."""
        assert self.screen is not None
        self._put(put(self.screen.terminal.journey, language=SHIPPED[(number + 1) % len(SHIPPED)]))

    def wipe(self, number: int) -> None:
        """The card leaves whatever page there is."""
        assert self.screen is not None
        self.screen.terminal.happen(CardOut())

    def rest(self) -> None:
        """The first page, where the terminal waits."""
        self._put(Journey(state=State.WELCOME, reader=True))

    def _put(self, journey: Journey) -> None:
        assert self.screen is not None
        self.screen.terminal.journey = journey
        self.screen.terminal._show()


class Floor:
    """The least that a window can be."""

    def __init__(self) -> None:
        self._page = 0
        self.engine = QQmlApplicationEngine()
        self.engine.loadData(FLOOR)
        window = self.engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        self.window = window

    def page(self, number: int) -> None:
        """One word changes."""
        self._page += 1
        self.window.setProperty("page", self._page)

    def rest(self) -> None:
        """Nothing moves here."""

    language = wipe = page


class Bench(QObject):
    """Answers orders about one window."""

    def __init__(self, pages: Pages | Floor) -> None:
        super().__init__()
        self._pages, self._frames = pages, 0
        pages.window.afterRendering.connect(self._drawn, Qt.ConnectionType.DirectConnection)

    def _drawn(self) -> None:
        self._frames += 1

    def until_drawn(self, change: Callable[[], None]) -> float:
        """Milliseconds from the change to the next frame that was drawn."""
        before, begun = self._frames, time.perf_counter()
        change()
        while self._frames == before:
            QCoreApplication.processEvents()
            if time.perf_counter() - begun > LIMIT_S:
                raise RuntimeError("nothing was drawn: the change is not to be seen")
        return (time.perf_counter() - begun) * 1000

    def settle(self, seconds: float) -> None:
        """Let the window come to rest."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            time.sleep(0.002)

    def times(
        self, count: int, change: Callable[[int], None], before: Callable[[int], None] | None = None
    ) -> list[float]:
        """So many changes, each from rest."""
        found = []
        for number in range(count):
            if before is not None:
                before(number)
                self.settle(0.03)
            found.append(self.until_drawn(lambda number=number: change(number)))  # type: ignore[misc]
            self.settle(REST_S if before is not None else 0.005)
        return found

    def touch(self, count: int) -> list[float]:
        """A finger down on the green button, to its pressed state."""
        self._pages.page(0)
        self.settle(0.3)
        button = next(item for item in _items(self._pages.window.contentItem()) if item.objectName() == "nextButton")
        place = button.mapToScene(QPointF(button.width() / 2, button.height() / 2))
        away = QPointF(place.x(), 20)
        found = []
        for _ in range(count):
            found.append(self.until_drawn(lambda: self._mouse(QEvent.Type.MouseButtonPress, place)))
            self._mouse(QEvent.Type.MouseMove, away)  # slides off: nothing is chosen
            self._mouse(QEvent.Type.MouseButtonRelease, away)
            self.settle(0.02)
        return found

    def _mouse(self, kind: QEvent.Type, at: QPointF) -> None:
        down = Qt.MouseButton.LeftButton
        held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else down
        QCoreApplication.sendEvent(
            self._pages.window, QMouseEvent(kind, at, at, down, held, Qt.KeyboardModifier.NoModifier)
        )

    def idle(self, seconds: float) -> float:
        """Processor used at rest, in percent of one core."""
        self._pages.rest()
        self.settle(1.0)
        before, begun = _cpu(), time.monotonic()
        rest = QEventLoop()
        QTimer.singleShot(int(seconds * 1000), rest.quit)
        rest.exec()
        return 100 * (_cpu() - before) / (time.monotonic() - begun)


def _items(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        yield from _items(child)


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _memory() -> float:
    """Resident, in MiB."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * _PAGE / _MIB


def main() -> None:
    """Draw the first frame, say so, then answer until standard input ends."""
    log.configure("bench", sys.stderr)
    application = prepare_application("bench")
    pages: Pages | Floor = Floor() if sys.argv[1:] == ["floor"] else Pages()
    bench = Bench(pages)
    bench.until_drawn(lambda: None)
    print("drawn", flush=True)
    for line in sys.stdin:
        order, _, argument = line.strip().partition(" ")
        answer: list[float]
        match order:
            case "pages":
                answer = bench.times(int(argument), pages.page)
            case "language":
                pages.page(2)
                bench.settle(0.2)
                answer = bench.times(int(argument), pages.language)
            case "wipe":
                answer = bench.times(int(argument), pages.wipe, before=pages.page)
            case "touch":
                answer = bench.touch(int(argument))
            case "idle":
                answer = [bench.idle(float(argument))]
            case _:
                bench.settle(1.0)
                answer = [_memory()]
        print(json.dumps(answer), flush=True)
    assert application is not None
    os._exit(0)  # nothing is left to be tidied: the process was made to be measured


if __name__ == "__main__":
    main()
