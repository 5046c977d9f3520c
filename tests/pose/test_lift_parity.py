"""The depth path beside another implementation: a clip with published landmarks for every frame.

They come from TensorFlow.js's tests: BlazePose Full with its own detector, its own tracking and a
smoothing that lags behind quick squats. Lumbar looks where the keypoint model says and does not
smooth, with BlazePose Full in float, where ``models/build/build.py blazepose-full`` made it, and
with the shipped BlazePose Heavy. So all must find the same body, and cannot agree to the pixel.
``tests/proofs/compare_landmarks.py`` compares with MediaPipe.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import numpy as np
import pytest

from lumbar.core.depth import LANDMARK_COUNT
from lumbar.core.types import FloatArray, Frame
from lumbar.evaluation.models import FLOAT_FOLDER, open_depth_model
from lumbar.opencv import cv2
from lumbar.paths import models_dir
from lumbar.pose.lift import DEPTH_MODEL, DepthModel
from lumbar.pose.model import PoseModel

REPO = Path(__file__).resolve().parents[2]
VIDEO = Path(os.environ.get("LUMBAR_DATA", REPO / ".." / "shared" / "data")) / "video"
CLIP = VIDEO / "tfjs_pose_squats.mp4"
FULL_FLOAT = models_dir() / FLOAT_FOLDER / "blazepose-full-float.onnx"

_LANDMARKS_MARGIN_PX = {"full float": 12.0, "shipped": 15.0}
"""Of a picture of 720 × 1280; the mean was 10.3 and 11.7."""

_WORLD_MARGIN_M = {"full float": 0.07, "shipped": 0.11}
"""The mean was 0.055 and 0.088."""


def golden(name: str) -> FloatArray:
    """``(frames, 33, 3)`` landmarks of a published file."""
    return np.array(json.loads((VIDEO / name).read_text(encoding="utf-8")))


def depth_model(weights: str) -> DepthModel:
    """The model that is shipped, or the one that the published landmarks were made with."""
    if weights == "shipped":
        return DepthModel.load(DEPTH_MODEL, models_dir())
    if not FULL_FLOAT.is_file():
        pytest.skip("BlazePose Full was not made: python models/build/build.py blazepose-full")
    return open_depth_model(FULL_FLOAT)


@pytest.mark.skipif(not CLIP.is_file(), reason=f"the clip is not at {CLIP}")
@pytest.mark.parametrize("weights", list(_LANDMARKS_MARGIN_PX))
def test_the_landmarks_follow_the_published_ones(weights: str) -> None:
    """On every frame, in the picture and in metres, with both models seeing the same head."""
    depth = depth_model(weights)
    pose_model = PoseModel.load("movenet-thunder-int8", models_dir())
    capture = cv2.VideoCapture(str(CLIP))
    seen = []
    for index, (ok, image) in enumerate(iter(capture.read, (False, None))):
        assert ok
        frame = Frame(image, index / 5, index / 5, index)
        keypoints = pose_model.estimate(frame).keypoints
        assert keypoints is not None
        pose = depth.estimate(frame, keypoints)
        assert pose is not None
        assert pose.agrees
        seen.append(pose)
    there_px = golden("tfjs_pose_squats.full.json")[:, :, :2]
    there_m = golden("tfjs_pose_squats_3d.full.json")
    away_px = np.linalg.norm([pose.xy_px for pose in seen] - there_px, axis=2)
    away_m = np.linalg.norm([pose.world_m for pose in seen] - there_m, axis=2)

    assert (len(there_px), LANDMARK_COUNT) == away_px.shape == away_m.shape
    assert away_px.mean() < _LANDMARKS_MARGIN_PX[weights]
    assert away_m.mean() < _WORLD_MARGIN_M[weights]
