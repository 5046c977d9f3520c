"""What one frame says against the person's baseline: deviation, distance, and what has moved."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from lumbar.core.aside import comparable
from lumbar.core.backdrop import Backdrop
from lumbar.core.baseline import Baseline
from lumbar.core.camera_watch import CameraWatch
from lumbar.core.distance import by_field_of_view, by_known_distance
from lumbar.core.drift import Drift, DriftWatch
from lumbar.core.placement import Placement, placement_of
from lumbar.core.shoulders import UNKNOWN_RISE, ShoulderRise, named, shoulder_rise
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
    shoulders: ShoulderRise = UNKNOWN_RISE


@dataclass(frozen=True, eq=False)
class _Parts:
    """What a posture says against a baseline apart from time."""

    seen: Seen
    baseline: Baseline
    field_of_view_deg: float
    distance: ScreenDistance | None
    place: Placement | None
    measures: Mapping[str, float | None]
    natural: Mapping[str, float]
    shoulders: ShoulderRise

    def of(self, seen: Seen, baseline: Baseline, field_of_view_deg: float) -> bool:
        """Whether that is about this very posture."""
        return (
            seen.pose is self.seen.pose
            and seen.measures is self.seen.measures
            and seen.picture_size == self.seen.picture_size
            and baseline is self.baseline
            and field_of_view_deg == self.field_of_view_deg
        )


_Question = tuple[frozenset[str], float, ShoulderRise]
"""What is excused, the user's limit, and how far the shoulders are raised."""


class Comparison:
    """Compares frame after frame and remembers whether camera or chair have moved."""

    def __init__(self) -> None:
        self._drift = DriftWatch()
        self._camera = CameraWatch()
        self._baseline: Baseline | None = None
        self._size = 0, 0
        self._parts: _Parts | None = None
        self._judged: tuple[_Parts, _Question, Deviation | None] | None = None

    @property
    def moved(self) -> bool:
        """Whether the user is to be asked to calibrate again."""
        return Drift.MOVED in (self._drift.state, self._camera.state)

    def reset(self) -> None:
        """Forget the past; a pause is no reason to, for whatever moved has moved meanwhile."""
        self._drift.reset()
        self._camera.reset()

    def compare(
        self,
        seen: Seen,
        baseline: Baseline | None,
        backdrop: Callable[[], Backdrop],
        *,
        limit: float,
        field_of_view_deg: float,
    ) -> Compared:
        """Compare one frame; from the side, where the measures are blind, only the time passes.

        Args:
            seen: The person.
            baseline: With another placement than last time it is a new calibration.
            backdrop: Makes a small grey picture of the room, when it is wanted.
            limit: The user's limit in natural limits.
            field_of_view_deg: Of the camera; 0 while not known.
        """
        if seen.picture_size != self._size or not _same_calibration(baseline, self._baseline):
            self.reset()
        self._baseline, self._size = baseline, seen.picture_size
        if seen.view is View.SIDE:
            return Compared()
        if baseline is None:
            return Compared(None, _distance(seen, None, field_of_view_deg))
        parts = self._parts
        if parts is None or not parts.of(seen, baseline, field_of_view_deg):
            self._parts = parts = _parts_of(seen, baseline, field_of_view_deg)
        self._drift.update(seen.t_s, baseline.placement, parts.place, parts.natural)
        self._camera.update(seen.t_s, backdrop)
        excused = self._drift.excuses(seen.t_s) | self._camera.excuses(seen.t_s)
        stayed = self._drift.state is self._camera.state is Drift.NONE
        rise = parts.shoulders if stayed and seen.view is View.FRONT else UNKNOWN_RISE
        return Compared(self._deviation(parts, excused, limit, rise), parts.distance, rise)

    def _deviation(
        self, parts: _Parts, excused: frozenset[str], limit: float, rise: ShoulderRise
    ) -> Deviation | None:
        """The deviation without what is excused; of the same parts it is worked out once."""
        known, question = self._judged, (excused, limit, rise)
        if known is not None and known[0] is parts and known[1] == question:
            return known[2]
        judged = {n: None if n in excused else value for n, value in parts.measures.items()}
        deviation = parts.baseline.deviation(judged, limit=limit)
        if deviation is not None:
            closer_cm = _closer_cm(parts.seen, parts.baseline, parts.distance)
            deviation = named(replace(deviation, closer_cm=closer_cm), rise)
        self._judged = parts, question, deviation
        return deviation


def _same_calibration(one: Baseline | None, other: Baseline | None) -> bool:
    """Whether these are one calibration, perhaps taught or stored between: it has one placement."""
    if one is other or one is None or other is None:
        return one is other
    return one.placement is not None and one.placement == other.placement


def _parts_of(seen: Seen, baseline: Baseline, field_of_view_deg: float) -> _Parts:
    place = placement_of(seen.pose, seen.picture_size)
    measures = comparable(seen.measures, place, baseline)
    distance = _distance(seen, baseline, field_of_view_deg)
    natural = baseline.parts(measures)
    rise = shoulder_rise(measures, place, baseline)
    return _Parts(seen, baseline, field_of_view_deg, distance, place, measures, natural, rise)


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
