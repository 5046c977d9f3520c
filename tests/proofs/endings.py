#!/usr/bin/env python3
"""How soon the camera's light is off and the program gone, for each way of ending or resting.

    python tests/proofs/endings.py [--times 3]

Starts the desktop program with the fake camera in a home of its own, lets it watch for some
seconds, and ends it: asked to quit, by SIGTERM, SIGINT or SIGHUP, by the end of the session (the
program and its capture process get SIGTERM at the same moment), by the death of its X server, and
by SIGKILL. Besides: pause, and lock and sleep as logind tells of them (needs Xvfb, dbus and
python3-dbusmock). The figures are the longest of so many times:

* *light* and *closed*: until the stream was off and the device closed;
* *gone*: until the last process had ended;
* *unwritten*: of the seconds from the first judged pictures to the request, those that the history
  lacks afterwards.

Exit status 1: the camera was open or a process there after more than two seconds, or (but for
SIGKILL) more than two seconds are missing in the history.
"""

from __future__ import annotations

import argparse
import json
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psutil

sys.path.insert(0, str(Path(__file__).parents[1]))

from desk.fakecam import FakeCamera, build_library
from lumbar import paths
from lumbar.core.errors import LumbarError
from lumbar.pipeline.control import Request, Verb, ask
from lumbar.storage.history import BEGINNING_S, END_S, History

LIMIT_S = 2.0
MOST_UNWRITTEN_S = 2.0
PATIENCE_S = 60.0
WATCH_S = 5.0
DESK = Path(__file__).parents[1] / "desk"


@dataclass
class Figures:
    """The longest times of one way; None where there is nothing to measure."""

    light_s: float
    closed_s: float
    gone_s: float | None = None
    unwritten_s: float | None = None

    def worse(self, other: Figures) -> Figures:
        """The longer of each."""
        pairs = zip(vars(self).values(), vars(other).values(), strict=True)
        return Figures(*(one if two is None else max(one, two) for one, two in pairs))

    def bad(self, *, may_lose: bool) -> bool:
        late = max(self.light_s, self.closed_s, self.gone_s or 0.0) > LIMIT_S
        return late or (not may_lose and (self.unwritten_s or 0.0) > MOST_UNWRITTEN_S)


@dataclass
class Run:
    """One program at work and what its camera saw."""

    program: subprocess.Popen[str]
    camera: FakeCamera
    screen: subprocess.Popen[bytes] | None

    def children(self) -> list[psutil.Process]:
        return psutil.Process(self.program.pid).children(recursive=True)

    def last(self, event: str) -> float:
        """Monotonic time of the last such event of the camera."""
        return max((t_s for t_s, what in self.camera.events() if what.startswith(event)), default=0)

    @property
    def lit(self) -> bool:
        return self.last("stream on") > self.last("stream off")


def until(condition: Callable[[], bool]) -> None:
    """Look again and again."""
    end_s = time.monotonic() + PATIENCE_S
    while not condition():
        if time.monotonic() > end_s:
            raise SystemExit("what was waited for never came")
        time.sleep(0.02)


def kept_s() -> float:
    """Seconds of any kind in the history."""
    if not paths.history_path().exists():
        return 0.0
    with History.read_only(paths.history_path()) as reader:
        return sum(sum(row.seconds.values()) for row in reader.rows(BEGINNING_S, END_S))


def sees() -> bool:
    """Whether the program has judged pictures less than a second apart."""
    try:
        return float(ask(Request(Verb.STATUS))["fps"]) >= 2.0
    except LumbarError:
        return False


def watch() -> float:
    """Let the program judge for a while; the monotonic time from which on it did."""
    until(sees)
    began_s = time.monotonic()
    time.sleep(WATCH_S)
    return began_s


def end(run: Run, deed: Callable[[Run], None]) -> Figures:
    """Let it watch, do the deed, and look how long everything takes.

    A capture process that is killed itself cannot say that it closed the camera: the system does.
    """
    began_s = watch()
    waited_for = [os.pidfd_open(each.pid) for each in (*run.children(), run.program)]
    asked_s = time.monotonic()
    deed(run)
    ended_s = []
    for descriptor in waited_for:
        if not select.select([descriptor], [], [], PATIENCE_S)[0]:
            raise SystemExit("a process did not end")
        ended_s.append(time.monotonic() - asked_s)
        os.close(descriptor)
    run.program.communicate()
    light_s, closed_s = (run.last(event) - asked_s for event in ("stream off", "close"))
    return Figures(
        light_s if light_s > 0 else ended_s[0],
        closed_s if closed_s > 0 else ended_s[0],
        max(ended_s),
        max(0.0, asked_s - began_s - kept_s()),
    )


def rest(run: Run, deed: Callable[[Run], None]) -> Figures:
    """The same where the program stays."""
    watch()
    asked_s = time.monotonic()
    deed(run)
    until(lambda: run.last("close") > asked_s)
    return Figures(run.last("stream off") - asked_s, run.last("close") - asked_s)


def send(number: signal.Signals) -> Callable[[Run], None]:
    return lambda run: run.program.send_signal(number)


def session_ends(run: Run) -> None:
    """What systemd does to a session's processes: the same signal to all, at once."""
    for each in (*run.children(), psutil.Process(run.program.pid)):
        each.terminate()


def screen_dies(run: Run) -> None:
    assert run.screen is not None
    run.screen.kill()
    run.screen.wait()


def tell(verb: Verb) -> Callable[[Run], None]:
    return lambda _run: _told(verb)


def _told(verb: Verb) -> None:
    ask(Request(verb))


WAYS: dict[str, tuple[Callable[[Run, Callable[[Run], None]], Figures], Callable[[Run], None]]] = {
    "pause": (rest, tell(Verb.PAUSE)),
    "quit": (end, tell(Verb.QUIT)),
    "SIGTERM": (end, send(signal.SIGTERM)),
    "SIGINT": (end, send(signal.SIGINT)),
    "SIGHUP": (end, send(signal.SIGHUP)),
    "session ends": (end, session_ends),
    "screen dies": (end, screen_dies),
    "SIGKILL": (end, send(signal.SIGKILL)),
}
MAY_LOSE = ("SIGKILL",)


def start_screen() -> tuple[subprocess.Popen[bytes], str]:
    """An X server of our own and its name."""
    reader, writer = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x1024x24", "-nolisten", "tcp"],
        pass_fds=(writer,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader) as said:
        return screen, f":{said.readline().strip()}"


def once(way: str, library: Path) -> Figures:
    """One program from its start to its end."""
    measure, deed = WAYS[way]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for variable in ("CONFIG", "DATA", "STATE", "CACHE"):
            os.environ[f"XDG_{variable}_HOME"] = str(folder / variable.lower())
        os.environ |= {"HOME": name, "XDG_RUNTIME_DIR": name, "QT_QPA_PLATFORM": "offscreen"}
        os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)
        camera, screen = FakeCamera(library, folder), None
        environment = camera.environment()
        if way == "screen dies":
            screen, display = start_screen()
            environment |= {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display}
        program = subprocess.Popen(
            [sys.executable, "-m", "lumbar", "gui", "--minimized"],
            env=environment,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        run = Run(program, camera, screen)
        try:
            until(lambda: run.lit)
            return measure(run, deed)
        finally:
            program.kill()
            program.communicate()
            if screen is not None:
                screen.kill()
                screen.wait()


def by_logind(library: Path) -> dict[str, Figures]:
    """Lock and sleep; nothing where the system packages are missing."""
    if not all(map(shutil.which, ("Xvfb", "dbus-run-session", "gdbus"))):
        return {}
    with tempfile.TemporaryDirectory() as name:
        camera = FakeCamera(library, Path(name))
        ours = ("LD_PRELOAD", "FAKECAM_CTL", "FAKECAM_LOG")
        done = subprocess.run(
            [
                *(DESK / "with_desktop.sh", "--notifyd", "--logind", "--fresh-home", "--"),
                *(sys.executable, "-B", DESK / "play_power.py"),
            ],
            env={
                **os.environ,
                "PYTHON": sys.executable,
                "XDG_SESSION_ID": "c1",
                "QT_QPA_PLATFORM": "offscreen",
                "CAMERA": json.dumps({each: camera.environment()[each] for each in ours}),
            },
            capture_output=True,
            text=True,
            check=False,
        )
    said = {line["event"]: line for line in map(json.loads, done.stdout.splitlines())}
    took = {event: said[event]["took_s"] for event in ("lock", "sleep") if event in said}
    return {event: Figures(took_s, took_s) for event, took_s in took.items()}


def main() -> int:
    """Measure every way and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--only", choices=WAYS)
    options = parser.parse_args()
    signal.signal(signal.SIGHUP, signal.SIG_DFL)  # under nohup the programs would ignore it, too
    found: dict[str, Figures] = {}
    with tempfile.TemporaryDirectory() as folder:
        library = build_library(Path(folder))
        if library is None:
            sys.exit("the fake camera needs Linux, gcc and the kernel's headers")
        if options.only is None:
            found |= by_logind(library)
        for way in [options.only] if options.only else WAYS:
            if way == "screen dies" and not shutil.which("Xvfb"):
                continue
            for _ in range(options.times):
                figures = once(way, library)
                found[way] = figures.worse(found[way]) if way in found else figures
    print(f"{'way':14}{'light':>9}{'closed':>9}{'gone':>9}{'unwritten':>11}")
    bad = []
    for way, figures in found.items():
        row = "".join(
            f"{'-' if value is None else f'{value:.2f} s':>{width}}"
            for value, width in zip(vars(figures).values(), (9, 9, 9, 11), strict=True)
        )
        bad += [way] if figures.bad(may_lose=way in MAY_LOSE) else []
        print(f"{way:14}{row}{'  TOO MUCH' if way in bad else ''}")
    return int(bool(bad))


if __name__ == "__main__":
    sys.exit(main())
