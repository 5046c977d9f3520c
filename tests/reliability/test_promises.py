"""What PRIVACY.md, SECURITY.md and tests/FAILURES.md lean on is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TESTS = ROOT / "tests"
FILES = {path.name for path in TESTS.rglob("*.py")}
FUNCTIONS = {
    name
    for path in TESTS.rglob("test_*.py")
    for name in re.findall(r"^def (test_\w+)", path.read_text(encoding="utf-8"), re.M)
}


FAILURES = 103
"""How many ways to fail the list has that the program was designed by."""


def test_every_way_to_fail_has_its_one_row() -> None:
    """Rows may stand for several, such as ``29, 30`` or ``51-53``."""
    text = (TESTS / "FAILURES.md").read_text(encoding="utf-8")
    numbers: list[int] = []
    for cell in re.findall(r"^\| (\d[\d, -]*) \|", text, re.M):
        for part in cell.split(", "):
            first, _, last = part.partition("-")
            numbers += range(int(first), int(last or first) + 1)

    assert sorted(numbers) == list(range(1, FAILURES + 1))


@pytest.mark.parametrize("document", ["PRIVACY.md", "SECURITY.md", "tests/FAILURES.md"])
def test_every_test_a_promise_names_exists(document: str) -> None:
    """No promise points to a test file or a test that is not there."""
    text = (ROOT / document).read_text(encoding="utf-8")
    files = set(re.findall(r"\b(\w+\.py)\b", text))
    functions = set(re.findall(r"\b(test_\w+)\b(?!\.py)", text))

    assert files - FILES == set()
    assert functions - FUNCTIONS == set()
    assert files | functions
