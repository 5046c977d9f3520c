"""The simulated errors beside those on pictures of people, which are not part of the project."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from lumbar.core.angle_error import sd_deg
from lumbar.core.angles import plane_angles_deg
from lumbar.core.skeleton import INDEX, KEYPOINT_NAMES
from lumbar.core.types import SEEN_SCORE, Keypoints, View
from lumbar.core.view import shoulder_width_px, view_of
from lumbar.evaluation.coco_labels import Judging, read_labels
from lumbar.evaluation.kept import KeptResults
from lumbar.evaluation.keypoint_study import Finding, run_in_boxes
from lumbar.evaluation.looking import Looker
from lumbar.evaluation.models import open_model
from lumbar.evaluation.simulation import SHARED_HEIGHT
from lumbar.paths import models_dir

DATA = Path(os.environ.get("LUMBAR_DATA", Path(__file__).parents[3] / "shared" / "data")).resolve()
pytestmark = pytest.mark.skipif(
    not DATA.is_dir(), reason="the development pictures are not on this machine (LUMBAR_DATA)"
)

_FAR_OFF = 0.3
"""A point further off, in shoulder widths, is another person's or a guess."""

_SHARED_MARGIN = 0.15
"""Of a correlation, which 26 to 74 pairs give."""


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> Sequence[Finding]:
    """The default model on the COCO people."""
    folder = DATA / "coco"
    labels = read_labels(
        folder / "person_keypoints.json", folder / "images", KEYPOINT_NAMES, Judging()
    )
    with KeptResults(tmp_path_factory.mktemp("kept") / "results.sqlite3") as kept:
        looker = Looker(open_model("movenet-thunder-int8", models_dir()), kept)
        return run_in_boxes(looker, labels, KEYPOINT_NAMES, lambda _done: None).findings


def labelled(finding: Finding) -> Keypoints:
    """The labels of the person that was found; those that are missing are not seen."""
    assert finding.label is not None
    return Keypoints(finding.label.xy_px, finding.label.labelled.astype(np.float64))


@pytest.mark.parametrize("part", SHARED_HEIGHT)
def test_both_points_of_a_pair_are_too_high_or_too_low_together(
    findings: Sequence[Finding], part: str
) -> None:
    """The correlation of their vertical errors is the one that the simulation takes."""
    pair = [INDEX[f"left_{part}"], INDEX[f"right_{part}"]]
    off = []
    for finding in findings:
        truth = labelled(finding)
        width_px = shoulder_width_px(truth)
        seen = finding.keypoints.score[pair] >= SEEN_SCORE
        if width_px and seen.all() and truth.score[pair].all():
            moved = (finding.keypoints.xy_px - truth.xy_px)[pair] / width_px
            if np.linalg.norm(moved, axis=1).max() < _FAR_OFF:
                off.append(moved[:, 1])
    shared = np.corrcoef(np.array(off).T)[0, 1]

    assert len(off) > 25
    assert SHARED_HEIGHT[part] == pytest.approx(shared, abs=_SHARED_MARGIN)


def test_angles_differ_from_the_labels_by_no_more_than_stated(findings: Sequence[Finding]) -> None:
    """Of 120 angles at least 68 % within one standard deviation and 95 % within two.

    More, since the picture's own foreshortening is in the stated deviation and not in the
    labels: measured 86 and 98 %, of the neck from the side 82 and 91 % (11 people).
    """
    sizes = []
    for finding in findings:
        view = view_of(finding.keypoints)
        if view in (View.FRONT, View.SIDE):
            truth = plane_angles_deg(labelled(finding), view)
            for name, deg in plane_angles_deg(finding.keypoints, view).items():
                stated = sd_deg(view, name)
                if name in truth and stated:
                    sizes.append(abs((deg - truth[name] + 180) % 360 - 180) / stated)
    within = [float(np.mean(np.array(sizes) <= times)) for times in (1, 2)]

    assert len(sizes) >= 100
    assert within[0] >= 0.68
    assert within[1] >= 0.95
