# SPDX-License-Identifier: GPL-3.0-or-later
"""A USB stick that a technician has asked for: let in for as long as it is used, and for nothing else (threat model M18).

Only what is storage and nothing else is let in, only its FAT file system is mounted, and the stick is shut out
again when the block ends, whatever happened.
"""

import contextlib
import json
import re
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

PLACE = Path("/run/kiosk-stick")
APPEARS_S = 30.0
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
_STORAGE = re.compile(r"^(\d+): block .*with-interface (?:08:\w\w:\w\w|\{(?: 08:\w\w:\w\w)+ \})(?: |$)", re.MULTILINE)


class NoStick(Exception):
    """There is none that can be read."""


def blocked(listed: str) -> list[str]:
    """Numbers of the sticks that wait outside, in what ``usbguard list-devices`` prints: all their faces are storage. What a
    device calls itself stands between quotes, and is not believed.
    """
    return [found[1] for found in _STORAGE.finditer(_QUOTED.sub('""', listed))]


@contextlib.contextmanager
def stick(*, writable: bool = False) -> Iterator[Path]:
    """The first stick that waits outside, as a folder, read-only unless ``writable``; NoStick when there is none, or none that has a FAT file system."""
    waiting = blocked(_run("usbguard", "list-devices"))
    if not waiting:
        raise NoStick("no stick is plugged in, or it is more than a stick")
    (number, *_) = waiting
    before = set(_volumes())
    _run("usbguard", "allow-device", number)
    try:
        volume = _appeared(before)
        # by systemd: RAUC's service must see it, and this unit's own file systems are nobody else's
        _run(
            "systemd-mount",
            "--type=vfat",
            f"--options={'rw' if writable else 'ro'},noexec,nosuid,nodev",
            "--fsck=no",
            volume,
            str(PLACE),
        )
        try:
            yield PLACE
        finally:
            _run("systemd-umount", str(PLACE))
    finally:
        _run("usbguard", "block-device", number)


def _appeared(before: set[str]) -> str:
    ends = time.monotonic() + APPEARS_S
    while time.monotonic() < ends:
        if new := sorted(set(_volumes()) - before):
            return new[0]
        time.sleep(0.5)
    raise NoStick("the stick has no FAT file system that can be read")


def _volumes() -> Iterator[str]:
    """FAT file systems on USB."""
    said = json.loads(_run("lsblk", "--json", "--list", "--output", "PATH,FSTYPE,TRAN,PKNAME"))
    on_usb = {each["path"].rsplit("/", 1)[1] for each in said["blockdevices"] if each["tran"] == "usb"}
    for each in said["blockdevices"]:
        name = each["path"].rsplit("/", 1)[1]
        if each["fstype"] == "vfat" and (name in on_usb or each["pkname"] in on_usb):
            yield each["path"]


def _run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    if done.returncode:
        raise NoStick(f"{command[0]}: {done.stderr.strip()}")
    return done.stdout
