# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks a certificate's responder whether it is revoked (RFC 6960; contract 1.2: no answer is no session).

No nonce is sent: the federal responder's support for it is unknown. The answer's own times are checked instead, and an
answer counts for two minutes.
"""

import datetime as dt
import threading

import requests
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.x509 import ocsp
from cryptography.x509.oid import AuthorityInformationAccessOID, ExtendedKeyUsageOID

TIMEOUT_S, COUNTS_S = 5.0, 120.0
_SKEW = dt.timedelta(minutes=5)
_OLDEST = dt.timedelta(minutes=10)
_MAX_BYTES = 64 * 1024


class NoAnswer(Exception):
    """The responder did not say anything that counts."""


class Responder:
    """Answers ``revoked``. ``url`` stands before the address in the certificate (a proxy of the city's). Any thread."""

    def __init__(self, url: str = "", timeout_s: float = TIMEOUT_S) -> None:
        self._url, self._timeout_s = url, timeout_s
        self._known: dict[tuple[str, int], tuple[dt.datetime, bool]] = {}
        self._lock = threading.Lock()

    def revoked(self, certificate: x509.Certificate, issuer: x509.Certificate, now: dt.datetime) -> bool:
        """True when it is revoked, False when it is good; NoAnswer for everything else."""
        key = (issuer.subject.rfc4514_string(), certificate.serial_number)
        with self._lock:
            self._known = {k: v for k, v in self._known.items() if (now - v[0]).total_seconds() < COUNTS_S}
            if key in self._known:
                return self._known[key][1]
        found = self._ask(certificate, issuer, now)
        with self._lock:
            self._known[key] = (now, found)
        return found

    def _ask(self, certificate: x509.Certificate, issuer: x509.Certificate, now: dt.datetime) -> bool:
        question = ocsp.OCSPRequestBuilder().add_certificate(certificate, issuer, hashes.SHA1()).build()  # noqa: S303  # RFC 6960 names by SHA-1
        url = self._url or _address(certificate)
        try:
            with requests.Session() as http:
                http.trust_env = False
                sent = question.public_bytes(serialization.Encoding.DER)
                headers = {"Content-Type": "application/ocsp-request"}
                with http.post(
                    url, data=sent, headers=headers, timeout=self._timeout_s, stream=True, allow_redirects=False
                ) as answer:
                    raw = answer.raw.read(_MAX_BYTES, decode_content=True)
            if answer.status_code != 200:
                raise NoAnswer(f"status {answer.status_code}")
            said = ocsp.load_der_ocsp_response(raw)
            if said.response_status is not ocsp.OCSPResponseStatus.SUCCESSFUL:
                raise NoAnswer(said.response_status.name)
            _genuine(said, issuer, now)
            if (said.serial_number, said.issuer_key_hash) != (question.serial_number, question.issuer_key_hash):
                raise NoAnswer("another certificate")
        except (requests.RequestException, OSError, ValueError) as error:
            raise NoAnswer(type(error).__name__) from error
        oldest = said.next_update_utc or said.this_update_utc + _OLDEST
        if not said.this_update_utc - _SKEW <= now <= oldest + _SKEW:
            raise NoAnswer("out of date")
        if said.certificate_status is ocsp.OCSPCertStatus.UNKNOWN:
            raise NoAnswer("unknown")
        return said.certificate_status is ocsp.OCSPCertStatus.REVOKED


def _address(certificate: x509.Certificate) -> str:
    try:
        access = certificate.extensions.get_extension_for_class(x509.AuthorityInformationAccess).value
    except x509.ExtensionNotFound as error:
        raise NoAnswer("no responder named") from error
    for entry in access:
        if entry.access_method == AuthorityInformationAccessOID.OCSP:
            return str(entry.access_location.value)
    raise NoAnswer("no responder named")


def _genuine(said: ocsp.OCSPResponse, issuer: x509.Certificate, now: dt.datetime) -> None:
    """Signed by the issuer itself, or by one that it has made for this purpose (RFC 6960, 4.2.2.2)."""
    signers = [issuer]
    for candidate in said.certificates:
        try:
            candidate.verify_directly_issued_by(issuer)
            usage = candidate.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
        except (InvalidSignature, TypeError, ValueError, x509.ExtensionNotFound):
            continue
        if (
            ExtendedKeyUsageOID.OCSP_SIGNING in usage
            and candidate.not_valid_before_utc <= now <= candidate.not_valid_after_utc
        ):
            signers.append(candidate)
    digest = said.signature_hash_algorithm
    for signer in signers:
        key = signer.public_key()
        try:
            if isinstance(key, rsa.RSAPublicKey) and digest is not None:
                key.verify(said.signature, said.tbs_response_bytes, padding.PKCS1v15(), digest)
                return
            if isinstance(key, ec.EllipticCurvePublicKey) and digest is not None:
                key.verify(said.signature, said.tbs_response_bytes, ec.ECDSA(digest))
                return
        except InvalidSignature:
            continue
    raise NoAnswer("signature")
