"""``lumbar evaluate posture``: whether good and bad posture can be told apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click
import numpy as np

from lumbar.camera.replay import pictures_in
from lumbar.cli.evaluate_options import model_option, output_options, posture_options
from lumbar.cli.evaluate_output import echo_json, figure, page_output, table, write_page
from lumbar.cli.evaluate_run import lookers, shared, tell
from lumbar.cli.progress import progress
from lumbar.core.deviation_words import DEVIATION_WORDS
from lumbar.evaluation.posture_study import PostureFigures, measure_pictures, posture_figures
from lumbar.evaluation.ranking import Roc

_BARS = 40
_WIDEST = 4.0
"""The histogram ends here; all further deviations are in its last bar."""


@click.command()
@posture_options
@model_option
@output_options
@click.pass_context
def posture(
    ctx: click.Context,
    *,
    good: Path | None,
    bad: Path | None,
    baseline: int,
    depth: bool,
    models: Sequence[str],
    as_json: bool,
    report: Path | None,
) -> None:
    """Tell good from bad posture of one person, calibrated on the first good pictures.

    Every picture stands for itself; nothing is smoothed. The pictures that made the baseline are
    not judged. The exit status is 1 if any picture could not be used.
    """
    if good is None or bad is None:
        raise click.UsageError("Give a folder with --good and one with --bad.")
    well, badly = pictures_in(good), pictures_in(bad)
    length = len(well) + len(badly)
    figures: list[PostureFigures] = []
    problems: list[str] = []
    with page_output(report, []) as page:
        with (
            lookers(models, depth=depth) as found,
            progress(length * len(found), "Looking") as advance,
        ):
            for number, looker in enumerate(found):
                begin = number * length
                sat_well = measure_pictures(looker, well, shared(advance, begin))
                after = shared(advance, begin + len(well))
                sat_badly = measure_pictures(looker, badly, after)
                problems += [*sat_well.problems, *sat_badly.problems]
                figures.append(posture_figures(looker.name, sat_well, sat_badly, baseline))
        tell(problems)
        for each in figures:
            if as_json:
                echo_json(posture_record(each, problems))
            else:
                click.echo("\n".join(_lines(each)))
        if page is not None:
            write_page(page, "evaluate_posture.html.j2", **_page(figures, f"{good} and {bad}"))
    if problems:
        ctx.exit(1)


def posture_record(figures: PostureFigures, problems: Sequence[str]) -> dict[str, Any]:
    """The figures of one model, ready for JSON."""
    best = figures.deviation.best
    return {
        "model": figures.model,
        "auc": figures.deviation.auc,
        "n_good": figures.n_good,
        "n_bad": figures.n_bad,
        "n_baseline": figures.n_baseline,
        "unjudged": figures.unjudged,
        "best_threshold": figures.best_threshold,
        "hit_rate": float(figures.deviation.hit_rate[best]),
        "false_alarm_rate": float(figures.deviation.false_rate[best]),
        "at_limit": dict(zip(("false_alarm_rate", "hit_rate"), _at_limit(figures), strict=True)),
        "measures": {name: curve.auc for name, curve in figures.measures.items()},
        "bad_is": {
            name: "lower" if curve.falls else "higher" for name, curve in figures.measures.items()
        },
        "problems": list(problems),
    }


def _at_limit(figures: PostureFigures) -> tuple[float, float]:
    """False alarms and hits when every deviation above 1 counts as bad."""
    groups = (figures.good_values, figures.bad_values)
    good, bad = (float(np.mean(np.asarray(values) > 1.0)) for values in groups)
    return good, bad


def _lines(figures: PostureFigures) -> list[str]:
    curve = figures.deviation
    false_rate, hit_rate = _at_limit(figures)
    rows = [
        [DEVIATION_WORDS[name], figure(each.auc), "lower" if each.falls else "higher"]
        for name, each in figures.measures.items()
    ]
    return [
        f"{figures.model}: {figures.n_good} good and {figures.n_bad} bad pictures, calibrated on "
        f"{figures.n_baseline} more; {figures.unjudged} could not be judged",
        f"AUC of the deviation {figure(curve.auc, 4)}",
        f"best threshold {figure(figures.best_threshold, 2)}: finds "
        f"{curve.hit_rate[curve.best]:.1%} of the bad, accuses {curve.false_rate[curve.best]:.1%} "
        "of the good",
        f"at the limit of 1: finds {hit_rate:.1%}, accuses {false_rate:.1%}",
        "",
        table(["single measure", "AUC", "bad is"], rows),
        "",
    ]


def _page(figures: Sequence[PostureFigures], source: str) -> dict[str, Any]:
    return {
        "title": "Good and bad posture told apart",
        "source": source,
        "words": DEVIATION_WORDS,
        "models": [
            {
                "figures": each,
                "at_limit": _at_limit(each),
                "curves": [
                    {"label": "deviation", "points": _points(each.deviation)},
                    *(
                        {"label": DEVIATION_WORDS[name], "points": _points(measure.curve)}
                        for name, measure in _best_measures(each)
                    ),
                ],
                "bars": _bars(each),
            }
            for each in figures
        ],
    }


def _best_measures(figures: PostureFigures) -> list[tuple[str, Any]]:
    return sorted(figures.measures.items(), key=lambda item: -item[1].auc)[:3]


def _points(curve: Roc) -> list[tuple[float, float]]:
    return list(zip(curve.false_rate.tolist(), curve.hit_rate.tolist(), strict=True))


def _bars(figures: PostureFigures) -> Mapping[str, Any]:
    """Histogram of the deviations of both groups, heights as shares of the highest bar."""
    edges = np.linspace(0.0, _WIDEST, _BARS + 1)
    counts = [
        np.histogram(np.clip(values, 0.0, _WIDEST), edges)[0] / len(values)
        for values in (figures.good_values, figures.bad_values)
    ]
    highest = max(float(count.max()) for count in counts)
    good, bad = ((count / highest).tolist() for count in counts)
    return {
        "good": good,
        "bad": bad,
        "widest": _WIDEST,
        "threshold": min(figures.best_threshold, _WIDEST),
    }
