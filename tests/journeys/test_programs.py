# SPDX-License-Identifier: GPL-3.0-or-later
"""The three programs as systemd starts them: sockets activated by systemd's own tool, one clerk a connection."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from kiosk import messages as m
from kiosk.demo.desk import Desk
from kiosk.line import Line, LineClosed
from tests.conftest import short_folder

KIOSK = [sys.executable, "-m", "kiosk"]


def connect(address: Path, limit_s: float = 20) -> socket.socket:
    end = time.monotonic() + limit_s
    while True:
        line = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        if line.connect_ex(str(address)) == 0:
            return line
        line.close()
        assert time.monotonic() < end, f"{address} never listened"
        time.sleep(0.02)


@pytest.fixture
def activated(desk: Desk) -> Iterator[Path]:
    """A folder with ``clerk.sock`` and ``caretaker.sock``, both behind systemd-socket-activate."""
    folder = short_folder()
    config = folder / "kiosk.toml"
    sockets = f'clerk_socket = "{folder}/clerk.sock"\ncaretaker_socket = "{folder}/caretaker.sock"\n'
    config.write_text(sockets + desk.config.read_text())
    environment = {**os.environ, **desk.card.environment}
    started = []
    for name, extra, fd in (("clerk", ["--accept"], "--connection-fd"), ("caretaker", [], "--listen-fd")):
        passed = [
            f"--setenv={key}" for key in ("PCSCLITE_CSOCK_NAME", "PATH", "PYTHONPATH", "HOME") if key in environment
        ]
        command = ["systemd-socket-activate", "--seqpacket", *extra, *passed, "-l", str(folder / f"{name}.sock"), *KIOSK, name,
                   "--config", str(config), fd, "3"]  # fmt: skip
        with (folder / f"{name}.log").open("wb") as log:
            started.append(subprocess.Popen(command, env=environment, stdout=log, stderr=log, start_new_session=True))
    yield folder
    for process in started:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@contextlib.contextmanager
def called(folder: Path) -> Iterator[tuple[Line[m.FromClerk], BinaryIO]]:
    """A clerk that was greeted, and our end of its lifeline; hung up on afterwards whatever the test found."""
    read_end, write_end = os.pipe()
    with os.fdopen(write_end, "wb") as lifeline, os.fdopen(read_end, "rb") as handed_over:
        line = Line[m.FromClerk](connect(folder / "clerk.sock"), m.FromClerk)
        with contextlib.closing(line):
            line.socket.settimeout(20)
            line.send(m.Hello(), (read_end,))
            handed_over.close()
            yield line, lifeline


def until(line: Line[m.FromClerk], wanted: m.FromClerk) -> list[m.FromClerk]:
    said: list[m.FromClerk] = []
    while wanted not in said:
        said.append(line.receive()[0])
    return said


def ends(line: Line[m.FromClerk]) -> None:
    with pytest.raises(LineClosed):
        while True:
            line.receive()


def test_each_connection_is_a_clerk_of_its_own_that_ends_with_it(activated: Path) -> None:
    with called(activated) as (first, _), called(activated) as (second, _):
        for line in (first, second):
            said = until(line, m.CardOut())
            assert said[0] == m.ClerkReady()
            assert m.ReaderFound() in said
            line.socket.shutdown(socket.SHUT_WR)
            ends(line)


def test_closing_the_lifeline_kills_a_clerk_at_once(activated: Path) -> None:
    with called(activated) as (line, lifeline):
        until(line, m.CardOut())
        lifeline.close()
        ends(line)


def test_the_screen_finds_clerk_and_caretaker_and_rests_when_asked(activated: Path, desk: Desk) -> None:
    with (activated / "screen.log").open("wb") as log:
        screen = subprocess.Popen(
            [*KIOSK, "screen", "--config", str(activated / "kiosk.toml")],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, stdout=log, stderr=log,
        )  # fmt: skip
    try:
        end = time.monotonic() + 30
        while b'"to": "Welcome"' not in (activated / "screen.log").read_bytes():
            assert time.monotonic() < end, (activated / "screen.log").read_text()
            time.sleep(0.05)
        screen.send_signal(signal.SIGTERM)
        assert screen.wait(15) == 0
    finally:
        screen.kill()
        screen.wait()
