# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the compositor under our windows is still there for anybody."""

import os
import socket
import struct
from pathlib import Path


def compositor_answers(limit_s: float = 2.0) -> bool:
    """Whether the Wayland compositor of this session still works through its requests; True where there is none to ask.

    One ``wl_display.sync`` on a connection of its own: object 1, request 0, new object 2; its answer is the event
    ``wl_callback.done`` (Wayland protocol, core, "wl_display"; wire format: object, size and opcode, arguments).
    """
    name = os.environ.get("WAYLAND_DISPLAY", "")
    if not name:
        return True
    sync = struct.pack("=III", 1, 12 << 16, 2)
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM | socket.SOCK_CLOEXEC) as line:
            line.settimeout(limit_s)
            line.connect(str(Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / name))
            line.sendall(sync)
            return len(line.recv(8)) == 8
    except OSError:
        return False
