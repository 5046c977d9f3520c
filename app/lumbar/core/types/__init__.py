"""What travels between the parts: small frozen results, checked when made.

It is imported from here, whichever of the three modules holds it: what is `seen`, what is `judged`
of that, and what is `told` of both.

Pixels have their origin at the top left of the picture, x to the right, y down. ``t_s`` is a
monotonic time in seconds that must increase; ``epoch_s`` is wall-clock time (seconds since 1970).
"""

from __future__ import annotations

from lumbar.core.types.judged import (
    ANGLE_NAMES,
    UNKNOWN_ANGLE,
    Basis,
    Deviation,
    JointAngle,
    JointAngles,
    RulaResult,
    ScreenDistance,
    SetUp,
    StepScore,
    View,
)
from lumbar.core.types.seen import (
    SEEN_SCORE,
    CameraState,
    DepthReading,
    FloatArray,
    Frame,
    Keypoints,
    Picture,
    SceneState,
    Sighting,
)
from lumbar.core.types.told import (
    AlertEvent,
    AlertKind,
    Band,
    MinuteRow,
    MonitorStatus,
    PostureUpdate,
    RunState,
)

__all__ = [
    "ANGLE_NAMES",
    "SEEN_SCORE",
    "UNKNOWN_ANGLE",
    "AlertEvent",
    "AlertKind",
    "Band",
    "Basis",
    "CameraState",
    "DepthReading",
    "Deviation",
    "FloatArray",
    "Frame",
    "JointAngle",
    "JointAngles",
    "Keypoints",
    "MinuteRow",
    "MonitorStatus",
    "Picture",
    "PostureUpdate",
    "RulaResult",
    "RunState",
    "SceneState",
    "ScreenDistance",
    "SetUp",
    "Sighting",
    "StepScore",
    "View",
]
