"""Files a command leaves behind: whole or not at all, and refused early with a clear sentence."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Protocol, TextIO, TypeVar

import click

from lumbar.core.errors import InputError
from lumbar.storage.files import reason

STDOUT = Path("-")

Command = TypeVar("Command", bound=Callable[..., Any])


def output_option(name: str, **more: Any) -> Callable[[Command], Command]:
    """The option of a file or folder to write, which cannot be standard output."""
    return click.option(name, type=click.Path(path_type=Path), callback=_no_stdout, **more)


def _no_stdout(_ctx: click.Context, _param: click.Parameter, path: Path | None) -> Path | None:
    if path == STDOUT:
        raise click.BadParameter("it cannot go to standard output; give a name.")
    return path


def make_folder(folder: Path) -> None:
    """Make ``folder`` and its parents; InputError when that cannot be done."""
    with _explained(folder):
        folder.mkdir(parents=True, exist_ok=True)


def refuse_overwriting(outputs: Sequence[Path | None], inputs: Sequence[Path | None]) -> None:
    """Raise InputError when an output would replace an input or another output.

    Args:
        outputs: Files to write; None is not wanted.
        inputs: Files to read; None was not given.
    """
    taken = {os.path.realpath(path): ("the input", path) for path in inputs if path is not None}
    for path in outputs:
        if path is None:
            continue
        place = os.path.realpath(path)
        if place in taken:
            kind, other = taken[place]
            raise InputError(
                "{path} would replace {kind} {other}; choose another file name.",
                path=path,
                kind=kind,
                other=other,
            )
        if not _is_special(path):
            taken[place] = ("the output", path)


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A path to write to that becomes ``path`` when the block ends well, and vanishes otherwise.

    The temporary file lies beside the final one and keeps its suffix. Something that is there but
    no regular file (a pipe, ``/dev/null``) is written to directly and never replaced.

    Raises:
        InputError: The file cannot be made, or not be put in its place.
    """
    if os.path.isdir(path):
        raise InputError("{path} is a folder; give the name of a file to write.", path=path)
    if _is_special(path):
        yield path
        return
    part = path.with_name(f".{path.stem}.{os.getpid()}.part{path.suffix}")
    with _explained(path):
        part.touch()
    try:
        yield part
        with _explained(path):
            part.replace(path)
    finally:
        with suppress(OSError):  # what went wrong before is what to tell
            part.unlink(missing_ok=True)


class Writable(Protocol):
    """What text can be written to."""

    def write(self, text: str, /) -> int:
        """Write ``text``; returns the number of characters."""


@contextmanager
def text_output(path: Path) -> Iterator[Writable]:
    """A UTF-8 text file written whole or not at all; ``-`` is standard output.

    Halves of characters, as the name of a file may hold, are written as in a program.

    Raises:
        InputError: Opening, writing or finishing fails; the disk may be full.
    """
    if path == STDOUT:
        if sys.stdout is None:
            raise InputError("There is no standard output; give the name of a file to write.")
        yield sys.stdout
        return
    with whole_file(path) as part:
        with _explained(path):
            stream = part.open("w", encoding="utf-8", errors="backslashreplace", newline="")
        try:
            yield _TextFile(stream, path)
        finally:
            with _explained(path):
                stream.close()


class _TextFile:
    """An open file whose failures name the file the user asked for."""

    def __init__(self, stream: TextIO, path: Path) -> None:
        self._stream = stream
        self._path = path

    def write(self, text: str, /) -> int:
        with _explained(self._path):
            return self._stream.write(text)


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Turns the system's refusal to write into one sentence."""
    try:
        yield
    except OSError as error:
        raise InputError(
            "{path} cannot be written ({reason}); choose another place or make room.",
            path=path,
            reason=reason(error),
        ) from error


def _is_special(path: Path) -> bool:
    return os.path.exists(path) and not os.path.isfile(path)
