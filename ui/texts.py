# SPDX-License-Identifier: GPL-3.0-or-later
"""The texts of the screen: one ``.ts`` file a language, compiled beside it by lrelease (``python -m ui.texts``)."""

import subprocess
import sys
from pathlib import Path

import PySide6
from PySide6.QtCore import QTranslator

from kiosk.model import Language

FOLDER = Path(__file__).parent / "i18n"
SHIPPED = (Language.FR, Language.NL, Language.EN, Language.DE)
"""Languages whose texts are complete; only these appear on Welcome."""


def compile_all() -> None:
    """Make the ``.qm`` files; raises CalledProcessError when lrelease refuses one."""
    tool = Path(PySide6.__file__).parent / "lrelease"
    for language in SHIPPED:
        source = FOLDER / f"{language}.ts"
        subprocess.run([str(tool), "-silent", str(source), "-qm", str(source.with_suffix(".qm"))], check=True)


def load(language: Language) -> QTranslator:
    """The translator of one language. The caller keeps it."""
    translator = QTranslator()
    if not translator.load(str(FOLDER / f"{language}.qm")):
        raise FileNotFoundError(f"{FOLDER / language}.qm: run `python -m ui.texts` (make setup does)")
    return translator


if __name__ == "__main__":
    compile_all()
    sys.exit(0)
