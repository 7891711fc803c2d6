# SPDX-License-Identifier: GPL-3.0-or-later
"""The site file: every mistake is told, all at once, with its key, what is allowed, and an example."""

import re
import shutil
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.config import load
from provisioning.site import _NEEDED, EXAMPLE, RULES, files, read, settings
from provisioning.trouble import Trouble

CERTIFICATE = "-----BEGIN CERTIFICATE-----\nMA==\n-----END CERTIFICATE-----\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The example that ships, with the files that it names."""
    for name in ("city-ca.pem", "seal-authorities.pem"):
        (tmp_path / name).write_text(CERTIFICATE)
    return Path(shutil.copy(EXAMPLE, tmp_path / "K07.toml"))


def changed(site: Path, key: str, value: str) -> Path:
    table, name = key.rsplit(".", 1)
    text = site.read_text()
    begin = text.index(f"[{table}]")
    place = re.compile(rf"^{name} = .*$", re.MULTILINE).search(text, begin)
    assert place is not None
    site.write_text(text[: place.start()] + (f"{name} = {value}" if value else "") + text[place.end() :])
    return site


def told(site: Path) -> str:
    with pytest.raises(Trouble) as trouble:
        read(site)
    return str(trouble.value)


def test_the_example_is_right_and_its_settings_can_be_read(site: Path, tmp_path: Path) -> None:
    made = files(read(site), site.parent)
    (tmp_path / "kiosk.toml").write_text(made["kiosk.toml"])
    found = load(tmp_path / "kiosk.toml")
    assert (found.terminal.number, found.terminal.site) == ("K07", "library-example")
    assert found.printer.usb == "04f9:0042"
    assert str(found.city.key).startswith("/var/lib/kiosk/device/")
    assert made["city-ca.pem"] == CERTIFICATE


@pytest.mark.parametrize("key", RULES)
def test_a_wrong_value_is_named_with_what_is_allowed_and_an_example(site: Path, key: str) -> None:
    said = told(changed(site, key, '"?? wrong"'))
    assert f"{key} is '?? wrong'" in said
    assert RULES[key].allowed in said
    assert RULES[key].example in said


@pytest.mark.parametrize("key", RULES)
def test_every_example_is_allowed(key: str) -> None:
    assert re.fullmatch(RULES[key].pattern, RULES[key].example)


@pytest.mark.parametrize(
    ("value", "good"), [("10.1.0.5", True), ("2001:db8::9", True), ("10.1.0.5:9100", False), ("a.example:9100", False)]
)
def test_who_may_read_the_figures_is_named_without_a_port(site: Path, *, value: str, good: bool) -> None:
    """One with a port has no address, and nobody would be let in."""
    changed(site, "watching.metrics_from", f'"{value}"')
    if good:
        assert read(site).watching.metrics_from == value
    else:
        assert "without a port" in told(site)


@pytest.mark.parametrize("key", _NEEDED)
def test_what_is_missing_is_named(site: Path, key: str) -> None:
    assert f"{key} is missing: " in told(changed(site, key, ""))


def test_everything_that_is_wrong_is_told_at_once(site: Path) -> None:
    changed(
        changed(changed(site, "terminal.number", '"k 7"'), "city.ca", '"nowhere.pem"'), "updates.server", '"http://x"'
    )
    said = told(changed(site, "terminal.display.bottom_edge_mm", "1450"))
    assert len(said.splitlines()) == 5
    for key in ("terminal.number", "city.ca", "updates.server", "bottom_edge_mm"):
        assert key in said


@pytest.mark.parametrize(
    ("added", "named"),
    [
        ("[shop]\nx = 1\n", "[shop]: no such part"),
        ('[updates2]\nserver = ""\n', "[updates2]: no such part"),
        ('ca = "logs-ca.pem"\n', "watching.ca: no such key; [watching] has logs_to, metrics_from"),
    ],
)
def test_what_nobody_knows_is_named(site: Path, added: str, named: str) -> None:
    site.write_text(site.read_text() + added)
    assert named in told(site)


def test_a_key_that_nobody_knows_is_named_with_those_there_are(site: Path) -> None:
    site.write_text(site.read_text().replace("hours =", "ours ="))
    said = told(site)
    assert "terminal.ours: no such key" in said
    assert "hours" in said


def test_a_file_that_holds_no_certificate(site: Path) -> None:
    (site.parent / "city-ca.pem").write_text("hello")
    assert "holds no certificate" in told(site)


def test_no_file_leads_to_the_example(tmp_path: Path) -> None:
    assert str(EXAMPLE) in told(tmp_path / "none.toml")


@given(st.text(max_size=60))
def test_words_of_a_site_survive_as_they_are(word: str) -> None:
    """Whatever stands in a place's own words is the same in the terminal's settings."""
    import msgspec

    from kiosk.config import Printer, Terminal
    from provisioning.site import Site, SiteCity

    made = settings(Site(Terminal(desk=word), SiteCity("u", "o", "c", "s"), Printer("ipp://x")))
    assert tomllib.loads(made)["terminal"]["desk"] == msgspec.convert(word, str)


@pytest.mark.parametrize(("table", "key"), [("updates", "ca"), ("printer", "queue")])
def test_what_every_terminal_has_alike_is_not_set_by_a_site(site: Path, table: str, key: str) -> None:
    """It would not have been heard, and nobody would have known."""
    site.write_text(site.read_text().replace(f"[{table}]\n", f'[{table}]\n{key} = "x"\n'))
    assert f"{table}.{key}: no such key; [{table}] has " in told(site)
