"""pytest-qt's helper with the patience of a busy machine."""

from __future__ import annotations

from functools import partialmethod

from pytestqt.qtbot import QtBot

PATIENCE_MS = 120_000
"""No fact: a test that waits for so long has failed, and one that passes never does."""


class PatientBot(QtBot):
    """Waits as long as it takes where a test does not say how long."""

    waitSignal = partialmethod(QtBot.waitSignal, timeout=PATIENCE_MS)  # noqa: N815
    waitSignals = partialmethod(QtBot.waitSignals, timeout=PATIENCE_MS)  # noqa: N815
    waitUntil = partialmethod(QtBot.waitUntil, timeout=PATIENCE_MS)  # noqa: N815
