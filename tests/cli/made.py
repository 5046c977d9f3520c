"""Posture updates made by hand, for the tests of what is written about them."""

from __future__ import annotations

import numpy as np

from lumbar.core.skeleton import INDEX
from lumbar.core.types import (
    ANGLE_NAMES,
    UNKNOWN_ANGLE,
    AlertEvent,
    Band,
    Basis,
    Deviation,
    JointAngle,
    JointAngles,
    Keypoints,
    PostureUpdate,
    RulaResult,
    SceneState,
    StepScore,
    View,
)

_SEATED = {
    "nose": (320, 150), "left_eye": (335, 135), "right_eye": (305, 135),
    "left_ear": (355, 142), "right_ear": (285, 142),
    "left_shoulder": (410, 250), "right_shoulder": (230, 250),
    "left_elbow": (440, 370), "right_elbow": (200, 370),
}  # fmt: skip


def keypoints(scale: float = 1.0) -> Keypoints:
    """Head, shoulders and elbows of a seated person in 640×480; the rest is not seen."""
    xy_px = np.full((17, 2), 400.0)
    score = np.full(17, 0.05)
    for name, place in _SEATED.items():
        xy_px[INDEX[name]] = place
        score[INDEX[name]] = 0.9
    return Keypoints(xy_px * scale, score)


def rula(low: int = 3, high: int = 5) -> RulaResult:
    """A result with one measured, one unknown and otherwise assumed steps."""
    assumed = {
        name: StepScore(1, 1, Basis.ASSUMED)
        for name in ("lower_arm", "wrist_twist", "trunk", "legs")
    }
    none = {
        name: StepScore(0, 0, Basis.ASSUMED)
        for name in ("muscle_use_a", "force_load_a", "muscle_use_b", "force_load_b")
    }
    return RulaResult(
        side="both",
        steps={
            "upper_arm": StepScore(2, 2, Basis.MEASURED),
            "wrist": StepScore(1, 3, Basis.UNKNOWN),
            "neck": StepScore(4, 4, Basis.MEASURED),
            **assumed,
            **none,
        },
        grand_score_min=low,
        grand_score_max=high,
        arms={
            "left_upper_arm": StepScore(2, 2, Basis.MEASURED),
            "right_upper_arm": StepScore(1, 1, Basis.MEASURED),
        },
    )


def judged(
    t_s: float,
    *,
    source: str = "clip.mp4",
    band: Band = Band.GOOD,
    deviation: float | None = 0.2,
    alert: AlertEvent | None = None,
    bounds: tuple[int, int] = (3, 5),
) -> PostureUpdate:
    """An update about a person who was seen."""
    angles = dict.fromkeys(ANGLE_NAMES, UNKNOWN_ANGLE)
    angles["neck_side_bend"] = JointAngle(12.34567, Basis.MEASURED)
    return PostureUpdate(
        t_s=t_s,
        epoch_s=1_700_000_000.0 + t_s,
        frame_index=round(t_s * 4),
        source=source,
        state=SceneState.OK,
        band=band,
        keypoints=keypoints(),
        raw_keypoints=keypoints(),
        angles=JointAngles(View.FRONT, angles),
        rula=rula(*bounds),
        deviation=None
        if deviation is None
        else Deviation(deviation, {"distance": deviation, "head_roll": -deviation / 2}),
        alert=alert,
    )


def unjudged(
    t_s: float, state: SceneState = SceneState.NO_PERSON, *, source: str = "clip.mp4"
) -> PostureUpdate:
    """An update about a frame without a person, or with one not surely seen."""
    return PostureUpdate(
        t_s=t_s,
        epoch_s=1_700_000_000.0 + t_s,
        frame_index=round(t_s * 4),
        source=source,
        state=state,
        band=Band.UNSURE if state is SceneState.UNSURE else Band.AWAY,
    )
