"""Qt's application object, named and dressed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QApplication

from lumbar.ui import language
from lumbar.ui.icons import app_icon
from lumbar.ui.style import follow_system

BEGIN_ANEW = 75
"""What `QApplication.exec` gives when the user asked for a new start."""


def make_application(arguments: Sequence[str]) -> QApplication:
    """The application object, named and dressed, that goes on without any window.

    It speaks the desktop's language until the settings are known.
    """
    app = QApplication(list(arguments))
    app.setApplicationName("Lumbar")
    app.setDesktopFileName("lumbar")
    app.setWindowIcon(app_icon())
    app.setQuitOnLastWindowClosed(False)
    app.setQuitLockEnabled(False)
    language.use(language.SYSTEM)
    follow_system(app)
    return app
