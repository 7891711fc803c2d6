# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages that lie over another: language, reading, help, privacy. What they cover goes on living and is come back to."""

from kiosk.journey.card import welcome
from kiosk.journey.core import READING_RANGE, Journey, Outcome, blank, cover, go, moment, on, put, stay, step, uncover
from kiosk.journey.events import (
    Adjusted,
    Back,
    CallHelp,
    Chime,
    ChoseLanguage,
    Event,
    ExplainPage,
    HereToHelp,
    HideData,
    MoreAbout,
    Next,
    OpenBrowse,
    OpenHelp,
    OpenLanguages,
    OpenReading,
    ShowData,
    Silence,
)
from kiosk.journey.states import AFTER_CARD, LOCKED, OVERLAYS, SESSION
from kiosk.journey.states import State as S
from kiosk.messages import (
    Browse,
    Browsed,
    CardIn,
    CardRead,
    CardRefused,
    CityAnswered,
    CityUnreachable,
    ClerkReady,
    Conditions,
    Forget,
    Offered,
    PrintEnded,
    PrintGoesOn,
    PrintStopped,
    ReadyForPin,
    SessionEnded,
    SheetOut,
    SignedIn,
)

COVERABLE = frozenset(S) - LOCKED - OVERLAYS
NEWS = (
    CardIn, CardRead, CardRefused, ReadyForPin, CityAnswered, CityUnreachable, SessionEnded, SignedIn, Offered, SheetOut,
    PrintStopped, PrintGoesOn, PrintEnded, Conditions, ClerkReady, Browsed,
)  # fmt: skip
"""What happens to the covered page while something lies over it."""


@on(OVERLAYS, *NEWS)
def underneath(journey: Journey, event: Event) -> Outcome:
    """The covered page hears the news. Where it leads to a page that must be seen, the overlay is gone."""
    overlay = journey.state
    below, commands = step(put(journey, state=moment(journey), behind=None), event)
    if below.state is S.CHOOSE_LANGUAGE:  # a card came before any language
        return put(below, then=journey.then), commands
    if below.state not in COVERABLE or any(isinstance(command, Chime) for command in commands):
        return below, commands
    return put(below, state=overlay, behind=below.state, then=journey.then), commands


@on(COVERABLE - {S.WELCOME} | OVERLAYS - {S.CHOOSE_LANGUAGE}, OpenLanguages)
def open_languages(journey: Journey, _event: OpenLanguages) -> Outcome:
    return cover(journey, S.CHOOSE_LANGUAGE)


@on(COVERABLE | OVERLAYS - {S.READING_SETTINGS}, OpenReading)
def open_reading(journey: Journey, _event: OpenReading) -> Outcome:
    return _in_a_language(journey, S.READING_SETTINGS)


@on(COVERABLE | OVERLAYS - {S.HELP}, OpenHelp)
def open_help(journey: Journey, _event: OpenHelp) -> Outcome:
    return _in_a_language(journey, S.HELP)


@on(S.WELCOME, OpenBrowse)
def open_browse(journey: Journey, _event: OpenBrowse) -> Outcome:
    return put(journey, state=S.CHOOSE_LANGUAGE, behind=S.BROWSE), ()


def _in_a_language(journey: Journey, overlay: S) -> Outcome:
    """Before a language is chosen these pages ask for it first; from the welcome one goes on to the card."""
    if journey.language is not None:
        return cover(journey, overlay)
    if moment(journey) not in (S.WELCOME, S.INSERT_CARD, S.BROWSE, S.READING_CARD, S.CARD_PROBLEM, S.CONFIRM_PERSON):
        return stay(journey)
    behind = S.INSERT_CARD if moment(journey) is S.WELCOME else moment(journey)
    return put(journey, state=S.CHOOSE_LANGUAGE, behind=behind, then=overlay), ()


@on(S.CHOOSE_LANGUAGE, ChoseLanguage)
def chosen(journey: Journey, event: ChoseLanguage) -> Outcome:
    other = journey.language not in (None, event.language)
    journey = put(journey, language=event.language, patient=journey.patient or other)
    if journey.then is not None:
        return put(journey, state=journey.then, then=None), ()
    fetch = (Browse(),) if moment(journey) is S.BROWSE and not journey.visit.documents else ()
    return uncover(journey, *fetch)


@on(OVERLAYS - {S.CHOOSE_LANGUAGE}, Next, Back)
def close(journey: Journey, _event: object) -> Outcome:
    return uncover(journey)


@on(S.CHOOSE_LANGUAGE, Back)
def same_language(journey: Journey, _event: Back) -> Outcome:
    return uncover(journey) if journey.language is not None else stay(journey)


@on(OVERLAYS, Silence)
def left_open(journey: Journey, _event: Silence) -> Outcome:
    below = moment(journey)
    if journey.language is None:  # nobody ever said who they are talking to
        if journey.card:
            return go(blank(journey), S.TAKE_CARD, Forget())
        return welcome(journey)
    if below in SESSION and journey.card:
        return put(journey, state=S.STILL_THERE, late=False), (Chime(),)
    if below in AFTER_CARD or below is S.TAKE_CARD:
        return uncover(journey)  # what goes on there ends by itself
    if journey.card:
        return go(blank(journey), S.TAKE_CARD, Forget())
    return welcome(journey)


# -- reading -----------------------------------------------------------------------------------------------------------


@on(COVERABLE | OVERLAYS, Adjusted)
def adjusted(journey: Journey, event: Adjusted) -> Outcome:
    """Effect at once. Elsewhere than on its page only the voice can be switched: the tile Écouter."""
    low, high = READING_RANGE[event.what]
    if journey.state is not S.READING_SETTINGS and event.what != "voice":
        return stay(journey)
    return stay(journey, reading=put(journey.reading, **{event.what: min(high, max(low, event.value))}))


@on(S.WELCOME, Silence)
def forget_how_they_read(journey: Journey, _event: Silence) -> Outcome:
    return welcome(journey, afresh=True)


# -- help --------------------------------------------------------------------------------------------------------------


@on(S.HELP, ExplainPage)
def explain(journey: Journey, _event: ExplainPage) -> Outcome:
    return cover(journey, S.HELP_PAGE)


@on(S.HELP, CallHelp)
def somebody_comes(journey: Journey, _event: CallHelp) -> Outcome:
    """Whoever comes sees nothing: the curtain falls with the call."""
    return cover(journey, S.HELP_CALLED, curtain=moment(journey) in SESSION)


@on(S.HELP, HideData)
def hide(journey: Journey, _event: HideData) -> Outcome:
    return uncover(journey, curtain=moment(journey) in SESSION)


@on(set(S), ShowData)
def show_again(journey: Journey, _event: ShowData) -> Outcome:
    return stay(journey, curtain=False)


@on(S.HELP, HereToHelp)
def guide(journey: Journey, _event: HereToHelp) -> Outcome:
    return stay(journey) if moment(journey) in SESSION else cover(journey, S.HELPER_GUIDE)


@on(S.CONFIRM_PERSON, MoreAbout)
def privacy(journey: Journey, _event: MoreAbout) -> Outcome:
    return cover(journey, S.PRIVACY)
