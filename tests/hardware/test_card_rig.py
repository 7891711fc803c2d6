# SPDX-License-Identifier: GPL-3.0-or-later
"""The card path through the real pcscd and libccid, with OpenSC as an independent witness."""

import os
import subprocess
import time

import pytest

from hardware.card.eid import Verdict
from hardware.card.monitor import SlotEvent
from hardware.card.pinpad import PinAnswer, PinResult
from hardware.emulated.rig import CardRig
from tests.cards import Watcher, look, sign

APPLETS = ("1.7", "1.8")


@pytest.mark.parametrize("applet", APPLETS)
def test_the_right_code_signs(rig: CardRig, watcher: Watcher, applet: str) -> None:
    card, seen = look(rig, watcher, "fatima", applet)
    rig.do("script", keys=[*"4826", "ok"])
    pin, signature, digest = sign(card, seen)
    assert pin == PinAnswer(PinResult.RIGHT)
    assert signature is not None
    assert seen.certificate is not None
    assert seen.certificate.verifies(signature, digest)
    state = rig.do("state")
    assert (state["verifies"], state["signatures"]) == (1, 1)
    assert state["requests"][-1] == {
        "timeout_s": 30,
        "language": 0x080C,
        "formats": "894704",
        "template": "002000010820ffffffffffffff",
    }
    assert set(state["selected"]) == {"DF005038"}, "only the authentication certificate is read (M9)"


@pytest.mark.parametrize("applet", APPLETS)
@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ({"keys": ["cancel"]}, PinAnswer(PinResult.CANCELLED)),
        ({"then": "timed-out"}, PinAnswer(PinResult.TIMED_OUT)),
        ({"then": "broken"}, PinAnswer(PinResult.READER_FAULT)),
        ({"then": "card-gone", "delay_s": 0.1}, PinAnswer(PinResult.CARD_GONE)),
    ],
    ids=["cancel", "timeout", "fault", "pulled"],
)
def test_what_spends_no_try(
    rig: CardRig, watcher: Watcher, applet: str, script: dict[str, object], expected: PinAnswer
) -> None:
    card, seen = look(rig, watcher, "maria", applet)
    before = rig.do("state")
    rig.do("script", **script)
    pin, signature, _ = sign(card, seen)
    assert (pin, signature) == (expected, None)
    rig.do("remove")
    rig.do("settle")
    rig.do("insert", citizen="maria", applet=applet)
    after = rig.do("state")
    assert after["tries_left"] == 3
    assert after["ok_presses"] == before["ok_presses"]


@pytest.mark.parametrize("applet", APPLETS)
def test_m11_wrong_codes_count_down_to_blocked(rig: CardRig, watcher: Watcher, applet: str) -> None:
    card, seen = look(rig, watcher, "amadou", applet)
    for left, result in ((2, PinResult.WRONG), (1, PinResult.WRONG), (0, PinResult.BLOCKED), (0, PinResult.BLOCKED)):
        rig.do("script", keys=[*"1111", "ok"])
        pin, signature, _ = sign(card, seen)
        assert (pin, signature) == (PinAnswer(result, left), None)
        assert card.tries_left() == left
    state = rig.do("state")
    assert state["verifies"] == 4, "one VERIFY for each press of OK"
    rig.do("tries", citizen="amadou", applet=applet, left=3)


@pytest.mark.parametrize(
    ("who", "verdict", "tries"),
    [
        ("elise", Verdict.EXPIRED, None), ("noor", Verdict.NO_CERTIFICATE, None), ("lucas", Verdict.KIDS, None),
        ("bankcard", Verdict.OTHER, None), ("louise", Verdict.GOOD, 1), ("karel", Verdict.GOOD, 0),
    ],
)  # fmt: skip
def test_every_kind_of_card_gets_its_verdict(
    rig: CardRig, watcher: Watcher, who: str, verdict: Verdict, tries: int | None
) -> None:
    card, seen = look(rig, watcher, who, "1.8")
    assert (seen.verdict, seen.tries_left) == (verdict, tries)
    card.close()


def test_a_mute_chip_is_told_apart(rig: CardRig, watcher: Watcher) -> None:
    rig.do("mute", on=True)
    rig.do("insert", citizen="fatima")
    watcher.until(SlotEvent.CARD_MUTE)


def test_a_card_swapped_since_the_look_is_not_signed_with(rig: CardRig, watcher: Watcher) -> None:
    card, seen = look(rig, watcher, "fatima", "1.8")
    presses = rig.do("state")["ok_presses"]
    rig.do("insert", citizen="joris", applet="1.8")
    pin, signature, _ = sign(card, seen)
    assert (pin.result, signature) == (PinResult.CARD_GONE, None)
    assert rig.do("state")["ok_presses"] == presses


def test_the_monitor_survives_a_restart_of_pcscd(rig: CardRig, watcher: Watcher) -> None:
    rig.do("insert", citizen="fatima")
    watcher.until(SlotEvent.CARD_IN)
    rig.stop_pcscd()
    watcher.until(SlotEvent.READER_LOST)
    rig.do("remove")
    rig.start_pcscd()
    assert watcher.until(SlotEvent.CARD_OUT, 15)[0] is SlotEvent.READER_FOUND


@pytest.mark.parametrize("applet", APPLETS)
def test_opensc_lists_the_same_card(rig: CardRig, watcher: Watcher, applet: str) -> None:
    """A peer that we did not write. That of Debian 13, 0.26, does not know applet 1.8, whoever has made the card."""
    rig.do("insert", citizen="fatima", applet=applet)
    watcher.until(SlotEvent.CARD_IN)
    environment = {**os.environ, **rig.environment}
    release = subprocess.run(["opensc-tool", "--info"], capture_output=True, text=True, check=True).stdout
    if applet == "1.8" and "OpenSC 0.26" in release:
        asked = subprocess.run(["pkcs15-tool", "--dump"], env=environment, capture_output=True, text=True, check=False)
        assert "cannot be handled" in asked.stderr
        return
    dump = subprocess.run(["pkcs15-tool", "--dump"], env=environment, capture_output=True, text=True, check=True).stdout
    kind = "RSA" if applet == "1.7" else "EC"
    assert f"Private {kind} Key [Authentication]" in dump
    assert dump.count("X.509 Certificate") == 4
    objects = subprocess.run(["pkcs11-tool", "-O"], env=environment, capture_output=True, text=True, check=True).stdout
    assert "Fatima Exemple (Signature)" in objects
    readers = subprocess.run(["opensc-tool", "-l"], env=environment, capture_output=True, text=True, check=True).stdout
    assert "PIN pad" in readers


def test_a_rig_starts_beside_another(rig: CardRig, folder: "os.PathLike[str]") -> None:
    from pathlib import Path

    with CardRig(Path(folder) / "second") as other:
        other.do("insert", citizen="joris")
        environment = {**os.environ, **other.environment}
        end = time.monotonic() + 15
        while "Yes" not in (
            out := subprocess.run(
                ["opensc-tool", "-l"], env=environment, capture_output=True, text=True, check=True
            ).stdout
        ):
            assert time.monotonic() < end, out
    assert rig.do("state")["card"] is None
