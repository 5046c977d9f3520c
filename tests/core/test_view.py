"""The view of drawn figures turned by known amounts, and how it settles over time."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes import leaning_in, sitter
from lumbar.core.skeleton import INDEX, KEYPOINT_NAMES
from lumbar.core.types import Keypoints, View
from lumbar.core.view import (
    NOSE_REACH,
    SHOULDERS_PER_HEAD,
    SHOULDERS_PER_TRUNK,
    ViewTracker,
    shoulder_width_px,
    view_of,
)

WIDTH_PX = 200.0


def turned(
    trunk_deg: float, head_deg: float | None = None, *, scale: float = 1.0, hips: bool = True
) -> Keypoints:
    """A person turned to the picture's right, seen with all keypoints of head and trunk."""
    trunk = math.radians(trunk_deg)
    head = math.radians(trunk_deg if head_deg is None else head_deg)
    across = WIDTH_PX * math.cos(trunk) / 2
    ears = WIDTH_PX / SHOULDERS_PER_HEAD
    points = {
        "left_shoulder": (320 + across, 300),
        "right_shoulder": (320 - across, 300),
        "left_ear": (320 + ears * math.cos(head) / 2, 200),
        "right_ear": (320 - ears * math.cos(head) / 2, 200),
        "nose": (320 + NOSE_REACH * ears * math.sin(head), 210),
    }
    if hips:
        length = WIDTH_PX / SHOULDERS_PER_TRUNK
        points |= {
            "left_hip": (320 + across, 300 + length),
            "right_hip": (320 - across, 300 + length),
        }
    xy_px, score = np.zeros((len(KEYPOINT_NAMES), 2)), np.zeros(len(KEYPOINT_NAMES))
    for name, point in points.items():
        xy_px[INDEX[name]], score[INDEX[name]] = point, 0.9
    return Keypoints(scale * xy_px, score)


def unseen(pose: Keypoints, *names: str) -> Keypoints:
    """The same keypoints without those named."""
    score = pose.score.copy()
    score[[INDEX[name] for name in names]] = 0.0
    return Keypoints(pose.xy_px, score)


@pytest.mark.parametrize(
    ("trunk_deg", "view"),
    [
        *((-90, View.SIDE), (-65, View.SIDE), (-45, View.OBLIQUE), (-30, View.FRONT)),
        *((0, View.FRONT), (30, View.FRONT), (40, View.OBLIQUE), (55, View.OBLIQUE)),
        *((65, View.SIDE), (90, View.SIDE), (110, View.SIDE)),
        *((130, View.UNKNOWN), (180, View.UNKNOWN)),
    ],
)
@pytest.mark.parametrize("hips", [True, False])
def test_the_view_follows_the_turn_of_the_trunk(trunk_deg: float, view: View, hips: bool) -> None:
    """Front, oblique, side, and no view from behind; with and without hips in the picture."""
    assert view == view_of(turned(trunk_deg, hips=hips))


@given(st.floats(-80, 80))
def test_turning_the_head_does_not_turn_the_view(head_deg: float) -> None:
    """Looking to the side while sitting square to the camera is a front view."""
    assert view_of(turned(0, head_deg, hips=False)) is View.FRONT


@given(st.floats(-179, 179), st.floats(0.05, 20))
def test_the_view_does_not_depend_on_distance(trunk_deg: float, scale: float) -> None:
    """The same figure twice as large is seen from the same side."""
    # Just beside the edges, rounding may decide.
    edge = min(abs(abs(trunk_deg) - limit) for limit in (35, 60, 90, 120, 145))

    assert edge < 1e-6 or view_of(turned(trunk_deg)) is view_of(turned(trunk_deg, scale=scale))


def test_a_webcam_sitter_is_seen_from_the_front() -> None:
    """Head and shoulders are enough, upright or leaning in."""
    assert [view_of(sitter()), view_of(leaning_in())] == [View.FRONT] * 2


@pytest.mark.parametrize(
    "lost", [("left_shoulder",), ("right_shoulder",), ("nose",), ("left_ear", "right_ear")]
)
def test_without_shoulders_or_face_the_view_is_unknown(lost: tuple[str, ...]) -> None:
    """No guess is made from what is left."""
    assert view_of(unseen(turned(0, hips=False), *lost)) is View.UNKNOWN


def test_keypoints_in_one_place_have_no_view() -> None:
    """A figure without size is no person."""
    assert view_of(Keypoints(np.zeros((17, 2)), np.ones(17))) is View.UNKNOWN


@given(st.floats(-90, 90), st.booleans())
def test_the_width_of_the_shoulders_does_not_shrink_with_a_turn(
    trunk_deg: float, hips: bool
) -> None:
    """From any side the shoulders have the width they show from the front."""
    assert pytest.approx(WIDTH_PX) == shoulder_width_px(turned(trunk_deg, hips=hips))


def test_nothing_seen_has_no_width() -> None:
    """None, and not zero."""
    assert shoulder_width_px(Keypoints(np.zeros((17, 2)), np.zeros(17))) is None


FRONT, SIDE = turned(0), turned(90)


def views(*frames: tuple[float, Keypoints]) -> list[View]:
    tracker = ViewTracker(settle_s=1.0)
    return [tracker.update(t_s, pose) for t_s, pose in frames]


def test_the_first_frame_decides_at_once() -> None:
    """A single picture has its view."""
    assert views((0.0, SIDE)) == [View.SIDE]


def test_a_flicker_does_not_change_the_view() -> None:
    """Frames of another view that do not last are passed over."""
    frames = [(0.25 * i, SIDE if i % 4 == 3 else FRONT) for i in range(40)]

    assert set(views(*frames)) == {View.FRONT}


def test_a_lasting_turn_changes_the_view_after_a_second() -> None:
    """From the first frame of the new view one second must pass."""
    frames = [(0.0, FRONT), (1.0, SIDE), (1.5, SIDE), (1.99, SIDE), (2.0, SIDE)]

    assert views(*frames) == [View.FRONT] * 4 + [View.SIDE]


def test_the_view_outlasts_a_hidden_face_and_no_more() -> None:
    """A hand before the face keeps the view for a second; after that it is unknown."""
    hidden = unseen(FRONT, "nose")

    assert views((0.0, FRONT), (0.5, hidden), (1.0, hidden), (1.5, hidden), (1.6, SIDE)) == [
        *(View.FRONT, View.FRONT, View.FRONT, View.UNKNOWN, View.SIDE)
    ]


def test_reset_forgets_the_view() -> None:
    """After a reset the next frame decides at once."""
    tracker = ViewTracker()
    tracker.update(0.0, FRONT)
    tracker.reset()

    assert tracker.update(0.1, SIDE) is View.SIDE
