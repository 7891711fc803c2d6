# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of the counter, as frozen types.

Types that can hold a citizen's datum print as their name alone (``Private``).
"""

from enum import StrEnum

import msgspec


class Language(StrEnum):
    """Languages of screens. Papers are issued in French or Dutch, others where the catalogue says."""

    FR = "fr"
    NL = "nl"
    DE = "de"
    EN = "en"


class Private(msgspec.Struct, frozen=True):
    """Base of types that may hold a citizen's datum: their repr is silent."""

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"


class Text(msgspec.Struct, frozen=True):
    """One text in four languages."""

    fr: str
    nl: str
    de: str
    en: str

    def in_(self, language: Language) -> str:
        """The text in one language."""
        return str(getattr(self, language))


class PinOutcome(StrEnum):
    """Every way a PIN entry can end."""

    RIGHT = "right"
    WRONG = "wrong"
    BLOCKED = "blocked"
    CANCELLED = "cancelled"
    TIMED_OUT = "timed-out"
    CARD_GONE = "card-gone"
    READER_FAULT = "reader-fault"
    UNKNOWN = "unknown"


class CardTrouble(StrEnum):
    """Why a card cannot be used (ux 4, CardProblem)."""

    UPSIDE = "upside"
    UNREADABLE = "unreadable"
    OTHER = "other"
    NOT_BELGIAN = "notBelgian"
    EXPIRED = "expired"
    KIDS = "kids"
    NO_CERT = "noCert"


class ReaderRefusal(StrEnum):
    """Why a card reader is not used, whatever it says of itself (threat model M1, M2)."""

    NO_KEYPAD = "no-keypad"
    NOT_LISTED = "not-listed"
    DENIED = "denied"
    OLD_FIRMWARE = "old-firmware"


class Way(StrEnum):
    """How a document reaches the citizen."""

    PRINT = "print"
    EMAIL = "email"
    POST = "post"
    EBOX = "ebox"


MAX_COPIES = 3
"""Of one document, printed here (ux 4, Delivery)."""


class Handling(StrEnum):
    """Made while the citizen waits, or checked by a clerk first."""

    IMMEDIATE = "immediate"
    CLERK = "clerk"


class OrderState(StrEnum):
    """States of an order at the city (contract section 2)."""

    ACCEPTED = "accepted"
    AWAITING_CLERK = "awaiting_clerk"
    READY = "ready"
    DELIVERED = "delivered"
    REFUSED = "refused"
    EXPIRED = "expired"
    ABANDONED = "abandoned"


class Verdict(StrEnum):
    """What became of a print."""

    PRINTED = "printed"
    NOT_PRINTED = "not-printed"
    UNKNOWN = "unknown"

    @property
    def wire(self) -> str:
        """The contract's word (Delivery.result)."""
        return "failed" if self is Verdict.NOT_PRINTED else self.value


class Condition(StrEnum):
    """The terminal's conditions that the caretaker announces; a closed list."""

    CITY_UNREACHABLE = "city-unreachable"
    READER_LOST = "reader-lost"
    PRINTER_UNPLUGGED = "printer-unplugged"
    PRINTER_OFF = "printer-off"
    PRINTER_SILENT = "printer-silent"
    PRINTER_PAUSED = "printer-paused"
    PRINTER_PAPER = "printer-paper"
    PRINTER_JAM = "printer-jam"
    PRINTER_DOOR = "printer-door"
    PRINTER_TRAY_FULL = "printer-tray-full"
    PRINTER_TONER = "printer-toner"
    PRINTER_BUSY = "printer-busy"
    PRINTER_FAULT = "printer-fault"
    TONER_LOW = "toner-low"
    PAPER_LOW = "paper-low"
    OUT_OF_SERVICE = "out-of-service"
    NOT_ENROLLED = "not-enrolled"
    CLOCK_WRONG = "clock-wrong"
    TAMPER = "tamper"

    @classmethod
    def of_printer(cls, word: str) -> "Condition":
        """The terminal's condition for the printer's word; what has no page of its own is a fault."""
        known = cls._value2member_map_
        return known.get(f"printer-{word}") or known.get(word, cls.PRINTER_FAULT)  # type: ignore[return-value]


class TechWish(StrEnum):
    """What a technician may ask of the caretaker at the terminal."""

    OUT_OF_SERVICE = "out-of-service"
    IN_SERVICE = "in-service"
    RESTART = "restart"
    REBOOT = "reboot"
    UPDATE = "update"
    CHECK = "check"
    SUPPORT = "support"
    ACCEPT = "accept"


class Pause(StrEnum):
    """Why a technician puts the terminal out of service, as the public is told."""

    REPAIR = "repair"
    UPKEEP = "upkeep"
    PLACE = "place"


class Return(StrEnum):
    """When a technician expects it back."""

    TODAY = "today"
    TOMORROW = "tomorrow"
    WEEK = "week"
    UNKNOWN = "unknown"


ENROLMENT_KEYS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
ENROLMENT_LENGTH = 16
"""What an enrolment code is made of (contract 1.1: Crockford's base 32, 80 bits)."""


class EnrolTrouble(StrEnum):
    """Why a terminal was not enrolled."""

    CODE = "code"
    CITY = "city"


PRINTER_CONDITIONS = frozenset(c for c in Condition if c.startswith("printer-"))
"""While one of these holds, nothing can be printed."""
MENDED_NEARBY = frozenset(
    {Condition.PRINTER_PAPER, Condition.PRINTER_JAM, Condition.PRINTER_DOOR, Condition.PRINTER_TRAY_FULL, Condition.PRINTER_PAUSED}
)  # fmt: skip
"""What somebody in the room can mend while a print waits (ux 4, PrintProblem)."""


class Choice(msgspec.Struct, frozen=True):
    """One answer that can be chosen."""

    id: str
    title: Text


class OnlyIf(msgspec.Struct, frozen=True):
    """A question that is asked only after a certain answer to another."""

    question: str
    equals: str


class Question(msgspec.Struct, frozen=True, omit_defaults=True):
    """A question of the catalogue (contract: Question)."""

    id: str
    kind: str
    required: bool
    title: Text
    choices: tuple[Choice, ...] = ()
    only_if: OnlyIf | None = None


class Document(msgspec.Struct, frozen=True, omit_defaults=True):
    """One of the city's documents (contract: CatalogueItem)."""

    id: str
    title: Text
    family: str
    handling: Handling
    delivery: tuple[Way, ...]
    questions: tuple[Question, ...]
    everyday_title: Text
    use: Text
    theme: str
    icon: str
    languages: tuple[Language, ...]
    working_days: int = 0
    sensitive: bool = False


class Catalogue(msgspec.Struct, frozen=True):
    """All documents, with the version an order refers to."""

    version: str
    items: tuple[Document, ...]


class Subject(Private, frozen=True, omit_defaults=True):
    """A person a document can be about; ``ref`` means nothing outside the session."""

    ref: str
    label: str
    relation: str = "self"


class Eligibility(Private, frozen=True, omit_defaults=True):
    """May this citizen have this document, and if not, why."""

    id: str
    eligible: bool
    reason: str = ""
    subjects: tuple[Subject, ...] = ()


class Delivery(Private, frozen=True, omit_defaults=True):
    """The chosen way (contract: DeliveryChoice)."""

    method: Way
    email: str | None = None


class OrderDraft(Private, frozen=True):
    """Exactly what the citizen confirmed and exactly what is sent (threat model M6; contract: OrderRequest)."""

    document_id: str
    catalogue_version: str
    language: Language
    answers: dict[str, str]
    delivery: Delivery


def in_fours(code: str) -> str:
    """A tracking code as people read it aloud: ``652W F2LI WD4P DLQM``."""
    return " ".join(code[at : at + 4] for at in range(0, len(code), 4))


class Order(Private, frozen=True, omit_defaults=True):
    """An order as the city tells it."""

    order_key: str
    state: OrderState
    tracking_code: str
    document_id: str
    created_at: str
    tracking_url: str = ""
