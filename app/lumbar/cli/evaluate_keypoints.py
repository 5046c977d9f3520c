"""``lumbar evaluate keypoints``: found keypoints against labelled ones."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from lumbar.cli.evaluate_options import (
    judging_options,
    labels_options,
    model_option,
    output_options,
)
from lumbar.cli.evaluate_output import echo_json, figure, page_output, table, write_page
from lumbar.cli.evaluate_run import labelled_pictures, lookers, shared, tell
from lumbar.cli.outputs import output_option, refuse_overwriting
from lumbar.cli.progress import progress
from lumbar.core.errors import InputError
from lumbar.core.skeleton import KEYPOINT_NAMES
from lumbar.evaluation.coco_labels import Judging
from lumbar.evaluation.error_kinds import ErrorKind
from lumbar.evaluation.keypoint_figures import (
    KeypointFigures,
    coco_results,
    keypoint_figures,
)
from lumbar.evaluation.keypoint_study import KeypointRun, run_in_boxes, run_in_pictures
from lumbar.evaluation.pictures import KIND_COLOURS, side_by_side
from lumbar.evaluation.precision import RECALLS, THRESHOLDS

_WORST = 12
_CURVES = (0, 5, 8)
"""Places in `THRESHOLDS` whose curves are drawn: 0.5, 0.75 and 0.9."""


@click.command()
@labels_options
@model_option
@click.option("--find-people", is_flag=True, help="Let the model find people in whole pictures.")
@judging_options
@output_options
@output_option("--detections", metavar="FILE.json", help="Write findings as COCO does.")
@click.pass_context
def keypoints(
    ctx: click.Context,
    *,
    annotations: Path | None,
    images: Path | None,
    models: Sequence[str],
    find_people: bool,
    min_keypoints: int,
    min_area: float,
    as_json: bool,
    report: Path | None,
    detections: Path | None,
) -> None:
    """Compare keypoints with the labels of any data set in COCO's format.

    Each judged person is looked at in the labelled box × 1.25. With --find-people the model gets
    the whole picture and finds the one person whom Lumbar would follow, so of several people all
    but one count as missed. The figures are those of pycocotools; findings are ranked by the mean
    of the scores that the model itself gives the joints, before rescoring. The exit status is 1 if
    any picture could not be used.
    """
    if annotations is None or images is None:
        raise click.UsageError("Give the labels with --annotations and the pictures with --images.")
    if detections is not None and len(models) > 1:
        raise click.UsageError("--detections takes the findings of one --model only.")
    judging = Judging(min_keypoints, min_area)
    pictures = labelled_pictures(annotations, images, KEYPOINT_NAMES, judging)
    study = run_in_pictures if find_people else run_in_boxes
    runs: list[KeypointRun] = []
    refuse_overwriting([report, detections], [annotations])
    with page_output(report, []) as page, page_output(detections, []) as results:
        with lookers(models) as found, progress(len(pictures) * len(found), "Looking") as advance:
            for number, looker in enumerate(found):
                step = shared(advance, number * len(pictures))
                runs.append(study(looker, pictures, KEYPOINT_NAMES, step))
        problems = [problem for run in runs for problem in run.problems]
        tell(problems)
        if not any(run.pictures for run in runs):
            raise InputError("None of the pictures of {path} could be used.", path=annotations)
        figures = [keypoint_figures(run) for run in runs]
        for each in figures:
            if as_json:
                echo_json(keypoint_record(each, problems))
            else:
                click.echo("\n".join(_lines(each)))
        if results is not None:
            results.write(json.dumps(coco_results(runs[0])))
        if page is not None:
            write_page(page, "evaluate_keypoints.html.j2", **_page(figures, runs, str(annotations)))
    if problems:
        ctx.exit(1)


def keypoint_record(figures: KeypointFigures, problems: Sequence[str]) -> dict[str, Any]:
    """The figures of one model, ready for JSON."""
    return {
        "model": figures.model,
        "people_from": "pictures" if figures.whole_pictures else "boxes",
        "n": figures.n,
        "mean_oks": figures.mean_oks,
        "oks_over_50": figures.over_50,
        "oks_over_75": figures.over_75,
        "n_seated": figures.n_seated,
        "mean_oks_seated": figures.mean_oks_seated,
        "ap": figures.curves.ap,
        "ap50": figures.curves.ap50,
        "ap75": figures.curves.ap75,
        "ar": figures.curves.ar,
        "false_alarms": figures.false_alarms,
        "per_joint": {
            name: {
                "n": joint.n,
                "similarity": joint.similarity,
                "mean_error": joint.mean_error,
                "median_error": joint.median_error,
                "sd_shoulder_widths": joint.sd_shoulder_widths,
                **joint.kinds,
            }
            for name, joint in figures.joints.items()
        },
        "error_kinds": error_shares(figures),
        "rescoring": {
            score.name: {
                "meaning": score.meaning,
                "spearman": score.spearman,
                "ap": score.ap,
                "ap50": score.ap50,
                "ap75": score.ap75,
            }
            for score in figures.scores
        },
        "problems": list(problems),
    }


def error_shares(figures: KeypointFigures) -> dict[str, float]:
    """Share of each kind of error among all labelled points."""
    total = sum(joint.n for joint in figures.joints.values())
    return {
        kind.value: sum(joint.kinds[kind] for joint in figures.joints.values()) / total
        if total
        else float("nan")
        for kind in ErrorKind
    }


def _lines(figures: KeypointFigures) -> list[str]:
    curves = figures.curves
    where = (
        "pictures with people, one to find in each"
        if figures.whole_pictures
        else "people in their labelled boxes × 1.25"
    )
    lines = [
        f"{figures.model}: {figures.n} {where}",
        f"mean OKS {figure(figures.mean_oks)}, above 0.5: {figures.over_50:.1%}, "
        f"above 0.75: {figures.over_75:.1%}",
        f"AP {figure(curves.ap)}, AP50 {figure(curves.ap50)}, AP75 {figure(curves.ap75)}, "
        f"AR {figure(curves.ar)}",
    ]
    if figures.n_seated:
        lines.append(f"seated: mean OKS {figure(figures.mean_oks_seated)} of {figures.n_seated}")
    if figures.false_alarms is not None:
        lines.append(f"found somebody in {figures.false_alarms} pictures without people")
    joints = [
        [
            name.replace("_", " "),
            f"{joint.n}",
            figure(joint.similarity),
            figure(joint.median_error),
            *(f"{joint.kinds[kind]}" for kind in ErrorKind),
        ]
        for name, joint in figures.joints.items()
    ]
    head = ["joint", "n", "OKS", "error in boxes", *ErrorKind]
    scores = [
        [score.name, figure(score.spearman), figure(score.ap), figure(score.ap50),
         figure(score.ap75), score.meaning]
        for score in figures.scores
    ]  # fmt: skip
    return [
        *lines,
        "",
        table(head, joints),
        "",
        table(["ranked by", "Spearman", "AP", "AP50", "AP75", "which is"], scores),
        "",
    ]


def _page(
    figures: Sequence[KeypointFigures], runs: Sequence[KeypointRun], source: str
) -> dict[str, Any]:
    return {
        "title": "Keypoints against labels",
        "source": source,
        "models": [
            {
                "figures": each,
                "shares": error_shares(each),
                "curves": [
                    {
                        "label": f"OKS ≥ {THRESHOLDS[place]:g}",
                        "points": list(zip(RECALLS, each.curves.precision[place], strict=True)),
                    }
                    for place in _CURVES
                ],
                "worst": _worst(run),
            }
            for each, run in zip(figures, runs, strict=True)
        ],
        "kinds": list(ErrorKind),
        "colours": KIND_COLOURS,
    }


def _worst(run: KeypointRun) -> list[dict[str, Any]]:
    """The least similar findings, with their pictures."""
    compared = [finding for finding in run.findings if finding.label is not None]
    return [
        {
            "name": finding.picture.path.name,
            "oks": finding.oks,
            "picture": side_by_side(finding),
        }
        for finding in sorted(compared, key=lambda finding: finding.oks)[:_WORST]
    ]
