# SPDX-License-Identifier: GPL-3.0-or-later
"""The second signer, with Debian's OpenSC on applet 1.7 through the emulated pinpad and the real pcscd."""

import datetime as dt
import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hardware.card.eid import InsertedCard
from hardware.card.monitor import SlotEvent
from hardware.card.pcsc import Context
from hardware.card.pinpad import PinAnswer, PinResult
from hardware.card.pkcs11 import OPENSC_CONF, Pkcs11Signer, prepare
from hardware.card.reader import Reader
from hardware.emulated.rig import CardRig
from hardware.errors import ReaderError
from tests.cards import Watcher, look

MODULE = next(Path("/usr/lib").glob("*/opensc-pkcs11.so"), Path("/usr/lib/opensc-pkcs11.so"))


@pytest.fixture(autouse=True)
def middleware(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The environment that a clerk gives it, and a home of its own to look at afterwards."""
    environment = dict(os.environ, DISPLAY=":7")
    prepare(environment)
    monkeypatch.setenv("OPENSC_CONF", environment["OPENSC_CONF"])
    monkeypatch.delenv("DISPLAY", raising=False)
    for name in ("HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    return tmp_path


def test_the_middleware_gets_no_window_and_no_cache() -> None:
    environment = {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0", "PATH": "/usr/bin"}
    prepare(environment)
    assert environment == {"PATH": "/usr/bin", "OPENSC_CONF": str(OPENSC_CONF)}
    assert "use_file_caching = no" in OPENSC_CONF.read_text()


@pytest.fixture
def through(rig: CardRig, watcher: Watcher) -> Iterator[Callable[..., PinAnswer]]:
    """Looks at a citizen's card, then signs through OpenSC while the script plays; returns how it ended."""
    opened: list[InsertedCard] = []

    def run(who: str, clock: Callable[[], float] | None = None, **script: object) -> PinAnswer:
        def signer(context: Context, reader: Reader) -> Pkcs11Signer:
            return Pkcs11Signer(MODULE, context, reader, **({"clock": clock} if clock else {}))

        if not opened:
            looked, _ = look(rig, watcher, who, "1.7")
            looked.close()
            assert watcher.reader is not None
            opened.append(InsertedCard(watcher.reader, signer))
        card = opened[0]
        seen = card.look(dt.datetime.now(dt.UTC))
        assert seen.certificate is not None
        digest = hashlib.sha256(os.urandom(8)).digest()
        if script:
            rig.do("script", **script)
        clocks: list[int] = []
        signed = card.sign(digest, "fr", 60, clocks.append)
        assert clocks in ([30], []), "the screen mirrors the middleware's clock, not ours"
        assert (signed.signature is not None) == (signed.pin.result is PinResult.RIGHT)
        if signed.signature is not None:
            assert seen.certificate.verifies(signed.signature, digest)
        return signed.pin

    yield run
    for card in opened:
        card.close()
    rig.do("tries", citizen="amadou", applet="1.7", left=3)


def test_the_right_code_signs(rig: CardRig, through: Callable[..., PinAnswer], middleware: Path) -> None:
    before = rig.do("state")["ledger"]["sent"]
    assert through("amadou", keys=[*"6174", "ok"]) == PinAnswer(PinResult.RIGHT)
    ledger = rig.do("state")["ledger"]
    assert (ledger["sent"] - before, ledger["from_host"]) == (1, 0)
    assert [f for f in middleware.rglob("*") if f.is_file()] == [], "nothing of a card on disk"


def test_wrong_codes_count_down_to_blocked(rig: CardRig, through: Callable[..., PinAnswer]) -> None:
    for left, result in ((2, PinResult.WRONG), (1, PinResult.WRONG), (0, PinResult.BLOCKED), (0, PinResult.BLOCKED)):
        assert through("amadou", keys=[*"1111", "ok"]) == PinAnswer(result, left)


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ({"keys": ["cancel"]}, PinAnswer(PinResult.CANCELLED, 3)), ({"then": "broken"}, PinAnswer(PinResult.UNKNOWN, 3)),
        ({"then": "card-gone", "delay_s": 0.3}, PinAnswer(PinResult.CARD_GONE)),
    ],
    ids=["cancelled", "reader-fault", "card-pulled"],
)  # fmt: skip
def test_what_spends_no_try(
    rig: CardRig, through: Callable[..., PinAnswer], script: dict[str, object], expected: PinAnswer
) -> None:
    before = rig.do("state")["ledger"]
    assert through("amadou", **script) == expected
    assert rig.do("state")["ledger"] == before


def test_only_the_clock_tells_too_slow_from_cancelled(through: Callable[..., PinAnswer]) -> None:
    ticks = iter((0.0, 30.1))
    assert through("amadou", clock=lambda: next(ticks), then="timed-out") == PinAnswer(PinResult.TIMED_OUT, 3)


def test_another_card_is_a_card_that_is_gone(rig: CardRig, watcher: Watcher) -> None:
    card, seen = look(rig, watcher, "amadou", "1.7")
    assert seen.certificate is not None
    assert watcher.reader is not None
    other = InsertedCard(watcher.reader, lambda context, reader: Pkcs11Signer(MODULE, context, reader))
    other.look(dt.datetime.now(dt.UTC))
    requests = len(rig.do("state")["requests"])
    rig.do("insert", citizen="maria", applet="1.7")
    watcher.until(SlotEvent.CARD_IN)
    assert other.sign(bytes(32), "fr", 30).pin.result is PinResult.CARD_GONE
    assert len(rig.do("state")["requests"]) == requests, "its keypad was never asked"
    other.close()
    card.close()


def test_a_card_that_the_module_cannot_sign_with_is_said_to_be_so(rig: CardRig, watcher: Watcher) -> None:
    card, _ = look(rig, watcher, "maria", "1.8")
    card.close()
    assert watcher.reader is not None
    card = InsertedCard(watcher.reader, lambda context, reader: Pkcs11Signer(MODULE, context, reader))
    card.look(dt.datetime.now(dt.UTC))
    rig.do("script", keys=[*"2580", "ok"])
    with pytest.raises(ReaderError):
        card.sign(bytes(48), "fr", 30)
    card.close()
