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


@pytest.mark.parametrize("document", ["PRIVACY.md", "SECURITY.md", "tests/FAILURES.md"])
def test_every_test_a_promise_names_exists(document: str) -> None:
    """No promise points to a test file or a test that is not there."""
    text = (ROOT / document).read_text(encoding="utf-8")
    files = set(re.findall(r"\b(\w+\.py)\b", text))
    functions = set(re.findall(r"\b(test_\w+)\b(?!\.py)", text))

    assert files - FILES == set()
    assert functions - FUNCTIONS == set()
    assert files | functions
