# SPDX-License-Identifier: GPL-3.0-or-later
"""A deadline is kept by the kernel; and the emulated chip takes the time a real one needs."""

import signal
import subprocess
import sys

import pytest

from hardware.emulated.ccid import Timing

PROGRAM = """
import sys, time
from hardware.deadline import deadline
deadline.arm({"short": 0.2, "long": 30.0})
{body}
print("alive")
"""


def run(body: str) -> subprocess.CompletedProcess[str]:
    program = PROGRAM.replace("{body}", body)
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=20, check=False)


@pytest.mark.parametrize(
    "body",
    [
        "with deadline('short'): time.sleep(10)",
        "with deadline('long'):\n    with deadline('short'): time.sleep(10)",
        "with deadline('short'):\n    with deadline('long'): time.sleep(10)",
        "with deadline('short'): sum(range(10**11))",
    ],
    ids=["alone", "inner", "outer", "interpreter-held"],
)
def test_the_nearest_deadline_ends_the_process(body: str) -> None:
    done = run(body)
    assert (done.returncode, done.stdout) == (-signal.SIGALRM, "")


def test_a_call_that_returns_leaves_no_deadline_behind() -> None:
    done = run("with deadline('short'): pass\ntime.sleep(0.5)")
    assert (done.returncode, done.stdout) == (0, "alive\n")


def test_wire_time_follows_the_negotiated_speed() -> None:
    timing = Timing(clock_hz=4e6, apdu_s=0.0, f_over_d=372 / 4)
    timing.charge(10)
    assert timing.spent_s == pytest.approx(10 * 0.279e-3, rel=0.01), "card-stack facts 6.3, applet 1.7 at 4 MHz"
    assert Timing().clock_hz == 0, "instant unless asked"
