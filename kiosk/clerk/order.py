# SPDX-License-Identifier: GPL-3.0-or-later
"""The clerk's desk: sign-in, catalogue, orders, documents. Holds the session; the journal is written before the wire."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk import messages as m
from kiosk.config import Limits
from kiosk.errors import DocumentInvalid, GuichetError, GuichetRefused
from kiosk.guichet import webeid
from kiosk.guichet.port import Challenge, Guichet, Session
from kiosk.guichet.refusal import What, meaning
from kiosk.journal import Journal
from kiosk.log import log
from kiosk.model import CardTrouble, Language, Order, OrderDraft, OrderState, Way

if TYPE_CHECKING:
    from kiosk.guichet.document import Checker  # half a second of imports: the warm-up's business

Tell = Callable[[m.FromClerk], None]
_POLL_S = 20
MOST_WAITING = 6


@dataclass(frozen=True)
class Opened:
    """A checked document, ready for paper. Silent repr."""

    order_key: str
    pdf: bytes = field(repr=False)
    pages: int


@dataclass(frozen=True)
class _Proof:
    card_session: str
    certificate: bytes = field(repr=False)
    algorithm: str
    signature: bytes = field(repr=False)


class Desk:
    """One citizen's business with the city. Used by the clerk's main thread alone."""

    def __init__(
        self,
        guichet: Callable[[], Guichet],
        checker: "Callable[[], Checker]",
        journal: Callable[[], Journal],
        origin: str,
        limits: Limits,
    ) -> None:
        self._make_guichet, self._make_checker, self._make_journal = guichet, checker, journal
        self._origin, self._limits = origin, limits
        self._city_: Guichet | None = None
        self._journal_: Journal | None = None
        self.open_challenge: Challenge | None = None
        self._proof: _Proof | None = None
        self._session: Session | None = None
        self._last: Order | None = None
        self._goodbye: threading.Thread | None = None

    def challenge(self, card_session: str, tell: Tell) -> None:
        """Fetch a nonce; answered by ReadyForPin or CityUnreachable."""
        try:
            self.open_challenge = self._city.challenge(card_session)
        except GuichetError as error:
            log().warning("challenge", exc=error)
            tell(m.CityUnreachable())
            return
        tell(m.ReadyForPin())

    def digest(self, challenge: Challenge, algorithm: str) -> bytes:
        """What the card is asked to sign, and nothing else ever is."""
        return webeid.digest(self._origin, challenge.nonce, algorithm)

    def hold_proof(self, card_session: str, certificate: bytes, algorithm: str, signature: bytes) -> None:
        """Keep the signature until the screen says SignIn."""
        self._proof = _Proof(card_session, certificate, algorithm, signature)

    def browse(self, tell: Tell) -> None:
        """The whole catalogue, for somebody who has shown no card: as if everything could be had."""
        try:
            catalogue = self._city.catalogue()
        except GuichetError as error:
            log().warning("browse", exc=error)
            tell(m.CityUnreachable())
            return
        for item in catalogue.items:
            tell(m.Offered(item, eligible=True))
        tell(m.Browsed(catalogue.version))

    def sign_in(self, tell: Tell) -> None:
        """Open the session and tell everything the pages need."""
        proof, challenge = self._proof, self.open_challenge
        self._proof = self.open_challenge = None
        if proof is None or challenge is None:
            tell(m.SessionEnded())
            return
        try:
            token = webeid.token(proof.certificate, proof.algorithm, proof.signature)
            self._session = session = self._city.sign_in(challenge, proof.card_session, token)
            tell(m.CityAnswered())
            catalogue = self._city.catalogue()
            allowed = {entry.id: entry for entry in self._city.eligibility(session)}
            waiting = self._city.my_orders(session)
        except GuichetRefused as error:
            log().info("sign-in refused", slug=error.slug)
            self._refused(error, tell)
            return
        except GuichetError as error:
            log().warning("sign-in", exc=error)
            tell(m.CityUnreachable())
            return
        for item in catalogue.items:
            entry = allowed.get(item.id)
            if entry is not None:
                tell(m.Offered(item, entry.eligible, entry.reason, entry.subjects))
        tell(m.SignedIn(catalogue.version, _waits(waiting)))

    def place(self, order_key: str, draft: OrderDraft, tell: Tell) -> Opened | None:
        """Order under this key, then fetch the document when it is to be printed now."""
        if self._session is None:
            tell(m.SessionEnded())
            return None
        self._journal.intend(order_key)
        try:
            order = self._city.place(self._session, order_key, draft)
        except GuichetRefused as error:
            # the row stays: an earlier try with this key may have arrived, and the caretaker will ask
            log().info("order refused", slug=error.slug)
            if meaning(error.slug).what is What.NEW_KEY:
                self._key_spent(self._session, tell)
            else:
                self._refused(error, tell)
            return None
        except GuichetError as error:
            log().warning("order", exc=error)
            tell(m.CityUnreachable(maybe_ordered=True))
            return None
        self._journal.ordered(order_key)
        to_print = draft.delivery.method is Way.PRINT and order.state is not OrderState.AWAITING_CLERK
        self._last = order
        tell(m.OrderTaken(order.tracking_code, to_print, order.tracking_url))
        if not to_print:
            self._journal.settled(order_key)
            return None
        return self._document(order_key, order.state, tell)

    def fetch(self, order_key: str, tell: Tell) -> Opened | None:
        """A document that waits from an earlier visit."""
        self._journal.ordered(order_key)
        return self._document(order_key, OrderState.ACCEPTED, tell)

    def slip(self, language: Language) -> bytes | None:
        """The slip for the order just taken; None when there was none in this sign-in."""
        from kiosk.clerk.slip import slip  # its QR code is imported by those who want one

        return slip(self._last.tracking_code, self._last.tracking_url, language) if self._last is not None else None

    def forget(self) -> None:
        """The citizen is gone: the session is dropped here at once, and ended at the city in the background."""
        session, self._session = self._session, None
        self._proof = self.open_challenge = self._last = None
        if session is not None:
            self._goodbye = threading.Thread(target=self._sign_out, args=(session,), daemon=True, name="sign-out")
            self._goodbye.start()

    def close(self) -> None:
        """End the session and release the journal; waits no longer than one connection may take."""
        self.forget()
        if self._goodbye is not None:
            self._goodbye.join(self._limits.city_connect + 1)
        if self._journal_ is not None:
            self._journal_.close()

    @property
    def city(self) -> Guichet:
        """The connection to the city, for the tray's confirmation."""
        return self._city

    @property
    def journal(self) -> Journal:
        """The journal, shared with the tray; same thread."""
        return self._journal

    @property
    def _city(self) -> Guichet:
        if self._city_ is None:
            self._city_ = self._make_guichet()
        return self._city_

    @property
    def _journal(self) -> Journal:
        if self._journal_ is None:
            self._journal_ = self._make_journal()
        return self._journal_

    def _document(self, order_key: str, state: OrderState, tell: Tell) -> Opened | None:
        end = time.monotonic() + self._limits.document_wait
        session = self._session
        if session is None:
            tell(m.SessionEnded())
            return None
        try:
            while state is OrderState.ACCEPTED and (left := end - time.monotonic()) > 0:
                state = self._city.wait(session, order_key, state, min(_POLL_S, max(1, int(left))))
            if state is not OrderState.READY:
                tell(m.CityUnreachable(maybe_ordered=True))
                return None
            pdf, pages = self._checked(session, order_key)
        except DocumentInvalid as error:
            log().error("document refused", exc=error)
            self._journal.settled(order_key)
            tell(m.DocumentFailed())
            return None
        except GuichetRefused as error:
            log().info("document not given", slug=error.slug)
            self._refused(error, tell)
            return None
        except GuichetError as error:
            log().warning("document", exc=error)
            tell(m.CityUnreachable(maybe_ordered=True))
            return None
        return Opened(order_key, pdf, pages)

    def _checked(self, session: Session, order_key: str) -> tuple[bytes, int]:
        """The document and its pages; one that came damaged is asked for once more (contract section 3)."""
        checker = self._make_checker()
        try:
            pdf = self._city.document(session, order_key)
            return pdf, checker.check(pdf)
        except DocumentInvalid as error:
            log().warning("document once more", exc=error)
        pdf = self._city.document(session, order_key)
        return pdf, checker.check(pdf)

    def _key_spent(self, session: Session, tell: Tell) -> None:
        """What the city has of this citizen is shown before anything is ordered anew."""
        try:
            tell(m.KeySpent(_waits(self._city.my_orders(session))))
        except GuichetError as error:
            log().warning("open orders", exc=error)
            tell(m.CityUnreachable(maybe_ordered=True))

    def _refused(self, error: GuichetRefused, tell: Tell) -> None:
        match meaning(error.slug).what:
            case What.CARD:
                tell(m.CardRefused(CardTrouble.NO_CERT))
            case What.SIGN_IN:
                tell(m.SessionEnded())
            case What.DOCUMENT:
                tell(m.OrderRefused(error.slug))
            case (
                What.LATER | What.NEW_KEY | What.OUT_OF_SERVICE
            ):  # the caretaker's next question puts the terminal out of service
                tell(m.CityUnreachable())

    def _sign_out(self, session: Session) -> None:
        city = self._make_guichet()
        try:
            city.sign_out(session)
        except GuichetError as error:
            log().info("sign-out lost", exc=error)
        finally:
            city.close()


def _waits(orders: list[Order]) -> tuple[m.Waiting, ...]:
    """What is open of earlier orders, newest first, as many as a page can show."""
    open_ = (OrderState.READY, OrderState.AWAITING_CLERK, OrderState.ACCEPTED)
    found = tuple(m.Waiting(o.order_key, o.document_id, o.state, o.created_at) for o in orders if o.state in open_)
    return found[:MOST_WAITING]
