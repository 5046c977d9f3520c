"""What was found out about models and cameras."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lumbar.core.errors import StorageError
from lumbar.storage.self_tests import keep_finding, known_findings


def test_a_finding_is_kept_beside_the_others(tmp_path: Path) -> None:
    """And the newer one of the same name counts."""
    path = tmp_path / "found.json"
    for tested, figure in (("a", 1.0), ("b", 2.0), ("a", 3.0)):
        keep_finding(path, tested, {"ms": figure})

    assert known_findings(path) == {"a": {"ms": 3.0}, "b": {"ms": 2.0}}


@pytest.mark.parametrize("text", ["", "{", "[]", '{"findings": {}}'])
def test_a_damaged_file_is_written_anew(tmp_path: Path, text: str) -> None:
    """Nothing in it is the user's, and all of it can be found out again."""
    path = tmp_path / "found.json"
    path.write_text(text)
    before = known_findings(path)
    keep_finding(path, "a", {"ms": 1.0})

    assert before == {}
    assert known_findings(path) == {"a": {"ms": 1.0}}


def test_what_a_newer_lumbar_wrote_stays(tmp_path: Path) -> None:
    """Whoever goes back to the older one for a day does not lose it."""
    path = tmp_path / "found.json"
    text = json.dumps({"version": 99, "findings": {"a": {"ms": 1.0}}})
    path.write_text(text)
    with pytest.raises(StorageError, match="newer Lumbar"):
        keep_finding(path, "b", {"ms": 2.0})

    assert path.read_text() == text
    assert known_findings(path) == {}
