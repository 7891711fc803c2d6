# SPDX-License-Identifier: GPL-3.0-or-later
"""``kiosk resting``: a second, tiny process under the screen's window. When that one dies or is ended, this is what is seen:
never a desktop, a log or black (architecture 8). It knows nothing of any visit, so it always speaks of the card.
"""

import contextlib
import signal
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.config import Terminal as Site
from kiosk.model import Language
from kiosk.notify import notify, watchdog_ms
from ui.app import prepare_application
from ui.compositor import compositor_answers
from ui.squares import qr
from ui.texts import load

AGAIN = Path("/run/kiosk-again/start-screen")
"""Written to ask systemd for the screen once more (systemd/kiosk-screen-again.path)."""
QML = Path(__file__).parent / "qml" / "Resting.qml"


def words(site: Site) -> dict[str, Any]:
    """All that the page says: French and Dutch alike, the others in one line each."""
    voices = {language: load(language) for language in (Language.FR, Language.NL, Language.EN, Language.DE)}

    def said(key: str, languages: tuple[Language, ...] = (Language.FR, Language.NL), between: str = "\n") -> str:
        return between.join(str(voices[language].translate("", key)) for language in languages)

    address = f"{site.page}?t={site.number}&w=fault" if site.page else ""
    return {
        "title": said("oos.title"), "others": said("oos.title", (Language.EN, Language.DE), "  ·  "), "why": said("oos.fault"),
        "card": said("oos.card"), "phone": said("phone").replace("%1", site.phone), "nearest": site.nearest, "address": address,
        "squares": qr(address), "portrait": site.display.portrait, "mark": f"{site.number}·Resting",
    }  # fmt: skip


class Again(QObject):
    """The page's one request, for a technician whose screen was given up."""

    def __init__(self, request: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._request = request

    @Slot()
    def ask(self) -> None:
        """Ask; where nobody waits for the request nothing happens."""
        with contextlib.suppress(OSError):
            self._request.write_text("now\n")


class Resting:
    """The page in a window. Needs a QGuiApplication; ``close`` before it ends."""

    def __init__(self, site: Site, again: Path = AGAIN) -> None:
        self.engine = QQmlApplicationEngine()
        told = words(site) | {"again": Again(again, self.engine)}
        self.engine.rootContext().setContextProperty("resting", told)
        self.engine.load(QUrl.fromLocalFile(str(QML)))
        roots = self.engine.rootObjects()
        if not roots:
            raise RuntimeError("the resting page could not be loaded")
        window = roots[0]
        assert isinstance(window, QQuickWindow)
        self.window = window

    def close(self) -> None:
        """Let the window go."""
        self.engine.deleteLater()


def run_resting(site: Site) -> int:
    """Until it is asked to stop."""
    application: QGuiApplication = prepare_application("kiosk-resting")
    resting = Resting(site)
    signal.signal(signal.SIGTERM, lambda *_: application.quit())
    awake = QTimer(application, interval=500)  # a signal is seen when Python runs
    awake.timeout.connect(lambda: None)
    awake.start()
    # the compositor has no word of its own for systemd: its first client speaks for it
    alive = QTimer(application, interval=max(500, watchdog_ms()))
    alive.timeout.connect(lambda: notify("WATCHDOG=1") if compositor_answers() else None)
    if watchdog_ms():
        alive.start()
    resting.window.frameSwapped.connect(lambda: notify("READY=1"), Qt.ConnectionType.SingleShotConnection)
    resting.window.showFullScreen()
    status = application.exec()
    resting.close()
    return status
