"""Everything Lumbar raises on purpose.

::

    LumbarError            one sentence: what happened and what to do
    ├── InputError         a file, picture, line or option the user gave cannot be used
    ├── ModelError         a model file is missing, changed or unusable
    ├── CameraError        a camera cannot be opened or read
    └── StorageError       settings, profile or history cannot be read or written

Whatever else escapes is a fault of Lumbar's own.
"""

from __future__ import annotations

from lumbar.core.sentence import Sentence


class LumbarError(Exception):
    """Base of all expected failures; ``str(error)`` is the `Sentence` shown to the user.

    Args:
        sentence: A literal, so that it can be translated; see `Sentence`.
        values: What is put into it.
    """

    def __init__(self, sentence: str, /, **values: object) -> None:
        super().__init__(Sentence(sentence, **values))


class InputError(LumbarError):
    """Something the user handed over cannot be used."""


class ModelError(LumbarError):
    """A model cannot be loaded or verified."""


class CameraError(LumbarError):
    """A camera cannot be opened or read."""


class StorageError(LumbarError):
    """A file Lumbar keeps cannot be read or written."""
