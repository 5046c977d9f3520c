"""Which frames of a running monitor are fit to calibrate on, and why the others are not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from lumbar.core.sentence import Sentence
from lumbar.core.suitability import Glance, Unfit, brightness_of, unfit_for_calibration
from lumbar.core.types import Frame, Keypoints, PostureUpdate, SceneState, View

_LOOK_AROUND_S = 1.0
"""How often it is looked for other people; each look costs one or two runs of the model."""

SomebodyElse = Callable[[Frame, Keypoints], bool]


class Sieve:
    """Judges frame after frame and counts the reasons of those that are unfit.

    Args:
        somebody_else: Whether another person is in the picture.

    Attributes:
        reasons: How often each reason was met.
    """

    def __init__(self, somebody_else: SomebodyElse = lambda _frame, _keypoints: False) -> None:
        self.reasons: Counter[Unfit] = Counter()
        self._somebody_else = somebody_else
        self._looked_s: float | None = None
        self._alone = True

    def unfit(self, frame: Frame, update: PostureUpdate) -> Unfit | None:
        """What speaks against a frame; None when nothing does."""
        seen = update.raw_keypoints if update.state is SceneState.OK else None
        if seen is not None:
            self._look_around(frame, seen)
        glance = Glance(
            update.state,
            seen,
            size_of(frame),
            brightness_of(frame.image, seen),
            View.UNKNOWN if update.angles is None else update.angles.view,
            self._alone,
        )
        reason = unfit_for_calibration(glance)
        if reason is not None:
            self.reasons[reason] += 1
        return reason

    @property
    def commonest(self) -> Sentence:
        """The reason to tell when too little came through."""
        return (self.reasons.most_common(1)[0][0] if self.reasons else Unfit.NOBODY).sentence

    def _look_around(self, frame: Frame, keypoints: Keypoints) -> None:
        """Look for others every second, and at once where another recording begins."""
        looked_s = self._looked_s
        if looked_s is None or not 0 < frame.t_s - looked_s < _LOOK_AROUND_S:
            self._looked_s = frame.t_s
            self._alone = not self._somebody_else(frame, keypoints)


def size_of(frame: Frame) -> tuple[int, int]:
    """Width and height of a frame's picture in pixels."""
    height, width = frame.image.shape[:2]
    return width, height
