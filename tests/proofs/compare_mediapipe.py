"""CPU time a frame of Lumbar's whole pipeline beside MediaPipe Pose, on the same frames.

    python tests/proofs/compare_mediapipe.py [CLIP] [--frames N] [--rounds R] [--json]

Without CLIP the demo clip is used. MediaPipe 0.10.21 needs an older numpy, so it lives in a virtual
environment of its own (``.venv-mediapipe``, made on first use). Frames are decoded and resized to
640×480 beforehand; what is timed is everything after that: for Lumbar crop, model, smoothing,
angles, RULA, deviation, alerts and minute rows; for MediaPipe ``Pose.process`` on the RGB picture.
The figure is processor time of the whole process (all threads) divided by frames. Rounds alternate
between the two so that other load on the machine meets both.
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


def main() -> int:
    """Run both sides in turn and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("clip", nargs="?", help="a video; default: the demo clip")
    parser.add_argument("--frames", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--side", choices=SIDES, help=argparse.SUPPRESS)
    parser.add_argument("--pictures", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.side:
        print(json.dumps(SIDES[arguments.side](np.load(arguments.pictures))))
        return 0
    result = compare(arguments.clip, arguments.frames, arguments.rounds)
    if arguments.json:
        print(json.dumps(result, indent=2))
    else:
        print(f"{result['clip']}: {result['frames']} frames of 640×480, {result['rounds']} rounds")
        for side in SIDES:
            print(f"  {side:10} {result[f'{side}_cpu_ms']:6.2f} ms CPU a frame")
        print(f"  MediaPipe costs {result['ratio']:.2f} times as much")
    return 0


def compare(clip: str | None, frames: int, rounds: int) -> dict[str, object]:
    """Median CPU milliseconds a frame of both sides."""
    pictures = decode(clip, frames)
    python = mediapipe_python()
    costs: dict[str, list[float]] = {side: [] for side in SIDES}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "pictures.npy"
        np.save(file, pictures)
        for _ in range(rounds):
            for side, interpreter in (("lumbar", sys.executable), ("mediapipe", python)):
                command = [interpreter, __file__, "--side", side, "--pictures", str(file)]
                # MediaPipe writes its log lines to stderr.
                done = subprocess.run(
                    command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
                )
                costs[side].append(json.loads(done.stdout)["cpu_ms"])
    medians = {f"{side}_cpu_ms": statistics.median(values) for side, values in costs.items()}
    return {
        "clip": Path(clip).name if clip else "demo clip",
        "frames": len(pictures),
        "rounds": rounds,
        **medians,
        "ratio": medians["mediapipe_cpu_ms"] / medians["lumbar_cpu_ms"],
    }


def decode(clip: str | None, count: int) -> np.ndarray:
    """``(count, 480, 640, 3)`` uint8 BGR frames of the clip, from its start, repeated if short."""
    if clip is None:
        from lumbar.pipeline.assembly import demo_source

        source = demo_source(rate_hz=10.0)
        source.open()
        taken = [source.read(1.0) for _ in range(count)]
        pictures = [frame.image for frame in taken if frame is not None]
    else:
        capture = cv2.VideoCapture(clip)
        pictures = []
        while len(pictures) < count:
            ok, image = capture.read()
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


def lumbar_side(pictures: np.ndarray) -> dict[str, float]:
    """Cost of `PostureMonitor.step` with the default settings and a baseline."""
    from lumbar.core.collector import BaselineCollector
    from lumbar.core.types import Frame
    from lumbar.pipeline.assembly import build_monitor
    from lumbar.storage.settings import Settings

    monitor = build_monitor(Settings())
    frames = [Frame(image, i / 10, i / 10, i) for i, image in enumerate(pictures)]
    collector = BaselineCollector(WARM_UP / 10 / 2)
    for frame in frames[:WARM_UP]:
        update = monitor.step(frame)
        if update.keypoints is not None:
            collector.add(frame.t_s, update.measures)
    monitor.baseline = collector.finish()
    started = time.process_time()
    for frame in frames[WARM_UP:]:
        monitor.step(frame)
    return {"cpu_ms": (time.process_time() - started) * 1000 / (len(frames) - WARM_UP)}


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


SIDES = {"lumbar": lumbar_side, "mediapipe": mediapipe_side}

if __name__ == "__main__":
    sys.exit(main())
