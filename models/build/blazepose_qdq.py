"""From a BlazePose network to its ONNX file, static QDQ where it is int8.

The file reads the picture's own bytes. Float convolutions whose weights are as they were published
keep them as 16 bits, without loss; onnxruntime widens them once, when it loads the file.
"""

from __future__ import annotations

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from blazepose_fit import Quantized
from blazepose_network import ENTRY, Network, Step

_OPSET = 17
_IR_VERSION = 9
_FLOAT = TensorProto.FLOAT
_OUTPUTS = {"landmarks": [1, 39, 5], "world": [1, 39, 3], "presence": [1]}


def onnx_model(network: Network, quantized: Quantized) -> onnx.ModelProto:
    """The model with outputs landmarks, world (metres) and presence (0..1)."""
    graph = _Graph(network, quantized)
    graph.picture()
    for step in network.steps:
        graph.add(step)
    for name, shape in _OUTPUTS.items():
        graph.output(name, shape)
    made = helper.make_graph(
        graph.nodes,
        "blazepose",
        [helper.make_tensor_value_info("image", TensorProto.UINT8, [1, 256, 256, 3])],
        [helper.make_tensor_value_info(n, TensorProto.FLOAT, s) for n, s in _OUTPUTS.items()],
        list(graph.constants.values()),
    )
    opsets = [helper.make_opsetid("", _OPSET)]
    model = helper.make_model(made, opset_imports=opsets, ir_version=_IR_VERSION)
    onnx.checker.check_model(model)
    return model


class _Graph:
    """Nodes and constants as they are written down."""

    def __init__(self, network: Network, quantized: Quantized) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, onnx.TensorProto] = {}
        self._network = network
        self._quantized = quantized
        self._readable: dict[str, str] = {}
        """For each tensor of the network, where the graph has it in float."""

    def picture(self) -> None:
        """Bytes in, planes of colour out."""
        self._node("Transpose", ["image"], "planes", perm=[0, 3, 1, 2])
        parameters = self._range(ENTRY)
        self._node("DequantizeLinear", ["planes", *parameters], "picture")
        self._readable[ENTRY] = "picture"

    def add(self, step: Step) -> None:
        """One step, its ReLU6 and its rounding."""
        node = step.node
        extras = [name and self._constant(name, value) for name, value in step.extras.items()]
        if step.kind == "conv":
            extras = self._weights(step)
        node.input[:] = [*(self._readable[name] for name in step.sources), *extras]
        node.output[:] = [step.result]
        node.name = step.result
        self.nodes.append(node)
        last = step.result
        rounded = step.result in self._quantized.ranges
        if step.relu6 and not (rounded and self._within_six(step.result)):
            limits = [self._constant("zero", np.float32(0)), self._constant("six", np.float32(6))]
            last = self._node("Clip", [last, *limits], f"{step.result}_cut")
        if rounded:
            parameters = self._range(step.result)
            code = self._node("QuantizeLinear", [last, *parameters], f"{step.result}_code")
            last = self._node("DequantizeLinear", [code, *parameters], f"{step.result}_held")
        self._readable[step.result] = last

    def output(self, name: str, shape: list[int]) -> None:
        """One head as the program wants it."""
        last = self._readable[self._network.heads[name]]
        if name == "presence":
            last = self._node("Sigmoid", [last], "presence_share")
        self._node("Reshape", [last, self._constant(f"{name}_shape", np.array(shape))], name)

    def _weights(self, step: Step) -> list[str]:
        name = step.result
        if name not in self._quantized.codes:
            bias = self._constant(f"{name}_bias", step.bias.astype(np.float32))
            half = step.weights.astype(np.float16)
            if np.array_equal(half, step.weights):
                stored = self._constant(f"{name}_weights_half", half)
                return [self._node("Cast", [stored], f"{name}_weights", to=_FLOAT), bias]
            return [self._constant(f"{name}_weights", step.weights.astype(np.float32)), bias]
        steps = self._quantized.steps[name].astype(np.float32)
        codes = self._quantized.codes[name]
        if not {step.result, step.sources[0]} <= set(self._quantized.ranges):
            weights = self._widened(f"{name}_weights", codes, steps)
            return [weights, self._constant(f"{name}_bias", step.bias.astype(np.float32))]
        weights = self._dequantized(f"{name}_weights", codes, steps)
        bias_steps = steps * np.float32(self._quantized.ranges[step.sources[0]].step)
        bias = np.rint(step.bias / bias_steps).clip(-(2**31) + 1, 2**31 - 1).astype(np.int32)
        return [weights, self._dequantized(f"{name}_bias", bias, bias_steps)]

    def _widened(self, name: str, codes: np.ndarray, steps: np.ndarray) -> str:
        """Float weights from int8 codes, computed once, when the file is loaded."""
        whole = self._node(
            "Cast", [self._constant(f"{name}_codes", codes)], f"{name}_whole", to=_FLOAT
        )
        shaped = steps.reshape(-1, 1, 1, 1)
        return self._node("Mul", [whole, self._constant(f"{name}_steps", shaped)], name)

    def _dequantized(self, name: str, codes: np.ndarray, steps: np.ndarray) -> str:
        parts = [
            self._constant(f"{name}_codes", codes),
            self._constant(f"{name}_steps", steps),
            self._constant(f"{name}_zeros", np.zeros(len(steps), codes.dtype)),
        ]
        return self._node("DequantizeLinear", parts, name, axis=0)

    def _within_six(self, name: str) -> bool:
        """Whether rounding alone already cuts off below 0 and above 6."""
        found = self._quantized.ranges[name]
        return found.zero == 0 and found.step * 255 <= 6.0 + 1e-4

    def _range(self, name: str) -> list[str]:
        found = self._quantized.ranges[name]
        step = self._constant(f"{name}_step", np.float32(found.step))
        return [step, self._constant(f"{name}_zero", np.uint8(found.zero))]

    def _constant(self, name: str, value: np.ndarray) -> str:
        self.constants[name] = numpy_helper.from_array(np.asarray(value), name)
        return name

    def _node(self, kind: str, inputs: list[str], output: str, **attributes: object) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [output], name=output, **attributes))
        return output
