"""Object keypoint similarity by the COCO definition."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.core.oks import object_keypoint_similarity
from lumbar.core.skeleton import INDEX, OKS_SIGMAS_17

ALL = np.ones(17, dtype=bool)
LABELS_PX = np.stack([np.arange(17.0) * 11, np.arange(17.0) * 7], axis=1)


def test_a_perfect_prediction_has_similarity_one() -> None:
    """The labels themselves score 1."""
    similarity = object_keypoint_similarity(LABELS_PX, LABELS_PX, ALL, 5000.0)

    assert similarity == 1.0


def test_one_standard_deviation_away_is_exp_of_minus_a_half() -> None:
    """A nose off by 2 sigma × sqrt(area), COCO's one standard deviation, scores exp(-1/2)."""
    nose_only = np.zeros(17, dtype=bool)
    nose_only[INDEX["nose"]] = True
    predicted_px = LABELS_PX + np.array([2 * OKS_SIGMAS_17[INDEX["nose"]] * 100.0, 0.0])

    similarity = object_keypoint_similarity(predicted_px, LABELS_PX, nose_only, 100.0**2)

    assert similarity == pytest.approx(np.exp(-0.5))


def test_points_without_a_label_do_not_count() -> None:
    """An unlabelled point may lie anywhere."""
    labelled = ALL.copy()
    labelled[3] = False
    predicted_px = LABELS_PX.copy()
    predicted_px[3] += 500.0

    similarity = object_keypoint_similarity(predicted_px, LABELS_PX, labelled, 5000.0)

    assert similarity == 1.0


@given(
    offset_px=st.floats(0.01, 60.0),
    scale=st.floats(0.1, 20.0),
    angle=st.floats(0.0, 6.28),
)
def test_similarity_does_not_depend_on_the_size_of_the_picture(
    offset_px: float, scale: float, angle: float
) -> None:
    """Scaling picture, labels and prediction together changes nothing."""
    predicted_px = LABELS_PX + offset_px * np.array([np.cos(angle), np.sin(angle)])
    before = object_keypoint_similarity(predicted_px, LABELS_PX, ALL, 5000.0)
    after = object_keypoint_similarity(
        predicted_px * scale, LABELS_PX * scale, ALL, 5000.0 * scale**2
    )

    assert before == pytest.approx(after, rel=1e-9)


@pytest.mark.parametrize(("labelled", "area_px2"), [(~ALL, 5000.0), (ALL, 0.0)])
def test_nothing_to_compare_is_an_error(labelled: np.ndarray, area_px2: float) -> None:
    """Without a labelled point or an area there is no similarity."""
    with pytest.raises(ValueError, match="labelled point"):
        object_keypoint_similarity(LABELS_PX, LABELS_PX, labelled, area_px2)
