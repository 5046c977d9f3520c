"""From Google's published BlazePose to its float and int8 files: the story in one place."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
from onnx.utils import extract_model

import blazepose_crops
from blazepose_equalise import equalise
from blazepose_fit import INT8, INT8_WEIGHTS, PICTURE, Quantized, fit
from blazepose_network import ENTRY, Network, merge_linear_pairs, read_network
from blazepose_qdq import onnx_model

_INPUTS = ["input_1"]
_OUTPUTS = ["Identity", "Identity_1", "Identity_4"]
"""Landmarks, presence and world landmarks; not the segmentation and the heat maps."""


def save_float(published: Path, target: Path) -> None:
    """The published network in float, with the inputs and outputs of the int8 file."""
    onnx.save(onnx_model(_network(published), Quantized(ranges={ENTRY: PICTURE})), target)


def save_int8_weights(published: Path, target: Path) -> None:
    """The file the program uses: weights in a quarter of their size, arithmetic in float."""
    network = _network(published)
    onnx.save(onnx_model(network, fit(network, _entry(), INT8_WEIGHTS)), target)


def save_int8(published: Path, target: Path) -> None:
    """Int8 arithmetic: twice as fast, and not as accurate as it has to be."""
    network, entry = _network(published), _entry()
    merge_linear_pairs(network)
    equalise(network, entry[::2])
    onnx.save(onnx_model(network, fit(network, entry, INT8)), target)


def _entry() -> np.ndarray:
    """``(n, 3, 256, 256)`` float32 0..1, the listed crops."""
    pictures = blazepose_crops.pictures().transpose(0, 3, 1, 2)
    return np.ascontiguousarray(pictures, dtype=np.float32) / np.float32(255)


def _network(published: Path) -> Network:
    """The network of a TFLite file."""
    with tempfile.TemporaryDirectory() as folder:
        whole, pruned, folded = (Path(folder, name) for name in ("whole", "pruned", "folded"))
        convert = [sys.executable, "-m", "tf2onnx.convert", "--opset", "17"]
        convert += ["--tflite", str(published), "--output", str(whole)]
        subprocess.run(convert, check=True, capture_output=True)
        extract_model(str(whole), str(pruned), _INPUTS, _OUTPUTS)
        options = ort.SessionOptions()
        options.log_severity_level = 3
        options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_ENABLE_BASIC
        options.optimized_model_filepath = str(folded)
        ort.InferenceSession(str(pruned), options, providers=["CPUExecutionProvider"])
        return read_network(folded)
