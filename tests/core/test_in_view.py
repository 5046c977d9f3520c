"""Which parts the camera shows."""

from __future__ import annotations

import numpy as np
import pytest

from fakes import sitter
from lumbar.core.in_view import parts_in_view
from lumbar.core.skeleton import INDEX
from lumbar.core.types import Keypoints

EVERY = {"neck", "trunk", "arms"} | {
    f"{side}_{part}_arm" for side in ("left", "right") for part in ("upper", "lower")
}
HEAD = ("nose", "left_eye", "right_eye", "left_ear", "right_ear")


@pytest.mark.parametrize(
    ("hidden", "lost"),
    [
        ((), set()),
        (("left_shoulder",), {"left_upper_arm"}),
        (("left_shoulder", "right_shoulder"), EVERY - {"left_lower_arm", "right_lower_arm"}),
        (HEAD, {"neck"}),
        (HEAD[1:], set()),
        (("left_hip", "right_hip"), {"trunk"}),
        (("left_hip",), set()),
        (("left_elbow",), {"left_upper_arm", "left_lower_arm"}),
        (("left_wrist",), {"left_lower_arm"}),
        (("left_shoulder", "right_hip"), {"left_upper_arm", "trunk"}),
    ],
)
def test_a_part_is_in_view_when_both_its_ends_are(hidden: tuple[str, ...], lost: set[str]) -> None:
    """One side is enough for the trunk and for the arms as a whole."""
    whole = sitter()
    indices = [INDEX[name] for name in hidden]
    score = np.where(np.isin(np.arange(17), indices), 0.1, 0.9)

    assert parts_in_view(Keypoints(whole.xy_px, score)) == EVERY - lost
