"""When to ask the depth model again: it costs more than all the rest, and posture changes slowly.

A look is due the sooner the more may have changed since the last one: after a movement of head or
shoulders, and while the deviation is near its limit, where a small change matters.
"""

from __future__ import annotations

import numpy as np

from lumbar.core.skeleton import INDEX
from lumbar.core.types import SEEN_SCORE, FloatArray, Keypoints
from lumbar.core.view import shoulder_width_px

FASTEST_S = 0.5
"""Never sooner than this after the last look: 2 Hz at most."""

SLOWEST_S = 3.0
"""While nothing moves; ten of these fit into the shortest time after which a posture is bad."""

_MOVED_FULLY = 0.1
"""A movement of so many shoulder widths, about 4 cm, may be another posture."""

_NEAR = 0.5
"""A deviation closer to its limit than this, as a share of the limit, is near it."""

_NEAR_URGENCY = 0.6
"""How urgent a look is at the limit itself: about one look a second."""

_WATCHED = tuple(
    INDEX[name]
    for name in (
        "nose", "left_eye", "right_eye", "left_ear", "right_ear", "left_shoulder", "right_shoulder",
    )
)  # fmt: skip


class DepthPace:
    """Decides frame by frame whether the depth model should look."""

    def __init__(self) -> None:
        self._last: tuple[float, Keypoints] | None = None
        self._known: tuple[Keypoints, Keypoints, float] | None = None

    def reset(self) -> None:
        """Forget the last look: the next frame has nothing to do with it."""
        self._last = self._known = None

    def due(
        self,
        t_s: float,
        keypoints: Keypoints,
        deviation: float | None = None,
        *,
        urgent: bool = False,
    ) -> bool:
        """Whether to look at this frame; if so, it counts as looked at.

        Args:
            t_s: Time of the frame; a step back begins anew.
            keypoints: Of the person in it.
            deviation: The newest deviation, 1 at the user's limit; None without one.
            urgent: Look as often as allowed, whatever moves.
        """
        if self._last is not None and 0.0 <= t_s - self._last[0] < SLOWEST_S:
            since_s, before = t_s - self._last[0], self._last[1]
            if since_s < FASTEST_S:
                return False
            urgency = 1.0 if urgent else max(self._moved(before, keypoints), nearness(deviation))
            if since_s < interval_s(urgency):
                return False
        self._last = (t_s, keypoints)
        return True

    def _moved(self, before: Keypoints, now: Keypoints) -> float:
        """`moved`, worked out once for keypoints that come again and again."""
        if self._known is None or self._known[0] is not before or self._known[1] is not now:
            self._known = (before, now, moved(before, now))
        return self._known[2]


def interval_s(urgency: float) -> float:
    """Seconds between two looks: the slowest at urgency 0, the fastest at 1, by equal ratios."""
    return SLOWEST_S * float((FASTEST_S / SLOWEST_S) ** min(max(urgency, 0.0), 1.0))


def moved(before: Keypoints, now: Keypoints) -> float:
    """How much of another posture this is, 0..1, by head and shoulders seen both times.

    The median of the seven points' movements in shoulder widths; 0 where nothing can be compared.
    """
    both = [index for index in _WATCHED if min(before.score[index], now.score[index]) >= SEEN_SCORE]
    width_px = shoulder_width_px(now)
    if not both or not width_px:
        return 0.0
    lengths_px: FloatArray = np.hypot(*(now.xy_px[both] - before.xy_px[both]).T)
    return min(float(np.median(lengths_px)) / (_MOVED_FULLY * width_px), 1.0)


def nearness(deviation: float | None) -> float:
    """How urgent a look is because of the deviation: highest at the limit, 0 far from it."""
    if deviation is None:
        return 0.0
    return _NEAR_URGENCY * max(1.0 - abs(deviation - 1.0) / _NEAR, 0.0)
