"""The whole judgement of real webcam pictures of two people, with the depth opinion."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from lumbar.camera.replay import natural_order, read_picture
from lumbar.core.baseline import Baseline
from lumbar.core.types import Frame, PostureUpdate
from lumbar.pipeline.assembly import lazy_depth, load_model, monitor_config
from lumbar.pipeline.monitor import PostureMonitor
from lumbar.storage.settings import Settings

REPO = Path(__file__).resolve().parents[2]
PICTURES = Path(os.environ.get("LUMBAR_DATA", REPO / ".." / "shared" / "data")) / "posture_snowsuno"

_LEAST_AREA = 0.99
_BASELINE = 30
_EVERY = 24


def judged(monitor: PostureMonitor, files: list[Path]) -> list[PostureUpdate]:
    """What is said of each picture by itself; those without a person are left out."""
    found = []
    for file in files:
        monitor.reset()
        found.append(monitor.step(Frame(read_picture(file), 0.0, 0.0)))
    return [update for update in found if update.keypoints is not None]


def deviations(updates: list[PostureUpdate]) -> np.ndarray:
    """Of those with a deviation."""
    return np.array([update.deviation.value for update in updates if update.deviation is not None])


@pytest.mark.skipif(not PICTURES.is_dir(), reason=f"the pictures are not at {PICTURES}")
@pytest.mark.timeout(600)
@pytest.mark.parametrize("person", ["s1", "s2"])
def test_slouching_deviates_more_than_sitting_well(person: str) -> None:
    """Calibrated on 15 good frames: area under the ROC curve 0.99 of the deviation."""
    good, bad = (
        sorted((PICTURES / person / label).iterdir(), key=natural_order)
        for label in ("good", "bad")
    )
    problems: list[str] = []
    settings = Settings()
    depth = lazy_depth(settings, problems.append)
    monitor = PostureMonitor(load_model(settings), monitor_config(settings), depth=depth)
    upright = judged(monitor, good[:_BASELINE:2])
    monitor.baseline = Baseline.from_samples([update.measures for update in upright])
    well = judged(monitor, good[_BASELINE::_EVERY])
    badly = judged(monitor, bad[::_EVERY])

    assert [] == problems
    assert np.mean([update.depth is not None for update in (*well, *badly)]) > 0.98
    area = (deviations(badly)[:, np.newaxis] > deviations(well)).mean()
    assert area >= _LEAST_AREA
