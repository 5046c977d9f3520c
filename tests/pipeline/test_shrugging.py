"""Shrugging before the real monitor, and what it must not be taken for."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import pytest

from lumbar.core.alerts import AlertSettings
from lumbar.core.shoulders import RISE
from lumbar.core.skeleton import INDEX
from lumbar.core.types import Keypoints, PostureUpdate, SetUp
from lumbar.evaluation.simulation import SHOULDERS_M, BodyPose, PinholeCamera
from made_scenes import ALL_SEEN, CAMERA, RATE_HZ, Scene, during, raised, seen, watched

FROM_S, UNTIL_S = 6.0, 16.0
SETTLED_S = 3.0
"""The smoother has taken a new posture over by then."""

SHRUG = BodyPose(shoulder_raised_m=(0.05, 0.05))


def posed(pose: BodyPose, moved_m: tuple[float, float, float] = (0.0, 0.0, 0.0)) -> Scene:
    """Upright, then this."""

    def scene(t_s: float) -> Keypoints:
        return seen(t_s, pose, moved_m=moved_m)

    return during([(FROM_S, 999.0)], scene)


def judged(scene: Scene) -> tuple[list[PostureUpdate], list[PostureUpdate]]:
    """What is said while upright, and once the other posture has settled."""
    updates = watched(scene, UNTIL_S, set_up=SetUp(arms_supported=False))
    before = [u for u in updates if RATE_HZ <= u.t_s < FROM_S]
    return before, [u for u in updates if u.t_s >= FROM_S + SETTLED_S]


def shoulders(updates: list[PostureUpdate]) -> list[tuple[bool | None, bool | None]]:
    """Whether the left and the right one are raised, of each update."""
    scores = [update.rula for update in updates]
    assert None not in scores
    return [(s.raised.get("left"), s.raised.get("right")) for s in scores if s is not None]


def test_only_the_shrug_is_a_shrug() -> None:
    """Measured: not before, and both shoulders in all of it."""
    before, after = judged(posed(SHRUG))

    assert set(shoulders(before)) == {(False, False)}
    assert set(shoulders(after)) == {(True, True)}
    assert {u.rula.arms["left_upper_arm"].low for u in before if u.rula} == {1}
    assert {u.rula.arms["left_upper_arm"].low for u in after if u.rula} == {2}


def test_one_hitched_shoulder_is_that_one() -> None:
    """As with an arm on too high a rest."""
    _, after = judged(posed(BodyPose(shoulder_raised_m=(0.0, 0.05))))

    assert set(shoulders(after)) == {(False, True)}


OTHERS: dict[str, tuple[BodyPose, tuple[float, float, float]]] = {
    "slumping": (BodyPose(trunk_flexion=-8.0, neck_flexion=30.0), (0.0, 0.0, 0.0)),
    "leaning in": (BodyPose(trunk_flexion=12.0, neck_flexion=8.0), (0.0, 0.0, 0.0)),
    "the chair lowered": (BodyPose(), (0.0, 0.0, -0.06)),
    "the chair raised": (BodyPose(), (0.0, 0.0, 0.06)),
    "looking down at a telephone": (BodyPose(neck_flexion=40.0), (0.0, 0.0, 0.0)),
    "head forward and down": (BodyPose(neck_flexion=15.0), (0.0, 0.0, 0.0)),
    "turning the head": (BodyPose(neck_twist=35.0), (0.0, 0.0, 0.0)),
    "hanging to one side": (
        BodyPose(trunk_side_bend=14.0, neck_side_bend=6.0),
        (0.0, 0.0, 0.0),
    ),
}


@pytest.mark.parametrize(("pose", "moved_m"), OTHERS.values(), ids=OTHERS)
def test_nothing_else_is(pose: BodyPose, moved_m: tuple[float, float, float]) -> None:
    """Neither in the score nor in what the deviation is called."""
    updates = watched(posed(pose, moved_m), UNTIL_S)

    assert not any(True in found for found in shoulders(updates))
    assert not any(u.deviation is not None and RISE in u.deviation.parts for u in updates)


@pytest.mark.parametrize("name", ["slumping", "looking down at a telephone", "turning the head"])
def test_what_looks_alike_is_not_known(name: str) -> None:
    """The head is not held as it was: the shoulders may be anywhere."""
    _, after = judged(posed(*OTHERS[name]))

    assert set(shoulders(after)) == {(None, None)}


def test_a_lowered_chair_hides_nothing() -> None:
    """Head and shoulders are as far apart as ever, so these are not raised."""
    _, after = judged(posed(*OTHERS["the chair lowered"]))

    assert set(shoulders(after)) == {(False, False)}


def sunk(t_s: float) -> Keypoints:
    """The head as much nearer to the shoulders as in the shrug, and they where they were."""
    upright = seen(t_s)
    width_px = math.dist(upright.xy("left_shoulder"), upright.xy("right_shoulder"))
    xy_px = upright.xy_px.copy()
    xy_px[[INDEX[name] for name in ALL_SEEN], 1] += 0.05 / SHOULDERS_M * width_px
    return Keypoints(xy_px, upright.score)


def test_a_shrug_is_warned_of_as_one_and_a_sunk_head_is_not() -> None:
    """What to do differs; the size of the deviation does not."""
    shrugging, sinking = (
        watched(scene, 30, alerts=AlertSettings(onset_s=8.0))
        for scene in (posed(SHRUG), during([(FROM_S, 999.0)], sunk))
    )

    assert [alert.advice for alert in raised(shrugging)] == ["Drop your shoulders"]
    assert [alert.advice for alert in raised(sinking)] == ["Sit up, drop your shoulders"]
    assert set(shoulders(sinking[-10:])) == {(None, None)}
    assert [u[-1].deviation.largest[0] for u in (shrugging, sinking) if u[-1].deviation] == [
        RISE,
        "head_height",
    ]


def test_from_the_side_or_without_a_baseline_it_is_not_known() -> None:
    """There is nothing to tell it by."""
    beside = PinholeCamera(np.array([0.0, 1.0, 0.35]), np.array([0.0, 0.0, 0.35]))
    at_the_side: Callable[[float], Keypoints] = lambda t_s: seen(t_s, SHRUG, camera=beside)  # noqa: E731
    updates = watched(at_the_side, 5)

    assert set(shoulders(updates)) == {(None, None)}


def test_while_the_camera_may_have_moved_it_is_not_known() -> None:
    """From 12 cm higher everything is elsewhere, and while that is asked about nothing is said."""
    up = np.array([0.0, 0.0, 1.0])
    higher = PinholeCamera(CAMERA.place_m + up * 0.12, CAMERA.aim_m + up * 0.25)
    updates = watched(during([(FROM_S, 99)], lambda t_s: seen(t_s, camera=higher)), 40)
    asked = [update for update in updates if update.moved]

    assert asked
    assert not any(True in found for found in shoulders(updates))
    assert set(shoulders(asked)) == {(None, None)}
