# SPDX-License-Identifier: GPL-3.0-or-later
"""The fuzz target for a while (``KIOSK_FUZZ`` runs); long campaigns are run by hand (see ``card``)."""

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

RUNS = int(os.environ.get("KIOSK_FUZZ", "20000"))


@pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="the fuzzer has no wheel for this Python")
def test_m12_a_hostile_card_meets_only_our_errors(tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzz.card", f"-runs={RUNS}", "-timeout=5", "-rss_limit_mb=1024", "-max_len=8192",
         f"-artifact_prefix={tmp_path}/", str(tmp_path / "corpus")],
        capture_output=True, text=True, check=False, timeout=280,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    assert re.search(rf"Done {RUNS} runs", done.stderr), done.stderr[-500:]
    found = re.findall(r"cov: (\d+)", done.stderr)
    assert int(found[-1]) > 100, "the target is instrumented: coverage grows"
