"""What every change of the pictures costs, against the same pictures unchanged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from lumbar.core.errors import InputError
from lumbar.evaluation.changes import CHANGES, CLEAN
from lumbar.evaluation.coco_labels import LabelledPicture
from lumbar.evaluation.keypoint_figures import keypoint_figures
from lumbar.evaluation.keypoint_study import KeypointRun, judged_by, mean_or_nan, run_in_boxes
from lumbar.evaluation.looking import Looker
from lumbar.evaluation.posture_study import measure_pictures, posture_figures

Advance = Callable[[float], None]


@dataclass(frozen=True)
class KeypointLoss:
    """One change's keypoint figures, and what they lose against the clean run."""

    change: str
    mean_oks: float
    mean_oks_loss: float
    ap: float
    ap_loss: float


@dataclass(frozen=True)
class PostureLoss:
    """One change's posture figure, and what it loses; NaN where nobody could be judged."""

    change: str
    auc: float
    auc_loss: float
    unjudged: int


def keypoint_losses(
    looker: Looker, pictures: Sequence[LabelledPicture], names: Sequence[str], advance: Advance
) -> tuple[list[KeypointLoss], list[str]]:
    """The clean run first, then each change; and the problems met.

    A change that cuts labels off is compared with the clean run over the labels that are left.
    """
    clean = run_in_boxes(looker, pictures, names, _steps(advance, 0, pictures), CLEAN)
    if not clean.findings:
        raise InputError("Nobody in these pictures is labelled well enough to be judged.")
    clean_ap = keypoint_figures(clean).curves.ap
    rows = [_keypoint_row("clean", clean, clean, clean_ap)]
    for number, change in enumerate(CHANGES, start=1):
        run = run_in_boxes(looker, pictures, names, _steps(advance, number, pictures), change)
        same = clean if change.kept is None else _only_labels_of(clean, run)
        same_ap = clean_ap if change.kept is None else keypoint_figures(same).curves.ap
        rows.append(_keypoint_row(change.name, run, same, same_ap))
    return rows, clean.problems


def posture_losses(
    looker: Looker, good: Sequence[Path], bad: Sequence[Path], n_baseline: int, advance: Advance
) -> tuple[list[PostureLoss], list[str]]:
    """The clean run first, then each change, calibrated anew under it; and the problems met."""
    rows: list[PostureLoss] = []
    problems: list[str] = []
    files = [*good, *bad]
    for number, change in enumerate((CLEAN, *CHANGES)):
        begin, middle = (_steps(advance, number, files, after=after) for after in (0, len(good)))
        sat_well = measure_pictures(looker, good, begin, change)
        sat_badly = measure_pictures(looker, bad, middle, change)
        problems = problems or [*sat_well.problems, *sat_badly.problems]
        try:
            figures = posture_figures(looker.name, sat_well, sat_badly, n_baseline)
        except InputError:
            if change is CLEAN:
                raise
            rows.append(PostureLoss(change.name, float("nan"), float("nan"), len(files)))
            continue
        auc = figures.deviation.auc
        clean_auc = rows[0].auc if rows else auc
        rows.append(PostureLoss(change.name, auc, clean_auc - auc, figures.unjudged))
    return rows, problems


def _steps(advance: Advance, number: int, items: Sequence[object], after: int = 0) -> Advance:
    """Progress within one of many rounds over the same items."""
    start = number * len(items) + after
    return lambda done: advance(start + done)


def _only_labels_of(clean: KeypointRun, other: KeypointRun) -> KeypointRun:
    """The clean run judged by those labels that the other run was judged by."""
    run = KeypointRun(clean.model, clean.names, clean.whole_pictures, clean.pictures)
    run.findings = [
        judged_by(one.picture, one.keypoints, two.label, clean.names)
        for one, two in zip(clean.findings, other.findings, strict=True)
        if two.label is not None
    ]
    return run


def _keypoint_row(
    change: str, run: KeypointRun, clean: KeypointRun, ap_clean: float
) -> KeypointLoss:
    counted = [
        (finding.oks, same.oks)
        for finding, same in zip(run.findings, clean.findings, strict=True)
        if finding.label is not None and finding.label.labelled.any()
    ]
    there, before = (mean_or_nan([pair[side] for pair in counted]) for side in (0, 1))
    ap = keypoint_figures(run).curves.ap
    return KeypointLoss(change, there, before - there, ap, ap_clean - ap)
