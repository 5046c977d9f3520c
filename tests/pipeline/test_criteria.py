"""What the minutes were judged by is known, so that other settings can be tried on them."""

from __future__ import annotations

from dataclasses import replace

from fakes import ScriptedModel, ScriptedSource, sitter
from lumbar.pipeline.clock import Clock
from lumbar.pipeline.makers import Makers
from lumbar.pipeline.service import PostureService
from lumbar.pipeline.status import Listeners
from lumbar.storage.settings import Settings

NINE, ELEVEN, NOON = 32_400.0, 39_600.0, 43_200.0


def test_a_limit_that_is_changed_is_remembered_with_its_time() -> None:
    """Settings that judge nothing begin nothing new."""
    now = [ELEVEN]
    service = PostureService(
        Makers(lambda _s: ScriptedSource([]), lambda _s: ScriptedModel(lambda _t_s: sitter())),
        Listeners(lambda _update: None, lambda _status: None, lambda *_calibrated: None),
        Settings(),
        clock=Clock(lambda: 0.0, lambda: now[0]),
        settings_since_epoch_s=NINE,
    )
    tight = replace(Settings(), deviation_limit=0.75)
    service.configure(tight)
    service.configure(replace(tight, onset_s=40.0))
    now[0] = NOON
    service.configure(replace(tight, rula_action_level=0))
    told = [(c.since_epoch_s, c.limit, c.rula_action_level) for c in service.criteria]

    assert told == [(NINE, 1.0, 3), (ELEVEN, 0.75, 3), (NOON, 0.75, None)]
