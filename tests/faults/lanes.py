# SPDX-License-Identifier: GPL-3.0-or-later
"""How a campaign is started: some lanes beside each other, each a process of its own, or one lane alone; and how a lane
forks those who are to die.
"""

import argparse
import json
import os
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from hardware.emulated.process import spawn

PATIENCE_S = 20.0


@dataclass
class Report:
    """What a lane has seen."""

    runs: int = 0
    wrong: list[str] = field(default_factory=list)
    ends: Counter[str] = field(default_factory=Counter)

    def add(self, seed: int, end: str, wrong: list[str], say: Callable[[str], None]) -> None:
        """One more run."""
        self.runs += 1
        self.ends[end] += 1
        for what in wrong:
            self.wrong.append(f"seed {seed}: {what}")
            say(self.wrong[-1])
        if self.runs % 100 == 0:
            say(f"seed {seed + 1}, {len(self.wrong)} wrong")


def forked(work: Callable[[], None], meanwhile: Callable[[], None] = lambda: None) -> None:
    """Do the work in a child, which may die of it; ``meanwhile`` is called while it lives. Only a process without threads
    may call this.
    """
    pid = os.fork()
    if pid == 0:
        with open(os.devnull, "w") as nowhere:  # noqa: PTH123
            os.dup2(nowhere.fileno(), 1)
            os.dup2(nowhere.fileno(), 2)
        try:
            work()
        finally:
            os._exit(0)
    end = time.monotonic() + PATIENCE_S * 3
    while os.waitpid(pid, os.WNOHANG) == (0, 0):
        meanwhile()
        if time.monotonic() > end:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            raise TimeoutError("a process of the terminal hangs")
        time.sleep(0.002)


class Lane(Protocol):
    """What runs one after the other in a folder of its own."""

    def run(self, seed: int) -> tuple[str, list[str]]:
        """One run with its fault; what became of it, and what it proved false."""

    def close(self) -> None:
        """End everything."""


def in_turn(
    make: Callable[[Path], Lane], seed: int, runs: int, say: Callable[[str], None], of_one: int = sys.maxsize
) -> Report:
    """Runs one after the other, in this process and its children; a fresh lane after each ``of_one``."""
    report = Report()
    for first in range(seed, seed + runs, of_one):
        folder = Path(tempfile.mkdtemp(prefix="ko-"))
        folder.chmod(0o711)  # cupsd's ordinary user may pass through
        made = make(folder)
        try:
            for number in range(first, min(first + of_one, seed + runs)):
                try:
                    report.add(number, *made.run(number), say)
                except Exception as error:  # whatever it was, the seed is what repeats it
                    report.add(number, "broken off", [f"{type(error).__name__}: {error}"], say)
                    return report
        finally:
            made.close()
            shutil.rmtree(folder, ignore_errors=True)
    return report


def campaign(module: str, runs: int, lanes: int, seed: int) -> Report:
    """Lanes of ``module`` beside each other; each is asked for its share."""
    whole, folder = Report(), Path(tempfile.mkdtemp(prefix="ko-"))
    share = -(-runs // lanes)
    started = []
    for number in range(lanes):
        report = folder / f"{number}.json"
        command = [
            sys.executable, "-m", module, "--lane", str(seed + number * share), "--runs", str(share), "--report", str(report),
        ]  # fmt: skip
        started.append((spawn(command), report))
    for process, report in started:
        process.wait()
        if not report.exists():
            whole.wrong.append("a lane ended without a report")
            continue
        seen = json.loads(report.read_text())
        whole.runs += seen["runs"]
        whole.wrong += seen["wrong"]
        whole.ends.update(seen["ends"])
    shutil.rmtree(folder, ignore_errors=True)
    return whole


def command(
    module: str, about: str, lane: Callable[[int, int, Callable[[str], None]], Report], *, runs: int, beside: int
) -> int:
    """The program of a campaign: all lanes, or one. Ends with 1 when something false was proved."""
    asked = lanes(about, runs=runs, beside=beside)
    if asked.lane is None:
        found = campaign(module, asked.runs, asked.lanes, asked.seed)
    else:
        found = lane(asked.lane, asked.runs, lambda line: print(line, file=sys.stderr, flush=True))
    if asked.report is not None:
        asked.report.write_text(json.dumps(vars(found)))
    else:
        ends = ", ".join(f"{end} {count}" for end, count in sorted(found.ends.items()))
        print(f"{found.runs} runs, {len(found.wrong)} proved something false", *found.wrong, ends, sep="\n")
    return 1 if found.wrong else 0


def lanes(about: str, *, runs: int, beside: int) -> argparse.Namespace:
    """What was asked on the command line; ``runs`` and ``beside`` are what is done unasked."""
    options = argparse.ArgumentParser(description=about)
    options.add_argument("--runs", type=int, default=runs)
    options.add_argument("--lanes", type=int, default=beside)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--lane", type=int, help="one lane alone, from this seed (also: to repeat a seed that failed)")
    options.add_argument("--report", type=Path, help="where a lane writes what it has seen, as JSON")
    return options.parse_args()
