"""What one frame says against the person's baseline: deviation, distance, and what has moved."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from lumbar.core.aside import comparable
from lumbar.core.baseline import Baseline
from lumbar.core.distance import by_field_of_view, by_known_distance
from lumbar.core.drift import Drift, DriftWatch
from lumbar.core.placement import placement_of
from lumbar.core.types import Deviation, Keypoints, ScreenDistance, View


@dataclass(frozen=True, eq=False)
class Seen:
    """A person in one frame.

    Attributes:
        t_s: Time of the frame.
        pose: Smoothed keypoints in pixels.
        picture_size: Width and height of the picture in pixels.
        measures: From `posture_measures`.
        view: From where the camera looks.
    """

    t_s: float
    pose: Keypoints
    picture_size: tuple[int, int]
    measures: Mapping[str, float | None]
    view: View


@dataclass(frozen=True)
class Compared:
    """The outcome; None each where there is nothing to compare with or too little to see."""

    deviation: Deviation | None = None
    distance: ScreenDistance | None = None


class Comparison:
    """Compares frame after frame and remembers whether camera or chair have moved."""

    def __init__(self) -> None:
        self._drift = DriftWatch()
        self._baseline: Baseline | None = None

    @property
    def moved(self) -> bool:
        """Whether the user is to be asked to calibrate again."""
        return self._drift.state is Drift.MOVED

    def reset(self) -> None:
        """Forget the past."""
        self._drift.reset()

    def compare(
        self, seen: Seen, baseline: Baseline | None, *, limit: float, field_of_view_deg: float
    ) -> Compared:
        """Compare one frame; from the side, where the measures are blind, only the time passes.

        Args:
            seen: The person.
            baseline: Another object than last time is a new calibration.
            limit: The user's limit in natural limits.
            field_of_view_deg: Of the camera; 0 while not known.
        """
        if baseline is not self._baseline:
            self._baseline = baseline
            self._drift.reset()
        if seen.view is View.SIDE:
            return Compared()
        distance = _distance(seen, baseline, field_of_view_deg)
        if baseline is None:
            return Compared(None, distance)
        place = placement_of(seen.pose, seen.picture_size)
        measures = comparable(seen.measures, place, baseline)
        self._drift.update(seen.t_s, baseline.placement, place, baseline.parts(measures))
        excused = self._drift.excuses(seen.t_s)
        judged = {name: None if name in excused else value for name, value in measures.items()}
        deviation = baseline.deviation(judged, limit=limit)
        if deviation is not None:
            deviation = replace(deviation, closer_cm=_closer_cm(seen, baseline, distance))
        return Compared(deviation, distance)


def _distance(
    seen: Seen, baseline: Baseline | None, field_of_view_deg: float
) -> ScreenDistance | None:
    """By what the person told when calibrating, which is surer, and else by the field of view."""
    turn = seen.measures.get("head_turn")
    centre = None if baseline is None else baseline.centres.get("distance")
    if baseline is not None and baseline.distance_cm is not None and centre is not None:
        measure = seen.measures.get("distance")
        return by_known_distance(baseline.distance_cm, centre.value, measure, turn)
    return by_field_of_view(seen.pose, seen.picture_size, field_of_view_deg, turn)


def _closer_cm(seen: Seen, baseline: Baseline, distance: ScreenDistance | None) -> float | None:
    measure, centre = seen.measures.get("distance"), baseline.centres.get("distance")
    if distance is None or measure is None or centre is None:
        return None
    return distance.cm * (math.exp(measure - centre.value) - 1)
