"""From where the camera looks at the person, from ratios that do not depend on distance.

The measure is how far the trunk is turned: the shoulder line in the picture against how long it
would be seen squarely from the front. That full length is read off the body itself, from what does
not shrink as the trunk turns: the length of the trunk and the size of the head.
"""

from __future__ import annotations

import math

import numpy as np

from lumbar.core.types import Keypoints, View

SHOULDERS_PER_TRUNK = 0.65
"""Shoulder joints apart over shoulder to hip: about 36 cm over 55 cm."""

SHOULDERS_PER_HEAD = 2.15
"""Shoulder joints apart over the width between the ears: about 34 cm over 16 cm."""

NOSE_REACH = 0.8
"""How far the nose lies before the line of the ears, over the width between them: 12 over 15 cm."""

FRONT_BELOW_DEG = 35.0
SIDE_ABOVE_DEG = 60.0

SETTLE_S = 1.0
"""A different view must last this long before it counts."""


def shoulder_width_px(keypoints: Keypoints) -> float | None:
    """Width of the shoulders in pixels as if seen from the front, whatever the view.

    The largest of what shoulders, trunk and head say, since a line that points at the camera looks
    too short and never too long. None if none of them is seen.
    """
    widths = [
        width
        for width in (_shoulders(keypoints), _by_trunk(keypoints), _by_head(keypoints))
        if width is not None
    ]
    return max(widths, default=None)


def view_of(keypoints: Keypoints) -> View:
    """The view of one frame.

    UNKNOWN when a shoulder or the face is not seen, when neither trunk nor head gives a scale, and
    when the person is seen from behind (the left shoulder on the left of the picture).
    """
    if not keypoints.seen("nose", "left_shoulder", "right_shoulder"):
        return View.UNKNOWN
    scales = [s for s in (_by_trunk(keypoints), _by_head(keypoints)) if s is not None]
    if not scales or max(scales) == 0:
        return View.UNKNOWN
    across = float(keypoints.xy("left_shoulder")[0] - keypoints.xy("right_shoulder")[0])
    turned_deg = math.degrees(math.acos(min(abs(across) / max(scales), 1.0)))
    if turned_deg > SIDE_ABOVE_DEG:
        return View.SIDE
    if across < 0:
        return View.UNKNOWN
    return View.FRONT if turned_deg < FRONT_BELOW_DEG else View.OBLIQUE


class ViewTracker:
    """The view over time: a turn of the body counts once it lasts, a flicker never does."""

    _view: View
    _other: View
    _other_since_s: float
    _seen: View
    _newest: Keypoints | None

    def __init__(self, settle_s: float = SETTLE_S) -> None:
        self._settle_s = settle_s
        self.reset()

    @property
    def settled(self) -> bool:
        """Whether the newest frame showed the view in force."""
        return self._other is self._view

    def update(self, t_s: float, keypoints: Keypoints) -> View:
        """Take in one frame and return the view in force."""
        if keypoints is not self._newest:
            self._newest, self._seen = keypoints, view_of(keypoints)
        seen = self._seen
        if self._view is View.UNKNOWN:
            self._view = seen
        if seen is self._view:
            self._other = seen
        elif seen is not self._other:
            self._other, self._other_since_s = seen, t_s
        elif t_s - self._other_since_s >= self._settle_s:
            self._view = seen
        return self._view

    def reset(self) -> None:
        """Forget the past: the next frame decides alone."""
        self._view = View.UNKNOWN
        self._other = self._seen = View.UNKNOWN
        self._other_since_s = 0.0
        self._newest = None


def _shoulders(keypoints: Keypoints) -> float | None:
    if not keypoints.seen("left_shoulder", "right_shoulder"):
        return None
    return float(np.linalg.norm(keypoints.xy("left_shoulder") - keypoints.xy("right_shoulder")))


def _by_trunk(keypoints: Keypoints) -> float | None:
    """From the longer of the seen sides, shoulder to hip."""
    lengths = [
        float(np.linalg.norm(keypoints.xy(f"{side}_shoulder") - keypoints.xy(f"{side}_hip")))
        for side in ("left", "right")
        if keypoints.seen(f"{side}_shoulder", f"{side}_hip")
    ]
    return SHOULDERS_PER_TRUNK * max(lengths) if lengths else None


def _by_head(keypoints: Keypoints) -> float | None:
    """From nose and ears, such that a turn of the head does not matter.

    Turned by ψ the ears are ``w cos ψ`` apart and the nose lies ``NOSE_REACH w sin ψ`` beside their
    middle, so the two together give back ``w``. Seen from the side with one ear, ψ is near 90°.
    """
    ears = [f"{side}_ear" for side in ("left", "right") if keypoints.seen(f"{side}_ear")]
    if not ears or not keypoints.seen("nose"):
        return None
    middle = np.mean([keypoints.xy(ear) for ear in ears], axis=0)
    beside = abs(float(keypoints.xy("nose")[0] - middle[0])) / NOSE_REACH
    apart = float(np.linalg.norm(keypoints.xy(ears[0]) - keypoints.xy(ears[-1])))
    return SHOULDERS_PER_HEAD * math.hypot(apart, beside)
