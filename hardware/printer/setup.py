# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the terminal's one queue, once, and looks whether it became the right one. Nothing else on a terminal makes queues."""

import os
import subprocess
import time

from hardware.errors import PrinterOff, PrinterRefused
from hardware.printer.probe import Probe
from hardware.printer.queue import Queue

RAW = "raw"
"""Part of the model of a queue that was made while its printer was off: it would print rubbish (printing facts 0.5)."""
_PATIENCE_S, _LOOK_EVERY_S = 20.0, 0.1
_OPTIONS = ("PageSize=A4", "printer-error-policy=abort-job")
"""A queue made with lpadmin gets Debian's retry-job unless told otherwise (printing facts 3.4)."""


def made(model: str) -> bool:
    """Whether a queue's model is that of a printer that was there when it was made."""
    return bool(model) and RAW not in model.lower()


def make_queue(server: str, name: str, uri: str) -> str:
    """Make or remake the queue and return the model that it found. The printer must be on: PrinterOff when it is not,
    PrinterRefused when cupsd does not do it or the queue is not driverless.
    """
    if not Probe(uri).readiness().identity:
        raise PrinterOff(f"no printer answers at {uri}")
    options = [word for option in _OPTIONS for word in ("-o", option)]
    command = ["lpadmin", "-p", name, "-E", "-v", uri, "-m", "everywhere", *options]
    try:
        done = subprocess.run(
            command, env={**os.environ, "CUPS_SERVER": server}, capture_output=True, text=True, timeout=30, check=False
        )
    except (subprocess.TimeoutExpired, FileNotFoundError) as error:
        raise PrinterRefused(f"lpadmin: {type(error).__name__}") from error
    if done.returncode:
        raise PrinterRefused(f"lpadmin: {done.stderr.strip()}")
    end = time.monotonic() + _PATIENCE_S
    while not made(model := Queue(server, name).model()):
        if time.monotonic() > end:
            raise PrinterRefused(f"the queue became {model or 'nothing'}: is the printer driverless?")
        time.sleep(_LOOK_EVERY_S)
    return model
