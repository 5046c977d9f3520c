"""From the frozen TensorFlow graph to the float ONNX model all others are measured against."""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import numpy as np
import onnx
import tf2onnx
from onnx import numpy_helper
from onnxruntime.quantization.shape_inference import quant_pre_process

from tfjs import frozen_graph

INPUT, OUTPUT = "image", "keypoints"
_OPSET = 17
_MADE_UP = re.compile(r"__\d+")
_LONG = ("StatefulPartitionedCall/", "center_net_mobile_net_v2fpn_feature_extractor/model_1/")


def float_model(description: Path) -> onnx.ModelProto:
    """The model in float32: ``image`` ``(1, S, S, 3)`` uint8 in, ``keypoints`` out."""
    model, _ = tf2onnx.convert.from_graph_def(
        frozen_graph(description),
        input_names=["input:0"],
        output_names=["Identity:0"],
        opset=_OPSET,
    )
    _rename(model.graph)
    _plain_scaling(model.graph)
    _plain_distances(model.graph)
    with tempfile.TemporaryDirectory() as folder:
        raw, prepared = Path(folder, "raw.onnx"), Path(folder, "prepared.onnx")
        onnx.save(model, raw)
        quant_pre_process(raw, prepared)
        model = onnx.load(prepared)
    _number(model.graph)
    onnx.checker.check_model(model, full_check=True)
    return model


def _rename(graph: onnx.GraphProto) -> None:
    """Short names, and ``image`` and ``keypoints`` for what goes in and out."""

    def short(name: str) -> str:
        for prefix in _LONG:
            name = name.replace(prefix, "")
        return {"input:0": INPUT, "Identity:0": OUTPUT}.get(name, name)

    for node in graph.node:
        node.name = short(node.name)
        node.input[:] = map(short, node.input)
        node.output[:] = map(short, node.output)
    for value in (*graph.initializer, *graph.input, *graph.output):
        value.name = short(value.name)
    del graph.value_info[:]


def _number(graph: onnx.GraphProto) -> None:
    """The same names each time, counted along the graph, where the converter makes them up.

    It numbers them in an order that changes from run to run, and names a constant after any one of
    its readers.
    """
    weights = {weight.name: weight for weight in graph.initializer}
    known: dict[str, str] = {}

    def numbered(name: str) -> str:
        if name not in known:
            number = len(known)
            made = f"constant_{number}" if name in weights else _MADE_UP.sub(f"__{number}", name)
            known[name] = made
        return known[name]

    for node in graph.node:
        node.input[:] = [name and numbered(name) for name in node.input]
        node.output[:] = map(numbered, node.output)
        node.name = numbered(node.name)
    ordered = [weights[name] for name in known if name in weights]
    for weight in ordered:
        weight.name = known[weight.name]
    del graph.initializer[:], graph.value_info[:]
    graph.initializer.extend(ordered)


def _plain_scaling(graph: onnx.GraphProto) -> None:
    """Turn the picture into -1..1 with one factor for all channels.

    The published graph scales each colour by a constant of its own, the three all alike;
    broadcasting three of them over the last axis costs more than a millisecond a picture.
    """
    for weight in graph.initializer:
        values = numpy_helper.to_array(weight)
        if values.shape == (1, 1, 1, 3) and np.ptp(values) == 0:
            weight.CopyFrom(numpy_helper.from_array(values.reshape(-1)[0], weight.name))


def _plain_distances(graph: onnx.GraphProto) -> None:
    """Rows and columns of the grid as one row and one column; broadcasting does the rest.

    The heat map is weighted by each cell's distance to a first guess. The published graph
    subtracts the guess from all ``(S, S, 1)`` row numbers and all column numbers.
    """
    for weight in graph.initializer:
        values = numpy_helper.to_array(weight)
        if values.ndim == 3 and values.shape[0] == values.shape[1] > 1 == values.shape[2]:
            for axis in (0, 1):
                if not np.ptp(values, axis=axis).any():
                    values = values.take([0], axis=axis)
            weight.CopyFrom(numpy_helper.from_array(np.ascontiguousarray(values), weight.name))
