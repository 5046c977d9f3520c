"""Files a command leaves behind: whole or not at all, and refused early with a clear sentence."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol, TextIO

from lumbar.core.errors import InputError


def make_folder(folder: Path) -> None:
    """Make ``folder`` and its parents; InputError when that cannot be done."""
    with _explained(folder):
        folder.mkdir(parents=True, exist_ok=True)


def refuse_overwriting(outputs: Sequence[Path], inputs: Sequence[Path]) -> None:
    """Raise InputError when an output would replace an input or another output."""
    taken = {path.resolve(): f"the input {path}" for path in inputs}
    for path in outputs:
        place = path.resolve()
        if place in taken:
            raise InputError(f"{path} would replace {taken[place]}; choose another file name.")
        if not _is_special(path):
            taken[place] = f"the output {path}"


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A path to write to that becomes ``path`` when the block ends well, and vanishes otherwise.

    The temporary file lies beside the final one and keeps its suffix. Something that is there but
    no regular file (a pipe, ``/dev/null``) is written to directly and never replaced.

    Raises:
        InputError: The file cannot be made, or not be put in its place.
    """
    if path.is_dir():
        raise InputError(f"{path} is a folder; give the name of a file to write.")
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
        part.unlink(missing_ok=True)


class Writable(Protocol):
    """What text can be written to."""

    def write(self, text: str, /) -> int:
        """Write ``text``; returns the number of characters."""


@contextmanager
def text_output(path: Path) -> Iterator[Writable]:
    """A UTF-8 text file written whole or not at all; ``-`` is standard output.

    Raises:
        InputError: Opening, writing or finishing fails; the disk may be full.
    """
    if str(path) == "-":
        yield sys.stdout
        return
    with whole_file(path) as part:
        with _explained(path):
            stream = part.open("w", encoding="utf-8", newline="")
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
            f"{path} cannot be written ({(error.strerror or str(error)).lower()}); "
            "choose another place or make room."
        ) from error


def _is_special(path: Path) -> bool:
    return path.exists() and not path.is_file()
