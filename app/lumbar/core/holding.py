"""For how long a posture has been held, which is what RULA's muscle use asks."""

from __future__ import annotations

import numpy as np

from lumbar.core.skeleton import INDEX
from lumbar.core.types import SEEN_SCORE, FloatArray, Keypoints
from lumbar.core.view import shoulder_width_px

TOLERANCE = 0.15
"""Movement that still counts as the same posture, in shoulder widths: about 5 cm.

Five degrees of trunk lean, the tolerance of a hold in ergonomic tools, move the shoulders by this.
"""

MOVED_FOR_S = 1.0
"""Movement shorter than this, or jitter, does not end a hold."""

LONGEST_GAP_S = 5.0
"""After so long without a usable frame anything may have happened: the hold starts anew."""

_BODY = np.array(
    [
        INDEX[name]
        for name in (
            *("nose", "left_ear", "right_ear", "left_shoulder", "right_shoulder"),
            *("left_elbow", "right_elbow", "left_wrist", "right_wrist", "left_hip", "right_hip"),
        )
    ]
)

_FEWEST = 3
"""Body points that must be seen both now and at the start of the hold."""


class HoldingTimer:
    """Counts from the posture the hold began with, so that slow creeping ends it too.

    A posture has moved when the second-largest displacement of a body point exceeds the tolerance:
    a real change moves several points, a keypoint gone astray or a hand on the mouse only one.

    Attributes:
        start_seen: Whether the movement that began the hold was seen. If not (the program has just
            started, the person has just come), the hold may be longer than what was counted.
    """

    start_seen: bool

    _start: Keypoints | None
    _newest: Keypoints | None
    _moved: float | None
    _since_s: float
    _still_s: float
    _last_s: float

    def __init__(self, tolerance: float = TOLERANCE) -> None:
        self._tolerance = tolerance
        self.reset()

    def add(self, t_s: float, keypoints: Keypoints) -> float:
        """Take in one frame and return for how many seconds the posture has been held."""
        if self._start is None or not 0 <= t_s - self._last_s <= LONGEST_GAP_S:
            return self._begin(t_s, keypoints, start_seen=False)
        if keypoints is not self._newest:
            self._newest, self._moved = keypoints, _movement(self._start, keypoints)
        moved = self._moved
        if moved is None:
            return self._last_s - self._since_s
        self._last_s = t_s
        if moved <= self._tolerance:
            self._still_s = t_s
        elif t_s - self._still_s > MOVED_FOR_S:
            return self._begin(t_s, keypoints, start_seen=True)
        return t_s - self._since_s

    @property
    def settled(self) -> bool:
        """Whether the newest usable frame showed the posture that is held."""
        return self._still_s == self._last_s

    def reset(self) -> None:
        """Forget the posture."""
        self._start = self._newest = self._moved = None
        self.start_seen = False
        self._since_s = self._still_s = self._last_s = 0.0

    def _begin(self, t_s: float, keypoints: Keypoints, *, start_seen: bool) -> float:
        self._start, self._newest = keypoints, None
        self.start_seen = start_seen
        self._since_s = self._still_s = self._last_s = t_s
        return 0.0


def _movement(start: Keypoints, now: Keypoints) -> float | None:
    """Displacement in shoulder widths; None if too little of the body is seen."""
    width_px = shoulder_width_px(start)
    both: FloatArray = np.minimum(start.score[_BODY], now.score[_BODY])
    seen = _BODY[both >= SEEN_SCORE]
    if not width_px or len(seen) < _FEWEST:
        return None
    moved_px = np.linalg.norm(now.xy_px[seen] - start.xy_px[seen], axis=1)
    return float(np.sort(moved_px)[-2]) / width_px
