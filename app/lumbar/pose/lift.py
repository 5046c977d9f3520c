"""The depth model: 33 landmarks in metres of a person whose keypoints are known already.

BlazePose wants a turned square around the whole body, its middle between the hips. Such a square
is guessed from the keypoints; the model then says itself, with two landmarks of its own, where the
square should have been, and is asked once more. While the same person is followed, the last
answer's square serves the next question, so that one run is enough.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from lumbar.core.depth import LANDMARK_COUNT, WorldPose, head_gap
from lumbar.core.errors import ModelError
from lumbar.core.skeleton import INDEX
from lumbar.core.types import FloatArray, Frame, Keypoints, Picture
from lumbar.opencv import cv2
from lumbar.pose.manifest import ModelInfo, depth_model_info
from lumbar.pose.model import open_session

logger = logging.getLogger(__name__)

DEPTH_MODEL = "blazepose-heavy-w8"

FOLLOW_S = 12.0
"""An answer older than this says nothing about where the person is now.

Longer than looks ever lie apart. Who has left the square since is found again all the same, for an
answer that does not agree with the keypoints is not believed; that takes a third run.
"""

PRESENCE_LIMIT = 0.5
"""Below this the model does not believe that it looks at a person (MediaPipe's own limit)."""

_HIP_CENTRE, _BODY_TOP = 33, 34
_CIRCLE_MARGIN = 1.25  # of the square over the circle around the body, from MediaPipe's graphs

# Proportions of a body, in shoulder widths: from the shoulders down to the hips, and the side of
# the square around the whole body. Chosen so that the model moves the square least.
_HIPS_BELOW = 1.4
_SQUARE_SIDE = 6.2
_NECK_TO_WIDTH = 1.2


@dataclass(frozen=True)
class TurnedSquare:
    """A square of the picture, turned so that a leaning body stands upright in it.

    Attributes:
        x_px, y_px: Its middle in picture pixels.
        side_px: Length of each side, above 0.
        angle_rad: How far the body leans clockwise.
    """

    x_px: float
    y_px: float
    side_px: float
    angle_rad: float

    @classmethod
    def around(cls, hips_px: FloatArray, up_px: FloatArray, side_px: float) -> TurnedSquare:
        """The square around ``(2,)`` hips of a body that rises in the direction ``(2,)``."""
        angle_rad = float(np.arctan2(up_px[0], -up_px[1]))
        return cls(float(hips_px[0]), float(hips_px[1]), float(side_px), angle_rad)

    @property
    def turn(self) -> FloatArray:
        """``(2, 2)`` matrix that leans an upright direction like the body."""
        cos, sin = np.cos(self.angle_rad), np.sin(self.angle_rad)
        return np.array([[cos, -sin], [sin, cos]])

    def to_picture(self, share: FloatArray) -> FloatArray:
        """``(n, 2)`` x and y as shares of the square, 0..1, in picture pixels."""
        return np.array([self.x_px, self.y_px]) + self.side_px * (share - 0.5) @ self.turn.T


def square_from_keypoints(keypoints: Keypoints) -> TurnedSquare | None:
    """Where the depth model should look for this person; None without shoulders.

    Seen hips are the middle of the square. Where the picture ends above them, they are taken to
    be where a body of these shoulders has them, below the line between both.
    """
    if not keypoints.seen("left_shoulder") and not keypoints.seen("right_shoulder"):
        return None
    shoulders = keypoints.xy_px[[INDEX["left_shoulder"], INDEX["right_shoulder"]]]
    ears = keypoints.xy_px[[INDEX["left_ear"], INDEX["right_ear"]]]
    top_px, across_px = shoulders.mean(axis=0), shoulders[1] - shoulders[0]
    neck_px = ears.mean(axis=0) - top_px
    width_px = max(float(np.hypot(*across_px)), _NECK_TO_WIDTH * float(np.hypot(*neck_px)), 1.0)
    side_px = _SQUARE_SIDE * width_px
    if keypoints.seen("left_hip", "right_hip"):
        hips_px = keypoints.xy_px[[INDEX["left_hip"], INDEX["right_hip"]]].mean(axis=0)
        trunk_px = float(np.hypot(*(top_px - hips_px)))
        side_px = max(side_px, _SQUARE_SIDE / _HIPS_BELOW * trunk_px)
        return TurnedSquare.around(hips_px, top_px - hips_px, side_px)
    facing = np.hypot(*across_px) > np.hypot(*neck_px)
    up_px = np.array([across_px[1], -across_px[0]]) if facing else neck_px
    if up_px @ neck_px < 0:
        up_px = -up_px
    length_px = max(float(np.hypot(*up_px)), 1e-6)
    return TurnedSquare.around(top_px - _HIPS_BELOW * width_px / length_px * up_px, up_px, side_px)


def square_picture(image: Picture, square: TurnedSquare, size: int) -> Picture:
    """The square as the model wants to see it; the picture's edge goes on outside the picture.

    Args:
        image: ``(height, width, 3)`` blue-green-red.
        square: What to look at.
        size: Side of the result in pixels.

    Returns:
        ``(size, size, 3)`` red-green-blue.
    """
    # Whole blocks of pixels are averaged first: sampling alone would skip pixels.
    block = max(1, int(square.side_px / size))
    if block > 1:
        height, width = (max(1, length // block) for length in image.shape[:2])
        part = image[: height * block, : width * block]
        image = np.asarray(
            cv2.resize(part, (width, height), interpolation=cv2.INTER_AREA), dtype=np.uint8
        )
    corners = np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
    from_px = (square.to_picture(corners) / block - 0.5).astype(np.float32)
    to_px = (corners * size - 0.5).astype(np.float32)
    result = cv2.warpAffine(
        image,
        cv2.getAffineTransform(to_px, from_px),
        (size, size),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return np.asarray(cv2.cvtColor(result, cv2.COLOR_BGR2RGB), dtype=np.uint8)


@dataclass(frozen=True, eq=False)
class _Answer:
    """What the model said of one square.

    Attributes:
        landmarks: ``(39, 5)`` x, y, z in pixels of the model's input, visibility, presence.
        world_m: ``(39, 3)``, upright like the square.
        presence: 0..1.
        square: What it was asked about.
        size: Side of the model's input in pixels.
    """

    landmarks: FloatArray
    world_m: FloatArray
    presence: float
    square: TurnedSquare
    size: int

    @property
    def xy_px(self) -> FloatArray:
        """``(39, 2)`` landmarks in picture pixels."""
        return self.square.to_picture(self.landmarks[:, :2] / self.size)

    def next_square(self) -> TurnedSquare:
        """Where the model itself would look next."""
        hips_px, top_px = self.xy_px[_HIP_CENTRE], self.xy_px[_BODY_TOP]
        radius_px = max(float(np.hypot(*(top_px - hips_px))), 1.0)
        return TurnedSquare.around(hips_px, top_px - hips_px, 2 * _CIRCLE_MARGIN * radius_px)

    def world_pose(self, keypoints: Keypoints) -> WorldPose:
        """The body as it leans in the picture, compared with the keypoint model's head."""
        world_m = self.world_m[:LANDMARK_COUNT].copy()
        world_m[:, :2] = world_m[:, :2] @ self.square.turn.T
        xy_px = self.xy_px[:LANDMARK_COUNT]
        visibility = 1 / (1 + np.exp(-self.landmarks[:LANDMARK_COUNT, 3]))
        return WorldPose(world_m, xy_px, visibility, self.presence, head_gap(xy_px, keypoints))


class DepthModel:
    """Gives a second opinion, in three dimensions, on a person found by the keypoint model."""

    def __init__(self, info: ModelInfo, session: Any) -> None:
        """Use `load`; this takes a session that is ready (or a stand-in for one)."""
        self.info = info
        self._session = session
        self._input_name = session.get_inputs()[0].name
        self._last: tuple[float, TurnedSquare] | None = None

    @classmethod
    def load(cls, name: str, models_dir: Path, *, threads: int = 1) -> DepthModel:
        """Load a depth model whose file is proved to be the one in the manifest.

        Raises:
            ModelError: The model is unknown, missing, changed or unusable.
        """
        info = depth_model_info(name, models_dir)
        session = open_session(info, device="cpu", threads=threads)
        size = info.input_size
        shapes = {entry.name: entry.shape for entry in session.get_outputs()}
        if session.get_inputs()[0].shape != [1, size, size, 3] or shapes != _OUTPUTS:
            raise ModelError(
                "The model {name} is not a depth model; please reinstall Lumbar.", name=name
            )
        return cls(info, session)

    def reset(self) -> None:
        """Forget the person followed, as before a picture that has nothing to do with the last."""
        self._last = None

    def estimate(self, frame: Frame, keypoints: Keypoints) -> WorldPose | None:
        """The body of the person with these keypoints; None when the model sees no person.

        One run of the model while the same person is followed, two at the start.
        """
        square = self._followed_square(frame.t_s)
        if square is not None:
            answer = self._ask(frame.image, square)
            pose = answer.world_pose(keypoints)
            if answer.presence >= PRESENCE_LIMIT and pose.agrees:
                self._last = (frame.t_s, answer.next_square())
                return pose
        return self._start(frame, keypoints)

    def _start(self, frame: Frame, keypoints: Keypoints) -> WorldPose | None:
        """Two runs: in the square that the keypoints suggest, then in the model's own."""
        self._last = None
        square = square_from_keypoints(keypoints)
        if square is None:
            return None
        first = self._ask(frame.image, square)
        if first.presence < PRESENCE_LIMIT:
            return None
        answer = self._ask(frame.image, first.next_square())
        if answer.presence < PRESENCE_LIMIT:
            return None
        pose = answer.world_pose(keypoints)
        if pose.agrees:
            self._last = (frame.t_s, answer.next_square())
        return pose

    def _followed_square(self, t_s: float) -> TurnedSquare | None:
        """Where the person was last, unless too long ago; the future means that time was reset."""
        if self._last is None or not 0 <= t_s - self._last[0] <= FOLLOW_S:
            return None
        return self._last[1]

    def _ask(self, image: Picture, square: TurnedSquare) -> _Answer:
        size = self.info.input_size
        picture = square_picture(image, square, size)[np.newaxis]
        landmarks, world_m, presence = self._session.run(
            list(_OUTPUTS), {self._input_name: picture}
        )
        return _Answer(
            landmarks[0].astype(np.float64),
            world_m[0].astype(np.float64),
            float(presence[0]),
            square,
            size,
        )


_OUTPUTS = {"landmarks": [1, 39, 5], "world": [1, 39, 3], "presence": [1]}
