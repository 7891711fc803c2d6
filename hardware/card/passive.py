# SPDX-License-Identifier: GPL-3.0-or-later
"""Passive authentication: were these files issued by the National Register, for this chip? Belgian-eid facts 5.

Pure: files, pins and a date in; doubts out. No doubt means genuine data. It does not mean that the chip is the
original or that its holder is present: files can be copied, presence needs a signature.
"""

import datetime as dt
import hashlib
import hmac
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.x509.oid import NameOID

from hardware.card.identity import Identity, Private
from hardware.errors import CardAltered

_HASHES: dict[int, hashes.HashAlgorithm] = {20: hashes.SHA1(), 32: hashes.SHA256(), 48: hashes.SHA384()}  # noqa: S303  # photo hashes of cards before 2014
_NAMES = {20: "sha1", 32: "sha256", 48: "sha384"}


class Doubt(StrEnum):
    """A reason not to believe what the files say."""

    ROOT = "root"
    REGISTER = "register"
    IDENTITY = "identity"
    ADDRESS = "address"
    PHOTO = "photo"
    BASIC_KEY = "basic-key"
    CHIP = "chip"
    DATES = "dates"
    WEAK = "weak"

    @property
    def meaning(self) -> str:
        """For a technician."""
        return {
            Doubt.ROOT: "the root certificate on the card is not one of the pinned ones (a test card, or a false one)",
            Doubt.REGISTER: "the National Register's certificate is missing, is not its own, or was not issued by that root",
            Doubt.IDENTITY: "the identity file was not signed by the National Register",
            Doubt.ADDRESS: "the address was not signed by the National Register for this identity",
            Doubt.PHOTO: "the photo is not the one of this identity",
            Doubt.BASIC_KEY: "the chip's own key is not the one of this identity",
            Doubt.CHIP: "the identity belongs to another chip",
            Doubt.DATES: "the card is not in force today, or the Register's certificate was not on the day of issue",
            Doubt.WEAK: "all is as it should be, but rests on SHA-1: cards of the first years",
        }[self]


@dataclass(frozen=True, repr=False)
class Dossier(Private):
    """The files that vouch for each other, as read. What was not read is None and is not doubted."""

    identity: bytes
    identity_signature: bytes
    register_certificate: bytes
    root_certificate: bytes
    address: bytes | None = None
    address_signature: bytes | None = None
    photo: bytes | None = None
    basic_key: bytes | None = None
    chip_serial: bytes | None = None


def pinned_roots() -> frozenset[bytes]:
    """SHA-256 fingerprints of the Belgian roots (``roots.toml``)."""
    listed = tomllib.loads((Path(__file__).parent / "roots.toml").read_text())["root"]
    return frozenset(bytes.fromhex(root["sha256"]) for root in listed)


def pins_of(certificates: Iterable[x509.Certificate]) -> frozenset[bytes]:
    """Fingerprints of other roots: those of test cards, by an explicit setting alone."""
    return frozenset(certificate.fingerprint(hashes.SHA256()) for certificate in certificates)


def doubts(dossier: Dossier, roots: frozenset[bytes], today: dt.date) -> frozenset[Doubt]:
    """Every reason for doubt; empty when the files are genuine. CardAltered when the identity cannot be parsed."""
    identity = Identity.from_file(dossier.identity)
    found = set[Doubt]()
    register, doubted = _register(dossier, roots)
    found |= doubted
    hash_size = _data_hash(register, dossier, identity) if register is not None else 0
    if hash_size == 0:
        found.add(Doubt.IDENTITY)
    if dossier.address is not None and not (
        register is not None
        and hash_size
        and dossier.address_signature is not None
        and _signed(
            register,
            dossier.address_signature,
            dossier.address.rstrip(b"\x00") + dossier.identity_signature,
            hash_size,
        )
    ):
        found.add(Doubt.ADDRESS)
    if dossier.photo is not None and not _hashed(dossier.photo, identity.photo_hash):
        found.add(Doubt.PHOTO)
    if dossier.basic_key is not None and not _hashed(dossier.basic_key, identity.basic_key_hash):
        found.add(Doubt.BASIC_KEY)
    if dossier.chip_serial is not None and dossier.chip_serial != identity.chip_number:
        found.add(Doubt.CHIP)
    if not identity.in_force(today) or (register is not None and not _valid_on(register, identity.valid_from)):
        found.add(Doubt.DATES)
    if hash_size == 20 or (dossier.photo is not None and len(identity.photo_hash) == 20):
        found.add(Doubt.WEAK)
    return frozenset(found)


def certificate_of(raw: bytes) -> x509.Certificate:
    """The certificate at the start of a file that ends in zeros; CardAltered when there is none."""
    if raw[:2] != b"\x30\x82" or len(raw) < 4:
        raise CardAltered("no certificate in this file")
    total = int.from_bytes(raw[2:4], "big") + 4
    try:
        return x509.load_der_x509_certificate(raw[:total])
    except (ValueError, UnsupportedAlgorithm, TypeError) as error:
        raise CardAltered("certificate cannot be parsed") from error


def _register(dossier: Dossier, roots: frozenset[bytes]) -> tuple[x509.Certificate | None, set[Doubt]]:
    """The Register's certificate where it can be parsed, and the doubts about its descent."""
    found = set[Doubt]()
    try:
        register = certificate_of(dossier.register_certificate)
    except CardAltered:
        return None, {Doubt.REGISTER}
    try:
        root = certificate_of(dossier.root_certificate)
        if root.fingerprint(hashes.SHA256()) not in roots:
            found.add(Doubt.ROOT)
        register.verify_directly_issued_by(root)
        common = [name.value for name in register.subject.get_attributes_for_oid(NameOID.COMMON_NAME)]
        usage = register.extensions.get_extension_for_class(x509.KeyUsage).value
        if common != ["RRN"] or not (usage.digital_signature and usage.content_commitment):
            found.add(Doubt.REGISTER)
    except CardAltered:
        return register, {Doubt.ROOT, Doubt.REGISTER}
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm, x509.ExtensionNotFound):
        found.add(Doubt.REGISTER)
    return register, found


def _data_hash(register: x509.Certificate, dossier: Dossier, identity: Identity) -> int:
    """The size of the hash that the identity is signed with; 0 when no allowed hash verifies (belgian-eid 5.2)."""
    if isinstance(register.public_key(), ec.EllipticCurvePublicKey):
        allowed: tuple[int, ...] = (48,)
    else:
        allowed = (32,) if len(identity.photo_hash) == 32 else (20, 32)
    for size in allowed:
        if _signed(register, dossier.identity_signature, dossier.identity, size):
            return size
    return 0


def _signed(register: x509.Certificate, signature: bytes, data: bytes, hash_size: int) -> bool:
    key, algorithm = register.public_key(), _HASHES[hash_size]
    try:
        if isinstance(key, ec.EllipticCurvePublicKey):
            key.verify(_der(signature), data, ec.ECDSA(algorithm))
        elif isinstance(key, rsa.RSAPublicKey):
            key.verify(signature, data, padding.PKCS1v15(), algorithm)
        else:
            return False
    except (InvalidSignature, ValueError, UnsupportedAlgorithm):
        return False
    return True


def _der(signature: bytes) -> bytes:
    """The DER SEQUENCE at the start: applet 1.8 fills the file up with zeros."""
    return (
        signature[: 2 + signature[1]]
        if len(signature) > 2 and signature[0] == 0x30 and signature[1] < 0x80
        else signature
    )


def _hashed(data: bytes, wanted: bytes) -> bool:
    name = _NAMES.get(len(wanted))
    return name is not None and hmac.compare_digest(hashlib.new(name, data, usedforsecurity=False).digest(), wanted)


def _valid_on(certificate: x509.Certificate, date: dt.date | None) -> bool:
    if date is None:
        return False
    return certificate.not_valid_before_utc.date() <= date <= certificate.not_valid_after_utc.date()
