# SPDX-License-Identifier: GPL-3.0-or-later
"""``kiosk card`` as a technician runs it, on the emulated reader under the real pcscd."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest

from hardware.card.monitor import SlotEvent
from hardware.emulated.rig import READERS, CardRig, Kind
from kiosk.guichet.configuration import Fingerprint
from tests.cards import Watcher

KIOSK = [sys.executable, "-m", "kiosk", "card"]
EMULATED = ["--readers", str(READERS)]


def kiosk(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*KIOSK, *arguments], env={**os.environ, **environment}, capture_output=True, text=True, timeout=60, check=False
    )


def as_json(done: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    return msgspec.json.decode(done.stdout, type=dict[str, Any])


@pytest.fixture
def in_the_slot(rig: CardRig, watcher: Watcher) -> Any:
    def insert(who: str, applet: str) -> None:
        rig.do("insert", citizen=who, applet=applet)
        watcher.until(SlotEvent.CARD_IN)

    return insert


def test_status_says_what_the_reader_is_and_that_it_may_be_used(rig: CardRig, watcher: Watcher) -> None:
    done = kiosk("status", "--json", *EMULATED)
    assert done.returncode == 0, done.stderr
    (reader,) = as_json(done)["readers"]
    assert (reader["verdict"], reader["keypad"], reader["firmware"]) == ("allowed", "direct", "Emulated pinpad 1.00")
    assert (reader["min_digits"], reader["max_digits"], reader["card"]) == (4, 12, "none")
    table = kiosk("status", *EMULATED)
    assert "Emu Secure PinPad" in table.stdout
    assert "allowed" in table.stdout


def test_status_says_why_a_reader_may_not_be_used_and_what_to_do(rig: CardRig, watcher: Watcher) -> None:
    done = kiosk("status")
    assert done.returncode == 1
    assert "must not be used: connect a listed pinpad instead" in done.stdout
    rig.become(Kind.CLASS_1)
    try:
        watcher.until(SlotEvent.READER_REFUSED, 10)
        assert "has no secure PIN entry (class 1)" in kiosk("status", *EMULATED).stdout
    finally:
        rig.become(Kind.PINPAD)
    watcher.until(SlotEvent.READER_FOUND, 10)


@pytest.mark.parametrize("applet", ["1.7", "1.8"])
def test_read_says_nothing_of_the_citizen_unless_asked(rig: CardRig, in_the_slot: Any, applet: str) -> None:
    in_the_slot("amadou", applet)
    roots = rig.folder / "roots.pem"
    roots.write_bytes(b"".join(f.read_bytes() for f in (rig.folder / "country").glob("root-*.pem")))
    done = kiosk("read", "--json", "--roots", str(roots), *EMULATED)
    assert done.returncode == 0, done.stderr
    found = as_json(done)
    assert (found["applet"], found["document"], found["holder"]) == (applet, "b", "foreigner")
    assert found["doubts"] == (["weak"] if applet == "1.7" else [])
    assert found["tries_left"] == 3
    assert not any(word in done.stdout for word in ("Amadou", "Spécimen", "90130400144", "Rue"))
    personal = as_json(kiosk("read", "--json", "--personal", "--roots", str(roots), *EMULATED))["citizen"]
    assert (personal["surname"], personal["given_names"], personal["street"]) == (
        "Spécimen",
        "Amadou Test",
        "Rue de l'Exemple 12",
    )
    assert personal["birth_date"] == "1990-01-01"


def test_a_specimen_is_doubted_where_only_real_roots_are_pinned(rig: CardRig, in_the_slot: Any) -> None:
    in_the_slot("joris", "1.8")
    assert as_json(kiosk("read", "--json", *EMULATED))["doubts"] == ["root"]


@pytest.mark.parametrize(("who", "sentence"), [("bankcard", "not a Belgian identity card"), ("gaston", "too old")])
def test_other_cards_end_with_one_sentence(rig: CardRig, in_the_slot: Any, who: str, sentence: str) -> None:
    in_the_slot(who, "1.7")
    done = kiosk("read", *EMULATED)
    assert done.returncode == 1
    assert sentence in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_what_is_missing_is_named(rig: CardRig, watcher: Watcher, tmp_path: Path) -> None:
    assert "no card in the reader: put one in" in kiosk("read", *EMULATED).stderr
    assert f"{tmp_path / 'no.toml'}: no such file" in kiosk("status", "--readers", str(tmp_path / "no.toml")).stderr
    (tmp_path / "bad.toml").write_text('[[reader]]\nmodel = "x"\nsource = "y"\nverdikt = "denied"\n')
    assert "verdikt" in kiosk("status", "--readers", str(tmp_path / "bad.toml")).stderr
    assert "no PC/SC service" in kiosk("status", PCSCLITE_CSOCK_NAME=str(tmp_path / "nowhere")).stderr


def test_monitor_says_what_happens_until_interrupted(rig: CardRig, watcher: Watcher) -> None:
    process = subprocess.Popen([*KIOSK, "monitor", "--json", *EMULATED], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    said = [msgspec.json.decode(process.stdout.readline()) for _ in range(2)]
    assert [line["event"] for line in said] == ["reader-found", "card-out"]
    rig.do("insert", citizen="fatima", applet="1.8")
    assert msgspec.json.decode(process.stdout.readline())["event"] == "card-in"
    process.send_signal(signal.SIGINT)
    assert process.wait(10) == 0
    process.stdout.close()


@pytest.mark.parametrize("applet", ["1.7", "1.8"])
def test_key_is_what_the_list_of_technicians_wants_and_names_nobody(
    rig: CardRig, in_the_slot: Any, applet: str
) -> None:
    in_the_slot("camille", applet)
    done = kiosk("key", *EMULATED)
    (printed,) = done.stdout.split()
    assert printed == msgspec.convert(printed, Fingerprint)
    assert kiosk("key", *EMULATED).stdout == done.stdout
    in_the_slot("amadou", applet)
    assert kiosk("key", *EMULATED).stdout != done.stdout
