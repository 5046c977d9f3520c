"""View and angles on photos of real people, with the keypoints of the real model.

The photos are not part of the project; the tests skip where they are absent. The margins are what
was measured with the int8 Thunder model, less a little for a changed model or library.
"""

from __future__ import annotations

import csv
import itertools
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import pytest

from lumbar import paths
from lumbar.core.adjustments import FLAG_LIMITS_DEG
from lumbar.core.angle_error import sd_deg
from lumbar.core.angles import joint_angles, plane_angles_deg
from lumbar.core.step_chances import UNSEEN_CHANCE
from lumbar.core.types import ANGLE_NAMES, Frame, JointAngles, Keypoints, Picture, View
from lumbar.core.view import view_of
from lumbar.opencv import cv2
from lumbar.pose.model import PoseModel

DATA = Path(os.environ.get("LUMBAR_DATA", Path(__file__).parents[3] / "shared" / "data")).resolve()
SIDE_PHOTOS = DATA / "posture_sideview_kaazima"
WEBCAM = DATA / "posture_snowsuno"
LIFTING = DATA / "reba_autoreba"

FRONT_SHARE = 0.95
"""Webcam frames recognised as front views (measured: 196 of 198)."""

SIDE_SHARE = 0.9
"""Side photos recognised as side views (measured: all 19)."""

ARM_BAND_SHARE = 0.7
"""Side views of lifting whose arm bands equal a rater's (measured: upper 7/7, lower 6/7)."""


@pytest.fixture(scope="module")
def model() -> PoseModel:
    """The default model."""
    return PoseModel.load("movenet-thunder-int8", paths.models_dir())


def poses(model: PoseModel, files: Iterable[Path]) -> Iterator[tuple[Path, Keypoints]]:
    """Keypoints of each picture in which a person is found, every picture for itself."""
    for file in files:
        model.reset()
        keypoints = model.estimate(Frame(cv2.imread(str(file)), 0.0, 0.0)).keypoints
        if keypoints is not None:
            yield file, keypoints


def files_in(folder: Path, pattern: str = "*") -> list[Path]:
    """Pictures below a folder of the development data, in order."""
    if not folder.is_dir():
        pytest.skip(f"no development data at {folder}; set LUMBAR_DATA to run this")
    kinds = {".jpg", ".jpeg", ".png"}
    return sorted(file for file in folder.rglob(pattern) if file.suffix.lower() in kinds)


def views(model: PoseModel, files: Iterable[Path]) -> Counter[View]:
    """How often each view was recognised."""
    return Counter(view_of(keypoints) for _, keypoints in poses(model, files))


@pytest.fixture(scope="module")
def at_desks(model: PoseModel) -> list[Keypoints]:
    """Two people at their desks, sitting well and badly, every tenth frame."""
    return [keypoints for _, keypoints in poses(model, files_in(WEBCAM)[::10])]


def test_webcam_frames_are_front_views(at_desks: list[Keypoints]) -> None:
    """Nearly all of them, and none is a side view."""
    seen = Counter(view_of(keypoints) for keypoints in at_desks)

    assert seen[View.FRONT] >= FRONT_SHARE * seen.total()
    assert seen[View.SIDE] == 0


def test_adjustments_are_rare(at_desks: list[Keypoints]) -> None:
    """Twists, bends and abducted arms: as rare as is taken for granted where they are not seen."""
    beyond = []
    for keypoints in at_desks:
        angles = joint_angles(keypoints, view_of(keypoints))
        for name, limit in FLAG_LIMITS_DEG.items():
            read = [angles[full].deg for full in ANGLE_NAMES if full.endswith(name)]
            beyond += [abs(deg) > limit for deg in read if deg is not None]

    assert len(beyond) > 200
    assert sum(beyond) / len(beyond) <= UNSEEN_CHANCE


def test_photos_from_the_side_are_side_views(model: PoseModel) -> None:
    """A man on a chair, from both sides, sitting in four ways."""
    seen = views(model, files_in(SIDE_PHOTOS))

    assert seen[View.SIDE] >= SIDE_SHARE * seen.total()
    assert seen[View.FRONT] == 0


def test_trunk_flexion_orders_hunched_straight_and_reclined(model: PoseModel) -> None:
    """Every hunched trunk leans further forward than any straight, and that than any reclined."""
    trunk: dict[str, list[float]] = {"hunchback": [], "straight": [], "recline": []}
    for file, keypoints in poses(model, files_in(SIDE_PHOTOS)):
        deg = joint_angles(keypoints, View.SIDE)["trunk_flexion"].deg
        kind = file.stem.split("_")[0].rstrip("2").split(".")[0]
        if kind in trunk and deg is not None:
            trunk[kind].append(deg)

    assert min(trunk["hunchback"]) > 20
    assert -25 < min(trunk["straight"]) <= max(trunk["straight"]) < 5
    assert max(trunk["recline"]) < min(trunk["straight"])


def highest(
    angles: JointAngles, name: str, bands: Iterable[tuple[float, float, int]]
) -> int | None:
    """The worse arm's band, or None if neither was measured."""
    scores = [
        score
        for side in ("left", "right")
        if (deg := angles[f"{side}_{name}"].deg) is not None
        for low, high, score in bands
        if low <= deg < high
    ]
    return max(scores, default=None)


@pytest.mark.parametrize(
    ("column", "name", "bands"),
    [
        (
            "upper_arm",
            "upper_arm_flexion",
            [(-90, -20, 2), (-20, 20, 1), (20, 45, 2), (45, 90, 3), (90, 271, 4)],
        ),
        ("lower_arm", "lower_arm_flexion", [(0, 60, 2), (60, 100, 1), (100, 181, 2)]),
    ],
)
def test_arm_bands_agree_with_a_rater(
    model: PoseModel, column: str, name: str, bands: list[tuple[float, float, int]]
) -> None:
    """REBA's arm bands, equal to RULA's, on the lifting photos that are side views.

    Ten photos are side views and seven show an arm well enough. The float model the thresholds
    were chosen with has twelve and ten: in two photos the man stands turned by 59°, just short
    of the limit of 60° (the int8 model sees his shoulders at 0.50 and 0.52 of their width, the
    limit is 0.50), and one shoulder's score is 0.38 where `ARM_SCORE` asks for 0.40.
    """
    files = files_in(LIFTING, "*.png")
    with (LIFTING / "labels.csv").open(encoding="utf-8", newline="") as stream:
        rated = {Path(row["file"]).name: int(row[column]) for row in csv.DictReader(stream)}
    agreements = []
    for file, keypoints in poses(model, files):
        band = highest(joint_angles(keypoints, view_of(keypoints)), name, bands)
        if band is not None and file.name in rated:
            agreements.append(band == rated[file.name])

    assert len(agreements) >= 6
    assert sum(agreements) >= ARM_BAND_SHARE * len(agreements)


def scatter_deg(model: PoseModel, images: Iterable[Picture]) -> dict[str, float]:
    """Robust standard deviation of each angle from one picture to the next, by full name."""
    read: dict[str, list[float]] = {}
    for image in images:
        model.reset()
        keypoints = model.estimate(Frame(image, 0.0, 0.0)).keypoints
        if keypoints is not None:
            for name, deg in plane_angles_deg(keypoints, view_of(keypoints)).items():
                read.setdefault(name, []).append(deg)
    return {
        name: 1.4826 / np.sqrt(2) * float(np.median(np.abs(np.diff(degrees))))
        for name, degrees in read.items()
        if len(degrees) >= 10
    }


def clip(name: str, every: int) -> Iterator[Picture]:
    """Some frames of a clip."""
    video = cv2.VideoCapture(str(DATA / "video" / name))
    for index in itertools.count():
        ok, image = video.read()
        if not ok:
            return
        if index % every == 0:
            yield np.asarray(image, dtype=np.uint8)


@pytest.mark.parametrize(
    "source", ["s1", "s2", "lp_d20_frontal.mp4", "lp_s20_waistup_portrait.mp4"]
)
def test_repeats_scatter_less_than_stated(model: PoseModel, source: str) -> None:
    """What comes out anew in each picture of a person who sits still is part of the error.

    A small part: measured 0.4 to 1.2 degrees, where 6 to 14 are stated.
    """
    if source.endswith(".mp4"):
        files_in(WEBCAM)
        images = clip(source, 6)
    else:
        images = (cv2.imread(str(file)) for file in files_in(WEBCAM / source / "good")[:40])
    scatter = scatter_deg(model, images)

    assert scatter
    for name, deg in scatter.items():
        assert deg <= 0.25 * (sd_deg(View.FRONT, name) or 0.0), name
