# SPDX-License-Identifier: GPL-3.0-or-later
"""Signed configurations that lie in a folder, one file for each wave and version: ``wave-2-version-7.json``.

They come from outside, signed with a key that this machine does not hold: the city hands them out and could not change
a letter of them.
"""

import re
from pathlib import Path

import msgspec

_NAME = re.compile(r"^wave-(\d{1,3})-version-(\d{1,9})\.json$")


class Configurations:
    """The folder; read at every question, so that a file put there is served at once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def versions(self, wave: int) -> list[int]:
        """Versions there are for a wave, newest first."""
        found = (_NAME.match(file.name) for file in self._folder.glob("wave-*.json"))
        return sorted((int(m[2]) for m in found if m is not None and int(m[1]) == wave), reverse=True)

    def signed(self, wave: int, version: int) -> dict[str, str]:
        """One of them, as it is sent."""
        raw = (self._folder / f"wave-{wave}-version-{version}.json").read_bytes()
        return msgspec.json.decode(raw, type=dict[str, str])

    def etag(self, version: int | None) -> str:
        """The entity tag of a version."""
        return f'"v{version or 0}"'
