# SPDX-License-Identifier: GPL-3.0-or-later
"""What screen, clerk and caretaker say to each other: the whole vocabulary on one page.

One message is one packet of JSON on a SOCK_SEQPACKET line. Of the citizen only the first name, the titles and
choices cross it. Anything that does not decode is a protocol error and ends the line.
"""

from typing import Annotated

import msgspec

from kiosk.model import (
    MAX_COPIES,
    CardTrouble,
    Condition,
    Document,
    EnrolTrouble,
    Language,
    OrderDraft,
    OrderState,
    Pause,
    PinOutcome,
    Private,
    ReaderRefusal,
    Return,
    Subject,
    TechWish,
    Verdict,
)

MAX_BYTES = 64 * 1024


class _Message(msgspec.Struct, frozen=True, tag=True):
    pass


class _PrivateMessage(Private, frozen=True, tag=True):
    pass


# -- screen to clerk ---------------------------------------------------------------------------------------------------


class Hello(_Message, frozen=True):
    """First message; carries the read end of the lifeline as a descriptor."""


class Browse(_Message, frozen=True):
    """Fetch the catalogue for somebody without a card: ``Offered`` each, then ``Browsed``, or ``CityUnreachable``."""


class PrepareSignIn(_Message, frozen=True):
    """Fetch a fresh challenge. Answered by ``ReadyForPin`` or ``CityUnreachable``."""


class AskPin(_Message, frozen=True):
    """Arm the keypad for ``timeout_s`` seconds in the citizen's language."""

    language: Language
    timeout_s: int


class ProveTechnician(_Message, frozen=True):
    """Arm the keypad for a card behind the hidden entry, and sign the caretaker's ``nonce`` with it: no city is asked.
    Answered by ``KeypadArmed``, then ``TechProof`` or ``PinEnded``.
    """

    nonce: str
    language: Language
    timeout_s: int


class SignIn(_Message, frozen=True):
    """Open the session with the signature just made."""


class PlaceOrder(_PrivateMessage, frozen=True):
    """Order exactly this under this key; repeating it with the same key is safe. ``copies`` is how often it is printed
    when it is printed now: the city makes one document.
    """

    order_key: str
    draft: OrderDraft
    copies: Annotated[int, msgspec.Meta(ge=1, le=MAX_COPIES)] = 1


class FetchWaiting(_PrivateMessage, frozen=True):
    """Fetch and check a document that is ready from an earlier visit."""

    order_key: str


class PrintSlip(_Message, frozen=True):
    """A slip with the number of the order just taken waits for the card to leave as well: one sheet."""

    language: Language


class Print(_Message, frozen=True):
    """The card is out: print what waits."""


class GiveUpPrint(_Message, frozen=True):
    """Cancel here and at the printer what has not come out."""


class Forget(_Message, frozen=True):
    """The citizen stopped: end the session; nothing more will be ordered."""


ToClerk = (
    Hello
    | Browse
    | PrepareSignIn
    | AskPin
    | ProveTechnician
    | SignIn
    | PlaceOrder
    | FetchWaiting
    | PrintSlip
    | Print
    | GiveUpPrint
    | Forget
)


# -- clerk to screen ---------------------------------------------------------------------------------------------------


class ClerkReady(_Message, frozen=True):
    """The clerk stands at the slot."""


class ReaderLost(_Message, frozen=True):
    """No reader, no PC/SC service, a slot that stays taken, or (``refusal``) a reader that must not be used."""

    refusal: ReaderRefusal | None = None


class ReaderFound(_Message, frozen=True):
    """The reader answers (again)."""


class CardIn(_Message, frozen=True):
    """Something was put into the slot."""


class CardOut(_Message, frozen=True):
    """The slot is empty."""


class CardRead(_PrivateMessage, frozen=True):
    """A good card: the first given name, and the PIN tries left where the card tells."""

    first_name: str
    tries_left: int | None = None


class CardRefused(_Message, frozen=True):
    """A card that cannot be used; also after sign-in, when the city refuses it."""

    trouble: CardTrouble


class ReadyForPin(_Message, frozen=True):
    """The challenge is here."""


class KeypadArmed(_Message, frozen=True):
    """The keypad listens from now on; its clock is the only one."""

    timeout_s: int


class PinEnded(_Message, frozen=True):
    """The reader has answered. ``tries_left`` is the card's word, None where it gave none."""

    outcome: PinOutcome
    tries_left: int | None = None


class TechProof(_PrivateMessage, frozen=True):
    """The card has signed the caretaker's nonce: its public key, which names nobody (SubjectPublicKeyInfo), and the
    signature. The clerk says it to the screen, the screen to the caretaker; answered by ``TechOpened`` or ``TechRefused``.
    """

    public_key: bytes
    signature: bytes


class CityUnreachable(_Message, frozen=True):
    """The city did not answer. ``maybe_ordered``: an order may have arrived all the same."""

    maybe_ordered: bool = False


class SessionEnded(_Message, frozen=True):
    """The city ended the sign-in; the code is needed again."""


class CityAnswered(_Message, frozen=True):
    """The sign-in is accepted; the documents are being fetched."""


class Offered(_PrivateMessage, frozen=True, omit_defaults=True):
    """One document of the catalogue, and whether this citizen may have it. One message each, before ``SignedIn``."""

    document: Document
    eligible: bool
    reason: str = ""
    subjects: tuple[Subject, ...] = ()


class Browsed(_Message, frozen=True):
    """The whole catalogue was offered."""

    catalogue_version: str


class Waiting(_PrivateMessage, frozen=True):
    """An order of an earlier visit that is not delivered."""

    order_key: str
    document_id: str
    state: OrderState
    created_at: str


class SignedIn(_PrivateMessage, frozen=True):
    """All documents were offered; the catalogue's version and the orders that wait."""

    catalogue_version: str
    waiting: tuple[Waiting, ...] = ()


class OrderTaken(_PrivateMessage, frozen=True):
    """The city has the order. ``tracking_url`` is the city's public page about it, where it has one."""

    tracking_code: str
    to_print: bool
    tracking_url: str = ""


class DocumentReady(_Message, frozen=True):
    """Fetched and checked; so many sheets wait for the card to leave."""

    sheets: int


class DocumentFailed(_Message, frozen=True):
    """The document did not arrive or did not pass its checks; nothing is printed, the order stays ready."""


class OrderRefused(_Message, frozen=True):
    """The city does not give this document to this citizen."""

    reason: str


class KeySpent(_PrivateMessage, frozen=True):
    """The order's key can no longer be used; ``waiting`` is what the city has of this citizen now."""

    waiting: tuple[Waiting, ...] = ()


class SheetOut(_Message, frozen=True):
    """Sheet ``count`` of ``total`` of this document lies in the tray."""

    count: int
    total: int


class PrintStopped(_Message, frozen=True):
    """The printer waits for somebody."""

    condition: Condition


class PrintGoesOn(_Message, frozen=True):
    """It was mended."""


class PrintEnded(_Message, frozen=True):
    """The last waiting print has its verdict; the worst of several."""

    verdict: Verdict
    sheets: int


FromClerk = (
    ClerkReady | ReaderLost | ReaderFound | CardIn | CardOut | CardRead | CardRefused | ReadyForPin | KeypadArmed | PinEnded
    | TechProof | CityUnreachable | SessionEnded | CityAnswered | Offered | Browsed | SignedIn | OrderTaken | DocumentReady | DocumentFailed
    | OrderRefused | KeySpent | SheetOut | PrintStopped | PrintGoesOn | PrintEnded
)  # fmt: skip


# -- caretaker and screen ----------------------------------------------------------------------------------------------


class Headphones(_Message, frozen=True):
    """Headphones went in or out, where the machine can tell."""

    plugged: bool


class Conditions(_Message, frozen=True):
    """What is wrong with the terminal now; empty when all is well."""

    now: tuple[Condition, ...]


class Paused(_Message, frozen=True):
    """What a technician has said of a terminal that is out of service: why, and the day when it is expected back (dd/mm/yyyy);
    nothing when none has, or that day is over.
    """

    why: Pause | None = None
    back: str = ""


class PleaseStop(_Message, frozen=True):
    """The terminal wants to restart: end at the next Welcome, within ten minutes."""


class InUse(_Message, frozen=True):
    """A citizen is being served, or not; whether the clerk has given up on the reader; how many clerks did not leave by
    themselves since the screen began; whether the first page welcomes, with a clerk and its pinpad at the slot.
    """

    busy: bool
    reader_lost: bool = False
    clerks_ended: int = 0
    welcomes: bool = False


class TechCode(_PrivateMessage, frozen=True):
    """The one-time code as it was typed behind the hidden entry. Answered by ``TechOpened`` or ``TechRefused``."""

    code: str


class TechCard(_Message, frozen=True):
    """A card is shown behind the hidden entry. Answered by ``TechChallenge``, or ``TechRefused`` while nobody is let in."""


class TechChallenge(_Message, frozen=True):
    """What the card has to sign, once."""

    nonce: str


class TechAsk(_Message, frozen=True):
    """A technician's wish. Answered by ``TechFacts``. ``why`` and ``back`` belong to ``OUT_OF_SERVICE``."""

    wish: TechWish
    why: Pause | None = None
    back: Return = Return.UNKNOWN


class TechLeave(_Message, frozen=True):
    """The technician has gone."""


class TechOpened(_Message, frozen=True):
    """The code was right, or the card is on the list; ``TechFacts`` follow."""


class TechRefused(_Message, frozen=True):
    """It was not; ``closed_s`` is how long nothing else is taken, 0 when it is."""

    closed_s: int


class Fact(_Message, frozen=True):
    """One thing that the terminal knows of itself: a name of the closed list in ``ui`` texts, a word or number, good or not."""

    name: str
    value: str
    good: bool = True


class TechEvent(_Message, frozen=True):
    """A condition that began or ended, and when."""

    at: str
    condition: Condition
    begun: bool


class TechFacts(_Message, frozen=True):
    """How the terminal is, newest event first. ``place``: what site file and signed configuration say, one word or number each."""

    facts: tuple[Fact, ...]
    events: tuple[TechEvent, ...]
    out_of_service: bool
    place: tuple[str, ...] = ()


class EnrolCode(_PrivateMessage, frozen=True):
    """The city's code for a terminal that it does not know yet. Answered by ``EnrolWords`` or ``EnrolRefused``."""

    code: str


class EnrolWords(_Message, frozen=True):
    """The terminal's key in six words, to be compared with those on the city's console."""

    words: tuple[str, ...]


class EnrolRefused(_Message, frozen=True):
    """Not enrolled, and why."""

    trouble: EnrolTrouble


class EnrolSame(_Message, frozen=True):
    """What people saw on both screens."""

    same: bool


FromCaretaker = (
    Conditions | Paused | Headphones | PleaseStop | TechChallenge | TechOpened | TechRefused | TechFacts | EnrolWords | EnrolRefused
)  # fmt: skip
ToCaretaker = InUse | TechCode | TechCard | TechProof | TechAsk | TechLeave | EnrolCode | EnrolSame
