# SPDX-License-Identifier: GPL-3.0-or-later
"""Line icons in any colour of the theme: ``image://icon/<name>/<rrggbb>``."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).parent / "icons"
_FALLBACK = "doc"


class IconProvider(QQuickImageProvider):
    """Draws an SVG of ``icons/`` with its ``currentColor`` replaced. Unknown names show a sheet of paper."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:
        """Called by the QML engine."""
        name, _, colour = id.partition("/")
        file = FOLDER / f"{name}.svg"
        if not name.isalpha() or not file.exists():
            file = FOLDER / f"{_FALLBACK}.svg"
        svg = file.read_bytes().replace(b"currentColor", b"#" + (colour or "10213A").encode())
        edge = requestedSize.width() if requestedSize.width() > 0 else 48
        image = QImage(edge, edge, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, edge, edge))
        painter.end()
        return image
