"""Taking a baseline from the running monitor."""

from __future__ import annotations

from lumbar.core.baseline import Baseline, BaselineCollector, posture_measures
from lumbar.core.errors import InputError
from lumbar.core.types import Frame, PostureUpdate, View

PATIENCE = 4.0
"""A calibration that takes this many times its planned length is given up."""


class Calibration:
    """Collects measures from posture updates until there are enough of them.

    Attributes:
        progress: 0..1.
        baseline: The result, once done and good.
        problem: One sentence, once done and not usable.
    """

    def __init__(self, seconds: float) -> None:
        self.progress = 0.0
        self.baseline: Baseline | None = None
        self.problem = ""
        self._seconds = seconds
        self._collector = BaselineCollector(seconds)
        self._began_s: float | None = None

    @property
    def done(self) -> bool:
        """Whether `baseline` or `problem` is set."""
        return self.baseline is not None or bool(self.problem)

    def add(self, frame: Frame, update: PostureUpdate) -> None:
        """Note one update; frames without a person seen from the front do not count."""
        if self._began_s is None:
            self._began_s = frame.t_s
        from_side = update.angles is not None and update.angles.view is View.SIDE
        if update.keypoints is not None and not from_side:
            height, width = frame.image.shape[:2]
            measures = posture_measures(update.keypoints, (width, height))
            self.progress = self._collector.add(frame.t_s, measures)
        waited_s = frame.t_s - self._began_s
        if self.progress >= 1.0 or waited_s > PATIENCE * self._seconds:
            try:
                self.baseline = self._collector.finish()
            except InputError as error:
                self.problem = str(error)
