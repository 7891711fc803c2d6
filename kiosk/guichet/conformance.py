# SPDX-License-Identifier: GPL-3.0-or-later
"""The scenarios that every adapter passes (contract section 6, Another adapter), as a plugin of pytest; not for terminals.

An adapter's author runs a city with its faults (``CityUnderTest``) and inherits the scenarios::

    class TestOurCity(Conformance):
        @pytest.fixture(scope="class")
        @classmethod
        def city(cls) -> Iterator[CityUnderTest]: ...

Installed packages bring plugins along by themselves (entry point ``pytest11``), so that a failed scenario is explained.
What a scenario needs of time goes by the city's own clock; what it loses, it loses on the line between the two.
"""

import contextlib
import uuid
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Any, Protocol

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.errors import DocumentInvalid, GuichetError, GuichetRefused, GuichetUnknown, GuichetUnreachable
from kiosk.guichet import configuration, identity
from kiosk.guichet.configuration import Configuration
from kiosk.guichet.port import MAX_DOCUMENT_BYTES, Beat, Command, Guichet, Session, SignedConfig
from kiosk.guichet.webeid import NONCE_LENGTHS
from kiosk.model import Order, OrderDraft, OrderState

BEAT = Beat(1, "1.0.0", "idle")
SIGN_IN_WITHIN_S = 180
IDLE_S, SESSION_S = 5 * 60, 20 * 60
REPEAT_WITHIN_S = 10 * 60
LONGEST_WAIT_S = 25
_CONFIGURATION = Configuration(
    1,
    "*",
    0,
    4_000_000_000,
    "https://city.invalid/kiosk/v1",
    "https://kiosk.guichet.example",
    "https://guichet.example/",
    (),
)
_MADE_WITHIN = 12
"""Questions of five seconds each: the minute that a citizen waits for a document."""


class Person(StrEnum):
    """Two citizens whom the city knows, and whose cards are good."""

    CITIZEN = "citizen"
    NEIGHBOUR = "neighbour"


class Line(Protocol):
    """The line between the adapter and its city (``hardware.emulated.link.Link`` is one)."""

    deaf: bool
    """Requests arrive, answers do not."""

    def cut(self, *, on: bool = True) -> None:
        """Nothing arrives, and whoever tries is told so at once; or all is well again."""

    def hold(self, *, on: bool = True) -> None:
        """Requests are kept; ``on=False`` lets them arrive, though their sender has long given up."""


class CityUnderTest(Protocol):
    """A city that runs, the people in front of it, and what can happen to it."""

    origin: str
    wanted: OrderDraft
    """A document that is made at once and printed; both persons may have it. The form of its answers is the city's."""
    other: OrderDraft
    """Another order for it, as the city would tell them apart."""
    unknown: OrderDraft
    """An order for a document that the city does not have."""
    forbidden: OrderDraft
    """An order for a document that the citizen may not have."""
    line: Line

    def terminal(self, tag: str, *, over_line: bool = False) -> Guichet:
        """A new client of the terminal with this asset tag, which is enrolled when first named. Short deadlines, please:
        scenarios wait for them. Given back by ``close``.
        """

    def blank(self) -> Guichet:
        """A client that has no identity yet."""

    def code(self, tag: str) -> str:
        """A code for enrolment, as staff would get it."""

    def proof(self, person: Person, origin: str, nonce: str) -> dict[str, Any]:
        """The Web eID token that this person's card would make."""

    def later(self, seconds: float) -> None:
        """The city's clock moves on."""

    def ask(self, tag: str, command: Command) -> None:
        """The city wants this of a terminal."""

    def revoke(self, tag: str) -> None:
        """The terminal was stolen."""

    def publish(self, tag: str, signed: SignedConfig) -> None:
        """A signed configuration for that terminal; the adapter carries it and does not read it."""

    def hand_out(self, order_key: str, raw: bytes) -> None:
        """From now on the city hands out these bytes as that order's document."""


class Conformance:
    """The scenarios. A subclass provides ``city``."""

    @pytest.fixture
    def terminal(self, city: CityUnderTest) -> Iterator[Callable[..., Guichet]]:
        """Clients that are given back, over a line that is whole again afterwards."""
        with contextlib.ExitStack() as made:

            def make(tag: str = "K01", *, over_line: bool = False) -> Guichet:
                return made.enter_context(contextlib.closing(city.terminal(tag, over_line=over_line)))

            yield make
        city.line.deaf = False
        city.line.hold(on=False)
        city.line.cut(on=False)

    @pytest.fixture
    def guichet(self, terminal: Callable[..., Guichet]) -> Guichet:
        """The first terminal, over a good line."""
        return terminal()

    # the terminal itself

    def test_a_code_makes_a_terminal_and_a_lost_answer_burns_nothing(self, city: CityUnderTest) -> None:
        key, code = identity.new_key(), city.code("K20")
        with contextlib.closing(city.blank()) as blank:
            first = blank.enrol(code, identity.request(key, "K20"), "K20")
            again = blank.enrol(code, identity.request(key, "K20"), "K20")
            assert first.device_id == again.device_id
            assert _key_of(first.certificate_pem) == key.public
            with pytest.raises(GuichetRefused):
                blank.enrol(code, identity.request(identity.new_key(), "K20"), "K20")
            city.later(REPEAT_WITHIN_S + 1)
            with pytest.raises(GuichetRefused):
                blank.enrol(code, identity.request(key, "K20"), "K20")

    def test_a_wrong_code_makes_none(self, city: CityUnderTest) -> None:
        with contextlib.closing(city.blank()) as blank:
            with pytest.raises(GuichetRefused):
                blank.enrol("0" * 16, identity.request(identity.new_key(), "K21"), "K21")

    def test_a_stranger_is_told_nothing(self, city: CityUnderTest) -> None:
        with contextlib.closing(city.blank()) as blank:
            for ask in (blank.catalogue, lambda: blank.heartbeat(BEAT), lambda: blank.recover(_new_key())):
                assert _slug(ask) == "device-unknown"

    def test_a_terminal_gets_a_further_certificate_and_stays_who_it_is(self, guichet: Guichet) -> None:
        key = identity.new_key()
        issued = guichet.renew(identity.request(key, "K01"))
        assert _key_of(issued.certificate_pem) == key.public
        assert guichet.renew(identity.request(identity.new_key(), "K01")).device_id == issued.device_id

    def test_a_revoked_terminal_is_told_so(self, city: CityUnderTest, terminal: Callable[..., Guichet]) -> None:
        stolen = terminal("K22")
        stolen.heartbeat(BEAT)
        city.revoke("K22")
        assert _slug(lambda: stolen.heartbeat(BEAT)) == "device-revoked"
        assert _slug(lambda: stolen.challenge(_new_key())) == "device-revoked"

    def test_a_command_comes_once(self, city: CityUnderTest, terminal: Callable[..., Guichet]) -> None:
        asked = terminal("K23")
        heard = []
        for wanted in (None, Command.SEND_DIAGNOSTICS, None):
            if wanted is not None:
                city.ask("K23", wanted)
            heard.append(Command.SEND_DIAGNOSTICS in asked.heartbeat(BEAT).commands)
        assert heard == [False, True, False]

    def test_a_signed_configuration_arrives_as_it_was_signed(
        self, city: CityUnderTest, terminal: Callable[..., Guichet]
    ) -> None:
        asked = terminal("K24")
        signed = configuration.sign(_CONFIGURATION, Ed25519PrivateKey.generate(), "city-1")
        city.publish("K24", signed)
        found = asked.configuration("")
        assert found is not None
        assert (found.payload, found.signature, found.key_id) == (signed.payload, signed.signature, signed.key_id)
        assert asked.heartbeat(BEAT).config_etag == found.etag
        assert asked.configuration(found.etag) is None

    # a citizen comes

    def test_a_nonce_is_new_every_time_and_of_the_right_length(self, guichet: Guichet) -> None:
        made = [guichet.challenge(_new_key()) for _ in range(3)]
        assert len({challenge.nonce for challenge in made}) == 3
        assert all(len(challenge.nonce) in NONCE_LENGTHS for challenge in made)
        assert all(0 < challenge.expires_in_s <= SIGN_IN_WITHIN_S for challenge in made)

    @pytest.mark.parametrize(
        ("origin", "person", "slug"),
        [("https://elsewhere.example", Person.CITIZEN, "token-invalid"), ("", Person.CITIZEN, "challenge-used")],
        ids=["made for another origin", "used twice"],
    )
    def test_a_token_is_good_here_and_once(
        self, city: CityUnderTest, guichet: Guichet, origin: str, person: Person, slug: str
    ) -> None:
        card = _new_key()
        challenge = guichet.challenge(card)
        token = city.proof(person, origin or city.origin, challenge.nonce)
        if not origin:
            guichet.sign_in(challenge, card, token)
        assert _slug(lambda: guichet.sign_in(challenge, card, token)) == slug

    def test_a_nonce_belongs_to_one_card_and_one_terminal(
        self, city: CityUnderTest, terminal: Callable[..., Guichet], guichet: Guichet
    ) -> None:
        for asking, card_session in ((guichet, _new_key()), (terminal("K02"), "")):
            card = _new_key()
            challenge = guichet.challenge(card)
            token = city.proof(Person.CITIZEN, city.origin, challenge.nonce)
            refused = _slug(lambda: asking.sign_in(challenge, card_session or card, token))  # noqa: B023  # called at once
            assert refused == "challenge-used"

    def test_a_nonce_does_not_wait_for_ever(self, city: CityUnderTest, guichet: Guichet) -> None:
        card = _new_key()
        challenge = guichet.challenge(card)
        token = city.proof(Person.CITIZEN, city.origin, challenge.nonce)
        city.later(SIGN_IN_WITHIN_S + 1)
        assert _slug(lambda: guichet.sign_in(challenge, card, token)) in ("challenge-expired", "challenge-used")

    def test_a_session_ends_with_its_card_and_stays_at_its_terminal(
        self, city: CityUnderTest, terminal: Callable[..., Guichet], guichet: Guichet
    ) -> None:
        session = _sign_in(city, guichet)
        assert guichet.eligibility(session)
        other = terminal("K02")
        assert _slug(lambda: other.my_orders(session)) == "session-invalid"
        guichet.sign_out(session)
        assert _slug(lambda: guichet.my_orders(session)) == "session-invalid"

    def test_a_session_ends_by_silence_and_after_its_time(self, city: CityUnderTest, guichet: Guichet) -> None:
        silent = _sign_in(city, guichet)
        city.later(IDLE_S + 1)
        assert _slug(lambda: guichet.eligibility(silent)) == "session-invalid"
        busy = _sign_in(city, guichet)
        for _ in range(SESSION_S // IDLE_S):
            city.later(IDLE_S - 30)
            guichet.my_orders(busy)
        city.later(IDLE_S - 30)
        assert _slug(lambda: guichet.my_orders(busy)) == "session-invalid"

    # what there is

    def test_the_catalogue_speaks_four_languages_and_offers_what_it_names(
        self, city: CityUnderTest, guichet: Guichet
    ) -> None:
        found = guichet.catalogue()
        ids = [document.id for document in found.items]
        assert len(set(ids)) == len(ids) > 0
        assert city.wanted.document_id in ids
        for document in found.items:
            for text in (document.title, document.everyday_title, document.use):
                assert all(words.strip() for words in (text.fr, text.nl, text.de, text.en)), document.id
            assert document.delivery
            asked = {question.id for question in document.questions}
            assert all(q.only_if is None or q.only_if.question in asked for q in document.questions)
        allowed = {entry.id: entry for entry in guichet.eligibility(_sign_in(city, guichet))}
        assert set(allowed) == set(ids)
        assert allowed[city.wanted.document_id].eligible
        assert allowed[city.forbidden.document_id].reason

    # one order, and exactly one

    def test_an_order_is_made_fetched_printed_and_gone(self, city: CityUnderTest, guichet: Guichet) -> None:
        session, key = _sign_in(city, guichet), _new_key()
        made = _ready(city, guichet, session, key)
        assert made.order_key == key
        assert made.document_id == city.wanted.document_id
        assert made.tracking_code
        raw = guichet.document(session, key)
        assert raw.startswith(b"%PDF-")
        assert guichet.document(session, key) == raw
        guichet.confirm(key, "failed", 0)
        guichet.confirm(key, "unknown", 0)
        assert guichet.recover(key) is OrderState.READY, "what did not come out for sure can be printed again"
        guichet.sign_out(session)
        guichet.confirm(key, "printed", 1)
        guichet.confirm(key, "printed", 1)
        assert guichet.recover(key) is OrderState.DELIVERED
        assert _slug(lambda: guichet.document(_sign_in(city, guichet), key)) == "document-gone"

    def test_the_same_key_is_the_same_order(self, city: CityUnderTest, guichet: Guichet) -> None:
        session, key = _sign_in(city, guichet), _new_key()
        first = _ready(city, guichet, session, key)
        again = guichet.place(session, key, city.wanted)
        assert (again.order_key, again.tracking_code, again.state) == (key, first.tracking_code, OrderState.READY)
        assert [order.order_key for order in guichet.my_orders(session)].count(key) == 1

    def test_the_same_key_is_no_other_order_and_nobody_elses(self, city: CityUnderTest, guichet: Guichet) -> None:
        session, key = _sign_in(city, guichet), _new_key()
        _ready(city, guichet, session, key)
        neighbour = _sign_in(city, guichet, Person.NEIGHBOUR)
        assert _slug(lambda: guichet.place(session, key, city.other)) == "order-key-reused"
        assert _slug(lambda: guichet.place(neighbour, key, city.wanted)) == "order-key-reused"
        assert key not in [order.order_key for order in guichet.my_orders(neighbour)]
        assert _slug(lambda: guichet.document(neighbour, key)) == "order-unknown"
        assert _slug(lambda: guichet.wait(neighbour, key, OrderState.READY, 0)) == "order-unknown"

    def test_what_the_city_does_not_have_or_not_for_everybody_is_refused(
        self, city: CityUnderTest, guichet: Guichet
    ) -> None:
        session, keys = _sign_in(city, guichet), (_new_key(), _new_key())
        assert _slug(lambda: guichet.place(session, keys[0], city.unknown)) == "document-unknown"
        assert _slug(lambda: guichet.place(session, keys[1], city.forbidden)) == "not-eligible"
        assert not {order.order_key for order in guichet.my_orders(session)} & set(keys)

    def test_a_wait_that_brings_nothing_new_says_what_was_known(self, city: CityUnderTest, guichet: Guichet) -> None:
        session, key = _sign_in(city, guichet), _new_key()
        _ready(city, guichet, session, key)
        assert guichet.wait(session, key, OrderState.READY, 1) is OrderState.READY
        assert guichet.wait(session, key, OrderState.ACCEPTED, LONGEST_WAIT_S) is OrderState.READY

    def test_only_the_terminal_that_had_the_document_says_what_became_of_it(
        self, city: CityUnderTest, terminal: Callable[..., Guichet], guichet: Guichet
    ) -> None:
        session, key = _sign_in(city, guichet), _new_key()
        _ready(city, guichet, session, key)
        guichet.document(session, key)
        assert _slug(lambda: terminal("K02").confirm(key, "printed", 1)) == "order-unknown"
        assert guichet.recover(key) is OrderState.READY

    def test_a_second_visit_finds_the_order_at_another_terminal(
        self, city: CityUnderTest, terminal: Callable[..., Guichet], guichet: Guichet
    ) -> None:
        key = _new_key()
        _ready(city, guichet, _sign_in(city, guichet), key)
        other = terminal("K02")
        session = _sign_in(city, other)
        assert key in [order.order_key for order in other.my_orders(session)]
        assert other.document(session, key)
        other.confirm(key, "printed", 1)
        assert other.recover(key) is OrderState.DELIVERED

    # recovery, and lines that break

    def test_a_key_that_never_arrived_is_fenced_for_ever(self, city: CityUnderTest, guichet: Guichet) -> None:
        key = _new_key()
        assert guichet.recover(key) is OrderState.ABANDONED
        assert guichet.recover(key) is OrderState.ABANDONED
        session = _sign_in(city, guichet)
        assert _slug(lambda: guichet.place(session, key, city.wanted)) == "order-key-abandoned"
        assert key not in [order.order_key for order in guichet.my_orders(session)]

    def test_a_line_that_is_cut_says_that_nothing_happened(
        self, city: CityUnderTest, terminal: Callable[..., Guichet], guichet: Guichet
    ) -> None:
        far, key = terminal(over_line=True), _new_key()
        session = _sign_in(city, far)
        city.line.cut()
        with contextlib.closing(city.terminal("K01", over_line=True)) as fresh, pytest.raises(GuichetUnreachable):
            fresh.place(session, key, city.wanted)
        assert guichet.recover(key) is OrderState.ABANDONED

    def test_an_answer_that_is_lost_is_unknown_and_recovery_finds_the_one_order(
        self, city: CityUnderTest, terminal: Callable[..., Guichet], guichet: Guichet
    ) -> None:
        far, key = terminal(over_line=True), _new_key()
        session = _sign_in(city, far)
        city.line.deaf = True
        with pytest.raises(GuichetUnknown):
            far.place(session, key, city.wanted)
        city.line.deaf = False
        assert guichet.recover(key) in (OrderState.ACCEPTED, OrderState.READY)
        assert [order.order_key for order in guichet.my_orders(_sign_in(city, guichet))].count(key) == 1
        assert far.place(_sign_in(city, far), key, city.wanted).order_key == key, "the same client goes on"

    def test_a_request_that_comes_after_its_recovery_orders_nothing(
        self, city: CityUnderTest, terminal: Callable[..., Guichet], guichet: Guichet
    ) -> None:
        far, key = terminal(over_line=True), _new_key()
        session = _sign_in(city, far)
        city.line.hold()
        with pytest.raises(GuichetUnknown):
            far.place(session, key, city.wanted)
        assert guichet.recover(key) is OrderState.ABANDONED
        city.line.hold(on=False)
        assert far.catalogue().items, "whatever travelled has arrived"
        assert guichet.recover(key) is OrderState.ABANDONED
        assert key not in [order.order_key for order in guichet.my_orders(_sign_in(city, guichet))]

    def test_a_lost_confirmation_can_be_repeated(
        self, city: CityUnderTest, terminal: Callable[..., Guichet], guichet: Guichet
    ) -> None:
        far, key = terminal(over_line=True), _new_key()
        session = _sign_in(city, far)
        _ready(city, far, session, key)
        far.document(session, key)
        city.line.deaf = True
        with pytest.raises(GuichetUnknown):
            far.confirm(key, "printed", 1)
        city.line.deaf = False
        guichet.confirm(key, "printed", 1)
        assert guichet.recover(key) is OrderState.DELIVERED

    # what an adapter keeps to itself

    def test_a_document_has_a_limit_while_it_is_read(self, city: CityUnderTest, guichet: Guichet) -> None:
        session, key = _sign_in(city, guichet), _new_key()
        _ready(city, guichet, session, key)
        city.hand_out(key, b"%PDF-1.7" + bytes(MAX_DOCUMENT_BYTES))
        with pytest.raises((GuichetError, DocumentInvalid)):
            guichet.document(session, key)
        assert guichet.recover(key) is OrderState.READY

    def test_errors_and_sessions_print_without_a_citizen(self, city: CityUnderTest, guichet: Guichet) -> None:
        session = _sign_in(city, guichet)
        token = getattr(session, "token", "")
        assert token
        assert token not in repr(session)
        card = _new_key()
        challenge = guichet.challenge(card)
        proof = city.proof(Person.CITIZEN, "https://elsewhere.example", challenge.nonce)
        with pytest.raises(GuichetRefused) as refused:
            guichet.sign_in(challenge, card, proof)
        said = repr(refused.value) + str(refused.value)
        assert not any(secret in said for secret in (challenge.nonce, proof["signature"], token))


def _new_key() -> str:
    return str(uuid.uuid4())


def _slug(ask: Callable[[], object]) -> str:
    """Why the city said no."""
    with pytest.raises(GuichetRefused) as refused:
        ask()
    return refused.value.slug


def _sign_in(city: CityUnderTest, guichet: Guichet, person: Person = Person.CITIZEN) -> Session:
    card = _new_key()
    challenge = guichet.challenge(card)
    return guichet.sign_in(challenge, card, city.proof(person, city.origin, challenge.nonce))


def _ready(city: CityUnderTest, guichet: Guichet, session: Session, key: str) -> Order:
    """An order, once its document is made."""
    order = guichet.place(session, key, city.wanted)
    state = order.state
    for _ in range(_MADE_WITHIN):
        if state is not OrderState.ACCEPTED:
            break
        state = guichet.wait(session, key, state, 5)
    assert state is OrderState.READY
    return order


def _key_of(certificate_pem: str) -> bytes:
    key = x509.load_pem_x509_certificate(certificate_pem.encode()).public_key()
    assert isinstance(key, ec.EllipticCurvePublicKey)
    return key.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
