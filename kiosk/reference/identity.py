# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks a Web eID token: trust, validity, revocation, purpose, signature (web-eid facts 5).

The national number is read here and nowhere else. Revocation is asked of the certificate's responder (``ocsp``), or, when
the city is told to, looked up in the authorities' lists beside their certificates; no answer is no session.
"""

import base64
import binascii
import datetime as dt
import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa, utils
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from kiosk.reference.ocsp import NoAnswer, Responder
from kiosk.reference.problem import Refusal

_ALGORITHMS = {"RS256": hashes.SHA256(), "ES384": hashes.SHA384()}


@dataclass(frozen=True)
class Holder:
    """Who signed in. Silent repr."""

    number: str = field(repr=False)
    first_name: str = field(repr=False)
    card_kind: str
    card: str = field(default="", repr=False)
    """SHA-256 of the certificate, for the audit (threat model M27)."""

    @property
    def reference(self) -> str:
        """What every table but the register knows this person by."""
        return hashlib.sha256(f"subject {self.number}".encode()).hexdigest()[:32]


class Identity:
    """Verifier of tokens for one origin, trusting the intermediates in one folder.

    Without a ``responder`` revocation is looked up in the lists that lie in that folder.
    """

    def __init__(self, trust: Path, origin: str, responder: Responder | None = None) -> None:
        self._origin, self._responder = origin, responder
        self._issuers: list[tuple[x509.Certificate, x509.CertificateRevocationList | None, str]] = []
        for file in sorted(trust.glob("*.pem")):
            crl_file = file.with_suffix(".crl")
            crl = x509.load_pem_x509_crl(crl_file.read_bytes()) if crl_file.exists() else None
            kind = "foreigner" if file.stem.startswith("foreigner") else "citizen"
            self._issuers.append((x509.load_pem_x509_certificate(file.read_bytes()), crl, kind))

    def check(self, token: dict[str, Any], nonce: str, now: dt.datetime) -> Holder:
        """The holder of the card; Refusal with the contract's slug otherwise."""
        try:
            certificate = x509.load_der_x509_certificate(
                base64.b64decode(token["unverifiedCertificate"], validate=True)
            )
            signature = base64.b64decode(token["signature"], validate=True)
        except (ValueError, binascii.Error) as error:
            raise Refusal("token-invalid") from error
        kind = self._trusted(certificate, now)
        self._purpose(certificate)
        self._signature(certificate, token["algorithm"], signature, nonce)
        subject = {attribute.oid: str(attribute.value) for attribute in certificate.subject}
        number, given = subject.get(NameOID.SERIAL_NUMBER, ""), subject.get(NameOID.GIVEN_NAME, "")
        if not number:
            raise Refusal("card-not-usable")
        card = certificate.fingerprint(hashes.SHA256()).hex()
        return Holder(number, given.split()[0] if given else "", kind, card)

    def _trusted(self, certificate: x509.Certificate, now: dt.datetime) -> str:
        for issuer, crl, kind in self._issuers:
            if issuer.subject != certificate.issuer:
                continue
            try:
                certificate.verify_directly_issued_by(issuer)
            except (InvalidSignature, TypeError, ValueError):
                continue
            for part in (issuer, certificate):
                if not part.not_valid_before_utc <= now <= part.not_valid_after_utc:
                    raise Refusal("card-not-usable")
            if self._responder is not None:
                self._ask(self._responder, certificate, issuer, now)
                return kind
            if crl is None or not crl.is_signature_valid(issuer.public_key()):  # type: ignore[arg-type]  # CA keys are RSA or EC
                raise Refusal("card-status-unknown")
            if crl.get_revoked_certificate_by_serial_number(certificate.serial_number) is not None:
                raise Refusal("card-revoked")
            return kind
        raise Refusal("card-not-trusted")

    def _ask(
        self, responder: Responder, certificate: x509.Certificate, issuer: x509.Certificate, now: dt.datetime
    ) -> None:
        try:
            revoked = responder.revoked(certificate, issuer, now)
        except NoAnswer as error:
            raise Refusal("card-status-unknown") from error
        if revoked:
            raise Refusal("card-revoked")

    def _purpose(self, certificate: x509.Certificate) -> None:
        try:
            if not certificate.extensions.get_extension_for_class(x509.KeyUsage).value.digital_signature:
                raise Refusal("card-not-usable")
        except x509.ExtensionNotFound as error:
            raise Refusal("card-not-usable") from error
        try:
            extended = certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
        except x509.ExtensionNotFound:
            return  # older Belgian certificates have none
        if ExtendedKeyUsageOID.CLIENT_AUTH not in extended:
            raise Refusal("card-not-usable")

    def _signature(self, certificate: x509.Certificate, algorithm: str, signature: bytes, nonce: str) -> None:
        digest = _ALGORITHMS.get(algorithm)
        key = certificate.public_key()
        if digest is None:
            raise Refusal("token-invalid")
        name = digest.name
        signed = hashlib.new(name, self._origin.encode()).digest() + hashlib.new(name, nonce.encode()).digest()
        try:
            if isinstance(key, rsa.RSAPublicKey) and algorithm == "RS256":
                key.verify(signature, signed, padding.PKCS1v15(), digest)
            elif isinstance(key, ec.EllipticCurvePublicKey) and algorithm == "ES384" and len(signature) == 96:
                r, s = int.from_bytes(signature[:48], "big"), int.from_bytes(signature[48:], "big")
                key.verify(utils.encode_dss_signature(r, s), signed, ec.ECDSA(digest))
            else:
                raise Refusal("token-invalid")
        except InvalidSignature as error:
            raise Refusal("token-invalid") from error
