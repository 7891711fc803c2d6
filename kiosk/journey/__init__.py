# SPDX-License-Identifier: GPL-3.0-or-later
"""The visit as a pure table: ``step(journey, event) -> (journey, commands)``. No Qt, no device, no clock, no random."""

from kiosk.journey import answers, browse, card, columns, enrolment, mail, ordering, overlays, paper, signin, technician  # noqa: F401  # each registers its rows
from kiosk.journey.clock import Clock, clock
from kiosk.journey.core import Journey, Visit, start, step
from kiosk.journey.states import State

__all__ = ["Clock", "Journey", "State", "Visit", "clock", "start", "step"]
