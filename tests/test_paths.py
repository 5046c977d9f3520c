"""Where files live."""

from __future__ import annotations

import inspect
from pathlib import Path

from lumbar import logs, paths

PRIVACY = Path(__file__).parents[1] / "PRIVACY.md"


def test_the_privacy_notice_names_every_file() -> None:
    """What is kept is said, by the name it has in its folder."""
    places = [place for name, place in inspect.getmembers(paths, inspect.isfunction)
              if name.endswith("_path")]  # fmt: skip
    names = {place().name for place in [*places, logs.log_path]}
    said = PRIVACY.read_text(encoding="utf-8")

    assert len(names) >= 6
    assert [name for name in sorted(names) if f"`{name}`" not in said] == []
