# SPDX-License-Identifier: GPL-3.0-or-later
"""The eID's own tag-length-value files. Refuses what is cut short; what it does not know it leaves alone."""

from collections.abc import Mapping

from hardware.errors import CardAltered


def fields(raw: bytes) -> Mapping[int, bytes]:
    """Tag -> value of one file, the first of each tag. CardAltered when a field is cut short.

    One byte of tag; a length below FF is the length, FF means "add 255 and read on" (belgian-eid 4.2). Tag 00 is a
    record only in first place, and later means that padding begins; files may also start with tag 01.
    """
    found: dict[int, bytes] = {}
    at = 0
    while at < len(raw) and (at == 0 or raw[at] != 0):
        tag, length = raw[at], 0
        at += 1
        while at < len(raw) and raw[at] == 0xFF:
            length += 0xFF
            at += 1
        if at >= len(raw):
            raise CardAltered(f"field {tag:02X} without length")
        length += raw[at]
        at += 1
        if at + length > len(raw):
            raise CardAltered(f"field {tag:02X} cut short")
        found.setdefault(tag, raw[at : at + length])
        at += length
    return found
