# SPDX-License-Identifier: GPL-3.0-or-later
"""Every state's clock, in seconds (ux 4 and 5). The screen fires ``Late`` and ``Silence``; tests do it by hand."""

import msgspec

from kiosk.journey.core import Journey, Paper, Reading
from kiosk.journey.states import OVERLAYS, STAFF
from kiosk.journey.states import State as S
from kiosk.model import MENDED_NEARBY

READER_GRACE_S = 5
"""How long after its own clock a reader may stay silent before the clerk is ended."""


class Clock(msgspec.Struct, frozen=True):
    """``silence_s`` until Silence, ``late_s`` until Late, a chime every ``chime_s``; 0 means never. ``idle``: any touch
    begins it anew.
    """

    silence_s: float = 0
    late_s: float = 0
    idle: bool = True
    chime_s: float = 0


_CLOCKS = {
    S.STARTING: Clock(20, idle=False),
    **dict.fromkeys(STAFF, Clock(300)),
    S.BROWSE: Clock(60),
    S.BROWSE_DETAIL: Clock(60),
    **dict.fromkeys(OVERLAYS, Clock(60)),
    S.INSERT_CARD: Clock(45, late_s=20),
    S.READING_CARD: Clock(10, late_s=1, idle=False),
    S.CARD_PROBLEM: Clock(30, chime_s=10),
    S.CONFIRM_PERSON: Clock(45),
    S.PIN_READY: Clock(60),
    S.PIN_WRONG: Clock(60),
    S.PIN_PAUSED: Clock(60),
    S.PIN_HELP: Clock(60),
    S.PIN_BLOCKED: Clock(90),
    S.CONNECTING: Clock(30, late_s=10, idle=False),
    S.MY_ORDERS: Clock(60),
    S.SERVICE_PROBLEM: Clock(60, late_s=5),
    S.CATALOGUE: Clock(60),
    S.DOCUMENT_DETAIL: Clock(60),
    S.QUESTIONS: Clock(60),
    S.DELIVERY: Clock(60),
    S.EMAIL_ENTRY: Clock(90),
    S.EMAIL_CHECK: Clock(60),
    S.REVIEW: Clock(60),
    S.ORDERING: Clock(105, late_s=30, idle=False),
    S.ORDERED_NOW: Clock(60),
    S.ORDERED_LATER: Clock(60),
    S.TAKE_CARD: Clock(120, late_s=60, idle=False, chime_s=5),
    S.PRINTING: Clock(60, idle=False),
    S.PRINT_PROBLEM: Clock(180, idle=False),
    S.TAKE_PAPER: Clock(15, idle=False),
    S.GOODBYE: Clock(6, idle=False),
    S.CARD_GONE: Clock(8, idle=False),
    S.STILL_THERE: Clock(30, idle=False, chime_s=10),
    S.OUT_OF_SERVICE: Clock(10, idle=False),
}


def _waiting_for_help(paper: Paper) -> Clock:
    """Whom somebody in the room can help is waited for; anything else is given up soon (printing facts 3.3: 30 s)."""
    if paper.helped:
        return Clock(600, idle=False)
    hopeless = paper.condition is not None and paper.condition not in MENDED_NEARBY
    return Clock(30, idle=False) if hopeless else _CLOCKS[S.PRINT_PROBLEM]


def clock(journey: Journey) -> Clock:
    """The clock of the page that is shown now."""
    if journey.state is S.PIN_ENTRY:
        return Clock(journey.pin_s + READER_GRACE_S if journey.pin_s else 60, idle=False)
    if journey.state is S.PRINT_PROBLEM:
        return _waiting_for_help(journey.paper)
    if journey.state is S.WELCOME:
        return Clock(60) if journey.reading != Reading() else Clock()
    found = _CLOCKS.get(journey.state, Clock())
    if found.idle and (journey.patient or journey.reading.aids):
        return Clock(2 * found.silence_s, found.late_s)
    return found
