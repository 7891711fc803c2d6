# SPDX-License-Identifier: GPL-3.0-or-later
"""Four bytes of length and MessagePack, over TLS with both certificates: how terminals there talk to the shim."""

import socket
import ssl
import threading
from typing import Any

import msgspec

from kiosk.guichet.port import MAX_DOCUMENT_BYTES
from kiosk.reference.problem import Refusal
from tests.contract.townhall.shim import Shim


class TooLong(Exception):
    """A message that nobody should read to its end."""


def send(line: socket.socket, message: Any) -> None:
    """One message."""
    raw = msgspec.msgpack.encode(message)
    line.sendall(len(raw).to_bytes(4, "big") + raw)


def receive(line: socket.socket) -> Any:
    """One message; OSError when the line ends, TooLong before too much is read."""
    length = int.from_bytes(_exactly(line, 4), "big")
    if length > MAX_DOCUMENT_BYTES:
        raise TooLong(str(length))
    return msgspec.msgpack.decode(_exactly(line, length))


def _exactly(line: socket.socket, size: int) -> bytes:
    raw = b""
    while len(raw) < size:
        part = line.recv(min(size - len(raw), 65536))
        if not part:
            raise ConnectionResetError("the line has ended")
        raw += part
    return raw


class Server:
    """The shim on a port of this machine. ``close`` ends it."""

    def __init__(self, shim: Shim) -> None:
        self._shim = shim
        pair = shim.authority.server
        self._tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._tls.minimum_version = ssl.TLSVersion.TLSv1_3
        self._tls.load_cert_chain(pair.certificate, pair.key)
        self._tls.load_verify_locations(shim.authority.root.certificate)
        self._tls.verify_mode = ssl.CERT_OPTIONAL
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self._open: set[socket.socket] = set()
        self._threads = [threading.Thread(target=self._accept)]
        self._threads[0].start()

    def close(self) -> None:
        """End every line."""
        self._listener.shutdown(socket.SHUT_RDWR)
        self._threads[0].join()
        self._listener.close()
        for line in list(self._open):
            _end(line)
        for thread in self._threads[1:]:
            thread.join()

    def _accept(self) -> None:
        while True:
            try:
                line, _ = self._listener.accept()
            except OSError:
                return
            self._open.add(line)
            self._threads.append(threading.Thread(target=self._serve, args=(line,)))
            self._threads[-1].start()

    def _serve(self, raw: socket.socket) -> None:
        try:
            with self._tls.wrap_socket(raw, server_side=True) as line:
                self._open.discard(raw)
                self._open.add(line)
                try:
                    certificate = line.getpeercert(binary_form=True)
                    while True:
                        name, asked = receive(line)
                        send(line, self._answer(certificate, name, asked))
                finally:
                    self._open.discard(line)
        except (OSError, TooLong):
            raw.close()

    def _answer(self, certificate: bytes | None, name: str, asked: dict[str, Any]) -> Any:
        try:
            return ["ja", self._shim.call(certificate, name, asked)]
        except Refusal as error:
            return ["nee", error.slug]


def _end(line: socket.socket) -> None:
    try:
        line.shutdown(socket.SHUT_RDWR)
    except OSError:
        line.close()
