# SPDX-License-Identifier: GPL-3.0-or-later
"""The emulated pinpad reader as a program: a GemPC serial pinpad on a pty, and a control socket.

Run as ``python -m hardware.emulated.reader FOLDER``. In FOLDER it makes ``tty`` (a link to the pty, given to pcscd's
serial driver), ``control`` (see ``Control``) and ``country/`` (authorities; ``country/trust`` for verifiers). Framing
follows the card-stack facts 2.3: an echo frame of bare length before every answer, LRC over everything.
"""

import contextlib
import dataclasses
import datetime as dt
import os
import pty
import select
import socket
import sys
import threading
import tty
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from hardware.emulated.applet import Applet, Generation
from hardware.emulated.ccid import Message, Slot
from hardware.emulated.citizen import Town
from hardware.emulated.pinpad import Entry, Script
from hardware.emulated.pki import Country

_SYNC, _CTRL_ACK = 0x03, 0x06


class Link:
    """The wire: reads frames from the pty master, answers them from the slot. ``plug`` and ``unplug`` from any thread."""

    def __init__(self, slot: Slot, device: Path) -> None:
        self._slot, self._device = slot, device
        self._plugged, self._dark = threading.Event(), threading.Event()
        self._dark.set()
        self.silent = threading.Event()
        self._line = (-1, -1)
        self._breaks_at: Message | None = None
        self.plug()

    def plug(self) -> None:
        """A new line under the same name; pcscd's serial driver sees it when it is restarted."""
        self._breaks_at = None
        if not self._plugged.is_set():
            self._dark.wait()
            self._line = pty.openpty()
            slave = self._line[1]
            tty.setraw(slave)
            self._device.unlink(missing_ok=True)
            self._device.symlink_to(os.ttyname(slave))
            self._dark.clear()
            self._plugged.set()

    def unplug(self) -> None:
        """The cable is pulled: whoever has the line open gets an error. A running entry loses its power too."""
        if self._plugged.is_set():
            self._pull()
            self._dark.wait()

    def unplug_at(self, message: Message) -> None:
        """The cable will be pulled when the driver sends that message: it waits for an answer that never comes."""
        self._breaks_at = message

    def _pull(self) -> None:
        self._device.unlink(missing_ok=True)
        self._plugged.clear()
        self._slot.lose_power()

    def run(self) -> None:
        """Serve frames for ever. Lines are closed by this thread alone, so that none is closed under its hands."""
        while True:
            self._plugged.wait()
            master, slave = self._line
            self._serve(master)
            # the slave was kept open so far, else the master fails when pcscd closes its side
            for end in (slave, master):
                os.close(end)
            self._dark.set()

    def _serve(self, master: int) -> None:
        pending = b""
        while self._plugged.is_set():
            readable, _, _ = select.select([master], [], [], 0.05)
            if not readable:
                continue
            pending += os.read(master, 4096)
            while (frame := _take(pending)) is not None:
                message, pending = frame
                if message[0] == self._breaks_at:
                    self._pull()
                    return
                if self.silent.is_set():
                    continue
                for answer in self._slot.answer(message):
                    if self.silent.is_set() or not self._plugged.is_set():
                        continue
                    echo = message[:1] + bytes(4) + message[5:10]
                    os.write(master, _frame(echo) + _frame(answer))


def _take(pending: bytes) -> tuple[bytes, bytes] | None:
    start = pending.find(bytes([_SYNC, _CTRL_ACK]))
    if start < 0 or len(pending) < start + 12:
        return None
    length = int.from_bytes(pending[start + 3 : start + 7], "little")
    end = start + 2 + 10 + length
    if len(pending) < end + 1:
        return None
    return pending[start + 2 : end], pending[end + 1 :]


def _frame(message: bytes) -> bytes:
    body = bytes([_SYNC, _CTRL_ACK]) + message
    check = 0
    for byte in body:
        check ^= byte
    return body + bytes([check])


class Control:
    """The back door for people and tests: one JSON object per line, one answer per line.

    ``{"do": "insert", "citizen": "fatima", "applet": "1.8"}``, ``remove``, ``key`` (``key``), ``script`` (``keys``,
    ``delay_s``, ``then``), ``silent`` (``on``), ``mute`` (``on``), ``status_words`` (``hex`` list), ``verify_answers`` (``hex``), ``tries`` (``citizen``,
    ``applet``, ``left``), ``pin`` (``citizen``, ``applet``, ``pin``), ``timing`` (``clock_hz``), ``state``, ``people``, ``settle``,
    ``unplug`` (``at``: the name of a ``Message``; at once without) and ``plug`` (the reader's cable), ``model`` (``pseudo``: how its keypad is asked from now on),
    ``file`` (``citizen``, ``applet``, ``file``, ``hex``: other contents for a file of a card, none: its own again),
    ``forget_scripts``, ``card`` (``citizen``, ``applet``: what that chip remembers, wherever it is).
    """

    def __init__(self, slot: Slot, link: Link, town: Town) -> None:
        self._slot, self._link, self._town = slot, link, town
        self._lock = threading.Lock()
        self._originals: dict[tuple[str, str, tuple[int, ...]], bytes | None] = {}

    def serve(self, address: Path) -> None:
        """Accept connections for ever."""
        address.unlink(missing_ok=True)
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(str(address))
            listener.listen()
            while True:
                connection, _ = listener.accept()
                threading.Thread(target=self._talk, args=(connection,), daemon=True).start()

    def _talk(self, connection: socket.socket) -> None:
        with connection, connection.makefile("rwb") as lines, contextlib.suppress(OSError):
            for line in lines:
                lines.write(msgspec.json.encode(self._answer(line)) + b"\n")
                lines.flush()

    def _answer(self, line: bytes) -> dict[str, Any]:
        try:
            order = msgspec.json.decode(line, type=dict[str, Any])
            with self._lock:
                return {"ok": True, **(self._do(order) or {})}
        except (KeyError, ValueError, TypeError) as error:
            return {"ok": False, "error": f"{type(error).__name__}: {error}"}

    def _do(self, order: dict[str, Any]) -> dict[str, Any] | None:
        slot = self._slot

        def card() -> Any:
            return self._town.card(order["citizen"], Generation(order.get("applet", "1.8")))

        def insert() -> None:
            slot.insert(Applet(card()))

        def script() -> None:
            then = Entry(order["then"]) if order.get("then") else None
            slot.pad.scripts.append(Script(tuple(order.get("keys", ())), float(order.get("delay_s", 0)), then))

        def silent() -> None:
            self._link.silent.set() if order["on"] else self._link.silent.clear()

        def mute() -> None:
            slot.mute = bool(order["on"])

        def words() -> None:
            slot.status_words = [bytes.fromhex(word) for word in order["hex"]]

        def verify_answers() -> None:
            slot.verify_answer = bytes.fromhex(order["hex"])

        def tries() -> None:
            card().tries_left = int(order["left"])

        def pin() -> None:
            card().pin = str(order["pin"])

        def timing() -> None:
            slot.timing.clock_hz = float(order["clock_hz"])

        def model() -> None:
            slot.pseudo = bool(order["pseudo"])

        def file() -> None:
            raw = bytes.fromhex(order["file"])
            name = tuple(int.from_bytes(raw[at : at + 2], "big") for at in range(0, len(raw), 2))
            files = card().files
            original = self._originals.setdefault((order["citizen"], order.get("applet", "1.8"), name), files.get(name))
            contents = original if order.get("hex") is None else bytes.fromhex(order["hex"])
            files.pop(name, None) if contents is None else files.update({name: contents})

        def unplug() -> None:
            self._link.unplug_at(Message[str(order["at"]).upper()]) if order.get("at") else self._link.unplug()

        def state() -> dict[str, Any]:
            applet = slot.applet
            return {
                "card": applet.card.citizen if applet else None,
                "tries_left": applet.card.tries_left if applet else None,
                "entering": slot.pad.entering,
                "ok_presses": slot.pad.ok_presses,
                "ledger": dataclasses.asdict(slot.ledger),
                "apdus": applet.counters.apdus if applet else 0,
                "verifies": applet.counters.verifies if applet else 0,
                "signatures": applet.counters.signatures if applet else 0,
                "selected": applet.counters.selected if applet else [],
                "bytes": slot.timing.bytes,
                "card_s": slot.timing.spent_s,
                "requests": [
                    {
                        "timeout_s": r.timeout_s,
                        "language": r.language,
                        "formats": r.formats.hex(),
                        "template": r.template.hex(),
                    }
                    for r in slot.pad.requests
                ],
            }

        def people() -> dict[str, Any]:
            return {"people": {k: f"{p.given} {p.surname}" for k, p in self._town.people.items()}}

        verbs: dict[str, Callable[[], dict[str, Any] | None]] = {
            "insert": insert, "remove": slot.remove, "key": lambda: slot.pad.press(str(order["key"])), "script": script,
            "silent": silent, "mute": mute, "status_words": words, "verify_answers": verify_answers, "tries": tries, "pin": pin, "timing": timing,
            "state": state, "people": people, "settle": lambda: {"settled": slot.settle()}, "plug": self._link.plug,
            "unplug": unplug, "model": model, "file": file, "forget_scripts": slot.pad.scripts.clear,
            "card": lambda: {"tries_left": card().tries_left},
        }  # fmt: skip
        return verbs[order["do"]]()


def main(folder: Path) -> None:
    """Build the world in ``folder`` and serve it until killed."""
    now = dt.datetime.now(dt.UTC).replace(microsecond=0)
    town = Town(Country(folder / "country", now), now)
    slot = Slot()
    link = Link(slot, folder / "tty")
    threading.Thread(target=Control(slot, link, town).serve, args=(folder / "control",), daemon=True).start()
    link.run()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
