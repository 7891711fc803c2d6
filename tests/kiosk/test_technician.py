# SPDX-License-Identifier: GPL-3.0-or-later
"""The technician's door: the city's code opens it once, three wrong ones close it, every wish is carried out and logged."""

import base64
import socket
import threading
from pathlib import Path
from typing import Any

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa, utils
from structlog.testing import capture_logs

from hardware.card.certificate import CardKey
from kiosk import messages as m
from kiosk.caretaker.caretaker import Caretaker
from kiosk.caretaker.service import place
from kiosk.caretaker.technician import CLOSED_S, STEP_S, Technician, code_at
from kiosk.config import City, Printer, Settings, Terminal
from kiosk.guichet import webeid
from kiosk.journey import Journey, State, step
from kiosk.journey import events as e
from kiosk.journey.core import Eid, Tech, put
from kiosk.line import Line
from kiosk.model import Condition, Language, Pause, PinOutcome, Return, TechWish
from kiosk.reference.fleet import maintenance_code

SECRET = base64.b32encode(b"12345678901234567890").decode()


class Desk:
    """A technician before a caretaker, and both clocks in the test's hand."""

    def __init__(self, folder: Path, secret: str = SECRET) -> None:
        self.now = 1_800_000_000.0
        self.said: list[Any] = []
        self.wishes = list[TechWish]()
        self.announced = list[m.Paused]()
        self.listed = set[str]()
        self._folder = folder
        (folder / "secret").write_text(secret)
        (folder / "state").mkdir()
        self.technician = self._caretakers()

    def restart(self) -> None:
        """The caretaker, or the whole terminal."""
        self.technician = self._caretakers()

    def _caretakers(self) -> Technician:
        return Technician(
            self._folder / "secret", self._folder / "state", lambda: self.listed, lambda: (m.Fact("version", "1"),),
            self._wished, ("K07",), self.announced.append, wall=lambda: self.now, clock=lambda: self.now,
        )  # fmt: skip

    def _wished(self, wish: TechWish) -> None:
        self.wishes.append(wish)

    def say(self, message: m.ToCaretaker) -> list[Any]:
        self.said.clear()
        self.technician.heard(message, self.said.append)
        return self.said

    def code(self) -> str:
        return maintenance_code(SECRET, self.now)

    def nonce(self) -> str:
        (challenge,) = self.say(m.TechCard())
        return str(challenge.nonce)


class Card:
    """As much of a technician's card as signs: RSA as applet 1.7, P-384 as 1.8, its signature as the card gives it."""

    def __init__(self, algorithm: str) -> None:
        self._key: Any = (
            ec.generate_private_key(ec.SECP384R1())
            if algorithm == "ES384"
            else rsa.generate_private_key(public_exponent=65537, key_size=2048)
        )
        self.key = CardKey.of(self._key.public_key())

    def signs(self, nonce: str, origin: str = webeid.MAINTENANCE) -> m.TechProof:
        digest = webeid.digest(origin, nonce, self.key.algorithm)
        hashed = utils.Prehashed(self.key.algorithm.digest)
        if isinstance(self._key, ec.EllipticCurvePrivateKey):
            r, s = utils.decode_dss_signature(self._key.sign(digest, ec.ECDSA(hashed)))
            return m.TechProof(self.key.der, r.to_bytes(48, "big") + s.to_bytes(48, "big"))
        return m.TechProof(self.key.der, self._key.sign(digest, padding.PKCS1v15(), hashed))


def test_the_codes_are_those_of_the_standard() -> None:
    """RFC 6238 appendix B: the secret of its SHA-1 rows; the last six of the eight digits printed there."""
    for counter, printed in ((59 // 30, "94287082"), (1111111109 // 30, "07081804"), (2000000000 // 30, "69279037")):
        assert code_at(SECRET, counter) == printed[-6:]


def test_the_code_of_the_citys_console_opens_once(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    opened, facts = desk.say(m.TechCode(desk.code()))
    assert (opened, facts.facts[0].name) == (m.TechOpened(), "version")
    desk.say(m.TechLeave())
    assert desk.say(m.TechCode(desk.code())) == [m.TechRefused(0)], "seen over a shoulder it opens nothing"
    desk.now += STEP_S
    assert desk.say(m.TechCode(desk.code()))[0] == m.TechOpened()


def test_m28_a_plug_that_is_pulled_does_not_make_a_code_new(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.say(m.TechCode(desk.code()))
    desk.restart()
    assert desk.say(m.TechCode(desk.code())) == [m.TechRefused(0)]
    desk.now += STEP_S
    assert desk.say(m.TechCode(desk.code()))[0] == m.TechOpened(), "the next one is as good as ever"


def test_m28_what_is_kept_of_codes_and_cannot_be_read_keeps_nobody_out(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    (tmp_path / "state" / "technician-code").write_text("not a number")
    desk.restart()
    assert desk.say(m.TechCode(desk.code()))[0] == m.TechOpened()


def test_m28_where_nothing_can_be_kept_a_technician_comes_in_all_the_same(tmp_path: Path) -> None:
    """A full disk is what they may have come for."""
    desk = Desk(tmp_path)
    (tmp_path / "state").rmdir()
    with capture_logs() as log:
        assert desk.say(m.TechCode(desk.code()))[0] == m.TechOpened()
    assert "the code could be used again after a restart" in [each["event"] for each in log]


@pytest.mark.parametrize("algorithm", ["RS256", "ES384"])
def test_m28_a_card_on_the_signed_list_opens_without_any_network(tmp_path: Path, algorithm: str) -> None:
    desk, card = Desk(tmp_path), Card(algorithm)
    desk.listed = {card.key.fingerprint}
    proof = card.signs(desk.nonce())
    with capture_logs() as logs:
        opened, facts = desk.say(proof)
        desk.say(m.TechAsk(TechWish.CHECK))
        desk.say(m.TechLeave())
    assert (opened, facts.facts[0].name) == (m.TechOpened(), "version")
    assert [(each["operation"], each["technician"]) for each in logs] == [
        (operation, card.key.fingerprint[:12]) for operation in ("enter", TechWish.CHECK, "leave")
    ], "every entry and every action, with who it was"
    assert (desk.technician.entered, desk.technician.refused) == (1, 0)
    assert desk.say(m.TechAsk(TechWish.CHECK)) == []


def test_m28_a_card_that_is_not_on_the_list_opens_nothing(tmp_path: Path) -> None:
    desk, card = Desk(tmp_path), Card("ES384")
    desk.listed = {Card("ES384").key.fingerprint}
    assert [desk.say(card.signs(desk.nonce()))[0] for _ in range(3)] == [
        m.TechRefused(0), m.TechRefused(0), m.TechRefused(int(CLOSED_S)),
    ]  # fmt: skip
    assert desk.technician.refused == 3
    assert isinstance(desk.say(m.TechCard())[0], m.TechRefused), "the keypad is not even armed"
    assert desk.say(m.TechCode(desk.code()))[0].closed_s > 0
    desk.now += CLOSED_S + 1
    desk.listed = {card.key.fingerprint}
    assert desk.say(card.signs(desk.nonce()))[0] == m.TechOpened()


def test_m28_what_a_card_signed_opens_once_and_only_what_was_asked_now(tmp_path: Path) -> None:
    desk, card = Desk(tmp_path), Card("ES384")
    desk.listed = {card.key.fingerprint}
    proof = card.signs(desk.nonce())
    assert desk.say(proof)[0] == m.TechOpened()
    desk.say(m.TechLeave())
    assert desk.say(proof) == [m.TechRefused(0)], "seen once on the line"
    assert desk.say(card.signs("")) == [m.TechRefused(0)], "nothing was asked"


def test_m28_a_citizens_sign_in_opens_no_terminal(tmp_path: Path) -> None:
    """Even with a technician's card: what it signs for a city is another thing than what it signs here."""
    desk, card = Desk(tmp_path), Card("ES384")
    desk.listed = {card.key.fingerprint}
    assert desk.say(card.signs(desk.nonce(), "https://kiosk.guichet.example")) == [m.TechRefused(0)]
    other = Card("ES384").signs(desk.nonce())
    assert desk.say(m.TechProof(card.key.der, other.signature))[0] == m.TechRefused(0)
    desk.now += CLOSED_S + 1
    desk.nonce()
    assert desk.say(m.TechProof(b"no key", b""))[0] == m.TechRefused(0)


def test_a_screen_that_dies_takes_the_technician_with_it(tmp_path: Path) -> None:
    """The real caretaker's door: whoever comes on the next line has to show a code again."""
    desk, address = Desk(tmp_path), tmp_path / "caretaker.sock"
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    listener.bind(str(address))
    listener.listen(2)
    left = threading.Event()

    def heard(said: m.ToCaretaker, tell: Any) -> None:
        desk.technician.heard(said, tell)
        if isinstance(said, m.TechLeave):
            left.set()

    caretaker = Caretaker(listener, [], lambda: 0, heard)
    threading.Thread(target=caretaker.serve, daemon=True).start()
    screen = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    screen.connect(str(address))
    line = Line[m.FromCaretaker](screen, m.FromCaretaker)
    line.send(m.TechCode(desk.code()))
    answers = [line.receive()[0] for _ in range(2)]
    while m.TechOpened() not in answers:
        answers.append(line.receive()[0])
    line.close()
    assert left.wait(10)
    assert desk.say(m.TechAsk(TechWish.OUT_OF_SERVICE)) == []


def test_m28_the_code_of_a_moment_ago_still_opens(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    before = desk.code()
    desk.now += STEP_S
    assert desk.say(m.TechCode(before))[0] == m.TechOpened()


def test_m28_three_wrong_codes_close_the_door_for_a_quarter_of_an_hour(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    wrong = f"{(int(desk.code()) + 1) % 1_000_000:06d}"
    assert [desk.say(m.TechCode(wrong))[0].closed_s for _ in range(3)] == [0, 0, CLOSED_S]
    assert desk.say(m.TechCode(desk.code()))[0].closed_s > 0, "not even the right one"
    desk.now += CLOSED_S + 1
    assert desk.say(m.TechCode(desk.code()))[0] == m.TechOpened()


def test_m28_nothing_is_carried_out_before_the_code(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    assert desk.say(m.TechAsk(TechWish.OUT_OF_SERVICE)) == []
    assert desk.technician.look() == frozenset()
    desk.say(m.TechCode(desk.code()))
    (facts,) = desk.say(m.TechAsk(TechWish.OUT_OF_SERVICE))
    assert facts.out_of_service
    assert desk.technician.look() == {Condition.OUT_OF_SERVICE}
    desk.say(m.TechLeave())
    assert desk.say(m.TechAsk(TechWish.IN_SERVICE)) == []
    desk.restart()
    assert desk.technician.look() == {Condition.OUT_OF_SERVICE}, "a restart does not put it back"


@pytest.mark.parametrize("secret", ["", "not base32!"])
def test_m28_without_a_secret_nobody_comes_in(tmp_path: Path, secret: str) -> None:
    desk = Desk(tmp_path, secret)
    assert desk.say(m.TechCode("000000")) == [m.TechRefused(0)]


def test_what_the_site_file_and_the_city_say_is_shown_without_what_is_empty() -> None:
    x = Path("/x")
    here = Settings(
        city=City("https://old.example/kiosk/v1", "https://o.example", x, x, x, x), printer=Printer("ipp://localhost/"),
        terminal=Terminal("K07", "library-example", "02 123 45 67"), state=x,
    )  # fmt: skip
    moved = msgspec.structs.replace(here.city, url="https://new.example/kiosk/v1")
    assert place(here, moved) == (
        "K07",
        "library-example",
        "02 123 45 67",
        "https://new.example/kiosk/v1",
        "ipp://localhost/",
    )


@pytest.mark.parametrize(
    ("back", "day"), [(Return.TODAY, "15/01/2027"), (Return.TOMORROW, "16/01/2027"), (Return.WEEK, "22/01/2027"), (Return.UNKNOWN, "")]
)  # fmt: skip
def test_the_public_is_told_why_and_until_when(tmp_path: Path, back: Return, day: str) -> None:
    """Over restarts, until the technician takes it back; a day that is over is not told any more."""
    desk = Desk(tmp_path)
    desk.technician.look()
    desk.say(m.TechCode(desk.code()))
    desk.say(m.TechAsk(TechWish.OUT_OF_SERVICE, Pause.UPKEEP, back))
    desk.technician.look()
    assert desk.announced == [m.Paused(), m.Paused(Pause.UPKEEP, day)]
    desk.restart()
    desk.technician.look()
    desk.technician.look()
    assert desk.announced[2:] == [m.Paused(Pause.UPKEEP, day)], "once to each caretaker's screens"
    desk.now += 8 * 86400
    assert desk.technician.look() == {Condition.OUT_OF_SERVICE}
    assert desk.announced[-1] == m.Paused(Pause.UPKEEP)
    desk.say(m.TechCode(desk.code()))
    desk.say(m.TechAsk(TechWish.IN_SERVICE))
    assert desk.technician.look() == frozenset()
    assert desk.announced[-1] == m.Paused()


def test_a_terminal_that_an_older_version_has_put_out_of_service_stays_so(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    (tmp_path / "state" / "out-of-service").touch()
    assert desk.technician.look() == {Condition.OUT_OF_SERVICE}
    assert desk.announced == [m.Paused()]


def test_out_of_service_is_a_page_of_its_own_that_can_be_left() -> None:
    home = Journey(state=State.TECH_HOME, reader=True)
    asked, commands = step(home, e.Wished(TechWish.OUT_OF_SERVICE))
    assert (asked.state, commands) == (State.TECH_PAUSE, ())
    assert step(asked, e.Back())[0].state is State.TECH_HOME
    chosen = step(step(asked, e.PausedFor(Pause.PLACE))[0], e.ExpectedBack(Return.WEEK))[0]
    after, commands = step(chosen, e.Next())
    assert (after.state, commands) == (State.TECH_HOME, (m.TechAsk(TechWish.OUT_OF_SERVICE, Pause.PLACE, Return.WEEK),))


def test_what_changed_is_told_newest_first(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.technician.note(frozenset({Condition.PRINTER_PAPER}))
    desk.technician.note(frozenset())
    facts = desk.say(m.TechCode(desk.code()))[1]
    assert [(event.condition, event.begun) for event in facts.events] == [
        (Condition.PRINTER_PAPER, False), (Condition.PRINTER_PAPER, True),
    ]  # fmt: skip


def test_the_entry_is_only_there_without_a_card_and_without_a_visit() -> None:
    held = e.HeldMark("3716294805")
    for state in set(State) - {State.WELCOME, State.OUT_OF_SERVICE}:
        before = Journey(state=state, language=Language.FR, reader=True, behind=None)
        assert step(before, held)[0] == before, state
    assert step(Journey(state=State.WELCOME, reader=True, card=True), held)[0].state is State.WELCOME
    assert step(Journey(state=State.WELCOME, reader=True), held)[0].state is State.TECH_LOGIN


def test_six_digits_are_sent_and_forgotten() -> None:
    journey, _ = step(Journey(state=State.OUT_OF_SERVICE), e.HeldMark("3716294805"))
    sent: list[Any] = []
    for key in "123456":
        journey, commands = step(journey, e.Typed(key))
        sent += commands
    assert sent == [m.TechCode("123456")]
    assert journey.tech.code == ""
    opened, _ = step(journey, m.TechOpened())
    assert opened.state is State.TECH_HOME
    left, commands = step(opened, e.Silence())
    assert left.state is State.OUT_OF_SERVICE
    assert commands == (m.TechLeave(),)


def test_while_the_machine_checks_itself_people_try_the_screen_and_the_voice() -> None:
    home = Journey(state=State.TECH_HOME, reader=True)
    testing, commands = step(home, e.Wished(TechWish.CHECK))
    assert (testing.state, commands) == (State.TECH_TEST, (m.TechAsk(TechWish.CHECK), e.Chime()))
    heard, _ = step(testing, e.Adjusted("voice", 1))
    assert heard.reading.voice
    assert step(heard, e.Adjusted("size", 2))[0] == heard, "nothing else is changed there"
    assert step(heard, e.Back())[0] == home, "and the next page is silent again"
    left, commands = step(heard, e.Silence())
    assert (left.state, left.reading, commands) == (State.WELCOME, home.reading, (m.TechLeave(),))


def test_a_card_that_is_pulled_ends_what_it_opened_and_nothing_else() -> None:
    opened = Journey(state=State.TECH_HOME, reader=True, card=True, tech=Tech(by_card=True))
    for state in (State.TECH_HOME, State.TECH_TEST):
        left, commands = step(put(opened, state=state), m.CardOut())
        assert (left.state, left.card) == (State.WELCOME, False)
        assert commands == (e.Wipe(), e.NewClerk(), m.TechLeave())
    by_code = put(opened, tech=Tech())
    stays, commands = step(by_code, m.CardOut())
    assert (stays.state, commands) == (State.TECH_HOME, (e.Wipe(), e.NewClerk())), "the next card has its own clerk"


@pytest.mark.parametrize("tries", [0, 1])
def test_m11_a_technicians_card_is_not_brought_to_its_last_try(tries: int) -> None:
    login = Journey(state=State.TECH_LOGIN, reader=True, card=True)
    shown, _ = step(login, m.CardRead("Camille", tries))
    assert shown.tech.eid is Eid.LAST
    assert step(shown, e.Next()) == (shown, ())
    wrong, _ = step(put(login, tech=Tech(eid=Eid.TYPING)), m.PinEnded(PinOutcome.WRONG, tries))
    assert wrong.tech.eid is Eid.LAST


def test_a_challenge_that_comes_after_the_card_has_left_arms_nothing() -> None:
    login, _ = step(Journey(state=State.WELCOME, reader=True), e.HeldMark("3716294805"))
    for event in (m.CardIn(), m.CardRead("Camille", 3)):
        login, _ = step(login, event)
    asked, commands = step(login, e.Next())
    assert commands == (m.TechCard(),)
    out, commands = step(asked, m.CardOut())
    assert commands == (e.Wipe(), e.NewClerk())
    assert step(out, m.TechChallenge("n")) == (out, ())
