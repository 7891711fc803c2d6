# SPDX-License-Identifier: GPL-3.0-or-later
"""The screen's lines: to the clerk of this visit, and to the caretaker. All in Qt's main thread.

A clerk whose visit is over is hung up on and leaves by itself; its lifeline is closed only when it does not.
"""

import contextlib
import os
import socket
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QSocketNotifier, QTimer

from kiosk import messages as m
from kiosk.line import Line, LineClosed, LineError

Call = Callable[[], socket.socket]
"""Connects a new clerk (or the caretaker) and returns our end; OSError when nobody is there."""
Message = TypeVar("Message")

MAX_PER_TURN = 50
RETRY_MS = (100, 200, 400, 800, 1600, 3200, 5000)
LEAVE_MS = 15_000
LEAVE_PRINTING_MS = 900_000


class _Wire(QObject, Generic[Message]):
    """One connected line with its notifier. ``ended`` is called once."""

    def __init__(
        self, line: Line[Message], told: Callable[[Message], None], ended: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.line, self._told, self._ended = line, told, ended
        line.socket.setblocking(False)
        self._notifier = QSocketNotifier(line.socket.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._readable)
        self.muted = False

    def _readable(self) -> None:
        for _ in range(MAX_PER_TURN):
            try:
                if self.muted:
                    if not self.line.socket.recv(4 * m.MAX_BYTES):
                        raise LineClosed
                    continue
                message, descriptors = self.line.receive()
            except BlockingIOError:
                return
            except (LineClosed, LineError, OSError):
                self.stop()
                self._ended()
                return
            for unwanted in descriptors:
                os.close(unwanted)
            self._told(message)
            if not self._notifier.isEnabled():
                return

    def leave(self, ended: Callable[[], None]) -> None:
        """Hang up but listen for the end; what is still said is not read."""
        self.muted, self._ended = True, ended
        with contextlib.suppress(OSError):
            self.line.socket.shutdown(socket.SHUT_WR)

    def stop(self) -> None:
        """No more messages; the socket is closed."""
        self._notifier.setEnabled(False)
        self.line.close()
        self.deleteLater()


class _Lifeline:
    """The write end of the pipe whose closing makes the kernel kill a clerk. Closed once, whoever comes first:
    a second close could hit a stranger's descriptor of the same number.
    """

    def __init__(self) -> None:
        self.read_end, self._write_end = os.pipe()

    def close(self) -> None:
        if self._write_end >= 0:
            os.close(self._write_end)
            self._write_end = -1


class ClerkLine(QObject):
    """The clerk at the slot. ``told`` gets its messages; ``lost`` is called when it ends without having been asked."""

    def __init__(self, call: Call, told: Callable[[m.FromClerk], None], lost: Callable[[], None]) -> None:
        super().__init__()
        self._call, self._tell_up, self._lost = call, told, lost
        self._wire: _Wire[m.FromClerk] | None = None
        self._lifeline: _Lifeline | None = None
        self._ready = False
        self._failures = 0
        self._printing = False
        self._leaving: list[tuple[_Wire[m.FromClerk], QTimer]] = []
        self._retry = QTimer(self, singleShot=True)
        self._retry.timeout.connect(self.next)

    def next(self) -> None:
        """Hang up on the present clerk, if any, and call another."""
        self._hang_up()
        try:
            connection = self._call()
        except OSError:
            self._later()
            return
        self._ready = self._printing = False
        line: Line[m.FromClerk] = Line(connection, m.FromClerk)
        lifeline = self._lifeline = _Lifeline()
        self._wire = wire = _Wire(line, self._told, self._ended, self)
        try:
            line.send(m.Hello(), (lifeline.read_end,))
        except (LineClosed, OSError):
            wire.stop()
            self._ended()
        finally:
            os.close(lifeline.read_end)

    def send(self, message: m.ToClerk) -> None:
        """To the clerk; one that is stuck is ended."""
        if self._wire is None:
            return
        self._printing |= isinstance(message, m.Print)
        try:
            self._wire.line.send(message)
        except (BlockingIOError, LineError):
            self.end()
        except (LineClosed, OSError):
            return  # its end is reported by the notifier

    def end(self) -> None:
        """Close the lifeline: the kernel ends the clerk whatever it is doing. Then call the next."""
        self._drop_lifeline()
        self.next()

    def close(self) -> None:
        """The program ends: hang up. A clerk that is still leaving keeps its lifeline until the process is gone."""
        self._retry.stop()
        self._hang_up()
        for wire, patience in self._leaving:
            patience.stop()
            wire.stop()
        self._leaving.clear()

    def _told(self, message: m.FromClerk) -> None:
        if isinstance(message, m.ClerkReady):
            self._ready, self._failures = True, 0
        self._tell_up(message)

    def _ended(self) -> None:
        self._wire = None
        self._drop_lifeline()
        if not self._ready:
            self._later()
            return
        self._lost()

    def _later(self) -> None:
        self._retry.start(RETRY_MS[min(self._failures, len(RETRY_MS) - 1)])
        self._failures += 1

    def _hang_up(self) -> None:
        wire, lifeline, self._wire, self._lifeline = self._wire, self._lifeline, None, None
        if wire is None:
            return
        if lifeline is None:  # killed already: only its end is still to come, and nobody waits for it
            wire.stop()
            return
        patience = QTimer(self, singleShot=True, interval=LEAVE_PRINTING_MS if self._printing else LEAVE_MS)
        patience.timeout.connect(lifeline.close)
        patience.start()
        self._leaving.append((wire, patience))

        def ended() -> None:
            patience.stop()
            lifeline.close()
            self._leaving.remove((wire, patience))

        wire.leave(ended)

    def _drop_lifeline(self) -> None:
        if self._lifeline is not None:
            self._lifeline.close()
            self._lifeline = None


class CaretakerLine(QObject):
    """The second line. Reconnects by itself; without a caretaker the screen goes on."""

    def __init__(self, call: Call, told: Callable[[m.FromCaretaker], None]) -> None:
        super().__init__()
        self._call, self._told = call, told
        self._wire: _Wire[m.FromCaretaker] | None = None
        self._retry = QTimer(self, singleShot=True, interval=1000)
        self._retry.timeout.connect(self.connect_now)
        self._in_use = m.InUse(busy=False)

    def connect_now(self) -> None:
        """Call the caretaker; again in a second when it is not there."""
        try:
            connection = self._call()
        except OSError:
            self._retry.start()
            return
        self._wire = _Wire(Line(connection, m.FromCaretaker), self._told, self._ended, self)
        self.tell(self._in_use)

    def tell(self, in_use: m.InUse) -> None:
        """Say how the terminal is used; said again to the next caretaker."""
        self._in_use = in_use
        self.ask(in_use)

    def ask(self, said: m.ToCaretaker) -> None:
        """Say something once; nobody there is no trouble."""
        if self._wire is not None:
            with contextlib.suppress(LineClosed, LineError, OSError):
                self._wire.line.send(said)

    def close(self) -> None:
        """The program ends."""
        self._retry.stop()
        if self._wire is not None:
            self._wire.stop()

    def _ended(self) -> None:
        self._wire = None
        self._retry.start()


def connect_to(address: Any) -> Call:
    """Connects to a SEQPACKET socket in the file system, as systemd offers it."""

    def call() -> socket.socket:
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        try:
            connection.connect(str(address))
        except OSError:
            connection.close()
            raise
        return connection

    return call
