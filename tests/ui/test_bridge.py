"""Results on their way from the worker threads to Qt."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from lumbar.core.types import Band
from lumbar.ui.bridge import Bridge
from ui.made_up import update


class Receiver(QObject):
    """Notes on which thread it was told."""

    def __init__(self) -> None:
        super().__init__()
        self.threads: list[threading.Thread] = []

    @Slot(object)
    def receive(self, _result: object) -> None:
        self.threads.append(threading.current_thread())


def test_a_result_from_a_worker_arrives_on_the_gui_thread(qtbot: QtBot) -> None:
    """What a worker thread emits is received by a slot on the main thread."""
    bridge, receiver = Bridge(), Receiver()
    bridge.updated.connect(receiver.receive)
    result = update(Band.GOOD)

    worker = threading.Thread(target=bridge.updated.emit, args=(result,))
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: bool(receiver.threads))

    assert [threading.main_thread()] == receiver.threads


def test_twenty_thousand_signals_do_not_end_the_process(qtbot: QtBot) -> None:
    """PySide6 6.12.0 drops a reference at each emit and aborts after some hundreds to thousands."""
    bridge, receiver = Bridge(), Receiver()
    bridge.updated.connect(receiver.receive)
    bridge.calibrated.connect(receiver.receive)
    result = update(Band.GOOD)

    for _ in range(10_000):
        bridge.updated.emit(result)
        bridge.calibrated.emit(None, "no")

    assert len(receiver.threads) == 20_000
