# SPDX-License-Identifier: GPL-3.0-or-later
"""A blank disk becomes a terminal's: what is refused, and what lies on it afterwards."""

import hashlib
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.progress import Progress

from provisioning.image.disk import MIB, PARTS
from provisioning.install import OWNERS, grow, lay, usable, verified, write
from provisioning.trouble import Trouble


def test_owners_are_those_of_the_terminal() -> None:
    users = (Path(__file__).parents[2] / "systemd/kiosk.sysusers.conf").read_text()
    assert re.search(rf"^g kiosk +{OWNERS['settings'][1]}$", users, re.MULTILINE)
    assert re.search(rf"^u kiosk-caretaker {OWNERS['device'][0]} ", users, re.MULTILINE)


SMALL, LARGE = 2816, 4096


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A disk with the partitions of an image, and a word in its first slot."""
    folder = tmp_path_factory.mktemp("image")
    file = folder / "terminal.img"
    with file.open("wb") as made:
        made.truncate(SMALL * MIB)
    lines = ["label: gpt"] + [
        f'name="{part.label}", type={part.kind}' + (f", size={part.mib}MiB" if part.mib else "") for part in PARTS
    ]
    subprocess.run(["sfdisk", "--quiet", str(file)], input="\n".join(lines) + "\n", text=True, check=True)
    with file.open("r+b") as made:
        made.seek(70 * MIB)
        made.write(b"the first slot")
    with file.open("rb") as made:
        digest = hashlib.file_digest(made, "sha256").hexdigest()
    (folder / "sha256sums.txt").write_text(f"{digest}  terminal.img\n")
    return file


@pytest.fixture
def disk(tmp_path: Path) -> Path:
    file = tmp_path / "disk"
    with file.open("wb") as made:
        made.truncate(LARGE * MIB)
    return file


def test_a_disk_that_is_too_small_is_named(image: Path, tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.write_bytes(bytes(MIB))
    with pytest.raises(Trouble, match="has 1 MiB: the image needs 2816"):
        usable(small, image)


def test_what_is_no_disk(image: Path, tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="no such disk"):
        usable(tmp_path / "sdx", image)
    with pytest.raises(Trouble, match="is no disk"):
        usable(tmp_path, image)


@pytest.fixture
def device(disk: Path) -> Iterator[Path]:
    """The disk as the kernel has disks: a block device."""
    made = subprocess.run(["losetup", "--find", "--show", str(disk)], capture_output=True, text=True, check=False)
    if made.returncode:
        pytest.skip(f"no block device can be made here: {made.stderr.strip()}")
    name = made.stdout.strip()
    yield Path(name)
    subprocess.run(["losetup", "--detach", name], check=True)


def test_a_disk_that_is_used_is_refused(image: Path, device: Path) -> None:
    """As a mount holds it; the virtual machine tries it with partitions that are mounted."""
    assert usable(device, image) == LARGE * MIB
    held = os.open(device, os.O_RDONLY | os.O_EXCL)
    try:
        with pytest.raises(Trouble, match="is in use"):
            usable(device, image)
    finally:
        os.close(held)


def test_a_damaged_image_is_not_written(image: Path, tmp_path: Path) -> None:
    verified(image)
    (tmp_path / "terminal.img").write_bytes(b"half")
    with pytest.raises(Trouble, match="no checksum"):
        verified(tmp_path / "terminal.img")
    shutil.copy(image.parent / "sha256sums.txt", tmp_path)
    with pytest.raises(Trouble, match="is damaged"):
        verified(tmp_path / "terminal.img")


def test_a_blank_disk_becomes_a_terminals(image: Path, disk: Path) -> None:
    with Progress(disable=True) as progress:
        write(image, disk, progress)
    begin, mib = grow(disk)
    assert begin + mib == LARGE - 1
    lay({"kiosk.toml": "number = 1\n"}, disk, begin, mib)
    parts = subprocess.run(["sfdisk", "--json", "--verify", str(disk)], capture_output=True, text=True, check=True)
    assert "error" not in parts.stderr.lower()
    with disk.open("rb") as file:
        file.seek(70 * MIB)
        assert file.read(14) == b"the first slot"
    data = f"{disk}?offset={begin * MIB}"
    asked = subprocess.run(
        ["debugfs", "-R", "cat /settings/kiosk.toml", data], capture_output=True, text=True, check=True
    )  # fmt: skip
    assert asked.stdout == "number = 1\n"
    for folder, owner in (("device", "954"), ("settings", "0")):
        said = subprocess.run(
            ["debugfs", "-R", f"stat /{folder}", data], capture_output=True, text=True, check=True
        ).stdout
        assert said.split("User:")[1].split()[0] == owner
