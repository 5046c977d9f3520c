"""What to do about a posture, in a few words, from what counts most."""

from __future__ import annotations

from typing import Literal

from lumbar.core.sentence import Sentence
from lumbar.core.shoulders import RISE
from lumbar.core.types import Band, Basis, Deviation, PostureUpdate, RulaResult

_LOWER_SHOULDERS = Sentence("Drop your shoulders")

_BY_MEASURE: dict[str, tuple[str, str]] = {
    # What to do when the measure lies below, and above, the baseline. The right of an unmirrored
    # picture is the person's own left.
    "head_pitch": (Sentence("Lower your chin a little"), Sentence("Lift your head")),
    "head_height": (
        Sentence("Sit up, drop your shoulders"),
        Sentence("Settle back into your seat"),
    ),
    "distance": (Sentence("Move closer to the desk"), Sentence("Move back a little")),
    "side_lean": (Sentence("Shift back to your left"), Sentence("Shift back to your right")),
    "head_roll": (Sentence("Tilt your head left"), Sentence("Tilt your head right")),
    "shoulder_tilt": (Sentence("Drop your left shoulder"), Sentence("Drop your right shoulder")),
    "head_turn": (Sentence("Turn your head back left"), Sentence("Turn your head back right")),
    "neck_inclination": (
        Sentence("Let your head come forward"),
        Sentence("Draw your chin straight back"),
    ),
    RISE: (_LOWER_SHOULDERS, _LOWER_SHOULDERS),  # it has one direction only
}

_BY_STEP: dict[str, tuple[int, str]] = {
    # Best score of the worksheet step, and what to do when it is higher.
    "upper_arm": (1, Sentence("Bring your elbows in")),
    "lower_arm": (1, Sentence("Bend your elbows squarely")),
    "wrist": (1, Sentence("Straighten your wrists")),
    "wrist_twist": (1, Sentence("Turn your hands less")),
    "neck": (1, Sentence("Straighten your neck")),
    "trunk": (1, Sentence("Sit upright, use the back-rest")),
    "legs": (1, Sentence("Put both feet down")),
    "muscle_use_a": (0, Sentence("Move: you sat still long")),
    "force_load_a": (0, Sentence("Put the load down")),
    "muscle_use_b": (0, Sentence("Move: you sat still long")),
    "force_load_b": (0, Sentence("Put the load down")),
}

_IN_GENERAL = Sentence("Sit up and relax")


_ROUND_CM = 5
"""Nobody moves by a centimetre, and no webcam measures one."""

_BACK, _CLOSER = Sentence("Move back {cm} cm"), Sentence("Move {cm} cm closer")


def to_blame(update: PostureUpdate, reason: Literal["deviation", "rula"]) -> Deviation | None:
    """The deviation, if that is what is wrong with a posture; None when it is the score.

    Args:
        update: How the posture is now.
        reason: What was warned of; it still is the reason while nothing is over its limit.
    """
    deviation = update.deviation
    if deviation is None or deviation.value >= 1:
        return deviation
    return None if reason == "rula" or update.band is Band.POOR else deviation


def advice_on(deviation: Deviation | None, rula: RulaResult | None) -> str:
    """Tell what to do about a posture: about the deviation, or without one about the score.

    Args:
        deviation: None when it is not what the posture is blamed for.
        rula: None when unknown.

    Returns:
        At most five words; general ones when there is nothing to go by.
    """
    if deviation is not None and deviation.parts:
        return advice_for(*deviation.largest, deviation.closer_cm)
    return _IN_GENERAL if rula is None else _advice_on_score(rula)


def _advice_on_score(rula: RulaResult) -> str:
    step = worst_step(rula)
    sides = ("left", "right") if rula.side == "both" else (rula.side,)
    if step == "upper_arm" and any(rula.raised.get(side) for side in sides):
        best, without = _BY_STEP[step][0], rula.steps[step].low - 1
        if without <= best:
            return _LOWER_SHOULDERS
    return advice_for(step, 1.0)


def advice_for(part: str, signed_share: float, closer_cm: float | None = None) -> str:
    """Tell what to do about one part.

    Args:
        part: A part of the deviation or a step of the RULA worksheet.
        signed_share: Its share of the deviation; only the sign counts.
        closer_cm: For the distance, how much too close it is; None where that is not known.

    Returns:
        At most five words; general ones for a part without advice of its own.
    """
    if part == "distance" and closer_cm is not None and closer_cm * signed_share > 0:
        cm = max(_ROUND_CM * round(abs(closer_cm) / _ROUND_CM), _ROUND_CM)
        return Sentence((_BACK if closer_cm > 0 else _CLOSER).template, cm=cm)
    if part in _BY_MEASURE:
        below, above = _BY_MEASURE[part]
        return below if signed_share < 0 else above
    return _BY_STEP[part][1] if part in _BY_STEP else _IN_GENERAL


def worst_step(rula: RulaResult) -> str:
    """The worksheet step that is certainly furthest above its best score.

    Of equals a measured step goes before an assumed one, and an earlier before a later one.
    """

    def badness(name: str) -> tuple[int, bool]:
        step = rula.steps[name]
        return step.low - _BY_STEP[name][0], step.basis is Basis.MEASURED

    return max((name for name in _BY_STEP if name in rula.steps), key=badness)
