# SPDX-License-Identifier: GPL-3.0-or-later
"""A network line that can be cut, slowed or made deaf: a TCP forwarder on 127.0.0.1 in front of a server."""

import contextlib
import functools
import socket
import threading
import time


class Link:
    """Forwards ``port`` to ``target`` (a port of this machine). ``close`` ends it.

    ``cut`` refuses new connections and breaks the open ones; ``delay_s`` holds every answer back; ``deaf`` takes
    requests and never lets an answer through; ``hold`` keeps requests, and lets them arrive when it ends, even if their
    sender has given up.
    """

    def __init__(self, target: int) -> None:
        self._target = target
        self.delay_s = 0.0
        self.deaf = False
        self._flowing = threading.Event()
        self._flowing.set()
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._listener = self._listen(0)
        self.port = int(self._listener.getsockname()[1])
        self._up = True

    def cut(self, *, on: bool = True) -> None:
        """The cable is pulled, or plugged in again."""
        if on == (not self._up):
            return
        self._up = not on
        if on:
            with contextlib.suppress(OSError):
                self._listener.shutdown(socket.SHUT_RDWR)
            self._listener.close()
            self._break()
        else:
            self._listener = self._listen(self.port)

    def hold(self, *, on: bool = True) -> None:
        """Keep requests, or let those that were kept arrive."""
        self._flowing.clear() if on else self._flowing.set()

    def close(self) -> None:
        """End everything."""
        self.hold(on=False)
        self.cut()

    def _listen(self, port: int) -> socket.socket:
        listener = socket.create_server(("127.0.0.1", port))
        threading.Thread(target=self._accept, args=(listener,), daemon=True).start()
        return listener

    def _accept(self, listener: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _ = listener.accept()
                try:
                    far = socket.create_connection(("127.0.0.1", self._target))
                except OSError:
                    near.close()
                    continue
                with self._lock:
                    self._open |= {near, far}
                for source, sink, answers in ((near, far, False), (far, near, True)):
                    pump = functools.partial(self._pump, source, sink, answers=answers)
                    threading.Thread(target=pump, daemon=True).start()

    def _pump(self, source: socket.socket, sink: socket.socket, *, answers: bool) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                if not answers:
                    self._flowing.wait()
                if answers and self.delay_s:
                    time.sleep(self.delay_s)
                if answers and self.deaf:
                    continue
                sink.sendall(data)
        for end in (source, sink):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            with self._lock:
                self._open.discard(end)
            end.close()

    def _break(self) -> None:
        with self._lock:
            ends = list(self._open)
        for end in ends:
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
