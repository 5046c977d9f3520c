"""The named fields of a worksheet: defaults, unknowns, what is fixed, and what is refused."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.core.errors import InputError
from lumbar.core.rula_fields import FieldError, score_fields

OUTPUT = [
    *("upper_arm_base", "lower_arm_base", "wrist_base", "neck_base", "trunk_base"),
    *("upper_arm", "lower_arm", "wrist", "wrist_twist", "neck", "trunk", "legs"),
    *("posture_score_a", "posture_score_b", "score_c", "score_d", "grand_score", "action_level"),
    *("grand_score_min", "grand_score_max"),
]

ANGLES = [
    *("upper_arm_flexion", "lower_arm_flexion", "wrist_flexion"),
    *("neck_flexion", "trunk_flexion"),
]
FLAGS = [
    *("shoulder_raised", "upper_arm_abducted", "arm_supported"),
    *("lower_arm_across_midline", "lower_arm_out_to_side"),
    *("wrist_deviated", "wrist_twist_end_range", "neck_twisted", "neck_side_bending"),
    *("trunk_twisted", "trunk_side_bending", "trunk_supported", "legs_supported"),
]
ALL_STEPS = {
    "upper_arm": 2,
    "lower_arm": 2,
    "wrist": 1,
    "wrist_twist": 1,
    "muscle_use_a": 1,
    "force_load_a": 0,
    "neck": 1,
    "trunk": 1,
    "legs": 1,
    "muscle_use_b": 1,
    "force_load_b": 0,
}
STEP_RANGES = {
    "upper_arm": range(1, 7),
    "lower_arm": range(1, 4),
    "wrist": range(1, 5),
    "wrist_twist": range(1, 3),
    "muscle_use_a": range(2),
    "force_load_a": range(4),
    "neck": range(1, 7),
    "trunk": range(1, 7),
    "legs": range(1, 3),
    "muscle_use_b": range(2),
    "force_load_b": range(4),
}
REPRESENTATIVES: dict[str, list[float]] = {
    "upper_arm_flexion": [0, 30, 60, 100, -40],
    "lower_arm_flexion": [80, 20],
    "wrist_flexion": [0, 10, 20],
    "neck_flexion": [5, 15, 25, -5],
    "trunk_flexion": [0, 10, 40, 70, -10],
}
"""Angles that together reach every score of their band."""


def test_an_empty_object_is_the_neutral_posture() -> None:
    """Every field at its default scores 1 in every step and in the end."""
    result = score_fields({})

    assert list(result) == OUTPUT
    assert dict.fromkeys(OUTPUT, 1) == result


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"upper_arm_flexion": 60}, {"upper_arm_base": 3, "upper_arm": 3, "posture_score_a": 3}),
        ({"upper_arm_flexion": 0}, {"upper_arm": 1}),
        ({"upper_arm_flexion": -10}, {"upper_arm": 1}),
        ({"upper_arm_flexion": -30}, {"upper_arm": 2}),
        ({"upper_arm_flexion": -60}, {"upper_arm": 2}),
        ({"lower_arm_flexion": 70}, {"lower_arm": 1}),
        ({"lower_arm_flexion": 110}, {"lower_arm": 2}),
        ({"neck_flexion": -15}, {"neck_base": 4, "neck": 4}),
        ({"neck_flexion": -0.1}, {"neck": 4}),
        ({"neck_flexion": 35}, {"neck": 3}),
        ({"neck_twisted": True, "neck_side_bending": True}, {"neck_base": 1, "neck": 3}),
        ({"trunk_twisted": True, "trunk_side_bending": True}, {"trunk_base": 1, "trunk": 3}),
        ({"trunk_flexion": 0.1}, {"trunk": 2}),
        ({"trunk_flexion": -10}, {"trunk": 1}),
        ({"trunk_flexion": -10, "trunk_supported": False}, {"trunk": 2}),
        ({"wrist_flexion": -0.1}, {"wrist": 2}),
        ({"wrist_twist_end_range": True}, {"wrist_twist": 2}),
        ({"arm_supported": True}, {"upper_arm_base": 1, "upper_arm": 1}),
        ({"legs_supported": False}, {"legs": 2, "posture_score_b": 3}),
        ({"muscle_use_a": True, "wrist_flexion": 0}, {"posture_score_a": 1, "score_c": 2}),
        ({"muscle_use_b": 1, "wrist_flexion": 0}, {"posture_score_b": 1, "score_d": 2}),
        ({"force_load_a": 3, "wrist_flexion": 0}, {"score_c": 4, "score_d": 1}),
        ({"force_load_b": 2, "wrist_flexion": 0}, {"score_c": 1, "score_d": 3}),
        (ALL_STEPS, {"posture_score_a": 3, "posture_score_b": 1, "score_c": 4, "score_d": 2}),
        (ALL_STEPS, {"grand_score": 3, "action_level": 2, "grand_score_min": 3}),
    ],
)
def test_fields_reach_their_scores(
    fields: dict[str, object], expected: dict[str, int | None]
) -> None:
    """Angles, flags, muscle use and load each count where the worksheet counts them."""
    result = score_fields(fields)

    assert expected == {name: result[name] for name in expected}


def test_a_step_given_by_name_wins_over_its_angle_and_flags() -> None:
    """The angle and its flags are left aside, and so is the base."""
    result = score_fields({"neck": 2, "neck_flexion": -30, "neck_twisted": True})

    assert (result["neck"], result["neck_base"]) == (2, None)
    assert (result["trunk"], result["trunk_base"]) == (1, 1)


def test_a_step_given_as_null_is_unknown_in_spite_of_its_angle() -> None:
    """The name wins with every value it may have."""
    result = score_fields({"neck": None, "neck_flexion": 5})

    assert (result["neck"], result["neck_base"]) == (None, None)
    assert (result["grand_score_min"], result["grand_score_max"]) == (1, 5)


def test_a_step_missing_among_steps_is_unknown() -> None:
    """In an object of step names only, nothing is filled in silently."""
    result = score_fields({"neck": 3})

    assert {name: value for name, value in result.items() if value is not None} == {
        "neck": 3,
        "grand_score_min": 3,
        "grand_score_max": 7,
    }


def test_a_step_missing_beside_an_angle_takes_its_default() -> None:
    """With at least one angle or flag the object is a posture."""
    result = score_fields({"neck": 3, "wrist_flexion": None})

    assert (result["trunk"], result["wrist"]) == (1, None)


def test_an_action_level_can_be_fixed_where_the_grand_score_is_not() -> None:
    """Bounds 5 and 6 leave the grand score open and fix the action level at 3."""
    result = score_fields(ALL_STEPS | {"trunk": 3, "legs": 2, "wrist": None})

    assert (result["grand_score_min"], result["grand_score_max"]) == (5, 6)
    assert (result["grand_score"], result["action_level"]) == (None, 3)


def test_an_unknown_that_changes_nothing_leaves_everything_fixed() -> None:
    """Support of an arm that hangs, and of a trunk that leans forward, do not matter."""
    result = score_fields({"arm_supported": None, "trunk_supported": None, "trunk_flexion": 10})

    assert None not in result.values()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *((angle, bad) for angle in ANGLES for bad in (True, "10", [], {}, float("nan"))),
        *((angle, bad) for angle in ANGLES for bad in (float("inf"), -float("inf"), 10**400)),
        *((flag, bad) for flag in FLAGS for bad in (0, 1, 1.0, "true", [])),
        *((step, values.stop) for step, values in STEP_RANGES.items()),
        *((step, values.start - 1) for step, values in STEP_RANGES.items()),
        *((step, bad) for step in STEP_RANGES for bad in (1.0, 1.5, "1", [], float("nan"))),
        *((step, True) for step in STEP_RANGES if not step.startswith("muscle_use")),
        *(("neck_flexion_deg", 5), ("", 5), ("NECK", 1), ("grand_score", 1), ("x" * 10_000, 1)),
    ],
)
def test_a_bad_field_is_refused_by_name(field: str, value: object) -> None:
    """Wrong names, types and ranges give one short sentence that names the field."""
    with pytest.raises(FieldError) as raised:
        score_fields({"wrist_deviated": False, field: value})

    assert field == raised.value.field
    assert isinstance(raised.value, InputError)
    assert field[:60] in str(raised.value)
    assert len(str(raised.value)) < 200


@pytest.mark.parametrize("name", ["muscle_use_a", "muscle_use_b"])
@pytest.mark.parametrize("value", [0, 1])
def test_muscle_use_is_a_flag_or_a_number(name: str, value: int) -> None:
    """true and 1 mean the same, and so do false and 0."""
    assert score_fields({name: value}) == score_fields({name: bool(value)})


def known_values(name: str) -> st.SearchStrategy[Any]:
    if name in ANGLES:
        return st.sampled_from(REPRESENTATIVES[name]) | st.floats(-180, 180)
    if name in FLAGS:
        return st.booleans()
    return st.sampled_from(list(STEP_RANGES[name]))


def every_value(name: str) -> list[Any]:
    if name in ANGLES:
        return REPRESENTATIVES[name]
    return [False, True] if name in FLAGS else list(STEP_RANGES[name])


names = st.sampled_from([*ANGLES, *FLAGS, *STEP_RANGES])
objects = st.sets(names, min_size=1, max_size=12).flatmap(
    lambda chosen: st.fixed_dictionaries({name: known_values(name) for name in sorted(chosen)})
)


@given(objects, st.sets(names, min_size=1, max_size=3))
def test_unknown_fields_give_what_every_possible_value_gives(
    known: dict[str, Any], unknown: set[str]
) -> None:
    """Bounds and every output equal those of a brute-force enumeration of the unknown fields."""
    chosen = sorted(unknown)
    result = score_fields({"wrist_deviated": False} | known | dict.fromkeys(chosen))
    every = [
        score_fields({"wrist_deviated": False} | known | dict(zip(chosen, values, strict=True)))
        for values in itertools.product(*(every_value(name) for name in chosen))
    ]

    assert min(one["grand_score"] or 0 for one in every) == result["grand_score_min"]
    assert max(one["grand_score"] or 0 for one in every) == result["grand_score_max"]
    for name in OUTPUT[:-2]:
        values = {one[name] for one in every}
        given_step = name.removesuffix("_base") in known | dict.fromkeys(chosen)
        expected = values.pop() if len(values) == 1 else None
        assert (None if name.endswith("_base") and given_step else expected) == result[name], name


@given(st.fixed_dictionaries({}, optional={n: known_values(n) | st.none() for n in STEP_RANGES}))
def test_forgetting_a_step_never_narrows_the_bounds(steps: dict[str, int | None]) -> None:
    """Steps by name: a missing one, or null, only widens."""
    known = score_fields({"neck": 3} | steps)
    for name in steps:
        less = score_fields({"neck": 3} | steps | {name: None})
        assert (less["grand_score_min"] or 0) <= (known["grand_score_min"] or 0)
        assert (less["grand_score_max"] or 0) >= (known["grand_score_max"] or 0)


@given(
    st.dictionaries(
        names | st.text(max_size=5),
        st.none() | st.booleans() | st.integers(-9, 9) | st.floats() | st.text(max_size=3),
    )
)
def test_any_object_gives_scores_or_a_named_error(fields: dict[str, object]) -> None:
    """Nothing else ever escapes, and scores stay in their ranges."""
    try:
        result = score_fields(fields)
    except FieldError as error:
        named = error.field
    else:
        named = None
        assert 1 <= (result["grand_score_min"] or 0) <= (result["grand_score_max"] or 0) <= 7

    assert named is None or named in fields
