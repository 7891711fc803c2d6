# SPDX-License-Identifier: GPL-3.0-or-later
"""The caretaker's round: runs the checks, tells the screen what changed, settles the journal."""

import contextlib
import queue
import select
import socket
import threading
import time
from collections.abc import Callable, Mapping, Sequence

from kiosk import messages as m
from kiosk.caretaker.checks import Check
from kiosk.line import Line, LineClosed, LineError
from kiosk.log import log
from kiosk.model import Condition

RECOVER_EVERY_S = 5.0
LOST_AFTER_S = 30.0
"""A check that has not come back for so long counts as failed with its own condition."""


class Caretaker:
    """Serves one listening socket. ``recover`` settles the journal, from a thread of its own: a city may be slow. ``heard`` gets
    what the screen says and where to answer, ``changed`` the conditions whenever they change, and ``alive`` is called at
    every turn of the round as long as all of its threads live: a caretaker that has lost one is ended by its watchdog, and
    begins anew.
    """

    def __init__(
        self,
        listener: socket.socket,
        checks: Sequence[tuple[Check, Condition]],
        recover: Callable[[], int],
        heard: Callable[[m.ToCaretaker, Callable[[m.FromCaretaker], None]], None],
        changed: Callable[[frozenset[Condition]], None] = lambda _: None,
        alive: Callable[[], None] = lambda: None,
    ) -> None:
        self._listener, self._checks, self._recover, self._heard = listener, checks, recover, heard
        self._noted, self._alive = changed, alive
        self._found: dict[int, frozenset[Condition]] = {}
        self._looking_since: dict[int, float] = {}
        self._changed: queue.SimpleQueue[None] = queue.SimpleQueue()
        self._lines: dict[int, Line[m.ToCaretaker]] = {}
        self._lock = threading.Lock()
        self._over = threading.Event()
        self._standing: dict[type, m.FromCaretaker] = {}

    def serve(self) -> None:
        """Until ``stop``."""
        door = threading.Thread(target=self._accept, daemon=True, name="door")
        working = [door, threading.Thread(target=self._settle, daemon=True, name="recovery")]
        for number, (check, _) in enumerate(self._checks):
            working.append(
                threading.Thread(target=self._watch, args=(number, check), daemon=True, name=f"check-{number}")
            )
        for thread in working:
            thread.start()
        last: frozenset[Condition] | None = None
        while not self._over.is_set():
            if all(thread.is_alive() for thread in working):
                self._alive()
            with contextlib.suppress(queue.Empty):
                self._changed.get(timeout=1.0)
            now = self.conditions
            if now != last:
                for each in sorted(now - (last or frozenset())):
                    log().info("condition begins", condition=each)
                for each in sorted((last or frozenset()) - now):
                    log().info("condition ends", condition=each)
                last = now
                self._noted(now)
                self._tell(m.Conditions(tuple(sorted(now))))
        door.join()

    def _settle(self) -> None:
        while True:
            self._recover()
            time.sleep(RECOVER_EVERY_S)

    @property
    def conditions(self) -> frozenset[Condition]:
        """What is wrong now, by all checks; may be asked from any thread."""
        now, found = time.monotonic(), set[Condition]()
        for number, (_, lost) in enumerate(self._checks):
            found |= self._found.get(number, frozenset())
            if now - self._looking_since.get(number, now) > LOST_AFTER_S:
                found.add(lost)
        return frozenset(found)

    def _watch(self, number: int, check: Check) -> None:
        while True:
            self._looking_since[number] = time.monotonic()
            found = check.look()
            self._looking_since.pop(number)
            if self._found.get(number) != found:
                self._found[number] = found
                self._changed.put(None)
            time.sleep(check.pause_s())

    def stop(self) -> None:
        """End at the next turn; whoever has started the caretaker starts another. From any thread."""
        self._over.set()

    def announce(self, message: m.FromCaretaker) -> None:
        """Tell every screen, and whichever comes later: of each kind the last. From any thread."""
        self._standing[type(message)] = message
        self._tell(message)

    def please_stop(self) -> None:
        """Ask the screen to end when nobody is being served; systemd starts it anew. From any thread."""
        self._tell(m.PleaseStop())

    def _accept(self) -> None:
        while not self._over.is_set():
            if not select.select([self._listener], [], [], 1.0)[0]:
                continue  # never shut down: the next caretaker gets the same socket from systemd
            connection, _ = self._listener.accept()
            line: Line[m.ToCaretaker] = Line(connection, m.ToCaretaker)
            with self._lock:
                self._lines[id(line)] = line
            with contextlib.suppress(LineClosed, OSError):
                line.send(m.Conditions(tuple(sorted(self.conditions))))
                for standing in tuple(self._standing.values()):
                    line.send(standing)
            threading.Thread(target=self._listen, args=(line,), daemon=True, name="screen").start()

    def _listen(self, line: Line[m.ToCaretaker]) -> None:
        with contextlib.suppress(LineClosed, LineError, OSError):
            while True:
                message, _ = line.receive()
                try:
                    self._heard(message, line.send)
                except OSError as error:  # a full disk, mostly: whoever asked sees that nothing has changed
                    log().error("what the screen asked for was not done", exc=error)
        for last in (m.InUse(busy=False), m.TechLeave()):  # a screen that is gone serves nobody, a technician neither
            self._heard(last, lambda _: None)
        with self._lock:
            self._lines.pop(id(line), None)
        line.close()

    def _tell(self, message: m.FromCaretaker) -> None:
        with self._lock:
            lines: Mapping[int, Line[m.ToCaretaker]] = dict(self._lines)
        for line in lines.values():
            with contextlib.suppress(LineClosed, OSError):
                line.send(message)
