"""Models by name and by file."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper
from skimage import data

from lumbar.core.errors import ModelError
from lumbar.core.skeleton import INDEX
from lumbar.evaluation.landmark_model import LandmarkModel
from lumbar.evaluation.models import (
    FLOAT_FOLDER,
    all_models,
    float_of,
    open_box_model,
    open_depth_model,
    open_model,
)
from lumbar.paths import models_dir
from lumbar.pose.lift import DEPTH_MODEL
from lumbar.pose.preprocess import Region

NAME = "movenet-lightning-int8"


def written(path: Path, shape: list[int | str], kind: int = TensorProto.FLOAT) -> Path:
    """A file with an ONNX model that has this input and MoveNet's output."""
    output = helper.make_tensor_value_info("keypoints", TensorProto.FLOAT, [1, 1, 17, 3])
    zeros = onnx.numpy_helper.from_array(np.zeros((1, 1, 17, 3), np.float32), "zeros")
    graph = helper.make_graph(
        [helper.make_node("Identity", ["zeros"], ["keypoints"])],
        "model",
        [helper.make_tensor_value_info("image", kind, shape)],
        [output],
        [zeros],
    )
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=10)
    onnx.save(made, path)
    return path


def test_a_file_is_described_by_its_content(tmp_path: Path) -> None:
    """Name, hash, size and input size are its own."""
    path = tmp_path / "own.onnx"
    shutil.copy(models_dir() / f"{NAME}.onnx", path)
    info = open_model(str(path), models_dir()).info

    assert ("own", 192, path.stat().st_size) == (info.name, info.input_size, info.size_bytes)
    assert hashlib.sha256(path.read_bytes()).hexdigest() == info.sha256


def test_a_built_float_model_goes_by_its_name(tmp_path: Path) -> None:
    """Where the build left it; elsewhere it is not known."""
    for file in ("manifest.json", f"{NAME}.onnx"):
        shutil.copy(models_dir() / file, tmp_path / file)
    assert float_of(NAME, tmp_path) is None
    (tmp_path / FLOAT_FOLDER).mkdir(parents=True)
    written(tmp_path / FLOAT_FOLDER / "movenet-lightning-float.onnx", [1, 64, 64, 3])
    name = float_of(NAME, tmp_path)

    assert name == "movenet-lightning-float"
    assert open_model(name, tmp_path).info.input_size == 64


@pytest.mark.parametrize(
    ("shape", "kind"),
    [
        ([1, 3, 64, 64], TensorProto.FLOAT),
        ([1, "side", "side", 3], TensorProto.FLOAT),
        ([64, 64], TensorProto.FLOAT),
        ([1, 64, 64, 3], TensorProto.INT64),
    ],
)
def test_another_kind_of_model_is_refused(
    tmp_path: Path, shape: list[int | str], kind: int
) -> None:
    """By name, whatever its input is."""
    path = written(tmp_path / "other.onnx", shape, kind)

    with pytest.raises(ModelError, match=r"other\.onnx"):
        open_model(str(path), models_dir())


def test_the_depth_model_gives_keypoints_in_a_box() -> None:
    """By name and as a file; the portrait's head and shoulders lie where they are."""
    region = Region(-60.0, -60.0, 640.0)
    picture = np.ascontiguousarray(data.astronaut()[..., ::-1])
    named = open_box_model(DEPTH_MODEL, models_dir())
    filed = open_box_model(str(models_dir() / f"{DEPTH_MODEL}.onnx"), models_dir())
    found = named.look(picture, region)
    away_px = [
        np.linalg.norm(found.xy(name) - place)
        for name, place in {"nose": (225, 127), "left_eye": (248, 103)}.items()
    ]

    assert isinstance(named, LandmarkModel)
    assert DEPTH_MODEL == named.info.name == filed.info.name
    assert max(away_px) < 15
    assert found.score[INDEX["nose"]] > 0.9
    assert np.array_equal(found.xy_px, filed.look(picture, region).xy_px)


def test_a_pose_model_is_no_depth_model_and_the_other_way_round() -> None:
    """Each is refused by name where the other is wanted."""
    with pytest.raises(ModelError, match=f"{NAME}.onnx is not a depth model"):
        open_depth_model(models_dir() / f"{NAME}.onnx")
    with pytest.raises(ModelError, match=f"{DEPTH_MODEL}.onnx is not a pose model"):
        open_model(str(models_dir() / f"{DEPTH_MODEL}.onnx"), models_dir())


def test_all_models_are_the_listed_ones_and_the_float_ones_built(tmp_path: Path) -> None:
    """The depth model among them, with its own float model."""
    shutil.copy(models_dir() / "manifest.json", tmp_path)
    listed = list(all_models(tmp_path))
    (tmp_path / FLOAT_FOLDER).mkdir(parents=True)
    (tmp_path / FLOAT_FOLDER / "blazepose-heavy-float.onnx").touch()

    assert {NAME, DEPTH_MODEL} <= set(listed)
    assert [*listed, "blazepose-heavy-float"] == all_models(tmp_path)


@pytest.mark.parametrize("name", ["gone.onnx", "../manifest", "nobody"])
def test_what_is_not_there_is_named(tmp_path: Path, name: str) -> None:
    """A file or a model."""
    wanted = str(tmp_path / name) if name.endswith(".onnx") else name

    with pytest.raises(ModelError, match=name.replace(".", r"\.")):
        open_model(wanted, models_dir())
