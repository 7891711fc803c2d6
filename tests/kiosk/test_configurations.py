# SPDX-License-Identifier: GPL-3.0-or-later
"""The signed configuration is taken over when it is genuine, and nothing else changes what a terminal believes (M23)."""

import base64
import datetime as dt
import tempfile
from pathlib import Path
from typing import Any

import msgspec
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from structlog.testing import capture_logs

from kiosk.caretaker.configurations import AGAIN_S, Configurations
from kiosk.config import City, Printer, Settings
from kiosk.errors import ConfigurationRefused, GuichetError, GuichetRefused, GuichetUnreachable
from kiosk.guichet.configuration import KEPT, Configuration, Holder, in_force, sign
from kiosk.guichet.port import SignedConfig
from kiosk.reference.authority import CityAuthority

KEY, NOW = Ed25519PrivateKey.generate(), 1000.0


def _authority() -> str:
    with tempfile.TemporaryDirectory() as folder:
        return CityAuthority(Path(folder), dt.datetime.now(dt.UTC)).root.certificate.read_text()


SEAL = _authority()


def wanted(version: int, software: str = "1.0.0", until: float = 5000.0) -> Configuration:
    return Configuration(
        version,
        "*",
        0.0,
        until,
        "https://new.example/kiosk/v1",
        "https://new.example",
        "https://t.example/",
        (SEAL,),
        software=software,
    )


class Terminal:
    """One terminal, and a city that hands out what the test says; ``says`` may be an error."""

    def __init__(self, folder: Path) -> None:
        pem = KEY.public_key().public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
        (folder / "keys").mkdir()
        (folder / "keys" / "city-1.pem").write_bytes(pem)
        (folder / "seals.pem").write_text("OLD")
        nowhere = folder / "none"
        city = City(
            "https://old.example/kiosk/v1", "https://old.example", nowhere, nowhere, nowhere, folder / "seals.pem"
        )
        self.settings = Settings(city, Printer("ipp://x"), folder, configuration_keys=folder / "keys")
        self.says: SignedConfig | GuichetError = GuichetUnreachable("away")
        self.tag, self.now, self.asked, self.changed, self.busy = "", 0.0, 0, 0, False
        self.holder = Holder.of(self.settings)
        self.check = Configurations(
            lambda: self,  # type: ignore[arg-type, return-value]  # as much of a city as is asked here
            lambda: self.tag, self.holder, self._changed, lambda: self.busy, lambda: self.now, lambda: NOW,
        )  # fmt: skip

    def configuration(self, _etag: str) -> SignedConfig:
        self.asked += 1
        if isinstance(self.says, GuichetError):
            raise self.says
        return self.says

    def _changed(self) -> None:
        self.changed += 1

    def look(self, tag: str, after_s: float = 0.0) -> None:
        self.tag, self.now = tag, self.now + after_s
        assert self.check.look() == frozenset()


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path)


def test_m23_what_is_taken_over_is_in_force_for_every_program(terminal: Terminal) -> None:
    assert in_force(terminal.settings, NOW).seals == b"OLD"
    terminal.says = sign(wanted(3), KEY, "city-1")
    terminal.look('"v3"')
    force = in_force(terminal.settings, NOW)
    assert (force.city.url, force.city.origin, force.seals) == (
        "https://new.example/kiosk/v1",
        "https://new.example",
        SEAL.encode(),
    )
    assert terminal.changed == 1
    terminal.look('"v3"', 2 * AGAIN_S)
    assert (terminal.asked, terminal.changed) == (1, 1), "asked for when the city has another one, and then alone"


@pytest.mark.parametrize(
    "error", [GuichetRefused("rate-limited"), GuichetRefused("not-found"), GuichetUnreachable("x")]
)
def test_one_that_cannot_be_had_is_asked_for_again_and_not_at_once(terminal: Terminal, error: GuichetError) -> None:
    terminal.says = error
    terminal.look('"v3"')
    terminal.look('"v3"', AGAIN_S / 2)
    assert terminal.asked == 1
    terminal.says = sign(wanted(3), KEY, "city-1")
    terminal.look('"v3"', AGAIN_S)
    assert terminal.changed == 1


def test_nothing_changes_under_the_feet_of_somebody_who_is_served(terminal: Terminal) -> None:
    terminal.says, terminal.busy = sign(wanted(3), KEY, "city-1"), True
    terminal.look('"v3"')
    assert in_force(terminal.settings, NOW).city.url == "https://old.example/kiosk/v1"
    terminal.busy = False
    terminal.look('"v3"', 5.0)
    assert terminal.changed == 1


def test_one_that_could_not_be_had_does_not_hold_up_a_newer_one(terminal: Terminal) -> None:
    """A city without a configuration has a tag all the same; the first that is put there is taken when it is told of."""
    terminal.says = GuichetRefused("not-found")
    terminal.look('"v0"')
    terminal.says = sign(wanted(1), KEY, "city-1")
    terminal.look('"v1"', 1.0)
    assert terminal.changed == 1


def refusals(terminal: Terminal) -> list[str]:
    """Why the log says that the fourth version was not taken over."""
    with capture_logs() as log:
        terminal.look('"v4"')
    return [each["reason"] for each in log if each["event"] == "configuration refused"]


@pytest.mark.parametrize(
    ("how", "reason"), [("another key", "not-genuine"), ("changed", "not-genuine"), ("older", "older")]
)
def test_m23_what_is_not_genuine_changes_nothing_and_the_log_says_why(
    terminal: Terminal, how: str, reason: str
) -> None:
    terminal.holder.take(sign(wanted(3), KEY, "city-1"), NOW)
    signed = sign(wanted(4, "9.0.0"), KEY, "city-1")
    match how:
        case "another key":
            signed = sign(wanted(4, "9.0.0"), Ed25519PrivateKey.generate(), "city-1")
        case "changed":
            signed = SignedConfig(signed.payload.replace(b"9.0.0", b"8.0.0"), signed.signature, signed.key_id)
        case "older":
            signed = sign(wanted(2, "9.0.0"), KEY, "city-1")
    terminal.says = signed
    assert refusals(terminal) == [reason]
    assert terminal.check.now == wanted(3)
    assert terminal.changed == 0


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ({"seal_authorities": ()}, "none, and no document could be believed"),
        ({"seal_authorities": (SEAL, "SEAL")}, "one is no certificate"),
        ({"adapter": "http_v9"}, "none is called 'http_v9'"),
        ({"software": "1.4"}, "three numbers"),
    ],
)
def test_m23_what_no_terminal_could_work_by_is_refused_and_a_better_one_taken(
    terminal: Terminal, what: dict[str, Any], told: str
) -> None:
    """One slip of the pen, signed: taken over, it would have ended every clerk, or the heartbeat that the next one comes by."""
    terminal.holder.take(sign(wanted(3), KEY, "city-1"), NOW)
    bad = sign(msgspec.structs.replace(wanted(4), **what), KEY, "city-1")
    with pytest.raises(ConfigurationRefused, match=told):
        terminal.holder.take(bad, NOW)
    terminal.says = bad
    assert refusals(terminal) == list(what), "the log names the key"
    assert terminal.check.now == wanted(3)
    terminal.says = sign(wanted(5), KEY, "city-1")
    terminal.look('"v5"', 1.0)
    assert terminal.check.now == wanted(5)


def test_one_that_was_kept_by_a_version_that_has_gone_is_not_in_force(terminal: Terminal) -> None:
    """What the version before has no adapter for would have ended its caretaker at every start."""
    newer = sign(msgspec.structs.replace(wanted(3), adapter="http_v9"), KEY, "city-1")
    kept = {
        "payload": base64.b64encode(newer.payload).decode(), "signature": base64.b64encode(newer.signature).decode(),
        "key_id": newer.key_id,
    }  # fmt: skip
    (terminal.settings.state / KEPT).write_bytes(msgspec.json.encode(kept))
    assert in_force(terminal.settings, NOW).city == terminal.settings.city
    with pytest.raises(ConfigurationRefused, match="older than 3"):
        terminal.holder.take(sign(wanted(2), KEY, "city-1"), NOW)


def test_m23_a_version_never_goes_down_also_when_the_last_ones_time_is_over(terminal: Terminal) -> None:
    terminal.holder.take(sign(wanted(3, until=2000.0), KEY, "city-1"), NOW)
    assert terminal.holder.read(3000.0) is None
    with pytest.raises(ConfigurationRefused, match="older than 3"):
        terminal.holder.take(sign(wanted(2), KEY, "city-1"), 3000.0)


def test_m23_a_file_that_was_changed_is_worth_nothing(terminal: Terminal) -> None:
    terminal.holder.take(sign(wanted(3), KEY, "city-1"), NOW)
    file = terminal.settings.state / KEPT
    kept = msgspec.json.decode(file.read_bytes())
    payload = base64.b64decode(kept["payload"]).replace(b"new.example", b"bad.example")
    file.write_bytes(msgspec.json.encode(kept | {"payload": base64.b64encode(payload).decode()}))
    assert in_force(terminal.settings, NOW).city.url == "https://old.example/kiosk/v1"
