"""macOS is told that Lumbar is busy, through a made-up system. Not run on a Mac."""

from __future__ import annotations

import pytest

from lumbar.app_nap import AppNap


class FakeActivities:
    """A system that keeps the list of activities."""

    def __init__(self) -> None:
        self.under_way: list[object] = []
        self.begun = 0

    def begin(self, reason: str) -> object:
        assert reason
        self.begun += 1
        self.under_way.append(self.begun)
        return self.begun

    def end(self, activity: object) -> None:
        self.under_way.remove(activity)


def test_while_watching_there_is_one_activity() -> None:
    """However often it is told; none while paused, and a fresh one afterwards."""
    system = FakeActivities()
    nap = AppNap(platform="darwin", activities=system)
    seen = []
    for watching in (False, True, True, False, False, True):
        nap.keep_away(watching)
        seen.append(list(system.under_way))

    assert [[], [1], [1], [], [], [2]] == seen


@pytest.mark.parametrize("platform", ["linux", "win32"])
def test_other_systems_are_not_asked(platform: str) -> None:
    """Only macOS slows programs without a window down."""
    system = FakeActivities()
    AppNap(platform=platform, activities=system).keep_away(True)

    assert 0 == system.begun
