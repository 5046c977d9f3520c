"""The depth model beside the keypoint model: asked now and then, loaded late, missed by nobody."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from lumbar.core.depth import WorldPose
from lumbar.core.depth_opinion import DepthOpinion
from lumbar.core.depth_pace import DepthPace
from lumbar.core.errors import LumbarError
from lumbar.core.sentence import Sentence
from lumbar.core.types import DepthReading, Frame, Keypoints


class DepthEstimator(Protocol):
    """What the monitor needs of a depth model."""

    def estimate(self, frame: Frame, keypoints: Keypoints) -> WorldPose | None:
        """The body of the person with these keypoints; None when the model sees no person."""

    def reset(self) -> None:
        """Forget the person followed."""


class LazyDepth:
    """A depth model that is loaded when it is first needed.

    Without it Lumbar still judges what the picture plane shows. So when it cannot be loaded, that
    is told once, and from then on it has no opinion.
    """

    def __init__(
        self, load: Callable[[], DepthEstimator], on_problem: Callable[[str], None]
    ) -> None:
        self._load: Callable[[], DepthEstimator] | None = load
        self._on_problem = on_problem
        self._model: DepthEstimator | None = None

    def estimate(self, frame: Frame, keypoints: Keypoints) -> WorldPose | None:
        """As the model's own; None without a model."""
        if self._load is not None:
            load, self._load = self._load, None
            try:
                self._model = load()
            except LumbarError as error:
                self._on_problem(
                    Sentence("Postures are judged without depth: {reason}", reason=error.args[0])
                )
        return None if self._model is None else self._model.estimate(frame, keypoints)

    def reset(self) -> None:
        """Forget the person followed."""
        if self._model is not None:
            self._model.reset()


class SecondOpinion:
    """Asks a depth model as often as it pays, and says what its looks amount to.

    Without a model there is never an opinion.
    """

    def __init__(self, model: DepthEstimator | None) -> None:
        self.urgent = False
        """Look as often as allowed, for a calibration."""
        self._model = model
        self._pace = DepthPace()
        self._opinion = DepthOpinion()

    def read(
        self, frame: Frame, keypoints: Keypoints, deviation: float | None
    ) -> DepthReading | None:
        """The opinion at this frame, with a new look if one is due.

        Args:
            frame: The picture.
            keypoints: As the keypoint model found them in it.
            deviation: The newest deviation; None without one.
        """
        if self._model is None:
            return None
        urgent = self.urgent or not self._opinion.settled
        if self._pace.due(frame.t_s, keypoints, deviation, urgent=urgent):
            self._opinion.add(frame.t_s, self._model.estimate(frame, keypoints))
        return self._opinion.reading(frame.t_s)

    def reset(self) -> None:
        """Forget the person and the past."""
        if self._model is not None:
            self._model.reset()
        self._pace.reset()
        self._opinion.reset()
