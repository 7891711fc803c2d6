# SPDX-License-Identifier: GPL-3.0-or-later
"""What screen, clerk and caretaker say to each other: the whole vocabulary on one page.

One message is one packet of JSON on a SOCK_SEQPACKET line. Of the citizen only the first name, the titles and
choices cross it. Anything that does not decode is a protocol error and ends the line.
"""

import msgspec

from kiosk.model import (
    CardTrouble,
    Condition,
    Document,
    Language,
    OrderDraft,
    OrderState,
    PinOutcome,
    Private,
    Subject,
    Verdict,
)

MAX_BYTES = 64 * 1024


class _Message(msgspec.Struct, frozen=True, tag=True):
    pass


class _PrivateMessage(Private, frozen=True, tag=True):
    pass


# -- screen to clerk ---------------------------------------------------------------------------------------------------


class Hello(_Message):
    """First message; carries the read end of the lifeline as a descriptor."""


class PrepareSignIn(_Message):
    """Fetch a fresh challenge. Answered by ``ReadyForPin`` or ``CityUnreachable``."""


class AskPin(_Message):
    """Arm the keypad for ``timeout_s`` seconds in the citizen's language."""

    language: Language
    timeout_s: int


class SignIn(_Message):
    """Open the session with the signature just made."""


class PlaceOrder(_PrivateMessage):
    """Order exactly this under this key; repeating it with the same key is safe."""

    order_key: str
    draft: OrderDraft


class FetchWaiting(_PrivateMessage):
    """Fetch and check a document that is ready from an earlier visit."""

    order_key: str


class Print(_Message):
    """The card is out: print what waits."""


class GiveUpPrint(_Message):
    """Cancel here and at the printer what has not come out."""


class Forget(_Message):
    """The citizen stopped: end the session; nothing more will be ordered."""


ToClerk = Hello | PrepareSignIn | AskPin | SignIn | PlaceOrder | FetchWaiting | Print | GiveUpPrint | Forget


# -- clerk to screen ---------------------------------------------------------------------------------------------------


class ClerkReady(_Message):
    """The clerk stands at the slot."""


class ReaderLost(_Message):
    """No reader, no PC/SC service, or a slot that stays taken."""


class ReaderFound(_Message):
    """The reader answers (again)."""


class CardIn(_Message):
    """Something was put into the slot."""


class CardOut(_Message):
    """The slot is empty."""


class CardRead(_PrivateMessage):
    """A good card: the first given name, and the PIN tries left where the card tells."""

    first_name: str
    tries_left: int | None = None


class CardRefused(_Message):
    """A card that cannot be used; also after sign-in, when the city refuses it."""

    trouble: CardTrouble


class ReadyForPin(_Message):
    """The challenge is here."""


class KeypadArmed(_Message):
    """The keypad listens from now on; its clock is the only one."""

    timeout_s: int


class PinEnded(_Message):
    """The reader has answered. ``tries_left`` is the card's word, None where it gave none."""

    outcome: PinOutcome
    tries_left: int | None = None


class CityUnreachable(_Message):
    """The city did not answer. ``maybe_ordered``: an order may have arrived all the same."""

    maybe_ordered: bool = False


class SessionEnded(_Message):
    """The city ended the sign-in; the code is needed again."""


class CityAnswered(_Message):
    """The sign-in is accepted; the documents are being fetched."""


class Offered(_PrivateMessage, omit_defaults=True):
    """One document of the catalogue, and whether this citizen may have it. One message each, before ``SignedIn``."""

    document: Document
    eligible: bool
    reason: str = ""
    subjects: tuple[Subject, ...] = ()


class Waiting(_PrivateMessage):
    """An order of an earlier visit that is not delivered."""

    order_key: str
    document_id: str
    state: OrderState
    created_at: str


class SignedIn(_PrivateMessage):
    """All documents were offered; the catalogue's version and the orders that wait."""

    catalogue_version: str
    waiting: tuple[Waiting, ...] = ()


class OrderTaken(_PrivateMessage):
    """The city has the order."""

    tracking_code: str
    to_print: bool


class DocumentReady(_Message):
    """Fetched and checked; so many sheets wait for the card to leave."""

    sheets: int


class DocumentFailed(_Message):
    """The document did not arrive or did not pass its checks; nothing is printed, the order stays ready."""


class OrderRefused(_Message):
    """The city does not give this document to this citizen."""

    reason: str


class SheetOut(_Message):
    """Sheet ``count`` of ``total`` of this document lies in the tray."""

    count: int
    total: int


class PrintStopped(_Message):
    """The printer waits for somebody."""

    condition: Condition


class PrintGoesOn(_Message):
    """It was mended."""


class PrintEnded(_Message):
    """The last waiting print has its verdict; the worst of several."""

    verdict: Verdict
    sheets: int


FromClerk = (
    ClerkReady | ReaderLost | ReaderFound | CardIn | CardOut | CardRead | CardRefused | ReadyForPin | KeypadArmed | PinEnded
    | CityUnreachable | SessionEnded | CityAnswered | Offered | SignedIn | OrderTaken | DocumentReady | DocumentFailed
    | OrderRefused | SheetOut | PrintStopped | PrintGoesOn | PrintEnded
)  # fmt: skip


# -- caretaker and screen ----------------------------------------------------------------------------------------------


class Conditions(_Message):
    """What is wrong with the terminal now; empty when all is well."""

    now: tuple[Condition, ...]


class PleaseStop(_Message):
    """The terminal wants to restart: end at the next Welcome, within ten minutes."""


class InUse(_Message):
    """A citizen is being served, or not."""

    busy: bool


FromCaretaker = Conditions | PleaseStop
ToCaretaker = InUse
