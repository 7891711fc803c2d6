# SPDX-License-Identifier: GPL-3.0-or-later
"""`provisioning image`: from a checkout to a disk that starts."""

import datetime as dt
import enum
import hashlib
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, TypeVar

import typer
from rich.console import Console

from kiosk import __version__
from kiosk.release import number
from provisioning.image import bom, disk, packages, root, wheels
from provisioning.image.environment import environment
from provisioning.image.workshop import Root, bootstrap, mirror_of_this_machine, run
from provisioning.keys import make as make_keys
from provisioning.trouble import Trouble

T = TypeVar("T")
SOURCE = Path(__file__).parents[2]


class Profile(enum.StrEnum):
    """``test`` lets a virtual machine's harness in; nothing else differs."""

    PRODUCTION = "production"
    TEST = "test"


class Steps:
    """Tells what is being done, and how long it took."""

    def __init__(self, console: Console) -> None:
        self._console = console

    def do(self, what: str, work: Callable[[], T]) -> T:
        """Do it, and say so."""
        begun = time.monotonic()
        with self._console.status(what):
            result = work()
        self._console.print(f"{what:<52}{time.monotonic() - begun:7.1f} s")
        return result


def image(
    output: Annotated[Path, typer.Option(help="Where the image and what belongs to it go.")] = Path("build/image"),
    profile: Annotated[
        Profile, typer.Option(help="`test` lets the virtual machine's harness in.")
    ] = Profile.PRODUCTION,
    version: Annotated[str, typer.Option(help="What the image calls itself.")] = __version__,
    mirror: Annotated[str, typer.Option(help="Debian mirror; this machine's own by default.")] = "",
    size: Annotated[
        int, typer.Option(help="Size of the disk in MiB; the data partition is the rest.", min=2816)
    ] = 3072,
    keys: Annotated[
        Path, typer.Option(help="The city's keys (`provisioning keys`); made for trying out where there are none.")
    ] = Path("build/keys"),
    *,
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Bootstrap anew instead of taking the roots of last time.")
    ] = False,
) -> None:
    """Build the appliance: a disk image, its two parts as slots, package list, bill of materials, checksums."""
    if os.geteuid() != 0:
        raise Trouble("building needs root, for the owners of files in the image: run it with sudo")
    if shutil.which("mmdebstrap") is None:
        raise Trouble("mmdebstrap is missing: sh provisioning/system-packages.sh builder")
    try:
        number(version)
    except ValueError as error:
        raise Trouble(f"--version: {error}") from error
    steps = Steps(Console())
    output, keys = output.resolve(), keys.resolve()
    if not (keys / "ca.pem").exists():
        make_keys(keys, "e-guichet (trial)", dt.datetime.now(dt.UTC))
        Console().print(f"{keys}: keys for trying out; a city makes its own, once: docs/operator.md")
    cache = output / "cache"
    if fresh:
        shutil.rmtree(cache, ignore_errors=True)
    listed = packages.sections((SOURCE / "system-packages.txt").read_text())
    epoch = _epoch()
    mirror = mirror or mirror_of_this_machine()
    workshop, build = Root(output / "workshop"), "/build"
    terminal = Root(workshop.path(f"{build}/root"))
    steps.do("Workshop: tools of the release", lambda: bootstrap(
        workshop.folder, listed["wheels"] + listed["workshop"], mirror, cache, epoch))  # fmt: skip
    steps.do("Root: Debian's packages", lambda: bootstrap(
        terminal.folder, listed["terminal"] + listed["appliance"], mirror, cache, epoch))  # fmt: skip
    steps.do("Wheels: fetched by the lock file's hashes", lambda: wheels.fetch(
        SOURCE, workshop.path(f"{build}/wheels"), wheels.python_of(workshop)))  # fmt: skip
    steps.do("Wheels: built and installed", lambda: wheels.install(workshop, f"{build}/wheels"))
    steps.do(
        "Root: application, units, users", lambda: root.furnish(terminal, workshop, SOURCE / "systemd", version, keys)
    )
    kernel, first = steps.do("Kernel and first file system", lambda: root.initramfs(terminal, epoch))
    steps.do("Boot slot", lambda: disk.fat_image(
        workshop, f"{build}/boot.vfat", "BOOT", 96,
        {"vmlinuz": kernel, "initrd.img": first, "start.cfg": _written(workshop, disk.start(profile))}, epoch))  # fmt: skip
    (output / "packages.txt").write_text(bom.listed(terminal))
    (output / "bom.cdx.json").write_text(bom.bill(terminal, version, epoch))
    steps.do("Root: what only building needs is taken out", lambda: root.strip(terminal))
    steps.do("Root slot", lambda: disk.root_image(workshop, f"{build}/root", f"{build}/root.erofs", epoch))
    steps.do("Disk", lambda: _disk(workshop, build, size, epoch))
    names = {"boot.vfat": "boot.vfat", "root.erofs": "root.erofs", "disk.img": "terminal.img"}
    (output / "version.txt").write_text(f"{version}\n")
    steps.do("Checksums", lambda: _hand_out(workshop.path(build), output, names))
    steps_of = Console()
    steps_of.print(f"{output / 'terminal.img'}: version {version}, profile {profile}")


def _written(workshop: Root, text: str) -> Path:
    place = workshop.path("/build/start.cfg")
    place.write_text(text)
    return place


def _disk(workshop: Root, build: str, size: int, epoch: int) -> None:
    disk.loader(workshop, f"{build}/BOOTX64.EFI")
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder)
        (made / "grubenv").write_bytes(environment(ORDER="A B", A_OK="1", A_TRY="0", B_OK="0", B_TRY="0"))
        (made / "good.env").write_bytes(environment(GOOD="A"))
        files: Mapping[str, Path] = {
            "EFI/BOOT/BOOTX64.EFI": workshop.path(f"{build}/BOOTX64.EFI"),
            "grub/grub.cfg": disk.SCRIPT,
            "grub/grubenv": made / "grubenv",
            "grub/good.env": made / "good.env",
        }
        disk.fat_image(workshop, f"{build}/esp.vfat", "ESP", 64, files, epoch)
    contents = {"esp": f"{build}/esp.vfat", "boot-a": f"{build}/boot.vfat", "root-a": f"{build}/root.erofs"}
    data = workshop.path(f"{build}/data")
    for folder in ("settings", "log", "journal", "device", "updates"):
        (data / folder).mkdir(parents=True, exist_ok=True)
    disk.assemble(workshop, f"{build}/disk.img", contents, f"{build}/data", size, epoch)


def _hand_out(build: Path, output: Path, names: Mapping[str, str]) -> None:
    sums = []
    for made, called in names.items():
        target = output / called
        run(["cp", "--sparse=always", "--reflink=auto", str(build / made), str(target)])
        with target.open("rb") as file:
            sums.append(f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {called}\n")
    (output / "sha256sums.txt").write_text("".join(sums))


def _epoch() -> int:
    """The time of the last commit, so that the same source gives the same image."""
    if "SOURCE_DATE_EPOCH" in os.environ:
        return int(os.environ["SOURCE_DATE_EPOCH"])
    done = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=SOURCE, capture_output=True, text=True, check=False)
    return int(done.stdout or 0)
