# SPDX-License-Identifier: GPL-3.0-or-later
"""The terminal's own key, and the request that asks for its certificate (contract 1.1). A software key in a file; a key in
a TPM takes its place by another maker of the same two things.
"""

from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from kiosk.files import write_whole
from kiosk.guichet.port import DeviceCertificate


def new_key() -> ec.EllipticCurvePrivateKey:
    """A fresh P-256 key."""
    return ec.generate_private_key(ec.SECP256R1())


def request(key: ec.EllipticCurvePrivateKey, asset_tag: str) -> str:
    """The certificate request (PKCS#10, PEM). The city chooses the name in the certificate itself."""
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, asset_tag)])
    made = x509.CertificateSigningRequestBuilder().subject_name(name).sign(key, hashes.SHA256())
    return made.public_bytes(serialization.Encoding.PEM).decode()


def keep(key: ec.EllipticCurvePrivateKey, issued: DeviceCertificate, certificate_file: Path, key_file: Path) -> None:
    """Write both, each whole or not at all, the key first; readable by their owner alone. Killed between the two, the pair
    does not fit: whoever still needs the old one writes the new one to other files.
    """
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    for file, raw in ((key_file, pem), (certificate_file, issued.certificate_pem.encode())):
        write_whole(file, raw)
