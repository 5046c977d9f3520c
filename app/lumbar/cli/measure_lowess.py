"""Lumbar's LOWESS and that of statsmodels, taking turns on the same series."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from lumbar.cli.measure import spread
from lumbar.core.lowess import lowess_at_newest
from lumbar.core.smoothing import FRACTION, ITERATIONS
from lumbar.core.types import FloatArray

SERIES = 34
"""Coordinates of 17 keypoints."""


_TIMES_AS_OFTEN = 100
"""The quicker one runs, so that both add up to about as much time."""


@dataclass(frozen=True)
class Window:
    """One frame's smoothing.

    Attributes:
        points: Frames in the window.
        fraction: Share of them in each local line.
        iterations: Robust re-weightings.
    """

    points: int
    fraction: float
    iterations: int


FULL = Window(15, 2 / 3, 3)
"""As LOWESS is usually run: the defaults of statsmodels."""

LIVE = Window(7, FRACTION, ITERATIONS)
"""As the program runs it: 1.5 s at the usual four frames a second."""


def lowess_figures(window: Window, rounds: int = 5) -> dict[str, Any]:
    """Milliseconds for one frame's smoothing: all series at once, and one by one in statsmodels.

    Of processor time: on a busy machine the longer of two jobs is interrupted the more often, which
    flatters the shorter one.
    """
    from statsmodels.nonparametric.smoothers_lowess import lowess

    rng = np.random.default_rng(0)
    t_s = np.cumsum(rng.uniform(0.1, 0.25, window.points))
    values = rng.normal(0.0, 5.0, (window.points, SERIES)).cumsum(axis=0)
    newest = t_s[-1:]

    def reference() -> FloatArray:
        fits = [
            lowess(y, t_s, frac=window.fraction, it=window.iterations, xvals=newest)[0]
            for y in values.T
        ]
        return np.array(fits)

    def ours() -> FloatArray:
        return lowess_at_newest(t_s, values, fraction=window.fraction, iterations=window.iterations)

    reference_ms: list[float] = []
    ours_ms: list[float] = []
    for _ in range(rounds):
        reference_ms.append(_timed_ms(reference))
        ours_ms += [_timed_ms(ours) for _ in range(_TIMES_AS_OFTEN)]
    return {
        "series": SERIES,
        "points": window.points,
        "fraction": round(window.fraction, 3),
        "robust_iterations": window.iterations,
        "lumbar_ms": spread(ours_ms),
        "statsmodels_ms": spread(reference_ms),
        "speedup": round(statistics.fmean(reference_ms) / statistics.fmean(ours_ms), 1),
        "largest_difference": float(np.abs(ours() - reference()).max()),
    }


def _timed_ms(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return (time.process_time() - started) * 1000
