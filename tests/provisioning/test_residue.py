# SPDX-License-Identifier: GPL-3.0-or-later
"""The scanner finds what is there, however it was written and wherever a chunk ends."""

import base64
import io
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provisioning.residue import scan, ways

MARKER = "Ameline Exemple"


@given(st.binary(max_size=200), st.binary(max_size=200), st.integers(20, 300), st.sampled_from(sorted(ways(MARKER))))
def test_it_is_found_across_every_edge(before: bytes, after: bytes, chunk: int, written: str) -> None:
    form = ways(MARKER)[written]
    place = io.BytesIO(before + form + after)
    assert written in {found.written for found in scan("x", place, [MARKER], chunk)}


@given(st.binary(max_size=60), st.binary(max_size=60))
def test_base64_of_a_text_around_it_gives_it_away(before: bytes, after: bytes) -> None:
    place = io.BytesIO(base64.b64encode(before + MARKER.encode() + after))
    assert any(found.written.startswith("base64") for found in scan("x", place, [MARKER]))


def test_what_is_not_there_is_not_found() -> None:
    assert list(scan("x", io.BytesIO(bytes(range(256)) * 1000), [MARKER, "04.11.22-333.44"])) == []


def run(text: str, *places: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "provisioning", "residue", *map(str, places)]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=False)


def test_the_command_names_the_place_and_never_the_text(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "spool").write_bytes(b"x" * 5000 + MARKER.encode("utf-16-le"))
    (tmp_path / "clean").write_text("nothing")
    done = run(f"somebody else\n{MARKER}\n", tmp_path)
    assert done.returncode == 1
    assert f"{tmp_path}/deep/spool: line 2 as utf-16 at byte 5000" in done.stdout
    assert "2 places looked at, 1 finds" in done.stdout
    assert MARKER not in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("text", "said"), [("", "nothing to look for"), ("abc\n", "line 1"), ("long enough\n", "no such place")]
)
def test_bad_input_is_named(tmp_path: Path, text: str, said: str) -> None:
    done = run(text, tmp_path / "missing")
    assert done.returncode == 2
    assert said in done.stderr


def test_a_place_that_cannot_be_read_is_not_called_clean(tmp_path: Path) -> None:
    (tmp_path / "clean").write_text("nothing here")
    done = run("Somebody Fictitious", tmp_path, Path("/proc/self/mem"))  # whose first page nobody can read
    assert done.returncode == 1
    assert "/proc/self/mem: cannot be read: " in done.stdout
    assert done.stdout.strip().endswith("1 that cannot be read, 0 finds")
