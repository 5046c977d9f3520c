"""CPU time a frame of Lumbar's whole pipeline beside MediaPipe Pose, on the same frames.

    python tests/proofs/compare_mediapipe.py [CLIP] [--frames N] [--rounds R] [--json]

Lumbar is measured twice: as it watches, at its default rate and without looking again at what has
not changed, and with its model looking at every single frame, as MediaPipe does.

Without CLIP the demo clip is used. MediaPipe 0.10.21 needs an older numpy, so it lives in a virtual
environment of its own (``.venv-mediapipe``, made on first use). Frames are decoded and resized to
640×480 beforehand; what is timed is everything after that: for Lumbar crop, model, smoothing,
angles, RULA, deviation, alerts and minute rows; for MediaPipe ``Pose.process`` on the RGB picture.
The figure is processor time of the whole process (all threads) divided by frames. Rounds alternate
between the sides so that other load on the machine meets all. Of a clip as many frames a second are
used as Lumbar looks at; a short clip is played again.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import cv2
import numpy as np

ROOT = Path(__file__).parents[2]
VENV = ROOT / ".venv-mediapipe"
MEDIAPIPE = "mediapipe==0.10.21"
SIZE = (640, 480)
WARM_UP = 20
RATE_HZ = 4.0
"""Lumbar's default rate."""


def main() -> int:
    """Run all sides in turn and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("clip", nargs="?", help="a video; default: the demo clip")
    parser.add_argument("--frames", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--side", choices=SIDES, help=argparse.SUPPRESS)
    parser.add_argument("--pictures", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.side:
        print(json.dumps(SIDES[arguments.side][1](np.load(arguments.pictures))))
        return 0
    result = compare(arguments.clip, arguments.frames, arguments.rounds)
    if arguments.json:
        print(json.dumps(result, indent=2))
    else:
        print(f"{result['clip']}: {result['frames']} frames of 640×480, {result['rounds']} rounds")
        for side, (label, _) in SIDES.items():
            print(f"  {label:32} {result[f'{side}_cpu_ms']:6.2f} ms CPU a frame")
        print(f"  Lumbar's model looked at {result['looked']:.0%} of the frames")
        print(
            f"  MediaPipe costs {result['ratio']:.2f} times as much, and "
            f"{result['ratio_every_frame']:.2f} times as much as with a look at every frame"
        )
    return 0


def compare(clip: str | None, frames: int, rounds: int) -> dict[str, object]:
    """Median CPU milliseconds a frame of all sides."""
    pictures = decode(clip, frames)
    python = mediapipe_python()
    costs: dict[str, list[float]] = {side: [] for side in SIDES}
    looked = 1.0
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "pictures.npy"
        np.save(file, pictures)
        for _ in range(rounds):
            for side in SIDES:
                interpreter = python if side == "mediapipe" else sys.executable
                command = [interpreter, __file__, "--side", side, "--pictures", str(file)]
                # MediaPipe writes its log lines to stderr.
                done = subprocess.run(
                    command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
                )
                told = json.loads(done.stdout)
                costs[side].append(told["cpu_ms"])
                looked = told["looked"] if side == "lumbar" else looked
    medians = {f"{side}_cpu_ms": statistics.median(values) for side, values in costs.items()}
    return {
        "clip": Path(clip).name if clip else "demo clip",
        "frames": len(pictures),
        "rounds": rounds,
        **medians,
        "looked": looked,
        "ratio": medians["mediapipe_cpu_ms"] / medians["lumbar_cpu_ms"],
        "ratio_every_frame": medians["mediapipe_cpu_ms"] / medians["every_frame_cpu_ms"],
    }


def decode(clip: str | None, count: int) -> np.ndarray:
    """``(count, 480, 640, 3)`` uint8 BGR frames of the clip, from its start, repeated if short."""
    if clip is None:
        from lumbar.pipeline.assembly import demo_source

        source = demo_source(rate_hz=RATE_HZ)
        source.open()
        taken = [source.read(1.0) for _ in range(count)]
        pictures = [frame.image for frame in taken if frame is not None]
    else:
        capture = cv2.VideoCapture(clip)
        step = max(1, round(capture.get(cv2.CAP_PROP_FPS) / RATE_HZ))
        pictures = []
        while len(pictures) < count:
            ok, image = capture.read()
            for _ in range(step - 1):
                capture.grab()
            if not ok:
                break
            pictures.append(cv2.resize(image, SIZE, interpolation=cv2.INTER_AREA))
        if not pictures:
            raise SystemExit(f"{clip} holds no frames that can be read.")
    return np.stack([pictures[index % len(pictures)] for index in range(count)])


def mediapipe_python() -> str:
    """The interpreter of MediaPipe's own environment, made on first use."""
    python = VENV / "bin" / "python"
    if not (VENV / ".ready").exists():
        print(f"making {VENV.name} with {MEDIAPIPE}", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", MEDIAPIPE], check=True)
        (VENV / ".ready").touch()
    return str(python)


def as_it_watches(pictures: np.ndarray) -> dict[str, float]:
    """Cost of `PostureMonitor.step` in the tray program, with a baseline."""
    return lumbar_side(pictures, sequence=True)


def every_frame(pictures: np.ndarray) -> dict[str, float]:
    """Cost of the same with the model looking at every frame."""
    return lumbar_side(pictures, sequence=False)


def lumbar_side(pictures: np.ndarray, *, sequence: bool) -> dict[str, float]:
    """Cost of `PostureMonitor.step` with the default settings and a baseline."""
    from lumbar.core.collector import BaselineCollector
    from lumbar.core.types import Frame
    from lumbar.pipeline.assembly import lazy_depth, load_model, monitor_config
    from lumbar.pipeline.monitor import PostureMonitor
    from lumbar.storage.settings import Settings

    settings = Settings()
    monitor = PostureMonitor(
        load_model(settings),
        monitor_config(settings),
        depth=lazy_depth(settings, print),
        sequence=sequence,
    )
    frames = [Frame(image, i / RATE_HZ, i / RATE_HZ, i) for i, image in enumerate(pictures)]
    collector = BaselineCollector(WARM_UP / RATE_HZ / 2)
    monitor.hurry(True)
    for frame in frames[:WARM_UP]:
        update = monitor.step(frame)
        if update.keypoints is not None:
            collector.add(frame.t_s, update.measures)
    monitor.baseline = collector.finish()
    monitor.hurry(False)
    started = time.process_time()
    looked = [monitor.step(frame).looked for frame in frames[WARM_UP:]]
    spent_ms = (time.process_time() - started) * 1000
    return {"cpu_ms": spent_ms / len(looked), "looked": statistics.mean(looked)}


def mediapipe_side(pictures: np.ndarray) -> dict[str, float]:
    """Cost of ``mediapipe.solutions.pose.Pose`` at model complexity 1."""
    import mediapipe

    images = [cv2.cvtColor(image, cv2.COLOR_BGR2RGB) for image in pictures]
    with mediapipe.solutions.pose.Pose(model_complexity=1) as pose:
        for image in images[:WARM_UP]:
            pose.process(image)
        started = time.process_time()
        for image in images[WARM_UP:]:
            pose.process(image)
        return {"cpu_ms": (time.process_time() - started) * 1000 / (len(images) - WARM_UP)}


SIDES = {
    "lumbar": ("Lumbar as it watches", as_it_watches),
    "every_frame": ("Lumbar, a look at every frame", every_frame),
    "mediapipe": ("MediaPipe Pose", mediapipe_side),
}

if __name__ == "__main__":
    sys.exit(main())
