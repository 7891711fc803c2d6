# SPDX-License-Identifier: GPL-3.0-or-later
"""No line of ours can hold a digit of a PIN (M1): by the traffic that leaves this process, and by the shape of the API."""

import inspect
import re
from pathlib import Path
from typing import Any

import pytest
from smartcard import scard

import hardware.card
from hardware.card import eid, pinpad, pkcs11, signer
from hardware.card.pcsc import ReaderSession, Session
from hardware.card.pinpad import LANGUAGE_IDS, MAX_DIGITS, MIN_DIGITS, verify_structure
from hardware.emulated.applet import pin_block
from hardware.emulated.rig import CardRig
from tests.cards import Watcher, look, sign

PIN = "735190264817"
"""Twelve digits, as many as a card takes; nowhere else in the repo."""
SOURCES = sorted(Path(hardware.card.__file__).parent.glob("*.py"))


@pytest.mark.parametrize("applet", ["1.7", "1.8"])
def test_m1_what_leaves_this_process_for_the_reader_holds_no_digit(
    rig: CardRig,
    watcher: Watcher,
    monkeypatch: pytest.MonkeyPatch,
    applet: str,
) -> None:
    sent: list[bytes] = []
    heard: list[bytes] = []

    def recorded(call: Any) -> Any:
        def record(handle: Any, first: Any, data: list[int]) -> Any:
            code, answer = call(handle, first, data)
            sent.append(bytes(data))
            heard.append(bytes(answer))
            return code, answer

        return record

    # pyscard's two doors to a reader; there is no third in pcsc.py (below)
    monkeypatch.setattr(scard, "SCardTransmit", recorded(scard.SCardTransmit))
    monkeypatch.setattr(scard, "SCardControl", recorded(scard.SCardControl))
    rig.do("pin", citizen="camille", applet=applet, pin=PIN)
    card, seen = look(rig, watcher, "camille", applet)
    rig.do("script", keys=[*PIN, "ok"])
    pin, signature, _ = sign(card, seen)
    assert pin.result is pinpad.PinResult.RIGHT
    assert signature is not None
    card.close()
    rig.do("pin", citizen="camille", applet=applet, pin="2236")
    verifies = [command for command in sent if b"\x00\x20\x00\x01" in command]
    assert len([command for command in verifies if len(command) > 5]) == 1
    template = next(command for command in verifies if len(command) > 5)
    assert template == verify_structure("fr", 30)
    assert template.endswith(bytes.fromhex("002000010820FFFFFFFFFFFFFF"))
    block, text = pin_block(PIN), PIN.encode()
    packed = bytes.fromhex(PIN)
    for traffic in (*sent, *heard):
        assert not any(word in traffic for word in (block, block[1:], packed, text))
    answers = [answer for command, answer in zip(sent, heard, strict=True) if command == template]
    assert answers == [b"\x90\x00"], "what comes back from the keypad is a status word"


def test_m1_the_template_has_no_place_that_anybody_could_fill() -> None:
    """For every language and time the PIN block is the empty one: the only inputs are a language, seconds and sizes."""
    for language in LANGUAGE_IDS:
        for seconds in (1, 30, 60, 255):
            for digits in range(MIN_DIGITS, MAX_DIGITS + 1):
                assert verify_structure(language, seconds, digits)[-8:] == bytes.fromhex("20FFFFFFFFFFFFFF")
    assert list(inspect.signature(verify_structure).parameters) == ["language", "timeout_s", "max_digits"]


def test_m1_the_api_takes_no_digit() -> None:
    allowed = {"self", "channel", "language", "timeout_s", "digest", "armed", "wish"}
    for verb in (
        pinpad.DirectPinpad.verify, pinpad.PseudoPinpad.verify, signer.DirectSigner.sign, pkcs11.Pkcs11Signer.sign, eid.InsertedCard.sign,
    ):  # fmt: skip
        assert set(inspect.signature(verb).parameters) <= allowed, verb
    fields = set(signer.Wish.__dataclass_fields__)
    assert fields == {"card", "certificate", "digest", "language", "timeout_s"}


def test_m1_only_the_pinpad_can_verify() -> None:
    """No source of the card path builds a VERIFY with data but the template, and only PROTECTED_AUTH opens a token."""
    whole = "\n".join(file.read_text() for file in SOURCES)
    assert re.findall(r"0020\s*0001(?!0820FF|00\b)\w*", whole) == []
    assert re.findall(r"user_pin=(?!pkcs11\.PROTECTED_AUTH)\S+", whole) == []
    assert "C_Login" not in whole
    importers = [
        file.name for file in SOURCES if re.search(r"^(?:from|import) smartcard", file.read_text(), re.MULTILINE)
    ]
    assert importers == ["pcsc.py"]
    doors = set(re.findall(r"scard\.(SCard\w+)\(", next(f for f in SOURCES if f.name == "pcsc.py").read_text()))
    assert doors & {"SCardTransmit", "SCardControl"} == {"SCardTransmit", "SCardControl"}
    assert {name for name in vars(Session) | vars(ReaderSession) if not name.startswith("_")} == {
        "control", "exchange", "firmware", "power_anew", "reset", "transaction", "transmit",
    }  # fmt: skip
