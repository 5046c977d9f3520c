"""``lumbar evaluate`` on small data sets made of the public-domain portrait."""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from click.testing import CliRunner, Result
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval
from skimage import data

from lumbar.cli.evaluate import evaluate
from lumbar.core.errors import LumbarError, ModelError
from lumbar.core.skeleton import INDEX, KEYPOINT_NAMES
from lumbar.evaluation.changes import CHANGES
from lumbar.opencv import cv2
from lumbar.paths import models_dir
from lumbar.pose.lift import DEPTH_MODEL

THUNDER, LIGHTNING = "movenet-thunder-int8", "movenet-lightning-int8"

_PORTRAIT_PX = {
    "nose": (225, 127),
    "left_eye": (248, 103),
    "right_eye": (203, 101),
    "left_shoulder": (325, 262),
    "right_shoulder": (95, 255),
}
"""Read from the portrait by eye."""

_FIVE = ("--min-keypoints", 5)


def portrait() -> np.ndarray:
    """``(512, 512, 3)`` blue-green-red."""
    return np.ascontiguousarray(data.astronaut()[..., ::-1])


def write(path: Path, picture: np.ndarray) -> None:
    """Write a picture, whatever folder it needs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    assert cv2.imwrite(str(path), picture)


@pytest.fixture
def coco(tmp_path: Path) -> tuple[str, ...]:
    """The portrait alone, the portrait in a wide picture, and an empty one; as options."""
    wide = np.full((600, 900, 3), 128, np.uint8)
    wide[50:562, 300:812] = portrait()
    pictures = {1: (portrait(), (0, 0)), 2: (wide, (300, 50)), 3: (wide[:, :280], None)}
    annotations = []
    for number, (picture, corner) in pictures.items():
        write(tmp_path / "images" / f"{number}.png", picture)
        if corner is not None:
            annotations.append(_annotation(number, corner))
    document = {
        "images": [{"id": number, "file_name": f"{number}.png"} for number in pictures],
        "categories": [{"id": 1, "name": "person", "keypoints": list(KEYPOINT_NAMES)}],
        "annotations": annotations,
    }
    (tmp_path / "labels.json").write_text(json.dumps(document))
    return _options(tmp_path)


def _options(folder: Path) -> tuple[str, ...]:
    return ("--annotations", str(folder / "labels.json"), "--images", str(folder / "images"))


def _annotation(number: int, corner: tuple[int, int]) -> dict[str, Any]:
    flat = np.zeros((17, 3))
    for name, (x, y) in _PORTRAIT_PX.items():
        flat[INDEX[name]] = (x + corner[0], y + corner[1], 2)
    return {
        "id": number,
        "image_id": number,
        "category_id": 1,
        "bbox": [corner[0], corner[1], 450, 512],
        "area": 120_000.0,
        "iscrowd": 0,
        "num_keypoints": 5,
        "keypoints": flat.reshape(-1).tolist(),
    }


@pytest.fixture
def sitting(tmp_path: Path) -> tuple[str, ...]:
    """14 portraits of different brightness and 4 that came nearer, as options."""
    for number in range(14):
        write(tmp_path / "good" / f"{number}.png", _brighter(portrait(), 3 * number))
    near = cv2.resize(portrait()[:400, 30:430], (512, 512))
    for number in range(4):
        write(tmp_path / "bad" / f"{number}.png", _brighter(np.asarray(near, np.uint8), number))
    return ("--good", str(tmp_path / "good"), "--bad", str(tmp_path / "bad"), "--baseline", "10")


def _brighter(picture: np.ndarray, amount: int) -> np.ndarray:
    return np.clip(picture.astype(int) + amount, 0, 255).astype(np.uint8)


def run(*args: object) -> Result:
    """Run a command of the group; what it wrote and raised."""
    return CliRunner().invoke(evaluate, [str(arg) for arg in args])


def figures(*args: object) -> dict[str, Any]:
    """The one JSON object that a run which goes well writes."""
    result = run(*args, "--json")
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def refusal(*args: object) -> str:
    """The sentence of a run that is refused."""
    error = run(*args).exception
    assert isinstance(error, LumbarError), error
    return str(error)


def test_keypoints_of_the_portrait_are_good(coco: tuple[str, ...]) -> None:
    """Every figure is there, and two people are found where they are labelled."""
    found = figures("keypoints", *coco, *_FIVE)

    assert {"n", "mean_oks", "ap", "ap50", "ap75", "ar", "model", "per_joint"} <= found.keys()
    assert (THUNDER, 2) == (found["model"], found["n"])
    assert found["mean_oks"] > 0.85
    assert 1.0 == pytest.approx(found["ap50"])
    assert set(KEYPOINT_NAMES) == found["per_joint"].keys()
    assert (2, None) == (
        found["per_joint"]["nose"]["n"],
        found["per_joint"]["left_knee"]["mean_error"],
    )
    assert {"evidence", "rescored evidence", "mean", "rescored"} == found["rescoring"].keys()


@pytest.mark.parametrize("more", [(), ("--find-people",)], ids=["boxes", "pictures"])
def test_the_figures_are_those_of_pycocotools(
    tmp_path: Path, coco: tuple[str, ...], more: tuple[str, ...]
) -> None:
    """On the findings that the command itself wrote."""
    detections = tmp_path / "found.json"
    found = figures("keypoints", *coco, *_FIVE, *more, "--detections", detections)
    with contextlib.redirect_stdout(io.StringIO()):
        labels = COCO(str(tmp_path / "labels.json"))
        evaluation = COCOeval(labels, labels.loadRes(str(detections)), "keypoints")
        evaluation.evaluate()
        evaluation.accumulate()
        evaluation.summarize()

    assert evaluation.stats[[0, 1, 2, 5]].tolist() == pytest.approx(
        [found["ap"], found["ap50"], found["ap75"], found["ar"]], abs=1e-6
    )


def test_people_are_found_in_whole_pictures(coco: tuple[str, ...]) -> None:
    """The model finds both by itself and nobody in the empty picture."""
    found = figures("keypoints", *coco, *_FIVE, "--find-people")

    assert (2, 0) == (found["n"], found["false_alarms"])
    assert found["mean_oks"] > 0.8


def test_a_second_run_computes_only_what_changed(tmp_path: Path, coco: tuple[str, ...]) -> None:
    """And says what it skipped; the figures are the same."""
    first = run("keypoints", *coco, *_FIVE, "--json")
    second = run("keypoints", *coco, *_FIVE, "--json")
    write(tmp_path / "images" / "1.png", _brighter(portrait(), 5))
    third = run("keypoints", *coco, *_FIVE, "--json")

    assert "skipped" not in first.stderr
    assert first.stdout == second.stdout
    assert "skipped 2 looks" in second.stderr
    assert "computed 0" in second.stderr
    assert "skipped 1 looks" in third.stderr
    assert "computed 1" in third.stderr


def test_a_damaged_picture_is_named_and_the_others_count(
    tmp_path: Path, coco: tuple[str, ...]
) -> None:
    """The exit status is 1, and the figures are of those that could be used."""
    (tmp_path / "images" / "2.png").write_bytes(b"no picture")
    result = run("keypoints", *coco, *_FIVE, "--json")

    assert result.exit_code == 1
    assert "2.png" in result.stderr
    assert json.loads(result.stdout)["n"] == 1


def test_a_missing_picture_is_named(tmp_path: Path, coco: tuple[str, ...]) -> None:
    """With the system's reason."""
    (tmp_path / "images" / "1.png").unlink()
    result = run("keypoints", *coco, *_FIVE)

    assert result.exit_code == 1
    assert "1.png cannot be read (no such file" in result.stderr


def test_without_any_picture_there_are_no_figures(tmp_path: Path, coco: tuple[str, ...]) -> None:
    """An error, and not a table of nothing, whether the pictures are gone or the folder is."""
    for picture in (tmp_path / "images").iterdir():
        picture.unlink()
    without_pictures = refusal("keypoints", *coco, *_FIVE)
    (tmp_path / "images").rmdir()

    assert "None of the pictures" in without_pictures
    assert "images does not exist" in refusal("keypoints", *coco, *_FIVE)


def test_missing_labels_are_named(tmp_path: Path) -> None:
    """Before any model is loaded."""
    (tmp_path / "images").mkdir()
    sentence = refusal("keypoints", *_options(tmp_path))

    assert "labels.json cannot be read" in sentence


def test_nobody_to_judge_is_said_with_the_limits(coco: tuple[str, ...]) -> None:
    """The portrait has five labelled points, and eight are asked for."""
    assert "--min-keypoints" in refusal("keypoints", *coco)


def test_an_unknown_model_is_refused(coco: tuple[str, ...]) -> None:
    """With the names there are."""
    result = run("keypoints", *coco, *_FIVE, "--model", "nobody")

    assert isinstance(result.exception, ModelError)
    assert THUNDER in str(result.exception)


def test_a_model_may_be_a_file(coco: tuple[str, ...], tmp_path: Path) -> None:
    """Its figures are those of the same model by name; a damaged file is named."""
    path = tmp_path / "own.onnx"
    shutil.copy(models_dir() / f"{THUNDER}.onnx", path)
    own = figures("keypoints", *coco, *_FIVE, "--model", path)
    listed = figures("keypoints", *coco, *_FIVE)
    path.write_bytes(b"damaged")

    assert "own" == own["model"]
    assert listed["mean_oks"] == own["mean_oks"]
    assert "own.onnx" in refusal("keypoints", *coco, *_FIVE, "--model", path)


@pytest.mark.parametrize(
    "args",
    [
        ("keypoints",),
        ("posture", "--good", "here"),
        ("robustness",),
        ("robustness", "--good", "here"),
        ("compare", THUNDER),
    ],
)
def test_missing_options_are_wrong_usage(args: tuple[str, ...]) -> None:
    """Exit status 2 and the options to give."""
    result = run(*args)

    assert result.exit_code == 2
    assert "--" in result.stderr


def test_reports_need_nothing_else(
    tmp_path: Path, coco: tuple[str, ...], sitting: tuple[str, ...]
) -> None:
    """Each page is whole, loads nothing, and only the one about keypoints has pictures."""
    pages = {}
    for name, args in {
        "keypoints": (*coco, *_FIVE),
        "posture": sitting,
        "angles": ("--postures", "2"),
    }.items():
        path = tmp_path / f"{name}.html"
        result = run(name, *args, "--report", path)
        assert result.exit_code == 0, result.output
        pages[name] = path.read_text(encoding="utf-8")

    assert all(page.endswith("</html>\n") or page.endswith("</html>") for page in pages.values())
    assert not any("http" in page or "<script" in page for page in pages.values())
    assert ["keypoints"] == [name for name, page in pages.items() if "data:image/jpeg" in page]


def test_a_report_never_replaces_an_input(coco: tuple[str, ...]) -> None:
    """The labels are safe."""
    assert "would replace the input" in refusal("keypoints", *coco, *_FIVE, "--report", coco[1])


def test_coming_nearer_is_told_apart(sitting: tuple[str, ...]) -> None:
    """The deviation separates, and every figure is there."""
    found = figures("posture", *sitting)

    assert (4, 4, 10) == (found["n_good"], found["n_bad"], found["n_baseline"])
    assert 1.0 == found["auc"]
    assert 1.0 == found["measures"]["distance"]
    assert "higher" == found["bad_is"]["distance"]
    assert found["best_threshold"] > 0


def test_posture_needs_enough_frames(sitting: tuple[str, ...]) -> None:
    """More than the baseline takes."""
    assert "there must be more than 30" in refusal("posture", *sitting[:4])


def test_every_change_is_compared_with_the_clean_run(coco: tuple[str, ...]) -> None:
    """One row each, the first one without a loss."""
    found = figures("robustness", *coco, *_FIVE, "--model", LIGHTNING)
    rows = found["keypoints"]

    assert ["clean", *(change.name for change in CHANGES)] == [row["change"] for row in rows]
    assert (0.0, 0.0) == (rows[0]["mean_oks_loss"], rows[0]["ap_loss"])
    assert all(
        rows[0]["mean_oks"] - row["mean_oks"] == pytest.approx(row["mean_oks_loss"])
        for row in rows
        if "cropped" not in row["change"]
    )


def test_simulated_angles_come_by_place_and_distance() -> None:
    """Without any data of the user's."""
    found = figures("angles", "--postures", "2")

    assert [] == found["rated"]
    assert {"trunk_flexion", "neck_twist"} <= {row["angle"] for row in found["simulated"]}
    assert 5 == len(found["simulated"][0]["by_distance_deg"])


def test_rated_pictures_are_compared_step_by_step(tmp_path: Path) -> None:
    """A frontal portrait shows no flexion, so nothing is measured and nothing guessed."""
    write(tmp_path / "a.png", portrait())
    (tmp_path / "labels.csv").write_text("file,neck,trunk,reba\na.png,1,1,1\n")
    found = figures("angles", "--postures", "1", "--labels", tmp_path / "labels.csv")
    steps = found["rated"][0]["steps"]

    assert ("reba", THUNDER) == (found["rated"][0]["method"], found["rated"][0]["model"])
    assert (1, 0, None) == (
        steps["neck"]["n"],
        steps["neck"]["n_measured"],
        steps["neck"]["weighted_kappa"],
    )


def test_agreement_is_also_told_without_pictures_fitted_to(tmp_path: Path) -> None:
    """Two portraits, one of them listed; the list alone is wrong usage."""
    for number in range(2):
        write(tmp_path / f"{number}.png", _brighter(portrait(), number))
    listed = hashlib.sha256((tmp_path / "0.png").read_bytes()).hexdigest()
    (tmp_path / "fitted.json").write_text(json.dumps({"crops": [[listed, 0]]}))
    (tmp_path / "labels.csv").write_text("file,neck\n0.png,1\n1.png,2\n")
    fitted = ("--fitted", tmp_path / "fitted.json")
    labels = ("--labels", tmp_path / "labels.csv")
    rated = figures("angles", "--postures", "1", *labels, *fitted)["rated"]

    assert [("all", 2), ("not fitted to", 1)] == [
        (part["pictures"], part["n_pictures"]) for part in rated
    ]
    assert [2, 1] == [part["steps"]["neck"]["n"] for part in rated]
    assert "RULA, not fitted to (1)" in run("angles", "--postures", "1", *labels, *fitted).stdout
    assert 2 == run("angles", *fitted).exit_code


def test_models_are_compared_side_by_side(coco: tuple[str, ...]) -> None:
    """Similarity, precision, recall, size and latency of each; the depth model is one of them."""
    found = figures("compare", THUNDER, LIGHTNING, DEPTH_MODEL, *coco, *_FIVE)["models"]

    assert [THUNDER, LIGHTNING, DEPTH_MODEL] == [row["model"] for row in found]
    assert found[0]["size_bytes"] > found[1]["size_bytes"]
    assert all(row["latency_ms"] > 0 and row["n"] == 2 for row in found)
    assert all(0.5 < row["ar"] <= 1 for row in found[:2])
    assert 0 < found[2]["mean_oks"] < found[0]["mean_oks"]


def test_two_files_of_one_name_have_a_row_each(tmp_path: Path, coco: tuple[str, ...]) -> None:
    """With their own sizes, in the order given."""
    paths = [tmp_path / folder / "own.onnx" for folder in ("a", "b")]
    for path, name in zip(paths, (THUNDER, LIGHTNING), strict=True):
        path.parent.mkdir()
        shutil.copy(models_dir() / f"{name}.onnx", path)
    found = figures("compare", *paths, *coco, *_FIVE)["models"]

    assert ["own", "own"] == [row["model"] for row in found]
    assert [path.stat().st_size for path in paths] == [row["size_bytes"] for row in found]
    assert found[0]["latency_ms"] != found[1]["latency_ms"]


def test_the_table_for_the_terminal_names_every_model(coco: tuple[str, ...]) -> None:
    """One line each below the head."""
    lines = run("compare", THUNDER, LIGHTNING, *coco, *_FIVE).stdout.splitlines()

    assert ["model", THUNDER, LIGHTNING] == [line.split()[0] for line in lines]


@pytest.mark.parametrize(
    "names", [{"--detections": "labels.json"}, {"--report": "labels.json"},
              {"--detections": "same.json", "--report": "same.json"}],
    ids=str,
)  # fmt: skip
def test_no_output_replaces_the_labels_or_another(
    coco: tuple[str, ...], names: dict[str, str], tmp_path: Path
) -> None:
    """Refused before anything is looked at; what the user has stays."""
    labels = (tmp_path / "labels.json").read_bytes()
    options = [word for option, name in names.items() for word in (option, tmp_path / name)]

    assert "would replace" in refusal("keypoints", *coco, *_FIVE, *options)
    assert labels == (tmp_path / "labels.json").read_bytes()
    assert not (tmp_path / "same.json").exists()


@pytest.mark.parametrize("option", ["--detections", "--report"])
def test_a_page_or_findings_cannot_go_to_standard_output(
    coco: tuple[str, ...], option: str
) -> None:
    """Where the figures are."""
    result = run("keypoints", *coco, *_FIVE, option, "-")

    assert 2 == result.exit_code
    assert "standard output" in result.stderr
