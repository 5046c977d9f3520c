"""The window: state and controls on top, the day's charts or the live picture below."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QGridLayout,
    QLabel,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lumbar.core.sentence import Sentence
from lumbar.core.types import CameraState, Frame, MonitorStatus, PostureUpdate, RunState
from lumbar.ui.actions import Actions
from lumbar.ui.banner import Banner
from lumbar.ui.button_row import ButtonRow
from lumbar.ui.buttons import ActionButton, GlyphButton
from lumbar.ui.day_totals import DayTotals, WarmUp
from lumbar.ui.fitting import fit_to_screen
from lumbar.ui.icons import state_icon
from lumbar.ui.language import said, tr
from lumbar.ui.live_view import LiveView
from lumbar.ui.period import Kind
from lumbar.ui.style import SPACE, label
from lumbar.ui.today import DayPage
from lumbar.ui.wording import Shown, details, distance_text, headline, shown_state, stuck_text

if TYPE_CHECKING:
    from lumbar.pipeline.service import PostureService
    from lumbar.ui.period_page import PeriodPage
    from lumbar.ui.why_score import WhyScore

_STATE_ICON_PX = 40
_DAY, _LIVE = "day", "live"
_TABS = {
    _DAY: ("today", Sentence("Day")),
    Kind.WEEK: ("week", Sentence("Week")),
    Kind.MONTH: ("month", Sentence("Month")),
    Kind.YEAR: ("year", Sentence("Year")),
    _LIVE: ("live", Sentence("Live picture")),
}


class Dashboard(QWidget):
    """Lumbar's window.

    Args:
        service: The running monitor; the live view takes its pictures from there.
        actions: Shared with the tray menu.
        history_path: The database.
        mirrored: Whether the live picture is shown as in a mirror.

    Signals:
        closed: The user closed the window.
    """

    closed = Signal()

    def __init__(
        self, service: PostureService, actions: Actions, history_path: Path, *, mirrored: bool
    ) -> None:
        super().__init__()
        self.setWindowTitle("Lumbar")
        self._service = service
        self._worksheet: WhyScore | None = None
        self._actions = actions
        self._status = service.status
        self._update: PostureUpdate | None = None
        self._icons = {state: state_icon(state) for state in Shown}
        self._state_icon = QLabel()
        self._headline = label("", "title")
        self._details = label("", "muted")
        self._pause = ActionButton("pause", actions.pause)
        self._snooze_menu: QMenu = actions.snooze_menu()
        self._banner = Banner()
        self.day_page = DayPage(history_path)
        self._day_totals = DayTotals(history_path)
        self._warm_up = WarmUp(self._day_totals, self)
        self._history_path = history_path
        self.period_pages: dict[Kind, PeriodPage] = {}
        self.live_view = LiveView(self._newest, mirrored=mirrored)
        self._pages = QStackedWidget()
        self._build()
        # Not on the actions themselves: the tray's menu would promise keys that work everywhere.
        for keys, action in (
            ("Ctrl+P", actions.pause),
            ("Ctrl+,", actions.open_settings),
            ("Ctrl+Q", actions.quit),
        ):
            QShortcut(QKeySequence(keys), self, action.trigger)
        fit_to_screen(self, 1080, 930)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # no button looks chosen at first
        self.setFocus()
        if self._status.stuck:
            self.show_hint(stuck_text(self._status))
        self._refresh()

    def show_today(self) -> None:
        """Turn to the page of today."""
        self._tabs.buttons()[0].click()
        self.day_page.go_to_now()

    def take_over(self, other: Dashboard) -> None:
        """Stand where ``other`` stood, on the same page of the same day or period."""
        self.setGeometry(other.normalGeometry())
        self.setWindowState(other.windowState())
        self._status, self._update = other._status, other._update
        self.day_page.show_date(other.day_page.date)
        self._tabs.button(other._tabs.checkedId()).click()
        for kind, page in self.period_pages.items():
            page.show_period(other.period_pages[kind].period)
        if other._worksheet is not None and other._worksheet.isVisible():
            self.show_worksheet()
        self._refresh()

    @Slot()
    def show_worksheet(self) -> None:
        """Show the RULA worksheet of this moment."""
        if self._worksheet is None:
            from lumbar.ui.why_score import WhyScore

            self._worksheet = WhyScore(self._service.latest, self)
        self._worksheet.show()
        self._worksheet.raise_()

    @Slot()
    def show_about(self) -> None:
        """Show versions, device, model and licences."""
        from lumbar.ui.about import About

        settings = self._service.settings
        about = About(settings.model, self._status.device, self, depth=settings.depth_opinion)
        about.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        about.show()

    @Slot()
    def forget_history(self) -> None:
        """Read everything anew: the history was changed from outside."""
        self._day_totals.forget()
        pages: list[DayPage | PeriodPage] = [self.day_page, *self.period_pages.values()]
        for page in pages:
            if page.isVisible():
                page.reload()

    def show_hint(self, text: str, action: QAction | None = None) -> None:
        """Say something once, in a banner that the user can close; with a button for ``action``.

        While only a new start helps, that is what the button is for.
        """
        self._banner.show_text(text, self._actions.restart if self._status.stuck else action)

    @Slot(object)
    def show_status(self, status: MonitorStatus) -> None:
        """Show a new status of the monitor; where there is no tray, only here is a new start."""
        was_stuck, self._status = self._status.stuck, status
        if status.stuck and not was_stuck:
            self.show_hint(stuck_text(status))
        elif was_stuck and not status.stuck:
            self._banner.hide()
        self._refresh()

    @Slot(object)
    def show_update(self, update: PostureUpdate) -> None:
        """Show a new result of the monitor; a finished minute renews the charts."""
        self._update = update
        self._refresh()
        if update.minutes and self.day_page.isVisible():
            self.day_page.reload()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._warm_up.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._warm_up.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        for dialog in self.findChildren(QDialog):
            dialog.close()
        self.closed.emit()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addLayout(self._made_header())
        column.addWidget(self._banner)
        column.addWidget(self._made_tabs())
        column.addWidget(self._pages, 1)
        for page in (self.day_page, self.live_view):
            self._pages.addWidget(page)

    def _made_header(self) -> QGridLayout:
        self._state_icon.setFixedSize(_STATE_ICON_PX, _STATE_ICON_PX)
        snooze = GlyphButton("snooze", self.tr("S&nooze notices"))
        snooze.setMenu(self._snooze_menu)
        snooze.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        buttons = ButtonRow()
        for button in (
            self._pause,
            snooze,
            ActionButton("recalibrate", self._actions.recalibrate),
            ActionButton("settings", self._actions.open_settings),
            ActionButton("quit", self._actions.quit),
        ):
            buttons.add(button)
        header = QGridLayout()
        header.setHorizontalSpacing(2 * SPACE)
        header.setVerticalSpacing(SPACE // 2)
        header.setColumnStretch(1, 1)
        header.addWidget(self._state_icon, 0, 0, 2, 1)
        header.addWidget(self._headline, 0, 1)
        header.addWidget(buttons, 0, 2)
        header.addWidget(self._details, 1, 1, 1, 2)  # below the buttons: it is often long
        return header

    def _made_tabs(self) -> ButtonRow:
        row = ButtonRow()
        self._tabs = QButtonGroup(self)
        for index, (glyph, words) in enumerate(_TABS.values()):
            tab = GlyphButton(glyph, said(words))
            tab.setCheckable(True)
            tab.set_keys(f"Ctrl+{index + 1}")
            self._tabs.addButton(tab, index)
            row.add(tab)
        row.add_stretch()
        for drawing, name, slot in (
            ("worksheet", self.tr("&Why this score?"), self.show_worksheet),
            ("about", self.tr("About Lumbar"), self.show_about),
        ):
            button = GlyphButton(drawing, name, bare=drawing == "about")
            button.clicked.connect(slot)
            row.add(button)
        self._tabs.buttons()[0].setChecked(True)
        self._tabs.idClicked.connect(self._turn_to)
        self._actions.pauses.changed.connect(self._refresh)
        return row

    @Slot(int)
    def _turn_to(self, tab: int) -> None:
        """Show the page of a tab; those of longer periods are made when first asked for."""
        which = list(_TABS)[tab]
        if not isinstance(which, Kind):
            self._pages.setCurrentWidget(self.live_view if which == _LIVE else self.day_page)
            return
        if which not in self.period_pages:
            from lumbar.ui.period_page import PeriodPage  # brings pyqtgraph

            page = PeriodPage(which, self._history_path, self._day_totals)
            self.period_pages[which] = page
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(self.period_pages[which])

    @Slot()
    def _refresh(self) -> None:
        status, update = self._status, self._update
        shown = shown_state(status, update)
        icon = self._icons[shown]
        self._state_icon.setPixmap(
            icon.pixmap(QSize(_STATE_ICON_PX, _STATE_ICON_PX), self.devicePixelRatioF())
        )
        heading = headline(status, update)
        why = self._actions.pauses.line  # of a simple pause it says no more than the heading
        parts = ("" if why == heading else why, details(status, update), _far(update))
        self._state_icon.setAccessibleName(heading)
        self._headline.setText(heading)
        self._details.setText(" · ".join(filter(None, parts)))
        paused = status.run_state is RunState.PAUSED
        self._pause.set_drawing("resume" if paused else "pause")
        rests = self.tr("On battery there is no live picture. Lumbar goes on watching.")
        resting = status.saving_energy and status.camera_state is CameraState.OK
        off = self.tr("Paused: the camera is off.")
        self.live_view.set_message(off if paused else rests if resting else "")

    def _newest(self) -> tuple[Frame, PostureUpdate] | None:
        """What the live page is to show; on battery nothing is drawn."""
        return None if self._status.saving_energy else self._service.latest()


def _far(update: PostureUpdate | None) -> str:
    """The distance to the screen, where it is known."""
    if update is None or update.distance is None:
        return ""
    return tr("{distance} to the screen").format(distance=distance_text(update.distance))
