"""What is said of a score, and when no number is said."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from fakes import sitter
from lumbar.core.certainty import PARTS
from lumbar.core.palette import BAND_COLOURS, UNKNOWN_COLOUR
from lumbar.core.rula_words import (
    PART_WORDS,
    said_colour,
    said_score,
    score_colour,
    score_sentence,
    unseen,
)
from lumbar.core.skeleton import INDEX
from lumbar.core.types import Band, Basis, Keypoints, RulaResult, StepScore, View

SEEN, NOT_SEEN = StepScore(2, 3, Basis.MEASURED), StepScore(1, 6, Basis.UNKNOWN)


def result(
    *chances: float,
    interval: tuple[int, int] = (3, 5),
    main_part: str | None = "neck",
    without: tuple[str, ...] = (),
) -> RulaResult:
    """A score by its probabilities, from 1 on; ``without`` names what is not in view."""
    probabilities = (*chances, *[0.0] * (7 - len(chances)))
    arm = NOT_SEEN if "arms" in without else SEEN
    return RulaResult(
        "both",
        {part: NOT_SEEN if part in without else SEEN for part in ("neck", "trunk")},
        2,
        7,
        {"left_upper_arm": arm, "right_upper_arm": arm, "left_lower_arm": NOT_SEEN},
        probabilities,
        max(range(1, 8), key=lambda score: probabilities[score - 1]),
        interval,
        main_part,
    )


@pytest.mark.parametrize(
    ("rula", "words"),
    [
        (result(0, 0, 0.2, 0.6, 0.2), "RULA 4 (3–5), mostly the neck"),
        (result(0, 0, 0.2, 0.6, 0.2, main_part=None), "RULA 4 (3–5)"),
        (result(0, 0, 0, 1, interval=(4, 4)), "RULA 4, mostly the neck"),
        (result(0, 0, 0.2, 0.6, 0.2, without=("arms",)), "RULA 4 (3–5), mostly the neck"),
        (
            result(0, 0, 0.3, 0.35, 0.35, main_part="upper_arm"),
            "RULA probably 3–5, mostly the upper arm",
        ),
        (
            result(0, 0, 0.2, 0.6, 0.2, without=("trunk", "arms")),
            "RULA probably 3–5, mostly the neck; trunk and arms not in view",
        ),
        (
            result(0, 0, 0.9, main_part=None, without=("neck", "trunk", "arms"), interval=(3, 3)),
            "RULA probably 3; neck, trunk and arms not in view",
        ),
    ],
)
def test_a_number_is_said_only_where_it_is_known(rula: RulaResult, words: str) -> None:
    """Likely enough, and at most one of neck, trunk and arms out of view."""
    assert words == score_sentence(rula)


def shown(*hidden: str) -> Keypoints:
    """A person sitting there, all of whose joints are seen but these."""
    indices = [INDEX[name] for name in hidden]
    return Keypoints(sitter().xy_px, np.where(np.isin(np.arange(17), indices), 0.0, 0.9))


ELBOWS = ("left_elbow", "right_elbow")


@pytest.mark.parametrize(
    ("without", "hidden", "view", "words"),
    [
        (("neck", "trunk"), (), View.FRONT, "neck and trunk cannot be judged from the front"),
        (("neck", "arms"), ELBOWS, View.FRONT,
         "arms not in view; neck cannot be judged from the front"),
        (("trunk", "arms"), (), View.SIDE, "trunk and arms cannot be judged from the side"),
        (("neck", "trunk"), ("left_shoulder", "right_shoulder"), View.OBLIQUE,
         "neck and trunk not in view"),
        (("neck", "trunk", "arms"), (), View.UNKNOWN,
         "neck, trunk and arms cannot be judged from here"),
    ],
)  # fmt: skip
def test_out_of_view_is_not_the_same_as_not_to_be_judged(
    without: tuple[str, ...], hidden: tuple[str, ...], view: View, words: str
) -> None:
    """Of what is seen it is said from where it cannot be judged."""
    rula = result(0, 0, 0.2, 0.6, 0.2, main_part=None, without=without)
    sentence = score_sentence(rula, keypoints=shown(*hidden), view=view)

    assert sentence == f"RULA probably 3–5; {words}"


def test_what_is_missing_can_be_left_out() -> None:
    """Where there is little room."""
    rula = result(0, 0, 0.2, 0.6, 0.2, without=("trunk", "arms"))

    assert score_sentence(rula, missing=False) == "RULA probably 3–5, mostly the neck"
    assert ("trunk", "arms") == unseen(rula)


@pytest.mark.parametrize(("low", "high", "words"), [(3, 5, "RULA 3–5"), (4, 4, "RULA 4")])
def test_without_probabilities_the_bounds_are_said(low: int, high: int, words: str) -> None:
    """As of a score that was stored."""
    assert words == score_sentence(RulaResult("both", {}, low, high))


def test_every_part_has_a_name() -> None:
    """Whichever of them makes the score."""
    assert set(PARTS) == set(PART_WORDS)


def test_the_colour_is_that_of_the_score() -> None:
    """Green 1 and 2, yellow 3 to 5, red 6 and 7; grey where it could be several."""
    green, yellow, red = (BAND_COLOURS[band] for band in (Band.GOOD, Band.FAIR, Band.POOR))
    unsure = result(0, 0, 0.2, 0.6, 0.2, without=("trunk", "arms"))

    assert [green] * 2 + [yellow] * 3 + [red] * 2 == [score_colour(s) for s in range(1, 8)]
    assert yellow == said_colour(result(0, 0.2, 0.2, 0.6, interval=(2, 4)))
    assert said_score(unsure) is None
    assert yellow == said_colour(unsure)
    assert said_colour(replace(unsure, interval=(3, 6))) == UNKNOWN_COLOUR
