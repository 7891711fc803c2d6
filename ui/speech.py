# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the visible page aloud, from the same accessibility tree that a screen reader would use (ux 6.5, 11).

Headphones hear everything; the loudspeaker only what a page lets anybody hear (``aloud``). What is said goes to the
voice's standard input, never onto a command line.
"""

import shutil
from collections.abc import Iterator

from PySide6.QtCore import QObject, QProcess, QRectF, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.journey.core import Reading
from kiosk.journey.states import State as S
from kiosk.model import Language, Private
from ui.bridge import Terminal

PROGRAM = "espeak-ng"
VOICES = {Language.FR: "fr-be", Language.NL: "nl", Language.EN: "en-gb", Language.DE: "de"}
WORDS_A_MINUTE = {-2: 110, -1: 130, 0: 150, 1: 180, 2: 210}
LOUDNESS = {-2: 50, -1: 75, 0: 100, 1: 140, 2: 200}
"""espeak-ng's ``-a``: 0 to 200, 100 by default."""
REPEAT_MS = 15_000
"""Welcome is said again to whoever has headphones in (ux 4)."""
_SPOKEN = {QAccessible.Role.StaticText, QAccessible.Role.Heading, QAccessible.Role.Button}
_WELCOME = ("welcome.hello", "welcome.card", "welcome.need", "welcome.keys")


class Sentence(Private, frozen=True):
    """One thing to say, and what is ringed meanwhile (in pixels of the page)."""

    text: str
    language: Language
    where: tuple[float, float, float, float] = (0, 0, 0, 0)


class Voice(QObject):
    """Says one sentence after the other. Qt's main thread only; ``finished`` comes after a sentence that was not cut."""

    finished = Signal()

    def say(self, sentence: Sentence, reading: Reading) -> None:
        """Begin; a voice says one thing at a time."""
        raise NotImplementedError

    def hush(self) -> None:
        """Silence, at once."""
        raise NotImplementedError


class Espeak(Voice):
    """espeak-ng, one short process a sentence."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.process = QProcess(self)
        self.process.finished.connect(self._over)
        self.process.errorOccurred.connect(self._over)
        self._speaking = False

    @staticmethod
    def installed() -> bool:
        """True when this machine has the program."""
        return shutil.which(PROGRAM) is not None

    def say(self, sentence: Sentence, reading: Reading) -> None:
        """Begin one sentence."""
        self.hush()
        self._speaking = True
        speed, loud = WORDS_A_MINUTE[reading.pace], LOUDNESS[reading.loudness]
        self.process.start(PROGRAM, ["-v", VOICES[sentence.language], "-s", str(speed), "-a", str(loud), "--stdin"])
        self.process.write(sentence.text.encode())
        self.process.closeWriteChannel()

    def hush(self) -> None:
        """Kill what is being said; it takes a moment of the kernel's, no more."""
        self._speaking = False
        if self.process.state() is not QProcess.ProcessState.NotRunning:
            self.process.kill()
            self.process.waitForFinished(500)

    def _over(self) -> None:
        if self._speaking and self.process.state() is QProcess.ProcessState.NotRunning:
            self._speaking = False
            self.finished.emit()


class Speech(QObject):
    """What the page says. Begins with every page while the voice is on, stops with it; owns the queue."""

    def __init__(self, terminal: Terminal, window: QQuickWindow, voice: Voice) -> None:
        super().__init__()
        self._terminal, self._window, self._voice = terminal, window, voice
        self.queue: list[Sentence] = []
        self._on, self._shown = False, ""
        self._repeat = QTimer(self, singleShot=True, interval=REPEAT_MS)
        self._repeat.timeout.connect(self.read)
        voice.finished.connect(self._next)
        terminal.pageReady.connect(self._page)
        terminal.changed.connect(self._changed)
        terminal.askedAgain.connect(self.read)
        window.activeFocusItemChanged.connect(self._focus)

    def read(self) -> None:
        """The whole page, from its heading."""
        self.cut()
        if self._reading.voice:
            self.queue = list(sentences(self._window, self._terminal))
            self._next()

    def cut(self) -> None:
        """Silence, and nothing left to say."""
        self._repeat.stop()
        self.queue.clear()
        self._voice.hush()
        self._terminal.show_spoken(QRectF())

    @property
    def _reading(self) -> Reading:
        return self._terminal.journey.reading

    def _page(self) -> None:
        if self._terminal.journey.state is not S.PIN_ENTRY or not self._terminal.journey.pin_s:
            self.read()

    def _changed(self) -> None:
        """Another page, or the voice was switched: what was being said is no longer true."""
        page, on = self._terminal.journey.state.value, bool(self._reading.voice)
        if page != self._shown or on != self._on:
            turned_on = on and not self._on and page == self._shown
            self._shown, self._on = page, on
            self.cut()
            if turned_on:
                QTimer.singleShot(0, self, self.read)

    def _focus(self) -> None:
        """Who moves with keys hears where they are; the whole page is cut for it."""
        item = self._window.activeFocusItem()
        if not self._reading.voice or item is None or not item.property("label"):
            return
        said = item.property("label") if self._terminal.journey.headphones else item.property("aloud")
        if said:
            self.cut()
            self.queue = [Sentence(str(said), self._terminal.journey.language or Language.FR)]
            self._next()

    def _next(self) -> None:
        if not self.queue:
            self._terminal.show_spoken(QRectF())
            if self._terminal.journey.state is S.WELCOME and self._terminal.journey.headphones:
                self._repeat.start()
            return
        sentence = self.queue.pop(0)
        self._terminal.show_spoken(QRectF(*sentence.where))
        self._voice.say(sentence, self._reading)


def sentences(window: QQuickWindow, terminal: Terminal) -> Iterator[Sentence]:
    """What the page says now, in the order in which it is read: heading, words, choices, then back and the green button."""
    journey = terminal.journey
    if journey.state is S.WELCOME:
        for language in (Language.FR, Language.NL, Language.EN):
            for key in _WELCOME:
                yield Sentence(terminal.textIn(key, language.value), language)
        return
    top = QAccessible.queryAccessibleInterface(window)
    for node, item in _visible(top, window.contentItem()):
        text = node.text(QAccessible.Text.Name)
        said = (
            text if journey.headphones else str(item.property("aloud") if item.property("aloud") is not None else text)
        )
        where = item.mapRectToItem(_frame(window), item.boundingRect())
        place = (where.x(), where.y(), where.width(), where.height())
        if journey.language is not None:
            if said.strip():
                yield Sentence(said, journey.language, place)
        else:  # two languages, a line each
            lines = [line for line in said.splitlines() if line.strip()]
            for language, line in zip((Language.FR, Language.NL), lines, strict=False):
                yield Sentence(line, language, place)


def _visible(node: QAccessibleInterface, root: QQuickItem) -> Iterator[tuple[QAccessibleInterface, QQuickItem]]:
    for number in range(node.childCount()):
        child = node.child(number)
        if child is None or child.state().invisible:
            continue
        item = child.object()
        if isinstance(item, QQuickItem) and child.role() in _SPOKEN and _belongs(item):
            yield child, item
        yield from _visible(child, root)


def _belongs(item: QQuickItem) -> bool:
    """Of the page itself, or one of the two buttons that lead on and back; not the helpers that every page has."""
    if item.objectName() in ("nextButton", "backButton"):
        return True
    parent: QQuickItem | None = item
    while parent is not None:
        if parent.objectName().startswith("page_") or parent.objectName() == "helpCurtain":
            return True
        parent = parent.parentItem()
    return False


def _frame(window: QQuickWindow) -> QQuickItem:
    """The item that pages are drawn in, whatever the size of the window."""
    return next(child for child in window.contentItem().childItems() if child.objectName() == "frame")
