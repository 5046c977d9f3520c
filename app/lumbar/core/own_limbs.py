"""How long a person's own limbs look, learned while they are seen well, and who does not fit.

What is true of everybody says little about head and shoulders before a webcam. The proportions of
one person, seen by one camera, are much narrower: over real clips of people who talk, turn and
slouch, a limb is longer than its usual share of the person by a tenth at most, and shorter by a
third. Only ratios are kept, so moving nearer or away changes nothing.
"""

from __future__ import annotations

from collections import deque

import numpy as np
from numpy.typing import NDArray

from lumbar.core.plausibility import LIMB_ENDS, POPULATION, blamed
from lumbar.core.skeleton import INDEX
from lumbar.core.types import SEEN_SCORE, FloatArray, Keypoints

_FACE: dict[str, tuple[str, str, float]] = {
    "ears": ("left_ear", "right_ear", 0.083),
    "eyes": ("left_eye", "right_eye", 0.036),
    "left_cheek": ("left_eye", "nose", 0.030),
    "right_cheek": ("right_eye", "nose", 0.030),
    "left_profile": ("left_ear", "nose", 0.065),
    "right_profile": ("right_ear", "nose", 0.065),
}
"""Distances in the face; ear to eye is left out, for it changes most as the head turns."""

LENGTHS: dict[str, tuple[str, str]] = {
    **LIMB_ENDS,
    **{name: (first, second) for name, (first, second, _) in _FACE.items()},
}
"""Everything whose length is learned, with the joints at its ends."""

_FIRST = np.array([INDEX[first] for first, _ in LENGTHS.values()])
_SECOND = np.array([INDEX[second] for _, second in LENGTHS.values()])
_USUAL = np.log([*POPULATION.values(), *(usual for _, _, usual in _FACE.values())])

_NOSE = np.array([name.endswith(("cheek", "profile")) for name in LENGTHS])
_SIZING = ~_NOSE
"""What tells the person's size: the nose moves too much in the face."""

_LEAST_SEEN = 20
"""Samples of a limb before its own length counts."""

_SAMPLES = 120
_EVERY_S = 0.5
"""So many samples are kept, one in this time: the last minute at least."""

_RENEWED_AFTER = 10
"""Samples after which what is usual is worked out again."""

_LONGER, _SHORTER = np.where(_NOSE, 0.60, 0.25), 0.60
"""How far beyond what was seen of this person so far a limb may be longer or, being
foreshortened, shorter; in the logarithm of its length. From the far ear the nose moves away as the
head turns, up to 1.8 times as far."""

_SOFT = 0.15
"""By so much more it is worth e times less."""

_SEEN_RANGE = (0.05, 0.95)
"""Quantiles of what was seen so far."""

_GAP_S = 3.0
"""Whoever comes back after so long may be somebody else."""

_PERSISTS_S = 5.0
"""A pose that goes on contradicting the past is a new person or a new place, and no mistake."""


class OwnLimbs:
    """Learns the proportions of the person in view, and doubts joints that contradict them."""

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Forget the person: with another profile, place or camera."""
        self._samples: deque[FloatArray] = deque(maxlen=_SAMPLES)
        self._usual: FloatArray | None = None
        self._low = self._high = np.zeros(len(LENGTHS))
        self._last_s: float | None = None
        self._sampled_s = -np.inf
        self._fresh = _RENEWED_AFTER
        self._doubtful_since_s: float | None = None

    @property
    def known(self) -> bool:
        """Whether enough was seen to doubt anything."""
        return self._usual is not None

    def rescore(self, t_s: float, keypoints: Keypoints) -> Keypoints:
        """The pose with lower scores where it contradicts what was seen of the person so far.

        A pose without any contradiction is learned from.

        Args:
            t_s: Time in seconds; a step back or a gap of more than 3 s begins a new history.
            keypoints: The pose, rescored by what is true of everybody.
        """
        if self._last_s is not None and not 0 <= t_s - self._last_s <= _GAP_S:
            self.reset()
        self._last_s = t_s
        lengths = _log_lengths(keypoints)
        doubts = self._doubts(lengths)
        if not doubts.any():
            self._doubtful_since_s = None
            self._learn(t_s, lengths)
            return keypoints
        if self._doubtful_since_s is None:
            self._doubtful_since_s = t_s
        if t_s - self._doubtful_since_s >= _PERSISTS_S:
            self.reset()
            self._last_s = t_s
            return keypoints
        trust = np.exp(-blamed(doubts, _FIRST, _SECOND))
        return Keypoints(keypoints.xy_px, keypoints.score * trust)

    def _doubts(self, lengths: FloatArray) -> FloatArray:
        """``(n,)`` of each limb, 0 for those unseen or unknown."""
        if self._usual is None:
            return np.zeros(len(LENGTHS))
        away = _apart_from_size(lengths - self._usual)
        beyond = np.fmax(away - self._high - _LONGER, self._low - _SHORTER - away) / _SOFT
        return np.nan_to_num(np.clip(beyond, 0.0, None), nan=0.0)

    def _learn(self, t_s: float, lengths: FloatArray) -> None:
        if t_s - self._sampled_s < _EVERY_S:
            return
        self._sampled_s = t_s
        self._samples.append(lengths)
        self._fresh += 1
        if len(self._samples) < _LEAST_SEEN or self._fresh < _RENEWED_AFTER:
            return
        seen = np.stack(self._samples)
        sizing = _SIZING & _often(seen)
        seen = seen[np.isfinite(seen[:, sizing]).any(axis=1)]  # the others say nothing of a size
        if not seen.size:
            return
        self._fresh = 0
        enough = _often(seen)
        seen[:, ~enough] = np.nan
        usual = _USUAL
        for _ in range(2):  # once to know the person, once more to know their sizes by it
            usual = usual + np.nan_to_num(_quantile(_apart_from_size(seen - usual).T, 0.5))
        away = _apart_from_size(seen - usual).T
        self._usual = np.where(enough, usual, np.nan)
        self._low, self._high = (np.nan_to_num(_quantile(away, share)) for share in _SEEN_RANGE)


def _often(seen: FloatArray) -> NDArray[np.bool_]:
    """``(n,)`` whether each limb was seen in enough of ``(m, n)`` samples."""
    often: NDArray[np.bool_] = np.isfinite(seen).sum(axis=0) >= _LEAST_SEEN
    return often


def _log_lengths(keypoints: Keypoints) -> FloatArray:
    """``(n,)`` logarithms of all lengths in pixels; NaN where an end is not seen."""
    between = keypoints.xy_px[_FIRST] - keypoints.xy_px[_SECOND]
    px = np.maximum(np.hypot(*between.T), 1e-6)
    seen = np.minimum(keypoints.score[_FIRST], keypoints.score[_SECOND]) >= SEEN_SCORE
    return np.where(seen, np.log(px), np.nan)


def _apart_from_size(away: FloatArray) -> FloatArray:
    """``(..., n)``: the person's size, the median of what tells it, taken out."""
    left: FloatArray = away - _quantile(away[..., _SIZING], 0.5)[..., np.newaxis]
    return left


def _quantile(values: FloatArray, share: float) -> FloatArray:
    """``(...)`` quantiles of those along the last axis that are no NaN; NaN where all are.

    The nearest one that there is. numpy's own for NaN takes a hundred times as long here.
    """
    ordered = np.sort(values, axis=-1)  # NaN last
    last = np.maximum(np.isfinite(ordered).sum(axis=-1) - 1, 0)
    place = np.rint(share * last).astype(np.intp)
    found: FloatArray = np.take_along_axis(ordered, place[..., np.newaxis], axis=-1)[..., 0]
    return found
