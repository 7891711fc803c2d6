# SPDX-License-Identifier: GPL-3.0-or-later
"""The one list of system packages, read by the image as the set-up script reads it."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from provisioning.image.packages import sections
from provisioning.image.root import placed
from provisioning.trouble import Trouble

ROOT = Path(__file__).parents[2]
LIST = ROOT / "system-packages.txt"


def test_every_section_is_taken_by_somebody() -> None:
    assert set(sections(LIST.read_text())) == {"terminal", "wheels", "desk", "appliance", "builder", "workshop"}


def test_no_compiler_comes_near_the_image() -> None:
    found = sections(LIST.read_text())
    on_the_image = set(found["terminal"]) | set(found["appliance"])
    assert not on_the_image & (set(found["wheels"]) | set(found["desk"]) - {"dbus", "e2fsprogs"})


def test_the_set_up_script_reads_the_same_list(tmp_path: Path) -> None:
    """It names all that is missing on a machine that has nothing and where nothing may be installed."""
    for name, body in {"id": "echo 1000", "sudo": "exit 1", "dpkg-query": "exit 1"}.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{body}\n")
        (tmp_path / name).chmod(0o755)
    done = subprocess.run(
        ["sh", str(ROOT / "provisioning/system-packages.sh"), "builder", "wheels"],
        env={"PATH": f"{tmp_path}:/usr/bin:/bin"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    found = sections(LIST.read_text())
    assert done.stderr.split("recommends ")[1].split() == [*found["wheels"], *found["builder"]]


@pytest.mark.parametrize("line", ["[x]", "two words", "; rm -rf /", "Upper"])
def test_a_line_that_is_neither_is_named(line: str) -> None:
    with pytest.raises(Trouble, match="line 3"):
        sections(f"# a comment\n[terminal]  who\n{line}\n")


def test_a_package_without_a_section_is_named() -> None:
    with pytest.raises(Trouble, match="line 1"):
        sections("pcscd\n")


def test_m30_every_package_of_the_lock_file_has_its_hash() -> None:
    """What is fetched is what was locked, whoever serves it."""
    lock = tomllib.loads((ROOT / "uv.lock").read_text())
    files = [
        (package["name"], file)
        for package in lock["package"]
        for file in [*package.get("wheels", []), *([package["sdist"]] if "sdist" in package else [])]
    ]
    assert len(files) > 100
    assert [name for name, file in files if not file.get("hash", "").startswith("sha256:")] == []
    tools = (ROOT / "provisioning/tools.txt").read_text()
    pinned = re.findall(r"^[a-z0-9-]+==", tools, re.MULTILINE)
    assert pinned
    assert len(re.findall(r"^[a-z0-9-]+==\S+(?: \\\n +--hash=sha256:[0-9a-f]{64})+", tools, re.MULTILINE)) == len(
        pinned
    )


def test_every_file_for_the_machine_has_one_place() -> None:
    """Found in the virtual machine: polkit's rules lay among udev's as well."""
    units = ROOT / "systemd"
    places = [(source, target) for source, target in placed(units)]
    assert len({source for source, _ in places}) == len(places)
    assert {source for source, _ in places} == set(units.iterdir())
