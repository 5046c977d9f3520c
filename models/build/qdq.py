"""From a compensated network to the int8 model: onnxruntime's quantizer with everything given."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import onnx
from onnx import helper, numpy_helper
from onnxruntime.quantization import CalibrationMethod, QuantType
from onnxruntime.quantization.calibrate import TensorData, TensorsData
from onnxruntime.quantization.qdq_quantizer import QDQQuantizer

from compensate import Quantized, Range
from entry import read_blocks
from network import Network, drop_unused

_KINDS = ["Conv", "Add", "Clip", "Relu"]
"""All together: a Clip or Relu left out costs both accuracy and time."""


def int8_model(
    network: Network, quantized: Quantized, *, float_steps: Collection[str]
) -> onnx.ModelProto:
    """Static QDQ: int8 weights per channel, uint8 activations, the arg-max part float.

    Args:
        network: With the compensated weights.
        quantized: Ranges and weight steps.
        float_steps: Names of the nodes that stay float.
    """
    quantizer = QDQQuantizer(
        network.rebuilt(),
        per_channel=True,
        reduce_range=False,
        weight_qType=QuantType.QInt8,
        activation_qType=QuantType.QUInt8,
        tensors_range=_ranges(network, quantized),
        nodes_to_quantize=[],
        nodes_to_exclude=_excluded(network, float_steps),
        op_types_to_quantize=_KINDS,
        extra_options={
            "WeightSymmetric": True,
            "ActivationSymmetric": False,
            "TensorQuantOverrides": _weight_steps(quantized),
        },
    )
    quantizer.quantize_model()
    quantizer.model.topological_sort()
    model: onnx.ModelProto = quantizer.model.model
    _read_bytes(model.graph, network.entry, quantized.ranges[network.entry])
    _read_before_rounding(model.graph, network, float_steps)
    _without_bias_offsets(model.graph)
    drop_unused(model.graph)
    del model.graph.value_info[:]  # onnxruntime infers them; they are 1 % of the file
    onnx.checker.check_model(model)
    return model


def _ranges(network: Network, quantized: Quantized) -> TensorsData:
    """Each range by the names of the tensors it belongs to, before and after an activation."""
    ranges = dict(quantized.ranges)
    for layer in network.layers:
        if layer.result in ranges:
            ranges[layer.node.output[0]] = ranges[layer.result]
    return TensorsData(
        CalibrationMethod.MinMax,
        {
            name: TensorData(
                lowest=np.float32(-r.zero * r.step), highest=np.float32((255 - r.zero) * r.step)
            )
            for name, r in ranges.items()
        },
    )


def _weight_steps(quantized: Quantized) -> dict[str, list[dict[str, object]]]:
    """The weights lie on these grids already; the quantizer must not choose others."""
    zero = np.array(0, np.int8)
    return {
        f"{name}.weights": [
            {"axis": 0, "scale": np.array(step, np.float32), "zero_point": zero} for step in steps
        ]
        for name, steps in quantized.steps.items()
    }


def _excluded(network: Network, float_steps: Collection[str]) -> list[str]:
    """Nodes that stay float: those asked for, their activations and all after the heads."""
    int8_steps = [step for step in network.steps if step.name not in float_steps]
    names = {step.name for step in int8_steps}
    results = {step.result for step in int8_steps}
    return [
        node.name
        for node in network.model.graph.node
        if node.op_type in _KINDS and node.name not in names and node.output[0] not in results
    ]


def _read_bytes(graph: onnx.GraphProto, entry: str, pixels: Range) -> None:
    """The first layer reads the picture's own bytes: no scaling, no rounding."""
    picture = graph.input[0].name
    constants = (np.float32(pixels.step), np.uint8(pixels.zero))
    names = [f"{picture}_step", f"{picture}_zero"]
    graph.initializer.extend(map(numpy_helper.from_array, constants, names))
    planes, scaled = f"{picture}_planes", f"{picture}_scaled"
    for place, node in enumerate(
        (
            helper.make_node("Transpose", [picture], [planes], planes, perm=[0, 3, 1, 2]),
            helper.make_node("DequantizeLinear", [planes, *names], [scaled], scaled),
        )
    ):
        graph.node.insert(place, node)
    replaced = {entry}
    for node in graph.node:
        if replaced.intersection(node.input[:1]):
            if node.op_type == "Conv":
                node.input[0] = scaled
            else:
                replaced.update(node.output)
    read_blocks(graph, planes)


def _without_bias_offsets(graph: onnx.GraphProto) -> None:
    """A bias has no offset, which is also what leaving it out means; 3 % of the file."""
    wide = {w.name for w in graph.initializer if w.data_type == onnx.TensorProto.INT32}
    for node in graph.node:
        if node.op_type == "DequantizeLinear" and node.input[0] in wide:
            del node.input[2:]


def _read_before_rounding(
    graph: onnx.GraphProto, network: Network, float_steps: Collection[str]
) -> None:
    """A float step after a float step reads its numbers before others round them."""
    float_results = {step.result for step in network.steps if step.name in float_steps}
    rounded = {f"{name}_DequantizeLinear_Output": name for name in float_results}
    for node in graph.node:
        if node.name in float_steps:
            node.input[:] = [rounded.get(name, name) for name in node.input]
