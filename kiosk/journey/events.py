# SPDX-License-Identifier: GPL-3.0-or-later
"""What may happen to a journey besides messages from clerk and caretaker: touches, the clock, lost lines.

And the effects that are no message: what the screen does to itself or to its clerk.
"""

import msgspec

from kiosk.messages import (
    EnrolCode,
    EnrolSame,
    FromCaretaker,
    FromClerk,
    TechAsk,
    TechCard,
    TechCode,
    TechLeave,
    TechProof,
    ToClerk,
)
from kiosk.model import Language, Pause, Private, Return, TechWish, Way


class _Event(msgspec.Struct, frozen=True):
    pass


class ChoseLanguage(_Event, frozen=True):
    """A language was touched."""

    language: Language


class OpenLanguages(_Event, frozen=True):
    """The language tile."""


class OpenReading(_Event, frozen=True):
    """Lire mieux."""


class Adjusted(_Event, frozen=True):
    """One choice of ReadingSettings, or the tile Écouter: a field of ``Reading`` and its new value."""

    what: str
    value: int


class OpenHelp(_Event, frozen=True):
    """Aide."""


class ExplainPage(_Event, frozen=True):
    """Expliquez-moi cette page."""


class CallHelp(_Event, frozen=True):
    """The question whether somebody can come."""


class HideData(_Event, frozen=True):
    """Cacher mes données: the curtain falls."""


class ShowData(_Event, frozen=True):
    """Montrer à nouveau, pressed for 1.5 s: the curtain is lifted."""


class HereToHelp(_Event, frozen=True):
    """Je suis là pour aider."""


class MoreAbout(_Event, frozen=True):
    """En savoir plus: what is read, and what becomes of it."""


class OpenBrowse(_Event, frozen=True):
    """Voir d'abord les documents."""


class Turned(_Event, frozen=True):
    """Voir la suite: the item that a list begins with now."""

    first: int


class HeldMark(_Event, frozen=True):
    """The word mark, held for eight seconds. Brings the order of the digits, shuffled that moment."""

    keys: str


class PausedFor(_Event, frozen=True):
    """Why a technician puts the terminal out of service."""

    why: Pause


class ExpectedBack(_Event, frozen=True):
    """When a technician expects it back."""

    back: Return


class Wished(_Event, frozen=True):
    """A technician's touch."""

    wish: TechWish


class Next(_Event, frozen=True):
    """The green button."""


class Back(_Event, frozen=True):
    """Retour."""


class Other(_Event, frozen=True):
    """The page's other choice."""


class Stop(_Event, frozen=True):
    """Arrêter."""


class Touched(_Event, frozen=True):
    """A finger anywhere, or a key."""


class ChoseTheme(_Event, frozen=True):
    """A theme of the catalogue."""

    theme: str


class ChoseDocument(_Event, frozen=True):
    """A document card."""

    document_id: str


class ChosePaperLanguage(_Event, frozen=True):
    """The language of the paper."""

    language: Language


class Answered(Private, frozen=True):
    """An answer to the question on the page; None for "I do not know"."""

    choice: str | None


class ChoseWay(_Event, frozen=True):
    """A way of delivery."""

    way: Way


class ChoseCopies(_Event, frozen=True):
    """How often it is to be printed."""

    copies: int


class WantsSlip(_Event, frozen=True):
    """Imprimer ce numéro."""


class Typed(Private, frozen=True):
    """A key of the screen's keyboard, and what it writes."""

    key: str


class Erased(_Event, frozen=True):
    """Effacer: the last sign."""


class Cleared(_Event, frozen=True):
    """Effacer tout."""


class HideTyping(_Event, frozen=True):
    """Cacher ce que je tape, or show it again."""


class Edit(_Event, frozen=True):
    """Modifier on one line of the review: document, answers, language or way."""

    part: str


class Confirmed(_Event, frozen=True):
    """Oui, je le demande: the only touch that commits. Brings the order key, made that moment."""

    order_key: str


class ChoseWaiting(_Event, frozen=True):
    """Imprimer on an order that waits."""

    order_key: str


class Silence(_Event, frozen=True):
    """The state's clock ran out."""


class Late(_Event, frozen=True):
    """The state's first, gentler mark passed."""


class ClerkLost(_Event, frozen=True):
    """The clerk's line ended, whoever ended it."""


Touch = (
    ChoseLanguage | OpenLanguages | Next | Back | Other | Stop | Touched | ChoseTheme | ChoseDocument | ChosePaperLanguage
    | OpenReading | Adjusted | OpenHelp | ExplainPage | CallHelp | HideData | ShowData | HereToHelp | MoreAbout | OpenBrowse | Turned | HeldMark | Wished | PausedFor | ExpectedBack
    | Answered | ChoseWay | ChoseCopies | WantsSlip | Typed | Erased | Cleared | HideTyping | Edit | Confirmed | ChoseWaiting
)  # fmt: skip
Event = Touch | Silence | Late | ClerkLost | FromClerk | FromCaretaker


class NewClerk(_Event, frozen=True):
    """Hang up on this clerk (it leaves by itself, after a released print) and call the next."""


class EndClerk(_Event, frozen=True):
    """Close the lifeline: the kernel ends the clerk. Then call the next."""


class Wipe(_Event, frozen=True):
    """The page was replaced: now collect, repaint, forget."""


class Chime(_Event, frozen=True):
    """The two-tone chime."""


class Rest(_Event, frozen=True):
    """Asked to stop, and nobody is being served: end the program."""


Command = (
    ToClerk
    | TechCode
    | TechCard
    | TechProof
    | TechAsk
    | TechLeave
    | EnrolCode
    | EnrolSame
    | NewClerk
    | EndClerk
    | Wipe
    | Chime
    | Rest
)
