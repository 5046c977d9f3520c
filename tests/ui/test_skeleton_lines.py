"""Which lines are drawn for a pose."""

from __future__ import annotations

import pytest

from fakes import sitter
from lumbar.core.palette import LEVEL_COLOURS, UNKNOWN_COLOUR
from lumbar.core.skeleton import INDEX
from lumbar.core.types import Keypoints
from lumbar.ui.skeleton_lines import limbs, seen_joints
from ui.made_up import rula


def without(*names: str) -> Keypoints:
    """The sitter with some joints not seen."""
    pose = sitter()
    pose.score[[INDEX[name] for name in names]] = 0.1
    return pose


def test_only_seen_joints_are_drawn() -> None:
    """What the model is not sure of is left out, with every limb that ends there."""
    pose = without("left_elbow", "nose")
    drawn = limbs(pose, None)
    elbow, nose = (tuple(map(float, sitter().xy(name))) for name in ("left_elbow", "nose"))

    assert {"left_elbow", "nose", "left_hip"} & set(seen_joints(pose)) == set()
    assert not [limb for limb in drawn if {elbow, nose} & {limb.start, limb.end}]


def test_the_head_stands_on_the_middle_of_the_shoulders() -> None:
    """The neck is drawn from the nose to the point between both shoulders."""
    drawn = limbs(sitter(), None)

    assert ((320.0, 180.0), (320.0, 320.0)) in [(limb.start, limb.end) for limb in drawn]


def test_with_one_shoulder_there_is_no_neck_line() -> None:
    """A middle of one shoulder would be a guess."""
    starts = [limb.start for limb in limbs(without("right_shoulder"), None)]

    assert len([start for start in starts if start == (320.0, 180.0)]) == 1  # nose to right eye


def test_limbs_without_a_measured_step_are_grey() -> None:
    """Without a score all limbs are grey; with one the unknown arms stay so."""
    unscored = {limb.colour for limb in limbs(sitter(), None)}
    arm = tuple(map(float, sitter().xy("left_elbow")))
    arms = {limb.colour for limb in limbs(sitter(), rula()) if limb.end == arm}

    assert unscored == {UNKNOWN_COLOUR}
    assert arms == {UNKNOWN_COLOUR}


@pytest.mark.parametrize(("neck_deg", "level"), [(5.0, 0), (15.0, 1), (35.0, 2)])
def test_the_neck_is_coloured_by_its_rula_step(neck_deg: float, level: int) -> None:
    """0 to 10 degrees is best, to 20 one step worse, above two."""
    neck = {
        limb.colour
        for limb in limbs(sitter(), rula(neck_deg=neck_deg))
        if limb.end == (320.0, 320.0)
    }

    assert neck == {LEVEL_COLOURS[level]}
