"""How fast, how cleanly and how cheaply a camera comes back, over many faults in a row.

    python tests/proofs/camera_recovery.py [--cycles 200] [--seed 1] [--load 30]

Puts the fake camera into one fault after the other, for a random time, and measures from the end
of the fault until the next frame. Prints a table by fault and, as the last line, JSON with
``{"modes": {MODE: {"cycles", "named_s", "back_s", "cpu_share"}}, "leaked": {...}}``: the longest
time until the fault was named, the longest until frames came again, the share of a core used
while the fault lasted, and what the last cycle left behind in excess of the first. With ``--load``
so many processes that never rest run beside it.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import random
import resource
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import psutil

sys.path.insert(0, str(Path(__file__).parents[1]))

from desk.busy import busy
from desk.fakecam import FakeCamera, build_library
from lumbar.camera.isolated import IsolatedWebcam
from lumbar.core.types import CameraState

FAULTS = {
    "absent": CameraState.ABSENT,
    "denied": CameraState.DENIED,
    "busy": CameraState.BUSY,
    "slowopen": CameraState.STARTING,
    "nostream": CameraState.STALLED,
    "stall": CameraState.STALLED,
    "unplug": CameraState.ABSENT,
    "eio": CameraState.STALLED,
    "eioloop": CameraState.STALLED,
    "black": CameraState.COVERED,
    "frozen": CameraState.FROZEN,
    "corrupt": CameraState.STALLED,
}
AT_OPENING = ("absent", "denied", "busy", "slowopen", "nostream")
"""Faults that a running camera does not notice."""

NAMED_LIMIT_S, BACK_LIMIT_S = 20.0, 30.0


@dataclass
class Figures:
    """What was measured of one fault."""

    named_s: list[float] = field(default_factory=list)
    back_s: list[float] = field(default_factory=list)
    fault_s: float = 0.0
    cpu_s: float = 0.0

    def summary(self) -> dict[str, float]:
        return {
            "cycles": len(self.back_s),
            "named_s": round(max(self.named_s), 2),
            "back_s": round(max(self.back_s), 2),
            "cpu_share": round(self.cpu_s / self.fault_s, 3),
        }


OTHERS: set[int] = set()
"""Processes that only keep the machine busy."""


def children() -> list[psutil.Process]:
    """What belongs to the camera."""
    every = psutil.Process().children(recursive=True)
    return [child for child in every if child.pid not in OTHERS]


def cpu_s() -> float:
    """Processor time of this process and its children, ended or not."""
    used = 0.0
    for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):
        usage = resource.getrusage(who)
        used += usage.ru_utime + usage.ru_stime
    for child in children():
        with contextlib.suppress(psutil.NoSuchProcess):
            times = child.cpu_times()
            used += times.user + times.system
    return used


def held() -> dict[str, int]:
    """What a forgotten child would leave behind."""
    me = psutil.Process()
    return {
        "processes": len(children()),
        "descriptors": me.num_fds(),
        "threads": me.num_threads(),
        "shared_names": sum(name.startswith("psm_") for name in os.listdir("/dev/shm")),
    }


def until(camera: IsolatedWebcam, state: CameraState, limit_s: float) -> float:
    """Read until the camera is in ``state``; how long that took."""
    began_s = time.monotonic()
    while camera.state is not state:
        if time.monotonic() - began_s > limit_s:
            raise SystemExit(f"never {state}: {camera.state} {camera.message}")
        camera.read(0.05)
    return time.monotonic() - began_s


def run(fake: FakeCamera, mode: str, camera: IsolatedWebcam, lasts_s: float, to: Figures) -> None:
    """One fault, from working to working."""
    if mode in AT_OPENING:
        camera.close()
    used_s, began_s = cpu_s(), time.monotonic()
    fake.set_mode(mode)
    if mode in AT_OPENING:
        camera.open()
    to.named_s.append(until(camera, FAULTS[mode], NAMED_LIMIT_S))
    end_s = time.monotonic() + lasts_s
    while (left_s := end_s - time.monotonic()) > 0:
        camera.read(min(left_s, 0.5))
    to.cpu_s += cpu_s() - used_s
    to.fault_s += time.monotonic() - began_s
    fake.set_mode("ok")
    to.back_s.append(until(camera, CameraState.OK, BACK_LIMIT_S))


def main() -> None:
    """Run the faults and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cycles", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--load", type=int, default=0)
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    figures = {mode: Figures() for mode in FAULTS}
    with tempfile.TemporaryDirectory() as folder, busy(arguments.load) as others:
        OTHERS.update(others)
        library = build_library(Path(folder))
        if library is None:
            raise SystemExit("the fake camera needs Linux, gcc and the kernel's headers")
        fake = FakeCamera(library, Path(folder))
        # Only the capture processes shall see it, and they inherit the environment as it is now.
        os.environ.update(fake.environment())
        camera = IsolatedWebcam()
        camera.open()
        until(camera, CameraState.OK, BACK_LIMIT_S)
        before = held()
        order: list[str] = []
        for number in range(arguments.cycles):
            if not order:
                order = chance.sample(list(FAULTS), len(FAULTS))
            mode = order.pop()
            # Now and then long enough for the pauses between two tries to be at their longest.
            lasts_s = chance.uniform(8.0, 12.0) if chance.random() < 0.25 else chance.uniform(0, 4)
            run(fake, mode, camera, lasts_s, figures[mode])
            print(f"{number + 1:3} {mode:8} {figures[mode].back_s[-1]:5.2f} s", flush=True)
        leaked = {what: now - before[what] for what, now in held().items()}
        camera.close()
        after = held()
    tried = {mode: figure.summary() for mode, figure in figures.items() if figure.back_s}
    print(f"{'fault':9} {'cycles':>6} {'named':>7} {'back':>7} {'core':>6}")
    for mode, figure in tried.items():
        print(
            f"{mode:9} {figure['cycles']:6.0f} {figure['named_s']:5.2f} s {figure['back_s']:5.2f} s"
            f" {figure['cpu_share']:6.1%}"
        )
    leaked["processes_after_closing"] = after["processes"]
    print(json.dumps({"modes": tried, "leaked": leaked}))


main()
