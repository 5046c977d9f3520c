"""``lumbar evaluate angles``: joint angles against simulation and against raters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from lumbar.cli.evaluate_options import FILE, model_option, output_options
from lumbar.cli.evaluate_output import echo_json, figure, page_output, table, write_page
from lumbar.cli.evaluate_run import lookers, shared, tell
from lumbar.cli.progress import progress
from lumbar.core.angle_error import sd_deg
from lumbar.core.errors import InputError
from lumbar.evaluation.angle_spread import AngleSpread, simulated_spread
from lumbar.evaluation.simulated_angles import DISTANCES_M, AngleError, simulated_errors
from lumbar.evaluation.simulated_scores import ScorePromise, simulated_promises
from lumbar.evaluation.step_labels import Agreement, agreements, measured_scores, read_ratings

_SPREAD_POSTURES = 20
"""So many times the postures at each place go into the standard deviations."""


@click.command()
@click.option(
    "--labels", type=FILE, metavar="FILE.csv", help="Pictures with step scores by raters."
)
@click.option(
    "--postures",
    type=click.IntRange(min=1),
    default=100,
    show_default=True,
    help="Simulated postures at each place and distance of the camera.",
)
@model_option
@output_options
@click.pass_context
def angles(
    ctx: click.Context,
    *,
    labels: Path | None,
    postures: int,
    models: Sequence[str],
    as_json: bool,
    report: Path | None,
) -> None:
    """Compare joint angles with a simulated body's, and step scores with those of raters.

    The simulated body has known angles and is seen by a pinhole camera, with and without the
    keypoint noise measured on labelled people; cameras placed at random give the standard
    deviation that Lumbar states with each angle, and show whether RULA's probabilities keep what
    they promise. A file of ratings has the column file and any of
    neck, trunk, upper_arm and lower_arm; with a column reba its scores are by REBA's bands. The
    exit status is 1 if any picture could not be used.
    """
    ratings = None if labels is None else read_ratings(labels)
    problems: list[str] = []
    rated: list[dict[str, Any]] = []
    with page_output(report, [labels] if labels else []) as page:
        errors = simulated_errors(postures)
        spreads = simulated_spread(_SPREAD_POSTURES * postures)
        promises = simulated_promises(_SPREAD_POSTURES * postures)
        if ratings is not None:
            length = len(ratings.pictures)
            with lookers(models) as found, progress(length * len(found), "Looking") as advance:
                for number, looker in enumerate(found):
                    scored, met = measured_scores(looker, ratings, shared(advance, number * length))
                    problems += met
                    rows = agreements(scored)
                    rated.append({"model": looker.name, "method": ratings.method, "steps": rows})
            tell(problems)
            if len(set(problems)) == length:
                raise InputError(f"None of the pictures of {labels} could be used.")
        if as_json:
            echo_json(_record(errors, spreads, promises, rated, problems))
        else:
            lines = [*_lines(errors), *_spread_lines(spreads), *_promise_lines(promises)]
            click.echo("\n".join([*lines, *_rated_lines(rated)]))
        write_page(
            page,
            "evaluate_angles.html.j2",
            title="Joint angles against the truth",
            source="simulation" if labels is None else f"simulation and {labels}",
            errors=errors,
            spreads=spreads,
            promises=promises,
            stated_deg={row: sd_deg(row.view, row.angle) for row in spreads},
            distances=DISTANCES_M,
            postures=postures,
            rated=rated,
        )
    if problems:
        ctx.exit(1)


def _record(
    errors: Sequence[AngleError],
    spreads: Sequence[AngleSpread],
    promises: Sequence[ScorePromise],
    rated: Sequence[dict[str, Any]],
    problems: Sequence[str],
) -> dict[str, Any]:
    return {
        "simulated": [asdict(row) for row in errors],
        "spread": [{**asdict(row), "stated_deg": sd_deg(row.view, row.angle)} for row in spreads],
        "scores": [asdict(row) for row in promises],
        "rated": [
            {**result, "steps": {row.step: _step_record(row) for row in result["steps"]}}
            for result in rated
        ],
        "problems": list(problems),
    }


def _step_record(row: Agreement) -> dict[str, Any]:
    return {
        "n": row.n,
        "n_measured": row.n_measured,
        "equal": row.equal,
        "within_one": row.within_one,
        "weighted_kappa": row.kappa,
        "weighted_kappa_95": [row.kappa_low, row.kappa_high],
        "pairs": row.pairs,
    }


def _spread_lines(spreads: Sequence[AngleSpread]) -> list[str]:
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


def _promise_lines(promises: Sequence[ScorePromise]) -> list[str]:
    """What RULA's probabilities promise, and what they keep."""
    rows = [
        [
            row.view.value,
            str(row.n),
            f"{row.in_interval:.0%}",
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
    head = ["RULA", "postures", "in interval", "scores", "in bounds", "scores", "number said",
            "likely", "right", "within one"]  # fmt: skip
    return ["", "True scores in the 90 % interval and in the bounds, and the number that is said",
            "(no blind test: the probabilities were adjusted while looking at this simulation)",
            "", table(head, rows)]  # fmt: skip


def _share(share: float) -> str:
    return "–" if share != share else f"{share:.0%}"


def _lines(errors: Sequence[AngleError]) -> list[str]:
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


def _rated_lines(rated: Sequence[dict[str, Any]]) -> list[str]:
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
        head = [f"{result['model']}, {result['method'].upper()}", "measured", "equal",
                "within one", "weighted kappa", "95 % of samples",
                "raters' scores"]  # fmt: skip
        lines += ["", table(head, rows)]
    return lines
