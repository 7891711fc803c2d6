# SPDX-License-Identifier: GPL-3.0-or-later
"""The one list of system packages, by section."""

import re

from provisioning.trouble import Trouble

_HEADING = re.compile(r"\[([a-z]+)\]  \S")
_PACKAGE = re.compile(r"[a-z0-9][a-z0-9.+-]+")


def sections(text: str) -> dict[str, tuple[str, ...]]:
    """Names of packages by the section that stands above them; Trouble names a line that is neither."""
    found: dict[str, list[str]] = {}
    current: list[str] | None = None
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if heading := _HEADING.match(line):
            current = found.setdefault(heading[1], [])
        elif current is not None and _PACKAGE.fullmatch(line):
            current.append(line)
        else:
            raise Trouble(f"system-packages.txt, line {number}: neither a package nor `[section]  who takes it`")
    return {name: tuple(packages) for name, packages in found.items()}
