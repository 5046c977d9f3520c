"""The convolutional part of a MoveNet ONNX model as a list of steps one can compute and change.

Tensors are ``(n, channels, height, width)`` float32. What follows the last convolutions (arg-max,
gathering of coordinates) is not part of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import onnx
import onnxruntime as ort
from onnx import helper, numpy_helper

_OPSET = 17
_IR_VERSION = 8
_BATCH = 4
_ACTIVATIONS = ("Relu", "Clip")


@dataclass
class Layer:
    """A convolution with its bias and the activation after it.

    Attributes:
        node: The convolution in the ONNX graph.
        source: Tensor it reads.
        result: Tensor it makes, after the activation.
        ceiling: Upper end of the activation: 6 for ReLU6, infinite for ReLU, None for none.
        weights: ``(outputs, inputs, height, width)``; ``inputs`` is 1 when depthwise.
        bias: ``(outputs,)``.
    """

    node: onnx.NodeProto
    source: str
    result: str
    ceiling: float | None
    weights: np.ndarray
    bias: np.ndarray

    @property
    def name(self) -> str:
        """Name of the convolution in the graph."""
        return str(self.node.name)

    @property
    def sources(self) -> list[str]:
        """The one tensor it reads, as a list, like `Joint.sources`."""
        return [self.source]

    @property
    def depthwise(self) -> bool:
        """Whether each output channel reads only its own input channel."""
        return self.weights.shape[1] == 1

    @property
    def pads(self) -> tuple[int, int, int, int]:
        """Zeros added at the top, left, bottom and right."""
        top, left, bottom, right = self._numbers("pads", (0, 0, 0, 0))
        return top, left, bottom, right

    @property
    def strides(self) -> tuple[int, int]:
        """Distance of neighbouring windows, down and across."""
        down, across = self._numbers("strides", (1, 1))
        return down, across

    def activated(self, values: np.ndarray) -> np.ndarray:
        """The activation, in place."""
        if self.ceiling is not None:
            np.clip(values, 0, self.ceiling, out=values)
        return values

    def _numbers(self, name: str, default: tuple[int, ...]) -> tuple[int, ...]:
        found = [a.ints for a in self.node.attribute if a.name == name]
        return tuple(found[0]) if found else default


@dataclass
class Joint:
    """An addition or an enlargement: channels keep their place."""

    node: onnx.NodeProto
    sources: list[str]
    result: str

    @property
    def name(self) -> str:
        """Name of the node in the graph."""
        return str(self.node.name)


Step = Layer | Joint


class Network:
    """The steps of a model, in an order in which they can be computed."""

    def __init__(self, model: onnx.ModelProto) -> None:
        self.model = model
        self.constants = {i.name: numpy_helper.to_array(i) for i in model.graph.initializer}
        self._readers: dict[str, list[onnx.NodeProto]] = {}
        for node in model.graph.node:
            for name in node.input:
                self._readers.setdefault(name, []).append(node)
        self.steps: list[Step] = []
        known: set[str] = set()
        for node in model.graph.node:
            step = self._step(node, known)
            if step is not None:
                self.steps.append(step)
                known.add(step.result)
        self.entry = self.layers[0].source
        """The scaled picture, input of the first convolution."""

    @property
    def layers(self) -> list[Layer]:
        """The convolutions."""
        return [step for step in self.steps if isinstance(step, Layer)]

    @property
    def heads(self) -> list[str]:
        """Tensors that leave the convolutional part."""
        read = {name for step in self.steps for name in step.sources}
        return [step.result for step in self.steps if step.result not in read]

    def readers(self, maker: Step) -> list[Step]:
        """The steps that read a step's result."""
        return [step for step in self.steps if maker.result in step.sources]

    def tied(self) -> list[set[str]]:
        """Sets of tensors whose channels belong together, by additions and enlargements."""
        groups: list[set[str]] = []
        for step in self.steps:
            names = {step.result, *(step.sources if isinstance(step, Joint) else ())}
            touched = [group for group in groups if group & names]
            groups = [group for group in groups if not group & names]
            groups.append(names.union(*touched))
        return groups

    def rebuilt(self) -> onnx.ModelProto:
        """The ONNX model with the weights and biases as they are now."""
        model = onnx.ModelProto()
        model.CopyFrom(self.model)
        layers = {layer.name: layer for layer in self.layers}
        del model.graph.value_info[:]  # channels may have been added
        for node in model.graph.node:
            if node.name in layers:
                layer = layers[node.name]
                node.input[:] = [layer.source, f"{layer.name}.weights", f"{layer.name}.bias"]
                for value, name in zip((layer.weights, layer.bias), node.input[1:], strict=True):
                    weight = numpy_helper.from_array(value.astype(np.float32), name)
                    model.graph.initializer.append(weight)
                if layer.depthwise:
                    group = next(a for a in node.attribute if a.name == "group")
                    group.i = len(layer.weights)
        drop_unused(model.graph)
        return model

    def _step(self, node: onnx.NodeProto, known: set[str]) -> Step | None:
        if node.op_type == "Conv":
            weights = self.constants[node.input[1]].astype(np.float64)
            bias = (
                self.constants[node.input[2]].astype(np.float64)
                if len(node.input) > 2
                else np.zeros(len(weights))
            )
            result, ceiling = node.output[0], None
            after = self._readers.get(result, [])
            if len(after) == 1 and after[0].op_type in _ACTIVATIONS:
                result = after[0].output[0]
                ceiling = 6.0 if after[0].op_type == "Clip" else np.inf
            return Layer(node, node.input[0], result, ceiling, weights, bias)
        if node.op_type == "Add" and known.issuperset(node.input):
            return Joint(node, list(node.input), node.output[0])
        if node.op_type == "Resize" and node.input[0] in known:
            return Joint(node, [node.input[0]], node.output[0])
        return None


def drop_unused(graph: onnx.GraphProto) -> None:
    """Remove nodes and weights that nothing reads any more."""
    wanted = {output.name for output in graph.output}
    kept = []
    for node in reversed(graph.node):
        if wanted.intersection(node.output):
            wanted.update(node.input)
            kept.append(node)
    weights = [weight for weight in graph.initializer if weight.name in wanted]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(reversed(kept))
    graph.initializer.extend(weights)


def session(model: bytes) -> ort.InferenceSession:
    """One thread, so that results do not depend on how work was split; idle between runs."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return ort.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def observed(
    model: onnx.ModelProto,
    names: list[str],
    pictures: np.ndarray,
    view: Callable[[np.ndarray], np.ndarray],
) -> dict[str, np.ndarray]:
    """``{name: (n, ...)}`` what ``view`` makes of each tensor for each ``(n, S, S, 3)`` picture."""
    cut = onnx.ModelProto()
    cut.CopyFrom(model)
    del cut.graph.output[:]
    cut.graph.output.extend(helper.make_empty_tensor_value_info(name) for name in names)
    drop_unused(cut.graph)
    run = session(cut.SerializeToString())
    given = run.get_inputs()[0].name
    seen = [
        [view(value) for value in run.run(names, {given: picture[np.newaxis]})]
        for picture in pictures
    ]
    return {
        name: np.stack(values) for name, values in zip(names, zip(*seen, strict=True), strict=True)
    }


def convolved(layer: Layer, values: np.ndarray) -> np.ndarray:
    """The convolution with its present weights and bias, without the activation."""
    constants = {"w": layer.weights.astype(np.float32), "b": layer.bias.astype(np.float32)}
    node = onnx.NodeProto()
    node.CopyFrom(layer.node)
    node.input[:] = ["x", "w", "b"]
    if layer.depthwise:
        next(a for a in node.attribute if a.name == "group").i = len(layer.weights)
    return _computed(node, values, constants)


def joined(joint: Joint, values: list[np.ndarray], constants: dict[str, np.ndarray]) -> np.ndarray:
    """The addition or enlargement."""
    if len(values) == 2:
        return np.add(*values)
    node = onnx.NodeProto()
    node.CopyFrom(joint.node)
    node.input[0] = "x"
    return _computed(node, values[0], {name: constants[name] for name in node.input[1:] if name})


def _computed(
    node: onnx.NodeProto, values: np.ndarray, constants: dict[str, np.ndarray]
) -> np.ndarray:
    """One node's output for a batch of float32 values."""
    node.output[:] = ["y"]
    graph = helper.make_graph(
        [node],
        "step",
        [helper.make_tensor_value_info("x", onnx.TensorProto.FLOAT, None)],
        [helper.make_tensor_value_info("y", onnx.TensorProto.FLOAT, None)],
        [numpy_helper.from_array(value, name) for name, value in constants.items()],
    )
    opsets = [helper.make_opsetid("", _OPSET)]
    model = helper.make_model(graph, opset_imports=opsets, ir_version=_IR_VERSION)
    run = session(model.SerializeToString())
    return np.concatenate(
        [
            run.run(None, {"x": values[start : start + _BATCH]})[0]
            for start in range(0, len(values), _BATCH)
        ]
    )
