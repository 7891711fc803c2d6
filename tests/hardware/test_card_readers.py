# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of pinpads: who may be used, by their own word and through the real pcscd and driver."""

import hashlib
import os
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.card.apdu import Answer
from hardware.card.monitor import SlotEvent
from hardware.card.pcsc import Context
from hardware.card.pinpad import DirectPinpad, Feature, PinAnswer, PinResult, PseudoPinpad, properties
from hardware.card.reader import SHIPPED, Facts, Listed, Model, Reader, Refusal, Refused, ask
from hardware.emulated.rig import READERS, CardRig, Kind
from hardware.errors import ReaderNotTrusted
from tests.cards import Watcher, look

KEYPAD = {Feature.VERIFY_PIN_DIRECT.value: 0x42330006}
LISTED = Listed(
    (
        Model("Good", "test", usb=("1234:0001",), names=("Good Pad",), min_firmware="5.10", max_digits=12),
        Model("Small", "test", names=("Small Pad",), max_digits=8),
        Model("Bad", "test", verdict="denied", names=("Bad",), usb=("1234:0002",)),
    )
)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (Facts("Good Pad 00 00", KEYPAD, "1234:0001", "5.10"), DirectPinpad(0x42330006, 12)),
        (Facts("Good Pad 00 00", KEYPAD, "1234:0001", "6.0", max_digits=8), DirectPinpad(0x42330006, 8)),
        (Facts("A Name Nobody Knows", KEYPAD, "1234:0001", "5.10"), DirectPinpad(0x42330006, 12)),
        (Facts("Small Pad 00 00", KEYPAD), DirectPinpad(0x42330006, 8)),
        (Facts("Good Pad 00 00", KEYPAD, "1234:0001", "5.9"), Refusal.OLD_FIRMWARE),
        (Facts("Good Pad 00 00", KEYPAD, "1234:0001", ""), Refusal.OLD_FIRMWARE),
        (Facts("Good Pad 00 00", KEYPAD, "1234:9999", "5.10"), Refusal.NOT_LISTED),  # another device with a good name
        (Facts("Good Pad 00 00", {}, "1234:0001", "5.10"), Refusal.NO_KEYPAD),
        (Facts("Some Pad 00 00", KEYPAD), Refusal.NOT_LISTED),
        (Facts("Some Reader 00 00", {}), Refusal.NO_KEYPAD),
        (Facts("Bad Keyboard 00 00", KEYPAD), Refusal.DENIED),
        (Facts("Bad Keyboard 00 00", {}), Refusal.DENIED),
    ],
)  # fmt: skip
def test_who_may_be_used(facts: Facts, expected: DirectPinpad | Refusal) -> None:
    judged = LISTED.judge(facts)
    assert (judged.pinpad if isinstance(judged, Reader) else judged.why) == expected


def test_m2_a_city_may_narrow_the_list_and_never_widen_it() -> None:
    """The signed configuration names models (contract section 2, Configuration)."""
    narrowed = LISTED.only(("Small", "Bad", "Unheard of"))
    good, small = Facts("Good Pad 00 00", KEYPAD, "1234:0001", "5.10"), Facts("Small Pad 00 00", KEYPAD)
    assert narrowed.judge(good) == Refused("Good Pad 00 00", Refusal.NOT_LISTED)
    assert isinstance(narrowed.judge(small), Reader)
    assert narrowed.judge(Facts("Bad Keyboard 00 00", KEYPAD)) == Refused("Bad Keyboard 00 00", Refusal.DENIED)
    assert isinstance(LISTED.only(()).judge(good), Reader), "no name, no narrowing"


def test_the_list_that_ships_is_sound() -> None:
    listed = Listed.read(SHIPPED).models
    assert len(listed) > 10
    for model in listed:
        assert model.usb or model.names, model.model
        assert model.verdict in ("allowed", "denied"), model.model
        assert model.source, model.model
        assert 1 <= model.chunk <= 256
        assert model.verdict == "allowed" or model.quirk, f"{model.model}: say why it is denied"
    ids = [usb for model in listed for usb in model.usb]
    assert len(ids) == len(set(ids))
    for refusal in Refusal:
        assert "connect" in refusal.advice


@given(st.binary(max_size=80))
def test_properties_never_raise(raw: bytes) -> None:
    assert sum(len(value) + 2 for value in properties(raw).values()) <= len(raw)


class Wire:
    """A channel that answers pseudo-APDUs from a list."""

    def __init__(self, *answers: Answer) -> None:
        self.answers, self.sent = list(answers), list[bytes]()

    def control(self, code: int, data: bytes = b"") -> bytes:
        raise AssertionError("a pseudo-APDU reader is not asked by control calls")

    def exchange(self, command: bytes) -> Answer:
        self.sent.append(command)
        return self.answers.pop(0)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (Answer(b"\x90\x00", 0x9000), PinAnswer(PinResult.RIGHT)), (Answer(b"\x63\xc1", 0x9000), PinAnswer(PinResult.WRONG, 1)),
        (Answer(b"", 0x63C2), PinAnswer(PinResult.WRONG, 2)), (Answer(b"", 0x6401), PinAnswer(PinResult.CANCELLED)),
        (Answer(b"\x64\x00", 0x9000), PinAnswer(PinResult.TIMED_OUT)), (Answer(b"odd", 0x9000), PinAnswer(PinResult.UNKNOWN)),
        (Answer(b"", 0x6D00), PinAnswer(PinResult.UNKNOWN)),
    ],
)  # fmt: skip
def test_a_pseudo_apdu_reader_speaks_either_form(answer: Answer, expected: PinAnswer) -> None:
    wire = Wire(Answer(b"\x06\x07", 0x9000), answer)
    assert PseudoPinpad().verify(wire, "nl", 30) == expected
    assert wire.sent[0] == bytes.fromhex("FFC2010000")
    assert wire.sent[1][:5] == bytes.fromhex("FFC2010620")
    assert len(wire.sent) == 2


def test_a_reader_without_the_feature_is_never_sent_a_pin_command() -> None:
    for silence in (Answer(b"", 0x6D00), Answer(b"\x0a", 0x9000)):
        wire = Wire(silence)
        with pytest.raises(ReaderNotTrusted):
            PseudoPinpad().verify(wire, "fr", 30)
        assert len(wire.sent) == 1


@pytest.fixture
def changed(rig: CardRig) -> Iterator[CardRig]:
    """A rig whose reader may become another; it is itself again afterwards."""
    yield rig
    rig.become(Kind.PINPAD)


def refusal(watcher: Watcher) -> Refusal | None:
    while (slot := watcher.events.get(timeout=10)).event is not SlotEvent.READER_REFUSED:
        assert slot.event is SlotEvent.READER_LOST, slot
    return slot.refusal


@pytest.fixture
def watch(rig: CardRig) -> Iterator[list[Watcher]]:
    """Monitors of one test; each is stopped."""
    watching: list[Watcher] = []
    yield watching
    for each in watching:
        each.monitor.stop()
        each.thread.join()


@pytest.mark.parametrize(
    ("kind", "why"),
    [(Kind.CLASS_1, Refusal.NO_KEYPAD), (Kind.RENAMED, Refusal.DENIED)],
    ids=["class-1", "denied-by-its-id-whatever-its-name"],
)
def test_m1_other_readers_are_refused_before_any_card_is_powered(
    changed: CardRig, watch: list[Watcher], kind: Kind, why: Refusal
) -> None:
    changed.do("insert", citizen="fatima", applet="1.8")
    changed.become(kind)
    watch.append(Watcher())
    assert refusal(watch[0]) is why
    state = changed.do("state")
    assert (state["apdus"], state["verifies"]) == (0, 0)
    changed.become(Kind.PINPAD)
    assert watch[0].until(SlotEvent.CARD_IN, 10)[-2] is SlotEvent.READER_FOUND, "the right reader ends the refusal"


def test_what_the_emulated_pinpad_says_of_itself(rig: CardRig, watch: list[Watcher]) -> None:
    watch.append(Watcher())
    watch[0].until(SlotEvent.CARD_OUT)
    context = Context()
    facts = ask(context, context.readers()[0])
    context.close()
    assert Feature.VERIFY_PIN_DIRECT in facts.features
    assert (facts.min_digits, facts.max_digits) == (4, 12)
    assert (facts.firmware, facts.usb) == ("Emulated pinpad 1.00", "08E6:3478")
    assert isinstance(Listed.read(READERS, SHIPPED).judge(facts), Reader)
    assert isinstance(Listed.read(SHIPPED).judge(facts), Refused), "no terminal takes an emulated reader"


@pytest.mark.parametrize("applet", ["1.7", "1.8"])
def test_a_pinpad_asked_by_pseudo_apdus_signs_and_tells_every_outcome(
    changed: CardRig, watch: list[Watcher], applet: str
) -> None:
    changed.become(Kind.PSEUDO)
    watch.append(Watcher())
    watch[0].until(SlotEvent.CARD_OUT, 10)
    assert watch[0].reader is not None
    assert isinstance(watch[0].reader.pinpad, PseudoPinpad)
    card, seen = look(changed, watch[0], "joris", applet)
    assert seen.certificate is not None
    changed.do("tries", citizen="joris", applet=applet, left=3)
    digest = hashlib.new("sha256" if applet == "1.7" else "sha384", os.urandom(8)).digest()
    for script, expected in (
        ({"keys": ["cancel"]}, PinAnswer(PinResult.CANCELLED)), ({"then": "timed-out"}, PinAnswer(PinResult.TIMED_OUT)),
        ({"then": "broken"}, PinAnswer(PinResult.READER_FAULT)), ({"keys": [*"0000", "ok"]}, PinAnswer(PinResult.WRONG, 2)),
        ({"keys": [*"91735", "ok"]}, PinAnswer(PinResult.RIGHT)), ({"then": "card-gone"}, PinAnswer(PinResult.CARD_GONE)),
    ):  # fmt: skip
        changed.do("script", **script)
        signed = card.sign(digest, "nl", 30)
        assert signed.pin == expected, script
        assert (signed.signature is not None) == (expected.result is PinResult.RIGHT)
    ledger = changed.do("state")["ledger"]
    assert ledger["from_host"] == 0
    assert changed.do("state")["requests"][-1]["language"] == 0x0813
    card.close()


def test_m2_a_second_reader_is_not_taken_for_ours(rig: CardRig, watch: list[Watcher]) -> None:
    with rig.beside(Kind.CLASS_1):
        watch.append(Watcher())
        watch[0].until(SlotEvent.CARD_OUT, 10)
        assert watch[0].reader is not None
        assert watch[0].reader.name.startswith("Emu Secure PinPad")
        card, seen = look(rig, watch[0], "fatima", "1.8")
        assert seen.certificate is not None
        card.close()
