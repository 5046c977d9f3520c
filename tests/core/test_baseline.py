"""The personal baseline: 0 at its centre, 1 at the limit, refused when it would mislead."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.core.baseline import LIMITS, MEASURES, Baseline, Centre
from lumbar.core.baseline_document import baseline_from_dict, baseline_to_dict
from lumbar.core.collector import BaselineCollector
from lumbar.core.errors import InputError
from lumbar.core.placement import Placement
from lumbar.core.types import Deviation

USUAL: dict[str, float | None] = {
    "head_pitch": -0.1,
    "head_height": 0.65,
    "distance": -2.0,
    "side_lean": 0.02,
    "head_roll": 1.0,
    "shoulder_tilt": -1.0,
    "head_turn": 0.03,
    "neck_inclination": 42.0,
}
BASELINE = Baseline.from_samples([USUAL] * 20)

JUDGED = [name for name in MEASURES if name != "head_turn"]

shares = st.fixed_dictionaries({name: st.floats(-3, 3) for name in MEASURES})


def posture(share_of_limit: dict[str, float]) -> dict[str, float | None]:
    """The usual posture, off by so many natural limits."""
    return USUAL | {
        name: (USUAL[name] or 0.0)
        + share * (LIMITS[name].below if share < 0 else LIMITS[name].above)
        for name, share in share_of_limit.items()
    }


def value_of(share_of_limit: dict[str, float], limit: float = 1.0) -> float:
    """The deviation of that posture."""
    deviation = BASELINE.deviation(posture(share_of_limit), limit=limit)
    assert deviation is not None
    return deviation.value


def test_every_measure_has_its_limits() -> None:
    """The table names each measure once, with limits well above the jitter."""
    assert tuple(LIMITS) == MEASURES
    assert all(3 * jitter < min(below, above) for below, above, jitter in LIMITS.values())


@pytest.mark.parametrize("name", JUDGED)
@pytest.mark.parametrize("share", [-1.0, 1.0])
@pytest.mark.parametrize("limit", [0.5, 1.0, 3.0])
def test_the_deviation_is_one_at_the_limit(name: str, share: float, limit: float) -> None:
    """A single measure at the user's limit gives 1, signed in its part."""
    deviation = BASELINE.deviation(posture({name: share * limit}), limit=limit)

    assert deviation is not None
    assert deviation.value == pytest.approx(1.0)
    assert deviation.largest == (name, pytest.approx(share))


def test_the_baseline_itself_deviates_by_nothing() -> None:
    """At the centre every part and the value are 0."""
    deviation = BASELINE.deviation(USUAL)

    assert deviation is not None
    assert deviation.value == 0.0
    assert deviation.parts == dict.fromkeys(MEASURES, 0.0)


@given(share=shares, limit=st.floats(0.5, 3))
def test_the_largest_part_rules(share: dict[str, float], limit: float) -> None:
    """The value is at least the largest part, and all eight together not twice as much."""
    parts = {name: abs(part) / limit for name, part in share.items()}
    parts["head_turn"] = min(parts["head_turn"], 0.6)
    largest = max(parts.values())

    assert largest - 1e-9 <= value_of(share, limit) <= 8**0.25 * largest + 1e-9


@given(turn=st.floats(-10, 10), limit=st.floats(0.5, 3))
def test_a_turned_head_alone_is_never_a_deviation(turn: float, limit: float) -> None:
    """However far, and for whichever limit."""
    deviation = BASELINE.deviation(posture({"head_turn": turn}), limit=limit)

    assert deviation is not None
    assert deviation.value <= 0.6 + 1e-9
    assert deviation.parts["head_turn"] == pytest.approx(max(min(turn / limit, 0.6), -0.6))


@given(share=shares, name=st.sampled_from(MEASURES), more=st.floats(1, 3))
def test_further_off_never_counts_less(share: dict[str, float], name: str, more: float) -> None:
    """Moving one measure further from its centre never lowers the deviation."""
    assert value_of(share | {name: share[name] * more}) >= value_of(share) - 1e-9


def test_sitting_taller_and_further_away_counts_less_than_slumping_and_leaning_in() -> None:
    """The same step in the healthy direction is the smaller deviation."""
    for name, step in {"head_height": 0.06, "distance": -0.1, "head_pitch": -0.05}.items():
        healthy = BASELINE.deviation(USUAL | {name: (USUAL[name] or 0) + step})
        slouched = BASELINE.deviation(USUAL | {name: (USUAL[name] or 0) - step})

        assert healthy is not None
        assert slouched is not None
        assert healthy.value < slouched.value / 1.5


def test_unseen_measures_are_left_out() -> None:
    """A missing measure neither counts nor shows; without the head nothing is said."""
    partly = USUAL | {"shoulder_tilt": None, "head_height": None}
    without_head = USUAL | {"head_pitch": None, "head_height": None}

    deviation = BASELINE.deviation(partly)

    assert deviation is not None
    assert set(deviation.parts) == set(MEASURES) - {"shoulder_tilt", "head_height"}
    assert BASELINE.deviation(without_head) is None


def test_who_wobbles_while_sitting_well_gets_a_wider_limit() -> None:
    """The limit is never less than three spreads of the calibration."""
    random = np.random.default_rng(1)
    wobbly = Baseline.from_samples(
        [USUAL | {"head_roll": float(roll)} for roll in random.normal(0, 6, 400)]
    )

    deviation = wobbly.deviation(USUAL | {"head_roll": 18.0})

    assert deviation is not None
    assert deviation.parts["head_roll"] == pytest.approx(1.0, rel=0.15)


def test_the_centre_is_robust() -> None:
    """A quarter of wild samples does not move the baseline."""
    wild: dict[str, float | None] = dict.fromkeys(MEASURES, 50.0)

    baseline = Baseline.from_samples([USUAL] * 30 + [wild] * 10)

    assert baseline == Baseline.from_samples([USUAL] * 30)


def test_a_measure_seen_too_rarely_is_not_part_of_the_baseline() -> None:
    """Half of the samples have to show a measure."""
    hidden = USUAL | {"shoulder_tilt": None}

    baseline = Baseline.from_samples([USUAL] * 9 + [hidden] * 11)

    assert set(baseline.centres) == set(MEASURES) - {"shoulder_tilt"}


SLOUCH = [posture({"head_pitch": 2.4, "head_height": -0.8, "distance": 0.2})] * 20


def test_the_limit_lies_halfway_to_the_own_slouch() -> None:
    """At 2.4 natural limits it is 1.2; at 0.8 it stays at three quarters, not at 0.4."""
    personal = BASELINE.with_slouch(SLOUCH)

    assert personal.limit_of("head_pitch") == pytest.approx((0.22, 1.2 * 0.11))
    assert personal.limit_of("head_height") == pytest.approx((0.75 * 0.08, 0.20))
    assert personal.limit_of("distance") == BASELINE.limit_of("distance")


@given(share=shares)
def test_personal_limits_stay_near_the_natural_ones(share: dict[str, float]) -> None:
    """From 0.75 to 1.5 of them; and the slouch is at least two thirds of a limit away."""
    try:
        personal = BASELINE.with_slouch([posture(share)] * 10)
    except InputError as error:
        assert "hardly another posture" in str(error)  # noqa: PT017  # it is no failure
        return

    deviation = personal.deviation(posture(share))
    assert deviation is not None
    for name in MEASURES:
        natural = BASELINE.limit_of(name)
        for own, usual in zip(personal.limit_of(name), natural, strict=True):
            assert 0.75 * usual - 1e-9 <= own <= 1.5 * usual + 1e-9
        if name in personal.slouch:
            assert abs(deviation.parts[name]) >= 0.5 / 0.75 - 1e-6


def test_a_slouch_that_is_none_is_refused() -> None:
    """Sitting upright again teaches nothing."""
    with pytest.raises(InputError, match="hardly another posture"):
        BASELINE.with_slouch([USUAL] * 20)
    with pytest.raises(InputError, match="long enough"):
        BASELINE.with_slouch(SLOUCH[:5])


def swaying(count: int = 60) -> list[dict[str, float | None]]:
    """Sitting well, swaying a good deal to the side, head and shoulders together."""
    random = np.random.default_rng(4)
    return [
        USUAL | {"head_roll": 1.0 + roll, "shoulder_tilt": -1.0 + roll + random.normal(0, 0.5)}
        for roll in random.normal(0, 3.2, count)
    ]


def test_swaying_as_a_whole_is_forgiven_and_bending_is_not() -> None:
    """The person's own common movement gets the room that single measures have."""
    own = Baseline.from_samples(swaying())
    alone = replace(own, correlation=())
    both = posture({"head_roll": 1.0, "shoulder_tilt": 1.0})
    apart = posture({"head_roll": 1.0, "shoulder_tilt": -1.0})

    def value(baseline: Baseline, measures: dict[str, float | None]) -> float:
        deviation = baseline.deviation(measures)
        assert deviation is not None
        return deviation.value

    assert value(own, both) < 0.9 * value(alone, both)
    assert value(own, apart) == pytest.approx(value(alone, apart), rel=0.05)


FULL = replace(
    Baseline.from_samples(swaying()).with_slouch(SLOUCH),
    placement=Placement(0.4, 0.5, -1.2, -2.0),
    distance_cm=62.0,
).teach(posture({"shoulder_tilt": 1.2}))


@pytest.mark.parametrize("baseline", [BASELINE, FULL], ids=["plain", "full"])
def test_it_survives_a_file(baseline: Baseline) -> None:
    """Through JSON and back it is the same."""
    assert baseline_from_dict(json.loads(json.dumps(baseline_to_dict(baseline)))) == baseline


def test_a_baseline_of_the_first_lumbar_is_read() -> None:
    """It had centres only; and what this one writes, that one reads."""
    old = {"version": 1, "measures": {"head_pitch": {"value": -0.1, "spread": 0.02}}}

    assert baseline_from_dict(old) == Baseline({"head_pitch": Centre(-0.1, 0.02)})
    assert baseline_to_dict(FULL)["version"] == 1


@pytest.mark.parametrize(
    "damage",
    [
        {"correlation": 3},
        {"correlation": [[1.0]]},
        {"correlation": [[1.0] * 8] * 7},
        {"correlation": (2 * np.eye(8)).tolist()},
        {"correlation": (np.eye(8) - np.eye(8)[::-1] * 2).tolist()},
        {"correlation": [[math.nan] * 8] * 8},
        {"correlation": [["1"] * 8] * 8},
        {"slouch": []},
        {"slouch": {"nose": 1.0}},
        {"slouch": {"head_pitch": None}},
        {"placement": 4},
        {"placement": {"x": 0.5}},
        {"placement": {"x": 0.5, "y": 0.5, "shoulders": math.inf, "head": -2}},
        {"distance_cm": 0},
        {"distance_cm": "far"},
        {"distance_cm": 1e9},
        {"taught": []},
        {"taught": {"nose": [0.0, 1.0]}},
        {"taught": {"head_pitch": 1.0}},
        {"taught": {"head_pitch": [1.0]}},
        {"taught": {"head_pitch": [-1.0, 1.0]}},
        {"taught": {"head_pitch": [None, 1.0]}},
        {"taught": {"head_pitch": [0.0, math.inf]}},
    ],
)
def test_damage_in_what_was_added_is_refused_too(damage: dict[str, Any]) -> None:
    """In one sentence that says what to do."""
    with pytest.raises(InputError, match=r"calibrate again\.$"):
        baseline_from_dict(baseline_to_dict(FULL) | damage)


GOOD = baseline_to_dict(BASELINE)


@pytest.mark.parametrize(
    "document",
    [
        {},
        {"version": 2, "measures": GOOD["measures"]},
        {"version": 1},
        {"version": 1, "measures": []},
        {"version": 1, "measures": {}},
        {"version": 1, "measures": {"distance": {"value": 0.0, "spread": 1.0}}},
        {"version": 1, "measures": {"head_pitch": 3}},
        {"version": 1, "measures": {"head_pitch": {"value": 0.0, "spread": 1.0}, "no": {}}},
        *(
            {"version": 1, "measures": {"head_pitch": {"value": 0.0, "spread": 1.0} | damage}}
            for damage in (
                {"value": math.nan},
                {"value": math.inf},
                {"value": None},
                {"value": True},
                {"value": "0"},
                {"value": 10**400},
                {"spread": 0.0},
                {"spread": -1.0},
            )
        ),
    ],
)
def test_damaged_documents_are_refused(document: dict[str, Any]) -> None:
    """Whatever is not a baseline is refused with a sentence that says what to do."""
    with pytest.raises(InputError, match=r"calibrate again\.$"):
        baseline_from_dict(document)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["version", "measures", "value", "spread", *MEASURES]),
            inner,
            max_size=4,
        )
    ),
)


@given(
    document=st.dictionaries(
        st.sampled_from(
            ["version", "measures", "correlation", "slouch", "placement", "distance_cm", "taught"]
        ),
        json_values | st.just(1),
    ),
    real=st.booleans(),
)
def test_no_document_crashes(document: dict[str, Any], real: bool) -> None:
    """Any JSON gives a baseline or an `InputError`."""
    try:
        baseline = baseline_from_dict((GOOD if real else {}) | document)
    except InputError:
        return

    assert baseline_from_dict(baseline_to_dict(baseline)) == baseline


def collect(samples: list[tuple[float, dict[str, float | None]]]) -> BaselineCollector:
    """A collector of 8 s that was given those samples."""
    collector = BaselineCollector(8.0)
    for t_s, measures in samples:
        collector.add(t_s, measures)
    return collector


def test_collecting_sees_progress_and_gives_the_baseline() -> None:
    """Progress grows with the observed time up to 1, and the result is that of the samples."""
    collector = BaselineCollector(8.0)

    progress = [collector.add(i / 4, USUAL) for i in range(40)]

    assert progress[0] == 0.0
    assert progress[16] == pytest.approx(0.5)
    assert progress[32:] == [1.0] * 8
    assert collector.finish() == BASELINE


def test_time_without_a_head_and_gaps_is_no_progress() -> None:
    """Only time between two frames that show the head, close together, counts."""
    nothing: dict[str, float | None] = dict.fromkeys(MEASURES)
    collector = BaselineCollector(8.0)

    assert [collector.add(t_s, nothing) for t_s in (0.0, 4.0, 8.0)] == [0.0, 0.0, 0.0]
    assert collector.add(9.0, USUAL) == 0.0
    assert collector.add(60.0, USUAL) == 0.0
    assert collector.add(60.8, USUAL) == pytest.approx(0.1)


def test_a_calibration_without_the_person_is_refused() -> None:
    """Too few frames with a head give a reason and what to do."""
    with pytest.raises(InputError, match=r"did not see you for long enough.*try again"):
        collect([(i / 4, USUAL) for i in range(5)]).finish()


def test_few_frames_a_second_take_longer() -> None:
    """Five seconds at one frame a second would be five frames; ten are needed."""
    collector = BaselineCollector(5.0)
    progress = [collector.add(float(t_s), USUAL) for t_s in range(12)]

    assert progress[5] == 0.6
    assert progress.index(1.0) == 9
    assert set(collector.finish().centres) == set(MEASURES)


def test_the_place_and_the_slouch_come_with_the_collection() -> None:
    """The median place; and with an upright baseline, its personal limits."""
    place = Placement(0.4, 0.5, -1.2, -2.0)
    upright, slouched = BaselineCollector(5.0), BaselineCollector(5.0)
    for tick in range(21):
        upright.add(tick / 4, USUAL, place)
        slouched.add(tick / 4, SLOUCH[0])
    baseline = upright.finish()

    assert baseline.placement == place
    assert slouched.finish_slouch(baseline) == baseline.with_slouch(SLOUCH)


def test_a_calibration_in_motion_is_refused() -> None:
    """Who moves a lot has no baseline; the sentence names the movement."""
    swaying = [(i / 4, USUAL | {"distance": -2.0 + 0.3 * math.sin(i / 4)}) for i in range(33)]

    with pytest.raises(InputError, match=r"moved too much \(distance\).*sit still"):
        collect(swaying).finish()


CENTRED = Baseline({name: Centre(0.0, LIMITS[name].jitter) for name in MEASURES})
"""Upright is 0 in every measure."""

limits = st.sampled_from([0.5, 1.0, 2.0])


def off_centre(share: dict[str, float]) -> dict[str, float | None]:
    """So many natural limits away from `CENTRED`."""
    return {
        name: part * (LIMITS[name].below if part < 0 else LIMITS[name].above)
        for name, part in share.items()
    }


def deviation_of(baseline: Baseline, measures: dict[str, float | None], limit: float) -> Deviation:
    """The deviation of a posture that can be compared."""
    deviation = baseline.deviation(measures, limit=limit)
    assert deviation is not None
    return deviation


@given(shares, limits)
def test_a_posture_taught_as_good_lies_within_the_limit(
    share: dict[str, float], limit: float
) -> None:
    """Whatever is taught, no measure of it is more than half the limit away, and deviation < 1."""
    posture = off_centre(share)
    before = deviation_of(CENTRED, posture, limit)
    after = deviation_of(CENTRED.teach(posture, limit=limit), posture, limit)

    assert after.value < 1.0
    assert after.value <= before.value + 1e-9
    for name, part in after.parts.items():
        assert abs(part) == pytest.approx(min(abs(before.parts[name]), 0.5), abs=1e-6)


@given(st.lists(shares, min_size=1, max_size=6), limits)
def test_nothing_that_was_ever_called_good_is_warned_about(
    lessons: list[dict[str, float]], limit: float
) -> None:
    """After any number of lessons: neither the calibrated posture nor one that was taught."""
    taught = CENTRED
    for lesson in lessons:
        taught = taught.teach(off_centre(lesson), limit=limit)
    calibrated = deviation_of(taught, off_centre(dict.fromkeys(MEASURES, 0.0)), limit)

    assert calibrated.value == 0.0
    for lesson in lessons:
        assert deviation_of(taught, off_centre(lesson), limit).value < 1.0


@given(shares, shares, limits)
def test_a_lesson_warns_of_nothing_new_and_of_all_that_is_half_a_limit_worse(
    share: dict[str, float], other: dict[str, float], limit: float
) -> None:
    """Limits only grow, and each just so far; the same lesson once more changes nothing."""
    posture = off_centre(share)
    taught = CENTRED.teach(posture, limit=limit)

    before, after = (deviation_of(one, off_centre(other), limit) for one in (CENTRED, taught))
    assert all(abs(after.parts[name]) <= abs(before.parts[name]) + 1e-9 for name in MEASURES)
    assert taught.teach(posture, limit=limit).taught == {
        name: pytest.approx(sides) for name, sides in taught.taught.items()
    }
    for name in JUDGED:
        beyond = share[name] + math.copysign(0.5 * limit, share[name])
        worse = off_centre({"head_pitch": 0.0, name: beyond})
        part = deviation_of(taught, worse, limit).parts[name]
        assert abs(part) >= min(1.0, abs(beyond) / limit) - 1e-6


def test_what_was_calibrated_stays_calibrated() -> None:
    """RULA's neutral neck and the told centimetres hang on it; the lesson has its own place."""
    before = replace(FULL, taught={})
    taught = before.teach(posture({"neck_inclination": 1.5, "distance": 2.0, "head_pitch": 0.2}))

    assert taught.taught.keys() == {"neck_inclination", "distance"}
    assert replace(taught, taught={}) == before


def test_a_measure_that_was_not_seen_is_not_taught() -> None:
    """Nor one that was near already; and the other side keeps its limit."""
    baseline = Baseline({"head_pitch": Centre(0.1, 0.02), "head_roll": Centre(2.0, 1.5)})
    taught = baseline.teach({"head_pitch": 0.1 + 0.11, "head_roll": None})

    assert taught.taught == {"head_pitch": (0.0, pytest.approx(0.11))}
    assert taught.reach_of("head_pitch") == pytest.approx((0.22, 0.11 + 0.055))
    assert taught.reach_of("head_pitch", limit=4.0) == pytest.approx((0.88, 0.44))


def test_the_slouch_overrules_lessons_that_lie_nearer_to_it_than_to_upright() -> None:
    """What the person said last counts; a small lesson stays."""
    pitch = posture({"head_pitch": 2.0})
    small = BASELINE.teach(posture({"head_pitch": 0.9}))
    large = BASELINE.teach(posture({"head_pitch": 1.9, "head_roll": 1.0}))

    assert small.with_slouch([pitch] * 20).taught == small.taught
    assert large.with_slouch([pitch] * 20).taught == {"head_roll": large.taught["head_roll"]}
    for baseline in (small, large):
        deviation = baseline.with_slouch([pitch] * 20).deviation(pitch)
        assert deviation is not None
        assert deviation.value > 1.0
