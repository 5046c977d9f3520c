"""Scenes of a jointed body before a webcam, and what the real monitor makes of them.

The body has known angles and is seen by a pinhole camera above a screen, with the keypoint jitter
of a sitting person; it goes through smoothing, measures, baseline, drift and alerts.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import numpy as np

from fakes import ScriptedModel, blank_frame
from lumbar.core.baseline import Baseline
from lumbar.core.skeleton import INDEX
from lumbar.core.types import AlertEvent, AlertKind, Keypoints, PostureUpdate
from lumbar.evaluation.simulation import Body, BodyPose, PinholeCamera, body_of
from lumbar.pipeline.calibration import SECONDS, Calibration
from lumbar.pipeline.judging import MonitorConfig
from lumbar.pipeline.monitor import PostureMonitor

SIZE = (640, 480)
RATE_HZ = 2.0
_JITTER = 0.008
"""Of each keypoint from frame to frame, in shoulder widths, as of a still person on a webcam."""

CAMERA = PinholeCamera(np.array([0.70, 0.0, 0.62]), np.array([0.0, 0.0, 0.55]))
UPRIGHT = BodyPose()
ALL_SEEN = ("nose", "left_eye", "right_eye", "left_ear", "right_ear")

Scene = Callable[[float], Keypoints | None]


def turned(body: Body, yaw_deg: float) -> Body:
    """The whole body turned on its chair, to its own left."""
    sin, cos = np.sin(np.radians(yaw_deg)), np.cos(np.radians(yaw_deg))
    turn = np.array([[cos, -sin, 0.0], [sin, cos, 0.0], [0.0, 0.0, 1.0]])
    return Body(body.joints_m @ turn.T, body.outward @ turn.T)


def seen(
    t_s: float,
    pose: BodyPose = UPRIGHT,
    *,
    yaw_deg: float = 0.0,
    moved_m: tuple[float, float, float] = (0.0, 0.0, 0.0),
    camera: PinholeCamera = CAMERA,
    guessed: bool = True,
) -> Keypoints:
    """What the model finds; ``guessed``: also the ear behind the head, as it mostly does."""
    body = turned(body_of(pose), yaw_deg)
    found = camera.see(Body(body.joints_m + np.array(moved_m), body.outward))
    score = found.score.copy()
    if guessed:
        for name in ALL_SEEN:
            inside = np.all((found.xy_px[INDEX[name]] >= 0) & (found.xy_px[INDEX[name]] <= SIZE))
            score[INDEX[name]] = 0.6 if inside else 0.1
    width_px = camera.shoulders_px(body)
    random = np.random.default_rng(round(1000 * t_s))
    return Keypoints(found.xy_px + random.normal(0, _JITTER * width_px, (17, 2)), score)


@cache
def upright_baseline() -> Baseline:
    """A calibration of the upright sitter, the same for every scene."""
    monitor, calibration = PostureMonitor(ScriptedModel(seen)), Calibration()
    for tick in range(int(2 * SECONDS * RATE_HZ)):
        frame = blank_frame(tick / RATE_HZ, size=SIZE)
        update = monitor.step(frame)
        if not calibration.done:
            calibration.add(frame, update)

    assert calibration.problem == ""
    assert calibration.baseline is not None
    return calibration.baseline


def watched(scene: Scene, seconds: float, **config: object) -> list[PostureUpdate]:
    """Watch a scene with the upright sitter's baseline."""
    monitor = PostureMonitor(ScriptedModel(scene), MonitorConfig(**config), upright_baseline())  # type: ignore[arg-type]
    frames = [blank_frame(t / RATE_HZ, size=SIZE) for t in range(int(seconds * RATE_HZ))]
    return [monitor.step(frame) for frame in frames]


def raised(updates: list[PostureUpdate]) -> list[AlertEvent]:
    """The warnings among them."""
    return [u.alert for u in updates if u.alert is not None and u.alert.kind is AlertKind.RAISE]


def during(spans: list[tuple[float, float]], doing: Scene) -> Scene:
    """Upright, and something else in these spans of time."""

    def scene(t_s: float) -> Keypoints | None:
        return doing(t_s) if any(a <= t_s < b for a, b in spans) else seen(t_s)

    return scene
