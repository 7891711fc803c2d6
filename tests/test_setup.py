# SPDX-License-Identifier: GPL-3.0-or-later
"""The set-up script where it may not install: it says exactly what is missing."""

import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[1]


def fake(folder: Path, **programs: str) -> dict[str, str]:
    folder.mkdir()
    for name, body in programs.items():
        path = folder / name
        path.write_text(f"#!/bin/sh\n{body}\n")
        path.chmod(0o755)
    return {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}"}


def test_missing_packages_are_named_to_whom_may_not_install(tmp_path: Path) -> None:
    query = '[ "$3" = opensc ] && exit 1; printf installed'
    environment = fake(
        tmp_path / "bin", **{"id": "echo 1000", "sudo": "exit 1", "dpkg-query": query, "apt-get": "exit 9"}
    )
    done = subprocess.run(
        ["sh", str(ROOT / "provisioning/system-packages.sh")],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.strip().endswith("apt-get install --no-install-recommends opensc")


def test_nothing_is_said_when_nothing_is_missing(tmp_path: Path) -> None:
    environment = fake(tmp_path / "bin", **{"dpkg-query": "printf installed", "apt-get": "exit 9"})
    done = subprocess.run(
        ["sh", str(ROOT / "provisioning/system-packages.sh")],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
