#!/usr/bin/env python3
"""Starts and ends capture processes at bad moments, beside other work, and counts what goes wrong.

    python tests/proofs/capture_starts.py [--starts 300] [--load 8] [--seed 1]

Each start is ended after a random time, so that the end falls into every moment of it: before the
interpreter runs, while OpenCV is loaded, while the camera opens, while frames come. Ended by `stop`
(most), by `kill`, or by a signal from outside to the process itself; some are told to `go`
meanwhile, also when they are gone already. Prints what happened and, as the last line, JSON;
exit status 1 when a process vanished on its own, was left over, when a call raised, an end took
longer than two seconds, or descriptors, threads or shared memory were left.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import random
import signal
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

import psutil

sys.path.insert(0, str(Path(__file__).parents[1]))

from desk.busy import busy
from desk.fakecam import FakeCamera, build_library
from lumbar.camera.child import CaptureChild
from lumbar.camera.webcam import CaptureRequest
from lumbar.opencv import cv2

END_LIMIT_S = 2.0
LONGEST_LIFE_S = 1.5


class Remarks(logging.Handler):
    """Counts what the log is told."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: Counter[str] = Counter()

    def emit(self, record: logging.LogRecord) -> None:
        self.said[record.getMessage()] += 1


def held() -> dict[str, int]:
    """What a forgotten child would leave behind."""
    me = psutil.Process()
    return {
        "processes": len(me.children(recursive=True)),
        "descriptors": me.num_fds(),
        "threads": threading.active_count(),
        "mappings": sum("memfd:lumbar" in line for line in Path("/proc/self/maps").open()),
    }


def one(chance: random.Random, told: Counter[str]) -> float:
    """Start a process and end it; how long the end took."""
    pause_s = chance.choice((0.0, 0.0, 0.0, 0.4))
    request = CaptureRequest("", 640, 480, 15.0, 4.0, cv2.CAP_V4L2, pause_s=pause_s)
    child = CaptureChild(request, threading.Event())
    how = chance.choice(("stop", "stop", "stop", "kill", "SIGKILL", "SIGTERM"))
    life_s = chance.uniform(0.0, LONGEST_LIFE_S)
    until_s = time.monotonic() + life_s
    while time.monotonic() < until_s and not child.ended:
        time.sleep(0.02)
    if child.ended:
        told["vanished"] += 1
    told["seen frames" if child.streaming else "seen none"] += 1
    if how.startswith("SIG"):
        os.kill(child._process.pid, getattr(signal, how))
    began_s = time.monotonic()
    child.kill() if how == "kill" else child.stop()
    took_s = time.monotonic() - began_s
    told[how] += 1
    if child._process.poll() is None:
        told["left over"] += 1
    return took_s


def main() -> int:
    """Run the starts and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--starts", type=int, default=300)
    parser.add_argument("--load", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance, remarks = random.Random(options.seed), Remarks()
    logging.getLogger("lumbar").addHandler(remarks)
    told: Counter[str] = Counter()
    took_s: list[float] = []
    with tempfile.TemporaryDirectory() as folder, busy(options.load):
        library = build_library(Path(folder))
        if library is None:
            sys.exit("the fake camera needs Linux, gcc and the kernel's headers")
        os.environ.update(FakeCamera(library, Path(folder)).environment())
        one(chance, Counter())  # what is loaded once is no leak
        before, began_s = held(), time.monotonic()
        for number in range(options.starts):
            try:
                took_s.append(one(chance, told))
            except Exception as error:
                told[f"raised {type(error).__name__}: {error}"] += 1
            if (number + 1) % 50 == 0:
                passed_s = time.monotonic() - began_s
                print(f"{number + 1} starts after {passed_s:.0f} s: {dict(told)}", flush=True)
        left = {what: now - before[what] for what, now in held().items()}
    print("said to the log:", dict(remarks.said))
    raised = sum(count for what, count in told.items() if what.startswith("raised"))
    bad = told["vanished"] + told["left over"] + raised + sum(map(abs, left.values()))
    slowest_s = max(took_s)
    print(json.dumps({"starts": options.starts, **told, "slowest_end_s": slowest_s, "left": left}))
    return int(bad > 0 or slowest_s > END_LIMIT_S)


if __name__ == "__main__":
    sys.exit(main())
