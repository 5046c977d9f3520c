"""What a setting is: its page, its type, its limits, and the words that explain it."""

from __future__ import annotations

import dataclasses
import math
import reprlib
import unicodedata
from collections.abc import Mapping
from typing import Any

from lumbar.core.sentence import Sentence

POSTURE = Sentence("Posture and alerts")
WORKPLACE = Sentence("Workplace")
CAMERA = Sentence("Camera")
NOTIFICATIONS = Sentence("Notifications")
SCHEDULE = Sentence("Schedule and breaks")
STATISTICS = Sentence("Statistics and privacy")
PROFILES = Sentence("Profiles")
ADVANCED = Sentence("Advanced")

Value = bool | int | float | str
Choices = Mapping[int, str] | Mapping[str, str]

_LONGEST_TEXT = 200
_LARGEST_SHOWN = 1e15


@dataclasses.dataclass(frozen=True)
class Field:
    """One row of the settings table.

    Attributes:
        name: Attribute of `Settings`, key in the file, option on the command line.
        type: ``bool``, ``int``, ``float`` or ``str``.
        default: Value of a new installation.
        page: Page of the settings dialog.
        label: Short name for people.
        help: One or two sentences on what it does.
        range: Lowest and highest number allowed; None for other types and for choices.
        unit: Unit of the number, empty without.
        choices: The only values allowed, each with its label; empty where any will do.
    """

    name: str
    type: type[Value]
    default: Value
    page: str
    label: str
    help: str
    range: tuple[float, float] | None = None
    unit: str = ""
    choices: Choices = dataclasses.field(default_factory=dict, hash=False)

    @property
    def limits(self) -> str:
        """The lowest and the highest number allowed, with their unit."""
        low, high = self.range or (0.0, 0.0)
        if not self.unit:
            return Sentence("{low:g} to {high:g}", low=low, high=high)
        return Sentence("{low:g} to {high:g} {unit}", low=low, high=high, unit=self.unit)

    def refusal(self, value: object) -> str | None:
        """The sentence that says why ``value`` cannot be used; None when it can."""
        wanted = self._wanted(value)
        return wanted and Sentence(
            "{setting} must be {wanted}, not {value}.",
            setting=self.label,
            wanted=wanted,
            value=_shown(value),
        )

    def _wanted(self, value: object) -> str | None:
        if self.choices:
            fits = type(value) is self.type and value in self.choices
            choices = ", ".join(str(choice) for choice in self.choices)
            return None if fits else Sentence("one of {choices}", choices=choices)
        if self.type is bool:
            return None if isinstance(value, bool) else Sentence("true or false")
        if isinstance(value, str):
            fits = self.type is str and len(value) <= _LONGEST_TEXT and _is_plain(value)
        elif self.range and isinstance(value, int | float) and not isinstance(value, bool):
            low, high = self.range
            whole = self.type is float or isinstance(value, int)
            fits = whole and low <= value <= high  # NaN fails every comparison
        else:
            fits = False
        return None if fits else self._kind()

    def _kind(self) -> str:
        if self.range is None:
            return Sentence("plain text of at most {count} characters", count=_LONGEST_TEXT)
        if self.type is int:
            return Sentence("a whole number from {limits}", limits=self.limits)
        return Sentence("a number from {limits}", limits=self.limits)


def setting(
    default: Value,
    page: str,
    label: str,
    help: str,
    *,
    range: tuple[float, float] | None = None,
    unit: str = "",
    choices: Choices | None = None,
) -> Any:
    """A dataclass field that carries its row of the settings table."""
    row = {
        "type": type(default),
        "default": default,
        "page": page,
        "label": label,
        "help": help,
        "range": range,
        "unit": unit,
        "choices": choices or {},
    }
    return dataclasses.field(default=default, metadata=row)


def table_of(settings: type[Any]) -> tuple[Field, ...]:
    """The rows of a dataclass whose fields were all made by `setting`, in their order."""
    return tuple(Field(field.name, **field.metadata) for field in dataclasses.fields(settings))


def _shown(value: object) -> object:
    """A refused value: a number as one, ``5000`` rather than ``5000.0``; else as in a program."""
    if isinstance(value, float) and math.isfinite(value) and abs(value) < _LARGEST_SHOWN:
        return int(value) if value.is_integer() else value
    return reprlib.repr(value)


def _is_plain(text: str) -> bool:
    """Whether a text holds neither control characters nor halves of a character."""
    return not any(unicodedata.category(character) in ("Cc", "Cs") for character in text)
