"""The depth model in the monitor: asked at its pace, heard in the deviation, missed by nobody."""

from __future__ import annotations

import numpy as np
import pytest

from fakes import (
    HEAD,
    ScriptedDepth,
    ScriptedModel,
    blank_frame,
    leaning_in,
    sitter,
    world_pose,
)
from lumbar.core.collector import BaselineCollector
from lumbar.core.depth import DOUBT, WorldPose
from lumbar.core.depth_pace import FASTEST_S, SLOWEST_S
from lumbar.core.errors import ModelError
from lumbar.core.skeleton import INDEX
from lumbar.core.types import Keypoints, PostureUpdate
from lumbar.pipeline.monitor import PostureMonitor
from lumbar.pipeline.second_opinion import LazyDepth

SIZE = (640, 480)
RATE_HZ = 4.0
UPRIGHT_DEG = 45.0
FORWARD_DEG = 60.0


def play(monitor: PostureMonitor, seconds: float, start_s: float = 0.0) -> list[PostureUpdate]:
    """Step through ``seconds`` of blank frames at the default rate."""
    times = (start_s + tick / RATE_HZ for tick in range(int(seconds * RATE_HZ)))
    return [monitor.step(blank_frame(t_s, epoch_s=600 + t_s, size=SIZE)) for t_s in times]


def still(depth: ScriptedDepth | LazyDepth | None) -> PostureMonitor:
    """A monitor that sees somebody upright and still."""
    return PostureMonitor(ScriptedModel(lambda _t_s: sitter()), depth=depth)


def at(neck_deg: float, *, aside_px: float = 0.0) -> ScriptedDepth:
    """A depth model that always sees the same neck."""
    return ScriptedDepth(lambda _t_s, keypoints: world_pose(keypoints, neck_deg, aside_px=aside_px))


def calibrated(monitor: PostureMonitor, start_s: float = 0.0) -> None:
    """Calibrate on ten seconds of what it sees now."""
    collector = BaselineCollector(8.0)
    for update in play(monitor, 10, start_s):
        collector.add(update.t_s, update.measures)
    monitor.baseline = collector.finish()


def test_the_neck_is_a_measure_like_the_others() -> None:
    """It is on every update, between two looks as well, with what the reading rests on."""
    updates = play(still(at(UPRIGHT_DEG)), 4)

    assert [UPRIGHT_DEG] * len(updates) == pytest.approx(
        [update.measures["neck_inclination"] for update in updates]
    )
    assert all(update.depth is not None and update.depth.presence == 0.9 for update in updates)


def test_a_head_that_comes_forward_deviates_though_the_picture_shows_nothing() -> None:
    """The keypoints stay where they are: the neck alone makes the deviation."""
    forward_from_s = 10.0
    depth = ScriptedDepth(
        lambda t_s, keypoints: world_pose(
            keypoints, UPRIGHT_DEG if t_s < forward_from_s else FORWARD_DEG
        )
    )
    monitor = still(depth)
    calibrated(monitor)
    last = play(monitor, 10, start_s=forward_from_s)[-1]

    assert last.deviation is not None
    assert last.deviation.value > 1.0
    assert "neck_inclination" == last.deviation.largest[0]


def test_a_profile_from_before_the_depth_model_goes_on_working() -> None:
    """What was not calibrated is not compared."""
    monitor = still(None)
    calibrated(monitor)
    assert monitor.baseline is not None
    assert "neck_inclination" not in monitor.baseline.centres
    monitor.use_depth(at(FORWARD_DEG))
    last = play(monitor, 5, start_s=20.0)[-1]

    assert last.deviation is not None
    assert "neck_inclination" not in last.deviation.parts
    assert last.deviation.value < 0.1


def test_a_still_person_is_looked_at_slowly_and_a_calibration_fast() -> None:
    """Two looks a second while a calibration of a few seconds needs them."""
    depth = at(UPRIGHT_DEG)
    monitor = still(depth)
    play(monitor, 30)
    slow = len(depth.looked_s)
    monitor.hurry(True)
    play(monitor, 30, start_s=30.0)

    assert slow == pytest.approx(30 / SLOWEST_S, abs=1)
    assert len(depth.looked_s) - slow == pytest.approx(30 / FASTEST_S, abs=1)


def test_independent_pictures_are_each_looked_at() -> None:
    """With a reset between them every picture has an opinion of its own, unsmoothed."""
    depth = ScriptedDepth(lambda t_s, keypoints: world_pose(keypoints, 40.0 + t_s))
    monitor = still(depth)
    angles = []
    for index in range(5):
        [update] = play(monitor, 0.25, start_s=float(index))
        angles.append(update.measures["neck_inclination"])
        monitor.reset()

    assert [40.0, 41.0, 42.0, 43.0, 44.0] == pytest.approx(angles)
    assert 5 == depth.resets


def test_where_the_models_disagree_both_lose_confidence() -> None:
    """No inclination, and half the score for every point of the head; the places stay."""
    apart = play(still(at(UPRIGHT_DEG, aside_px=100.0)), 1)[-1]
    agreed = play(still(at(UPRIGHT_DEG)), 1)[-1]

    assert apart.measures["neck_inclination"] is None
    assert apart.depth is not None
    assert not apart.depth.agrees
    assert apart.keypoints is not None
    assert agreed.keypoints is not None
    ratio = apart.keypoints.score / agreed.keypoints.score
    head = [INDEX[name] for name in HEAD]
    assert [DOUBT] * 5 == pytest.approx(ratio[head])
    assert ratio[INDEX["left_shoulder"]] == pytest.approx(1.0)
    assert np.array_equal(apart.keypoints.xy_px, agreed.keypoints.xy_px)


def test_a_depth_model_that_sees_nobody_changes_nothing() -> None:
    """No opinion is not doubt: the picture's own measures stay as they were."""
    blind = play(still(ScriptedDepth(lambda _t_s, _keypoints: None)), 1)[-1]
    without = play(still(None), 1)[-1]

    assert blind.depth is None
    assert without.measures == blind.measures


def test_from_the_side_the_depth_model_is_not_asked() -> None:
    """The picture itself shows the neck there."""

    def from_the_side(name: str, x: float, y: float) -> tuple[float, float]:
        # Everything in one vertical plane through the camera's axis, the nose ahead of the ear.
        return (320 + 0.1 * (x - 320) + (90 if name == "nose" else 0), y)

    depth = at(UPRIGHT_DEG)
    model = ScriptedModel(lambda _t_s: sitter(from_the_side))
    updates = play(PostureMonitor(model, depth=depth), 4)

    assert "side" == getattr(updates[-1].angles, "view", None)
    assert [] == depth.looked_s


def test_a_movement_brings_the_next_look_forward() -> None:
    """Who leans in is looked at within half a second, not at the end of the slow interval."""
    moves_s = 3.25
    depth = at(UPRIGHT_DEG)
    model = ScriptedModel(lambda t_s: sitter() if t_s < moves_s else leaning_in(0.5))
    play(PostureMonitor(model, depth=depth), 6)

    assert [0.0, 3.0] == depth.looked_s[:2]
    assert moves_s < depth.looked_s[2] <= moves_s + FASTEST_S + 1 / RATE_HZ


def test_switched_off_it_says_nothing_from_the_next_frame_on() -> None:
    """And switched on again it starts afresh."""
    monitor = still(at(UPRIGHT_DEG))
    play(monitor, 2)
    monitor.use_depth(None)
    off = play(monitor, 1, start_s=2.0)
    monitor.use_depth(at(FORWARD_DEG))
    on = play(monitor, 1, start_s=3.0)

    assert all(update.depth is None for update in off)
    assert all(update.measures["neck_inclination"] is None for update in off)
    assert on[0].measures["neck_inclination"] == pytest.approx(FORWARD_DEG)


def test_the_model_is_loaded_when_it_is_first_needed() -> None:
    """Not at start, and once."""
    loads: list[ScriptedDepth] = []

    def load() -> ScriptedDepth:
        loads.append(at(UPRIGHT_DEG))
        return loads[-1]

    nobody_until_s = 2.0
    model = ScriptedModel(lambda t_s: None if t_s < nobody_until_s else sitter())
    told: list[str] = []
    monitor = PostureMonitor(model, depth=LazyDepth(load, told.append))
    play(monitor, nobody_until_s)

    assert [] == loads

    play(monitor, 10, start_s=nobody_until_s)

    assert 1 == len(loads)
    assert len(loads[0].looked_s) > 2
    assert [] == told


def test_a_model_that_cannot_be_loaded_is_told_once_and_missed_by_nobody() -> None:
    """One sentence with the reason; the picture plane is judged as without it."""
    tries: list[int] = []

    def load() -> ScriptedDepth:
        tries.append(1)
        raise ModelError("The model is missing; please reinstall Lumbar.")

    told: list[str] = []
    monitor = still(LazyDepth(load, told.append))
    monitor.reset()
    updates = play(monitor, 20)

    assert [
        "Postures are judged without depth: The model is missing; please reinstall Lumbar."
    ] == [*told]
    assert 1 == len(tries)
    assert all(update.keypoints is not None for update in updates)
    assert updates[-1].measures == play(still(None), 20)[-1].measures


def test_a_replay_is_exact() -> None:
    """The same frames give the same looks and readings: no clock is asked."""

    def wavering(t_s: float, keypoints: Keypoints) -> WorldPose:
        return world_pose(keypoints, UPRIGHT_DEG + 3 * np.sin(t_s))

    first, second = ([u.depth for u in play(still(ScriptedDepth(wavering)), 30)] for _ in range(2))

    assert first == second
