"""Asking for the camera where the system wants a program with windows to ask.

On macOS neither the capture process nor a thread can ask the user; only the GUI thread may, and
before the camera is opened. Elsewhere nobody asks.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QCameraPermission, QCoreApplication, QObject, QPermission, Qt, Slot


class PermissionPort(Protocol):
    """Asks the user, who may take their time or have answered long ago."""

    def ask(self, answered: Callable[[bool], None]) -> None:
        """Call ``answered`` on the GUI thread with the answer: whether Lumbar may."""


class QtPermissions(QObject):
    """The port to Qt."""

    def ask(self, answered: Callable[[bool], None]) -> None:
        """See `PermissionPort.ask`."""
        self._answered = answered
        application = QCoreApplication.instance()
        assert application is not None
        application.requestPermission(QCameraPermission(), self, self._on_answer)

    @Slot(object)
    def _on_answer(self, permission: QPermission) -> None:
        self._answered(permission.status() is not Qt.PermissionStatus.Denied)


def when_camera_was_asked_for(
    then: Callable[[bool], None],
    *,
    platform: str = sys.platform,
    port: PermissionPort | None = None,
) -> None:
    """Call ``then`` with whether the camera is allowed as soon as the user has been asked for it.

    It is called after a refusal too, so that Lumbar can say what to do about it.
    """
    if platform == "darwin":
        (port or QtPermissions(QCoreApplication.instance())).ask(then)
    else:
        then(True)
