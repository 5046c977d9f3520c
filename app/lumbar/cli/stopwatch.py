"""Models that note how long they take, for ``lumbar bench``."""

from __future__ import annotations

import time
from typing import Any

from lumbar.core.depth import WorldPose
from lumbar.core.types import Frame, Keypoints, Sighting
from lumbar.pose.lift import DepthModel
from lumbar.pose.manifest import ModelInfo
from lumbar.pose.model import PoseModel


class StopwatchSession:
    """An inference session that notes how long each run takes."""

    def __init__(self, session: Any) -> None:
        self.runs_ms: list[float] = []
        self._session = session

    def run(self, *args: Any) -> Any:
        """Run the model, timed."""
        started = time.perf_counter()
        outputs = self._session.run(*args)
        self.runs_ms.append((time.perf_counter() - started) * 1000)
        return outputs

    def __getattr__(self, name: str) -> Any:
        return getattr(self._session, name)


class TimedPoseModel(PoseModel):
    """A pose model that knows how long it took, in all and inside the network."""

    def __init__(self, info: ModelInfo, session: Any) -> None:
        self.session = StopwatchSession(session)
        self.estimates_ms: list[float] = []
        self.inference_ms: list[float] = []
        super().__init__(info, self.session)

    def estimate(self, frame: Frame) -> Sighting:
        """Estimate, timed."""
        before = len(self.session.runs_ms)
        started = time.perf_counter()
        sighting = super().estimate(frame)
        self.estimates_ms.append((time.perf_counter() - started) * 1000)
        self.inference_ms.append(sum(self.session.runs_ms[before:]))
        return sighting


class TimedDepthModel(DepthModel):
    """A depth model that notes how long each look took."""

    def __init__(self, info: ModelInfo, session: Any) -> None:
        self.looks_ms: list[float] = []
        super().__init__(info, session)

    def estimate(self, frame: Frame, keypoints: Keypoints) -> WorldPose | None:
        """Estimate, timed."""
        started = time.perf_counter()
        pose = super().estimate(frame, keypoints)
        self.looks_ms.append((time.perf_counter() - started) * 1000)
        return pose
