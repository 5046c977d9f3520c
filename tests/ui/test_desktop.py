"""The real tray and notices on a real, throw-away desktop: Xvfb, D-Bus, daemon, panel."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
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


Said = list[dict[str, Any]]


@dataclass(frozen=True)
class Scene:
    """A scene of `play_app.py` on a desktop with some parts.

    Attributes:
        name: The method that plays it.
        parts: Options of ``with_desktop.sh``.
        after: A shell command run when the scene is over, for what the desktop has to say.
        more: Programs that are needed besides, with their packages.
        variables: Environment of the scene.
    """

    name: str
    parts: tuple[str, ...] = ()
    after: str = "true"
    more: dict[str, str] = field(default_factory=dict)
    variables: dict[str, str] = field(default_factory=dict)

    def missing(self) -> list[str]:
        """Packages without which the scene cannot be played."""
        needed = NEEDED | self.more
        return [package for program, package in needed.items() if not shutil.which(program)]

    def play(self, environment: Mapping[str, str]) -> Said:
        """Everything said, line by line; with a home of its own."""
        command = (
            f'${{BEGIN:-true}} && "$PYTHON" -B "{DESK / "play_app.py"}" {self.name} && {self.after}'
        )
        done = subprocess.run(
            [str(DESK / "with_desktop.sh"), *self.parts, "--fresh-home", "--", "sh", "-c", command],
            env={
                **environment,
                "PYTHON": sys.executable,
                "PYTHONPATH": str(TESTS),
                "QT_QPA_PLATFORM": "xcb",
                **self.variables,
            },
            capture_output=True,
            text=True,
            timeout=500,
            check=False,
        )

        assert (done.returncode, "Traceback" in done.stderr) == (0, False), (
            done.stdout + done.stderr
        )
        return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


NOTICED = 'cat "$DESKTOP_DIR/notifyd.log"'
WAYLAND = {
    "parts": ("--wayland", "--sni-tray"),
    "more": {"weston": "weston"},
    "variables": {"QT_QPA_PLATFORM": "wayland"},
}
SCENES = {
    "notices": Scene("notices", ("--notifyd",), NOTICED),
    "snoozed": Scene("snoozed_from_the_notice", ("--press", "Snooze")),
    "dunst": Scene(
        "notices",
        ("--dunst",),
        'dunstctl history | tr -d \'\\n\' | sed \'s/^/{"event": "history", "is": /; s/$/}/\';'
        ' echo; printf \'{"event": "left", "count": %s}\\n\' "$(dunstctl count displayed)"',
        DUNST,
    ),
    "hung": Scene("beside_a_hung_server", ("--notifyd",)),
    "refused": Scene("refused"),
    "key": Scene("paused_by_a_key", ("--portal",), 'cat "$DESKTOP_DIR/portal.log"'),
    "no portal": Scene("refused_a_key", ("--notifyd",), NOTICED),
    "no key": Scene("refused_a_key", ("--notifyd", "--no-portal-key"), NOTICED),
    "dbus panel": Scene("tray_over_dbus", ("--sni-tray",), 'cat "$DESKTOP_DIR/sni.log"'),
    "wayland tray": Scene("tray_over_dbus", **WAYLAND),
    "wayland windows": Scene("every_window", **WAYLAND),
    "x11 panel": Scene("tray_in_a_panel", ("--xembed-tray",), more=XEMBED),
    "taught": Scene("taught_from_the_notice", ("--press", "Not slouching")),
    "do not disturb": Scene(
        "held_back",
        ("--inhibited",),
        NOTICED,
        variables={"END_OF_QUIET": END_OF_DO_NOT_DISTURB},
    ),
    "paused dunst": Scene(
        "held_back",
        ("--dunst",),
        more=DUNST,
        variables={
            "BEGIN": "dunstctl set-paused true",
            "END_OF_QUIET": 'test "$(dunstctl count waiting)" = 0 && dunstctl set-paused false',
        },
    ),
    "full screen": Scene(
        "beside_a_full_screen", ("--notifyd", "--xembed-tray"), NOTICED, more=XEMBED
    ),
    "framed": Scene("framed", ("--notifyd", "--xembed-tray"), more=XEMBED | CLICKS),
    "power": Scene("power_events", ("--logind",), variables={"XDG_SESSION_ID": "c1"}),
    "x11 panel restarts": Scene(
        "panel_restarts",
        more=XEMBED,
        variables={
            "PANEL": json.dumps(["trayer", "--edge", "top", "--align", "right", "--height", "32"])
        },
    ),
    "dbus panel restarts": Scene(
        "panel_restarts",
        variables={"PANEL": json.dumps([sys.executable, "-B", str(DESK / "sni_watcher.py")])},
    ),
}


def playing(*names: str) -> pytest.MarkDecorator:
    """The test is about these scenes, one after the other."""
    return pytest.mark.parametrize("said", names, indirect=True)


@pytest.fixture(scope="module")
def played(request: pytest.FixtureRequest) -> Iterator[dict[str, Future[Said]]]:
    """The scenes of the tests that will run; they mostly wait, so three are played at a time."""
    items = [item for item in request.session.items if item.path == request.path]
    wanted = dict.fromkeys(item.callspec.params["said"] for item in items)  # type: ignore[attr-defined]
    environment = dict(os.environ)  # the tests change it, while the players go on
    with ThreadPoolExecutor(3, "scene") as players:
        yield {
            name: players.submit(SCENES[name].play, environment)
            for name in wanted
            if not SCENES[name].missing()
        }


@pytest.fixture
def said(request: pytest.FixtureRequest, played: dict[str, Future[Said]]) -> Said:
    """What was said in the scene of the test."""
    if missing := SCENES[request.param].missing():
        pytest.skip(f"system packages are missing: {' '.join(missing)}")
    return played[request.param].result()


def of(said: Said, event: str) -> Said:
    """The lines about one kind of event."""
    return [line for line in said if line["event"] == event]


@playing("notices")
def test_one_notice_is_shown_replaced_and_withdrawn(said: Said) -> None:
    """A server sees two notices, the first closed before the second comes, and none left."""
    served = [(line["event"], line["id"]) for line in said if line["event"] in ("notify", "close")]
    first, second = of(said, "notify")

    assert [("notify", 1), ("close", 1), ("notify", 2), ("close", 2)] == served
    assert first["summary"] == "Move back a little"
    assert first["body"] == "Your posture has been poor for 3 min."
    assert "Snooze 15 min" in first["actions"]
    assert (first["urgency"], first["app"]) == (1, "Lumbar")
    assert second["summary"] == "Lift your head"


@playing("snoozed")
def test_the_button_of_a_notice_snoozes(said: Said) -> None:
    """Pressing *Snooze 15 min* in the notice reaches the monitor."""
    assert [{"event": "calls", "calls": [["snooze", 900.0]]}] == said


@playing("dunst")
def test_dunst_receives_the_notices(said: Said) -> None:
    """A notification daemon that people use shows both texts and nothing stays on the screen."""
    (history,) = of(said, "history")
    titles = [entry["summary"]["data"] for entry in history["is"]["data"][0]]

    assert {"Move back a little", "Lift your head"} == set(titles)
    assert [{"event": "left", "count": 0}] == of(said, "left")


@playing("hung")
def test_a_server_that_hangs_holds_up_nobody_but_who_asks_it(said: Said) -> None:
    """The rest goes on: had it not, the server would have been woken too late to answer."""
    assert [{"event": "answered", "kind": "ReplyMessage"}] == said


@playing("refused")
def test_without_server_and_tray_the_window_says_it(said: Said) -> None:
    """No back end claims to have shown what nobody saw, and the window opens instead."""
    assert [{"event": "failed", "shown": []}] == of(said, "failed")
    assert [{"event": "windows", "windows": ["Lumbar"]}] == of(said, "windows")


@playing("key")
def test_a_key_of_the_desktop_pauses_and_resumes(said: Said) -> None:
    """Through the portal, which wants the program's name first; other keys are not ours."""
    (bound,) = of(said, "bind")

    assert [{"event": "calls", "calls": ["pause", "resume"]}] == of(said, "calls")
    assert [{"event": "register", "app": "lumbar"}] == of(said, "register")
    assert [("pause", "CTRL+ALT+p")] == [
        (name, about["preferred_trigger"]) for name, about in bound["shortcuts"].items()
    ]
    assert [{"event": "close"}] == of(said, "close")


@playing("no portal", "no key")
def test_a_desktop_that_gives_no_key_is_told_about(said: Said) -> None:
    """Without a portal, and when the user says no: once, with what to do instead."""
    (notice,) = of(said, "notify")

    assert "lumbar ctl pause" in notice["body"]


@playing("dbus panel")
def test_a_dbus_panel_gets_icon_tooltip_and_menu(said: Said) -> None:
    """As on KDE: the panel is handed every size, reads the state, and its click pauses."""
    (menu,) = of(said, "menu")
    (new,) = of(said, "new")
    tooltips = [line["tooltip"] for line in (*of(said, "new"), *of(said, "changed"))]

    assert {"16x16", "22x22", "24x24", "48x48"} <= set(new["icon"])
    assert any("Poor posture" in tooltip for tooltip in tooltips)
    assert menu["entries"][0].endswith("(off)")
    assert "Pause" in menu["entries"]
    assert [{"event": "calls", "calls": [["pause", None]]}] == of(said, "calls")
    assert len(of(said, "gone")) == 1


@playing("wayland tray")
def test_a_wayland_desktop_gets_the_tray(said: Said) -> None:
    """Icon and menu over D-Bus."""
    assert ["pause"] == [name for name, _ in of(said, "calls")[0]["calls"]]


@playing("wayland windows")
def test_a_wayland_desktop_gets_the_windows(said: Said) -> None:
    """Every one of them on the compositor's screen."""
    (windows,) = of(said, "windows")

    assert [
        "About Lumbar",
        "Calibrate your posture",
        "Lumbar",
        "Lumbar settings",
        "Welcome to Lumbar",
    ] == windows["titles"]


@playing("x11 panel")
def test_an_x11_panel_shows_the_icon(said: Said) -> None:
    """The icon is really painted: the panel's picture is green where good posture is."""
    (icon,) = of(said, "icon")

    assert icon["green_share"] > 0.2


@playing("taught")
def test_the_button_not_slouching_teaches(said: Said) -> None:
    """Pressing it reaches the monitor, which moves the baseline."""
    assert [{"event": "calls", "calls": [["teach", None]]}] == said


@playing("do not disturb")
def test_do_not_disturb_is_kept_and_summed_up_once(said: Said) -> None:
    """A server that is inhibited sees nothing; when that ends, one summary."""
    (notice,) = of(said, "notify")

    assert [{"event": "held back", "shown": []}] == of(said, "held back")
    assert (notice["summary"], notice["body"]) == (
        "While you were busy",
        "Lumbar held back 2 warnings. Most often: Move back a little.",
    )
    assert not {"Snooze 15 min", "Not slouching"} & set(notice["actions"])


@playing("paused dunst")
def test_a_paused_dunst_is_not_disturbed(said: Said) -> None:
    """It has a word of its own for it; nothing waits in its queue."""
    assert [{"event": "held back", "shown": []}] == of(said, "held back")
    assert [{"event": "summed up", "shown": ["desktop-notifier"]}] == of(said, "summed up")


@playing("full screen")
def test_a_program_that_fills_the_screen_is_not_disturbed(said: Said) -> None:
    """As the window manager tells it; the summary comes when the film is over."""
    assert [{"event": "held back", "shown": []}] == of(said, "held back")
    assert ["While you were busy"] == [notice["summary"] for notice in of(said, "notify")]


@playing("framed")
def test_the_frame_is_on_the_screen_and_lets_clicks_through(said: Said) -> None:
    """Its colour is there; a click on it goes to the program below, which keeps the focus."""
    assert [{"event": "framed", "clicks": 1, "active": True, "corner": True}] == of(said, "framed")
    assert [{"event": "gone", "corner": False}] == of(said, "gone")


@pytest.mark.skipif(not Path(MOCK).exists(), reason="system packages are missing: python3-dbusmock")
@playing("power")
def test_sleep_waits_for_the_camera_and_lock_pauses(said: Said) -> None:
    """Through real D-Bus signals: pause, let sleep, resume; pause, resume."""
    told = {event: of(said, event)[0] for event in ("sleep", "resume", "lock", "unlock")}

    assert [{"event": "still awake", "ended": False}] == of(said, "still awake")
    assert told["sleep"]["said"].startswith("asleep after")
    assert told["unlock"]["calls"] == ["pause", "resume", "pause", "resume"]


@playing("x11 panel restarts", "dbus panel restarts")
def test_a_panel_that_comes_late_and_restarts_gets_the_icon_each_time(said: Said) -> None:
    """After a crash of the desktop's panel Lumbar is back in the new one."""
    assert [{"event": "shown", "round": 1}, {"event": "shown", "round": 2}] == said
