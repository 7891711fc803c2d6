# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts the screen together: engine, window, lines. Used by ``kiosk screen`` and by the demo."""

import gc
import os
import signal
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, QTranslator, QUrl
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPixmapCache
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent
from PySide6.QtQuick import QQuickWindow

from kiosk.config import Settings
from kiosk.config import Terminal as Site
from kiosk.journey import events as e
from kiosk.messages import PleaseStop
from kiosk.model import Language
from kiosk.notify import notify, watchdog_ms
from ui.bridge import Terminal
from ui.chime import Chime
from ui.icons import IconProvider
from ui.lines import Call, CaretakerLine, ClerkLine, connect_to
from ui.speech import Espeak, Speech, Voice

STOP_MS = 600_000
"""Asked to stop, the screen waits for Welcome, but no longer than this (ux 5)."""
HERE = Path(__file__).parent
AT_ONCE = ("CardGone", "TakeCard", "Goodbye", "Printing", "StillThere", "OutOfService")
"""Pages that replace another without anybody having touched it."""


class Screen(QObject):
    """One window with its terminal object. Needs a QGuiApplication; ``close`` before it ends."""

    def __init__(
        self,
        site: Site,
        clerk: Call,
        caretaker: Call | None,
        translators: Mapping[Language, QTranslator] | None = None,
        voice: Voice | None = None,
    ) -> None:
        super().__init__()
        self.terminal = Terminal(
            site,
            lambda terminal: ClerkLine(clerk, terminal.happen, lambda: terminal.happen(e.ClerkLost())),
            None if caretaker is None else lambda terminal: CaretakerLine(caretaker, terminal.happen),
            translators,
        )
        self.engine = QQmlApplicationEngine()
        self.engine.addImageProvider("icon", IconProvider())
        self.engine.rootContext().setContextProperty("terminal", self.terminal)
        self.engine.load(QUrl.fromLocalFile(str(HERE / "qml" / "Main.qml")))
        roots = self.engine.rootObjects()
        if not roots:
            raise RuntimeError("the pages could not be loaded")
        window = roots[0]
        # the page of the wipe is compiled before it is ever needed (processes facts: 200 ms from the card's event)
        self._ready = [
            QQmlComponent(self.engine, QUrl.fromLocalFile(str(HERE / "qml" / f"{page}.qml"))) for page in AT_ONCE
        ]
        assert isinstance(window, QQuickWindow)
        self.window = window
        self.terminal.changed.connect(self._retranslate)
        self.terminal.wiped.connect(self._wipe)
        self._language = ""
        self.speech: Speech | None = None
        if voice is not None:
            self.speech = Speech(self.terminal, window, voice)
            self.terminal.let_speak(can=True)

    def open(self) -> None:
        """Start the journey."""
        self.terminal.open()

    def close(self) -> None:
        """Hang up and let the pages go."""
        if self.speech is not None:
            self.speech.cut()
        self.terminal.close()
        self._ready.clear()
        self.engine.deleteLater()
        QCoreApplication.sendPostedEvents(
            self.engine, QEvent.Type.DeferredDelete.value
        )  # before what its pages bind to

    def _retranslate(self) -> None:
        language = str(self.terminal.journey.language or "")
        if language != self._language:
            self._language = language
            self.engine.retranslate()

    def _wipe(self) -> None:
        """After the page was replaced: be silent, collect, repaint once, collect again (processes facts 5)."""
        if self.speech is not None:
            self.speech.cut()
        self.engine.collectGarbage()
        self.window.setProperty("veil", True)
        QTimer.singleShot(0, self, lambda: self.window.setProperty("veil", False))
        QTimer.singleShot(500, self, self._forget)

    def _forget(self) -> None:
        """At rest, when the old page is destroyed: everything that only it had held."""
        gc.collect()
        self.engine.collectGarbage()
        QPixmapCache.clear()
        gc.collect()


def prepare_application(name: str = "kiosk") -> QGuiApplication:
    """The application object with our fonts, drawn by software as on the terminal."""
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    application = QGuiApplication([name])
    for file in sorted((HERE / "fonts").glob("*.otf")):
        QFontDatabase.addApplicationFont(str(file))
    application.setFont(QFont("Inter"))
    return application


def run_screen(settings: Settings) -> int:
    """``kiosk screen``: connected to the sockets of systemd, until it is asked to stop."""
    application = prepare_application()
    screen = Screen(
        settings.terminal, connect_to(settings.clerk_socket), connect_to(settings.caretaker_socket),
        voice=Espeak(application) if Espeak.installed() else None,
    )  # fmt: skip
    chime = Chime()
    screen.terminal.chimed.connect(chime.ring)
    screen.terminal.rested.connect(lambda: QTimer.singleShot(0, application.quit))
    asked = [False]
    signal.signal(signal.SIGTERM, lambda *_: asked.__setitem__(0, True))
    patience = QTimer(application, singleShot=True, interval=STOP_MS)
    patience.timeout.connect(application.quit)

    def look() -> None:
        """A signal is seen when Python runs; nobody is interrupted for it."""
        if asked[0] and not patience.isActive():
            patience.start()
            screen.terminal.happen(PleaseStop())

    awake = QTimer(application, interval=200)
    awake.timeout.connect(look)
    awake.start()
    screen.window.frameSwapped.connect(lambda: notify("READY=1"), Qt.ConnectionType.SingleShotConnection)
    alive = QTimer(application, interval=max(100, watchdog_ms()))
    alive.timeout.connect(lambda: notify("WATCHDOG=1"))
    if watchdog_ms():
        alive.start()
    screen.window.showFullScreen()
    screen.open()
    status = application.exec()
    chime.hush()
    screen.close()
    return status
