# SPDX-License-Identifier: GPL-3.0-or-later
"""The campaign against orders: the clerk, the city and the caretaker killed before or after each write, request and
answer; a proxy that drops, delays, doubles and holds back requests. Run as a program:
``python -m tests.faults.order_campaign --runs 10000 --lanes 2``. A run that proves something false prints its seed.

Each lane forks its processes from one that has everything loaded: a terminal for each run, a city and a proxy that live
until they are killed. What is to happen stands in memory that they share.
"""

import base64
import contextlib
import os
import random
import signal
import socket
import sqlite3
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from hardware.emulated.applet import Generation
from hardware.emulated.citizen import Town
from hardware.emulated.pki import Country
from hardware.printer.condition import Readiness
from hardware.printer.probe import PrinterJob
from kiosk import messages as m
from kiosk.caretaker.recovery import recover
from kiosk.clerk.order import Desk
from kiosk.config import City, Limits
from kiosk.demo.city import new_code
from kiosk.demo.proof import proof
from kiosk.guichet import identity
from kiosk.guichet.document import Checker
from kiosk.guichet.http_v1 import HttpGuichet
from kiosk.guichet.port import Challenge, Session
from kiosk.journal import Journal, OpenPrint
from kiosk.model import Delivery, Language, OrderDraft, Verdict, Way
from kiosk.reference.embedded import CityServer, EmbeddedCity, Options
from kiosk.reference.register import catalogue
from tests.cities import KEYS, ORIGIN, START
from tests.faults.bad_network import PROXY, Proxy
from tests.faults.lanes import PATIENCE_S, Report, command, forked, in_turn
from tests.faults.mortal import Mortal, MortalStore, Plan

LIMITS = Limits(city_connect=1, city_read=3, city_sign_in=3, city_order=3, city_document=3, document_wait=5)
PUT_ORDER = 6
"""Which request of a visit is the order itself: most interesting of all to lose."""
RUNS_OF_A_TERMINAL = 1000
"""A city lets one terminal fence a hundred keys a day (``MAX_TOMBSTONES``), and such a row then waits; about one visit in
twenty here needs a fence, so the next thousand belongs to another terminal and another city.
"""


@dataclass(frozen=True)
class FakePrinter:
    """A printer that is asked for its own record: the tray's file. Printing itself is another campaign's business."""

    tray: Path

    def put_out(self, token: str) -> None:
        with self.tray.open("a") as file:
            file.write(token + "\n")
            file.flush()
            os.fsync(file.fileno())

    def printed(self, token: str) -> int:
        return self.tray.read_text().split().count(token) if self.tray.exists() else 0

    def readiness(self) -> Readiness:
        counter = len(self.tray.read_text().split()) if self.tray.exists() else 0
        return Readiness((), identity="urn:p", counter=counter)

    def job(self, token: str) -> PrinterJob | None:
        return PrinterJob(1, 9, 1) if self.printed(token) else PrinterJob(1, 7, 0)

    def find(self, token: str) -> PrinterJob | None:
        return self.job(token)

    def cancel(self, job: int) -> None:
        pass

    def forget(self, token: str) -> None:
        pass


class Lane:
    """One city, one proxy and one terminal after the other, in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._plan = Plan()
        MortalStore.plan = self._plan
        country = Country(folder / "country", START)
        self._town = Town(country, START)
        self._options = Options(
            folder / "country" / "trust", ORIGIN, port=_free(), staff_port=_free(), requests_a_minute=10**9
        )
        self._state, self._printer = folder / "state", FakePrinter(folder / "tray")
        self._state.mkdir()
        self._children: dict[str, int] = {}
        self._start("city", self._serve_city)
        self._settings = self._enrol()
        self._proxy_port = _free()
        self._start("proxy", self._serve_proxy)
        self._through = msgspec.structs.replace(self._settings, url=f"https://localhost:{self._proxy_port}/kiosk/v1")
        self._wait_for(self._proxy_port)

    def close(self) -> None:
        """End everything."""
        for name in list(self._children):
            self._kill(name)

    def run(self, seed: int) -> tuple[str, list[str]]:
        """One visit with its fault; what became of it, and what it proved false."""
        dice = random.Random(seed)
        key, way = str(uuid.UUID(int=dice.getrandbits(128), version=4)), dice.choice([Way.PRINT, Way.PRINT, Way.POST])
        who = dice.choice(["fault-free", "terminal", "city", "both", "proxy", "proxy", "caretaker"])
        self._plan["terminal"] = dice.randint(1, 44) if who in ("terminal", "both", "caretaker") else 0
        self._plan["city"] = dice.randint(1, 24) if who in ("city", "both") else 0
        self._plan["kind"] = dice.randrange(1, len(PROXY)) if who == "proxy" else 0
        self._plan["proxy"] = dice.choice([*range(1, 11), *[PUT_ORDER] * 6]) if who == "proxy" else 0
        self._plan["caretaker"] = dice.randint(1, 5) if who == "caretaker" else 0
        if who == "proxy" and dice.random() < 0.5:
            self._plan["terminal"] = dice.randint(10, 44)
        told = self._folder / "told"
        told.write_text("")
        forked(lambda: self._visit(key, way, told))
        for name in ("terminal", "city", "proxy", "kind"):
            self._plan[name] = 0
        self._revive()
        rows = self._journal_rows()
        self._recovered()
        self._plan["caretaker"] = 0
        before = self._orders(key)
        self._plan["release"] += 1
        time.sleep(0.05 if who == "proxy" else 0)
        wrong = list(self._judge(key, way, told.read_text(), rows, before))
        return f"{who}: {(self._orders(key) or ['nothing'])[0]}", wrong

    def _recovered(self) -> None:
        """Let the caretaker make its rounds: three at least, and for as long as a row waits. A city that was about to die
        when its plan was withdrawn may be gone for all of the first three.
        """
        rounds, end = 0, time.monotonic() + PATIENCE_S
        while rounds < 3 or (self._journal_rows() and time.monotonic() < end):
            self._revive()
            forked(self._take_care)
            rounds += 1

    def _judge(self, key: str, way: Way, told: str, rows: list[tuple[Any, ...]], before: list[str]) -> Iterator[str]:
        after = self._orders(key)
        if left := self._journal_rows():
            yield f"the journal still holds {left}"
        if len(after) > 1:
            yield "two orders under one key"
        if "taken" in told and (not after or after == ["abandoned"]):
            yield "an order that the citizen was told of is lost"
        if before == ["abandoned"] and after != before:
            yield "a fenced key became an order"
        if not before and after and after != ["abandoned"]:
            yield "an order arrived after its recovery"
        sheets = self._printer.printed(key)
        if sheets > 1:
            yield "a second sheet"
        if sheets and after != ["delivered"]:
            yield f"a sheet is out and the order is {after}"
        if after == ["delivered"] and way is Way.PRINT and not sheets:
            yield "delivered without a sheet"
        if not all(_allowed(value) for row in rows for value in row):
            yield "the journal holds something else"
        if after and after[0] not in ("abandoned", "delivered") and key not in self._found_again():
            yield "an order that its citizen cannot find again"

    # what runs in processes of its own

    def _visit(self, key: str, way: Way, told: Path) -> None:
        def tell(message: m.FromClerk) -> None:
            with told.open("a") as file:
                file.write("taken\n" if isinstance(message, m.OrderTaken) else f"{type(message).__name__}\n")

        def city() -> Any:
            return Mortal(HttpGuichet(self._through, LIMITS), self._plan, "terminal")

        def checker() -> Checker:
            return Checker(self._settings.seal_authorities.read_bytes())

        self._plan["pid"] = os.getpid()
        journal = Mortal(Journal(self._state), self._plan, "terminal")
        desk = Desk(city, checker, lambda: journal, ORIGIN, LIMITS)
        card_session = str(uuid.uuid4())
        desk.challenge(card_session, tell)
        challenge = desk.open_challenge
        if challenge is None:
            return
        certificate, signature = self._proof(challenge)
        desk.hold_proof(card_session, certificate, "ES384", signature)
        desk.sign_in(tell)
        version = self._version()
        draft = OrderDraft("residence", version, Language.FR, KEYS, Delivery(way))
        opened = None
        for _ in range(3):  # what a citizen may press on the page that says "one moment"
            opened = desk.place(key, draft, tell)
            if "taken" in told.read_text():
                break
        if opened is not None:
            self._print(desk, key)
        desk.close()

    def _print(self, desk: Desk, key: str) -> None:
        """The journal's order of steps around a print (architecture 3)."""
        journal = desk.journal
        journal.reserved(key, OpenPrint(key, 1, "urn:p", self._printer.readiness().counter))
        journal.released(key)
        self._printer.put_out(key)
        journal.verdict(key, Verdict.PRINTED)
        with contextlib.suppress(Exception):  # left to the caretaker
            desk.city.confirm(key, "printed", 1)
            journal.settled(key)

    def _take_care(self) -> None:
        journal = Journal(self._state)
        city = HttpGuichet(self._settings, LIMITS)
        mortal: Any = Mortal(city, self._plan, "caretaker")
        printer: Any = self._printer
        recover(journal, mortal, printer, lambda: printer)
        city.close()
        journal.close()

    def _serve_city(self) -> None:
        city = EmbeddedCity(self._folder / "city", self._options, open_store=MortalStore)
        CityServer(city, self._options).run(lambda *ports: None)

    def _serve_proxy(self) -> None:
        Proxy(self._proxy_port, self._settings, self._plan).serve()

    # the rest

    def _proof(self, challenge: Challenge) -> tuple[bytes, bytes]:
        token = proof(self._town, "fatima", Generation.V18, ORIGIN, challenge.nonce)
        return base64.b64decode(token["unverifiedCertificate"]), base64.b64decode(token["signature"])

    def _version(self) -> str:
        return catalogue().version

    def _found_again(self) -> set[str]:
        city = HttpGuichet(self._settings, LIMITS)
        try:
            card_session = str(uuid.uuid4())
            challenge = city.challenge(card_session)
            token = proof(self._town, "fatima", Generation.V18, ORIGIN, challenge.nonce)
            session: Session = city.sign_in(challenge, card_session, token)
            # a citizen's own two pages; the campaign's one citizen has thousands, so older ones are forgotten first
            return {order.order_key for order in city.my_orders(session)}
        finally:
            city.close()

    def _orders(self, key: str) -> list[str]:
        with contextlib.closing(sqlite3.connect(self._folder / "city" / "city.sqlite", timeout=30)) as database:
            return [state for (state,) in database.execute("SELECT state FROM orders WHERE order_key=?", (key,))]

    def _journal_rows(self) -> list[tuple[Any, ...]]:
        with contextlib.closing(sqlite3.connect(self._state / "journal.sqlite", timeout=30)) as database:
            with contextlib.suppress(sqlite3.OperationalError):
                return list(database.execute("SELECT * FROM unsettled"))
        return []

    def _start(self, name: str, work: Callable[[], None]) -> None:
        pid = os.fork()
        if pid == 0:
            with contextlib.suppress(BaseException):
                work()
            os._exit(0)
        self._children[name] = pid

    def _kill(self, name: str) -> None:
        pid = self._children.pop(name)
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        with contextlib.suppress(ChildProcessError):
            os.waitpid(pid, 0)

    def _revive(self) -> None:
        end = time.monotonic() + PATIENCE_S
        while not _listens(self._options.port):
            if os.waitpid(self._children["city"], os.WNOHANG) != (0, 0):
                self._start("city", self._serve_city)
            if time.monotonic() > end:
                raise TimeoutError("the city does not come back")
            time.sleep(0.01)

    def _wait_for(self, port: int) -> None:
        end = time.monotonic() + PATIENCE_S
        while True:
            if _listens(port):
                return
            if time.monotonic() > end:
                raise TimeoutError(f"nothing listens on {port}")
            time.sleep(0.01)

    def _enrol(self) -> City:
        self._wait_for(self._options.port)
        root = self._folder / "city" / "city-ca.pem"
        settings = City(
            f"https://localhost:{self._options.port}/kiosk/v1", ORIGIN, root, self._folder / "device.pem",
            self._folder / "device.key", root,
        )  # fmt: skip
        key, code = identity.new_key(), new_code(self._folder / "city", "K01")
        with contextlib.closing(HttpGuichet(settings, LIMITS)) as client:
            issued = client.enrol(code, identity.request(key, "K01"), "K01")
        identity.keep(key, issued, settings.certificate, settings.key)
        return settings


def _allowed(value: Any) -> bool:
    """What architecture 7 lets a row hold: a key, a step, a time, a token, a printer, counts."""
    return value is None or isinstance(value, int | float) or (isinstance(value, str) and len(value) <= 36)


def _listens(port: int) -> bool:
    with contextlib.suppress(OSError):
        socket.create_connection(("127.0.0.1", port)).close()
        return True
    return False


def _free() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def lane(seed: int, runs: int, say: Callable[[str], None]) -> Report:
    """One city and one terminal for a thousand of them."""
    return in_turn(Lane, seed, runs, say, RUNS_OF_A_TERMINAL)


if __name__ == "__main__":
    sys.exit(command("tests.faults.order_campaign", "Faults at every step of an order.", lane, runs=300, beside=2))
