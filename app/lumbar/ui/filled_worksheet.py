"""The RULA worksheet filled in for one result, line by line."""

from __future__ import annotations

from dataclasses import dataclass

from lumbar.core.types import Basis, JointAngles, RulaResult
from lumbar.core.worksheet import bounds
from lumbar.ui.wording import ACTION_LEVELS

BASIS_NAMES = {
    Basis.MEASURED: "measured",
    Basis.ASSUMED: "assumed",
    Basis.UNKNOWN: "unknown",
}

_STEP_NAMES = {
    "upper_arm": "1  Upper arm",
    "lower_arm": "2  Lower arm",
    "wrist": "3  Wrist",
    "wrist_twist": "4  Wrist twist",
    "muscle_use_a": "6  Muscle use, arm",
    "force_load_a": "7  Force or load, arm",
    "neck": "9  Neck",
    "trunk": "10  Trunk",
    "legs": "11  Legs",
    "muscle_use_b": "13  Muscle use, body",
    "force_load_b": "14  Force or load, body",
}

_ANGLES = {
    "upper_arm": ("upper_arm_flexion", "upper_arm_abduction"),
    "lower_arm": ("lower_arm_flexion",),
    "wrist": ("wrist_flexion",),
    "neck": ("neck_flexion", "neck_side_bend", "neck_twist"),
    "trunk": ("trunk_flexion", "trunk_side_bend", "trunk_twist"),
}
_ANGLE_WORDS = {
    "flexion": "bent",
    "abduction": "out to the side",
    "side_bend": "sideways",
    "twist": "twisted",
}
_WITHOUT_ANGLE = {
    "wrist_twist": "as you answered",
    "legs": "as you answered",
    "muscle_use_a": "1 when held still for longer than a minute",
    "muscle_use_b": "1 when held still for longer than a minute",
    "force_load_a": "nothing is lifted at a desk",
    "force_load_b": "nothing is lifted at a desk",
}


@dataclass(frozen=True)
class Line:
    """One line: what it is, what was found, its score or range, and what it rests on.

    ``basis`` is empty for lines that are computed from others; those are the results.
    """

    name: str
    found: str
    score: str
    basis: str


def filled_in(rula: RulaResult, angles: JointAngles | None) -> list[Line]:
    """The worksheet of the worse side, from the first step to the action level."""
    low, high = bounds({name: (step.low, step.high) for name, step in rula.steps.items()})
    steps = {
        name: Line(
            _STEP_NAMES[name],
            _found(name, rula, angles),
            _range(step.low, step.high),
            BASIS_NAMES[step.basis],
        )
        for name, step in rula.steps.items()
    }
    grand = rula.grand_score_min, rula.grand_score_max
    levels = rula.action_level_min, rula.action_level_max
    words = " to ".join(dict.fromkeys(ACTION_LEVELS[level] for level in levels))
    return [
        *(steps[name] for name in ("upper_arm", "lower_arm", "wrist", "wrist_twist")),
        _result("5  Posture score A", "Table A", low.posture_score_a, high.posture_score_a),
        *(steps[name] for name in ("muscle_use_a", "force_load_a")),
        _result("8  Score C", "A + 6 + 7", low.score_c, high.score_c),
        *(steps[name] for name in ("neck", "trunk", "legs")),
        _result("12  Posture score B", "Table B", low.posture_score_b, high.posture_score_b),
        *(steps[name] for name in ("muscle_use_b", "force_load_b")),
        _result("15  Score D", "B + 13 + 14", low.score_d, high.score_d),
        _result("RULA score", "Table C; the worse arm counts", *grand),
        _result("Action level", words, *levels),
    ]


def _result(name: str, found: str, low: int, high: int) -> Line:
    return Line(name, found, _range(low, high), "")


def _found(name: str, rula: RulaResult, angles: JointAngles | None) -> str:
    if name not in _ANGLES:
        unknown = rula.steps[name].basis is Basis.UNKNOWN
        return "not known" if unknown else _WITHOUT_ANGLE[name]
    side = _side_of(rula)
    found = []
    for angle in _ANGLES[name]:
        key = f"{side}_{angle}" if name in ("upper_arm", "lower_arm", "wrist") else angle
        deg = angles[key].deg if angles is not None else None
        if deg is not None:
            word = next(w for ending, w in _ANGLE_WORDS.items() if angle.endswith(ending))
            found.append(f"{deg:.0f}° {word}".replace("-", "−"))
    return ", ".join(found) or "not visible"


def _side_of(rula: RulaResult) -> str:
    """The arm whose steps the result shows; when the two are equal it does not say which."""
    if rula.side != "both":
        return rula.side
    shown = rula.steps["upper_arm"], rula.steps["lower_arm"]
    left = rula.arms.get("left_upper_arm"), rula.arms.get("left_lower_arm")
    return "left" if shown == left else "right"


def _range(low: int, high: int) -> str:
    return str(low) if low == high else f"{low}–{high}"
