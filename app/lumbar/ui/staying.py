"""Keeping a widget while something is done to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QWidget


@contextmanager
def kept(widget: QWidget) -> Iterator[None]:
    """Keep ``widget`` and its window until the block ends.

    Python deletes a window that nobody refers to any more at its next garbage collection, which may
    fall in the middle of anything that makes objects, also in a method of that very window.
    """
    window = widget.window()
    yield
    del window
