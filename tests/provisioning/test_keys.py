# SPDX-License-Identifier: GPL-3.0-or-later
"""A city's keys: who signs whom, what is secret, and that none is ever overwritten."""

import datetime as dt
import shutil
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.x509.oid import ExtendedKeyUsageOID

from kiosk.guichet.configuration import accept
from kiosk.guichet.port import SignedConfig
from provisioning.configuration import read, signed
from provisioning.keys import CONFIGURATION_KEY_ID, make, make_release
from provisioning.trouble import Trouble

NOW = dt.datetime(2026, 11, 26, tzinfo=dt.UTC)
TEXT = """version = 12
scope = "*"
valid_from = 2026-11-01T00:00:00Z
valid_until = 2027-12-01T00:00:00Z
backend_url = "https://guichet.city.example/kiosk/v1"
origin = "https://kiosk.guichet.example"
tracking_prefix = "https://city.example/suivi/"
seal_authorities = ["seals.pem"]
software = "1.4.0"
maintenance = { start = 2, end = 5 }
"""


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    make(tmp_path / "keys", "Ville", NOW)
    return tmp_path / "keys"


def certificate(file: Path) -> x509.Certificate:
    return x509.load_pem_x509_certificate(file.read_bytes())


def test_the_release_is_signed_by_the_authority_and_for_code_alone(keys: Path) -> None:
    authority, release = certificate(keys / "ca.pem"), certificate(keys / "release.pem")
    release.verify_directly_issued_by(authority)
    assert list(release.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value) == [
        ExtendedKeyUsageOID.CODE_SIGNING
    ]
    assert not release.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    assert {file.name for file in keys.iterdir() if file.stat().st_mode & 0o077 == 0} == {
        "ca.key",
        "release.key",
        "configuration.key",
    }


def test_nothing_is_overwritten(keys: Path) -> None:
    before = {file.name: file.read_bytes() for file in keys.iterdir()}
    with pytest.raises(Trouble, match="never overwritten"):
        make(keys, "Ville", NOW)
    with pytest.raises(Trouble, match=r"put it and release\.pem away first"):
        make_release(keys, NOW)
    assert {file.name: file.read_bytes() for file in keys.iterdir()} == before


def test_another_release_key_by_the_same_authority(keys: Path) -> None:
    old = certificate(keys / "release.pem")
    (keys / "release.key").unlink()
    make_release(keys, NOW)
    new = certificate(keys / "release.pem")
    new.verify_directly_issued_by(certificate(keys / "ca.pem"))
    assert new.subject == old.subject
    assert new.public_key() != old.public_key()


def test_without_an_authority_there_is_no_release(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="no authority to sign with"):
        make_release(tmp_path, NOW)


def test_m23_the_operators_example_is_signed_and_accepted(keys: Path, tmp_path: Path) -> None:
    seal = (keys / "ca.pem").read_text()
    (tmp_path / "seals.pem").write_text(seal)
    (tmp_path / "c.toml").write_text(TEXT)
    assert (
        TEXT.split("tracking_prefix")[1].split("seal_authorities", maxsplit=1)[0]
        in (Path(__file__).parents[2] / "docs/operator.md").read_text()
    )
    made = msgspec.json.decode(signed(read(tmp_path / "c.toml"), keys), type=dict[str, str])
    public = serialization.load_pem_public_key((keys / f"{CONFIGURATION_KEY_ID}.pem").read_bytes())
    raw = {name: msgspec.convert(made[name], bytes, strict=False) for name in ("payload_b64", "signature_b64")}
    sent = SignedConfig(raw["payload_b64"], raw["signature_b64"], made["key_id"])
    found = accept(sent, {CONFIGURATION_KEY_ID: public}, have=11, device="", site="", now=NOW.timestamp())  # type: ignore[dict-item]  # by its name
    assert (found.software, found.maintenance.end, found.seal_authorities) == ("1.4.0", 5, (seal,))


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('origin = "https://kiosk.guichet.example/"', "origin"),
        ("seal_authorities = [5]", "seal_authorities"),
        ('seal_authorities = ["nowhere.pem"]', "nowhere.pem"),
        ("version = 0", "version"),
        ("nonsense", "not valid TOML"),
        ("seal_authorities = []", "no document could be believed"),
        ('seal_authorities = ["c.toml"]', "no certificate"),
        ('software = "1.4"', "three numbers like 1.4.0"),
        ("valid_until = 2026-10-01T00:00:00Z", "not after valid_from"),
    ],
)
def test_what_is_wrong_in_a_configuration_is_named(keys: Path, tmp_path: Path, line: str, told: str) -> None:
    shutil.copy(keys / "ca.pem", tmp_path / "seals.pem")
    name = line.split(" ", maxsplit=1)[0]
    rest = "\n".join(each for each in TEXT.splitlines() if each.split(" ")[0] != name)
    (tmp_path / "c.toml").write_text(f"{line}\n{rest}\n")
    with pytest.raises(Trouble, match=told):
        read(tmp_path / "c.toml")


@pytest.mark.parametrize(
    ("line", "status", "told"),
    [
        ("valid_until = 2026-11-02T00:00:00Z", 2, "valid_until is over"),
        ('reader_models = ["Chery"]', 0, "Chery: not on the list"),
        ('reader_models = ["Cherry ST-2xxx"]', 0, ""),
    ],
)
def test_the_operator_is_told_before_a_fleet_is(keys: Path, tmp_path: Path, line: str, status: int, told: str) -> None:
    shutil.copy(keys / "ca.pem", tmp_path / "seals.pem")
    name = line.split(" ", maxsplit=1)[0]
    ever = TEXT.replace("2027", "2099")
    rest = "\n".join(each for each in ever.splitlines() if each.split(" ")[0] != name)
    (tmp_path / "c.toml").write_text(f"{line}\n{rest}\n")
    places = [str(tmp_path / "c.toml"), "--keys", str(keys), "--output", str(tmp_path)]
    command = [sys.executable, "-m", "provisioning", "configuration", *places]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == status, done.stderr
    assert told in " ".join(done.stderr.split())
    assert (tmp_path / "wave-1-version-12.json").exists() == (status == 0)
    assert bool(done.stderr) == bool(told)
