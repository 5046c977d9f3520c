"""Where the standard deviations of `core.angle_error` come from: many cameras, one body.

Unlike `simulated_angles`, which reports a few named places, this draws camera places at random as
people have them, and judges each picture in the view that Lumbar takes it for.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from lumbar.core.angle_error import without_side
from lumbar.core.angles import plane_angles_deg
from lumbar.core.types import FloatArray, View
from lumbar.core.view import view_of
from lumbar.evaluation.simulated_angles import DISTANCES_M, FOV_DEG, Placement, desk_pose
from lumbar.evaluation.simulation import body_of, with_noise


@dataclass(frozen=True)
class AngleSpread:
    """How far one angle's readings are from the truth in one view.

    Attributes:
        angle: Name without its side.
        n: Readings.
        bias_deg: Mean signed error.
        sd_deg: Root mean square error: what `core.angle_error` states.
        within_1, within_2: Share of errors below one and two ``sd_deg``; of a normal distribution
            0.683 and 0.954.
    """

    view: View
    angle: str
    n: int
    bias_deg: float
    sd_deg: float
    within_1: float
    within_2: float


def any_placement(rng: np.random.Generator, view: View) -> Placement:
    """A camera place of one kind, at random.

    From the front within 20° of straight ahead, on a laptop or on a screen; from the side within
    25° of straight sideways, left or right, between the height of the hips and of the head.
    """
    if view is View.SIDE:
        azimuth_deg = rng.choice([-1.0, 1.0]) * rng.uniform(65.0, 115.0)
        return Placement("side", azimuth_deg, 0.0, rng.uniform(0.0, 0.5), level=True)
    return Placement("front", rng.uniform(-20.0, 20.0), rng.uniform(-0.25, 0.15), 0.12)


def simulated_errors_deg(
    view: View, postures: int, seed: int = 0, *, noise: float = 1.0
) -> dict[str, FloatArray]:
    """Signed errors of every angle read, by name without side.

    Args:
        view: Where the cameras are; pictures that Lumbar takes for another view do not count.
        postures: How many, each with a camera of its own.
        seed: The same seed gives the same figures.
        noise: Share of the measured keypoint noise.
    """
    rng = np.random.default_rng(seed)
    errors: dict[str, list[float]] = {}
    for _ in range(postures):
        pose = desk_pose(rng)
        body = body_of(pose)
        placement = any_placement(rng, view)
        distance_m = rng.uniform(DISTANCES_M[0], DISTANCES_M[-1])
        camera = placement.camera(body.head_m, distance_m, rng.uniform(*FOV_DEG))
        seen = with_noise(camera.see(body), camera.shoulders_px(body), rng, noise)
        if view_of(seen) is view:
            truth = pose.by_name()
            for name, deg in plane_angles_deg(seen, view).items():
                errors.setdefault(without_side(name), []).append(deg - truth[name])
    return {name: np.array(found) for name, found in errors.items()}


def simulated_spread(postures: int = 2000, seed: int = 0) -> list[AngleSpread]:
    """The standard deviation of every angle in every view that measures any."""
    return [
        spread_of(view, name, errors_deg)
        for view in (View.FRONT, View.SIDE)
        for name, errors_deg in simulated_errors_deg(view, postures, seed).items()
    ]


def spread_of(view: View, angle: str, errors_deg: FloatArray) -> AngleSpread:
    """What ``(n,)`` signed errors in degrees amount to."""
    sd_deg = float(np.sqrt(np.mean(errors_deg**2)))
    shares = [float(np.mean(np.abs(errors_deg) <= times * sd_deg)) for times in (1, 2)]
    return AngleSpread(
        view, angle, len(errors_deg), float(np.mean(errors_deg)), sd_deg, shares[0], shares[1]
    )
