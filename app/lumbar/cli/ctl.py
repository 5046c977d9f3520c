"""``lumbar ctl``: ask or steer the Lumbar that is running."""

from __future__ import annotations

import json
import time
from typing import Any

import click

from lumbar.pipeline.control import Request, Verb, ask, duration_s

_STATES = {
    "running": "watching",
    "paused": "paused",
    "calibrating": "calibrating",
    "stopped": "stopped",
}


@click.group()
def ctl() -> None:
    """Ask or steer the Lumbar that is running."""


def _json_option(command: Any) -> Any:
    return click.option("--json", "as_json", is_flag=True, help="Write the answer as JSON.")(
        command
    )


def _tell(answer: dict[str, Any], as_json: bool, lines: list[str]) -> None:
    if as_json:
        click.echo(json.dumps(answer, indent=2))
    else:
        click.echo("\n".join(lines))


def described(status: dict[str, Any]) -> list[str]:
    """A status in a few lines for people."""
    said = str(status["line"] or _STATES.get(status["state"], status["state"]))
    lines = [f"Lumbar: {said}"]
    if status["rula"] is not None:
        lines.append(f"RULA: {status['rula']['min']} to {status['rula']['max']}")
    if status["deviation"] is not None:
        lines.append(f"Deviation: {status['deviation']:.2f}")
    lines.append(f"Camera: {status['camera_state']}, {status['fps']:.1f} pictures a second")
    today = ", ".join(f"{band} {m:.0f} min" for band, m in status["minutes_today"].items() if m)
    lines.append(f"Today: {today or 'nothing yet'}")
    return lines


@ctl.command()
@_json_option
def status(as_json: bool) -> None:
    """Say what Lumbar is doing and how you sit."""
    answer = ask(Request(Verb.STATUS))
    _tell(answer, as_json, described(answer))


@ctl.command()
@click.argument("duration", required=False)
@_json_option
def pause(duration: str | None, as_json: bool) -> None:
    """Switch the camera off, for DURATION (15m, 1h, tomorrow) or until `resume`."""
    seconds = None if duration is None else duration_s(duration, time.time())
    answer = ask(Request(Verb.PAUSE, seconds))
    _tell(answer, as_json, described(answer)[:1])


@ctl.command()
@_json_option
def resume(as_json: bool) -> None:
    """Go on watching."""
    _tell(ask(Request(Verb.RESUME)), as_json, ["Lumbar goes on watching."])


@ctl.command()
@click.argument("duration")
@_json_option
def snooze(duration: str, as_json: bool) -> None:
    """Hold warnings back for DURATION (15m, 1h, tomorrow); `off` ends it."""
    seconds = duration_s(duration, time.time())
    until = time.strftime("%H:%M", time.localtime(time.time() + seconds))
    said = f"No warnings until {until}." if seconds else "Warnings are on again."
    _tell(ask(Request(Verb.SNOOZE, seconds)), as_json, [said])


@ctl.command()
@_json_option
def recalibrate(as_json: bool) -> None:
    """Take your posture of the next seconds as upright."""
    _tell(ask(Request(Verb.RECALIBRATE)), as_json, ["Sit upright for the next seconds."])


@ctl.command()
@_json_option
def show(as_json: bool) -> None:
    """Open the window."""
    _tell(ask(Request(Verb.SHOW)), as_json, ["Here is the window."])


@ctl.command(name="quit")
@_json_option
def quit_(as_json: bool) -> None:
    """End Lumbar."""
    _tell(ask(Request(Verb.QUIT)), as_json, ["Lumbar ends."])
