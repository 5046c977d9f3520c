"""What to do about a posture, in a few words, from what counts most."""

from __future__ import annotations

from lumbar.core.types import Basis, RulaResult

_BY_MEASURE: dict[str, tuple[str, str]] = {
    # What to do when the measure lies below, and above, the baseline. The right of an unmirrored
    # picture is the person's own left.
    "head_pitch": ("Lower your chin a little", "Lift your chin a little"),
    "head_height": ("Sit up, drop your shoulders", "Settle back into your seat"),
    "distance": ("Move closer to the desk", "Move back a little"),
    "side_lean": ("Shift back to your left", "Shift back to your right"),
    "head_roll": ("Tilt your head left", "Tilt your head right"),
    "shoulder_tilt": ("Lower your left shoulder", "Lower your right shoulder"),
    "head_turn": ("Turn your head back left", "Turn your head back right"),
}

_BY_STEP: dict[str, tuple[int, str]] = {
    # Best score of the worksheet step, and what to do when it is higher.
    "upper_arm": (1, "Bring your elbows in"),
    "lower_arm": (1, "Bend your elbows squarely"),
    "wrist": (1, "Straighten your wrists"),
    "wrist_twist": (1, "Turn your hands less"),
    "neck": (1, "Straighten your neck"),
    "trunk": (1, "Sit upright, lean on the back-rest"),
    "legs": (1, "Put both feet down"),
    "muscle_use_a": (0, "Move: you sat still long"),
    "force_load_a": (0, "Put the load down"),
    "muscle_use_b": (0, "Move: you sat still long"),
    "force_load_b": (0, "Put the load down"),
}

_IN_GENERAL = "Sit up and relax"


def advice_for(part: str, signed_share: float) -> str:
    """Tell what to do about one part.

    Args:
        part: A name of `core.measures.MEASURES` or a step of the RULA worksheet.
        signed_share: Its share of the deviation; only the sign counts.

    Returns:
        At most six words; general ones for a part without advice of its own.
    """
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
