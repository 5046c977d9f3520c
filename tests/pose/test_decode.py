"""From the model's numbers to picture pixels."""

from __future__ import annotations

import numpy as np
import pytest

from lumbar.core.skeleton import INDEX
from lumbar.pose.decode import decode
from lumbar.pose.preprocess import Region

REGION = Region(100.0, -50.0, 200.0)


def test_y_comes_first_and_is_a_share_of_the_region() -> None:
    """(y, x) = (0.5, 0.25) lies at a quarter of the width and half the height of the region."""
    output = np.zeros((1, 1, 17, 3), np.float32)
    output[0, 0, INDEX["left_wrist"]] = (0.5, 0.25, 0.75)

    keypoints = decode(output, REGION)

    assert keypoints.xy("left_wrist").tolist() == [150.0, 50.0]
    assert keypoints.score[INDEX["left_wrist"]] == 0.75


def test_keypoints_may_lie_outside_the_picture() -> None:
    """The corner of a region over the edge has negative pixels."""
    keypoints = decode(np.zeros((1, 1, 17, 3), np.float32), REGION)

    assert keypoints.xy("nose").tolist() == [100.0, -50.0]


def test_scores_stay_between_nothing_and_certain() -> None:
    """Rounding in the model cannot push a score out of 0..1."""
    output = np.zeros((1, 1, 17, 3), np.float32)
    output[0, 0, 0, 2], output[0, 0, 1, 2] = 1.01, -0.01

    keypoints = decode(output, REGION)

    assert keypoints.score[:2].tolist() == [1.0, 0.0]


def test_another_number_of_points_is_refused() -> None:
    """A model with 33 points is not decoded into nonsense."""
    with pytest.raises(ValueError, match="reshape"):
        decode(np.zeros((1, 1, 33, 3), np.float32), REGION)
