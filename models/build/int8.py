"""From a float MoveNet to its int8 file: the story in one place."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx

import crops
from compensate import Range, compensate
from equalise import equalise
from network import Network, observed
from qdq import int8_model
from tail import rewrite_tail
from widen import widen

_PICTURE = Range(step=float(np.float32(0.00784302)), zero=128)
"""The model turns a pixel ``p`` into ``p * 0.00784302 - 1``. Read as int8 it becomes
``(p - 128) * 0.00784302``, without loss; the first layer's bias takes the constant difference."""

_SIDEWAYS = ("conv2d_2/", "conv2d_3/")
"""The layers that lead from the trunk into the two widest levels of the feature pyramid."""


def save_int8(float_path: Path, target: Path) -> None:
    """Quantize a float model on the calibration crops."""
    model = onnx.load(float_path)
    size = model.graph.input[0].type.tensor_type.shape.dim[1].dim_value
    pictures = crops.pictures(size)
    network = Network(model)
    entry = observed(model, [network.entry], pictures, lambda value: value[0])[network.entry]
    widen(network)
    equalise(network, pictures)
    floats = _float_steps(network)
    codes = np.ascontiguousarray(pictures.transpose(0, 3, 1, 2))
    quantized = compensate(network, entry, (codes, _PICTURE), float_steps=floats)
    made = int8_model(network, quantized, float_steps=floats)
    rewrite_tail(made)
    onnx.checker.check_model(made)
    onnx.save(made, target)


def _float_steps(network: Network) -> set[str]:
    """Steps that stay float: the feature pyramid and what it leads to.

    From the first enlargement on there are few channels, so that onnxruntime is about as fast in
    float, and most of the error in scores and coordinates would come from rounding between them.
    """
    names = {layer.name for layer in network.layers if layer.name.startswith(_SIDEWAYS)}
    made: set[str] = set()
    for step in network.steps:
        if step.node.op_type == "Resize" or made.intersection(step.sources):
            made.add(step.result)
            names.add(step.name)
    return names
