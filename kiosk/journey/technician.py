# SPDX-License-Identifier: GPL-3.0-or-later
"""The technician's pages, behind the hidden entry: only without a card, never in a visit (ux 8)."""

from kiosk.journey.card import healthy, welcome
from kiosk.journey.core import Journey, Outcome, Reading, Tech, blank, go, on, put, stay
from kiosk.journey.events import Back, Erased, HeldMark, Next, Silence, Stop, Typed, Wipe, Wished
from kiosk.journey.states import TECH
from kiosk.journey.states import State as S
from kiosk.messages import TechAsk, TechCode, TechFacts, TechLeave, TechOpened, TechRefused
from kiosk.model import TechWish

CODE_LENGTH = 6


@on({S.WELCOME, S.OUT_OF_SERVICE}, HeldMark)
def hidden_entry(journey: Journey, event: HeldMark) -> Outcome:
    if journey.card or sorted(event.keys) != list("0123456789"):
        return stay(journey)
    return go(blank(journey, tech=Tech(keys=event.keys)), S.TECH_LOGIN, Wipe(), language=None, reading=Reading())


@on(S.TECH_LOGIN, Typed)
def digit(journey: Journey, event: Typed) -> Outcome:
    tech = journey.tech
    if event.key not in tech.keys or tech.closed_s:
        return stay(journey)
    code = tech.code + event.key
    if len(code) < CODE_LENGTH:
        return stay(journey, tech=put(tech, code=code, refused=False))
    return stay(journey, TechCode(code), tech=put(tech, code="", refused=False))


@on(S.TECH_LOGIN, Erased)
def erased(journey: Journey, _event: Erased) -> Outcome:
    return stay(journey, tech=put(journey.tech, code=journey.tech.code[:-1]))


@on(S.TECH_LOGIN, TechRefused)
def refused(journey: Journey, event: TechRefused) -> Outcome:
    return stay(journey, tech=put(journey.tech, code="", refused=True, closed_s=event.closed_s))


@on(S.TECH_LOGIN, TechOpened)
def opened(journey: Journey, _event: TechOpened) -> Outcome:
    return go(journey, S.TECH_HOME)


@on(S.TECH_HOME, TechFacts)
def told(journey: Journey, event: TechFacts) -> Outcome:
    return stay(journey, tech=put(journey.tech, facts=event))


@on(S.TECH_HOME, Wished)
def wished(journey: Journey, event: Wished) -> Outcome:
    if event.wish in (TechWish.RESTART, TechWish.REBOOT):
        left, commands = leave(journey, event)
        return left, (TechAsk(event.wish), *commands)
    return stay(journey, TechAsk(event.wish))


@on(TECH, Back, Next, Stop, Silence)
def leave(journey: Journey, _event: object) -> Outcome:
    """Back to whoever comes next: the first page, or the one that says why not."""
    if not healthy(journey):
        return go(blank(journey), S.OUT_OF_SERVICE, TechLeave(), language=None)
    outcome, commands = welcome(journey, afresh=True)
    return outcome, (TechLeave(), *commands)
