# SPDX-License-Identifier: GPL-3.0-or-later
"""A town whose cards can be read without any reader."""

import datetime as dt

import pytest

from hardware.card.apdu import Answer, Chained
from hardware.card.belpic import Belpic
from hardware.emulated.applet import Applet
from hardware.emulated.citizen import Town
from hardware.emulated.pki import Country


class Plain:
    """A connection straight to an applet."""

    def __init__(self, applet: Applet) -> None:
        self.applet = applet

    def transmit(self, command: bytes) -> Answer:
        raw = self.applet.exchange(command)
        return Answer(raw[:-2], int.from_bytes(raw[-2:], "big"))


def wired(applet: Applet, chunk: int = 250) -> Belpic:
    return Belpic(Chained(Plain(applet)), chunk)


@pytest.fixture(scope="session")
def country(tmp_path_factory: pytest.TempPathFactory) -> Country:
    return Country(tmp_path_factory.mktemp("country"), dt.datetime.now(dt.UTC).replace(microsecond=0))


@pytest.fixture
def town(country: Country) -> Town:
    """Fresh cards for every test: what one test does to a card is not there in the next."""
    return Town(country, dt.datetime.now(dt.UTC).replace(microsecond=0))
