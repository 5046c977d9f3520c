"""The depth model's square, its picture, its answers and when it is asked again."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes import blank_frame, leaning_in, sitter
from lumbar.core.depth import COCO_LANDMARKS, WorldPose
from lumbar.core.skeleton import INDEX
from lumbar.core.types import FloatArray, Keypoints
from lumbar.pose.lift import (
    FOLLOW_S,
    DepthModel,
    TurnedSquare,
    square_from_keypoints,
    square_picture,
)
from lumbar.pose.manifest import ModelInfo

SIZE = 256
INFO = ModelInfo("fake", Path("fake.onnx"), "", 0, SIZE, "", {})
FRAME_SIZE = (640, 480)
WIDTH_PX = 200.0
"""Between the sitter's shoulders."""

angles = st.floats(-1.2, 1.2)


class ScriptedSession:
    """Answers each run with landmarks where the script's keypoints are, in the square given.

    The square is the one thing the session cannot see, so the script fixes it: every answer puts
    the body's own square at ``square``, and landmarks are given relative to it.
    """

    def __init__(self, square: TurnedSquare, keypoints: Keypoints, *presence: float) -> None:
        self.presence = list(presence)
        self.pictures: list[np.ndarray] = []
        self._landmarks = np.zeros((1, 39, 5), np.float32)
        offset = (keypoints.xy_px - [square.x_px, square.y_px]) @ square.turn
        self._landmarks[0, list(COCO_LANDMARKS), :2] = SIZE * (offset / square.side_px + 0.5)
        self._landmarks[0, 33, :2] = SIZE / 2
        self._landmarks[0, 34, :2] = SIZE * np.array([0.5, 0.5 - 0.4])
        self.world = np.zeros((1, 39, 3), np.float32)
        self.world[0, 0] = [0.0, -0.6, -0.2]

    def get_inputs(self) -> list[SimpleNamespace]:
        return [SimpleNamespace(name="image")]

    def run(self, names: list[str], inputs: dict[str, np.ndarray]) -> list[np.ndarray]:
        self.pictures.append(inputs["image"])
        answers = {
            "landmarks": self._landmarks,
            "world": self.world,
            "presence": np.array([self.presence.pop(0)], np.float32),
        }
        return [answers[name] for name in names]


def scripted(*presence: float, seen: Keypoints | None = None) -> tuple[DepthModel, Any]:
    square = square_from_keypoints(sitter())
    assert square is not None
    session = ScriptedSession(square, seen or sitter(), *presence)
    return DepthModel(INFO, session), session


def turned(keypoints: Keypoints, angle_rad: float) -> Keypoints:
    """The same person leaning clockwise around the picture's corner."""
    turn = TurnedSquare(0.0, 0.0, 1.0, angle_rad).turn
    return Keypoints(keypoints.xy_px @ turn.T, keypoints.score)


@given(x_px=st.floats(-500, 500), side_px=st.floats(1, 2000), angle_rad=angles)
def test_the_middle_of_a_square_stays_its_middle(
    x_px: float, side_px: float, angle_rad: float
) -> None:
    """Turning happens around the middle."""
    square = TurnedSquare(x_px, 7.0, side_px, angle_rad)

    assert [x_px, 7.0] == pytest.approx(square.to_picture(np.array([[0.5, 0.5]]))[0])


def test_unseen_hips_are_below_the_shoulders() -> None:
    """In head-and-shoulders framing the square is centred where the hips must be."""
    square = square_from_keypoints(sitter())

    assert square == TurnedSquare(320.0, 320 + 1.4 * WIDTH_PX, 6.2 * WIDTH_PX, 0.0)


def test_seen_hips_are_the_middle() -> None:
    """Nothing is guessed that the keypoint model has found."""
    keypoints = sitter()
    xy_px, score = keypoints.xy_px.copy(), keypoints.score.copy()
    for name, x in (("left_hip", 380.0), ("right_hip", 300.0)):
        xy_px[INDEX[name]], score[INDEX[name]] = (x, 700.0), 0.9

    square = square_from_keypoints(Keypoints(xy_px, score))

    assert square is not None
    assert (340.0, 700.0) == (square.x_px, square.y_px)


@given(angle_rad=angles)
def test_the_square_leans_with_the_body(angle_rad: float) -> None:
    """A tilted webcam shows the model an upright person all the same."""
    square = square_from_keypoints(turned(sitter(), angle_rad))

    assert square is not None
    assert angle_rad == pytest.approx(square.angle_rad, abs=1e-9)


@given(scale=st.floats(0.1, 5.0))
def test_the_square_grows_with_the_body(scale: float) -> None:
    """Nearness changes nothing but the square's size."""
    keypoints = sitter()

    square = square_from_keypoints(Keypoints(scale * keypoints.xy_px, keypoints.score))

    assert square is not None
    assert scale * 6.2 * WIDTH_PX == pytest.approx(square.side_px)


def test_from_the_side_the_neck_gives_the_size() -> None:
    """Shoulders one behind the other must not make a tiny square."""
    keypoints = sitter(lambda _, x, y: (320 + (x - 320) * 0.01, y))

    square = square_from_keypoints(keypoints)

    assert square is not None
    assert 6.2 * 1.2 * 150 == pytest.approx(square.side_px, rel=0.01)


def test_without_shoulders_there_is_no_square() -> None:
    """A head alone does not say where the body is."""
    keypoints = sitter()
    score = np.where(np.arange(17) < INDEX["left_shoulder"], keypoints.score, 0.1)

    assert square_from_keypoints(Keypoints(keypoints.xy_px, score)) is None


def gradient(height: int = 60, width: int = 80) -> np.ndarray:
    """A picture whose blue is its column and green its row."""
    image = np.zeros((height, width, 3), np.uint8)
    image[..., 0] = np.arange(width)
    image[..., 1] = np.arange(height)[:, np.newaxis]
    return image


def test_an_upright_square_of_the_models_size_is_cut_out_as_it_is() -> None:
    """Not half a pixel is lost: the colours are red-green-blue, the pixels the same."""
    picture = square_picture(gradient(), TurnedSquare(40.0, 30.0, 20.0, 0.0), 20)

    assert np.array_equal(gradient()[20:40, 30:50, ::-1], picture)


def test_beyond_the_picture_its_edge_goes_on() -> None:
    """What is not in the picture looks like the nearest pixel that is."""
    picture = square_picture(gradient(), TurnedSquare(0.0, 30.0, 20.0, 0.0), 20)

    assert [0] * 10 == picture[5, :10, 2].tolist()


def test_a_square_turned_by_a_quarter_turns_the_picture() -> None:
    """A body lying on its side towards the right is stood upright."""
    picture = square_picture(gradient(), TurnedSquare(40.0, 30.0, 20.0, np.pi / 2), 20)

    assert np.array_equal(np.rot90(gradient()[20:40, 30:50, ::-1]), picture)


def test_the_start_asks_twice_and_following_once() -> None:
    """The guess from the keypoints is improved once; after that the last answer is enough."""
    model, session = scripted(1.0, 1.0, 1.0, 1.0)

    poses = [model.estimate(blank_frame(t_s, size=FRAME_SIZE), sitter()) for t_s in (0.0, 0.5, 1.0)]

    assert all(isinstance(pose, WorldPose) for pose in poses)
    assert 2 + 1 + 1 == len(session.pictures)


@pytest.mark.parametrize("presence", [(0.4,), (0.9, 0.4)])
def test_without_presence_there_is_no_opinion(presence: tuple[float, ...]) -> None:
    """The model's own doubt is an answer, at the first look and at the second."""
    model, _ = scripted(*presence)

    assert model.estimate(blank_frame(size=FRAME_SIZE), sitter()) is None


def test_a_body_lost_while_following_is_looked_for_again() -> None:
    """One doubtful answer costs the square, not the opinion."""
    model, session = scripted(1.0, 1.0, 0.1, 1.0, 1.0)

    poses = [model.estimate(blank_frame(t_s, size=FRAME_SIZE), sitter()) for t_s in (0.0, 0.5)]

    assert None not in poses
    assert [] == session.presence


@pytest.mark.parametrize("gap_s", [FOLLOW_S + 0.1, -1.0])
def test_an_old_square_is_not_followed(gap_s: float) -> None:
    """After a pause, or when time went back, the keypoints say where to look."""
    model, session = scripted(*[1.0] * 4)

    for t_s in (10.0, 10.0 + gap_s):
        model.estimate(blank_frame(t_s, size=FRAME_SIZE), sitter())

    assert [] == session.presence


def test_a_reset_forgets_the_square() -> None:
    """The next picture starts afresh."""
    model, session = scripted(*[1.0] * 4)

    model.estimate(blank_frame(0.0, size=FRAME_SIZE), sitter())
    model.reset()
    model.estimate(blank_frame(0.5, size=FRAME_SIZE), sitter())

    assert [] == session.presence


def test_another_persons_head_is_told_and_not_followed() -> None:
    """When both models mean different heads the pose says so, and the square is not kept."""
    elsewhere = Keypoints(sitter().xy_px + 300.0, sitter().score)
    model, session = scripted(*[1.0] * 4, seen=elsewhere)

    poses = [model.estimate(blank_frame(t_s, size=FRAME_SIZE), sitter()) for t_s in (0.0, 0.5)]

    assert [False, False] == [pose is not None and pose.agrees for pose in poses]
    assert [] == session.presence


def test_landmarks_come_back_in_picture_pixels() -> None:
    """What the model sees in its square is where it was in the picture."""
    seen = leaning_in(0.05)
    square = square_from_keypoints(seen)
    assert square is not None
    session = ScriptedSession(square, seen, 1.0)
    model = DepthModel(INFO, session)

    answer = model._ask(blank_frame(size=FRAME_SIZE).image, square)

    actual = answer.world_pose(seen)
    assert seen.xy_px == pytest.approx(actual.xy_px[list(COCO_LANDMARKS)], abs=0.01)
    assert 0.0 == pytest.approx(actual.head_gap, abs=1e-4)


@given(angle_rad=angles)
def test_a_leaning_square_gives_a_leaning_body(angle_rad: float) -> None:
    """World landmarks are upright like the square; in the picture's axes they lean with it."""
    keypoints = turned(sitter(), angle_rad)
    square = square_from_keypoints(keypoints)
    assert square is not None
    model = DepthModel(INFO, ScriptedSession(square, keypoints, 1.0))

    pose = model._ask(blank_frame(size=FRAME_SIZE).image, square).world_pose(keypoints)

    expected: FloatArray = np.array([0.6 * np.sin(angle_rad), -0.6 * np.cos(angle_rad), -0.2])
    assert expected == pytest.approx(pose.world_m[0], abs=1e-6)
