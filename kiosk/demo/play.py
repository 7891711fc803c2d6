# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays a scripted visit through the real screen: touches by name, a picture of every page, the printed sheets."""

import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import pypdfium2
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QMetaObject, QObject, QPointF, Qt
from PySide6.QtQuick import QQuickItem
from rich.console import Console

from hardware.emulated.applet import Generation
from hardware.emulated.citizen import citizens
from kiosk.config import Terminal
from kiosk.demo.desk import Desk, wait_for
from kiosk.demo.script import Fault, Insert, Keys, On, Pull, Silence, Step, Visit
from kiosk.journey import State, events
from kiosk.journey.ordering import TYPED, chosen, questions
from ui.app import Screen, prepare_application

PAGE_LIMIT_S = 45.0
HAND_S = 0.45
"""Between two touches: the pages take a faster one for a trembling hand."""
CITIZEN = {"fr": "fatima", "nl": "joris", "en": "fatima", "de": "joris"}


@dataclass(frozen=True)
class Touch:
    """One touch of a visit: in which step of the script, on which page, of which control, and its middle in pixels."""

    step: int
    page: str
    name: str
    x: float
    y: float


class NotTheEnd(Exception):
    """The visit did not come to the end written in its script; the text says where."""


class Player:
    """One screen on one desk, played by a script. ``close`` hangs up."""

    def __init__(
        self,
        desk: Desk,
        output: Path,
        generation: Generation,
        language: str,
        citizen: str = "",
        site: Terminal | None = None,
    ) -> None:
        self._desk, self._output, self._generation, self._language = desk, output, generation, language
        self.citizen = citizen or CITIZEN[language]
        self._person = citizens()[self.citizen]
        self.pages: list[str] = []
        self.steps: list[dict[str, Any]] = []
        self.touches: list[Touch] = []
        self._passed = self._step = 0
        self.screen = Screen(site or desk.settings.terminal, desk.call_clerk, desk.call_caretaker)
        self.screen.window.show()
        self._pictured: tuple[Any, ...] = ()
        self._from = time.monotonic()
        self._tapped = 0.0
        self._until: Callable[[], bool] = lambda: False
        self.screen.terminal.changed.connect(self._picture)
        self.screen.open()

    def close(self) -> None:
        """Hang up and let the window go."""
        self.screen.close()

    @property
    def state(self) -> State:
        """The page that is shown."""
        return self.screen.terminal.journey.state

    def play(self, steps: tuple[Step, ...], until: Callable[[], bool] = lambda: False) -> None:
        """All steps, each with its limit; NotTheEnd names the one that did not happen.

        Once ``until`` holds nothing more is done and nothing is missed: somebody has ended the visit on purpose.
        """
        self._until = until
        try:
            for self._step, step in enumerate(steps):
                if until():
                    return
                self._do(step)
        finally:
            self._until = lambda: False

    def _do(self, step: Step) -> None:
        match step:
            case On(page, touch):
                self._reach(page)
                for name in self._names(touch):
                    self.tap(name)
            case Insert():
                self._desk.card.do("insert", citizen=self.citizen, applet=self._generation.value)
            case Pull():
                self._desk.card.do("remove")
            case Keys(what):
                self._type(what)
            case Fault(what):
                self._fault(what)
            case Silence():
                self.screen.terminal.happen(events.Silence())

    def tap(self, name: str) -> None:
        """Touch a control by its name, the way a screen reader would press it: the same code path as a finger."""
        item: QQuickItem | None = None

        def there() -> bool:
            nonlocal item
            item = find(self.screen.window.contentItem(), name)
            return item is not None and item.isVisible()

        if not self.wait(lambda: there() or self._until(), PAGE_LIMIT_S):
            raise NotTheEnd(f"{self.state}: nothing named {name} to touch")
        if item is None or self._until():
            return
        self.wait(lambda: time.monotonic() - self._tapped > HAND_S, 2 * HAND_S)
        self._tapped = time.monotonic()
        item = find(self.screen.window.contentItem(), name)  # lists find their room while the hand moves
        if item is None:
            self.tap(name)
            return
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
        self.touches.append(Touch(self._step, self.state.value, name, middle.x(), middle.y()))
        QMetaObject.invokeMethod(item, "act", Qt.ConnectionType.DirectConnection)

    def shows(self, name: str) -> bool:
        """True when a control of that name is to be seen."""
        return find(self.screen.window.contentItem(), name) is not None

    def live(self, name: str) -> bool:
        """True when a control of that name can be touched."""
        item = find(self.screen.window.contentItem(), name)
        return item is not None and bool(item.property("live"))

    def wait(self, condition: Any, limit_s: float) -> bool:
        """Let the screen live until the condition holds."""
        return wait_for(condition, limit_s, pause)

    def _reach(self, page: State) -> None:
        """The page is shown, or was for a moment since the last step: a quick citizen is not waited for."""

        def shown() -> bool:
            return self.state is page or page.value in self.pages[self._passed :]

        if not self.wait(lambda: shown() or self._until(), PAGE_LIMIT_S):
            raise NotTheEnd(f"waited for {page}, the screen shows {self.state}")
        later = self.pages[self._passed :]
        self._passed += later.index(page.value) + 1 if page.value in later else 0

    def _names(self, touch: str) -> Iterator[str]:
        if touch == "{answers}":
            journey = self.screen.terminal.journey
            offer = chosen(journey.visit)
            assert offer is not None
            for question in questions(offer, journey.visit.answers):
                if question.kind in TYPED:
                    yield from (f"key_{key}" for key in ("14031998" if question.kind == "date" else "fictif"))
                    yield "nextButton"
                    continue
                first = offer.subjects[0].ref if question.kind == "subject" else question.choices[0].id
                yield f"answer_{first}"
        elif touch == "{paper}":
            visit = self.screen.terminal.journey.visit
            offer = chosen(visit)
            # asked of those in whose language no paper is issued
            if offer is not None and visit.paper_language is None:
                yield f"paper_{offer.document.languages[0]}"
        elif touch:
            yield touch.format(language=self._language)

    def _type(self, what: str) -> None:
        armed = self.wait(lambda: bool(self._desk.card.do("state")["entering"]) or self._until(), PAGE_LIMIT_S)
        if not armed:
            raise NotTheEnd("the keypad was never armed")
        wrong = "".join(str((int(digit) + 1) % 10) for digit in self._person.pin)
        keys = {"right": [*self._person.pin, "ok"], "wrong": [*wrong, "ok"], "cancel": ["cancel"]}[what]
        for key in keys:
            self._desk.card.do("key", key=key)

    def _fault(self, what: str) -> None:
        match what:
            case "paper-empty" | "paper-refilled":
                self._desk.printer.fault("media-empty", on=what == "paper-empty")
            case "network-down" | "network-up":
                self._desk.network.cut(on=what == "network-down")

    def _picture(self) -> None:
        journey = self.screen.terminal.journey
        key = (journey.state, journey.visit.question if journey.state is State.QUESTIONS else 0)
        if key == self._pictured or journey.state is State.STARTING:
            return
        self._pictured = key
        now = time.monotonic()
        self.pages.append(journey.state.value)
        self.steps.append({"page": journey.state.value, "ms": round((now - self._from) * 1000)})
        name = f"{len(self.pages):02d}-{journey.state.value}.png"
        self.screen.window.grabWindow().save(str(self._output / name))


def find(item: QQuickItem, name: str) -> QQuickItem | None:
    """The visible item of that name, looked for as the pages are built."""
    if item.objectName() == name and item.isVisible():
        return item
    for child in item.childItems():
        found = find(child, name)
        if found is not None:
            return found
    return None


def pause() -> None:
    """One turn of the event loop, deferred deletions included."""
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, QDeadlineTimer(20))
    QCoreApplication.sendPostedEvents(None, 52)  # QEvent::DeferredDelete
    time.sleep(0.005)


def play(desk: Desk, name: str, visit: Visit, generation: Generation, language: str, output: Path) -> int:
    """``kiosk demo --headless``: one visit, its pictures and papers, one line at the end."""
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir(parents=True)
    application = prepare_application()
    console = Console(stderr=True)
    player = Player(desk, output, generation, language)
    trouble = ""
    try:
        with console.status(f"{name}: {visit.story} …"):
            player.play(visit.steps)
            settled = player.wait(lambda: desk.journal_rows() == 0, 20)
            trouble = "" if settled else "the journal was not settled"
    except NotTheEnd as error:
        trouble = str(error)
    orders, sheets = desk.orders(), list(desk.printer.tray)
    outcome = "delivered" if "delivered" in orders else "nothing ordered" if not orders else "ordered, not delivered"
    record = {
        "visit": name, "outcome": outcome, "orders": len(orders), "sheets": len(sheets), "pages": player.pages,
        "steps": player.steps, "applet": generation.value, "language": language,
    }  # fmt: skip
    (output / "visit.json").write_bytes(msgspec.json.format(msgspec.json.encode(record)))
    for number, sheet in enumerate(sheets, 1):
        _save_sheet(output, number, sheet.document, sheet.number)
    player.close()
    pause()
    _keep(application)
    if trouble:
        console.print(f"{name}: {trouble}")
    wanted = (visit.outcome, visit.orders, visit.sheets)
    print(f"{name}: {outcome}, {_count(len(orders), 'order')}, {_count(len(sheets), 'sheet')}", flush=True)
    return 0 if (outcome, len(orders), len(sheets)) == wanted and not trouble else 1


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def _save_sheet(output: Path, number: int, document: bytes, page: int) -> None:
    (output / f"sheet-{number}.pdf").write_bytes(document)
    with pypdfium2.PdfDocument(document) as pdf:
        bitmap = pdf[page - 1].render(scale=1.5)
        bitmap.to_pil().save(output / f"sheet-{number}.png")


def _keep(application: QObject) -> None:
    """The application object outlives its windows."""
    assert application is not None
