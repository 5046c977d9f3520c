"""From the keypoints of a person to score and deviation: everything that follows one sighting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial

from lumbar.core.alerts import AlertSettings
from lumbar.core.angles import joint_angles
from lumbar.core.baseline import Baseline, posture_measures
from lumbar.core.depth import doubted
from lumbar.core.holding import HoldingTimer
from lumbar.core.rula import rula_score
from lumbar.core.shoulders import ShoulderRise
from lumbar.core.smoothing import KeypointSmoother
from lumbar.core.types import (
    DepthReading,
    Deviation,
    Frame,
    JointAngles,
    Keypoints,
    RulaResult,
    SetUp,
    Sighting,
    View,
)
from lumbar.core.view import ViewTracker
from lumbar.pipeline.comparison import Compared, Comparison, Seen
from lumbar.pipeline.second_opinion import SecondOpinion
from lumbar.pose.backdrop import backdrop_of


@dataclass(frozen=True)
class MonitorConfig:
    """Everything a user can change about the judging.

    Attributes:
        set_up: The user's answers about what the camera cannot see.
        alerts: When to warn.
        deviation_limit: Size of a deviation that counts as 1.
        static_limit_s: Holding time above which RULA's muscle use counts.
        smoothing_window_s: How far back the smoother looks.
        field_of_view_deg: Of the camera's picture from left to right; 0 while not known.
    """

    set_up: SetUp = field(default_factory=SetUp)
    alerts: AlertSettings = field(default_factory=AlertSettings)
    deviation_limit: float = 1.0
    static_limit_s: float = 60.0
    smoothing_window_s: float = 1.5
    field_of_view_deg: float = 0.0


@dataclass(frozen=True, eq=False)
class Judgement:
    """What there is to say about a person in one frame; nothing when nobody is judged."""

    pose: Keypoints | None = None
    measures: Mapping[str, float | None] = field(default_factory=dict)
    depth: DepthReading | None = None
    angles: JointAngles | None = None
    rula: RulaResult | None = None
    compared: Compared = field(default_factory=Compared)

    @property
    def deviation(self) -> Deviation | None:
        """Difference from the baseline."""
        return self.compared.deviation


NOT_JUDGED = Judgement()


@dataclass(frozen=True, eq=False)
class _Evidence:
    """What a posture is read from; the same evidence is not read twice.

    Attributes:
        neck: Inclination and its standard deviation by the depth model, both None where the two
            models disagree; None without an opinion.
    """

    smoothed: Keypoints
    size: tuple[int, int]
    view: View
    neck: tuple[float | None, float | None] | None
    neutral_deg: float | None

    def same_as(self, other: _Evidence) -> bool:
        """Whether it would be read alike; of keypoints only the very same are the same."""
        return self.smoothed is other.smoothed and self._rest == other._rest

    @property
    def _rest(self) -> tuple[object, ...]:
        return (self.size, self.view, self.neck, self.neutral_deg)


@dataclass(frozen=True, eq=False)
class _Reading:
    """The posture that some evidence shows, without what depends on time."""

    evidence: _Evidence
    pose: Keypoints
    angles: JointAngles
    measures: Mapping[str, float | None]


_Question = tuple[SetUp, bool | None, ShoulderRise]
"""What a score rests on besides the angles; the time held only by whether it is too long."""


class Judging:
    """Judges sighting after sighting of one person.

    A sighting that repeats the last look (`Sighting.looked`) says nothing new about the posture,
    only that it has lasted: then nothing is smoothed and nothing read again, and everything that
    counts time counts on.

    Attributes:
        second: The depth model's opinion; may be exchanged for another.
    """

    def __init__(self, config: MonitorConfig, second: SecondOpinion) -> None:
        self.second = second
        self._config = config
        self._last_deviation: float | None = None
        self._smoother = KeypointSmoother(config.smoothing_window_s)
        self._view = ViewTracker()
        self._holding = HoldingTimer()
        self._comparison = Comparison()
        self._reading: _Reading | None = None
        self._rula: tuple[JointAngles, _Question, RulaResult] | None = None

    @property
    def config(self) -> MonitorConfig:
        """The settings in force."""
        return self._config

    @config.setter
    def config(self, config: MonitorConfig) -> None:
        if config.smoothing_window_s != self._config.smoothing_window_s:
            self._smoother = KeypointSmoother(config.smoothing_window_s)
        self._config = config

    @property
    def settled(self) -> bool:
        """Whether nothing waits for further frames to be confirmed: no jump, no turn, no move."""
        return self._smoother.settled and self._view.settled and self._holding.settled

    @property
    def moved(self) -> bool:
        """Whether the user is to be asked to calibrate again."""
        return self._comparison.moved

    def judge(self, frame: Frame, seen: Sighting, baseline: Baseline | None) -> Judgement:
        """What there is to say about the person who was seen, if there was one."""
        if seen.keypoints is None:
            return NOT_JUDGED
        if seen.looked:
            smoothed = self._smoother.add(frame.t_s, seen.keypoints)
        else:
            smoothed = self._smoother.again(frame.t_s)
        view = self._view.update(frame.t_s, smoothed)
        depth = self._depth(frame, seen, view)
        reading = self._read(frame, smoothed, view, depth, baseline)
        compared = self._comparison.compare(
            Seen(frame.t_s, reading.pose, reading.evidence.size, reading.measures, view),
            baseline,
            partial(backdrop_of, frame.image, reading.pose),
            limit=self._config.deviation_limit,
            field_of_view_deg=self._config.field_of_view_deg,
        )
        held_s = self._held_s(frame.t_s, reading.pose)
        score = self._score(reading.angles, held_s, compared.shoulders)
        deviation = compared.deviation
        self._last_deviation = None if deviation is None else deviation.value
        return Judgement(reading.pose, reading.measures, depth, reading.angles, score, compared)

    def forget_place(self) -> None:
        """Forget where camera and chair were, and that they have moved."""
        self._comparison.reset()

    def interrupt(self) -> None:
        """Forget the person; camera and chair were where they were."""
        self.second.reset()
        self._last_deviation = None
        self._smoother.reset()
        self._view.reset()
        self._holding.reset()
        self._reading = self._rula = None

    def _depth(self, frame: Frame, seen: Sighting, view: View) -> DepthReading | None:
        """What the depth model says; from the side the picture itself shows the neck."""
        if view is View.SIDE:
            return None
        return self.second.read(frame, seen, self._last_deviation)

    def _read(
        self,
        frame: Frame,
        smoothed: Keypoints,
        view: View,
        depth: DepthReading | None,
        baseline: Baseline | None,
    ) -> _Reading:
        height, width = frame.image.shape[:2]
        evidence = _Evidence(
            smoothed,
            (width, height),
            view,
            None if depth is None else (depth.neck_inclination_deg, depth.sd_deg),
            _neck_neutral_deg(baseline),
        )
        if self._reading is None or not evidence.same_as(self._reading.evidence):
            in_doubt = depth is not None and not depth.agrees
            pose = doubted(smoothed) if in_doubt else smoothed
            angles = joint_angles(pose, view, depth, neck_neutral_deg=evidence.neutral_deg)
            neck_deg = None if depth is None else depth.neck_inclination_deg
            measures = posture_measures(pose, evidence.size, neck_deg)
            self._reading = _Reading(evidence, pose, angles, measures)
        return self._reading

    def _score(
        self, angles: JointAngles, held_s: float | None, shoulders: ShoulderRise
    ) -> RulaResult:
        """RULA; of the time a posture was held only matters whether it is too long."""
        limit_s, set_up = self._config.static_limit_s, self._config.set_up
        static = None if held_s is None else held_s > limit_s
        known, question = self._rula, (set_up, static, shoulders)
        if known is None or known[0] is not angles or known[1] != question:
            score = rula_score(
                angles, set_up, held_s=held_s, static_limit_s=limit_s, shoulders=shoulders
            )
            self._rula = known = (angles, question, score)
        return known[2]

    def _held_s(self, t_s: float, pose: Keypoints) -> float | None:
        """How long the posture has been held; None while it may be longer than was watched."""
        held_s = self._holding.add(t_s, pose)
        known = self._holding.start_seen or held_s > self._config.static_limit_s
        return held_s if known else None


def _neck_neutral_deg(baseline: Baseline | None) -> float | None:
    """The neck's inclination while the person sat well; None if that was never seen."""
    centres = {} if baseline is None else baseline.centres
    return centres["neck_inclination"].value if "neck_inclination" in centres else None
