"""LOWESS trends by statsmodels, which is imported only once a chart wants one."""

from __future__ import annotations

import functools
import importlib
import threading
import weakref

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from lumbar.core.types import FloatArray
from lumbar.ui.staying import kept

_LOWESS = "statsmodels.nonparametric.smoothers_lowess"
_PATIENCE_MS = 50

_TREND_MINUTES = 45
"""Width of the window of a day's trend."""

_LEAST_DAYS, _LEAST_SHARE = 5, 0.2
"""Width of the window of a period's trend: a fifth of its days, at least a working week."""


class LateTrend(QObject):
    """Says when a chart is to draw its trend: after the chart itself, and only while it is shown.

    The import takes half a second, for which the window must not stand still.

    Args:
        chart: The chart.

    Signals:
        due: The line is to be drawn now.
    """

    due = Signal()

    def __init__(self, chart: QWidget) -> None:
        super().__init__(chart)
        self._chart = weakref.ref(chart)  # owned by it
        self._wanted = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)
        chart.installEventFilter(self)

    def ask(self) -> None:
        """The chart shows other values now; their line is wanted."""
        self._wanted = True
        chart = self._chart()
        if chart is not None and chart.isVisible():
            self._timer.start(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and self._wanted:
            self._timer.start(0)
        elif event.type() == QEvent.Type.Hide:
            self._timer.stop()
        return super().eventFilter(watched, event)

    @Slot()
    def _look(self) -> None:
        chart = self._chart()
        if chart is None:
            return
        if _loader().is_alive():
            self._timer.start(_PATIENCE_MS)
            return
        self._wanted = False
        with kept(chart):
            self.due.emit()


def trend_of_day(hours: FloatArray, values: FloatArray) -> FloatArray:
    """``(n,)`` trend of ``values`` over ``hours``, both ``(n,)``, hours increasing."""
    share = max(_TREND_MINUTES, 4) / max(len(values), 1)
    return _trend(hours, values, min(1.0, share), delta=1 / 60)


def trend_of_days(days: FloatArray, values: FloatArray) -> FloatArray:
    """``(n,)`` trend of ``values``, one for each of the ``(n,)`` increasing numbers of days."""
    share = max(_LEAST_DAYS / max(len(values), 1), _LEAST_SHARE)
    return _trend(days, values, min(1.0, share), delta=0.0)


def _trend(x: FloatArray, values: FloatArray, share: float, *, delta: float) -> FloatArray:
    """Robust LOWESS (Cleveland 1979) with ``share`` of the values in each window."""
    if len(values) < 4:
        return values
    from statsmodels.nonparametric.smoothers_lowess import lowess

    smooth: FloatArray = lowess(
        values, x, frac=share, it=2, delta=delta, is_sorted=True, return_sorted=False
    )
    return smooth


@functools.cache
def _loader() -> threading.Thread:
    """Imports LOWESS; started once."""
    thread = threading.Thread(
        target=importlib.import_module, args=(_LOWESS,), name="load-lowess", daemon=True
    )
    thread.start()
    return thread
