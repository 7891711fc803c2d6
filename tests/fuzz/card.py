# SPDX-License-Identifier: GPL-3.0-or-later
"""Coverage-guided fuzzing of everything that a card or a reader may say: ``python -m tests.fuzz.card -runs=1000000``.

A card is made of the fuzzer's bytes, in one of two ways: it answers every command with the next piece of them, or it
is a real emulated card with one file replaced by them. Allowed are our typed errors; forbidden is everything else, a
conversation longer than its limits, and an answer kept that is larger than them. Options are libFuzzer's.
"""

import datetime as dt
import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["hardware.card"]):
    from hardware.card.apdu import MAX_COMMANDS, Answer, Bounded, Chained
    from hardware.card.belpic import MAX_FILE_BYTES, Belpic, CardFile
    from hardware.card.certificate import Certificate
    from hardware.card.date import BirthDate, day
    from hardware.card.identity import Address, Identity
    from hardware.card.passive import Dossier, doubts
    from hardware.card.pinpad import features, outcome, properties
    from hardware.card.tlv import fields
    from hardware.card.whole import Photo, read_whole

from hardware.emulated.applet import Applet, Card, Generation
from hardware.emulated.citizen import Town
from hardware.emulated.pki import Country
from hardware.errors import DeviceError

TODAY = dt.date(2026, 1, 1)


class Talking:
    """A card whose every answer is the fuzzer's."""

    def __init__(self, data: atheris.FuzzedDataProvider) -> None:
        self._data, self.commands = data, 0

    def transmit(self, _command: bytes) -> Answer:
        self.commands += 1
        status = self._data.PickValueInList([0x9000, 0x6100, 0x6110, 0x6C10, 0x6B00, 0x6A82, 0x63C2, 0x6D00, 0])
        size = self._data.ConsumeIntInRange(0, 256)
        return Answer(self._data.ConsumeBytes(size), status or self._data.ConsumeIntInRange(0, 0xFFFF))


class Emulated:
    """A connection straight to an emulated card."""

    def __init__(self, card: Card) -> None:
        self._applet = Applet(card)

    def transmit(self, command: bytes) -> Answer:
        raw = self._applet.exchange(command)
        return Answer(raw[:-2], int.from_bytes(raw[-2:], "big"))


def parse(raw: bytes) -> None:
    """Every parser, each with the same bytes."""
    text = raw.decode("utf-8", "replace")
    for work in (
        lambda: fields(raw), lambda: Identity.from_file(raw), lambda: Address.from_file(raw), lambda: Photo.from_file(raw),
        lambda: Certificate.from_der(raw), lambda: BirthDate.from_text(text), lambda: day(text),
        lambda: doubts(Dossier(raw, raw, raw, raw, raw, raw, raw, raw, raw), frozenset(), TODAY),
    ):  # fmt: skip
        try:
            work()
        except DeviceError:
            pass
    assert sum(len(value) + 2 for value in properties(raw).values()) <= len(raw)
    features(raw)
    outcome(int.from_bytes(raw[:2], "big"))


def talk(data: atheris.FuzzedDataProvider) -> None:
    """A whole visit's reading and the whole card, against answers that are the fuzzer's."""
    card = Talking(data)
    belpic = Belpic(Chained(Bounded(card)), data.PickValueInList([250, 252, 256]))
    try:
        found = belpic.recognise()
        belpic.tries_left(found)
        assert len(belpic.certificate(CardFile.AUTHENTICATION) or b"") <= MAX_FILE_BYTES
        belpic.document()
        read_whole(belpic, found)
    except DeviceError:
        pass
    assert card.commands <= MAX_COMMANDS


def altered(data: atheris.FuzzedDataProvider, cards: dict[Generation, Card]) -> None:
    """A card that is right but for one file."""
    card = cards[data.PickValueInList(list(Generation))]
    file = data.PickValueInList([file.value for file in CardFile])
    original = card.files.get(file)
    at = data.ConsumeIntInRange(0, len(original or b""))
    card.files[file] = (original or b"")[:at] + data.ConsumeBytes(4096)
    try:
        belpic = Belpic(Chained(Bounded(Emulated(card), commands=400)))
        whole = read_whole(belpic, belpic.recognise())
        doubts(whole.dossier, frozenset(), TODAY)
    except DeviceError:
        pass
    finally:
        card.files.pop(file) if original is None else card.files.update({file: original})


def main() -> None:
    """Fuzz until libFuzzer's options end it."""
    now = dt.datetime.now(dt.UTC).replace(microsecond=0)
    with tempfile.TemporaryDirectory() as folder:
        town = Town(Country(Path(folder), now), now)
        cards = {generation: town.card("fatima", generation) for generation in Generation}

    def one(raw: bytes) -> None:
        data = atheris.FuzzedDataProvider(raw)
        match data.ConsumeIntInRange(0, 2):
            case 0:
                parse(data.ConsumeBytes(4096))
            case 1:
                talk(data)
            case _:
                altered(data, cards)

    atheris.Setup(sys.argv, one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
