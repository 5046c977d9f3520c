"""When a warning is taken back because nobody watches any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from lumbar.core.types import CameraState, MonitorStatus, RunState
from lumbar.ui.alerts import Alerts

if TYPE_CHECKING:
    from lumbar.pipeline.service import PostureService

BLIND_MS = 3000
"""So long no picture may come: a camera that stutters must not make the warning flicker."""


def rests(status: MonitorStatus) -> bool:
    """Whether this is no time to tell what was held back: paused, snoozed, or in a call perhaps."""
    lent = status.camera_state is CameraState.BUSY
    return lent or status.run_state is RunState.PAUSED or status.snoozed_until_epoch_s is not None


class TakingBack(QObject):
    """Takes the warning back after a pause, a snooze, a failure, or when the camera sees nothing.

    While no picture is judged, nothing else would: neither the user's good posture nor their
    absence is seen.

    Args:
        service: The monitor; it forgets the warning, too.
        alerts: What is shown.
    """

    def __init__(
        self, service: PostureService, alerts: Alerts, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._alerts = alerts
        self._blind = QTimer(self, singleShot=True, interval=BLIND_MS)
        self._blind.timeout.connect(self._take_back)

    @Slot(object)
    def show_status(self, _queued: MonitorStatus) -> None:
        """Look at the status of now; the queued one may be out of date."""
        status = self._service.status
        over = (RunState.PAUSED, RunState.STOPPED)
        if status.run_state in over or status.snoozed_until_epoch_s is not None:
            self._take_back()
        elif status.camera_state is CameraState.OK:
            self._blind.stop()
        elif not self._blind.isActive():
            self._blind.start()

    def stop(self) -> None:
        """Wait for nothing any more."""
        self._blind.stop()

    @Slot()
    def _take_back(self) -> None:
        self._blind.stop()
        if self._alerts.dismiss():
            self._service.forget_warning()
