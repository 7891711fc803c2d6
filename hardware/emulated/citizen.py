# SPDX-License-Identifier: GPL-3.0-or-later
"""Fictitious citizens, and the cards that are personalised for them.

A card image holds the files and keys of a real one: identity and address with signatures, photo, the five
certificates with their padding, and the PKCS#15 directory that independent tools read. Knows nothing of APDUs.
"""

import datetime as dt
import hashlib
import tomllib
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

import msgspec
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

from hardware.emulated.applet import KEY_AUTHENTICATION, KEY_NON_REPUDIATION, Card, Generation
from hardware.emulated.pki import Authority, Country, Family, Key, authentication_extensions, name
from hardware.emulated.tlv import concat, der, field, path, seq, utf8

_HERE = Path(__file__).parent
_DAY = dt.timedelta(days=1)
_PHOTO_BYTES = 3502  # card-stack 6.1


class Trouble(StrEnum):
    """What is unusual about a card before anybody touches it."""

    EXPIRED = "expired"
    REVOKED = "revoked"
    NO_CERTIFICATE = "no-certificate"
    FOREIGN = "foreign"
    REKEYED = "rekeyed"
    """An applet 1.7 that got certificates and data signatures of the EC hierarchy later; its own keys stay RSA."""
    OLD = "old"
    """Applet 1.1, on which an empty VERIFY costs a try."""


class Citizen(msgspec.Struct, frozen=True):
    """A person who does not exist."""

    given: str
    surname: str
    number: str
    language: str
    document: int
    pin: str
    tries_left: int = 3
    trouble: Trouble | None = None

    @property
    def issuer_role(self) -> str:
        """Which authority signs this person's certificates."""
        return "foreigner" if 11 <= self.document <= 36 else "citizen"


def citizens() -> Mapping[str, Citizen]:
    """All fictitious citizens by their short name."""
    return msgspec.convert(tomllib.loads((_HERE / "citizens.toml").read_text()), dict[str, Citizen])


class Town:
    """Personalises cards on demand; the same person and generation is the same piece of plastic for ever."""

    def __init__(self, country: Country, now: dt.datetime) -> None:
        self._country, self._now = country, now
        self._cards: dict[tuple[str, Generation], Card] = {}
        self._revoked: list[tuple[Authority, int]] = []
        self.people = dict(citizens())
        for key, person in self.people.items():
            if person.trouble is Trouble.REVOKED:
                self._revoked += [
                    (country.authority(family, person.issuer_role), _certificate_serial(key, generation))
                    for generation, family in _FAMILIES.items()
                ]
        country.publish(self._revoked)

    def card(self, key: str, generation: Generation) -> Card:
        """The card of ``key``; raises KeyError for a name nobody has."""
        if (key, generation) not in self._cards:
            self._cards[key, generation] = _personalise(key, self.people[key], generation, self._country, self._now)
        return self._cards[key, generation]


_FAMILIES = {Generation.V17: Family.RSA, Generation.V18: Family.EC}


def _certificate_serial(key: str, generation: Generation) -> int:
    return int.from_bytes(hashlib.sha256(f"{key}/{generation}".encode()).digest()[:15], "big") | 1


def _personalise(key: str, person: Citizen, generation: Generation, country: Country, now: dt.datetime) -> Card:
    serial = b"\x00\x00" + hashlib.sha256(f"chip {key} {generation}".encode()).digest()[:14]
    if person.trouble is Trouble.FOREIGN:
        atr = bytes.fromhex("3B6500002063CB6800")
        return Card(key, generation, serial, {}, {}, person.pin, atr=atr, applet_present=False)
    own = _FAMILIES[generation]
    family = Family.EC if person.trouble is Trouble.REKEYED else own
    keys = {KEY_AUTHENTICATION: own.new_key(), KEY_NON_REPUDIATION: own.new_key()}
    issuer, root, rrn = (country.authority(family, role) for role in (person.issuer_role, "root", "rrn"))
    expired = person.trouble is Trouble.EXPIRED
    valid = (now - 3000 * _DAY, now - 20 * _DAY) if expired else (now - 400 * _DAY, now + 3000 * _DAY)

    def certificate(purpose: str, private: Key) -> bytes:
        subject = name(
            f"{person.given} {person.surname} ({purpose})",
            surname=person.surname,
            given_name=f"{person.given} Test",
            serial_number=person.number,
        )
        number = _certificate_serial(key, generation) + (purpose == "Signature") * 2
        made = issuer.issue(
            subject, private.public_key(), not_before=valid[0], not_after=valid[1], serial=number,
            extensions=authentication_extensions(issuer),
        )  # fmt: skip
        return made.public_bytes(serialization.Encoding.DER)

    absent = person.trouble is Trouble.NO_CERTIFICATE
    new = generation is Generation.V18
    pad, blank = (bytes(1100), bytes(2500)) if new else (bytes(50), bytes(1300))
    basic_key = _public_der(Family.EC.new_key()) if new else b""
    identity = _identity(person, serial, valid, basic_key)
    address = field(0, b"") + field(1, b"Rue de l'Exemple 12") + field(2, b"0000") + field(3, b"Exemple-Ville")
    address_size = 121 if new else 117
    identity_signature = _data_signature(rrn, identity)
    address_signature = _data_signature(rrn, address + identity_signature)
    files: dict[tuple[int, ...], bytes] = {
        (0x2F00,): der(0x61, der(0x4F, bytes.fromhex("A000000177504B43532D3135")), der(0x50, b"BELPIC"),
                       der(0x51, b"\x3f\x00\xdf\x00"), der(0x73, der(0x06, b"\x60\x38\x02"))),
        (0xDF00, 0x5031): _odf(),
        (0xDF00, 0x5032): seq(der(2, b"\x00"), der(4, serial), der(0x80, b"BELPIC"), bytes.fromhex("03020430"),
                              der(0x9E, b"\x01\x01\x00\x00")),
        (0xDF00, 0x5034): _aodf(),
        (0xDF00, 0x5035): _prkdf(own),
        (0xDF00, 0x5037): _cdf(absent=absent),
        (0xDF00, 0x5038): blank if absent else certificate("Authentication", keys[KEY_AUTHENTICATION]) + pad,
        (0xDF00, 0x5039): blank if absent else certificate("Signature", keys[KEY_NON_REPUDIATION]) + pad,
        (0xDF00, 0x503A): _der_of(issuer.certificate) + pad,
        (0xDF00, 0x503B): _der_of(root.certificate) + pad,
        (0xDF00, 0x503C): _der_of(rrn.certificate) + pad,
        (0xDF01, 0x4031): identity,
        (0xDF01, 0x4032): identity_signature,
        (0xDF01, 0x4033): address.ljust(address_size, b"\x00"),
        (0xDF01, 0x4034): address_signature,
        (0xDF01, 0x4035): _photo(),
        **({(0xDF01, 0x4040): basic_key} if new else {}),
    }  # fmt: skip
    version = 0x11 if person.trouble is Trouble.OLD else 0
    return Card(key, generation, serial, files, keys, person.pin, tries_left=person.tries_left, version=version)


def _photo() -> bytes:
    """The picture with a comment (ITU T.81 B.2.4.5) that brings it to the size of a real one: reading it takes as long."""
    picture = (_HERE / "photo.jpg").read_bytes()
    room = _PHOTO_BYTES - len(picture) - 2
    return picture[:2] + b"\xff\xfe" + room.to_bytes(2, "big") + b"SPECIMEN".ljust(room - 2) + picture[2:]


def _identity(person: Citizen, serial: bytes, valid: tuple[dt.datetime, dt.datetime], basic_key: bytes) -> bytes:
    photo, new = _photo(), bool(basic_key)
    digest = hashlib.sha384(photo) if new else hashlib.sha1(photo, usedforsecurity=False)
    values: list[tuple[int, bytes]] = [
        (0x00, b"\x31\x38" if new else b"\x30\x34"),
        (0x01, b"000000000000"),
        (0x02, serial),
        (0x03, valid[0].strftime("%d.%m.%Y").encode()),
        (0x04, valid[1].strftime("%d.%m.%Y").encode()),
        (0x05, b"Exemple-Ville"),
        (0x06, person.number.encode()),
        (0x07, person.surname.encode()),
        (0x08, f"{person.given} Test".encode()),
        (0x09, b"X"),
        (0x0A, b"Belge" if person.document == 1 else b"Exemplaire"),
        (0x0B, b"Exemple-Ville"),
        (0x0C, f"01 JAN  {1900 + int(person.number[:2])}".encode()),
        (0x0D, b"F"),
        (0x0E, b""),
        (0x0F, f"{person.document:02d}".encode()),
        (0x10, b"0"),
        (0x11, digest.digest()),
        *([(0x1A, hashlib.sha384(basic_key).digest())] if new else []),
    ]
    return concat(field(tag, value) for tag, value in values)


def _data_signature(rrn: Authority, data: bytes) -> bytes:
    if isinstance(rrn.key, rsa.RSAPrivateKey):
        return rrn.key.sign(data, padding.PKCS1v15(), rrn.family.digest)
    return rrn.key.sign(data, ec.ECDSA(rrn.family.digest)).ljust(104, b"\x00")


def _public_der(key: Key) -> bytes:
    return key.public_key().public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)


def _der_of(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.DER)


def _label(text: str, flags: bytes, auth_id: bytes | None = None) -> bytes:
    parts = [utf8(text), der(0x03, flags)]
    if auth_id is not None:
        parts.append(der(0x04, auth_id))
    return seq(*parts)


def _odf() -> bytes:
    return concat(
        der(tag, path(0x3F00, 0xDF00, file)) for tag, file in ((0xA8, 0x5034), (0xA0, 0x5035), (0xA4, 0x5037))
    )


def _aodf() -> bytes:
    pin = seq(
        bytes.fromhex("0302020C"), bytes.fromhex("0A0100"), bytes.fromhex("020104"), bytes.fromhex("020108"),
        bytes.fromhex("02010C"), bytes.fromhex("800101"), bytes.fromhex("0401FF"), seq(bytes.fromhex("04023F00")),
    )  # fmt: skip
    return seq(_label("Basic PIN", b"\x06\xc0"), seq(bytes.fromhex("040101")), der(0xA1, pin))


def _prkdf(family: Family) -> bytes:
    entries = []
    for title, key_id, usage, reference in (
        ("Authentication", 2, b"\x05\x20", 0x82),
        ("Signature", 3, b"\x06\x00\x40", 0x83),
    ):
        common = _label(title, b"\x06\xc0", b"\x01")
        attributes = seq(
            der(4, bytes([key_id])), der(3, usage), der(3, b"\x03\xb8"), der(2, reference.to_bytes(2, "big"))
        )
        size = (2048).to_bytes(2, "big") if family is Family.RSA else (384).to_bytes(2, "big")
        special = der(0xA1, seq(seq(bytes.fromhex("04043F00DF00")), der(2, size)))
        entries.append(der(0x30 if family is Family.RSA else 0xA0, common, attributes, special))
    return concat(entries)


def _cdf(*, absent: bool) -> bytes:
    known = [("CA", 4, 0x503A, True), ("Root", 6, 0x503B, True)]
    if not absent:
        known = [("Authentication", 2, 0x5038, False), ("Signature", 3, 0x5039, False), *known]
    entries = []
    for title, object_id, file, authority in known:
        attributes = der(4, bytes([object_id])) + (bytes.fromhex("0101FF") if authority else b"")
        value = der(0xA1, seq(path(0x3F00, 0xDF00, file)))
        entries.append(seq(_label(title, b"\x00"), seq(attributes), value))
    return concat(entries)
