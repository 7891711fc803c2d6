# SPDX-License-Identifier: GPL-3.0-or-later
"""A line between two of our processes: typed messages on a SOCK_SEQPACKET socket.

Refuses what does not fit: a packet larger than ``MAX_BYTES``, a cut packet or one that does not decode is a
``LineError``, and a closed peer is ``LineClosed`` (an empty packet cannot be told from it, so none is ever sent).
Sending is safe from several threads, receiving is one thread's.
"""

import contextlib
import socket
from typing import Any, Generic, TypeVar

import msgspec

from kiosk.messages import MAX_BYTES

Incoming = TypeVar("Incoming")
_BUFFER = 4 * MAX_BYTES


class LineClosed(Exception):
    """The other side is gone."""


class LineError(Exception):
    """The other side does not speak our language."""


class Line(Generic[Incoming]):
    """One end. ``kind`` is the union of messages that may arrive. Close it to hang up."""

    def __init__(self, connection: socket.socket, kind: Any) -> None:
        connection.set_inheritable(False)
        self.socket = connection
        self._decoder: msgspec.json.Decoder[Incoming] = msgspec.json.Decoder(kind)
        self._encoder = msgspec.json.Encoder()

    def send(self, message: msgspec.Struct, descriptors: tuple[int, ...] = ()) -> None:
        """One message, with open files handed over; BlockingIOError from a non-blocking socket whose peer is stuck."""
        raw = self._encoder.encode(message)
        if len(raw) > MAX_BYTES:
            raise LineError(f"{type(message).__name__} has {len(raw)} bytes")
        try:
            if descriptors:
                socket.send_fds(self.socket, [raw], list(descriptors))
            else:
                self.socket.send(raw)
        except (BrokenPipeError, ConnectionResetError) as error:
            raise LineClosed from error

    def receive(self) -> tuple[Incoming, tuple[int, ...]]:
        """The next message and the files that came with it."""
        try:
            raw, descriptors, flags, _ = socket.recv_fds(self.socket, _BUFFER, 1)
        except ConnectionResetError as error:
            raise LineClosed from error
        if not raw:
            raise LineClosed
        if flags & socket.MSG_TRUNC or len(raw) > MAX_BYTES:
            raise LineError("packet too long")
        try:
            return self._decoder.decode(raw), tuple(descriptors)
        except msgspec.DecodeError as error:
            raise LineError(type(error).__name__) from None

    def close(self) -> None:
        """Hang up, so that the peer sees the end even if somebody else holds a copy of the socket."""
        with contextlib.suppress(OSError):
            self.socket.shutdown(socket.SHUT_RDWR)
        self.socket.close()
