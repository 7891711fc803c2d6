# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole visit with canaries, and afterwards a search: logs, journal, spool, files, command lines, memory (M10), the
PIN in pcscd's own log (M1), and what was read of the card (M9)."""

import contextlib
import hashlib
import os
import re
import sqlite3
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from hardware.emulated.applet import Generation, pin_block
from kiosk.demo.desk import Desk
from kiosk.demo.play import Player
from kiosk.demo.script import VISITS, Keys

PIN = "8264917305"
"""Occurs nowhere else: not in the repo, not in a certificate, not by chance in a log."""
NAME, NUMBER, ADDRESS = "Fatima", "55130100111", "Rue de l'Exemple 12"


def memory(pid: int) -> Iterable[bytes]:
    """Every readable, writable region of a process."""
    with Path(f"/proc/{pid}/maps").open() as maps, Path(f"/proc/{pid}/mem").open("rb", 0) as mem:
        for line in maps:
            found = re.match(r"([0-9a-f]+)-([0-9a-f]+) rw", line)
            if found:
                start, end = (int(part, 16) for part in found.groups())
                with contextlib.suppress(OSError, ValueError):
                    mem.seek(start)
                    yield mem.read(end - start)


def holds(blocks: Iterable[bytes], words: list[str]) -> set[str]:
    found = set()
    for block in blocks:
        found |= {word for word in words for code in ("utf-8", "utf-16-le", "utf-32-le") if word.encode(code) in block}
    return found


def session_token(desk: Desk, pid: int) -> str:
    """The token as it lies in the serving clerk's memory, known by its hash at the city."""
    with contextlib.closing(sqlite3.connect(desk.city_folder / "city.sqlite")) as database:
        hashes = {row[0] for row in database.execute("SELECT token_hash FROM sessions")}
    for block in memory(pid):
        for found in re.finditer(rb"[A-Za-z0-9_-]{43}", block):
            if hashlib.sha256(found[0]).hexdigest() in hashes:
                return found[0].decode()
    raise AssertionError("no token found while the citizen was served")


def command_lines() -> str:
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError):
                found.append((entry / "cmdline").read_bytes().decode("utf-8", "replace"))
                found.append((entry / "environ").read_bytes().decode("utf-8", "replace"))
    return "\n".join(found)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may read the memory of a hardened process")
@pytest.mark.parametrize("generation", Generation)
def test_m5_m10_nothing_of_a_citizen_is_left_after_a_visit(
    desk: Desk, player: Callable[..., Player], generation: Generation
) -> None:
    desk.card.do("pin", citizen="fatima", applet=generation.value, pin=PIN)
    desk.card.do("script", keys=[*PIN, "ok"])
    steps = [step for step in VISITS["residence-print"].steps if not isinstance(step, Keys)]
    playing = player(generation)
    token: list[str] = []
    served: list[subprocess.Popen[bytes]] = []
    lines: set[str] = set()

    def watch() -> None:
        lines.add(command_lines())
        if playing.state.value == "Review" and not token:
            served.append(desk.clerks[-1])
            token.append(session_token(desk, served[0].pid))

    playing.screen.terminal.changed.connect(watch)
    playing.play(tuple(steps))
    assert playing.wait(lambda: desk.journal_rows() == 0, 20)
    selected = desk.card.do("state")
    assert playing.wait(lambda: served[0].poll() is not None, 15), "the clerk ends with its visit"
    canaries = [NAME, NUMBER, ADDRESS, token[0], PIN, pin_block(PIN).hex()]

    assert [word for word in canaries if any(word in line for line in lines)] == [], "command lines and environments"
    places = [desk.log, desk.settings.state, *desk.spooler.places, desk.folder / "kiosk.toml"]
    files = [f for place in places for f in ([place] if place.is_file() else place.rglob("*")) if f.is_file()]
    assert len(files) > 5
    assert {str(f): hit for f in files if (hit := holds([f.read_bytes()], canaries))} == {}
    for process in (desk.caretaker, desk.clerks[-1]):
        assert process.poll() is None
        assert holds(memory(process.pid), canaries) == set()
    assert selected["card"] is None
    desk.card.do("pin", citizen="fatima", applet=generation.value, pin="4826")


def test_m1_pcscd_never_sees_the_pin(desk: Desk, player: Callable[..., Player]) -> None:
    """Its most talkative log of a whole visit holds the VERIFY template and no PIN, as block or as text."""
    log_file = desk.folder.parent / "pcscd.log"
    begun = log_file.stat().st_size
    desk.card.do("pin", citizen="fatima", applet="1.8", pin=PIN)
    desk.card.do("script", keys=[*PIN, "ok"])
    player(Generation.V18).play(tuple(step for step in VISITS["residence-print"].steps if not isinstance(step, Keys)))
    desk.card.do("pin", citizen="fatima", applet="1.8", pin="4826")
    with log_file.open("rb") as file:
        file.seek(begun)
        said = file.read().decode("utf-8", "replace").upper()
    assert "00 20 00 01 08 20 FF FF FF FF FF FF FF" in said
    block = pin_block(PIN).hex().upper()
    spaced = " ".join(block[at : at + 2] for at in range(0, 16, 2))
    digits = block[2 : 2 + len(PIN)]
    halves = " ".join(digits[at : at + 2] for at in range(0, len(digits), 2))
    typed = " ".join(f"{ord(digit):02X}" for digit in PIN)
    assert [word for word in (block, spaced, halves, typed, PIN) if word in said] == []


def test_m9_only_the_authentication_certificate_is_read(desk: Desk, player: Callable[..., Player]) -> None:
    playing = player(Generation.V18)
    selected: list[list[str]] = []
    playing.screen.terminal.changed.connect(
        lambda: selected.append(desk.card.do("state")["selected"]) if playing.state.value == "TakeCard" else None
    )
    playing.play(VISITS["residence-print"].steps)
    assert selected
    assert set(selected[0]) == {"DF005038"}
