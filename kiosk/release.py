# SPDX-License-Identifier: GPL-3.0-or-later
"""Which version this is: on a terminal the image's (os-release(5), ``IMAGE_VERSION``), on a desk the package's."""

import platform
import re

from kiosk import __version__

_VERSION = re.compile(r"\d{1,6}\.\d{1,6}\.\d{1,6}")


def running() -> str:
    """The version that runs here."""
    try:
        return platform.freedesktop_os_release().get("IMAGE_VERSION") or __version__
    except OSError:
        return __version__


def number(version: str) -> tuple[int, ...]:
    """A version as numbers that can be compared; ValueError for what is none (three numbers, as RAUC compares them)."""
    if not _VERSION.fullmatch(version):
        raise ValueError(f"{version[:30]!r} is no version: three numbers like 1.4.0")
    return tuple(map(int, version.split(".")))
