"""How Lumbar looks: one light and one dark theme, type sizes, spacing and cards.

`follow_system` dresses the application once and again whenever the desktop switches between light
and dark. Widgets that paint themselves ask `current_theme` each time they paint, so nobody keeps a
colour that has gone out of date.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from lumbar import paths

SPACE = 8
"""Pixels of one step of spacing; every margin and gap is a multiple."""

_DARK_BELOW = 128
"""Lightness (0..255) of the window colour under which a palette counts as dark."""


@dataclass(frozen=True)
class Theme:
    """The colours of one appearance as hex strings; the meaning is in the name."""

    dark: bool
    window: str
    card: str
    field: str
    border: str
    outline: str
    hover: str
    text: str
    muted: str
    accent: str
    on_accent: str
    warning: str
    on_warning: str
    bad: str


LIGHT = Theme(
    dark=False,
    window="#f4f5f8",
    card="#ffffff",
    field="#ffffff",
    border="#dfe2ea",
    outline="#8b93a5",
    hover="#e9ecf4",
    text="#1d2433",
    muted="#5d6679",
    accent="#3758c9",
    on_accent="#ffffff",
    warning="#fff3d1",
    on_warning="#5c4400",
    bad="#b3261e",
)
DARK = Theme(
    dark=True,
    window="#171a21",
    card="#20242e",
    field="#171a21",
    border="#343a48",
    outline="#737d92",
    hover="#2c3240",
    text="#e8ebf2",
    muted="#9da6b8",
    accent="#8ea6ff",
    on_accent="#10152a",
    warning="#463714",
    on_warning="#ffe2a0",
    bad="#ff8a80",
)


_on_paper = False


def current_theme() -> Theme:
    """The theme the application wears now."""
    return LIGHT if _on_paper else _theme_of(QGuiApplication.palette())


@contextlib.contextmanager
def printing() -> Iterator[None]:
    """What paints itself in this block does so for white paper."""
    global _on_paper
    _on_paper = True
    try:
        yield
    finally:
        _on_paper = False


def _theme_of(palette: QPalette) -> Theme:
    lightness = palette.color(QPalette.ColorRole.Window).lightness()
    return DARK if lightness < _DARK_BELOW else LIGHT


def dress(app: QApplication, theme: Theme) -> None:
    """Give the whole application the colours and shapes of ``theme``."""
    app.setStyle("Fusion")
    app.setPalette(_palette(theme))
    app.setStyleSheet(_sheet(theme, app.font().pointSizeF()))


def follow_system(app: QApplication) -> None:
    """Dress ``app`` as the desktop asks, now and at every later change."""
    _Follower(app).follow()


class _Follower(QObject):
    """Hears the desktop's change between light and dark; lives as long as the application."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        # A desktop that states no preference may still come with a dark palette of its own.
        self._undecided = _theme_of(app.palette())
        app.styleHints().colorSchemeChanged.connect(self.follow)

    @Slot()
    def follow(self) -> None:
        scheme = self._app.styleHints().colorScheme()
        themes = {Qt.ColorScheme.Dark: DARK, Qt.ColorScheme.Light: LIGHT}
        dress(self._app, themes.get(scheme, self._undecided))


def label(text: str, role: str = "") -> QLabel:
    """A text that wraps; ``role`` is one of those in `_sheet`: title, muted, error..."""
    made = QLabel(text)
    made.setProperty("role", role)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(role not in ("title", "heading", "number"))
    if made.wordWrap():
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


def indent_text(box: QAbstractSpinBox) -> None:
    """Keep the number off the frame as in other fields; style sheets do not for spin boxes."""
    line = box.lineEdit()
    assert line is not None
    line.setTextMargins(SPACE - 2, 0, 0, 0)


class Card(QFrame):
    """A rounded surface that holds one thing; add to its ``column``."""

    def __init__(self, heading: str = "", explanation: str = "") -> None:
        super().__init__()
        self.setProperty("card", True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        self.column.setSpacing(SPACE)
        self._heading_row = QHBoxLayout()
        if heading:
            self.setAccessibleName(heading)
            words = QVBoxLayout()
            words.setSpacing(2)
            self._heading_row.setSpacing(SPACE // 2)
            self._heading_row.addWidget(label(heading, "heading"))
            self._heading_row.addStretch()
            words.addLayout(self._heading_row)
            if explanation:
                words.addWidget(label(explanation, "small"))
            self.column.addLayout(words)

    def add_beside_heading(self, widget: QWidget) -> None:
        """Put a small button behind the heading."""
        self._heading_row.insertWidget(1, widget)


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for which, colour in {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.field,
        role.AlternateBase: theme.hover,
        role.Text: theme.text,
        role.PlaceholderText: theme.muted,
        role.Button: theme.card,
        role.ButtonText: theme.text,
        role.BrightText: theme.on_accent,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.ToolTipBase: theme.card,
        role.ToolTipText: theme.text,
        role.Mid: theme.border,
        role.Dark: theme.border,
        role.Light: theme.card,
    }.items():
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(theme.muted))
    return palette


def _sheet(theme: Theme, point_size: float) -> str:
    title, heading, number, small = (round(point_size * k, 1) for k in (1.55, 1.15, 2.2, 0.92))
    pictures = (paths.assets_dir() / "icons" / "controls").as_posix()
    shade = "dark" if theme.dark else "light"
    return f"""
QLabel[role="title"] {{ font-size: {title}pt; font-weight: 600; }}
QLabel[role="heading"] {{ font-size: {heading}pt; font-weight: 600; }}
QLabel[role="number"] {{ font-size: {number}pt; font-weight: 600; }}
QLabel[role="muted"] {{ color: {theme.muted}; }}
QLabel[role="small"] {{ color: {theme.muted}; font-size: {small}pt; }}
QLabel[role="error"] {{ color: {theme.bad}; font-size: {small}pt; }}
QFrame[card="true"] {{
    background: {theme.card}; border: 1px solid {theme.border}; border-radius: 12px;
}}
QFrame[banner="true"] {{ background: {theme.warning}; border: none; border-radius: 10px; }}
QFrame[banner="true"] QLabel {{ color: {theme.on_warning}; }}
QPushButton, QToolButton {{
    background: {theme.card}; color: {theme.text}; border: 1px solid {theme.border};
    border-radius: 8px; padding: 6px 14px;
}}
QToolButton {{ padding: 6px 4px 6px 10px; }}
QToolButton[bare="true"] {{ padding: 6px 8px; }}
QToolButton[flat="true"] {{ background: transparent; border-color: transparent; }}
QToolButton[term="true"] {{ padding: 0 1px; border-radius: 6px; }}
QPushButton:hover, QToolButton:hover {{ background: {theme.hover}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {theme.border}; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {theme.accent}; padding: 5px 13px; }}
QToolButton:focus {{ padding: 5px 3px 5px 9px; }}
QToolButton[bare="true"]:focus {{ padding: 5px 7px; }}
QToolButton[term="true"]:focus {{ padding: 0; }}
QPushButton:disabled, QToolButton:disabled {{ color: {theme.muted}; background: {theme.window}; }}
QPushButton:default {{
    background: {theme.accent}; color: {theme.on_accent}; border-color: {theme.accent};
}}
QPushButton:default:disabled {{
    color: {theme.muted}; background: {theme.window}; border-color: {theme.border};
}}
QToolButton:checked {{
    background: {theme.accent}; color: {theme.on_accent}; border-color: {theme.accent};
}}
QToolButton::menu-indicator {{ image: none; }}
QPushButton:default:focus, QToolButton:checked:focus {{ border-color: {theme.text}; }}
QProgressBar {{
    background: {theme.hover}; border: none; border-radius: 4px; max-height: 8px; min-height: 8px;
}}
QProgressBar::chunk {{ background: {theme.accent}; border-radius: 4px; }}
QComboBox, QAbstractSpinBox, QLineEdit {{
    min-height: 26px; padding: 1px 7px; background: {theme.field}; color: {theme.text};
    border: 1px solid {theme.outline}; border-radius: 6px;
}}
QComboBox:focus, QAbstractSpinBox:focus, QLineEdit:focus {{
    border: 2px solid {theme.accent}; padding: 0 6px;
}}
QComboBox QLineEdit, QAbstractSpinBox QLineEdit {{
    min-height: 0; padding: 0; background: transparent; border: none;
}}
QComboBox:disabled, QAbstractSpinBox:disabled, QLineEdit:disabled {{ color: {theme.muted}; }}
QComboBox::drop-down, QDateEdit::drop-down {{
    subcontrol-origin: padding; subcontrol-position: center right; width: 22px; border: none;
}}
QComboBox::down-arrow, QDateEdit::down-arrow {{
    image: url("{pictures}/arrow-down-{shade}.svg"); width: 14px; height: 14px;
}}
QSpinBox::up-button, QDoubleSpinBox::up-button {{
    subcontrol-origin: border; subcontrol-position: top right; width: 22px; border: none;
}}
QSpinBox::down-button, QDoubleSpinBox::down-button {{
    subcontrol-origin: border; subcontrol-position: bottom right; width: 22px; border: none;
}}
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow {{
    image: url("{pictures}/arrow-up-{shade}.svg"); width: 10px; height: 10px;
}}
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow {{
    image: url("{pictures}/arrow-down-{shade}.svg"); width: 10px; height: 10px;
}}
QCheckBox, QRadioButton {{
    border: 2px solid transparent; border-radius: 6px; padding: 2px; spacing: 8px;
}}
FieldEditor QCheckBox {{ spacing: 0; }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {theme.accent}; }}
QCheckBox::indicator, QRadioButton::indicator {{
    width: 16px; height: 16px; background: {theme.field}; border: 1px solid {theme.outline};
}}
QCheckBox::indicator {{ border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: 9px; }}
QCheckBox::indicator:checked {{
    background: {theme.accent}; border-color: {theme.accent};
    image: url("{pictures}/check-{shade}.svg");
}}
QRadioButton::indicator:checked {{
    width: 8px; height: 8px; border: 5px solid {theme.accent};
}}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QListWidget {{ background: transparent; border: none; outline: none; }}
QListWidget::item {{ padding: 0 12px; border-radius: 8px; color: {theme.text}; }}
QListWidget::item:hover {{ background: {theme.hover}; }}
QListWidget::item:selected {{ background: {theme.accent}; color: {theme.on_accent}; }}
QTableWidget {{
    background: {theme.card}; border: 1px solid {theme.border}; border-radius: 8px;
}}
QTableWidget::item {{ padding: 4px 8px; }}
QHeaderView::section {{
    background: {theme.card}; color: {theme.muted}; border: none; padding: 6px 8px;
}}
QScrollArea {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {theme.border}; border-radius: 5px; min-height: 40px; }}
QScrollBar::handle:vertical:hover {{ background: {theme.muted}; }}
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical {{ height: 0; }}
QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical {{ background: none; }}
QMenu::separator {{ height: 1px; background: {theme.border}; margin: 4px 8px; }}
QToolTip {{
    background: {theme.card}; color: {theme.text}; border: 1px solid {theme.border}; padding: 4px;
}}
"""
