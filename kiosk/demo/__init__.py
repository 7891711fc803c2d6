# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole terminal on one desk: real pcscd, real CUPS, real TLS; card, pinpad, printer and city are emulated.

Like ``kiosk.__main__`` this package composes: it may know every concrete class.
"""

import os
import signal
import sys
import tempfile
from pathlib import Path

from hardware.emulated.applet import Generation
from hardware.emulated.rig import RigError
from kiosk import log
from kiosk.demo.script import VISITS
from kiosk.model import Language


def run_demo(*, visit: str, headless: bool, applet: str, language: str, output: Path) -> int:
    """``kiosk demo``; returns the exit status."""
    if visit == "list":
        for name, known in VISITS.items():
            print(f"{name}: {known.story}")
        return 0
    for wrong, allowed, option in (
        (visit, list(VISITS), "--visit"),
        (applet, [g.value for g in Generation], "--applet"),
        (language, [known.value for known in Language], "--language"),
    ):
        if wrong not in allowed:
            print(f"kiosk demo: {option} {wrong}: choose one of {', '.join(allowed)}", file=sys.stderr)
            return 2
    display = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")
    if headless or not display:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    from kiosk.demo.desk import Desk
    from kiosk.demo.play import play
    from kiosk.demo.window import show

    try:
        with tempfile.TemporaryDirectory(prefix="kiosk-", ignore_cleanup_errors=True) as folder:
            Path(folder).chmod(0o711)  # cupsd runs as an ordinary user and must pass through
            with Desk(Path(folder)) as desk, (desk.log / "screen.log").open("a") as screen_log:
                log.configure("screen", screen_log)
                if headless or not display:
                    return play(desk, visit, VISITS[visit], Generation(applet), language, output / visit)
                return show(desk, Generation(applet))
    except RigError as error:
        print(f"kiosk demo: {error}", file=sys.stderr)
        return 3
