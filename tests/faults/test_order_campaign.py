# SPDX-License-Identifier: GPL-3.0-or-later
"""A small campaign against orders; ``KIOSK_CAMPAIGN_ORDERS`` sets its size, ``KIOSK_SEED`` where it begins."""

import os

import pytest

from tests.faults.lanes import campaign

RUNS = int(os.environ.get("KIOSK_CAMPAIGN_ORDERS", "200"))
SEED = int(os.environ.get("KIOSK_SEED", "1"))


@pytest.mark.timeout(60 + RUNS * 4)
def test_no_order_is_doubled_or_lost_and_no_fence_is_broken() -> None:
    report = campaign("tests.faults.order_campaign", RUNS, 2, SEED)
    assert report.wrong == []
    assert report.runs >= RUNS
    ends = {end.split(": ")[1] for end in report.ends}
    assert ends >= {"ready", "delivered", "abandoned", "nothing"}, "the faults reached every stage of an order"
