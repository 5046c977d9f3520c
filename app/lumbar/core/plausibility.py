"""A pose's score, corrected by what bodies can and cannot look like.

A model is often sure of a joint in an impossible place. Two rules of anatomy need no more than the
keypoints themselves:

* A limb can look shorter than it is, pointing at the camera, but never longer.
* The two limbs of a pair are equally long and are foreshortened alike more often than not.

Each joint's score is multiplied by how plausible the limbs are that end there, so the score says
which limb to blame. It ranks whole poses by how well they fit; it does not say whether a person is
there: with only head and shoulders in the picture even a perfect pose has a low mean.

Two more rules were tried on labelled people and ranked no better: that the head lies on the other
side of the shoulders than the hips, and that left and right do not lie in one place.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from lumbar.core.skeleton import INDEX
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

_LEAST_HISTORY = 20

_FIRST = np.array([INDEX[first] for first, _ in LIMB_ENDS.values()])
_SECOND = np.array([INDEX[second] for _, second in LIMB_ENDS.values()])
_LIMBS = {name: place for place, name in enumerate(LIMB_ENDS)}


@dataclass(frozen=True)
class Plausibility:
    """What anatomy says about a pose.

    Attributes:
        score: 0..1, the rescored pose; ranks poses by how well they fit the person.
        limbs: How plausible each limb's length is, 0..1, by the names of `LIMB_ENDS`.
        pairs: How plausible the likeness of both sides is, 0..1, by the names of `SYMMETRIC`.
    """

    score: float
    limbs: Mapping[str, float]
    pairs: Mapping[str, float]

    @property
    def weakest(self) -> tuple[str, float]:
        """Name and plausibility of what speaks most against the pose."""
        return min({**self.limbs, **self.pairs}.items(), key=lambda item: item[1])


def pose_score(keypoints: Keypoints) -> float:
    """Mean score of all joints, 0..1: the model's own opinion of the whole pose."""
    return float(keypoints.score.mean())


def plausibility(
    keypoints: Keypoints, proportions: Mapping[str, float] = POPULATION
) -> Plausibility:
    """Rescore a pose.

    Args:
        keypoints: The pose; nothing but ratios of lengths and the scores count.
        proportions: Usual length of every limb of `LIMB_ENDS` in any one unit: the population's, or
            the person's own from `own_proportions`.
    """
    ratios = _ratios(keypoints, proportions)
    long = np.exp(-np.clip(ratios / LONGEST - 1, 0, None) / TOO_LONG)
    pairs = {}
    trust = np.ones(len(INDEX))
    for limb in SYMMETRIC:
        left, right = (_LIMBS[f"{side}_{limb}"] for side in ("left", "right"))
        unlike = abs(math.log((ratios[left] + _SHORT) / (ratios[right] + _SHORT)))
        pairs[limb] = math.exp(-max(0.0, unlike - math.log(UNLIKE)))
        for place in (left, right):
            trust[_SECOND[place]] = min(trust[_SECOND[place]], pairs[limb])
    lengths = np.ones(len(INDEX))
    for ends in (_FIRST, _SECOND):
        np.minimum.at(lengths, ends, long)
    return Plausibility(
        score=float(np.mean(keypoints.score * trust * lengths)),
        limbs=dict(zip(LIMB_ENDS, long.tolist(), strict=True)),
        pairs=pairs,
    )


def own_proportions(history: Sequence[Keypoints]) -> dict[str, float]:
    """A person's own limb lengths, in body sizes; the population's where too little was seen.

    Args:
        history: Poses of one person; those in which both ends of a limb are seen count for it.
    """
    ratios = np.array([_ratios(pose, POPULATION) for pose in history]).reshape(-1, len(LIMB_ENDS))
    scores = np.array([pose.score for pose in history]).reshape(-1, len(INDEX))
    seen = np.minimum(scores[:, _FIRST], scores[:, _SECOND]) >= SEEN_SCORE
    return {
        name: usual * float(np.median(ratios[seen[:, place], place]))
        if seen[:, place].sum() >= _LEAST_HISTORY
        else usual
        for place, (name, usual) in enumerate(POPULATION.items())
    }


def _ratios(keypoints: Keypoints, proportions: Mapping[str, float]) -> FloatArray:
    """``(limbs,)`` lengths over what is usual for a body of this size."""
    lengths = np.linalg.norm(keypoints.xy_px[_FIRST] - keypoints.xy_px[_SECOND], axis=1)
    lengths = lengths / np.array([proportions[name] for name in LIMB_ENDS])
    weight = np.minimum(keypoints.score[_FIRST], keypoints.score[_SECOND]) + 1e-6
    order = np.argsort(lengths)
    share = np.cumsum(weight[order])
    size = lengths[order[np.searchsorted(share, _BODY_QUANTILE * share[-1])]]
    ratios: FloatArray = lengths / size if size > 0 else np.zeros(len(LIMB_ENDS))
    return ratios
