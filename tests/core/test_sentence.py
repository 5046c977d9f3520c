"""Sentences keep what they were made of, and hold nothing that cannot be shown."""

from __future__ import annotations

import pickle
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.core.errors import InputError
from lumbar.core.sentence import LONGEST_VALUE, Sentence


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("gently", "gently"),
        ("“Tür” 5 µm", "“Tür” 5 µm"),
        ("two\nlines", "two\\nlines"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("half a \ud800 character", "half a \\ud800 character"),
        (OSError("one\ttwo"), "one\\ttwo"),
        ("写真\u30001.png", "写真\u30001.png"),
        ("read \u202egnp.exe", "read \\u202egnp.exe"),
    ],
)
def test_a_value_is_shown_in_one_line(value: object, shown: str) -> None:
    """A name out of a damaged file cannot end the line or give a terminal orders."""
    assert f"Not {shown}." == Sentence("Not {value}.", value=value)
    assert f"Not {shown}." == str(InputError("Not {value}.", value=value))


@given(st.text(max_size=1200))
def test_any_text_makes_a_sentence_that_can_be_shown_and_logged(text: str) -> None:
    """Letters, signs and blanks, encodable and of bounded length, whatever a file holds."""
    sentence = Sentence("There is no setting {name}.", name=text)
    kinds = {unicodedata.category(letter) for letter in sentence}

    assert [kind for kind in kinds if kind[0] == "C" or kind in ("Zl", "Zp")] == []
    assert sentence.encode()
    assert len(sentence) <= 10 * LONGEST_VALUE + 30


def test_numbers_keep_their_format() -> None:
    """Only texts are touched."""
    assert "2.50 of 3" == Sentence("{part:.2f} of {all}", part=2.5, all=3)


def test_a_sentence_survives_pickling_with_its_values() -> None:
    """A sentence among the values stays one."""
    sentence = Sentence("{refusal} {used}", refusal=Sentence("No {n}.", n=1), used="x")
    again = pickle.loads(pickle.dumps(sentence))

    assert (sentence, sentence.template) == (again, again.template)
    assert "No {n}." == again.values["refusal"].template
