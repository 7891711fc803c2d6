# SPDX-License-Identifier: GPL-3.0-or-later
"""The two-tone chime, made here and played by ALSA's own player. A machine without sound stays silent; nothing depends on it."""

import io
import math
import shutil
import struct
import wave

from PySide6.QtCore import QObject, QProcess

PROGRAM = "aplay"
RATE = 22_050
TONES = ((659.3, 0.18), (523.3, 0.32))
"""Hertz and seconds: e'' and c'', a falling third, which calls without alarming."""
_LOUD = 0.35


def two_tones() -> bytes:
    """The chime as a WAV file: mono, 16 bits, each tone fading out so that nothing clicks."""
    samples = []
    for hertz, seconds in TONES:
        count = int(RATE * seconds)
        for at in range(count):
            fade = min(1.0, at / (0.01 * RATE)) * (1 - at / count)
            samples.append(int(32767 * _LOUD * fade * math.sin(2 * math.pi * hertz * at / RATE)))
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes(struct.pack(f"<{len(samples)}h", *samples))
    return file.getvalue()


class Chime(QObject):
    """Rings when told; one that still rings is not rung over."""

    def __init__(self, program: str = PROGRAM) -> None:
        super().__init__()
        self._program, self._sound = shutil.which(program), two_tones()
        self._player = QProcess(self)

    def ring(self) -> None:
        """Play it once."""
        if self._program is None or self._player.state() is not QProcess.ProcessState.NotRunning:
            return
        self._player.start(self._program, ["-q", "-"])
        self._player.write(self._sound)
        self._player.closeWriteChannel()

    def hush(self) -> None:
        """End it, before the program ends."""
        self._player.kill()
        self._player.waitForFinished(500)
