# SPDX-License-Identifier: GPL-3.0-or-later
"""The benchmarks run and their rows are complete. Figures are reported, never asserted: these machines are shared."""

import subprocess
import sys

import msgspec

from kiosk.bench.report import Row
from tests.hardware.test_print_truth import cups


class Told(msgspec.Struct, forbid_unknown_fields=True):
    bench: str
    rows: list[Row]


def test_the_card_bench_has_every_row() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "bench", "card", "--runs", "1", "--json"],
        capture_output=True, text=True, timeout=200, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    told = msgspec.json.decode(done.stdout, type=Told)
    rows = {row.name: row for row in told.rows}
    assert told.bench == "card"
    for applet in ("1.7", "1.8"):
        for name in ("auth-certificate", "identity", "full-set"):
            row, moved = rows[f"{name}-{applet}"], rows[f"{name}-{applet}-bytes"]
            assert row.floor is not None
            assert row.value >= row.floor, "nobody is faster than the wire"
            assert row.goal is not None
            assert (row.unit, moved.unit) == ("ms", "bytes")
            assert row.peer is not None
            assert row.peer_value is not None
            assert moved.floor is not None
            assert moved.value >= moved.floor
        assert rows[f"sign-{applet}"].value >= (rows[f"sign-{applet}"].floor or 0)
    assert rows["sign-1.7"].peer == "pkcs11-tool"


def test_the_print_bench_has_every_row() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "bench", "print", "--runs", "1", "--json"],
        capture_output=True, text=True, timeout=200, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    told = msgspec.json.decode(done.stdout, type=Told)
    rows = {row.name: row for row in told.rows}
    assert told.bench == "print"
    for name in ("release-to-first-byte", "verdict-after-last-sheet"):
        row = rows[name]
        assert (row.unit, row.value > 0, row.floor is not None, row.peer_value is not None) == ("ms", True, True, True)
    assert rows["verdict-after-last-sheet"].goal == 1000
    assert (rows["off-is-known"].unit, rows["off-is-known"].goal) == ("ms", 3000)
    refused = ("pwg",) if "pwg: left out" in done.stderr else ()
    assert not refused or cups().startswith("2.4.10")
    for kind in sorted({"pdf", "pwg", "urf"} - {*refused}):
        for pages in (1, 2, 3):
            assert (rows[f"cpu-{kind}-{pages}"].unit, rows[f"memory-{kind}-{pages}"].unit) == ("ms", "MiB")
            assert rows[f"memory-{kind}-{pages}"].value > 0


def test_the_screen_bench_has_every_row() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "bench", "screen", "--changes", "20", "--json"],
        capture_output=True, text=True, timeout=200, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    told = msgspec.json.decode(done.stdout, type=Told)
    rows = {row.name: row for row in told.rows}
    assert told.bench == "screen"
    for name, goal in (
        ("first-frame", 1500),
        ("page-change-p99", 100),
        ("touch-p99", 50),
        ("wipe", 200),
        ("language-switch", 50),
    ):
        assert (rows[name].unit, rows[name].goal, rows[name].value > 0) == ("ms", goal, True)
        assert rows[name].floor is not None
    assert (rows["idle-cpu"].unit, rows["memory-growth"].unit) == ("%", "MiB")
