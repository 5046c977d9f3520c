"""A pose's score, corrected by what bodies can and cannot look like.

A model is often sure of a joint in an impossible place. Three rules of anatomy need no more than
the keypoints themselves:

* A limb can look shorter than it is, pointing at the camera, but never longer.
* The two limbs of a pair are equally long and are foreshortened alike more often than not.
* Head, shoulders and hips face the same way within a quarter turn, and no elbow or knee folds up
  completely.

Each rule that is broken doubts the joints it is about, and their scores fall. A limb of a wrong
length says only that one of its ends is wrong: the joint with the most doubtful limbs is blamed,
and what it explains is not held against its neighbours. An unequal pair ranks a pose lower, and no
more than that: taking joints away for it would take six right ones for each wrong one.

Two more rules were tried on labelled people and ranked no better: that the head lies on the other
side of the shoulders than the hips, and that left and right do not lie in one place.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from lumbar.core.directions import turn_deg
from lumbar.core.skeleton import INDEX, KEYPOINT_NAMES
from lumbar.core.types import SEEN_SCORE, FloatArray, Keypoints

_PAIRS: Mapping[str, tuple[str, str, float]] = {
    "trunk": ("shoulder", "hip", 0.30),
    "upper_arm": ("shoulder", "elbow", 0.172),
    "lower_arm": ("elbow", "wrist", 0.157),
    "thigh": ("hip", "knee", 0.245),
    "shin": ("knee", "ankle", 0.246),
    "neck": ("ear", "shoulder", 0.16),
}
"""Limbs of each side: their two joints and their length as a share of the body's height.

After Drillis and Contini 1966 as printed by Winter, Biomechanics and motor control of human
movement, rounded to where people label these joints in photographs.
"""

LIMB_ENDS: Mapping[str, tuple[str, str]] = {
    "shoulders": ("left_shoulder", "right_shoulder"),
    "hips": ("left_hip", "right_hip"),
    **{
        f"{side}_{limb}": (f"{side}_{near}", f"{side}_{far}")
        for side in ("left", "right")
        for limb, (near, far, _) in _PAIRS.items()
    },
}
"""Every limb with the joints at its ends."""

POPULATION: Mapping[str, float] = {
    "shoulders": 0.21,
    "hips": 0.12,
    **{f"{side}_{limb}": _PAIRS[limb][2] for side in ("left", "right") for limb in _PAIRS},
}
"""Usual length of every limb as a share of the body's height."""

SYMMETRIC: tuple[str, ...] = ("trunk", "upper_arm", "lower_arm", "thigh", "shin")
"""Limbs whose two sides are compared; of an unequal pair both far ends are doubted."""

LONGEST = 1.3
"""Up to so many times its usual length a limb is no surprise: 97 % of labelled limbs are below."""

TOO_LONG = 0.5
"""A limb longer by so much again is worth e times less."""

UNLIKE = 1.5
"""Up to this ratio the lengths of a pair are no surprise."""

_BODY_QUANTILE = 0.75
"""Most limbs are foreshortened, so the longer ones tell the size of the body."""

_SHORT = 0.15
"""Added to both lengths of a pair: of two limbs that point at the camera none is the longer one."""

_FACING: Mapping[str, float] = {"ear": 0.083, "shoulder": 0.21, "hip": 0.12}
"""Pairs of joints from one side of the body to the other, from top to bottom, with their width."""

_TURN_DEG, _TURN_SOFT_DEG = 90.0, 45.0
"""Beyond the first a turn between two of them is doubted, by the second again e times more.

Standing people turn the head by up to 80° and the trunk by 45° (Kapandji, The physiology of the
joints); seen in a picture, half the width of each, the angle between the lines stays below 90°.
"""

_FOLD_DEG, _FOLD_SOFT_DEG = 30.0, 20.0
"""Elbow and knee leave at least so much between their bones: they bend by 150° at most."""

_WIDE = 0.7
"""Only what is seen at this share of its usual length or more has a direction to speak of."""

_HINGES = tuple(
    ([INDEX[f"{side}_{joint}"] for joint in joints], [f"{side}_{limb}" for limb in limbs])
    for side in ("left", "right")
    for joints, limbs in (
        (("shoulder", "elbow", "wrist"), ("upper_arm", "lower_arm")),
        (("hip", "knee", "ankle"), ("thigh", "shin")),
    )
)

_WORTH_BLAMING = 0.05

PRESENCE_POWER = 0.25
"""A joint counts by this power of the model's score, so one that is surely absent counts little.

Chosen on the labelled pictures whose SHA-256 begins with an even digit, by rank correlation and
average precision together; 0 would be the plain mean of all joints.
"""

_FIRST = np.array([INDEX[first] for first, _ in LIMB_ENDS.values()])
_SECOND = np.array([INDEX[second] for _, second in LIMB_ENDS.values()])
_LIMBS = {name: place for place, name in enumerate(LIMB_ENDS)}
_LEFT, _RIGHT = (
    np.array([_LIMBS[f"{side}_{limb}"] for limb in SYMMETRIC]) for side in ("left", "right")
)
_USUAL = np.array([POPULATION[name] for name in LIMB_ENDS])


@dataclass(frozen=True, eq=False)
class Plausibility:
    """What anatomy says about a pose; every plausibility is 0..1.

    Attributes:
        score: Of the whole pose: the mean of the rescored joints, those that the model thinks are
            not in the picture counting less, see `PRESENCE_POWER`.
        keypoints: The pose with the score of each joint times the joint's plausibility, pairs left
            out: what is to be judged.
        limbs: Of each limb's length, by the names of `LIMB_ENDS`.
        pairs: Of the likeness of both sides, by the names of `SYMMETRIC`.
        angles: Of the angles, by the names of what is turned or folded; only those that are seen.
    """

    score: float
    keypoints: Keypoints
    limbs: Mapping[str, float]
    pairs: Mapping[str, float]
    angles: Mapping[str, float]

    @property
    def weakest(self) -> tuple[str, float]:
        """Name and plausibility of what speaks most against the pose."""
        return min({**self.limbs, **self.pairs, **self.angles}.items(), key=lambda item: item[1])


def mean_score(keypoints: Keypoints) -> float:
    """Mean score of all joints, 0..1: the model's own opinion of the whole pose."""
    return float(keypoints.score.mean())


def plausibility(keypoints: Keypoints) -> Plausibility:
    """Rescore a pose by what is true of everybody; nothing but ratios of lengths and angles count.

    Args:
        keypoints: The pose; the sizes of limbs of which one end is hardly seen say little.
    """
    size_px = _body_px(keypoints)
    ratios = _lengths_px(keypoints) / _USUAL / size_px
    doubts = np.clip(ratios / LONGEST - 1, 0, None) / TOO_LONG
    possible = np.exp(-_blamed_if_seen(doubts, keypoints.score >= SEEN_SCORE))
    angles = {}
    for name, joints, plausible in _angles(keypoints, ratios, size_px):
        angles[name] = plausible
        possible[joints] = np.minimum(possible[joints], plausible)
    unlike = np.abs(np.log((ratios[_LEFT] + _SHORT) / (ratios[_RIGHT] + _SHORT)))
    pairs = np.exp(-np.clip(unlike - math.log(UNLIKE), 0, None))
    alike = np.ones(len(INDEX))
    for far in (_SECOND[_LEFT], _SECOND[_RIGHT]):
        alike[far] = np.minimum(alike[far], pairs)
    judged = keypoints.score * possible
    weight = keypoints.score**PRESENCE_POWER
    total = float(np.minimum(judged, keypoints.score * alike) @ weight)
    return Plausibility(
        score=total / float(weight.sum()) if weight.any() else 0.0,
        keypoints=Keypoints(keypoints.xy_px, judged),
        limbs=dict(zip(LIMB_ENDS, np.exp(-doubts).tolist(), strict=True)),
        pairs=dict(zip(SYMMETRIC, pairs.tolist(), strict=True)),
        angles=angles,
    )


def blamed(doubts: FloatArray, first: NDArray[np.intp], second: NDArray[np.intp]) -> FloatArray:
    """Which joints are to blame for doubtful limbs.

    The joint whose limbs are most doubtful together is blamed for all of them, then the next one
    for what is left. Of two that are equally doubtful it is the one further from the head.

    Args:
        doubts: ``(n,)`` of each limb, 0 for none; minus the logarithm of its plausibility.
        first, second: ``(n,)`` the joints at its ends.

    Returns:
        ``(17,)`` the doubt about each joint: the largest of those it is blamed for.
    """
    left = doubts.copy()
    of_joints = np.zeros(len(INDEX))
    while left.max(initial=0.0) > _WORTH_BLAMING:
        together = np.zeros(len(INDEX))
        np.add.at(together, first, left)
        np.add.at(together, second, left)
        worst = len(INDEX) - 1 - int(np.argmax(together[::-1]))
        its = (first == worst) | (second == worst)
        of_joints[worst] = left[its].max()
        left[its] = 0.0
    return of_joints


def _blamed_if_seen(doubts: FloatArray, seen: NDArray[np.bool_]) -> FloatArray:
    """As `blamed`, but of a limb with one end unseen that end is wrong: it is a guess."""
    guessed = seen[_FIRST] != seen[_SECOND]
    of_joints = blamed(np.where(guessed, 0.0, doubts), _FIRST, _SECOND)
    np.maximum.at(of_joints, np.where(seen[_FIRST], _SECOND, _FIRST)[guessed], doubts[guessed])
    return of_joints


def _angles(
    keypoints: Keypoints, ratios: FloatArray, size_px: float
) -> Iterator[tuple[str, list[int], float]]:
    """Name, joints and plausibility of each angle between what is seen and wide enough."""
    seen = keypoints.score >= SEEN_SCORE
    across = {}
    for joint, usual in _FACING.items():
        places = [INDEX[f"left_{joint}"], INDEX[f"right_{joint}"]]
        line = keypoints.xy_px[places[0]] - keypoints.xy_px[places[1]]
        if seen[places].all() and np.hypot(*line) >= _WIDE * usual * size_px:
            across[joint] = places, line
    for upper, lower in pairwise(_FACING):
        if upper in across and lower in across:
            (these, one), (those, other) = across[upper], across[lower]
            beyond = (abs(turn_deg(one, other)) - _TURN_DEG) / _TURN_SOFT_DEG
            yield f"{upper}s on {lower}s", these + those, math.exp(-max(0.0, beyond))
    for (near, middle, far), limbs in _HINGES:
        if seen[[near, middle, far]].all() and all(ratios[_LIMBS[limb]] >= _WIDE for limb in limbs):
            bones = keypoints.xy_px[[near, far]] - keypoints.xy_px[middle]
            beyond = (_FOLD_DEG - abs(turn_deg(*bones))) / _FOLD_SOFT_DEG
            yield KEYPOINT_NAMES[middle], [far], math.exp(-max(0.0, beyond))


def _lengths_px(keypoints: Keypoints) -> FloatArray:
    lengths: FloatArray = np.linalg.norm(keypoints.xy_px[_FIRST] - keypoints.xy_px[_SECOND], axis=1)
    return lengths


def _body_px(keypoints: Keypoints) -> float:
    """How long the body would be, standing; at least a hair's breadth."""
    lengths = _lengths_px(keypoints) / _USUAL
    weight = np.minimum(keypoints.score[_FIRST], keypoints.score[_SECOND]) + 1e-6
    order = np.argsort(lengths)
    share = np.cumsum(weight[order])
    size = lengths[order[np.searchsorted(share, _BODY_QUANTILE * share[-1])]]
    return max(float(size), 1e-6)
