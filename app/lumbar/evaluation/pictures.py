"""Findings drawn beside their labels, for the report that the user asked for."""

from __future__ import annotations

import base64
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from lumbar.camera.replay import read_picture
from lumbar.core.skeleton import INDEX, LIMBS, OKS_SIGMAS_17
from lumbar.core.types import FloatArray, Picture
from lumbar.evaluation.error_kinds import ErrorKind, error_kinds
from lumbar.evaluation.keypoint_study import Finding
from lumbar.opencv import cv2
from lumbar.pose.preprocess import Region, model_picture

_SIDE_PX = 300
_FRAME = 1.35
"""What is shown, in longer sides of the labelled box."""

KIND_COLOURS: Mapping[ErrorKind, str] = {
    ErrorKind.GOOD: "#009e73",
    ErrorKind.JITTER: "#e8b92e",
    ErrorKind.INVERSION: "#cc79a7",
    ErrorKind.SWAP: "#56b4e9",
    ErrorKind.MISS: "#d55e00",
}
"""Colours of the kinds of error (after Okabe and Ito 2008)."""

_LABEL_COLOUR = "#ffffff"
_UNLABELLED_COLOUR = "#9a9fb0"


def side_by_side(finding: Finding) -> str:
    """Labels left, finding right with its points coloured by error, as a ``data:`` address.

    Raises:
        InputError: The picture cannot be read.
    """
    label = finding.label
    if label is None:
        raise ValueError("there is no label to draw beside the finding")
    x, y, width, height = label.box_px
    centre = np.array([x + width / 2, y + height / 2])
    region = Region.around(centre, _FRAME * label.side_px)
    part = model_picture(read_picture(finding.picture.path), region, _SIDE_PX)
    plain: Picture = np.ascontiguousarray(part[..., ::-1])
    others = [person for person in finding.picture.people if person.box_px != label.box_px]
    kinds = error_kinds(finding.keypoints.xy_px, label, others, tuple(INDEX), OKS_SIGMAS_17)
    found_colours = {
        name: KIND_COLOURS[kinds[name]] if name in kinds else _UNLABELLED_COLOUR for name in INDEX
    }
    panels = [
        _drawn(plain, _inside(label.xy_px, region), label.labelled,
               dict.fromkeys(INDEX, _LABEL_COLOUR)),
        _drawn(plain, _inside(finding.keypoints.xy_px, region), np.ones(len(INDEX), dtype=bool),
               found_colours),
    ]  # fmt: skip
    gap = np.full((_SIDE_PX, 4, 3), 255, np.uint8)
    both = np.concatenate([panels[0], gap, panels[1]], axis=1)
    written = cv2.imencode(".jpg", both, [cv2.IMWRITE_JPEG_QUALITY, 85])[1]
    return "data:image/jpeg;base64," + base64.b64encode(written.tobytes()).decode("ascii")


def _inside(xy_px: FloatArray, region: Region) -> FloatArray:
    """Picture pixels as pixels of the panel."""
    start = np.array([region.x_px, region.y_px])
    places: FloatArray = (xy_px - start) / region.side_px * _SIDE_PX
    return places


def _drawn(
    picture: Picture, xy_px: FloatArray, shown: NDArray[np.bool_], colours: Mapping[str, str]
) -> Picture:
    canvas = picture.copy()
    for first, second, _ in LIMBS:
        if second in INDEX and shown[INDEX[first]] and shown[INDEX[second]]:
            ends = (_fixed(xy_px[INDEX[first]]), _fixed(xy_px[INDEX[second]]))
            cv2.line(canvas, *ends, (0, 0, 0), 4, cv2.LINE_AA, 4)
            cv2.line(canvas, *ends, (235, 235, 235), 2, cv2.LINE_AA, 4)
    for name, place in INDEX.items():
        if shown[place]:
            centre = _fixed(xy_px[place])
            cv2.circle(canvas, centre, 5 << 4, (0, 0, 0), -1, cv2.LINE_AA, 4)
            cv2.circle(canvas, centre, 4 << 4, _bgr(colours[name]), -1, cv2.LINE_AA, 4)
    return canvas


def _fixed(xy_px: FloatArray) -> tuple[int, int]:
    """Sixteenths of a pixel, OpenCV counting pixel centres; far away is all the same."""
    x, y = np.clip(np.rint((xy_px - 0.5) * 16), -(1 << 20), 1 << 20).astype(int).tolist()
    return x, y


def _bgr(colour: str) -> tuple[int, int, int]:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return blue, green, red
