# SPDX-License-Identifier: GPL-3.0-or-later
"""The few things the terminal takes from an authentication certificate.

Refuses to know more: the national number in the subject is never parsed (threat model 8), the chain is the city's to
check. What is taken: validity, public key, and the first given name.
"""

import datetime as dt
import hashlib
from dataclasses import dataclass, field
from enum import StrEnum

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa, utils
from cryptography.x509.oid import NameOID

from hardware.errors import CardAltered

DIGEST_INFO_SHA256 = bytes.fromhex("3031300D060960864801650304020105000420")  # RFC 8017 9.2 note 1


class Algorithm(StrEnum):
    """Signature algorithms by their JWS name (RFC 7518 3.1), as the Web eID token wants them."""

    RS256 = "RS256"
    ES384 = "ES384"

    @property
    def digest(self) -> hashes.HashAlgorithm:
        """The hash of the algorithm."""
        return hashes.SHA256() if self is Algorithm.RS256 else hashes.SHA384()


@dataclass(frozen=True, eq=False)
class CardKey:
    """The public half of a card's authentication key. It names nobody."""

    algorithm: Algorithm
    _key: rsa.RSAPublicKey | ec.EllipticCurvePublicKey = field(repr=False)

    @classmethod
    def of(cls, key: object) -> "CardKey":
        """Raises CardAltered for anything that is not RSA from 2048 bits on, or P-384 (belgian-eid 3)."""
        if isinstance(key, rsa.RSAPublicKey) and key.key_size >= 2048:
            return cls(Algorithm.RS256, key)
        if isinstance(key, ec.EllipticCurvePublicKey) and key.curve.name == "secp384r1":
            return cls(Algorithm.ES384, key)
        raise CardAltered("a key of an unknown kind")

    @classmethod
    def from_der(cls, der: bytes) -> "CardKey":
        """From a SubjectPublicKeyInfo; raises CardAltered."""
        try:
            return cls.of(serialization.load_der_public_key(der))
        except (ValueError, UnsupportedAlgorithm) as error:
            raise CardAltered("a key that cannot be parsed") from error

    @property
    def der(self) -> bytes:
        """Its SubjectPublicKeyInfo."""
        return self._key.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)

    @property
    def fingerprint(self) -> str:
        """SHA-256 of ``der``, in hexadecimal: by this a list knows a card without naming its holder."""
        return hashlib.sha256(self.der).hexdigest()

    def verifies(self, signature: bytes, digest: bytes) -> bool:
        """True when ``signature``, as the card gives it, is this key's over ``digest``: catches swaps and faults."""
        hashed = utils.Prehashed(self.algorithm.digest)
        try:
            if isinstance(self._key, rsa.RSAPublicKey):
                self._key.verify(signature, digest, padding.PKCS1v15(), hashed)
            else:
                half = len(signature) // 2
                r, s = int.from_bytes(signature[:half], "big"), int.from_bytes(signature[half:], "big")
                self._key.verify(utils.encode_dss_signature(r, s), digest, ec.ECDSA(hashed))
        except InvalidSignature:
            return False
        return True


@dataclass(frozen=True)
class Certificate:
    """An authentication certificate. Its repr says nothing about the holder."""

    der: bytes = field(repr=False)
    key: CardKey = field(compare=False)
    not_before: dt.datetime
    not_after: dt.datetime
    first_name: str = field(repr=False)

    @classmethod
    def from_der(cls, der: bytes) -> "Certificate":
        """Parse; raises CardAltered for anything that is not an RSA-2048 or P-384 certificate with a given name."""
        try:
            parsed = x509.load_der_x509_certificate(der)
            key = parsed.public_key()
            names = parsed.subject.get_attributes_for_oid(NameOID.GIVEN_NAME)
            period = (parsed.not_valid_before_utc, parsed.not_valid_after_utc)
        except (ValueError, UnsupportedAlgorithm, TypeError) as error:
            raise CardAltered("certificate cannot be parsed") from error
        words = str(names[0].value).split() if names else []
        return cls(der, CardKey.of(key), *period, words[0] if words else "")

    @property
    def algorithm(self) -> Algorithm:
        """What its key signs with."""
        return self.key.algorithm

    def expired(self, now: dt.datetime) -> bool:
        """Past its last day (a certificate that is not valid yet counts too)."""
        return not self.not_before <= now <= self.not_after

    def verifies(self, signature: bytes, digest: bytes) -> bool:
        """See ``CardKey``."""
        return self.key.verifies(signature, digest)
