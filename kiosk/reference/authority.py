# SPDX-License-Identifier: GPL-3.0-or-later
"""The city's own authorities for demo and tests: TLS server, devices, seal. Made at first start, all named SPECIMEN."""

import datetime as dt
import ipaddress
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

_DAY = dt.timedelta(days=1)
_MARGIN = _DAY
"""How far in the past a certificate begins, for clocks that are slow."""
DEVICE_VALIDITY = 180 * _DAY  # contract 1.1


@dataclass(frozen=True)
class Pair:
    """A certificate file and its key file."""

    certificate: Path
    key: Path


class CityAuthority:
    """One P-256 authority in ``folder`` that signs the server's, the devices' and the seal's certificates. ``addresses``: where
    else than on this machine the server will be reached; asked only when its certificate is made.
    """

    def __init__(self, folder: Path, now: dt.datetime, addresses: tuple[str, ...] = ()) -> None:
        self._folder, self._now, self._addresses = folder, now, ("127.0.0.1", *addresses)
        folder.mkdir(parents=True, exist_ok=True)
        self.root = Pair(folder / "city-ca.pem", folder / "city-ca.key")
        if not self.root.key.exists():
            self._write(self.root, *self._make("SPECIMEN City CA", None, ca=True))
        self.server = self._pair("server", ExtendedKeyUsageOID.SERVER_AUTH)
        self.seal = self._pair("seal", None)
        self.stamp = self._pair("stamp", ExtendedKeyUsageOID.TIME_STAMPING)

    def certify(self, device_id: str, key: ec.EllipticCurvePublicKey, now: dt.datetime) -> x509.Certificate:
        """A device's certificate; CN is its UUID, and so is a SAN URI (contract 1.1)."""
        return self._sign(device_id, key, ExtendedKeyUsageOID.CLIENT_AUTH, now)

    def _pair(self, name: str, usage: x509.ObjectIdentifier | None) -> Pair:
        pair = Pair(self._folder / f"{name}.pem", self._folder / f"{name}.key")
        if not pair.key.exists():
            self._write(pair, *self._make(f"SPECIMEN e-guichet {name}", usage, ca=False))
        return pair

    def _make(
        self, common: str, usage: x509.ObjectIdentifier | None, *, ca: bool
    ) -> tuple[x509.Certificate, ec.EllipticCurvePrivateKey]:
        key = ec.generate_private_key(ec.SECP256R1())
        return self._sign(common, key.public_key(), usage, self._now, own=key if ca else None), key

    def _sign(
        self,
        common: str,
        key: ec.EllipticCurvePublicKey,
        usage: x509.ObjectIdentifier | None,
        now: dt.datetime,
        own: ec.EllipticCurvePrivateKey | None = None,
    ) -> x509.Certificate:
        """A certificate for ``key``; with ``own`` it signs itself and is an authority."""
        ca = own is not None
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])
        signer, issuer = own, subject
        if signer is None:
            signer_pem = serialization.load_pem_private_key(self.root.key.read_bytes(), None)
            assert isinstance(signer_pem, ec.EllipticCurvePrivateKey)
            root = x509.load_pem_x509_certificate(self.root.certificate.read_bytes())
            signer, issuer = signer_pem, root.subject
        builder = (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(issuer)
            .public_key(key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - _MARGIN)
            .not_valid_after(now + (3650 * _DAY if ca else DEVICE_VALIDITY))
            .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
            .add_extension(
                x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), critical=False
            )
            .add_extension(
                x509.KeyUsage(
                    digital_signature=not ca, content_commitment=usage is None and not ca, key_encipherment=False,
                    data_encipherment=False, key_agreement=False, key_cert_sign=ca, crl_sign=ca, encipher_only=False,
                    decipher_only=False,
                ),
                critical=True,
            )
        )  # fmt: skip
        if usage is not None:
            only = usage == ExtendedKeyUsageOID.TIME_STAMPING  # RFC 3161, 2.3: critical, and nothing else
            builder = builder.add_extension(x509.ExtendedKeyUsage([usage]), critical=only)
        if usage == ExtendedKeyUsageOID.SERVER_AUTH:
            names = [
                x509.DNSName("localhost"),
                *(x509.IPAddress(ipaddress.ip_address(each)) for each in self._addresses),
            ]
            builder = builder.add_extension(x509.SubjectAlternativeName(names), critical=False)
        if usage == ExtendedKeyUsageOID.CLIENT_AUTH:
            names = [x509.UniformResourceIdentifier(f"urn:uuid:{common}")]
            builder = builder.add_extension(x509.SubjectAlternativeName(names), critical=False)
        return builder.sign(signer, hashes.SHA256())

    def _write(self, pair: Pair, certificate: x509.Certificate, key: ec.EllipticCurvePrivateKey) -> None:
        pair.certificate.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
        pair.key.touch(mode=0o600)
        pair.key.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
            )
        )
