"""The RULA worksheet: its three tables and what they give for known and unknown steps.

Source: McAtamney and Corlett, RULA: a survey method for the investigation of work-related upper
limb disorders, Applied Ergonomics 24(2), 1993, 91–99; tables also as printed by Ergonomics Plus
(2013) and in BGIA-Report 2/2007. The bands of the angles are in `bands`.

Every step is a span ``(lowest, highest)`` of scores. The tables are monotone and no step depends
on another, so scoring all lows and all highs gives exact bounds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lumbar.core.bands import base_score

Span = tuple[int, int]
"""Lowest and highest possible score; equal when the score is fixed."""

STEP_SPANS: Mapping[str, Span] = {
    "upper_arm": (1, 6),
    "lower_arm": (1, 3),
    "wrist": (1, 4),
    "wrist_twist": (1, 2),
    "muscle_use_a": (0, 1),
    "force_load_a": (0, 3),
    "neck": (1, 6),
    "trunk": (1, 6),
    "legs": (1, 2),
    "muscle_use_b": (0, 1),
    "force_load_b": (0, 3),
}
"""The eleven steps in worksheet order with the range of their adjusted scores."""

BASE_SPANS: Mapping[str, Span] = {
    "upper_arm": (1, 4),
    "lower_arm": (1, 2),
    "wrist": (1, 3),
    "neck": (1, 4),
    "trunk": (1, 4),
}
"""Range of the angle band's score, before adjustments: all that an unknown angle leaves open."""

TABLE_A: tuple[tuple[int, ...], ...] = (
    (1, 2, 2, 2, 2, 3, 3, 3),
    (2, 2, 2, 2, 3, 3, 3, 3),
    (2, 3, 3, 3, 3, 3, 4, 4),
    (2, 3, 3, 3, 3, 4, 4, 4),
    (3, 3, 3, 3, 3, 4, 4, 4),
    (3, 4, 4, 4, 4, 4, 5, 5),
    (3, 3, 4, 4, 4, 4, 5, 5),
    (3, 4, 4, 4, 4, 4, 5, 5),
    (4, 4, 4, 4, 4, 5, 5, 5),
    (4, 4, 4, 4, 4, 5, 5, 5),
    (4, 4, 4, 4, 4, 5, 5, 5),
    (4, 4, 4, 5, 5, 5, 6, 6),
    (5, 5, 5, 5, 5, 6, 6, 7),
    (5, 6, 6, 6, 6, 7, 7, 7),
    (6, 6, 6, 7, 7, 7, 7, 8),
    (7, 7, 7, 7, 7, 8, 8, 9),
    (8, 8, 8, 8, 8, 9, 9, 9),
    (9, 9, 9, 9, 9, 9, 9, 9),
)
"""Rows: upper arm 1–6, in each lower arm 1–3. Columns: wrist 1–4, in each wrist twist 1–2."""

TABLE_B: tuple[tuple[int, ...], ...] = (
    (1, 3, 2, 3, 3, 4, 5, 5, 6, 6, 7, 7),
    (2, 3, 2, 3, 4, 5, 5, 5, 6, 7, 7, 7),
    (3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 7),
    (5, 5, 5, 6, 6, 7, 7, 7, 7, 7, 8, 8),
    (7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8),
    (8, 8, 8, 8, 8, 8, 8, 9, 9, 9, 9, 9),
)
"""Rows: neck 1–6. Columns: trunk 1–6, in each legs 1–2."""

TABLE_C: tuple[tuple[int, ...], ...] = (
    (1, 2, 3, 3, 4, 5, 5),
    (2, 2, 3, 4, 4, 5, 5),
    (3, 3, 3, 4, 4, 5, 6),
    (3, 3, 3, 4, 5, 6, 6),
    (4, 4, 4, 5, 6, 7, 7),
    (4, 4, 5, 6, 6, 7, 7),
    (5, 5, 6, 6, 7, 7, 7),
    (5, 5, 6, 7, 7, 7, 7),
)
"""Rows: score C, 8 and more in the last. Columns: score D, 7 and more in the last."""


@dataclass(frozen=True)
class Posture:
    """One side of the body as the worksheet asks for it; None is unknown.

    Angles are degrees with the signs of `bands.BANDS`; flags are adjustments that apply or not;
    force is the load score 0–3.
    """

    upper_arm_flexion: float | None
    shoulder_raised: bool | None
    upper_arm_abducted: bool | None
    arm_supported: bool | None
    lower_arm_flexion: float | None
    lower_arm_across_midline: bool | None
    lower_arm_out_to_side: bool | None
    wrist_flexion: float | None
    wrist_deviated: bool | None
    wrist_twist_end_range: bool | None
    neck_flexion: float | None
    neck_twisted: bool | None
    neck_side_bending: bool | None
    trunk_flexion: float | None
    trunk_twisted: bool | None
    trunk_side_bending: bool | None
    trunk_supported: bool | None
    legs_supported: bool | None
    muscle_use_a: bool | None
    force_load_a: int | None
    muscle_use_b: bool | None
    force_load_b: int | None

    def bases(self) -> dict[str, Span]:
        """Span of each angle band's score, by the names of `BASE_SPANS`."""
        return {step: self._base(step) for step in BASE_SPANS}

    def _base(self, step: str) -> Span:
        deg: float | None = getattr(self, f"{step}_flexion")
        if deg is None:
            return BASE_SPANS[step]
        supported = _flag(self.trunk_supported)
        return (
            base_score(step, deg, supported=bool(supported[1])),
            base_score(step, deg, supported=bool(supported[0])),
        )

    def steps(self) -> dict[str, Span]:
        """Span of each adjusted step score, by the names of `STEP_SPANS` and in their order."""
        base = self.bases()
        abducted, raised = _flag(self.upper_arm_abducted), _flag(self.shoulder_raised)
        least_support, most_support = _flag(self.arm_supported)
        across, out = _flag(self.lower_arm_across_midline), _flag(self.lower_arm_out_to_side)
        across_or_out = (max(across[0], out[0]), max(across[1], out[1]))
        least_legs, most_legs = _flag(self.legs_supported)
        spans = {
            "upper_arm": _sum(base["upper_arm"], raised, abducted, (-most_support, -least_support)),
            "lower_arm": _sum(base["lower_arm"], across_or_out),
            "wrist": _sum(base["wrist"], _flag(self.wrist_deviated)),
            "wrist_twist": _sum(_fixed(1), _flag(self.wrist_twist_end_range)),
            "muscle_use_a": _flag(self.muscle_use_a),
            "force_load_a": _load(self.force_load_a),
            "neck": _sum(base["neck"], _flag(self.neck_twisted), _flag(self.neck_side_bending)),
            "trunk": _sum(base["trunk"], _flag(self.trunk_twisted), _flag(self.trunk_side_bending)),
            "legs": (2 - most_legs, 2 - least_legs),
            "muscle_use_b": _flag(self.muscle_use_b),
            "force_load_b": _load(self.force_load_b),
        }
        return {step: _clamped(spans[step], STEP_SPANS[step]) for step in STEP_SPANS}


def _fixed(score: int) -> Span:
    return (score, score)


def _flag(flag: bool | None) -> Span:
    return (0, 1) if flag is None else _fixed(int(flag))


def _load(load: int | None) -> Span:
    return STEP_SPANS["force_load_a"] if load is None else _fixed(load)


def _sum(*spans: Span) -> Span:
    return sum(low for low, _ in spans), sum(high for _, high in spans)


def _clamped(span: Span, limits: Span) -> Span:
    low, high = limits
    return min(max(span[0], low), high), min(max(span[1], low), high)


@dataclass(frozen=True)
class Scores:
    """The lower half of the worksheet: posture scores 1–9, scores C and D 1–13, grand score 1–7."""

    posture_score_a: int
    score_c: int
    posture_score_b: int
    score_d: int
    grand_score: int

    @property
    def action_level(self) -> int:
        """1 acceptable, 2 look further, 3 change soon, 4 change now."""
        return (self.grand_score + 1) // 2


def scores(steps: Mapping[str, int]) -> Scores:
    """Fill in the worksheet from its eleven adjusted step scores (names of `STEP_SPANS`)."""
    row = 3 * (steps["upper_arm"] - 1) + steps["lower_arm"] - 1
    column = 2 * (steps["wrist"] - 1) + steps["wrist_twist"] - 1
    a = TABLE_A[row][column]
    b = TABLE_B[steps["neck"] - 1][2 * (steps["trunk"] - 1) + steps["legs"] - 1]
    c = a + steps["muscle_use_a"] + steps["force_load_a"]
    d = b + steps["muscle_use_b"] + steps["force_load_b"]
    return Scores(a, c, b, d, TABLE_C[min(c, 8) - 1][min(d, 7) - 1])


def bounds(steps: Mapping[str, Span]) -> tuple[Scores, Scores]:
    """Exact lowest and highest scores over every value the spans allow: two scorings."""
    return (
        scores({step: low for step, (low, _) in steps.items()}),
        scores({step: high for step, (_, high) in steps.items()}),
    )
