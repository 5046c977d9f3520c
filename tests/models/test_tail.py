"""MoveNet's end, computed only where it is read, gives what computing it everywhere gives."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
import pytest
from onnx import TensorProto, helper, numpy_helper

sys.path.append(str(Path(__file__).resolve().parents[2] / "models" / "build"))

from tail import rewrite_tail

_SIDE, _CHANNELS, _INNER, _JOINTS = 7, 8, 12, 17
_SOFTENING, _CELL = np.float32(1.8), np.float32(1 / _SIDE)
_HEADS = {"center_0/": 1, "kpt_heatmap_0/": _JOINTS, "kpt_regress_0/": 34, "kpt_offset_0/": 34}
_MARGIN = 1e-5


class Published:
    """A network with MoveNet's four heads and random weights; its input is the feature map."""

    def __init__(self, seed: int) -> None:
        chance = np.random.default_rng(seed)
        self.near = chance.uniform(0.2, 1, (_SIDE, _SIDE, 1)).astype(np.float32)
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []
        for head, outputs in _HEADS.items():
            shapes = [(_CHANNELS, 1, 3, 3), (_INNER, _CHANNELS, 1, 1), (outputs, _INNER, 1, 1)]
            last = "features"
            for place, (part, shape) in enumerate(zip(("dw", "pw", "conv2d"), shapes, strict=True)):
                names = [f"{head}{part}_{kind}" for kind in ("weights", "bias")]
                values = [chance.normal(size=shape) * 0.4, chance.normal(size=shape[0]) * 0.2]
                for name, value in zip(names, values, strict=True):
                    self._constant(name, value.astype(np.float32))
                how = {"group": _CHANNELS, "pads": [1, 1, 1, 1]} if place == 0 else {}
                self._node("Conv", [last, *names], f"{head}{part}", **how)
                last = (
                    self._node("Relu", [f"{head}pw"], f"{head}relu")
                    if place == 1
                    else (f"{head}{part}")
                )

    def model(self) -> onnx.ModelProto:
        """With an end that has only what the rewriting looks for: its constants."""
        for name, value in (
            ("near", self.near),
            ("softening", _SOFTENING),
            ("cell", np.full((1, 1, 1, 2), _CELL)),
            ("times", np.array([1, 1, _JOINTS, 1])),
        ):
            self._constant(name, value)
        self._node("Mul", ["center_0/conv2d", "near"], "weighted")
        self._node("Sqrt", ["kpt_heatmap_0/conv2d"], "distance")
        self._node("Add", ["distance", "softening"], "softened")
        self._node("ReduceMax", ["softened"], "largest")
        self._node("Mul", ["largest", "cell"], "place")
        self._node("Concat", ["place", "largest"], "point", axis=3)
        self._node("Tile", ["point", "times"], "keypoints")
        entry = helper.make_tensor_value_info(
            "features", TensorProto.FLOAT, [1, _CHANNELS, _SIDE, _SIDE]
        )
        result = helper.make_tensor_value_info("keypoints", TensorProto.FLOAT, [1, 1, _JOINTS, 3])
        graph = helper.make_graph(self.nodes, "heads", [entry], [result], self.constants)
        opsets = [helper.make_opsetid("", 17)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=9)

    def everywhere(self, features: np.ndarray) -> list[np.ndarray]:
        """``(channels, S, S)`` of each head."""
        model = self.model()
        names = [f"{head}conv2d" for head in _HEADS]
        del model.graph.output[:]
        model.graph.output.extend(
            helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in names
        )
        return [value[0] for value in run(model, features, names)]

    def _constant(self, name: str, value: np.ndarray | np.float32) -> None:
        self.constants.append(numpy_helper.from_array(np.asarray(value), name))

    def _node(self, kind: str, inputs: list[str], output: str, **how: object) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [output], output, **how))
        return output


def run(model: onnx.ModelProto, features: np.ndarray, names: list[str]) -> list[np.ndarray]:
    """The outputs for one feature map."""
    session = ort.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    return [np.asarray(value) for value in session.run(names, {"features": features})]


def decoded(heads: list[np.ndarray], near: np.ndarray) -> np.ndarray:
    """``(17, 3)`` y, x, score as the published graph finds them in the complete heads."""
    centre, heat, regress, offset = heads
    heat = 1 / (1 + np.exp(-heat))
    place = np.argmax(near[..., 0] / (1 + np.exp(-centre[0])))
    row, column = divmod(int(place), _SIDE)
    guess = np.array([row, column]) + regress[:, row, column].reshape(_JOINTS, 2)
    points = []
    rows, columns = np.mgrid[:_SIDE, :_SIDE]
    for joint in range(_JOINTS):
        away = np.hypot(rows - guess[joint, 0], columns - guess[joint, 1])
        y, x = divmod(int(np.argmax(heat[joint] / (away + _SOFTENING))), _SIDE)
        beside = offset[2 * joint : 2 * joint + 2, y, x]
        points.append([(y + beside[0]) * _CELL, (x + beside[1]) * _CELL, heat[joint, y, x]])
    return np.array(points)


@pytest.mark.parametrize("seed", range(20))
def test_reading_places_equals_computing_everywhere(seed: int) -> None:
    """Also at the edge of the grid, where the layers read zeros."""
    features = np.random.default_rng(100 + seed).normal(size=(1, _CHANNELS, _SIDE, _SIDE))
    features = features.astype(np.float32)
    published = Published(seed)
    expected = decoded(published.everywhere(features), published.near)
    model = Published(seed).model()
    rewrite_tail(model)
    onnx.checker.check_model(model)

    found = run(model, features, ["keypoints"])[0].reshape(_JOINTS, 3)

    np.testing.assert_allclose(found, expected, atol=_MARGIN)
