"""JSON documents with a version number, the form of settings and profiles."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from lumbar.core.errors import StorageError
from lumbar.storage.files import reason, write_whole

LARGEST_BYTES = 1 << 20
"""A thousand times what Lumbar writes; more is not ours and would only fill the memory."""


class DamagedDocumentError(StorageError):
    """The file is there, but it is not a document Lumbar wrote."""


def read_document(path: Path, newest: int) -> dict[str, object] | None:
    """The content of a document without its version; None when there is no such file.

    Args:
        path: The file.
        newest: The highest version this program understands.

    Raises:
        DamagedDocumentError: Cut off, not JSON, too large or without a version.
        StorageError: The file cannot be read, or a newer Lumbar wrote it.
    """
    data = bytes_of(path, LARGEST_BYTES)
    return None if data is None else document_in(data, path, newest)


def bytes_of(path: Path, largest_bytes: int) -> bytes | None:
    """What a file holds; None when there is no such file.

    Raises:
        DamagedDocumentError: It is longer, and so no document of ours.
        StorageError: It cannot be read.
    """
    try:
        if path.exists() and not path.is_file():
            raise StorageError("{path} is not a file; move it away.", path=path)
        with path.open("rb") as stream:
            data = stream.read(largest_bytes + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise StorageError(
            "{path} cannot be read ({reason}); check its permissions.",
            path=path,
            reason=reason(error),
        ) from error
    if len(data) > largest_bytes:
        raise DamagedDocumentError("{path} is damaged: it is far too large.", path=path)
    return data


def document_in(data: bytes, path: Path, newest: int) -> dict[str, object]:
    """The content of a document that was read from a file; raises as `read_document`."""
    document = _parsed(path, data)
    version = document.pop("version", None)
    if type(version) is not int or version < 1:
        raise DamagedDocumentError("{path} is damaged: it has no valid version.", path=path)
    if version > newest:
        raise StorageError(
            "{path} was written by a newer Lumbar (file format {version}, this one knows {newest}) "
            "and is left as it is; install the newer Lumbar or move the file away.",
            path=path,
            version=version,
            newest=newest,
        )
    return document


def write_document(path: Path, version: int, content: Mapping[str, object]) -> None:
    """Write a document whole or not at all; raises StorageError."""
    write_whole(path, json.dumps({"version": version, **content}, indent=2) + "\n")


def _parsed(path: Path, data: bytes) -> dict[str, object]:
    try:
        document = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise DamagedDocumentError("{path} is damaged: it is not valid JSON.", path=path) from error
    if not isinstance(document, dict):
        raise DamagedDocumentError("{path} is damaged: it is not a JSON object.", path=path)
    return document
