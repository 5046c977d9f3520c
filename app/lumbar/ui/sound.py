"""Two soft tones. Qt's own sound comes only with a large extra package, so a player of the system
is asked to play the file; where there is none, the system's bell rings."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication

AT_MOST_EVERY_S = 60.0

_PLAYERS = (
    ("pw-play",),
    ("paplay",),
    ("aplay", "-q"),
    ("afplay",),  # macOS
)


class Chime:
    """Plays the sound, never more often than once a minute.

    Args:
        file: The sound.
        launch: Starts a program with arguments without waiting; False when it did not start.
        find: Says where a program is, as `shutil.which`.
        clock: Monotonic seconds.
    """

    def __init__(
        self,
        file: Path,
        *,
        launch: Callable[[list[str]], bool] | None = None,
        find: Callable[[str], str | None] = shutil.which,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._file = file
        self._launch = launch or _launched
        self._find = find
        self._clock = clock
        self._next_s = -AT_MOST_EVERY_S

    def play(self) -> None:
        """Play, unless the last time was less than a minute ago."""
        now_s = self._clock()
        if now_s < self._next_s:
            return
        self._next_s = now_s + AT_MOST_EVERY_S
        if sys.platform == "win32":
            import winsound

            winsound.PlaySound(
                str(self._file), winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT
            )
            return
        for program, *options in _PLAYERS:
            if self._find(program) and self._launch([program, *options, str(self._file)]):
                return
        QApplication.beep()


def _launched(command: list[str]) -> bool:
    """Start a program that outlives the call, silently."""
    process = QProcess()
    process.setProgram(command[0])
    process.setArguments(command[1:])
    process.setStandardOutputFile(QProcess.nullDevice())
    process.setStandardErrorFile(QProcess.nullDevice())
    return bool(process.startDetached()[0])
