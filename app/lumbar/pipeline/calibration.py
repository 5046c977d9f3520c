"""Taking a baseline, and limits that fit the person's slouch, from the running monitor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from lumbar.core.baseline import Baseline
from lumbar.core.collector import BaselineCollector
from lumbar.core.errors import InputError
from lumbar.core.placement import placement_of
from lumbar.core.suitability import Glance, Unfit, brightness_of, unfit_for_calibration
from lumbar.core.types import Frame, Keypoints, PostureUpdate, SceneState, View

SECONDS = 5.0
"""How long one posture is observed: 21 pictures at the usual 4 a second, of which 10 would do."""

PATIENCE = 4.0
"""A calibration that takes this many times its planned length is given up."""

_LOOK_AROUND_S = 1.0
"""How often it is looked for other people; each look costs one or two runs of the model."""

SomebodyElse = Callable[[Frame, Keypoints], bool]


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
        self._somebody_else = somebody_else
        self._distance_cm = distance_cm
        self._collector = BaselineCollector(seconds)
        self._began_s: float | None = None
        self._looked_s: float | None = None
        self._alone = True
        self._reasons: Counter[Unfit] = Counter()

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
        reason = unfit_for_calibration(self._glance(frame, update))
        self.hint = "" if reason is None else reason.sentence
        if reason is not None:
            self._reasons[reason] += 1
        elif update.keypoints is not None:
            place = placement_of(update.keypoints, _size(frame))
            self.progress = self._collector.add(frame.t_s, update.measures, place)
        waited_s = frame.t_s - self._began_s
        if self.progress >= 1.0:
            self._finish()
        elif waited_s > PATIENCE * self._seconds:
            self._give_up()

    def _glance(self, frame: Frame, update: PostureUpdate) -> Glance:
        seen = update.raw_keypoints if update.state is SceneState.OK else None
        if seen is not None:
            self._look_around(frame, seen)
        return Glance(
            update.state,
            seen,
            _size(frame),
            brightness_of(frame.image, seen),
            View.UNKNOWN if update.angles is None else update.angles.view,
            self._alone,
        )

    def _look_around(self, frame: Frame, keypoints: Keypoints) -> None:
        if self._looked_s is None or frame.t_s - self._looked_s >= _LOOK_AROUND_S:
            self._looked_s = frame.t_s
            self._alone = not self._somebody_else(frame, keypoints)

    def _finish(self) -> None:
        try:
            if self._upright is not None:
                self.baseline = self._collector.finish_slouch(self._upright)
            else:
                self.baseline = replace(self._collector.finish(), distance_cm=self._distance_cm)
        except InputError as error:
            self.problem = str(error)

    def _give_up(self) -> None:
        """Too little came in all the time: the commonest reason is the one to tell."""
        if self._reasons:
            self.problem = self._reasons.most_common(1)[0][0].sentence
        else:
            self.problem = Unfit.NOBODY.sentence


def _size(frame: Frame) -> tuple[int, int]:
    height, width = frame.image.shape[:2]
    return width, height
