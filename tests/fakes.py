"""Stand-ins for the outside world, shared by the tests."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator

import numpy as np

from lumbar.core.depth import COCO_LANDMARKS, LANDMARK_COUNT, LANDMARK_NAMES, WorldPose, head_gap
from lumbar.core.skeleton import INDEX, KEYPOINT_NAMES
from lumbar.core.types import CameraState, Frame, Keypoints, SceneState, Sighting


def blank_frame(
    t_s: float = 0.0,
    *,
    index: int = 0,
    epoch_s: float | None = None,
    size: tuple[int, int] = (8, 6),
) -> Frame:
    """A grey frame of ``size`` (width, height)."""
    width, height = size
    return Frame(
        np.full((height, width, 3), 128, np.uint8), t_s, t_s if epoch_s is None else epoch_s, index
    )


_UPRIGHT = {
    "nose": (320, 180),
    "left_eye": (338, 160),
    "right_eye": (302, 160),
    "left_ear": (362, 170),
    "right_ear": (278, 170),
    "left_shoulder": (420, 320),
    "right_shoulder": (220, 320),
    "left_elbow": (450, 450),
    "right_elbow": (190, 450),
}
"""A person upright before a 640×480 webcam: head, shoulders and elbows, nothing below."""


def sitter(
    move: Callable[[str, float, float], tuple[float, float]] | None = None,
) -> Keypoints:
    """The upright sitter, each seen joint passed through ``move(name, x, y)``."""
    xy_px = np.zeros((len(KEYPOINT_NAMES), 2))
    score = np.full(len(KEYPOINT_NAMES), 0.05)
    for name, (x, y) in _UPRIGHT.items():
        xy_px[INDEX[name]] = (x, y) if move is None else move(name, float(x), float(y))
        score[INDEX[name]] = 0.8
    return Keypoints(xy_px, score)


HEAD = ("nose", "left_eye", "right_eye", "left_ear", "right_ear")


def leaning_in(amount: float = 0.3) -> Keypoints:
    """The head come nearer by ``amount``, the body by less, as one slouches to a screen."""

    head_y, chest_y = 170.0, 320.0
    head, chest = 1.0 + amount, 1.0 + 0.4 * amount

    def move(name: str, x: float, y: float) -> tuple[float, float]:
        if name not in HEAD:
            return 320 + (x - 320) * chest, chest_y + (y - chest_y) * chest
        lowered_y = chest_y + (head_y - chest_y) * chest + 60.0 * amount
        return 320 + (x - 320) * head, lowered_y + (y - head_y) * head

    return sitter(move)


class ScriptedModel:
    """Answers each frame with what ``script(t_s)`` says: keypoints, or None for nobody.

    ``accompanied(t_s)`` says whether there is somebody else.
    """

    device = "CPU"

    def __init__(
        self,
        script: Callable[[float], Keypoints | None],
        accompanied: Callable[[float], bool] = lambda _t_s: False,
    ) -> None:
        self._script = script
        self._accompanied = accompanied
        self.resets = 0

    def estimate(self, frame: Frame) -> Sighting:
        keypoints = self._script(frame.t_s)
        state = SceneState.NO_PERSON if keypoints is None else SceneState.OK
        return Sighting(state, keypoints, (0.0, 0.0, 640.0, 640.0))

    def somebody_else(self, frame: Frame, keypoints: Keypoints) -> bool:
        del keypoints
        return self._accompanied(frame.t_s)

    def reset(self) -> None:
        self.resets += 1


def world_pose(keypoints: Keypoints, neck_deg: float, *, aside_px: float = 0.0) -> WorldPose:
    """A body whose ears are ``neck_deg`` ahead of its shoulders, seen where the keypoints are.

    The depth model's head is ``aside_px`` beside the one of the keypoints.
    """
    lean = math.radians(neck_deg)
    world_m = np.zeros((LANDMARK_COUNT, 3))
    for side, sign in (("left", 1.0), ("right", -1.0)):
        shoulder = np.array([0.18 * sign, -0.5, 0.0])
        world_m[LANDMARK_NAMES.index(f"{side}_shoulder")] = shoulder
        world_m[LANDMARK_NAMES.index(f"{side}_ear")] = (0.08 * sign, -0.5, 0.0) + 0.2 * np.array(
            [0.0, -math.cos(lean), -math.sin(lean)]
        )
    xy_px = np.zeros((LANDMARK_COUNT, 2))
    xy_px[list(COCO_LANDMARKS)] = keypoints.xy_px
    xy_px[: LANDMARK_NAMES.index("left_shoulder"), 0] += aside_px
    gap = head_gap(xy_px, keypoints)
    return WorldPose(world_m, xy_px, np.ones(LANDMARK_COUNT), 0.9, gap)


class ScriptedDepth:
    """Looks as ``script(t_s, keypoints)`` says, and notes when it was asked."""

    def __init__(self, script: Callable[[float, Keypoints], WorldPose | None]) -> None:
        self._script = script
        self.looked_s: list[float] = []
        self.resets = 0

    def estimate(self, frame: Frame, keypoints: Keypoints) -> WorldPose | None:
        self.looked_s.append(frame.t_s)
        return self._script(frame.t_s, keypoints)

    def reset(self) -> None:
        self.resets += 1


class ScriptedSource:
    """Delivers given frames, then is finished; ``live`` sources stay open instead."""

    name = "script"
    message = ""

    def __init__(self, frames: Iterable[Frame], *, live: bool = False) -> None:
        self._frames: Iterator[Frame] = iter(frames)
        self.live = live
        self.state = CameraState.CLOSED
        self.finished = False
        self.opened = 0
        self.closed = 0

    def open(self) -> None:
        self.opened += 1
        self.state = CameraState.OK

    def read(self, timeout_s: float) -> Frame | None:
        del timeout_s
        frame = next(self._frames, None)
        if frame is None:
            self.finished = not self.live
        return frame

    def close(self) -> None:
        self.closed += 1
        self.state = CameraState.CLOSED
