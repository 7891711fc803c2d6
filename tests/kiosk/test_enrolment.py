# SPDX-License-Identifier: GPL-3.0-or-later
"""A terminal becomes known to the city: the real city, the real contract, people who compare."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from kiosk import messages as m
from kiosk.caretaker.enrolment import Enrolment
from kiosk.config import Printer, Settings, Terminal
from kiosk.errors import GuichetRefused, GuichetUnreachable
from kiosk.guichet.http_v1 import HttpGuichet
from kiosk.guichet.port import DeviceCertificate
from kiosk.journey import Journey, State, step
from kiosk.journey import events as e
from kiosk.journey.core import Enrolling
from kiosk.keywords import COUNT, key_words
from kiosk.model import ENROLMENT_LENGTH, Condition, EnrolTrouble
from provisioning.__main__ import app
from tests.cities import World, running

WORDS = ("lusab", "babad", "gutih", "tugad", "mudof", "sakat")


class Bench:
    """A terminal on the technician's bench, with a city that may be away."""

    def __init__(self, world: World, folder: Path) -> None:
        self.world, self.folder, self.away, self.enrolled = world, folder, False, 0
        city = msgspec.structs.replace(world.settings, certificate=folder / "device.pem", key=folder / "device.key")
        self.settings = Settings(
            city, Printer("ipp://x"), folder, terminal=Terminal("K31"), maintenance_secret=folder / "maintenance.secret"
        )
        self.enrolment = Enrolment(self.settings, self._city, self._done)

    def _city(self) -> HttpGuichet:
        if self.away:
            raise GuichetUnreachable("away")
        return HttpGuichet(self.settings.city, self.settings.limits)

    def _done(self) -> None:
        self.enrolled += 1

    def written(self) -> Path:
        """Its settings as a file."""
        city, file = self.settings.city, self.folder / "kiosk.toml"
        file.write_text(
            f'state = "{self.folder}"\nmaintenance_secret = "{self.settings.maintenance_secret}"\n[terminal]\nnumber = "K31"\n'
            f'[city]\nurl = "{city.url}"\norigin = "{city.origin}"\nca = "{city.ca}"\nseal_authorities = "{city.ca}"\n'
            f'certificate = "{city.certificate}"\nkey = "{city.key}"\n[printer]\nuri = "ipp://x"\n'
        )
        return file

    def code(self, number: str = "K31") -> str:
        return str(self.world.city.fleet.code(number, "library")["code"])

    @property
    def kept(self) -> set[str]:
        return {file.name for file in self.folder.iterdir()}


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with running(tmp_path_factory.mktemp("city")) as made:
        yield made


@pytest.fixture
def bench(world: World, tmp_path: Path) -> Bench:
    return Bench(world, tmp_path)


def test_both_screens_show_the_same_words_and_then_everything_is_kept(bench: Bench) -> None:
    assert bench.enrolment.look() == {Condition.NOT_ENROLLED}
    words = bench.enrolment.ask(bench.code())
    console = [
        device["key_words"]
        for device in bench.world.city.fleet.devices("", 50)["items"]
        if device["asset_tag"] == "K31"
    ]
    assert list(words) == console[-1]
    assert bench.kept == set(), "nothing before people have compared"
    bench.enrolment.answer(same=True)
    assert bench.kept == {"device.pem", "device.key", "maintenance.secret"}
    assert all(file.stat().st_mode & 0o077 == 0 for file in bench.folder.iterdir()), "the caretaker's alone"
    assert bench.enrolment.look() == frozenset()
    assert bench.enrolled == 1
    with closing(HttpGuichet(bench.settings.city, bench.settings.limits)) as city:
        assert city.catalogue().items, "the city knows it now"


def test_words_that_differ_leave_nothing(bench: Bench) -> None:
    code = bench.code()
    first = bench.enrolment.ask(code)
    bench.enrolment.answer(same=False)
    assert (bench.kept, bench.enrolled) == (set(), 0)
    assert bench.enrolment.ask(code) is EnrolTrouble.CODE, "another key with the same code: it is spent"
    assert isinstance(first, tuple)


def test_a_lost_answer_does_not_burn_the_code(bench: Bench) -> None:
    """Asked again with the same code it is the same key: the contract's ten minutes."""
    code = bench.code()
    assert bench.enrolment.ask(code) == bench.enrolment.ask(code)


def test_a_city_that_is_away_is_no_wrong_code(bench: Bench) -> None:
    code, bench.away = bench.code(), True
    assert bench.enrolment.ask(code) is EnrolTrouble.CITY
    bench.away = False
    assert isinstance(bench.enrolment.ask(code), tuple)


def test_a_no_that_is_not_about_the_code_is_not_called_so(bench: Bench, tmp_path: Path) -> None:
    class Busy(HttpGuichet):
        def enrol(self, code: str, csr_pem: str, asset_tag: str) -> DeviceCertificate:
            raise GuichetRefused("rate-limited", "later")

    busy = Enrolment(bench.settings, lambda: Busy(bench.settings.city, bench.settings.limits), lambda: None)
    assert busy.ask(bench.code()) is EnrolTrouble.CITY


@pytest.mark.parametrize("wrong", ["0" * 16, "another terminal's"])
def test_m21_a_code_that_is_not_this_terminals(bench: Bench, wrong: str) -> None:
    code = wrong if wrong.startswith("0") else bench.code("K99")
    assert bench.enrolment.ask(code) is EnrolTrouble.CODE
    bench.enrolment.answer(same=True)
    assert bench.kept == set()


def test_an_enrolled_terminal_takes_no_other_certificate(bench: Bench) -> None:
    bench.enrolment.ask(bench.code())
    bench.enrolment.answer(same=True)
    before = bench.settings.city.certificate.read_bytes()
    assert bench.enrolment.ask(bench.code()) is EnrolTrouble.CODE
    bench.enrolment.answer(same=True)
    assert bench.settings.city.certificate.read_bytes() == before


def test_the_pages_lead_through(bench: Bench) -> None:
    """From the caretaker's word to the first page, typed letter by letter."""
    journey, code = Journey(reader=True), bench.code()
    journey, _ = step(journey, m.Conditions((Condition.NOT_ENROLLED,)))
    assert journey.state is State.ENROL_CODE
    for letter in code:
        journey, commands = step(journey, e.Typed(letter))
    assert commands == (m.EnrolCode(code),)
    told = list[m.FromCaretaker]()
    bench.enrolment.heard(m.EnrolCode(code), told.append)
    journey, _ = step(journey, told[0])
    assert journey.state is State.ENROL_WORDS
    journey, commands = step(journey, e.Next())
    assert commands == (m.EnrolSame(same=True),)
    bench.enrolment.heard(m.EnrolSame(same=True), told.append)
    journey, _ = step(journey, m.Conditions(()))
    assert journey.state is State.OUT_OF_SERVICE
    journey, _ = step(journey, e.Silence())
    assert journey.state is State.WELCOME


@pytest.mark.parametrize(("answer", "kept"), [("y", True), ("n", False)])
def test_the_command_does_what_the_page_does(bench: Bench, answer: str, kept: bool) -> None:
    code = bench.code()
    grouped = "-".join(code[at : at + 4] for at in range(0, 16, 4)).lower()
    done = CliRunner().invoke(app, ["enrol", "--config", str(bench.written())], input=f"{grouped}\n{answer}\n")
    assert (done.exit_code == 0) == kept, done.output
    assert ("device.pem" in bench.kept) == kept
    assert ("is enrolled" in done.output) == kept


@pytest.mark.parametrize(("code", "told"), [("7K3M", "a code has 16"), ("0" * 16, "does not know this code")])
def test_the_command_says_what_is_wrong(bench: Bench, code: str, told: str) -> None:
    done = CliRunner().invoke(app, ["enrol", "--config", str(bench.written())], input=f"{code}\n")
    assert told in str(done.exception)
    assert "device.pem" not in bench.kept


def test_a_refused_code_stays_to_be_looked_at() -> None:
    journey = Journey(state=State.ENROL_CODE, enrolling=Enrolling(code="7K3M9QX24TRB0WZ8", asked=True))
    assert step(journey, e.Typed("A"))[0] == journey, "the city is being asked"
    journey, _ = step(journey, m.EnrolRefused(EnrolTrouble.CODE))
    assert journey.enrolling == Enrolling(code="7K3M9QX24TRB0WZ", trouble=EnrolTrouble.CODE)
    journey, _ = step(journey, e.Erased())
    assert len(journey.enrolling.code) == ENROLMENT_LENGTH - 2


@pytest.mark.parametrize("state", [State.ENROL_CODE, State.ENROL_WORDS])
def test_nobody_goes_on(state: State) -> None:
    """Words that nobody has compared are not the same."""
    journey, commands = step(Journey(state=state, enrolling=Enrolling(code="7K", words=WORDS)), e.Silence())
    assert (journey.state, journey.enrolling) == (State.ENROL_CODE, Enrolling())
    assert (m.EnrolSame(same=False) in commands) == (state is State.ENROL_WORDS)


@given(st.binary(max_size=100), st.binary(max_size=100))
def test_words_of_keys(one: bytes, other: bytes) -> None:
    words = key_words(one)
    assert len(words) == COUNT
    assert all(len(word) == 5 and word.isalpha() for word in words)
    assert (words == key_words(other)) == (one == other)
