"""Steady keypoints from shaky ones: a causal LOWESS over a time window, and what may enter it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lumbar.core.lowess import line_value, lowess_at_newest
from lumbar.core.skeleton import KEYPOINT_NAMES, NEIGHBOURS
from lumbar.core.types import SEEN_SCORE, FloatArray, Keypoints

__all__ = ["KeypointSmoother", "lowess_at_newest"]

_COUNT = len(KEYPOINT_NAMES)

FRACTION = 1.0
"""The window is the neighbourhood: it says in seconds what a fraction would hide."""

ITERATIONS = 1
"""Gross outliers never enter the window; one robust re-weighting serves what is left."""

_LEAST_EARLIER = 4
"""Points a keypoint needs before a new one can be called an outlier."""

_LEAST_SAMPLES = 6
"""So many of the newest stay in the window however slowly they come: fewer tell no outlier."""

_OUTLIER_SIGMAS = 4.0

_WITH_NEIGHBOURS = 3.0
"""Who leaves the line less than so many times as far as the neighbouring joints moves with them."""

_PULL_SIGMAS = 2.0
"""A place is smoothed by at most this much of the jitter: what is more was a movement."""

_SEVERAL = 2
"""A body that moves takes several keypoints with it; one alone has merely gone astray."""

_LEAST_SIGMA = 0.01
"""Floor of a standard deviation as a share of the person's size: the jitter of the pose model."""

_RAYLEIGH_MEDIAN = 1.1774
"""Median length of a two-dimensional error whose coordinates have standard deviation 1."""

_OUTLIER_SCORE_FACTOR = 0.5

_GAP_S = 1.0
_GAP_INTERVALS = 3.0
"""A keypoint not used for longer than both of these has no past any more."""


class KeypointSmoother:
    """Smooths the keypoints of one person as the frames come in.

    A keypoint below `SEEN_SCORE` takes part in no fit; while unseen it keeps its place for a
    moment, with its low score. A keypoint much further from the line its earlier points draw than
    those points were themselves, and than its neighbours on the body are from theirs, is an
    outlier: the earlier points' fit replaces it and its score is halved. If the next one lies
    nearer to the outlier than to the line, the move was real and what lies before it is forgotten.
    So is a keypoint's past after a gap. What is no outlier stays within the jitter of where it was
    seen: in a quick movement a line through the past is behind or ahead.
    """

    def __init__(self, window_s: float = 1.5) -> None:
        self._window_s = window_s
        self.reset()

    def reset(self) -> None:
        """Forget everything."""
        self._t_s: FloatArray = np.empty(0)
        self._xy_px: FloatArray = np.empty((0, _COUNT, 2))
        self._used: NDArray[np.bool_] = np.empty((0, _COUNT), bool)
        self._error_px: FloatArray = np.empty((0, _COUNT))
        self._outlier: NDArray[np.bool_] = np.zeros(_COUNT, bool)
        self._used_at_s: FloatArray = np.full(_COUNT, -np.inf)
        self._place_px: FloatArray = np.empty((_COUNT, 2))
        self._newest: Keypoints | None = None
        self._settled = False

    @property
    def settled(self) -> bool:
        """Whether the newest frame held no surprise, so that another like it would add nothing.

        At least half of the keypoints that were seen have a past to be judged by, none was an
        outlier, and no two were further from where their past had them than jitter goes.
        """
        return self._settled

    def again(self, t_s: float) -> Keypoints:
        """The newest keypoints once more, at a time when the picture has not changed.

        That the person has stayed where they were is evidence of their place, and enters the line
        as such. It is none of how steady the model is: only what it looked at tells the jitter by
        which outliers are known.

        Args:
            t_s: After the newest frame.

        Raises:
            ValueError: There is no newest frame, or it is later.
        """
        if self._newest is None or t_s <= self._t_s[-1]:
            raise ValueError("only what was added before can be said again")
        used = self._used[-1]
        self._used_at_s[used] = t_s
        self._enter(t_s, self._xy_px[-1], used, np.full(_COUNT, np.inf))
        return self._newest

    def add(self, t_s: float, keypoints: Keypoints) -> Keypoints:
        """Take the keypoints of a new frame and return them smoothed.

        Args:
            t_s: Time of the frame in seconds; if it does not increase, everything is forgotten.
            keypoints: As the model gave them.

        Returns:
            Smoothed places, with the scores as given but halved for an outlier.
        """
        if self._t_s.size and t_s <= self._t_s[-1]:
            self.reset()
        self._forget(t_s)
        seen = keypoints.score >= SEEN_SCORE
        size_px = float(np.hypot(*np.ptp(keypoints.xy_px[seen], axis=0))) if seen.any() else 0.0
        error_px, outlier = self._judge(t_s, keypoints.xy_px, seen, size_px)
        used = seen & ~outlier

        self._enter(t_s, keypoints.xy_px, used, error_px)
        self._outlier = outlier

        held = ~seen & np.isfinite(self._used_at_s)
        self._used_at_s[used] = t_s
        fit_px = self._fit()
        place_px = np.where(np.isnan(fit_px), keypoints.xy_px, fit_px)
        pull_px = _PULL_SIGMAS * _LEAST_SIGMA * size_px
        near_px, pulled = _within(pull_px, keypoints.xy_px[used], place_px[used])
        place_px[used] = near_px
        judged = 2 * np.isfinite(error_px[used]).sum() >= used.sum()
        self._settled = bool(
            judged and used.any() and not outlier.any() and pulled.sum() < _SEVERAL
        )
        place_px[~seen] = keypoints.xy_px[~seen]
        place_px[held] = self._place_px[held]
        self._place_px = place_px
        score = np.where(outlier, _OUTLIER_SCORE_FACTOR, 1.0) * keypoints.score
        self._newest = Keypoints(place_px.copy(), score)
        return self._newest

    def _enter(
        self, t_s: float, xy_px: FloatArray, used: NDArray[np.bool_], error_px: FloatArray
    ) -> None:
        """Put one sample into the window."""
        self._t_s = np.append(self._t_s, t_s)
        self._xy_px = np.concatenate([self._xy_px, xy_px[None]])
        self._used = np.concatenate([self._used, used[None]])
        self._error_px = np.concatenate([self._error_px, error_px[None]])

    def _forget(self, t_s: float) -> None:
        """Drop what left the window and the past of keypoints not used for too long."""
        gap_s = _GAP_S
        if self._t_s.size > 1:
            intervals = np.sort(self._t_s[1:] - self._t_s[:-1])
            gap_s = max(gap_s, _GAP_INTERVALS * float(intervals[intervals.size // 2]))
        kept = self._t_s >= t_s - self._window_s
        kept[-_LEAST_SAMPLES:] = True
        if not kept.all():
            self._t_s, self._xy_px = self._t_s[kept], self._xy_px[kept]
            self._used, self._error_px = self._used[kept], self._error_px[kept]
        stale = t_s - self._used_at_s > gap_s
        self._used[:, stale] = False
        self._used_at_s[stale] = -np.inf

    def _judge(
        self, t_s: float, xy_px: FloatArray, seen: NDArray[np.bool_], size_px: float
    ) -> tuple[FloatArray, NDArray[np.bool_]]:
        """Distance of each new keypoint from its line, and whether it is an outlier.

        Returns:
            ``(17,)`` pixels, infinite where there is no line yet, and ``(17,)`` flags.
        """
        error_px = np.full(_COUNT, np.inf)
        judged = seen & (self._used.sum(axis=0) >= _LEAST_EARLIER)
        if not judged.any():
            return error_px, np.zeros(_COUNT, bool)
        error_px[judged] = self._distance_from_line(t_s, xy_px, judged)

        past = np.sort(np.where(self._used, self._error_px, np.inf), axis=0)
        known = np.isfinite(past).sum(axis=0)
        usual_px = past[np.maximum(known - 1, 0) // 2, np.arange(_COUNT)]
        usual_px[known == 0] = 0.0
        sigma_px = np.maximum(usual_px / _RAYLEIGH_MEDIAN, _LEAST_SIGMA * size_px)
        outlier = judged & (error_px > _OUTLIER_SIGMAS * sigma_px)
        if outlier.any():
            outlier &= error_px > _WITH_NEIGHBOURS * _of_neighbours(error_px)

        again = outlier & self._outlier
        if again.any():
            from_last_px = np.hypot(*(xy_px - self._xy_px[-1]).T)
            moved = again & (from_last_px < error_px)
            self._used[:-1, moved] = False
            self._used[-1, moved] = True
            error_px[moved] = np.inf
            outlier &= ~moved
        return error_px, outlier

    def _distance_from_line(
        self, t_s: float, xy_px: FloatArray, which: NDArray[np.bool_]
    ) -> FloatArray:
        """``(k,)`` pixels from the line of a keypoint's earlier points to its new place."""
        away_s = self._t_s - t_s
        reach_s = max(self._window_s, -away_s[0]) + 1e-9
        nearness = (1.0 - (away_s / reach_s) ** 2) * self._used[:, which].T
        line_x = line_value(away_s, self._xy_px[:, which, 0].T, nearness)
        line_y = line_value(away_s, self._xy_px[:, which, 1].T, nearness)
        distance: FloatArray = np.hypot(xy_px[which, 0] - line_x, xy_px[which, 1] - line_y)
        return distance

    def _fit(self) -> FloatArray:
        """``(17, 2)`` LOWESS places at the newest time; NaN where too few points are in use."""
        coordinates = self._xy_px.reshape(self._t_s.size, 2 * _COUNT)
        weights = None if self._used.all() else np.repeat(self._used, 2, axis=1).astype(float)
        fit = lowess_at_newest(
            self._t_s, coordinates, weights=weights, fraction=FRACTION, iterations=ITERATIONS
        )
        return fit.reshape(_COUNT, 2)


def _of_neighbours(error_px: FloatArray) -> FloatArray:
    """``(17,)`` median error of each joint's neighbours on the body that have one, else 0."""
    errors = np.where(NEIGHBOURS & np.isfinite(error_px), error_px, np.nan)
    known = np.isfinite(errors).any(axis=1)
    median = np.zeros(_COUNT)
    median[known] = np.nanmedian(errors[known], axis=1)
    return median


def _within(
    reach_px: float, centre_px: FloatArray, place_px: FloatArray
) -> tuple[FloatArray, NDArray[np.bool_]]:
    """``(k, 2)`` places moved to their centres until none is further away than ``reach_px``.

    Also ``(k,)`` flags of those that had to be moved.
    """
    away_px = place_px - centre_px
    length_px = np.maximum(np.hypot(*away_px.T), 1e-9)
    moved_px: FloatArray = centre_px + away_px * np.minimum(reach_px / length_px, 1.0)[:, None]
    return moved_px, length_px > reach_px
