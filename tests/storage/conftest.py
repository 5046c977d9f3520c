"""What the storage tests share: a place with summer time."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest


@pytest.fixture
def zurich(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The local time is that of Zurich, with its summer time."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")  # in full: needs no time zone data
        time.tzset()
        yield
    time.tzset()
