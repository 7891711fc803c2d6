# SPDX-License-Identifier: GPL-3.0-or-later
"""Every status word of card-stack 5 and belgian-eid 2.8, given by the emulated card through the real pcscd: our errors
alone, never a second VERIFY, and the next visit works."""

import datetime as dt

import pytest

from hardware.card.eid import Verdict
from hardware.card.monitor import SlotEvent
from hardware.card.pinpad import PinAnswer, PinResult
from hardware.emulated.rig import CardRig
from hardware.errors import CardAltered
from tests.cards import Watcher, look, sign

WORDS = (
    "6283", "6400", "6581", "6700", "6881", "6981", "6982", "6985", "6986", "6999", "6A80", "6A82", "6A83", "6A86", "6A87", "6A88",
    "6B00", "6D00", "6E00",
)  # fmt: skip
ANSWERS = {
    "9000": PinAnswer(PinResult.RIGHT), "63C2": PinAnswer(PinResult.WRONG, 2), "63C1": PinAnswer(PinResult.WRONG, 1),
    "63C0": PinAnswer(PinResult.BLOCKED, 0), "6983": PinAnswer(PinResult.BLOCKED, 0), "6B80": PinAnswer(PinResult.READER_FAULT),
    "6400": PinAnswer(PinResult.TIMED_OUT), "6401": PinAnswer(PinResult.CANCELLED),
}  # fmt: skip


def test_a_card_that_answers_oddly_once_is_read_all_the_same(rig: CardRig, watcher: Watcher) -> None:
    """In the middle of a read: one recovery with reset and pauses, as the official middleware does it."""
    rig.do("insert", citizen="fatima", applet="1.8")
    watcher.until(SlotEvent.CARD_IN)
    card = watcher.card()
    for word in WORDS:
        rig.do("status_words", hex=["", "", "", word])
        assert card.look(dt.datetime.now(dt.UTC)).verdict is Verdict.GOOD, word
    assert rig.do("state")["tries_left"] == 3
    card.close()


def test_a_card_that_does_not_know_the_applet_is_another_card(rig: CardRig, watcher: Watcher) -> None:
    rig.do("insert", citizen="fatima", applet="1.8")
    watcher.until(SlotEvent.CARD_IN)
    card = watcher.card()
    for word in WORDS:
        rig.do("status_words", hex=[word])
        before = rig.do("state")["apdus"]
        assert card.look(dt.datetime.now(dt.UTC)).verdict is Verdict.OTHER, word
        assert rig.do("state")["apdus"] - before == 0, "nothing else is sent to a card that is not Belgian"
    card.close()


@pytest.mark.parametrize("applet", ["1.7", "1.8"])
def test_every_word_that_may_end_an_entry_has_its_outcome(rig: CardRig, watcher: Watcher, applet: str) -> None:
    card, seen = look(rig, watcher, "fatima", applet)
    for word in (*ANSWERS, *WORDS, "6402", "6403", "63C3", "6F00", "0000"):
        wanted = ANSWERS.get(word, PinAnswer(PinResult.WRONG, 3) if word == "63C3" else PinAnswer(PinResult.UNKNOWN))
        if word == "9000":
            continue  # the next test
        before = rig.do("state")["ledger"]
        rig.do("verify_answers", hex=word)
        rig.do("script", keys=[*"4826", "ok"])
        pin, signature, _ = sign(card, seen)
        assert (pin, signature) == (wanted, None), word
        after = rig.do("state")["ledger"]
        assert (after["sent"] - before["sent"], after["from_host"]) == (1, 0), (
            "one press, one VERIFY, whatever was answered"
        )
    card.close()


def test_a_pin_right_that_the_card_does_not_grant_is_no_signature(rig: CardRig, watcher: Watcher) -> None:
    """VERIFY answers 9000 without having happened: the signature is refused with 6982, and nothing is asked again."""
    card, seen = look(rig, watcher, "fatima", "1.8")
    before = rig.do("state")["ledger"]["sent"]
    rig.do("verify_answers", hex="9000")
    rig.do("script", keys=[*"4826", "ok"])
    with pytest.raises(CardAltered):
        sign(card, seen)
    assert rig.do("state")["ledger"]["sent"] - before == 1
    card.close()


def test_a_card_may_break_off_in_the_middle_of_its_certificate(rig: CardRig, watcher: Watcher) -> None:
    for contents in ("", "00" * 50, "3082FFFF" + "00" * 200, "30820400" + "11" * 300, "FF" * 300):
        rig.do("file", citizen="hugo", applet="1.8", file="DF005038", hex=contents)
        rig.do("insert", citizen="hugo", applet="1.8")
        watcher.until(SlotEvent.CARD_IN)
        card = watcher.card()
        found = card.look(dt.datetime.now(dt.UTC)).verdict
        assert found is (Verdict.NO_CERTIFICATE if contents == "00" * 50 else Verdict.UNREADABLE), contents[:8]
        card.close()
        rig.do("remove")
        watcher.until(SlotEvent.CARD_OUT)
    rig.do("file", citizen="hugo", applet="1.8", file="DF005038", hex=None)


def test_m12_an_endless_card_is_cut_off(rig: CardRig, watcher: Watcher) -> None:
    for storm in ("6110", "6C10"):
        rig.do("status_words", hex=[storm] * 200)
        rig.do("insert", citizen="fatima", applet="1.8")
        watcher.until(SlotEvent.CARD_IN)
        card = watcher.card()
        assert card.look(dt.datetime.now(dt.UTC)).verdict in (Verdict.UNREADABLE, Verdict.OTHER)
        assert rig.do("state")["apdus"] < 200
        card.close()
        rig.do("status_words", hex=[])
        rig.do("remove")
        watcher.until(SlotEvent.CARD_OUT)
