"""Is somebody there, where to look next, is it still the same person."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes import sitter
from lumbar.core.skeleton import INDEX
from lumbar.core.types import Keypoints, SceneState
from lumbar.pose.track import (
    PATIENCE_S,
    PersonTrack,
    person_evidence,
    person_region,
    same_person,
    scene_state,
)

PICTURE = (640, 480)


def moved(keypoints: Keypoints, *, by_px: tuple[float, float], scale: float = 1.0) -> Keypoints:
    """The same posture elsewhere; the size changes around the nose."""
    nose_px = keypoints.xy("nose")
    return Keypoints(
        (keypoints.xy_px - nose_px) * scale + nose_px + np.array(by_px), keypoints.score
    )


def rescored(keypoints: Keypoints, score: float, *names: str) -> Keypoints:
    """The same places, the named points (or all) with another score."""
    scores = keypoints.score.copy()
    scores[[INDEX[name] for name in names] if names else slice(None)] = score
    return Keypoints(keypoints.xy_px, scores)


SHOULDERS = ("left_shoulder", "right_shoulder")
HEAD = ("nose", "left_eye", "right_eye", "left_ear", "right_ear")


def test_a_seated_person_is_a_person() -> None:
    """Head and shoulders are enough."""
    assert scene_state(sitter()) is SceneState.OK


def test_one_side_is_enough() -> None:
    """From the side one eye, one ear, the nose and one shoulder make a person."""
    side = rescored(sitter(), 0.05, "right_eye", "right_ear", "right_shoulder")

    assert scene_state(side) is SceneState.OK


@pytest.mark.parametrize("unseen", [SHOULDERS, HEAD])
def test_half_of_the_upper_body_is_not_judged(unseen: tuple[str, ...]) -> None:
    """A head without shoulders or shoulders without a head: unsure."""
    assert scene_state(rescored(sitter(), 0.1, *unseen)) is SceneState.UNSURE


@pytest.mark.parametrize(
    ("score", "state"),
    [(0.29, SceneState.NO_PERSON), (0.49, SceneState.UNSURE), (0.5, SceneState.OK)],
)
def test_the_evidence_decides_between_nobody_unsure_and_somebody(
    score: float, state: SceneState
) -> None:
    """Below 0.3 nobody, below 0.5 unsure."""
    keypoints = rescored(sitter(), score)

    assert person_evidence(keypoints) == pytest.approx(score)
    assert scene_state(keypoints) is state


def test_without_hips_the_region_leaves_room_for_the_arms() -> None:
    """The head-and-shoulders square holds head, shoulders and elbows and is centred on them."""
    region = person_region(sitter(), PICTURE)

    assert region is not None
    assert region.side_px >= 2.5 * 200
    assert np.all(region.to_picture(np.zeros(2)) < [190, 160])
    assert np.all(region.to_picture(np.ones(2)) > [450, 450])


def test_with_hips_the_region_holds_the_whole_body() -> None:
    """Every joint of a standing person is inside with a margin of at least a tenth."""
    xy_px = np.stack([np.linspace(300, 340, 17), np.linspace(60, 420, 17)], axis=1)
    region = person_region(Keypoints(xy_px, np.full(17, 0.8)), PICTURE)

    assert region is not None
    assert np.all(region.to_picture(np.array([0.1, 0.1])) < xy_px.min(axis=0))
    assert np.all(region.to_picture(np.array([0.9, 0.9])) > xy_px.max(axis=0))


def test_a_head_alone_makes_the_region_look_for_shoulders_below() -> None:
    """With only the head in sight the square lies lower than the head."""
    region = person_region(
        rescored(sitter(), 0.05, *SHOULDERS, "left_elbow", "right_elbow"), PICTURE
    )

    assert region is not None
    assert region.centre_px[1] > 180 + 50
    assert region.centre_px[0] == pytest.approx(320)


def test_joints_guessed_outside_the_picture_do_not_count() -> None:
    """A hip imagined far below the picture does not widen the region."""
    keypoints = rescored(sitter(), 0.8, "left_hip")
    keypoints.xy_px[INDEX["left_hip"]] = (400, 2000)

    assert person_region(keypoints, PICTURE) == person_region(sitter(), PICTURE)


def test_nothing_usable_gives_no_region() -> None:
    """One point alone says nothing about a person's size."""
    assert person_region(rescored(rescored(sitter(), 0.1), 0.9, "nose"), PICTURE) is None


@given(scale=st.floats(0.2, 1.0), dx=st.floats(-60, 60), dy=st.floats(-60, 25))
def test_the_region_moves_and_grows_with_the_person(scale: float, dx: float, dy: float) -> None:
    """Same posture, other place and size: the same square, moved and scaled."""
    region = person_region(sitter(), PICTURE)
    other = person_region(moved(sitter(), by_px=(dx, dy), scale=scale), PICTURE)

    assert region is not None
    assert other is not None
    assert other.side_px == pytest.approx(scale * region.side_px)
    nose_px = sitter().xy("nose")
    expected_px = (region.centre_px - nose_px) * scale + nose_px + (dx, dy)
    assert other.centre_px == pytest.approx(expected_px)


def test_a_region_is_at_most_twice_the_picture() -> None:
    """However near the face, the picture stays at least a quarter of what the model sees."""
    close = moved(sitter(), by_px=(0, 60), scale=1.7)
    region = person_region(rescored(close, 0.9, *HEAD), (400, 400))

    assert region is not None
    assert region.side_px == 800


@pytest.mark.parametrize(
    ("by_px", "scale", "same"),
    [
        ((0, 0), 1.0, True),
        ((100, 60), 1.0, True),
        ((0, 0), 1.5, True),
        ((260, 0), 1.0, False),
        ((0, 0), 0.4, False),
        ((0, 0), 2.2, False),
    ],
)
def test_the_same_person_is_near_and_of_like_size(
    by_px: tuple[float, float], scale: float, same: bool
) -> None:
    """Leaning and coming nearer keep the person; another place or half the size is another."""
    assert same_person(sitter(), moved(sitter(), by_px=by_px, scale=scale)) is same


def test_a_turned_back_can_still_be_the_same_person() -> None:
    """Without a head the shoulders are compared, without both it is nobody we know."""
    back = rescored(sitter(), 0.1, *HEAD)

    assert same_person(back, back)
    assert not same_person(sitter(), rescored(sitter(), 0.1))


def test_a_passer_by_does_not_take_over() -> None:
    """A stranger is refused for as long as the person followed was seen a moment ago."""
    track = PersonTrack()
    stranger = moved(sitter(), by_px=(280, 0))

    assert track.follow(0.0, sitter(), PICTURE)
    assert not track.follow(0.25, stranger, PICTURE)
    assert not track.follow(PATIENCE_S, stranger, PICTURE)
    assert track.follow(PATIENCE_S, sitter(), PICTURE)


def test_who_stays_when_the_first_has_left_is_followed() -> None:
    """After the patience is over the newcomer is the person at the desk."""
    track = PersonTrack()
    newcomer = moved(sitter(), by_px=(280, 0))
    track.follow(0.0, sitter(), PICTURE)

    assert track.region(PATIENCE_S + 0.1) is None
    assert track.follow(PATIENCE_S + 0.1, newcomer, PICTURE)
    assert not track.follow(PATIENCE_S + 0.3, sitter(), PICTURE)


def test_a_slow_walk_across_the_picture_is_followed() -> None:
    """Many small steps are one person."""
    track = PersonTrack()

    steps = [moved(sitter(), by_px=(dx, 0), scale=0.5) for dx in range(-200, 200, 40)]

    assert all(track.follow(t_s * 0.25, step, PICTURE) for t_s, step in enumerate(steps))


def test_the_region_stands_still_while_the_person_nearly_does() -> None:
    """Small movements keep the square, so that still people get still keypoints."""
    track = PersonTrack()
    track.follow(0.0, sitter(), PICTURE)
    first = track.region(0.0)

    track.follow(0.2, moved(sitter(), by_px=(5, 3)), PICTURE)
    same = track.region(0.2)
    track.follow(0.4, moved(sitter(), by_px=(90, 0)), PICTURE)
    moved_on = track.region(0.4)

    assert first is not None
    assert same == first
    assert moved_on is not None
    assert moved_on.x_px == pytest.approx(first.x_px + 90)


def test_a_clock_that_went_back_starts_over() -> None:
    """A recording played from the start again does not drag the old person along."""
    track = PersonTrack()
    track.follow(100.0, sitter(), PICTURE)

    assert track.region(0.0) is None
    assert track.follow(0.0, moved(sitter(), by_px=(280, 0)), PICTURE)
