"""What the running monitor learns of its user: how they sit well, and which warnings were wrong."""

from __future__ import annotations

from dataclasses import dataclass

from lumbar.core.baseline import Baseline
from lumbar.core.sentence import Sentence
from lumbar.core.suitability import Unfit
from lumbar.core.types import CameraState, Frame, PostureUpdate
from lumbar.pipeline.calibration import PATIENCE, Calibration
from lumbar.pipeline.clock import Clock
from lumbar.pipeline.monitor import PostureMonitor
from lumbar.pipeline.teaching import Teaching

_NOTHING_YET = Sentence("There is nothing to learn yet; calibrate your upright posture first.")
ANOTHER = Sentence("Another profile was chosen meanwhile; show your slouch for that one again.")


@dataclass(frozen=True)
class Lesson:
    """What came of it.

    Attributes:
        baseline: To judge by from now on; None when nothing was learnt.
        sentence: For the user.
        of: The baseline that it changes; None for a new one. Under any other it is void.
    """

    baseline: Baseline | None
    sentence: str
    of: Baseline | None = None


class Learning:
    """A calibration while there is one, and the posture of the last warning.

    It lives on the analysis thread, between two frames or as one comes.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._teaching = Teaching()
        self._calibration: Calibration | None = None
        self._of: Baseline | None = None
        self._until_s = 0.0

    @property
    def progress(self) -> dict[str, object]:
        """What the status says of a calibration; empty without one."""
        if self._calibration is None:
            return {}
        return {
            "calibration": self._calibration.progress,
            "calibration_hint": self._calibration.hint,
        }

    def begin(
        self, monitor: PostureMonitor, seconds: float, distance_cm: float | None, slouch: bool
    ) -> Lesson | None:
        """Begin a calibration; a lesson says why it is over already."""
        if slouch and monitor.baseline is None:
            return Lesson(None, _NOTHING_YET)
        self._of = monitor.baseline if slouch else None
        self._calibration = Calibration(
            seconds,
            upright=self._of,
            somebody_else=monitor.somebody_else,
            distance_cm=distance_cm,
        )
        self._until_s = self._clock.monotonic_s() + PATIENCE * seconds
        return None

    def drop(self) -> None:
        """Forget a calibration under way."""
        self._calibration = None

    def turn_to_another(self) -> Lesson | None:
        """Another profile is in force: what was warned about was warned about by the last one.

        A slouch under way is dropped, with a lesson that says so, for its limits would be those of
        the last profile. An upright posture under way goes on; it is nobody's but the user's.
        """
        self._teaching.forget()
        if self._calibration is None or not self._calibration.of_slouch:
            return None
        self._calibration = None
        return Lesson(None, ANOTHER)

    def note(self, frame: Frame, update: PostureUpdate) -> Lesson | None:
        """Take in one frame; a lesson when the calibration is done with it."""
        self._teaching.note(update)
        calibration = self._calibration
        if calibration is None:
            return None
        calibration.add(frame, update)
        if not calibration.done:
            return None
        self._calibration = None
        if calibration.baseline is None:
            return Lesson(None, calibration.problem)
        self._teaching.forget()
        if calibration.of_slouch:
            sentence = Sentence("Lumbar now knows how you slouch, and your limits fit that.")
        else:
            sentence = Sentence("Lumbar now knows your upright posture.")
        return Lesson(calibration.baseline, sentence, self._of)

    def in_vain(self, camera: CameraState) -> Lesson | None:
        """Give a calibration up for which no frames come, or none that will do."""
        if self._calibration is None:
            return None
        if camera is CameraState.ENDED:
            sentence = Sentence("The recording ended before you could be measured.")
        elif self._clock.monotonic_s() <= self._until_s:
            return None
        elif camera in (CameraState.TOO_DARK, CameraState.COVERED):
            sentence = Unfit.TOO_DARK.sentence
        else:
            sentence = Sentence(
                "No picture came to measure you by; try again when the camera works."
            )
        self._calibration = None
        return Lesson(None, sentence)

    def taught(self, baseline: Baseline | None, limit: float) -> Lesson:
        """The user calls the posture of the last warning good: the limits shall hold it."""
        moved = self._teaching.taught(baseline, limit)
        if moved is None:
            return Lesson(None, _NOTHING_YET)
        sentence = Sentence("Lumbar will not warn about this posture again.")
        return Lesson(moved, sentence, baseline)
