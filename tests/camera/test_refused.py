"""A camera that the user may have refused."""

from __future__ import annotations

import pytest

from fakes import ScriptedSource, blank_frame
from lumbar.camera.refused import RefusedCamera
from lumbar.core.types import CameraState


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (CameraState.BUSY, CameraState.DENIED),
        (CameraState.STALLED, CameraState.DENIED),
        (CameraState.COVERED, CameraState.DENIED),
        (CameraState.TOO_DARK, CameraState.DENIED),
        (CameraState.STARTING, CameraState.STARTING),
        (CameraState.ABSENT, CameraState.ABSENT),
    ],
)
def test_a_refusal_is_named_instead_of_what_it_looks_like(
    state: CameraState, told: CameraState
) -> None:
    """And the sentence says where to allow it; what is no refusal stays what it is."""
    source = ScriptedSource([], live=True)
    camera = RefusedCamera(source)
    camera.open()
    source.state, source.message = state, "of its own"
    frame = camera.read(0.0)

    assert frame is None
    assert camera.state is told
    assert ("Privacy" in camera.message) is (told is CameraState.DENIED)
    assert camera.message == "of its own" or told is CameraState.DENIED


def test_pictures_that_come_all_the_same_are_used() -> None:
    """Qt says no where it cannot ask: the camera itself knows better."""
    source = ScriptedSource([blank_frame(1.0)], live=True)
    camera = RefusedCamera(source)
    closed = camera.state
    camera.open()
    frame = camera.read(0.0)
    now = camera.state, camera.message
    camera.close()

    assert frame is not None
    assert (CameraState.OK, "") == now
    assert [CameraState.CLOSED] * 2 == [closed, camera.state]
