# SPDX-License-Identifier: GPL-3.0-or-later
"""The certification authorities of a country that does not exist.

Two families, as on real cards: RSA for applet 1.7, EC P-384 for applet 1.8. Each has a root, a citizen CA, a
foreigner CA and a National Register ("RRN") signer. Keys live in one folder so that emulated cards and the embedded
e-guichet agree on whom to trust; nobody else ever should.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey

_DAY = dt.timedelta(days=1)


class Family(StrEnum):
    """Which algorithms an authority and its cards use."""

    RSA = "rsa"
    EC = "ec"

    def new_key(self) -> Key:
        """A fresh key of the size the cards carry."""
        return rsa.generate_private_key(65537, 2048) if self is Family.RSA else ec.generate_private_key(ec.SECP384R1())

    @property
    def digest(self) -> hashes.SHA256 | hashes.SHA384:
        """The hash this family signs with."""
        return hashes.SHA256() if self is Family.RSA else hashes.SHA384()


@dataclass(frozen=True)
class Authority:
    """One certification authority: its certificate and its key."""

    certificate: x509.Certificate
    key: Key
    family: Family

    def issue(
        self,
        subject: x509.Name,
        key: Any,
        *,
        not_before: dt.datetime,
        not_after: dt.datetime,
        serial: int | None = None,
        extensions: Sequence[tuple[x509.ExtensionType, bool]] = (),
    ) -> x509.Certificate:
        """Sign a certificate for ``key`` (a public key)."""
        builder = (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(self.certificate.subject)
            .public_key(key)
            .serial_number(serial or x509.random_serial_number())
            .not_valid_before(not_before)
            .not_valid_after(not_after)
        )
        for extension, critical in extensions:
            builder = builder.add_extension(extension, critical)
        return builder.sign(self.key, self.family.digest)


def name(common: str, **more: str) -> x509.Name:
    """A subject of the invented country (C=BE as on real cards, O says what it is)."""
    oids = {
        "organization": NameOID.ORGANIZATION_NAME, "surname": NameOID.SURNAME, "given_name": NameOID.GIVEN_NAME,
        "serial_number": NameOID.SERIAL_NUMBER,
    }  # fmt: skip
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "BE"),
            x509.NameAttribute(NameOID.COMMON_NAME, common),
            *(x509.NameAttribute(oids[key], value) for key, value in more.items()),
        ]
    )


class Country:
    """All authorities, made once per folder and read again afterwards.

    ``trust/`` inside the folder holds what a verifier needs: the intermediate certificates and their revocation lists.
    """

    def __init__(self, folder: Path, now: dt.datetime) -> None:
        self._folder, self._now = folder, now
        self.trust = folder / "trust"
        self.trust.mkdir(parents=True, exist_ok=True)
        self._authorities: dict[tuple[Family, str], Authority] = {}

    def authority(self, family: Family, role: str) -> Authority:
        """The authority for ``role``: root, citizen, foreigner or rrn."""
        found = self._authorities.get((family, role))
        if found is None:
            found = self._authorities[family, role] = self._load(family, role) or self._make(family, role)
        return found

    def publish(self, revoked: Sequence[tuple[Authority, int]] = ()) -> None:
        """Write certificates and revocation lists of the issuing authorities to ``trust/``."""
        for family in Family:
            for role in ("citizen", "foreigner"):
                issuer = self.authority(family, role)
                stem = self.trust / f"{role}-{family}"
                stem.with_suffix(".pem").write_bytes(issuer.certificate.public_bytes(serialization.Encoding.PEM))
                builder = (
                    x509.CertificateRevocationListBuilder()
                    .issuer_name(issuer.certificate.subject)
                    .last_update(self._now - _DAY)
                    .next_update(self._now + 3650 * _DAY)
                )
                for owner, serial in revoked:
                    if owner is issuer:
                        entry = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(self._now - _DAY)
                        builder = builder.add_revoked_certificate(entry.build())
                crl = builder.sign(issuer.key, family.digest)
                stem.with_suffix(".crl").write_bytes(crl.public_bytes(serialization.Encoding.PEM))

    def _load(self, family: Family, role: str) -> Authority | None:
        file = self._folder / f"{role}-{family}.authority.pem"
        if not file.exists():
            return None
        pem = file.read_bytes()
        key = serialization.load_pem_private_key(pem, None)
        assert isinstance(key, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey)
        return Authority(x509.load_pem_x509_certificate(pem), key, family)

    def _make(self, family: Family, role: str) -> Authority:
        key, start, end = family.new_key(), self._now - 3650 * _DAY, self._now + 3650 * _DAY
        is_ca = role != "rrn"
        # the Register's own name is what readers of cards look for (belgian-eid 5.3)
        subject = (
            name(f"SPECIMEN {role.capitalize()} CA {family.upper()} 2016") if is_ca else name("RRN", organization="RRN")
        )
        usage = x509.KeyUsage(
            digital_signature=not is_ca, key_cert_sign=is_ca, crl_sign=is_ca, content_commitment=not is_ca,
            key_encipherment=False, data_encipherment=False, key_agreement=False, encipher_only=False, decipher_only=False,
        )  # fmt: skip
        extensions = [(x509.BasicConstraints(ca=is_ca, path_length=None), True), (usage, True)]
        if role == "root":
            draft = Authority(_self_signed(subject, key, family, start, end, extensions), key, family)
        else:
            parent = self.authority(family, "root")
            certificate = parent.issue(
                subject, key.public_key(), not_before=start, not_after=end, extensions=extensions
            )
            draft = Authority(certificate, key, family)
        pem = key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        file = self._folder / f"{role}-{family}.authority.pem"
        file.touch(mode=0o600)
        file.write_bytes(pem + draft.certificate.public_bytes(serialization.Encoding.PEM))
        return draft


def authentication_extensions(issuer: Authority) -> list[tuple[x509.ExtensionType, bool]]:
    """What an authentication certificate of a citizen says about its use."""
    usage = x509.KeyUsage(
        digital_signature=True, content_commitment=False, key_encipherment=False, data_encipherment=False,
        key_agreement=False, key_cert_sign=False, crl_sign=False, encipher_only=False, decipher_only=False,
    )  # fmt: skip
    return [
        (usage, True),
        (x509.ExtendedKeyUsage([ExtendedKeyUsageOID.CLIENT_AUTH, ExtendedKeyUsageOID.EMAIL_PROTECTION]), False),
        (x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer.key.public_key()), False),
    ]


def _self_signed(
    subject: x509.Name,
    key: Key,
    family: Family,
    start: dt.datetime,
    end: dt.datetime,
    extensions: Sequence[tuple[x509.ExtensionType, bool]],
) -> x509.Certificate:
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(end)
    )
    for extension, critical in extensions:
        builder = builder.add_extension(extension, critical)
    return builder.sign(key, family.digest)
