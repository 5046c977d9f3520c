"""Latencies of models side by side."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from lumbar.core.types import Keypoints, Picture
from lumbar.evaluation.latency import latencies_ms
from lumbar.pose.manifest import ModelInfo
from lumbar.pose.preprocess import Region


class Counting:
    """A model that notes how often it looked, and whose turn it was."""

    def __init__(self, turns: list[Counting]) -> None:
        self.info = ModelInfo("same", Path("same.onnx"), "", 0, 64, "", {})
        self._turns = turns

    def look(self, image: Picture, region: Region) -> Keypoints:
        """Nobody in particular."""
        self._turns.append(self)
        return Keypoints(np.zeros((17, 2)), np.zeros(17))


def test_two_models_of_one_name_are_told_apart() -> None:
    """Each has its own time, and they take turns."""
    turns: list[Counting] = []
    models = [Counting(turns) for _ in range(2)]
    took = latencies_ms(models, rounds=3)

    assert 2 == len(took)
    assert [model is models[place % 2] for place, model in enumerate(turns)] == [True] * 16
