# SPDX-License-Identifier: GPL-3.0-or-later
"""What the rest of the terminal knows of the city: one protocol, a method per operation of the contract.

Every method raises one of ``kiosk.errors.Guichet*``. An adapter for another city implements this and nothing else.
"""

from dataclasses import dataclass, field
from typing import Any, Protocol

from kiosk.model import Catalogue, Eligibility, Order, OrderDraft, OrderState


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


class Guichet(Protocol):
    """One city. Used by one thread; ``close`` gives connections back."""

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
        """Orders that are ready, or placed in the last 24 hours."""

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
