"""The pose model: how it looks for people with a stand-in session, and how it is loaded."""

from __future__ import annotations

import hashlib
import json
import logging
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from fakes import blank_frame, sitter
from lumbar.core.errors import ModelError
from lumbar.core.skeleton import KEYPOINT_NAMES
from lumbar.core.types import Keypoints, SceneState
from lumbar.paths import models_dir
from lumbar.pose.manifest import ModelInfo
from lumbar.pose.model import PoseModel

INFO = ModelInfo("fake", Path("fake.onnx"), "", 0, 16, "", {})
SIZE = (640, 480)


class ScriptedSession:
    """Sees, run after run, what the script says; keypoints are placed in the region looked at."""

    def __init__(
        self, *seen: Keypoints | None, input_type: str = "tensor(uint8)", cuda: bool = False
    ) -> None:
        self.seen = list(seen)
        self.inputs: list[np.ndarray] = []
        self._input_type = input_type
        self._providers = ["CUDAExecutionProvider"] * cuda + ["CPUExecutionProvider"]

    def get_inputs(self) -> list[SimpleNamespace]:
        return [SimpleNamespace(name="image", type=self._input_type, shape=[1, 16, 16, 3])]

    def get_providers(self) -> list[str]:
        return self._providers

    def run(self, _: None, inputs: dict[str, np.ndarray]) -> list[np.ndarray]:
        self.inputs.append(inputs["image"])
        output = np.zeros((1, 1, 17, 3), np.float32)
        keypoints = self.seen.pop(0)
        if keypoints is not None:
            # The blank picture is 640×480, so the square of the whole picture starts at y = -80.
            output[0, 0, :, 0] = (keypoints.xy_px[:, 1] + 80) / 640
            output[0, 0, :, 1] = keypoints.xy_px[:, 0] / 640
            output[0, 0, :, 2] = keypoints.score
        return [output]


def scripted(*seen: Keypoints | None) -> tuple[PoseModel, ScriptedSession]:
    session = ScriptedSession(*seen)
    return PoseModel(INFO, session), session


def test_an_empty_picture_is_nobody_after_one_run() -> None:
    """Nobody there is an answer of its own, and a cheap one."""
    model, session = scripted(None)

    sighting = model.estimate(blank_frame(size=SIZE))

    assert sighting.state is SceneState.NO_PERSON
    assert sighting.keypoints is None
    assert sighting.region_px == (0.0, -80.0, 640.0, 640.0)
    assert len(session.inputs) == 1


def test_who_is_found_is_looked_at_more_closely_at_once() -> None:
    """One independent picture gets two runs: the whole picture, then the person."""
    model, session = scripted(sitter(), sitter())

    sighting = model.estimate(blank_frame(size=SIZE))

    assert sighting.state is SceneState.OK
    assert sighting.region_px[2] < 640
    assert len(session.inputs) == 2


def test_following_takes_one_run_a_frame() -> None:
    """From the second frame on only the person's square is looked at."""
    model, session = scripted(sitter(), sitter(), sitter())
    model.estimate(blank_frame(0.0, size=SIZE))

    sighting = model.estimate(blank_frame(0.25, size=SIZE))

    assert sighting.state is SceneState.OK
    assert sighting.region_px[2] < 640
    assert len(session.inputs) == 3


def test_who_is_lost_is_searched_for_in_the_same_frame() -> None:
    """Nobody in the square: the whole picture is searched before the answer is nobody."""
    model, session = scripted(sitter(), sitter(), None, None)
    model.estimate(blank_frame(0.0, size=SIZE))

    sighting = model.estimate(blank_frame(0.25, size=SIZE))

    assert sighting.state is SceneState.NO_PERSON
    assert sighting.region_px[2] == 640
    assert session.seen == []


def test_a_stranger_is_not_judged_in_place_of_the_person_followed() -> None:
    """Somebody far from the person seen a moment ago leaves the answer unsure."""
    stranger = Keypoints(sitter().xy_px * 0.3, sitter().score)
    model, _ = scripted(sitter(), sitter(), None, stranger, stranger)
    model.estimate(blank_frame(0.0, size=SIZE))

    sighting = model.estimate(blank_frame(0.25, size=SIZE))

    assert sighting.state is SceneState.UNSURE
    assert sighting.keypoints is None


def test_reset_forgets_the_person() -> None:
    """After a reset anyone is welcome, at the cost of two runs."""
    stranger = Keypoints(sitter().xy_px * 0.3, sitter().score)
    model, _ = scripted(sitter(), sitter(), stranger, sitter())
    model.estimate(blank_frame(0.0, size=SIZE))

    model.reset()
    sighting = model.estimate(blank_frame(0.25, size=SIZE))

    assert sighting.state is SceneState.OK


@pytest.mark.parametrize(
    ("name", "dtype"),
    [
        ("tensor(uint8)", np.uint8),
        ("tensor(int32)", np.int32),
        ("tensor(float)", np.float32),
    ],
)
def test_the_model_gets_the_type_it_asks_for(name: str, dtype: type) -> None:
    """0..255 in the model's own input type."""
    session = ScriptedSession(None, input_type=name)

    PoseModel(INFO, session).estimate(blank_frame(size=SIZE))

    assert session.inputs[0].dtype == dtype
    assert session.inputs[0].shape == (1, 16, 16, 3)


@pytest.mark.parametrize(("cuda", "device"), [(False, "CPU"), (True, "CUDA")])
def test_the_device_is_the_one_the_session_really_uses(cuda: bool, device: str) -> None:
    """What the session says counts, not what was asked for."""
    assert PoseModel(INFO, ScriptedSession(cuda=cuda)).device == device


# --- loading ----------------------------------------------------------------------------------


def folder_with(path: Path, content: bytes, **changes: Any) -> Path:
    """A models folder whose manifest vouches for ``content``."""
    entry = {
        "name": "pose",
        "file": "pose.onnx",
        "sha256": hashlib.sha256(content).hexdigest(),
        "size_bytes": len(content),
        "input_size": 256,
        "keypoints": list(KEYPOINT_NAMES),
        "licence": "Apache-2.0",
        "source": {},
        **changes,
    }
    (path / "pose.onnx").write_bytes(content)
    (path / "manifest.json").write_text(json.dumps({"version": 1, "models": [entry]}))
    return path


@pytest.mark.parametrize("content", [b"", b"not a model", b"\x08\x0a"])
def test_a_file_that_is_no_model_is_a_model_error(tmp_path: Path, content: bytes) -> None:
    """Even when the manifest vouches for it, what onnxruntime refuses is told in one sentence."""
    with pytest.raises(ModelError, match=r"cannot be run by onnxruntime .* reinstall"):
        PoseModel.load("pose", folder_with(tmp_path, content))


def test_a_model_of_another_size_than_listed_is_refused(tmp_path: Path) -> None:
    """The manifest and the model must agree on the input."""
    content = (models_dir() / "movenet-lightning-int8.onnx").read_bytes()

    with pytest.raises(ModelError, match="not a pose model with 17 keypoints"):
        PoseModel.load("pose", folder_with(tmp_path, content, input_size=100))


def test_a_changed_model_is_not_loaded(tmp_path: Path) -> None:
    """One flipped bit is enough."""
    content = bytearray((models_dir() / "movenet-lightning-int8.onnx").read_bytes())
    folder = folder_with(tmp_path, bytes(content), input_size=192)
    content[1000] ^= 1
    (folder / "pose.onnx").write_bytes(content)

    with pytest.raises(ModelError, match="damaged or was changed"):
        PoseModel.load("pose", folder)


def test_cuda_that_does_not_load_means_cpu_and_one_line_in_the_log(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The user's wish for CUDA never stops the program; the log says where it runs."""
    monkeypatch.setattr("lumbar.pose.model._nvidia_driver", lambda: False)
    with caplog.at_level(logging.INFO, logger="lumbar.pose.model"):
        model = PoseModel.load("movenet-lightning-int8", models_dir(), device="cuda")

    assert model.device == "CPU"
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert "CUDA cannot be used on this computer" in caplog.text


def test_cuda_is_asked_for_where_a_driver_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """With a driver and a CUDA build the session is asked for CUDA first, and its word counts."""
    asked: list[Any] = []
    real = ScriptedSession(cuda=True)
    model_input = SimpleNamespace(name="i", type="tensor(uint8)", shape=[1, 192, 192, 3])
    session = SimpleNamespace(
        get_inputs=lambda: [model_input],
        get_outputs=lambda: [SimpleNamespace(shape=[1, 1, 17, 3])],
        get_providers=real.get_providers,
    )

    def make(_content: bytes, _options: object, providers: list[Any]) -> object:
        asked.extend(providers)
        return session

    monkeypatch.setattr("lumbar.pose.model._nvidia_driver", lambda: True)
    monkeypatch.setattr("lumbar.pose.model.ort.preload_dlls", lambda: None)
    monkeypatch.setattr(
        "lumbar.pose.model.ort.get_available_providers",
        lambda: ["CUDAExecutionProvider", "CPUExecutionProvider"],
    )
    monkeypatch.setattr("lumbar.pose.model.ort.InferenceSession", make)
    model = PoseModel.load("movenet-lightning-int8", models_dir(), device="cuda")

    assert model.device == "CUDA"
    assert asked[0][0] == "CUDAExecutionProvider"
    assert asked[-1] == "CPUExecutionProvider"


def test_loading_writes_nothing_to_the_terminal() -> None:
    """Neither CPU nor a CUDA that is not there prints a word."""
    script = (
        "import logging\n"
        "logging.getLogger().addHandler(logging.NullHandler())\n"
        "from lumbar.paths import models_dir\n"
        "from lumbar.pose.model import PoseModel\n"
        "for device in ('cpu', 'cuda'):\n"
        "    PoseModel.load('movenet-lightning-int8', models_dir(), device=device)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=300, check=True
    )

    assert (done.stdout, done.stderr) == ("", "")


def test_a_runtime_that_was_half_removed_is_no_missing_model(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """One of the two onnxruntime packages uninstalled leaves the other without functions."""
    monkeypatch.setattr("lumbar.pose.model.ort", SimpleNamespace())

    with pytest.raises(ModelError, match=r"onnxruntime is damaged.*lumbar doctor"):
        PoseModel.load("movenet-lightning-int8", models_dir())
