# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the house, as checks: lint, format, types, imports, sizes, licences, and what the repo may not say."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent


def files(*suffixes: str) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [ROOT / line for line in listed.stdout.splitlines() if line.endswith(suffixes) and (ROOT / line).exists()]


@pytest.mark.parametrize(
    "command",
    [["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"], ["lint-imports"]],
    ids=lambda command: command[0] + (command[1] if len(command) > 1 else ""),
)
def test_tools_have_nothing_to_say(command: list[str]) -> None:
    done = subprocess.run([str(BIN / command[0]), *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_source_names_its_licence() -> None:
    unnamed = [
        str(f) for f in files(".py", ".qml") if "SPDX-License-Identifier: GPL-3.0-or-later" not in f.read_text()[:200]
    ]
    assert unnamed == []


def test_no_module_is_a_defect_in_size() -> None:
    assert [str(f) for f in files(".py", ".qml") if len(f.read_text().splitlines()) > 800] == []


def test_imports_between_our_packages_do_not_cycle_through_private_names() -> None:
    pattern = re.compile(r"^from (?:kiosk|hardware|ui)[\w.]* import .*\b_(?!_)\w+", re.MULTILINE)
    assert [str(f) for f in files(".py") if "tests" not in f.parts and pattern.search(f.read_text())] == []


def test_no_path_of_a_machine_is_in_the_repo() -> None:
    pattern = re.compile(r"/(?:work|root|home)/\w+")
    here = Path(__file__)
    assert [
        str(f)
        for f in files(".py", ".qml", ".toml", ".md", ".sh", "Makefile")
        if f != here and pattern.search(f.read_text())
    ] == []


def test_there_is_no_place_for_a_pin_in_the_terminal() -> None:
    """M1: no parameter, field or widget of ours can take a digit of a PIN."""
    pattern = re.compile(r"\b(?:pin|pin_code|digits)\s*:\s*(?:str|bytes|int)\b|echoMode|TextInput|TextField")
    checked = [
        f
        for f in files(".py", ".qml")
        if "emulated" not in f.parts and "demo" not in f.parts and "tests" not in f.parts
    ]
    assert len(checked) > 50
    assert [str(f) for f in checked if pattern.search(f.read_text())] == []
