"""Where and when garbage is collected."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from lumbar.ui.collecting import collect_due, collecting_here


class Forgotten(QWidget):
    """A window that only a cycle keeps."""

    def __init__(self) -> None:
        super().__init__()
        self.myself = self


def litter() -> None:
    """Make far more cycles than Python lets gather."""
    for _ in range(20 * gc.get_threshold()[0]):
        cycle: list[object] = []
        cycle.append(cycle)


@pytest.fixture
def automatic() -> Iterator[None]:
    """Python collects by itself, as in a program that has just started."""
    gc.enable()
    yield
    gc.disable()
    gc.collect()


@pytest.mark.usefixtures("automatic")
def test_a_forgotten_window_is_deleted_on_the_gui_thread(qtbot: QtBot) -> None:
    """However much another thread allocates meanwhile."""
    gone_on: list[str] = []

    def note(_window: object) -> None:
        gone_on.append(threading.current_thread().name)

    with collecting_here(every_ms=1):
        window = Forgotten()
        watch = weakref.ref(window, note)
        del window
        thread = threading.Thread(target=litter, name="analysis")
        thread.start()
        thread.join()
        before = list(gone_on)
        qtbot.waitUntil(lambda: watch() is None)

    assert before == []
    assert gone_on == [threading.main_thread().name]


@pytest.mark.usefixtures("automatic")
def test_python_collects_by_itself_again_afterwards(qapp: object) -> None:
    """And stays as it was for whoever had turned that off."""
    with collecting_here():
        during = gc.isenabled()
    after = gc.isenabled()
    gc.disable()
    with collecting_here():
        pass

    assert (during, after, gc.isenabled()) == (False, True, False)


def test_nothing_is_collected_before_it_is_due(qapp: object) -> None:
    """Looking costs nothing while little has gathered."""
    gc.collect()
    told: list[dict[str, int]] = []

    def note(_phase: str, about: dict[str, int]) -> None:
        told.append(about)

    gc.callbacks.append(note)
    collect_due()
    little = len(told)
    litter()
    collect_due()
    gc.callbacks.remove(note)

    assert (little, {0}) == (0, {about["generation"] for about in told})
