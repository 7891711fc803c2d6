# SPDX-License-Identifier: GPL-3.0-or-later
"""Outside witnesses: CUPS's own conformance tests judge the emulated printer, and somebody else's printer judges us."""

import re
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from hardware.emulated.printer import EmulatedPrinter
from hardware.emulated.process import spawn
from hardware.emulated.spooler import QUEUE, Spooler
from hardware.printer.condition import Condition
from hardware.printer.follow import Attempt, Blocked, Ended, Event, Resumed, Verdict, follow
from hardware.printer.probe import Probe
from hardware.printer.queue import Queue
from tests.conftest import short_folder
from tests.contract.zoo import plain

IPPTOOL, IPPEVEPRINTER = "/usr/bin/ipptool", "/usr/sbin/ippeveprinter"
NOT_FOR_US = {
    "0x0039": "Cancel-My-Jobs: one queue, one job at a time",
    "0x003c": "Identify-Printer: there is one printer, and it stands beside the screen",
    "identify-actions-default": "goes with Identify-Printer",
    "identify-actions-supported": "goes with Identify-Printer",
    "image/jpeg": "only documents are printed",
    "job-ids-supported": "our tokens find a job, not its number",
    "preferred-attributes-supported": "an operation that nobody here calls",
    "multiple-operation-time-out": "a job without its document is ours to cancel (follow), and a test leaves one there",
    "multiple-operation-time-out-action": "goes with the time-out",
    "overrides-supported": "no page of a document differs from the others",
    "page-ranges-supported": "a document is printed whole",
    "print-content-optimize-default": "the document is printed as it is",
    "print-content-optimize-supported": "the document is printed as it is",
    "print-rendering-intent-default": "black on white",
    "print-rendering-intent-supported": "black on white",
    "printer-config-change-date-time": "its configuration does not change",
    "printer-config-change-time": "its configuration does not change",
    "printer-state-change-date-time": "asked for by nobody here",
    "printer-state-change-time": "asked for by nobody here",
    "printer-device-id": "for drivers",
    "printer-geo-location": "for finding printers in a network",
    "printer-get-attributes-supported": "an optional filter of Get-Printer-Attributes",
    "printer-icons": "for the screens of computers",
    "printer-organization": "for finding printers in a network",
    "printer-organizational-unit": "for finding printers in a network",
    "printer-supply": "levels are told as reasons",
    "printer-supply-description": "levels are told as reasons",
    "printer-supply-info-uri": "levels are told as reasons",
}
"""What IPP Everywhere asks of a printer on sale and an emulated one need not have, each with its reason."""


@pytest.fixture(scope="module")
def printer() -> Iterator[EmulatedPrinter]:
    made = EmulatedPrinter(sheet_s=0.05, takes=("application/pdf", "image/pwg-raster", "image/urf"))
    yield made
    made.close()


def judged(printer: EmulatedPrinter, test: str, folder: Path) -> str:
    """What ipptool says of the printer."""
    (folder / "paper.pdf").write_bytes(plain(pages=1))
    command = [IPPTOOL, "-tI", "-V", "2.0", "-T", "20", "-f", str(folder / "paper.pdf"), printer.uri, f"{test}.test"]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False).stdout


@pytest.mark.parametrize("test", ["ipp-1.1", "ipp-2.0"])
def test_the_emulated_printer_is_an_ipp_printer(printer: EmulatedPrinter, test: str, folder: Path) -> None:
    said = judged(printer, test, folder)
    assert said.count("[PASS]") >= 30
    assert "[FAIL]" not in said, said


def test_what_it_lacks_of_ipp_everywhere_is_known(printer: EmulatedPrinter, folder: Path) -> None:
    said = judged(printer, "ipp-everywhere", folder)
    (failed,) = re.findall(r"^ +(.*)\[FAIL\]", said, re.MULTILINE)
    assert failed.startswith("PWG 5100.14 section 5.1/5.2")
    missing = re.findall(r'EXPECTED: ([\w-]+)(?: WITH-VALUE "([^"]+)")?', said)
    one_of_many = ("operations-supported", "document-format-supported")
    assert {value if name in one_of_many else name for name, value in missing} == set(NOT_FOR_US)


SCRIPT = """#!/bin/sh
# The inside of somebody else's printer: waits for the file `go`, tells a sheet at a time.
while [ ! -e {folder}/go ]; do
    echo 'STATE: +media-empty-error' >&2
    sleep 0.1
done
echo 'STATE: -media-empty-error' >&2
for sheet in 1 2; do
    sleep 0.2
    echo "ATTR: job-impressions=2 job-impressions-completed=$sheet" >&2
    echo $sheet >> {folder}/tray
done
"""
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>system</type><listen>unix:path={folder}/bus</listen>
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy></busconfig>
"""
"""ippeveprinter of Debian wants a system bus, and finds this one (printing facts 7.2)."""


class Other:
    """CUPS's own emulated printer."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        script = folder / "inside"
        script.write_text(SCRIPT.format(folder=folder))
        script.chmod(0o755)
        (folder / "bus.conf").write_text(BUS.format(folder=folder))
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        self.uri = f"ipp://localhost:{port}/ipp/print"
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self._bus = spawn(["dbus-daemon", f"--config-file={folder}/bus.conf", "--nofork"], **quiet)
        self._wait((folder / "bus").exists)
        (folder / "spool").mkdir()
        self._process = spawn(
            [IPPEVEPRINTER, "-n", "localhost", "-r", "off", "-p", str(port), "-d", str(folder / "spool"), "-f",
             "application/pdf", "-c", str(script), "Other"],
            environment={"DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={folder}/bus"}, **quiet,
        )  # fmt: skip
        self._wait(lambda: Condition.OFF not in Probe(self.uri).readiness().conditions)

    @property
    def sheets(self) -> int:
        tray = self.folder / "tray"
        return len(tray.read_text().splitlines()) if tray.exists() else 0

    def close(self) -> None:
        for process in (self._process, self._bus):
            process.terminate()
            process.wait()

    def _wait(self, ready: object) -> None:
        assert callable(ready)
        end = time.monotonic() + 20
        while not ready():
            assert time.monotonic() < end, "ippeveprinter does not start"
            time.sleep(0.02)


@pytest.fixture
def other() -> Iterator[Other]:
    made = Other(short_folder())
    yield made
    made.close()


def test_somebody_elses_printer_is_followed_as_truthfully(other: Other) -> None:
    probe = Probe(other.uri)
    ready = probe.readiness()
    with Spooler(short_folder() / "c", other.uri) as spooler:
        queue, attempt = Queue(spooler.server, QUEUE), Attempt("0123456789abcdef", 2, ready.identity, ready.counter)
        job = queue.hold(attempt.token, plain(pages=2))
        queue.release(job)
        events: list[Event] = []
        begun = time.monotonic()

        def pause() -> bool:
            time.sleep(0.05)
            return time.monotonic() - begun > 30

        for event in follow(attempt, job, queue, probe, pause, 5.0):
            events.append(event)
            if event == Blocked(Condition.PAPER):
                (other.folder / "go").touch()
    assert Blocked(Condition.PAPER) in events
    assert Resumed() in events
    assert other.sheets == 2
    end = events[-1]
    assert isinstance(end, Ended)
    assert end.verdict is Verdict.PRINTED
