# SPDX-License-Identifier: GPL-3.0-or-later
"""The signed configuration (contract section 2): what a thief, or a taken-over city, must not be able to change.

Signed by Ed25519 with a key that no server holds. A version never goes down. Its schema is ``Configuration`` in
``openapi.yaml``.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import msgspec
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.x509.oid import NameOID

from kiosk.config import City, Settings
from kiosk.errors import ConfigError, ConfigurationRefused
from kiosk.files import write_whole
from kiosk.guichet.adapter import installed
from kiosk.guichet.port import SignedConfig
from kiosk.release import number

_PREFIX = b"eguichet-configuration-1\n"
"""Signed before the payload, so that a signature made for something else is worth nothing here."""

Word = Annotated[str, msgspec.Meta(max_length=200)]
Fingerprint = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z")]


class Maintenance(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When updates may be installed: hours of the day, local time, ``start`` included, ``end`` not."""

    start: Annotated[int, msgspec.Meta(ge=0, le=23)] = 2
    end: Annotated[int, msgspec.Meta(ge=0, le=23)] = 5


class Configuration(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The payload. ``scope`` is a device's UUID, ``site:NAME``, or ``*``; times are seconds since the epoch."""

    version: Annotated[int, msgspec.Meta(ge=1)]
    scope: Word
    valid_from: float
    valid_until: float
    backend_url: Annotated[str, msgspec.Meta(pattern="^https://", max_length=200)]
    origin: Annotated[str, msgspec.Meta(pattern=r"^https://[A-Za-z0-9.:-]+\Z", max_length=200)]
    tracking_prefix: Annotated[str, msgspec.Meta(pattern="^https://", max_length=200)]
    seal_authorities: tuple[str, ...]
    adapter: Word = "http_v1"
    reader_models: tuple[Word, ...] = ()
    technicians: tuple[Fingerprint, ...] = ()
    """Fingerprints (``kiosk card key``) of the cards that open the technician's page: of the authentication key, which names
    nobody; a national number could be guessed back.
    """
    software: Word = ""
    maintenance: Maintenance = msgspec.field(default_factory=Maintenance)


def sign(configuration: Configuration, key: Ed25519PrivateKey, key_id: str) -> SignedConfig:
    """What is done on the machine that holds the key, far from any server."""
    payload = msgspec.json.encode(configuration)
    return SignedConfig(payload, key.sign(_PREFIX + payload), key_id)


def demand_usable(configuration: Configuration) -> None:
    """ConfigurationRefused, with the key for its reason, where no terminal could work by it, however genuine it is. Asked before it
    is signed, and again before it is taken: a terminal that has taken over what it cannot use does not hear of the next one.
    """
    if not configuration.valid_from < configuration.valid_until:
        raise ConfigurationRefused("valid_until", "not after valid_from")
    if not configuration.seal_authorities:
        raise ConfigurationRefused("seal_authorities", "none, and no document could be believed")
    for each in configuration.seal_authorities:
        try:
            x509.load_pem_x509_certificates(each.encode())
        except ValueError as error:
            raise ConfigurationRefused("seal_authorities", "one is no certificate (PEM)") from error
    if configuration.software:
        try:
            number(configuration.software)
        except ValueError as error:
            raise ConfigurationRefused("software", str(error)) from error


def accept(
    signed: SignedConfig, keys: Mapping[str, Ed25519PublicKey], *, have: int, device: str, site: str, now: float
) -> Configuration:
    """The configuration, if it is genuine, ours, valid now and not older than version ``have``; ConfigurationRefused says
    why not.
    """
    key = keys.get(signed.key_id)
    if key is None:
        raise ConfigurationRefused("key-not-pinned", "signed with a key that is not pinned")
    try:
        key.verify(signed.signature, _PREFIX + signed.payload)
    except InvalidSignature as error:
        raise ConfigurationRefused("not-genuine", "the signature does not hold") from error
    try:
        found = msgspec.json.decode(signed.payload, type=Configuration)
    except msgspec.DecodeError as error:
        raise ConfigurationRefused("schema", f"does not fit the schema: {error}") from error
    if found.version < have:
        raise ConfigurationRefused("older", f"version {found.version} is older than {have}")
    if found.scope not in ("*", device, f"site:{site}"):
        raise ConfigurationRefused("other-terminal", "meant for another terminal")
    if not found.valid_from <= now < found.valid_until:
        raise ConfigurationRefused("not-now", "not valid now")
    return found


KEPT = "configuration.json"
"""On the data partition, beside the journal: as it was signed, and verified again whenever it is read."""


class _Kept(msgspec.Struct, frozen=True):
    payload: bytes
    signature: bytes
    key_id: str


@dataclass(frozen=True)
class Holder:
    """Who may keep a configuration, and where: this terminal, its site, and the keys that its image believes."""

    file: Path
    keys: Mapping[str, Ed25519PublicKey]
    device: str
    site: str

    @classmethod
    def of(cls, settings: Settings) -> "Holder":
        """The one of this terminal. One without a certificate is no device yet; one without pinned keys believes nobody."""
        try:
            certificate = x509.load_pem_x509_certificate(settings.city.certificate.read_bytes())
            names = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
            device = str(names[0].value) if names else ""
        except (OSError, ValueError):
            device = ""
        keys = {file.stem: _public(file) for file in sorted(settings.configuration_keys.glob("*.pem"))}
        return cls(settings.state / KEPT, keys, device, settings.terminal.site)

    def read(self, now: float) -> Configuration | None:
        """The one that is kept, None when there is none that holds: a changed file is worth nothing."""
        try:
            kept = msgspec.json.decode(self.file.read_bytes(), type=_Kept)
            return self._accept(SignedConfig(kept.payload, kept.signature, kept.key_id), 1, now)
        except (OSError, msgspec.DecodeError, ConfigurationRefused):
            return None

    def take(self, signed: SignedConfig, now: float) -> Configuration:
        """Keep this one from now on; ConfigurationRefused says why what was there stays."""
        found = self._accept(signed, self._floor(), now)
        # clerks, who are another user of the same group, read it
        write_whole(self.file, msgspec.json.encode(_Kept(signed.payload, signed.signature, signed.key_id)), 0o640)
        return found

    def _floor(self) -> int:
        """The version below which nothing is taken: that of the kept one, also when its time is over."""
        try:
            kept = msgspec.json.decode(self.file.read_bytes(), type=_Kept)
            return msgspec.json.decode(kept.payload, type=Configuration).version
        except (OSError, msgspec.DecodeError):
            return 1

    def _accept(self, signed: SignedConfig, have: int, now: float) -> Configuration:
        found = accept(signed, self.keys, have=have, device=self.device, site=self.site, now=now)
        demand_usable(found)
        # a version that came back may not have the one of the version that has gone
        if found.adapter not in installed():
            raise ConfigurationRefused("adapter", f"none is called {found.adapter!r}")
        return found


@dataclass(frozen=True)
class InForce:
    """What holds now about the city: what enrolment has left, under what the signed configuration says. ``seals`` are the
    pinned authorities of the seal, PEM.
    """

    city: City
    seals: bytes
    signed: Configuration | None = None

    @property
    def reader_models(self) -> tuple[str, ...]:
        """The pinpads that the city narrows the terminal's list to; empty: the whole list."""
        return self.signed.reader_models if self.signed is not None else ()


def in_force(settings: Settings, now: float | None = None) -> InForce:
    """Read at the start of a program; the caretaker has them started anew when it takes another one over."""
    signed = Holder.of(settings).read(time.time() if now is None else now)
    if signed is None:
        return InForce(settings.city, settings.city.seal_authorities.read_bytes())
    city = msgspec.structs.replace(settings.city, url=signed.backend_url, origin=signed.origin, adapter=signed.adapter)
    return InForce(city, "\n".join(signed.seal_authorities).encode(), signed)


def _public(file: Path) -> Ed25519PublicKey:
    try:
        found = serialization.load_pem_public_key(file.read_bytes())
    except (OSError, ValueError) as error:
        raise ConfigError(f"{file}: no key that can be read") from error
    if not isinstance(found, Ed25519PublicKey):
        raise ConfigError(f"{file}: not an Ed25519 key")
    return found
