"""Taking a baseline from recordings and pictures, with the same demands as from the camera."""

from __future__ import annotations

from collections.abc import Mapping

from lumbar.core.baseline import LEAST_FRAMES, Baseline
from lumbar.core.collector import BaselineCollector
from lumbar.core.errors import InputError
from lumbar.core.placement import Placement, placement_of
from lumbar.core.sentence import Sentence
from lumbar.core.types import Frame, PostureUpdate
from lumbar.pipeline.calibration import PATIENCE
from lumbar.pipeline.sieve import Sieve, SomebodyElse, size_of


class RecordedCalibration:
    """Gathers the fit frames of everything that somebody chose to show.

    Unlike the calibration before the camera it takes all there is and not the first five seconds.

    Args:
        somebody_else: Whether another person is in the picture.
    """

    def __init__(self, somebody_else: SomebodyElse = lambda _frame, _keypoints: False) -> None:
        self._sieve = Sieve(somebody_else)
        self._taken: list[tuple[Mapping[str, float | None], Placement | None]] = []

    @property
    def taken(self) -> int:
        """Frames that were fit."""
        return len(self._taken)

    @property
    def left_out(self) -> int:
        """Frames that were not."""
        return self._sieve.reasons.total()

    @property
    def commonest(self) -> Sentence:
        """The reason for which most of them were left out."""
        return self._sieve.commonest

    def add(self, frame: Frame, update: PostureUpdate) -> None:
        """Take one frame, or leave it out."""
        if self._sieve.unfit(frame, update) is None and update.keypoints is not None:
            place = placement_of(update.keypoints, size_of(frame))
            self._taken.append((update.measures, place))

    def finish(self, *, chosen: bool) -> Baseline:
        """The baseline of all fit frames.

        Args:
            chosen: Somebody picked the pictures. A few are then enough: the least number of frames
                guards against a passer-by in front of a camera. They count as often as it takes.

        Raises:
            InputError: Too few frames are fit, with the commonest reason, or the person moved.
        """
        if not self._taken or self.taken * PATIENCE < self.taken + self.left_out:
            raise InputError(self.commonest)
        if self.taken < LEAST_FRAMES and not chosen:
            raise InputError(
                "Only {count} frames can be used, and {least} are needed; give a longer recording.",
                count=self.taken,
                least=LEAST_FRAMES,
            )
        collector = BaselineCollector()
        for _ in range(-(-LEAST_FRAMES // self.taken) if chosen else 1):
            for position, (measures, place) in enumerate(self._taken):
                collector.add(float(position), measures, place)
        return collector.finish()
