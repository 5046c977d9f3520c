"""What the user is told about a camera without pictures."""

from __future__ import annotations

import itertools

import pytest

from lumbar.camera.probe import Cause
from lumbar.camera.sentences import SAID, TORN, explain
from lumbar.core.types import CameraState


@pytest.mark.parametrize(
    ("cause", "state", "does"),
    [
        (Cause.ABSENT, CameraState.ABSENT, "plug it in"),
        (Cause.DENIED, CameraState.DENIED, "allow it"),
        (Cause.BUSY, CameraState.BUSY, "goes on when it is free"),
        (Cause.NOT_A_CAMERA, CameraState.ABSENT, "choose another camera"),
        (Cause.RAW_SENSOR, CameraState.STALLED, "install “v4l2-relayd”"),
        (Cause.UNKNOWN, CameraState.BUSY, "privacy settings"),
        (Cause.NONE, CameraState.STALLED, "unplugging it"),
        (None, CameraState.STALLED, "unplugging it"),
    ],
)
def test_each_cause_has_its_state_and_says_what_to_do(cause, state, does):
    """One sentence each."""
    told_state, message = explain(cause, "Desk", "", seen=False)

    assert state is told_state
    assert does in message
    assert message.endswith(".")


def test_a_camera_that_worked_and_falls_silent_is_not_called_busy():
    """Where the system cannot say why, having seen pictures tells the two apart."""
    assert CameraState.STALLED is explain(Cause.UNKNOWN, "", "Desk", seen=True)[0]


def test_every_sentence_is_different():
    """What differs in cause differs in words."""
    said = [*SAID.values(), TORN]
    said += {
        explain(cause, device, "", seen=False)[1]
        for cause, device in itertools.product(Cause, ("", "Desk"))
    } - set(said)

    assert len(set(said)) == len(said)
    assert all(sentence.endswith(".") for sentence in said)
