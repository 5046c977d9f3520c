"""What the terms mean, explained where they stand."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from lumbar.core.sentence import Sentence
from lumbar.ui.buttons import GlyphButton
from lumbar.ui.language import said, tr
from lumbar.ui.style import SPACE, label

TERMS: dict[str, str] = {
    Sentence("RULA"): Sentence(
        "Rapid Upper Limb Assessment: a worksheet of ergonomists from 1993. It scores arms, neck, "
        "trunk and legs from 1, the best, to 7. One camera does not see every step, so Lumbar "
        "gives the lowest and the highest score that are possible, and warns only when even the "
        "lowest is too high."
    ),
    Sentence("Deviation"): Sentence(
        "How far you are from your own upright posture, shown at the calibration: 0 is that "
        "posture, 1 is your limit. Height, tilt and distance of the head, leaning and the slope of "
        "the shoulders count; the largest rules."
    ),
    Sentence("Unsure"): Sentence(
        "Somebody is in the picture, but Lumbar cannot judge: joints are hidden, it is dark, or "
        "you are not calibrated and the RULA score leaves too much open. Lumbar does not guess and "
        "does not warn then."
    ),
    Sentence("Reaction"): Sentence(
        "How long your posture stayed poor after a warning: the median of all warnings, right to "
        "about half a minute."
    ),
}

_WIDTH = 340


class TermButton(GlyphButton):
    """A small question mark that explains one term of `TERMS` in a popup."""

    def __init__(self, term: str) -> None:
        super().__init__("help", _question(term), bare=True)
        self._term = term
        self._popup: QFrame | None = None
        self.setProperty("flat", True)
        self.setProperty("term", True)
        self.clicked.connect(self.explain)

    @Slot()
    def explain(self) -> None:
        """Show the explanation until the user clicks elsewhere or presses Escape."""
        self._popup = Explanation(said(self._term), said(TERMS[self._term]), self)
        self._popup.move(self.mapToGlobal(QPoint(0, self.height() + SPACE // 2)))
        self._popup.show()


def _question(term: str) -> str:
    return tr("What does “{term}” mean?").format(term=said(term))


class Explanation(QFrame):
    """A term and its meaning on a small card above the window."""

    def __init__(self, term: str, meaning: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("card", True)
        self.setAccessibleName(term)
        self.setAccessibleDescription(meaning)
        self.setFixedWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.addWidget(label(term, "heading"))
        text = label(meaning, "")
        column.addWidget(text)
        text.ensurePolished()
        # Before it is shown a layout does not know yet how high wrapped text becomes.
        text.setFixedHeight(text.heightForWidth(_WIDTH - 4 * SPACE - 4))
        self.adjustSize()
