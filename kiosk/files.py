# SPDX-License-Identifier: GPL-3.0-or-later
"""Small files that must be whole: after a power cut there is the old one or the new one."""

import os
from pathlib import Path


def reach_the_medium(path: Path) -> None:
    """What was written to this file, folder or disk is on the medium when this returns; OSError when it cannot be."""
    held = os.open(path, os.O_RDONLY)
    try:
        os.fsync(held)
    finally:
        os.close(held)


def write_whole(file: Path, content: bytes, mode: int = 0o600) -> None:
    """Write beside it, onto the medium, and rename. ``mode`` is the new file's, whatever the umask; OSError when it cannot be."""
    draft = file.with_name(file.name + ".new")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode), "wb") as made:
        os.fchmod(made.fileno(), mode)
        made.write(content)
        made.flush()
        os.fsync(made.fileno())
    draft.replace(file)
