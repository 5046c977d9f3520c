"""Which warnings the user sees, in which style, and which are held back until a better moment."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lumbar.core.severity import Severity
from lumbar.core.types import AlertKind, Band
from lumbar.storage.settings import Settings
from lumbar.ui.alerts import Alerts
from lumbar.ui.edge_frame import SEVERITY_COLOURS
from lumbar.ui.notifier import Notice
from ui.made_up import alert, update

TUESDAY = datetime.datetime(2026, 3, 3, 12, 15)
EVERYTHING = Settings(alert_sound=True, alert_frame=True, alert_corner=True)


class Log:
    """Stands for notifier and sound, and notes what they were asked for."""

    def __init__(self) -> None:
        self.notices: list[Notice] = []
        self.withdrawn = 0
        self.played = 0

    def show(self, notice: Notice) -> None:
        self.notices.append(notice)

    def withdraw(self) -> None:
        self.withdrawn += 1

    def play(self) -> None:
        self.played += 1


class Desk:
    """Alerts on a desktop that is busy when told so."""

    def __init__(self) -> None:
        self.log = Log()
        self.busy = False
        self.resting = False
        self.now = TUESDAY
        self.made: list[Alerts] = []

    def alerts(self, settings: Settings | None = None) -> Alerts:
        self.made.append(
            Alerts(
                self.log,  # type: ignore[arg-type]
                self.log,
                settings or Settings(),
                busy=lambda: self.busy,
                resting=lambda: self.resting,
                now=lambda: self.now,
                look_every_s=0.02,
            )
        )
        return self.made[-1]


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    """A desk that is left clean."""
    made = Desk()
    yield made
    for alerts in made.made:
        alerts.stop(60.0)

    assert "hush" not in [thread.name for thread in threading.enumerate()]
    assert windows() == []


def windows() -> list[QWidget]:
    """What stands on the screen."""
    return [w for w in QApplication.topLevelWidgets() if w.isVisible()]


RAISE = update(Band.POOR, alert=alert(AlertKind.RAISE))
WITHDRAW = update(Band.GOOD, alert=alert(AlertKind.WITHDRAW, ""))


def test_every_style_can_be_combined(qtbot: QtBot, desk: Desk) -> None:
    """Notice, sound, frame on every screen and corner window come together and go together."""
    alerts = desk.alerts(EVERYTHING)
    alerts.on_update(RAISE)
    qtbot.waitUntil(lambda: bool(desk.log.notices))
    shown = sorted({w.windowTitle() for w in windows()})
    strips = len([w for w in windows() if w.windowTitle() == "Lumbar frame"])
    alerts.on_update(WITHDRAW)

    assert desk.log.played == 1
    assert shown == ["Lumbar frame", "Lumbar posture"]
    assert strips == 4 * len(QApplication.screens())
    assert desk.log.withdrawn == 1


def test_without_any_style_nothing_is_shown(qtbot: QtBot, desk: Desk) -> None:
    """Statistics only."""
    alerts = desk.alerts(Settings(notifications=False))
    with qtbot.waitSignal(alerts._judged):
        alerts.on_update(RAISE)

    assert (desk.log.notices, desk.log.played, windows()) == ([], 0, [])


def test_only_a_deviation_can_be_called_no_slouch(qtbot: QtBot, desk: Desk) -> None:
    """RULA is no matter of opinion, so its notice has no such button."""
    alerts = desk.alerts()
    by_rula = replace(alert(AlertKind.RAISE), reason="rula")
    alerts.on_update(RAISE)
    qtbot.waitUntil(lambda: len(desk.log.notices) == 1)
    alerts.on_update(update(Band.POOR, alert=by_rula))
    qtbot.waitUntil(lambda: len(desk.log.notices) == 2)

    assert [notice.can_teach for notice in desk.log.notices] == [True, False]


def test_warnings_in_a_bad_moment_become_one_summary(qtbot: QtBot, desk: Desk) -> None:
    """Nothing at all while busy; one notice afterwards, with the most frequent advice."""
    alerts = desk.alerts(EVERYTHING)
    desk.busy = True
    for advice in ("Move back a little", "Lift your chin a little", "Move back a little"):
        held = alerts.held_back
        alerts.on_update(update(Band.POOR, alert=alert(AlertKind.RAISE, advice)))
        qtbot.waitUntil(lambda held=held: alerts.held_back == held + 1)
        alerts.on_update(WITHDRAW)
    while_busy = (list(desk.log.notices), desk.log.played, windows())
    desk.busy = False
    qtbot.waitUntil(lambda: bool(desk.log.notices))
    with qtbot.assertNotEmitted(alerts._judged, wait=100):
        pass

    assert while_busy == ([], 0, [])
    assert [(notice.title, notice.text) for notice in desk.log.notices] == [
        ("While you were busy", "Lumbar held back 3 warnings. Most often: Move back a little.")
    ]


def test_a_fresh_warning_takes_the_summary_s_place(qtbot: QtBot, desk: Desk) -> None:
    """There is one notice, and the present one matters more."""
    alerts = desk.alerts()
    alerts._look.setInterval(60_000)
    desk.busy = True
    alerts.on_update(RAISE)
    qtbot.waitUntil(lambda: alerts.held_back == 1)
    desk.busy = False
    alerts.on_update(RAISE)
    qtbot.waitUntil(lambda: bool(desk.log.notices))

    assert [notice.title for notice in desk.log.notices] == ["Move back a little"]
    assert alerts.held_back == 0


def test_quiet_hours_hold_back_without_asking_the_desktop(qtbot: QtBot, desk: Desk) -> None:
    """They are the user's own and count also when the desktop's wishes do not."""
    quiet = Settings(hold_back=False, quiet_days="workdays", quiet_from="12:00", quiet_to="13:00")
    alerts = desk.alerts(quiet)
    alerts.on_update(RAISE)
    qtbot.waitUntil(lambda: alerts.held_back == 1)
    desk.now = TUESDAY + datetime.timedelta(hours=1)
    qtbot.waitUntil(lambda: bool(desk.log.notices))

    assert [notice.title for notice in desk.log.notices] == ["While you were busy"]


def test_do_not_disturb_can_be_overruled(qtbot: QtBot, desk: Desk) -> None:
    """Who switches it off is warned in any case."""
    alerts = desk.alerts(Settings(hold_back=False))
    desk.busy = True
    alerts.on_update(RAISE)
    qtbot.waitUntil(lambda: bool(desk.log.notices))

    assert alerts.held_back == 0


def test_a_desktop_that_cannot_be_asked_silences_nothing(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    """A fault in asking is logged, and the warning comes."""

    def broken() -> bool:
        raise OSError("no bus")

    log = Log()
    alerts = Alerts(log, log, Settings(), busy=broken)  # type: ignore[arg-type]
    alerts.on_update(RAISE)
    qtbot.waitUntil(lambda: bool(log.notices))
    alerts.stop(60.0)

    assert "do-not-disturb failed" in caplog.text


def test_a_warning_taken_back_while_thought_about_is_never_shown(qtbot: QtBot, desk: Desk) -> None:
    """A pause pressed in that instant wins."""
    alerts = desk.alerts(EVERYTHING)
    with qtbot.waitSignal(alerts._judged):
        alerts.on_update(RAISE)
        alerts.dismiss()
    with qtbot.assertNotEmitted(alerts._judged, wait=50):
        pass

    assert (desk.log.notices, windows()) == ([], [])


def test_a_style_switched_off_goes_away_at_once(qtbot: QtBot, desk: Desk) -> None:
    """Not only with the next warning."""
    alerts = desk.alerts(EVERYTHING)
    alerts.on_update(RAISE)
    qtbot.waitUntil(lambda: bool(windows()))
    alerts.configure(Settings(notifications=False))

    assert windows() == []
    assert desk.log.withdrawn == 1


def test_a_corner_window_closed_by_hand_stays_closed(qtbot: QtBot, desk: Desk) -> None:
    """Until the next warning."""
    alerts = desk.alerts(Settings(alert_corner=True))
    alerts.on_update(RAISE)
    qtbot.waitUntil(lambda: bool(windows()))
    windows()[0].close()
    alerts.on_update(update(Band.POOR))

    assert windows() == []


@pytest.mark.parametrize("how", ["do not disturb", "quiet hours"])
def test_a_bad_moment_that_begins_takes_the_warning_away(
    qtbot: QtBot, desk: Desk, how: str
) -> None:
    """Slides that begin later are not framed; the warning counts as held back."""
    lunch = {"quiet_days": "workdays", "quiet_from": "12:30", "quiet_to": "13:00"}
    alerts = desk.alerts(replace(EVERYTHING, **lunch))
    alerts.on_update(RAISE)
    qtbot.waitUntil(lambda: bool(windows()))
    if how == "quiet hours":
        desk.now = TUESDAY + datetime.timedelta(minutes=30)
    else:
        desk.busy = True
    qtbot.waitUntil(lambda: windows() == [])
    alerts.on_update(update(Band.POOR))
    during = (desk.log.withdrawn, alerts.held_back, windows())
    desk.busy, desk.now = False, TUESDAY
    qtbot.waitUntil(lambda: alerts.held_back == 0)

    assert during == (1, 1, [])
    assert [notice.title for notice in desk.log.notices] == [
        "Move back a little",
        "While you were busy",
    ]


def test_a_reminder_in_a_bad_moment_takes_the_warning_away(qtbot: QtBot, desk: Desk) -> None:
    """It finds out before the next look does."""
    alerts = desk.alerts(EVERYTHING)
    alerts._look.setInterval(600_000)
    alerts.on_update(RAISE)
    qtbot.waitUntil(lambda: bool(windows()))
    desk.busy = True
    alerts.on_update(update(Band.POOR, alert=alert(AlertKind.REMIND)))
    qtbot.waitUntil(lambda: alerts.held_back == 1)

    assert (desk.log.withdrawn, windows()) == (1, [])


def test_nothing_is_looked_at_while_nothing_is_shown(qtbot: QtBot, desk: Desk) -> None:
    """Looking costs a question to the desktop."""
    alerts = desk.alerts(EVERYTHING)
    before = alerts._look.isActive()
    alerts.on_update(RAISE)
    qtbot.waitUntil(lambda: bool(windows()))
    during = alerts._look.isActive()
    alerts.on_update(WITHDRAW)

    assert (before, during, alerts._look.isActive()) == (False, True, False)


def test_the_summary_waits_until_the_user_wants_to_hear_something(qtbot: QtBot, desk: Desk) -> None:
    """A snooze or a pause begun in a meeting goes on after it."""
    alerts = desk.alerts()
    desk.busy = True
    alerts.on_update(RAISE)
    qtbot.waitUntil(lambda: alerts.held_back == 1)
    desk.busy, desk.resting = False, True
    for _ in range(3):  # the first look may still have been under way
        with qtbot.waitSignal(alerts._judged):
            pass
    snoozed = (list(desk.log.notices), alerts.held_back)
    desk.resting = False
    qtbot.waitUntil(lambda: bool(desk.log.notices))

    assert snoozed == ([], 1)
    assert [notice.title for notice in desk.log.notices] == ["While you were busy"]


QUESTION = Notice("Recalibrate?", "The camera seems to have moved.")


def test_a_suggestion_comes_at_a_good_moment(qtbot: QtBot, desk: Desk) -> None:
    """It is a notice like others, without the styles of a warning."""
    alerts = desk.alerts(EVERYTHING)
    alerts.suggest(QUESTION)
    qtbot.waitUntil(lambda: bool(desk.log.notices))

    assert desk.log.notices == [QUESTION]
    assert (desk.log.played, windows()) == (0, [])


@pytest.mark.parametrize("why", ["busy", "quiet hours", "resting", "no notifications"])
def test_a_suggestion_at_a_bad_moment_is_left_out(qtbot: QtBot, desk: Desk, why: str) -> None:
    """The window has it; it does not come later either."""
    lunch = Settings(quiet_days="workdays", quiet_from="12:00", quiet_to="13:00")
    silent = Settings(notifications=False)
    alerts = desk.alerts({"quiet hours": lunch, "no notifications": silent}.get(why))
    desk.busy, desk.resting = why == "busy", why == "resting"
    alerts.suggest(QUESTION)
    qtbot.waitUntil(lambda: alerts._suggested is None)
    desk.busy = desk.resting = False
    alerts.on_update(RAISE)
    qtbot.waitUntil(lambda: alerts._warned is not None or alerts.held_back == 1)

    assert QUESTION not in desk.log.notices


def test_the_colour_follows_the_user_s_own_step(qtbot: QtBot, desk: Desk) -> None:
    """A deviation of 1.4 is amber by default."""
    colours = []
    for far_off_from in (1.5, 1.3):
        alerts = desk.alerts(Settings(alert_frame=True, far_off_from=far_off_from))
        alerts.on_update(RAISE)
        qtbot.waitUntil(lambda: bool(windows()))
        colours.append(windows()[0].grab().toImage().pixelColor(1, 1).name())
        alerts.dismiss()

    assert colours == [SEVERITY_COLOURS[Severity.OFF], SEVERITY_COLOURS[Severity.FAR_OFF]]


def test_a_desktop_that_hangs_does_not_keep_lumbar(qtbot: QtBot) -> None:
    """The end does not wait for its answer longer than it may, and the answer does no harm."""
    let_go = threading.Event()
    log = Log()

    def hangs() -> bool:
        let_go.wait()
        return False

    alerts = Alerts(log, log, Settings(), busy=hangs)  # type: ignore[arg-type]
    alerts.on_update(RAISE)
    alerts.stop(0.01)
    thread = alerts._thread
    assert thread is not None
    still_asking = thread.is_alive()
    let_go.set()
    thread.join()
    QApplication.processEvents()

    assert still_asking
    assert log.notices == []
