# SPDX-License-Identifier: GPL-3.0-or-later
"""What all tests share: one reader rig and one desk a session, in short-lived folders that a plain user may enter."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from hardware.emulated.rig import CardRig


def short_folder() -> Path:
    """A folder with a short path (sockets) that cupsd's ordinary user may pass through."""
    folder = Path(tempfile.mkdtemp(prefix="kt-"))
    folder.chmod(0o711)
    return folder


@pytest.fixture(scope="session")
def pcsc_rig() -> Iterator[CardRig]:
    """The reader that PC/SC calls of this process talk to (libpcsclite reads its socket once per process)."""
    folder = short_folder()
    with CardRig(folder / "r") as rig:
        os.environ.update(rig.environment)
        yield rig
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def rig(pcsc_rig: CardRig) -> Iterator[CardRig]:
    """The reader with an empty slot."""
    yield pcsc_rig
    for verb, order in (("silent", {"on": False}), ("mute", {"on": False}), ("status_words", {"hex": []}), ("remove", {}), ("settle", {})):
        pcsc_rig.do(verb, **order)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A short-lived folder."""
    made = short_folder()
    yield made
    shutil.rmtree(made, ignore_errors=True)
