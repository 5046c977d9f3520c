"""The depth model that is shipped is the one that was made, measured and described."""

from __future__ import annotations

import csv
import hashlib
import json
import os
from pathlib import Path
from typing import Any

import onnx
import pytest

from lumbar.core.depth import LANDMARK_NAMES
from lumbar.pose.lift import DEPTH_MODEL

MODELS = Path(__file__).resolve().parents[2] / "models"
DATA = Path(os.environ.get("LUMBAR_DATA", MODELS.parent / ".." / "shared" / "data"))

_LARGEST_SHARE_OF_FLOAT32 = 0.30

ENTRY: dict[str, Any] = next(
    entry
    for entry in json.loads((MODELS / "manifest.json").read_text())["depth_models"]
    if entry["name"] == DEPTH_MODEL
)
PINS: dict[str, dict[str, Any]] = json.loads((MODELS / "build" / "pins.json").read_text())
SPLIT: dict[str, Any] = json.loads((MODELS / "build" / "blazepose_split.json").read_text())


def test_the_file_has_the_hash_and_size_of_its_entry() -> None:
    """The manifest describes the file beside it."""
    content = (MODELS / ENTRY["file"]).read_bytes()

    assert ENTRY["sha256"] == hashlib.sha256(content).hexdigest()
    assert ENTRY["size_bytes"] == len(content)


def test_the_manifest_and_the_table_of_the_build_agree() -> None:
    """What is shipped is what the build makes, from the weights it downloads."""
    sources = ENTRY["source"]["files"]

    assert PINS[ENTRY["file"]]["sha256"] == ENTRY["sha256"]
    assert PINS["blazepose-heavy-float.onnx"] == ENTRY["float"]
    assert {name: PINS[name]["sha256"] for name in sources} == sources


def test_the_file_is_at_most_30_percent_of_the_float_one() -> None:
    """The float file here holds 16-bit weights as published, half of what float32 takes."""
    assert ENTRY["size_bytes"] <= _LARGEST_SHARE_OF_FLOAT32 * 2 * ENTRY["float"]["size_bytes"]


def test_the_entry_describes_the_inputs_and_outputs_of_the_file() -> None:
    """Names, shapes and types are those of the graph."""
    graph = onnx.load(MODELS / ENTRY["file"]).graph
    shapes = {entry["name"]: entry["shape"] for entry in ENTRY["outputs"]}

    assert ENTRY["inputs"] == [{"name": "image", "shape": [1, 256, 256, 3], "type": "uint8"}]
    assert {"landmarks": [1, 39, 5], "world": [1, 39, 3], "presence": [1]} == shapes
    assert list(shapes) == [value.name for value in graph.output]
    assert tuple(ENTRY["landmarks"]) == LANDMARK_NAMES


def test_the_model_is_one_file_of_known_operators() -> None:
    """No weight lies outside the file whose hash is checked, and nothing but ONNX is needed."""
    model = onnx.load(MODELS / ENTRY["file"], load_external_data=False)

    assert [] == [t.name for t in model.graph.initializer if t.external_data]
    assert {""} == {node.domain for node in model.graph.node}


def test_no_picture_is_both_fitted_to_and_reported_on() -> None:
    """Figures on pictures that the model was fitted to would flatter it."""
    assert set() == set(SPLIT["fitted"]) & set(SPLIT["reported"])
    assert {crop[0] for crop in SPLIT["crops"]} <= set(SPLIT["fitted"])


def test_every_labelled_webcam_frame_is_reported_on() -> None:
    """The frames that decide about good and bad posture are never fitted to."""
    if not DATA.is_dir():
        pytest.skip(f"the development pictures are not at {DATA}")
    with (DATA / "manifest.csv").open(encoding="utf-8", newline="") as table:
        frames = {
            row["sha256"]
            for row in csv.DictReader(table)
            if row["path"].startswith("posture_snowsuno/")
        }

    assert frames <= set(SPLIT["reported"])
