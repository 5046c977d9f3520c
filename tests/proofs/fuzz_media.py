#!/usr/bin/env python3
"""Feeds damaged pictures and films to the readers that ``lumbar analyze`` uses.

Run:  .venv/bin/python tests/proofs/fuzz_media.py [--first 0] [--count 500]

Each number is one damaged file, the same every time. Decoders are C, so a fault of theirs would end
the whole process: the number under way is printed first, and the memory is limited. Prints one JSON
object: files, how many were read and refused, the slowest, the peak of the memory. Exit status 1:
anything but frames or one sentence came out.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import tempfile
import time
import traceback
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from lumbar.camera.replay import ImagesSource, VideoSource
from lumbar.core.errors import InputError
from lumbar.opencv import cv2
from reliability.mutations import mutated

SIZE = (96, 128, 3)
PICTURES = (".png", ".jpg", ".bmp", ".tif", ".webp", ".ppm", ".jp2")
FILMS = (".mp4", ".avi", ".gif")
MOST_FRAMES = 2000
MEMORY_BYTES = 3 << 30


def sound_files(folder: Path) -> list[tuple[str, bytes]]:
    """One small sound file of each kind."""
    chance = np.random.default_rng(1)
    picture = chance.integers(0, 256, SIZE, np.uint8)
    files = [(suffix, cv2.imencode(suffix, picture)[1].tobytes()) for suffix in PICTURES]
    for suffix, codec in ((".mp4", "mp4v"), (".avi", "MJPG")):
        path = folder / f"film{suffix}"
        writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*codec), 10.0, (128, 96))
        for shift in range(12):
            writer.write(np.roll(picture, shift, axis=1))
        writer.release()
        files.append((suffix, path.read_bytes()))
    return files


def read(path: Path) -> int:
    """Read everything as `lumbar analyze` would; returns the number of frames."""
    source = VideoSource(path) if path.suffix in FILMS else ImagesSource(path)
    count = 0
    source.open()
    try:
        while count < MOST_FRAMES and source.read(0.0) is not None:
            count += 1
    finally:
        source.close()
    return count


def peak_mb() -> float:
    """The most this program has held; ``ru_maxrss`` would count the process it was forked from."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1000


def main() -> int:
    """Play the numbers of the command line."""
    parser = argparse.ArgumentParser(description="Damaged pictures and films.")
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=500)
    options = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    result = {"files": 0, "read": 0, "refused": 0, "slowest_s": 0.0, "peak_mb": 0.0}
    faults = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sound = sound_files(folder)
        for number in range(options.first, options.first + options.count):
            print(number, end="\r", file=sys.stderr, flush=True)
            suffix, data = sound[number % len(sound)]
            path = folder / f"damaged{suffix}"
            path.write_bytes(mutated(data, number))
            began_s = time.monotonic()
            try:
                read(path)
                result["read"] += 1
            except InputError as error:
                result["refused"] += 1
                if "\n" in str(error):
                    faults.append(f"{number}: {error}")
            except Exception:
                faults.append(f"{number}: {traceback.format_exc()}")
            result["files"] += 1
            result["slowest_s"] = max(result["slowest_s"], time.monotonic() - began_s)
    result["peak_mb"] = peak_mb()
    print(json.dumps(result))
    print("\n".join(faults), file=sys.stderr)
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
