# SPDX-License-Identifier: GPL-3.0-or-later
"""``make pictures``: every page in every language, orientation, palette and text size, as contact sheets to be looked at."""

import html
import itertools
import os
import shutil
from pathlib import Path
from typing import Annotated

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import typer
from PySide6.QtCore import Qt
from rich.progress import track

from kiosk.journey import State
from kiosk.journey.core import Reading
from kiosk.model import Language
from tests.ui.pages import a_screen, journeys, show
from ui.app import prepare_application
from ui.texts import SHIPPED

STYLE = """body{font:16px sans-serif;margin:24px;background:#ddd} a{color:#164b87} h1{margin:0 0 16px}
figure{display:inline-block;margin:8px;vertical-align:top} img{display:block;border:1px solid #888}
figcaption{font-size:13px;padding-top:4px}"""
SMALLER = 3


def main(
    folder: Annotated[Path, typer.Option(help="Where the sheets are written; an older run there is replaced.")] = Path(
        "build/pictures"
    ),
    language: Annotated[str, typer.Option(help="One language instead of all.")] = "",
    state: Annotated[str, typer.Option(help="One page instead of all, by its name in the design.")] = "",
    variants: Annotated[int, typer.Option(help="At most so many variants of a page.")] = 3,
) -> None:
    """Draw the pages and lay them out; open ``index.html`` of the folder."""
    states = [found for found in State if found.value == state] if state else list(State)
    if not states:
        raise typer.BadParameter(f"there is no page {state!r}; pages are {', '.join(State)}")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    application = prepare_application()
    languages = [Language(language)] if language else list(SHIPPED)
    sheets: list[tuple[str, int]] = []
    kinds = [
        *itertools.product((False, True), languages, (0, 1), (0, 1, 2)),
        *((turned, tongue, 0, -1) for turned in (False, True) for tongue in languages),
    ]
    for portrait, tongue, yellow, size in track(kinds, "contact sheets"):
        reading = Reading(size=max(0, size), yellow=yellow, low=int(size < 0))
        name = "-".join(
            (tongue.value, "upright" if portrait else "lying", "yellow-on-black" if yellow else "standard",
             {0: "plain", 1: "large", 2: "largest", -1: "low"}[size])
        )  # fmt: skip
        screen, figures = a_screen(portrait=portrait), []
        (folder / name).mkdir()
        for page in states:
            for number, journey in enumerate(itertools.islice(journeys(page, tongue, reading), variants), 1):
                show(screen, journey)
                picture = screen.window.grabWindow()
                file = f"{name}/{page.value}-{number}.jpg"
                wide = picture.width() // SMALLER
                picture.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation).save(
                    str(folder / file), quality=88
                )
                figures.append(
                    f'<figure><img src="{file}" width="{wide}" loading="lazy"><figcaption>{page.value} {number}</figcaption></figure>'
                )
        screen.close()
        write(folder / f"{name}.html", name, "".join(figures))
        sheets.append((name, len(figures)))
    links = "".join(f'<p><a href="{name}.html">{name}</a>, {count} pages</p>' for name, count in sheets)
    write(folder / "index.html", "Every page of the terminal", links)
    print(f"{sum(count for _, count in sheets)} pages on {len(sheets)} sheets: {folder / 'index.html'}")
    assert application is not None


def write(file: Path, title: str, body: str) -> None:
    """One HTML page."""
    head = f'<!doctype html><meta charset="utf-8"><title>{html.escape(title)}</title><style>{STYLE}</style>'
    file.write_text(f"{head}<h1>{html.escape(title)}</h1>{body}\n")


if __name__ == "__main__":
    typer.run(main)
