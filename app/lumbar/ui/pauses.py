"""Why Lumbar is paused, and until when: the user's wish, a locked screen, the very first start.

The reasons are kept apart, so that unlocking the screen never ends a pause that the user asked for,
and a pause that runs out behind a locked screen does not switch the camera on.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from lumbar.core.sentence import Sentence
from lumbar.core.types import RunState
from lumbar.ui.language import said
from lumbar.ui.wording import clock_text, duration_text

if TYPE_CHECKING:
    from lumbar.pipeline.service import PostureService

_LOOK_EVERY_MS = 5000
"""The wall clock is looked at: a timer of the whole length would stand still in suspend."""


_WATCHING = (RunState.RUNNING, RunState.CALIBRATING)


class Why(StrEnum):
    """What speaks against an open camera."""

    USER = "user"
    LOCKED = "locked"
    ASLEEP = "asleep"
    LID = "lid"
    NOT_INTRODUCED = "first start"


WHY_WORDS = {
    Why.USER: Sentence("Paused"),
    Why.LOCKED: Sentence("Paused while the screen is locked"),
    Why.ASLEEP: Sentence("Paused while the computer sleeps"),
    Why.LID: Sentence("Paused while the lid is closed"),
    Why.NOT_INTRODUCED: Sentence("The camera stays off until you have read what it is for"),
}


class Pauses(QObject):
    """Pauses the monitor while there is a reason to, and resumes it after the last one.

    Whoever calibrates in a pause opens the camera for that only: what spoke against it is kept in
    mind. It is forgotten once the calibration is done, and stands again when it is given up.

    Args:
        service: The monitor.
        clock: Seconds since 1970.

    Signals:
        changed: The reasons, the end or the time left have changed.
    """

    changed = Signal()

    def __init__(
        self,
        service: PostureService,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._clock = clock
        self._reasons: set[Why] = set()
        self._gone: Why | None = None
        self._until_epoch_s: float | None = None
        self._timer = QTimer(self, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    @property
    def reasons(self) -> frozenset[Why]:
        """What speaks against an open camera now; nothing does while somebody calibrates."""
        return frozenset() if self._calibrating else frozenset(self._reasons)

    @property
    def until_epoch_s(self) -> float | None:
        """When the user's pause ends by itself; None without one or without an end."""
        return None if self._calibrating else self._until_epoch_s

    @property
    def line(self) -> str:
        """The pause in a few words with the time left; empty without one."""
        until_s = self.until_epoch_s
        if until_s is not None:
            left_s = 60 * math.ceil(max(until_s - self._clock(), 0) / 60)
            return self.tr("Paused until {time} ({duration} left)").format(
                time=clock_text(until_s), duration=duration_text(left_s)
            )
        return next((said(WHY_WORDS[why]) for why in Why if why in self.reasons), "")

    @property
    def _calibrating(self) -> bool:
        return self._service.status.run_state is RunState.CALIBRATING

    def pause(self, seconds: float | None = None) -> None:
        """The user's own pause, for ``seconds`` or until `resume`."""
        self._forget_user()
        if seconds is not None:
            self._until_epoch_s = self._clock() + seconds
            self._timer.start()
        self.hold(Why.USER)

    def resume(self) -> None:
        """The user wants Lumbar to watch, whatever spoke against it."""
        self._forget_user()
        self._reasons.clear()
        if self._service.status.run_state is RunState.PAUSED:
            self._service.resume()
        self.changed.emit()

    def hold(self, why: Why) -> None:
        """Something speaks against an open camera; a calibration under way is given up for it."""
        state = self._service.status.run_state
        if state is RunState.RUNNING:  # what spoke against it before was overruled
            self._reasons.clear()
            if why is not Why.USER:
                self._forget_user()
        if state in _WATCHING:
            self._service.pause()
        if self._gone is not None:
            self._reasons.discard(self._gone)
            self._gone = None
        self._reasons.add(why)
        self.changed.emit()

    def release(self, why: Why) -> None:
        """It no longer does; with no reason left the monitor goes on."""
        if why not in self._reasons:
            return
        if self._calibrating and self._reasons == {why}:
            self._gone = why  # a calibration that is given up leads back into the pause
            return
        self._gone = None
        self._reasons.discard(why)
        if not self._reasons and self._service.status.run_state is RunState.PAUSED:
            self._service.resume()
        self.changed.emit()

    @Slot()
    def look(self) -> None:
        """End the user's pause when it is over; tell the time left otherwise."""
        state = self._service.status.run_state
        if not self._reasons:
            return
        if state is RunState.CALIBRATING:
            pass  # it may yet be given up
        elif state is not RunState.PAUSED:
            self._forget_user()  # a calibration has ended the pause
            self._reasons.clear()
            self._gone = None
        elif self._gone is not None:
            self.release(self._gone)
            return
        elif self._until_epoch_s is not None and self._clock() >= self._until_epoch_s:
            self._forget_user()
            self.release(Why.USER)
            return
        self.changed.emit()

    def _forget_user(self) -> None:
        self._timer.stop()
        self._until_epoch_s = None
