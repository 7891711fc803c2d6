# SPDX-License-Identifier: GPL-3.0-or-later
"""The one CUPS queue, through pycups: hold, release, cancel, purge. The only module that imports ``cups``.

One connection, used by the thread that made it (two threads on one connection kill the interpreter). Its calls may
block for ever, so each stands under a deadline. What CUPS says of a job is never taken for paper.
"""

import contextlib
import functools
import socket
from collections.abc import Callable
from typing import Any, TypeVar

import cups

from hardware.deadline import deadline
from hardware.errors import PrinterRefused
from hardware.printer.condition import STOPPED as QUEUE_STOPPED

PENDING, HELD, STOPPED, ENDED_STATES = 3, 4, 6, frozenset({7, 8, 9})
"""job-state (RFC 8011 5.3.7)."""
_OPTIONS = {
    "job-hold-until": "indefinite",
    "media": "iso_a4_210x297mm",
    "sides": "one-sided",
    "print-scaling": "none",
    "multiple-document-handling": "separate-documents-collated-copies",  # each copy whole, in order
}
_CHUNK = 64 * 1024
_CONTINUE, _FINISHED = 100, 0
_T = TypeVar("_T")
_ANSWER_S = 2.0
_GONE = 0x0406  # client-error-not-found


class Queue:
    """One queue of one cupsd, reached by its domain socket path or by ``host:port``. PrinterRefused when cupsd is not there
    or hangs.
    """

    def __init__(self, server: str, name: str) -> None:
        if not answers(server):
            raise PrinterRefused("cupsd does not answer")
        self._name = name
        self._connection = self._call(lambda: _connect(server))

    def model(self) -> str:
        """What the queue believes to print on; "Local Raw Printer" for one that was made while the printer was off."""
        said = self._call(lambda: self._attributes("printer-make-and-model"))
        return str(said.get("printer-make-and-model", ""))

    def hold(self, token: str, pdf: bytes, copies: int = 1) -> int:
        """Create a held job named ``token`` and give it the document from memory; returns the CUPS job id.

        A queue that CUPS has stopped (it does when a printer refuses a document) is set going first: nobody else would,
        and every later print would wait for ever.
        """

        def work() -> int:
            if self._attributes("printer-state").get("printer-state") == QUEUE_STOPPED:
                self._connection.enablePrinter(self._name)
            job = int(self._connection.createJob(self._name, token, _OPTIONS | {"copies": str(copies)}))
            self._connection.startDocument(self._name, job, token, cups.CUPS_FORMAT_PDF, 1)
            for at in range(0, len(pdf), _CHUNK):
                part = pdf[at : at + _CHUNK]
                if self._connection.writeRequestData(part, len(part)) != _CONTINUE:
                    raise PrinterRefused("document not taken")
            if self._connection.finishDocument(self._name) != _FINISHED:
                raise PrinterRefused("document not finished")
            return job

        job = self._call(work)
        if self.state(job) != HELD:
            raise PrinterRefused("job not held")
        return job

    def release(self, job: int) -> None:
        """Let a held job go. Written to the journal before."""
        self._call(lambda: self._connection.setJobHoldUntil(job, "no-hold"))

    def state(self, job: int) -> int | None:
        """job-state; None when cupsd no longer knows the job. One that waits at a stopped queue has stopped itself."""
        try:
            said = self._call(lambda: self._connection.getJobAttributes(job, requested_attributes=["job-state"]))
        except PrinterRefused as error:
            if isinstance(error.__cause__, cups.IPPError) and error.__cause__.args[0] == _GONE:
                return None
            raise
        state = int(said["job-state"])
        if state == PENDING:
            queue = self._call(lambda: self._attributes("printer-state"))
            return STOPPED if queue.get("printer-state") == QUEUE_STOPPED else state
        return state

    def cancel(self, job: int) -> None:
        """Cancel; a job that has ended is no error."""
        try:
            self._call(lambda: self._connection.cancelJob(job))
        except PrinterRefused:
            return

    def forget(self, token: str) -> None:
        """Cancel what still stands under this token and delete its document and its control file; no such job is no error.

        A job that cupsd still works at when it is purged loses its document, stays in the history as a cancelled one, and goes
        the second time (scheduler/job.c, cupsdSetJobState).
        """
        for _ in range(2):
            for job in self._known(token):
                with contextlib.suppress(PrinterRefused):
                    self._call(functools.partial(self._connection.cancelJob, job, purge_job=True))

    def _known(self, token: str) -> list[int]:
        wanted = ["job-id", "job-name"]
        jobs = self._call(
            lambda: self._connection.getJobs(which_jobs="all", my_jobs=False, requested_attributes=wanted)
        )
        return [job for job, said in jobs.items() if said.get("job-name") == token]

    def left(self) -> int:
        """How many jobs have not ended."""
        return len(self._call(lambda: self._connection.getJobs(which_jobs="not-completed", my_jobs=False)))

    def purge(self) -> None:
        """Forget every job, its control file and its document (printing facts 3.3); twice, for the reason that ``forget`` has."""
        for _ in range(2):
            self._call(lambda: self._connection.cancelAllJobs(name=self._name, my_jobs=False, purge_jobs=True))

    def _attributes(self, *wanted: str) -> dict[str, Any]:
        return dict(self._connection.getPrinterAttributes(self._name, requested_attributes=list(wanted)))

    def _call(self, work: Callable[[], _T]) -> _T:
        with deadline("print.cups"):
            try:
                return work()
            except (cups.IPPError, cups.HTTPError, RuntimeError) as error:
                raise PrinterRefused(type(error).__name__) from error


def answers(server: str) -> bool:
    """Whether cupsd takes a question and answers it within two seconds. Asked without pycups, which would wait for ever."""
    try:
        with _socket(server) as line:
            line.sendall(b"OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n")
            return line.recv(5) == b"HTTP/"
    except OSError:
        return False


def _socket(server: str) -> socket.socket:
    if not server.startswith("/"):
        host, _, port = server.partition(":")
        return socket.create_connection((host, int(port or 631)), _ANSWER_S)
    line = socket.socket(socket.AF_UNIX)
    line.settimeout(_ANSWER_S)
    try:
        line.connect(server)
    except OSError:
        line.close()
        raise
    return line


def _connect(server: str) -> Any:
    cups.setUser("kiosk")
    cups.setPasswordCB(lambda _prompt: None)
    if server.startswith("/"):
        return cups.Connection(host=server)
    host, _, port = server.partition(":")
    return cups.Connection(host=host, port=int(port or 631))
