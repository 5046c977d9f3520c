"""The large numbers on top of a day or a period."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from lumbar.core.sentence import Sentence
from lumbar.ui.language import said
from lumbar.ui.numbers import number, percent
from lumbar.ui.style import SPACE, Card, label
from lumbar.ui.wording import duration_text, hours_text

_HOURS_ONLY_S = 24 * 3600
"""From here on minutes are noise."""

_MEANINGS = {
    Sentence("Good posture"): Sentence("Share of the judged time in good posture."),
    Sentence("Watched"): Sentence("Time in which your posture could be judged."),
    Sentence("Warnings"): Sentence("How often Lumbar warned you."),
    Sentence("Reaction"): Sentence(
        "Poor posture after a warning: the median, right to about half a minute."
    ),
    Sentence("Longest sitting"): Sentence("In the picture without a break of two minutes."),
}
"""Each figure's name and what it means."""


class Figures(QWidget):
    """Good share, watched time, warnings, reaction time and the longest time sitting."""

    def __init__(self) -> None:
        super().__init__()
        row = QGridLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * SPACE)
        self._numbers: dict[str, QLabel] = {}
        for column, (name, meaning) in enumerate(_MEANINGS.items()):
            card = Card()
            card.setAccessibleName(said(name))
            card.setToolTip(said(meaning))
            number = self._numbers[name] = label("–", "number")
            card.column.setSpacing(0)
            card.column.addWidget(number)
            card.column.addWidget(label(said(name), "muted"))
            row.addWidget(card, 0, column)
            row.setColumnStretch(column, 1)

    def show_figures(
        self,
        good_share: float | None,
        judged_s: float,
        alerts: int,
        reaction_s: float | None,
        longest_sitting_s: float,
    ) -> None:
        """Show the figures; None where there is nothing to say."""
        texts = figure_texts(good_share, judged_s, alerts, reaction_s, longest_sitting_s)
        for shown, text in zip(self._numbers.values(), texts.values(), strict=True):
            shown.setText(text)


def figure_texts(
    good_share: float | None,
    judged_s: float,
    alerts: int,
    reaction_s: float | None,
    longest_sitting_s: float,
) -> dict[str, str]:
    """Each figure's name and how it is written."""
    texts = (
        "–" if good_share is None else percent(good_share),
        hours_text(judged_s) if judged_s >= _HOURS_ONLY_S else duration_text(judged_s),
        number(alerts),
        "–" if reaction_s is None else duration_text(reaction_s),
        duration_text(longest_sitting_s),
    )
    return dict(zip(map(said, _MEANINGS), texts, strict=True))
