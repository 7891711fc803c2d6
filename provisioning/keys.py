# SPDX-License-Identifier: GPL-3.0-or-later
"""`provisioning keys`: what a city signs its versions and configurations with. Made once, far from any server.

The authority (``ca``) belongs in a safe: its certificate is the keyring of every image, its key makes release
certificates and nothing else. The release key signs bundles; the configuration key signs configurations. A key that has leaked
is not revoked on a terminal: another image carries another authority (docs/operator.md).
"""

import datetime as dt
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from provisioning.trouble import Trouble

AUTHORITY_DAYS, RELEASE_DAYS = 3650, 1826
CONFIGURATION_KEY_ID = "city-1"


def make(folder: Path, name: str, now: dt.datetime) -> None:
    """All keys of a city, into a folder that must not hold any."""
    if (folder / "ca.pem").exists():
        raise Trouble(f"{folder} holds keys already: they are never overwritten; name another folder")
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    authority, configuration = ec.generate_private_key(ec.SECP256R1()), ed25519.Ed25519PrivateKey.generate()
    title = f"{name} versions"
    root = _certificate(title, authority, title, authority, AUTHORITY_DAYS, now, leaf=False)
    _secret(folder / "ca.key", _private(authority))
    (folder / "ca.pem").write_bytes(root.public_bytes(serialization.Encoding.PEM))
    make_release(folder, now)
    _secret(folder / "configuration.key", _private(configuration))
    public = configuration.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    (folder / f"{CONFIGURATION_KEY_ID}.pem").write_bytes(public)


def make_release(folder: Path, now: dt.datetime) -> None:
    """A release key and its certificate, by the authority of the folder; the one before must have been put away."""
    if (folder / "release.key").exists():
        raise Trouble(f"{folder / 'release.key'} is there already: put it and release.pem away first")
    try:
        authority = serialization.load_pem_private_key((folder / "ca.key").read_bytes(), None)
        root = x509.load_pem_x509_certificate((folder / "ca.pem").read_bytes())
    except (OSError, ValueError) as error:
        raise Trouble(f"{folder}: no authority to sign with (ca.key, ca.pem): {error}") from error
    if not isinstance(authority, ec.EllipticCurvePrivateKey):
        raise Trouble(f"{folder / 'ca.key'}: not a key that `provisioning keys` has made")
    (title,) = root.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    release, issuer = ec.generate_private_key(ec.SECP256R1()), str(title.value)
    name = f"{issuer.removesuffix(' versions')} release"
    signed = _certificate(name, release, issuer, authority, RELEASE_DAYS, now, leaf=True)
    _secret(folder / "release.key", _private(release))
    (folder / "release.pem").write_bytes(signed.public_bytes(serialization.Encoding.PEM))


def keys(
    folder: Annotated[Path, typer.Argument(help="A new folder, on a medium that goes into the safe.")],
    name: Annotated[str, typer.Option(help="The city's name, as it stands in the certificates.")] = "e-guichet",
    *,
    release: Annotated[
        bool, typer.Option("--release", help="Only a new release key, by the authority of that folder.")
    ] = False,
) -> None:
    """Make the keys that versions and configurations are signed with."""
    if release:
        make_release(folder, dt.datetime.now(dt.UTC))
        typer.echo(f"{folder / 'release.pem'}: good for {RELEASE_DAYS} days")
        return
    make(folder, name, dt.datetime.now(dt.UTC))
    for file, what in _MADE:
        typer.echo(f"{folder / file}: {what}")


_MADE: Sequence[tuple[str, str]] = (
    ("ca.pem", "goes into every image: provisioning image --keys"),
    ("ca.key", "into the safe; makes release certificates"),
    ("release.pem", "with every bundle"),
    ("release.key", "signs bundles: provisioning bundle --keys"),
    (f"{CONFIGURATION_KEY_ID}.pem", "goes into every image"),
    ("configuration.key", "signs configurations: provisioning configuration --keys"),
)


def _certificate(
    name: str, key: ec.EllipticCurvePrivateKey, issuer: str, signer: ec.EllipticCurvePrivateKey, days: int,
    now: dt.datetime, *, leaf: bool,
) -> x509.Certificate:  # fmt: skip
    builder = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, issuer)]))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))  # a terminal's clock may be behind
        .not_valid_after(now + dt.timedelta(days=days))
        .add_extension(x509.BasicConstraints(ca=not leaf, path_length=None if leaf else 0), critical=True)
        .add_extension(
            x509.KeyUsage(
                digital_signature=leaf, content_commitment=False, key_encipherment=False, data_encipherment=False,
                key_agreement=False, key_cert_sign=not leaf, crl_sign=not leaf, encipher_only=False, decipher_only=False,
            ),
            critical=True,
        )
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), critical=False)
    )  # fmt: skip
    if leaf:
        builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.CODE_SIGNING]), critical=False)
    return builder.sign(signer, hashes.SHA256())


def _private(key: ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def _secret(file: Path, content: bytes) -> None:
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as made:
        made.write(content)
