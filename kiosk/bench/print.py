# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a print takes beyond paper itself, through a real cupsd and an emulated printer; and what a page costs.

``release-to-first-byte``: from our release of a held job to the document's arrival at the printer. Floor: the same
document sent to the printer without CUPS. Peer: ``lp`` on the same queue, from its start.
``verdict-after-last-sheet``: from the last sheet to our verdict. Floor: until the printer's own record has ended, asked
without pause. Peer: until CUPS calls its job completed, whatever that is worth. ``off-is-known``: from the printer's switch
to the caretaker's word for it, the longest of the run.
"""

import contextlib
import dataclasses
import io
import os
import shutil
import statistics
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pikepdf
from rich.console import Console

from hardware.deadline import deadline
from hardware.emulated.printer import EmulatedPrinter
from hardware.emulated.spooler import QUEUE, Spooler
from hardware.errors import PrinterRefused
from hardware.printer.follow import Attempt, Ended, Verdict, follow
from hardware.printer.ipp import Operation, Tag, Value, post, request
from hardware.printer.probe import Probe
from hardware.printer.queue import Queue
from kiosk.bench.report import Row
from kiosk.caretaker.checks import PrinterCheck
from kiosk.clerk.deliver import PATIENCE_S, POLL_S
from kiosk.config import Limits
from kiosk.model import Condition

FORMATS = {"pdf": "application/pdf", "pwg": "image/pwg-raster", "urf": "image/urf"}
SHEET_S = 0.1
GOAL_MS, GOAL_OFF_MS = 1000.0, 3000.0
_LOOK_S, _ENOUGH_S = 0.002, 60.0
_MIB = 1024 * 1024


@dataclasses.dataclass(frozen=True)
class _Times:
    """Of one print, in milliseconds."""

    first_byte: float
    verdict: float


def rows(runs: int) -> Iterator[Row]:
    """Everything, one row after the other."""
    console = Console(stderr=True)
    deadline.arm(Limits().named)
    with _corner("pdf") as (printer, spooler):
        with console.status("printing ..."):
            ours = [_ours(printer, spooler) for _ in range(runs)]
            direct = [_direct(printer) for _ in range(runs)]
            theirs = [_lp(printer, spooler) for _ in range(runs)]
    values, floors, peers = (
        [statistics.median(getattr(each, name) for each in found) for name in ("first_byte", "verdict")]
        for found in (ours, direct, theirs)
    )
    yield Row("release-to-first-byte", values[0], "ms", floors[0], "lp", peers[0])
    yield Row("verdict-after-last-sheet", values[1], "ms", floors[1], "cups says completed", peers[1], GOAL_MS)
    with _corner("pdf") as (printer, _), console.status("switched off ..."):
        yield Row("off-is-known", _ms(max(_off(printer, at / runs) for at in range(runs))), "ms", goal=GOAL_OFF_MS)
    for kind in FORMATS:
        try:
            with _corner(kind) as (printer, spooler):
                for pages in (1, 2, 3):
                    with console.status(f"{pages} pages as {kind} ..."):
                        found = [_cost(printer, spooler, pages) for _ in range(runs)]
                    yield Row(f"cpu-{kind}-{pages}", statistics.median(cpu for cpu, _ in found), "ms")
                    yield Row(f"memory-{kind}-{pages}", statistics.median(memory for _, memory in found), "MiB")
        except PrinterRefused as error:  # CUPS 2.4.10 makes no queue for a printer that takes PWG raster alone
            console.print(f"{kind}: left out, {error}")


@contextlib.contextmanager
def _corner(kind: str) -> Iterator[tuple[EmulatedPrinter, Spooler]]:
    folder = Path(tempfile.mkdtemp(prefix="kb-"))
    folder.chmod(0o711)
    printer = EmulatedPrinter(sheet_s=SHEET_S, takes=(FORMATS[kind],))
    try:
        with Spooler(folder / "c", printer.uri) as spooler:
            yield printer, spooler
    finally:
        printer.close()
        shutil.rmtree(folder, ignore_errors=True)


def _paper(pages: int) -> bytes:
    """Lines of text on A4, as a certificate has them."""
    pdf = pikepdf.new()
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    lines = b"".join(b"(SPECIMEN of a line in a certificate) Tj 0 -18 Td " for _ in range(30))
    for _ in range(pages):
        page = pdf.add_blank_page(page_size=(595, 842))
        page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
        page.obj.Contents = pdf.make_stream(b"BT /F 12 Tf 60 760 Td " + lines + b"ET")
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def _ours(printer: EmulatedPrinter, spooler: Spooler, pages: int = 2) -> _Times:
    """As a clerk prints."""
    probe, queue = Probe(printer.uri), Queue(spooler.server, QUEUE)
    ready = probe.readiness()
    attempt = Attempt(f"{time.time_ns():x}", pages, ready.identity, ready.counter)
    job = queue.hold(attempt.token, _paper(pages))
    before = len(printer.documents_at)
    released = time.monotonic()
    queue.release(job)

    def pause() -> bool:
        time.sleep(POLL_S)
        return time.monotonic() - released > _ENOUGH_S

    *_, end = follow(attempt, job, queue, probe, pause, PATIENCE_S)
    ended = time.monotonic()
    queue.purge()
    if not isinstance(end, Ended) or end.verdict is not Verdict.PRINTED:
        raise RuntimeError(f"the benchmark's own print ended as {end}")
    return _Times(_ms(printer.documents_at[before] - released), _ms(ended - printer.tray[-1].at))


def _direct(printer: EmulatedPrinter) -> _Times:
    """Without CUPS: Print-Job, and the printer's own record asked without pause."""
    probe, token, before = Probe(printer.uri), f"{time.time_ns():x}", len(printer.documents_at)
    asked = request(Operation.PRINT_JOB, printer.uri, job_name=Value(Tag.NAME, (token,)))
    begun = time.monotonic()
    post(printer.uri, dataclasses.replace(asked, document=_paper(2)), 5.0)
    while (record := probe.job(token)) is None or not record.ended:
        time.sleep(_LOOK_S)
    return _Times(_ms(printer.documents_at[before] - begun), _ms(time.monotonic() - printer.tray[-1].at))


def _lp(printer: EmulatedPrinter, spooler: Spooler) -> _Times:
    """As others print: ``lp``, and CUPS is believed."""
    queue, before = Queue(spooler.server, QUEUE), len(printer.documents_at)
    begun = time.monotonic()
    said = subprocess.run(
        ["lp", "-d", QUEUE, "-"],
        input=_paper(2),
        env={**os.environ, **spooler.environment},
        check=True,
        capture_output=True,
    )
    job = int(said.stdout.split(b" ")[3].rpartition(b"-")[2])
    while queue.state(job) != 9:  # completed, RFC 8011 5.3.7
        time.sleep(_LOOK_S)
    ended = time.monotonic()
    queue.purge()
    return _Times(_ms(printer.documents_at[before] - begun), _ms(ended - printer.tray[-1].at))


def _off(printer: EmulatedPrinter, moment: float) -> float:
    """Seconds from the switch to the caretaker's word for it; ``moment`` (0 to 1) is when in its pause the switch falls."""
    check, known = PrinterCheck(Probe(printer.uri)), 0.0
    said: list[tuple[float, bool]] = []
    over = threading.Event()

    def looks() -> None:
        while not over.is_set():
            found = Condition.PRINTER_OFF in check.look()
            said.append((time.monotonic(), found))
            over.wait(check.pause_s())

    caretaker = threading.Thread(target=looks)
    caretaker.start()
    time.sleep(0.2 + moment * check.pause_s())
    off_at = time.monotonic()
    printer.power(on=False)
    while not known and time.monotonic() - off_at < _ENOUGH_S:
        time.sleep(_LOOK_S)
        known = next((at for at, found in said if found), 0.0)
    over.set()
    caretaker.join()
    printer.power(on=True)
    return known - off_at


def _cost(printer: EmulatedPrinter, spooler: Spooler, pages: int) -> tuple[float, float]:
    """Processor time in milliseconds and largest memory in MiB of cupsd and all that it starts, for one print."""
    largest, over = 0.0, threading.Event()

    def look() -> None:
        nonlocal largest
        while not over.wait(0.005):
            largest = max(largest, spooler.memory())

    watching = threading.Thread(target=look)
    watching.start()
    before = spooler.processor_s()
    _ours(printer, spooler, pages)
    over.set()
    watching.join()
    return _ms(spooler.processor_s() - before), largest / _MIB


def _ms(seconds: float) -> float:
    return seconds * 1000
