"""BlazePose's landmark network as a list of steps one can compute, change and write down again.

Tensors are ``(n, channels, height, width)`` float32. Only what leads to the landmarks, the world
landmarks and the presence is kept: the segmentation and heat-map branches cost half the time.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import onnx
from onnx import helper, numpy_helper

from network import session

ENTRY = "image"
_INPUT = "input_1"
_HEADS = {"Identity": "landmarks", "Identity_4": "world", "Identity_1": "presence"}
_OPSET = 17
_IR_VERSION = 9
_BATCH = 16


@dataclass(eq=False)
class Step:
    """One node, with the ReLU6 after it where there is one.

    Attributes:
        kind: conv, add, pool (2 × 2 maximum), deepen (zero channels added) or enlarge (twice the
            size, linear).
        sources: Tensors it reads.
        result: Tensor it makes.
        size: Height and width of the result.
        relu6: Whether the result is kept within 0..6.
        weights: ``(outputs, inputs, height, width)`` of a conv; ``inputs`` is 1 when depthwise.
        bias: ``(outputs,)``.
        stride: Distance of a conv's neighbouring windows.
        pads: Zeros a conv adds at the top, left, bottom and right.
        channels: How many a deepen adds.
    """

    kind: str
    sources: list[str]
    result: str
    size: int
    relu6: bool = False
    weights: np.ndarray | None = None
    bias: np.ndarray | None = None
    stride: int = 1
    pads: tuple[int, int, int, int] = (0, 0, 0, 0)
    channels: int = 0

    @property
    def depthwise(self) -> bool:
        """Whether each output channel of a conv reads only its own input channel."""
        return self.kind == "conv" and self.weights.shape[1] == 1 < len(self.weights)

    @property
    def node(self) -> onnx.NodeProto:
        """The ONNX node without names; a conv's weights and bias are its inputs."""
        if self.kind == "conv":
            group = len(self.weights) if self.depthwise else 1
            shape = self.weights.shape[2:]
            strides = [self.stride, self.stride]
            attributes = {"kernel_shape": shape, "strides": strides, "pads": self.pads}
            return helper.make_node("Conv", [], [], group=group, **attributes)
        if self.kind == "pool":
            return helper.make_node("MaxPool", [], [], kernel_shape=[2, 2], strides=[2, 2])
        if self.kind == "enlarge":
            how = {"mode": "linear", "coordinate_transformation_mode": "half_pixel"}
            return helper.make_node("Resize", [], [], **how)
        return helper.make_node({"add": "Add", "deepen": "Pad"}[self.kind], [], [])

    @property
    def extras(self) -> dict[str, np.ndarray]:
        """Further inputs of the node after its sources, by a name that says their content."""
        if self.kind == "deepen":
            amounts = np.array([0, 0, 0, 0, 0, self.channels, 0, 0], np.int64)
            return {f"add_{self.channels}_channels": amounts}
        if self.kind == "enlarge":
            return {"": np.zeros(0, np.float32), "twice": np.array([1, 1, 2, 2], np.float32)}
        return {}

    def computed(self, *values: np.ndarray) -> np.ndarray:
        """The step's result without the ReLU6."""
        if self.kind == "add":
            return np.add(*values)
        node, constants = self.node, self.extras
        if self.kind == "conv":
            constants = {"w": self.weights, "b": self.bias}
        node.input[:], node.output[:] = ["x", *constants], ["y"]
        floats = {
            name: value.astype(np.float32) if value.dtype == np.float64 else value
            for name, value in constants.items()
            if name
        }
        return _computed(node, values[0], floats)

    def activated(self, values: np.ndarray) -> np.ndarray:
        """The ReLU6, in place, where the step has one."""
        return np.clip(values, 0, 6, out=values) if self.relu6 else values


@dataclass
class Network:
    """The steps in an order in which they can be computed; ``heads`` names the three results."""

    steps: list[Step]
    heads: dict[str, str]

    @property
    def convs(self) -> list[Step]:
        """The convolutions."""
        return [step for step in self.steps if step.kind == "conv"]

    @cached_property
    def sizes(self) -> dict[str, int]:
        """Height and width of each tensor."""
        return {ENTRY: 256} | {step.result: step.size for step in self.steps}

    def readers(self, name: str) -> list[Step]:
        """The steps that read a tensor."""
        return [step for step in self.steps if name in step.sources]

    def walked(self, entry: object) -> Walk:
        """A walk through the steps that remembers only what is still to be read."""
        return Walk(self, {ENTRY: entry})


class Walk:
    """The tensors at one point of a computation, dropped after their last reading."""

    def __init__(self, network: Network, tensors: dict[str, object]) -> None:
        self._tensors = tensors
        self._readings = Counter(name for step in network.steps for name in step.sources)

    def read(self, step: Step) -> list:
        """What a step reads; each of its readings counts once."""
        return [self._tensors[name] for name in step.sources]

    def peek(self, name: str) -> object:
        """A tensor, without counting a reading; None when it is not known (any more)."""
        return self._tensors.get(name)

    def write(self, step: Step, value: object) -> None:
        """Keep a step's result and forget what nobody will read again."""
        self._tensors[step.result] = value
        self._readings.subtract(step.sources)
        for name in [name for name in step.sources if not self._readings[name]]:
            self._tensors.pop(name, None)


def read_network(path: Path) -> Network:
    """The network of a BlazePose model converted by tf2onnx, its constants folded.

    Raises:
        ValueError: The graph holds something unexpected.
    """
    graph = onnx.load(path).graph
    constants = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    alias, entry_pads, steps = {_INPUT: ENTRY}, (0, 0, 0, 0), []
    sizes = {ENTRY: 256}
    readers = Counter(name for node in graph.node for name in node.input)
    for node in graph.node:
        kind, result = node.op_type, node.output[0]
        sources = [alias.get(name, name) for name in node.input if name not in constants]
        values = {a.name: helper.get_attribute_value(a) for a in node.attribute}
        if sources == [ENTRY] and kind in ("Pad", "Transpose"):
            if kind == "Pad":
                _, top, left, _, _, bottom, right, _ = constants[node.input[1]]
                entry_pads = (int(top), int(left), int(bottom), int(right))
            alias[result] = ENTRY
        elif kind in ("Reshape", "Sigmoid", "Identity"):
            alias[result] = sources[0]
        elif kind == "Clip":
            if steps[-1].result != sources[0] or readers[node.input[0]] != 1:
                raise ValueError(f"the ReLU6 {node.name} does not follow what it cuts")
            steps[-1].relu6 = True
            alias[result] = sources[0]
        else:
            step = _step(kind, sources, f"t{len(steps)}", values, sizes)
            if kind == "Conv":
                step.weights, step.bias = (
                    constants[name].astype(np.float64) for name in node.input[1:]
                )
                step.pads = (
                    entry_pads if sources == [ENTRY] else tuple(values.get("pads", step.pads))
                )
                step.size //= step.stride
                if sum(step.pads) == 0:
                    step.size -= step.weights.shape[2] - 1
            elif kind == "Pad":
                step.channels = int(constants[node.input[1]][5])
            steps.append(step)
            alias[result] = step.result
            sizes[step.result] = step.size
    heads = {name: alias[output] for output, name in _HEADS.items()}
    return Network(steps, heads)


def _step(
    kind: str, sources: list[str], result: str, values: dict[str, object], sizes: dict[str, int]
) -> Step:
    size = sizes[sources[0]]
    if kind == "Conv":
        return Step("conv", sources, result, size, stride=values["strides"][0])
    if kind == "Add":
        return Step("add", sources, result, size)
    if kind == "MaxPool":
        return Step("pool", sources, result, size // 2)
    if kind == "Resize":
        return Step("enlarge", sources, result, size * 2)
    if kind == "Pad":
        return Step("deepen", sources, result, size)
    raise ValueError(f"a {kind} is not part of BlazePose")


def merge_linear_pairs(network: Network) -> None:
    """Two 1 × 1 convolutions with nothing between them are one."""
    for first in list(network.convs):
        readers = network.readers(first.result)
        if first.relu6 or len(readers) != 1 or first.result in network.heads.values():
            continue
        second = readers[0]
        pointwise = all(
            step.kind == "conv" and step.weights.shape[2:] == (1, 1) for step in (first, second)
        )
        if pointwise:
            (one, two) = (step.weights[:, :, 0, 0] for step in (first, second))
            second.bias = second.bias + two @ first.bias
            second.weights = (two @ one)[:, :, np.newaxis, np.newaxis]
            second.sources = first.sources
            network.steps.remove(first)


def _computed(
    node: onnx.NodeProto, values: np.ndarray, constants: dict[str, np.ndarray]
) -> np.ndarray:
    """One node's output for a batch of float32 values."""
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
    starts = range(0, len(values), _BATCH)
    return np.concatenate([run.run(None, {"x": values[s : s + _BATCH]})[0] for s in starts])
