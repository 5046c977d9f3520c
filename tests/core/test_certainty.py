"""The probabilities of a grand score against enumeration, chance and the exact bounds."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.core.certainty import INTERVAL_SHARE, PARTS, Certainty, certainty
from lumbar.core.worksheet import STEP_SPANS, scores

ARM = ("upper_arm", "lower_arm", "wrist", "wrist_twist")
BODY = ("neck", "trunk", "legs")
NO_LOAD = {"force_load_a": 0, "force_load_b": 0}

Chances = Mapping[str, Sequence[float]]


def count(step: str) -> int:
    """How many scores a step has."""
    low, high = STEP_SPANS[step]
    return high - low + 1


def fixed(step: str, score: int) -> list[float]:
    """A score that is certain."""
    return [float(score == place) for place in range(1, count(step) + 1)]


@st.composite
def some_chances(draw: st.DrawFn, step: str, most: int = 7) -> list[float]:
    """At most ``most`` possible scores of a step, with their chances."""
    size = count(step)
    possible = draw(st.lists(st.integers(0, size - 1), min_size=1, max_size=most, unique=True))
    weights = [draw(st.floats(0.05, 1.0)) if place in possible else 0.0 for place in range(size)]
    return [weight / sum(weights) for weight in weights]


def chances_of(steps: Sequence[str], most: int = 7) -> st.SearchStrategy[Chances]:
    """Chances of several steps."""
    return st.fixed_dictionaries({step: some_chances(step, most) for step in steps})


def possible(chances: Chances) -> list[tuple[dict[str, int], float]]:
    """Every combination of the steps' scores with its probability."""
    places = [[(place, p) for place, p in enumerate(c, 1) if p] for c in chances.values()]
    return [
        (
            dict(zip(chances, (score for score, _ in combination), strict=True)),
            float(np.prod([p for _, p in combination])),
        )
        for combination in itertools.product(*places)
    ]


def enumerated(left: Chances, right: Chances, body: Chances, static: float) -> list[float]:
    """Grand scores by filling in the worksheet for every combination there is."""
    found = [0.0] * 7
    for use, chance in ((0, 1 - static), (1, static)):
        added = {**NO_LOAD, "muscle_use_a": use, "muscle_use_b": use}
        for (one, p), (other, q), (rest, r) in itertools.product(
            possible(left), possible(right), possible(body)
        ):
            worse = max(scores(arm | rest | added).grand_score for arm in (one, other))
            found[worse - 1] += chance * p * q * r
    return found


@given(chances_of(ARM, 2), chances_of(ARM, 2), chances_of(BODY, 2), st.sampled_from([0, 0.5, 1]))
def test_the_probabilities_are_those_of_every_combination(
    left: Chances, right: Chances, body: Chances, static: float
) -> None:
    """Both arms, the worse counting; the same body and holding time for both."""
    found = certainty(left, right, body, static=static).probabilities

    assert pytest.approx(enumerated(left, right, body, static), abs=1e-9) == found


@given(chances_of(ARM), chances_of(ARM), chances_of(BODY), st.floats(0, 1))
def test_probabilities_are_such(
    left: Chances, right: Chances, body: Chances, static: float
) -> None:
    """None is negative, their sum is 1, and the interval holds what it promises."""
    found = certainty(left, right, body, static=static)
    low, high = found.interval

    assert min(found.probabilities) >= 0
    assert sum(found.probabilities) == pytest.approx(1)
    assert sum(found.probabilities[low - 1 : high]) >= INTERVAL_SHARE - 1e-6
    assert low <= found.likely_score <= high
    assert set(PARTS) == set(found.drops)
    assert min(found.drops.values()) >= 0


@given(chances_of(ARM), chances_of(ARM), chances_of(BODY))
def test_nothing_is_possible_beyond_the_extremes(
    left: Chances, right: Chances, body: Chances
) -> None:
    """The worksheet of all lowest and of all highest possible scores."""
    ends = []
    for best in (True, False):
        use = int(not best)
        added = {**NO_LOAD, "muscle_use_a": use, "muscle_use_b": use}
        grands = []
        for arm in (left, right):
            reached = {
                step: (min if best else max)(place for place, p in enumerate(chances, 1) if p)
                for step, chances in {**arm, **body}.items()
            }
            grands.append(scores(reached | added).grand_score)
        ends.append(max(grands))
    found = certainty(left, right, body, static=0.5).probabilities
    reached_scores = [score for score, p in enumerate(found, 1) if p > 1e-12]

    assert ends == [reached_scores[0], reached_scores[-1]]


@given(st.fixed_dictionaries({step: st.integers(*STEP_SPANS[step]) for step in (*ARM, *BODY)}))
def test_what_is_certain_has_the_worksheets_score(steps: Mapping[str, int]) -> None:
    """And moving the neck to its best is worth what the worksheet says."""
    arm = {step: fixed(step, steps[step]) for step in ARM}
    body = {step: fixed(step, steps[step]) for step in BODY}
    found = certainty(arm, arm, body, static=0.0)
    added = {**NO_LOAD, "muscle_use_a": 0, "muscle_use_b": 0}
    score = scores({**steps, **added}).grand_score
    without_neck = scores({**steps, **added, "neck": 1}).grand_score

    assert score == found.likely_score
    assert (score, score) == found.interval
    assert found.probabilities[score - 1] == pytest.approx(1)
    assert found.drops["neck"] == pytest.approx(score - without_neck)


def test_chance_gives_the_same() -> None:
    """100,000 worksheets filled in by throwing dice, within one per cent."""
    rng = np.random.default_rng(3)
    steps = {
        "upper_arm": [0.1, 0.3, 0.4, 0.1, 0.1, 0.0],
        "lower_arm": [0.5, 0.4, 0.1],
        "wrist": [0.2, 0.3, 0.4, 0.1],
        "wrist_twist": [0.7, 0.3],
        "neck": [0.2, 0.3, 0.2, 0.2, 0.1, 0.0],
        "trunk": [0.4, 0.3, 0.2, 0.1, 0.0, 0.0],
        "legs": [0.8, 0.2],
    }
    arm, body = ({step: steps[step] for step in names} for names in (ARM, BODY))
    count_of = np.zeros(7)
    trials = 100_000
    thrown = {
        (side, step): rng.choice(len(chances), trials, p=chances) + 1
        for side in ("left", "right")
        for step, chances in steps.items()
    }
    added = {**NO_LOAD, "muscle_use_a": 1, "muscle_use_b": 1}
    for trial in range(trials):
        rest = {step: int(thrown["left", step][trial]) for step in BODY}
        count_of[
            max(
                scores(
                    {step: int(thrown[side, step][trial]) for step in ARM} | rest | added
                ).grand_score
                for side in ("left", "right")
            )
            - 1
        ] += 1
    found = certainty(arm, arm, body, static=1.0).probabilities

    assert pytest.approx(count_of / trials, abs=0.01) == np.array(found)


@pytest.mark.parametrize(
    ("probabilities", "likely", "interval"),
    [
        ((0, 0, 0.1, 0.8, 0.1, 0, 0), 4, (3, 4)),
        ((0, 0, 0.05, 0.85, 0.1, 0, 0), 4, (4, 5)),
        ((0.0, 0.45, 0.1, 0.45, 0, 0, 0), 4, (2, 4)),
        ((0, 0, 0, 1.0, 0, 0, 0), 4, (4, 4)),
        ((1 / 7,) * 7, 7, (1, 7)),
    ],
)
def test_likely_score_and_interval(
    probabilities: tuple[float, ...], likely: int, interval: tuple[int, int]
) -> None:
    """Of equally likely scores the worse; the shortest run, and of those the one holding more."""
    found = Certainty(probabilities, dict.fromkeys(PARTS, 0.0))

    assert (likely, interval) == (found.likely_score, found.interval)


def test_the_main_part_is_one_that_is_known() -> None:
    """The largest drop counts; a part of which nothing is known is never blamed."""
    found = Certainty((0, 0, 0, 1.0, 0, 0, 0), {**dict.fromkeys(PARTS, 0.0), "neck": 2, "trunk": 1})

    assert found.main_part({"neck", "trunk", "legs"}) == "neck"
    assert found.main_part({"trunk", "legs"}) == "trunk"
    assert found.main_part({"legs"}) is None
    assert found.main_part(set()) is None
