"""Pictures that come as in a mirror."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from fakes import ScriptedSource, blank_frame
from lumbar.camera.mirrored import UnmirroredSource
from lumbar.core.types import CameraState


def test_left_and_right_are_exchanged_and_nothing_else() -> None:
    """Twice mirrored is as it was; time, number and source stay."""
    picture = np.random.default_rng(0).integers(0, 255, (6, 8, 3), np.uint8)
    frame = replace(blank_frame(1.5, index=7), image=picture)
    once = UnmirroredSource(ScriptedSource([frame]))
    twice = UnmirroredSource(UnmirroredSource(ScriptedSource([frame])))
    turned, same = once.read(0.0), twice.read(0.0)

    assert turned is not None
    assert same is not None
    assert np.array_equal(turned.image, picture[:, ::-1])
    assert turned.image.flags.c_contiguous
    assert (1.5, 7, frame.source) == (turned.t_s, turned.index, turned.source)
    assert np.array_equal(same.image, picture)


def test_what_the_source_says_is_handed_on() -> None:
    """State, words, name and end are the camera's own."""
    source = ScriptedSource([], live=True)
    camera = UnmirroredSource(source)
    camera.open()
    opened = camera.state
    source.state, source.message = CameraState.COVERED, "open its shutter"
    frame = camera.read(0.0)
    covered = camera.state, camera.message
    camera.close()

    assert (None, True, False) == (frame, camera.live, camera.finished)
    assert CameraState.OK is opened
    assert (CameraState.COVERED, "open its shutter") == covered
    assert (CameraState.CLOSED, "script") == (camera.state, camera.name)
