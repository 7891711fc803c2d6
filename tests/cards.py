# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests do with a card in the emulated reader: wait for what the monitor says, look at it, have it sign."""

import datetime as dt
import hashlib
import os
import queue
import threading

from hardware.card.eid import InsertedCard, Look
from hardware.card.monitor import Monitor, Slot, SlotEvent
from hardware.card.pinpad import PinAnswer
from hardware.card.reader import SHIPPED, Listed, Reader
from hardware.emulated.rig import READERS, CardRig

SWAP_S = 5.0
LISTED = Listed.read(READERS, SHIPPED)


class Watcher:
    """A monitor whose events can be waited for."""

    def __init__(self, **pauses: float) -> None:
        self.events: queue.SimpleQueue[Slot] = queue.SimpleQueue()
        self.reader: Reader | None = None
        self.monitor = Monitor(LISTED, self.events.put, **{"poll_s": 0.2, **pauses})
        self.thread = threading.Thread(target=self.monitor.run)
        self.thread.start()

    def until(self, wanted: SlotEvent, limit_s: float = SWAP_S) -> list[SlotEvent]:
        seen = []
        while True:
            slot = self.events.get(timeout=limit_s)
            self.reader = slot.reader or self.reader
            seen.append(slot.event)
            if slot.event is wanted:
                return seen

    def card(self) -> InsertedCard:
        assert self.reader is not None
        return InsertedCard(self.reader)


def look(rig: CardRig, watcher: Watcher, who: str, applet: str) -> tuple[InsertedCard, Look]:
    rig.do("insert", citizen=who, applet=applet)
    watcher.until(SlotEvent.CARD_IN)
    card = watcher.card()
    return card, card.look(dt.datetime.now(dt.UTC))


def sign(card: InsertedCard, seen: Look, timeout_s: int = 30) -> tuple[PinAnswer, bytes | None, bytes]:
    assert seen.certificate is not None
    digest = hashlib.new("sha256" if seen.certificate.algorithm == "RS256" else "sha384", os.urandom(16)).digest()
    signed = card.sign(digest, "fr", timeout_s)
    return signed.pin, signed.signature, digest
