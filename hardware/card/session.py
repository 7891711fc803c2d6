# SPDX-License-Identifier: GPL-3.0-or-later
"""A powered Belgian card: connect, one transaction, bounded talk, reset. The stack that every use of a card shares."""

import contextlib
import time
from collections.abc import Iterator
from dataclasses import dataclass

from hardware.card.apdu import Answer, Bounded, Chained, Connection
from hardware.card.belpic import Belpic, CardData
from hardware.card.pcsc import CommunicationLost, Context, Session
from hardware.card.reader import Reader
from hardware.deadline import deadline
from hardware.errors import CardError, CardForeign, CardGone, CardMute, ReaderError

RECOVERY_WAIT_S, RECOVERY_GAP_S = 0.2, 0.01
"""Pauses of the official middleware after power-up and between commands (belgian-eid 2.1): used once, for the second
try after answers broke off. A reader that always needs them says so in its line of the list.
"""
_POLL_S = 0.9
"""Two polls of a reader that does not tell by itself (card-stack 2.5)."""


@dataclass
class Powered:
    """One card under power, ours alone. ``session`` is the wire, ``belpic`` the applet on it."""

    session: Session
    belpic: Belpic
    count: int
    """Insertions and removals that pcscd had counted when the card was powered."""


class Paced:
    """Leaves a pause before every command, for readers and cards that need one."""

    def __init__(self, inner: Connection, gap_s: float) -> None:
        self._inner, self._gap_s = inner, gap_s

    def transmit(self, command: bytes) -> Answer:
        """See ``apdu.Connection``."""
        time.sleep(self._gap_s)
        return self._inner.transmit(command)


@contextlib.contextmanager
def held(reader: Reader) -> Iterator[None]:
    """The reader in our hands; nobody else of this process asks it anything meanwhile."""
    with deadline("card.connect"):
        reader.hands.acquire()
    try:
        yield
    finally:
        reader.hands.release()


@contextlib.contextmanager
def powered(context: Context, reader: Reader, *, again: bool = False, commands: int | None = None) -> Iterator[Powered]:
    """The card in ``reader``, powered and in one transaction; reset at the end whatever happens.

    ``again`` is the careful second try; ``commands`` replaces the limit of a visit.
    """
    with held(reader):
        session = context.connect(reader.name)
        try:
            wait, gap = reader.model.connect_wait_s, reader.model.gap_s
            if again:
                wait, gap = max(wait, RECOVERY_WAIT_S), max(gap, RECOVERY_GAP_S)
            if wait:
                time.sleep(wait)
            with session.transaction():
                wire: Connection = Paced(session, gap) if gap else session
                bounded = Bounded(wire) if commands is None else Bounded(wire, commands, seconds=60.0)
                state = context.wait(reader.name, 0, 0)
                yield Powered(session, Belpic(Chained(bounded), reader.model.chunk), state.count if state else 0)
        finally:
            session.reset()


def left(context: Context, reader: Reader, card: Powered, was: CardData) -> bool:
    """After an exchange that broke off: is the card gone, or another one? Never guessed from the error (card-stack 8.10)."""
    try:
        return card.belpic.recognise() != was
    except (CardGone, CardMute, CardForeign):
        return True
    except CommunicationLost:
        return _moved(context, reader, card.count)
    except (CardError, ReaderError):
        return False


def _moved(context: Context, reader: Reader, count: int) -> bool:
    """Has pcscd seen a card leave or come since then? It may have to poll first."""
    try:
        state = context.wait(reader.name, 0, 0)
        if state is not None and state.present and state.count == count:
            state = context.wait(reader.name, state.raw, _POLL_S) or state
    except ReaderError:
        return False
    return state is not None and state.known and (not state.present or state.count != count)
