"""Words for the user that can be said in another language later.

Everything below the user interface speaks English and knows of no other language. What it says is a
`Sentence`: an ordinary text for logs and the command line, which remembers what it was made of, so
that the user interface can translate the words and put the values in.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Self

LONGEST_VALUE = 500
"""Characters of one value in a sentence."""


class Sentence(str):
    """English words that remember their template and values.

    The template must stand as a literal where the sentence is made: the list of what is to be
    translated is made from the source text. A text without values is its own template, braces and
    all; ``Sentence(sentence)`` is the same sentence.

    Args:
        template: The words, with a replacement field of `str.format` for each value.
        values: What is put in; a sentence among them is translated too.
    """

    __slots__ = ("template", "values")

    template: str
    values: dict[str, object]

    def __new__(cls, template: str, /, **values: object) -> Self:
        if isinstance(template, cls) and not values:
            return template
        values = {name: readable(value) for name, value in values.items()}
        sentence = super().__new__(cls, template.format(**values) if values else template)
        sentence.template = str.__str__(template)
        sentence.values = values
        return sentence

    def __str__(self) -> str:
        return self  # str() of an error or a sentence must not lose what it was made of

    def __reduce__(self) -> tuple[Callable[..., Sentence], tuple[str, dict[str, object]]]:
        return _made, (self.template, self.values)


def readable(value: object) -> object:
    """A value fit for a sentence: names and texts out of somebody's file may hold anything.

    What cannot be printed (line ends, orders to a terminal, halves of characters, which no log
    file takes) comes out as it would be written in a program, and what is too long is cut.
    """
    text = str(value)
    if isinstance(value, Sentence) or (text.isprintable() and len(text) <= LONGEST_VALUE):
        return value
    return printable(text[:LONGEST_VALUE]) + ("…" if len(text) > LONGEST_VALUE else "")


def printable(text: str) -> str:
    """``text`` with what cannot be printed as it would be written in a program.

    Blanks of every width stay: in Japanese the wide one stands in many a file's name.
    """
    return "".join(
        c
        if c.isprintable() or unicodedata.category(c) == "Zs"
        else c.encode("unicode_escape").decode()
        for c in text
    )


def _made(template: str, values: dict[str, object]) -> Sentence:
    return Sentence(template, **values)
