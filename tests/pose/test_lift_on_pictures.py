"""The shipped depth model on real pictures: what it is for, it does."""

from __future__ import annotations

import os
from collections import defaultdict
from pathlib import Path

import numpy as np
import pytest

from lumbar.core.depth import neck_inclination_deg
from lumbar.core.types import Frame, Keypoints
from lumbar.opencv import cv2
from lumbar.paths import models_dir
from lumbar.pose.lift import DEPTH_MODEL, DepthModel
from lumbar.pose.model import PoseModel

REPO = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("LUMBAR_DATA", REPO / ".." / "shared" / "data"))

_EVERY = 14
_LEAST_AREA = 0.99


@pytest.fixture(scope="module")
def pose_model() -> PoseModel:
    """The keypoint model that says where to look."""
    return PoseModel.load("movenet-thunder-int8", models_dir())


@pytest.fixture(scope="module")
def depth_model() -> DepthModel:
    """The model under test."""
    return DepthModel.load(DEPTH_MODEL, models_dir())


def test_good_and_bad_webcam_posture_differ_in_the_necks_inclination(
    pose_model: PoseModel, depth_model: DepthModel
) -> None:
    """On frames taken one by one, without smoothing, a bad frame leans further for each person."""
    folder = DATA / "posture_snowsuno"
    if not folder.is_dir():
        pytest.skip(f"the labelled webcam frames are not at {folder}")
    angles: dict[tuple[str, str], list[float]] = defaultdict(list)
    for path in sorted(folder.glob("s*/*/*"))[::_EVERY]:
        frame = Frame(cv2.imread(str(path)), 0.0, 0.0)
        pose_model.reset()
        depth_model.reset()
        keypoints = pose_model.estimate(frame).keypoints
        world = keypoints and depth_model.estimate(frame, keypoints)
        if world:
            angles[path.parts[-3], path.parts[-2]].append(neck_inclination_deg(world.world_m))

    for person in ("s1", "s2"):
        good, bad = (np.array(angles[person, label]) for label in ("good", "bad"))
        assert len(good) + len(bad) > 30
        assert (bad[:, np.newaxis] > good).mean() >= _LEAST_AREA


def test_both_models_see_the_same_head(pose_model: PoseModel, depth_model: DepthModel) -> None:
    """On a plain portrait the opinions agree, with metres of a human size."""
    skimage_portrait = DATA / "image" / "astronaut.png"
    if not skimage_portrait.is_file():
        pytest.skip(f"the portrait is not at {skimage_portrait}")
    frame = Frame(cv2.imread(str(skimage_portrait)), 0.0, 0.0)
    pose_model.reset()
    depth_model.reset()
    keypoints = pose_model.estimate(frame).keypoints
    assert isinstance(keypoints, Keypoints)

    pose = depth_model.estimate(frame, keypoints)

    assert pose is not None
    assert pose.agrees
    shoulders_m = np.linalg.norm(pose.world_m[11] - pose.world_m[12])
    assert 0.2 < shoulders_m < 0.5
