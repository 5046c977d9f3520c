"""A progress bar on stderr, and only where someone can see it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

_STEPS = 1000


@contextmanager
def progress(total: float, label: str) -> Iterator[Callable[[float], None]]:
    """Show a bar while the block runs, unless stderr is not a terminal.

    Args:
        total: What counts as finished.
        label: What is going on.

    Yields:
        Call it with how much of ``total`` has been done so far.
    """
    if not sys.stderr.isatty():
        yield lambda _done: None
        return
    with click.progressbar(length=_STEPS, label=label, file=sys.stderr) as bar:
        shown = 0

        def advance(done: float) -> None:
            nonlocal shown
            now = min(_STEPS, round(done / total * _STEPS))
            bar.update(now - shown)
            shown = now

        yield advance
