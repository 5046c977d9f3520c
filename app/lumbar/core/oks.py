"""Object keypoint similarity: how well predicted keypoints fit the labelled ones, 0..1."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lumbar.core.skeleton import OKS_SIGMAS_17
from lumbar.core.types import FloatArray


def object_keypoint_similarity(
    predicted_px: FloatArray,
    labelled_px: FloatArray,
    labelled: NDArray[np.bool_],
    area_px2: float,
    sigmas: FloatArray = OKS_SIGMAS_17,
) -> float:
    """Similarity of one person's keypoints to their labels.

    Source: COCO keypoint evaluation, ``mean(exp(-d² / (2 s² k²)))`` over the labelled points with
    ``s²`` the person's area and ``k`` twice the point's sigma (cocodataset.org, pycocotools).

    Args:
        predicted_px: ``(k, 2)`` pixels.
        labelled_px: ``(k, 2)`` pixels.
        labelled: ``(k,)`` True where a label exists; other points do not count.
        area_px2: Area of the person's segment in square pixels, above 0.
        sigmas: ``(k,)`` standard deviation of human labelling per point.

    Raises:
        ValueError: No point is labelled, or the area is not positive.
    """
    if not labelled.any() or area_px2 <= 0:
        raise ValueError("the similarity needs a labelled point and a positive area")
    squared_px2 = np.sum((predicted_px - labelled_px)[labelled] ** 2, axis=1)
    variance = (2 * sigmas[labelled]) ** 2
    return float(np.mean(np.exp(-squared_px2 / (2 * variance * (area_px2 + np.spacing(1))))))
