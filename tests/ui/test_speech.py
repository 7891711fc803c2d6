# SPDX-License-Identifier: GPL-3.0-or-later
"""What the page says aloud: its words in their order, private ones through headphones alone, silence the moment it changes."""

import io
import struct
import wave
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QProcess

from kiosk.demo.play import pause
from kiosk.journey import Journey, State, clock, step
from kiosk.journey import events as e
from kiosk.journey.core import Reading, put
from kiosk.journey.states import STAFF
from kiosk.messages import CardOut, Headphones
from kiosk.model import Language
from tests.ui.pages import VISIT, a_screen, everything, journeys, show
from ui.app import Screen
from ui.chime import RATE, Chime, two_tones
from ui.speech import Espeak, Sentence, Speech, Voice, sentences

ADDRESS = "maximiliaan.voorbeeld@example.be"
ALOUD = Reading(voice=1)


class Recorder(Voice):
    """A voice that remembers; ``over`` ends the sentence."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[Sentence] = []
        self.hushed = 0

    def say(self, sentence: Sentence, reading: Reading) -> None:
        self.said.append(sentence)

    def hush(self) -> None:
        self.hushed += 1

    def over(self) -> None:
        self.finished.emit()


@pytest.fixture(scope="module")
def screen(application: object) -> Iterator[Screen]:
    made = a_screen()
    yield made
    made.close()


@pytest.fixture
def voice(screen: Screen) -> Iterator[Recorder]:
    recorder = Recorder()
    screen.speech = Speech(screen.terminal, screen.window, recorder)
    show(screen, Journey(state=State.STARTING, reader=True))
    recorder.said.clear()
    yield recorder
    screen.speech.cut()
    screen.speech.deleteLater()
    screen.speech = None
    pause()


def texts(found: Iterator[Sentence]) -> list[str]:
    return [sentence.text for sentence in found]


@pytest.mark.parametrize("language", list(Language)[:4])
@pytest.mark.parametrize("state", sorted(set(State) - {State.WELCOME, State.STARTING, State.OUT_OF_SERVICE} - STAFF))
def test_headphones_hear_every_word_of_the_page_in_its_order(screen: Screen, state: State, language: Language) -> None:
    journey = next(iter(journeys(state, language, ALOUD)))
    show(screen, put(journey, headphones=True))
    said = texts(sentences(screen.window, screen.terminal))
    page = next(i for i in everything(screen.window.contentItem()) if i.objectName().startswith("page_"))
    written = [
        str(item.property("text")) for item in everything(page) if item.property("font") and item.property("text")
    ]
    missing = [word for word in written if len(word) > 2 and not any(word in sentence for sentence in said)]
    drawn = {"ici  ·  hier", "OK"}
    assert set(missing) <= drawn
    heading = next(i for i in everything(page) if i.objectName() == "heading")
    assert heading.property("text") in said[:3]


@pytest.mark.parametrize("state", [State.CONFIRM_PERSON, State.EMAIL_ENTRY, State.EMAIL_CHECK, State.REVIEW, State.MY_ORDERS, State.QUESTIONS,
                                   State.ORDERED_LATER])  # fmt: skip
def test_m3_a_loudspeaker_says_nothing_private(screen: Screen, state: State) -> None:
    visit = put(VISIT, email=ADDRESS)
    for journey in journeys(state, Language.FR, ALOUD):
        show(screen, put(journey, visit=put(journey.visit, email=visit.email)))
        said = " ".join(texts(sentences(screen.window, screen.terminal)))
        assert said
        for private in (*ADDRESS.split("@"), "Maximiliaan", "Alexandrine", "Joris", "652W"):
            assert private not in said, (state, private)


def test_the_curtain_hides_from_headphones_too(screen: Screen) -> None:
    for state in (State.CONFIRM_PERSON, State.EMAIL_CHECK):
        journey = next(iter(journeys(state, Language.FR, ALOUD)))
        show(screen, put(journey, headphones=True, curtain=True, visit=put(VISIT, email=ADDRESS)))
        said = " ".join(texts(sentences(screen.window, screen.terminal)))
        assert "Maximiliaan" not in said
        assert "voorbeeld" not in said


def test_a_page_is_read_once_and_cut_when_it_goes(screen: Screen, voice: Recorder) -> None:
    show(screen, Journey(state=State.PIN_READY, language=Language.NL, visit=VISIT, reader=True, reading=ALOUD))
    assert voice.said[0].text == "Hebt u uw pincode?"
    assert voice.said[0].language is Language.NL
    assert screen.terminal.spokenRect.width() > 100, "what is read is ringed"
    voice.over()
    assert len(voice.said) == 2
    hushed = voice.hushed
    screen.terminal.happen(CardOut())
    assert voice.hushed > hushed
    assert screen.speech is not None
    assert all("pincode" not in sentence.text for sentence in screen.speech.queue), "nothing of the page is left to say"
    assert screen.terminal.spokenRect.isEmpty()


def test_the_tile_switches_the_voice_on_and_off(screen: Screen, voice: Recorder) -> None:
    show(screen, Journey(state=State.PIN_READY, language=Language.FR, visit=VISIT, reader=True))
    assert voice.said == []
    screen.terminal.touch("adjust", "voice=1")
    pause()
    assert voice.said[0].text == "Avez-vous votre code PIN\u00a0?"
    screen.terminal.touch("adjust", "voice=0")
    assert screen.speech is not None
    assert screen.speech.queue == []


def test_nothing_is_said_while_digits_are_typed(screen: Screen, voice: Recorder) -> None:
    show(screen, Journey(state=State.PIN_ENTRY, language=Language.FR, visit=VISIT, reader=True, reading=ALOUD))
    assert voice.said[0].text == "Tapez votre code PIN sur le clavier"
    voice.said.clear()
    screen.terminal.journey = put(screen.terminal.journey, pin_s=30)
    screen.terminal.changed.emit()
    assert voice.said == []


def test_headphones_start_the_voice_and_end_it() -> None:
    before = Journey(state=State.CATALOGUE, language=Language.FR, visit=VISIT)
    plugged, _ = step(before, Headphones(plugged=True))
    assert (plugged.reading.voice, plugged.headphones) == (1, True)
    pulled, _ = step(plugged, Headphones(plugged=False))
    assert (pulled.reading.voice, pulled.headphones) == (0, False), "never over to the loudspeaker"
    assert pulled.visit == before.visit


def test_welcome_is_said_in_three_languages(screen: Screen, voice: Recorder) -> None:
    show(screen, Journey(state=State.WELCOME, reader=True, reading=ALOUD, headphones=True))
    assert screen.speech is not None
    assert [s.language for s in (voice.said[0], *screen.speech.queue)][::4] == [Language.FR, Language.NL, Language.EN]


def test_where_am_i_reads_again(screen: Screen, voice: Recorder) -> None:
    show(screen, Journey(state=State.PIN_READY, language=Language.FR, visit=VISIT, reader=True, reading=ALOUD))
    for _ in range(3):
        voice.over()
    voice.said.clear()
    screen.terminal.readAgain()
    assert voice.said[0].text == "Avez-vous votre code PIN\u00a0?"


@pytest.mark.skipif(not Espeak.installed(), reason="espeak-ng is not installed")
def test_the_real_voice_ends_its_sentence_and_shows_nobody_what_it_says(application: object) -> None:
    voice, over = Espeak(), []
    voice.finished.connect(lambda: over.append(True))
    for language in (Language.FR, Language.NL, Language.EN, Language.DE):
        voice.say(Sentence("un", language), Reading())
        assert "un" not in voice.process.arguments()
        before = len(over)
        for _ in range(400):
            pause()
            if len(over) > before:
                break
        assert len(over) > before, language
    voice.say(Sentence("une longue phrase " * 30, Language.FR), Reading())
    voice.hush()
    assert voice.process.state() is QProcess.ProcessState.NotRunning


def test_loudness_and_pace_stay_within_their_range() -> None:
    journey = Journey(state=State.READING_SETTINGS, behind=State.INSERT_CARD, language=Language.FR)
    for _ in range(9):
        journey, _ = step(journey, e.Adjusted("pace", journey.reading.pace + 1))
    assert journey.reading.pace == 2


def test_the_chime_is_a_sound_file_that_begins_and_ends_softly() -> None:
    with wave.open(io.BytesIO(two_tones())) as sound:
        assert (sound.getnchannels(), sound.getsampwidth(), sound.getframerate()) == (1, 2, RATE)
        frames = sound.readframes(sound.getnframes())
    samples = struct.unpack(f"<{len(frames) // 2}h", frames)
    assert 0.3 < len(samples) / RATE < 1.0
    assert max(map(abs, samples)) > 5000
    assert abs(samples[0]) < 200
    assert abs(samples[-1]) < 200


@pytest.mark.parametrize("program", ["true", "cat", "there-is-no-such-program"])
def test_a_chime_that_cannot_be_played_is_no_trouble(application: object, program: str) -> None:
    chime = Chime(program)
    for _ in range(3):
        chime.ring()
        for _ in range(20):
            pause()
    chime.hush()


def test_who_is_waited_for_hears_it_again() -> None:
    rings = {state: clock(Journey(state=state)).chime_s for state in State}
    assert {state: s for state, s in rings.items() if s} == {
        State.TAKE_CARD: 5, State.STILL_THERE: 10, State.CARD_PROBLEM: 10,
    }  # fmt: skip
