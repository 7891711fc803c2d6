# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a card takes: four things a terminal may do, both applets, at the speed of a real wire.

The emulated card takes its time: 1 ms for each command and 12 elementary time units for each byte at 4 MHz. The floor
is what the shortest sequence of commands would cost on that wire, sizes known beforehand and the card under power.
"""

import contextlib
import os
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from hardware.card.belpic import Belpic, CardFile
from hardware.card.certificate import Algorithm
from hardware.card.pcsc import Context
from hardware.card.pinpad import PinResult
from hardware.card.reader import SHIPPED, Listed, Reader, Refused, choose
from hardware.card.session import Powered, powered
from hardware.emulated.rig import READERS, CardRig
from kiosk.bench.report import Row

CLOCK_HZ = 4_000_000
APDU_S = 0.001
BYTE_S = {"1.7": 12 * 372 / 4 / CLOCK_HZ, "1.8": 12 * 512 / 32 / CLOCK_HZ}
"""ISO 7816-3 7.2 with the cards' TA1 of 13 and 96 (card-stack 6.3)."""
WHO, PIN = "fatima", "4826"
SLACK_S, FACTOR = 0.010, 1.05
BLOCK = 256
_SETTLE_S = 30.0


@dataclass(frozen=True)
class Reading:
    """Files to be read, and how OpenSC's tools read the same ones. Certificates without their padding."""

    name: str
    certificates: tuple[CardFile, ...] = ()
    files: tuple[CardFile, ...] = ()

    def read(self, card: Belpic) -> int:
        """Read them all; returns how many bytes came."""
        got = [card.read(file) for file in self.files] + [card.certificate(file) or b"" for file in self.certificates]
        return sum(map(len, got))


_IDENTITY = (CardFile.IDENTITY, CardFile.IDENTITY_SIGNATURE)
READINGS = (
    Reading("auth-certificate", certificates=(CardFile.AUTHENTICATION,)),
    Reading("identity", files=_IDENTITY),
    Reading(
        "full-set",
        certificates=(CardFile.AUTHENTICATION, CardFile.REGISTER),
        files=(*_IDENTITY, CardFile.ADDRESS, CardFile.ADDRESS_SIGNATURE, CardFile.PHOTO),
    ),
)


def rows(runs: int) -> Iterator[Row]:
    """Everything, one row after the other."""
    console = Console(stderr=True)
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as folder, CardRig(Path(folder) / "r") as rig:
        os.environ.update(rig.environment)
        rig.do("timing", clock_hz=CLOCK_HZ)
        for applet in BYTE_S:
            with console.status(f"applet {applet} …"), _inserted(rig, applet) as (context, reader):
                for reading in READINGS:
                    yield from _reading(rig, context, reader, reading, applet, runs)
                yield _signing(rig, context, reader, applet, runs)


@contextlib.contextmanager
def _inserted(rig: CardRig, applet: str) -> Iterator[tuple[Context, Reader]]:
    """The card in the slot and noticed, the reader chosen."""
    rig.do("insert", citizen=WHO, applet=applet)
    rig.do("settle")
    context, listed = Context(), Listed.read(READERS, SHIPPED)
    try:
        reader = choose(listed, context, context.readers())
        if reader is None or isinstance(reader, Refused):
            raise RuntimeError(f"no reader for the benchmark: {reader}")
        end = time.monotonic() + _SETTLE_S
        while not ((state := context.wait(reader.name, 0, 0)) and state.present):
            if time.monotonic() > end:
                raise RuntimeError("the emulated card was never noticed")
            time.sleep(0.05)
        yield context, reader
    finally:
        context.close()
        rig.do("remove")
        rig.do("settle")


def _reading(rig: CardRig, context: Context, reader: Reader, reading: Reading, applet: str, runs: int) -> Iterator[Row]:
    taken, moved, sizes = [], 0, dict[CardFile, int]()
    for _ in range(runs):
        with powered(context, reader, commands=1000) as card:
            card.belpic.recognise()
            before = rig.do("state")["bytes"]
            begun = time.perf_counter()
            reading.read(card.belpic)
            taken.append(time.perf_counter() - begun)
            moved = rig.do("state")["bytes"] - before
            sizes = sizes or _sizes(card.belpic, reading)
    value, floor = statistics.median(taken), _floor_s(sizes.values(), applet)
    tool, peer = _fastest(_tools(reading, Path(rig.folder)), rig, runs)
    name = f"{reading.name}-{applet}"
    yield Row(
        name, value * 1000, "ms", floor * 1000, tool, peer * 1000 if peer else None, (FACTOR * floor + SLACK_S) * 1000
    )
    yield Row(f"{name}-bytes", moved, "bytes", sum(map(_read_bytes, sizes.values())))


def _signing(rig: CardRig, context: Context, reader: Reader, applet: str, runs: int) -> Row:
    """MSE SET, VERIFY, signature: the keys are pressed at once, so that nobody's thinking is measured."""
    algorithm = Algorithm.RS256 if applet == "1.7" else Algorithm.ES384
    digest = os.urandom(algorithm.digest.digest_size)
    taken = []
    for _ in range(runs):
        rig.do("script", keys=[*PIN, "ok"])
        with powered(context, reader) as card:
            card.belpic.recognise()
            begun = time.perf_counter()
            _sign(card, reader, algorithm, digest)
            taken.append(time.perf_counter() - begun)
    signature, hashed = (256, 51) if applet == "1.7" else (96, 48)
    moved = (10 + 2) + (13 + 2) + (5 + hashed + 2) + (5 + signature + 2)
    value, floor = statistics.median(taken), 4 * APDU_S + moved * BYTE_S[applet]
    tools = {"pkcs11-tool": lambda: _pkcs11_sign(rig)} if applet == "1.7" else {}
    tool, peer = _fastest(tools, rig, runs)
    return Row(f"sign-{applet}", value * 1000, "ms", floor * 1000, tool, peer * 1000 if peer else None)


def _sign(card: Powered, reader: Reader, algorithm: Algorithm, digest: bytes) -> None:
    card.belpic.prepare(algorithm)
    ended = reader.pinpad.verify(card.session, "fr", 30)
    if ended.result is not PinResult.RIGHT:
        raise RuntimeError(f"the emulated citizen's code was {ended.result}")
    card.belpic.sign(algorithm, digest)


def _sizes(card: Belpic, reading: Reading) -> dict[CardFile, int]:
    return {file: len(card.read(file)) for file in reading.files} | {
        file: len(card.certificate(file) or b"") for file in reading.certificates
    }


def _read_bytes(size: int) -> int:
    """One SELECT by path (11 bytes and status), then READ BINARY (5 bytes and status) for each block."""
    return (11 + 2) + size + -(-size // BLOCK) * (5 + 2)


def _floor_s(sizes: Collection[int], applet: str) -> float:
    commands = sum(1 + -(-size // BLOCK) for size in sizes)
    return commands * APDU_S + sum(map(_read_bytes, sizes)) * BYTE_S[applet]


def _tools(reading: Reading, folder: Path) -> dict[str, Callable[[], bool]]:
    """OpenSC's ways to the same files: its explorer for any, ``pkcs15-tool`` for the certificate."""
    script = folder / f"{reading.name}.explorer"
    lines, at = [], 0
    for file in (*reading.files, *reading.certificates):
        parent, name = file.value
        if parent != at:
            lines += (["cd .."] if at else []) + [f"cd {parent:04X}"]
            at = parent
        lines.append(f"get {name:04X} {folder / 'read'}")
    script.write_text("\n".join([*lines, "quit", ""]))
    found: dict[str, Callable[[], bool]] = {"opensc-explorer": lambda: _run(["opensc-explorer", str(script)])}
    if reading.certificates and not reading.files:
        found["pkcs15-tool"] = lambda: _run(["pkcs15-tool", "--read-certificate", "02"])
    return found


def _pkcs11_sign(rig: CardRig) -> bool:
    rig.do("script", keys=[*PIN, "ok"])
    data = rig.folder / "to-sign"
    data.write_bytes(os.urandom(32))
    command = ["pkcs11-tool", "--sign", "--id", "02", "--mechanism", "SHA256-RSA-PKCS", "--input-file", str(data)]
    return _run([*command, "--output-file", str(rig.folder / "signature"), "--login"])


def _run(command: list[str]) -> bool:
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=120)
    return done.returncode == 0 and b"rror" not in done.stderr


def _fastest(tools: "dict[str, Callable[[], bool]]", rig: CardRig, runs: int) -> tuple[str | None, float | None]:
    """Name and seconds of the fastest tool that is there and does it, process start included."""
    best: tuple[str | None, float | None] = (None, None)
    for name, work in tools.items():
        if shutil.which(name) is None:
            continue
        taken = []
        for _ in range(min(runs, 3)):
            begun = time.perf_counter()
            if work():
                taken.append(time.perf_counter() - begun)
        if taken and (best[1] is None or statistics.median(taken) < best[1]):
            best = (name, statistics.median(taken))
    return best
