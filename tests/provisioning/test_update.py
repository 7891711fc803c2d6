# SPDX-License-Identifier: GPL-3.0-or-later
"""What is installed and what is refused; the reason is kept before anything else happens."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.caretaker.reports import Outcome, Trial, report_in, trial_in
from provisioning.image import bundle
from provisioning.slots import keep
from provisioning.stick import blocked
from provisioning.update import COMPATIBLE, ROOM, Bundle, Refused, inspected, meaning, newest, update

SYSTEM = Path(bundle.__file__).parent / "files/etc/rauc/system.conf"


class Fake:
    """Stands for RAUC: knows the bundles that it is given, and writes down what it installs."""

    def __init__(self, bundles: dict[str, Bundle | Outcome], ends: Outcome | None = None) -> None:
        self.bundles, self.ends, self.installed = bundles, ends, list[str]()

    def look(self, source: str) -> Bundle:
        found = self.bundles[Path(source).name]
        if isinstance(found, Outcome):
            raise Refused(found)
        return found

    def install(self, source: str) -> None:
        self.installed.append(source)
        if self.ends is not None:
            raise Refused(self.ends)


def tried(
    tmp_path: Path, found: Bundle | Outcome, *, wanted: str = "", proved: bool = True, room: int = ROOM,
    ends: Outcome | None = None,
) -> tuple[Outcome, list[str]]:  # fmt: skip
    fake = Fake({"x.raucb": found}, ends)
    outcome = update("x.raucb", wanted, "0.1.0", fake, tmp_path, proved=proved, room=room)
    assert report_in(tmp_path).outcome is outcome, "what came of it is kept"
    return outcome, fake.installed


def test_a_newer_version_is_installed(tmp_path: Path) -> None:
    assert tried(tmp_path, Bundle("0.2.0", COMPATIBLE), wanted="0.2.0") == (Outcome.INSTALLED, ["x.raucb"])
    assert report_in(tmp_path).version == "0.2.0"


@pytest.mark.parametrize(
    ("found", "how", "outcome"),
    [
        (Bundle("0.1.0", COMPATIBLE), {}, Outcome.OLDER),
        (Bundle("0.0.9", COMPATIBLE), {}, Outcome.OLDER),
        (Bundle("0.2.0", "another-machine"), {}, Outcome.OTHER_MACHINE),
        (Bundle("0.3.0", COMPATIBLE), {"wanted": "0.2.0"}, Outcome.NOT_WANTED),
        (Bundle("latest", COMPATIBLE), {}, Outcome.DAMAGED),
        (Bundle("0.2.0", COMPATIBLE), {"proved": False}, Outcome.NOT_PROVED),
        (Bundle("0.2.0", COMPATIBLE), {"room": ROOM - 1}, Outcome.NO_ROOM),
        (Outcome.NOT_SIGNED, {}, Outcome.NOT_SIGNED),
        (Outcome.UNREACHABLE, {}, Outcome.UNREACHABLE),
    ],
)
def test_m29_what_is_refused_is_not_touched(
    tmp_path: Path, found: Bundle | Outcome, how: dict[str, object], outcome: Outcome
) -> None:
    assert tried(tmp_path, found, **how) == (outcome, [])  # type: ignore[arg-type]  # one table for all


def test_an_installation_that_fails_is_told(tmp_path: Path) -> None:
    said, installed = tried(tmp_path, Bundle("0.2.0", COMPATIBLE), ends=Outcome.DAMAGED)
    assert (said, len(installed)) == (Outcome.DAMAGED, 1)


def test_how_often_a_version_came_back_is_carried_on(tmp_path: Path) -> None:
    keep(tmp_path, "trial.json", Trial("0.2.0", returns=2))
    tried(tmp_path, Bundle("0.0.1", COMPATIBLE))
    tried(tmp_path, Bundle("0.2.0", COMPATIBLE))
    assert trial_in(tmp_path) == Trial("0.2.0", underway=True, returns=2)
    tried(tmp_path, Bundle("0.3.0", COMPATIBLE))
    assert trial_in(tmp_path) == Trial("0.3.0", underway=True, returns=0)


def test_a_stick_with_several_versions_gives_the_highest_that_is_signed(tmp_path: Path) -> None:
    bundles: dict[str, Bundle | Outcome] = {
        "a.raucb": Bundle("0.9.0", COMPATIBLE), "b.raucb": Bundle("0.10.0", COMPATIBLE), "c.raucb": Outcome.NOT_SIGNED,
    }  # fmt: skip
    for name in bundles:
        (tmp_path / name).touch()
    assert newest(tmp_path, Fake(bundles).look) == str(tmp_path / "b.raucb")


def test_a_stick_without_a_version(tmp_path: Path) -> None:
    (tmp_path / "holiday.jpg").touch()
    with pytest.raises(Refused) as refused:
        newest(tmp_path, Fake({}).look)
    assert refused.value.outcome is Outcome.NO_BUNDLE


@given(st.text(max_size=100))
def test_any_words_of_rauc_have_a_meaning(told: str) -> None:
    assert meaning(told) is Outcome.FAILED


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        (
            "Call failed: signature verification failed: Verify error: unable to get local issuer certificate",
            Outcome.NOT_SIGNED,
        ),
        (
            "Call failed: Invalid bundle format: Signature size (4758070897593719565) exceeds bundle size",
            Outcome.DAMAGED,
        ),
        (
            "Call failed: Failed to stream bundle https://x/1.raucb: not found: unexpected HTTP error code 404",
            Outcome.UNREACHABLE,
        ),
        ("100% Installing failed.\nLastError: Version mismatch: Expected at least '0.1.0' but\nidle\n", Outcome.OLDER),
        (
            "LastError: Failed mounting bundle: Check read from dm-verity device failed: Input/output error",
            Outcome.FAILED,
        ),
    ],
)
def test_what_rauc_says_is_told_apart(told: str, outcome: Outcome) -> None:
    assert meaning(told) is outcome


def test_what_busctl_answers_is_understood() -> None:
    manifest = {"version": {"type": "s", "data": "0.2.0"}, "compatible": {"type": "s", "data": "c"}}
    answer = {
        "type": "a{sv}",
        "data": [
            {
                "manifest-hash": {"type": "s", "data": "00"},
                "update": {"type": "v", "data": {"type": "a{sv}", "data": manifest}},
            }
        ],
    }
    assert inspected(json.dumps(answer)) == Bundle("0.2.0", "c")


def test_builder_installer_and_machine_mean_the_same_machine() -> None:
    assert f"compatible={COMPATIBLE}\n" in SYSTEM.read_text()
    assert bundle.COMPATIBLE == COMPATIBLE
    assert "min-bundle-version=@VERSION@" in SYSTEM.read_text(), "RAUC itself refuses what is older"


LISTED = """\
4: allow id 1d6b:0002 serial "0000:00:02.0" name "xHCI Host Controller" hash "x" parent-hash "y" via-port "usb1" with-interface 09:00:00 with-connect-type ""
7: block id 0781:5567 serial "1" name "Stick" hash "x" parent-hash "y" via-port "1-2" with-interface 08:06:50 with-connect-type "hotplug"
8: block id 0781:5568 serial "2" name "Two faces" hash "x" parent-hash "y" via-port "1-3" with-interface { 08:06:50 03:01:01 } with-connect-type "hotplug"
9: block id 0781:5569 serial "3" name "Old and new" hash "x" parent-hash "y" via-port "1-4" with-interface { 08:06:50 08:06:62 } with-connect-type "hotplug"
10: block id 046d:c31c serial "" name "with-interface 08:06:50 " hash "x" via-port "1-5" with-interface { 03:01:01 03:00:00 } with-connect-type "hotplug"
"""


def test_m18_only_what_is_a_stick_and_nothing_else_is_let_in() -> None:
    assert blocked(LISTED) == ["7", "9"]
