"""The depth model's opinion of a neck over time: smoothed, free of outliers, and forgotten.

Looks come one to a few seconds apart and unevenly, so that every figure here is in seconds.
"""

from __future__ import annotations

import numpy as np

from lumbar.core.depth import WorldPose, neck_inclination_deg
from lumbar.core.lowess import line_value, lowess_at_newest
from lumbar.core.types import DepthReading, FloatArray

LOOK_SD_DEG = 1.2
"""Standard deviation of a single look, by repetition on 240 webcam frames of two people.

By frame-to-frame scatter 0.7, by a picture cut 5 % closer 0.9, by the mirrored picture 1.2. It says
nothing about the offset from the true angle, which differs from person to person and is not known.
"""

STALE_S = 5.0
"""A look older than this says nothing about the posture now."""

_FORGOTTEN_S = 6.0
"""After so long without a look the past is no longer a neighbourhood."""

_WINDOW_S = 8.0
_LEAST_LOOKS = 5
"""So many of the newest looks are kept however slowly they come."""

_LEAST_FITTED = 3
"""With two looks the older one lies at the edge of its neighbourhood and has no weight."""

_LEAST_EARLIER = 3
"""Looks needed before a new one can be called an outlier."""

_OUTLIER_SIGMAS = 4.0


class DepthOpinion:
    """Smooths the neck's inclination of one person as looks of the depth model come in.

    A look much further from the line that the earlier ones draw than chance explains is an outlier
    and does not count, unless the next one lies nearer to it than to the line: then the move was
    real, and what lies before it is forgotten.
    """

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Forget everything."""
        self._t_s: FloatArray = np.empty(0)
        self._deg: FloatArray = np.empty(0)
        self._outlier_deg: float | None = None
        self._newest: DepthReading | None = None
        self._looked_s = self._held_s = -np.inf

    @property
    def settled(self) -> bool:
        """Whether nothing is waiting to be confirmed by another look."""
        return self._outlier_deg is None

    def add(self, t_s: float, pose: WorldPose | None) -> None:
        """Take in one look.

        Args:
            t_s: When; if it does not increase, everything is forgotten.
            pose: What the depth model saw; None when it saw no person.
        """
        if t_s <= self._looked_s:
            self.reset()
        before_s = self._held_s
        self._looked_s = self._held_s = t_s
        if pose is None:
            self._newest = None
        elif not pose.agrees:
            self._newest = DepthReading(None, None, 0.0, pose.presence, pose.head_gap)
        else:
            self._enter(t_s, before_s, neck_inclination_deg(pose.world_m))
            deg, sd_deg = self._fit()
            self._newest = DepthReading(deg, sd_deg, 0.0, pose.presence, pose.head_gap)

    def again(self, t_s: float) -> None:
        """Nothing has changed since the last look: it still holds, and is no new evidence."""
        self._held_s = t_s

    def reading(self, t_s: float) -> DepthReading | None:
        """The opinion in force at a time; None when there is none or it is too old."""
        newest, age_s = self._newest, t_s - self._looked_s
        if newest is None or age_s < 0 or t_s - self._held_s > STALE_S:
            return None
        return DepthReading(
            newest.neck_inclination_deg, newest.sd_deg, age_s, newest.presence, newest.head_gap
        )

    def _enter(self, t_s: float, before_s: float, deg: float) -> None:
        """Add a value to the window, or hold it back as an outlier; the last held ``before_s``."""
        if self._t_s.size and t_s - max(self._t_s[-1], before_s) > _FORGOTTEN_S:
            self._t_s, self._deg, self._outlier_deg = np.empty(0), np.empty(0), None
        error_deg, allowed_deg = self._distance_from_line(t_s, deg)
        if error_deg > allowed_deg:
            if self._outlier_deg is None or abs(deg - self._outlier_deg) >= error_deg:
                self._outlier_deg = deg
                return
            self._t_s, self._deg = np.empty(0), np.empty(0)
        self._outlier_deg = None
        kept = self._t_s >= t_s - _WINDOW_S
        kept[-_LEAST_LOOKS:] = True
        self._t_s = np.append(self._t_s[kept], t_s)
        self._deg = np.append(self._deg[kept], deg)

    def _distance_from_line(self, t_s: float, deg: float) -> tuple[float, float]:
        """Degrees from the earlier looks' line, and how many of them chance explains."""
        if self._t_s.size < _LEAST_EARLIER:
            return 0.0, np.inf
        away_s = self._t_s - t_s
        nearness = 1.0 - (away_s / (max(_WINDOW_S, -away_s[0]) + 1e-9)) ** 2
        count = self._t_s.size
        series = np.vstack([self._deg, np.eye(count)])
        line = line_value(away_s, series, np.tile(nearness, (count + 1, 1)))
        spread = float(np.sqrt(1.0 + line[1:] @ line[1:]))
        return abs(deg - float(line[0])), _OUTLIER_SIGMAS * LOOK_SD_DEG * spread

    def _fit(self) -> tuple[float, float]:
        """LOWESS value at the newest look, and its standard deviation.

        The fit is a weighted sum of the looks; fitted to unit columns it gives the weights.
        """
        if self._t_s.size < _LEAST_FITTED:
            return float(self._deg[-1]), LOOK_SD_DEG
        fit = lowess_at_newest(self._t_s, self._deg[:, np.newaxis], fraction=1.0, iterations=1)
        shares = lowess_at_newest(self._t_s, np.eye(self._t_s.size), fraction=1.0, iterations=0)
        sd_deg = LOOK_SD_DEG * float(np.sqrt(shares @ shares))
        return float(fit[0]), sd_deg
