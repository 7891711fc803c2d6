# SPDX-License-Identifier: GPL-3.0-or-later
"""Every way a PIN entry or a card can go, through the real pcscd, ends on the page that ``ux.md`` gives it."""

from collections.abc import Callable

import pytest

from hardware.emulated.applet import Generation
from kiosk.demo.desk import Desk
from kiosk.demo.play import Player
from kiosk.demo.script import Insert, Keys, On
from kiosk.journey import State as S

TO_CARD = (On(S.WELCOME, "lang_{language}"), On(S.INSERT_CARD), Insert())
TO_KEYPAD = (*TO_CARD, On(S.CONFIRM_PERSON, "nextButton"), On(S.PIN_READY, "nextButton"), On(S.PIN_ENTRY))


@pytest.mark.parametrize("generation", Generation)
@pytest.mark.parametrize(
    ("script", "page"),
    [
        ({"keys": ["cancel"]}, S.PIN_PAUSED), ({"then": "timed-out"}, S.PIN_PAUSED), ({"keys": [*"9999", "ok"]}, S.PIN_WRONG),
        ({"then": "broken"}, S.PIN_PAUSED), ({"then": "card-gone", "delay_s": 0.3}, S.CARD_GONE),
    ],
    ids=["cancelled", "timed-out", "wrong", "reader-fault", "card-pulled"],
)  # fmt: skip
def test_an_entry_ends_on_its_page(
    desk: Desk, player: Callable[..., Player], generation: Generation, script: dict[str, object], page: S
) -> None:
    desk.card.do("tries", citizen="fatima", applet=generation.value, left=3)
    playing = player(generation)
    desk.card.do("script", **script)
    playing.play((*TO_KEYPAD, On(page)))
    desk.card.do("tries", citizen="fatima", applet=generation.value, left=3)


@pytest.mark.parametrize("generation", Generation)
def test_m11_wrong_codes_down_to_blocked(desk: Desk, player: Callable[..., Player], generation: Generation) -> None:
    playing = player(generation, "fr", "amadou")
    desk.card.do("tries", citizen="amadou", applet=generation.value, left=3)
    for _ in range(3):
        desk.card.do("script", keys=[*"9999", "ok"])
    before = desk.card.do("state")["ok_presses"]
    playing.play((*TO_KEYPAD, On(S.PIN_WRONG, "nextButton"), On(S.PIN_ENTRY), On(S.PIN_WRONG)))
    assert playing.wait(lambda: playing.screen.terminal.journey.visit.tries_left == 1, 20)
    assert not playing.shows("nextButton"), "with one try left nothing is green"
    playing.play((On(S.PIN_WRONG, "retryButton"), On(S.PIN_ENTRY), On(S.PIN_BLOCKED, "otherButton"), On(S.TAKE_CARD)))
    state = desk.card.do("state")
    assert (state["ok_presses"] - before, state["verifies"], state["tries_left"]) == (3, 3, 0)
    desk.card.do("tries", citizen="amadou", applet=generation.value, left=3)


@pytest.mark.parametrize(
    ("who", "page"),
    [
        ("elise", S.CARD_PROBLEM), ("noor", S.CARD_PROBLEM), ("lucas", S.CARD_PROBLEM), ("bankcard", S.CARD_PROBLEM),
        ("louise", S.CONFIRM_PERSON), ("karel", S.CONFIRM_PERSON),
    ],
)  # fmt: skip
def test_every_kind_of_card_has_its_page(desk: Desk, player: Callable[..., Player], who: str, page: S) -> None:
    playing = player(Generation.V18, "fr", who)
    playing.play((*TO_CARD, On(page)))
    if who == "karel":
        playing.play((On(page, "nextButton"), On(S.PIN_BLOCKED)))
    if who == "louise":
        playing.play((On(page, "nextButton"), On(S.PIN_READY)))
        assert not playing.shows("nextButton")


def test_a_revoked_card_is_refused_by_the_city(desk: Desk, player: Callable[..., Player]) -> None:
    playing = player(Generation.V18, "nl", "pieter")
    playing.play((*TO_KEYPAD, Keys("right"), On(S.CARD_PROBLEM)))


def test_a_chip_the_wrong_way_round(desk: Desk, player: Callable[..., Player]) -> None:
    desk.card.do("mute", on=True)
    player().play((*TO_CARD, On(S.CARD_PROBLEM)))


def test_a_card_of_the_first_generation_is_refused_politely(desk: Desk, player: Callable[..., Player]) -> None:
    playing = player(Generation.V17, "fr", "gaston")
    playing.play((*TO_CARD, On(S.CARD_PROBLEM)))
    assert playing.screen.terminal.view["trouble"] == "expired"
    assert desk.card.do("state")["tries_left"] == 3, "on that applet the mere question would cost a try"


def test_a_rekeyed_card_signs_in(desk: Desk, player: Callable[..., Player]) -> None:
    playing = player(Generation.V17, "fr", "nadia")
    playing.play((*TO_KEYPAD, Keys("right"), On(S.CATALOGUE)))
