"""The whole story of one frame, in one method.

Replay, benchmark, tests, ``lumbar analyze`` and the tray program all call `PostureMonitor.step`.
It never asks a clock what the time is: frames carry it, so a replay is exact.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from lumbar.core.alerts import AlertPolicy, AlertSettings
from lumbar.core.angles import joint_angles
from lumbar.core.baseline import Baseline, posture_measures
from lumbar.core.depth import doubted
from lumbar.core.holding import HoldingTimer
from lumbar.core.rula import rula_score
from lumbar.core.smoothing import KeypointSmoother
from lumbar.core.summary import Tally, band_of
from lumbar.core.types import (
    Band,
    DepthReading,
    Deviation,
    Frame,
    JointAngles,
    Keypoints,
    MinuteRow,
    PostureUpdate,
    RulaResult,
    SetUp,
    Sighting,
    View,
)
from lumbar.core.view import ViewTracker
from lumbar.pipeline.comparison import Compared, Comparison, Seen
from lumbar.pipeline.second_opinion import DepthEstimator, SecondOpinion


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
class _Judgement:
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


_NOT_JUDGED = _Judgement()


class PostureMonitor:
    """Turns frames into posture updates; belongs to one thread."""

    def __init__(
        self,
        model: Estimator,
        config: MonitorConfig | None = None,
        baseline: Baseline | None = None,
        depth: DepthEstimator | None = None,
    ) -> None:
        self.baseline = baseline
        self._model = model
        self._second = SecondOpinion(depth)
        self._last_deviation: float | None = None
        self._config = config or MonitorConfig()
        self._alerts = AlertPolicy(self._config.alerts)
        self._smoother = KeypointSmoother(self._config.smoothing_window_s)
        self._view = ViewTracker()
        self._holding = HoldingTimer()
        self._comparison = Comparison()
        self._tally = Tally()

    @property
    def config(self) -> MonitorConfig:
        """The settings in force; assign a new object to change them between two frames."""
        return self._config

    @config.setter
    def config(self, config: MonitorConfig) -> None:
        if config.smoothing_window_s != self._config.smoothing_window_s:
            self._smoother = KeypointSmoother(config.smoothing_window_s)
        self._config = config
        self._alerts.settings = config.alerts

    def use_model(self, model: Estimator) -> None:
        """Judge with another model from the next frame on."""
        self._model = model

    def use_depth(self, depth: DepthEstimator | None) -> None:
        """Judge with another depth model, or with none, from the next frame on."""
        self._second = SecondOpinion(depth)

    def somebody_else(self, frame: Frame, keypoints: Keypoints) -> bool:
        """Whether there is another person in the picture than the one with these keypoints."""
        return self._model.somebody_else(frame, keypoints)

    def hurry(self, hurried: bool) -> None:
        """Ask the depth model as often as allowed, for a calibration of a few seconds."""
        self._second.urgent = hurried

    def step(self, frame: Frame) -> PostureUpdate:
        """Turn one frame into everything Lumbar says about it."""
        started = time.perf_counter()
        seen = self._model.estimate(frame)
        judged = _NOT_JUDGED if seen.keypoints is None else self._judge(frame, seen.keypoints)
        alert = self._alerts.update(frame.t_s, seen.state, judged.rula, judged.deviation)
        level = self._config.alerts.rula_action_level
        band = band_of(seen.state, judged.rula, judged.deviation, rula_action_level=level)
        minutes = self._tally.add(
            frame.t_s, frame.epoch_s, band, judged.rula, judged.deviation, alert
        )
        return PostureUpdate(
            t_s=frame.t_s,
            epoch_s=frame.epoch_s,
            frame_index=frame.index,
            source=frame.source,
            state=seen.state,
            band=band,
            keypoints=judged.pose,
            raw_keypoints=seen.keypoints,
            angles=judged.angles,
            rula=judged.rula,
            deviation=judged.deviation,
            alert=alert,
            minutes=tuple(minutes),
            analysis_ms=(time.perf_counter() - started) * 1000,
            measures=judged.measures,
            depth=judged.depth,
            distance=judged.compared.distance,
            moved=self._comparison.moved,
        )

    def _judge(self, frame: Frame, keypoints: Keypoints) -> _Judgement:
        """From the keypoints of a person to score and deviation."""
        pose = self._smoother.add(frame.t_s, keypoints)
        view = self._view.update(frame.t_s, pose)
        depth = self._depth(frame, keypoints, view)
        if depth is not None and not depth.agrees:
            pose = doubted(pose)
        angles = joint_angles(pose, view, depth, neck_neutral_deg=self._neck_neutral_deg)
        score = rula_score(
            angles,
            self._config.set_up,
            held_s=self._held_s(frame.t_s, pose),
            static_limit_s=self._config.static_limit_s,
        )
        height, width = frame.image.shape[:2]
        neck_deg = None if depth is None else depth.neck_inclination_deg
        measures = posture_measures(pose, (width, height), neck_deg)
        compared = self._comparison.compare(
            Seen(frame.t_s, pose, (width, height), measures, view),
            self.baseline,
            limit=self._config.deviation_limit,
            field_of_view_deg=self._config.field_of_view_deg,
        )
        deviation = compared.deviation
        self._last_deviation = None if deviation is None else deviation.value
        return _Judgement(pose, measures, depth, angles, score, compared)

    @property
    def _neck_neutral_deg(self) -> float | None:
        """The neck's inclination while the person sat well; None if that was never seen."""
        centres = {} if self.baseline is None else self.baseline.centres
        return centres["neck_inclination"].value if "neck_inclination" in centres else None

    def _depth(self, frame: Frame, keypoints: Keypoints, view: View) -> DepthReading | None:
        """What the depth model says; from the side the picture itself shows the neck."""
        if view is View.SIDE:
            return None
        return self._second.read(frame, keypoints, self._last_deviation)

    def _held_s(self, t_s: float, pose: Keypoints) -> float | None:
        """How long the posture has been held; None while it may be longer than was watched."""
        held_s = self._holding.add(t_s, pose)
        known = self._holding.start_seen or held_s > self._config.static_limit_s
        return held_s if known else None

    def idle(self, t_s: float, epoch_s: float) -> list[MinuteRow]:
        """Count paused time; returns minutes completed by it."""
        return self._tally.idle(t_s, epoch_s, Band.PAUSED)

    def snooze(self, until_t_s: float | None) -> None:
        """Hold alerts back until ``until_t_s``; None ends it."""
        self._alerts.snooze(until_t_s)

    def flush(self) -> list[MinuteRow]:
        """The minute under way, as far as it was observed."""
        return self._tally.flush()

    def reset(self) -> None:
        """Forget the person and the past: the next frame has nothing to do with the last."""
        self._model.reset()
        self._second.reset()
        self._last_deviation = None
        self._smoother.reset()
        self._view.reset()
        self._holding.reset()
        self._comparison.reset()
        self._alerts.reset()
