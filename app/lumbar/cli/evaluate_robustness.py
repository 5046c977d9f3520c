"""``lumbar evaluate robustness``: what flips, light, blur and compression cost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from lumbar import paths
from lumbar.camera.replay import pictures_in
from lumbar.cli.evaluate_options import (
    judging_options,
    labels_options,
    model_option,
    output_options,
    posture_options,
)
from lumbar.cli.evaluate_output import echo_json, figure, page_output, table, write_page
from lumbar.cli.evaluate_run import labelled_pictures, lookers, shared, tell
from lumbar.cli.inputs import user_settings
from lumbar.cli.progress import progress
from lumbar.core.skeleton import KEYPOINT_NAMES
from lumbar.evaluation.changes import CHANGES
from lumbar.evaluation.coco_labels import Judging
from lumbar.evaluation.models import float_of
from lumbar.evaluation.robustness_study import (
    KeypointLoss,
    PostureLoss,
    keypoint_losses,
    posture_losses,
)

_ROUNDS = len(CHANGES) + 1


@click.command()
@labels_options
@posture_options
@model_option
@judging_options
@output_options
@click.pass_context
def robustness(
    ctx: click.Context,
    *,
    annotations: Path | None,
    images: Path | None,
    good: Path | None,
    bad: Path | None,
    baseline: int,
    depth: bool,
    models: Sequence[str],
    min_keypoints: int,
    min_area: float,
    as_json: bool,
    report: Path | None,
) -> None:
    """Repeat the evaluation on changed pictures and show what each change costs.

    Give labelled pictures, good and bad posture, or both. Without --model, your model is compared
    with the float model it was made from, where that one was built. The exit status is 1 if any
    picture could not be used.
    """
    if (annotations is None) != (images is None) or (good is None) != (bad is None):
        raise click.UsageError("--annotations goes with --images, and --good goes with --bad.")
    if annotations is None and good is None:
        raise click.UsageError("Give --annotations and --images, or --good and --bad, or both.")
    labelled = []
    if annotations is not None and images is not None:
        judging = Judging(min_keypoints, min_area)
        labelled = labelled_pictures(annotations, images, KEYPOINT_NAMES, judging)
    well, badly = ([] if folder is None else pictures_in(folder) for folder in (good, bad))
    length = _ROUNDS * (len(labelled) + len(well) + len(badly))
    problems: list[str] = []
    results: list[dict[str, Any]] = []
    inputs = [] if annotations is None else [annotations]
    with page_output(report, inputs) as page:
        with (
            lookers(models or _int8_and_float(), depth=depth and bool(well)) as found,
            progress(length * len(found), "Looking") as advance,
        ):
            for number, looker in enumerate(found):
                result: dict[str, Any] = {"model": looker.name, "keypoints": [], "posture": []}
                begin = number * length
                if labelled:
                    result["keypoints"], met = keypoint_losses(
                        looker, labelled, KEYPOINT_NAMES, shared(advance, begin)
                    )
                    problems += met
                if well:
                    after = shared(advance, begin + _ROUNDS * len(labelled))
                    result["posture"], met = posture_losses(looker, well, badly, baseline, after)
                    problems += met
                results.append(result)
        tell(problems)
        if as_json:
            for result in results:
                echo_json(_record(result, problems))
        else:
            click.echo("\n".join(_lines(results)))
        write_page(
            page,
            "evaluate_robustness.html.j2",
            title="What changed pictures cost",
            source=" and ".join(str(path) for path in (annotations, good, bad) if path),
            models=results,
        )
    if problems:
        ctx.exit(1)


def _int8_and_float() -> list[str]:
    model = user_settings().model
    whole = float_of(model, paths.models_dir())
    return [model] if whole is None else [model, whole]


def _record(result: dict[str, Any], problems: Sequence[str]) -> dict[str, Any]:
    return {
        "model": result["model"],
        "keypoints": [asdict(row) for row in result["keypoints"]],
        "posture": [asdict(row) for row in result["posture"]],
        "problems": list(problems),
    }


def _lines(results: Sequence[dict[str, Any]]) -> list[str]:
    """Models beside each other, one change a row."""
    lines: list[str] = []
    names = [result["model"] for result in results]
    if results[0]["keypoints"]:
        rows = [
            [group[0].change, *(_keypoint_cell(row) for row in group)]
            for group in zip(*(result["keypoints"] for result in results), strict=True)
        ]
        lines += [
            "mean OKS (loss), AP (loss); a loss is by the labels that the change left",
            table(["keypoints", *names], rows),
            "",
        ]
    if results[0]["posture"]:
        rows = [
            [group[0].change, *(_posture_cell(row) for row in group)]
            for group in zip(*(result["posture"] for result in results), strict=True)
        ]
        lines += ["AUC of the deviation (loss), unjudged", table(["posture", *names], rows), ""]
    return lines


def _keypoint_cell(row: KeypointLoss) -> str:
    return (
        f"{figure(row.mean_oks)} ({figure(row.mean_oks_loss)})  "
        f"{figure(row.ap)} ({figure(row.ap_loss)})"
    )


def _posture_cell(row: PostureLoss) -> str:
    return f"{figure(row.auc, 4)} ({figure(row.auc_loss, 4)})  {row.unjudged}"
