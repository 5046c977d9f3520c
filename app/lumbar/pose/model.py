"""The pose model: a picture in, one person's keypoints out."""

from __future__ import annotations

import contextlib
import ctypes
import io
import logging
import sys
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime as ort

from lumbar.core.errors import ModelError
from lumbar.core.plausibility import plausibility
from lumbar.core.types import Frame, Keypoints, Picture, SceneState, Sighting
from lumbar.pose.bystander import is_somebody, without
from lumbar.pose.decode import decode
from lumbar.pose.manifest import ModelInfo, model_info
from lumbar.pose.preprocess import Region, model_picture
from lumbar.pose.spare_memory import give_back
from lumbar.pose.track import PersonTrack, person_region, scene_state

logger = logging.getLogger(__name__)

_CUDA = "CUDAExecutionProvider"
_CPU = "CPUExecutionProvider"
_INPUT_TYPES = {
    "tensor(uint8)": np.uint8,
    "tensor(int32)": np.int32,
    "tensor(float)": np.float32,
}
_OUTPUT_SHAPE = [1, 1, 17, 3]


class PoseModel:
    """Finds and follows one person from frame to frame.

    The model sees one square of the picture at a time. While a person is followed, that is the
    square around them and one pass is enough. Otherwise the whole picture is searched, and what
    is found there is looked at again more closely in the same frame.
    """

    def __init__(self, info: ModelInfo, session: Any) -> None:
        """Use `load`; this takes a session that is ready (or a stand-in for one)."""
        self.info = info
        self._session = session
        self._input_name = session.get_inputs()[0].name
        self._input_type = _INPUT_TYPES[session.get_inputs()[0].type]
        self._track = PersonTrack()

    @classmethod
    def load(
        cls,
        name: str,
        models_dir: Path,
        *,
        device: str = "cpu",
        threads: int = 1,
        in_float: bool = False,
    ) -> PoseModel:
        """Load a model whose file is proved to be the one in the manifest.

        Args:
            name: A name from the manifest, for example ``movenet-thunder-int8``.
            models_dir: Folder with ``manifest.json`` and the model files.
            device: ``cpu`` or ``cuda``. Where CUDA does not work the CPU is used, see `device`.
            threads: Threads within one run of the model, at least 1.
            in_float: Compute with the same rounded numbers in float arithmetic, see `self_test`.

        Raises:
            ModelError: The model is unknown, missing, changed or unusable.
        """
        info = model_info(name, models_dir)
        session = open_session(info, device=device, threads=threads, in_float=in_float)
        _check_shape(info, session)
        model = cls(info, session)
        if device == "cuda" and model.device != "CUDA":
            logger.warning("CUDA cannot be used on this computer; %s runs on the CPU", name)
        else:
            logger.info("%s runs on %s", name, model.device)
        return model

    @property
    def device(self) -> str:
        """Where the model really runs: ``CPU`` or ``CUDA``."""
        return "CUDA" if _CUDA in self._session.get_providers() else "CPU"

    def reset(self) -> None:
        """Forget the person followed, as before a picture that has nothing to do with the last."""
        self._track = PersonTrack()

    def estimate(self, frame: Frame) -> Sighting:
        """What one frame holds: a person's keypoints, nobody, or something not to be judged."""
        keypoints, region = self._look_for_person(frame)
        height_px, width_px = frame.image.shape[:2]
        state = scene_state(keypoints)
        if state is SceneState.OK:
            followed = self._track.follow(frame.t_s, keypoints, (width_px, height_px))
            state = SceneState.OK if followed else SceneState.UNSURE
        return Sighting(
            state,
            keypoints if state is SceneState.OK else None,
            (region.x_px, region.y_px, region.side_px, region.side_px),
        )

    def somebody_else(self, frame: Frame, keypoints: Keypoints) -> bool:
        """Whether another person is in the picture; costs one or two runs of the model."""
        height_px, width_px = frame.image.shape[:2]
        rest = without(frame.image, keypoints)
        found = self._judged_look(rest, Region.whole_picture(width_px, height_px))
        closer = person_region(found, (width_px, height_px))
        if closer is None or scene_state(found) is SceneState.NO_PERSON:
            return False
        return is_somebody(self._judged_look(rest, closer), keypoints)

    def look(self, image: Picture, region: Region) -> Keypoints:
        """One run of the model on one square of the picture; the scores are the model's own."""
        picture = model_picture(image, region, self.info.input_size)
        model_input = picture[np.newaxis].astype(self._input_type, copy=False)
        output = self._session.run(None, {self._input_name: model_input})[0]
        return decode(output, region)

    def _look_for_person(self, frame: Frame) -> tuple[Keypoints, Region]:
        """The best look at the person followed or, failing that, at anyone in the picture."""
        region = self._track.region(frame.t_s)
        if region is not None:
            keypoints = self._judged_look(frame.image, region)
            if scene_state(keypoints) is SceneState.OK:
                return keypoints, region
        height_px, width_px = frame.image.shape[:2]
        region = Region.whole_picture(width_px, height_px)
        keypoints = self._judged_look(frame.image, region)
        closer = person_region(keypoints, (width_px, height_px))
        if closer is None or scene_state(keypoints) is SceneState.NO_PERSON:
            return keypoints, region
        return self._judged_look(frame.image, closer), closer

    def _judged_look(self, image: Picture, region: Region) -> Keypoints:
        """A look whose scores are lowered where no body looks like that."""
        return plausibility(self.look(image, region)).keypoints


def open_session(info: ModelInfo, *, device: str, threads: int, in_float: bool = False) -> Any:
    """An inference session from checked bytes, quiet on stderr and idle between runs.

    Args:
        info: The model.
        device: ``cpu`` or ``cuda``.
        threads: Threads within one run.
        in_float: Do not fuse the rounding into int8 arithmetic: the same values, in float.

    Raises:
        ModelError: The file is missing, changed or unusable.
    """
    if not hasattr(ort, "InferenceSession"):  # so it is left when one of two packages was removed
        raise ModelError("onnxruntime is damaged; “lumbar doctor” says how to repair it.")
    ort.set_default_logger_severity(4)  # a CUDA that does not load would write to stderr
    options = ort.SessionOptions()
    options.log_severity_level = 4
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # Spinning threads burn a third of a core between the frames of a slow camera.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.add_session_config_entry("session.inter_op.allow_spinning", "0")
    if in_float:
        options.add_session_config_entry("session.disable_quant_qdq", "1")
    # The pattern is one block for all a run needs, in addition to what the first run took: 9 MB
    # for Thunder, and no faster here.
    options.enable_mem_pattern = False
    content = info.read()
    try:
        session = ort.InferenceSession(content, options, providers=_providers(device))
    except Exception as error:  # onnxruntime's errors have no common base
        raise ModelError(
            "The model {name} cannot be run by onnxruntime {version}; please reinstall Lumbar "
            "({error}).",
            name=info.name,
            version=ort.__version__,
            error=error,
        ) from error
    session._model_bytes = None  # it keeps the file's content, only to begin anew on other devices
    del content
    give_back()
    return session


def _providers(device: str) -> list[Any]:
    """What to ask onnxruntime for: CUDA only where it has a chance to load."""
    if device != "cuda" or _CUDA not in ort.get_available_providers() or not _nvidia_driver():
        return [_CPU]
    with contextlib.redirect_stdout(io.StringIO()) as said:
        ort.preload_dlls()
    logger.debug("onnxruntime on CUDA's libraries: %s", said.getvalue() or "all loaded")
    # The exhaustive search for the fastest convolution takes seconds on the first run.
    return [(_CUDA, {"cudnn_conv_algo_search": "HEURISTIC"}), _CPU]


def _nvidia_driver() -> bool:
    """Whether the NVIDIA driver's library can be loaded."""
    try:
        ctypes.CDLL("nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1")
    except OSError:
        return False
    return True


def _check_shape(info: ModelInfo, session: Any) -> None:
    """The hash proves the file; this proves that the manifest describes it rightly."""
    given, result = session.get_inputs(), session.get_outputs()
    size = info.input_size
    if (
        [entry.shape for entry in given] != [[1, size, size, 3]]
        or given[0].type not in _INPUT_TYPES
        or [entry.shape for entry in result] != [_OUTPUT_SHAPE]
    ):
        raise ModelError(
            "The model {name} is not a pose model with 17 keypoints; please reinstall Lumbar.",
            name=info.name,
        )
