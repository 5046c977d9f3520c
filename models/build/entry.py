"""The first layer on blocks of four pixels, which int8 computes in a third of the time.

The first convolution reads 3 × 3 pixels of 3 colours around every second pixel. Gathering these
bytes takes onnxruntime longer than multiplying them. A row of the picture is also a row of blocks
of 4 pixels with 12 numbers each, and two neighbouring results a block with twice the channels: as
a convolution of blocks the layer needs no gathering. What it did not read before weighs zero.
"""

from __future__ import annotations

import numpy as np
import onnx
from onnx import helper, numpy_helper

_PIXELS = 4
_RESULTS = 2
_BLOCKS = 2


def read_blocks(graph: onnx.GraphProto, planes: str) -> None:
    """Let the int8 convolution that reads the picture read blocks of it, in place.

    Args:
        graph: Static QDQ.
        planes: The ``(1, 3, S, S)`` uint8 tensor made of the picture, ``(1, S, S, 3)``.
    """
    readers = {name: node for node in graph.node for name in node.input}
    makers = {name: node for node in graph.node for name in node.output}
    conv = readers[readers[planes].output[0]]
    settings = {a.name: a for a in conv.attribute}
    side = graph.input[0].type.tensor_type.shape.dim[1].dim_value
    picture = makers[planes].input[0]
    blocks = _node("Reshape", [picture, _constant(graph, [1, side, side // _PIXELS, -1])])
    makers[planes].input[0] = blocks.output[0]
    outputs = _widen(graph, [makers[name] for name in conv.input[1:]])
    if [list(settings[name].ints) for name in ("strides", "pads")] != [[2, 2], [0, 0, 1, 1]]:
        raise ValueError("the first layer is not the one that was expected")
    settings["strides"].ints[:] = [2, 1]
    settings["kernel_shape"].ints[:] = [3, _BLOCKS]
    codes = readers[conv.output[0]]
    shape = _constant(graph, [1, side // 2, side // 2, outputs])
    apart = _node("Transpose", [codes.output[0]], perm=[0, 2, 3, 1])
    single = _node("Reshape", [apart.output[0], shape])
    single_planes = _node("Transpose", [single.output[0]], perm=[0, 3, 1, 2])
    for node in graph.node:
        node.input[:] = [
            single_planes.output[0] if name == codes.output[0] else name for name in node.input
        ]
    place = list(graph.node).index(codes) + 1
    for node in (single_planes, single, apart):
        graph.node.insert(place, node)
    graph.node.insert(0, blocks)


def _widen(graph: onnx.GraphProto, dequantized: list[onnx.NodeProto]) -> int:
    """Weights and biases for blocks; returns how many channels the layer had."""
    constants = {weight.name: weight for weight in graph.initializer}
    outputs = 0
    for node in dequantized:
        for name in node.input:
            value = numpy_helper.to_array(constants[name])
            outputs = len(value)
            wide = _for_blocks(value) if value.ndim > 1 else np.tile(value, _RESULTS)
            constants[name].CopyFrom(numpy_helper.from_array(wide, name))
    return outputs


def _for_blocks(weights: np.ndarray) -> np.ndarray:
    """``(r, 3, 3, 3)`` weights as ``(2 r, 12, 3, 2)``."""
    outputs, colours, height, width = weights.shape
    pixels = np.zeros((_RESULTS, outputs, colours, height, _BLOCKS * _PIXELS), weights.dtype)
    for result in range(_RESULTS):
        pixels[result, ..., 2 * result : 2 * result + width] = weights
    split = pixels.reshape(_RESULTS * outputs, colours, height, _BLOCKS, _PIXELS)
    joined = split.transpose(0, 4, 1, 2, 3)
    return np.ascontiguousarray(joined.reshape(len(split), -1, height, _BLOCKS))


def _node(kind: str, inputs: list[str], **attributes: object) -> onnx.NodeProto:
    name = f"{inputs[0]}_{kind.lower()}"
    return helper.make_node(kind, inputs, [name], name, **attributes)


def _constant(graph: onnx.GraphProto, numbers: list[int]) -> str:
    name = "shape_" + "_".join(map(str, numbers))
    graph.initializer.append(numpy_helper.from_array(np.array(numbers), name))
    return name
