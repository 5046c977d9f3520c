"""RULA from named fields: what ``lumbar rula`` reads and writes, one object for one side.

Input is a posture (angles in degrees and flags, see `worksheet.Posture`) or the step scores
themselves. An absent posture field takes its default, ``None`` is unknown. A step given by name
wins over its own angle and flags, also when it is ``None``. In an object made of step names only
nothing else was looked at, so a missing step is unknown; an empty object is a posture with every
field at its default.
"""

from __future__ import annotations

import math
import reprlib
from collections.abc import Mapping
from typing import Any

from lumbar.core.errors import InputError
from lumbar.core.worksheet import BASE_SPANS, STEP_SPANS, Posture, Scores, Span, bounds

ANGLE_DEFAULTS_DEG: Mapping[str, float] = {
    "upper_arm_flexion": 0.0,
    "lower_arm_flexion": 80.0,
    "wrist_flexion": 0.0,
    "neck_flexion": 5.0,
    "trunk_flexion": 0.0,
}

FLAG_DEFAULTS: Mapping[str, bool] = {
    "shoulder_raised": False,
    "upper_arm_abducted": False,
    "arm_supported": False,
    "lower_arm_across_midline": False,
    "lower_arm_out_to_side": False,
    "wrist_deviated": False,
    "wrist_twist_end_range": False,
    "neck_twisted": False,
    "neck_side_bending": False,
    "trunk_twisted": False,
    "trunk_side_bending": False,
    "trunk_supported": True,
    "legs_supported": True,
}

NOTHING_ADDED: Mapping[str, int] = {
    "muscle_use_a": 0,
    "force_load_a": 0,
    "muscle_use_b": 0,
    "force_load_b": 0,
}
"""Defaults of the fields of a posture that are steps themselves."""

SHOWN_STEPS = ("upper_arm", "lower_arm", "wrist", "wrist_twist", "neck", "trunk", "legs")
SHOWN_SCORES = (
    "posture_score_a",
    "posture_score_b",
    "score_c",
    "score_d",
    "grand_score",
    "action_level",
)


class FieldError(InputError):
    """A field has a name or a value that cannot be used; ``field`` names it."""

    def __init__(self, field: str, problem: str) -> None:
        super().__init__("{field} {problem}", field=field[:60], problem=problem)
        self.field = field


def score_fields(fields: Mapping[str, object]) -> dict[str, int | None]:
    """Score one side.

    Args:
        fields: Names and values as decoded from JSON.

    Returns:
        The bases, steps, posture scores, scores C and D, grand score and action level, each None
        unless the known inputs fix it, and the exact bounds ``grand_score_min`` and
        ``grand_score_max``. A base is also None where its step itself was given.

    Raises:
        FieldError: A name is not known, or a value has the wrong type or lies outside its range.
    """
    given: dict[str, Span] = {}
    seen: dict[str, Any] = {}
    for name, value in fields.items():
        if name in STEP_SPANS:
            given[name] = _step(name, value)
        elif name in ANGLE_DEFAULTS_DEG:
            seen[name] = _angle(name, value)
        elif name in FLAG_DEFAULTS:
            seen[name] = _flag(name, value)
        else:
            raise FieldError(name, "is not a RULA field; check its spelling.")
    bases: dict[str, Span] = {}
    steps = {**STEP_SPANS, **given}
    if seen or not given:
        posture = Posture(**{**ANGLE_DEFAULTS_DEG, **FLAG_DEFAULTS, **NOTHING_ADDED, **seen})
        bases = {name: span for name, span in posture.bases().items() if name not in given}
        steps = {**posture.steps(), **given}
    low, high = bounds(steps)
    return {
        **{f"{name}_base": _fixed(bases.get(name)) for name in BASE_SPANS},
        **{name: _fixed(steps[name]) for name in SHOWN_STEPS},
        **{name: _fixed(_score_span(low, high, name)) for name in SHOWN_SCORES},
        "grand_score_min": low.grand_score,
        "grand_score_max": high.grand_score,
    }


def _angle(name: str, value: object) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise FieldError(name, f"must be a number of degrees or null, not {_short(value)}.")
    try:
        degrees = float(value)
    except OverflowError:
        degrees = math.inf
    if not math.isfinite(degrees):
        raise FieldError(name, f"must be a finite number of degrees or null, not {_short(value)}.")
    return degrees


def _flag(name: str, value: object) -> bool | None:
    if value is None or isinstance(value, bool):
        return value
    raise FieldError(name, f"must be true, false or null, not {_short(value)}.")


def _step(name: str, value: object) -> Span:
    low, high = STEP_SPANS[name]
    if value is None:
        return low, high
    is_flag = name.startswith("muscle_use") and isinstance(value, bool)
    if isinstance(value, int) and low <= value <= high and (is_flag or not isinstance(value, bool)):
        return int(value), int(value)
    raise FieldError(name, f"must be an integer from {low} to {high} or null, not {_short(value)}.")


def _score_span(low: Scores, high: Scores, name: str) -> Span:
    return getattr(low, name), getattr(high, name)


def _fixed(span: Span | None) -> int | None:
    """The score if the span leaves no choice."""
    return span[0] if span is not None and span[0] == span[1] else None


def _short(value: object) -> str:
    """A value as a user would type it, cut to a length that fits into a sentence."""
    if isinstance(value, bool):
        return str(value).lower()
    return reprlib.repr(value)
