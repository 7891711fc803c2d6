# SPDX-License-Identifier: GPL-3.0-or-later
"""What the image is made of: known to the last file, and the same when it is built again (threat model M30)."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from provisioning.image.owners import unowned

SOURCE = Path(__file__).parents[2]
SUMS, BILL = "sha256sums.txt", "bom.cdx.json"


def test_m30_every_file_is_of_a_package_of_the_bill_or_on_the_short_list(image: Path) -> None:
    """The root that the image was made from lies beside it."""
    root = image.parent / "workshop/build/root"
    assert list(unowned(root, SOURCE / "systemd")) == []
    stray = root / "usr/lib/kiosk/stray"
    stray.write_text("")
    try:
        assert list(unowned(root, SOURCE / "systemd")) == ["/usr/lib/kiosk/stray"], "it would be seen"
    finally:
        stray.unlink()


def test_m30_built_again_it_is_the_same_to_the_last_byte(image: Path, keys: Path) -> None:
    """From the same packages and the same wheels: root, boot slot, disk, and the bill."""
    again = image.parent.with_name("vm-again")
    shutil.rmtree(again, ignore_errors=True)
    try:
        again.mkdir()
        shutil.copytree(image.parent / "cache", again / "cache", copy_function=os.link)
        command = [
            sys.executable,
            "-m",
            "provisioning",
            "image",
            "--profile",
            "test",
            "--output",
            str(again),
            "--keys",
            str(keys),
        ]
        subprocess.run(command, check=True, timeout=900, stdout=subprocess.DEVNULL, cwd=SOURCE)
        for name in (SUMS, BILL, "packages.txt"):
            assert (again / name).read_text() == (image.parent / name).read_text(), name
    finally:
        shutil.rmtree(again, ignore_errors=True)
