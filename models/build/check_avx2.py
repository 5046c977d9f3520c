"""Whether the model files say the same on a processor without VNNI: ``check_avx2.py [FILE...]``.

Products of bytes are added in 16 bits on processors with AVX2 but without VNNI, where they are cut
off when they get too large; with VNNI they are not. Here each model is asked about the same
pictures twice: by this processor, and by an Intel Haswell that ``qemu-x86_64`` emulates (Debian
package qemu-user). The portrait of the demo is always asked about, and pictures of LUMBAR_DATA (or
``shared/data`` beside the checkout) where they are.

Prints the largest differences, and fails where one is above its tolerance.
"""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnxruntime as ort

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
MODELS = HERE.parent
DATA = Path(os.environ.get("LUMBAR_DATA", ROOT / ".." / "shared" / "data"))

_EMULATOR = ["qemu-x86_64", "-cpu", "Haswell"]
_ANSWER = "--answer"
_SEEN_SCORE = 0.3
_OTHERS = 10
_EVERY_DEPTH = 4
"""The depth model takes the emulator minutes; it is asked about every fourth picture."""

_SHARES = (1.0, 0.6, 0.4)
_TOLERANCES = {"px": 0.5, "score": 0.02, "cm": 0.5, "presence": 0.02}
"""Largest allowed differences of any seen point of any picture; pixels of the model's input."""


def main(files: list[str]) -> None:
    """Check these model files, or all that are listed in the manifest."""
    if shutil.which(_EMULATOR[0]) is None:
        sys.exit("qemu-x86_64 is missing; install the Debian package qemu-user")
    if "vnni" not in Path("/proc/cpuinfo").read_text(encoding="utf-8"):
        sys.exit("this processor has no VNNI itself, so that there is nothing to compare with")
    every = list(_pictures())
    wrong = False
    for path in [Path(file) for file in files] or _listed():
        size, outputs = _described(path)
        pictures = every[:: _EVERY_DEPTH if "world" in outputs else 1]
        inputs = _inputs(pictures, size)
        ours, theirs = (_answers(path, inputs, emulator) for emulator in ([], _EMULATOR))
        found = _differences(ours, theirs, size)
        said = ", ".join(f"{name} {value:.4f}" for name, value in found.items())
        print(f"{path.stem}: {len(pictures)} pictures, largest differences {said}", flush=True)
        wrong |= any(value > _TOLERANCES[name] for name, value in found.items())
    if wrong:
        allowed = ", ".join(f"{name} {value}" for name, value in _TOLERANCES.items())
        sys.exit(f"the models do not say the same without VNNI; allowed are {allowed}")


def _listed() -> list[Path]:
    manifest = json.loads((MODELS / "manifest.json").read_text(encoding="utf-8"))
    return [
        MODELS / entry["file"] for kind in ("models", "depth_models") for entry in manifest[kind]
    ]


def _pictures() -> Iterator[np.ndarray]:
    """Squares ``(s, s, 3)`` uint8 red-green-blue: parts of the portrait, then other pictures."""
    from lumbar.opencv import cv2

    files = [ROOT / "assets" / "demo" / "portrait.png"]
    if DATA.is_dir():
        for folder in ("coco/images", "posture_sideview_kaazima"):
            others = sorted((DATA / folder).glob("*.jp*g"))
            files += others[:: max(1, len(others) // _OTHERS)][: _OTHERS // 2]
    for file in files:
        image = cv2.cvtColor(cv2.imread(str(file)), cv2.COLOR_BGR2RGB)
        height, width = image.shape[:2]
        for share in _SHARES if file is files[0] else _SHARES[:1]:
            side = int(min(height, width) * share)
            top, left = (height - side) // 4, (width - side) // 2
            yield image[top : top + side, left : left + side]


def _described(path: Path) -> tuple[int, list[str]]:
    """Side of the model's input in pixels, and the names of its outputs."""
    session = ort.InferenceSession(path, providers=["CPUExecutionProvider"])
    return int(session.get_inputs()[0].shape[1]), [one.name for one in session.get_outputs()]


def _inputs(pictures: list[np.ndarray], size: int) -> np.ndarray:
    """``(n, size, size, 3)`` uint8."""
    from lumbar.opencv import cv2

    return np.stack([cv2.resize(p, (size, size), interpolation=cv2.INTER_AREA) for p in pictures])


def _answers(path: Path, inputs: np.ndarray, emulator: list[str]) -> dict[str, np.ndarray]:
    """Each output for all pictures, as this processor or the emulated one computes it."""
    given = io.BytesIO()
    np.save(given, inputs)
    command = [*emulator, sys.executable, __file__, _ANSWER, str(path)]
    done = subprocess.run(command, input=given.getvalue(), capture_output=True, check=False)
    if done.returncode:
        sys.exit(f"{path.name} could not be run: {done.stderr.decode(errors='replace')[-400:]}")
    with np.load(io.BytesIO(done.stdout)) as said:
        return dict(said)


def _answer(path: str) -> None:
    """In a process of its own: pictures from standard input, answers to standard output."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    session = ort.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    names = [output.name for output in session.get_outputs()]
    pictures = np.load(io.BytesIO(sys.stdin.buffer.read()))
    answers = [session.run(names, {"image": picture[np.newaxis]}) for picture in pictures]
    made = io.BytesIO()
    np.savez(
        made,
        **{
            name: np.stack(each)
            for name, each in zip(names, zip(*answers, strict=True), strict=True)
        },
    )
    sys.stdout.buffer.write(made.getvalue())


def _differences(
    ours: dict[str, np.ndarray], theirs: dict[str, np.ndarray], size: int
) -> dict[str, float]:
    """The largest distance and difference by what it is measured in."""
    if "keypoints" in ours:
        mine, other = (answer["keypoints"].reshape(-1, 17, 3) for answer in (ours, theirs))
        seen = np.maximum(mine[..., 2], other[..., 2]) >= _SEEN_SCORE
        apart = np.linalg.norm(mine[..., :2] - other[..., :2], axis=-1)
        return {
            "px": float(size * apart[seen].max()),
            "score": _largest(mine[..., 2] - other[..., 2]),
        }
    landmarks, world, presence = (
        ours[name] - theirs[name] for name in ("landmarks", "world", "presence")
    )
    return {
        "px": float(np.linalg.norm(landmarks[..., :33, :2], axis=-1).max()),
        "cm": float(100 * np.linalg.norm(world[..., :33, :], axis=-1).max()),
        "presence": _largest(presence),
    }


def _largest(values: np.ndarray) -> float:
    return float(np.abs(values).max())


if __name__ == "__main__":
    if sys.argv[1:2] == [_ANSWER]:
        _answer(sys.argv[2])
    else:
        main(sys.argv[1:])
