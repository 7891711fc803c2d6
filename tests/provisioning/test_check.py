# SPDX-License-Identifier: GPL-3.0-or-later
"""The acceptance run: what is seen, and the one sheet that says it."""

import contextlib
import datetime as dt
import os
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from pypdfium2 import PdfDocument

from hardware.emulated.printer import EmulatedPrinter
from hardware.emulated.spooler import QUEUE, Spooler
from hardware.printer.follow import Verdict
from hardware.printer.page import Page
from hardware.printer.probe import Probe
from hardware.printer.queue import Queue
from kiosk.caretaker.recovery import sweep
from kiosk.config import City, Printer, Settings, Terminal, Watching
from kiosk.journal import Journal
from provisioning.check import (
    _WORDS,
    BY_HAND,
    LATE_S,
    LOOKS,
    Finding,
    certificate,
    examine,
    logs,
    printed,
    printer,
    sheet,
    slot,
)
from tests.conftest import short_folder

NOW = dt.datetime(2026, 11, 26, 14, 5, tzinfo=dt.UTC)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    nowhere = tmp_path / "nothing.pem"
    city = City("https://localhost:1/kiosk/v1", "https://x", nowhere, nowhere, nowhere, nowhere)
    return Settings(city, Printer("ipp://localhost:1/x"), tmp_path, terminal=Terminal("K31"), slots=tmp_path)


def words_of(pdf: bytes) -> str:
    with PdfDocument(pdf) as document:
        assert len(document) == 1, "one sheet"
        return str(document[0].get_textpage().get_text_bounded())


def test_what_fails_while_it_is_looked_at_does_not_end_the_rest(settings: Settings) -> None:
    def breaks(_settings: Settings) -> tuple[bool, str]:
        raise OSError("whatever")

    def fine(_settings: Settings) -> tuple[bool, str]:
        return True, "fine"

    assert examine(settings, [breaks, fine]) == [
        Finding("breaks", good=False, seen="OSError"),
        Finding("fine", good=True, seen="fine"),
    ]


def test_a_bare_machine_fails_and_says_where(settings: Settings) -> None:
    found = {each.name: each for each in examine(settings)}
    assert set(found) == set(_WORDS), "each has its words on the sheet"
    assert [found[name].good for name in ("printer", "city", "certificate")] == [False] * 3
    assert found["certificate"].seen == "none that is good: enrol"


def test_a_version_on_trial_is_not_accepted(settings: Settings) -> None:
    (settings.slots / "slot.json").write_text('{"name":"B","proved":false}')
    assert slot(settings) == (False, "B: not yet")


@pytest.mark.parametrize(("age_s", "good"), [(None, False), (LATE_S + 60, False), (60.0, True)])
def test_a_log_that_does_not_reach_its_server_is_told(settings: Settings, *, age_s: float | None, good: bool) -> None:
    assert logs(settings) == (True, "stays on the terminal")
    watched = Watching(logs_to="https://logs.example")
    settings = msgspec.structs.replace(settings, watching=watched, log_sent=settings.state / "cursor")
    if age_s is not None:
        settings.log_sent.touch()
        os.utime(settings.log_sent, (time.time() - age_s,) * 2)
    assert logs(settings)[0] == good


def test_the_sheet_names_everything_and_fits_one_page(settings: Settings) -> None:
    found = [Finding(look.__name__, number != 4, "x" * 200) for number, look in enumerate(LOOKS)]
    said = words_of(sheet(settings, found, NOW))
    assert all(word in said for word in _WORDS.values())
    assert all(line in said for line in BY_HAND)
    assert "K31" in said
    assert "Pas en ordre · Niet in orde" in said
    assert said.count("OK") == len(LOOKS) - 1


def test_a_terminal_in_order_says_so(settings: Settings) -> None:
    said = words_of(sheet(settings, [Finding("version", good=True, seen="0.1.0")], NOW))
    assert "En ordre · In orde" in said


def test_a_certificate_that_cannot_be_read_is_none(settings: Settings) -> None:
    settings.city.certificate.write_bytes(os.urandom(50))
    assert certificate(settings) == (False, "none that is good: enrol")


@pytest.fixture
def real() -> Iterator[tuple[EmulatedPrinter, Printer]]:
    folder, made = short_folder(), EmulatedPrinter(sheet_s=0.05)
    with Spooler(folder / "c", made.uri) as spooler:
        yield made, Printer(made.uri, spooler.server, QUEUE)
    made.close()


def test_the_sheet_comes_out_of_the_terminals_own_printer(
    settings: Settings, real: tuple[EmulatedPrinter, Printer]
) -> None:
    made, ours = real
    here = Settings(settings.city, ours, settings.state, terminal=settings.terminal)
    assert printer(here)[0]
    assert printed(here, sheet(here, examine(here, []), NOW)) is Verdict.PRINTED
    assert "K31" in words_of(made.tray[0].document)


def test_the_caretaker_leaves_the_sheet_to_the_technician(
    settings: Settings, real: tuple[EmulatedPrinter, Printer]
) -> None:
    """Found in the virtual machine: it cancelled what no order of the journal explained, the sheet as well."""
    made, ours = real
    made.sheet_s = 2.0
    here, over, swept = (
        Settings(settings.city, ours, settings.state, terminal=settings.terminal),
        threading.Event(),
        [0],
    )

    def caretaker() -> None:
        with contextlib.closing(Journal(settings.state)) as journal:
            while not over.wait(0.1):
                swept[0] += sweep(journal, Probe(ours.uri))

    thread = threading.Thread(target=caretaker)
    thread.start()
    try:
        assert printed(here, Page().pdf()) is Verdict.PRINTED
    finally:
        over.set()
        thread.join()
    assert swept == [0]
    assert len(made.tray) == 1


def test_m25_after_twenty_jobs_nothing_is_left(settings: Settings, real: tuple[EmulatedPrinter, Printer]) -> None:
    """The spooler runs with the terminal's own configuration: no job, no control file, no document, no history."""
    made, ours = real
    here = Settings(settings.city, ours, settings.state, terminal=settings.terminal)
    page = Page()
    page.text(20, 60, 700, "Rue de l'Exemple 12")
    assert {printed(here, page.pdf()) for _ in range(20)} == {Verdict.PRINTED}
    assert len(made.tray) == 20
    spool = Path(ours.server).parents[1] / "spool"
    assert [file.name for file in spool.iterdir() if file.is_file()] == []
    told = subprocess.run(
        ["lpstat", "-h", ours.server, "-W", "completed", "-o"], capture_output=True, text=True, check=True
    )
    assert told.stdout == ""
    assert Queue(ours.server, ours.queue).left() == 0
