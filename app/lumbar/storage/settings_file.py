"""The file of the settings: read whatever it holds, written whole or not at all."""

from __future__ import annotations

import dataclasses
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

    A damaged file is kept under another name and the defaults are used; a bad value falls back to
    its default alone; a file of a newer version stays as it is and the defaults are used.

    Returns:
        The settings, and one sentence for the user about each thing that was wrong.
    """
    try:
        document = read_document(path, VERSION)
    except DamagedDocumentError as error:
        return Settings(), [
            Sentence(
                "{error} {kept} The default settings are used.", error=str(error), kept=_kept(path)
            )
        ]
    except StorageError as error:
        return Settings(), [Sentence("{error} The default settings are used.", error=str(error))]
    values: dict[str, Any] = {}
    problems: list[str] = []
    for name, value in (document or {}).items():
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

    Raises:
        StorageError: The file cannot be written, or belongs to a newer Lumbar.
    """
    try:
        before = read_document(path, VERSION) or {}
    except DamagedDocumentError:
        set_aside(path)
        before = {}
    unknown = {
        name: value
        for name, value in before.items()
        if name not in _NAMES and isinstance(value, bool | int | float | str)
    }
    write_document(path, VERSION, {**unknown, **dataclasses.asdict(settings)})


def _kept(path: Path) -> str:
    """Set a damaged file aside and say where it is."""
    try:
        return Sentence("It is kept as {file}.", file=set_aside(path).name)
    except StorageError as error:
        return str(error)
