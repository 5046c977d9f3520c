"""From the model's numbers to keypoints in the picture."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lumbar.core.types import Keypoints
from lumbar.pose.preprocess import Region


def decode(output: NDArray[np.float32], region: Region) -> Keypoints:
    """Keypoints in picture pixels.

    Args:
        output: ``(1, 1, 17, 3)``: y and x as shares of the model's square input, score 0..1.
        region: The square of the picture that the model was given.

    Raises:
        ValueError: The output has another shape.
    """
    y_x_score = output.astype(np.float64).reshape(17, 3)
    xy_px = region.to_picture(y_x_score[:, 1::-1])
    return Keypoints(xy_px, np.clip(y_x_score[:, 2], 0.0, 1.0))
