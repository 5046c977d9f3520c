"""Lumbar's depth path beside MediaPipe Pose with the same weights, on the same frames.

    python tests/proofs/compare_landmarks.py [CLIP...] [--weights shipped|full] [--frames N]
        [--json]

Without CLIP the clips of ``video`` in LUMBAR_DATA (or ``shared/data`` beside the checkout): real
people in front of a camera. MediaPipe 0.10.21 (``.venv-mediapipe``, see ``compare_mediapipe.py``)
finds the person with its own detector and tracks with its own landmarks; its smoothing is off.
Lumbar looks where MoveNet's keypoints say.

``shipped`` (default) is BlazePose Heavy with int8 weights beside MediaPipe's Heavy; its float
weights MediaPipe wants as a file of its package and does not bring: ``pose_landmark_heavy.tflite``
is left in ``models/build/work`` by ``models/build/build.py blazepose``. ``full`` is BlazePose Full
in float on both sides; Lumbar's file is made by ``models/build/build.py blazepose-full``.

Printed for each clip: in how many frames both found a person, the mean distance of head and
shoulder landmarks in the picture as a share of the shoulder width and in metres, and how the neck's
inclination differs: the mean is an offset, which calibration takes away; the spread is not. The
exit status is 1 where a clip is beyond a margin below. The shipped weights were fitted to frames of
these clips (``models/build/blazepose_split.json``), the float ones to nothing.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import cv2
import numpy as np

sys.path.insert(0, str(Path(__file__).parent))
from compare_mediapipe import ROOT, VENV, mediapipe_python

CLIPS = Path(os.environ.get("LUMBAR_DATA", ROOT.parent / "shared" / "data")) / "video"
WORK = ROOT / "models" / "build" / "work"
HEAD_AND_SHOULDERS = range(13)
SHOULDERS = [11, 12]
RATE_HZ = 8.0

COMPLEXITY = {"full": 1, "shipped": 2}
"""MediaPipe's number for the size of the model on its side."""

MARGINS = {
    "apart_shoulders": 0.065,
    "apart_m": 0.05,
    "neck_spread_deg": 5.0,
}
"""Of every clip, with either weights; the largest were 0.051, 0.038 and 3.8."""

LEAST_BOTH = 0.9
"""In so large a share of a clip's frames in which one of them sees a person the other does, too."""


def main() -> int:
    """Run both sides on every clip and print the table; 1 where one is beyond a margin."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("clips", nargs="*")
    parser.add_argument("--weights", choices=list(COMPLEXITY), default="shipped")
    parser.add_argument("--frames", type=int, default=80, help="of each clip, eight a second")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--mediapipe-into", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.mediapipe_into:
        pictures = decode(arguments.clips[0], arguments.frames)
        found = mediapipe_side(pictures, COMPLEXITY[arguments.weights])
        np.savez(arguments.mediapipe_into, **found)
        return 0
    clips = arguments.clips or [str(path) for path in sorted(CLIPS.iterdir()) if is_clip(path)]
    python = mediapipe_python()
    if arguments.weights == "shipped":
        provide(WORK / "pose_landmark_heavy.tflite")
    rows = [compared(python, clip, arguments.frames, arguments.weights) for clip in clips]
    beyond = [line for row in rows for line in wrong(row)]
    if arguments.json:
        print(json.dumps(rows, indent=2))
    else:
        print("\n".join(told(row) for row in rows))
    print("\n".join(beyond), end="\n" if beyond else "", file=sys.stderr)
    return 1 if beyond else 0


def is_clip(path: Path) -> bool:
    """Whether a file of the folder is a recording."""
    return path.suffix != ".json"


def told(row: dict[str, object]) -> str:
    """One line of the table."""
    return (
        f"{row['clip']}: {row['both']} of {row['frames']} frames; head and shoulders apart by "
        f"{row['apart_shoulders']:.3f} shoulder widths, {100 * row['apart_m']:.1f} cm; neck "
        f"{row['neck_offset_deg']:+.1f}° ± {row['neck_spread_deg']:.1f}°"
    )


def wrong(row: dict[str, object]) -> list[str]:
    """What of a row is beyond its margin."""
    found = [
        f"{row['clip']}: {name} is {row[name]:.3f}, above {margin}"
        for name, margin in MARGINS.items()
        if row[name] > margin
    ]
    if row["both"] < LEAST_BOTH * row["either"]:
        found.append(f"{row['clip']}: only in {row['both']} of {row['either']} frames both see one")
    return found


def provide(published: Path) -> None:
    """Put the published weights where MediaPipe looks for them."""
    [place] = VENV.glob("lib/python*/site-packages/mediapipe/modules/pose_landmark")
    wanted = place / published.name
    if wanted.is_file():
        return
    if not published.is_file():
        raise SystemExit(
            f"MediaPipe has no heavy model; make {published.relative_to(ROOT)} with "
            "python models/build/build.py blazepose."
        )
    shutil.copy(published, wanted)


def compared(python: str, clip: str, count: int, weights: str) -> dict[str, object]:
    """The figures of one clip."""
    ours = lumbar_side(decode(clip, count), weights)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "theirs.npz"
        command = [python, __file__, clip, "--frames", str(count), "--weights", weights]
        command += ["--mediapipe-into", str(file)]
        # MediaPipe writes its log lines to stderr.
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
        theirs = dict(np.load(file))
    seen = [~np.isnan(side["xy_px"][:, 0, 0]) for side in (ours, theirs)]
    both = seen[0] & seen[1]
    if not both.any():
        raise SystemExit(f"In no frame of {clip} both found a person.")
    px, m = (
        (ours[key][both][:, HEAD_AND_SHOULDERS], theirs[key][both][:, HEAD_AND_SHOULDERS])
        for key in ("xy_px", "world_m")
    )
    width_px = np.linalg.norm(np.diff(px[1][:, SHOULDERS], axis=1)[:, 0], axis=1)
    apart_px = np.linalg.norm(px[0] - px[1], axis=2).mean(axis=1)
    neck_deg = np.array([neck(one) - neck(other) for one, other in zip(*m, strict=True)])
    return {
        "clip": Path(clip).name,
        "weights": weights,
        "frames": len(both),
        "either": int((seen[0] | seen[1]).sum()),
        "both": int(both.sum()),
        "apart_shoulders": float((apart_px / width_px).mean()),
        "apart_m": float(np.linalg.norm(m[0] - m[1], axis=2).mean()),
        "neck_offset_deg": float(neck_deg.mean()),
        "neck_spread_deg": float(neck_deg.std()),
    }


def neck(world_m: np.ndarray) -> float:
    """Inclination of the neck in degrees; head and shoulders are all it needs."""
    from lumbar.core.depth import neck_inclination_deg

    return neck_inclination_deg(world_m)


def decode(clip: str, count: int) -> list[np.ndarray]:
    """So many frames from the clip's start, eight a second, blue-green-red."""
    capture = cv2.VideoCapture(clip)
    step = max(1, round(capture.get(cv2.CAP_PROP_FPS) / RATE_HZ))
    pictures: list[np.ndarray] = []
    while len(pictures) < count:
        for _ in range(step):
            ok, image = capture.read()
        if not ok:
            break
        pictures.append(image)
    if not pictures:
        raise SystemExit(f"{clip} holds no frames that can be read.")
    return pictures


def lumbar_side(pictures: list[np.ndarray], weights: str) -> dict[str, np.ndarray]:
    """``(n, 33, 2)`` pixels and ``(n, 33, 3)`` metres; NaN where there is no person."""
    from lumbar.core.types import Frame
    from lumbar.evaluation.models import open_depth_model
    from lumbar.pipeline.assembly import load_depth, load_model
    from lumbar.storage.settings import Settings

    pose = load_model(Settings())
    if weights == "full":
        depth = open_depth_model(WORK / "blazepose-full-float.onnx")
    else:
        depth = load_depth(Settings())
    xy_px, world_m = (
        np.full((len(pictures), 33, 2), np.nan),
        np.full((len(pictures), 33, 3), np.nan),
    )
    for index, image in enumerate(pictures):
        frame = Frame(image, index / RATE_HZ, index / RATE_HZ, index)
        keypoints = pose.estimate(frame).keypoints
        seen = None if keypoints is None else depth.estimate(frame, keypoints)
        if seen is not None:
            xy_px[index], world_m[index] = seen.xy_px, seen.world_m
    return {"xy_px": xy_px, "world_m": world_m}


def mediapipe_side(pictures: list[np.ndarray], complexity: int) -> dict[str, np.ndarray]:
    """The same of ``mediapipe.solutions.pose.Pose``, unsmoothed."""
    import mediapipe

    xy_px, world_m = (
        np.full((len(pictures), 33, 2), np.nan),
        np.full((len(pictures), 33, 3), np.nan),
    )
    solution = mediapipe.solutions.pose.Pose(model_complexity=complexity, smooth_landmarks=False)
    with solution as pose:
        for index, image in enumerate(pictures):
            found = pose.process(cv2.cvtColor(image, cv2.COLOR_BGR2RGB))
            if found.pose_landmarks is not None:
                size = image.shape[1], image.shape[0]
                marks, world = found.pose_landmarks.landmark, found.pose_world_landmarks.landmark
                xy_px[index] = [(mark.x * size[0], mark.y * size[1]) for mark in marks]
                world_m[index] = [(mark.x, mark.y, mark.z) for mark in world]
    return {"xy_px": xy_px, "world_m": world_m}


if __name__ == "__main__":
    sys.exit(main())
