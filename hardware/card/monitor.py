# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches one reader slot and says what changed. Own loop over SCardGetStatusChange, not pyscard's CardMonitor.

The first look is always announced, an empty slot included. Survives a restart of pcscd: after every outage it compares
with what it last announced and tells the difference. A slot that another program holds at the first look and does not
give back is a lost reader: connecting to it would block for minutes.
"""

import time
from collections.abc import Callable
from enum import StrEnum

from hardware.card.pcsc import Context, SlotState
from hardware.errors import DeviceError


class SlotEvent(StrEnum):
    """What may happen at a slot."""

    READER_LOST = "reader-lost"
    READER_FOUND = "reader-found"
    CARD_IN = "card-in"
    CARD_MUTE = "card-mute"
    CARD_OUT = "card-out"


class Monitor:
    """Announces slot events to ``tell`` from its own thread (``run`` blocks; give it one)."""

    def __init__(
        self,
        tell: Callable[[SlotEvent, str], None],
        *,
        poll_s: float = 1.0,
        retry_s: float = 0.3,
        stuck_s: float = 3.0,
    ) -> None:
        self._tell, self._poll_s, self._retry_s, self._stuck_s = tell, poll_s, retry_s, stuck_s
        self._reader = ""
        self._card: SlotEvent | None = None
        self._stopped = False

    def stop(self) -> None:
        """Let ``run`` return within one poll."""
        self._stopped = True

    def run(self) -> None:
        """Watch until stopped."""
        lost_told = False
        while not self._stopped:
            try:
                context = Context()
            except DeviceError:
                lost_told = self._lost(told=lost_told)
                time.sleep(self._retry_s)
                continue
            try:
                names = context.readers()
                if names:
                    lost_told = False
                    self._watch(context, names[0])
            except DeviceError:
                pass
            finally:
                context.close()
            if not self._stopped:
                lost_told = self._lost(told=lost_told)
                time.sleep(self._retry_s)

    def _lost(self, *, told: bool) -> bool:
        if not told:
            self._reader = ""
            self._tell(SlotEvent.READER_LOST, "")
        return True

    def _watch(self, context: Context, reader: str) -> None:
        state = context.wait(reader, 0, 0)
        if state is not None and state.known and state.in_use and self._card is None:
            # held for somebody who was served before; a healthy pcscd lets go in a moment (processes facts 4)
            state = context.wait(reader, state.raw, self._stuck_s)
        if state is None or not state.known:
            return
        self._reader = reader
        self._tell(SlotEvent.READER_FOUND, reader)
        self._announce(state)
        while not self._stopped:
            changed = context.wait(reader, state.raw, self._poll_s)
            if changed is None:
                continue
            if not changed.known:
                return
            if changed.raw >> 16 != state.raw >> 16 and changed.present and self._card is SlotEvent.CARD_IN:
                counted = (changed.raw >> 16) - (state.raw >> 16)
                if counted > 1:  # out and in again between two looks
                    self._say(SlotEvent.CARD_OUT)
            state = changed
            self._announce(state)

    def _announce(self, state: SlotState) -> None:
        if not state.present:
            now = SlotEvent.CARD_OUT
        elif state.mute:
            now = SlotEvent.CARD_MUTE
        else:
            now = SlotEvent.CARD_IN
        if now is not self._card:
            self._say(now)

    def _say(self, event: SlotEvent) -> None:
        self._card = event
        self._tell(event, self._reader)
