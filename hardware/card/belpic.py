# SPDX-License-Identifier: GPL-3.0-or-later
"""The Belgian applet over a connection: recognise it, read files, sign.

Refuses to hold a PIN: ``verify`` is not here, only the pinpad can do it (``pinpad.py``). Commands and constants:
belgian-eid facts 2.2 (from the public applet manuals 1.7 and 1.8, chapter 6).
"""

from dataclasses import dataclass
from enum import Enum

from hardware.card.apdu import Answer, Connection, Status
from hardware.card.certificate import DIGEST_INFO_SHA256, Algorithm
from hardware.card.identity import DocumentType
from hardware.card.tlv import fields
from hardware.errors import CardAltered, CardForeign

AID = bytes.fromhex("A00000003029057000AD13100101FF")
MAX_FILE_BYTES = 8192  # threat model M12
SAFE_CHUNK = 0xFA
"""What every reader can read at once: an SCM331 stops at 250 (belgian-eid 2.3)."""
_MASTER = 0x3F00
_APPLICATION = 0xDF00
_KEY_AUTHENTICATION = 0x82
_ALGORITHM_REFERENCE = {Algorithm.RS256: 0x01, Algorithm.ES384: 0x02}
_TAG_DOCUMENT_TYPE = 0x0F


class CardFile(Enum):
    """Folder and file of everything that can be read without a PIN (belgian-eid 4.1)."""

    AUTHENTICATION = 0xDF00, 0x5038
    SIGNATURE = 0xDF00, 0x5039
    AUTHORITY = 0xDF00, 0x503A
    ROOT = 0xDF00, 0x503B
    REGISTER = 0xDF00, 0x503C
    TOKEN_INFO = 0xDF00, 0x5032
    IDENTITY = 0xDF01, 0x4031
    IDENTITY_SIGNATURE = 0xDF01, 0x4032
    ADDRESS = 0xDF01, 0x4033
    ADDRESS_SIGNATURE = 0xDF01, 0x4034
    PHOTO = 0xDF01, 0x4035
    BASIC_KEY = 0xDF01, 0x4040


@dataclass(frozen=True)
class CardData:
    """GET CARD DATA: chip serial (to notice a swapped card, never a person) and applet version."""

    serial: bytes
    applet: int

    @property
    def usable(self) -> bool:
        """Applet 1.7 and newer; 1.1 has long expired and would lose a PIN try to a mere question."""
        return self.applet >= 0x17

    @property
    def reads_records(self) -> bool:
        """READ RECORD, and a PIN counter that can be read: applet 1.8."""
        return self.applet >= 0x18


class Belpic:
    """One Belgian card in one powered session. Not thread-safe; the caller holds the transaction.

    ``chunk`` is how many bytes this reader can read at once, at most 256.
    """

    def __init__(self, connection: Connection, chunk: int = SAFE_CHUNK) -> None:
        self._connection, self._chunk = connection, chunk
        self._folder = 0

    def recognise(self) -> CardData:
        """Select the applet and read the card data; CardForeign when it is no Belgian card."""
        self._folder = 0
        if not self._send(bytes([0x00, 0xA4, 0x04, 0x00, len(AID)]) + AID).ok:
            raise CardForeign("applet not found")
        answer = self._send(bytes.fromhex("80E400001C"))
        if not answer.ok or len(answer.data) < 22:
            raise CardForeign("no card data")
        return CardData(answer.data[:16], answer.data[21])

    def tries_left(self, card: CardData) -> int | None:
        """PIN tries left without spending one; None where the card cannot tell (below 1.7 it is never asked)."""
        if card.reads_records:
            answer = self._send(bytes.fromhex("80E400011F"))
            if answer.ok and len(answer.data) >= 29 and answer.data[28] <= 15:
                return answer.data[28]
        if card.usable:
            return self._send(bytes.fromhex("0020000100")).tries_left
        return None

    def read(self, file: CardFile) -> bytes:
        """A whole file with its padding, of at most ``MAX_FILE_BYTES``."""
        self._select(file)
        content = b""
        while len(content) <= MAX_FILE_BYTES:
            part = self._read(len(content), self._chunk)
            content += part
            if len(part) < self._chunk:
                return content
        raise CardAltered("file too large")

    def certificate(self, file: CardFile) -> bytes | None:
        """The DER of one certificate and not a byte of its padding; None when the file holds zeros: not on this card."""
        self._select(file)
        content = self._read(0, self._chunk)
        if len(content) < 4:
            raise CardAltered("certificate file too short")
        if content[:2] != b"\x30\x82":
            if content.strip(b"\x00"):
                raise CardAltered("certificate file holds something else")
            return None
        total = int.from_bytes(content[2:4], "big") + 4
        if total > MAX_FILE_BYTES:
            raise CardAltered("certificate too large")
        while len(content) < total:
            part = self._read(len(content), min(self._chunk, total - len(content)))
            if not part:
                raise CardAltered("certificate cut short")
            content += part
        return content[:total]

    def record(self, file: CardFile, tag: int) -> bytes | None:
        """One field of identity or address alone (applet 1.8): less personal data, but nothing vouches for it.

        None when the card has no such field.
        """
        self._select(file)
        answer = self._send(bytes([0x80, 0xB2, tag, tag, 0x00]))
        if answer.status == Status.NO_RECORD:
            return None
        if not answer.ok:
            raise CardAltered(f"record answered {answer.status:04X}")
        return fields(answer.data).get(tag)

    def document(self) -> DocumentType:
        """What kind of card it is, by READ RECORD of that field alone (applet 1.8)."""
        raw = self.record(CardFile.IDENTITY, _TAG_DOCUMENT_TYPE)
        return DocumentType.from_text((raw or b"").decode("ascii", "replace"))

    def prepare(self, algorithm: Algorithm) -> None:
        """MSE SET for the authentication key. Must come before VERIFY, in the same transaction."""
        if not self._step(_APPLICATION):
            self._walk(_MASTER, _APPLICATION)
        reference = _ALGORITHM_REFERENCE[algorithm]
        answer = self._send(bytes([0x00, 0x22, 0x41, 0xB6, 0x05, 0x04, 0x80, reference, 0x84, _KEY_AUTHENTICATION]))
        if not answer.ok:
            raise CardAltered(f"MSE SET answered {answer.status:04X}")

    def sign(self, algorithm: Algorithm, digest: bytes) -> bytes:
        """PSO COMPUTE DIGITAL SIGNATURE over a digest; RSA block or raw r||s, as the card gives it."""
        data = DIGEST_INFO_SHA256 + digest if algorithm is Algorithm.RS256 else digest
        answer = self._send(bytes([0x00, 0x2A, 0x9E, 0x9A, len(data)]) + data)
        if not answer.ok:
            raise CardAltered(f"signature answered {answer.status:04X}")
        return answer.data

    def log_off(self) -> None:
        """Drop the PIN right; the answer does not matter, a reset follows."""
        self._send(bytes.fromhex("80E60000"))

    def _select(self, file: CardFile) -> None:
        """One command where the card lets it be one: by name in the same folder, else by path, else step by step."""
        folder, name = file.value
        if self._folder == folder and self._step(name):
            return
        path = b"".join(step.to_bytes(2, "big") for step in (_MASTER, folder, name))
        if not self._send(bytes([0x00, 0xA4, 0x08, 0x0C, len(path)]) + path).ok:
            self._walk(_MASTER, folder, name)
        self._folder = folder

    def _step(self, name: int) -> bool:
        return self._send(bytes([0x00, 0xA4, 0x02, 0x0C, 0x02]) + name.to_bytes(2, "big")).ok

    def _walk(self, *steps: int) -> None:
        for name in steps:
            if not self._step(name):
                raise CardAltered(f"file {name:04X} not found")

    def _read(self, offset: int, count: int) -> bytes:
        answer = self._send(bytes([0x00, 0xB0, offset >> 8, offset & 0xFF, count & 0xFF]))
        if answer.status == Status.OUTSIDE and offset > 0:
            return b""
        if not answer.ok or len(answer.data) > count:
            raise CardAltered(f"read answered {answer.status:04X}")
        return answer.data

    def _send(self, command: bytes) -> Answer:
        return self._connection.transmit(command)
