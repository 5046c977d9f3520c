"""LOWESS trends by statsmodels, which is imported only once a chart wants one."""

from __future__ import annotations

import functools
import importlib
import threading
from collections.abc import Callable
from weakref import WeakMethod

import shiboken6
from PySide6.QtCore import QObject, QTimer

from lumbar.core.types import FloatArray

_LOWESS = "statsmodels.nonparametric.smoothers_lowess"
_PATIENCE_MS = 50

_TREND_MINUTES = 45
"""Width of the window of a day's trend."""

_LEAST_DAYS, _LEAST_SHARE = 5, 0.2
"""Width of the window of a period's trend: a fifth of its days, at least a working week."""


def when_lowess_is_loaded(owner: QObject, act: Callable[[], None]) -> None:
    """Call ``act``, a method of ``owner``, later when the import is done, unless it is gone.

    The import takes half a second, for which the window must not stand still.
    """
    # Weakly: what Qt has deleted must not live on in a waiting call.
    QTimer.singleShot(0, owner, functools.partial(_look, WeakMethod(act)))


def _look(act: WeakMethod[Callable[[], None]]) -> None:
    method = act()
    if method is None or not shiboken6.isValid(method.__self__):  # type: ignore[attr-defined]
        return
    if _loader().is_alive():
        owner = method.__self__  # type: ignore[attr-defined]
        QTimer.singleShot(_PATIENCE_MS, owner, functools.partial(_look, act))
    else:
        method()


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
