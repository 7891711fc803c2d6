# SPDX-License-Identifier: GPL-3.0-or-later
"""What staff wish of a terminal reaches its screen by the heartbeat, and the city sees how the terminal is."""

import contextlib
import datetime as dt
from collections.abc import Callable, Iterator

import pytest

from kiosk.demo.desk import Desk
from kiosk.demo.play import Player
from kiosk.journey import State as S
from kiosk.reference.authority import CityAuthority
from kiosk.reference.configurations import Configurations
from kiosk.reference.fleet import Fleet
from kiosk.reference.store import Store


@pytest.fixture
def fleet(desk: Desk) -> Iterator[Fleet]:
    """The fleet console of the desk's city."""
    with contextlib.closing(Store(f"sqlite:///{desk.city_folder / 'city.sqlite'}")) as store:
        folder = desk.city_folder
        yield Fleet(store, CityAuthority(folder, dt.datetime.now(dt.UTC)), Configurations(folder))


def test_out_of_service_and_back(desk: Desk, player: Callable[..., Player], fleet: Fleet) -> None:
    device = fleet.devices("", 1)["items"][0]["device_id"]
    playing = player()
    assert playing.wait(lambda: playing.state is S.WELCOME, 20)
    fleet.serve(device, on=False)
    assert playing.wait(lambda: playing.state is S.OUT_OF_SERVICE, 20)
    desk.printer.power(on=False)
    assert playing.wait(lambda: fleet.devices("", 1)["items"][0]["faults"] == ["printer_absent"], 20)
    desk.printer.power(on=True)
    fleet.serve(device, on=True)
    assert playing.wait(lambda: playing.state is S.WELCOME, 20)
    assert playing.wait(lambda: not fleet.devices("", 1)["items"][0]["faults"], 20)


def test_the_screen_rests_when_the_city_wants_it_started_anew(player: Callable[..., Player], fleet: Fleet) -> None:
    playing = player()
    assert playing.wait(lambda: playing.state is S.WELCOME, 20)
    ended: list[int] = []
    playing.screen.terminal.rested.connect(lambda: ended.append(1))
    fleet.command(fleet.devices("", 1)["items"][0]["device_id"], "restart_app")
    assert playing.wait(lambda: bool(ended), 20)
