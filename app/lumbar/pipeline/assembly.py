"""How the measuring parts are put together from the settings.

Shared by the tray program and the commands, so that both judge alike; only Qt is added in
``main.py``.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from lumbar import paths
from lumbar.camera.backends import BackendMemory
from lumbar.camera.demo import DemoSource
from lumbar.camera.isolated import IsolatedWebcam
from lumbar.camera.mirrored import UnmirroredSource
from lumbar.camera.refused import RefusedCamera
from lumbar.camera.replay import PICTURE_SUFFIXES, ImagesSource, VideoSource
from lumbar.camera.sharing import SharedCamera
from lumbar.camera.source import FrameSource
from lumbar.core.alerts import AlertSettings
from lumbar.core.baseline import Baseline
from lumbar.core.baseline_document import baseline_from_dict
from lumbar.core.types import SetUp
from lumbar.pipeline.judging import MonitorConfig
from lumbar.pipeline.second_opinion import LazyDepth
from lumbar.pose.lift import DEPTH_MODEL, DepthModel
from lumbar.pose.model import PoseModel
from lumbar.storage.profiles import Profile
from lumbar.storage.settings import Settings

BATTERY_HZ = 2.0
"""Pictures a second on battery at most; what Lumbar needs of the processor falls nearly with it."""

_ANSWERS = {"yes": True, "no": False, "unknown": None}


def monitor_config(settings: Settings) -> MonitorConfig:
    """The judging part of the settings, in the types of `lumbar.core`."""
    return MonitorConfig(
        set_up=SetUp(
            arms_supported=_ANSWERS[settings.arms_supported],
            legs_supported=_ANSWERS[settings.legs_supported],
            wrist_neutral=_ANSWERS[settings.wrist_neutral],
            back_supported=_ANSWERS[settings.back_supported],
        ),
        alerts=AlertSettings(
            rula_action_level=settings.rula_action_level or None,
            onset_s=settings.onset_s,
            hysteresis=settings.hysteresis,
            recover_s=settings.recover_s,
            cooldown_s=settings.cooldown_s,
            remind_s=settings.remind_s,
        ),
        deviation_limit=settings.deviation_limit,
        static_limit_s=settings.static_limit_s,
        smoothing_window_s=settings.smoothing_window_s,
        field_of_view_deg=settings.camera_fov_deg,
    )


def baseline_of(profile: Profile | None) -> Baseline | None:
    """The baseline a profile carries; raises `InputError` when it is damaged."""
    return None if profile is None else baseline_from_dict(profile.baseline)


def load_model(settings: Settings) -> PoseModel:
    """The pose model the settings name; raises `ModelError`."""
    return PoseModel.load(
        settings.model, paths.models_dir(), device=settings.device, threads=settings.threads
    )


def load_depth(settings: Settings) -> DepthModel:
    """The depth model; raises `ModelError`."""
    return DepthModel.load(DEPTH_MODEL, paths.models_dir(), threads=settings.threads)


def lazy_depth(settings: Settings, on_problem: Callable[[str], None]) -> LazyDepth | None:
    """The depth model, loaded when first needed; None where the settings do without.

    Args:
        settings: In force.
        on_problem: Told one sentence if it cannot be loaded; the monitor then does without.
    """
    return LazyDepth(lambda: load_depth(settings), on_problem) if settings.depth_opinion else None


def open_source(
    spec: str,
    settings: Settings,
    *,
    realtime: bool = True,
    memory: BackendMemory | None = None,
    refused: Callable[[], bool] = lambda: False,
) -> FrameSource:
    """The frame source a user names.

    Args:
        spec: ``camera``, ``demo``, or the path of a video, a picture or a folder of pictures.
        settings: Camera, size, rate, and whether the camera mirrors its pictures.
        realtime: Whether a recording is paced by its own timestamps.
        memory: What was found out about the cameras.
        refused: Whether the system says that the user does not let Lumbar have the camera.
    """
    if spec == "camera":
        return _camera(settings, memory, refused=refused())
    rate_hz = settings.rate_hz
    began_s = time.time() // 60 * 60  # an hour of recording is sixty rows, not sixty and two halves
    if spec == "demo":
        return demo_source(rate_hz=rate_hz, start_epoch_s=began_s, realtime=realtime)
    path = Path(spec)
    if os.path.isdir(path) or path.suffix.lower() in PICTURE_SUFFIXES:
        return ImagesSource(path, fps=rate_hz, start_epoch_s=began_s, realtime=realtime)
    return VideoSource(path, rate_hz=rate_hz, start_epoch_s=began_s, realtime=realtime)


def _camera(settings: Settings, memory: BackendMemory | None, *, refused: bool) -> FrameSource:
    webcam = IsolatedWebcam(
        settings.camera,
        settings.camera_width,
        settings.camera_height,
        rate_hz=settings.rate_hz,
        backends=memory.of(settings.camera) if memory is not None else None,
    )
    camera: FrameSource = webcam
    if settings.yield_camera:
        camera = SharedCamera(camera, lambda: webcam.stream)
    if refused:
        camera = RefusedCamera(camera)
    return UnmirroredSource(camera) if settings.camera_mirrored else camera


def demo_source(
    *, rate_hz: float, start_epoch_s: float | None = None, realtime: bool = False
) -> DemoSource:
    """The clip made from the embedded portrait."""
    portrait = paths.assets_dir() / "demo" / "portrait.png"
    return DemoSource(portrait, rate_hz=rate_hz, start_epoch_s=start_epoch_s, realtime=realtime)


def saving(settings: Settings) -> Settings:
    """The settings as they are in force while energy is saved: slower, if they were not before."""
    return replace(settings, rate_hz=min(settings.rate_hz, BATTERY_HZ))


def source_key(settings: Settings) -> tuple[object, ...]:
    """What of the settings makes a source another one."""
    return (
        settings.camera,
        settings.camera_width,
        settings.camera_height,
        settings.rate_hz,
        settings.yield_camera,
        settings.camera_mirrored,
    )
