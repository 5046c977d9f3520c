"""Step scores by raters and by measured angles."""

from __future__ import annotations

from pathlib import Path

import pytest

from lumbar.core.errors import InputError
from lumbar.core.types import ANGLE_NAMES, UNKNOWN_ANGLE, Basis, JointAngle, JointAngles, View
from lumbar.evaluation.step_labels import RatedPicture, agreements, read_ratings, step_scores


def angles(**degrees: float) -> JointAngles:
    """Some angles measured, the others unknown."""
    by_name = dict.fromkeys(ANGLE_NAMES, UNKNOWN_ANGLE)
    by_name |= {name: JointAngle(deg, Basis.MEASURED) for name, deg in degrees.items()}
    return JointAngles(View.SIDE, by_name)


@pytest.mark.parametrize(
    ("step", "angle", "deg", "reba", "rula"),
    [
        ("neck", "neck_flexion", 0.0, 1, 1),
        ("neck", "neck_flexion", 15.0, 1, 2),
        ("neck", "neck_flexion", 21.0, 2, 3),
        ("neck", "neck_flexion", -6.0, 2, 4),
        ("trunk", "trunk_flexion", 0.0, 1, 1),
        ("trunk", "trunk_flexion", 20.0, 2, 2),
        ("trunk", "trunk_flexion", -30.0, 3, 2),
        ("trunk", "trunk_flexion", 45.0, 3, 3),
        ("trunk", "trunk_flexion", 70.0, 4, 4),
        ("upper_arm", "left_upper_arm_flexion", -30.0, 2, 2),
        ("upper_arm", "left_upper_arm_flexion", 10.0, 1, 1),
        ("upper_arm", "right_upper_arm_flexion", 45.0, 2, 2),
        ("upper_arm", "right_upper_arm_flexion", 60.0, 3, 3),
        ("upper_arm", "right_upper_arm_flexion", 95.0, 4, 4),
        ("lower_arm", "left_lower_arm_flexion", 80.0, 1, 1),
        ("lower_arm", "left_lower_arm_flexion", 20.0, 2, 2),
    ],
)
def test_bands_of_both_methods(step: str, angle: str, deg: float, reba: int, rula: int) -> None:
    """REBA's bands are Hignett and McAtamney's, RULA's those of the worksheet."""
    measured = angles(**{angle: deg})

    assert reba == step_scores(measured, "reba")[step]
    assert rula == step_scores(measured, "rula")[step]


def test_what_is_not_measured_has_no_score() -> None:
    """No step is guessed."""
    assert {None} == set(step_scores(angles(), "reba").values())


def test_the_worse_arm_counts() -> None:
    """As raters note one arm."""
    both = angles(left_upper_arm_flexion=10.0, right_upper_arm_flexion=50.0)

    assert 3 == step_scores(both, "reba")["upper_arm"]


def test_measured_adjustments_add_a_point() -> None:
    """Twist, side-bend and abduction."""
    turned = angles(neck_flexion=5.0, neck_twist=-30.0, neck_side_bend=15.0)
    abducted = angles(left_upper_arm_flexion=10.0, left_upper_arm_abduction=50.0)

    assert 2 == step_scores(turned, "reba")["neck"]
    assert 2 == step_scores(abducted, "reba")["upper_arm"]


def test_agreement_counts_only_what_was_measured() -> None:
    """Three ratings, two measured, one of them equal."""
    rated = [RatedPicture(Path("a"), {"neck": score}) for score in (1, 2, 3)]
    scored = list(zip(rated, ({"neck": 1}, {"neck": 3}, {"neck": None}), strict=True))
    neck = agreements(scored)[0]

    assert ("neck", 3, 2, 0.5, 1.0) == (
        neck.step, neck.n, neck.n_measured, neck.equal, neck.within_one,
    )  # fmt: skip
    assert [(1, 1), (2, 3)] == neck.pairs


def test_files_lie_beside_the_ratings(tmp_path: Path) -> None:
    """An empty cell is no rating, and a column reba makes it REBA."""
    file = tmp_path / "labels.csv"
    file.write_text("file,neck,trunk,reba\nimages/a.png,2,,4\n,1,1,1\n")
    ratings = read_ratings(file)

    assert "reba" == ratings.method
    assert [RatedPicture(tmp_path / "images" / "a.png", {"neck": 2})] == ratings.pictures


@pytest.mark.parametrize(
    "content",
    ["", "file,mood\na.png,1\n", "neck\n1\n", "file,neck\na.png,high\n", "file,neck\n", "\udcff"],
)
def test_a_damaged_file_is_named(tmp_path: Path, content: str) -> None:
    """Whatever is wrong with it."""
    file = tmp_path / "labels.csv"
    file.write_text(content, errors="surrogateescape")

    with pytest.raises(InputError, match=r"labels\.csv"):
        read_ratings(file)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """With the system's reason."""
    with pytest.raises(InputError, match=r"none\.csv cannot be read \(no such file"):
        read_ratings(tmp_path / "none.csv")
