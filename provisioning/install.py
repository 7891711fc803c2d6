# SPDX-License-Identifier: GPL-3.0-or-later
"""`provisioning install`: a blank disk becomes that of one terminal, on the technician's bench.

The image is written whole, its data partition is made as large as the disk, and the site file is laid into it. The disk then goes
into its machine, which starts with the page that asks for the enrolment code.
"""

import errno
import hashlib
import os
import shutil
import stat
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import Progress

from provisioning import site as site_file
from provisioning.image.disk import MIB, PARTS
from provisioning.trouble import Trouble

OWNERS = {"settings": (0, 950), "journal": (954, 950), "device": (954, 950), "log": (0, 0), "updates": (0, 0)}
"""systemd/kiosk.sysusers.conf and kiosk.tmpfiles.conf: numbers, as they must mean the same in every image."""
_CHUNK = 4 * MIB
_NEEDED = ("sfdisk", "mke2fs")


def usable(disk: Path, image: Path) -> int:
    """The size of a disk in bytes that may be overwritten; Trouble for what must not be, or is too small."""
    try:
        kind = disk.stat().st_mode
    except OSError as error:
        raise Trouble(f"{disk}: no such disk; `lsblk` shows those that are there") from error
    if stat.S_ISBLK(kind):
        _unused(disk)
    elif not stat.S_ISREG(kind):
        raise Trouble(f"{disk} is no disk")
    size, least = _size(disk), image.stat().st_size
    if size < least:
        raise Trouble(f"{disk} has {size // MIB} MiB: the image needs {least // MIB}")
    return size


def _unused(disk: Path) -> None:
    """Trouble for a part of a disk, and for what is used: the kernel gives no disk to one alone of which it has mounted, or made
    a part of something larger, any partition (open(2), O_EXCL).
    """
    number = disk.stat().st_rdev
    known = Path(f"/sys/dev/block/{os.major(number)}:{os.minor(number)}")
    if any((known / part).exists() for part in ("partition", "dm", "md")):
        raise Trouble(f"{disk} is not a disk as a whole: `lsblk` shows of which it is a part")
    try:
        os.close(os.open(disk, os.O_RDWR | os.O_EXCL))
    except OSError as error:
        if error.errno == errno.EBUSY:
            raise Trouble(f"{disk} is in use: this is not the blank disk; `lsblk {disk}` shows for what") from error
        raise Trouble(f"{disk} cannot be written: {error.strerror}") from error


def verified(image: Path) -> None:
    """The image is the one that was built: its checksum stands beside it."""
    try:
        lines = (image.parent / "sha256sums.txt").read_text().splitlines()
        wanted = next(line.split()[0] for line in lines if line.split()[1:] == [image.name])
    except (OSError, StopIteration) as error:
        raise Trouble(f"{image.parent}: no checksum for {image.name}: take the whole folder of the image") from error
    with image.open("rb") as file:
        if hashlib.file_digest(file, "sha256").hexdigest() != wanted:
            raise Trouble(f"{image} is damaged: its checksum is another; copy it again")


def write(image: Path, disk: Path, progress: Progress) -> None:
    """All of it, and onto the medium."""
    task = progress.add_task("image", total=image.stat().st_size)
    with image.open("rb") as read, disk.open("r+b", buffering=0) as file:
        while chunk := read.read(_CHUNK):
            file.write(chunk)
            progress.advance(task, len(chunk))
        os.fsync(file.fileno())


def grow(disk: Path) -> tuple[int, int]:
    """The last partition up to the end of the disk; where it begins and its size, in MiB."""
    begin = 1 + sum(part.mib for part in PARTS)
    rest = _size(disk) // MIB - begin - 1
    number = str(len(PARTS))
    for arguments, told in ((["--relocate", "gpt-bak-std"], ""), (["-N", number], f",{rest}MiB\n")):
        done = subprocess.run(
            ["sfdisk", "--quiet", "--no-reread", "--no-tell-kernel", *arguments, str(disk)], input=told, capture_output=True,
            text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            raise Trouble(f"sfdisk: {done.stderr.strip()}")
    return begin, rest


def lay(files: Mapping[str, str], disk: Path, begin: int, mib: int) -> None:
    """A new data partition that holds the settings."""
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "data"
        for name, (user, group) in OWNERS.items():
            (tree / name).mkdir(parents=True)
            os.chown(tree / name, user, group)
        (tree / "device").chmod(0o700)
        (tree / "journal").chmod(0o2770)
        for name, text in files.items():
            (tree / "settings" / name).write_text(text)
        offset = f"offset={begin * MIB},lazy_itable_init=1"
        command = ["mke2fs", "-q", "-F", "-t", "ext4", "-L", "data", "-d", str(tree), "-E", offset]
        done = subprocess.run([*command, str(disk), f"{mib}M"], capture_output=True, text=True, check=False)
        if done.returncode:
            raise Trouble(f"mke2fs: {done.stderr.strip()}")


def _size(disk: Path) -> int:
    with disk.open("rb") as file:
        return file.seek(0, os.SEEK_END)


def install(
    disk: Annotated[Path, typer.Argument(help="The blank disk, as a whole: /dev/sdX. Everything on it is lost.")],
    site: Annotated[Path, typer.Option(help="The site file of this terminal.")],
    image: Annotated[Path, typer.Option(help="The image, with its checksums beside it.")] = Path(
        "build/image/terminal.img"
    ),
    *,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask whether it is the right disk.")] = False,
) -> None:
    """Make a blank disk that of one terminal: image, whole data partition, site file."""
    if os.geteuid() != 0:
        raise Trouble("writing a disk needs root: run it with sudo")
    if missing := [each for each in _NEEDED if shutil.which(each) is None]:
        raise Trouble(f"missing here: {', '.join(missing)} (packages fdisk and e2fsprogs)")
    wanted = site_file.read(site)
    if not image.exists():
        raise Trouble(f"{image}: no image; `make image` builds it")
    size = usable(disk, image)
    number = wanted.terminal.number
    if not yes:
        typer.confirm(
            f"{disk}, {size // MIB} MiB: everything on it is lost. It becomes terminal {number}. Go on?", abort=True
        )
    verified(image)
    with Progress() as progress:
        write(image, disk, progress)
    begin, mib = grow(disk)
    lay(site_file.files(wanted, site.parent), disk, begin, mib)
    typer.echo(f"{disk} is terminal {number}: put it into its machine. It will ask for its enrolment code.")
