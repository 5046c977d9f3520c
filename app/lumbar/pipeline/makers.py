"""How the parts of a run are made, and what of them is made anew when the settings change."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace

from lumbar.camera.source import FrameSource
from lumbar.core.baseline import Baseline
from lumbar.core.errors import LumbarError
from lumbar.core.sentence import Sentence
from lumbar.pipeline.assembly import monitor_config, saving
from lumbar.pipeline.judging import MonitorConfig
from lumbar.pipeline.monitor import PostureMonitor
from lumbar.pipeline.second_opinion import DepthEstimator
from lumbar.pipeline.sight import Estimator
from lumbar.pipeline.status import StatusBoard
from lumbar.storage.settings import Settings

logger = logging.getLogger(__name__)


def _no_depth(_settings: Settings, _on_problem: Callable[[str], None]) -> None:
    """Makes no depth model."""


@dataclass(frozen=True)
class Makers:
    """How the parts are made; called on the worker threads, with the settings then in force.

    ``depth`` may give None for doing without, and tells in one sentence of what fails later.
    ``grace_s`` is how long no notice comes after a beginning; a recording needs none.
    """

    source: Callable[[Settings], FrameSource]
    model: Callable[[Settings], Estimator]
    depth: Callable[[Settings, Callable[[str], None]], DepthEstimator | None] = _no_depth
    grace_s: float = 0.0


class Workshop:
    """Makes the source and the monitor of a run by what is in force.

    Attributes:
        settings: In force; `use` exchanges them, on any thread.
        baseline: In force; None before calibration.
        on_battery: Whether the computer runs on its battery.
    """

    def __init__(
        self,
        makers: Makers,
        settings: Settings,
        baseline: Baseline | None,
        board: StatusBoard,
        on_problem: Callable[[str], None],
    ) -> None:
        self.settings = settings
        self.baseline = baseline
        self.on_battery = False
        self._makers = makers
        self._board = board
        self._on_problem = on_problem

    @property
    def saves_energy(self) -> bool:
        """Whether the computer runs on its battery, and the user has not refused to save it."""
        return self.on_battery and self.settings.save_energy

    @property
    def source_settings(self) -> Settings:
        """What the source is made by: the settings in force, slower on battery if they agree."""
        return saving(self.settings) if self.saves_energy else self.settings

    def source(self) -> FrameSource:
        """The frame source, not opened."""
        return self._makers.source(self.source_settings)

    def monitor(self) -> PostureMonitor:
        """A monitor ready for its first frame."""
        return PostureMonitor(
            self._model(),
            self._config(self.settings),
            self.baseline,
            self._depth(),
            sequence=True,
        )

    def renew_models(self, monitor: PostureMonitor) -> None:
        """Load the monitor's models anew."""
        self._renew_model(monitor)
        monitor.use_depth(self._depth())

    def use(self, settings: Settings) -> Callable[[PostureMonitor], None]:
        """Put new settings in force; what comes back brings the monitor up to them."""
        old, self.settings = self.settings, settings
        config = self._config(settings)
        new_model = (old.model, old.device, old.threads) != (
            settings.model,
            settings.device,
            settings.threads,
        )
        new_depth = (old.depth_opinion, old.threads) != (settings.depth_opinion, settings.threads)

        def apply(monitor: PostureMonitor) -> None:
            monitor.config = config
            if new_model:
                self._renew_model(monitor)
            if new_depth:
                monitor.use_depth(self._depth())

        return apply

    def _renew_model(self, monitor: PostureMonitor) -> None:
        """Load the pose model; where that fails, say so and go on with the one in use."""
        try:
            monitor.use_model(self._model())
        except LumbarError as error:
            logger.warning("the model in use stays: %s", error)
            self._on_problem(
                Sentence("Lumbar goes on with the model it has: {reason}", reason=error.args[0])
            )

    def _config(self, settings: Settings) -> MonitorConfig:
        config = monitor_config(settings)
        return replace(config, alerts=replace(config.alerts, grace_s=self._makers.grace_s))

    def _model(self) -> Estimator:
        model = self._makers.model(self.settings)
        self._board.set(device=model.device)
        return model

    def _depth(self) -> DepthEstimator | None:
        return self._makers.depth(self.settings, self._on_problem)
