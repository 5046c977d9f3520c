"""Models by name and by file."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper

from lumbar.core.errors import ModelError
from lumbar.evaluation.models import FLOAT_FOLDER, float_of, open_model
from lumbar.paths import models_dir

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


@pytest.mark.parametrize("name", ["gone.onnx", "../manifest", "nobody"])
def test_what_is_not_there_is_named(tmp_path: Path, name: str) -> None:
    """A file or a model."""
    wanted = str(tmp_path / name) if name.endswith(".onnx") else name

    with pytest.raises(ModelError, match=name.replace(".", r"\.")):
        open_model(wanted, models_dir())
