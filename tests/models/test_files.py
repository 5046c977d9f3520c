"""The model files that are shipped are the ones that were made, measured and described."""

from __future__ import annotations

import csv
import hashlib
import itertools
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


with_data = pytest.mark.skipif(
    not DATA.is_dir(), reason="the development pictures are not on this machine"
)


def listed_files() -> dict[str, str]:
    """Path and SHA-256 of every picture and recording of the development data."""
    with (DATA / "manifest.csv").open(encoding="utf-8", newline="") as table:
        return {row["path"]: row["sha256"] for row in csv.DictReader(table)}


def fitted_to() -> dict[str, set[str]]:
    """Hashes of the pictures that each kind of model was fitted to."""
    build = MODELS / "build"
    calibration = json.loads((build / "calibration.json").read_text())
    split = json.loads((build / "blazepose_split.json").read_text())
    return {
        "MoveNet": {crop[0] for crop in calibration["crops"]},
        "BlazePose": {crop[0] for crop in split["crops"]} | set(split["fitted"]),
    }


@with_data
@pytest.mark.parametrize("folder", ["coco", "posture_snowsuno"])
def test_no_calibration_picture_is_a_test_picture(folder: str) -> None:
    """Keypoint and posture figures come from folders that the int8 models never saw."""
    noted = json.loads((MODELS / "build" / "calibration.json").read_text())["test"][folder]
    files = listed_files()
    tested = [files[path] for path in sorted(files) if path.startswith(f"{folder}/")]

    assert len(tested) == noted["files"]
    assert noted["sha256"] == hashlib.sha256("".join(tested).encode()).hexdigest()
    assert set() == set(tested) & fitted_to()["MoveNet"]


@with_data
def test_the_card_says_how_many_pictures_each_model_was_fitted_to() -> None:
    """Folder by folder, so that a figure made with such pictures cannot pass for a blind one."""
    pictures: dict[str, list[str]] = {}
    for path, sha256 in listed_files().items():
        if not path.endswith((".json", ".csv")):
            pictures.setdefault(path.split("/")[0], []).append(sha256)
    fitted = fitted_to()
    expected = {
        folder: [len(hashes), *(sum(h in used for h in hashes) for used in fitted.values())]
        for folder, hashes in pictures.items()
    }

    assert expected == _table_of_the_card(["folder", "files", *fitted])


def _table_of_the_card(head: list[str]) -> dict[str, list[int]]:
    """The first columns of the card's table that begins with these, by folder."""
    lines = (MODELS / "MODEL_CARD.md").read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip(" `") for cell in line.strip("|").split("|")] for line in lines]
    begin = next(place for place, row in enumerate(rows) if row[: len(head)] == head)
    table = itertools.takewhile(lambda row: len(row) > 1, rows[begin + 2 :])
    return {row[0]: [int(cell) for cell in row[1 : len(head)]] for row in table}
