# SPDX-License-Identifier: GPL-3.0-or-later
"""The clerk's day: one card, one citizen, one line to the screen.

Three threads: one listens to the screen, one watches the slot, and the main one does what is asked, one thing after the
other. A card that leaves is told to the screen at once, whatever the main thread is doing. The end of the line ends the
clerk, but a print already released is first followed to its verdict.
"""

import datetime as dt
import fcntl
import os
import queue
import signal
import threading
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field

from hardware.card.certificate import Certificate
from hardware.card.eid import InsertedCard, Verdict
from hardware.card.monitor import Monitor, Slot, SlotEvent
from hardware.card.pinpad import PinResult
from hardware.card.reader import Listed, Reader
from hardware.deadline import deadline
from hardware.errors import DeviceError
from kiosk import messages as m
from kiosk.clerk.deliver import Tray
from kiosk.clerk.order import Desk, Opened
from kiosk.guichet import webeid
from kiosk.line import Line, LineClosed, LineError
from kiosk.log import log
from kiosk.model import CardTrouble, PinOutcome, ReaderRefusal

_TROUBLES = {
    Verdict.UPSIDE: CardTrouble.UPSIDE,
    Verdict.UNREADABLE: CardTrouble.UNREADABLE,
    Verdict.OTHER: CardTrouble.OTHER,
    Verdict.EXPIRED: CardTrouble.EXPIRED,
    Verdict.KIDS: CardTrouble.KIDS,
    Verdict.NO_CERTIFICATE: CardTrouble.NO_CERT,
}
_OUTCOMES = {result: PinOutcome(result.value) for result in PinResult}


@dataclass(frozen=True)
class _Slot:
    seen: Slot
    insertion: int


@dataclass(frozen=True)
class _HungUp:
    pass


@dataclass
class _Guest:
    """The good card in the slot, and what was read of it."""

    insertion: int
    card: InsertedCard
    certificate: Certificate
    card_session: str = field(default_factory=lambda: str(uuid.uuid4()))


class Clerk:
    """One visit. ``serve`` returns when it is over; the process then ends. ``passed`` sees what passes over the line, in both
    directions, from any of the clerk's threads.
    """

    def __init__(
        self,
        line: Line[m.ToClerk],
        desk: Desk,
        tray: Tray,
        warm_up: Callable[[], None],
        readers: Listed,
        open_card: Callable[[Reader], InsertedCard] = InsertedCard,
        passed: Callable[[m.ToClerk | m.FromClerk], None] = lambda _: None,
    ) -> None:
        self._line, self._desk, self._tray, self._warm_up, self._passed = line, desk, tray, warm_up, passed
        self._monitor, self._open = Monitor(readers, self._slot_changed), open_card
        self._inbox: queue.SimpleQueue[m.ToClerk | _Slot | _HungUp] = queue.SimpleQueue()
        self._slot_lock = threading.Lock()
        self._insertion = 0
        self._guest: _Guest | None = None
        self._lifeline: int | None = None

    def serve(self) -> None:
        """Stand at the slot until the screen hangs up."""
        self._tell(m.ClerkReady())  # before the slot's thread, which has something to say at once
        for name, work in (("line", self._listen), ("slot", self._monitor.run), ("warm-up", self._warm_up)):
            threading.Thread(target=work, name=name, daemon=True).start()
        while True:
            item = self._inbox.get()
            if isinstance(item, _HungUp):
                break
            try:
                self._handle(item)
            except LineClosed:
                break
        self._monitor.stop()
        self._leave()

    def _handle(self, item: m.ToClerk | _Slot) -> None:
        if not isinstance(item, _Slot):
            self._passed(item)
        match item:
            case _Slot():
                self._slot(item)
            case m.Hello():
                pass
            case m.Browse():
                self._desk.browse(self._tell)
            case m.PrepareSignIn():
                self._prepare()
            case m.AskPin():
                self._ask_pin(item)
            case m.ProveTechnician():
                self._prove(item)
            case m.SignIn():
                self._desk.sign_in(self._tell)
            case m.PlaceOrder():
                self._opened(self._desk.place(item.order_key, item.draft, self._tell), item.copies)
            case m.FetchWaiting():
                self._opened(self._desk.fetch(item.order_key, self._tell))
            case m.PrintSlip():
                if (slip := self._desk.slip(item.language)) is not None:
                    self._tray.add_slip(slip)
            case m.Print():
                self._forget()
                self._tray.print_all(self._tell)
            case m.GiveUpPrint():
                self._tray.drop()
            case m.Forget():
                self._forget()

    # -- card ----------------------------------------------------------------------------------------------------------

    def _slot_changed(self, seen: Slot) -> None:
        """From the slot's thread: the screen hears at once, the main thread when it has time."""
        with self._slot_lock:
            if seen.event is not SlotEvent.READER_FOUND:
                self._insertion += 1
            self._inbox.put(_Slot(seen, self._insertion))
            try:
                self._line.send(_told(seen))
            except (LineClosed, OSError):
                return
        log().info("slot", on=seen.event, reason=seen.refusal)

    def _slot(self, slot: _Slot) -> None:
        event = slot.seen.event
        if self._guest is not None and event is not SlotEvent.READER_FOUND:
            self._guest.card.close()
            self._guest = None
        if event is SlotEvent.CARD_MUTE:
            self._answer(slot.insertion, m.CardRefused(CardTrouble.UPSIDE))
        if event is SlotEvent.CARD_OUT and not self._tray.waiting:
            self._forget()
        if event is not SlotEvent.CARD_IN or slot.seen.reader is None:
            return
        try:
            card = self._open(slot.seen.reader)
            look = card.look(dt.datetime.now(dt.UTC))
        except DeviceError as error:
            log().warning("look failed", exc=error)
            self._answer(slot.insertion, m.CardRefused(CardTrouble.UNREADABLE))
            return
        log().info("look", verdict=look.verdict, tries=look.tries_left)
        if look.verdict is Verdict.GOOD and look.certificate is not None:
            self._guest = _Guest(slot.insertion, card, look.certificate)
            self._answer(slot.insertion, m.CardRead(look.certificate.first_name, look.tries_left))
            return
        card.close()
        if look.verdict is not Verdict.GONE:
            self._answer(slot.insertion, m.CardRefused(_TROUBLES[look.verdict]))

    def _answer(self, insertion: int, message: m.FromClerk) -> None:
        """Say something about a card only while that very card is in the slot."""
        with self._slot_lock:
            if insertion == self._insertion:
                self._line.send(message)

    def _prepare(self) -> None:
        if self._guest is not None:
            self._desk.challenge(self._guest.card_session, self._tell)

    def _ask_pin(self, wanted: m.AskPin) -> None:
        guest, challenge = self._guest, self._desk.open_challenge
        if guest is None or challenge is None:
            self._tell(m.PinEnded(PinOutcome.CARD_GONE))
            return
        digest = self._desk.digest(challenge, guest.certificate.algorithm)
        ended, signature = self._typed(guest, digest, wanted)
        if signature is not None:
            certificate = guest.certificate
            self._desk.hold_proof(guest.card_session, certificate.der, certificate.algorithm, signature)
        self._tell(ended)

    def _prove(self, wanted: m.ProveTechnician) -> None:
        """For the caretaker, which knows whom it lets in. What is signed is of use nowhere else: its origin is no city's."""
        guest = self._guest
        if guest is None:
            self._tell(m.PinEnded(PinOutcome.CARD_GONE))
            return
        key = guest.certificate.key
        ended, signature = self._typed(guest, webeid.digest(webeid.MAINTENANCE, wanted.nonce, key.algorithm), wanted)
        self._tell(ended if signature is None else m.TechProof(key.der, signature))

    def _typed(
        self, guest: _Guest, digest: bytes, wanted: m.AskPin | m.ProveTechnician
    ) -> tuple[m.PinEnded, bytes | None]:
        """The one VERIFY and what the card signed by it."""

        def armed(seconds: int) -> None:
            self._tell(m.KeypadArmed(seconds))

        try:
            signed = guest.card.sign(digest, wanted.language, wanted.timeout_s, armed)
        except DeviceError as error:
            log().warning("signature failed", exc=error)
            return m.PinEnded(PinOutcome.UNKNOWN, guest.card.tries_left()), None
        outcome, tries = _OUTCOMES[signed.pin.result], signed.pin.tries_left
        if outcome in (PinOutcome.READER_FAULT, PinOutcome.UNKNOWN):
            tries = guest.card.tries_left()
        if outcome is PinOutcome.CARD_GONE:
            self._monitor.another()
        log().info("pin", outcome=outcome, tries=tries)
        return m.PinEnded(outcome, tries), signed.signature

    # -- order and paper -----------------------------------------------------------------------------------------------

    def _opened(self, opened: Opened | None, copies: int = 1) -> None:
        if opened is not None:
            self._tray.add(opened.order_key, opened.pdf, opened.pages, copies)
            self._tell(m.DocumentReady(opened.pages * copies))

    def _forget(self) -> None:
        self._desk.forget()

    # -- line ----------------------------------------------------------------------------------------------------------

    def _tell(self, message: m.FromClerk) -> None:
        """To the screen. When it has hung up the work goes on to where it can be left."""
        self._passed(message)
        try:
            self._line.send(message)
        except LineClosed:
            return

    def _listen(self) -> None:
        """The line's thread: orders go to the main thread; giving up a print cannot wait for it."""
        while True:
            try:
                message, descriptors = self._line.receive()
            except (LineClosed, LineError, OSError):
                break
            if isinstance(message, m.Hello) and descriptors:
                self._hold_lifeline(descriptors[0])
                descriptors = descriptors[1:]
            for unwanted in descriptors:
                os.close(unwanted)
            if isinstance(message, m.GiveUpPrint):
                self._tray.give_up.set()
            self._inbox.put(message)
        self._inbox.put(_HungUp())
        if not self._tray.printing.is_set():
            with deadline("leave"):
                self._tray.printing.wait()  # the process ends before, or this deadline ends it

    def _hold_lifeline(self, descriptor: int) -> None:
        """Ask the kernel for SIGKILL when the screen closes its end (processes facts 1.3)."""
        self._lifeline = descriptor
        fcntl.fcntl(descriptor, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(descriptor, fcntl.F_SETSIG, signal.SIGKILL)
        fcntl.fcntl(descriptor, fcntl.F_SETFL, fcntl.fcntl(descriptor, fcntl.F_GETFL) | os.O_ASYNC)

    def _leave(self) -> None:
        """Reset the card, end the session, release the journal."""
        if self._guest is not None:
            self._guest.card.close()
        self._tray.close()
        self._desk.close()


def _told(seen: Slot) -> m.FromClerk:
    match seen.event:
        case SlotEvent.READER_FOUND:
            return m.ReaderFound()
        case SlotEvent.CARD_IN | SlotEvent.CARD_MUTE:
            return m.CardIn()
        case SlotEvent.CARD_OUT:
            return m.CardOut()
        case SlotEvent.READER_REFUSED if seen.refusal is not None:
            return m.ReaderLost(ReaderRefusal(seen.refusal.value))
        case _:
            return m.ReaderLost()
