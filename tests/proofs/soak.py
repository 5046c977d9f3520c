#!/usr/bin/env python3
"""Runs Lumbar for long and tells whether anything grows: memory, descriptors, threads, CPU.

Two programs run side by side, each in a home of its own:

* ``real``: the desktop program with its window open, on the fake camera, which plays the demo's
  clip as a webcam would, through capture process, model, alerts and history;
* ``fast``: the service on a clock ten times as fast, with a scripted person, so that the history
  takes a minute row every six seconds.

``--simulated-hours 24`` instead passes a whole day through monitor and history as fast as it will
go, in this process.

Run:  .venv/bin/python tests/proofs/soak.py [--minutes 60] [--csv FILE]
      .venv/bin/python tests/proofs/soak.py --simulated-hours 24

The slope is the Theil-Sen one (the median of the slopes between all pairs of samples), after a
warm-up of a sixth of the time. Exit status 1: a program ended by itself, its resident memory (RSS)
grew by more than 1 MB an hour, or its descriptors or threads increased. The memory of its own (USS)
is told too, but it depends on which other programs share its libraries at the moment.
"""

from __future__ import annotations

import argparse
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import psutil

TESTS = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TESTS))

from desk.fakecam import FakeCamera, build_library  # noqa: E402
from fakes import ScriptedModel, leaning_in, sitter  # noqa: E402
from lumbar import paths  # noqa: E402
from lumbar.camera.demo import DemoSource  # noqa: E402
from lumbar.core.types import CameraState, Frame, Keypoints  # noqa: E402
from lumbar.opencv import cv2  # noqa: E402
from lumbar.pipeline.assembly import monitor_config  # noqa: E402
from lumbar.pipeline.clock import Clock  # noqa: E402
from lumbar.pipeline.keeper import MinuteKeeper  # noqa: E402
from lumbar.pipeline.makers import Makers  # noqa: E402
from lumbar.pipeline.monitor import PostureMonitor  # noqa: E402
from lumbar.pipeline.service import PostureService  # noqa: E402
from lumbar.pipeline.status import Listeners  # noqa: E402
from lumbar.storage.history import BEGINNING_S, END_S, History  # noqa: E402
from lumbar.storage.settings import Settings  # noqa: E402
from lumbar.storage.settings_file import save_settings  # noqa: E402

COLUMNS = ("seconds", "processes", "rss_mb", "uss_mb", "descriptors", "threads", "cpu_s")
HASTE = 10.0
RATE_HZ = 4.0
START_EPOCH_S = 1_790_000_040
WARM_UP_SHARE = 1 / 6
MOST_MB_AN_HOUR = 1.0


def person(t_s: float) -> Keypoints | None:
    """Upright for seven minutes, bad for one, away for two; and never quite still."""
    minute = t_s / 60 % 10
    if minute >= 8:
        return None
    breath = 2.0 * math.sin(t_s / 3)
    if minute >= 7:
        return leaning_in(0.3 + 0.01 * breath)
    return sitter(lambda _name, x, y: (x + breath, y - breath))


class FastSource:
    """A live source whose clock runs `HASTE` times as fast as the real one."""

    name = "fast"
    message = ""
    live = True
    finished = False
    state = CameraState.OK

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._next_s = clock.monotonic_s()
        self._index = 0

    def open(self) -> None:
        """Nothing to open."""

    def close(self) -> None:
        """Nothing to close."""

    def read(self, timeout_s: float) -> Frame | None:
        """The next frame at its time."""
        del timeout_s
        time.sleep(max(0.0, (self._next_s - self._clock.monotonic_s()) / HASTE))
        t_s = self._next_s = max(self._next_s + 1 / RATE_HZ, self._clock.monotonic_s() - 1)
        self._index += 1
        return blank(t_s, self._clock.epoch_s(), self._index)


def blank(t_s: float, epoch_s: float, index: int) -> Frame:
    """A frame of the usual size with nothing in it; the scripted model looks at its time only."""
    return Frame(np.zeros((480, 640, 3), np.uint8), t_s, epoch_s, index, "fast")


def run_fast() -> None:
    """Be the ``fast`` program until killed."""
    began_s = time.monotonic()
    clock = Clock(
        monotonic_s=lambda: (time.monotonic() - began_s) * HASTE,
        epoch_s=lambda: START_EPOCH_S + (time.monotonic() - began_s) * HASTE,
    )
    service = PostureService(
        Makers(lambda _settings: FastSource(clock), lambda _settings: ScriptedModel(person)),
        Listeners(lambda _update: None, lambda _status: None, lambda _profile, _message: None),
        Settings(),
        history_path=paths.history_path(),
        clock=clock,
    )
    service.start()
    while True:
        time.sleep(3600)


def simulate(hours: float) -> int:
    """Pass a day through monitor and history; tells memory and whether no second was lost.

    A line for each simulated hour shows how it goes; a frame takes about 1.1 ms of an idle core, so
    a day at `RATE_HZ` takes six to seven minutes.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "history.sqlite3"
        keeper = MinuteKeeper(path, lambda problem: print("problem:", problem))
        monitor = PostureMonitor(ScriptedModel(person), monitor_config(Settings()))
        process = psutil.Process()
        rows: list[dict[str, float]] = []
        began_s, frames = time.monotonic(), round(hours * 3600 * RATE_HZ)
        for index in range(frames + 1):
            t_s = index / RATE_HZ
            update = monitor.step(blank(t_s, START_EPOCH_S + t_s, index))
            if update.minutes:
                keeper.add(update.minutes, START_EPOCH_S + t_s)
            if index % round(600 * RATE_HZ) == 0:
                rows.append(sample(process, t_s))
            if index % round(3600 * RATE_HZ) == 0 and index:
                print(
                    f"{t_s / 3600:g} h after {time.monotonic() - began_s:.0f} s: "
                    f"{rows[-1]['rss_mb']:.1f} MB, {rows[-1]['descriptors']:.0f} descriptors",
                    flush=True,
                )
        keeper.add(monitor.flush(), START_EPOCH_S + hours * 3600)
        keeper.close()
        with History(path) as history:
            stored = history.rows(BEGINNING_S, END_S)
    observed_s = sum(sum(row.seconds.values()) for row in stored)
    print(
        f"{hours:g} h simulated in {time.monotonic() - began_s:.0f} s: {frames} frames, "
        f"{len(stored)} minutes, {observed_s:.1f} of {hours * 3600:.0f} s in the history"
    )
    return judge("simulated", rows) or int(abs(observed_s - hours * 3600) > 1)


def sample(root: psutil.Process, seconds: float) -> dict[str, float]:
    """One row of `COLUMNS` over a process and its children."""
    row = dict.fromkeys(COLUMNS, 0.0) | {"seconds": seconds}
    for process in [root, *root.children(recursive=True)]:
        try:
            memory, times = process.memory_full_info(), process.cpu_times()
            row["processes"] += 1
            row["rss_mb"] += memory.rss / 1e6
            row["uss_mb"] += memory.uss / 1e6
            row["descriptors"] += process.num_fds()
            row["threads"] += process.num_threads()
            row["cpu_s"] += times.user + times.system
        except psutil.NoSuchProcess:
            continue
    return row


def slope_an_hour(rows: list[dict[str, float]], column: str) -> float:
    """Theil-Sen slope."""
    rows = rows[:: max(1, len(rows) // 200)]
    return statistics.median(
        (later[column] - row[column]) / (later["seconds"] - row["seconds"]) * 3600
        for position, row in enumerate(rows)
        for later in rows[position + 1 :]
    )


def judge(name: str, rows: list[dict[str, float]]) -> int:
    """Print the figures of one program; 1 when something grew."""
    rows = [row for row in rows if row["seconds"] >= WARM_UP_SHARE * rows[-1]["seconds"]]
    if len(rows) < 6:
        print(f"{name}: too few samples")
        return 1
    bad = False
    for column, limit in (
        ("rss_mb", MOST_MB_AN_HOUR),
        ("uss_mb", math.inf),
        ("descriptors", 0.0),
        ("threads", 0.0),
    ):
        slope = slope_an_hour(rows, column)
        bad |= slope > limit
        mark = "  TOO MUCH" if slope > limit else ""
        first, last = rows[0][column], rows[-1][column]
        print(f"{name}: {column} {first:.1f} -> {last:.1f}, {slope:+.2f} an hour{mark}")
    third = len(rows) // 3
    shares = [slope_an_hour(part, "cpu_s") / 36 for part in (rows[:third], rows[-third:])]
    text = ", ".join(f"{share:.1f}" for share in shares)
    print(f"{name}: processor, % of a core in the first and last third: {text}")
    return int(bad)


def clip(folder: Path) -> Path:
    """The demo's clip as the JPEG pictures of a webcam."""
    source = DemoSource(paths.assets_dir() / "demo" / "portrait.png", rate_hz=RATE_HZ)
    path = folder / "clip.mjpg"
    source.open()
    with path.open("wb") as stream:
        while (frame := source.read(0.0)) is not None:
            stream.write(cv2.imencode(".jpg", frame.image)[1].tobytes())
    source.close()
    return path


def programs(folder: Path) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """Start both programs, each in a home of its own."""
    library = build_library(folder)
    if library is None:
        sys.exit("the fake camera needs Linux, gcc and the kernel's headers")
    camera = FakeCamera(library, folder).environment(
        FAKECAM_MJPG=str(clip(folder)), FAKECAM_SIZES="640x480", FAKECAM_FPS=f"{RATE_HZ:g}"
    )
    for name, command, env in (
        ("real", [sys.executable, "-m", "lumbar", "gui"], camera),
        ("fast", [sys.executable, __file__, "--be-fast"], dict(os.environ)),
    ):
        home = folder / name
        home.mkdir(mode=0o700)
        own = {"HOME": str(home), "XDG_RUNTIME_DIR": str(home), "QT_QPA_PLATFORM": "offscreen"}
        for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            own[variable] = str(home / variable)
        # Somebody who has set Lumbar up: before that the camera stays off.
        save_settings(home / "XDG_CONFIG_HOME" / "lumbar" / "settings.json", Settings())
        env = {**env, **own}
        env.pop("DBUS_SESSION_BUS_ADDRESS", None)
        yield name, subprocess.Popen(command, env=env)


def soak(minutes: float, every_s: float, csv: Path | None) -> int:
    """Run both programs and sample them."""
    failed = 0
    with tempfile.TemporaryDirectory() as name:
        running = dict(programs(Path(name)))
        rows: dict[str, list[dict[str, float]]] = {name: [] for name in running}
        began_s = time.monotonic()
        out = csv.open("w") if csv else None
        try:
            while time.monotonic() - began_s < 60 * minutes:
                time.sleep(every_s)
                for program, process in running.items():
                    if process.poll() is not None:
                        print(f"{program} ended by itself with {process.returncode}")
                        return 1
                    row = sample(psutil.Process(process.pid), time.monotonic() - began_s)
                    rows[program].append(row)
                    if out:
                        values = ",".join(f"{value:.2f}" for value in row.values())
                        print(f"{program},{values}", file=out, flush=True)
        finally:
            for process in running.values():
                process.terminate()
            for process in running.values():
                process.wait(30)
            if out:
                out.close()
        for program, path in _histories(Path(name)).items():
            with History.read_only(path) as history:
                print(f"{program}: {history.count(BEGINNING_S, END_S)} minutes in the history")
        for program, taken in rows.items():
            failed |= judge(program, taken)
    return failed


def _histories(folder: Path) -> dict[str, Path]:
    found = folder.glob("*/XDG_DATA_HOME/lumbar/history.sqlite3")
    return {path.relative_to(folder).parts[0]: path for path in found}


def main() -> int:
    """Run what the command line says."""
    parser = argparse.ArgumentParser(description="Long run of Lumbar; see the file's first lines.")
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--every", type=float, default=15.0, metavar="SECONDS")
    parser.add_argument("--csv", type=Path)
    parser.add_argument("--simulated-hours", type=float)
    parser.add_argument("--be-fast", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.be_fast:
        run_fast()
    if options.simulated_hours:
        return simulate(options.simulated_hours)
    return soak(options.minutes, options.every, options.csv)


if __name__ == "__main__":
    sys.exit(main())
