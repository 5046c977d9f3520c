"""What Lumbar costs in the tray: start to icon, processor share, memory, time to quit.

    python tests/proofs/measure_tray.py [--seconds 60] [--starts 5] [--no-depth] [--json]
        [--program dist/lumbar/lumbar]

Runs the installed ``lumbar`` on a throw-away desktop (Xvfb, private D-Bus, a StatusNotifier tray)
with the fake camera at 30 frames a second, which plays two seconds of the demo clip's upright
person forwards and backwards, so that nothing jumps; default settings, no window open. Processor
time and memory are those of the program and its camera process together; the processor's share is
also told of each, beside how much of the pictures the pose model looked at. Another program's work
makes it larger: the load average during the measurement says whether there was any. RSS counts
shared pages once for each process, PSS shares them out. The film that the fake camera plays lies in
the camera process, where a real camera has nothing: it is left out.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import psutil

DESK = Path(__file__).parents[1] / "desk"
sys.path.insert(0, str(DESK))
from fakecam import FakeCamera, build_library  # noqa: E402

FILM = "person.yuyv"
SETTLE_S = 15.0


def main() -> int:
    """Build the fake camera's film, enter the desktop, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=60.0, help="length of the measurement")
    parser.add_argument("--starts", type=int, default=5, help="how many starts to time")
    parser.add_argument(
        "--program",
        type=Path,
        default=Path(sys.executable).with_name("lumbar"),
        help="what to start, for example that of a bundle",
    )
    parser.add_argument("--no-depth", action="store_true", help="without the depth opinion")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if not arguments.inside:
        return enter_desktop(sys.argv[1:])
    from lumbar import paths
    from lumbar.storage.settings import Settings
    from lumbar.storage.settings_file import save_settings

    save_settings(paths.settings_path(), Settings(depth_opinion=not arguments.no_depth))
    starts, quits = [], []
    for _ in range(arguments.starts - 1):
        program, seconds = start(arguments.program)
        starts.append(seconds)
        time.sleep(3.0)
        quits.append(quit_(program))
    program, seconds = start(arguments.program)
    starts.append(seconds)
    time.sleep(SETTLE_S)
    load = watch(program.pid, arguments.seconds)
    quits.append(quit_(program))
    result = {
        "start_to_icon_s": statistics.median(starts),
        **load,
        "quit_s": statistics.median(quits),
        "quit_max_s": max(quits),
        "starts": arguments.starts,
        "seconds": arguments.seconds,
        "depth": not arguments.no_depth,
    }
    if arguments.json:
        print(json.dumps(result, indent=2))
    else:
        for label, value in (
            ("start to tray icon", f"{result['start_to_icon_s']:.2f} s, median of {len(starts)}"),
            (
                "processor",
                f"{result['cpu_percent']:.2f} % of one core: "
                + ", ".join(f"{share:.2f} %" for share in result["cpu_percent_each"]),
            ),
            ("looked at", f"{result['looked']:.0%} of the frames"),
            ("load average", f"{result['load_average']:.1f}"),
            ("memory, RSS", f"{result['rss_mb']:.0f} MB in {result['processes']} processes"),
            ("memory, PSS", f"{result['pss_mb']:.0f} MB"),
            ("quit", f"{result['quit_s']:.2f} s, longest {result['quit_max_s']:.2f} s"),
        ):
            print(f"{label:20} {value}")
    return 0


def enter_desktop(arguments: list[str]) -> int:
    """Run this script again on a desktop with a fake camera that shows a person."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        library = build_library(folder)
        if library is None:
            raise SystemExit("The fake camera needs Linux and gcc.")
        write_film(folder / FILM)
        environment = FakeCamera(library, folder).environment(
            FAKECAM_RAW=str(folder / FILM),
            FAKECAM_SIZES="640x480",
            FAKECAM_FPS="30",
        )
        # Only Lumbar shall see the fake camera, not the desktop around it.
        environment["MEASURE_PRELOAD"] = environment.pop("LD_PRELOAD")
        command = [
            str(DESK / "with_desktop.sh"), "--sni-tray", "--notifyd", "--fresh-home", "--",
            sys.executable, __file__, "--inside", *arguments,
        ]  # fmt: skip
        return subprocess.run(
            command, env=environment | {"PYTHON": sys.executable}, check=False
        ).returncode


def write_film(path: Path, frames: int = 60) -> None:
    """Two seconds of the demo clip's upright person, and back again, as raw YUYV, 640×480."""
    from lumbar.pipeline.assembly import demo_source

    source = demo_source(rate_hz=30.0)
    source.open()
    pictures = []
    for _ in range(frames):
        frame = source.read(1.0)
        assert frame is not None
        pictures.append(cv2.cvtColor(frame.image, cv2.COLOR_BGR2YUV_YUY2).astype(np.uint8))
    with path.open("wb") as file:
        for picture in [*pictures, *pictures[-2:0:-1]]:
            file.write(picture.tobytes())


def start(lumbar: Path) -> tuple[subprocess.Popen[bytes], float]:
    """Start Lumbar; seconds until the tray has its icon."""
    log = Path(os.environ["DESKTOP_DIR"]) / "sni.log"
    known = log.read_text().count('"new"')
    began = time.monotonic()
    program = subprocess.Popen(
        [str(lumbar), "gui", "--minimized"],
        env=os.environ | {"QT_QPA_PLATFORM": "xcb", "LD_PRELOAD": os.environ["MEASURE_PRELOAD"]},
    )
    while log.read_text().count('"new"') == known:
        if program.poll() is not None or time.monotonic() - began > 30:
            raise SystemExit("Lumbar did not show a tray icon.")
        time.sleep(0.01)
    return program, time.monotonic() - began


def quit_(program: subprocess.Popen[bytes]) -> float:
    """Ask the program to end; seconds until it and its children are gone."""
    family = [psutil.Process(program.pid), *psutil.Process(program.pid).children(recursive=True)]
    began = time.monotonic()
    program.send_signal(signal.SIGTERM)
    program.wait(30)
    psutil.wait_procs(family, 30)
    return time.monotonic() - began


def watch(pid: int, seconds: float) -> dict[str, Any]:
    """Processor share and memory of a process and its children over ``seconds``."""
    from lumbar.pipeline.control import Request, Verb, ask

    family = [psutil.Process(pid), *psutil.Process(pid).children(recursive=True)]

    def spent() -> list[float]:
        return [sum(member.cpu_times()[:2]) for member in family]

    before, began = spent(), time.monotonic()
    time.sleep(seconds)
    took_s = time.monotonic() - began
    each = [100 * (now - then) / took_s for now, then in zip(spent(), before, strict=True)]
    mapped = [area for member in family for area in member.memory_maps()]
    own = [area for area in mapped if Path(area.path).name != FILM]
    return {
        "cpu_percent": sum(each),
        "cpu_percent_each": each,
        "looked": ask(Request(Verb.STATUS))["looked"],
        "load_average": os.getloadavg()[0],
        "rss_mb": sum(area.rss for area in own) / 1e6,
        "pss_mb": sum(area.pss for area in own) / 1e6,
        "processes": len(family),
    }


if __name__ == "__main__":
    sys.exit(main())
