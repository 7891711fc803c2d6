# SPDX-License-Identifier: GPL-3.0-or-later
"""How a campaign is started: some lanes beside each other, or one lane alone."""

import argparse
from pathlib import Path


def lanes(about: str, *, runs: int, beside: int) -> argparse.Namespace:
    """What was asked on the command line; ``runs`` and ``beside`` are what is done unasked."""
    options = argparse.ArgumentParser(description=about)
    options.add_argument("--runs", type=int, default=runs)
    options.add_argument("--lanes", type=int, default=beside)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--lane", type=int, help="one lane alone, from this seed (also: to repeat a seed that failed)")
    options.add_argument("--report", type=Path, help="where a lane writes what it has seen, as JSON")
    return options.parse_args()
