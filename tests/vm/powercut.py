# SPDX-License-Identifier: GPL-3.0-or-later
"""The power cut at any moment: what QEMU has recorded of a disk's writes, played again up to that moment.

A disk may lose what it was told since it was last told to flush, and lose it in any order: of those writes each is kept or
lost by a die. So every moment of one recorded run is a disk of its own, to be looked at or to be started from.
"""

import bisect
import os
import random
import struct
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from provisioning.image.disk import MIB, PARTS
from provisioning.image.environment import variables
from provisioning.image.workshop import Root

_HEAD = struct.Struct("<QQQI")
_ENTRY = struct.Struct("<QQQQ")
_MAGIC = 0x6A736677736872
"""The kernel's Documentation/admin-guide/device-mapper/log-writes.rst, whose form QEMU's blklogwrites writes."""
_FLUSH, _FUA, _DISCARD = 1, 2, 4


def recording(disk: str, log: Path) -> list[str]:
    """QEMU's arguments for a disk whose writes are recorded, behind those of an earlier start: ``disk`` names a node that is
    there already.
    """
    log.touch()
    more = "on" if log.stat().st_size else "off"
    return [
        "-blockdev",
        f"driver=blklogwrites,node-name=recorded,file={disk},log.driver=file,log.filename={log},log-append={more}",
    ]


@dataclass(frozen=True)
class Write:
    """One write; ``at`` and ``size`` are bytes of the disk, ``data`` is where its bytes lie in the recording (-1: zeros), ``place``
    where its entry does.
    """

    at: int
    size: int
    data: int
    place: int
    flush: bool
    lasting: bool


def writes(log: Path) -> list[Write]:
    """All that was recorded, also of a run that was cut off."""
    found: list[Write] = []
    size = log.stat().st_size
    with log.open("rb") as file:
        magic, _, _, sector = _HEAD.unpack(file.read(_HEAD.size))
        if magic != _MAGIC:
            raise ValueError(f"{log} is no recording")
        place = sector
        while place + _ENTRY.size <= size:
            file.seek(place)
            first, count, flags, _ = _ENTRY.unpack(file.read(_ENTRY.size))
            if not (count or flags) or first * sector > 1 << 50:
                break  # beyond the end of what was written
            length = count * sector
            discard = bool(flags & _DISCARD)
            if place + sector + (0 if discard else length) > size:
                break
            data = -1 if discard else place + sector
            found.append(Write(first * sector, length, data, place, bool(flags & _FLUSH), bool(flags & _FUA)))
            place += sector + (0 if discard else length)
    return found


def at(recorded: Sequence[Write], moment: int, seed: int) -> list[Write]:
    """What has reached the disk when the power goes after ``moment`` writes."""
    flushed = max((number for number, write in enumerate(recorded[:moment]) if write.flush), default=0)
    die = random.Random(seed)  # a die, no secret
    return [
        write for number, write in enumerate(recorded[:moment])
        if number < flushed or write.lasting or die.random() < 0.5
    ]  # fmt: skip


class Moments:
    """From when to when of a recording the power is cut in the tests."""

    def __init__(self, log: Path) -> None:
        self.log = log
        self._from = self._to = 0

    def begin(self) -> None:
        """From now on."""
        self._from = self.log.stat().st_size

    def end(self) -> None:
        """Until now."""
        self._to = self.log.stat().st_size

    def all(self) -> tuple[list[Write], range]:
        """Every write since the machine was switched on, and the numbers of those in between."""
        recorded = writes(self.log)
        places = [write.place for write in recorded]
        return recorded, range(bisect.bisect(places, self._from), bisect.bisect(places, self._to))


def part(label: str) -> tuple[int, int]:
    """Where a partition begins and ends, in bytes; the last one is open."""
    begin = 1
    for each in PARTS:
        if each.label == label:
            return begin * MIB, (begin + each.mib) * MIB if each.mib else 1 << 62
        begin += each.mib
    raise KeyError(label)


def touches(write: Write, label: str) -> bool:
    """Whether a write falls into a partition."""
    begin, end = part(label)
    return write.size > 0 and write.at < end and write.at + write.size > begin


def play(disk: Path, log: Path, done: Iterable[Write], begin: int = 0, end: int = 1 << 62) -> None:
    """Write them onto a copy of the disk as it was; ``begin`` and ``end``: only what falls there, the file beginning there."""
    with log.open("rb") as read, disk.open("r+b") as file:
        for write in done:
            low, high = max(write.at, begin), min(write.at + write.size, end)
            if low >= high:
                continue
            file.seek(low - begin)
            if write.data < 0:
                file.write(bytes(high - low))
                continue
            os.lseek(read.fileno(), write.data + low - write.at, os.SEEK_SET)
            file.write(os.read(read.fileno(), high - low))


def cut_out(disk: Path, label: str, target: Path) -> Path:
    """One partition of a disk as a file of its own."""
    begin, end = part(label)
    subprocess.run(
        ["dd", "status=none", f"if={disk}", f"of={target}", "bs=1M", "conv=sparse", f"skip={begin // MIB}",
         f"count={(end - begin) // MIB}"], check=True,
    )  # fmt: skip
    return target


def chosen(esp: Path) -> str:
    """The slot that GRUB starts from this ESP: its script, said once more. The virtual machine, which starts from some of
    these, says whether that is true.
    """
    found = _environments(esp)
    boot, good = found["grubenv"], found["good.env"].get("GOOD", "")
    for slot in boot.get("ORDER", "").split():
        tried = boot.get(f"{slot}_TRY", "") or "0"
        if boot.get(f"{slot}_OK") == "1" and (tried == "0" or (slot == good and tried in "12")):
            return slot
    return good or "A"


def torn(workshop: Root, esp: str) -> bool:
    """Whether a file of GRUB's has lost its place on this ESP (a file of the workshop), by fsck.fat(8): the kernel makes such
    a file system read-only as soon as it comes upon it.
    """
    found = subprocess.run(
        ["chroot", str(workshop.folder), "fsck.vfat", "-n", esp], capture_output=True, text=True, check=False
    )
    return "/GRUB/" in found.stdout


def _environments(esp: Path) -> Mapping[str, Mapping[str, str]]:
    """GRUB's blocks as GRUB reads them, which asks no allocation table for a file of one cluster (grub-core/fs/fat.c)."""
    raw = esp.read_bytes()
    sector, per_cluster, reserved, tables, entries = struct.unpack_from("<HBHBH", raw, 11)
    top = (reserved + tables * struct.unpack_from("<H", raw, 22)[0]) * sector
    cluster = per_cluster * sector

    def listed(begin: int, length: int) -> Mapping[bytes, tuple[int, int]]:
        """Short name: where the first cluster of it lies, and its size in bytes."""
        found = {}
        for place in range(begin, begin + length, 32):
            number, size = struct.unpack_from("<HI", raw, place + 26)
            found[raw[place : place + 11]] = (top + entries * 32 + (number - 2) * cluster, size)
        return found

    folder = listed(listed(top, entries * 32)[b"GRUB       "][0], cluster)
    blocks = {"grubenv": folder[b"GRUBENV    "], "good.env": folder[b"GOOD    ENV"]}
    return {name: variables(raw[max(begin, 0) :][:size]) for name, (begin, size) in blocks.items()}
