"""The tables of ``lumbar evaluate angles`` for the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lumbar.cli.evaluate_output import figure, table
from lumbar.core.angle_error import sd_deg
from lumbar.evaluation.angle_spread import AngleSpread
from lumbar.evaluation.simulated_angles import DISTANCES_M, AngleError
from lumbar.evaluation.simulated_scores import ScorePromise


def spread_lines(spreads: Sequence[AngleSpread]) -> list[str]:
    """The standard deviations that angles carry, beside those of this simulation."""
    rows = [
        [
            f"{row.view.value}: {row.angle.replace('_', ' ')}",
            str(row.n),
            figure(row.bias_deg, 1),
            figure(row.sd_deg, 1),
            figure(sd_deg(row.view, row.angle) or float("nan"), 1),
            f"{row.within_1:.0%}",
            f"{row.within_2:.0%}",
        ]
        for row in spreads
    ]
    head = ["cameras anywhere", "readings", "bias", "sd", "stated sd", "within 1", "within 2"]
    return ["", "Standard deviations in degrees, and the errors within one and two", "",
            table(head, rows)]  # fmt: skip


def promise_lines(promises: Sequence[ScorePromise]) -> list[str]:
    """What RULA's probabilities promise, and what they keep."""
    rows = [
        [
            row.view.value,
            str(row.n),
            f"{row.in_interval:.0%}",
            f"{row.in_interval_strict:.0%}",
            figure(row.interval_width + 1, 1),
            f"{row.in_bounds:.0%}",
            figure(row.bounds_width + 1, 1),
            f"{row.said:.0%}",
            _share(row.expected_right),
            _share(row.right),
            _share(row.within_one),
        ]
        for row in promises
    ]
    head = ["RULA", "postures", "in interval", "strictly", "scores", "in bounds", "scores",
            "number said", "likely", "right", "within one"]  # fmt: skip
    return ["", "True scores in the 90 % interval and in the bounds, and the number that is said",
            "(no blind test: the probabilities were adjusted while looking at this simulation;",
            "strictly: without the dead zones in which Lumbar takes neck and trunk for upright)",
            "", table(head, rows)]  # fmt: skip


def _share(share: float) -> str:
    return "–" if share != share else f"{share:.0%}"


def error_lines(errors: Sequence[AngleError]) -> list[str]:
    """Errors of simulated angles, place by place."""
    lines = ["Simulated: mean error in degrees without and with keypoint noise"]
    for placement in dict.fromkeys(row.placement for row in errors):
        rows = [
            [
                row.angle.replace("_", " "),
                f"{row.share:.0%}",
                figure(row.clean_deg, 1),
                figure(row.noisy_deg, 1),
                figure(row.bias_deg, 1),
                figure(row.p95_deg, 1),
                *(figure(deg, 1) for deg in row.by_distance_deg.values()),
            ]
            for row in errors
            if row.placement == placement
        ]
        head = [placement, "measured", "clean", "noisy", "bias", "p95",
                *(f"{distance:g} m" for distance in DISTANCES_M)]  # fmt: skip
        lines += ["", table(head, rows)]
    return lines


def rated_lines(rated: Sequence[dict[str, Any]]) -> list[str]:
    """Agreement with raters, model by model."""
    lines: list[str] = []
    for result in rated:
        rows = [
            [
                row.step.replace("_", " "),
                f"{row.n_measured} of {row.n}",
                figure(row.equal, 2),
                figure(row.within_one, 2),
                figure(row.kappa, 2),
                f"{figure(row.kappa_low, 2)} to {figure(row.kappa_high, 2)}",
                row.given,
            ]
            for row in result["steps"]
        ]
        which = f"{result['pictures']} ({result['n_pictures']})"
        head = [f"{result['model']}, {result['method'].upper()}, {which}", "measured", "equal",
                "within one", "weighted kappa", "95 % of samples",
                "raters' scores"]  # fmt: skip
        lines += ["", table(head, rows)]
    return lines
