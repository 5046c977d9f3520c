"""The whole story of one frame, in one method.

Replay, benchmark, tests, ``lumbar analyze`` and the tray program all call `PostureMonitor.step`.
It never asks a clock what the time is: frames carry it, so a replay is exact.
"""

from __future__ import annotations

import time

from lumbar.core.alerts import AlertPolicy
from lumbar.core.baseline import Baseline
from lumbar.core.summary import Tally, band_of
from lumbar.core.types import Band, Frame, Keypoints, MinuteRow, PostureUpdate, SceneState
from lumbar.pipeline.judging import Judging, MonitorConfig
from lumbar.pipeline.second_opinion import DepthEstimator, SecondOpinion
from lumbar.pipeline.sight import Estimator, Sight


class PostureMonitor:
    """Turns frames into posture updates; belongs to one thread.

    Args:
        model: Finds the person.
        config: How to judge.
        baseline: The calibrated posture.
        depth: For a second opinion.
        sequence: The frames come from one camera that goes on watching: what has not changed is
            not looked at again, see `Sight`. Without it every frame is evidence of its own.

    Attributes:
        baseline: In force; `use_baseline` exchanges it.
        posing: The person shows a posture because Lumbar has asked for it. How it is judged is
            told, but it is neither warned about nor counted as good or poor.
    """

    def __init__(
        self,
        model: Estimator,
        config: MonitorConfig | None = None,
        baseline: Baseline | None = None,
        depth: DepthEstimator | None = None,
        *,
        sequence: bool = False,
    ) -> None:
        config = config or MonitorConfig()
        self.baseline = baseline
        self.posing = False
        self._sequence = sequence
        self._sight = Sight(model, sequence=sequence)
        self._judging = Judging(config, SecondOpinion(depth, sequence=sequence))
        self._alerts = AlertPolicy(config.alerts)
        self._tally = Tally()

    @property
    def config(self) -> MonitorConfig:
        """The settings in force; assign a new object to change them between two frames."""
        return self._judging.config

    @config.setter
    def config(self, config: MonitorConfig) -> None:
        self._judging.config = config
        self._alerts.settings = config.alerts

    def use_baseline(self, baseline: Baseline | None) -> None:
        """Compare with another posture from the next frame on; old bad time was bad by the old."""
        self.baseline = baseline
        self._alerts.reset()

    def use_model(self, model: Estimator) -> None:
        """Judge with another model from the next frame on."""
        self._sight.use(model)

    def use_depth(self, depth: DepthEstimator | None) -> None:
        """Judge with another depth model, or with none, from the next frame on."""
        second = SecondOpinion(depth, sequence=self._sequence)
        second.urgent = self._judging.second.urgent
        self._judging.second = second

    def somebody_else(self, frame: Frame, keypoints: Keypoints) -> bool:
        """Whether there is another person in the picture than the one with these keypoints."""
        return self._sight.model.somebody_else(frame, keypoints)

    def hurry(self, hurried: bool) -> None:
        """Ask the models as often as allowed, for a calibration of a few seconds."""
        self._sight.urgent = self._judging.second.urgent = hurried

    def step(self, frame: Frame) -> PostureUpdate:
        """Turn one frame into everything Lumbar says about it."""
        started = time.perf_counter()
        seen = self._sight.look(frame, self.baseline, settled=self._judging.settled)
        judged = self._judging.judge(frame, seen, self.baseline)
        state, rula, deviation = seen.state, judged.rula, judged.deviation
        if self.posing and state is SceneState.OK:
            state, rula, deviation = SceneState.UNSURE, None, None
        alert = self._alerts.update(frame.t_s, state, rula, deviation)
        level = self.config.alerts.rula_action_level
        band = band_of(state, rula, deviation, rula_action_level=level)
        minutes = self._tally.add(frame.t_s, frame.epoch_s, band, rula, deviation, alert)
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
            moved=self._judging.moved,
            looked=seen.looked,
        )

    def idle(self, t_s: float, epoch_s: float) -> list[MinuteRow]:
        """Count paused time; returns minutes completed by it."""
        return self._tally.idle(t_s, epoch_s, Band.PAUSED)

    def snooze(self, until_t_s: float | None) -> None:
        """Hold alerts back until ``until_t_s``; None ends it."""
        self._alerts.snooze(until_t_s)

    def forget_warning(self) -> None:
        """The warning was taken back from outside: whatever comes next is judged anew."""
        self._alerts.reset()

    def flush(self) -> list[MinuteRow]:
        """The minute under way, as far as it was observed."""
        return self._tally.flush()

    def interrupt(self) -> None:
        """Forget the person, as after a pause: whoever comes next comes before the same camera."""
        self._sight.reset()
        self._judging.interrupt()
        self._alerts.reset()

    def reset(self) -> None:
        """Forget the person and the past: the next frame has nothing to do with the last."""
        self.interrupt()
        self._judging.forget_place()
