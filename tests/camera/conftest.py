"""A program that uses the fake webcam as told and reports what came of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from desk.fakecam import FakeCamera, Report, Steps, report


@pytest.fixture
def use_camera(camera: FakeCamera) -> Callable[..., Report]:
    """`report` on this test's own camera."""

    def run(steps: Steps, *, fakecam: dict[str, str] | None = None, **settings: Any) -> Report:
        return report(camera, steps, settings, fakecam)

    return run
