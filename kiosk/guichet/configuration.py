# SPDX-License-Identifier: GPL-3.0-or-later
"""The signed configuration (contract section 2): what a thief, or a taken-over city, must not be able to change.

Signed by Ed25519 with a key that no server holds. A version never goes down. Its schema is ``Configuration`` in
``openapi.yaml``.
"""

from typing import Annotated

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from kiosk.errors import ConfigurationRefused
from kiosk.guichet.port import SignedConfig

_PREFIX = b"eguichet-configuration-1\n"
"""Signed before the payload, so that a signature made for something else is worth nothing here."""

Word = Annotated[str, msgspec.Meta(max_length=200)]


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
    technicians: tuple[Word, ...] = ()
    """SHA-256 of the authentication certificates of those who may open TechHome by card: a number could be guessed back."""
    software: Word = ""
    maintenance: Maintenance = msgspec.field(default_factory=Maintenance)


def sign(configuration: Configuration, key: Ed25519PrivateKey, key_id: str) -> SignedConfig:
    """What is done on the machine that holds the key, far from any server."""
    payload = msgspec.json.encode(configuration)
    return SignedConfig(payload, key.sign(_PREFIX + payload), key_id)


def accept(
    signed: SignedConfig, keys: dict[str, Ed25519PublicKey], *, have: int, device: str, site: str, now: float
) -> Configuration:
    """The configuration, if it is genuine, ours, valid now and not older than version ``have``; ConfigurationRefused says
    why not.
    """
    key = keys.get(signed.key_id)
    if key is None:
        raise ConfigurationRefused("signed with a key that is not pinned")
    try:
        key.verify(signed.signature, _PREFIX + signed.payload)
    except InvalidSignature as error:
        raise ConfigurationRefused("the signature does not hold") from error
    try:
        found = msgspec.json.decode(signed.payload, type=Configuration)
    except msgspec.DecodeError as error:
        raise ConfigurationRefused(f"does not fit the schema: {error}") from error
    if found.version < have:
        raise ConfigurationRefused(f"version {found.version} is older than {have}")
    if found.scope not in ("*", device, f"site:{site}"):
        raise ConfigurationRefused("meant for another terminal")
    if not found.valid_from <= now < found.valid_until:
        raise ConfigurationRefused("not valid now")
    return found
