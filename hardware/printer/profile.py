# SPDX-License-Identifier: GPL-3.0-or-later
"""What a model of printer says in its own way: data, beside this module."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from hardware.printer.condition import Condition

PROFILES = Path(__file__).with_name("profiles.toml")


@dataclass(frozen=True)
class Profile:
    """One model. The default believes the printer."""

    model: str = ""
    reasons: Mapping[str, Condition] = field(default_factory=dict)
    job_sheets: bool = True
    counter: bool = True


@cache
def profiles(path: Path = PROFILES) -> tuple[Profile, ...]:
    """All of a file, in order. TypeError or ValueError for a key or a condition that does not exist."""
    tables = tomllib.loads(path.read_text())["profile"]
    return tuple(
        Profile(**table | {"reasons": {word: Condition(name) for word, name in table.get("reasons", {}).items()}})
        for table in tables
    )


def profile_of(model: str) -> Profile:
    """The profile of the model with this printer-make-and-model."""
    return next((profile for profile in profiles() if model.startswith(profile.model)), Profile())
