"""The icon in the system tray.

The icon is made only once a tray is there: on X11 an icon made earlier never appears, not even when
the panel comes up later. Until then the tray is asked for again and again; when it stays away for
`PATIENCE_S`, `Tray.missing` is emitted once so that the window can open instead, and a tray that
comes later still gets its icon.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from lumbar.core.types import Band, MonitorStatus, PostureUpdate
from lumbar.ui.actions import Actions
from lumbar.ui.icons import state_icon
from lumbar.ui.language import tr
from lumbar.ui.numbers import percent
from lumbar.ui.wording import Shown, details, headline, shown_state

logger = logging.getLogger(__name__)

PATIENCE_S = 5.0
_EAGER_MS = 250
_PATIENT_MS = 3000
"""How often the tray is asked for at log-in, and after patience has run out."""

_REFRESH_MS = 500


class Tray(QObject):
    """Tray icon, tooltip and menu.

    Args:
        actions: What the menu offers.
        profile_menu: The calibrated postures to choose from.
        patience_s: How long a tray may take to appear.
        is_available: Whether there is a tray now.

    Signals:
        missing: No tray appeared within the patience; emitted at most once.
        appeared: The icon has been put into a tray.
    """

    missing = Signal()
    appeared = Signal()

    def __init__(
        self,
        actions: Actions,
        *,
        profile_menu: QMenu | None = None,
        patience_s: float = PATIENCE_S,
        is_available: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._profile_menu = profile_menu
        self._is_available = is_available
        self._icon: QSystemTrayIcon | None = None
        self._status = MonitorStatus()
        self._update: PostureUpdate | None = None
        self._drawn: Shown | None = None
        self._icons = {state: state_icon(state) for state in Shown}
        self._line = QAction("Lumbar", self)
        self._line.setEnabled(False)
        self._menu = QMenu()
        self._fill_menu()
        self._menu.aboutToShow.connect(self._refresh)
        actions.pauses.changed.connect(self._refresh)
        self._patience = QTimer(self, singleShot=True, interval=round(1000 * patience_s))
        self._patience.timeout.connect(self._give_up)
        self._poll = QTimer(self, interval=_EAGER_MS)
        self._poll.timeout.connect(self._look_for_tray)
        self._due = QTimer(self, singleShot=True, interval=_REFRESH_MS)
        self._due.timeout.connect(self._refresh)

    @property
    def is_shown(self) -> bool:
        """Whether the icon stands in a tray."""
        return self._icon is not None

    def start(self) -> None:
        """Look for a tray, now and until one is there."""
        self._patience.start()
        self._poll.start()
        self._look_for_tray()

    @property
    def menu(self) -> QMenu:
        """The icon's menu."""
        return self._menu

    @property
    def tooltip(self) -> str:
        """State, scores and today's share of good posture in one line."""
        first = self._actions.pauses.line or headline(self._status, self._update)
        told = details(self._status, self._update, brief=True)
        parts = (first, told, good_today(self._status))
        return " · ".join(part for part in parts if part)

    @property
    def shown(self) -> Shown:
        """The state the icon stands for."""
        return shown_state(self._status, self._update)

    def stop(self) -> None:
        """Take the icon away; the panel would keep a dead one otherwise."""
        self._patience.stop()
        self._poll.stop()
        self._due.stop()
        if self._icon is not None:
            self._icon.hide()

    @Slot(object)
    def show_status(self, status: MonitorStatus) -> None:
        """Show a new status of the monitor."""
        self._status = status
        self._refresh_soon()

    @Slot(object)
    def show_update(self, update: PostureUpdate) -> None:
        """Show a new result of the monitor."""
        self._update = update
        self._refresh_soon()

    @Slot(str, str)
    def show_message(self, title: str, text: str) -> None:
        """A balloon beside the icon: the last resort for a notice."""
        if self._icon is not None:
            # As *Information* it would be sent with low urgency, which some desktops do not show.
            self._icon.showMessage(title, text, QSystemTrayIcon.MessageIcon.Warning)

    def say_anew(self) -> None:
        """Say everything in the language of now."""
        self._fill_menu()
        self._refresh()

    def _fill_menu(self) -> None:
        menu = self._menu
        menu.clear()
        self._pause_menu = self._actions.pause_menu()
        self._snooze_menu = self._actions.snooze_menu()
        menu.addAction(self._line)
        menu.addSeparator()
        menu.addAction(self._actions.pause)
        menu.addMenu(self._pause_menu)
        menu.addMenu(self._snooze_menu)
        menu.addAction(self._actions.recalibrate)
        menu.addSeparator()
        if self._profile_menu is not None:
            menu.addMenu(self._profile_menu)
        actions = self._actions
        menu.addActions([actions.today, actions.open_window, actions.open_settings])
        menu.addSeparator()
        menu.addActions([actions.about, actions.restart, actions.quit])

    @Slot()
    def _look_for_tray(self) -> None:
        if not self._is_available():
            return
        self._poll.stop()
        self._patience.stop()
        self._icon = QSystemTrayIcon(self)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._on_activated)
        self._refresh()
        self._icon.show()
        self._icon.setToolTip(self.tooltip)  # Windows 11 loses one that was set before show()
        self.appeared.emit()

    @Slot()
    def _give_up(self) -> None:
        logger.info("no system tray after %.0f s", self._patience.interval() / 1000)
        self._poll.setInterval(_PATIENT_MS)
        self.missing.emit()

    @Slot(QSystemTrayIcon.ActivationReason)
    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (
            QSystemTrayIcon.ActivationReason.Trigger,
            QSystemTrayIcon.ActivationReason.DoubleClick,
        ):
            self._actions.open_window.trigger()

    def _refresh_soon(self) -> None:
        if not self._due.isActive():
            self._due.start()

    @Slot()
    def _refresh(self) -> None:
        """Tell the panel only what has changed, and not too often: it all goes over D-Bus."""
        tooltip = self.tooltip
        if tooltip != self._line.text():
            self._line.setText(tooltip)
            if self._icon is not None:
                self._icon.setToolTip(tooltip)
        if self._icon is not None and self.shown is not self._drawn:
            self._drawn = self.shown
            self._icon.setIcon(self._icons[self.shown])


def good_today(status: MonitorStatus) -> str:
    """Today's share of good posture; empty before a minute was judged."""
    minutes = status.minutes_today
    judged = sum(minutes.get(band, 0.0) for band in (Band.GOOD, Band.FAIR, Band.POOR))
    if judged < 1:
        return ""
    return tr("{share} good today").format(share=percent(minutes.get(Band.GOOD, 0.0) / judged))
