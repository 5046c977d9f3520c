"""The depth model beside the keypoint model: asked now and then, loaded late, missed by nobody."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from lumbar.core.depth import WorldPose
from lumbar.core.depth_opinion import DepthOpinion
from lumbar.core.depth_pace import DepthPace
from lumbar.core.errors import LumbarError
from lumbar.core.sentence import Sentence
from lumbar.core.types import DepthReading, Frame, Keypoints, Sighting
from lumbar.pose.preprocess import Region
from lumbar.pose.watched import WatchedSquare

LONGEST_S = 8.0
"""However still the picture is, the depth model looks again at the first time due after this."""

MOVEMENT = 0.5
"""How far things may move unasked, in cells of the glance: about half a centimetre at the desk.

Necks of two people in pairs of webcam pictures so alike differed by 1.1° root mean square, and of
looks that repeat to `depth_opinion.LOOK_SD_DEG` any two differ by 1.7°.
"""


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

    Args:
        model: The depth model, or none.
        sequence: Frames follow each other from one camera: while nothing has changed since the
            last look, that look still holds.

    Attributes:
        urgent: Look as often as allowed, for a calibration.
    """

    def __init__(self, model: DepthEstimator | None, *, sequence: bool = False) -> None:
        self.urgent = False
        self._model = model
        self._pace = DepthPace()
        self._opinion = DepthOpinion()
        self._square = WatchedSquare(MOVEMENT) if sequence else None
        self._looked_s: float | None = None

    def read(self, frame: Frame, seen: Sighting, deviation: float | None) -> DepthReading | None:
        """The opinion at this frame, with a new look if one is due.

        Args:
            frame: The picture.
            seen: What the keypoint model found in it; someone.
            deviation: The newest deviation; None without one.
        """
        if self._model is None or seen.keypoints is None:
            return None
        urgent = self.urgent or not self._opinion.settled
        if self._pace.due(frame.t_s, seen.keypoints, deviation, urgent=urgent):
            unchanged = self._square is not None and self._square.unchanged(frame)
            if unchanged and not urgent and self._recent(frame.t_s):
                self._opinion.again(frame.t_s)
            else:
                self._look(self._model, frame, seen, seen.keypoints)
        return self._opinion.reading(frame.t_s)

    def reset(self) -> None:
        """Forget the person and the past."""
        if self._model is not None:
            self._model.reset()
        self._pace.reset()
        self._opinion.reset()
        self._looked_s = None
        if self._square is not None:
            self._square.reset()

    def _recent(self, t_s: float) -> bool:
        return self._looked_s is not None and 0 <= t_s - self._looked_s <= LONGEST_S

    def _look(
        self, model: DepthEstimator, frame: Frame, seen: Sighting, keypoints: Keypoints
    ) -> None:
        self._opinion.add(frame.t_s, model.estimate(frame, keypoints))
        self._looked_s = frame.t_s
        if self._square is not None:
            self._square.remember(frame, Region(*seen.region_px[:3]))
