"""How the measuring parts are put together."""

from __future__ import annotations

from lumbar.pipeline.assembly import open_source
from lumbar.storage.settings import Settings


def test_a_recording_begins_on_a_full_minute() -> None:
    """An hour of recording fills sixty minute rows, and no half ones at both ends."""
    source = open_source("demo", Settings(), realtime=False)
    source.open()
    frame = source.read(1.0)
    source.close()

    assert frame is not None
    assert 0 == frame.epoch_s % 60
