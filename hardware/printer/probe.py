# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks the printer itself, over IPP, with time-outs that work. The source of every verdict.

Refuses to believe CUPS: its job states and page counters say "completed" in five cases where no paper came.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from hardware.errors import PrinterOff, PrinterRefused, PrinterSilent
from hardware.printer.condition import Condition, Readiness, Severity, conditions
from hardware.printer.ipp import Group, Operation, Tag, Value, many, one, post, request
from hardware.printer.profile import profile_of

_WANTED_PRINTER = (
    "printer-state", "printer-state-reasons", "printer-is-accepting-jobs", "printer-uuid", "printer-impressions-completed",
    "printer-media-sheets-completed", "printer-make-and-model",
)  # fmt: skip
_WANTED_JOB = ("job-id", "job-name", "job-state", "job-media-sheets-completed")


@dataclass(frozen=True)
class PrinterJob:
    """The printer's own record of a job: state number (RFC 8011 5.3.7) and the sheets it says it delivered."""

    job_id: int
    state: int
    sheets: int | None

    @property
    def ended(self) -> bool:
        """Canceled, aborted or completed."""
        return self.state >= 7

    @property
    def completed(self) -> bool:
        """State 9."""
        return self.state == 9


class Probe:
    """One printer at one URI. Stateless; any thread."""

    def __init__(self, uri: str, timeout_s: float = 2.0) -> None:
        self._uri, self._timeout_s = uri, timeout_s

    def readiness(self) -> Readiness:
        """The printer's state; one that does not answer is ``OFF`` or ``SILENT``, never an exception."""
        wanted = Value(Tag.KEYWORD, _WANTED_PRINTER)
        try:
            answer = post(
                self._uri,
                request(Operation.GET_PRINTER_ATTRIBUTES, self._uri, requested_attributes=wanted),
                self._timeout_s,
            )
        except PrinterSilent:
            return Readiness((Condition.SILENT,))
        except (PrinterOff, PrinterRefused):
            return Readiness((Condition.OFF,))
        said = answer.group(Group.PRINTER)
        profile = profile_of(str(one(said, "printer-make-and-model", "")))
        counter = one(said, "printer-media-sheets-completed", one(said, "printer-impressions-completed"))
        found = conditions(
            map(str, many(said, "printer-state-reasons")),
            int(one(said, "printer-state", 0)),
            accepting=bool(one(said, "printer-is-accepting-jobs", True)),
            own=profile.reasons,
        )
        return Readiness(
            tuple(condition for condition in found if condition.severity is Severity.BLOCKING),
            tuple(condition for condition in found if condition.severity is Severity.SOON),
            identity=str(one(said, "printer-uuid", "")),
            counter=counter if isinstance(counter, int) and profile.counter else None,
            counts_jobs=profile.job_sheets,
        )

    def job(self, token: str) -> PrinterJob | None:
        """The job whose name is our token, wherever it stands; None when the printer knows no such job.

        Raises PrinterOff when the printer cannot be asked.
        """
        for which in ("not-completed", "completed"):
            found = self._jobs(which).get(token)
            if found is not None:
                return found
        return None

    def unfinished(self) -> Mapping[str, PrinterJob]:
        """Every job that the printer has not ended, by its name: ours have their token. PrinterOff as above."""
        return self._jobs("not-completed")

    def cancel(self, job: PrinterJob) -> None:
        """Cancel at the printer itself; a job that has already ended is no error."""
        number = Value(Tag.INTEGER, (job.job_id,))
        try:
            post(self._uri, request(Operation.CANCEL_JOB, self._uri, job_id=number), self._timeout_s)
        except PrinterRefused:
            return

    def _jobs(self, which: str) -> dict[str, PrinterJob]:
        answer = post(
            self._uri,
            request(
                Operation.GET_JOBS,
                self._uri,
                which_jobs=Value(Tag.KEYWORD, (which,)),
                requested_attributes=Value(Tag.KEYWORD, _WANTED_JOB),
            ),
            self._timeout_s,
        )
        found = {}
        for said in answer.all(Group.JOB):
            sheets = one(said, "job-media-sheets-completed")
            found[str(one(said, "job-name", ""))] = PrinterJob(
                int(one(said, "job-id", 0)), int(one(said, "job-state", 0)), sheets if isinstance(sheets, int) else None
            )
        return found
