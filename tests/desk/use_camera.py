"""A program for tests: uses an `IsolatedWebcam` step by step, one JSON line for each.

    python use_camera.py SETTINGS STEPS

STEPS is a list of ``["mode", WORD]`` (of the fake camera), ``["until", STATE, LIMIT_S]``,
``["frames", SECONDS]``, ``["close"]`` and ``["open"]``.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import time
from pathlib import Path
from typing import Any

import psutil

from lumbar.camera.isolated import IsolatedWebcam
from lumbar.core.types import Frame, Picture


def main() -> None:
    me = psutil.Process()
    camera = IsolatedWebcam(**json.loads(sys.argv[1]))
    shared_names = set(os.listdir("/dev/shm"))
    before = held(me)
    camera.open()
    for word, *arguments in json.loads(sys.argv[2]):
        began_s, used_s = time.monotonic(), cpu_s(me)
        frames = take(camera, word, *arguments)
        line = {
            "step": [word, *arguments],
            "state": camera.state,
            "message": camera.message,
            "name": camera.name,
            "began_s": began_s,
            "took_s": time.monotonic() - began_s,
            "cpu_s": cpu_s(me) - used_s,
            "t_s": [frame.t_s for frame in frames],
            "epoch_lag_s": [time.time() - time.monotonic() + f.t_s - f.epoch_s for f in frames],
            "index": [frame.index for frame in frames],
            "number": [number_in(frame.image) for frame in frames],
            "size": frames[-1].image.shape[1::-1] if frames else None,
            "children": [child.pid for child in me.children()],
            "leaked": {what: now - before[what] for what, now in held(me).items()},
            "shared_names": sorted(set(os.listdir("/dev/shm")) - shared_names),
        }
        print(json.dumps(line), flush=True)
    camera.close()


def take(camera: IsolatedWebcam, word: str, *arguments: Any) -> list[Frame]:
    """Do one step and return the frames that came meanwhile."""
    frames: list[Frame] = []
    match word, *arguments:
        case "mode", mode:
            Path(os.environ["FAKECAM_CTL"]).write_text(mode)
        case "until", state, limit_s:
            end_s = time.monotonic() + limit_s
            while camera.state != state and time.monotonic() < end_s:
                frames += filter(None, [camera.read(0.05)])
        case "frames", seconds:
            end_s = time.monotonic() + seconds
            while (left_s := end_s - time.monotonic()) > 0:
                frames += filter(None, [camera.read(left_s)])
        case ["open"]:
            camera.open()
        case ["close"]:
            camera.close()
        case _:
            raise ValueError(f"no such step: {word}")
    return frames


def number_in(picture: Picture) -> int:
    """The fake camera's number of the picture, written in bright and dark blocks."""
    blocks = picture[4, 4:128:8].mean(axis=1) > 128
    return int(sum(1 << place for place, bright in enumerate(blocks) if bright))


def cpu_s(process: psutil.Process) -> float:
    """Processor time of the process and its children, ended ones included."""
    own = process.cpu_times()
    used = own.user + own.system + own.children_user + own.children_system
    for child in process.children():
        with contextlib.suppress(psutil.NoSuchProcess):
            used += sum(child.cpu_times()[:2])
    return used


def held(process: psutil.Process) -> dict[str, int]:
    """What a forgotten child would leave behind in its parent."""
    return {"descriptors": process.num_fds(), "threads": process.num_threads()}


if __name__ == "__main__":
    main()
