# SPDX-License-Identifier: GPL-3.0-or-later
"""The terminal's own key, and the request that asks for its certificate (contract 1.1): in the TPM where there is one, else
a software key in a file.
"""

import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from asn1crypto import csr, keys, pem, x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from kiosk.files import write_whole
from kiosk.guichet.port import DeviceCertificate
from kiosk.log import log

_OF_A_TPM = b"-----BEGIN TSS2 PRIVATE KEY-----"
"""A key that only the TPM that made it can use (draft-bottomley-tpm2-keys): what OpenSSL's provider for TPMs reads and writes."""
_OPENSSL_S = 60.0


class DeviceKey(Protocol):
    """A P-256 key. ``pem`` is what OpenSSL loads it by, ``public`` its SubjectPublicKeyInfo (DER)."""

    @property
    def pem(self) -> bytes: ...  # noqa: D102
    @property
    def public(self) -> bytes: ...  # noqa: D102
    def sign(self, message: bytes) -> bytes:
        """ECDSA with SHA-256 (RFC 5758), DER."""
        ...


@dataclass(frozen=True)
class SoftwareKey:
    """Whoever reads its file has it."""

    pem: bytes

    @property
    def public(self) -> bytes:
        """See ``DeviceKey``."""
        form = serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        return self._loaded.public_key().public_bytes(*form)

    def sign(self, message: bytes) -> bytes:
        """See ``DeviceKey``."""
        return self._loaded.sign(message, ec.ECDSA(hashes.SHA256()))

    @property
    def _loaded(self) -> ec.EllipticCurvePrivateKey:
        found = serialization.load_pem_private_key(self.pem, None)
        if not isinstance(found, ec.EllipticCurvePrivateKey):
            raise ValueError("not an elliptic curve's key")  # noqa: TRY004  # what a file holds is a value
        return found


@dataclass(frozen=True)
class TpmKey:
    """It never leaves its TPM: ``pem`` is worth nothing elsewhere. OSError when the TPM does not do what is asked."""

    pem: bytes

    @property
    def public(self) -> bytes:
        """See ``DeviceKey``."""
        return _openssl("pkey", "-in", "key", "-pubout", "-outform", "DER", key=self.pem)

    def sign(self, message: bytes) -> bytes:
        """See ``DeviceKey``."""
        return _openssl("dgst", "-sha256", "-sign", "key", "message", key=self.pem, message=message)


def new_key(tpm: Path | None = None) -> DeviceKey:
    """A fresh key: in the TPM, when this device of one is there, and in a file otherwise. A TPM that fails keeps nobody from
    their documents; the acceptance sheet says where the key is.
    """
    if tpm is not None and tpm.exists():
        try:
            made = _openssl("genpkey", "-algorithm", "EC", "-pkeyopt", "group:P-256")
            if made.startswith(_OF_A_TPM):
                return TpmKey(made)
            log().warning("no key by the TPM", operation="openssl made another one")
        except OSError as error:
            log().warning("no key by the TPM", exc=error)
    drawn = ec.generate_private_key(ec.SECP256R1())
    form = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    return SoftwareKey(drawn.private_bytes(serialization.Encoding.PEM, *form))


def key_of(file: Path) -> DeviceKey:
    """The key in a file; OSError or ValueError for none."""
    raw = file.read_bytes()
    return TpmKey(raw) if raw.startswith(_OF_A_TPM) else SoftwareKey(raw)


def in_tpm(file: Path) -> bool:
    """Whether the key in a file is a TPM's; a terminal without a key has none."""
    try:
        return isinstance(key_of(file), TpmKey)
    except OSError:
        return False


def request(key: DeviceKey, asset_tag: str) -> str:
    """The certificate request (PKCS#10, PEM). The city chooses the name in the certificate itself.

    Put together here: what OpenSSL makes with a TPM's key has an algorithm identifier that RFC 5758 does not allow (contract 1.1).
    """
    asked = csr.CertificationRequestInfo(
        {
            "version": "v1",
            "subject": x509.Name.build({"common_name": asset_tag}),
            "subject_pk_info": keys.PublicKeyInfo.load(key.public),
            "attributes": csr.CRIAttributes([]),
        }
    )
    made = csr.CertificationRequest(
        {
            "certification_request_info": asked,
            "signature_algorithm": {"algorithm": "sha256_ecdsa"},
            "signature": key.sign(asked.dump()),
        }
    )
    return bytes(pem.armor("CERTIFICATE REQUEST", made.dump())).decode()


def keep(key: DeviceKey, issued: DeviceCertificate, certificate_file: Path, key_file: Path) -> None:
    """Write both, each whole or not at all, the key first; readable by their owner alone. Killed between the two, the pair
    does not fit: whoever still needs the old one writes the new one to other files.
    """
    for file, raw in ((key_file, key.pem), (certificate_file, issued.certificate_pem.encode())):
        write_whole(file, raw)


def _openssl(*arguments: str, **files: bytes) -> bytes:
    """OpenSSL's own program, with its provider for TPMs; ``files`` are there under their names for as long as it runs."""
    command = [
        "openssl",
        arguments[0],
        "-provider",
        "tpm2",
        "-provider",
        "default",
        "-propquery",
        "?provider=tpm2",
        *arguments[1:],
    ]
    with tempfile.TemporaryDirectory() as folder:
        for name, raw in files.items():
            (Path(folder) / name).write_bytes(raw)
        try:
            done = subprocess.run(
                command,
                cwd=folder,
                capture_output=True,
                stdin=subprocess.DEVNULL,
                timeout=_OPENSSL_S,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise OSError(f"openssl: {type(error).__name__}") from error
    if done.returncode:
        raise OSError(f"openssl {arguments[0]}: {done.stderr.decode(errors='replace').strip()[:200]}")
    return done.stdout
