# SPDX-License-Identifier: GPL-3.0-or-later
"""The real units, judged by systemd itself. They are written for systemd 257; on older ones only named warnings pass."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from kiosk.caretaker.repairs import Request
from kiosk.config import REPAIRS

UNITS = Path(__file__).parents[1] / "systemd"
SERVICES = sorted(UNITS.glob("*.service"))
HARDENING = UNITS / "kiosk-.service.d"
NEWER_THAN_252 = ("RestartMode", "RestartSteps", "RestartMaxDelaySec")
MAX_EXPOSURE = 2.0
"""Our own units stay below this (appliance facts 6: pcscd 2.1, cups 9.6)."""


def analyze(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["systemd-analyze", *arguments], env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """The units as on the terminal, but for the program and its user, which exist only there."""
    for file in [*SERVICES, *UNITS.glob("*.socket"), *UNITS.glob("*.path"), *UNITS.glob("*.timer")]:
        true = shutil.which("true") or "/bin/true"
        text = file.read_text().replace("/opt/kiosk/bin/kiosk", true).replace("/opt/kiosk/bin/python", true)
        (tmp_path / file.name).write_text(text)
        if file.suffix == ".service":  # older releases do not look for a drop-in of a name's first part here
            for added in HARDENING.glob("*.conf"):
                folder = tmp_path / f"{file.name}.d"
                folder.mkdir()
                shutil.copy(added, folder)
    return tmp_path


@pytest.mark.parametrize(
    "unit",
    [
        "kiosk-clerk.socket",
        "kiosk-caretaker.service",
        "kiosk-screen.service",
        "kiosk-reader-reset.path",
        "kiosk-reader-power.path",
        "kiosk-display.service",
        "kiosk-egress.timer",
        "kiosk-logs.service",
        "kiosk-metrics.service",
        "kiosk-screen-again.path",
        "kiosk-well.timer",
    ],
)
def test_systemd_understands_every_line(installed: Path, unit: str) -> None:
    done = analyze("verify", "--man=no", str(installed / unit), SYSTEMD_UNIT_PATH=f"{installed}:")
    said = [
        line
        for line in (done.stderr + done.stdout).splitlines()
        if str(installed) in line and not any("Unknown key" in line and f"'{key}'" in line for key in NEWER_THAN_252)
    ]
    assert said == []


@pytest.mark.parametrize("service", SERVICES, ids=lambda path: path.stem)
def test_no_unit_is_more_exposed_than_need_be(installed: Path, service: Path) -> None:
    name = service.name.replace("@.", "@1.")
    if name != service.name:
        shutil.copy(installed / service.name, installed / name)
        shutil.copytree(installed / f"{service.name}.d", installed / f"{name}.d")
    path = f"{installed}:"
    done = analyze("security", "--offline=true", "--no-pager", str(installed / name), SYSTEMD_UNIT_PATH=path)
    found = re.search(r"Overall exposure level for \S+: ([\d.]+)", done.stdout)
    assert found, done.stdout + done.stderr
    assert float(found[1]) <= MAX_EXPOSURE, done.stdout


@pytest.mark.parametrize("unit", ["cups.service", "cups.socket"])
def test_systemd_understands_what_is_added_to_the_spooler(tmp_path: Path, unit: str) -> None:
    for name in ("cups.service", "cups.socket"):
        shutil.copy(Path("/lib/systemd/system") / name, tmp_path / name)
        shutil.copytree(UNITS / f"{name}.d", tmp_path / f"{name}.d")
    done = analyze("verify", "--man=no", str(tmp_path / unit), SYSTEMD_UNIT_PATH=f"{tmp_path}:")
    assert [line for line in (done.stderr + done.stdout).splitlines() if str(tmp_path) in line] == []


def test_what_can_hold_a_document_is_emptied_before_the_spooler_starts() -> None:
    files = (UNITS / "cups" / "cups-files.conf").read_text()
    places = dict(line.split(" ", 1) for line in files.splitlines() if line and not line.startswith("#"))
    added = (UNITS / "cups.service.d" / "kiosk.conf").read_text()
    emptied = re.search(r"^ExecStartPre=/usr/bin/find (\S+) -mindepth 1 -delete$", added, re.MULTILINE)
    assert emptied is not None
    for place in ("RequestRoot", "TempDir", "CacheDir"):
        assert Path(places[place]).is_relative_to(emptied[1]), place
    assert "KillMode=control-group" in added


def test_every_program_has_its_own_user() -> None:
    """The check of every part has the caretaker's: it may see what that one sees, and no more."""
    users = {
        file.stem: found[1]
        for file in SERVICES
        if (found := re.search(r"^User=(\S+)$", file.read_text(), re.MULTILINE)) is not None
    }
    assert users.pop("kiosk-check") == users["kiosk-caretaker"]
    assert len(users) == len(set(users.values())) == 6
    declared = (UNITS / "kiosk.sysusers.conf").read_text()
    assert all(re.search(rf"^u {user} ", declared, re.MULTILINE) for user in users.values())


def test_users_and_folders_are_understood(tmp_path: Path) -> None:
    root = tmp_path / "root"
    (root / "etc").mkdir(parents=True)
    for tool, file in (("systemd-sysusers", "kiosk.sysusers.conf"), ("systemd-tmpfiles", "kiosk.tmpfiles.conf")):
        extra = ["--create"] if tool == "systemd-tmpfiles" else []
        done = subprocess.run(
            [tool, f"--root={root}", *extra, str(UNITS / file)], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
    assert (root / "var/lib/kiosk/journal").stat().st_mode & 0o7777 == 0o2770
    queue = root / "var/lib/kiosk/cups/ppd"
    assert all(folder.stat().st_mode & 0o5 == 0o5 for folder in (queue, queue.parent)), "a filter reads it as user lp"


def test_no_core_is_ever_written() -> None:
    assert "LimitCORE=0" in (HARDENING / "hardening.conf").read_text()
    for added in UNITS.glob("*.service.d/kiosk.conf"):
        assert "LimitCORE=0" in added.read_text(), added


def test_the_reader_rule_does_not_filter_on_add() -> None:
    rule = (UNITS / "70-kiosk-reader.rules").read_text()
    assert 'ACTION!="remove"' in rule
    assert 'ACTION=="add"' not in rule


def test_every_request_of_the_caretaker_has_a_unit_that_waits_for_it() -> None:
    """What needs more rights than the caretaker has is a file in one folder, watched by a path unit."""
    watched = {
        found
        for unit in UNITS.glob("*.path")
        for found in re.findall(rf"^PathChanged=({REPAIRS}/\S+)$", unit.read_text(), re.MULTILINE)
    }
    assert watched == {str(REPAIRS / request.value) for request in Request}
    assert re.search(rf"^d {REPAIRS} +0750 kiosk-caretaker", (UNITS / "kiosk.tmpfiles.conf").read_text(), re.MULTILINE)
    assert str(REPAIRS) in (UNITS / "kiosk-caretaker.service").read_text()


@pytest.mark.parametrize("unit", ["pcscd.service", "cups.service", "seatd.service"])
def test_no_limit_of_starts_ends_what_somebody_else_restarts(unit: str) -> None:
    """Found in the virtual machine: five restarts by the reader's ladder, and systemd gave pcscd and its socket up for good."""
    added = (UNITS / f"{unit}.d" / "kiosk.conf").read_text()
    assert re.search(r"^\[Unit\]\n(#.*\n)*StartLimitIntervalSec=0$", added, re.MULTILINE)
    socket = UNITS / f"{unit.removesuffix('.service')}.socket.d" / "kiosk.conf"
    assert not socket.exists() or "TriggerLimitIntervalSec=0" in socket.read_text()
