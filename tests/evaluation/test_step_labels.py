"""Step scores by raters and by measured angles."""

from __future__ import annotations

import hashlib
import math
from pathlib import Path

import pytest

from lumbar.core.errors import InputError
from lumbar.core.types import ANGLE_NAMES, UNKNOWN_ANGLE, Basis, JointAngle, JointAngles, View
from lumbar.evaluation.step_labels import (
    Agreement,
    RatedPicture,
    agreements,
    read_fitted,
    read_ratings,
    without_fitted,
)
from lumbar.evaluation.step_scores import step_scores


def angles(**degrees: float) -> JointAngles:
    """Some angles measured, the others unknown; ``both_arms_...`` of the left and the right."""
    for name in [name for name in degrees if name.startswith("both_arms_")]:
        deg = degrees.pop(name)
        degrees |= {name.replace("both_arms", side): deg for side in ("left", "right")}
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
        ("upper_arm", "both_arms_upper_arm_flexion", -30.0, 2, 2),
        ("upper_arm", "both_arms_upper_arm_flexion", 10.0, 1, 1),
        ("upper_arm", "both_arms_upper_arm_flexion", 45.0, 2, 2),
        ("upper_arm", "both_arms_upper_arm_flexion", 60.0, 3, 3),
        ("upper_arm", "both_arms_upper_arm_flexion", 95.0, 4, 4),
        ("lower_arm", "both_arms_lower_arm_flexion", 80.0, 1, 1),
        ("lower_arm", "both_arms_lower_arm_flexion", 20.0, 2, 2),
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


def test_of_one_arm_alone_nothing_is_said() -> None:
    """The other may be worse."""
    one = angles(left_upper_arm_flexion=10.0, left_lower_arm_flexion=80.0)

    assert {None} == set(step_scores(one, "reba").values())


def test_measured_adjustments_add_a_point() -> None:
    """Twist, side-bend and abduction; REBA gives one point for both turns, RULA two."""
    turned = angles(neck_flexion=5.0, neck_twist=-30.0, neck_side_bend=15.0)
    abducted = angles(both_arms_upper_arm_flexion=10.0, left_upper_arm_abduction=50.0)

    assert 2 == step_scores(turned, "reba")["neck"]
    assert 3 == step_scores(turned, "rula")["neck"]
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
    assert "1 × 1, 2 × 1" == neck.given


def test_few_pictures_leave_the_kappa_open() -> None:
    """Many narrow it down, and of none nothing is known."""
    pairs = [(1, 1), (1, 2), (2, 2), (2, 2), (3, 3), (1, 1), (3, 2), (2, 1)]

    def found(times: int) -> Agreement:
        rated = [(RatedPicture(Path("a"), {"neck": one}), {"neck": two}) for one, two in pairs]
        return agreements(rated * times)[0]

    few, many, none = found(1), found(40), found(0)

    assert few.kappa == pytest.approx(many.kappa)
    assert few.kappa_low < many.kappa_low < many.kappa < many.kappa_high < few.kappa_high
    assert math.isnan(none.kappa_low)


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


def test_pictures_that_a_model_was_fitted_to_are_left_out(tmp_path: Path) -> None:
    """By their content, whatever they are called; the list may hold anything else as well."""
    rated = []
    for name in ("a.png", "b.png", "copy of a.png"):
        (tmp_path / name).write_bytes(name[-5:].encode())
        rated.append((RatedPicture(tmp_path / name, {"neck": 1}), {"neck": 1}))
    listed = tmp_path / "list.json"
    listed.write_text(f'{{"crops": [["{hashlib.sha256(b"a.png").hexdigest()}", 7, true]]}}')
    left = without_fitted(rated, read_fitted(listed))

    assert ["b.png"] == [picture.path.name for picture, _ in left]


@pytest.mark.parametrize("content", ["", "no hash", "a" * 63, b"\xff\xfe"])
def test_a_list_without_pictures_is_named(tmp_path: Path, content: str | bytes) -> None:
    """Nobody should think that nothing was fitted to."""
    listed = tmp_path / "list.json"
    listed.write_bytes(content if isinstance(content, bytes) else content.encode())

    with pytest.raises(InputError, match=r"list\.json"):
        read_fitted(listed)


def test_orders_to_a_terminal_in_a_file_are_not_passed_on(tmp_path: Path) -> None:
    """The row is told by its name, which may hold anything."""
    file = tmp_path / "labels.csv"
    file.write_text("file,neck\n\x1b[2Jgone.png,high\n")
    with pytest.raises(InputError) as refused:
        read_ratings(file)

    assert "\\x1b[2Jgone.png" in str(refused.value)
    assert str(refused.value).isprintable()


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """With the system's reason."""
    with pytest.raises(InputError, match=r"none\.csv cannot be read \(no such file"):
        read_ratings(tmp_path / "none.csv")
