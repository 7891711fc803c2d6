# SPDX-License-Identifier: GPL-3.0-or-later
"""After the card: printing, what stops it, and goodbye. Nothing of a citizen is known here any more."""

from kiosk.journey.core import Journey, Outcome, Paper, blank, go, on, put, stay
from kiosk.journey.events import Chime, Late, NewClerk, Next, Other, Silence
from kiosk.journey.states import PAPER
from kiosk.journey.states import State as S
from kiosk.messages import CardIn, GiveUpPrint, PrintEnded, PrintGoesOn, PrintStopped, SheetOut
from kiosk.model import Verdict


@on(S.TAKE_CARD, Late)
def still_in(journey: Journey, _event: Late) -> Outcome:
    return stay(journey, Chime(), late=True)


@on(S.TAKE_CARD, Silence)
def card_forgotten(journey: Journey, _event: Silence) -> Outcome:
    """Two minutes: the print is given up (the order stays ready), the page asks for the desk until the card is out."""
    give_up = (GiveUpPrint(),) if journey.paper.waiting else ()
    return stay(journey, Chime(), *give_up, forgotten=True, paper=Paper())


@on(PAPER, SheetOut)
def sheet(journey: Journey, event: SheetOut) -> Outcome:
    paper = put(journey.paper, out=event.count, total=event.total, condition=None)
    return go(journey, S.PRINTING, paper=paper)


@on(PAPER, PrintStopped)
def stopped(journey: Journey, event: PrintStopped) -> Outcome:
    return go(journey, S.PRINT_PROBLEM, Chime(), paper=put(journey.paper, condition=event.condition))


@on(S.PRINTING, Silence)
def no_sheet(journey: Journey, _event: Silence) -> Outcome:
    return go(journey, S.PRINT_PROBLEM, Chime())


@on(S.PRINT_PROBLEM, PrintGoesOn)
def mended(journey: Journey, _event: PrintGoesOn) -> Outcome:
    return go(journey, S.PRINTING, paper=put(journey.paper, condition=None, helped=False))


@on(PAPER, PrintEnded)
def verdict(journey: Journey, event: PrintEnded) -> Outcome:
    if event.verdict is Verdict.PRINTED:
        return go(journey, S.TAKE_PAPER, NewClerk(), Chime(), paper=Paper())
    return go(journey, S.PRINT_PROBLEM, NewClerk(), Chime(), paper=put(journey.paper, over=True))


@on(S.PRINT_PROBLEM, Next, Silence)
def later(journey: Journey, _event: object) -> Outcome:
    commands = () if journey.paper.over else (GiveUpPrint(), NewClerk())
    return go(blank(journey), S.GOODBYE, *commands, paper=Paper())


@on(S.PRINT_PROBLEM, Other)
def somebody_comes(journey: Journey, _event: Other) -> Outcome:
    return stay(journey, paper=put(journey.paper, helped=True))


@on(PAPER, CardIn)
def one_moment(journey: Journey, _event: CardIn) -> Outcome:
    return stay(journey, card=True)


@on(S.TAKE_PAPER, Next, Silence)
def have_it(journey: Journey, _event: object) -> Outcome:
    return go(blank(journey), S.GOODBYE)
