"""Words and sentences put one after the other, with the signs of the language."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from lumbar.ui.language import tr


def listing(items: Iterable[str]) -> str:
    """Entries in a row, for example ``head, neck``."""
    form = tr("{first}, {second}", "two entries of a list")
    return _folded(form, items)


def listing_of_phrases(items: Iterable[str]) -> str:
    """Entries that may hold commas themselves, for example ``9:00 to 9:30 good; 10:00 away``."""
    form = tr("{first}; {second}", "two longer entries of a list")
    return _folded(form, items)


def sentences(*texts: str) -> str:
    """Whole sentences one after the other; the empty ones are left out."""
    form = tr("{first} {second}", "two whole sentences")
    return _folded(form, filter(None, texts))


def headed(heading: str, text: str) -> str:
    """A few words and the sentence that goes with them, for example ``Look away. Rest a while.``"""
    form = tr("{heading}. {text}", "a heading and its sentence in one line")
    return form.format(heading=heading, text=text)


def _folded(form: str, items: Iterable[str]) -> str:
    texts = list(items)
    return reduce(lambda first, second: form.format(first=first, second=second), texts or [""])
