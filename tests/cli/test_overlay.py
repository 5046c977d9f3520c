"""The annotated video: where it draws, in what colour, and what its strip says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from cli.made import judged, keypoints, rula, unjudged
from lumbar.cli.overlay import (
    LEAST_WIDTH_PX,
    MOST_SIDE_PX,
    OverlayVideo,
    bgr,
    caption,
    compose,
    draw_skeleton,
)
from lumbar.core.errors import InputError
from lumbar.core.palette import LEVEL_COLOURS, SCORE_COLOURS, UNKNOWN_COLOUR
from lumbar.core.skeleton import INDEX
from lumbar.core.types import Basis, Keypoints, Picture, PostureUpdate, SceneState, StepScore
from lumbar.opencv import cv2

BLACK = np.zeros((480, 640, 3), np.uint8)


def painted(image: Picture) -> np.ndarray:
    """``(height, width)``: where anything was drawn on black."""
    return image.any(axis=2)


def test_joints_are_drawn_where_they_are() -> None:
    """Every seen joint is a light dot within half a pixel of its place."""
    image = BLACK.copy()
    pose = keypoints()
    draw_skeleton(image, pose, None)
    centres = []
    for name in ("nose", "left_elbow"):
        x, y = pose.xy(name).astype(int)
        dot = (image[y - 6 : y + 7, x - 6 : x + 7] > 235).all(axis=2)
        rows, columns = np.nonzero(dot)
        centres += [columns.mean() - 6, rows.mean() - 6]

    assert [0.0] * 4 == pytest.approx(centres, abs=0.5)


def test_a_joint_that_was_not_seen_is_not_drawn() -> None:
    """Neither the joint nor a limb to it appears."""
    pose = keypoints()
    score = pose.score.copy()
    score[INDEX["left_elbow"]] = 0.1
    image = BLACK.copy()
    draw_skeleton(image, Keypoints(pose.xy_px, score), None)
    x, y = pose.xy("left_elbow").astype(int)

    assert not painted(image)[y - 40 : y + 40, x - 10 : x + 10].any()


def test_limbs_carry_the_colour_of_their_part() -> None:
    """The neck and each arm show how far their own step lies above its best score."""
    image = BLACK.copy()
    result = rula()
    draw_skeleton(image, keypoints(), result)
    neck = image[200, 320]
    left_upper_arm, right_upper_arm = image[310, 425], image[310, 215]

    assert bgr(LEVEL_COLOURS[3]) == tuple(neck)
    assert bgr(LEVEL_COLOURS[1]) == tuple(left_upper_arm)
    assert bgr(LEVEL_COLOURS[0]) == tuple(right_upper_arm)


def test_without_a_score_limbs_are_grey() -> None:
    """No RULA, no colour that would claim one."""
    image = BLACK.copy()
    draw_skeleton(image, keypoints(), None)

    assert bgr(UNKNOWN_COLOUR) == tuple(image[200, 320])


@pytest.mark.parametrize("size", [(176, 144), (640, 480), (1280, 720)])
def test_the_skeleton_follows_the_size_of_the_picture(size: tuple[int, int]) -> None:
    """After scaling, the nose is drawn at the same place of the scene."""
    width, height = size
    scale = width / 640
    source = np.zeros((height, width, 3), np.uint8)
    update = judged(0.0)
    object.__setattr__(update, "keypoints", keypoints(scale))
    target = (1280, round(height * 1280 / width / 2) * 2)
    frame = compose(source, update, target)
    zoom = 1280 / width
    x, y = (round((place * scale + 0.5) * zoom - 0.5) for place in (320, 150))

    assert (frame[y - 2 : y + 3, x - 2 : x + 3] > 200).all()


def likely() -> PostureUpdate:
    """A judged frame whose score is known with some certainty."""
    chances = (0.0, 0.0, 0.0, 0.0, 0.1, 0.8, 0.1)
    known = replace(
        rula(4, 7), probabilities=chances, likely_score=6, interval=(5, 7), main_part="neck"
    )
    return replace(judged(0.0), rula=known)


def hardly_seen() -> PostureUpdate:
    """A judged frame of head and shoulders only."""
    unknown = StepScore(1, 6, Basis.UNKNOWN)
    seen = likely().rula
    assert seen is not None
    steps = {**seen.steps, "trunk": unknown, "upper_arm": unknown}
    arms = dict.fromkeys(("left_upper_arm", "right_upper_arm"), unknown)
    return replace(judged(0.0), rula=replace(seen, steps=steps, arms=arms))


@pytest.mark.parametrize(
    ("update", "words"),
    [
        (judged(0.0), ["good", "RULA 3-5", "deviation 0.20"]),
        (judged(0.0, deviation=None, bounds=(4, 4)), ["good", "RULA 4"]),
        (likely(), ["good", "RULA 6 (5-7), mostly the neck", "deviation 0.20"]),
        (
            hardly_seen(),
            [
                "good",
                "RULA probably 5-7, mostly the neck; trunk not in view; "
                "arms cannot be judged from the front",
                "deviation 0.20",
            ],
        ),
        (unjudged(0.0), ["nobody there"]),
        (unjudged(0.0, SceneState.UNSURE), ["not sure"]),
    ],
)
def test_the_caption_says_state_score_and_deviation(
    update: PostureUpdate, words: list[str]
) -> None:
    """One line tells everything, in letters that OpenCV's fonts have."""
    assert words == [text for text, _ in caption(update)]
    assert "".join(words).isascii()


def test_the_score_has_its_colour() -> None:
    """Red from 6 on, yellow from 3 to 5."""
    assert bgr(SCORE_COLOURS[6]) == caption(likely())[1][1]
    assert bgr(SCORE_COLOURS[3]) == caption(judged(0.0))[1][1]


@pytest.mark.parametrize("advice", ["", "Lift your head and move back a little"])
def test_a_long_caption_is_written_smaller(advice: str) -> None:
    """It never runs into the advice or out of the picture."""
    bare = compose(BLACK, likely(), (640, 480))
    picture = compose(BLACK, likely(), (640, 480), advice)
    background = picture[-1, -1]
    columns = (picture[480:] != background).any(axis=(0, 2))

    assert not columns[636:].any()
    if advice:
        assert not np.array_equal(bare, picture)
        gaps = np.diff(np.flatnonzero(columns))
        assert gaps.max() >= 8


def read_back(path: Path) -> tuple[int, tuple[int, int], float]:
    """Number of frames, size and speed of a video."""
    video = cv2.VideoCapture(str(path))
    count = 0
    size = (0, 0)
    while True:
        ok, frame = video.read()
        if not ok:
            break
        count, size = count + 1, (frame.shape[1], frame.shape[0])
    speed = video.get(cv2.CAP_PROP_FPS)
    video.release()
    return count, size, speed


@pytest.mark.parametrize("shape", [(1, 1), (144, 176), (480, 640), (101, 333), (4320, 7680)])
def test_every_picture_size_makes_a_video(tmp_path: Path, shape: tuple[int, int]) -> None:
    """From 1×1 to 8K: readable back, enlarged or reduced to a size with even sides."""
    path = tmp_path / "overlay.mp4"
    with OverlayVideo(path, path) as video:
        for index in range(3):
            video.add(np.zeros((*shape, 3), np.uint8), judged(index / 4), 4.0)
    count, (width, height), speed = read_back(path)

    assert (3, 4.0) == (count, speed)
    assert LEAST_WIDTH_PX <= width <= MOST_SIDE_PX
    assert (0, 0) == (width % 2, height % 2)


def test_pictures_of_other_sizes_are_fitted_in(tmp_path: Path) -> None:
    """A folder of unlike pictures is one video in the size of the first."""
    path = tmp_path / "overlay.mp4"
    with OverlayVideo(path, path) as video:
        for shape in ((480, 640), (640, 480), (50, 400)):
            video.add(np.full((*shape, 3), 90, np.uint8), unjudged(0.0), 1.0)
    count, size, _ = read_back(path)

    assert (3, (640, 516)) == (count, size)


def test_a_video_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """A name that is no video's gives one sentence."""
    path = tmp_path / "overlay.xyz"
    with (
        pytest.raises(InputError, match=r"ends in \.mp4"),
        OverlayVideo(path, path) as video,
    ):
        video.add(BLACK, unjudged(0.0), 4.0)
