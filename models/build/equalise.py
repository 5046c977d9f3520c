"""Channels that share a tensor get the same range, so that none wastes the 256 levels.

A channel may be scaled where it is made and scaled back where it is read: nothing changes in
float, because ReLU and addition let a factor through. ReLU6 does so for channels that stay below
6. (Nagel et al. 2019, arXiv 1906.04721, with the remaining weight error left to `rounding`.)
"""

from __future__ import annotations

import numpy as np

from network import Network, observed

_HEADROOM = 1.1
_LARGEST_FACTOR = 16.0


def equalise(network: Network, pictures: np.ndarray) -> None:
    """Scale channels to the range of their tensor's largest, as seen on ``pictures``."""
    largest = _largest(network, pictures)
    for group in network.tied():
        writers = [layer for layer in network.layers if layer.result in group]
        readers = [layer for layer in network.layers if layer.source in group]
        if not readers:
            continue  # a head: its numbers are read as they are
        ceilings = [layer.ceiling for layer in writers]
        together = np.max([largest[name] for name in group], axis=0)
        factor = _factor(together, relu6=6.0 in ceilings)
        for layer in writers:
            layer.weights *= factor[:, np.newaxis, np.newaxis, np.newaxis]
            layer.bias *= factor
        for layer in readers:
            along = 0 if layer.depthwise else 1
            layer.weights /= np.expand_dims(factor, [i for i in range(4) if i != along])


def _largest(network: Network, pictures: np.ndarray) -> dict[str, np.ndarray]:
    """``{tensor: (channels,)}`` largest absolute value seen in each channel."""
    names = [step.result for step in network.steps]
    seen = observed(
        network.rebuilt(), names, pictures, lambda value: np.abs(value[0]).max(axis=(1, 2))
    )
    return {name: values.max(axis=0) for name, values in seen.items()}


def _factor(largest: np.ndarray, *, relu6: bool) -> np.ndarray:
    """``(channels,)`` factors, at least 1."""
    target = 6.0 if relu6 else largest.max()
    wanted = target / (_HEADROOM * np.maximum(largest, target * 1e-6))
    return np.clip(wanted, 1.0, _LARGEST_FACTOR)
