"""The measurements of ``lumbar bench``."""

from __future__ import annotations

import hashlib
import json
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from lumbar import paths
from lumbar.camera.demo import SEGMENTS, DemoSource
from lumbar.cli.bench_float import FloatModel, float_model
from lumbar.cli.machine import resident_mb
from lumbar.cli.stopwatch import TimedDepthModel, TimedPoseModel
from lumbar.core.smoothing import KeypointSmoother
from lumbar.core.types import FloatArray, Frame, PostureUpdate
from lumbar.pipeline.assembly import monitor_config
from lumbar.pipeline.monitor import PostureMonitor
from lumbar.pose.lift import DEPTH_MODEL
from lumbar.pose.manifest import MANIFEST_NAME
from lumbar.storage.settings import Settings

_WARM_UP = 5
"""First runs of a model, which also allocate its memory."""


def pipeline_figures(settings: Settings, frames: int) -> dict[str, Any]:
    """Milliseconds by stage, CPU time, rate and memory of the whole pipeline.

    Stages are per frame, except for the depth model, which looks at some frames only.
    """
    pose = _load(settings, paths.models_dir(), settings.model)
    depth = _load_depth(settings) if settings.depth_opinion else None
    config = monitor_config(settings)
    monitor = PostureMonitor(pose, config, depth=depth)
    for frame in _clip(5):
        monitor.step(frame)
    resident = resident_mb()  # before a hundred frames lie in memory for the benchmark's own sake
    monitor.reset()
    clip = _clip(frames)
    pose.estimates_ms.clear()
    pose.inference_ms.clear()
    looks_ms = [] if depth is None else depth.looks_ms
    looks_ms.clear()
    looked_ms = np.zeros(frames)
    updates = []
    cpu_s, started_s = time.process_time(), time.perf_counter()
    for index, frame in enumerate(clip):
        before = len(looks_ms)
        updates.append(monitor.step(frame))
        looked_ms[index] = sum(looks_ms[before:])
    wall_s, cpu_s = time.perf_counter() - started_s, time.process_time() - cpu_s
    total = np.array([update.analysis_ms for update in updates])
    estimate, inference = np.array(pose.estimates_ms), np.array(pose.inference_ms)
    smoothing = _smoothing_ms(updates, settings.smoothing_window_s)
    return {
        "device": pose.device,
        "threads": settings.threads,
        "frames": frames,
        "picture": f"{clip[0].image.shape[1]}x{clip[0].image.shape[0]}",
        "stages_ms": {
            "crop_and_decode": spread(estimate - inference),
            "inference": spread(inference),
            "smoothing": spread(smoothing),
            "judging": spread(np.maximum(total - estimate - looked_ms - smoothing, 0.0)),
        },
        "depth": None
        if depth is None
        else {"model": depth.info.name, "looks": len(looks_ms), "look_ms": spread(looks_ms)},
        "total_ms": spread(total),
        "cpu_ms_per_frame": round(cpu_s * 1000 / frames, 3),
        "watching": _watching_figures(
            PostureMonitor(pose, config, depth=depth, sequence=True), clip
        ),
        "frames_per_second": round(frames / wall_s, 1),
        "resident_mb": resident,
    }


def _watching_figures(monitor: PostureMonitor, clip: Sequence[Frame]) -> dict[str, float]:
    """The same frames as the tray program watches them: what has not changed is not looked at."""
    monitor.reset()
    cpu_s = time.process_time()
    looked = [monitor.step(frame).looked for frame in clip]
    cpu_s = time.process_time() - cpu_s
    return {
        "looked": round(sum(looked) / len(looked), 3),
        "cpu_ms_per_frame": round(cpu_s * 1000 / len(clip), 3),
    }


def _clip(frames: int) -> list[Frame]:
    """Frames from around the first change of posture, 10 a second, taken twice over if need be."""
    begin_s, end_s = SEGMENTS[1].start_s - 2.0, SEGMENTS[-3].end_s
    source = DemoSource(
        paths.assets_dir() / "demo" / "portrait.png",
        rate_hz=10.0,
        begin_s=begin_s,
        start_epoch_s=0.0,
    )
    found: list[Frame] = []
    source.open()
    try:
        while len(found) < min(frames, round((end_s - begin_s) * source.fps)):
            frame = source.read(0.0)
            if frame is not None:
                found.append(frame)
    finally:
        source.close()
    return [
        Frame(found[i % len(found)].image, i / source.fps, i / source.fps, i, source.name)
        for i in range(frames)
    ]


def _smoothing_ms(updates: Sequence[PostureUpdate], window_s: float) -> FloatArray:
    """``(n,)`` milliseconds of smoothing the same keypoints once more, 0 where nobody was seen."""
    smoother = KeypointSmoother(window_s)
    took_ms = np.zeros(len(updates))
    for index, update in enumerate(updates):
        if update.raw_keypoints is not None:
            keypoints, t_s = update.raw_keypoints, update.t_s
            started = time.perf_counter()
            smoother.add(t_s, keypoints)
            took_ms[index] = (time.perf_counter() - started) * 1000
    return took_ms


def model_figures(settings: Settings, rounds: int = 40) -> dict[str, Any]:
    """Latency and size of the int8 model and its float original, taking turns on one thread."""
    one_thread = replace(settings, device="cpu", threads=1)
    int8 = _load(one_thread, paths.models_dir(), settings.model)
    figures: dict[str, Any] = {
        "name": settings.model,
        "threads": 1,
        "int8": {"size_bytes": int8.info.size_bytes},
        "float": None,
    }
    models = {"int8": int8}
    try:
        original = float_model(int8.info, _float_sha256(settings.model))
    except ImportError:
        figures["float_missing"] = "the package onnx is not installed: pip install onnx"
    else:
        models["float"] = _load_float(one_thread, original)
        figures["float"] = {"size_bytes": len(original.content), "origin": original.origin}
    frame = _clip(1)[0]
    for _ in range(rounds):
        for model in models.values():
            model.estimate(frame)
    for kind, model in models.items():
        figures[kind]["latency_ms"] = spread(model.session.runs_ms[_WARM_UP:])
    if figures["float"] is not None:
        whole, quarter = figures["float"], figures["int8"]
        times = whole["latency_ms"]["median"] / quarter["latency_ms"]["median"]
        figures["speedup"] = round(times, 2)
        figures["size_ratio"] = round(quarter["size_bytes"] / whole["size_bytes"], 3)
    return figures


def _float_sha256(name: str) -> str:
    document = json.loads((paths.models_dir() / MANIFEST_NAME).read_bytes())
    entry = next(entry for entry in document["models"] if entry["name"] == name)
    return str(entry.get("float", {}).get("sha256", ""))


def _load(settings: Settings, models_dir: Path, name: str) -> TimedPoseModel:
    model = TimedPoseModel.load(name, models_dir, device=settings.device, threads=settings.threads)
    assert isinstance(model, TimedPoseModel)  # `load` makes the class it is called on
    return model


def _load_depth(settings: Settings) -> TimedDepthModel:
    depth = TimedDepthModel.load(DEPTH_MODEL, paths.models_dir(), threads=settings.threads)
    assert isinstance(depth, TimedDepthModel)  # as with `_load`
    return depth


def _load_float(settings: Settings, original: FloatModel) -> TimedPoseModel:
    """Load a float model through the same door as any other: by a manifest with its hash."""
    document = json.loads((paths.models_dir() / MANIFEST_NAME).read_bytes())
    entry = next(entry for entry in document["models"] if entry["name"] == settings.model)
    entry |= {
        "file": "float.onnx",
        "size_bytes": len(original.content),
        "sha256": hashlib.sha256(original.content).hexdigest(),
    }
    with tempfile.TemporaryDirectory(prefix="lumbar-bench-") as folder:
        (Path(folder) / "float.onnx").write_bytes(original.content)
        manifest = json.dumps({**document, "models": [entry]})
        (Path(folder) / MANIFEST_NAME).write_text(manifest, encoding="utf-8")
        return _load(settings, Path(folder), settings.model)


def spread(values: Any) -> dict[str, float]:
    """Median and 95th percentile; 0 of nothing."""
    found = np.asarray(values, dtype=np.float64)
    if not found.size:
        return {"median": 0.0, "p95": 0.0}
    return {
        "median": round(float(np.median(found)), 4),
        "p95": round(float(np.percentile(found, 95)), 4),
    }
