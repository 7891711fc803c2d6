# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts the embedded city together from a folder, and serves it: one listener for terminals and citizens, one for staff."""

import asyncio
import contextlib
import datetime as dt
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import uvicorn
from starlette.applications import Starlette
from uvicorn.protocols.http.h11_impl import H11Protocol

from kiosk.reference.app import device_routes
from kiosk.reference.authority import CityAuthority
from kiosk.reference.backoffice import BackOffice
from kiosk.reference.bell import Bell
from kiosk.reference.configurations import Configurations
from kiosk.reference.counter import Counter
from kiosk.reference.fleet import Fleet
from kiosk.reference.identity import Identity
from kiosk.reference.mail import MailServer
from kiosk.reference.ocsp import Responder
from kiosk.reference.orders import Orders
from kiosk.reference.pages import public_routes
from kiosk.reference.paper import Press
from kiosk.reference.refusals import Refusals
from kiosk.reference.register import Register, catalogue
from kiosk.reference.staff import Staff
from kiosk.reference.staff_app import counter_routes, fleet_routes
from kiosk.reference.store import Store
from kiosk.reference.visits import Visits
from kiosk.reference.web import Contract, application

_LAST_S = 0.1
"""Lines that were being opened when the servers ended are closed by the loop, if it is given the time."""
FONTS = Path(__file__).resolve().parents[2] / "ui" / "fonts"


@dataclass(frozen=True)
class Options:
    """What a city can be told. ``responder``: ``certificate`` asks the one each card names, a URL asks that one, an
    empty word looks into the authorities' lists.
    """

    trust: Path
    origin: str
    database: str = ""
    host: str = "127.0.0.1"
    port: int = 0
    staff_port: int = 0
    mail: MailServer | None = None
    responder: str = ""
    ebox: bool = False
    public: str = ""
    """Where citizens find the pages of slip and e-mail; the origin when empty."""
    requests_a_minute: int = 600
    addresses: tuple[str, ...] = ()
    """Where else than on this machine terminals reach it."""


class EmbeddedCity:
    """One city over ``folder`` (its authorities, its database unless another URL is given). ``close`` ends it."""

    def __init__(
        self,
        folder: Path,
        options: Options,
        clock: Callable[[], float] | None = None,
        open_store: Callable[[str], Store] = Store,
    ) -> None:
        timed: dict[str, Any] = {"clock": clock} if clock is not None else {}
        self.authority = CityAuthority(folder, dt.datetime.now(dt.UTC), options.addresses)
        self.store = open_store(options.database or f"sqlite:///{folder / 'city.sqlite'}")
        self.staff, bell, contract = Staff(folder), Bell(), Contract()
        register, documents, refusals = Register(), catalogue(ebox=options.ebox), Refusals()
        asked = "" if options.responder == "certificate" else options.responder
        identity = Identity(options.trust, options.origin, Responder(asked) if options.responder else None)
        configurations = Configurations(folder / "configurations")
        self.fleet = Fleet(
            self.store, self.authority, configurations, requests_a_minute=options.requests_a_minute, **timed
        )
        self.visits = Visits(self.store, identity, **timed)
        press = Press(self.authority, register, documents, FONTS)
        public = options.public or options.origin
        self.office = BackOffice(
            self.store, register, press, self.visits, bell, public=public, server=options.mail, **timed
        )
        common: dict[str, Any] = {"refusals": refusals, "produce": self.office.produce, **timed}
        self.orders = Orders(self.store, register, documents, bell, tracking=public, **common)
        self.counter = Counter(self.store, register, documents, bell, **common)
        self.public_app = application(
            [
                *device_routes(self.fleet, self.visits, self.orders, bell, contract),
                *public_routes(self.orders, self.office),
            ]
        )
        self.staff_app = application(
            [*fleet_routes(self.fleet, self.staff, contract), *counter_routes(self.counter, self.staff)]
        )

    def close(self) -> None:
        """End the back office and give connections back."""
        self.office.close()
        self.store.close()


class CityServer:
    """The embedded city on two TLS ports of this machine. ``run`` blocks until ``stop``."""

    def __init__(self, city: EmbeddedCity, options: Options) -> None:
        self.city = city
        pair, root = city.authority.server, str(city.authority.root.certificate)
        self._servers = [
            _server(city.public_app, options.host, options.port, pair.certificate, pair.key, root),
            _server(city.staff_app, options.host, options.staff_port, pair.certificate, pair.key, None),
        ]

    def run(self, announce: Callable[[int, int], None]) -> None:
        """Serve; ``announce`` is told both ports once they listen: the terminals', the staff's."""
        office = threading.Thread(target=self.city.office.run, name="back-office")
        office.start()
        try:
            asyncio.run(self._run(announce))
        finally:
            self.city.close()
            office.join()

    def stop(self) -> None:
        """Let ``run`` return; may be called from any thread."""
        for server in self._servers:
            server.should_exit = True

    async def _run(self, announce: Callable[[int, int], None]) -> None:
        serving = [asyncio.create_task(server.serve()) for server in self._servers]
        while not all(server.started for server in self._servers) and not any(task.done() for task in serving):  # noqa: ASYNC110  # uvicorn has no event to wait for
            await asyncio.sleep(0.01)
        if all(server.started for server in self._servers):
            announce(*(int(server.servers[0].sockets[0].getsockname()[1]) for server in self._servers))
        else:
            self.stop()
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.gather(*serving)
        for server in self._servers:
            for connection in tuple(server.server_state.connections):
                connection.transport.abort()  # one that still waits for its peer's goodbye
        await asyncio.sleep(_LAST_S)


class _PeerCertificate(H11Protocol):
    """uvicorn does not hand the client's certificate to the application; this does (contract 1.1)."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn narrows it
        super().connection_made(transport)
        tls = transport.get_extra_info("ssl_object")
        self._peer = tls.getpeercert(binary_form=True) if tls is not None else None
        inner = self.app

        async def app(scope: Any, receive: Any, send: Any) -> None:
            scope.setdefault("extensions", {})["peer"] = self._peer
            await inner(scope, receive, send)

        self.app = app


def _server(app: Starlette, host: str, port: int, certificate: Path, key: Path, clients: str | None) -> uvicorn.Server:
    config = uvicorn.Config(
        app,
        host=host,
        port=port,
        http=_PeerCertificate,
        ssl_certfile=str(certificate),
        ssl_keyfile=str(key),
        ssl_ca_certs=clients,
        ssl_cert_reqs=ssl.CERT_OPTIONAL if clients else ssl.CERT_NONE,
        log_level="error",
        access_log=False,
        timeout_graceful_shutdown=1,
        timeout_keep_alive=75,
    )
    config.load()
    assert config.ssl is not None
    config.ssl.minimum_version = ssl.TLSVersion.TLSv1_3
    return uvicorn.Server(config)
