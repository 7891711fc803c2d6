# SPDX-License-Identifier: GPL-3.0-or-later
"""What helps to find a fault leaves the terminal; nothing of a citizen does, whoever wrote it into a log (M10)."""

import datetime as dt
import io
import tarfile
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.emulated.citizen import citizens
from provisioning.residue import scan
from provisioning.support import COMMANDS, FILES, LARGEST, gather, packed, sieve

NOW = dt.datetime(2026, 11, 26, tzinfo=dt.UTC)


def everything(archive: bytes) -> Mapping[str, str]:
    with tarfile.open(fileobj=io.BytesIO(archive)) as opened:
        found = {entry.name: opened.extractfile(entry) for entry in opened}
        return {name: file.read().decode() for name, file in found.items() if file is not None}


def test_everything_that_was_asked_for_is_in_it() -> None:
    found = everything(packed(gather(lambda command: command[0], lambda file: file), NOW))
    assert set(found) == {f"support/{name}" for name in (*COMMANDS, *FILES)}
    assert found["support/journal.txt"] == "journalctl\n"


def test_nothing_that_is_secret_or_of_an_order_is_read() -> None:
    """By what is asked for: keys, certificates, the journal of orders, the spool."""
    for place in FILES.values():
        assert not place.endswith((".key", ".pem", ".secret", ".sqlite"))
        assert "spool" not in place
        assert "/journal/" not in place


@pytest.mark.parametrize("person", citizens().values(), ids=citizens())
def test_m10_what_a_careless_program_has_written_stays_behind(person: object) -> None:
    number = getattr(person, "number", "00000000000")
    grouped = f"{number[:6]}-{number[6:9]}.{number[9:]}"
    line = f"careless[1]: citizen {number} {grouped} fatima@example.be token {'Ab1_' * 12} -----BEGIN KEY\n"
    archive = packed(gather(lambda _: line, lambda _: line), NOW)
    text = "\n".join(everything(archive).values())
    looked_for = [number, grouped, "fatima@example.be", "Ab1_" * 12, "-----BEGIN"]
    assert list(scan("support", io.BytesIO(text.encode()), looked_for)) == []
    assert "careless[1]: citizen" in text, "the rest of the line helps"


@given(
    st.from_regex(r"[0-9]{11}", fullmatch=True),
    st.text(alphabet=st.characters(exclude_categories=("Cs", "Nd")), max_size=30),
)
def test_m10_eleven_digits_never_pass(number: str, around: str) -> None:
    assert number not in sieve(f"{around}{number}{around}")


def test_serial_numbers_of_devices_stay_out() -> None:
    assert "4C530001" not in sieve("usb 1-2: SerialNumber: 4C530001\nnew serial=4C530001")


def test_of_a_long_log_the_end_is_kept() -> None:
    found = gather(lambda _: "old " * LARGEST + "new", lambda _: "")
    assert len(found["journal.txt"]) <= LARGEST + 1
    assert found["journal.txt"].endswith("new\n")
