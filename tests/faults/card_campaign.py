# SPDX-License-Identifier: GPL-3.0-or-later
"""The campaign against the card path: cards pulled and swapped, readers muted and unplugged, pcscd restarted, clerks
killed, each at a random moment of PIN entry and signing.

The emulator's ledger is the oracle: no VERIFY without its own press of OK, none missing but where the card was out, no
outcome that says what did not happen, and a terminal that serves again. Run as a program:
``python -m tests.faults.card_campaign --runs 10000 --lanes 8``. Every lane prints the seed of a run that fails.
"""

import contextlib
import json
import logging
import os
import queue
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

import structlog

from hardware.card.ladder import Rung
from hardware.emulated.process import spawn
from hardware.emulated.rig import READERS, CardRig
from kiosk.caretaker.checks import ReaderCheck, readers_of_pcscd
from tests.faults.lanes import lanes

ENTRY_S = 2
"""The keypad's clock in these runs, so that an entry nobody ends is soon over."""
SLACK_S = 1.0
CLOCK_HZ = 8_000_000
"""The card takes its time, so that faults meet it at work; twice as fast as a real one, so that there are more of them."""
DEAD_END_S = 60.0
HAND_S = 1.0
PEOPLE = {"fatima": "4826", "joris": "91735", "maria": "2580", "amadou": "6174", "camille": "2236", "hugo": "2449"}


class Fault(StrEnum):
    """What goes wrong in one run."""

    NONE = "none"
    PULL = "pull"
    SWAP = "swap"
    MUTE = "mute"
    UNPLUG = "unplug"
    RESTART = "restart"
    KILL = "kill"


class Citizen(StrEnum):
    """What the person at the keypad does."""

    RIGHT = "right"
    WRONG = "wrong"
    CANCEL = "cancel"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Plan:
    """One run, drawn from its seed alone."""

    seed: int
    who: str
    other: str
    applet: str
    citizen: Citizen
    thinks_s: float
    fault: Fault
    after_s: float
    lasts_s: float

    @classmethod
    def of(cls, seed: int) -> "Plan":
        draw = random.Random(seed)
        who, other = draw.sample(sorted(PEOPLE), 2)
        thinks_s = draw.uniform(0, 0.25)
        return cls(
            seed, who, other, draw.choice(("1.7", "1.8")), draw.choice((Citizen.RIGHT, Citizen.RIGHT, *Citizen)), thinks_s,
            draw.choice((*Fault, *list(Fault)[1:])), draw.uniform(0, thinks_s + 0.15), draw.uniform(0.05, 1.0),
        )  # fmt: skip


@dataclass
class Report:
    """What a lane has seen."""

    runs: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    rungs: Counter[str] = field(default_factory=Counter)
    back_s: list[float] = field(default_factory=list)
    """From the end of the last fault to a card that is read again."""
    wrong: list[str] = field(default_factory=list)


class Broken(Exception):
    """The run proved something false; the text says what."""


class Worker:
    """The clerk's hands, and a new pair when they die."""

    def __init__(self, rig: CardRig, reader: Callable[[str], None]) -> None:
        """``reader`` hears at once, as the caretaker does, when the reader is lost or found."""
        self._rig, self._reader = rig, reader
        self.said: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
        self.process: subprocess.Popen[bytes] = self._start()

    def _start(self) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "tests.faults.card_worker", str(READERS), str(SLACK_S)]
        process = subprocess.Popen(
            command, env={**os.environ, **self._rig.environment}, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        threading.Thread(target=self._listen, args=(process,), daemon=True).start()
        return process

    def _listen(self, process: "subprocess.Popen[bytes]") -> None:
        assert process.stdout is not None
        for line in process.stdout:
            with contextlib.suppress(ValueError):  # cut in the middle by the kernel
                said = json.loads(line)
                if process is self.process:
                    self._reader(said.get("slot", ""))
                self.said.put(said)
        process.wait()
        process.stdout.close()
        self.said.put({"died": process.returncode})

    def tell(self, line: str) -> None:
        assert self.process.stdin is not None
        with contextlib.suppress(OSError):
            self.process.stdin.write(f"{line}\n".encode())
            self.process.stdin.flush()

    def again(self) -> None:
        """The screen calls the next clerk."""
        assert self.process.stdin is not None
        with contextlib.suppress(OSError):
            self.process.stdin.close()
        self.process = self._start()

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        assert self.process.stdin is not None
        with contextlib.suppress(OSError):
            self.process.stdin.close()


class Lane:
    """One desk's card path: emulator, pcscd, worker, and the caretaker's ladder."""

    def __init__(self, folder: Path) -> None:
        self.rig = CardRig(folder)
        self.rig.do("timing", clock_hz=CLOCK_HZ)
        os.environ.update(self.rig.environment)
        self.report = Report()
        self._slot = ""
        self._check = ReaderCheck(self._repair, ask=readers_of_pcscd)
        self.worker = Worker(self.rig, self._reader)
        self._over = threading.Event()
        self._watching = threading.Thread(target=self._watch, daemon=True)
        self._watching.start()

    def close(self) -> None:
        self._over.set()
        self._watching.join()
        self.worker.end()
        self.rig.close()

    def run(self, plan: Plan) -> None:
        """One visit with its fault, judged; then back to a terminal that serves."""
        self._ready()
        self.report.runs += 1
        do = self.rig.do
        do("tries", citizen=plan.who, applet=plan.applet, left=3)
        before = do("state")
        faulted = threading.Event()
        do("insert", citizen=plan.who, applet=plan.applet)
        self._until(lambda said: said.get("look") == "good", 10, "the card was never read")
        self._script(plan)
        self.worker.tell(f"sign {ENTRY_S}")
        strike = threading.Timer(plan.after_s, self._strike, (plan, faulted))
        strike.start()
        ended = self._until(lambda said: "signed" in said or "died" in said, 30, "the entry never ended")
        on_time = not faulted.is_set()
        strike.join()
        healed_at = self._heal()
        self._judge(plan, before, ended, struck=not on_time)
        self._back(plan, ended, healed_at)

    def _script(self, plan: Plan) -> None:
        keys = {
            Citizen.RIGHT: [*PEOPLE[plan.who], "ok"], Citizen.WRONG: [*"0000", "ok"], Citizen.CANCEL: ["cancel"],
            Citizen.NOTHING: [],
        }[plan.citizen]  # fmt: skip
        self.rig.do("forget_scripts")
        self.rig.do("script", keys=keys, delay_s=plan.thinks_s)

    def _strike(self, plan: Plan, faulted: threading.Event) -> None:
        faulted.set()
        match plan.fault:
            case Fault.PULL:
                self.rig.do("remove")
            case Fault.SWAP:
                self.rig.do("insert", citizen=plan.other, applet=plan.applet)
            case Fault.MUTE:
                self.rig.do("silent", on=True)
                time.sleep(plan.lasts_s)
                self.rig.do("silent", on=False)
            case Fault.UNPLUG:
                self.rig.do("unplug")
                time.sleep(plan.lasts_s)
                self.rig.do("plug")
            case Fault.RESTART:
                self.rig.restart_pcscd()
            case Fault.KILL:
                self.worker.process.kill()

    def _heal(self) -> float:
        """The last fault is over, and so is an entry that outlived its clerk (its own clock ends it)."""
        end = time.monotonic() + ENTRY_S + 5
        while self.rig.do("state")["entering"]:
            if time.monotonic() > end:
                raise Broken("an entry outlived the keypad's own clock")
            time.sleep(0.02)
        return time.monotonic()

    def _judge(self, plan: Plan, before: dict[str, Any], ended: dict[str, Any], *, struck: bool) -> None:
        after = self.rig.do("state")
        was, now = before["ledger"], after["ledger"]
        sent, out = (now[key] - was[key] for key in ("sent", "card_was_out"))
        presses = after["ok_presses"] - before["ok_presses"]
        outcome = str(ended.get("signed", "died"))
        self.report.outcomes[f"{plan.fault if struck else Fault.NONE} {outcome}"] += 1
        if now["from_host"]:
            raise Broken("the computer itself sent a VERIFY")
        if sent + out != presses or presses > 1:
            raise Broken(f"{presses} presses of OK, {sent} VERIFYs, {out} without a card")
        spent = sent if plan.citizen is Citizen.WRONG else 0
        left = self._tries(plan)
        if left != 3 - spent:
            raise Broken(f"{left} tries left after {spent} wrong codes")
        fault = plan.fault if struck else Fault.NONE
        expected = {
            Citizen.RIGHT: "right", Citizen.WRONG: "wrong", Citizen.CANCEL: "cancelled", Citizen.NOTHING: "timed-out",
        }[plan.citizen]  # fmt: skip
        truths: dict[str, bool] = {
            expected: bool(sent) or plan.citizen in (Citizen.CANCEL, Citizen.NOTHING),
            "card-gone": fault in (Fault.PULL, Fault.SWAP),
            "reader-fault": fault in (Fault.MUTE, Fault.UNPLUG, Fault.RESTART),
            "unknown": fault in (Fault.MUTE, Fault.UNPLUG, Fault.RESTART),
            "no-card": fault in (Fault.PULL, Fault.SWAP, Fault.MUTE, Fault.UNPLUG, Fault.RESTART),
            "died": fault in (Fault.MUTE, Fault.KILL, Fault.UNPLUG, Fault.RESTART),
        }
        if not truths.get(outcome, False):
            raise Broken(f"said {ended}, but the citizen's code was {plan.citizen} and the fault was {fault}")
        if outcome == "wrong" and ended["tries"] != left:
            raise Broken(f"said {ended['tries']} tries, the card has {left}")
        if outcome in ("reader-fault", "unknown") and ended["tries"] not in (None, left):
            raise Broken(f"said {ended['tries']} tries after a fault, the card has {left}")
        if outcome == "right" and not ended["signature"]:
            raise Broken("right without a signature")

    def _tries(self, plan: Plan) -> int:
        return int(self.rig.do("card", citizen=plan.who, applet=plan.applet)["tries_left"])

    def _back(self, plan: Plan, ended: dict[str, Any], healed_at: float) -> None:
        """Take the card out, put one in: it is read again, and how long after the fault that was."""
        self.rig.do("remove")
        self._drain()
        if self._slot != "card-out":
            with contextlib.suppress(Broken):  # a hand that takes a card and puts one in needs a moment
                self._until(lambda said: said.get("slot") == "card-out", HAND_S, "")
        self.rig.do("insert", citizen=plan.who, applet=plan.applet)
        self._until(lambda said: said.get("look") == "good", DEAD_END_S, "a dead end: no card is read any more")
        self.report.back_s.append(time.monotonic() - healed_at)
        self._ready()

    def _ready(self) -> None:
        """An empty slot that the worker knows to be empty."""
        if self.rig.do("state")["card"] is not None:
            self.rig.do("remove")
            self._until(
                lambda said: said.get("slot") == "card-out", DEAD_END_S, "a dead end: the card out was never seen"
            )
        self._drain()

    def _until(self, wanted: Callable[[dict[str, Any]], bool], limit_s: float, otherwise: str) -> dict[str, Any]:
        end = time.monotonic() + limit_s
        while True:
            try:
                said = self.worker.said.get(timeout=max(0.0, end - time.monotonic()))
            except queue.Empty:
                raise Broken(otherwise) from None
            self._heard(said)
            if wanted(said):
                return said

    def _drain(self) -> None:
        with contextlib.suppress(queue.Empty):
            while True:
                self._heard(self.worker.said.get_nowait())

    def _heard(self, said: dict[str, Any]) -> None:
        self._slot = said.get("slot", self._slot)
        if "died" in said:
            self.worker.again()

    def _reader(self, event: str) -> None:
        if event in ("reader-lost", "reader-found"):
            self._check.heard(lost=event == "reader-lost")

    def _watch(self) -> None:
        while not self._over.wait(self._check.pause_s()):
            self._check.look()

    def _repair(self, rung: Rung) -> None:
        self.report.rungs[rung.value] += 1
        self.rig.restart_pcscd()


def quiet() -> None:
    """The ladder's log lines are counted in the report; here they would hide it."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))


def lane(first: int, count: int, progress: Callable[[str], None]) -> Report:
    """Runs of consecutive seeds. After a run that proved something false the desk is built anew."""
    quiet()
    folder = Path(tempfile.mkdtemp(prefix="kc-"))
    working = Lane(folder / "r")
    try:
        for seed in range(first, first + count):
            plan = Plan.of(seed)
            if working.report.runs % 50 == 0:
                progress(f"seed {seed}, {len(working.report.wrong)} wrong")
            try:
                working.run(plan)
            except Broken as error:
                working.report.wrong.append(f"seed {seed}: {error} ({plan})")
                progress(working.report.wrong[-1])
                working.close()
                report, working = working.report, Lane(folder / "r")  # PC/SC reads its socket once a process
                working.report = report
    finally:
        working.close()
        shutil.rmtree(folder, ignore_errors=True)
    return working.report


def campaign(runs: int, lanes: int, seed: int) -> Report:
    """All runs, side by side in processes of their own (PC/SC has one socket a process)."""
    share = [runs // lanes + (n < runs % lanes) for n in range(lanes)]
    starts = [seed + sum(share[:n]) for n in range(lanes)]
    whole = Report()
    with tempfile.TemporaryDirectory() as folder:
        started = [
            (
                Path(folder) / str(start),
                spawn([*_LANE, str(start), "--runs", str(count), "--report", f"{folder}/{start}"]),
            )
            for start, count in zip(starts, share, strict=True)
            if count
        ]
        for file, process in started:
            process.wait()
            if not file.exists():
                whole.wrong.append(f"a lane ended with {process.returncode} and no report")
                continue
            found = json.loads(file.read_text())
            whole.runs += found["runs"]
            whole.outcomes.update(found["outcomes"])
            whole.rungs.update(found["rungs"])
            whole.back_s += found["back_s"]
            whole.wrong += found["wrong"]
    return whole


_LANE = [sys.executable, "-m", "tests.faults.card_campaign", "--lane"]


def told(report: Report) -> str:
    back = sorted(report.back_s) or [0.0]
    at = {
        name: back[min(len(back) - 1, int(part * len(back)))]
        for name, part in (("p50", 0.5), ("p99", 0.99), ("max", 1.0))
    }
    lines = [
        f"{report.runs} runs, {len(report.wrong)} proved something false",
        "outcomes: " + ", ".join(f"{name} {count}" for name, count in sorted(report.outcomes.items())),
        f"repairs: {dict(report.rungs)}",
        "serves again after the last fault: " + ", ".join(f"{name} {value:.2f} s" for name, value in at.items())
        + f"; over 5 s: {sum(value > 5 for value in back)}",
    ]  # fmt: skip
    return "\n".join([*lines, *report.wrong])


def main() -> int:
    asked = lanes("Faults at random moments of PIN entry and signing.", runs=200, beside=4)
    if asked.lane is None:
        report = campaign(asked.runs, asked.lanes, asked.seed)
    else:
        report = lane(asked.lane, asked.runs, lambda line: print(line, file=sys.stderr, flush=True))
    if asked.report is None:
        print(told(report))
    else:
        asked.report.write_text(json.dumps(vars(report)))
    return 1 if report.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
