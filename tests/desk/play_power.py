#!/usr/bin/env python3
"""Plays lock and suspend around the real program and its (fake) camera, for `test_power.py`.

Run inside with_desktop.sh --logind, with the variables of `fakecam.FakeCamera.environment` given as
JSON in CAMERA:  python play_power.py
One JSON object a line: what was played, how long until the light was off or on, what was said.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

from lumbar import paths
from lumbar.pipeline.control import Request, Verb, ask
from lumbar.storage.history import BEGINNING_S, END_S, History

HERE = Path(__file__).parent
PATIENCE_S = 200.0

camera: dict[str, str] = json.loads(os.environ["CAMERA"])


def light() -> bool:
    """Whether the camera streams."""
    log = Path(camera["FAKECAM_LOG"])
    lines = (
        [line for line in log.read_text().splitlines() if "stream" in line] if log.exists() else []
    )
    return bool(lines) and "stream on" in lines[-1]


def last(event: str) -> float:
    """Monotonic time of the last ``event`` in the camera's log."""
    lines = Path(camera["FAKECAM_LOG"]).read_text().splitlines()
    return max(float(line.split()[0]) for line in lines if event in line)


def wait_for(lit: bool) -> bool:
    """Wait until the light is as wanted; False when it never is."""
    end_s = time.monotonic() + PATIENCE_S
    while light() is not lit and time.monotonic() < end_s:
        time.sleep(0.02)
    return light() is lit


def play(event: str) -> str:
    """Emit the event; what the player of events has to say."""
    command = [str(HERE / "emit_desktop_event.sh"), event]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def say(event: str, **what: object) -> None:
    """Tell the test."""
    print(json.dumps({"event": event, **what}), flush=True)


def minutes_kept() -> float:
    """Seconds of any kind in the history."""
    with History.read_only(paths.history_path()) as reader:
        return sum(sum(row.seconds.values()) for row in reader.rows(BEGINNING_S, END_S))


def main() -> None:
    """Sleep, wake, lock, unlock, a lid with and without a camera under it; a shutdown that does not
    come; the same while the user pauses.
    """
    command = [sys.executable, "-m", "lumbar", "gui", "--minimized"]
    program = subprocess.Popen(command, env={**os.environ, **camera})
    try:
        wait_for(lit=True)
        for down, up in (("sleep", "resume"), ("lock", "unlock")):
            began_s = time.monotonic()
            said = play(down)
            asleep_s = time.monotonic()
            wait_for(lit=False)
            say(
                down,
                said=said,
                took_s=last("close") - began_s,
                closed_first=last("close") < asleep_s,
                because=ask(Request(Verb.STATUS), timeout_s=PATIENCE_S)["paused_because"],
            )
            began_s = time.monotonic()
            play(up)
            say(up, lit=wait_for(lit=True), took_s=last("stream on") - began_s)
        play("lid-down")
        time.sleep(4.0)  # longer than it takes to call a camera covered
        docked = light()
        Path(camera["FAKECAM_CTL"]).write_text("black")
        off = wait_for(lit=False)
        because = ask(Request(Verb.STATUS), timeout_s=PATIENCE_S)["paused_because"]
        Path(camera["FAKECAM_CTL"]).write_text("ok")
        play("lid-up")
        say("lid", docked=docked, off=off, because=because, lit=wait_for(lit=True))
        before_s = minutes_kept()
        play("shutdown")
        end_s = time.monotonic() + 10.0  # too short for the minute to end by itself, as a rule
        while minutes_kept() == before_s and time.monotonic() < end_s:
            time.sleep(0.05)
        say("shutdown", kept=minutes_kept() > before_s, still_on=light())
        ask(Request(Verb.PAUSE), timeout_s=PATIENCE_S)
        wait_for(lit=False)
        for event in ("lock", "unlock", "sleep", "resume"):
            play(event)
        time.sleep(4.0)  # longer than the wait after waking
        say(
            "paused by the user",
            lit=light(),
            state=ask(Request(Verb.STATUS), timeout_s=PATIENCE_S)["state"],
        )
        ask(Request(Verb.QUIT), timeout_s=PATIENCE_S)
        say("quit", status=program.wait(PATIENCE_S))
    finally:
        program.kill()


main()
