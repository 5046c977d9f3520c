"""A TensorFlow.js graph model as a frozen TensorFlow graph that tf2onnx understands."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import tensorflow as tf
from google.protobuf import json_format
from tensorflow.core.framework import graph_pb2, node_def_pb2, types_pb2

_PLAIN = {"_FusedConv2D": "Conv2D", "FusedDepthwiseConv2dNative": "DepthwiseConv2dNative"}
_KEPT = ("T", "strides", "padding", "explicit_paddings", "data_format", "dilations")


def frozen_graph(description: Path) -> graph_pb2.GraphDef:
    """The graph with its weights inside, without fused nodes, taking 8-bit pictures.

    Args:
        description: The ``.json`` file of the model; its weights lie beside it as ``.bin``.
    """
    model = json.loads(description.read_text(encoding="utf-8"))
    graph = json_format.ParseDict(model["modelTopology"], graph_pb2.GraphDef())
    weights = _weights(model["weightsManifest"], description.with_suffix(".bin").read_bytes())
    for node in graph.node:
        if node.op == "Const":
            node.attr["value"].tensor.CopyFrom(tf.make_tensor_proto(weights.pop(node.name)))
        elif node.op == "Placeholder":
            node.attr["dtype"].type = types_pb2.DT_UINT8
        elif node.op == "Cast" and node.input[0] == "input":
            node.attr["SrcT"].type = types_pb2.DT_UINT8
    if weights:
        raise ValueError(f"weights without a place in the graph: {', '.join(weights)}")
    plain = graph_pb2.GraphDef(versions=graph.versions)
    for node in graph.node:
        plain.node.extend(_unfused(node))
    return plain


def _weights(manifest: list[dict], content: bytes) -> dict[str, np.ndarray]:
    """Every weight by name; most are stored as float16 and become float32."""
    weights, start = {}, 0
    for weight in (weight for group in manifest for weight in group["weights"]):
        stored = np.dtype(weight.get("quantization", weight)["dtype"])
        count = int(np.prod(weight["shape"]))
        values = np.frombuffer(content, stored, count, start).reshape(weight["shape"])
        weights[weight["name"]] = values.astype(weight["dtype"])
        start += count * stored.itemsize
    if start != len(content):
        raise ValueError("the weights file is longer than its description")
    return weights


def _unfused(node: node_def_pb2.NodeDef) -> list[node_def_pb2.NodeDef]:
    """The node, or its convolution, bias and activation where TensorFlow.js fused them."""
    node.ClearField("device")
    if node.op not in _PLAIN:
        return [node]
    steps = [_PLAIN[node.op], *(step.decode() for step in node.attr["fused_ops"].list.s)]
    parts: list[node_def_pb2.NodeDef] = []
    for index, operation in enumerate(steps):
        last = index == len(steps) - 1
        part = node_def_pb2.NodeDef(op=operation)
        part.name = node.name if last else f"{node.name}/{operation}"
        part.attr["T"].CopyFrom(node.attr["T"])
        if index == 0:
            part.input.extend(node.input[:2])
            for key in _KEPT:
                if key in node.attr:
                    part.attr[key].CopyFrom(node.attr[key])
        else:
            part.input.append(parts[-1].name)
        if operation == "BiasAdd":
            part.input.append(node.input[2])
            part.attr["data_format"].CopyFrom(node.attr["data_format"])
        parts.append(part)
    return parts
