"""Numbers of the settings that come into force only when the user has gone on and agrees."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lumbar.storage.fields import Value

Guards = Mapping[str, Callable[[Value], bool]]
"""For the name of a number, whether a new value may come into force; it may ask the user."""


class Guarding:
    """What is being typed into guarded fields, and what may come into force.

    A number on the way to another one is no wish: 3 is not what somebody wants who types 365.
    """

    def __init__(self, guards: Guards) -> None:
        self._guards = guards
        self._asking = False
        self.unfinished: set[str] = set()

    @property
    def names(self) -> set[str]:
        """All guarded fields."""
        return set(self._guards)

    @property
    def is_asking(self) -> bool:
        """Whether the user is being asked right now."""
        return self._asking

    def begin(self, name: str) -> bool:
        """A field was changed; whether that has to wait until the user has gone on."""
        if name in self._guards:
            self.unfinished.add(name)
        return name in self._guards

    def finish(self, name: str) -> bool:
        """The user has gone on from a field; whether it was changed."""
        changed = name in self.unfinished
        self.unfinished.discard(name)
        return changed

    def may(self, name: str, value: Value, before: Value) -> bool:
        """Whether ``value`` may take the place of ``before``; while one is asked no other is."""
        if name not in self._guards or value == before:
            return True
        if self._asking:
            return False
        self._asking = True
        try:
            return self._guards[name](value)
        finally:
            self._asking = False
