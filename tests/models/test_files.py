"""The model files that are shipped are the ones that were made, measured and described."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
from onnx import numpy_helper

from lumbar.core.skeleton import KEYPOINT_NAMES

MODELS = Path(__file__).resolve().parents[2] / "models"
DATA = Path(os.environ.get("LUMBAR_DATA", MODELS.parent / ".." / "shared" / "data"))

_LARGEST_SHARE_OF_FLOAT = 0.30

ENTRIES: list[dict[str, Any]] = json.loads((MODELS / "manifest.json").read_text())["models"]
PINS: dict[str, dict[str, Any]] = json.loads((MODELS / "build" / "pins.json").read_text())

each_model = pytest.mark.parametrize("entry", ENTRIES, ids=[entry["name"] for entry in ENTRIES])


@each_model
def test_a_file_has_the_hash_and_size_of_its_entry(entry: dict[str, Any]) -> None:
    """The manifest describes the file beside it."""
    content = (MODELS / entry["file"]).read_bytes()

    assert entry["sha256"] == hashlib.sha256(content).hexdigest()
    assert entry["size_bytes"] == len(content)


@each_model
def test_the_manifest_and_the_table_of_the_build_agree(entry: dict[str, Any]) -> None:
    """What is shipped is what the build makes, from the weights it downloads."""
    float_name = entry["file"].replace("-int8", "-float")

    assert PINS[entry["file"]]["sha256"] == entry["sha256"]
    assert PINS[float_name] == entry["float"]
    assert {name: PINS[name]["sha256"] for name in entry["source"]["files"]} == (
        entry["source"]["files"]
    )


@each_model
def test_a_file_is_at_most_30_percent_of_the_float_one(entry: dict[str, Any]) -> None:
    """Int8 keeps its promise of size."""
    assert entry["size_bytes"] <= _LARGEST_SHARE_OF_FLOAT * entry["float"]["size_bytes"]


@each_model
def test_an_entry_describes_the_inputs_and_outputs_of_its_file(entry: dict[str, Any]) -> None:
    """Names, shapes and types are those of the graph."""
    graph = onnx.load(MODELS / entry["file"]).graph
    size = entry["input_size"]

    assert entry["inputs"] == [{"name": "image", "shape": [1, size, size, 3], "type": "uint8"}]
    assert entry["outputs"] == [{"name": "keypoints", "shape": [1, 1, 17, 3], "type": "float32"}]
    assert [value.name for value in graph.input] == ["image"]
    assert [value.name for value in graph.output] == ["keypoints"]
    assert tuple(entry["keypoints"]) == KEYPOINT_NAMES


@each_model
def test_a_model_is_one_file(entry: dict[str, Any]) -> None:
    """No weight lies outside the file whose hash is checked."""
    model = onnx.load(MODELS / entry["file"], load_external_data=False)
    outside = [
        tensor.name
        for tensor in model.graph.initializer
        if tensor.data_location == onnx.TensorProto.EXTERNAL or tensor.external_data
    ]

    assert outside == []


@each_model
def test_almost_all_weights_are_int8(entry: dict[str, Any]) -> None:
    """Only the first layers, the feature pyramid and the heads keep float weights."""
    graph = onnx.load(MODELS / entry["file"]).graph
    weights = [numpy_helper.to_array(tensor) for tensor in graph.initializer]
    convolutions = [array for array in weights if array.ndim == 4]
    int8 = sum(array.size for array in convolutions if array.dtype == np.int8)

    assert int8 > 0.98 * sum(array.size for array in convolutions)


@each_model
def test_no_pair_of_products_overflows_16_bits(entry: dict[str, Any]) -> None:
    """Processors without VNNI cut such sums off: neighbouring channels never weigh too much."""
    graph = onnx.load(MODELS / entry["file"]).graph
    constants = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    makers = {name: node for node in graph.node for name in node.output}
    checked = 0
    for conv in (node for node in graph.node if node.op_type == "Conv"):
        maker = makers.get(conv.input[1])
        codes = None if maker is None else constants[maker.input[0]].astype(int)
        if codes is not None and codes.shape[1] > 1:
            even = codes.shape[1] // 2 * 2
            sums = codes[:, 0:even:2] + codes[:, 1:even:2]
            checked += 1

            assert (255 * sums).max() <= 2**15 - 1
            assert (255 * sums).min() >= -(2**15)
    assert checked > 30


@pytest.mark.skipif(not DATA.is_dir(), reason="the development pictures are not on this machine")
def test_no_calibration_picture_is_a_test_picture() -> None:
    """Figures are never reported on pictures the models were fitted to."""
    lines = (DATA / "manifest.csv").read_text(encoding="utf-8").splitlines()
    split = json.loads((MODELS / "build" / "calibration.json").read_text())
    tested = [
        line for line in lines if line.startswith(tuple(f"{name}/" for name in split["test"]))
    ]
    used = {crop[0] for crop in split["crops"]}

    assert len(tested) == sum(folder["files"] for folder in split["test"].values())
    assert [line for line in tested if any(sha256 in line for sha256 in used)] == []
