# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks whether anything of a citizen is left: raw bytes of disks, and every file that can be written (threat model M10).

What is looked for comes by standard input and is never printed: the answer names a place, a line of the input, and how it
was written there. Deleted files are found too, as a disk is read below its file system.
"""

import base64
import os
import stat
import sys
import urllib.parse
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from provisioning.trouble import Trouble

CHUNK = 4 * 1024 * 1024
SHORTEST = 4
"""Characters: anything shorter is found everywhere."""
WRITABLE = ("/run", "/tmp", "/var", "/dev/shm")  # noqa: S108  # places to look at, not to write to
DISKS = ("/dev/disk/by-label/data", "/dev/disk/by-partlabel/esp")
"""The file system of the data partition, where it can be read: a sealed one is read through what opens it."""


@dataclass(frozen=True)
class Found:
    """``line`` of the input counts from 1; ``at`` is a byte of the place."""

    place: str
    line: int
    written: str
    at: int


def ways(marker: str) -> Mapping[str, bytes]:
    """The bytes that a text can become, by name. Base64 at each of its three alignments, without the letters that depend on
    what stands beside it.
    """
    raw = marker.encode()
    found = {
        "utf-8": raw,
        "utf-16": marker.encode("utf-16-le"),
        "utf-16 (big end)": marker.encode("utf-16-be"),
        "utf-32": marker.encode("utf-32-le"),
        "percent": urllib.parse.quote(marker).encode(),
        "hex": raw.hex().encode(),
    }
    try:
        found["latin-1"] = marker.encode("latin-1")
    except UnicodeEncodeError:
        pass
    for shift in range(3):
        whole = base64.b64encode(bytes(shift) + raw)
        first, last = -(-shift * 8 // 6), (shift + len(raw)) * 8 // 6
        if last - first >= 2 * SHORTEST:
            found[f"base64 ({shift})"] = whole[first:last]
    return {name: form for name, form in found.items() if name == "utf-8" or form != raw}


def scan(place: str, file: BinaryIO, markers: list[str], chunk: int = CHUNK) -> Iterator[Found]:
    """Each marker in each of its ways, the first time that it is met; ``file`` is read to its end."""
    wanted = {(line, name): form for line, marker in enumerate(markers, 1) for name, form in ways(marker).items()}
    longest = max((len(form) for form in wanted.values()), default=1)
    held, start = b"", 0
    while wanted and (more := file.read(chunk)):
        held += more
        for key, form in list(wanted.items()):
            if (at := held.find(form)) >= 0:
                yield Found(place, *key, start + at)
                del wanted[key]
        keep = min(len(held), longest - 1)
        start += len(held) - keep
        held = held[len(held) - keep :]


def files(folders: Iterable[str]) -> Iterator[Path]:
    """Plain files below, on whatever is mounted there; nothing is followed."""
    for folder in folders:
        for parent, _, names in os.walk(folder):
            for name in names:
                path = Path(parent) / name
                try:
                    if stat.S_ISREG(path.lstat().st_mode):
                        yield path
                except OSError:
                    continue  # gone while we looked


def residue(
    places: Annotated[
        list[Path] | None, typer.Argument(help="Files, folders or disks; all that a terminal can write by default.")
    ] = None,
) -> None:
    """Look for what is given on standard input, a text a line. 1 when anything of it is found, or a place cannot be read: what
    nobody has looked at is not clean.
    """
    markers = [line.strip() for line in sys.stdin if line.strip()]
    if not markers:
        raise Trouble("nothing to look for: give texts on standard input, one a line")
    if short := [str(number) for number, marker in enumerate(markers, 1) if len(marker) < SHORTEST]:
        raise Trouble(
            f"line {', '.join(short)} of the input is shorter than {SHORTEST} characters: it would be found anywhere"
        )
    wanted = [str(place) for place in places] if places else [*DISKS, *WRITABLE]
    found, looked, unread = 0, 0, 0
    for place in wanted:
        if not Path(place).exists():
            raise Trouble(f"{place}: no such place; name what to look at")
        for path in files([place]) if Path(place).is_dir() else [Path(place)]:
            try:
                with path.open("rb") as file:
                    looked += 1
                    for each in scan(str(path), file, markers):
                        found += 1
                        typer.echo(f"{each.place}: line {each.line} as {each.written} at byte {each.at}")
            except FileNotFoundError:
                continue  # gone while we looked
            except OSError as error:
                unread += 1
                typer.echo(f"{path}: cannot be read: {error.strerror}")
    typer.echo(f"{looked} places looked at, {f'{unread} that cannot be read, ' if unread else ''}{found} finds")
    if found or unread:
        raise typer.Exit(1)
