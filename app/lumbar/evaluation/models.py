"""Pose models by name or by file: the ones in the manifest, and any other ONNX file like them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import onnxruntime as ort

from lumbar.core.errors import ModelError
from lumbar.evaluation.landmark_model import LandmarkModel
from lumbar.evaluation.looking import BoxModel
from lumbar.pose.lift import DepthModel
from lumbar.pose.manifest import ModelInfo, load_depth_models, load_manifest
from lumbar.pose.model import PoseModel, open_session

FLOAT_FOLDER = Path("build") / "work"
"""Where `models/build` leaves the float models, inside the folder of models."""

_KEYPOINTS = [[1, 1, 17, 3]]
_LANDMARKS = [[1, 39, 5], [1, 39, 3], [1]]


def open_model(name: str, models_dir: Path) -> PoseModel:
    """A pose model on one thread of the CPU.

    Args:
        name: A name of the manifest, a float model's name such as ``movenet-thunder-float`` where
            it was built, or the path of an ONNX file with MoveNet's input and output.
        models_dir: Folder of the manifest.

    Raises:
        ModelError: There is no such model, or it is no pose model.
    """
    path = _file_of(name, models_dir)
    if path is None:
        return PoseModel.load(name, models_dir)
    session, info = _opened(path)
    return _pose_model(session, info)


def open_box_model(name: str, models_dir: Path) -> BoxModel:
    """As `open_model`, and the depth models, too, of which 17 landmarks are asked for.

    Raises:
        ModelError: There is no such model, or it is of neither kind.
    """
    path = _file_of(name, models_dir)
    if path is None:
        depth = load_depth_models(models_dir).get(name)
        if depth is None:
            return PoseModel.load(name, models_dir)
        return LandmarkModel(depth, open_session(depth, device="cpu", threads=1))
    session, info = _opened(path)
    if _is_depth_model(session):
        return LandmarkModel(info, session)
    return _pose_model(session, info)


def open_depth_model(path: Path) -> DepthModel:
    """A depth model out of an ONNX file, such as the float ones that `models/build` makes.

    Raises:
        ModelError: There is no such file, or it is no depth model.
    """
    session, info = _opened(path)
    if not _is_depth_model(session):
        raise ModelError("{path} is not a depth model with 33 landmarks.", path=path)
    return DepthModel(info, session)


def all_models(models_dir: Path) -> Sequence[str]:
    """Names of every listed model, depth models last, then of the float ones that were built."""
    listed = [*load_manifest(models_dir), *load_depth_models(models_dir)]
    return [*listed, *(whole for name in listed if (whole := float_of(name, models_dir)))]


def float_of(name: str, models_dir: Path) -> str | None:
    """Name of the float model that a quantized one was made from, where it was built."""
    wanted = re.sub("-(int8|w8)$", "-float", name)
    built = models_dir / FLOAT_FOLDER / f"{wanted}.onnx"
    return wanted if wanted != name and built.is_file() else None


def _file_of(name: str, models_dir: Path) -> Path | None:
    """The file that is meant; None for a model of the manifest."""
    if name.endswith(".onnx"):
        return Path(name)
    built = models_dir / FLOAT_FOLDER / f"{name}.onnx"
    known = name in load_manifest(models_dir) or name in load_depth_models(models_dir)
    return built if not known and built.name == f"{name}.onnx" and built.is_file() else None


def _opened(path: Path) -> tuple[Any, ModelInfo]:
    """A session on one thread, and what the file itself says."""
    try:
        content = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ModelError(
            "The model file {path} cannot be read ({reason}).", path=path, reason=reason
        ) from error
    options = ort.SessionOptions()
    options.log_severity_level = 4
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    try:
        session = ort.InferenceSession(content, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's errors have no common base
        raise ModelError(
            "{path} is not a model that onnxruntime can run ({reason}).", path=path, reason=error
        ) from error
    shape = session.get_inputs()[0].shape
    if len(shape) != 4 or not isinstance(shape[1], int) or shape != [1, shape[1], shape[1], 3]:
        raise ModelError("{path} is not a model that looks at square pictures.", path=path)
    return session, ModelInfo(
        name=path.stem,
        path=path,
        sha256=hashlib.sha256(content).hexdigest(),
        size_bytes=len(content),
        input_size=shape[1],
        licence="",
        source={},
    )


def _is_depth_model(session: Any) -> bool:
    given = session.get_inputs()[0]
    shapes = [output.shape for output in session.get_outputs()]
    return given.type == "tensor(uint8)" and shapes == _LANDMARKS


def _pose_model(session: Any, info: ModelInfo) -> PoseModel:
    if [output.shape for output in session.get_outputs()] != _KEYPOINTS:
        raise ModelError("{path} is not a pose model with 17 keypoints.", path=info.path)
    try:
        return PoseModel(info, session)
    except KeyError as error:
        raise ModelError(
            "{path} wants pictures as {kind}, which Lumbar does not give.",
            path=info.path,
            kind=error,
        ) from error
