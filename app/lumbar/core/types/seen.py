"""What the camera gives and the models find in it: frames, keypoints, a reading of depth."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from lumbar.core.skeleton import INDEX, KEYPOINT_NAMES

FloatArray = NDArray[np.float64]

Picture = NDArray[np.uint8]
"""``(height, width, 3)``, 8 bits, blue-green-red as OpenCV delivers."""

SEEN_SCORE = 0.3
"""A keypoint with a lower score counts as not seen (MoveNet's own published threshold)."""


class CameraState(StrEnum):
    """What the frame source is doing; only OK frames are judged."""

    CLOSED = "closed"
    STARTING = "starting"
    OK = "ok"
    ABSENT = "absent"
    DENIED = "denied"
    BUSY = "busy"
    STALLED = "stalled"
    FROZEN = "frozen"
    COVERED = "covered"
    TOO_DARK = "too_dark"
    ENDED = "ended"


class SceneState(StrEnum):
    """What one frame holds: a person, nobody, or something we will not judge."""

    OK = "ok"
    NO_PERSON = "no_person"
    UNSURE = "unsure"


@dataclass(frozen=True, eq=False)
class Frame:
    """One picture and when it was taken.

    Attributes:
        image: ``(height, width, 3)`` uint8, blue-green-red.
        t_s: Monotonic capture time in seconds.
        epoch_s: Wall-clock capture time in seconds since 1970.
        index: Number of the frame in its source, from 0.
        source: Name of the source, for records.
    """

    image: Picture
    t_s: float
    epoch_s: float
    index: int = 0
    source: str = ""

    def __post_init__(self) -> None:
        if self.image.ndim != 3 or self.image.shape[2] != 3 or self.image.dtype != np.uint8:
            raise ValueError("a frame is a (height, width, 3) array of uint8")


@dataclass(frozen=True, eq=False)
class Keypoints:
    """The 17 COCO keypoints of one person.

    Attributes:
        xy_px: ``(17, 2)`` float64 pixels in the full picture; may lie outside it.
        score: ``(17,)`` float64 in 0..1, the model's confidence.
    """

    xy_px: FloatArray
    score: FloatArray

    def __post_init__(self) -> None:
        count = len(KEYPOINT_NAMES)
        if self.xy_px.shape != (count, 2) or self.score.shape != (count,):
            raise ValueError(f"keypoints are ({count}, 2) pixels with ({count},) scores")

    def seen(self, *names: str) -> bool:
        """Whether every named keypoint has at least `SEEN_SCORE`."""
        return all(self.score[INDEX[name]] >= SEEN_SCORE for name in names)

    def xy(self, name: str) -> FloatArray:
        """``(2,)`` pixels of one keypoint."""
        point: FloatArray = self.xy_px[INDEX[name]]
        return point


@dataclass(frozen=True, eq=False)
class Sighting:
    """What the pose model says about one frame.

    Attributes:
        state: OK carries keypoints; NO_PERSON and UNSURE are answers of their own.
        keypoints: Present if and only if ``state`` is OK.
        region_px: ``(x, y, side, side)`` of the square the model looked at, in picture pixels.
        looked: Whether the model looked at this very frame. If not, the square shows what it
            showed at the last look, whose answer this is.
    """

    state: SceneState
    keypoints: Keypoints | None
    region_px: tuple[float, float, float, float]
    looked: bool = True

    def __post_init__(self) -> None:
        if (self.state is SceneState.OK) != (self.keypoints is not None):
            raise ValueError("a sighting has keypoints exactly when its state is ok")


@dataclass(frozen=True)
class DepthReading:
    """What the depth model says of a person's neck, smoothed over its last looks.

    Attributes:
        neck_inclination_deg: Line from the shoulders up to the ears against the picture's vertical,
            0..180; None while both models see the head in different places.
        sd_deg: Standard deviation of the inclination, by repeatability; None exactly with it.
        age_s: Seconds since the depth model last looked.
        presence: 0..1, how sure the depth model is that it looks at a person.
        head_gap: Distance between the heads that both models see, in shoulder widths; infinite
            when the keypoint model sees no head.
    """

    neck_inclination_deg: float | None
    sd_deg: float | None
    age_s: float
    presence: float
    head_gap: float

    def __post_init__(self) -> None:
        if (self.neck_inclination_deg is None) != (self.sd_deg is None):
            raise ValueError("an inclination comes with its standard deviation")

    @property
    def agrees(self) -> bool:
        """Whether both models see the head at the same place; where not, trust neither."""
        return self.neck_inclination_deg is not None
