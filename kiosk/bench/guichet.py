# SPDX-License-Identifier: GPL-3.0-or-later
"""How many terminals one city serves: a fleet at the contract's peak (section 5), each terminal with its own certificate and
its own connection over real TLS; then a climb to the knee; and what our client costs next to bare ``http.client``.

Generator and city share the machine, and the generator's own work is part of what is measured.
"""

import asyncio
import contextlib
import datetime as dt
import http.client
import random
import shutil
import ssl
import statistics
import tempfile
import time
import uuid
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
from rich.console import Console

from hardware.emulated.applet import Generation
from hardware.emulated.citizen import Town
from hardware.emulated.pki import Country
from kiosk.bench.postgres import Postgres
from kiosk.bench.report import Row
from kiosk.config import City, Limits
from kiosk.demo.city import ORIGIN, RunningCity
from kiosk.demo.proof import proof
from kiosk.guichet import identity
from kiosk.guichet.http_v1 import HttpGuichet
from kiosk.guichet.port import Beat, DeviceCertificate
from kiosk.reference.embedded import EmbeddedCity, Options
from kiosk.reference.register import catalogue

BEATS_A_SECOND, VISITS_A_SECOND = 1 / 60, 15 / 3600
CLIMB = 1.4
"""From one step of the climb to the next."""
GOAL_MS, OVERHEAD_MS = 250.0, 5.0
SEALING = "wait"
"""The long poll lasts as long as the making of a document: left out of the percentiles."""
WRITERS = 16
ANSWER_S = 60.0
"""A city that has not answered by then is one that does not."""
_chance = random.Random(1)  # noqa: S311  # arrivals, not secrets
_say = Console(stderr=True).print


class Connection:
    """One terminal's line: HTTP/1.1 over its own TLS, kept alive."""

    def __init__(self, port: int, ca: Path, pair: tuple[Path, Path]) -> None:
        self._port = port
        self._context = ssl.create_default_context(cafile=str(ca))
        self._context.load_cert_chain(*pair)
        self._line: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None
        self._busy = asyncio.Lock()

    async def ask(self, method: str, path: str, body: Any = None, token: str = "", **headers: str) -> tuple[int, bytes]:
        """One request and its answer; a line that the city has closed is opened again, once."""
        raw = b"" if body is None else msgspec.json.encode(body)
        lines = [f"{method} /kiosk/v1{path} HTTP/1.1", "Host: localhost", f"Content-Length: {len(raw)}"]
        lines += ["Content-Type: application/json"] if raw else []
        lines += [f"Authorization: Bearer {token}"] if token else []
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        request = ("\r\n".join(lines) + "\r\n\r\n").encode() + raw
        async with self._busy:
            for last in (False, True):
                try:
                    async with asyncio.timeout(ANSWER_S):
                        return await self._exchange(request)
                except (OSError, asyncio.IncompleteReadError):  # a TimeoutError is an OSError
                    self._line = None
                    if last:
                        raise
        raise AssertionError

    async def _exchange(self, request: bytes) -> tuple[int, bytes]:
        if self._line is None:
            self._line = await asyncio.open_connection("localhost", self._port, ssl=self._context)
        reader, writer = self._line
        writer.write(request)
        head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
        length = head.partition("content-length:")[2].partition("\r\n")[0].strip()
        return int(head.split(" ", 2)[1]), await reader.readexactly(int(length or 0))

    def close(self) -> None:
        """Hang up."""
        if self._line is not None:
            self._line[1].close()


@dataclass
class Seen:
    """Milliseconds of every answer, by operation, and what went wrong."""

    ms: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    errors: list[str] = field(default_factory=list)

    def worst_p99(self) -> tuple[str, float]:
        """The slowest operation and its 99th percentile, sealing left out."""
        return max(((name, p99(ms)) for name, ms in self.ms.items() if name != SEALING), key=lambda pair: pair[1])


def p99(values: list[float]) -> float:
    """The 99th percentile."""
    return sorted(values)[min(len(values) - 1, int(len(values) * 0.99))]


class Fleet:
    """Terminals in front of one city that runs in a process of its own."""

    def __init__(self, folder: Path, terminals: int, database: str = "") -> None:
        self._folder = folder
        now = dt.datetime.now(dt.UTC)
        self._town = Town(Country(folder / "country", now), now)
        options = Options(folder / "country" / "trust", ORIGIN, database, requests_a_minute=10**9)
        city = EmbeddedCity(folder / "city", options)
        self.ca = folder / "city" / "city-ca.pem"
        self.pairs = [self._enrol(city, number) for number in range(terminals)]
        city.close()
        unlimited = ("--database", database, "--requests-a-minute", "1000000000")
        self._city = RunningCity(folder / "city", folder / "country" / "trust", folder / "city.log", *unlimited)
        self.port = self._city.port
        self._version = catalogue().version

    def close(self) -> None:
        """End the city."""
        self._city.close()

    def cpu_s(self) -> float:
        """Processor seconds that the city has used."""
        fields = Path(f"/proc/{self._city.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / 100

    def connections(self) -> list[Connection]:
        """One for each terminal."""
        return [Connection(self.port, self.ca, pair) for pair in self.pairs]

    async def sign_in(self, line: Connection, seen: Seen) -> str:
        """A session's token."""
        card_session = str(uuid.uuid4())
        raw = await self._timed(seen, "challenge", line, "POST", "/auth/challenges", {"card_session_id": card_session})
        challenge = msgspec.json.decode(raw)
        token = proof(self._town, "fatima", Generation.V18, ORIGIN, challenge["nonce"])
        request = {
            "method": "eid", "challenge_id": challenge["challenge_id"], "card_session_id": card_session, "auth_token": token,
        }  # fmt: skip
        raw = await self._timed(seen, "session", line, "POST", "/auth/sessions", request)
        return str(msgspec.json.decode(raw)["session_token"])

    async def visit(self, line: Connection, seen: Seen) -> None:
        """One citizen: the requests of contract section 5."""
        token = await self.sign_in(line, seen)
        await self._timed(seen, "eligibility", line, "GET", "/me/eligibility", token=token)
        await self._timed(seen, "my-orders", line, "GET", "/me/orders", token=token)
        key, immediate = str(uuid.uuid4()), _chance.random() < 0.7
        await self._timed(seen, "order", line, "PUT", f"/orders/{key}", self.draft(immediate=immediate), token=token)
        if immediate:
            for _ in range(3):
                path = f"/orders/{key}?wait_s=20"
                raw = await self._timed(seen, SEALING, line, "GET", path, token=token, If_None_Match='"accepted"')
                if raw and msgspec.json.decode(raw)["state"] == "ready":
                    break
            await self._timed(seen, "document", line, "GET", f"/orders/{key}/document", token=token)
            await self._timed(
                seen, "delivery", line, "PUT", f"/orders/{key}/delivery", {"result": "printed", "pages": 1}
            )
        await self._timed(seen, "sign-out", line, "DELETE", "/auth/sessions/current", token=token)

    async def beat(self, line: Connection, seen: Seen) -> None:
        """One heartbeat."""
        body = {"seq": 1, "software": "1.0.0", "status": "idle"}
        await self._timed(seen, "heartbeat", line, "POST", "/devices/self/heartbeat", body)

    def draft(self, *, immediate: bool) -> dict[str, Any]:
        """An order's body."""
        document, answers = (
            ("residence", {"for-whom": "self"}) if immediate else ("nationality-act", {"form": "extract"})
        )
        return {
            "document_id": document, "catalogue_version": self._version, "language": "fr",
            "answers": answers | {"use": "belgium"}, "delivery": {"method": "print"},
        }  # fmt: skip

    async def _timed(
        self, seen: Seen, name: str, line: Connection, method: str, path: str, body: Any = None, **more: str
    ) -> bytes:
        begun = time.perf_counter()
        try:
            status, raw = await line.ask(method, path, body, **more)
        except (OSError, asyncio.IncompleteReadError) as error:
            seen.errors.append(f"{name}: {type(error).__name__}")
            raise
        seen.ms[name].append((time.perf_counter() - begun) * 1000)
        if status >= 400:
            seen.errors.append(f"{name}: {status}")
            raise ConnectionError(status)
        return raw

    def _enrol(self, city: EmbeddedCity, number: int) -> tuple[Path, Path]:
        tag, key = f"K{number:04d}", identity.new_key()
        code = city.fleet.code(tag, "library")["code"]
        issued = city.fleet.enrol({"code": code, "csr_pem": identity.request(key, tag), "asset_tag": tag})
        pair = self._folder / f"{tag}.pem", self._folder / f"{tag}.key"
        identity.keep(key, DeviceCertificate(issued["device_id"], issued["certificate_pem"], (), 0.0), *pair)
        return pair


async def at_rate(fleet: Fleet, lines: list[Connection], seconds: float, factor: float) -> Seen:
    """The peak times ``factor``: heartbeats and visits at random terminals, begun when their time comes, late or not."""
    seen, running = Seen(), set[asyncio.Task[None]]()
    terminals = len(lines)

    async def arrivals(a_second: float, work: Callable[[Connection, Seen], Any]) -> None:
        end, at = time.monotonic() + seconds, time.monotonic()
        while (at := at + _chance.expovariate(a_second)) < end:
            await asyncio.sleep(max(0.0, at - time.monotonic()))
            task = asyncio.create_task(_quiet(work(_chance.choice(lines), seen)))
            running.add(task)
            task.add_done_callback(running.discard)

    await asyncio.gather(
        arrivals(terminals * BEATS_A_SECOND * factor, fleet.beat),
        arrivals(terminals * VISITS_A_SECOND * factor, fleet.visit),
    )
    while running:
        await asyncio.wait(running)
    return seen


async def _quiet(work: Any) -> None:
    with contextlib.suppress(OSError, asyncio.IncompleteReadError):
        await work


async def connected(fleet: Fleet, lines: list[Connection]) -> None:
    """Every terminal says hello, some at a time, as after a power cut with jitter."""
    gate = asyncio.Semaphore(20)

    async def hello(line: Connection) -> None:
        async with gate:
            await fleet.beat(line, Seen())

    await asyncio.gather(*(hello(line) for line in lines))


async def orders_a_second(fleet: Fleet, seconds: float) -> tuple[float, float]:
    """Orders that are durable, as fast as writers can place them, and processor milliseconds of the city for each."""
    lines, done = fleet.connections()[:WRITERS], 0
    seen = Seen()
    tokens = [await fleet.sign_in(line, seen) for line in lines]
    cpu, begun = fleet.cpu_s(), time.monotonic()

    async def write(line: Connection, token: str) -> None:
        nonlocal done
        while time.monotonic() - begun < seconds:
            status, _ = await line.ask("PUT", f"/orders/{uuid.uuid4()}", fleet.draft(immediate=False), token=token)
            done += status == 201

    await asyncio.gather(*(write(line, token) for line, token in zip(lines, tokens, strict=True)))
    took = time.monotonic() - begun
    for line in lines:
        line.close()
    return done / took, (fleet.cpu_s() - cpu) * 1000 / max(1, done)


def client_overhead(fleet: Fleet, times: int = 300) -> tuple[float, float]:
    """Milliseconds a request of our client and of bare ``http.client``, same city, same TLS, taken in turn; medians."""
    pair = fleet.pairs[0]
    settings = City(f"https://localhost:{fleet.port}/kiosk/v1", ORIGIN, fleet.ca, *pair, fleet.ca)
    context = ssl.create_default_context(cafile=str(fleet.ca))
    context.load_cert_chain(*pair)
    bare = http.client.HTTPSConnection("localhost", fleet.port, context=context)
    ours, theirs = [], []
    body = msgspec.json.encode({"seq": 1, "software": "1.0.0", "status": "idle"})
    with contextlib.closing(HttpGuichet(settings, Limits())) as client, contextlib.closing(bare):
        for _ in range(times):
            begun = time.perf_counter()
            client.heartbeat(Beat(1, "1.0.0", "idle"))
            middle = time.perf_counter()
            bare.request("POST", "/kiosk/v1/devices/self/heartbeat", body, {"Content-Type": "application/json"})
            msgspec.json.decode(bare.getresponse().read())
            ours.append((middle - begun) * 1000)
            theirs.append((time.perf_counter() - middle) * 1000)
    return statistics.median(ours), statistics.median(theirs)


def rows(seconds: float, fleets: tuple[int, ...] = (20, 200, 1000)) -> Iterator[Row]:
    """Everything, on SQLite and on PostgreSQL."""
    folder = Path(tempfile.mkdtemp(prefix="kg-"))
    folder.chmod(0o711)
    try:
        with contextlib.ExitStack() as stack:
            (folder / "pg").mkdir()
            postgres = Postgres(folder / "pg")
            stack.callback(postgres.stop)
            for name, url in (("sqlite", ""), ("postgresql", postgres.database("bench"))):
                (folder / name).mkdir()
                _say(f"{name}: enrolling {fleets[-1]} terminals")
                fleet = Fleet(folder / name, fleets[-1], url)
                stack.callback(fleet.close)
                yield from asyncio.run(_measure(fleet, name, seconds, fleets))
                if name == "sqlite":
                    ours, bare = client_overhead(fleet)
                    yield Row("client-overhead", ours - bare, "ms", None, "http.client", bare, OVERHEAD_MS)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


async def _measure(fleet: Fleet, name: str, seconds: float, fleets: tuple[int, ...]) -> list[Row]:
    found = []
    lines = fleet.connections()
    await connected(fleet, lines)
    for terminals in fleets:
        cpu = fleet.cpu_s()
        seen = await at_rate(fleet, lines[:terminals], seconds, 1.0)
        slowest, worst = seen.worst_p99()
        asked = sum(len(ms) for ms in seen.ms.values())
        busy = (fleet.cpu_s() - cpu) / seconds * 100
        _say(
            f"{name}: {terminals} terminals, {asked / seconds:.0f} requests/s, {len(seen.errors)} errors, city {busy:.0f} % of a core"
        )
        for operation, ms in sorted(seen.ms.items()):
            _say(f"    {operation:12} {len(ms):6} p50 {statistics.median(ms):7.1f} ms  p99 {p99(ms):7.1f} ms")
        label = f"peak-{terminals}-terminals-{{}}" + ("" if name == "sqlite" else f"-{name}")
        found.append(Row(label.format("p99"), worst, "ms", goal=GOAL_MS))
        found.append(Row(label.format("errors"), len(seen.errors), "errors", goal=0))
    factor, knee = 1.0, asked / seconds if worst <= GOAL_MS and not seen.errors else 0.0
    while factor < 64:
        factor *= CLIMB
        seen = await at_rate(fleet, lines, min(seconds, 10.0), factor)
        slowest, worst = seen.worst_p99()
        rate = sum(len(ms) for ms in seen.ms.values()) / min(seconds, 10.0)
        _say(
            f"{name}: x {factor:.1f}: {rate:.0f} requests/s, slowest {slowest} p99 {worst:.0f} ms, {len(seen.errors)} errors"
        )
        if worst > GOAL_MS or seen.errors:
            break
        knee = rate
    found.append(Row(f"knee-{name}", knee, "requests/s"))
    for line in lines:
        line.close()
    rate, cpu_ms = await orders_a_second(fleet, min(seconds, 10.0))
    found += [Row(f"orders-per-second-{name}", rate, "orders/s"), Row(f"cpu-per-order-{name}", cpu_ms, "ms")]
    return found
