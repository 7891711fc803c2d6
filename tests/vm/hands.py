# SPDX-License-Identifier: GPL-3.0-or-later
"""A citizen in front of the virtual terminal: sees which page is shown, touches what was touched in a rehearsal, and types."""

import json
import time
from collections.abc import Sequence

from hardware.emulated.applet import Generation
from hardware.emulated.citizen import citizens
from kiosk.demo.play import HAND_S, Touch
from kiosk.demo.script import Insert, Keys, On, Pull, Step
from kiosk.journey import State
from tests.vm.machine import SLOWER, Machine, MachineError
from tests.vm.world import World

PAGE_S = 60.0


class Citizen:
    """One visit. ``pages`` are those that the screen itself has logged since it began."""

    def __init__(self, machine: Machine, world: World, who: str, generation: Generation) -> None:
        self._machine, self._world, self._who, self._generation = machine, world, who, generation
        self._since = machine.run("journalctl -n 0 --show-cursor -q | sed -n 's/^-- cursor: //p'").strip()
        self.seen = 0
        self._page: State | None = None

    @property
    def pages(self) -> list[str]:
        said = self._machine.run(
            f"journalctl -u kiosk-screen.service -o cat -q --after-cursor='{self._since}' | grep '\"event\": \"page\"' || true"
        )
        return [json.loads(line)["to"] for line in said.splitlines()]

    def play(self, steps: Sequence[Step], rehearsed: Sequence[Touch]) -> None:
        """All steps; each touch where its control was in the rehearsal."""
        for number, step in enumerate(steps):
            match step:
                case On(page):
                    self._reach(page)
                    for spot in (each for each in rehearsed if each.step == number):
                        time.sleep(HAND_S + SLOWER)  # the page is drawn, and the hand is there
                        self._machine.tap(spot.x, spot.y)
                case Insert():
                    self._world.pinpad.do("insert", citizen=self._who, applet=self._generation.value)
                case Pull():
                    self._world.pinpad.do("remove")
                case Keys("right"):
                    self._type([*citizens()[self._who].pin, "ok"])
                case _:
                    raise AssertionError(f"not played here: {step}")

    def _reach(self, page: State) -> None:
        if self._page is page or (page is State.WELCOME and not self.seen):
            return
        ends = time.monotonic() + PAGE_S * SLOWER
        while page.value not in (pages := self.pages)[self.seen :]:
            if time.monotonic() > ends:
                raise MachineError(f"waited for {page}; the screen went {' > '.join(pages) or 'nowhere'}")
            time.sleep(0.3)
        self.seen += pages[self.seen :].index(page.value) + 1
        self._page = page

    def _type(self, keys: Sequence[str]) -> None:
        ends = time.monotonic() + PAGE_S * SLOWER
        while not self._world.pinpad.do("state")["entering"]:
            if time.monotonic() > ends:
                raise MachineError("the keypad was never armed")
            time.sleep(0.2)
        for key in keys:
            self._world.pinpad.do("key", key=key)
