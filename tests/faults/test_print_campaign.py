# SPDX-License-Identifier: GPL-3.0-or-later
"""A small campaign against paper; ``KIOSK_CAMPAIGN_PRINTS`` sets its size, ``KIOSK_SEED`` where it begins."""

import os

import pytest

from tests.faults.lanes import campaign

RUNS = int(os.environ.get("KIOSK_CAMPAIGN_PRINTS", "120"))
SEED = int(os.environ.get("KIOSK_SEED", "1"))


@pytest.mark.timeout(60 + RUNS * 4)
def test_no_sheet_comes_twice_and_no_paper_is_called_printed_that_is_not() -> None:
    report = campaign("tests.faults.print_campaign", RUNS, 2, SEED)
    assert report.wrong == []
    assert report.runs >= RUNS
    who = {end.split(": ")[0] for end in report.ends}
    assert who == {"fault-free", "clerk", "cupsd", "backend", "printer", "printer keeps", "all"}
