# SPDX-License-Identifier: GPL-3.0-or-later
"""The card campaign in the size of a test run (``KIOSK_CAMPAIGN`` runs; see ``card_campaign``), and seeds of past bugs."""

import os

import pytest

from tests.faults.card_campaign import Fault, Plan, campaign, told

RUNS = int(os.environ.get("KIOSK_CAMPAIGN", "120"))


@pytest.mark.timeout(max(600, 10 * RUNS))
def test_no_fault_spends_a_try_misnames_an_outcome_or_ends_dead() -> None:
    report = campaign(RUNS, lanes=4, seed=int(os.environ.get("KIOSK_SEED", "1")))
    assert report.runs == RUNS
    assert report.wrong == [], told(report)
    seen = {name.split()[0] for name in report.outcomes}
    assert seen == set(Fault), f"every fault struck while the card was at work: {told(report)}"


@pytest.mark.parametrize(
    "seed",
    [
        13,  # a swap during entry: pcscd called an empty slot taken, and the next card was never announced
        64,  # a reader unplugged before the entry was called a card that is gone
        189,  # a restart of pcscd inside a command answered a code nobody had named
        1173,  # a swap before the entry was called a fault of the reader
        102812,  # a line that broke in the middle of a poll: the driver span, and nobody noticed that the reader was gone
        200845,  # an entry that began while the reader was being asked whether it lives: it was taken for dead
        1343,  # a clerk killed in a command: the next one's empty slot was a reset's word, and no card was seen again
    ],
)
def test_seeds_of_past_bugs(seed: int) -> None:
    report = campaign(1, lanes=1, seed=seed)
    assert report.wrong == [], told(report)
    assert Plan.of(seed) == Plan.of(seed)
