"""The depth model where it is only asked where the joints are: 17 of its landmarks in a box."""

from __future__ import annotations

from typing import Any

import numpy as np

from lumbar.core.depth import COCO_LANDMARKS
from lumbar.core.types import Keypoints, Picture
from lumbar.pose.lift import TurnedSquare, square_picture
from lumbar.pose.manifest import ModelInfo
from lumbar.pose.preprocess import Region


class LandmarkModel:
    """BlazePose in the place of a keypoint model: one look at an upright square.

    In use it is asked twice, the second time in a turned square of its own around the whole body;
    a box, which the picture may cut off, suits it less. So what it reaches here is what it is worth
    in the place of a keypoint model, and says little about its depth.
    """

    def __init__(self, info: ModelInfo, session: Any) -> None:
        """Use `lumbar.evaluation.models.open_box_model`."""
        self.info = info
        self._session = session

    def look(self, image: Picture, region: Region) -> Keypoints:
        """The 17 keypoints in picture pixels, each scored by its visibility."""
        x_px, y_px = region.centre_px.tolist()
        square = TurnedSquare(x_px, y_px, region.side_px, angle_rad=0.0)
        picture = square_picture(image, square, self.info.input_size)[np.newaxis]
        landmarks = self._session.run(["landmarks"], {"image": picture})[0][0]
        found = landmarks[list(COCO_LANDMARKS)].astype(np.float64)
        xy_px = square.to_picture(found[:, :2] / self.info.input_size)
        return Keypoints(xy_px, 1 / (1 + np.exp(-found[:, 3])))
