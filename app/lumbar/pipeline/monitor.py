"""The whole story of one frame, in one method.

Replay, benchmark, tests, ``lumbar analyze`` and the tray program all call `PostureMonitor.step`.
It never asks a clock what the time is: frames carry it, so a replay is exact.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Protocol

from lumbar.core.alerts import AlertPolicy, AlertSettings
from lumbar.core.angles import joint_angles
from lumbar.core.baseline import Baseline, posture_measures
from lumbar.core.holding import HoldingTimer
from lumbar.core.rula import rula_score
from lumbar.core.smoothing import KeypointSmoother
from lumbar.core.summary import Tally, band_of
from lumbar.core.types import (
    Band,
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


class Estimator(Protocol):
    """What the monitor needs of a pose model."""

    @property
    def device(self) -> str:
        """Where it runs, ``CPU`` or ``CUDA``."""

    def estimate(self, frame: Frame) -> Sighting:
        """Find the person in one frame."""

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
    """

    set_up: SetUp = field(default_factory=SetUp)
    alerts: AlertSettings = field(default_factory=AlertSettings)
    deviation_limit: float = 1.0
    static_limit_s: float = 60.0
    smoothing_window_s: float = 1.5


@dataclass(frozen=True, eq=False)
class _Judgement:
    """What there is to say about a person in one frame; nothing when nobody is judged."""

    pose: Keypoints | None = None
    angles: JointAngles | None = None
    rula: RulaResult | None = None
    deviation: Deviation | None = None


_NOT_JUDGED = _Judgement()


class PostureMonitor:
    """Turns frames into posture updates; belongs to one thread."""

    def __init__(
        self,
        model: Estimator,
        config: MonitorConfig | None = None,
        baseline: Baseline | None = None,
    ) -> None:
        self.baseline = baseline
        self._model = model
        self._config = config or MonitorConfig()
        self._alerts = AlertPolicy(self._config.alerts)
        self._smoother = KeypointSmoother(self._config.smoothing_window_s)
        self._view = ViewTracker()
        self._holding = HoldingTimer()
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
        )

    def _judge(self, frame: Frame, keypoints: Keypoints) -> _Judgement:
        """From the keypoints of a person to score and deviation."""
        pose = self._smoother.add(frame.t_s, keypoints)
        view = self._view.update(frame.t_s, pose)
        angles = joint_angles(pose, view)
        score = rula_score(
            angles,
            self._config.set_up,
            held_s=self._held_s(frame.t_s, pose),
            static_limit_s=self._config.static_limit_s,
        )
        return _Judgement(pose, angles, score, self._deviation(pose, view, frame))

    def _held_s(self, t_s: float, pose: Keypoints) -> float | None:
        """How long the posture has been held; None while it may be longer than was watched."""
        held_s = self._holding.add(t_s, pose)
        known = self._holding.start_seen or held_s > self._config.static_limit_s
        return held_s if known else None

    def _deviation(self, pose: Keypoints, view: View, frame: Frame) -> Deviation | None:
        """Difference from the baseline; None without one, and from the side, where it is blind."""
        if self.baseline is None or view is View.SIDE:
            return None
        height, width = frame.image.shape[:2]
        measures = posture_measures(pose, (width, height))
        return self.baseline.deviation(measures, limit=self._config.deviation_limit)

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
        self._smoother.reset()
        self._view.reset()
        self._holding.reset()
        self._alerts.reset()
