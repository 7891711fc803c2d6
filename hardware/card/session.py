# SPDX-License-Identifier: GPL-3.0-or-later
"""A powered Belgian card: connect, one transaction, bounded talk, reset. The stack that every use of a card shares."""

import contextlib
import time
from collections.abc import Iterator
from dataclasses import dataclass

from hardware.card.apdu import Answer, Bounded, Chained, Connection
from hardware.card.belpic import Belpic, CardData
from hardware.card.pcsc import Context, Session
from hardware.card.reader import Reader
from hardware.deadline import deadline
from hardware.errors import CardError, CardForeign, CardGone, CardMute, ReaderError

RECOVERY_WAIT_S, RECOVERY_GAP_S = 0.2, 0.01
"""Pauses of the official middleware after power-up and between commands (belgian-eid 2.1): used once, for the second
try after answers broke off. A reader that always needs them says so in its line of the list.
"""

_POLLED_S = 0.9
"""Two polls of a reader that does not tell by itself (card-stack 2.5)."""


@dataclass
class Powered:
    """One card under power, ours alone. ``session`` is the wire, ``belpic`` the applet on it."""

    session: Session
    belpic: Belpic


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
                yield Powered(session, Belpic(Chained(bounded), reader.model.chunk))
        finally:
            session.reset()


def left(context: Context, reader: Reader, was: CardData) -> bool:
    """After an exchange that broke off: is that card gone, or is it another one now? Asked anew, under fresh power: neither
    the error nor pcscd's word on the slot, which may be a poll late, tells (card-stack 2.5, 8.10).
    """
    for last in (False, True):
        try:
            with powered(context, reader) as card:
                return card.belpic.recognise() != was
        except (CardGone, CardForeign):
            return True
        except CardMute:  # nothing answers: an empty slot, a card that pcscd has not powered, or a reader that is gone
            moved = _moved(context, reader)
            if moved is not None or last:
                return moved or False
        except (CardError, ReaderError):
            return False
    return False


def _moved(context: Context, reader: Reader) -> bool | None:
    """What pcscd says once it has surely polled: True for a card that left or came, False for a reader that is gone, None
    for a slot where nothing happened.
    """
    end = time.monotonic() + _POLLED_S
    try:
        first = state = context.wait(reader.name, 0, 0)
        while state is not None and state.known and (left_s := end - time.monotonic()) > 0:
            state = context.wait(reader.name, state.raw, left_s) or state
    except ReaderError:
        return False
    if first is None or state is None or not state.known:
        return False
    return True if not state.present or state.count != first.count else None
