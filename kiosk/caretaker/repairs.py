# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks for what the caretaker has no right to do itself: each request is a file that a systemd path unit watches.

So the caretaker needs no right but to write in one folder, and what may be done is written in the units alone.
"""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from hardware.card.ladder import Rung
from kiosk.log import log


class Request(StrEnum):
    """The name of the file is the request (systemd/kiosk-*.path)."""

    RESTART_PCSCD = "restart-pcscd"
    CYCLE_PORT = "cycle-port"
    RESTART_CUPS = "restart-cups"
    MAKE_QUEUE = "make-queue"
    SYNC_CLOCK = "sync-clock"
    VACUUM_LOG = "vacuum-log"
    START_SCREEN = "start-screen"
    RESTART_MACHINE = "restart-machine"
    UPDATE = "update"
    UPDATE_BY_STICK = "update-by-stick"
    CHECK = "check"
    SUPPORT_BUNDLE = "support-bundle"
    SLOT_IS_GOOD = "slot-is-good"


_ASKS = {
    Rung.RESTART_PCSCD: (Request.RESTART_PCSCD,),
    Rung.CYCLE_PORT: (Request.CYCLE_PORT, Request.RESTART_PCSCD),
    Rung.OUT_OF_SERVICE: (Request.CYCLE_PORT, Request.RESTART_PCSCD),
}


class Ask(Protocol):
    """Asks for one thing; ``what`` is the one word that a request may carry."""

    def __call__(self, request: Request, what: str = "now") -> None:
        """Ask; a request that cannot be written is logged."""


def asking_in(folder: Path) -> Ask:
    """Writes requests into ``folder``; without the folder a request is only logged."""

    def ask(request: Request, what: str = "now") -> None:
        try:
            (folder / request.value).write_text(f"{what}\n")
        except OSError as error:
            log().error("repair cannot be asked for", step=request, exc=error)

    return ask


def requests_in(folder: Path) -> Callable[[Rung], None]:
    """The repair of a card reader: what each rung of its ladder asks for."""
    ask = asking_in(folder)

    def repair(rung: Rung) -> None:
        for request in _ASKS.get(rung, ()):
            ask(request)

    return repair
