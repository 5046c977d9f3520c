"""The file of the settings: read whatever it holds, written whole or not at all."""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lumbar.core.errors import StorageError
from lumbar.core.sentence import Sentence
from lumbar.storage.documents import DamagedDocumentError, read_document, write_document
from lumbar.storage.files import set_aside
from lumbar.storage.settings import FIELDS, Settings, validate

VERSION = 1
"""Version of the settings file. A new field needs none; a changed meaning does."""

_NAMES = {field.name for field in FIELDS}


def load_settings(path: Path) -> tuple[Settings, list[str]]:
    """Read the settings; whatever the file holds, usable settings come back.

    A damaged file is kept under another name and the settings from before the last change are used,
    or else the defaults; a bad value falls back to its default alone; a file of a newer version
    stays as it is and the defaults are used.

    Returns:
        The settings, and one sentence for the user about each thing that was wrong.
    """
    try:
        document = read_document(path, VERSION)
    except DamagedDocumentError as error:
        before, kept = _before(path), _kept(path)
        if before is None:
            return Settings(), [
                Sentence(
                    "{error} {kept} The default settings are used.", error=str(error), kept=kept
                )
            ]
        with contextlib.suppress(StorageError):  # the next start reads the copy again
            write_document(path, VERSION, before)
        settings, problems = _judged(before)
        return settings, [
            Sentence(
                "{error} {kept} The settings from before the last change are used.",
                error=str(error),
                kept=kept,
            ),
            *problems,
        ]
    except StorageError as error:
        return Settings(), [Sentence("{error} The default settings are used.", error=str(error))]
    return _judged(document or {})


def _judged(document: Mapping[str, object]) -> tuple[Settings, list[str]]:
    """The settings a document holds, and a sentence about each value that cannot be used."""
    values: dict[str, Any] = {}
    problems: list[str] = []
    for name, value in document.items():
        refusal = validate(name, value)
        if refusal is None:
            values[name] = value
        else:
            known = name in _NAMES
            used = Sentence("The default is used.") if known else Sentence("It is not used.")
            problems.append(Sentence("{refusal} {used}", refusal=refusal, used=used))
    return Settings(**values), problems


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings whole or not at all.

    Values under names this version does not know are kept: a newer Lumbar, or a hand, wrote them.
    What the file held before stays beside it, for the case that this one gets damaged.

    Raises:
        StorageError: The file cannot be written, or belongs to a newer Lumbar.
    """
    try:
        before = read_document(path, VERSION)
    except DamagedDocumentError:
        set_aside(path)
        before = None
    unknown = {
        name: value
        for name, value in (before or {}).items()
        if name not in _NAMES and isinstance(value, bool | int | float | str)
    }
    after = {**unknown, **dataclasses.asdict(settings)}
    if before is not None and before != after:
        write_document(backup_path(path), VERSION, before)
    write_document(path, VERSION, after)


def backup_path(path: Path) -> Path:
    """Where the settings from before the last change are."""
    return path.with_name(f"{path.name}.bak")


def _before(path: Path) -> dict[str, object] | None:
    """What `save_settings` kept; None when there is nothing or it is damaged too."""
    try:
        return read_document(backup_path(path), VERSION)
    except StorageError:
        return None


def _kept(path: Path) -> str:
    """Set a damaged file aside and say where it is."""
    try:
        return Sentence("It is kept as {file}.", file=set_aside(path).name)
    except StorageError as error:
        return str(error)
