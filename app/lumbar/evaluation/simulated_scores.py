"""Whether RULA's probabilities keep their promise: simulated bodies with known true scores.

This is a check of the arithmetic and of the angles' errors, and no blind test: the form of the
probabilities (`core.step_chances`) was adjusted while looking at other draws of it. The postures
(`desk_pose`) are drawn evenly from ranges that were made up, not measured at desks, and the points
that no angle shows fall as often as `_HIDDEN_SHARE` says, which is made up as well.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from lumbar.core.adjustments import FLAG_LIMITS_DEG
from lumbar.core.angles import DEAD_ZONES_DEG, joint_angles
from lumbar.core.rula import rula_score
from lumbar.core.rula_words import said_score
from lumbar.core.types import SetUp, View
from lumbar.core.view import view_of
from lumbar.core.worksheet import Posture, scores
from lumbar.evaluation.angle_spread import any_placement
from lumbar.evaluation.simulated_angles import DISTANCES_M, FOV_DEG, desk_pose
from lumbar.evaluation.simulation import BodyPose, body_of, with_noise

_HIDDEN_SHARE = 0.2
"""How often a shoulder is raised, and a forearm across the midline: assumed, measured nowhere.

It is twice `step_chances.UNSEEN_CHANCE`, which is the probabilities' own guess.
"""

_SET_UP = SetUp(arms_supported=True, legs_supported=True, wrist_neutral=True, back_supported=True)


@dataclass(frozen=True)
class ScorePromise:
    """How often what is said of the score is true, in one view.

    Attributes:
        n: Scored postures.
        in_interval: Share whose true score lies in the interval of nine tenths. True is the score
            with the dead zones that Lumbar reads as upright (`core.angles.DEAD_ZONES_DEG`), for
            nobody sits at exactly 0 degrees.
        in_interval_strict: The same of the score without them: a neck 1 degree back is extended.
        in_bounds: Share whose true score lies within the exact bounds, which take the angles as
            they were read.
        said: Share of which a number was said.
        right: Of them, share whose number was the true score.
        within_one: Of them, share at most one off.
        expected_right: Of them, mean probability of the number that was said.
        interval_width, bounds_width: Mean difference between highest and lowest.
    """

    view: View
    n: int
    in_interval: float
    in_interval_strict: float
    in_bounds: float
    said: float
    right: float
    within_one: float
    expected_right: float
    interval_width: float
    bounds_width: float


def simulated_promises(postures: int = 1000, seed: int = 0) -> list[ScorePromise]:
    """The promise of the probabilities from the front and from the side.

    Args:
        postures: How many in each view, each with a camera of its own; those that Lumbar takes
            for another view do not count.
        seed: The same seed gives the same figures.
    """
    return [_promise(view, postures, seed) for view in (View.FRONT, View.SIDE)]


def _promise(view: View, postures: int, seed: int) -> ScorePromise:
    rng = np.random.default_rng(seed)
    rows = []
    for _ in range(postures):
        pose = desk_pose(rng)
        static = bool(rng.random() < 0.5)
        hidden = [(rng.random(2) < _HIDDEN_SHARE).tolist() for _side in (0, 1)]
        truth, strict = (
            max(_true_score(pose, side, static, hidden[side], read=read) for side in (0, 1))
            for read in (_upright, _as_it_is)
        )
        body = body_of(pose)
        placement = any_placement(rng, view)
        distance_m = rng.uniform(DISTANCES_M[0], DISTANCES_M[-1])
        camera = placement.camera(body.head_m, distance_m, rng.uniform(*FOV_DEG))
        seen = with_noise(camera.see(body), camera.shoulders_px(body), rng)
        if view_of(seen) is not view:
            continue
        found = rula_score(joint_angles(seen, view), _SET_UP, held_s=100.0 if static else 1.0)
        said = said_score(found)
        low, high = found.interval or (1, 7)
        rows.append(
            (
                low <= truth <= high,
                low <= strict <= high,
                found.grand_score_min <= truth <= found.grand_score_max,
                said is not None,
                said == truth,
                said is not None and abs(said - truth) <= 1,
                found.probabilities[said - 1] if said else 0.0,
                high - low,
                found.grand_score_max - found.grand_score_min,
            )
        )
    means = np.mean(np.array(rows, dtype=np.float64), axis=0)
    of_said = means[4:7] / means[3] if means[3] else np.full(3, np.nan)
    return ScorePromise(view, len(rows), *map(float, (*means[:4], *of_said, *means[7:])))


def _true_score(
    pose: BodyPose,
    arm: int,
    static: bool,
    hidden: Sequence[bool],
    *,
    read: Callable[[str, float], float],
) -> int:
    """The grand score of one arm when everything is known."""
    posture = Posture(
        upper_arm_flexion=pose.upper_arm_flexion[arm],
        shoulder_raised=hidden[0],
        upper_arm_abducted=pose.upper_arm_abduction[arm] > FLAG_LIMITS_DEG["upper_arm_abduction"],
        arm_supported=_SET_UP.arms_supported,
        lower_arm_flexion=pose.lower_arm_flexion[arm],
        lower_arm_across_midline=hidden[1],
        lower_arm_out_to_side=False,
        wrist_flexion=0.0,
        wrist_deviated=False,
        wrist_twist_end_range=False,
        neck_flexion=read("neck_flexion", pose.neck_flexion),
        neck_twisted=abs(pose.neck_twist) > FLAG_LIMITS_DEG["neck_twist"],
        neck_side_bending=abs(pose.neck_side_bend) > FLAG_LIMITS_DEG["neck_side_bend"],
        trunk_flexion=read("trunk_flexion", pose.trunk_flexion),
        trunk_twisted=False,
        trunk_side_bending=abs(pose.trunk_side_bend) > FLAG_LIMITS_DEG["trunk_side_bend"],
        trunk_supported=_SET_UP.back_supported,
        legs_supported=_SET_UP.legs_supported,
        muscle_use_a=static,
        force_load_a=0,
        muscle_use_b=static,
        force_load_b=0,
    )
    return scores({step: low for step, (low, _) in posture.steps().items()}).grand_score


def _upright(name: str, deg: float) -> float:
    low, high = DEAD_ZONES_DEG[name]
    return 0.0 if low <= deg <= high else deg


def _as_it_is(_name: str, deg: float) -> float:
    return deg
