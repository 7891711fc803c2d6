# SPDX-License-Identifier: GPL-3.0-or-later
"""Card code without a reader: bytes in, types out, nothing endless."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.card.apdu import MAX_ANSWER_BYTES, Answer, Bounded, Chained
from hardware.card.belpic import Belpic, CardFile
from hardware.card.certificate import Algorithm, Certificate
from hardware.card.identity import Holder
from hardware.card.pinpad import PinAnswer, PinResult, features, outcome, verify_structure
from hardware.emulated.applet import Applet, Generation
from hardware.emulated.citizen import Town
from hardware.errors import CardAltered, CardForeign, DeviceError
from tests.hardware.conftest import Plain, wired


class Canned:
    """A connection that answers from a list, then for ever with its last answer."""

    def __init__(self, *answers: Answer) -> None:
        self.answers, self.sent = list(answers), 0

    def transmit(self, command: bytes) -> Answer:
        self.sent += 1
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


def belpic(town: Town, who: str, generation: Generation) -> Belpic:
    return wired(Applet(town.card(who, generation)))


@pytest.mark.parametrize("generation", Generation)
def test_a_good_card_is_recognised_and_read(town: Town, generation: Generation) -> None:
    card = belpic(town, "fatima", generation)
    data = card.recognise()
    assert data.applet == (0x17 if generation is Generation.V17 else 0x18)
    assert card.tries_left(data) == 3
    der = card.certificate(CardFile.AUTHENTICATION)
    assert der is not None
    certificate = Certificate.from_der(der)
    assert certificate.first_name == "Fatima"
    assert certificate.algorithm is (Algorithm.RS256 if generation is Generation.V17 else Algorithm.ES384)
    assert "Fatima" not in repr(certificate)


def test_asking_for_tries_spends_none(town: Town) -> None:
    for generation in Generation:
        applet = Applet(town.card("joris", generation))
        card = wired(applet)
        data = card.recognise()
        assert [card.tries_left(data) for _ in range(5)] == [3] * 5
        assert applet.counters.verifies == 0


def test_an_old_applet_is_never_asked_for_tries() -> None:
    wire = Canned(Answer(bytes(21) + b"\x11" + bytes(6), 0x9000))
    card = Belpic(Chained(wire))
    data = card.recognise()
    sent = wire.sent
    assert card.tries_left(data) is None
    assert not data.usable
    assert wire.sent == sent


def test_a_bank_card_is_foreign(town: Town) -> None:
    with pytest.raises(CardForeign):
        belpic(town, "bankcard", Generation.V18).recognise()


def test_a_card_without_certificate_says_so(town: Town) -> None:
    for generation in Generation:
        card = belpic(town, "noor", generation)
        card.recognise()
        assert card.certificate(CardFile.AUTHENTICATION) is None
    card = belpic(town, "lucas", Generation.V18)
    card.recognise()
    assert card.document().holder is Holder.CHILD


def test_an_endless_answer_ends() -> None:
    for status in (0x6110, 0x6C10):
        wire = Canned(Answer(bytes(256), status))
        with pytest.raises(CardAltered):
            Chained(wire).transmit(b"\x00\xb0\x00\x00\x00")
        assert wire.sent < 40


@given(st.lists(st.tuples(st.binary(max_size=258), st.integers(0, 0xFFFF)), min_size=1, max_size=12))
def test_hostile_answers_raise_only_our_errors(answers: list[tuple[bytes, int]]) -> None:
    card = Belpic(Chained(Canned(*(Answer(data, status) for data, status in answers))))
    try:
        data = card.recognise()
        card.tries_left(data)
        card.certificate(CardFile.AUTHENTICATION)
        card.document()
    except DeviceError:
        pass


@given(st.binary(max_size=MAX_ANSWER_BYTES))
def test_hostile_certificates_raise_only_our_errors(der: bytes) -> None:
    with pytest.raises(CardAltered):
        Certificate.from_der(der)


def test_the_pin_structure_is_the_one_of_the_facts() -> None:
    expected = "1E1E8947040C040201130800000000 0D000000 002000010820FFFFFFFFFFFFFF"
    assert verify_structure("nl", 30) == bytes.fromhex(expected.replace(" ", ""))


@given(st.binary(max_size=64))
def test_features_never_raise(raw: bytes) -> None:
    assert all(0 <= tag <= 255 for tag in features(raw))


def test_features_are_big_endian_codes() -> None:
    assert features(bytes.fromhex("060442330006 120442330012".replace(" ", ""))) == {6: 0x42330006, 0x12: 0x42330012}


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (0x9000, PinAnswer(PinResult.RIGHT)), (0x63C2, PinAnswer(PinResult.WRONG, 2)), (0x63C1, PinAnswer(PinResult.WRONG, 1)),
        (0x63C0, PinAnswer(PinResult.BLOCKED, 0)), (0x6983, PinAnswer(PinResult.BLOCKED, 0)),
        (0x6401, PinAnswer(PinResult.CANCELLED)), (0x6400, PinAnswer(PinResult.TIMED_OUT)),
        (0x6403, PinAnswer(PinResult.UNKNOWN)), (0x6B80, PinAnswer(PinResult.READER_FAULT)), (0x0000, PinAnswer(PinResult.UNKNOWN)),
    ],
)  # fmt: skip
def test_every_status_word_has_one_outcome(status: int, expected: PinAnswer) -> None:
    assert outcome(status) == expected


@given(st.integers(0, 0xFFFF))
def test_outcomes_are_total(status: int) -> None:
    assert outcome(status).result in PinResult


def test_a_card_that_talks_for_ever_is_cut_off() -> None:
    ticks = iter(range(1000))
    wire = Canned(Answer(b"", 0x9000))
    slow = Bounded(wire, commands=1000, seconds=20, clock=lambda: float(next(ticks)))
    with pytest.raises(CardAltered):
        for _ in range(1000):
            slow.transmit(b"\x00\xb0\x00\x00\x00")
    assert wire.sent == 20
    chatty = Bounded(wire, commands=64)
    with pytest.raises(CardAltered):
        for _ in range(65):
            chatty.transmit(b"\x00\xb0\x00\x00\x00")


def test_an_old_card_is_recognised_and_left_alone(town: Town) -> None:
    old = town.card("gaston", Generation.V17)
    card = wired(Applet(old))
    data = card.recognise()
    assert (data.applet, data.usable) == (0x11, False)
    assert card.tries_left(data) is None
    assert old.tries_left == 3
    assert Plain(Applet(old)).transmit(bytes.fromhex("0020000100")).tries_left == 2, (
        "the mere question costs a try there"
    )
