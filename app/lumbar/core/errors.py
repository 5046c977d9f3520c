"""Everything Lumbar raises on purpose.

::

    LumbarError            one sentence: what happened and what to do
    ├── InputError         a file, picture, line or option the user gave cannot be used
    ├── ModelError         a model file is missing, changed or unusable
    ├── CameraError        a camera cannot be opened or read
    └── StorageError       settings, profile or history cannot be read or written

Whatever else escapes is a fault of Lumbar's own.
"""


class LumbarError(Exception):
    """Base of all expected failures; ``str(error)`` is the sentence shown to the user."""


class InputError(LumbarError):
    """Something the user handed over cannot be used."""


class ModelError(LumbarError):
    """A model cannot be loaded or verified."""


class CameraError(LumbarError):
    """A camera cannot be opened or read."""


class StorageError(LumbarError):
    """A file Lumbar keeps cannot be read or written."""
