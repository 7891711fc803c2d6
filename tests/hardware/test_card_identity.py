# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole eID as types: every field, dates in three languages, files that are not what they should be."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.card.date import BirthDate, day
from hardware.card.identity import Address, DocumentType, Holder, Identity, Sex, SpecialStatus
from hardware.card.tlv import fields
from hardware.card.whole import Photo
from hardware.emulated.tlv import concat, field
from hardware.errors import CardAltered

WHOLE = {
    0x00: b"\x00\x02", 0x01: b"B000000000", 0x02: bytes(16), 0x03: b"01.02.2020", 0x04: b"31.01.2030", 0x05: b"Exemple-Ville",
    0x06: b"90130400144", 0x07: "Spécimen".encode(), 0x08: b" Amadou Test ", 0x09: b"X", 0x0A: b"Exemplaire", 0x0B: b"Ailleurs",
    0x0C: "01.MÄR.1990".encode(), 0x0D: b"W", 0x0E: b"Ritter", 0x0F: b"33", 0x10: b"5", 0x11: bytes(48), 0x12: b"01", 0x13: b"2",
    0x14: b"", 0x15: b"01.02.2021-XX", 0x16: b"7", 0x17: b"0000.000.000", 0x18: b"0000.000.001", 0x19: b"R1", 0x1A: bytes(48),
    0x1B: b"B", 0x1C: b"C", 0x1D: b"D", 0x1E: b"K", 0x1F: b"01.03.2021", 0x20: b"a tag of a later card",
}  # fmt: skip


def file(values: dict[int, bytes]) -> bytes:
    return concat(field(tag, value) for tag, value in values.items())


def test_every_field_of_the_facts_is_read() -> None:
    who = Identity.from_file(file(WHOLE))
    assert (who.card_number, who.chip_number, who.issued_in) == ("B000000000", bytes(16), "Exemple-Ville")
    assert (who.valid_from, who.valid_until) == (dt.date(2020, 2, 1), dt.date(2030, 1, 31))
    assert (who.surname, who.given_names, who.third_initial) == ("Spécimen", "Amadou Test", "X")
    assert (who.nationality, who.birth_place, who.birth_date) == ("Exemplaire", "Ailleurs", BirthDate(1990, 3, 1))
    assert (who.sex, who.noble_title, who.duplicate) == (Sex.FEMALE, "Ritter", "01")
    assert (who.document, who.document.letter, who.document.holder) == (DocumentType.A, "A", Holder.FOREIGNER)
    assert who.special_status == SpecialStatus.YELLOW_CANE | SpecialStatus.EXTENDED_MINORITY
    assert (len(who.photo_hash), len(who.basic_key_hash)) == (48, 48)
    more = who.foreigner
    assert (more.organisation, more.family_member, more.protection) == ("2", True, "01.02.2021-XX")
    assert (more.labour_market, more.employers, more.regional_file) == ("7", ("0000.000.000", "0000.000.001"), "R1")
    assert (more.brexit, more.a_card, more.eu_start) == (("B", "C"), ("D", "K"), dt.date(2021, 3, 1))
    assert who.in_force(dt.date(2025, 1, 1))
    assert not who.in_force(dt.date(2030, 2, 1))


def test_a_card_without_the_version_record_and_with_little_else_is_read() -> None:
    who = Identity.from_file(field(1, b"000000000000") + field(7, b"Exemple") + bytes(40))
    assert (who.surname, who.birth_date, who.sex, who.foreigner.family_member) == ("Exemple", None, None, False)
    assert not who.in_force(dt.date(2025, 1, 1))
    assert Address.from_file(bytes(117)) == Address("", "", "")
    assert Address.from_file(
        field(0, b"") + field(1, b"Rue 1") + field(2, b"0000") + field(3, b"Ville") + bytes(50)
    ) == Address("Rue 1", "0000", "Ville")


def test_nobody_prints_a_citizen() -> None:
    who = Identity.from_file(file(WHOLE))
    for said in (
        repr(who),
        str(who),
        repr(who.birth_date),
        repr(who.foreigner),
        repr(Address("Rue 1", "0000", "Ville")),
    ):
        assert not any(word in said for word in ("Amadou", "Spécimen", "1990", "90130400144", "Rue"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("01 JAN  1980", BirthDate(1980, 1, 1)), ("01.MÄR.1980", BirthDate(1980, 3, 1)), ("12 JUIL 1999", BirthDate(1999, 7, 12)),
        ("31.DEZ.2001", BirthDate(2001, 12, 31)), ("24 MEI  2010", BirthDate(2010, 5, 24)), ("05 AOUT 1955", BirthDate(1955, 8, 5)),
        ("05.SEPT 1955", BirthDate(1955, 9, 5)), ("29 FEB 2000", BirthDate(2000, 2, 29)), ("1980", BirthDate(1980)),
        ("   1980", BirthDate(1980)), ("   MAI  1980", BirthDate(1980, 5)), ("12      1980", BirthDate(1980)),
        ("00 JAN  1980", BirthDate(1980, 1)), ("", None), ("   ", None),
    ],
)  # fmt: skip
def test_dates_of_birth(text: str, expected: BirthDate | None) -> None:
    assert BirthDate.from_text(text) == expected


@pytest.mark.parametrize(
    "text", ["30 FEB 2000", "01 FOO 1980", "01 JAN", "JAN 01 1980", "01 JAN 80", "٣ JAN 1980", "01-01-1980"]
)
def test_what_is_no_date_of_birth_is_said_to_be_none(text: str) -> None:
    with pytest.raises(CardAltered):
        BirthDate.from_text(text)


def test_every_month_name_of_the_three_languages() -> None:
    names = (
        "JAN FEV MARS AVR MAI JUIN JUIL AOUT SEPT OCT NOV DEC",
        "JAN FEB MAAR APR MEI JUN JUL AUG SEPT OKT NOV DEC",
        "JAN FEB MÄR APR MAI JUN JUL AUG SEPT OKT NOV DEZ",
    )
    for language in names:
        for number, name in enumerate(language.split(), 1):
            assert BirthDate.from_text(f"07 {name.ljust(4)} 1960") == BirthDate(1960, number, 7)


def test_a_partial_date_is_never_older_than_it_can_be() -> None:
    assert BirthDate(2000).latest == dt.date(2000, 12, 31)
    assert BirthDate(2000, 2).latest == dt.date(2000, 2, 29)
    assert BirthDate(2000, 12).latest == dt.date(2000, 12, 31)
    assert BirthDate(2000, 2, 3).latest == dt.date(2000, 2, 3)


@given(st.text(max_size=20))
def test_dates_raise_only_our_error(text: str) -> None:
    for parse in (BirthDate.from_text, day):
        try:
            parse(text)
        except CardAltered:
            pass


@pytest.mark.parametrize(
    ("text", "kind"),
    [("1", DocumentType.CITIZEN), ("01", DocumentType.CITIZEN), ("6", DocumentType.KIDS), ("61", DocumentType.KIDS_EU),
     ("8", DocumentType.HABILITATION), ("99", DocumentType.UNKNOWN), ("", DocumentType.UNKNOWN), ("x", DocumentType.UNKNOWN)],
)  # fmt: skip
def test_document_types(text: str, kind: DocumentType) -> None:
    assert DocumentType.from_text(text) is kind


def test_children_and_staff_are_told_apart() -> None:
    children = {kind.code for kind in DocumentType if kind.holder is Holder.CHILD}
    assert children == {6, *range(61, 70)}
    assert {kind.code for kind in DocumentType if kind.holder is Holder.STAFF} == {7, 8}


def test_national_numbers_add_up_in_either_century() -> None:
    first = 900101001
    for base in (0, 2_000_000_000):
        number = f"{first}{97 - (base + first) % 97:02d}"
        assert Identity.from_file(file(WHOLE | {0x06: number.encode()})).national_number_adds_up
    assert not Identity.from_file(file(WHOLE)).national_number_adds_up, "the numbers of our persons are impossible"


def test_long_fields_add_up_their_length() -> None:
    for size in (0, 1, 0x7F, 0x80, 0xFE, 0xFF, 0x100, 0x1FE, 0x1FF, 600):
        assert fields(field(1, bytes(size)) + field(2, b"x")) == {1: bytes(size), 2: b"x"}


@given(st.dictionaries(st.integers(1, 255), st.binary(max_size=600), max_size=12))
def test_what_is_written_is_read(values: dict[int, bytes]) -> None:
    assert fields(file(values)) == values
    assert fields(file(values) + bytes(30)) == values or not values


@given(st.binary(max_size=300))
def test_hostile_files_raise_only_our_error(raw: bytes) -> None:
    for parse in (fields, Identity.from_file, Address.from_file, Photo.from_file):
        try:
            parse(raw)
        except CardAltered:
            pass


@given(st.binary(max_size=40))
def test_a_hostile_value_in_any_field_raises_only_our_error(value: bytes) -> None:
    for tag in WHOLE:
        try:
            Identity.from_file(file(WHOLE | {tag: value}))
        except CardAltered:
            pass


@pytest.mark.parametrize("raw", [b"\x01", b"\x01\xff", b"\x01\xff\xff", b"\x01\x05abcd", b"\x00\x01"])
def test_a_field_that_is_cut_short_is_said_to_be(raw: bytes) -> None:
    with pytest.raises(CardAltered):
        fields(raw)
