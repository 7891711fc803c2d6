# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches the slot of the terminal's reader and says what changed. Own loop over SCardGetStatusChange.

The first look after a reader is found is always announced, an empty slot included: what happened during an outage
cannot be known, so a card that is in the slot afterwards is a new card. Survives restarts of pcscd, readers that come
and go, a second reader, and a card that is swapped between two polls. A slot that another program holds at the first
look and does not give back is a lost reader: connecting to it would block for minutes.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from hardware.card.ladder import GIVE_UP_S
from hardware.card.pcsc import Context, SlotState
from hardware.card.reader import Listed, Reader, Refusal, Refused, choose
from hardware.errors import DeviceError, ReaderBusy
from hardware.question import Question


class SlotEvent(StrEnum):
    """What may happen at a slot."""

    READER_LOST = "reader-lost"
    READER_REFUSED = "reader-refused"
    READER_FOUND = "reader-found"
    CARD_IN = "card-in"
    CARD_MUTE = "card-mute"
    CARD_OUT = "card-out"


@dataclass(frozen=True)
class Slot:
    """What happened, at which reader; ``refusal`` with READER_REFUSED alone."""

    event: SlotEvent
    reader: Reader | None = None
    refusal: Refusal | None = None


class Monitor:
    """Announces slot events to ``tell`` from its own thread (``run`` blocks; give it one)."""

    def __init__(
        self,
        listed: Listed,
        tell: Callable[[Slot], None],
        *,
        poll_s: float = 1.0,
        retry_s: float = 0.3,
        stuck_s: float = GIVE_UP_S,
        stale_s: float = 1.0,
        answers_s: float = 1.5,
    ) -> None:
        self._listed, self._tell = listed, tell
        self._poll_s, self._retry_s, self._stuck_s, self._stale_s = poll_s, retry_s, stuck_s, stale_s
        self._answers_s = answers_s
        self._said: Slot | None = None
        self._another = threading.Event()
        self._alive: dict[str, Question[bool]] = {}
        self._served = False
        self._stopped = False

    def stop(self) -> None:
        """Let ``run`` return within one poll."""
        self._stopped = True

    def another(self) -> None:
        """The card in the slot proved to be another than before: announce it as one, whatever pcscd has noticed.

        A swap within one poll of a reader that is polled can be lost on pcscd when it powers the slot down at that
        very moment (card-stack 2.5).
        """
        self._another.set()

    def run(self) -> None:
        """Watch until stopped."""
        while not self._stopped:
            outage = Slot(SlotEvent.READER_LOST)
            try:
                context = Context()
            except DeviceError:
                context = None
            if context is not None:
                try:
                    outage = self._serve(context)
                except DeviceError:
                    pass
                finally:
                    context.close()
            if not self._stopped:
                if self._said != outage:
                    self._say(outage)
                time.sleep(self._retry_s)

    def _serve(self, context: Context) -> Slot:
        """Find the terminal's reader and watch it until it is gone; returns what to say then."""
        names = [name for name in context.readers() if self._is_free(context, name)]
        chosen = choose(self._listed, context, names)
        if isinstance(chosen, Refused):
            return Slot(SlotEvent.READER_REFUSED, refusal=chosen.why)
        if chosen is not None:
            self._watch(context, chosen)
        return Slot(SlotEvent.READER_LOST)

    def _is_free(self, context: Context, name: str) -> bool:
        """False for a slot that is held for somebody who was served before and is not given back.

        A healthy pcscd lets go in a moment (processes facts 4). Once this monitor has served a reader, its own
        process may be the holder, and a dead driver ends the process by its deadline instead.
        """
        state = context.wait(name, 0, 0)
        if state is not None and state.known and state.in_use and not self._served:
            state = context.wait(name, state.raw, self._stuck_s)
        return state is not None and state.known and (state.in_use or self._is_alive(name))

    def _is_alive(self, name: str) -> bool:
        """False for a reader whose driver lets nobody in. Asked before anything that the process would die of: if every
        clerk did so in turn, none would ever say that the reader is lost.
        """
        return bool(self._alive.setdefault(name, Question(lambda: _answers(name))).ask(self._answers_s))

    def _watch(self, context: Context, reader: Reader) -> None:
        state = context.wait(reader.name, 0, 0)
        if state is None or not state.known:
            return
        self._served = True
        self._say(Slot(SlotEvent.READER_FOUND, reader))
        self._say(Slot(_seen(state), reader))
        doubtful = not state.present  # said by a reset that failed, perhaps, when the last clerk was ended
        while not self._stopped:
            changed = context.wait(reader.name, state.raw, self._stale_s if doubtful else self._poll_s)
            if changed is None:
                another = self._another.is_set() and _seen(state) is not SlotEvent.CARD_OUT
                if another:
                    self._say(Slot(SlotEvent.CARD_OUT, reader))
                    self._say(Slot(_seen(state), reader))
                self._another.clear()
                if not state.in_use and reader.hands.acquire(blocking=False):
                    try:
                        if not self._is_alive(reader.name):
                            return
                        if doubtful and not another:
                            doubtful = False
                            context.look_again(reader.name)
                    finally:
                        reader.hands.release()
                continue
            if not changed.known:
                return
            if changed.count != state.count:
                self._another.clear()  # pcscd has noticed by itself
            before, now, counted = _seen(state), _seen(changed), changed.count != state.count
            if counted and SlotEvent.CARD_OUT not in (before, now):
                self._say(Slot(SlotEvent.CARD_OUT, reader))  # out and in again between two looks
                before = SlotEvent.CARD_OUT
            state = changed
            if now is not before:
                self._say(Slot(now, reader))
                doubtful = not counted  # a reset changed its mind, nobody saw a card move

    def _say(self, slot: Slot) -> None:
        self._said = slot
        self._tell(slot)


def _seen(state: SlotState) -> SlotEvent:
    if not state.present:
        return SlotEvent.CARD_OUT
    return SlotEvent.CARD_MUTE if state.mute else SlotEvent.CARD_IN


def _answers(name: str) -> bool:
    """Does the driver of this reader let anybody in? A serial one can spin for ever when its line breaks in the middle
    of a poll, while pcscd says that all is well (libccid 1.5.2, ``ReadChunk``).
    """
    try:
        context = Context()
    except DeviceError:
        return False
    try:
        with context.reader(name, patient=True):
            return True
    except ReaderBusy:
        return True  # held by somebody for a moment, or for longer: the card path says so when it matters
    except DeviceError:
        return False
    finally:
        context.close()
