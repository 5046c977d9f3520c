"""The model's threads rest between two pictures."""

from __future__ import annotations

import onnxruntime as ort
import pytest

from lumbar import paths
from lumbar.pose.model import PoseModel


def test_no_thread_spins_between_two_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    """ONNX Runtime's own choice would take a third of a core at ten pictures a second."""
    asked: list[tuple[str, str, int]] = []
    session = ort.InferenceSession

    def make(*arguments: object, **options: object) -> ort.InferenceSession:
        made = session(*arguments, **options)
        said = made.get_session_options()
        asked.append(
            (
                said.get_session_config_entry("session.intra_op.allow_spinning"),
                said.get_session_config_entry("session.inter_op.allow_spinning"),
                said.intra_op_num_threads,
            )
        )
        return made

    monkeypatch.setattr(ort, "InferenceSession", make)
    PoseModel.load("movenet-lightning-int8", paths.models_dir())

    assert asked
    assert all(entry[:2] == ("0", "0") and 1 <= entry[2] <= 2 for entry in asked)
