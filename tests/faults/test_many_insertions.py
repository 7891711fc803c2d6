# SPDX-License-Identifier: GPL-3.0-or-later
"""Many insertions seen by one monitor in one process: nothing grows (``KIOSK_INSERTIONS``; 2,000 were run once)."""

import datetime as dt
import gc
import os
import re
import threading
import time
from pathlib import Path

import pytest

from hardware.card.eid import Verdict
from hardware.card.monitor import SlotEvent
from hardware.emulated.rig import CardRig
from tests.cards import Watcher

INSERTIONS = int(os.environ.get("KIOSK_INSERTIONS", "60"))
PEOPLE = ("fatima", "joris", "maria", "amadou")
WARM = 20
"""Insertions before the first measure: caches of libraries fill once."""


def resident_kib() -> int:
    found = re.search(r"^VmRSS:\s+(\d+) kB", Path("/proc/self/status").read_text(), re.MULTILINE)
    assert found
    return int(found[1])


def held() -> tuple[int, int]:
    """Open files and threads; the least of some looks, since the monitor asks its reader now and then in another thread."""
    looks = []
    for _ in range(30):
        looks.append((len(list(Path("/proc/self/fd").iterdir())), threading.active_count()))
        time.sleep(0.01)
    return min(looks)


@pytest.mark.timeout(max(300, 2 * INSERTIONS))
def test_nothing_grows_with_the_insertions(rig: CardRig, watcher: Watcher) -> None:
    before, held_before = 0, (0, 0)
    for number in range(INSERTIONS):
        if number == WARM:
            gc.collect()
            before, held_before = resident_kib(), held()
        rig.do("insert", citizen=PEOPLE[number % len(PEOPLE)], applet=("1.7", "1.8")[number % 2])
        watcher.until(SlotEvent.CARD_IN, 20)
        card = watcher.card()
        assert card.look(dt.datetime.now(dt.UTC)).verdict is Verdict.GOOD
        card.close()
        rig.do("remove")
        watcher.until(SlotEvent.CARD_OUT, 20)
    gc.collect()
    memory = resident_kib()
    files, threads = held()
    assert files <= held_before[0]
    assert threads <= held_before[1]
    # a leak of one small object at each insertion would be some 100 bytes; contexts that are not released cost 2 KiB each
    assert memory - before < 512 + (INSERTIONS - WARM) * 0.5, f"{before} -> {memory} KiB"
