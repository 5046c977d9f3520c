"""The end of MoveNet, computed only where it is read.

The network says at every place of its grid where each joint would lie if a person's middle were
there, and how far each joint lies beside the place; one place is read of the former, 17 of the
latter. Here both are computed at those places alone, from the 3 × 3 features around each. The
rest is arranged so that the joints are the outer axis. Nothing changes but the last digits.
"""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from network import drop_unused

_CENTRE, _HEAT = "center_0/", "kpt_heatmap_0/"
_REGRESS, _OFFSET = "kpt_regress_0/", "kpt_offset_0/"
_JOINTS = 17
_AROUND = 3


def rewrite_tail(model: onnx.ModelProto) -> None:
    """Replace everything after the centre and heat map logits, in place."""
    graph = model.graph
    old = _Old(graph)
    tail = _Tail(old)
    output = graph.output[0].name
    last = next(node for node in graph.node if output in node.output)
    last.output[0] = f"{output}_before"
    tail.write(output)
    graph.node.extend(tail.nodes)
    graph.initializer.extend(tail.constants.values())
    drop_unused(graph)


class _Old:
    """What the graph says of its heads."""

    def __init__(self, graph: onnx.GraphProto) -> None:
        self._constants = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
        self._makers = {name: node for node in graph.node for name in node.output}
        self._nodes = list(graph.node)
        self.features = self._chain(_OFFSET)[0].input[0]
        self.side = self.near_centre.shape[0]

    def logits(self, head: str) -> str:
        """The tensor that a head ends with."""
        return str(self._chain(head)[-1].output[0])

    def weights(self, head: str) -> list[tuple[np.ndarray, np.ndarray]]:
        """Weights and biases of a head's depthwise, first and second 1 × 1 convolution."""
        found = []
        for conv in self._chain(head):
            weights = self._constants[conv.input[1]]
            bias = np.zeros(len(weights), np.float32)
            found.append((weights, self._constants[conv.input[2]] if conv.input[2:] else bias))
        return found

    @property
    def near_centre(self) -> np.ndarray:
        """``(S, S, 1)`` what the centre's heat is multiplied with: people in the middle count."""
        return self._constant("Mul", 3)

    @property
    def softening(self) -> np.ndarray:
        """Added to the distance that the heat is divided by."""
        return next(
            self._constants[name]
            for node in self._nodes
            if node.op_type == "Add" and self._makers.get(node.input[0], node).op_type == "Sqrt"
            for name in node.input
            if name in self._constants
        )

    @property
    def cell(self) -> np.ndarray:
        """Size of a cell as a share of the picture."""
        return self._constant("Mul", 4).reshape(-1)[0]

    def _constant(self, kind: str, axes: int) -> np.ndarray:
        found = [
            self._constants[name]
            for node in self._nodes
            if node.op_type == kind
            for name in node.input
            if name in self._constants and self._constants[name].ndim == axes
        ]
        if len(found) != 1:
            raise ValueError(f"expected one {kind} with a constant of {axes} axes")
        return found[0]

    def _chain(self, head: str) -> list[onnx.NodeProto]:
        """The three convolutions of a head, the first one first."""
        convs = [n for n in self._nodes if n.op_type == "Conv" and n.name.startswith(head)]
        node = next(n for n in convs if n.output[0].startswith(f"{head}conv2d"))
        chain = [node]
        while len(chain) < _AROUND:
            node = self._makers[node.input[0]]
            if node.op_type == "Conv":
                chain.insert(0, node)
        return chain


class _Tail:
    """The new nodes."""

    def __init__(self, old: _Old) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, onnx.TensorProto] = {}
        self._old = old
        self._side = old.side

    def write(self, output: str) -> None:
        """From logits and features to ``(1, 1, 17, 3)``: y, x, score."""
        heat = self._heat(_CENTRE, [1, self._side**2])
        near = self._old.near_centre.reshape(1, -1)
        weighted = self._node("Mul", [heat, near])
        place = self._node("ArgMax", [weighted], axis=1, keepdims=1)
        side = np.array(self._side)
        row, column = self._node("Div", [place, side]), self._node("Mod", [place, side])
        guess = self._beside(row, column, _REGRESS)
        row, column, score = self._places(guess)
        cell = self._beside(row, column, _OFFSET)
        share = self._node("Mul", [cell, np.float32(self._old.cell)])
        points = self._node("Concat", [share, score], axis=1)
        shape = self._value(np.array([1, 1, _JOINTS, 3]))
        self.nodes.append(helper.make_node("Reshape", [points, shape], [output], name=output))

    def _heat(self, head: str, shape: list[int]) -> str:
        """Scores 0..1; not part of the convolution, which has more channels than it needs."""
        logits = self._node("Reshape", [self._old.logits(head), np.array(shape)])
        return self._node("Sigmoid", [logits])

    def _beside(self, row: str, column: str, head: str) -> str:
        """``(17, 2)`` rows and columns, as much beside the given ones as the head says."""
        whole = self._node("Concat", [row, column], axis=1)
        start = self._node("Cast", [whole], to=TensorProto.FLOAT)
        return self._node("Add", [self._head(head, row, column), start])

    def _places(self, guess: str) -> tuple[str, str, str]:
        """``(17, 1)`` row, column and score where a joint's heat is large near the first guess."""
        side = self._side
        grid = np.arange(side, dtype=np.float32)
        away = self._node("Sub", [self._node("Reshape", [guess, np.array([-1, 2, 1])]), grid])
        squares = self._node("Mul", [away, away])  # (17, 2, S)
        rows, columns = (f"tail/{name}_squared" for name in ("rows", "columns"))
        self.nodes.append(
            helper.make_node("Split", [squares], [rows, columns], f"{squares}_split", axis=1)
        )
        down = self._node("Reshape", [rows, np.array([-1, side, 1])])
        distance = self._node("Sqrt", [self._node("Add", [down, columns])])
        soft = self._node("Add", [distance, self._old.softening])
        heat = self._heat(_HEAT, [_JOINTS, side, side])
        shared = self._node("Div", [heat, soft])
        # A row's largest first: onnxruntime's arg-max takes longer than its maximum.
        best = self._node("ReduceMax", [shared], axes=[2], keepdims=0)  # (17, S)
        row = self._node("ArgMax", [best], axis=1, keepdims=1)
        place = self._node("Concat", [self._value(np.arange(_JOINTS).reshape(-1, 1)), row], axis=1)
        column = self._node("ArgMax", [self._node("GatherND", [shared, place])], axis=1, keepdims=1)
        place = self._node("Concat", [place, column], axis=1)
        score = self._node("GatherND", [heat, place])
        return row, column, self._node("Reshape", [score, np.array([-1, 1])])

    def _head(self, head: str, row: str, column: str) -> str:
        """``(17, 2)`` of a head, where the only row and column or each joint's own are."""
        (kernel, kernel_bias), (first, first_bias), (last, last_bias) = self._old.weights(head)
        channels, wide = len(kernel), self._side + _AROUND - 1
        planes = self._node("Transpose", [self._old.features], "features", perm=[0, 2, 3, 1])
        padded = self._node("Pad", [planes, np.array([0, 1, 1, 0, 0, 1, 1, 0])], "features_padded")
        flat = self._node("Reshape", [padded, np.array([wide**2, channels])], "features_flat")
        start = self._node("Add", [self._node("Mul", [row, np.array(wide)]), column])
        steps = (wide * np.arange(_AROUND)[:, np.newaxis] + np.arange(_AROUND)).reshape(1, -1)
        places = self._node("Add", [start, steps])  # (n, 9)
        around = self._node("Gather", [flat, places], axis=0)  # (n, 9, channels)
        windows = np.ascontiguousarray(kernel.reshape(channels, -1).T)
        product = self._node("Mul", [around, windows])
        narrow = self._node("ReduceSum", [product, np.array([1])], keepdims=0)  # (n, channels)
        bias = first_bias + first[:, :, 0, 0] @ kernel_bias
        mixed = self._node("MatMul", [narrow, np.ascontiguousarray(first[:, :, 0, 0].T)])
        mixed = self._node("Relu", [self._node("Add", [mixed, bias])])  # (n, 96)
        each = self._node("Reshape", [mixed, np.array([-1, 1, len(first)])])
        own = last.reshape(_JOINTS, 2, -1)
        product = self._node("Mul", [each, own])
        summed = self._node("ReduceSum", [product, np.array([2])], keepdims=0)
        return self._node("Add", [summed, last_bias.reshape(_JOINTS, 2)])

    def _node(
        self,
        kind: str,
        inputs: Sequence[str | np.ndarray | np.generic],
        name: str = "",
        **attributes: object,
    ) -> str:
        """Add a node, once where it has a name of its own."""
        name = f"tail/{name or f'{kind}_{len(self.nodes)}'}"
        if name not in [node.name for node in self.nodes]:
            names = [one if isinstance(one, str) else self._value(one) for one in inputs]
            self.nodes.append(helper.make_node(kind, names, [name], name=name, **attributes))
        return name

    def _value(self, value: np.ndarray | np.generic) -> str:
        array = np.asarray(value)
        known = f"tail/{array.dtype}{list(array.shape)}_{crc32(array.tobytes()):08x}"
        self.constants[known] = numpy_helper.from_array(array, known)
        return known
