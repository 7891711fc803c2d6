# SPDX-License-Identifier: GPL-3.0-or-later
"""One image, one enrolled terminal, and machines on copies of its disk."""

import os
import shutil
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

from tests.vm.bundles import Versions
from tests.vm.machine import Machine
from tests.vm.powercut import Moments
from tests.vm.terminal import Figures, kept_journal, last_words
from tests.vm.world import World, with_data

KEPT = Path("build/vm")
"""Pictures, consoles and figures of the last run stay here."""


@pytest.fixture(scope="session")
def image() -> Path:
    """The image that `make test-vm` has built."""
    return Path(os.environ["KIOSK_VM_IMAGE"]) / "terminal.img"


@pytest.fixture(scope="session")
def kept() -> Path:
    shutil.rmtree(KEPT, ignore_errors=True)
    KEPT.mkdir(parents=True)
    return KEPT.resolve()


@pytest.fixture(scope="session")
def figures(kept: Path) -> Figures:
    return Figures(kept / "figures.json")


@pytest.fixture(scope="session")
def world(kept: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with World(tmp_path_factory.mktemp("w")) as world:
        yield world


@pytest.fixture(scope="session")
def disk(image: Path, world: World, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The disk of an enrolled terminal."""
    return with_data(image, world.data, tmp_path_factory.mktemp("disk") / "terminal.img")


@pytest.fixture(scope="session")
def keys() -> Path:
    """The keys that the image believes."""
    return Path(os.environ.get("KIOSK_VM_KEYS", "build/keys"))


@pytest.fixture(scope="session")
def versions(image: Path, keys: Path) -> Versions:
    return Versions(image.parent, keys)


@pytest.fixture(scope="session")
def moments(machine: Machine) -> Moments:
    assert machine.recording is not None
    return Moments(machine.recording)


@pytest.fixture(scope="session")
def machine(disk: Path, world: World, kept: Path, figures: Figures) -> Iterator[Machine]:
    """A terminal that has started; tests that hurt it leave it well."""
    with Machine(disk, kept / "machine", world.plugs, record=True) as machine:
        figures.note("power to the first unit", machine.booted(), "s")
        machine.run(world.plug_in)
        machine.until("systemctl is-active kiosk-screen.service", 240)
        yield machine
        if machine.on:
            kept_journal(machine, kept / "journal.txt")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Generator[None, pytest.TestReport]:
    """What the machine itself says of a failure is part of it: its next start forgets all."""
    made = yield
    machine = item.funcargs.get("machine", item.funcargs.get("terminal")) if isinstance(item, pytest.Function) else None
    if made.when == "call" and made.failed and isinstance(machine, Machine) and machine.on:
        made.sections.append(("the machine's journal", last_words(machine)))
    return made
