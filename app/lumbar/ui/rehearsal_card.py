"""Would these settings have warned me today?"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent

from lumbar.core.errors import LumbarError
from lumbar.core.rehearsal import Answer, Criteria, Rehearsal, rehearse
from lumbar.core.sentence import Sentence
from lumbar.core.types import MinuteRow
from lumbar.pipeline.assembly import monitor_config
from lumbar.storage.database import is_there
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
        criteria: Gives what they were judged by.
        settings: To be tried at first.
        today: Which day it is.
    """

    def __init__(
        self,
        history_path: Path,
        criteria: Callable[[], Sequence[Criteria]],
        settings: Settings,
        today: Callable[[], datetime.date] = datetime.date.today,
    ) -> None:
        super().__init__(said(_QUESTION))
        self._path = history_path
        self._criteria = criteria
        self._settings = settings
        self._today = today
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
        today = self._today()
        self._rows = []
        try:
            if is_there(self._path):
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
        found = rehearse(
            self._rows,
            self._criteria(),
            monitor_config(settings).alerts,
            limit=settings.deviation_limit,
        )
        if found.rows:
            self._text.setText(sentences(_would(found), _begun(found), _was(found)))
        elif self._rows:
            self._text.setText(
                self.tr(
                    "There is nothing to try it on yet: what Lumbar saw today before the settings "
                    "were last saved may have been judged by other limits."
                )
            )
        else:
            self._text.setText(
                self.tr("There is nothing to try it on yet: Lumbar has not watched today.")
            )


def _would(found: Rehearsal) -> str:
    if found.answer is Answer.NO:
        return tr("No: with these settings there would have been no warning.")
    if found.answer is Answer.PROBABLY_NOT:
        return tr("Probably not; the history keeps minutes, so this is only about right.")
    times = found.times
    named = listing(clock_text(time) for time in times[:_MOST_TIMES])
    more = len(times) > _MOST_TIMES
    if found.answer is Answer.PERHAPS:
        words = (
            tr("Perhaps, about %n time(s): {times} and later.", "", len(times))
            if more
            else tr("Perhaps, about %n time(s): {times}.", "", len(times))
        )
        why = tr("It depends on how long each stretch was, and the history keeps only minutes.")
        return sentences(words.format(times=named), why)
    words = (
        tr("Yes, about %n time(s): {times} and later.", "", len(times))
        if more
        else tr("Yes, about %n time(s): {times}.", "", len(times))
    )
    return words.format(times=named)


def _was(found: Rehearsal) -> str:
    warnings = sum(row.alerts for row in found.rows)
    if found.from_epoch_s is not None:
        if not warnings:
            return tr("In that time Lumbar has not warned.")
        return tr("In that time Lumbar has warned %n time(s).", "", warnings)
    if not warnings:
        return tr("Until now Lumbar has not warned today.")
    return tr("Until now Lumbar has warned %n time(s) today.", "", warnings)


def _begun(found: Rehearsal) -> str:
    if found.from_epoch_s is None:
        return ""
    words = tr("Counted from {time} on: earlier minutes may have been judged by other limits.")
    return words.format(time=clock_text(found.from_epoch_s))
