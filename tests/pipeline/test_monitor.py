"""The whole story of a frame, with a scripted model in place of the real one."""

from __future__ import annotations

from dataclasses import replace

from fakes import (
    ScriptedDepth,
    ScriptedModel,
    blank_frame,
    leaning_in,
    sitter,
    world_pose,
)
from lumbar.core.alerts import AlertSettings
from lumbar.core.baseline import Baseline, posture_measures
from lumbar.core.collector import BaselineCollector
from lumbar.core.types import AlertKind, Band, Keypoints, PostureUpdate, SceneState
from lumbar.pipeline.judging import MonitorConfig
from lumbar.pipeline.monitor import PostureMonitor

SIZE = (640, 480)
RATE_HZ = 4.0


def upright_baseline() -> Baseline:
    """The baseline of eight still seconds."""
    collector = BaselineCollector(8.0)
    for tick in range(40):
        collector.add(tick / RATE_HZ, posture_measures(sitter(), SIZE))
    return collector.finish()


def play(monitor: PostureMonitor, seconds: float, start_s: float = 0.0) -> list[PostureUpdate]:
    """Step through ``seconds`` of blank frames at the default rate."""
    count = int(seconds * RATE_HZ)
    frames = (
        blank_frame(start_s + tick / RATE_HZ, epoch_s=600 + start_s + tick / RATE_HZ, size=SIZE)
        for tick in range(count)
    )
    return [monitor.step(frame) for frame in frames]


def slouches_from_30_to_90(t_s: float) -> Keypoints | None:
    """Upright, a minute of leaning in, upright again, gone after 150 s."""
    if t_s >= 150:
        return None
    return leaning_in() if 30 <= t_s < 90 else sitter()


def test_a_slouch_is_announced_after_the_onset_and_withdrawn_on_recovery() -> None:
    """Bad from 30 to 90 s with an onset of 20 s: a notice near 50 s, gone soon after 90 s."""
    config = MonitorConfig(alerts=AlertSettings(rula_action_level=None, onset_s=20.0))
    monitor = PostureMonitor(ScriptedModel(slouches_from_30_to_90), config, upright_baseline())

    alerts = [update.alert for update in play(monitor, 180) if update.alert]

    assert [AlertKind.RAISE, AlertKind.WITHDRAW] == [alert.kind for alert in alerts]
    assert 50 <= alerts[0].t_s < 56
    assert 90 <= alerts[1].t_s < 102
    assert alerts[0].advice


def test_three_minutes_leave_three_rows_that_add_up() -> None:
    """Every second played is in exactly one band of one minute row."""
    monitor = PostureMonitor(ScriptedModel(slouches_from_30_to_90), None, upright_baseline())

    rows = [row for update in play(monitor, 180) for row in update.minutes] + monitor.flush()

    assert [600, 660, 720] == [row.epoch_s for row in rows]
    assert abs(sum(sum(row.seconds.values()) for row in rows) - 180) < 1.0
    assert rows[0].seconds[Band.POOR] > 20
    assert rows[2].seconds[Band.AWAY] > 25


def test_nobody_there_is_its_own_answer() -> None:
    """Without a person there are no keypoints, no score, no deviation, and the band is away."""
    monitor = PostureMonitor(ScriptedModel(lambda _t_s: None), None, upright_baseline())

    update = play(monitor, 1)[-1]

    assert update.state is SceneState.NO_PERSON
    assert update.band is Band.AWAY
    assert (None, None, None) == (update.keypoints, update.rula, update.deviation)


def test_without_a_baseline_there_is_no_deviation() -> None:
    """An uncalibrated monitor says None rather than guessing what upright looks like."""
    update = play(PostureMonitor(ScriptedModel(lambda _t_s: leaning_in())), 2)[-1]

    assert update.deviation is None
    assert update.rula is not None


def test_a_replay_is_exact() -> None:
    """The same frames give the same updates: no clock is asked."""
    first, second = (
        play(PostureMonitor(ScriptedModel(slouches_from_30_to_90), None, upright_baseline()), 120)
        for _ in range(2)
    )

    def told(update: PostureUpdate) -> PostureUpdate:
        return replace(update, keypoints=None, raw_keypoints=None, analysis_ms=0.0)

    assert [(told(a).band, told(a).deviation, told(a).rula, told(a).alert) for a in first] == [
        (told(b).band, told(b).deviation, told(b).rula, told(b).alert) for b in second
    ]


def test_settings_change_between_two_frames() -> None:
    """A wider limit makes the same posture deviate less, from the next frame on."""
    monitor = PostureMonitor(ScriptedModel(lambda _t_s: leaning_in()), None, upright_baseline())
    strict = play(monitor, 5)[-1]
    monitor.config = replace(monitor.config, deviation_limit=3.0)
    lenient = play(monitor, 5, start_s=5.0)[-1]

    assert strict.deviation is not None
    assert lenient.deviation is not None
    assert lenient.deviation.value < strict.deviation.value / 2


def test_paused_time_is_counted_as_paused() -> None:
    """A minute of `idle` calls is a minute row of paused seconds."""
    monitor = PostureMonitor(ScriptedModel(lambda _t_s: sitter()))
    rows = [row for tick in range(125) for row in monitor.idle(tick / 2, 600 + tick / 2)]

    assert [600] == [row.epoch_s for row in rows]
    assert rows[0].seconds[Band.PAUSED] > 58


def test_another_depth_model_goes_on_with_a_calibration() -> None:
    """Asked twice a second, as the one before it was, and not every few seconds."""
    depth = ScriptedDepth(lambda _t_s, keypoints: world_pose(keypoints, 20.0))
    usual = ScriptedDepth(lambda _t_s, keypoints: world_pose(keypoints, 20.0))
    hurried = PostureMonitor(ScriptedModel(lambda _t_s: sitter()))
    hurried.hurry(True)
    hurried.use_depth(depth)
    play(hurried, 20)
    play(PostureMonitor(ScriptedModel(lambda _t_s: sitter()), depth=usual), 20)

    assert len(depth.looked_s) >= 2 * len(usual.looked_s)
