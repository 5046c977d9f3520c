"""``lumbar evaluate angles``: joint angles against simulation and against raters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from lumbar.cli.evaluate_angles_tables import (
    error_lines,
    promise_lines,
    rated_lines,
    spread_lines,
)
from lumbar.cli.evaluate_options import FILE, model_option, output_options
from lumbar.cli.evaluate_output import echo_json, page_output, write_page
from lumbar.cli.evaluate_run import lookers, shared, tell
from lumbar.cli.progress import progress
from lumbar.core.angle_error import sd_deg
from lumbar.core.errors import InputError
from lumbar.evaluation.angle_spread import AngleSpread, simulated_spread
from lumbar.evaluation.looking import Looker
from lumbar.evaluation.simulated_angles import DISTANCES_M, AngleError, simulated_errors
from lumbar.evaluation.simulated_scores import ScorePromise, simulated_promises
from lumbar.evaluation.step_labels import (
    Agreement,
    RatedPicture,
    Scores,
    agreements,
    measured_scores,
    read_fitted,
    read_ratings,
    without_fitted,
)

_SPREAD_POSTURES = 20
"""So many times the postures at each place go into the standard deviations."""


@click.command()
@click.option(
    "--labels", type=FILE, metavar="FILE.csv", help="Pictures with step scores by raters."
)
@click.option(
    "--fitted",
    "fitted_list",
    type=FILE,
    metavar="FILE",
    help="Names by SHA-256 the pictures a model was fitted to, as models/build/calibration.json "
    "does; agreement is also shown without them.",
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
    fitted_list: Path | None,
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
    if fitted_list is not None and labels is None:
        raise click.UsageError("--fitted goes with --labels.")
    ratings = None if labels is None else read_ratings(labels)
    fitted = None if fitted_list is None else read_fitted(fitted_list)
    problems: list[str] = []
    rated: list[dict[str, Any]] = []
    with page_output(report, [path for path in (labels, fitted_list) if path]) as page:
        errors = simulated_errors(postures)
        spreads = simulated_spread(_SPREAD_POSTURES * postures)
        promises = simulated_promises(_SPREAD_POSTURES * postures)
        if ratings is not None:
            length = len(ratings.pictures)
            with lookers(models) as found, progress(length * len(found), "Looking") as advance:
                for number, looker in enumerate(found):
                    scored, met = measured_scores(looker, ratings, shared(advance, number * length))
                    problems += met
                    rated += _rated(looker, ratings.method, scored, fitted)
            tell(problems)
            if len(set(problems)) == length:
                raise InputError("None of the pictures of {path} could be used.", path=labels)
        if as_json:
            echo_json(_record(errors, spreads, promises, rated, problems))
        else:
            lines = [*error_lines(errors), *spread_lines(spreads), *promise_lines(promises)]
            click.echo("\n".join([*lines, *rated_lines(rated)]))
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


def _rated(
    looker: Looker,
    method: str,
    scored: Sequence[tuple[RatedPicture, Scores]],
    fitted: frozenset[str] | None,
) -> list[dict[str, Any]]:
    """Agreement on all pictures and, given a list of those fitted to, on the others."""
    parts = {"all": scored}
    if fitted is not None:
        parts["not fitted to"] = without_fitted(scored, fitted)
    return [
        {
            "model": looker.name,
            "method": method,
            "pictures": which,
            "n_pictures": len(part),
            "steps": agreements(part),
        }
        for which, part in parts.items()
    ]


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
