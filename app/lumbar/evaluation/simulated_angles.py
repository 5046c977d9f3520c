"""How far the angles of `core.angles` are from the truth, by camera place and distance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from lumbar.core.angles import DEAD_ZONES_DEG, joint_angles
from lumbar.core.types import ANGLE_NAMES, FloatArray, Keypoints
from lumbar.core.view import view_of
from lumbar.evaluation.simulation import Body, BodyPose, PinholeCamera, body_of, with_noise

DISTANCES_M: tuple[float, ...] = (0.4, 0.6, 0.8, 1.0, 1.2)
"""From the middle of the head."""

FOV_DEG = (55.0, 90.0)
"""Webcams' horizontal fields of view."""


@dataclass(frozen=True)
class Placement:
    """Where a camera stands.

    Attributes:
        name: In plain words.
        azimuth_deg: 0 before the person, 90 at the left side.
        above_m: How far above the head's middle, for a distance of 0.6 m; further off, the angle
            stays the same.
        aim_m: How far below the head's middle it looks.
        level: It looks horizontally, from the height that it aims at.
    """

    name: str
    azimuth_deg: float
    above_m: float
    aim_m: float
    level: bool = False

    def camera(self, head_m: FloatArray, distance_m: float, fov_deg: float) -> PinholeCamera:
        """The camera at ``distance_m`` from a head at ``head_m``."""
        aim = head_m - [0.0, 0.0, self.aim_m]
        turn = np.radians(self.azimuth_deg)
        if self.level:
            flat_m, up_m = distance_m, -self.aim_m
        else:
            up_m = self.above_m / 0.6 * distance_m
            flat_m = np.sqrt(max(distance_m**2 - up_m**2, 0.0))
        away_m = np.array([flat_m * np.cos(turn), flat_m * np.sin(turn), up_m])
        return PinholeCamera(head_m + away_m, aim, fov_deg)


PLACEMENTS: tuple[Placement, ...] = (
    Placement("laptop, below the eyes", 0.0, -0.25, 0.08),
    Placement("monitor, above the eyes", 0.0, 0.12, 0.12),
    Placement("oblique, 45° aside", 45.0, 0.0, 0.12),
    Placement("side, level with the shoulders", 90.0, 0.0, 0.2, level=True),
)
"""Where webcams are."""


@dataclass(frozen=True)
class AngleError:
    """One angle from one camera place.

    Attributes:
        angle: Name without its side.
        share: How often it could be measured, 0..1.
        clean_deg: Mean error without noise: what the projection costs; NaN if never measured.
        noisy_deg: Mean error with the measured keypoint noise.
        bias_deg: Mean signed error with noise.
        p95_deg: With noise, 95 % of the errors are below.
        by_distance_deg: Mean error with noise at each distance; NaN where never measured.
    """

    placement: str
    angle: str
    share: float
    clean_deg: float
    noisy_deg: float
    bias_deg: float
    p95_deg: float
    by_distance_deg: Mapping[float, float]


def desk_pose(rng: np.random.Generator) -> BodyPose:
    """A posture at a desk: each angle by itself and evenly within a range.

    The ranges are an assumption; how often people at desks take which posture was not measured.
    """
    return BodyPose(
        trunk_flexion=rng.uniform(-10, 30),
        trunk_side_bend=rng.uniform(-8, 8),
        neck_flexion=rng.uniform(-5, 35),
        neck_side_bend=rng.uniform(-15, 15),
        neck_twist=rng.uniform(-25, 25),
        upper_arm_flexion=(rng.uniform(-10, 60), rng.uniform(-10, 60)),
        upper_arm_abduction=(rng.uniform(0, 35), rng.uniform(0, 35)),
        lower_arm_flexion=(rng.uniform(40, 110), rng.uniform(40, 110)),
    )


def simulated_errors(postures: int = 100, seed: int = 0) -> list[AngleError]:
    """Errors of every angle that was ever measured, by camera place.

    Args:
        postures: How many at each distance, each with a field of view and noise of its own.
        seed: The same seed gives the same figures.
    """
    found = []
    for placement in PLACEMENTS:
        rng = np.random.default_rng(seed)
        clean: dict[str, list[float]] = {}
        noisy: dict[float, dict[str, list[float]]] = {}
        for distance_m in DISTANCES_M:
            noisy[distance_m] = {}
            for _ in range(postures):
                body, pose = _posture(rng)
                camera = placement.camera(body.head_m, distance_m, rng.uniform(*FOV_DEG))
                seen = camera.see(body)
                moved = with_noise(seen, camera.shoulders_px(body), rng)
                _collect(clean, pose, seen)
                _collect(noisy[distance_m], pose, moved)
        found += _summed_up(placement.name, clean, noisy, postures * len(DISTANCES_M))
    return found


def _posture(rng: np.random.Generator) -> tuple[Body, BodyPose]:
    pose = desk_pose(rng)
    return body_of(pose), pose


def _collect(errors: dict[str, list[float]], pose: BodyPose, keypoints: Keypoints) -> None:
    """Add the signed error of every angle measured."""
    angles = joint_angles(keypoints, view_of(keypoints))
    for name, true_deg in pose.by_name().items():
        deg = angles[name].deg
        if deg is not None:
            errors.setdefault(_without_side(name), []).append(deg - _recorded(name, true_deg))


def _recorded(name: str, deg: float) -> float:
    """The true angle as a perfect measurement would record it: dead zones become 0."""
    low, high = DEAD_ZONES_DEG.get(name, (0.0, 0.0))
    return 0.0 if low <= deg <= high else deg


def _without_side(name: str) -> str:
    return name.removeprefix("left_").removeprefix("right_")


def _summed_up(
    placement: str,
    clean: Mapping[str, Sequence[float]],
    noisy: Mapping[float, Mapping[str, Sequence[float]]],
    postures: int,
) -> list[AngleError]:
    rows = []
    met = {name for errors in (clean, *noisy.values()) for name in errors}
    names = [name for name in dict.fromkeys(map(_without_side, ANGLE_NAMES)) if name in met]
    for name in names:
        all_noisy = np.array([e for errors in noisy.values() for e in errors.get(name, ())])
        arms = 2 if "arm" in name else 1
        sizes = np.abs(all_noisy)
        rows.append(
            AngleError(
                placement,
                name,
                share=len(all_noisy) / (arms * postures),
                clean_deg=_mean(np.abs(clean.get(name, ()))),
                noisy_deg=_mean(sizes),
                bias_deg=_mean(all_noisy),
                p95_deg=float(np.percentile(sizes, 95)) if sizes.size else float("nan"),
                by_distance_deg={
                    distance: _mean(np.abs(errors.get(name, ())))
                    for distance, errors in noisy.items()
                },
            )
        )
    return rows


def _mean(values: FloatArray) -> float:
    return float(np.mean(values)) if np.size(values) else float("nan")
