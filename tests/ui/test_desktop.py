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
CLICKS = {"xdotool": "xdotool"}
MOCK = "/usr/lib/python3/dist-packages/dbusmock"

END_OF_DO_NOT_DISTURB = (
    "gdbus call --session -d org.freedesktop.Notifications -o /org/freedesktop/Notifications"
    " -m org.freedesktop.DBus.Properties.Set org.freedesktop.Notifications Inhibited '<false>'"
)


def play(
    scene: str,
    *parts: str,
    after: str = "",
    more: dict[str, str] | None = None,
    **variables: str,
) -> list[dict[str, Any]]:
    """Play a scene of `play_app.py` on a desktop with ``parts``; everything said, line by line.

    ``after`` is a shell command run when the scene is over, for what the desktop has to say.
    """
    missing = [pkg for program, pkg in (NEEDED | (more or {})).items() if not shutil.which(program)]
    if missing:
        pytest.skip(f"system packages are missing: {' '.join(missing)}")
    command = (
        f'${{BEGIN:-true}} && "$PYTHON" -B "{DESK / "play_app.py"}" {scene} && {after or "true"}'
    )
    done = subprocess.run(
        [str(DESK / "with_desktop.sh"), *parts, "--", "sh", "-c", command],
        env=os.environ
        | {"PYTHON": sys.executable, "PYTHONPATH": str(TESTS), "QT_QPA_PLATFORM": "xcb"}
        | variables,
        capture_output=True,
        text=True,
        timeout=300,
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


def test_a_key_of_the_desktop_pauses_and_resumes() -> None:
    """Through the portal, which wants the program's name first; other keys are not ours."""
    said = play("paused_by_a_key", "--portal", after='cat "$DESKTOP_DIR/portal.log"')
    (bound,) = of(said, "bind")

    assert [{"event": "calls", "calls": ["pause", "resume"]}] == of(said, "calls")
    assert [{"event": "register", "app": "lumbar"}] == of(said, "register")
    assert [("pause", "CTRL+ALT+p")] == [
        (name, about["preferred_trigger"]) for name, about in bound["shortcuts"].items()
    ]
    assert [{"event": "close"}] == of(said, "close")


@pytest.mark.parametrize("portal", [(), ("--no-portal-key",)])
def test_a_desktop_that_gives_no_key_is_told_about(portal: tuple[str, ...]) -> None:
    """Without a portal, and when the user says no: once, with what to do instead."""
    said = play("refused_a_key", "--notifyd", *portal, after='cat "$DESKTOP_DIR/notifyd.log"')
    (notice,) = of(said, "notify")

    assert "lumbar ctl pause" in notice["body"]


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


def test_a_wayland_desktop_gets_tray_and_windows() -> None:
    """Icon and menu over D-Bus, and every window on the compositor's screen."""
    more = {"weston": "weston"}
    parts = ("--wayland", "--sni-tray")
    said = play("tray_over_dbus", *parts, more=more, QT_QPA_PLATFORM="wayland")
    said += play("every_window", *parts, more=more, QT_QPA_PLATFORM="wayland")
    (windows,) = of(said, "windows")

    assert ["pause"] == [name for name, _ in of(said, "calls")[0]["calls"]]
    assert [
        "About Lumbar",
        "Calibrate your posture",
        "Lumbar",
        "Lumbar settings",
        "Welcome to Lumbar",
    ] == windows["titles"]


def test_an_x11_panel_shows_the_icon() -> None:
    """The icon is really painted: the panel's picture is green where good posture is."""
    said = play("tray_in_a_panel", "--xembed-tray", more=XEMBED)
    (icon,) = of(said, "icon")

    assert icon["green_share"] > 0.2


def test_the_button_not_slouching_teaches() -> None:
    """Pressing it reaches the monitor, which moves the baseline."""
    said = play("taught_from_the_notice", "--press", "Not slouching")

    assert [{"event": "calls", "calls": [["teach", None]]}] == said


def test_do_not_disturb_is_kept_and_summed_up_once() -> None:
    """A server that is inhibited sees nothing; when that ends, one summary."""
    said = play(
        "held_back",
        "--inhibited",
        after='cat "$DESKTOP_DIR/notifyd.log"',
        END_OF_QUIET=END_OF_DO_NOT_DISTURB,
    )
    (notice,) = of(said, "notify")

    assert [{"event": "held back", "shown": []}] == of(said, "held back")
    assert (notice["summary"], notice["body"]) == (
        "While you were busy",
        "Lumbar held back 2 warnings. Most often: Move back a little.",
    )
    assert not {"Snooze 15 min", "Not slouching"} & set(notice["actions"])


def test_a_paused_dunst_is_not_disturbed() -> None:
    """It has a word of its own for it; nothing waits in its queue."""
    said = play(
        "held_back",
        "--dunst",
        more=DUNST,
        BEGIN="dunstctl set-paused true",
        END_OF_QUIET='test "$(dunstctl count waiting)" = 0 && dunstctl set-paused false',
    )

    assert [{"event": "held back", "shown": []}] == of(said, "held back")
    assert [{"event": "summed up", "shown": ["desktop-notifier"]}] == of(said, "summed up")


def test_a_program_that_fills_the_screen_is_not_disturbed() -> None:
    """As the window manager tells it; the summary comes when the film is over."""
    said = play(
        "beside_a_full_screen",
        "--notifyd",
        "--xembed-tray",
        after='cat "$DESKTOP_DIR/notifyd.log"',
        more=XEMBED,
    )

    assert [{"event": "held back", "shown": []}] == of(said, "held back")
    assert ["While you were busy"] == [notice["summary"] for notice in of(said, "notify")]


def test_the_frame_is_on_the_screen_and_lets_clicks_through() -> None:
    """Its colour is there; a click on it goes to the program below, which keeps the focus."""
    said = play("framed", "--notifyd", "--xembed-tray", more=XEMBED | CLICKS)

    assert [{"event": "framed", "clicks": 1, "active": True, "corner": True}] == of(said, "framed")
    assert [{"event": "gone", "corner": False}] == of(said, "gone")


@pytest.mark.skipif(not Path(MOCK).exists(), reason="system packages are missing: python3-dbusmock")
def test_sleep_waits_for_the_camera_and_lock_pauses() -> None:
    """Through real D-Bus signals: pause, let sleep, resume; pause, resume."""
    said = play("power_events", "--logind", XDG_SESSION_ID="c1")
    told = {event: of(said, event)[0] for event in ("sleep", "resume", "lock", "unlock")}

    assert [{"event": "still awake", "ended": False}] == of(said, "still awake")
    assert told["sleep"]["said"].startswith("asleep after")
    assert told["unlock"]["calls"] == ["pause", "resume", "pause", "resume"]


@pytest.mark.parametrize(
    ("panel", "more"),
    [
        (["trayer", "--edge", "top", "--align", "right", "--height", "32"], XEMBED),
        ([sys.executable, "-B", str(DESK / "sni_watcher.py")], {}),
    ],
    ids=["x11", "dbus"],
)
def test_a_panel_that_comes_late_and_restarts_gets_the_icon_each_time(
    panel: list[str], more: dict[str, str]
) -> None:
    """After a crash of the desktop's panel Lumbar is back in the new one."""
    said = play("panel_restarts", more=more, PANEL=json.dumps(panel))

    assert [{"event": "shown", "round": 1}, {"event": "shown", "round": 2}] == said
