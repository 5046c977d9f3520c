"""Pose models by name or by file: the ones in the manifest, and any other ONNX file like them."""

from __future__ import annotations

import hashlib
from pathlib import Path

import onnxruntime as ort

from lumbar.core.errors import ModelError
from lumbar.pose.manifest import ModelInfo, load_manifest
from lumbar.pose.model import PoseModel

FLOAT_FOLDER = Path("build") / "work"
"""Where `models/build` leaves the float models, inside the folder of models."""

_OUTPUT_SHAPE = [1, 1, 17, 3]


def open_model(name: str, models_dir: Path) -> PoseModel:
    """A pose model on one thread of the CPU.

    Args:
        name: A name of the manifest, a float model's name such as ``movenet-thunder-float`` where
            it was built, or the path of an ONNX file with MoveNet's input and output.
        models_dir: Folder of the manifest.

    Raises:
        ModelError: There is no such model, or it is no pose model.
    """
    if name.endswith(".onnx"):
        return _from_file(Path(name))
    built = models_dir / FLOAT_FOLDER / f"{name}.onnx"
    if name not in load_manifest(models_dir) and built.name == f"{name}.onnx" and built.is_file():
        return _from_file(built)
    return PoseModel.load(name, models_dir)


def float_of(name: str, models_dir: Path) -> str | None:
    """Name of the float model that an int8 model was made from, where it was built."""
    wanted = name.replace("-int8", "-float")
    built = models_dir / FLOAT_FOLDER / f"{wanted}.onnx"
    return wanted if wanted != name and built.is_file() else None


def _from_file(path: Path) -> PoseModel:
    try:
        content = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ModelError(f"The model file {path} cannot be read ({reason}).") from error
    options = ort.SessionOptions()
    options.log_severity_level = 4
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    try:
        session = ort.InferenceSession(content, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's errors have no common base
        raise ModelError(f"{path} is not a model that onnxruntime can run ({error}).") from error
    shape = session.get_inputs()[0].shape
    if (
        len(shape) != 4
        or not isinstance(shape[1], int)
        or shape != [1, shape[1], shape[1], 3]
        or [output.shape for output in session.get_outputs()] != [_OUTPUT_SHAPE]
    ):
        raise ModelError(f"{path} is not a pose model with 17 keypoints.")
    info = ModelInfo(
        name=path.stem,
        path=path,
        sha256=hashlib.sha256(content).hexdigest(),
        size_bytes=len(content),
        input_size=shape[1],
        licence="",
        source={},
    )
    try:
        return PoseModel(info, session)
    except KeyError as error:
        raise ModelError(
            f"{path} wants pictures as {error}, which Lumbar does not give."
        ) from error
