# SPDX-License-Identifier: GPL-3.0-or-later
"""Who a card is about: the identity and address files as types (belgian-eid 4.3 to 4.6).

Refuses to guess: a field that is absent is empty, a field of a newer card that is not known here is left alone, and
a value in an unknown form is ``CardAltered``. Nothing here says that the data are genuine; that is ``passive``'s word.
A visit reads none of it (architecture 9): it is for acceptance tests and for cities that configure more.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, IntFlag, StrEnum

from hardware.card.date import BirthDate, day
from hardware.card.tlv import fields
from hardware.errors import CardAltered


class Sex(StrEnum):
    """As the Register records it."""

    MALE = "M"
    FEMALE = "F"


class SpecialStatus(IntFlag):
    """Tag 10. Health data: never shown, never used."""

    NONE = 0
    WHITE_CANE = 1
    EXTENDED_MINORITY = 2
    YELLOW_CANE = 4


class Holder(StrEnum):
    """Whose kind of card it is."""

    BELGIAN = "belgian"
    FOREIGNER = "foreigner"
    CHILD = "child"
    STAFF = "staff"
    OTHER = "other"


class DocumentType(Enum):
    """Tag 0F: code, whose card, and the letter printed on it (belgian-eid 4.4)."""

    CITIZEN = 1, Holder.BELGIAN, ""
    KIDS = 6, Holder.CHILD, ""
    BOOTSTRAP = 7, Holder.STAFF, ""
    HABILITATION = 8, Holder.STAFF, ""
    A_2010 = 11, Holder.FOREIGNER, "A"
    B_2010 = 12, Holder.FOREIGNER, "B"
    C = 13, Holder.FOREIGNER, "C"
    D = 14, Holder.FOREIGNER, "D"
    E = 15, Holder.FOREIGNER, "E"
    E_PLUS = 16, Holder.FOREIGNER, "E+"
    F_2010 = 17, Holder.FOREIGNER, "F"
    F_PLUS_2010 = 18, Holder.FOREIGNER, "F+"
    H = 19, Holder.FOREIGNER, "H"
    I = 20, Holder.FOREIGNER, "I"  # noqa: E741  # the letter on the card
    J = 21, Holder.FOREIGNER, "J"
    M = 22, Holder.FOREIGNER, "M"
    N = 23, Holder.FOREIGNER, "N"
    K = 27, Holder.FOREIGNER, "K"
    L = 28, Holder.FOREIGNER, "L"
    EU = 31, Holder.FOREIGNER, "EU"
    EU_PLUS = 32, Holder.FOREIGNER, "EU+"
    A = 33, Holder.FOREIGNER, "A"
    B = 34, Holder.FOREIGNER, "B"
    F = 35, Holder.FOREIGNER, "F"
    F_PLUS = 36, Holder.FOREIGNER, "F+"
    KIDS_EU = 61, Holder.CHILD, "EU"
    KIDS_EU_PLUS = 62, Holder.CHILD, "EU+"
    KIDS_A = 63, Holder.CHILD, "A"
    KIDS_B = 64, Holder.CHILD, "B"
    KIDS_K = 65, Holder.CHILD, "K"
    KIDS_L = 66, Holder.CHILD, "L"
    KIDS_F = 67, Holder.CHILD, "F"
    KIDS_F_PLUS = 68, Holder.CHILD, "F+"
    KIDS_M = 69, Holder.CHILD, "M"
    UNKNOWN = 0, Holder.OTHER, ""

    @property
    def code(self) -> int:
        """The number on the card."""
        return self.value[0]

    @property
    def holder(self) -> Holder:
        """Whose card it is."""
        return self.value[1]

    @property
    def letter(self) -> str:
        """What is printed on a residence card."""
        return self.value[2]

    @classmethod
    def from_text(cls, text: str) -> "DocumentType":
        """``1`` and ``01`` are the same; what is not listed is UNKNOWN (the identity keeps the code as text)."""
        text = text.strip()
        code = int(text) if text.isascii() and text.isdigit() else 0
        return next((kind for kind in cls if kind.code == code), cls.UNKNOWN)


class Private:
    """Base of what may hold a citizen's datum: prints as its name alone."""

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"


@dataclass(frozen=True, repr=False)
class Foreigner(Private):
    """Mentions that only residence cards carry, as the letters and dates on the card; empty where absent."""

    organisation: str = ""
    family_member: bool = False
    protection: str = ""
    labour_market: str = ""
    employers: tuple[str, ...] = ()
    regional_file: str = ""
    brexit: tuple[str, ...] = ()
    a_card: tuple[str, ...] = ()
    eu_start: dt.date | None = None


@dataclass(frozen=True, repr=False)
class Identity(Private):
    """File 4031."""

    card_number: str
    chip_number: bytes
    valid_from: dt.date | None
    valid_until: dt.date | None
    issued_in: str
    national_number: str
    surname: str
    given_names: str
    third_initial: str
    nationality: str
    birth_place: str
    birth_date: BirthDate | None
    sex: Sex | None
    noble_title: str
    document: DocumentType
    document_code: str
    special_status: SpecialStatus
    photo_hash: bytes
    duplicate: str
    basic_key_hash: bytes
    foreigner: Foreigner

    @classmethod
    def from_file(cls, raw: bytes) -> "Identity":
        """Parse; CardAltered when a field is cut, is not UTF-8 or is a date or code in an unknown form."""
        found = fields(raw)
        if 0x07 not in found:
            raise CardAltered("identity file without a name")
        text = _Text(found)
        photo_hash = found.get(0x11, b"")
        if len(photo_hash) not in (0, 20, 32, 48):
            raise CardAltered("photo hash of an unknown length")
        return cls(
            card_number=text[0x01], chip_number=found.get(0x02, b""), valid_from=day(text[0x03]),
            valid_until=day(text[0x04]), issued_in=text[0x05], national_number=text[0x06], surname=text[0x07],
            given_names=text[0x08], third_initial=text[0x09], nationality=text[0x0A], birth_place=text[0x0B],
            birth_date=BirthDate.from_text(text[0x0C]), sex=_sex(text[0x0D]), noble_title=text[0x0E],
            document=DocumentType.from_text(text[0x0F]), document_code=text[0x0F],
            special_status=_status(text[0x10]), photo_hash=photo_hash, duplicate=text[0x12],
            basic_key_hash=found.get(0x1A, b""), foreigner=_foreigner(found, text),
        )  # fmt: skip

    def in_force(self, today: dt.date) -> bool:
        """True from the first to the last day printed on the card; a card without dates is not in force."""
        return (
            self.valid_from is not None
            and self.valid_until is not None
            and self.valid_from <= today <= self.valid_until
        )

    @property
    def national_number_adds_up(self) -> bool:
        """The check digits of the national number, for either century (belgian-eid 4.5)."""
        number = self.national_number
        if len(number) != 11 or not (number.isascii() and number.isdigit()):
            return False
        first, check = int(number[:9]), int(number[9:])
        return check in (97 - first % 97, 97 - (2_000_000_000 + first) % 97)


@dataclass(frozen=True, repr=False)
class Address(Private):
    """File 4033. Any field may be empty: a person may have no address, or have moved abroad."""

    street: str
    postcode: str
    municipality: str

    @classmethod
    def from_file(cls, raw: bytes) -> "Address":
        """Parse; CardAltered as for the identity."""
        text = _Text(fields(raw))
        return cls(text[0x01], text[0x02], text[0x03])


class _Text:
    """Text of a tag: UTF-8, trimmed, empty where the tag is absent."""

    def __init__(self, found: Mapping[int, bytes]) -> None:
        self._found = found

    def __getitem__(self, tag: int) -> str:
        try:
            return self._found.get(tag, b"").decode("utf-8").strip(" \x00")
        except UnicodeDecodeError:
            raise CardAltered(f"field {tag:02X} is not text") from None


def _sex(text: str) -> Sex | None:
    return {"": None, "M": Sex.MALE, "F": Sex.FEMALE, "V": Sex.FEMALE, "W": Sex.FEMALE}.get(text.upper())


_STATUS = {
    "1": SpecialStatus.WHITE_CANE,
    "2": SpecialStatus.EXTENDED_MINORITY,
    "3": SpecialStatus.WHITE_CANE | SpecialStatus.EXTENDED_MINORITY,
    "4": SpecialStatus.YELLOW_CANE,
    "5": SpecialStatus.YELLOW_CANE | SpecialStatus.EXTENDED_MINORITY,
}  # fmt: skip


def _status(text: str) -> SpecialStatus:
    return _STATUS.get(text.lstrip("0"), SpecialStatus.NONE)


def _foreigner(found: Mapping[int, bytes], text: _Text) -> Foreigner:
    def several(*tags: int) -> tuple[str, ...]:
        return tuple(value for value in (text[tag] for tag in tags) if value)

    return Foreigner(
        organisation=text[0x13], family_member=0x14 in found, protection=text[0x15], labour_market=text[0x16],
        employers=several(0x17, 0x18), regional_file=text[0x19], brexit=several(0x1B, 0x1C), a_card=several(0x1D, 0x1E),
        eu_start=day(text[0x1F]),
    )  # fmt: skip
