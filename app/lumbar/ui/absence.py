"""Nobody to watch: the camera goes off with the screen, and before the computer sleeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from lumbar.core.types import CameraState, MonitorStatus
from lumbar.ui.pauses import Pauses, Why
from lumbar.ui.power import PowerEvents

if TYPE_CHECKING:
    from lumbar.pipeline.service import PostureService


class Absence(QObject):
    """Turns what the desktop tells about lock and suspend into reasons to pause.

    Args:
        service: The monitor; its status says when the camera is closed.
        pauses: The reasons.
        power: What the desktop tells.
    """

    def __init__(
        self,
        service: PostureService,
        pauses: Pauses,
        power: PowerEvents,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._pauses = pauses
        self._power = power
        power.sleeping.connect(self._on_sleeping)
        power.woke.connect(self._on_woke)
        power.locked.connect(self._on_locked)
        power.unlocked.connect(self._on_unlocked)

    @Slot(object)
    def show_status(self, _queued: MonitorStatus) -> None:
        """A closed camera lets the computer sleep; the queued status may be out of date."""
        self._let_sleep()
        self._pauses.look()

    @Slot()
    def _on_sleeping(self) -> None:
        self._pauses.hold(Why.ASLEEP)
        self._let_sleep()

    @Slot()
    def _on_woke(self) -> None:
        self._pauses.release(Why.ASLEEP)

    @Slot()
    def _on_locked(self) -> None:
        self._pauses.hold(Why.LOCKED)

    @Slot()
    def _on_unlocked(self) -> None:
        self._pauses.release(Why.LOCKED)

    def _let_sleep(self) -> None:
        closed = self._service.status.camera_state is CameraState.CLOSED
        if closed and Why.ASLEEP in self._pauses.reasons:
            self._power.let_go()
