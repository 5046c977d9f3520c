"""``lumbar evaluate compare``: all models side by side."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from lumbar import paths
from lumbar.cli.evaluate_options import judging_options, labels_options, output_options
from lumbar.cli.evaluate_output import echo_json, figure, page_output, table, write_page
from lumbar.cli.evaluate_run import box_lookers, labelled_pictures, shared, tell
from lumbar.cli.progress import progress
from lumbar.core.skeleton import KEYPOINT_NAMES
from lumbar.evaluation.coco_labels import Judging
from lumbar.evaluation.keypoint_figures import keypoint_figures
from lumbar.evaluation.keypoint_study import run_in_boxes
from lumbar.evaluation.latency import latencies_ms
from lumbar.evaluation.models import all_models


@click.command()
@click.argument("models", metavar="[MODEL]...", nargs=-1)
@labels_options
@judging_options
@output_options
@click.pass_context
def compare(
    ctx: click.Context,
    *,
    models: Sequence[str],
    annotations: Path | None,
    images: Path | None,
    min_keypoints: int,
    min_area: float,
    as_json: bool,
    report: Path | None,
) -> None:
    """Put models side by side: similarity, precision, recall, size and one-thread latency.

    MODEL is a name or an ONNX file; without one, all models there are, and the float models they
    were made from where those were built. Each person is looked at once, in the labelled box ×
    1.25. Of a depth model (BlazePose) the 17 landmarks that are COCO's keypoints are compared; in
    use it looks twice, in a turned square of its own. Labels of toes and heels, where a data set
    has them, are left out: no model here gives all of them. The exit status is 1 if any picture
    could not be used.
    """
    if annotations is None or images is None:
        raise click.UsageError("Give the labels with --annotations and the pictures with --images.")
    judging = Judging(min_keypoints, min_area)
    pictures = labelled_pictures(annotations, images, KEYPOINT_NAMES, judging)
    rows: list[dict[str, Any]] = []
    problems: list[str] = []
    with page_output(report, [annotations]) as page:
        with (
            box_lookers(models or all_models(paths.models_dir())) as found,
            progress(len(pictures) * len(found), "Looking") as advance,
        ):
            for number, looker in enumerate(found):
                step = shared(advance, number * len(pictures))
                run = run_in_boxes(looker, pictures, KEYPOINT_NAMES, step)
                problems += run.problems
                figures = keypoint_figures(run)
                rows.append(
                    {
                        "model": figures.model,
                        "n": figures.n,
                        "mean_oks": figures.mean_oks,
                        "mean_oks_seated": figures.mean_oks_seated,
                        "ap": figures.curves.ap,
                        "ap50": figures.curves.ap50,
                        "ap75": figures.curves.ap75,
                        "ar": figures.curves.ar,
                        "size_bytes": looker.model.info.size_bytes,
                    }
                )
            took = latencies_ms([looker.model for looker in found])
            rows = [{**row, "latency_ms": ms} for row, ms in zip(rows, took, strict=True)]
        tell(problems)
        if as_json:
            echo_json({"models": rows, "problems": problems})
        else:
            click.echo(table(_HEAD, [_cells(row) for row in rows]))
        write_page(
            page,
            "evaluate_compare.html.j2",
            title="Models side by side",
            source=str(annotations),
            head=_HEAD,
            rows=[_cells(row) for row in rows],
        )
    if problems:
        ctx.exit(1)


_HEAD = ("model", "people", "mean OKS", "seated", "AP", "AP50", "AP75", "AR", "MB", "ms")


def _cells(row: dict[str, Any]) -> list[str]:
    return [
        row["model"],
        str(row["n"]),
        *(figure(row[key]) for key in ("mean_oks", "mean_oks_seated", "ap", "ap50", "ap75", "ar")),
        f"{row['size_bytes'] / 1e6:.1f}",
        f"{row['latency_ms']:.1f}",
    ]
