"""From the policy's *warn* and *recovered* to what the user sees and hears.

The styles can be combined: notice, sound, frame, corner window. While the moment is a bad one
(do-not-disturb, a full screen, quiet hours) nothing is shown at all, and what is shown when it
begins goes away; what was held back is told afterwards in one summary.
"""

from __future__ import annotations

import contextlib
import datetime
import logging
import threading
from collections import Counter
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from lumbar.core.severity import Severity, severity_of
from lumbar.core.types import AlertKind, PostureUpdate
from lumbar.storage.settings import Settings
from lumbar.ui.corner import CornerWindow
from lumbar.ui.edge_frame import EdgeFrame
from lumbar.ui.hush import in_quiet_hours, is_busy
from lumbar.ui.language import said, tr
from lumbar.ui.notifier import Notice, Notifier
from lumbar.ui.wording import duration_text

logger = logging.getLogger(__name__)

LOOK_EVERY_S = 15.0
"""How often it is looked whether the moment is a bad one, while anything is shown or held back."""


class Sound(Protocol):
    """What plays the sound."""

    def play(self) -> None:
        """Play it now, or not, if it has just been played."""


class Alerts(QObject):
    """Shows warnings in the styles the user chose, follows them, and takes them away.

    Args:
        notifier: For notices.
        sound: For the sound.
        settings: What is in force.
        busy: Whether the moment is a bad one; may take seconds, so it runs on a thread.
        resting: Whether the user wants to hear nothing until they say so, or a time has passed.
        now: Local date and time.
        look_every_s: See `LOOK_EVERY_S`.

    Signals:
        clicked: The user clicked the corner window.
    """

    clicked = Signal()
    _judged = Signal(bool)

    def __init__(
        self,
        notifier: Notifier,
        sound: Sound,
        settings: Settings,
        *,
        busy: Callable[[], bool] = is_busy,
        resting: Callable[[], bool] = lambda: False,
        now: Callable[[], datetime.datetime] = datetime.datetime.now,
        look_every_s: float = LOOK_EVERY_S,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._notifier = notifier
        self._sound = sound
        self._settings = settings
        self._busy = busy
        self._resting = resting
        self._now = now
        self._frame = EdgeFrame(self)
        self._corner: CornerWindow | None = None
        self._due: PostureUpdate | None = None  # the warning being thought about
        self._warned: PostureUpdate | None = None  # the warning that is shown
        self._suggested: Notice | None = None
        self._held: Counter[str] = Counter()
        self._asking = False
        self._thread: threading.Thread | None = None
        self._judged.connect(self._on_judged, Qt.ConnectionType.QueuedConnection)
        self._look = QTimer(self, interval=round(1000 * look_every_s))
        self._look.timeout.connect(self._ask)

    @property
    def held_back(self) -> int:
        """Warnings that were held back and not yet summed up."""
        return self._held.total()

    def configure(self, settings: Settings) -> None:
        """Put other settings in force; a style switched off goes away at once."""
        self._settings = settings
        if not settings.notifications:
            self._notifier.withdraw()
        if not settings.alert_frame:
            self._frame.clear()
        if self._corner is not None:
            self._corner.mirrored = settings.mirror
            if not settings.alert_corner:
                self._corner.close()

    @Slot(object)
    def on_update(self, update: PostureUpdate) -> None:
        """Do what the policy says, and keep what is shown in step with the posture."""
        alert = update.alert
        if alert is not None and alert.kind is AlertKind.WITHDRAW:
            self.dismiss()
        elif alert is not None:
            self._due = update
            self._ask()
        severity = severity_of(update, self._settings.far_off_from)
        if self._warned is not None and severity is not None:
            if self._settings.alert_frame:
                self._frame.show(severity)
            if self._settings.alert_corner and self._corner is not None:
                self._corner.follow(update, severity)

    def suggest(self, notice: Notice) -> None:
        """Show a notice that is no warning; at a bad moment it is left out for good."""
        self._suggested = notice
        self._ask()

    def dismiss(self) -> bool:
        """Take away whatever is shown; a warning not yet decided on is dropped.

        Returns:
            Whether there was a warning, shown or not yet decided on.
        """
        there_was = self._due is not None or self._warned is not None
        self._due = None
        self._take_away()
        return there_was

    def stop(self, timeout_s: float = 1.0) -> None:
        """Take everything away for good; waits at most ``timeout_s`` for the thread."""
        self._held.clear()
        self.dismiss()
        self._look.stop()
        if self._corner is not None:
            self._corner.deleteLater()
            self._corner = None
        if self._thread is not None:
            self._thread.join(timeout_s)

    @Slot()
    def _ask(self) -> None:
        """Find out whether this is a bad moment; the answer comes as a signal."""
        if self._asking:
            return  # the answer under way will do
        self._asking = True
        if in_quiet_hours(self._settings, self._now()):
            self._judged.emit(True)
        elif self._resting() or not self._settings.hold_back:
            self._judged.emit(False)
        else:
            self._thread = threading.Thread(target=self._judge, name="hush", daemon=True)
            self._thread.start()

    def _judge(self) -> None:
        try:
            busy = self._busy()
        except Exception:  # the thread's edge: a desktop we cannot read must not silence Lumbar
            logger.exception("asking for do-not-disturb failed")
            busy = False
        with contextlib.suppress(RuntimeError):  # Lumbar quit meanwhile
            self._judged.emit(busy)

    @Slot(bool)
    def _on_judged(self, busy: bool) -> None:
        self._asking = False
        if self._thread is not None:
            self._thread.join()  # it has said its last word
        due, self._due = self._due, None
        suggested, self._suggested = self._suggested, None
        if self._resting():
            pass  # what was held back waits until the user wants to hear something
        elif busy:
            self._hold_back(due or self._warned)
        else:
            if due is not None:
                self._warn(due)
            if self._held:
                self._sum_up(shown=due is not None)
            if suggested is not None and self._settings.notifications:
                self._notifier.show(suggested)
        self._look_on()

    def _look_on(self) -> None:
        """Look at the moment again and again while anything is shown or held back."""
        if self._warned is None and not self._held:
            self._look.stop()
        elif not self._look.isActive():
            self._look.start()

    def _hold_back(self, update: PostureUpdate | None) -> None:
        """Count a warning that is not shown, or no longer."""
        if update is not None and update.alert is not None:
            self._held[update.alert.advice] += 1
        self._take_away()

    def _take_away(self) -> None:
        if self._warned is None:
            return
        self._warned = None
        self._notifier.withdraw()
        self._frame.clear()
        if self._corner is not None:
            self._corner.close()
        self._look_on()

    def _warn(self, update: PostureUpdate) -> None:
        alert = update.alert
        assert alert is not None
        self._warned = update
        severity = severity_of(update, self._settings.far_off_from) or Severity.OFF
        if self._settings.notifications:
            words = self.tr("Your posture has been poor for {duration}.")
            text = words.format(duration=duration_text(alert.bad_for_s))
            can_teach = alert.reason == "deviation"
            advice = said(alert.advice)
            self._notifier.show(
                Notice(advice, text, passing=True, can_snooze=True, can_teach=can_teach)
            )
        if self._settings.alert_sound:
            self._sound.play()
        if self._settings.alert_frame:
            self._frame.show(severity)
        if self._settings.alert_corner:
            if self._corner is None:
                self._corner = CornerWindow(mirrored=self._settings.mirror)
                self._corner.clicked.connect(self.clicked)
            self._corner.warn(alert.reason, update, severity)

    def _sum_up(self, *, shown: bool) -> None:
        """Tell once what was held back, unless a fresh warning has just taken the place."""
        count, (advice, _) = self._held.total(), self._held.most_common(1)[0]
        self._held.clear()
        if self._settings.notifications and not shown:
            self._notifier.show(
                Notice(self.tr("While you were busy"), _summary(count, advice), passing=True)
            )


def _summary(count: int, advice: str) -> str:
    words = tr("Lumbar held back %n warning(s). Most often: {advice}.", "", count)
    return words.format(advice=said(advice))
