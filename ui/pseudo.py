# SPDX-License-Identifier: GPL-3.0-or-later
"""Two languages that nobody speaks: one 40 % longer than French, one from right to left. For tests and contact sheets."""

from PySide6.QtCore import QTranslator

from kiosk.model import Language
from ui.texts import SHIPPED, load

_RIGHT_TO_LEFT, _END = "\u202e", "\u202c"
_DOUBLED = str.maketrans({"a": "aa", "e": "eé", "i": "iï", "o": "oô", "u": "uü"})


class Longer(QTranslator):
    """Every text about 40 % longer, its vowels doubled; places for values stay."""

    def __init__(self) -> None:
        super().__init__()
        self._french = load(Language.FR)

    def isEmpty(self) -> bool:
        """Called by Qt before it asks for a text."""
        return False

    def translate(self, context: str, key: str, disambiguation: str | None = None, n: int = -1) -> str:
        """Called by Qt."""
        text = self._french.translate(context, key, disambiguation or "", n)
        if key in ("layout.direction", "language.own"):
            return str(text)
        return str(text).translate(_DOUBLED)


class RightToLeft(Longer):
    """French written backwards by Unicode's own means, on mirrored pages."""

    def translate(self, context: str, key: str, disambiguation: str | None = None, n: int = -1) -> str:
        """Called by Qt."""
        text = self._french.translate(context, key, disambiguation or "", n)
        if key == "layout.direction":
            return "rtl"
        return f"{_RIGHT_TO_LEFT}{text}{_END}" if text else ""


def translators(pseudo: type[Longer]) -> dict[Language, QTranslator]:
    """All languages, French replaced by a pseudo-language."""
    return {language: pseudo() if language is Language.FR else load(language) for language in SHIPPED}
