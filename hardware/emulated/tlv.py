# SPDX-License-Identifier: GPL-3.0-or-later
"""Writers for the two encodings on the card: the eID's own TLV and the DER of its PKCS#15 files."""

from collections.abc import Iterable


def field(tag: int, value: bytes) -> bytes:
    """One eID field: tag, length (FF adds 255 and reads on), value (belgian-eid facts 4.2)."""
    length, head = len(value), bytearray([tag])
    while length >= 0xFF:
        head.append(0xFF)
        length -= 0xFF
    head.append(length)
    return bytes(head) + value


def der(tag: int, *parts: bytes) -> bytes:
    """One DER element with its length."""
    body = b"".join(parts)
    if len(body) < 0x80:
        return bytes([tag, len(body)]) + body
    size = (len(body).bit_length() + 7) // 8
    return bytes([tag, 0x80 | size]) + len(body).to_bytes(size, "big") + body


def seq(*parts: bytes) -> bytes:
    """A DER SEQUENCE."""
    return der(0x30, *parts)


def utf8(text: str) -> bytes:
    """A DER UTF8String."""
    return der(0x0C, text.encode())


def path(*ids: int) -> bytes:
    """A PKCS#15 Path holding an absolute file path."""
    return seq(der(0x04, b"".join(i.to_bytes(2, "big") for i in ids)))


def concat(parts: Iterable[bytes]) -> bytes:
    """The parts, one after the other."""
    return b"".join(parts)
