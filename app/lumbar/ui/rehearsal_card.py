"""Would these settings have warned me today?"""

from __future__ import annotations

import datetime
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent

from lumbar.core.errors import LumbarError
from lumbar.core.rehearsal import rehearse
from lumbar.core.sentence import Sentence
from lumbar.core.types import MinuteRow
from lumbar.pipeline.assembly import monitor_config
from lumbar.storage.history import History, span_of_days
from lumbar.storage.settings import Settings
from lumbar.ui.joining import listing, sentences
from lumbar.ui.language import said, tr
from lumbar.ui.style import Card, label
from lumbar.ui.wording import clock_text

_QUESTION = Sentence("Would this have warned me today?")
_MOST_TIMES = 6


class RehearsalCard(Card):
    """Says how often the settings shown would have warned today, and when.

    Args:
        history_path: The database; today's minutes are read when the card is shown.
        settings: In force while today's minutes were recorded.
    """

    def __init__(self, history_path: Path, settings: Settings) -> None:
        super().__init__(said(_QUESTION))
        self._path = history_path
        self._before = self._settings = settings
        self._rows: list[MinuteRow] = []
        self._text = label("", "")
        self._text.setAccessibleName(said(_QUESTION))
        self.column.addWidget(self._text)

    @property
    def text(self) -> str:
        """What the card says."""
        return self._text.text()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        today = datetime.date.today()
        self._rows = []
        try:
            if self._path.exists():
                with History.read_only(self._path) as history:
                    self._rows = history.rows(*span_of_days(today, today))
        except LumbarError as error:
            self._text.setText(said(str(error)))
            return
        self.show_settings(self._settings)

    @Slot(object)
    def show_settings(self, settings: Settings) -> None:
        """Try ``settings`` on today's minutes."""
        self._settings = settings
        if not self._rows:
            self._text.setText(
                self.tr("There is nothing to try it on yet: Lumbar has not watched today.")
            )
            return
        times = rehearse(
            self._rows,
            monitor_config(settings).alerts,
            limit_before=self._before.deviation_limit,
            limit=settings.deviation_limit,
        )
        was = sum(row.alerts for row in self._rows)
        self._text.setText(sentences(_would(times), _was(was)))


def _would(times: list[int]) -> str:
    if not times:
        return tr("No: with these settings there would have been no warning.")
    named = listing(clock_text(time) for time in times[:_MOST_TIMES])
    if len(times) > _MOST_TIMES:
        words = tr("Yes, about %n time(s): {times} and later.", "", len(times))
    else:
        words = tr("Yes, about %n time(s): {times}.", "", len(times))
    return words.format(times=named)


def _was(warnings: int) -> str:
    if not warnings:
        return tr("Until now Lumbar has not warned today.")
    return tr("Until now Lumbar has warned %n time(s) today.", "", warnings)
