"""What to do about a posture, in a few words, from what counts most."""

from __future__ import annotations

from lumbar.core.sentence import Sentence
from lumbar.core.types import Basis, RulaResult

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
        Sentence("Draw your head back, chin in"),
    ),
}

_BY_STEP: dict[str, tuple[int, str]] = {
    # Best score of the worksheet step, and what to do when it is higher.
    "upper_arm": (1, Sentence("Bring your elbows in")),
    "lower_arm": (1, Sentence("Bend your elbows squarely")),
    "wrist": (1, Sentence("Straighten your wrists")),
    "wrist_twist": (1, Sentence("Turn your hands less")),
    "neck": (1, Sentence("Straighten your neck")),
    "trunk": (1, Sentence("Sit upright, lean on the back-rest")),
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


def advice_for(part: str, signed_share: float, closer_cm: float | None = None) -> str:
    """Tell what to do about one part.

    Args:
        part: A name of `core.measures.MEASURES` or a step of the RULA worksheet.
        signed_share: Its share of the deviation; only the sign counts.
        closer_cm: For the distance, how much too close it is; None where that is not known.

    Returns:
        At most six words; general ones for a part without advice of its own.
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
