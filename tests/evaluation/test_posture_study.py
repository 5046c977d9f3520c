"""Good and bad posture told apart after calibration."""

from __future__ import annotations

import numpy as np
import pytest

from lumbar.core.baseline import MEASURES
from lumbar.core.errors import InputError
from lumbar.evaluation.posture_study import PostureFrames, posture_figures


def frames(pitch: float, count: int, seed: int, **more: float | None) -> PostureFrames:
    """Somebody with this head pitch, moving a little; the other measures at rest."""
    rng = np.random.default_rng(seed)
    return PostureFrames(
        [
            {name: float(rng.normal(0.0, 0.01)) for name in MEASURES}
            | {"head_pitch": pitch + float(rng.normal(0.0, 0.01))}
            | more
            for _ in range(count)
        ]
    )


def test_a_lowered_head_is_told_apart() -> None:
    """Perfectly, by the deviation and by the one measure that differs."""
    figures = posture_figures("m", frames(0.0, 60, 1), frames(0.3, 40, 2), 30)

    assert (30, 30, 40, 0) == (
        figures.n_baseline, figures.n_good, figures.n_bad, figures.unjudged,
    )  # fmt: skip
    assert 1.0 == figures.deviation.auc == figures.measures["head_pitch"].auc
    assert not figures.measures["head_pitch"].falls
    assert figures.measures["head_roll"].auc < 0.75
    assert max(figures.good_values) < figures.best_threshold <= min(figures.bad_values)


def test_a_measure_that_falls_is_turned() -> None:
    """Its area is above a half all the same."""
    figures = posture_figures("m", frames(0.0, 60, 1), frames(-0.3, 40, 2), 30)

    assert figures.measures["head_pitch"].falls
    assert 1.0 == figures.measures["head_pitch"].auc


def test_the_baseline_is_not_judged() -> None:
    """The first frames are another posture, and it does not show in the figures."""
    good = frames(0.0, 60, 1)
    figures = posture_figures("m", good, frames(0.3, 40, 2), 30)
    good.measures[30:] = frames(0.6, 30, 3).measures

    assert 0.0 == posture_figures("m", good, frames(0.3, 40, 2), 30).deviation.auc
    assert figures.n_good == 30


def test_what_cannot_be_judged_is_counted() -> None:
    """Frames without a person and frames without a head."""
    good, bad = frames(0.0, 40, 1), frames(0.3, 10, 2)
    bad.unjudged = 3
    bad.measures[0] = dict.fromkeys(MEASURES)
    figures = posture_figures("m", good, bad, 30)

    assert (4, 9) == (figures.unjudged, figures.n_bad)


def test_a_measure_that_is_never_seen_is_left_out() -> None:
    """Without shoulders there is no tilt."""
    good, bad = frames(0.0, 40, 1, shoulder_tilt=None), frames(0.3, 10, 2)

    assert "shoulder_tilt" not in posture_figures("m", good, bad, 30).measures


@pytest.mark.parametrize(("good", "bad"), [(30, 10), (60, 0)])
def test_too_few_frames_are_refused(good: int, bad: int) -> None:
    """The sentence counts them."""
    with pytest.raises(InputError, match=f"{good} good and {bad} bad"):
        posture_figures("m", frames(0.0, good, 1), frames(0.3, bad, 2), 30)
