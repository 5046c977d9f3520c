"""The float model to compare the int8 one with: the real one where it was built, else a twin.

The float weights are four times larger and not part of Lumbar. A twin made from the int8 file has
the same layers with the same weights in float, so it costs the same time and disk; it is no
yardstick for accuracy and is not used as one.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from lumbar.pose.manifest import ModelInfo

BUILD_FOLDER = Path("build") / "work"
"""Where `models/build` leaves the float models, beside the int8 ones."""


@dataclass(frozen=True)
class FloatModel:
    """A float model's content and where it comes from, ``built`` or ``twin``."""

    content: bytes
    origin: str


def float_model(info: ModelInfo, wanted_sha256: str) -> FloatModel:
    """The float side of ``info``.

    Args:
        info: The int8 model.
        wanted_sha256: Hash of the real float model; a file with another one is not used.

    Raises:
        ImportError: There is no real one, and without the package ``onnx`` no twin can be made.
    """
    name = info.path.name.replace("-int8", "-float")
    built = info.path.parent / BUILD_FOLDER / name
    if built.is_file():
        content = built.read_bytes()
        if hashlib.sha256(content).hexdigest() == wanted_sha256:
            return FloatModel(content, "built")
    return FloatModel(float_twin(info.read()), "twin")


def float_twin(int8: bytes) -> bytes:
    """The same network without quantization.

    Weights become the float values they stand for. A quantized activation becomes the plain one;
    where its range starts at zero the quantizer had absorbed a ReLU or ReLU6 into it, so there the
    range is kept as a Clip.

    Args:
        int8: A QDQ model as ONNX bytes.
    """
    import onnx
    from onnx import helper, numpy_helper

    model = onnx.load_model_from_string(int8)
    graph = model.graph
    constants = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    quantized: dict[str, Any] = {}
    nodes: list[Any] = []
    renamed: dict[str, str] = {}
    added: dict[str, Any] = {}
    for node in graph.node:
        if node.op_type == "QuantizeLinear":
            quantized[node.output[0]] = node
            renamed[node.output[0]] = renamed.get(node.input[0], node.input[0])
            continue
        if node.op_type != "DequantizeLinear":
            if node.input[0] in quantized:  # moves bytes about, such as a transposition
                quantized[node.output[0]] = quantized[node.input[0]]
            node.input[:] = [renamed.get(name, name) for name in node.input]
            nodes.append(node)
            continue
        source, result = node.input[0], node.output[0]
        if source in constants:
            axis = next((a.i for a in node.attribute if a.name == "axis"), 1)
            added[result] = _dequantized(constants, list(node.input), axis)
            continue
        if source not in quantized:  # the picture's own bytes
            plain = renamed.get(source, source)
            names = [f"{result}/{part}" for part in ("cast", "zero", "moved", "scale")]
            added[names[1]] = constants[node.input[2]].astype(np.float32)
            added[names[3]] = constants[node.input[1]].astype(np.float32)
            nodes += [
                helper.make_node("Cast", [plain], names[:1], to=onnx.TensorProto.FLOAT),
                helper.make_node("Sub", names[:2], names[2:3]),
                helper.make_node("Mul", names[2:], [result]),
            ]
            continue
        quantizer, plain = quantized[source], renamed.get(source, source)
        scale, zero = constants[quantizer.input[1]], constants[quantizer.input[2]]
        if zero.item() != 0:
            renamed[result] = plain
            continue
        low, high = f"{result}/low", f"{result}/high"
        added[low] = np.float32(0.0)
        added[high] = np.float32(scale.item() * np.iinfo(zero.dtype).max)
        nodes.append(helper.make_node("Clip", [plain, low, high], [result]))
    for output in graph.output:
        if output.name in renamed:
            nodes.append(helper.make_node("Identity", [renamed[output.name]], [output.name]))
    used = {name for node in nodes for name in node.input}
    kept = [tensor for tensor in graph.initializer if tensor.name in used]
    made = [numpy_helper.from_array(np.asarray(value), name) for name, value in added.items()]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend([*kept, *made])
    del graph.value_info[:]
    onnx.checker.check_model(model)
    return bytes(model.SerializeToString())


def _dequantized(constants: dict[str, Any], names: list[str], axis: int) -> Any:
    """The float values a constant of 8 or 32 bits stands for."""
    values = constants[names[0]].astype(np.float32)
    scale = constants[names[1]].astype(np.float32)
    zero = constants[names[2]].astype(np.float32) if len(names) > 2 else np.float32(0.0)
    if scale.ndim == 1 and values.ndim:
        shape = [-1 if dim == axis else 1 for dim in range(values.ndim)]
        scale, zero = scale.reshape(shape), np.reshape(zero, shape)
    return ((values - zero) * scale).astype(np.float32)
