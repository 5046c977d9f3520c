"""The deviation from a personal baseline on real webcam frames of two people."""

from __future__ import annotations

import os
from pathlib import Path

import cv2
import numpy as np
import pytest

from lumbar.core.baseline import Baseline, posture_measures
from lumbar.core.types import FloatArray, Frame
from lumbar.pose.model import PoseModel

REPOSITORY = Path(__file__).parents[2]
PICTURES = (
    Path(os.environ.get("LUMBAR_DATA", REPOSITORY.parent / "shared" / "data")) / "posture_snowsuno"
)
_LEAST_AUC = 0.95
_CALIBRATION_FRAMES = 30
_EVERY = 12


def measured(model: PoseModel, files: list[Path]) -> list[dict[str, float | None]]:
    """Measures of independent pictures; those without a sure person are left out."""
    found = []
    for index, file in enumerate(files):
        image = cv2.imread(str(file))
        assert image is not None
        model.reset()
        sighting = model.estimate(Frame(image.astype(np.uint8), float(index), float(index)))
        if sighting.keypoints is not None:
            height, width = image.shape[:2]
            found.append(posture_measures(sighting.keypoints, (width, height)))
    return found


@pytest.mark.skipif(not PICTURES.is_dir(), reason=f"the pictures are not at {PICTURES}")
@pytest.mark.parametrize("person", ["s1", "s2"])
def test_slouching_deviates_more_than_sitting_well(person: str) -> None:
    """Calibrated on the first good frames, nearly every bad frame deviates more than a good one."""
    good = sorted((PICTURES / person / "good").iterdir())
    bad = sorted((PICTURES / person / "bad").iterdir())
    model = PoseModel.load("movenet-thunder-int8", REPOSITORY / "models")
    baseline = Baseline.from_samples(measured(model, good[:_CALIBRATION_FRAMES]))

    def deviations(files: list[Path]) -> FloatArray:
        results = [baseline.deviation(measures) for measures in measured(model, files)]
        return np.array([result.value for result in results if result is not None])

    well = deviations(good[_CALIBRATION_FRAMES::_EVERY])
    slouched = deviations(bad[::_EVERY])

    assert (slouched[:, None] > well).mean() >= _LEAST_AUC
    assert (well < 1).mean() > 0.85
    assert (slouched >= 1).mean() > 0.75
