# SPDX-License-Identifier: GPL-3.0-or-later
"""What the rest of the terminal knows of the city: one protocol, a method per operation of the contract.

Every method raises one of ``kiosk.errors.Guichet*``. An adapter for another city implements this and nothing else: a
package with an entry point in the group ``eguichet.backend`` (see ``adapter``), that passes ``conformance``.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Protocol

import msgspec

from kiosk.model import Catalogue, Eligibility, Order, OrderDraft, OrderState

MAX_DOCUMENT_BYTES = 10 * 1024 * 1024
"""Contract section 2, Documents: a longer one is not read to its end."""


@dataclass(frozen=True)
class Challenge:
    """A nonce to be signed within ``expires_in_s`` seconds from its arrival."""

    challenge_id: str
    nonce: str = field(repr=False)
    expires_in_s: int


@dataclass(frozen=True)
class Session:
    """A signed-in citizen. The token is the right to act; silent repr."""

    token: str = field(repr=False)


class Beat(msgspec.Struct, frozen=True, omit_defaults=True):
    """How the terminal is (contract: Heartbeat). Closed words and numbers alone, never a text or an order."""

    seq: int
    software: str
    status: str
    faults: tuple[str, ...] = ()
    counters: dict[str, int] = msgspec.field(default_factory=dict)


class Command(StrEnum):
    """What the city may ask of a terminal: a closed list (threat model M23)."""

    RESTART_APP = "restart_app"
    OUT_OF_SERVICE = "out_of_service"
    IN_SERVICE = "in_service"
    RENEW_CERTIFICATE = "renew_certificate"
    SEND_DIAGNOSTICS = "send_diagnostics"


@dataclass(frozen=True)
class Acknowledged:
    """The city's answer to a beat. ``server_time`` in seconds since the epoch; unknown commands have been left out."""

    server_time: float
    config_etag: str
    commands: tuple[Command, ...]


@dataclass(frozen=True)
class SignedConfig:
    """A signed configuration as it came; ``configuration.accept`` decides what it is worth."""

    payload: bytes
    signature: bytes
    key_id: str
    etag: str = ""


@dataclass(frozen=True)
class DeviceCertificate:
    """The terminal's certificate. ``renew_after`` in seconds since the epoch; the secret comes with enrolment alone."""

    device_id: str
    certificate_pem: str
    chain_pem: tuple[str, ...]
    renew_after: float
    maintenance_secret: str = field(default="", repr=False)


class Guichet(Protocol):
    """One city. Used by one thread; ``close`` gives connections back."""

    def enrol(self, code: str, csr_pem: str, asset_tag: str) -> DeviceCertificate:
        """A first certificate for whoever knows the code; the one call that needs none. Repeating it with the same key is
        safe for ten minutes.
        """

    def renew(self, csr_pem: str) -> DeviceCertificate:
        """A further certificate for a fresh key."""

    def heartbeat(self, beat: Beat) -> Acknowledged:
        """Tell how the terminal is and hear what it should do."""

    def configuration(self, etag: str) -> SignedConfig | None:
        """The signed configuration; None when it is the one with that tag."""

    def challenge(self, card_session: str) -> Challenge:
        """A fresh nonce for this insertion of a card."""

    def sign_in(self, challenge: Challenge, card_session: str, token: dict[str, Any]) -> Session:
        """Open the session; GuichetRefused says why a card was not accepted."""

    def sign_out(self, session: Session) -> None:
        """End the session; a lost request is made good by the city's idle clock."""

    def catalogue(self) -> Catalogue:
        """All documents; no personal data."""

    def eligibility(self, session: Session) -> list[Eligibility]:
        """What this citizen may order."""

    def my_orders(self, session: Session) -> list[Order]:
        """Orders that are ready, or placed in the last 24 hours, newest first: all pages, or at least the first hundred."""

    def place(self, session: Session, order_key: str, draft: OrderDraft) -> Order:
        """Order under the terminal's key; repeating it is safe. GuichetUnknown: it may have arrived."""

    def wait(self, session: Session, order_key: str, seen: OrderState, wait_s: int) -> OrderState:
        """The order's state, at once when it differs from ``seen``, else after at most ``wait_s``."""

    def document(self, session: Session, order_key: str) -> bytes:
        """The PDF, read with a hard limit and matching its digest; its other checks are the caller's."""

    def confirm(self, order_key: str, result: str, pages: int) -> None:
        """``printed``, ``failed`` or ``unknown``. Needs no citizen."""

    def recover(self, order_key: str) -> OrderState:
        """What became of a key; one that never arrived can no longer arrive afterwards."""

    def close(self) -> None:
        """Give connections back."""
