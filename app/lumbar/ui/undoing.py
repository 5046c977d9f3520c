"""What was changed in the settings, so that it can be taken back, the last change first."""

from __future__ import annotations

from collections.abc import Mapping

from lumbar.storage.fields import Value


class Undoing:
    """The values from before each change; a change may be of several settings."""

    def __init__(self) -> None:
        self._before: list[dict[str, Value]] = []

    def __bool__(self) -> bool:
        return bool(self._before)

    def note(self, before: Mapping[str, Value]) -> None:
        """Settings were changed that had these values."""
        self._before.append(dict(before))

    @property
    def last(self) -> tuple[str, ...]:
        """Names of the settings that the last change was of."""
        return tuple(self._before[-1]) if self._before else ()

    def take(self) -> dict[str, Value]:
        """The values from before the last change, which is then forgotten."""
        return self._before.pop()

    def forget(self, name: str) -> None:
        """The setting cannot be brought back."""
        kept = ({n: v for n, v in values.items() if n != name} for values in self._before)
        self._before = [values for values in kept if values]
