"""The first layer on blocks of pixels gives exactly what it gives on pixels."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
import pytest
from onnx import TensorProto, helper, numpy_helper

sys.path.append(str(Path(__file__).resolve().parents[2] / "models" / "build"))

from entry import read_blocks

_SIDE, _OUTPUTS = 16, 5


def first_layer(seed: int, pads: list[int]) -> onnx.ModelProto:
    """Static QDQ: a picture's bytes through one convolution, to bytes."""
    chance = np.random.default_rng(seed)
    steps = chance.uniform(0.001, 0.01, _OUTPUTS).astype(np.float32)
    zeros = np.zeros(_OUTPUTS)
    constants = {
        "pixel_step": np.float32(1 / 128),
        "pixel_zero": np.uint8(128),
        "codes": chance.integers(-127, 128, (_OUTPUTS, 3, 3, 3)).astype(np.int8),
        "steps": steps,
        "zeros": zeros.astype(np.int8),
        "bias_codes": chance.integers(-5000, 5000, _OUTPUTS).astype(np.int32),
        "bias_steps": steps / np.float32(128),
        "result_step": np.float32(0.05),
        "result_zero": np.uint8(100),
    }
    pixels, results = ["pixel_step", "pixel_zero"], ["result_step", "result_zero"]
    node = helper.make_node
    nodes = [
        node("Transpose", ["image"], ["planes"], perm=[0, 3, 1, 2]),
        node("DequantizeLinear", ["planes", *pixels], ["scaled"]),
        node("DequantizeLinear", ["codes", "steps", "zeros"], ["weights"], axis=0),
        node("DequantizeLinear", ["bias_codes", "bias_steps"], ["bias"], axis=0),
        node(
            "Conv",
            ["scaled", "weights", "bias"],
            ["made"],
            kernel_shape=[3, 3],
            strides=[2, 2],
            pads=pads,
        ),
        node("QuantizeLinear", ["made", *results], ["made_codes"]),
        node("DequantizeLinear", ["made_codes", *results], ["result"]),
    ]
    half = _SIDE // 2
    graph = helper.make_graph(
        nodes,
        "first",
        [helper.make_tensor_value_info("image", TensorProto.UINT8, [1, _SIDE, _SIDE, 3])],
        [helper.make_tensor_value_info("result", TensorProto.FLOAT, [1, _OUTPUTS, half, half])],
        [numpy_helper.from_array(np.asarray(value), name) for name, value in constants.items()],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)


def run(model: onnx.ModelProto, picture: np.ndarray) -> np.ndarray:
    """The layer's result for one picture."""
    session = ort.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    return np.asarray(session.run(None, {"image": picture})[0])


@pytest.mark.parametrize("seed", range(10))
def test_blocks_change_nothing(seed: int) -> None:
    """Each product and each sum is the same whole number."""
    picture = np.random.default_rng(seed).integers(0, 256, (1, _SIDE, _SIDE, 3), np.uint8)
    model = first_layer(seed, [0, 0, 1, 1])
    expected = run(model, picture)
    read_blocks(model.graph, "planes")
    onnx.checker.check_model(model)

    assert np.array_equal(expected, run(model, picture))


def test_another_layer_is_refused() -> None:
    """A layer with other margins would silently be computed wrongly."""
    model = first_layer(0, [1, 1, 0, 0])

    with pytest.raises(ValueError, match="not the one"):
        read_blocks(model.graph, "planes")
