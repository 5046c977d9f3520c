"""The RULA worksheet filled in for one result, line by line."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from lumbar.core.in_view import parts_in_view
from lumbar.core.rula_words import VIEW_WORDS
from lumbar.core.sentence import Sentence
from lumbar.core.types import Basis, JointAngle, JointAngles, Keypoints, RulaResult, View
from lumbar.core.worksheet import bounds
from lumbar.ui.joining import listing, listing_of_phrases
from lumbar.ui.language import said, tr
from lumbar.ui.numbers import number
from lumbar.ui.wording import ACTION_LEVELS

BASIS_NAMES = {
    Basis.MEASURED: Sentence("measured"),
    Basis.ASSUMED: Sentence("assumed"),
    Basis.UNKNOWN: Sentence("unknown"),
}

_STEP_NAMES = {
    "upper_arm": Sentence("1  Upper arm"),
    "lower_arm": Sentence("2  Lower arm"),
    "wrist": Sentence("3  Wrist"),
    "wrist_twist": Sentence("4  Wrist twist"),
    "muscle_use_a": Sentence("6  Muscle use, arm"),
    "force_load_a": Sentence("7  Force or load, arm"),
    "neck": Sentence("9  Neck"),
    "trunk": Sentence("10  Trunk"),
    "legs": Sentence("11  Legs"),
    "muscle_use_b": Sentence("13  Muscle use, body"),
    "force_load_b": Sentence("14  Force or load, body"),
}

_ANGLES = {
    "upper_arm": ("upper_arm_flexion", "upper_arm_abduction"),
    "lower_arm": ("lower_arm_flexion",),
    "wrist": ("wrist_flexion",),
    "neck": ("neck_flexion", "neck_side_bend", "neck_twist"),
    "trunk": ("trunk_flexion", "trunk_side_bend", "trunk_twist"),
}
_ANGLE_WORDS = {
    "flexion": Sentence("bent"),
    "abduction": Sentence("out to the side"),
    "side_bend": Sentence("sideways"),
    "twist": Sentence("twisted"),
}
_SHOULDER_WORDS = {
    True: Sentence("shoulder raised"),
    False: Sentence("shoulder not raised"),
    None: Sentence("raised shoulder: not known"),
}
_ANSWERED = Sentence("as you answered")
_WITHOUT_ANGLE = {
    "wrist_twist": _ANSWERED,
    "legs": _ANSWERED,
    "muscle_use_a": Sentence("1 when held still for longer than a minute"),
    "muscle_use_b": Sentence("1 when held still for longer than a minute"),
    "force_load_a": Sentence("nothing is lifted at a desk"),
    "force_load_b": Sentence("nothing is lifted at a desk"),
}


@dataclass(frozen=True)
class Line:
    """One line: what it is, what was found, its score or range, and what it rests on.

    ``basis`` is None for lines that are computed from others; those are the results.
    """

    name: str
    found: str
    score: str
    basis: Basis | None


def filled_in(
    rula: RulaResult, angles: JointAngles | None, keypoints: Keypoints | None = None
) -> list[Line]:
    """The worksheet of the worse side, from the first step to the action level.

    Args:
        rula: The score.
        angles: What it rests on.
        keypoints: What the camera shows; tells why an angle is not known.
    """
    shown = parts_in_view(keypoints) if keypoints is not None else frozenset()
    low, high = bounds({name: (step.low, step.high) for name, step in rula.steps.items()})
    steps = {
        name: Line(
            said(_STEP_NAMES[name]),
            _found(name, rula, angles, shown),
            _range(step.low, step.high),
            step.basis,
        )
        for name, step in rula.steps.items()
    }
    grand = rula.grand_score_min, rula.grand_score_max
    levels = rula.action_level_min, rula.action_level_max
    low_level, high_level = (said(ACTION_LEVELS[level]) for level in levels)
    words = low_level
    if levels[0] != levels[1]:
        words = tr("{low} to {high}").format(low=low_level, high=high_level)
    return [
        *(steps[name] for name in ("upper_arm", "lower_arm", "wrist", "wrist_twist")),
        _result(tr("5  Posture score A"), tr("Table A"), low.posture_score_a, high.posture_score_a),
        *(steps[name] for name in ("muscle_use_a", "force_load_a")),
        _result(tr("8  Score C"), "A + 6 + 7", low.score_c, high.score_c),
        *(steps[name] for name in ("neck", "trunk", "legs")),
        _result(
            tr("12  Posture score B"), tr("Table B"), low.posture_score_b, high.posture_score_b
        ),
        *(steps[name] for name in ("muscle_use_b", "force_load_b")),
        _result(tr("15  Score D"), "B + 13 + 14", low.score_d, high.score_d),
        _result(tr("RULA score"), tr("Table C; if the angles are right"), *grand),
        _result(tr("Action level"), words, *levels),
    ]


def _result(name: str, found: str, low: int, high: int) -> Line:
    return Line(name, found, _range(low, high), None)


def _found(name: str, rula: RulaResult, angles: JointAngles | None, shown: Collection[str]) -> str:
    if name not in _ANGLES:
        unknown = rula.steps[name].basis is Basis.UNKNOWN
        return tr("not known") if unknown else said(_WITHOUT_ANGLE[name])
    side = _side_of(rula)
    found = []
    for angle in _ANGLES[name]:
        key = f"{side}_{angle}" if name in ("upper_arm", "lower_arm", "wrist") else angle
        if angles is not None and angles[key].deg is not None:
            word = next(w for ending, w in _ANGLE_WORDS.items() if angle.endswith(ending))
            found.append(_degrees(angles[key], said(word)))
    part = f"{side}_{name}" if name in ("upper_arm", "lower_arm") else name
    if found:
        words = listing(found)
    elif rula.steps[name].basis is Basis.ASSUMED:
        words = said(_ANSWERED)
    else:
        words = _why_unknown(part, angles, shown)
    raised = rula.raised.get(side)
    if name == "upper_arm" and (found or raised is not None):
        words = listing_of_phrases([words, said(_SHOULDER_WORDS[raised])])
    return words


def _why_unknown(part: str, angles: JointAngles | None, shown: Collection[str]) -> str:
    if part == "wrist":
        return tr("the camera does not measure it")
    if part not in shown:
        return tr("not in view")
    view = angles.view if angles is not None else View.UNKNOWN
    words = tr("in view, cannot be judged {from_where}")
    return words.format(from_where=said(VIEW_WORDS[view]))


def _degrees(angle: JointAngle, bent: str) -> str:
    """``25° ± 11° bent``, without the error where it is not known."""
    degrees = number(angle.deg or 0.0)
    if angle.sd_deg is None:
        return tr("{degrees}° {bent}").format(degrees=degrees, bent=bent)
    return tr("{degrees}° ± {error}° {bent}").format(
        degrees=degrees, error=number(angle.sd_deg), bent=bent
    )


def _side_of(rula: RulaResult) -> str:
    """The arm whose steps the result shows; when the two are equal it does not say which."""
    if rula.side != "both":
        return rula.side
    shown = rula.steps["upper_arm"], rula.steps["lower_arm"]
    left = rula.arms.get("left_upper_arm"), rula.arms.get("left_lower_arm")
    return "left" if shown == left else "right"


def _range(low: int, high: int) -> str:
    return str(low) if low == high else f"{low}–{high}"
