"""The real tray and notices on a real, throw-away desktop: Xvfb, D-Bus, daemon, panel."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

TESTS = Path(__file__).parents[1]
DESK = TESTS / "desk"

NEEDED = {"dbus-run-session": "dbus", "Xvfb": "xvfb", "gdbus": "libglib2.0-bin"}
XEMBED = {"openbox": "openbox", "trayer": "trayer", "xprop": "x11-utils"}
DUNST = {"dunst": "dunst", "dunstctl": "dunst"}


def play(
    scene: str, *parts: str, after: str = "", more: dict[str, str] | None = None
) -> list[dict[str, Any]]:
    """Play a scene of `play_app.py` on a desktop with ``parts``; everything said, line by line.

    ``after`` is a shell command run when the scene is over, for what the desktop has to say.
    """
    missing = [pkg for program, pkg in (NEEDED | (more or {})).items() if not shutil.which(program)]
    if missing:
        pytest.skip(f"system packages are missing: {' '.join(missing)}")
    command = f'"$PYTHON" -B "{DESK / "play_app.py"}" {scene} && {after or "true"}'
    done = subprocess.run(
        [str(DESK / "with_desktop.sh"), *parts, "--", "sh", "-c", command],
        env=os.environ
        | {"PYTHON": sys.executable, "PYTHONPATH": str(TESTS), "QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stdout + done.stderr
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def of(said: list[dict[str, Any]], event: str) -> list[dict[str, Any]]:
    """The lines about one kind of event."""
    return [line for line in said if line["event"] == event]


def test_one_notice_is_shown_replaced_and_withdrawn() -> None:
    """A server sees two notices, the first closed before the second comes, and none left."""
    said = play("notices", "--notifyd", after='cat "$DESKTOP_DIR/notifyd.log"')
    served = [(line["event"], line["id"]) for line in said if line["event"] in ("notify", "close")]
    first, second = of(said, "notify")

    assert [("notify", 1), ("close", 1), ("notify", 2), ("close", 2)] == served
    assert first["summary"] == "Move back a little"
    assert first["body"] == "Your posture has been poor for 3 min."
    assert "Snooze 15 min" in first["actions"]
    assert (first["urgency"], first["app"]) == (1, "Lumbar")
    assert second["summary"] == "Lift your head"


def test_the_button_of_a_notice_snoozes() -> None:
    """Pressing *Snooze 15 min* in the notice reaches the monitor."""
    said = play("snoozed_from_the_notice", "--press", "Snooze")

    assert [{"event": "calls", "calls": [["snooze", 900.0]]}] == said


def test_dunst_receives_the_notices() -> None:
    """A notification daemon that people use shows both texts and nothing stays on the screen."""
    said = play(
        "notices",
        "--dunst",
        after='dunstctl history | tr -d \'\\n\' | sed \'s/^/{"event": "history", "is": /; s/$/}/\';'
        ' echo; printf \'{"event": "left", "count": %s}\\n\' "$(dunstctl count displayed)"',
        more=DUNST,
    )
    (history,) = of(said, "history")
    titles = [entry["summary"]["data"] for entry in history["is"]["data"][0]]

    assert {"Move back a little", "Lift your head"} == set(titles)
    assert [{"event": "left", "count": 0}] == of(said, "left")


def test_without_server_and_tray_the_window_says_it() -> None:
    """No back end claims to have shown what nobody saw, and the window opens instead."""
    said = play("refused")

    assert [{"event": "failed", "shown": []}] == of(said, "failed")
    assert [{"event": "windows", "windows": ["Lumbar"]}] == of(said, "windows")


def test_a_dbus_panel_gets_icon_tooltip_and_menu() -> None:
    """As on KDE: the panel is handed every size, reads the state, and its click pauses."""
    said = play("tray_over_dbus", "--sni-tray", after='cat "$DESKTOP_DIR/sni.log"')
    (menu,) = of(said, "menu")
    (new,) = of(said, "new")
    tooltips = [line["tooltip"] for line in (*of(said, "new"), *of(said, "changed"))]

    assert {"16x16", "22x22", "24x24", "48x48"} <= set(new["icon"])
    assert any("Poor posture" in tooltip for tooltip in tooltips)
    assert menu["entries"][0].endswith("(off)")
    assert "Pause" in menu["entries"]
    assert [{"event": "calls", "calls": [["pause", None]]}] == of(said, "calls")
    assert len(of(said, "gone")) == 1


def test_an_x11_panel_shows_the_icon() -> None:
    """The icon is really painted: the panel's picture is green where good posture is."""
    said = play("tray_in_a_panel", "--xembed-tray", more=XEMBED)
    (icon,) = of(said, "icon")

    assert icon["green_share"] > 0.2
