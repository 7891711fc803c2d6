# SPDX-License-Identifier: GPL-3.0-or-later
"""A terminal is watched from afar: its figures by one host alone, its log by the city's log server (architecture 8)."""

import time
import urllib.request

import pytest

from tests.vm.machine import SLOWER, Machine, eventually
from tests.vm.terminal import Figures, service_state, welcome
from tests.vm.world import World, listening

FIGURES = (
    'eguichet_condition{condition="reader-lost"} 0', "eguichet_slot_proved", "node_memory_MemAvailable_bytes",
    'mountpoint="/var/lib/kiosk"', "node_textfile_mtime_seconds", "node_textfile_scrape_error 0",
)  # fmt: skip


@pytest.fixture
def asked_at(machine: Machine) -> str:
    """Where this machine asks for the terminal's figures: a connection from ``HOST`` to the terminal."""
    listener, port = listening()
    listener.close()
    machine.qmp("human-monitor-command", **{"command-line": f"hostfwd_add net tcp:127.0.0.1:{port}-:9100"})
    return f"http://127.0.0.1:{port}/metrics"


def read(address: str) -> str:
    """The page; OSError when nobody lets us in."""
    with urllib.request.urlopen(address, timeout=10 * SLOWER) as answer:
        return str(answer.read().decode())


def test_m13_figures_are_read_by_the_one_whom_the_settings_name(
    machine: Machine, asked_at: str, figures: Figures
) -> None:
    welcome(machine)
    assert service_state(machine, "kiosk-metrics.service") == "inactive", "nothing runs until somebody asks"
    begun = time.monotonic()
    found = read(asked_at)
    figures.note("figures asked for: read", time.monotonic() - begun, "s")
    assert [each for each in FIGURES if each not in found] == []
    machine.run("systemctl stop kiosk-egress.timer && nft flush set inet kiosk watcher4")  # as for everybody else
    with pytest.raises(OSError, match="timed out"):
        read(asked_at)
    machine.run("systemctl start kiosk-egress.timer kiosk-egress.service")
    assert "eguichet_condition" in read(asked_at)


def test_the_log_reaches_the_city(machine: Machine, world: World) -> None:
    """Also over restarts of the program that sends it, which does not begin again at the start; a line that was just under way
    comes twice. What the screen logs is among it.
    """
    welcome(machine)
    for number in (1, 2):
        machine.run(f"echo word-of-the-harness-{number} | systemd-cat")
        eventually(lambda: f"word-of-the-harness-{number}" in world.logs.came(), 90)  # noqa: B023  # called at once
        machine.until("test -s /var/lib/kiosk/logs-sent/cursor", 20)
        machine.run("systemctl restart kiosk-logs.service")
    asks = "setpriv --reuid=kiosk-caretaker --regid=kiosk --init-groups /opt/kiosk/bin/python -I -c"
    look = "from pathlib import Path; from kiosk.config import load; from provisioning.check import logs; print(logs(load(Path('{}'))))"
    assert machine.run(f'{asks} "{look.format("/etc/kiosk/kiosk.toml")}"').startswith("(True, 'sent ")
    came = world.logs.came()
    assert sum(line.startswith("Linux version ") for line in came) == 1
    assert any('"event": "page"' in line for line in came)
