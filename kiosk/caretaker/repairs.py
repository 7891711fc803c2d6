# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks for what the caretaker has no right to do itself: each request is a file that a systemd path unit watches.

So the caretaker needs no right but to write in one folder, and what may be done is written in the units alone.
"""

from collections.abc import Callable
from pathlib import Path

from hardware.card.ladder import Rung
from kiosk.log import log

_ASKS = {
    Rung.RESTART_PCSCD: (Rung.RESTART_PCSCD,),
    Rung.CYCLE_PORT: (Rung.CYCLE_PORT, Rung.RESTART_PCSCD),
    Rung.OUT_OF_SERVICE: (Rung.CYCLE_PORT, Rung.RESTART_PCSCD),
}


def requests_in(folder: Path) -> Callable[[Rung], None]:
    """A repair that writes its requests into ``folder``; without the folder it is only logged."""

    def repair(rung: Rung) -> None:
        for asked in _ASKS.get(rung, ()):
            try:
                (folder / asked.value).write_text("now\n")
            except OSError as error:
                log().error("repair cannot be asked for", step=asked, exc=error)

    return repair
