"""Taking a baseline, and limits that fit the person's slouch, from the running monitor."""

from __future__ import annotations

from dataclasses import replace

from lumbar.core.baseline import Baseline
from lumbar.core.collector import BaselineCollector
from lumbar.core.errors import InputError
from lumbar.core.placement import placement_of
from lumbar.core.types import Frame, PostureUpdate
from lumbar.pipeline.sieve import Sieve, SomebodyElse, size_of

SECONDS = 5.0
"""How long one posture is observed: 21 pictures at the usual 4 a second, of which 10 would do."""

PATIENCE = 4.0
"""A calibration that takes this many times its planned length is given up."""


class Calibration:
    """Collects measures from posture updates until there are enough of them.

    Args:
        seconds: How long the posture is to be observed.
        upright: The baseline whose limits are to fit the slouch that is collected; None to collect
            an upright posture.
        somebody_else: Whether another person is in the picture.
        distance_cm: How far from the camera the person says to sit.

    Attributes:
        progress: 0..1.
        baseline: The result, once done and good.
        problem: One sentence, once done and not usable.
        hint: Why the newest picture is of no use; empty when it is.
    """

    def __init__(
        self,
        seconds: float = SECONDS,
        *,
        upright: Baseline | None = None,
        somebody_else: SomebodyElse = lambda _frame, _keypoints: False,
        distance_cm: float | None = None,
    ) -> None:
        self.progress = 0.0
        self.baseline: Baseline | None = None
        self.problem = ""
        self.hint = ""
        self._seconds = seconds
        self._upright = upright
        self._sieve = Sieve(somebody_else)
        self._distance_cm = distance_cm
        self._collector = BaselineCollector(seconds)
        self._began_s: float | None = None

    @property
    def of_slouch(self) -> bool:
        """Whether the person is to slouch."""
        return self._upright is not None

    @property
    def done(self) -> bool:
        """Whether `baseline` or `problem` is set."""
        return self.baseline is not None or bool(self.problem)

    def add(self, frame: Frame, update: PostureUpdate) -> None:
        """Note one update; frames that are unfit do not count, and their reason is remembered."""
        if self._began_s is None:
            self._began_s = frame.t_s
        reason = self._sieve.unfit(frame, update)
        self.hint = "" if reason is None else reason.sentence
        if reason is None and update.keypoints is not None:
            place = placement_of(update.keypoints, size_of(frame))
            self.progress = self._collector.add(frame.t_s, update.measures, place)
        waited_s = frame.t_s - self._began_s
        if self.progress >= 1.0:
            self._finish()
        elif waited_s > PATIENCE * self._seconds:
            self.problem = self._sieve.commonest

    def _finish(self) -> None:
        try:
            if self._upright is not None:
                self.baseline = self._collector.finish_slouch(self._upright)
            else:
                self.baseline = replace(self._collector.finish(), distance_cm=self._distance_cm)
        except InputError as error:
            self.problem = str(error)
