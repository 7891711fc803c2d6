# SPDX-License-Identifier: GPL-3.0-or-later
"""Who of the city's staff is asking: a signed token of the city's login service (OpenID Connect), by its pinned key.

The embedded city is its own login service: it makes a key at first start and can write a token for whoever may read its
folder. A city puts the public key of its own service in that place.
"""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from kiosk.reference.problem import Refusal

AUDIENCE = "e-guichet"
ROLES = ("counter", "fleet")


@dataclass(frozen=True)
class Member:
    """Somebody of the staff and what they may do."""

    name: str
    roles: frozenset[str]


class Staff:
    """Checks tokens against ``staff.pub`` in a folder."""

    def __init__(self, folder: Path) -> None:
        self._public, self._private = folder / "staff.pub", folder / "staff.key"
        if not self._public.exists():
            key = ec.generate_private_key(ec.SECP256R1())
            self._private.touch(mode=0o600)
            self._private.write_bytes(
                key.private_bytes(
                    serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
                )
            )
            self._public.write_bytes(
                key.public_key().public_bytes(
                    serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
                )
            )

    def token(self, name: str, *roles: str, now: dt.datetime | None = None, valid_s: int = 8 * 3600) -> str:
        """A token of the embedded login service, good for one working day."""
        issued = now or dt.datetime.now(dt.UTC)
        claims = {
            "sub": name, "aud": AUDIENCE, "roles": list(roles), "iat": issued,
            "exp": issued + dt.timedelta(seconds=valid_s),
        }  # fmt: skip
        return jwt.encode(claims, self._private.read_text(), algorithm="ES256")

    def member(self, token: str, role: str) -> Member:
        """The holder of a token, who must have this role."""
        try:
            claims = jwt.decode(
                token, self._public.read_text(), algorithms=["ES256"], audience=AUDIENCE,
                options={"require": ["exp", "sub", "aud"]},
            )  # fmt: skip
        except jwt.InvalidTokenError as error:
            raise Refusal("session-invalid") from error
        member = Member(str(claims["sub"]), frozenset(map(str, claims.get("roles", ()))))
        if role not in member.roles:
            raise Refusal("session-invalid")
        return member
