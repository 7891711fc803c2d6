# SPDX-License-Identifier: GPL-3.0-or-later
"""The IPP wire format (RFC 8010 section 3), both ways, and one POST with real time-outs.

Small on purpose: the values a driverless printer and its client exchange, no more. The emulated printer uses the same
codec.
"""

import http.client
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any
from urllib.parse import urlsplit

from hardware.errors import PrinterOff, PrinterRefused, PrinterSilent

MAX_ANSWER_BYTES = 1 << 20
CALL_S = 1.5
"""A printer on the same desk takes a call within milliseconds; one whose power is cut never does."""


class Operation(IntEnum):
    """Operation codes (RFC 8011 5.4.15, PWG 5100.7)."""

    PRINT_JOB = 0x0002
    VALIDATE_JOB = 0x0004
    CREATE_JOB = 0x0005
    SEND_DOCUMENT = 0x0006
    CANCEL_JOB = 0x0008
    GET_JOB_ATTRIBUTES = 0x0009
    GET_JOBS = 0x000A
    GET_PRINTER_ATTRIBUTES = 0x000B
    CLOSE_JOB = 0x003B


class Group(IntEnum):
    """Delimiter tags (RFC 8010 3.5.1)."""

    OPERATION = 0x01
    JOB = 0x02
    END = 0x03
    PRINTER = 0x04
    UNSUPPORTED = 0x05


class Tag(IntEnum):
    """Value tags (RFC 8010 3.5.2)."""

    NO_VALUE = 0x13
    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    OCTETS = 0x30
    RESOLUTION = 0x32
    RANGE = 0x33
    COLLECTION = 0x34
    END_COLLECTION = 0x37
    TEXT = 0x41
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    SCHEME = 0x46
    CHARSET = 0x47
    LANGUAGE = 0x48
    MIME = 0x49
    MEMBER = 0x4A


@dataclass(frozen=True)
class Value:
    """One attribute: its tag and its values (all of one kind)."""

    tag: Tag
    values: tuple[Any, ...]


Attributes = Mapping[str, Value]


@dataclass(frozen=True)
class Message:
    """A request or an answer: ``code`` is the operation or the status."""

    code: int
    groups: Sequence[tuple[Group, Attributes]]
    request_id: int = 1
    document: bytes = field(default=b"", repr=False)

    def group(self, kind: Group) -> Attributes:
        """The first group of that kind, empty when there is none."""
        return next((attributes for tag, attributes in self.groups if tag is kind), {})

    def all(self, kind: Group) -> list[Attributes]:
        """Every group of that kind (one per job in a list of jobs)."""
        return [attributes for tag, attributes in self.groups if tag is kind]


def one(attributes: Attributes, name: str, default: Any = None) -> Any:
    """The first value of an attribute, or ``default``."""
    value = attributes.get(name)
    return value.values[0] if value is not None and value.values else default


def many(attributes: Attributes, name: str) -> tuple[Any, ...]:
    """All values of an attribute; empty when it is missing."""
    value = attributes.get(name)
    return value.values if value is not None else ()


def encode(message: Message) -> bytes:
    """Bytes of a message, version 2.0, document appended."""
    out = bytearray(struct.pack(">BBHI", 2, 0, message.code, message.request_id))
    for kind, attributes in message.groups:
        out.append(kind)
        for name, value in attributes.items():
            _put(out, name, value)
    out.append(Group.END)
    return bytes(out) + message.document


def _put(out: bytearray, name: str, value: Value) -> None:
    for number, item in enumerate(value.values or (None,)):
        key = name.encode() if number == 0 else b""
        tag = Tag.NO_VALUE if item is None else value.tag
        body = b"" if tag in (Tag.COLLECTION, Tag.NO_VALUE) else _pack(value.tag, item)
        out += struct.pack(">BH", tag, len(key)) + key + struct.pack(">H", len(body)) + body
        if tag is Tag.COLLECTION:
            for member, inner in item.items():
                raw = member.encode()
                out += struct.pack(">BHH", Tag.MEMBER, 0, len(raw)) + raw
                _put(out, "", inner)
            out += struct.pack(">BHH", Tag.END_COLLECTION, 0, 0)


def _pack(tag: Tag, item: Any) -> bytes:
    if tag in (Tag.INTEGER, Tag.ENUM):
        return struct.pack(">i", item)
    if tag is Tag.BOOLEAN:
        return bytes([bool(item)])
    if tag is Tag.RESOLUTION:
        return struct.pack(">iib", item[0], item[1], 3)
    if tag is Tag.RANGE:
        return struct.pack(">ii", *item)
    return item if isinstance(item, bytes) else str(item).encode()


def decode(raw: bytes) -> Message:
    """Read a message; raises ValueError for anything malformed. What follows the attributes is the document."""
    if len(raw) < 9:
        raise ValueError("IPP message too short")
    code, request_id = struct.unpack_from(">HI", raw, 2)
    groups: list[tuple[Group, dict[str, Value]]] = []
    at, name = 8, ""
    while True:
        if at >= len(raw):
            raise ValueError("IPP message without end")
        tag = raw[at]
        if tag == Group.END:
            return Message(code, groups, request_id, raw[at + 1 :])
        if tag < 0x10:
            groups.append((Group(tag) if tag in Group._value2member_map_ else Group.UNSUPPORTED, {}))
            at += 1
            continue
        if not groups:
            raise ValueError("IPP value outside a group")
        key, value, at = _take(raw, at)
        name = key or name
        known = groups[-1][1].get(name)
        if known is None or not key:
            item = _unpack(tag, value, raw, at)
            if isinstance(item, _Collection):
                at, item = item.end, item.members
            values = (*known.values, item) if known is not None else (item,)
            groups[-1][1][name] = Value(Tag(tag) if tag in Tag._value2member_map_ else Tag.OCTETS, values)


@dataclass(frozen=True)
class _Collection:
    members: dict[str, Value]
    end: int


def _take(raw: bytes, at: int) -> tuple[str, bytes, int]:
    try:
        (name_length,) = struct.unpack_from(">H", raw, at + 1)
        start = at + 3 + name_length
        (length,) = struct.unpack_from(">H", raw, start)
    except struct.error as error:
        raise ValueError("IPP attribute cut short") from error
    end = start + 2 + length
    if end > len(raw):
        raise ValueError("IPP value cut short")
    return raw[at + 3 : start].decode("utf-8", "replace"), raw[start + 2 : end], end


def _unpack(tag: int, value: bytes, raw: bytes, at: int) -> Any:
    try:
        if tag in (Tag.INTEGER, Tag.ENUM):
            return struct.unpack(">i", value)[0]
        if tag == Tag.BOOLEAN:
            return value != b"\x00"
        if tag == Tag.RANGE:
            return struct.unpack(">ii", value)
        if tag == Tag.RESOLUTION:
            return struct.unpack(">iib", value)[:2]
    except struct.error as error:
        raise ValueError("IPP value of the wrong size") from error
    if tag == Tag.COLLECTION:
        return _collection(raw, at)
    if tag < 0x20:
        return None
    return value if tag == Tag.OCTETS else value.decode("utf-8", "replace")


def _collection(raw: bytes, at: int, depth: int = 0) -> _Collection:
    members: dict[str, Value] = {}
    name = ""
    while depth < 8:
        if at >= len(raw):
            raise ValueError("IPP collection without end")
        tag = raw[at]
        _key, value, at = _take(raw, at)
        if tag == Tag.END_COLLECTION:
            return _Collection(members, at)
        if tag == Tag.MEMBER:
            name = value.decode("utf-8", "replace")
            continue
        item: Any = _collection(raw, at, depth + 1) if tag == Tag.COLLECTION else _unpack(tag, value, raw, at)
        if isinstance(item, _Collection):
            at, item = item.end, item.members
        known = members.get(name)
        kind = Tag(tag) if tag in Tag._value2member_map_ else Tag.OCTETS
        members[name] = Value(kind, (*known.values, item) if known is not None else (item,))
    raise ValueError("IPP collection too deep")


def request(operation: Operation, uri: str, **more: Value) -> Message:
    """A request with the operation attributes that always come first (RFC 8011 4.1.4). ``_`` stands for ``-``."""
    attributes = {
        "attributes-charset": Value(Tag.CHARSET, ("utf-8",)),
        "attributes-natural-language": Value(Tag.LANGUAGE, ("en",)),
        "printer-uri": Value(Tag.URI, (uri,)),
        "requesting-user-name": Value(Tag.NAME, ("kiosk",)),
        **{key.replace("_", "-"): value for key, value in more.items()},
    }
    return Message(operation, [(Group.OPERATION, attributes)])


def post(uri: str, message: Message, timeout_s: float) -> Message:
    """Send a request to a printer. PrinterOff when nobody takes the call, PrinterSilent when nothing is said in time,
    PrinterRefused for an error status.
    """
    parts = urlsplit(uri)
    call_s = min(timeout_s, CALL_S)
    connection = http.client.HTTPConnection(parts.hostname or "localhost", parts.port or 631, timeout=call_s)
    try:
        connection.connect()
    except OSError as error:
        raise PrinterOff(type(error).__name__) from error
    assert connection.sock is not None
    connection.sock.settimeout(timeout_s)
    try:
        connection.request("POST", parts.path, encode(message), {"Content-Type": "application/ipp"})
        raw = connection.getresponse().read(MAX_ANSWER_BYTES)
        answer = decode(raw)
    except TimeoutError as error:
        raise PrinterSilent(type(error).__name__) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise PrinterOff(type(error).__name__) from error
    finally:
        connection.close()
    if answer.code >= 0x0400:
        raise PrinterRefused(f"status {answer.code:04X}")
    return answer
