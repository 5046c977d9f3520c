"""Suggesting to move and to take a break, never at a bad moment and never in the way."""

from __future__ import annotations

import contextlib
import datetime
import logging
import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from lumbar.core.breaks import BreakPolicy, BreakSettings, Prompt
from lumbar.core.types import CameraState, MonitorStatus, PostureUpdate, RunState, SceneState
from lumbar.storage.settings import Settings
from lumbar.ui.break_window import PromptWindow
from lumbar.ui.exercises import EXERCISES
from lumbar.ui.hush import in_quiet_hours, is_busy

logger = logging.getLogger(__name__)

_SEEING = (CameraState.OK, CameraState.ENDED)


class Breaks(QObject):
    """Counts sitting time and shows a prompt when one is due.

    Args:
        settings: What is in force.
        snoozed: Whether the user has snoozed notices.
        busy: Whether the desktop asks for quiet; asked on a thread of its own, for it may wait.
        clock: Monotonic seconds.

    Signals:
        prompted: The `Prompt` that was shown.
    """

    prompted = Signal(object)
    _judged = Signal(object, bool)

    def __init__(
        self,
        settings: Settings,
        *,
        snoozed: Callable[[], bool] = lambda: False,
        busy: Callable[[], bool] = is_busy,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._snoozed = snoozed
        self._busy = busy
        self._clock = clock
        self._blind_since_s: float | None = None
        self._judged.connect(self._on_judged)
        self._policy = BreakPolicy(_limits(settings))
        self._settings = settings
        self._window: PromptWindow | None = None
        self._next = dict.fromkeys(Prompt, 0)

    @property
    def sitting_s(self) -> float:
        """How long the present stretch of sitting has lasted."""
        return self._policy.sitting_s

    @Slot(object)
    def use(self, settings: Settings) -> None:
        """Put new settings in force."""
        self._settings = settings
        self._policy.settings = _limits(settings)
        if not settings.break_prompts:
            self.withdraw()

    @Slot(object)
    def show_update(self, update: PostureUpdate) -> None:
        """Count one result of the monitor."""
        present = update.state is not SceneState.NO_PERSON
        prompt = self._policy.update(update.t_s, present=present, keypoints=update.keypoints)
        if not present:
            self.withdraw()
        if prompt is not None and self._settings.break_prompts:
            self._ask(prompt)

    @Slot(object)
    def show_status(self, status: MonitorStatus) -> None:
        """A pause ends the counting; a camera that gives nothing to see only holds it."""
        if status.run_state in (RunState.PAUSED, RunState.STOPPED):
            self._blind_since_s = None
            self._policy.reset()
            self.withdraw()
        elif status.camera_state not in _SEEING:
            if self._blind_since_s is None:
                self._blind_since_s = self._clock()
        elif self._blind_since_s is not None:
            self._policy.was_blind(self._clock() - self._blind_since_s)
            self._blind_since_s = None

    @Slot()
    def withdraw(self) -> None:
        """Take the prompt away."""
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
            self._window = None

    def _ask(self, prompt: Prompt) -> None:
        """Find out whether this is a bad moment; then the prompt is left out, and comes again."""
        if self._snoozed() or in_quiet_hours(self._settings, datetime.datetime.now()):
            return
        if not self._settings.hold_back:
            self._show(prompt)
            return
        threading.Thread(target=self._judge, args=(prompt,), name="hush", daemon=True).start()

    def _judge(self, prompt: Prompt) -> None:
        try:
            busy = self._busy()
        except Exception:  # the thread's edge: a desktop we cannot read must not silence Lumbar
            logger.exception("asking for do-not-disturb failed")
            busy = False
        with contextlib.suppress(RuntimeError):  # Lumbar quit meanwhile
            self._judged.emit(prompt, busy)

    @Slot(object, bool)
    def _on_judged(self, prompt: Prompt, busy: bool) -> None:
        if not busy:
            self._show(prompt)

    def _show(self, prompt: Prompt) -> None:
        exercise = None
        if self._settings.break_exercises:
            offered = EXERCISES[prompt]
            exercise = offered[self._next[prompt] % len(offered)]
            self._next[prompt] += 1
        seconds = self._policy.sitting_s if prompt is Prompt.BREAK else self._policy.still_s
        self.withdraw()
        raised = self._settings.alert_corner
        self._window = PromptWindow(prompt, seconds, exercise, above_corner=raised)
        self._window.show()
        self.prompted.emit(prompt)


def _limits(settings: Settings) -> BreakSettings:
    return BreakSettings(
        60.0 * settings.move_after_min,
        60.0 * settings.break_after_min,
        60.0 * settings.break_length_min,
    )
