# SPDX-License-Identifier: GPL-3.0-or-later
"""The Web eID authentication token, version 1.0 (web-eid facts 1 and 2).

The origin is the one of the settings; no answer of the city can change what a card signs.
"""

import base64
import hashlib
from typing import Any

from kiosk import __version__

FORMAT = "web-eid:1.0"
_HASHES = {"RS256": "sha256", "ES384": "sha384"}
MAINTENANCE = "maintenance"
"""Stands for the origin where a technician's card signs for the terminal itself: no city's, as each of those is an https URL
(``Configuration``), so that neither signature is worth anything in the other's place.
"""
NONCE_LENGTHS = range(44, 129)
"""Characters a nonce may have: at least 256 bits, base64 (web-eid facts 3)."""


def digest(origin: str, nonce: str, algorithm: str) -> bytes:
    """What the card is given to sign: H(H(origin) || H(nonce)); the nonce is hashed as the text it came as."""
    name = _HASHES[algorithm]
    inner = hashlib.new(name, origin.encode()).digest() + hashlib.new(name, nonce.encode()).digest()
    return hashlib.new(name, inner).digest()


def token(certificate: bytes, algorithm: str, signature: bytes) -> dict[str, Any]:
    """The token, as the contract wants it. Holds the certificate and so the national number: never logged."""
    return {
        "format": FORMAT,
        "unverifiedCertificate": base64.b64encode(certificate).decode(),
        "algorithm": algorithm,
        "signature": base64.b64encode(signature).decode(),
        "appVersion": f"https://e-guichet.example/kiosk/{__version__}",
    }
