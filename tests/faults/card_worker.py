# SPDX-License-Identifier: GPL-3.0-or-later
"""A clerk's hands alone: watches the slot, looks at cards, signs when told. A process, so that a deadline may end it.

On stdout, one JSON object a line: what happened at the slot, what a look found, when the keypad listens, how an entry
ended. On stdin ``sign SECONDS`` for the card that was looked at last.
"""

import datetime as dt
import json
import os
import queue
import sys
import threading
from pathlib import Path
from typing import Any

from hardware.card.eid import InsertedCard, Verdict
from hardware.card.monitor import Monitor, Slot, SlotEvent
from hardware.card.pinpad import PinResult
from hardware.card.reader import SHIPPED, Listed
from hardware.deadline import deadline
from hardware.errors import DeviceError
from kiosk.config import Limits


def say(**what: Any) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def main(readers: Path, entry_slack_s: float) -> None:
    deadline.arm(Limits(card_pin=entry_slack_s).named)
    inbox: queue.SimpleQueue[Slot | str] = queue.SimpleQueue()

    def told(slot: Slot) -> None:
        say(slot=slot.event.value)
        inbox.put(slot)

    monitor = Monitor(Listed.read(readers, SHIPPED), told)
    threading.Thread(target=monitor.run, daemon=True).start()

    def listen() -> None:
        for line in sys.stdin:
            inbox.put(line)
        os._exit(0)

    threading.Thread(target=listen, daemon=True).start()
    card: InsertedCard | None = None
    while True:
        item = inbox.get()
        if isinstance(item, Slot):
            if card is not None and item.event is not SlotEvent.READER_FOUND:
                card.close()
                card = None
            if item.event is SlotEvent.CARD_IN and item.reader is not None:
                try:
                    card = InsertedCard(item.reader)
                    seen = card.look(dt.datetime.now(dt.UTC))
                except DeviceError as error:
                    say(look="error", why=type(error).__name__)
                    continue
                say(look=seen.verdict.value, tries=seen.tries_left)
                if seen.verdict is not Verdict.GOOD:
                    card.close()
                    card = None
        elif card is None:
            say(signed="no-card")
        else:
            sign(card, int(item.split()[1]), monitor)


def sign(card: InsertedCard, seconds: int, monitor: Monitor) -> None:
    certificate = card._certificate
    assert certificate is not None
    digest = os.urandom(certificate.algorithm.digest.digest_size)
    try:
        signed = card.sign(digest, "nl", seconds, lambda seconds: say(armed=seconds))
    except DeviceError as error:
        say(signed="error", why=type(error).__name__)
        return
    if signed.pin.result is PinResult.CARD_GONE:
        monitor.another()
    tries = signed.pin.tries_left
    if signed.pin.result in ("reader-fault", "unknown"):
        tries = card.tries_left()
    say(signed=signed.pin.result.value, tries=tries, signature=signed.signature is not None)


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]))
