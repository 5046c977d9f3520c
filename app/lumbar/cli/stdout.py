"""Standard output that takes every letter, and says in a sentence when it takes no more."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from lumbar.core.errors import InputError, LumbarError

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


class _Told(io.FileIO):
    """A file whose refusal to take more is told; a reader that has gone away is another matter."""

    def write(self, data: ReadableBuffer, /) -> int:
        try:
            return super().write(data)
        except BrokenPipeError:
            raise
        except OSError as error:
            raise InputError(
                "Standard output cannot be written ({reason}); make room or send it elsewhere.",
                reason=(error.strerror or str(error)).lower(),
            ) from error


@contextmanager
def told_stdout() -> Iterator[None]:
    """While the block runs, what is printed is told where it cannot go.

    A letter that the terminal's encoding does not have is written as in a program, so that no work
    is lost for it. What is left to write at the end of the block and cannot be, is dropped.
    """
    before = sys.stdout
    if not isinstance(before, io.TextIOWrapper):  # None in a Windows program without a console
        yield
        return
    errors = "backslashreplace" if before.errors == "strict" else before.errors
    if before.isatty() or before is not sys.__stdout__:
        before.reconfigure(errors=errors)
        yield
        return
    before.flush()
    raw = _Told(before.fileno(), "w", closefd=False)
    told = io.TextIOWrapper(
        io.BufferedWriter(raw),
        encoding=before.encoding,
        errors=errors,
        line_buffering=before.line_buffering,
        write_through=before.write_through,
    )
    sys.stdout = told
    try:
        yield
    finally:
        sys.stdout = before
        try:
            told.flush()
        except (OSError, LumbarError):
            # What is still to be written must not come up again when the file is closed.
            os.dup2(os.open(os.devnull, os.O_WRONLY), before.fileno())
