# SPDX-License-Identifier: GPL-3.0-or-later
"""The Belgian applet over a connection: recognise it, read the least, sign.

Refuses to hold a PIN: ``verify`` is not here, only the pinpad can do it (``pinpad.py``). Commands and constants:
belgian-eid facts 2.2 (from the public applet manuals 1.7 and 1.8, chapter 6).
"""

from dataclasses import dataclass

from hardware.card.apdu import Answer, Connection, Status
from hardware.card.certificate import DIGEST_INFO_SHA256, Algorithm, Certificate
from hardware.errors import CardAltered, CardForeign

AID = bytes.fromhex("A00000003029057000AD13100101FF")
MAX_CERTIFICATE_BYTES = 8192  # threat model M12
_CHUNK = 0xFA  # an SCM reader cannot read more than 250 (belgian-eid 2.3)
_KEY_AUTHENTICATION = 0x82
_ALGORITHM_REFERENCE = {Algorithm.RS256: 0x01, Algorithm.ES384: 0x02}
_TAG_DOCUMENT_TYPE = 0x0F
CHILD_DOCUMENTS = frozenset({6, *range(61, 70)})  # belgian-eid 4.4


@dataclass(frozen=True)
class CardData:
    """GET CARD DATA: chip serial (to notice a swapped card, never a person) and applet version."""

    serial: bytes
    applet: int

    @property
    def usable(self) -> bool:
        """Applets 1.7 and 1.8; 1.1 has long expired and would lose a PIN try to a mere question."""
        return self.applet in (0x17, 0x18)


class Belpic:
    """One Belgian card in one powered session. Not thread-safe; the caller holds the transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def recognise(self) -> CardData:
        """Select the applet and read the card data; CardForeign when it is no Belgian card."""
        if not self._send(bytes([0x00, 0xA4, 0x04, 0x00, len(AID)]) + AID).ok:
            raise CardForeign("applet not found")
        answer = self._send(bytes.fromhex("80E400001C"))
        if not answer.ok or len(answer.data) < 22:
            raise CardForeign("no card data")
        return CardData(answer.data[:16], answer.data[21])

    def tries_left(self, card: CardData) -> int | None:
        """PIN tries left without spending one; None where the card cannot tell (below 1.7 it is never asked)."""
        if card.applet >= 0x18:
            answer = self._send(bytes.fromhex("80E400011F"))
            if answer.ok and len(answer.data) >= 29 and answer.data[28] <= 15:
                return answer.data[28]
        if card.applet >= 0x17:
            return self._send(bytes.fromhex("0020000100")).tries_left
        return None

    def authentication_certificate(self) -> Certificate | None:
        """Certificate 5038, read by its DER length; None when the file holds zeros (no certificate on this card)."""
        self._select(0x3F00, 0xDF00, 0x5038)
        first = self._read(0, _CHUNK)
        if len(first) < 4:
            raise CardAltered("certificate file too short")
        if first[:2] != b"\x30\x82":
            if first.strip(b"\x00"):
                raise CardAltered("certificate file holds something else")
            return None
        total = int.from_bytes(first[2:4], "big") + 4
        if total > MAX_CERTIFICATE_BYTES:
            raise CardAltered("certificate too large")
        content = first[:total]
        while len(content) < total:
            part = self._read(len(content), min(_CHUNK, total - len(content)))
            if not part:
                raise CardAltered("certificate cut short")
            content += part
        return Certificate.from_der(content)

    def is_child(self) -> bool:
        """True when READ RECORD of the document type alone (applet 1.8) says it is a child's card."""
        self._select(0x3F00, 0xDF01, 0x4031)
        answer = self._send(bytes([0x80, 0xB2, _TAG_DOCUMENT_TYPE, _TAG_DOCUMENT_TYPE, 0x00]))
        if not answer.ok or len(answer.data) < 3:
            return False
        text = answer.data[2 : 2 + answer.data[1]].decode("ascii", "replace").strip()
        return text.isdigit() and int(text) in CHILD_DOCUMENTS

    def prepare(self, algorithm: Algorithm) -> None:
        """MSE SET for the authentication key. Must come before VERIFY, in the same transaction."""
        self._select(0x3F00, 0xDF00)
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

    def _select(self, *walk: int) -> None:
        for step in walk:
            answer = self._send(bytes([0x00, 0xA4, 0x02, 0x0C, 0x02]) + step.to_bytes(2, "big"))
            if not answer.ok:
                raise CardAltered(f"file {step:04X} answered {answer.status:04X}")

    def _read(self, offset: int, count: int) -> bytes:
        answer = self._send(bytes([0x00, 0xB0, offset >> 8, offset & 0xFF, count]))
        if answer.status == Status.OUTSIDE and offset > 0:
            return b""
        if not answer.ok:
            raise CardAltered(f"read answered {answer.status:04X}")
        return answer.data

    def _send(self, command: bytes) -> Answer:
        return self._connection.transmit(command)
