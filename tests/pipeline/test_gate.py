"""What the monitor lets through to be judged."""

from __future__ import annotations

from fakes import HEAD, ScriptedModel, blank_frame, sitter
from lumbar.core.baseline import Baseline
from lumbar.core.types import Keypoints, PostureUpdate, SceneState, Sighting
from lumbar.pipeline.gate import Gate
from lumbar.pipeline.monitor import PostureMonitor

STEP_S = 0.25


def torn() -> Keypoints:
    """The head is somebody else's, two shoulders' widths away."""
    return sitter(lambda n, x, y: (x + 400, y) if n in HEAD else (x, y))


def one_astray() -> Keypoints:
    """One shoulder is."""
    return sitter(lambda n, x, y: (x + 160, y) if n == "left_shoulder" else (x, y))


def watched(wrong: Keypoints, wrong_from_s: float = 30.0) -> list[PostureUpdate]:
    """Half a minute of sitting and two seconds of something wrong."""
    monitor = PostureMonitor(ScriptedModel(lambda t: wrong if t >= wrong_from_s else sitter()))
    frames = range(int((wrong_from_s + 2) / STEP_S))
    return [monitor.step(blank_frame(n * STEP_S, size=(640, 480))) for n in frames]


def test_a_joint_that_is_not_the_persons_is_not_judged() -> None:
    """The rest of the person is; before, the wrong shoulder counted as seen."""
    last = watched(one_astray())[-1]

    assert last.state is SceneState.OK
    assert last.raw_keypoints is not None
    assert not last.raw_keypoints.seen("left_shoulder")
    assert last.raw_keypoints.seen("right_shoulder", "left_ear", "right_ear")


def test_a_pose_that_falls_apart_is_unsure() -> None:
    """Head and shoulders that cannot be one person's: there is nothing to judge."""
    updates = watched(torn())

    assert {u.state for u in updates if u.t_s < 30} == {SceneState.OK}
    assert {u.state for u in updates if u.t_s >= 30} == {SceneState.UNSURE}
    assert updates[-1].keypoints is None
    assert updates[-1].rula is None


def test_another_baseline_is_another_person() -> None:
    """With a new profile the history begins anew."""
    gate, old, new = Gate(), Baseline({}), Baseline({})

    def judge(t_s: float, keypoints: Keypoints, baseline: Baseline) -> Sighting:
        seen = Sighting(SceneState.OK, keypoints, (0.0, 0.0, 640.0, 640.0))
        return gate.judge(t_s, seen, baseline)

    for tick in range(80):
        judge(tick * STEP_S, sitter(), old)

    assert judge(20.0, torn(), old).state is SceneState.UNSURE
    assert judge(20.25, torn(), new).state is SceneState.OK


def test_nobody_stays_nobody() -> None:
    """What the model does not judge is passed on as it is."""
    nobody = Sighting(SceneState.NO_PERSON, None, (0.0, 0.0, 640.0, 640.0))

    assert Gate().judge(0.0, nobody, None) is nobody
