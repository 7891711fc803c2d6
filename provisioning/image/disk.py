# SPDX-License-Identifier: GPL-3.0-or-later
"""The disk of a terminal: where the firmware starts, two slots, and the data.

Slot A and slot B each have a boot partition (kernel and first file system) and a root. GRUB chooses by what RAUC has
written into its environment, and falls back on the slot that was last known to be good.
"""

import os
import shutil
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from provisioning.image.workshop import Root

MIB = 1024 * 1024
COMMAND_LINE = (
    "ro rootfstype=erofs systemd.volatile=state quiet loglevel=3 systemd.show_status=no vt.global_cursor_default=0 "
    "audit=0 usbcore.authorized_default=0 init_on_free=1 panic=10 rd.systemd.show_status=no"
)
CLOSED = "systemd.import_credentials=no"
"""Else whoever controls the firmware's SMBIOS strings adds units (systemd.system-credentials(7))."""
OPEN_FOR_THE_HARNESS = "console=ttyS0 watchdog_thresh=60"
"""A console to read, and the kernel's own watchdog at six times its length: a translated processor stands still while the
host is busy with others (M26 tries the hardware's watchdog)."""


@dataclass(frozen=True)
class Part:
    """One partition: its label, its size in MiB (0: the rest), its type as sfdisk calls it."""

    label: str
    mib: int
    kind: str = "linux"


PARTS = (
    Part("esp", 64, "uefi"),
    Part("boot-a", 96),
    Part("boot-b", 96),
    Part("root-a", 1024),
    Part("root-b", 1024),
    Part("data", 0),
)


SCRIPT = Path(__file__).parent / "grub.cfg"
"""What GRUB does: no menu and no prompt, whatever is pressed. It stays as long as the machine; all that an update may want
to change lies in the slot (``start``).
"""


def start(profile: str) -> str:
    """What GRUB does in the slot that it has chosen."""
    added = CLOSED if profile == "production" else OPEN_FOR_THE_HARNESS
    return (
        f"linux ($disk,gpt$part)/vmlinuz root=PARTLABEL=$label rauc.slot=$slot {COMMAND_LINE} {added}\n"
        "initrd ($disk,gpt$part)/initrd.img\n"
    )


def root_image(workshop: Root, tree: str, image: str, epoch: int) -> None:
    """The root as one file that can only be read."""
    workshop.path(image).unlink(missing_ok=True)
    workshop.run("mkfs.erofs", "--quiet", "-zlz4", "-T", str(epoch), "-U", "clear", image, tree)


def fat_image(workshop: Root, image: str, label: str, mib: int, files: Mapping[str, Path], epoch: int) -> None:
    """A FAT file system with these files, put together without mounting it. ``epoch`` is the time of everything in it."""
    then = {"SOURCE_DATE_EPOCH": str(epoch)}
    place = workshop.path(image)
    place.unlink(missing_ok=True)
    with place.open("wb") as file:
        os.truncate(file.fileno(), mib * MIB)
    workshop.run("mkfs.vfat", "--invariant", "-n", label, image)
    folders: set[str] = set()
    for target, source in files.items():
        parts = target.split("/")[:-1]
        for depth in range(1, len(parts) + 1):
            folder = "/".join(parts[:depth])
            if folder not in folders:
                folders.add(folder)
                workshop.run("mmd", "-i", image, f"::{folder}", **then)
        copied = Path(shutil.copy(source, workshop.path("/build/fat.tmp")))
        os.utime(copied, (epoch, epoch))
        workshop.run("mcopy", "-m", "-i", image, "/build/fat.tmp", f"::{target}", **then)


def loader(workshop: Root, image: str) -> None:
    """GRUB for UEFI, with what its script needs and nothing that asks for keys."""
    modules = "part_gpt fat normal configfile linux loadenv test echo regexp search search_label reboot sleep all_video gfxterm"
    workshop.run("grub-mkimage", "-O", "x86_64-efi", "-o", image, "-p", "/grub", *modules.split())


def assemble(workshop: Root, disk: str, contents: Mapping[str, str], data: str, mib: int, epoch: int) -> None:
    """The whole disk: ``contents`` by label of the partition, ``data`` the folder of the data partition, in the workshop.

    Every identifier follows from the epoch, so that the same source gives the same disk.
    """
    place = workshop.path(disk)
    place.unlink(missing_ok=True)
    with place.open("wb") as file:
        os.truncate(file.fileno(), mib * MIB)
    lines = ["label: gpt", f"label-id: {_identifier('disk', epoch)}"] + [
        f'name="{part.label}", type={part.kind}, uuid={_identifier(part.label, epoch)}'
        + (f", size={part.mib}MiB" if part.mib else "")
        for part in PARTS
    ]
    workshop.path("/build/parts.txt").write_text("\n".join(lines) + "\n")
    workshop.run("sh", "-c", f"sfdisk --quiet {disk} < /build/parts.txt")
    start = 1
    for part in PARTS:
        size = part.mib or mib - start - 1
        if part.label in contents:
            _copy(workshop.path(contents[part.label]), place, start)
        elif part.label == "data":
            workshop.path("/build/data.img").unlink(missing_ok=True)
            for folder in (workshop.path(data), *workshop.path(data).iterdir()):
                os.utime(folder, (epoch, epoch))
            named = _identifier("data of the image", epoch)
            command = ["mkfs.ext4", "-q", "-L", "data", "-d", data, "-U", named]
            command += ["-E", f"lazy_itable_init=1,hash_seed={named}"]
            workshop.run(*command, "/build/data.img", f"{size}M", SOURCE_DATE_EPOCH=str(epoch))
            _copy(workshop.path("/build/data.img"), place, start)
        start += part.mib


def _identifier(what: str, epoch: int) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"eguichet-kiosk/{what}/{epoch}"))


def _copy(source: Path, disk: Path, mib: int) -> None:
    """Sparse: what is zero is not written."""
    with source.open("rb") as read, disk.open("r+b") as write:
        offset = mib * MIB
        while chunk := read.read(MIB):
            if chunk.strip(b"\0"):
                write.seek(offset)
                write.write(chunk)
            offset += len(chunk)
