# SPDX-License-Identifier: GPL-3.0-or-later
"""The demo's two windows: the terminal, and beside it the bench with card slot, keypad, paper tray and faults."""

from pathlib import Path
from typing import Any

import pypdfium2
from PySide6.QtCore import Property, QObject, QSize, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickImageProvider

from hardware.emulated.applet import Generation
from hardware.emulated.citizen import citizens
from kiosk.demo.desk import Desk
from ui.app import Screen, prepare_application
from ui.chime import Chime
from ui.speech import Espeak

_PRINTER_FAULTS = {"paper": "media-empty", "jam": "media-jam", "door": "door-open"}


class Bench(QObject):
    """What the hands of a visitor and a technician can do to the emulated devices."""

    changed = Signal()

    def __init__(self, desk: Desk, generation: Generation) -> None:
        super().__init__()
        self._desk, self._generation = desk, generation
        self._on: set[str] = set()
        self._inside = ""

    @Slot(str)
    def insert(self, citizen: str) -> None:
        """Put a card in, or take it out when it is that one."""
        if self._inside:
            self._desk.card.do("remove")
        self._inside = "" if citizen == self._inside else citizen
        if self._inside:
            self._desk.card.do("insert", citizen=citizen, applet=self._generation.value)
        self.changed.emit()

    @Slot(str)
    def key(self, key: str) -> None:
        """A key of the pinpad."""
        self._desk.card.do("key", key=key)

    @Slot(str)
    def fault(self, name: str) -> None:
        """Switch a fault on or off."""
        on = name not in self._on
        (self._on.add if on else self._on.discard)(name)
        if name in _PRINTER_FAULTS:
            self._desk.printer.fault(_PRINTER_FAULTS[name], on=on)
        elif name == "printer":
            self._desk.printer.power(on=not on)
        elif name == "network":
            self._desk.network.cut(on=on)
        elif name == "slow":
            self._desk.network.delay_s = 2.0 if on else 0.0
        elif name == "reader":
            self._desk.card.do("unplug" if on else "plug")
        self.changed.emit()

    def _get_people(self) -> list[dict[str, Any]]:
        return [
            {"id": key, "name": f"{p.given} {p.surname}", "pin": p.pin, "note": p.trouble.value if p.trouble else ""}
            for key, p in citizens().items()
        ]

    def _get_state(self) -> dict[str, Any]:
        return {"inside": self._inside, "faults": sorted(self._on), "sheets": len(self._desk.printer.tray)}

    people = Property(list, _get_people, constant=True)
    state = Property(dict, _get_state, notify=changed)


class _SheetProvider(QQuickImageProvider):
    def __init__(self, desk: Desk) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._desk = desk

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:
        sheet = self._desk.printer.tray[int(id)]
        with pypdfium2.PdfDocument(sheet.document) as pdf:
            pixels = pdf[sheet.number - 1].render(scale=1.2, rev_byteorder=True).to_pil().convert("RGB")
        raw = pixels.tobytes()
        return QImage(raw, pixels.width, pixels.height, pixels.width * 3, QImage.Format.Format_RGB888).copy()


def show(desk: Desk, generation: Generation) -> int:
    """Open both windows and serve until they are closed."""
    application = prepare_application()
    voice, chime = Espeak() if Espeak.installed() else None, Chime()
    screen = Screen(desk.settings.terminal, desk.call_clerk, desk.call_caretaker, voice=voice)
    screen.terminal.chimed.connect(chime.ring)
    bench = Bench(desk, generation)
    desk.printer.on_change = bench.changed.emit
    engine = QQmlApplicationEngine()
    engine.addImageProvider("sheet", _SheetProvider(desk))
    engine.rootContext().setContextProperty("bench", bench)
    engine.load(str(Path(__file__).parent / "Bench.qml"))
    screen.window.resize(1280, 720)
    screen.window.show()
    screen.open()
    status = application.exec()
    screen.close()
    return status
