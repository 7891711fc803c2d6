# SPDX-License-Identifier: GPL-3.0-or-later
"""The Belgian applet, generations 1.7 and 1.8, as a T=0 state machine.

Pure: a TPDU goes in, an answer comes out; no reader, no clock, no file. Behaviour follows the public applet manuals
as summarised in the card facts (card-stack 4.1, belgian-eid 2). The PIN counter belongs to the card, not to a session.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa, utils

from hardware.emulated.pki import Key

AID = bytes.fromhex("A00000003029057000AD13100101FF")
KEY_AUTHENTICATION = 0x82
KEY_NON_REPUDIATION = 0x83
_RECORD_FILES = ((0xDF01, 0x4031), (0xDF01, 0x4033))


class Generation(StrEnum):
    """The applet generations that are emulated."""

    V17 = "1.7"
    V18 = "1.8"

    @property
    def atr(self) -> bytes:
        """Answer to reset (belgian-eid 1.1)."""
        text = {
            Generation.V17: "3B9813400AA503010101AD1311",
            Generation.V18: "3B7F96000080318065B085040120120FFF829000",
        }[self]
        return bytes.fromhex(text)


@dataclass
class Card:
    """One piece of plastic: what the chip stores and what it remembers between visits."""

    citizen: str
    generation: Generation
    serial: bytes
    files: dict[tuple[int, ...], bytes]
    keys: dict[int, Key]
    pin: str = field(repr=False)
    tries_left: int = 3
    atr: bytes = b""
    applet_present: bool = True
    version: int = 0
    """The applet's version byte; that of the generation where it is 0."""

    def __post_init__(self) -> None:
        self.atr = self.atr or self.generation.atr
        self.version = self.version or (0x17 if self.generation is Generation.V17 else 0x18)


@dataclass
class Counters:
    """What a test may ask of a session with a card, without contents."""

    apdus: int = 0
    verifies: int = 0
    signatures: int = 0
    selected: list[str] = field(default_factory=list)


class Applet:
    """One powered card. ``exchange`` answers a T=0 command TPDU; ``reset`` is a power cycle."""

    def __init__(self, card: Card) -> None:
        self.card = card
        self.counters = Counters()
        self.reset()

    def reset(self) -> bytes:
        """Forget everything but the card itself; returns the ATR."""
        self._file: bytes | None = None
        self._file_id: tuple[int, ...] = ()
        self._folder: tuple[int, ...] = ()
        self._waiting = b""
        self._environment: tuple[int, int] | None = None
        self._verified: set[int] = set()
        return self.card.atr

    def exchange(self, tpdu: bytes) -> bytes:
        """The card's answer: data, then two status bytes."""
        self.counters.apdus += 1
        if len(tpdu) < 4:
            return b"\x67\x00"
        cla, ins, p1, p2 = tpdu[:4]
        p3 = tpdu[4] if len(tpdu) > 4 else 0
        data = tpdu[5:]
        if not self.card.applet_present:
            return b"\x6a\x82" if ins == 0xA4 else b"\x6d\x00"
        commands: dict[tuple[int, int], Callable[[int, int, int, bytes], bytes]] = {
            (0x00, 0xA4): self._select,
            (0x00, 0xB0): self._read_binary,
            (0x80, 0xB2): self._read_record,
            (0x80, 0xE4): self._card_data,
            (0x00, 0x20): self._verify,
            (0x00, 0x22): self._mse_set,
            (0x00, 0x2A): self._sign,
            (0x00, 0xC0): self._get_response,
            (0x80, 0xE6): self._log_off,
        }
        command = commands.get((cla, ins))
        if command is None:
            return b"\x6d\x00" if cla in (0x00, 0x80) else b"\x6e\x00"
        return command(p1, p2, p3, data)

    def _select(self, p1: int, _p2: int, _p3: int, data: bytes) -> bytes:
        if p1 == 0x04:
            return b"\x90\x00" if AID.startswith(data) or data.startswith(AID[:8]) else b"\x6a\x82"
        ids = tuple(int.from_bytes(data[i : i + 2], "big") for i in range(0, len(data), 2))
        if not ids:
            return b"\x6a\x80"
        if p1 == 0x08:
            target = ids[1:] if ids[0] == 0x3F00 else ids
        elif ids[-1] == 0x3F00:
            target = ()
        else:
            target = next((t for t in ((*self._folder, ids[-1]), (ids[-1],)) if self._exists(t)), (ids[-1],))
        if target in self.card.files:
            self._folder, self._file_id, self._file = target[:-1], target, self.card.files[target]
            self.counters.selected.append("".join(f"{i:04X}" for i in target))
            return b"\x90\x00"
        if not target or self._exists(target):
            self._folder, self._file, self._file_id = target, None, ()
            return b"\x90\x00"
        return b"\x6a\x82"

    def _exists(self, target: tuple[int, ...]) -> bool:
        return any(known[: len(target)] == target for known in self.card.files)

    def _read_binary(self, p1: int, p2: int, p3: int, _data: bytes) -> bytes:
        if self._file is None:
            return b"\x69\x86"
        offset, wanted = (p1 & 0x7F) << 8 | p2, p3 or 256
        rest = len(self._file) - offset
        if rest <= 0:
            return b"\x6b\x00"
        if wanted > rest:
            return bytes([0x6C, rest & 0xFF])
        return self._file[offset : offset + wanted] + b"\x90\x00"

    def _read_record(self, p1: int, p2: int, p3: int, _data: bytes) -> bytes:
        if self.card.generation is not Generation.V18:
            return b"\x6d\x00"
        if self._file is None or self._file_id not in _RECORD_FILES:
            return b"\x69\x81"
        found = b"".join(raw for tag, raw in _fields(self._file) if p1 <= tag <= p2)
        if not found:
            return b"\x6a\x83"
        if p3 == 0 and len(found) <= 256:
            return found + b"\x90\x00" if len(found) == 256 else bytes([0x6C, len(found)])
        return found[: p3 or 256] + b"\x90\x00"

    def _card_data(self, _p1: int, p2: int, p3: int, _data: bytes) -> bytes:
        new = self.card.generation is Generation.V18
        answer = self.card.serial + bytes.fromhex("F3360A0203" if new else "F33600E3C5") + bytes([self.card.version])
        answer += bytes.fromhex("00010000020F" if new else "00030021010F")
        if p2 == 1 and new:
            answer += bytes([self.card.tries_left, 0xFF, 0xFF])
        elif p2:
            return b"\x6a\x86"
        return answer + b"\x90\x00" if p3 == len(answer) else bytes([0x6C, len(answer)])

    def _verify(self, _p1: int, p2: int, p3: int, data: bytes) -> bytes:
        if p2 != 1:
            return b"\x6a\x86"
        if p3 == 0 and self.card.version >= 0x17:  # on older applets the mere question is a wrong PIN
            if self.card.tries_left == 0:
                return b"\x69\x83"
            return b"\x90\x00" if self._verified else bytes([0x63, 0xC0 | self.card.tries_left])
        self.counters.verifies += 1
        if self.card.tries_left == 0:
            return b"\x69\x83"
        self._verified.clear()
        if data == pin_block(self.card.pin):
            self.card.tries_left = 3
            self._verified.add(self._environment[1] if self._environment else KEY_AUTHENTICATION)
            return b"\x90\x00"
        self.card.tries_left -= 1
        return bytes([0x63, 0xC0 | self.card.tries_left])

    def _mse_set(self, p1: int, p2: int, _p3: int, data: bytes) -> bytes:
        if (p1, p2) != (0x41, 0xB6):
            return b"\x6a\x86"
        if len(data) != 5 or data[0] != 0x04 or data[1] != 0x80 or data[3] != 0x84:
            return b"\x6a\x80"
        algorithm, key = data[2], data[4]
        known = (1, 2, 4, 8, 0x10, 0x20) + ((0x40,) if self.card.generation is Generation.V18 else ())
        if algorithm not in known:
            return b"\x6a\x80"
        if key not in self.card.keys:
            return b"\x6a\x88"
        self._environment = (algorithm, key)
        return b"\x90\x00"

    def _sign(self, p1: int, p2: int, _p3: int, data: bytes) -> bytes:
        if (p1, p2) != (0x9E, 0x9A):
            return b"\x6a\x86"
        if self._environment is None:
            return b"\x69\x85"
        algorithm, key_id = self._environment
        if key_id not in self._verified:
            return b"\x69\x82"
        if key_id == KEY_NON_REPUDIATION:
            self._verified.discard(key_id)
        signature = _signature(self.card.keys[key_id], algorithm, data)
        if signature is None:
            return b"\x6a\x80"
        self.counters.signatures += 1
        self._waiting = signature
        return bytes([0x61, len(signature) & 0xFF])

    def _get_response(self, _p1: int, _p2: int, p3: int, _data: bytes) -> bytes:
        if not self._waiting:
            return b"\x69\x85"
        wanted = p3 or 256
        if wanted > len(self._waiting):
            return bytes([0x6C, len(self._waiting) & 0xFF])
        answer, self._waiting = self._waiting[:wanted], self._waiting[wanted:]
        return answer + (bytes([0x61, len(self._waiting) & 0xFF]) if self._waiting else b"\x90\x00")

    def _log_off(self, _p1: int, _p2: int, _p3: int, _data: bytes) -> bytes:
        self._verified.clear()
        return b"\x90\x00"


def pin_block(pin: str) -> bytes:
    """The eight bytes that VERIFY carries for ``pin`` (belgian-eid 2.6)."""
    return bytes.fromhex(f"2{len(pin):X}" + pin.ljust(14, "F"))


def _fields(image: bytes) -> list[tuple[int, bytes]]:
    found, at = [], 0
    while at + 1 < len(image):
        start, tag, length = at, image[at], 0
        at += 1
        while image[at] == 0xFF:
            length += 0xFF
            at += 1
        length += image[at]
        at += 1 + length
        found.append((tag, image[start:at]))
    return found


def _signature(key: Key, algorithm: int, data: bytes) -> bytes | None:
    if isinstance(key, rsa.RSAPrivateKey):
        if algorithm == 0x01:
            known = {51: hashes.SHA256(), 67: hashes.SHA384()}.get(len(data))
            if known is None:
                return None
            return key.sign(data[-known.digest_size :], padding.PKCS1v15(), utils.Prehashed(known))
        if algorithm == 0x08 and len(data) == 32:
            return key.sign(data, padding.PKCS1v15(), utils.Prehashed(hashes.SHA256()))
        return None
    sizes: dict[int, hashes.HashAlgorithm] = {32: hashes.SHA256(), 48: hashes.SHA384(), 64: hashes.SHA512()}
    required = {0x01: 32, 0x02: 48, 0x04: 64}.get(algorithm, len(data))
    if len(data) != required or len(data) not in sizes or algorithm in (0x08, 0x10, 0x20):
        return None
    r, s = utils.decode_dss_signature(key.sign(data, ec.ECDSA(utils.Prehashed(sizes[len(data)]))))
    return r.to_bytes(48, "big") + s.to_bytes(48, "big")
