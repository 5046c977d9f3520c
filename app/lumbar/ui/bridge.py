"""The only place where results cross from the worker threads to Qt."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Bridge(QObject):
    """Signals that worker threads emit and the GUI thread receives.

    Connect them to methods marked ``@Slot`` on QObjects of the GUI thread, never to lambdas, which
    would run on the emitting thread. Pictures never travel this way. Sentences go as objects: as
    Qt's strings they would forget how they are translated.

    Signals:
        updated: One `PostureUpdate` for each analysed frame.
        status: The new `MonitorStatus` whenever it changes.
        calibrated: The new `Profile`, or None when calibration failed, and a sentence for the user.
        problem: A sentence about trouble with the history, once when it begins.
    """

    updated = Signal(object)
    status = Signal(object)
    calibrated = Signal(object, object)
    problem = Signal(object)
