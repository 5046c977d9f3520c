"""Whether what the camera shows is fit to calibrate on; if not, why, in one sentence."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from lumbar.core.measures import posture_measures
from lumbar.core.sentence import Sentence
from lumbar.core.skeleton import INDEX
from lumbar.core.types import SEEN_SCORE, Keypoints, Picture, SceneState, View

_DARK = 20.0
"""Mean grey level below which it is too dark. In webcam pictures darkened by code, with a sensor's
noise, the head's pitch and height scatter by 0.2 of their limits down to 25, and by 0.3 at 15."""

_SMALL_HEAD_PX = 24.0
"""A smaller head is too far away: about 2.7 m before a usual webcam at 640 × 480. In pictures made
smaller by code the head's height scatters by 0.22 of its limit at 50 px and by 0.38 at 21 px."""

_TURNED = 0.37
"""The measure ``head_turn`` at 35°."""

_EDGE = 0.15
"""A point of the face within this share of the head's size of the picture's edge is cut off."""

_FACE = ("nose", "left_eye", "right_eye", "left_ear", "right_ear")
_FACE_INDEX = [INDEX[name] for name in _FACE]


class Unfit(StrEnum):
    """Why a picture is of no use for a calibration."""

    NOBODY = "nobody"
    TOO_DARK = "too_dark"
    TWO_PEOPLE = "two_people"
    CUT_OFF = "cut_off"
    TOO_FAR = "too_far"
    FROM_SIDE = "from_side"
    FACE_TURNED = "face_turned"
    MOVING = "moving"
    UPRIGHT = "upright"

    @property
    def sentence(self) -> Sentence:
        """What is wrong and what to do."""
        return _SENTENCES[self]


_SENTENCES = {
    Unfit.NOBODY: Sentence(
        "Nobody can be seen clearly; sit so that head and shoulders are in the picture."
    ),
    Unfit.TOO_DARK: Sentence("It is too dark to measure you; switch on a light in front of you."),
    Unfit.TWO_PEOPLE: Sentence("Somebody else is in the picture; calibrate when you are alone."),
    Unfit.CUT_OFF: Sentence(
        "Your head is cut off by the edge of the picture; move or turn the camera."
    ),
    Unfit.TOO_FAR: Sentence("You are too far away to be measured; come closer to the camera."),
    Unfit.FROM_SIDE: Sentence("The camera sees you from the side; put it in front of you."),
    Unfit.FACE_TURNED: Sentence("Your face is turned away or hidden; look at the camera's screen."),
    Unfit.MOVING: Sentence("You moved too much; sit still for a few seconds."),
    Unfit.UPRIGHT: Sentence(
        "That was hardly another posture; slouch the way you do after a long day."
    ),
}


@dataclass(frozen=True, eq=False)
class Glance:
    """What one frame shows of the person to calibrate on.

    Attributes:
        state: Of the scene.
        keypoints: As the model gave them, in pixels; None unless ``state`` is OK.
        picture_size: Width and height of the picture in pixels.
        brightness: Mean grey level, 0..255, of head and shoulders or, with nobody, of the picture.
        view: From where the camera looks.
        alone: False when somebody else has been seen in the picture just now.
    """

    state: SceneState
    keypoints: Keypoints | None
    picture_size: tuple[int, int]
    brightness: float
    view: View = View.UNKNOWN
    alone: bool = True


def unfit_for_calibration(glance: Glance) -> Unfit | None:
    """What speaks against a frame; None when nothing does."""
    if glance.brightness < _DARK:
        return Unfit.TOO_DARK
    if not glance.alone:
        return Unfit.TWO_PEOPLE
    if glance.keypoints is None:
        return Unfit.NOBODY
    if glance.view is View.SIDE:
        return Unfit.FROM_SIDE
    return _unfit_face(glance.keypoints, glance.picture_size)


def brightness_of(picture: Picture, keypoints: Keypoints | None) -> float:
    """Mean grey level of head and shoulders, of the whole picture when nobody is seen.

    Args:
        picture: ``(height, width, 3)`` uint8.
        keypoints: In its pixels.
    """
    height, width = picture.shape[:2]
    part = picture
    if keypoints is not None:
        upper = slice(INDEX["nose"], INDEX["right_shoulder"] + 1)
        xy_px = keypoints.xy_px[upper][keypoints.score[upper] >= SEEN_SCORE]
        if len(xy_px):
            left, top = np.clip(xy_px.min(axis=0), 0, (width - 1, height - 1)).astype(int)
            right, bottom = np.clip(xy_px.max(axis=0), 0, (width - 1, height - 1)).astype(int)
            part = picture[top : bottom + 1, left : right + 1]
    step = max(1, max(part.shape[:2]) // 100)
    return float(part[::step, ::step].mean())


def _unfit_face(keypoints: Keypoints, picture_size: tuple[int, int]) -> Unfit | None:
    measures = posture_measures(keypoints, picture_size)
    size, turn = measures["distance"], measures["head_turn"]
    guessed_px = float(np.ptp(keypoints.xy_px[_FACE_INDEX][:, 0]))
    head_px = guessed_px if size is None else math.exp(size) * math.hypot(*picture_size)
    if _at_edge(keypoints, picture_size, _EDGE * head_px):
        return Unfit.CUT_OFF
    if head_px < _SMALL_HEAD_PX:
        return Unfit.TOO_FAR
    if turn is None or abs(turn) > _TURNED:
        return Unfit.FACE_TURNED
    return None


def _at_edge(keypoints: Keypoints, picture_size: tuple[int, int], margin_px: float) -> bool:
    """Whether a point of the face, seen or guessed, lies at or over an edge."""
    face_px = keypoints.xy_px[_FACE_INDEX]
    width, height = picture_size
    low, high = face_px.min(axis=0), face_px.max(axis=0)
    return bool(
        low[0] < margin_px
        or low[1] < margin_px
        or high[0] > width - margin_px
        or high[1] > height - margin_px
    )
