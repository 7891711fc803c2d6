# SPDX-License-Identifier: GPL-3.0-or-later
"""Why a clerk may refuse an order: a closed list, so that every refusal has its text in four languages and no clerk
writes something private into a field.
"""

import tomllib
from pathlib import Path

import msgspec

from kiosk.model import Text


class Refusals:
    """The reasons of ``refusals.toml``."""

    def __init__(self) -> None:
        raw = tomllib.loads((Path(__file__).parent / "refusals.toml").read_text())
        self.reasons = msgspec.convert(raw, dict[str, Text])

    def text(self, reason: str) -> Text:
        """What the citizen is told."""
        return self.reasons[reason]
