# SPDX-License-Identifier: GPL-3.0-or-later
"""The documents without a card: what each is good for, before anybody looks for glasses. No data of anybody."""

from kiosk.journey.card import welcome
from kiosk.journey.core import Journey, Outcome, go, on, put, stay
from kiosk.journey.events import Back, ChoseDocument, Next, Silence, Stop
from kiosk.journey.states import State as S
from kiosk.messages import Browse, Browsed, CityUnreachable, ClerkReady


@on(S.BROWSE, ClerkReady)
def ask_again(journey: Journey, _event: ClerkReady) -> Outcome:
    """The clerk that was asked has gone; the next one is."""
    return stay(journey) if journey.visit.catalogue_version else stay(journey, Browse())


@on(S.BROWSE, Browsed)
def all_there(journey: Journey, event: Browsed) -> Outcome:
    return stay(journey, visit=put(journey.visit, catalogue_version=event.catalogue_version))


@on(S.BROWSE, CityUnreachable)
def not_now(journey: Journey, _event: CityUnreachable) -> Outcome:
    return go(journey, S.INSERT_CARD)


@on(S.BROWSE, ChoseDocument)
def look(journey: Journey, event: ChoseDocument) -> Outcome:
    return go(journey, S.BROWSE_DETAIL, visit=put(journey.visit, document_id=event.document_id))


@on({S.BROWSE, S.BROWSE_DETAIL}, Next)
def have_my_card(journey: Journey, _event: Next) -> Outcome:
    return go(journey, S.INSERT_CARD, visit=type(journey.visit)())


@on(S.BROWSE, Back)
def leave(journey: Journey, _event: Back) -> Outcome:
    if journey.visit.theme_open and (journey.reading.size or journey.reading.low):
        return stay(journey, visit=put(journey.visit, theme_open=False, first=0))
    return welcome(journey)


@on(S.BROWSE_DETAIL, Back)
def back(journey: Journey, _event: Back) -> Outcome:
    return go(journey, S.BROWSE, visit=put(journey.visit, document_id=""))


@on({S.BROWSE, S.BROWSE_DETAIL}, Silence, Stop)
def nobody_looks(journey: Journey, _event: object) -> Outcome:
    return welcome(journey)
