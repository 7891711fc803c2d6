# SPDX-License-Identifier: GPL-3.0-or-later
"""The caretaker of this terminal, put together: which checks it makes, and what each of them may ask for."""

import shutil
import socket
import threading
import time
from collections.abc import Callable
from contextlib import closing

from hardware.card.ladder import LADDER, slowed
from hardware.errors import PrinterError
from hardware.jack import headphones
from hardware.plugs import PRINTER, READER, of_kind, plugged
from hardware.printer.probe import Probe
from hardware.printer.queue import Queue, answers
from hardware.printer.setup import made
from kiosk import release
from kiosk.caretaker.ailments import Ailment, Ward, crowded
from kiosk.caretaker.binding import Binding
from kiosk.caretaker.caretaker import Caretaker
from kiosk.caretaker.checks import Check, PrinterCheck, ReaderCheck
from kiosk.caretaker.configurations import Configurations
from kiosk.caretaker.enrolment import Enrolment
from kiosk.caretaker.heartbeat import Heartbeat, Standing
from kiosk.caretaker.jack import Jack
from kiosk.caretaker.metrics import Figures, Metrics
from kiosk.caretaker.recovery import recover, sweep
from kiosk.caretaker.renewal import Renewal, expires_in, mend
from kiosk.caretaker.repairs import Request, asking_in, requests_in
from kiosk.caretaker.reports import GOING_WELL, Fitness, Outcome, Writing, checked_in, report_in, slot_in, written_in
from kiosk.caretaker.technician import Technician
from kiosk.caretaker.updates import Updates, Wanted
from kiosk.config import City, Settings
from kiosk.guichet.adapter import adapter
from kiosk.guichet.configuration import Holder, in_force
from kiosk.guichet.identity import in_tpm
from kiosk.guichet.port import Command, Guichet
from kiosk.journal import Journal
from kiosk.log import log
from kiosk.messages import EnrolCode, EnrolSame, Fact, FromCaretaker, InUse, ToCaretaker
from kiosk.model import PRINTER_CONDITIONS, Condition, TechWish
from kiosk.notify import notify
from kiosk.statistics import Statistics

BEFORE_UPDATE = "before-update"
"""In the state folder: what was wrong when the last update was asked for."""


def place(settings: Settings, city: City) -> tuple[str, ...]:
    """What a technician may read of the site (ux 8), as it is in force; what is empty stays out."""
    terminal = settings.terminal
    known = terminal.number, terminal.site, terminal.phone, city.url, settings.printer.uri, settings.updates.server
    return tuple(each for each in known if each)


class Service:
    """One caretaker of one terminal, on a listening socket of its screen."""

    def __init__(self, settings: Settings, listener: socket.socket) -> None:
        self._settings, self._printer = settings, settings.printer
        self._probe = Probe(settings.printer.uri)
        self._ask = asking_in(settings.repairs)
        self._said: InUse | None = None
        self._busy = threading.Event()
        force = in_force(settings)
        self._make_city: Callable[[], Guichet] = lambda: adapter(force.city.adapter)(force.city, settings.limits)
        ladder = slowed(LADDER, settings.limits.reader_again / LADDER[0].every_s)
        self._reader = ReaderCheck(requests_in(settings.repairs), ladder=ladder)
        self._heartbeat = Heartbeat(self._make_city, settings.limits.city_heartbeat, self._standing, self._obey)
        self._ward = Ward(self._ailments(), self._busy.is_set)
        self._technician = Technician(
            settings.maintenance_secret,
            settings.state,
            self._listed,
            self._facts,
            self._wished,
            place(settings, force.city),
            self._announce,
        )
        self._configurations = Configurations(
            self._make_city,
            lambda: self._heartbeat.configuration_tag,
            Holder.of(settings),
            self._start_anew,
            self._busy.is_set,
        )
        self._binding = Binding(
            {"reader": lambda: of_kind(READER), "printer": lambda: of_kind(PRINTER)}, settings.state
        )
        self._enrolment = Enrolment(settings, self._make_city, self._start_anew)
        mend(settings.city)
        self._renewal = Renewal(
            force.city, settings.terminal.number, lambda city: adapter(city.adapter)(city, settings.limits),
            self._heartbeat.beat_with, self._start_anew,
        )  # fmt: skip
        self._statistics = Statistics(settings.state)
        self._updates = Updates(
            release.running(), self._wanted, lambda: self._caretaker.conditions, lambda: self._said,
            settings.state / BEFORE_UPDATE, settings.limits,
            reports=settings.update_reports, slots=settings.slots,
            fetch=lambda version: self._ask(Request.UPDATE, version),
            good=lambda: self._ask(Request.SLOT_IS_GOOD),
        )  # fmt: skip
        checks: list[tuple[Check, Condition]] = [
            (self._heartbeat, Condition.CITY_UNREACHABLE),
            (self._reader, Condition.READER_LOST),
            (self._ward, Condition.PRINTER_FAULT),
            (PrinterCheck(self._probe, self._spooler_answers, self._printer_plugged), Condition.PRINTER_OFF),
            (self._technician, Condition.OUT_OF_SERVICE),
            (self._enrolment, Condition.OUT_OF_SERVICE),
            (self._binding, Condition.TAMPER),
            (self._configurations, Condition.CITY_UNREACHABLE),
            (self._updates, Condition.OUT_OF_SERVICE),
            (self._renewal, Condition.CITY_UNREACHABLE),
            (Jack(headphones, self._announce), Condition.OUT_OF_SERVICE),
            (Metrics(settings.metrics, self._figures), Condition.OUT_OF_SERVICE),
        ]
        self._caretaker = Caretaker(
            listener, checks, self._settle, self._heard, self._technician.note, lambda: notify("WATCHDOG=1")
        )

    def serve(self) -> None:
        """For ever."""
        self._caretaker.serve()

    def _ailments(self) -> list[Ailment]:
        return [
            Ailment(
                "spooler-hangs", lambda: not self._spooler_answers(), lambda: self._ask(Request.RESTART_CUPS), 5.0,
                gentle=False,
            ),
            Ailment("no-queue", self._no_queue, lambda: self._ask(Request.MAKE_QUEUE), 5.0, gentle=False),
            Ailment("spool-left", self._strays, lambda: self._queue().purge(), 120.0, gentle=False),
            Ailment("clock-wrong", lambda: self._heartbeat.clock_is_wrong, lambda: self._ask(Request.SYNC_CLOCK), 10.0),
            Ailment("disk-full", lambda: crowded(self._settings.state), lambda: self._ask(Request.VACUUM_LOG), 10.0),
        ]  # fmt: skip

    # the printer

    def _queue(self) -> Queue:
        return Queue(self._printer.server, self._printer.queue)

    def _spooler_answers(self) -> bool:
        return answers(self._printer.server)

    def _printer_plugged(self) -> bool:
        return not self._printer.usb or plugged(self._printer.usb)

    def _strays(self) -> bool:
        """Jobs in the spooler that no open print explains; one that cannot be asked is another ailment."""
        try:
            return bool(self._queue().left()) and not self._unsettled()
        except PrinterError:
            return False

    def _no_queue(self) -> bool:
        """Whether documents have no way to a printer that answers: a terminal that begins, or a printer that was off then."""
        if not self._spooler_answers() or not self._probe.readiness().identity:
            return False
        try:
            return not made(self._queue().model())
        except PrinterError:
            return True

    # the journal

    def _settle(self) -> int:
        with closing(Journal(self._settings.state)) as journal:
            try:
                city = self._make_city()
            except OSError as error:  # a key that cannot be used; the heartbeat says that nobody answers
                log().warning("no client for the city", exc=error)
                return len(journal.rows())
            with closing(city):
                left = recover(journal, city, self._probe, self._queue)
            sweep(journal, self._probe)
            return left

    def _unsettled(self) -> int:
        journal = Journal(self._settings.state)
        try:
            return len(journal.rows())
        finally:
            journal.close()

    # the city

    def _standing(self) -> Standing:
        counters = self._kept_key() | self._visited() | self._repaired() | self._yesterday()
        return Standing(self._busy.is_set(), self._caretaker.conditions, counters)

    def _kept_key(self) -> dict[str, int]:
        """Where the terminal's key lies (contract 1.1)."""
        return {"key-in-tpm": int(in_tpm(self._settings.city.key))}

    def _visited(self) -> dict[str, int]:
        """By technicians, since this caretaker began (threat model M28)."""
        return {"technicians": self._technician.entered, "technicians-refused": self._technician.refused}

    def _repaired(self) -> dict[str, int]:
        return {f"reader-{rung}": count for rung, count in self._reader.counts.items()} | dict(self._ward.counts)

    def _yesterday(self) -> dict[str, int]:
        return {f"yesterday-{name}": total for name, total in self._statistics.yesterday().items()}

    def _figures(self) -> Figures:
        settings = self._settings
        return Figures(
            release.running(), self._caretaker.conditions, self._repaired(), report_in(settings.update_reports),
            slot_in(settings.slots), self._unsettled(), shutil.disk_usage(settings.state).free, self._heartbeat.skew_s,
            expires_in(settings.city.certificate), self._statistics.yesterday(),
        )  # fmt: skip

    def _obey(self, command: Command) -> None:
        match command:
            case Command.RESTART_APP:
                self._caretaker.please_stop()
                self._ask(Request.START_SCREEN)  # one that was given up hears nothing
            case Command.RENEW_CERTIFICATE:
                self._renewal.now()
            case _:
                log().warning("command not known here", operation=command)

    def _listed(self) -> tuple[str, ...]:
        signed = self._configurations.now
        return signed.technicians if signed is not None else ()

    def _wanted(self) -> Wanted | None:
        signed = self._configurations.now
        return Wanted(signed.software, signed.maintenance) if signed is not None and signed.software else None

    def _start_anew(self) -> None:
        """Another configuration is in force: clerks read it when they begin, the caretaker by beginning again."""
        self._caretaker.please_stop()
        self._caretaker.stop()

    # the screen and the technician

    def _heard(self, said: ToCaretaker, tell: Callable[[FromCaretaker], None]) -> None:
        match said:
            case InUse():
                self._in_use(said)
            case EnrolCode() | EnrolSame():
                self._enrolment.heard(said, tell)
            case _:
                self._technician.heard(said, tell)

    def _in_use(self, said: InUse) -> None:
        self._said = said
        self._busy.set() if said.busy else self._busy.clear()
        self._reader.heard(lost=said.reader_lost, clerks_ended=said.clerks_ended)

    def _announce(self, said: FromCaretaker) -> None:
        self._caretaker.announce(said)

    def _wished(self, wish: TechWish) -> None:
        match wish:
            case TechWish.RESTART:
                self._caretaker.please_stop()
            case TechWish.REBOOT:
                self._ask(Request.RESTART_MACHINE)
            case TechWish.UPDATE:
                self._updates.asked()
                self._ask(Request.UPDATE_BY_STICK)
            case TechWish.ACCEPT:
                self._binding.accept()
            case TechWish.CHECK:
                self._ask(Request.CHECK)
            case TechWish.SUPPORT:
                self._ask(Request.SUPPORT_BUNDLE)
            case _:
                pass

    def _facts(self) -> tuple[Fact, ...]:
        wrong = self._caretaker.conditions
        paper = next((found for found in sorted(wrong & PRINTER_CONDITIONS)), None)
        reader_lost = Condition.READER_LOST in wrong
        city = next((each for each in (Condition.CLOCK_WRONG, Condition.CITY_UNREACHABLE) if each in wrong), None)
        ended = sum(self._repaired().values())
        update, checked = report_in(self._settings.update_reports), checked_in(self._settings.checks)
        written = written_in(self._settings.slots).outcome
        return (
            Fact("reader", "lost" if reader_lost else "ok", not reader_lost),
            Fact("printer", paper or "ok", paper is None),
            Fact("network", city or "ok", city is None),
            *([Fact("devices", Condition.TAMPER, good=False)] if Condition.TAMPER in wrong else []),
            Fact("repairs", str(ended), not ended),
            Fact("version", f"{release.running()}  ({time.strftime('%d/%m/%Y %H:%M')})"),
            *(
                [Fact("update", f"update-{update.outcome}", update.outcome in GOING_WELL)]
                if update.outcome is not Outcome.NONE
                else []
            ),
            *(
                [Fact("checked", f"check-{checked.outcome}", checked.outcome is Fitness.GOOD)]
                if checked.outcome is not Fitness.NEVER
                else []
            ),
            *(
                [Fact("report", f"report-{written}", written in (Writing.UNDER_WAY, Writing.DONE))]
                if written is not Writing.NEVER
                else []
            ),
        )
