"""The pose model as the monitor asks it: at every frame, or only where something has changed."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Protocol

from lumbar.core.baseline import Baseline
from lumbar.core.types import Frame, Keypoints, SceneState, Sighting
from lumbar.pipeline.gate import Gate
from lumbar.pose.preprocess import Region
from lumbar.pose.watched import WatchedSquare

LONGEST_S = 0.9
"""The model looks at least about once a second: the first frame that comes later than this.

A little less than a second, so that at 4 frames a second every fourth one is looked at.
"""

MOVEMENT = 0.15
"""How far things may move unasked, in cells of the glance: 0.3 % of the square's side.

About a millimetre and a half at the desk. Repeated answers are then 0.8 pixels (of 640) from what
the model would have said, in the median, where its answers to two consecutive pictures of a still
person differ by 0.6; with a third of the allowance it would be no less, and many more looks. See
`tests/proofs/measure_stillness.py`.
"""


class Estimator(Protocol):
    """What the monitor needs of a pose model."""

    @property
    def device(self) -> str:
        """Where it runs, ``CPU`` or ``CUDA``."""

    def estimate(self, frame: Frame) -> Sighting:
        """Find the person in one frame."""

    def somebody_else(self, frame: Frame, keypoints: Keypoints) -> bool:
        """Whether there is another person in the picture; asked only while calibrating."""

    def reset(self) -> None:
        """Forget where the person was."""


class Sight:
    """Asks a pose model, or repeats its answer while the picture it looked at has not changed.

    An answer is repeated only about a person who was found, while the square that the model looked
    at shows the same and time goes forward, and for a second at most. So whatever moves is looked
    at in the frame in which it moves, and what moves too slowly for that is caught up with once a
    second.

    Args:
        model: The pose model.
        sequence: Frames follow each other from one camera, so that answers may be repeated; of
            pictures that are to be judged each for itself, the model looks at every one.

    Attributes:
        urgent: Ask at every frame all the same, for a calibration.
    """

    def __init__(self, model: Estimator, *, sequence: bool) -> None:
        self.model = model
        self.urgent = False
        self._gate = Gate()
        self._square = WatchedSquare(MOVEMENT) if sequence else None
        self._last: tuple[float, Sighting] | None = None
        self._newest_s = -math.inf

    def use(self, model: Estimator) -> None:
        """Ask another model from the next frame on; the person's limbs may look other to it."""
        self.model = model
        self._gate.reset()
        self._last = None

    def reset(self) -> None:
        """Forget the person and the camera."""
        self.model.reset()
        self._gate.reset()
        self._last = None
        if self._square is not None:
            self._square.reset()

    def look(self, frame: Frame, baseline: Baseline | None, *, settled: bool) -> Sighting:
        """What one frame holds.

        Args:
            frame: The picture.
            baseline: In force, for the `Gate`.
            settled: Whether what was made of the last answer needs no further evidence.

        Returns:
            The model's answer as the `Gate` lets it pass, or with ``looked`` false the last one,
            which still holds.
        """
        later, self._newest_s = frame.t_s > self._newest_s, frame.t_s
        unchanged = self._square is not None and self._square.unchanged(frame)
        if unchanged and later and settled and not self.urgent and self._last is not None:
            looked_s, sighting = self._last
            if frame.t_s - looked_s <= LONGEST_S:
                return replace(sighting, looked=False)
        sighting = self._gate.judge(frame.t_s, self.model.estimate(frame), baseline)
        if self._square is not None:
            self._watch(self._square, frame, sighting)
        return sighting

    def _watch(self, square: WatchedSquare, frame: Frame, sighting: Sighting) -> None:
        """Keep the answer if it is one of a person; of nobody it may change unseen."""
        if sighting.state is SceneState.OK:
            square.remember(frame, Region(*sighting.region_px[:3]))
            self._last = frame.t_s, sighting
        else:
            square.forget()
            self._last = None
