# SPDX-License-Identifier: GPL-3.0-or-later
"""Words to systemd (sd_notify(3)): ready, and still alive."""

import contextlib
import os
import socket


def notify(state: str) -> None:
    """Send one state; nobody listening is no trouble."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address:
        return
    if address.startswith("@"):
        address = "\0" + address[1:]
    with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as line:
        line.connect(address)
        line.send(state.encode())


def watchdog_ms() -> int:
    """How often systemd wants to hear that we live, halved as sd_watchdog_enabled(3) advises; 0 when it does not."""
    microseconds = os.environ.get("WATCHDOG_USEC", "")
    return int(microseconds) // 2000 if microseconds.isdigit() else 0
