"""A jointed upper body with known angles, seen by a pinhole camera.

Ground truth for joint angles that no photograph can give. Lengths are those of an adult of 1.75 m
(shares of height after Drillis and Contini 1966); the head's are those that `core.angles` and
`core.view` reckon with. The body's axes: x forward, y to the person's own left, z up; metres.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from lumbar.core.side_angles import EAR_OFFSET_DEG
from lumbar.core.skeleton import INDEX, KEYPOINT_NAMES
from lumbar.core.types import FloatArray, Keypoints

TRUNK_M, SHOULDERS_M, HIPS_M = 0.50, 0.36, 0.20
UPPER_ARM_M, LOWER_ARM_M, THIGH_M = 0.29, 0.26, 0.42
NECK_M = 0.20
"""From the middle of the shoulders to the middle of the ears."""

_HEAD_M: Mapping[str, tuple[float, float, float]] = {
    "nose": (0.12, 0.0, -0.015),
    "left_eye": (0.095, 0.032, 0.02),
    "right_eye": (0.095, -0.032, 0.02),
    "left_ear": (0.0, 0.075, 0.0),
    "right_ear": (0.0, -0.075, 0.0),
}
"""Places in the head, from the middle of the ears."""

_OUTWARD: Mapping[str, tuple[float, float, float]] = {
    "nose": (1.0, 0.0, 0.0),
    "left_eye": (0.95, 0.31, 0.0),
    "right_eye": (0.95, -0.31, 0.0),
    "left_ear": (0.0, 1.0, 0.0),
    "right_ear": (0.0, -1.0, 0.0),
}
"""Where the head's points look; they are hidden from what is well behind them."""

_HIDDEN_BELOW = -0.25
"""Cosine between a point's outward direction and the camera below which the head hides it."""

SEEN, UNSEEN = 0.9, 0.05
"""Scores of points that are and are not in sight."""

KEYPOINT_NOISE: Mapping[str, float] = {
    "nose": 0.025, "eye": 0.023, "ear": 0.036, "shoulder": 0.068, "elbow": 0.065,
    "wrist": 0.065, "hip": 0.119, "knee": 0.087, "ankle": 0.098,
}  # fmt: skip
"""Standard deviation along each axis of what movenet-thunder-int8 finds, in shoulder widths.

As `lumbar evaluate keypoints` gives it (``sd_shoulder_widths``) for 99 people of COCO 2017; it
holds the labellers' own scatter too.
"""

_PARTS = tuple(name.rpartition("_")[2] for name in KEYPOINT_NAMES)

SHARED_HEIGHT: Mapping[str, float] = {"eye": 0.64, "ear": 0.63, "shoulder": 0.39, "hip": 0.79}
"""Correlation of the vertical errors of left and right: model and labeller often take both points
of a pair too high or too low together. As measured on the same people; sideways and for elbows
and below there is none to speak of.
"""


@dataclass(frozen=True)
class BodyPose:
    """Joint angles in degrees, named and signed as in `core.types.ANGLE_NAMES`; arms left, right.

    Attributes:
        trunk_flexion, trunk_side_bend: Against the vertical; + forward, + to the own left.
        neck_flexion, neck_side_bend, neck_twist: Against the trunk; 0 with the ears
            `EAR_OFFSET_DEG` ahead of the shoulders.
        upper_arm_flexion, upper_arm_abduction, lower_arm_flexion: Of the left and the right arm.
        shoulder_raised_m: How far the left and the right shoulder are lifted towards the head.
    """

    trunk_flexion: float = 0.0
    trunk_side_bend: float = 0.0
    neck_flexion: float = 0.0
    neck_side_bend: float = 0.0
    neck_twist: float = 0.0
    upper_arm_flexion: tuple[float, float] = (10.0, 10.0)
    upper_arm_abduction: tuple[float, float] = (5.0, 5.0)
    lower_arm_flexion: tuple[float, float] = (80.0, 80.0)
    shoulder_raised_m: tuple[float, float] = (0.0, 0.0)

    def mirrored(self) -> BodyPose:
        """The same pose with left and right exchanged."""
        return BodyPose(
            self.trunk_flexion,
            -self.trunk_side_bend,
            self.neck_flexion,
            -self.neck_side_bend,
            -self.neck_twist,
            self.upper_arm_flexion[::-1],
            self.upper_arm_abduction[::-1],
            self.lower_arm_flexion[::-1],
            self.shoulder_raised_m[::-1],
        )

    def by_name(self) -> dict[str, float]:
        """The angles by their names in `ANGLE_NAMES`."""
        arms = {
            f"{side}_{angle}": getattr(self, angle)[place]
            for place, side in enumerate(("left", "right"))
            for angle in ("upper_arm_flexion", "upper_arm_abduction", "lower_arm_flexion")
        }
        whole = ("trunk_flexion", "trunk_side_bend", "neck_flexion", "neck_side_bend", "neck_twist")
        return {name: getattr(self, name) for name in whole} | arms


@dataclass(frozen=True)
class Body:
    """Where the joints of a pose are: ``(17, 3)`` metres, and ``(17, 3)`` outward directions.

    The outward direction is zero for points that nothing hides.
    """

    joints_m: FloatArray
    outward: FloatArray

    @property
    def head_m(self) -> FloatArray:
        """``(3,)`` the middle of the ears."""
        middle: FloatArray = self.joints_m[[INDEX["left_ear"], INDEX["right_ear"]]].mean(axis=0)
        return middle


def body_of(pose: BodyPose) -> Body:
    """Stand the joints up from the hips, whose middle is the origin."""
    joints: dict[str, FloatArray] = {}
    outward = {name: np.zeros(3) for name in KEYPOINT_NAMES}
    trunk = _pitch(pose.trunk_flexion) @ _roll(pose.trunk_side_bend)
    shoulders = trunk @ np.array([0.0, 0.0, TRUNK_M])
    head = trunk @ _pitch(pose.neck_flexion) @ _roll(pose.neck_side_bend) @ _yaw(pose.neck_twist)
    neck = trunk @ _pitch(pose.neck_flexion) @ _roll(pose.neck_side_bend)
    ears = shoulders + neck @ _pitch(EAR_OFFSET_DEG) @ np.array([0.0, 0.0, NECK_M])
    for name, place in _HEAD_M.items():
        joints[name] = ears + head @ np.array(place)
        outward[name] = head @ np.array(_OUTWARD[name])
    for arm, (side, sign) in enumerate((("left", 1.0), ("right", -1.0))):
        flexion, abduction, elbow = (
            math.radians(angle[arm])
            for angle in (pose.upper_arm_flexion, pose.upper_arm_abduction, pose.lower_arm_flexion)
        )
        along = np.array(
            [
                math.sin(flexion) * math.cos(abduction),
                sign * math.sin(abduction),
                -math.cos(flexion) * math.cos(abduction),
            ]
        )
        ahead = np.array([math.cos(flexion), 0.0, math.sin(flexion)])
        beside = np.array([0.0, sign * SHOULDERS_M / 2, pose.shoulder_raised_m[arm]])
        shoulder = shoulders + trunk @ beside
        joints[f"{side}_shoulder"] = shoulder
        joints[f"{side}_elbow"] = shoulder + UPPER_ARM_M * trunk @ along
        joints[f"{side}_wrist"] = joints[f"{side}_elbow"] + LOWER_ARM_M * trunk @ (
            math.cos(elbow) * along + math.sin(elbow) * ahead
        )
        hip = np.array([0.0, sign * HIPS_M / 2, 0.0])
        joints[f"{side}_hip"] = hip
        joints[f"{side}_knee"] = hip + np.array([THIGH_M, 0.0, 0.0])
        joints[f"{side}_ankle"] = joints[f"{side}_knee"] - np.array([0.0, 0.0, THIGH_M])
    order = list(KEYPOINT_NAMES)
    return Body(
        np.array([joints[name] for name in order]), np.array([outward[name] for name in order])
    )


@dataclass(frozen=True)
class PinholeCamera:
    """A camera without distortion, its picture's rows level with the ground.

    Attributes:
        place_m: ``(3,)`` where it is, in the body's axes.
        aim_m: ``(3,)`` what is in the middle of its picture.
        fov_deg: Horizontal field of view.
        width_px, height_px: Size of its picture.
    """

    place_m: FloatArray
    aim_m: FloatArray
    fov_deg: float = 70.0
    width_px: int = 640
    height_px: int = 480

    @property
    def focal_px(self) -> float:
        """Focal length in pixels."""
        return self.width_px / 2 / math.tan(math.radians(self.fov_deg) / 2)

    def see(self, body: Body) -> Keypoints:
        """The body's keypoints; those outside the picture or hidden by the head are not seen."""
        ahead = (self.aim_m - self.place_m) / np.linalg.norm(self.aim_m - self.place_m)
        right = np.cross(ahead, [0.0, 0.0, 1.0])
        right /= np.linalg.norm(right)
        down = np.cross(ahead, right)
        from_camera = body.joints_m - self.place_m
        depth_m = np.maximum(from_camera @ ahead, 1e-6)
        xy_px = np.stack([from_camera @ right, from_camera @ down], axis=1)
        xy_px = xy_px / depth_m[:, np.newaxis] * self.focal_px
        xy_px += [self.width_px / 2, self.height_px / 2]
        towards = -from_camera / np.linalg.norm(from_camera, axis=1, keepdims=True)
        seen = np.sum(towards * body.outward, axis=1) > _HIDDEN_BELOW
        seen &= np.all((xy_px >= 0) & (xy_px <= [self.width_px, self.height_px]), axis=1)
        seen &= depth_m > 0.05
        return Keypoints(xy_px, np.where(seen, SEEN, UNSEEN))

    def shoulders_px(self, body: Body) -> float:
        """How wide the shoulders would be in the picture, seen from the front at their distance."""
        shoulders = body.joints_m[[INDEX["left_shoulder"], INDEX["right_shoulder"]]].mean(axis=0)
        return SHOULDERS_M * self.focal_px / float(np.linalg.norm(shoulders - self.place_m))


def with_noise(
    keypoints: Keypoints, shoulders_px: float, rng: np.random.Generator, amount: float = 1.0
) -> Keypoints:
    """Keypoints moved at random by ``amount`` times `KEYPOINT_NOISE`, see also `SHARED_HEIGHT`."""
    sd = np.array([KEYPOINT_NOISE[part] for part in _PARTS])
    moved = rng.normal(size=(len(sd), 2))
    for part, shared in SHARED_HEIGHT.items():
        both = [place for place, name in enumerate(_PARTS) if name == part]
        moved[both, 1] *= math.sqrt(1 - shared)
        moved[both, 1] += math.sqrt(shared) * rng.normal()
    moved *= (amount * shoulders_px * sd)[:, np.newaxis]
    return Keypoints(keypoints.xy_px + moved, keypoints.score)


def _pitch(deg: float) -> FloatArray:
    """Turn forward: the top goes to +x."""
    sin, cos = math.sin(math.radians(deg)), math.cos(math.radians(deg))
    return np.array([[cos, 0.0, sin], [0.0, 1.0, 0.0], [-sin, 0.0, cos]])


def _roll(deg: float) -> FloatArray:
    """Lean to the own left: the top goes to +y."""
    sin, cos = math.sin(math.radians(deg)), math.cos(math.radians(deg))
    return np.array([[1.0, 0.0, 0.0], [0.0, cos, sin], [0.0, -sin, cos]])


def _yaw(deg: float) -> FloatArray:
    """Turn to the own left: the front goes to +y."""
    sin, cos = math.sin(math.radians(deg)), math.cos(math.radians(deg))
    return np.array([[cos, -sin, 0.0], [sin, cos, 0.0], [0.0, 0.0, 1.0]])
