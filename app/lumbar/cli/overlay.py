"""The annotated video: the skeleton on the person, coloured by RULA, over a caption strip."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np

from lumbar.core.errors import InputError
from lumbar.core.palette import BAND_COLOURS, LEVEL_COLOURS, UNKNOWN_COLOUR
from lumbar.core.rula import part_levels
from lumbar.core.rula_words import said_colour, score_sentence
from lumbar.core.skeleton import KEYPOINT_NAMES, LIMBS
from lumbar.core.types import (
    AlertKind,
    FloatArray,
    Keypoints,
    Picture,
    PostureUpdate,
    RulaResult,
    SceneState,
    View,
)
from lumbar.opencv import cv2, takes

Colour = tuple[int, int, int]

LEAST_WIDTH_PX = 640
"""Narrower pictures are enlarged, so that the caption can be read."""

MOST_SIDE_PX = 1920
"""Larger pictures are reduced: MPEG-4 players and encoders give up not far above."""

_SHIFT = 4
"""OpenCV draws at fractions of a pixel when coordinates come multiplied by ``2**shift``."""

_STRIP: Colour = (38, 32, 28)
_TEXT: Colour = (240, 240, 240)
_OUTLINE: Colour = (20, 20, 20)
_FONT = cv2.FONT_HERSHEY_SIMPLEX

_GAP = "   "
"""Between the pieces of the caption."""

_STATE_WORDS = {SceneState.NO_PERSON: "nobody there", SceneState.UNSURE: "not sure"}


def caption(update: PostureUpdate) -> list[tuple[str, Colour]]:
    """What the strip says, each piece in its colour, in plain ASCII (all that OpenCV's fonts know).

    The score has its own colour; an uncertain one that could be of several is grey.
    """
    if update.rula is None:
        return [(_STATE_WORDS.get(update.state, update.state.value), _TEXT)]
    view = update.angles.view if update.angles is not None else View.UNKNOWN
    said = score_sentence(update.rula, keypoints=update.keypoints, view=view)
    score = str(said).replace("–", "-")
    pieces = [(update.band.value, _TEXT), (score, bgr(said_colour(update.rula)))]
    if update.deviation is not None:
        pieces.append((f"deviation {update.deviation.value:.2f}", _TEXT))
    return pieces


def draw_skeleton(image: Picture, keypoints: Keypoints, rula: RulaResult | None) -> None:
    """Draw the seen joints and the limbs between them into ``image``.

    Args:
        image: ``(height, width, 3)`` uint8, blue-green-red; changed in place.
        keypoints: In pixels of ``image``.
        rula: Gives each limb its colour; without it all limbs are grey.
    """
    levels = {} if rula is None else part_levels(rula)
    size = max(image.shape[:2])
    thickness = max(2, round(size / 220))
    joints = _seen_joints(keypoints)
    for start, end, part in LIMBS:
        if start in joints and end in joints:
            ends = _fixed(joints[start]), _fixed(joints[end])
            level = levels.get(part)
            colour = UNKNOWN_COLOUR if level is None else LEVEL_COLOURS[min(level, 3)]
            cv2.line(image, *ends, _OUTLINE, thickness + 2, cv2.LINE_AA, _SHIFT)
            cv2.line(image, *ends, bgr(colour), thickness, cv2.LINE_AA, _SHIFT)
    radius = round((thickness + 1) * 2**_SHIFT * 0.9)
    for name, xy in joints.items():
        if name != "shoulders":
            cv2.circle(image, _fixed(xy), radius + 2**_SHIFT, _OUTLINE, -1, cv2.LINE_AA, _SHIFT)
            cv2.circle(image, _fixed(xy), radius, _TEXT, -1, cv2.LINE_AA, _SHIFT)


def _seen_joints(keypoints: Keypoints) -> dict[str, FloatArray]:
    joints = {name: keypoints.xy(name) for name in KEYPOINT_NAMES if keypoints.seen(name)}
    if keypoints.seen("left_shoulder", "right_shoulder"):
        joints["shoulders"] = (joints["left_shoulder"] + joints["right_shoulder"]) / 2
    return joints


def _fixed(xy: FloatArray) -> tuple[int, int]:
    x, y = np.round(np.asarray(xy) * 2**_SHIFT).astype(int)
    return int(x), int(y)


def bgr(colour: str) -> Colour:
    """``#rrggbb`` as OpenCV's blue, green, red."""
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return blue, green, red


class OverlayVideo:
    """Writes annotated frames as an MPEG-4 video.

    The first frame decides size and speed; later frames of another size are fitted in with bars,
    so that a folder of unlike pictures makes one video.

    Args:
        part: The file to write, ending in ``.mp4``.
        wanted: What the user called it, for messages.
    """

    def __init__(self, part: Path, wanted: Path) -> None:
        self._part = part
        self._wanted = wanted
        self._writer: cv2.VideoWriter | None = None
        self._size = (0, 0)
        self._count = 0
        self._advice = ""

    def __enter__(self) -> Self:
        return self

    def add(self, image: Picture, update: PostureUpdate, fps: float) -> None:
        """Draw one frame and append it.

        Args:
            image: The analysed picture, ``(height, width, 3)`` uint8, blue-green-red.
            update: What was said about it, in pixels of ``image``.
            fps: Frames a second of the video.

        Raises:
            InputError: The video cannot be written there.
        """
        if self._writer is None:
            self._size = _picture_size(image)
            self._writer = self._open(fps)
        if update.alert is not None:
            self._advice = "" if update.alert.kind is AlertKind.WITHDRAW else update.alert.advice
        self._writer.write(compose(image, update, self._size, self._advice))
        self._count += 1

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Finish the file; raises InputError when the disk did not take it all."""
        if self._writer is None:
            return
        self._writer.release()
        # The writer says nothing when the disk is full, so the file itself is asked.
        if error is None and _frames_in(self._part) != self._count:
            raise self._unwritable()

    def _open(self, fps: float) -> cv2.VideoWriter:
        if not takes(self._part.resolve()):
            raise self._unwritable()
        width, height = self._size
        # H.264 is not in opencv-python's wheel for licence reasons; MPEG-4 part 2 is, everywhere.
        code = cv2.VideoWriter.fourcc(*"mp4v")
        full_size = (width, height + _strip_height(width))
        writer = cv2.VideoWriter(str(self._part), cv2.CAP_FFMPEG, code, fps, full_size)
        if not writer.isOpened():
            raise self._unwritable()
        return writer

    def _unwritable(self) -> InputError:
        return InputError(
            "The annotated video {path} cannot be written; give a plain name that ends in .mp4 in "
            "a folder with room.",
            path=self._wanted,
        )


def _frames_in(path: Path) -> int:
    video = cv2.VideoCapture(str(path.resolve()), cv2.CAP_FFMPEG)
    try:
        return int(video.get(cv2.CAP_PROP_FRAME_COUNT))
    finally:
        video.release()


def compose(
    image: Picture, update: PostureUpdate, size: tuple[int, int], advice: str = ""
) -> Picture:
    """One finished frame: picture fitted into ``size``, skeleton, caption strip below.

    Args:
        image: ``(height, width, 3)`` uint8, blue-green-red; left as it is.
        update: In pixels of ``image``.
        size: Width and height of the picture area in pixels.
        advice: What the notice on screen says; empty without one.

    Returns:
        ``(height + strip, width, 3)`` uint8.
    """
    width, height = size
    scale = min(width / image.shape[1], height / image.shape[0])
    fitted = max(1, round(image.shape[1] * scale)), max(1, round(image.shape[0] * scale))
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    picture = np.asarray(cv2.resize(image, fitted, interpolation=how), dtype=np.uint8)
    if update.keypoints is not None:
        # Pixel centres: (x + 0.5) * scale - 0.5, the mapping cv2.resize uses.
        xy_px = (update.keypoints.xy_px + 0.5) * scale - 0.5
        draw_skeleton(picture, Keypoints(xy_px, update.keypoints.score), update.rula)
    canvas = np.full((height + _strip_height(width), width, 3), _STRIP, dtype=np.uint8)
    top, left = (height - fitted[1]) // 2, (width - fitted[0]) // 2
    canvas[:height] = 0
    canvas[top : top + fitted[1], left : left + fitted[0]] = picture
    _write_caption(canvas, height, update, advice)
    return canvas


def _write_caption(canvas: Picture, top: int, update: PostureUpdate, advice: str) -> None:
    strip, width = canvas.shape[0] - top, canvas.shape[1]
    size = strip / 64
    middle = top + strip // 2
    centre = strip // 2, middle
    cv2.circle(canvas, centre, strip // 5, bgr(BAND_COLOURS[update.band]), -1, cv2.LINE_AA)
    baseline = middle + strip // 8
    thickness = max(1, round(size * 1.6))

    def put(text: str, x: int, colour: Colour) -> None:
        """With the size in force now."""
        cv2.putText(canvas, text, (x, baseline), _FONT, size, colour, thickness, cv2.LINE_AA)

    pieces = caption(update)
    reserved = 0
    if advice:
        reserved = cv2.getTextSize(advice, _FONT, size, thickness)[0][0] + strip // 3
        put(advice, width - reserved, bgr(LEVEL_COLOURS[1]))
    words = _GAP.join(text for text, _ in pieces)
    # What does not fit beside the advice is written smaller.
    room = max(width - strip - reserved - strip // 2, 1)
    size *= min(1.0, room / cv2.getTextSize(words, _FONT, size, thickness)[0][0])
    x = strip
    for text, colour in pieces:
        put(text, x, colour)
        x += cv2.getTextSize(text + _GAP, _FONT, size, thickness)[0][0]


def _picture_size(image: Picture) -> tuple[int, int]:
    height, width = image.shape[:2]
    scale = max(1.0, LEAST_WIDTH_PX / width)
    scale = min(scale, MOST_SIDE_PX / max(width, height))
    # MPEG-4 wants even sides.
    return max(2, round(width * scale / 2) * 2), max(2, round(height * scale / 2) * 2)


def _strip_height(width: int) -> int:
    return max(16, round(width / 18 / 2) * 2)
