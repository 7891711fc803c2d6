# SPDX-License-Identifier: GPL-3.0-or-later
"""The firewall is opened to those whom the settings name, and to nobody else (threat model M13)."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec
import pytest

from kiosk.config import City, Printer, Settings, Watching
from provisioning.egress import METRICS_PORT, NAMES, script, wanted

ROOT = Path(__file__).parents[2]
X = Path("/x")
PLACE = "here.example", 443
EVERYBODY = dict.fromkeys(NAMES, PLACE)


def settings(city: str, printer: str) -> Settings:
    return Settings(city=City(city, "https://o.example", X, X, X, X), printer=Printer(printer), state=X)


def opened(settings: Settings) -> Mapping[str, tuple[str, int]]:
    return wanted(settings, settings.city)


def known(**hosts: list[str]) -> Callable[[str], list[str]]:
    return lambda host: hosts.get(host.split(".")[0], [])


def test_city_and_printer_are_opened_at_their_ports() -> None:
    found = opened(settings("https://guichet.example/kiosk/v1", "ipp://printer.example:631/ipp/print"))
    assert found == {"city": ("guichet.example", 443), "printer": ("printer.example", 631)}


def test_a_city_that_has_moved_is_opened_where_it_is_now() -> None:
    """As a signed configuration says; the virtual machine has a city move, and hears of it again (tests/vm/test_y_updates.py)."""
    here = settings("https://old.example/kiosk/v1", "ipp://localhost/")
    moved = msgspec.structs.replace(here.city, url="https://new.example:8443/kiosk/v1")
    assert wanted(here, moved) == {"city": ("new.example", 8443)}


@pytest.mark.parametrize("uri", ["ipp://localhost:60000/ipp/print", "ipp://127.0.0.1:60000/", "ipp://[::1]:60000/"])
def test_a_printer_on_usb_needs_no_opening(uri: str) -> None:
    assert set(opened(settings("https://guichet.example:8443/", uri))) == {"city"}


def test_who_watches_is_opened_at_the_ports_of_figures_and_log() -> None:
    here = settings("https://guichet.example/", "ipp://localhost/")
    watched = Watching(metrics_from="prometheus.example", logs_to="https://logs.example")
    found = opened(msgspec.structs.replace(here, watching=watched))
    assert found["watcher"] == ("prometheus.example", METRICS_PORT)
    assert f"ListenStream={METRICS_PORT}\n" in (ROOT / "systemd/kiosk-metrics.socket").read_text()
    assert found["logs"] == ("logs.example", 19532)
    elsewhere = msgspec.structs.replace(here, watching=Watching(logs_to="https://logs.example:8443"))
    assert opened(elsewhere).keys() == {"city", "logs"}
    assert opened(elsewhere)["logs"] == ("logs.example", 8443)


def test_a_name_without_addresses_keeps_its_old_ones() -> None:
    assert script(EVERYBODY, known()) == ""


def test_who_is_not_named_any_more_is_not_let_through_any_more() -> None:
    told = script({name: PLACE for name in NAMES if name != "watcher"}, known())
    assert told.splitlines() == ["flush set inet kiosk watcher4", "flush set inet kiosk watcher6"]


def test_addresses_replace_the_old_ones_in_both_families() -> None:
    city = {"city": ("guichet.example", 443)}
    told = script(EVERYBODY | city, known(guichet=["203.0.113.9", "2001:db8::9", "203.0.113.9"]))
    assert told.splitlines() == [
        "flush set inet kiosk city4",
        "add element inet kiosk city4 { 203.0.113.9 . 443 }",
        "flush set inet kiosk city6",
        "add element inet kiosk city6 { 2001:db8::9 . 443 }",
    ]


def test_a_resolver_that_lies_cannot_write_rules() -> None:
    with pytest.raises(ValueError, match="does not appear to be"):
        script({"city": ("guichet.example", 443)}, known(guichet=["1.2.3.4 . 1 } ; flush ruleset"]))


def test_every_set_that_is_filled_is_in_the_ruleset() -> None:
    rules = (ROOT / "provisioning/image/files/etc/nftables.conf").read_text()
    sets = set(re.findall(r"set (\w+) \{", rules))
    assert sets == {f"{name}{family}" for name in NAMES for family in "46"}
    assert all(f"@{each} accept" in rules for each in sets)
    for chain in ("input", "forward", "output"):
        assert re.search(rf"hook {chain} priority filter; policy drop;", rules)
