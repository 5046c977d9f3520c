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
from widen import widen

_PICTURE = Range(step=float(np.float32(0.00784302)), zero=128)
"""The model turns a pixel ``p`` into ``p * 0.00784302 - 1``. Read as int8 it becomes
``(p - 128) * 0.00784302``, without loss; the first layer's bias takes the constant difference."""

_LEAST_LOGIT = -8.0
"""Below a score of 0.0003 nothing is ever chosen; the range need not reach further."""

_FIRST_FLOAT = 2
"""The first two layers see few channels of many pixels, which is where int8 gains no time."""

_INT8_HEADS = ("center_0/", "kpt_regress_0/")
"""They only say which of several people is meant; heat maps and offsets become coordinates."""


def save_int8(float_path: Path, target: Path) -> None:
    """Quantize a float model on the calibration crops."""
    model = onnx.load(float_path)
    size = model.graph.input[0].type.tensor_type.shape.dim[1].dim_value
    pictures = crops.pictures(size)
    network = Network(model)
    entry = observed(model, [network.entry], pictures, lambda value: value[0])[network.entry]
    head_ranges = _head_ranges(network, pictures)
    widen(network)
    equalise(network, pictures)
    floats = _float_steps(network)
    codes = np.ascontiguousarray(pictures.transpose(0, 3, 1, 2))
    quantized = compensate(
        network, entry, (codes, _PICTURE), float_steps=floats, head_ranges=head_ranges
    )
    onnx.save(int8_model(network, quantized, float_steps=floats), target)


def _float_steps(network: Network) -> set[str]:
    """Steps that stay float, besides the first: the feature pyramid and what it leads to.

    From the first enlargement on there are few channels, so that onnxruntime is about as fast in
    float, and most of the error in scores and coordinates would come from rounding between them.
    """
    names = {layer.name for layer in network.layers[:_FIRST_FLOAT]}
    made: set[str] = set()
    for step in network.steps:
        if step.node.op_type == "Resize" or made.intersection(step.sources):
            made.add(step.result)
            if not step.result.startswith(_INT8_HEADS):
                names.add(step.name)
    return names


def _head_ranges(network: Network, pictures: np.ndarray) -> dict[str, Range]:
    """Ranges that cover what is read from the heads, not what lies around it.

    A person's centre is where a logit is largest; offsets and displacements are read at a few
    places only, and their values elsewhere are many times larger.
    """
    nodes = network.model.graph.node
    gathered = {n.input[0]: n.output[0] for n in nodes if n.op_type == "GatherND"}
    makers = {name: node for node in nodes for name in node.output}
    read_at = {_origin(makers, name, network.heads): gathered[name] for name in gathered}
    seen = observed(network.model, [*network.heads, *read_at.values()], pictures, _extremes)
    ranges = {}
    for head in network.heads:
        low, high = seen[read_at.get(head, head)].T
        if head in read_at:
            margin = 0.1 * (high.max() - low.min())
            ranges[head] = Range.between(low.min() - margin, high.max() + margin)
        else:
            ranges[head] = Range.between(_LEAST_LOGIT, high.max() + 0.5)
    return ranges


def _origin(makers: dict[str, onnx.NodeProto], name: str, heads: list[str]) -> str:
    """The head a tensor was made from, upwards through first inputs."""
    while name not in heads:
        name = makers[name].input[0]
    return name


def _extremes(value: np.ndarray) -> np.ndarray:
    return np.array([value.min(), value.max()], dtype=np.float64)
