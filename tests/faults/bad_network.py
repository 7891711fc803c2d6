# SPDX-License-Identifier: GPL-3.0-or-later
"""A network between terminal and city that loses, delays, doubles and holds back requests."""

import contextlib
import os
import signal
import socket
import ssl
import threading
import time

from kiosk.config import City
from tests.faults.mortal import Plan

PROXY = ("", "drop-request", "drop-answer", "delay", "double", "hold", "power-cut", "power-cut")
"""``hold``: the request is kept, its sender sees the line break, and it arrives after everything else. ``power-cut``: the same, and the terminal is dead at that moment."""


class Proxy:
    """Ends the terminal's TLS and opens its own, as a bad network between two that trust it would: one request a time."""

    def __init__(self, port: int, settings: City, plan: Plan) -> None:
        self._plan, self._target = plan, int(settings.url.split(":")[2].split("/")[0])
        folder = settings.ca.parent
        self._near = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._near.load_cert_chain(folder / "server.pem", folder / "server.key")
        self._near.load_verify_locations(settings.ca)
        self._near.verify_mode = ssl.CERT_OPTIONAL
        self._far = ssl.create_default_context(cafile=str(settings.ca))
        self._far.load_cert_chain(settings.certificate, settings.key)
        self._listener = socket.create_server(("127.0.0.1", port))
        self._held: list[bytes] = []
        self._released = plan["release"]

    def serve(self) -> None:
        """For ever."""
        threading.Thread(target=self._release, daemon=True).start()
        while True:
            raw, _ = self._listener.accept()
            threading.Thread(target=self._serve, args=(raw,), daemon=True).start()

    def _serve(self, raw: socket.socket) -> None:
        with contextlib.suppress(OSError), self._near.wrap_socket(raw, server_side=True) as near:
            while request := _message(near):
                kind = PROXY[self._plan["kind"]] if self._plan.due("proxy") else ""
                if kind == "drop-request":
                    return
                if kind in ("hold", "power-cut"):
                    self._held.append(request)
                    if kind == "power-cut":
                        os.kill(self._plan["pid"], signal.SIGKILL)
                    return
                if kind == "delay":
                    time.sleep(1.2)
                answer = self._ask(request)
                if kind == "double":
                    answer = self._ask(request)
                if kind == "drop-answer" or not answer:
                    return
                near.sendall(answer)

    def _ask(self, request: bytes) -> bytes:
        with contextlib.suppress(OSError):
            with socket.create_connection(("127.0.0.1", self._target)) as raw:
                with self._far.wrap_socket(raw, server_hostname="localhost") as far:
                    far.sendall(request)
                    return _message(far)
        return b""

    def _release(self) -> None:
        while True:
            time.sleep(0.005)
            if self._plan["release"] != self._released:
                self._released = self._plan["release"]
                held, self._held = self._held, []
                for request in held:
                    self._ask(request)


def _message(line: ssl.SSLSocket) -> bytes:
    """One HTTP message; those here tell their length."""
    raw = b""
    while b"\r\n\r\n" not in raw:
        part = line.recv(65536)
        if not part:
            return b""
        raw += part
    head, _, body = raw.partition(b"\r\n\r\n")
    lengths = [part.split(b":", 1)[1] for part in head.lower().split(b"\r\n") if part.startswith(b"content-length")]
    wanted = int(lengths[0]) if lengths else 0
    while len(body) < wanted:
        part = line.recv(65536)
        if not part:
            return b""
        body += part
    return head + b"\r\n\r\n" + body
