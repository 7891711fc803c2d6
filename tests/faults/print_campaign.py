# SPDX-License-Identifier: GPL-3.0-or-later
"""The campaign against paper: clerk, cupsd, its backend, the printer, or all of them at once, killed before or after each
step of a print; then everything comes back and the caretaker does its work. Run as a program:
``python -m tests.faults.print_campaign --runs 5000 --lanes 2``. A run that proves something false prints its seed.

What is judged is the tray: never a sheet twice, never "printed" with a sheet missing, never an order that cannot be
printed again, and "unknown" only where the printer itself lost its memory.
"""

import contextlib
import multiprocessing
import os
import random
import re
import signal
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from hardware.deadline import deadline
from hardware.emulated.printer import EmulatedPrinter
from hardware.emulated.spooler import QUEUE, Spooler
from hardware.errors import PrinterError
from hardware.printer.probe import Probe
from hardware.printer.queue import Queue
from kiosk import messages as m
from kiosk.caretaker.recovery import recover, sweep
from kiosk.clerk.deliver import Tray
from kiosk.config import Limits
from kiosk.journal import Journal
from kiosk.model import OrderState
from tests.contract.zoo import plain
from tests.faults.lanes import PATIENCE_S, Report, command, forked, in_turn
from tests.faults.mortal import Mortal, Plan

SHEETS, SHEET_S = 2, 0.03
MARKER = b"CanariaInTheDocument"
PAPER = plain(pages=SHEETS) + b"\n% " + MARKER
STEPS = 60
"""A print has about so many steps before and after calls of journal, queue and printer."""


@dataclass(frozen=True)
class FileCity:
    """A city that is never away: what it is told stands in a file."""

    file: Path

    def confirm(self, order_key: str, result: str, pages: int) -> None:
        with self.file.open("a") as told:
            told.write(f"{order_key} {result} {pages}\n")
            told.flush()
            os.fsync(told.fileno())

    def recover(self, order_key: str) -> OrderState:
        return OrderState.DELIVERED if "printed" in self.said(order_key) else OrderState.READY

    def said(self, order_key: str) -> list[str]:
        """All results told of this order, in order."""
        lines = [line.split() for line in self.file.read_text().splitlines()] if self.file.exists() else []
        return [result for key, result, _ in lines if key == order_key]


def _printer(line: Connection) -> None:
    """The printer's own process: does what it is told, and answers with what lies in the tray."""
    made = EmulatedPrinter(sheet_s=SHEET_S)
    line.send(made.uri)
    while True:
        name, named = line.recv()
        if name == "tray":
            line.send([(sheet.token, sheet.number) for sheet in made.tray])
        else:
            line.send(getattr(made, name)(**named))


class Lane:
    """One printer, one cupsd, and one clerk after the other, in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._state, self._plan = folder, folder / "state", Plan()
        self._state.mkdir()
        self._city = FileCity(folder / "city")
        self._line, theirs = multiprocessing.Pipe()
        self._process = multiprocessing.get_context("fork").Process(target=_printer, args=(theirs,), daemon=True)
        self._process.start()
        self._uri = str(self._line.recv())
        self._spooler = Spooler(folder / "c", self._uri)
        self._limits = Limits(print_cups=5.0)

    def close(self) -> None:
        """End everything."""
        self._spooler.close()
        self._process.kill()
        self._process.join()

    def run(self, seed: int) -> tuple[str, list[str]]:
        """One print with its fault; what became of it, and what it proved false."""
        dice = random.Random(seed)
        key = str(uuid.UUID(int=dice.getrandbits(128), version=4))
        who = dice.choice(["fault-free", "clerk", "clerk", "cupsd", "backend", "printer", "printer keeps", "all"])
        self._tell("tidy")
        self._plan["terminal"] = dice.randint(1, STEPS) if who != "fault-free" else 0
        self._plan["pid"] = 0
        late_s, away_s = dice.choice([0.0, dice.uniform(0.0, 0.4)]), dice.choice([0.0, 0.1, 0.5])

        def meanwhile() -> None:
            if self._plan["pid"]:
                time.sleep(late_s)  # cupsd, its backend and the printer have gone on by so much
                self._strike(who, away_s)
                self._plan["pid"] = 0

        forked(lambda: self._print(key, who), meanwhile)
        if self._plan["pid"]:
            meanwhile()  # who struck has died of it
        self._plan["terminal"] = 0
        self._recovered()
        time.sleep(2 * SHEET_S)
        return f"{who}: {(self._city.said(key) or ['nothing'])[-1]}", list(self._judge(key, who))

    def _judge(self, key: str, who: str) -> Iterator[str]:
        tray, said = self._tell("tray"), self._city.said(key)
        if len(tray) > SHEETS or len(set(tray)) < len(tray):
            yield f"sheets came twice: {tray}"
        if "printed" in said and len(tray) != SHEETS:
            yield f"called printed, and the tray holds {tray}"
        if "failed" in said and len(tray) >= SHEETS:
            yield f"called failed, and the tray holds {tray}"
        if len(set(said)) > 1:
            yield f"the city was told different things: {said}"
        if not said and tray:
            yield f"nobody told the city of {tray}"
        if "unknown" in said and who not in ("printer", "all"):
            yield "unknown, though the printer was well all the time"
        if left := self._rows():
            yield f"the journal still holds {left}"
        for place in self._spooler.places:
            for path in place.rglob("*"):
                with contextlib.suppress(OSError):
                    if path.is_file() and MARKER in path.read_bytes():
                        yield f"the document is still in {path.name}"
                    if re.fullmatch(r"[cd]\d{5}(-\d{3})?", path.name):
                        yield f"the spool still holds {path.name}"

    def _print(self, key: str, who: str) -> None:
        """The clerk: an order is ready, and its document is printed."""
        deadline.arm(self._limits.named)
        plan = _Striking(self._plan, dies=who in ("clerk", "all"))
        journal: Any = Mortal(Journal(self._state), plan, "terminal")
        queue: Any = Mortal(Queue(self._spooler.server, QUEUE), plan, "terminal")
        probe: Any = Mortal(Probe(self._uri, 1.0), plan, "terminal")
        city: Any = self._city

        def tell(_message: m.FromClerk) -> None:
            return

        journal.ordered(key)
        tray = Tray(lambda: queue, probe, lambda: city, lambda: journal)
        tray.add(key, PAPER, SHEETS)
        tray.print_all(tell)

    def _strike(self, who: str, away_s: float) -> None:
        """What falls, falls now."""
        if who in ("cupsd", "all"):
            self._spooler.kill(backends=True)
        if who == "backend":
            self._spooler.kill_backends()
        if who in ("printer", "printer keeps", "all"):
            self._tell("power", on=False, forget=who != "printer keeps")
            time.sleep(away_s)
            self._tell("power", on=True)
        if who in ("cupsd", "all"):
            self._spooler.again()

    def _recovered(self) -> None:
        """The caretaker's rounds, two at least, and for as long as a row waits."""
        rounds, end = 0, time.monotonic() + PATIENCE_S
        while rounds < 2 or (self._rows() and time.monotonic() < end):
            forked(self._take_care)
            rounds += 1

    def _take_care(self) -> None:
        deadline.arm(self._limits.named)
        journal, probe = Journal(self._state), Probe(self._uri, 1.0)
        city: Any = self._city
        recover(journal, city, probe, lambda: Queue(self._spooler.server, QUEUE))
        sweep(journal, probe)
        with contextlib.suppress(PrinterError):
            Queue(self._spooler.server, QUEUE).purge()
        journal.close()

    def _rows(self) -> list[Any]:
        with contextlib.closing(Journal(self._state)) as journal:
            return journal.rows()

    def _tell(self, name: str, **named: Any) -> Any:
        self._line.send((name, named))
        return self._line.recv()


class _Striking:
    """A plan whose due step makes the lane strike, and waits until it has; then dies, if it is to."""

    def __init__(self, plan: Plan, *, dies: bool) -> None:
        self._plan, self._dies = plan, dies

    def step(self, name: str) -> None:
        if not self._plan.due(name):
            return
        if self._dies:
            self._plan["pid"] = os.getpid()
            os.kill(os.getpid(), signal.SIGKILL)
        self._plan["pid"] = os.getpid()
        while self._plan["pid"]:
            time.sleep(0.001)


def lane(seed: int, runs: int, say: Callable[[str], None]) -> Report:
    """One printer for all of them."""
    return in_turn(Lane, seed, runs, say)


if __name__ == "__main__":
    sys.exit(command("tests.faults.print_campaign", "Faults at every step of a print.", lane, runs=200, beside=2))
