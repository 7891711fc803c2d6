# SPDX-License-Identifier: GPL-3.0-or-later
"""Between the journey and QML: snapshots down, touches up. Fires the journey's clocks and carries out its commands.

Decides nothing: what a touch means is the table's business. Qt's main thread only.
"""

import random
import time
import uuid
from collections.abc import Callable, Mapping
from typing import Any, get_args

import structlog
from PySide6.QtCore import Property, QCoreApplication, QObject, QRectF, QTimer, QTranslator, Signal, Slot

from kiosk.config import Terminal as Site
from kiosk.journey import Clock, Journey, clock, start, step
from kiosk.journey import events as e
from kiosk.journey.states import RESTING
from kiosk.journey.states import State as S
from kiosk.messages import (
    EnrolCode,
    EnrolSame,
    InUse,
    ReaderFound,
    ReaderLost,
    TechAsk,
    TechCard,
    TechCode,
    TechLeave,
    TechProof,
)
from kiosk.model import Language, Pause, Return, TechWish, Way
from ui.lines import CaretakerLine, ClerkLine
from ui.texts import SHIPPED, load
from ui.view import view

_TOUCHES: dict[str, Callable[[str], e.Touch]] = {
    "language": lambda value: e.ChoseLanguage(Language(value)),
    "languages": lambda _: e.OpenLanguages(),
    "next": lambda _: e.Next(),
    "back": lambda _: e.Back(),
    "other": lambda _: e.Other(),
    "stop": lambda _: e.Stop(),
    "touch": lambda _: e.Touched(),
    "theme": e.ChoseTheme,
    "document": e.ChoseDocument,
    "paperLanguage": lambda value: e.ChosePaperLanguage(Language(value)),
    "answer": lambda value: e.Answered(value or None),
    "way": lambda value: e.ChoseWay(Way(value)),
    "copies": lambda value: e.ChoseCopies(int(value)),
    "slip": lambda _: e.WantsSlip(),
    "key": e.Typed,
    "erase": lambda _: e.Erased(),
    "clear": lambda _: e.Cleared(),
    "hide": lambda _: e.HideTyping(),
    "edit": e.Edit,
    "confirm": lambda _: e.Confirmed(str(uuid.uuid4())),
    "waiting": e.ChoseWaiting,
    "reading": lambda _: e.OpenReading(),
    "adjust": lambda value: e.Adjusted(value.split("=")[0], int(value.split("=")[1])),
    "help": lambda _: e.OpenHelp(),
    "explain": lambda _: e.ExplainPage(),
    "call": lambda _: e.CallHelp(),
    "hideData": lambda _: e.HideData(),
    "showData": lambda _: e.ShowData(),
    "guide": lambda _: e.HereToHelp(),
    "more": lambda _: e.MoreAbout(),
    "mark": lambda _: e.HeldMark("".join(random.SystemRandom().sample("1234567890", 10))),
    "pauseWhy": lambda value: e.PausedFor(Pause(value)),
    "pauseBack": lambda value: e.ExpectedBack(Return(value)),
    "wish": lambda value: e.Wished(TechWish(value)),
    "browse": lambda _: e.OpenBrowse(),
    "turn": lambda value: e.Turned(int(value)),
}
_TOUCH_KINDS = get_args(e.Touch)


class Terminal(QObject):
    """The object that QML knows as ``terminal``."""

    changed = Signal()
    languageChanged = Signal()
    spokenChanged = Signal()
    voiceChanged = Signal()
    pageReady = Signal()
    askedAgain = Signal()
    ticked = Signal()
    wiped = Signal()
    chimed = Signal()
    rested = Signal()

    def __init__(
        self,
        site: Site,
        clerk: Callable[["Terminal"], ClerkLine],
        caretaker: Callable[["Terminal"], CaretakerLine] | None,
        translators: Mapping[Language, QTranslator] | None = None,
    ) -> None:
        super().__init__()
        self._site = site
        self._spoken, self._can_speak = QRectF(), False
        self.journey: Journey = start()[0]
        self._translators = translators or {language: load(language) for language in SHIPPED}
        self._installed: Language | None = None
        self._log = structlog.get_logger()
        self._view: dict[str, Any] = {}
        self._silence = QTimer(self, singleShot=True)
        self._silence.timeout.connect(lambda: self.happen(e.Silence()))
        self._late = QTimer(self, singleShot=True)
        self._late.timeout.connect(lambda: self.happen(e.Late()))
        self._ring = QTimer(self)
        self._ring.timeout.connect(self.chimed)
        self._second = QTimer(self, interval=250)
        self._second.timeout.connect(self.ticked)
        self._ends_at = 0.0
        self._running: tuple[Any, ...] = ()
        self.clerk = clerk(self)
        self.caretaker = caretaker(self) if caretaker is not None else None
        self._in_use = InUse(busy=True)
        self._show()

    def open(self) -> None:
        """Call the first clerk and the caretaker."""
        self._rearm(force=True)
        self.clerk.next()
        if self.caretaker is not None:
            self.caretaker.connect_now()

    def close(self) -> None:
        """Hang up everywhere."""
        self._silence.stop()
        self._late.stop()
        self._ring.stop()
        if self._installed is not None:
            QCoreApplication.removeTranslator(self._translators[self._installed])
        self.clerk.close()
        if self.caretaker is not None:
            self.caretaker.close()

    def happen(self, event: e.Event) -> None:
        """One event, whoever brought it."""
        before = self.journey
        self.journey, commands = step(before, event)
        if self.journey.state is not before.state:
            self._log.info("page", state=before.state, to=self.journey.state, on=type(event).__name__)
        if self.journey != before:
            self._show()
        # a page that its own clock has not ended waits for it once more: OutOfService looks again until all is well
        again = isinstance(event, e.Silence) and self.journey.state is before.state
        self._rearm(force=again or (isinstance(event, _TOUCH_KINDS) and clock(self.journey).idle))
        for command in commands:
            self._carry_out(command)
        lost = event.refusal is None if isinstance(event, ReaderLost) else self._in_use.reader_lost
        ended = isinstance(event, e.ClerkLost) or e.EndClerk() in commands
        in_use = InUse(
            self.journey.state not in RESTING,
            lost and not isinstance(event, ReaderFound),
            self._in_use.clerks_ended + ended,
            self.journey.state is S.WELCOME,
        )
        if in_use != self._in_use and self.caretaker is not None:
            self._in_use = in_use
            self.caretaker.tell(in_use)

    @Slot(str)
    @Slot(str, str)
    def touch(self, name: str, value: str = "") -> None:
        """A touch of the page; unknown names and values are a mistake of the page and fail loudly."""
        self.happen(_TOUCHES[name](value))

    @Slot(str, str, result=str)
    def textIn(self, key: str, language: str) -> str:
        """A text in a named language, for the pages that speak two at once."""
        return str(self._translators[Language(language)].translate("", key))

    @Slot()
    def pageShown(self) -> None:
        """The page that the view names is drawn and has the focus."""
        self.pageReady.emit()

    @Slot()
    def readAgain(self) -> None:
        """Where am I: the key that reads the page once more."""
        self.askedAgain.emit()

    def show_spoken(self, where: QRectF) -> None:
        """Ring what is being read aloud; an empty one takes the ring away."""
        if where != self._spoken:
            self._spoken = where
            self.spokenChanged.emit()

    def let_speak(self, *, can: bool) -> None:
        """Whether this machine has a voice: without one, nothing offers to read aloud."""
        self._can_speak = can
        self.voiceChanged.emit()

    def _get_view(self) -> dict[str, Any]:
        return self._view

    def _get_seconds(self) -> int:
        return max(0, round(self._ends_at - time.monotonic())) if self._ends_at else 0

    def _get_whole(self) -> int:
        if self.journey.state is S.PIN_ENTRY:
            return self.journey.pin_s
        return int(clock(self.journey).silence_s)

    def _get_languages(self) -> list[str]:
        return [language.value for language in SHIPPED]

    def _get_portrait(self) -> bool:
        return self._site.display.portrait

    def _get_reach(self) -> int:
        return self._site.display.reach

    def _get_right_to_left(self) -> bool:
        wanted = self.journey.language
        return wanted is not None and self._translators[wanted].translate("", "layout.direction") == "rtl"

    def _get_spoken(self) -> QRectF:
        return self._spoken

    def _get_can_speak(self) -> bool:
        return self._can_speak

    portrait = Property(bool, _get_portrait, constant=True)
    reach = Property(int, _get_reach, constant=True)
    rightToLeft = Property(bool, _get_right_to_left, notify=languageChanged)
    spokenRect = Property(QRectF, _get_spoken, notify=spokenChanged)
    canSpeak = Property(bool, _get_can_speak, notify=voiceChanged)
    view = Property(dict, _get_view, notify=changed)
    seconds = Property(int, _get_seconds, notify=ticked)
    wholeSeconds = Property(int, _get_whole, notify=changed)
    languages = Property(list, _get_languages, constant=True)

    def _announce_wipe(self) -> None:
        self.wiped.emit()

    def _show(self) -> None:
        wanted = self.journey.language
        if wanted is not self._installed:
            if self._installed is not None:
                QCoreApplication.removeTranslator(self._translators[self._installed])
            if wanted is not None:
                QCoreApplication.installTranslator(self._translators[wanted])
            self._installed = wanted
            self.languageChanged.emit()
        self._view = view(self.journey, self._site)
        self.changed.emit()

    def _rearm(self, *, force: bool = False) -> None:
        now: Clock = clock(self.journey)
        key = (self.journey.state, self.journey.paper.out, self.journey.visit.question, now)
        if key == self._running and not force:
            return
        self._running = key
        for timer, seconds in ((self._silence, now.silence_s), (self._late, now.late_s)):
            timer.stop()
            if seconds:
                timer.start(int(seconds * 1000))
        self._ring.stop()
        if now.chime_s:
            self._ring.start(int(now.chime_s * 1000))
        counts = self.journey.state in (S.PIN_ENTRY, S.STILL_THERE)
        length = self.journey.pin_s if self.journey.state is S.PIN_ENTRY else now.silence_s
        self._ends_at = time.monotonic() + length if counts and length else 0.0
        if self._ends_at:
            self._second.start()
        else:
            self._second.stop()
        self.ticked.emit()

    def _carry_out(self, command: e.Command) -> None:
        match command:
            case TechCode() | TechCard() | TechProof() | TechAsk() | TechLeave() | EnrolCode() | EnrolSame():
                if self.caretaker is not None:
                    self.caretaker.ask(command)
            case e.NewClerk():
                self.clerk.next()
            case e.EndClerk():
                self.clerk.end()
            case e.Wipe():
                QTimer.singleShot(0, self, self._announce_wipe)
            case e.Chime():
                self.chimed.emit()
            case e.Rest():
                self.rested.emit()
            case _:
                self.clerk.send(command)
