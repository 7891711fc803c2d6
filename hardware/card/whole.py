# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole eID: everything that can be read without a PIN, as types. A visit never calls this (M9)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from hardware.card.belpic import Belpic, CardData, CardFile
from hardware.card.identity import Address, Identity, Private
from hardware.card.passive import Dossier
from hardware.errors import CardAltered

CERTIFICATES = (
    CardFile.AUTHENTICATION, CardFile.SIGNATURE, CardFile.AUTHORITY, CardFile.ROOT, CardFile.REGISTER,
)  # fmt: skip


@dataclass(frozen=True, repr=False)
class Photo(Private):
    """The portrait: a JPEG, grey, and its size in pixels as its own header says."""

    jpeg: bytes = field(repr=False)
    width: int
    height: int

    @classmethod
    def from_file(cls, raw: bytes) -> "Photo":
        """CardAltered when it is no JPEG with a frame header (ITU T.81 B.2.2)."""
        at = 2
        while raw[:2] == b"\xff\xd8" and at + 9 <= len(raw) and raw[at] == 0xFF:
            kind, length = raw[at + 1], int.from_bytes(raw[at + 2 : at + 4], "big")
            if 0xC0 <= kind <= 0xCF and kind not in (0xC4, 0xC8, 0xCC):
                height, width = (int.from_bytes(raw[at + n : at + n + 2], "big") for n in (5, 7))
                return cls(raw, width, height)
            at += 2 + max(length, 2)
        raise CardAltered("photo is no JPEG")


@dataclass(frozen=True, repr=False)
class WholeCard(Private):
    """One card, read to the end. ``certificates`` holds DER, None for one that this card does not have."""

    data: CardData
    identity: Identity
    address: Address
    photo: Photo
    certificates: Mapping[CardFile, bytes | None]
    dossier: Dossier


def read_whole(card: Belpic, data: CardData) -> WholeCard:
    """Identity first, photo last: it is more than half of the time. CardAltered when a file is not what it should be."""
    raw = {
        file: card.read(file)
        for file in (
            CardFile.IDENTITY, CardFile.IDENTITY_SIGNATURE, CardFile.ADDRESS, CardFile.ADDRESS_SIGNATURE,
        )
    }  # fmt: skip
    basic_key = card.read(CardFile.BASIC_KEY) if data.reads_records else None
    certificates = {file: card.certificate(file) for file in CERTIFICATES}
    photo = card.read(CardFile.PHOTO)
    return WholeCard(
        data,
        Identity.from_file(raw[CardFile.IDENTITY]),
        Address.from_file(raw[CardFile.ADDRESS]),
        Photo.from_file(photo),
        certificates,
        Dossier(
            identity=raw[CardFile.IDENTITY], identity_signature=raw[CardFile.IDENTITY_SIGNATURE],
            register_certificate=certificates[CardFile.REGISTER] or b"", root_certificate=certificates[CardFile.ROOT] or b"",
            address=raw[CardFile.ADDRESS], address_signature=raw[CardFile.ADDRESS_SIGNATURE], photo=photo,
            basic_key=basic_key, chip_serial=data.serial,
        ),
    )  # fmt: skip
