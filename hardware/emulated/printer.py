# SPDX-License-Identifier: GPL-3.0-or-later
"""A driverless printer that exists only here: IPP Everywhere over HTTP, with a tray and faults on demand.

``tray`` is the oracle: every sheet that came out, in order, with the job it belongs to. Faults are plain methods and
attributes of ``EmulatedPrinter``; they may be set from any thread while jobs run (printing facts 7.2):

=========================  ==========================================================================================
``fault(reason)``          a ``printer-state-reasons`` keyword that stops printing
``jam_after(n)``           a jam once n more sheets are out
``power(on=, forget=)``    off: connections are refused; its jobs are forgotten, or kept for when it is on again
``accepting``              False: new jobs are answered with "not accepting"
``hanging``                True: every question is taken and none answered
``hanging_on``             operations that alone are taken and not answered
``drop_document``          True: the line breaks in the middle of the next document
``complete_on_receipt``    True: jobs are called completed as soon as their data have come
``end_job(how)``           the panel: "cancel", "abort", or "hold" (which waits for somebody to press OK)
``errors``                 an IPP status for an operation, whatever is asked
``counts_jobs``            False: jobs do not tell their sheets
``counts_all``             False: no lifetime counter
=========================  ==========================================================================================
"""

import threading
import time
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from hardware.emulated.ipp_rules import asked_for, objection
from hardware.emulated.printer_attributes import ATTRIBUTES
from hardware.emulated.sheets import count as sheets_of
from hardware.printer.ipp import Attributes, Group, Message, Operation, Tag, Value, decode, encode, one

_OK, _NOT_FOUND, _NOT_ACCEPTING, _NOT_SUPPORTED = 0x0000, 0x0406, 0x0506, 0x0501
_BAD_REQUEST, _NOT_POSSIBLE = 0x0400, 0x0404
_PENDING, _HELD, _PROCESSING, _STOPPED, _CANCELED, _ABORTED, _COMPLETED = 3, 4, 5, 6, 7, 8, 9
_SHEETS_OF_A_JOB = ("job-media-sheets-completed", "job-impressions-completed")
_SHEETS_OF_ALL = ("printer-media-sheets-completed", "printer-impressions-completed")
_HANG_STEP_S = 0.05


@dataclass(frozen=True)
class Sheet:
    """One sheet in the tray: which job, which page of it, and the pages themselves for those who want to look."""

    token: str
    number: int
    document: bytes = field(repr=False)
    at: float = field(default_factory=time.monotonic, compare=False)
    """When it came out, on the monotonic clock."""


@dataclass
class _Job:
    number: int
    token: str
    state: int = _PENDING
    copies: int = 1
    pages: int = 0
    sheets: int = 0
    document: bytes = b""
    complete: bool = False
    user: str = ""
    created: int = 0
    """This and the next two: seconds of the printer's life (RFC 8011 5.3.14)."""
    begun: int | None = None
    ended: int | None = None


class EmulatedPrinter:
    """One printer on 127.0.0.1. ``uri`` is its address; ``close`` ends it."""

    def __init__(
        self,
        *,
        sheet_s: float = 0.3,
        on_change: Callable[[], None] = lambda: None,
        takes: tuple[str, ...] = ("application/pdf",),
    ) -> None:
        self.sheet_s = sheet_s
        self.identity = f"urn:uuid:{uuid.uuid4()}"
        self.tray: list[Sheet] = []
        self.documents_at: list[float] = []
        """When each document began to arrive, on the monotonic clock."""
        self._takes = takes
        self.counter = 1000
        self.accepting = self.counts_jobs = self.counts_all = True
        self.hanging = self.drop_document = self.complete_on_receipt = False
        self.hanging_on: set[int] = set()
        self.errors: dict[int, int] = {}
        self.on_change = on_change
        self._reasons: set[str] = set()
        self._born = time.monotonic()
        self._jobs: dict[int, _Job] = {}
        self._next = 1
        self._changed = threading.Condition()
        self._closed = False
        self._server = _Server(("127.0.0.1", 0), _handler_for(self))
        self.port = int(self._server.server_address[1])
        self.uri = f"ipp://127.0.0.1:{self.port}/ipp/print"
        self._on = True
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        threading.Thread(target=self._engine, daemon=True).start()

    def fault(self, reason: str, *, on: bool = True) -> None:
        """Set or clear a ``printer-state-reasons`` keyword that stops printing, such as ``media-empty``."""
        with self._changed:
            (self._reasons.add if on else self._reasons.discard)(reason)
            self._changed.notify_all()

    def jam_after(self, sheets: int) -> None:
        """Jam once ``sheets`` more sheets have come out."""
        with self._changed:
            self._jam_at: int | None = len(self.tray) + sheets
            self._changed.notify_all()

    _jam_at: int | None = None

    def power(self, *, on: bool, forget: bool = True) -> None:
        """Switch off (connections are refused, printing stops, jobs are forgotten unless told) or on again."""
        with self._changed:
            if on == self._on:
                return
            self._on = on
            if not on and forget:
                self._jobs.clear()
            self._changed.notify_all()
        if on:
            self._server = _Server(("127.0.0.1", self.port), _handler_for(self))
            threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        else:
            self._server.shutdown()
            self._server.server_close()

    def end_job(self, how: str) -> None:
        """Somebody at the panel, or the printer itself, stops the job that stands first: cancel, abort, hold, or go on."""
        states = {"cancel": _CANCELED, "abort": _ABORTED, "hold": _HELD, "go on": _PENDING}
        with self._changed:
            job = next((job for job in self._jobs.values() if job.state < _CANCELED), None)
            if job is not None and states[how] >= _CANCELED:
                self._end(job, states[how])
            elif job is not None:
                job.state = states[how]
            self._changed.notify_all()

    def tidy(self) -> None:
        """Every fault away, every job forgotten, the tray empty; on, if it was off."""
        with self._changed:
            self._reasons.clear()
            self._jobs.clear()
            self._jam_at = None
            self.accepting = self.counts_jobs = self.counts_all = True
            self.hanging = self.drop_document = self.complete_on_receipt = False
            self.hanging_on.clear()
            self.errors.clear()
            self.tray.clear()
            self._changed.notify_all()
        self.power(on=True)

    def close(self) -> None:
        """End the printer."""
        self.hanging = False
        self.hanging_on.clear()
        self.power(on=False)
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def answer(self, message: Message) -> Message:
        """One IPP request, answered."""
        operations: Mapping[int, Callable[[Message], Message]] = {
            Operation.PRINT_JOB: self._print_job,
            Operation.VALIDATE_JOB: lambda request: _reply(request, _OK),
            Operation.CREATE_JOB: self._create_job,
            Operation.SEND_DOCUMENT: self._send_document,
            Operation.CANCEL_JOB: self._cancel,
            Operation.GET_JOB_ATTRIBUTES: self._job_attributes,
            Operation.GET_JOBS: self._jobs_list,
            Operation.GET_PRINTER_ATTRIBUTES: self._printer_attributes,
            Operation.CLOSE_JOB: lambda request: _reply(request, _OK),
        }
        operation = operations.get(message.code)
        if operation is None:
            return _reply(message, _NOT_SUPPORTED)
        with self._changed:
            wrong = self.errors.get(message.code)
            return operation(message) if wrong is None else _reply(message, wrong)

    def loses(self, message: Message) -> bool:
        """Does the line break now? Asked once for each request, before it is answered."""
        with self._changed:
            lost = self.drop_document and message.code in (Operation.SEND_DOCUMENT, Operation.PRINT_JOB)
            self.drop_document &= not lost
        return lost

    def _engine(self) -> None:
        with self._changed:
            while not self._closed:
                job = next((j for j in self._jobs.values() if j.complete and j.state < _CANCELED), None)
                if job is None or job.state == _HELD or not self._on:
                    self._changed.wait(0.5)
                    continue
                if self._reasons:
                    job.state = _STOPPED
                    self._changed.wait(0.5)
                    continue
                job.state = _PROCESSING
                job.begun = self._age() if job.begun is None else job.begun
                self._changed.wait_for(lambda: self._closed or not self._on, self.sheet_s)
                if not self._on or job.state != _PROCESSING or self._jobs.get(job.number) is not job or self._reasons:
                    continue
                if self._jam_at is not None and len(self.tray) >= self._jam_at:
                    self._jam_at = None
                    self._reasons.add("media-jam")
                    continue
                job.sheets += 1
                self.counter += 1
                self.tray.append(Sheet(job.token, job.sheets, job.document))
                if job.sheets >= job.pages:
                    self._end(job, _COMPLETED)
                self.on_change()

    def _add(self, message: Message) -> _Job:
        token = str(one(message.group(Group.OPERATION), "job-name", ""))
        user = str(one(message.group(Group.OPERATION), "requesting-user-name", "anonymous"))
        copies = int(one(message.group(Group.JOB), "copies", 1))
        job = _Job(self._next, token, copies=copies, user=user, created=self._age())
        self._next += 1
        self._jobs[job.number] = job
        return job

    def _print_job(self, message: Message) -> Message:
        if not self.accepting:
            return _reply(message, _NOT_ACCEPTING)
        job = self._add(message)
        return self._take(message, job)

    def _create_job(self, message: Message) -> Message:
        if not self.accepting:
            return _reply(message, _NOT_ACCEPTING)
        return _reply(message, _OK, (Group.JOB, self._describe(self._add(message))))

    def _send_document(self, message: Message) -> Message:
        job = self._find(message)
        if "last-document" not in message.group(Group.OPERATION):
            return _reply(message, _BAD_REQUEST)
        return _reply(message, _NOT_FOUND) if job is None else self._take(message, job)

    def _take(self, message: Message, job: _Job) -> Message:
        job.document += message.document
        job.complete = bool(one(message.group(Group.OPERATION), "last-document", True))
        job.pages = sheets_of(job.document) * job.copies if job.complete else 0
        if job.complete and job.pages == 0:
            self._end(job, _ABORTED)
        if job.complete and self.complete_on_receipt:
            self._end(job, _COMPLETED)
        self._changed.notify_all()
        return _reply(message, _OK, (Group.JOB, self._describe(job)))

    def _cancel(self, message: Message) -> Message:
        job = self._find(message)
        if job is None:
            return _reply(message, _NOT_FOUND)
        if job.state >= _CANCELED:
            return _reply(message, _NOT_POSSIBLE)
        self._end(job, _CANCELED)
        self._changed.notify_all()
        return _reply(message, _OK)

    def _end(self, job: _Job, state: int) -> None:
        job.state, job.document, job.ended = state, b"", self._age()

    def _age(self) -> int:
        return 1 + int(time.monotonic() - self._born)

    def _find(self, message: Message) -> _Job | None:
        operation = message.group(Group.OPERATION)
        number = one(operation, "job-id")
        if number is None:
            number = str(one(operation, "job-uri", "0")).rpartition("/")[2]
        return self._jobs.get(int(number))

    def _job_attributes(self, message: Message) -> Message:
        job = self._find(message)
        if job is None:
            return _reply(message, _NOT_FOUND)
        return _reply(message, _OK, (Group.JOB, asked_for(message)(self._describe(job))))

    def _jobs_list(self, message: Message) -> Message:
        operation, only = message.group(Group.OPERATION), asked_for(message, ("job-uri", "job-id"))
        ended = one(operation, "which-jobs") == "completed"
        found = [job for job in self._jobs.values() if (job.state >= _CANCELED) == ended][: one(operation, "limit")]
        return _reply(message, _OK, *((Group.JOB, only(self._describe(job))) for job in found))

    def _describe(self, job: _Job) -> Attributes:
        sheets = {name: Value(Tag.INTEGER, (job.sheets,)) for name in _SHEETS_OF_A_JOB} if self.counts_jobs else {}
        return sheets | {
            "job-printer-uri": Value(Tag.URI, (self.uri,)),
            "job-originating-user-name": Value(Tag.NAME, (job.user,)),
            "job-printer-up-time": Value(Tag.INTEGER, (self._age(),)),
            "time-at-creation": Value(Tag.INTEGER, (job.created,)),
            "time-at-processing": Value(Tag.INTEGER, (job.begun,)),
            "time-at-completed": Value(Tag.INTEGER, (job.ended,)),
            "job-id": Value(Tag.INTEGER, (job.number,)),
            "job-uri": Value(Tag.URI, (f"{self.uri}/{job.number}",)),
            "job-name": Value(Tag.NAME, (job.token,)),
            "job-state": Value(Tag.ENUM, (job.state,)),
            "job-state-reasons": Value(Tag.KEYWORD, ("none",)),
        }

    def _printer_attributes(self, message: Message) -> Message:
        busy = any(job.state == _PROCESSING for job in self._jobs.values())
        state = 5 if self._reasons else 4 if busy else 3
        dynamic = {
            "document-format-supported": Value(Tag.MIME, self._takes),
            "document-format-default": Value(Tag.MIME, self._takes[:1]),
            "printer-state": Value(Tag.ENUM, (state,)),
            "printer-state-reasons": Value(Tag.KEYWORD, tuple(sorted(self._reasons)) or ("none",)),
            "printer-is-accepting-jobs": Value(Tag.BOOLEAN, (self.accepting,)),
            "printer-up-time": Value(Tag.INTEGER, (self._age(),)),
            "printer-uuid": Value(Tag.URI, (self.identity,)),
            "printer-uri-supported": Value(Tag.URI, (self.uri,)),
            "queued-job-count": Value(Tag.INTEGER, (sum(j.state < _CANCELED for j in self._jobs.values()),)),
        }
        counters = {name: Value(Tag.INTEGER, (self.counter,)) for name in _SHEETS_OF_ALL} if self.counts_all else {}
        return _reply(message, _OK, (Group.PRINTER, asked_for(message)({**ATTRIBUTES, **dynamic, **counters})))


def _reply(message: Message, status: int, *groups: tuple[Group, Attributes]) -> Message:
    operation = {
        "attributes-charset": Value(Tag.CHARSET, ("utf-8",)),
        "attributes-natural-language": Value(Tag.LANGUAGE, ("en",)),
    }
    return Message(status, [(Group.OPERATION, operation), *groups], message.request_id)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up in the middle is an ordinary event here."""


def _handler_for(printer: EmulatedPrinter) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 30

        def do_POST(self) -> None:  # the name http.server asks for
            if not printer._on:
                self.close_connection = True
                return
            raw = self._body()
            asked = decode(raw)
            if asked.code in (Operation.SEND_DOCUMENT, Operation.PRINT_JOB):
                printer.documents_at.append(self._first_byte_at)
            while printer.hanging or asked.code in printer.hanging_on:
                time.sleep(_HANG_STEP_S)
            if printer.loses(asked):
                self.close_connection = True
                return
            refused = objection(raw, asked)
            answer = encode(printer.answer(asked) if refused is None else _reply(asked, refused))
            self.send_response(200)
            self.send_header("Content-Type", "application/ipp")
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        _first_byte_at = 0.0

        def _body(self) -> bytes:
            self._first_byte_at = time.monotonic()
            if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
                return self.rfile.read(int(self.headers.get("Content-Length", 0)))
            body = b""
            while size := int(self.rfile.readline().split(b";")[0], 16):
                body += self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
            return body

        def log_message(self, format: str, *args: Any) -> None:
            return

    return Handler
