"""How the measuring parts are put together."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from fakes import ScriptedSource, blank_frame
from lumbar.camera.source import FrameSource
from lumbar.core.types import CameraState
from lumbar.pipeline import assembly
from lumbar.pipeline.assembly import open_source, source_key
from lumbar.storage.settings import Settings

PICTURE = np.random.default_rng(0).integers(0, 255, (6, 8, 3), np.uint8)


class Webcam(ScriptedSource):
    """A camera with one picture, made as the real one is."""

    stream = None

    def __init__(self, *_arguments: object, **_options: object) -> None:
        super().__init__([replace(blank_frame(), image=PICTURE)], live=True)


@pytest.fixture(autouse=True)
def _no_real_camera(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assembly, "IsolatedWebcam", Webcam)


def opened(settings: Settings, *, refused: bool = False) -> FrameSource:
    """The camera, open."""
    camera = open_source("camera", settings, refused=lambda: refused)
    camera.open()
    return camera


@pytest.mark.parametrize("yields", [True, False])
def test_a_mirrored_camera_is_put_right(yields: bool) -> None:
    """Before anything sees its pictures; a change of the setting opens it anew."""
    settings = replace(Settings(), yield_camera=yields)
    mirrored = replace(settings, camera_mirrored=True)
    plain, turned = opened(settings).read(0.0), opened(mirrored).read(0.0)

    assert plain is not None
    assert turned is not None
    assert np.array_equal(plain.image, PICTURE)
    assert np.array_equal(turned.image, PICTURE[:, ::-1])
    assert source_key(settings) != source_key(mirrored)


@pytest.mark.parametrize("refused", [True, False])
def test_a_refused_camera_says_so(refused: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the system was told is asked for at each opening."""
    monkeypatch.setattr(
        Webcam, "open", lambda camera: setattr(camera, "state", CameraState.COVERED)
    )
    camera = opened(Settings(), refused=refused)
    camera.read(0.0)

    assert camera.state is (CameraState.DENIED if refused else CameraState.COVERED)


def test_a_recording_begins_on_a_full_minute() -> None:
    """An hour of recording fills sixty minute rows, and no half ones at both ends."""
    source = open_source("demo", Settings(), realtime=False)
    source.open()
    frame = source.read(1.0)
    source.close()

    assert frame is not None
    assert 0 == frame.epoch_s % 60
