"""Nobody to watch: the camera goes off with the screen, before the computer sleeps, and behind a
closed lid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from lumbar.core.types import CameraState, MonitorStatus, RunState
from lumbar.ui.lid import Lid
from lumbar.ui.pauses import Pauses, Why
from lumbar.ui.power import PowerEvents

if TYPE_CHECKING:
    from lumbar.pipeline.service import PostureService


_DARK = (CameraState.COVERED, CameraState.TOO_DARK)


class Absence(QObject):
    """Turns what the desktop tells about lock, suspend and lid into reasons to pause.

    A closed lid is one only while the camera sees nothing: a docked notebook's lid may be closed
    with another camera at work.

    Args:
        service: The monitor; its status says when the camera is closed.
        pauses: The reasons.
        power: What the desktop tells.
        lid: The same of the lid; None for the system's.
    """

    def __init__(
        self,
        service: PostureService,
        pauses: Pauses,
        power: PowerEvents,
        parent: QObject | None = None,
        *,
        lid: Lid | None = None,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._pauses = pauses
        self._power = power
        self._lid = lid or Lid(self)
        self._lid.told.connect(self._on_lid)
        power.sleeping.connect(self._on_sleeping)
        power.woke.connect(self._on_woke)
        power.locked.connect(self._on_locked)
        power.unlocked.connect(self._on_unlocked)

    @Slot(object)
    def show_status(self, _queued: MonitorStatus) -> None:
        """A closed camera lets the computer sleep; the queued status may be out of date."""
        self._let_sleep()
        self._pauses.look()
        self._lid.watch(self._sees_nothing or Why.LID in self._pauses.reasons)

    @property
    def _sees_nothing(self) -> bool:
        status = self._service.status
        return status.run_state is RunState.RUNNING and status.camera_state in _DARK

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

    @Slot(bool)
    def _on_lid(self, closed: bool) -> None:
        if not closed:
            self._pauses.release(Why.LID)
        elif self._sees_nothing:
            self._pauses.hold(Why.LID)

    def _let_sleep(self) -> None:
        closed = self._service.status.camera_state is CameraState.CLOSED
        if closed and Why.ASLEEP in self._pauses.reasons:
            self._power.let_go()
