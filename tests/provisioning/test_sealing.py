# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever is cut off, the next start goes on with it, and nothing that holds a secret is made anew (M15)."""

import itertools

import pytest

from provisioning.sealing import Step, step


@pytest.mark.parametrize(("tpm", "sealed", "enrolled"), list(itertools.product((False, True), repeat=3)))
def test_what_waits_is_laid_before_anything_else(tpm: bool, sealed: bool, enrolled: bool) -> None:
    """The power was cut while the partition was made: what is on it now means nothing."""
    assert step(tpm=tpm, sealed=sealed, waiting=True, enrolled=enrolled) is Step.LAY


@pytest.mark.parametrize(
    ("tpm", "sealed", "enrolled", "next_"),
    [
        (True, False, False, Step.SEAL),
        (True, False, True, Step.NOTHING),
        (True, True, False, Step.OPEN),
        (False, True, False, Step.LOST),
        (False, False, False, Step.NOTHING),
        (False, False, True, Step.NOTHING),
    ],
)
def test_m15_a_partition_is_sealed_once_and_opened_ever_after(
    tpm: bool, sealed: bool, enrolled: bool, next_: Step
) -> None:
    assert step(tpm=tpm, sealed=sealed, waiting=False, enrolled=enrolled) is next_
