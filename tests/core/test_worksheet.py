"""The worksheet's tables cell by cell, its bands edge by edge, and what published examples give."""

from __future__ import annotations

import itertools
import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.core.bands import BANDS, base_score
from lumbar.core.worksheet import (
    BASE_SPANS,
    STEP_SPANS,
    TABLE_A,
    TABLE_B,
    TABLE_C,
    Posture,
    bounds,
    scores,
)

# Copied from the printed worksheet, row labels included.
PRINTED_A = """
upper lower w1t1 w1t2 w2t1 w2t2 w3t1 w3t2 w4t1 w4t2
1 1 1 2 2 2 2 3 3 3
1 2 2 2 2 2 3 3 3 3
1 3 2 3 3 3 3 3 4 4
2 1 2 3 3 3 3 4 4 4
2 2 3 3 3 3 3 4 4 4
2 3 3 4 4 4 4 4 5 5
3 1 3 3 4 4 4 4 5 5
3 2 3 4 4 4 4 4 5 5
3 3 4 4 4 4 4 5 5 5
4 1 4 4 4 4 4 5 5 5
4 2 4 4 4 4 4 5 5 5
4 3 4 4 4 5 5 5 6 6
5 1 5 5 5 5 5 6 6 7
5 2 5 6 6 6 6 7 7 7
5 3 6 6 6 7 7 7 7 8
6 1 7 7 7 7 7 8 8 9
6 2 8 8 8 8 8 9 9 9
6 3 9 9 9 9 9 9 9 9
"""
PRINTED_B = """
neck t1l1 t1l2 t2l1 t2l2 t3l1 t3l2 t4l1 t4l2 t5l1 t5l2 t6l1 t6l2
1 1 3 2 3 3 4 5 5 6 6 7 7
2 2 3 2 3 4 5 5 5 6 7 7 7
3 3 3 3 4 4 5 5 6 6 7 7 7
4 5 5 5 6 6 7 7 7 7 7 8 8
5 7 7 7 7 7 8 8 8 8 8 8 8
6 8 8 8 8 8 8 8 9 9 9 9 9
"""
PRINTED_C = """
c\\d 1 2 3 4 5 6 7+
1 1 2 3 3 4 5 5
2 2 2 3 4 4 5 5
3 3 3 3 4 4 5 6
4 3 3 3 4 5 6 6
5 4 4 4 5 6 7 7
6 4 4 5 6 6 7 7
7 5 5 6 6 7 7 7
8+ 5 5 6 7 7 7 7
"""

ANGLES = [float(deg) for deg in range(-180, 181)]

LEAST = {
    "upper_arm": 1,
    "lower_arm": 1,
    "wrist": 1,
    "wrist_twist": 1,
    "muscle_use_a": 0,
    "force_load_a": 0,
    "neck": 1,
    "trunk": 1,
    "legs": 1,
    "muscle_use_b": 0,
    "force_load_b": 0,
}

NEUTRAL = Posture(
    upper_arm_flexion=0,
    shoulder_raised=False,
    upper_arm_abducted=False,
    arm_supported=False,
    lower_arm_flexion=80,
    lower_arm_across_midline=False,
    lower_arm_out_to_side=False,
    wrist_flexion=0,
    wrist_deviated=False,
    wrist_twist_end_range=False,
    neck_flexion=5,
    neck_twisted=False,
    neck_side_bending=False,
    trunk_flexion=0,
    trunk_twisted=False,
    trunk_side_bending=False,
    trunk_supported=True,
    legs_supported=True,
    muscle_use_a=False,
    force_load_a=0,
    muscle_use_b=False,
    force_load_b=0,
)


def printed_rows(text: str) -> list[list[int]]:
    """The numbers below the heading, row by row."""
    return [
        [int(cell.rstrip("+")) for cell in line.split()] for line in text.strip().splitlines()[1:]
    ]


def cells_a() -> list[tuple[dict[str, int], int]]:
    return [
        ({"upper_arm": u, "lower_arm": lo, "wrist": w, "wrist_twist": t}, row[2 * (w - 1) + t - 1])
        for u, lo, *row in printed_rows(PRINTED_A)
        for w in (1, 2, 3, 4)
        for t in (1, 2)
    ]


def cells_b() -> list[tuple[dict[str, int], int]]:
    return [
        ({"neck": n, "trunk": t, "legs": legs}, row[2 * (t - 1) + legs - 1])
        for n, *row in printed_rows(PRINTED_B)
        for t in (1, 2, 3, 4, 5, 6)
        for legs in (1, 2)
    ]


def grand_score_at(c: int, d: int) -> int:
    """Grand score for given scores C and D, reached as a worksheet reaches them."""
    arm = next(steps for steps, a in cells_a() if a == min(c, 9))
    body = next(steps for steps, b in cells_b() if b == min(d, 9))
    added = {"force_load_a": min(c - min(c, 9), 3), "muscle_use_a": int(c == 13)}
    added |= {"force_load_b": min(d - min(d, 9), 3), "muscle_use_b": int(d == 13)}
    filled = scores(LEAST | arm | body | added)
    assert (c, d) == (filled.score_c, filled.score_d)
    return filled.grand_score


def test_the_tables_have_all_their_cells() -> None:
    """144, 72 and 56 cells."""
    sizes = [sum(len(row) for row in table) for table in (TABLE_A, TABLE_B, TABLE_C)]

    assert sizes == [144, 72, 56]


@pytest.mark.parametrize(("steps", "printed"), cells_a())
def test_table_a_gives_the_printed_score_in_every_cell(steps: dict[str, int], printed: int) -> None:
    """Upper arm, lower arm, wrist and twist lead to the printed posture score A."""
    filled = scores(LEAST | steps)

    assert printed == filled.posture_score_a
    assert printed == filled.score_c


@pytest.mark.parametrize(("steps", "printed"), cells_b())
def test_table_b_gives_the_printed_score_in_every_cell(steps: dict[str, int], printed: int) -> None:
    """Neck, trunk and legs lead to the printed posture score B."""
    filled = scores(LEAST | steps)

    assert printed == filled.posture_score_b
    assert printed == filled.score_d


@pytest.mark.parametrize("c", range(1, 14))
@pytest.mark.parametrize("d", range(1, 14))
def test_table_c_gives_the_printed_score_and_reads_its_last_row_and_column_beyond(
    c: int, d: int
) -> None:
    """Score C from 8 on reads row 8, score D from 7 on reads column 7."""
    printed = printed_rows(PRINTED_C)[min(c, 8) - 1][min(d, 7)]

    assert printed == grand_score_at(c, d)


@pytest.mark.parametrize(
    ("step", "highest"), [(step, high) for step, (_, high) in STEP_SPANS.items()]
)
def test_no_score_falls_when_one_step_rises(step: str, highest: int) -> None:
    """The worksheet is monotone in each of its eleven steps, which makes two scorings exact."""
    arm = ("upper_arm", "lower_arm", "wrist", "wrist_twist", "muscle_use_a", "force_load_a")
    group = [name for name in STEP_SPANS if (name in arm) == (step in arm)]
    values = [range(STEP_SPANS[name][0], STEP_SPANS[name][1] + 1) for name in group]
    falls = []
    for combination in itertools.product(*values):
        steps = LEAST | dict(zip(group, combination, strict=True))
        if steps[step] == highest:
            continue
        before, after = scores(steps), scores(steps | {step: steps[step] + 1})
        if (
            before.score_c > after.score_c
            or before.score_d > after.score_d
            or before.grand_score > after.grand_score
        ):
            falls.append(steps)

    assert falls == []


@pytest.mark.parametrize("c", range(1, 14))
@pytest.mark.parametrize("d", range(1, 14))
def test_table_c_never_falls(c: int, d: int) -> None:
    """A higher score C or D never lowers the grand score."""
    here = grand_score_at(c, d)

    assert here <= grand_score_at(min(c + 1, 13), d)
    assert here <= grand_score_at(c, min(d + 1, 13))


def test_an_acceptable_grand_score_needs_both_groups_low() -> None:
    """A grand score of 1 or 2 is reached only with C ≤ 2 and D ≤ 2."""
    acceptable = {(c, d) for c in range(1, 14) for d in range(1, 14) if grand_score_at(c, d) <= 2}

    assert acceptable == {(1, 1), (1, 2), (2, 1), (2, 2)}


@pytest.mark.parametrize(
    ("grand_score", "level"), [(1, 1), (2, 1), (3, 2), (4, 2), (5, 3), (6, 3), (7, 4)]
)
def test_action_levels_pair_the_grand_scores(grand_score: int, level: int) -> None:
    """1–2 is level 1, 3–4 level 2, 5–6 level 3 and 7 level 4."""
    filled = replace(scores(LEAST), grand_score=grand_score)

    assert level == filled.action_level


@pytest.mark.parametrize(
    ("deg", "score"),
    [
        *((-180, 2), (-60, 2), (-30, 2), (-20.001, 2), (-20, 1), (-10, 1), (0, 1), (20, 1)),
        *((20.001, 2), (30, 2), (45, 2), (45.001, 3), (60, 3), (89.999, 3), (90, 4), (180, 4)),
    ],
)
def test_upper_arm_band(deg: float, score: int) -> None:
    """Extension counts only beyond 20 degrees; a hanging arm scores 1; 90 or more scores 4."""
    assert score == base_score("upper_arm", deg)


@pytest.mark.parametrize(
    ("deg", "score"),
    [(0, 2), (59.999, 2), (60, 1), (70, 1), (80, 1), (100, 1), (100.001, 2), (110, 2), (150, 2)],
)
def test_lower_arm_band_is_flexion_and_not_the_interior_angle(deg: float, score: int) -> None:
    """70 scores 1 and 110 scores 2; taking one for the other's interior angle swaps them."""
    assert score == base_score("lower_arm", deg)


@pytest.mark.parametrize(
    ("deg", "score"), [(0, 1), (-0.0, 1), (0.1, 2), (14.999, 2), (15, 3), (60, 3)]
)
def test_wrist_band_counts_the_size_only(deg: float, score: int) -> None:
    """Neutral is exactly 0; flexion and extension count alike."""
    assert (score, score) == (base_score("wrist", deg), base_score("wrist", -deg))


@pytest.mark.parametrize(
    ("deg", "score"),
    [
        *((-90, 4), (-15, 4), (-0.1, 4), (-0.0, 1), (0, 1), (10, 1), (10.001, 2), (19.999, 2)),
        *((20, 3), (35, 3), (90, 3)),
    ],
)
def test_neck_band_scores_extension_highest(deg: float, score: int) -> None:
    """Any extension scores 4, without tolerance; no flexion does."""
    assert score == base_score("neck", deg)


@pytest.mark.parametrize(
    ("deg", "supported", "unsupported"),
    [
        *((-45, 1, 2), (-0.1, 1, 2), (0, 1, 1), (0.1, 2, 2), (20, 2, 2), (20.001, 3, 3)),
        *((59.999, 3, 3), (60, 4, 4), (120, 4, 4)),
    ],
)
def test_trunk_band_asks_for_support_only_when_reclined(
    deg: float, supported: int, unsupported: int
) -> None:
    """Reclined scores 1 with support and 2 without; upright 1 and forward lean alike."""
    both = (base_score("trunk", deg, supported=True), base_score("trunk", deg, supported=False))

    assert (supported, unsupported) == both


def test_the_bands_cover_every_angle_with_the_scores_that_a_step_has() -> None:
    """From below to above without a gap; what an unknown angle leaves open is all of them."""
    for step, bands in BANDS.items():
        ends = [band.end_deg for band in bands]
        found = {base_score(step, deg, supported=held) for deg in ANGLES for held in (True, False)}

        assert sorted(ends) == ends
        assert math.isinf(ends[-1])
        assert (min(found), max(found)) == BASE_SPANS[step]
    assert list(BANDS) == list(BASE_SPANS)


def test_what_is_no_number_lies_in_no_band() -> None:
    """Rather than in the last."""
    with pytest.raises(ValueError, match="no band"):
        base_score("neck", math.nan)


def test_the_neutral_posture_scores_least() -> None:
    """Every step of the neutral posture is the lowest, and so is the grand score."""
    steps = NEUTRAL.steps()

    assert {step: (low, low) for step, low in LEAST.items()} == steps
    assert bounds(steps)[1].grand_score == 1


@pytest.mark.parametrize(
    ("step", "flags", "score"),
    [
        ("upper_arm", {"shoulder_raised": True}, 2),
        ("upper_arm", {"upper_arm_abducted": True}, 2),
        ("upper_arm", {"shoulder_raised": True, "upper_arm_abducted": True}, 3),
        ("upper_arm", {"arm_supported": True}, 1),
        ("upper_arm", {"arm_supported": True, "upper_arm_abducted": True}, 1),
        ("upper_arm", {"upper_arm_flexion": 95, "arm_supported": True}, 3),
        (
            "upper_arm",
            {"upper_arm_flexion": 95, "shoulder_raised": True, "upper_arm_abducted": True},
            6,
        ),
        ("lower_arm", {"lower_arm_across_midline": True}, 2),
        ("lower_arm", {"lower_arm_out_to_side": True}, 2),
        ("lower_arm", {"lower_arm_across_midline": True, "lower_arm_out_to_side": True}, 2),
        ("lower_arm", {"lower_arm_flexion": 10, "lower_arm_out_to_side": True}, 3),
        ("wrist", {"wrist_deviated": True}, 2),
        ("wrist", {"wrist_flexion": 20, "wrist_deviated": True}, 4),
        ("wrist_twist", {"wrist_twist_end_range": True}, 2),
        ("neck", {"neck_twisted": True}, 2),
        ("neck", {"neck_twisted": True, "neck_side_bending": True}, 3),
        ("neck", {"neck_flexion": -5, "neck_twisted": True, "neck_side_bending": True}, 6),
        ("trunk", {"trunk_twisted": True, "trunk_side_bending": True}, 3),
        ("trunk", {"trunk_flexion": 70, "trunk_twisted": True, "trunk_side_bending": True}, 6),
        ("legs", {"legs_supported": False}, 2),
        ("muscle_use_a", {"muscle_use_a": True}, 1),
        ("muscle_use_b", {"muscle_use_b": True}, 1),
        ("force_load_a", {"force_load_a": 3}, 3),
        ("force_load_b", {"force_load_b": 2}, 2),
    ],
)
def test_adjustments_reach_their_own_step_only(
    step: str, flags: dict[str, float], score: int
) -> None:
    """Twist and side-bend count separately, across and out to the side once, support is −1."""
    expected = {name: (low, low) for name, low in LEAST.items()} | {step: (score, score)}

    assert expected == replace(NEUTRAL, **flags).steps()


@pytest.mark.parametrize(
    ("unknown", "step", "span"),
    [
        ({"upper_arm_flexion": None}, "upper_arm", (1, 4)),
        ({"upper_arm_flexion": None, "upper_arm_abducted": True}, "upper_arm", (2, 5)),
        ({"arm_supported": None}, "upper_arm", (1, 1)),
        ({"arm_supported": None, "upper_arm_flexion": 50}, "upper_arm", (2, 3)),
        ({"lower_arm_flexion": None}, "lower_arm", (1, 2)),
        (
            {"lower_arm_across_midline": None, "lower_arm_out_to_side": True},
            "lower_arm",
            (2, 2),
        ),
        ({"lower_arm_across_midline": None}, "lower_arm", (1, 2)),
        ({"wrist_flexion": None, "wrist_deviated": True}, "wrist", (2, 4)),
        ({"wrist_twist_end_range": None}, "wrist_twist", (1, 2)),
        ({"neck_flexion": None, "neck_twisted": None}, "neck", (1, 5)),
        ({"trunk_flexion": None}, "trunk", (1, 4)),
        ({"trunk_supported": None}, "trunk", (1, 1)),
        ({"trunk_supported": None, "trunk_flexion": -10}, "trunk", (1, 2)),
        ({"legs_supported": None}, "legs", (1, 2)),
        ({"muscle_use_a": None}, "muscle_use_a", (0, 1)),
        ({"force_load_b": None}, "force_load_b", (0, 3)),
    ],
)
def test_an_unknown_input_widens_its_own_step_only(
    unknown: dict[str, float | None], step: str, span: tuple[int, int]
) -> None:
    """What is unknown leaves its whole range, and what is known beside it still counts."""
    expected = {name: (low, low) for name, low in LEAST.items()} | {step: span}

    assert expected == replace(NEUTRAL, **unknown).steps()


@pytest.mark.parametrize(
    ("source", "steps", "published"),
    [
        (
            "solved exercise on studylib.es",
            {"upper_arm": 2, "lower_arm": 2, "muscle_use_a": 1, "muscle_use_b": 1},
            {"posture_score_a": 3, "posture_score_b": 1, "score_c": 4, "score_d": 2}
            | {"grand_score": 3, "action_level": 2},
        ),
        (
            "filled Korean worksheet",
            {"upper_arm": 3, "lower_arm": 3, "muscle_use_a": 1}
            | {"neck": 4, "trunk": 3, "legs": 2, "muscle_use_b": 1},
            {"posture_score_a": 4, "score_c": 5, "posture_score_b": 7, "score_d": 8}
            | {"grand_score": 7},
        ),
        (
            "exercise on assignmenthippo",
            {"upper_arm": 2, "lower_arm": 2, "wrist": 2, "wrist_twist": 2}
            | {"muscle_use_a": 1, "force_load_a": 3},
            {"posture_score_a": 3, "score_c": 7},
        ),
        (
            "stoop in ErgoCapture",
            {"upper_arm": 3, "neck": 4},
            {"posture_score_a": 3, "posture_score_b": 5, "grand_score": 4},
        ),
    ],
)
def test_published_examples(source: str, steps: dict[str, int], published: dict[str, int]) -> None:
    """Worksheets others have filled in come out with their posture scores, not just the end."""
    filled = scores(LEAST | steps)

    assert published == {name: getattr(filled, name) for name in published}, source


def test_an_arm_sixty_degrees_forward_scores_three() -> None:
    """The example in the BGIA report's text."""
    assert base_score("upper_arm", 60) == 3


@pytest.mark.parametrize(
    ("c", "d", "published"),
    [
        *((1, 1, 1), (4, 4, 4), (8, 7, 7), (12, 12, 7), (3, 7, 6)),
        *((2, 4, 4), (4, 2, 3), (8, 4, 7)),
    ],
)
def test_table_c_is_read_row_by_c_and_column_by_d(c: int, d: int, published: int) -> None:
    """Cells that a transposed or shifted table gets wrong."""
    assert published == grand_score_at(c, d)


spans_of_steps = st.fixed_dictionaries(
    {
        step: st.tuples(st.integers(low, high), st.integers(low, high)).map(
            lambda pair: (min(pair), max(pair))
        )
        for step, (low, high) in STEP_SPANS.items()
    }
)


def narrowed(steps: dict[str, tuple[int, int]], keep: set[str]) -> dict[str, tuple[int, int]]:
    """The same spans with all but a few steps fixed at their lowest, to keep enumeration short."""
    return {step: span if step in keep else (span[0], span[0]) for step, span in steps.items()}


@given(spans_of_steps, st.sets(st.sampled_from(sorted(STEP_SPANS)), max_size=4))
def test_two_scorings_give_the_bounds_of_every_single_scoring(
    steps: dict[str, tuple[int, int]], unknown: set[str]
) -> None:
    """All-low and all-high equal the least and the greatest over the whole enumeration."""
    spans = narrowed(steps, unknown)
    every = [
        scores(dict(zip(spans, values, strict=True)))
        for values in itertools.product(*(range(lo, hi + 1) for lo, hi in spans.values()))
    ]
    low, high = bounds(spans)

    for name in ("posture_score_a", "posture_score_b", "score_c", "score_d", "grand_score"):
        values = [getattr(one, name) for one in every]
        assert (min(values), max(values)) == (getattr(low, name), getattr(high, name))


degrees = st.floats(-180, 180)


@given(degrees, degrees, degrees, degrees, degrees, st.booleans())
def test_a_base_lies_in_its_range(
    upper: float, lower: float, wrist: float, neck: float, trunk: float, supported: bool
) -> None:
    """Every angle has a band: no edge is left out."""
    posture = replace(
        NEUTRAL,
        upper_arm_flexion=upper,
        lower_arm_flexion=lower,
        wrist_flexion=wrist,
        neck_flexion=neck,
        trunk_flexion=trunk,
        trunk_supported=supported,
    )

    for name, (low, high) in posture.bases().items():
        assert BASE_SPANS[name][0] <= low == high <= BASE_SPANS[name][1]
