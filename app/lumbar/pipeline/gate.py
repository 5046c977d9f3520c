"""Whether the model's keypoints may be judged: the last word belongs to the person's own past."""

from __future__ import annotations

from dataclasses import replace

from lumbar.core.baseline import Baseline
from lumbar.core.own_limbs import OwnLimbs
from lumbar.core.types import SceneState, Sighting
from lumbar.pose.track import scene_state


class Gate:
    """Rescores what the model found by the proportions of the person in view.

    The model has rescored it by what is true of everybody already. Of single pictures each comes
    after a `reset`, so nothing is learned from one for another.
    """

    def __init__(self) -> None:
        self._limbs = OwnLimbs()
        self._baseline: Baseline | None = None

    def reset(self) -> None:
        """Forget the person."""
        self._limbs.reset()

    def judge(self, t_s: float, seen: Sighting, baseline: Baseline | None) -> Sighting:
        """The sighting with doubtful joints taken down, or nothing to judge if too little is left.

        Args:
            t_s: Time of the frame.
            seen: From the model.
            baseline: In force; another object is another person or place.
        """
        if baseline is not self._baseline:
            self._baseline = baseline
            self._limbs.reset()
        if seen.keypoints is None:
            return seen
        keypoints = self._limbs.rescore(t_s, seen.keypoints)
        if keypoints is not seen.keypoints and scene_state(keypoints) is not SceneState.OK:
            return Sighting(SceneState.UNSURE, None, seen.region_px)
        return replace(seen, keypoints=keypoints)
