"""Pictures through a model: which scores come out, and how unreadable pictures are named."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from skimage import data

from lumbar.core.errors import InputError
from lumbar.core.plausibility import plausibility
from lumbar.core.skeleton import INDEX, KEYPOINT_NAMES
from lumbar.core.types import Keypoints, Picture
from lumbar.evaluation.coco_labels import LabelledPicture
from lumbar.evaluation.kept import KeptResults
from lumbar.evaluation.keypoint_study import run_in_pictures
from lumbar.evaluation.looking import Looker, PictureFile
from lumbar.opencv import cv2
from lumbar.paths import models_dir
from lumbar.pose.model import PoseModel
from lumbar.pose.preprocess import Region


class Mistaken(PoseModel):
    """The model itself, but it takes a place far away for the left wrist, and is sure of it."""

    def look(self, image: Picture, region: Region) -> Keypoints:
        """As before, with one impossible joint."""
        found = super().look(image, region)
        xy_px, score = found.xy_px.copy(), found.score.copy()
        xy_px[INDEX["left_wrist"]] = xy_px[INDEX["left_shoulder"]] - (0.0, 2000.0)
        score[[INDEX["left_elbow"], INDEX["left_wrist"]]] = 0.9
        return Keypoints(xy_px, score)


@pytest.fixture
def portrait(tmp_path: Path) -> PictureFile:
    """The portrait as a file."""
    path = tmp_path / "portrait.png"
    assert cv2.imwrite(str(path), np.ascontiguousarray(data.astronaut()[..., ::-1]))
    return PictureFile.of(path)


@pytest.fixture
def looker(tmp_path: Path) -> Iterator[Looker]:
    """A looker whose model is mistaken in one joint; nothing is kept from other tests."""
    with KeptResults(tmp_path / "kept.sqlite3") as kept:
        yield Looker(Mistaken.load("movenet-lightning-int8", models_dir()), kept)


def test_in_whole_pictures_the_models_own_scores_can_be_had(
    looker: Looker, portrait: PictureFile
) -> None:
    """Rescoring them once gives what the program judges; both are kept apart."""
    for _ in ("computed", "kept"):
        own = looker.in_picture(portrait, own_scores=True).keypoints
        judged = looker.in_picture(portrait).keypoints

        assert own is not None
        assert judged is not None
        assert np.array_equal(own.xy_px, judged.xy_px)
        assert np.array_equal(plausibility(own).keypoints.score, judged.score)
        assert judged.score[INDEX["left_wrist"]] < 0.5 < own.score[INDEX["left_wrist"]]


def test_findings_in_whole_pictures_are_not_rescored_yet(
    looker: Looker, portrait: PictureFile
) -> None:
    """So that figures before and after rescoring differ by one rescoring."""
    pictures = [LabelledPicture(1, portrait.path, ())]
    findings = run_in_pictures(looker, pictures, KEYPOINT_NAMES, lambda _done: None).findings

    assert 1 == len(findings)
    assert findings[0].keypoints.score[INDEX["left_wrist"]] == pytest.approx(0.9)


def test_orders_to_a_terminal_in_a_name_are_not_passed_on(tmp_path: Path) -> None:
    """A file of labels may name any picture."""
    with pytest.raises(InputError) as refused:
        PictureFile.of(tmp_path / "\x1b]0;owned\x07.png")

    assert "\\x1b]0;owned\\x07.png" in str(refused.value)
    assert str(refused.value).isprintable()
