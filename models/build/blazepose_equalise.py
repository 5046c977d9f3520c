"""Channels that share a tensor share its 256 levels fairly.

A channel is scaled where it is made and scaled back where it is read; nothing changes in float
(Nagel et al. 2019, arXiv 1906.04721). Linear channels all get the same range. Channels behind a
ReLU6 are only ever enlarged, and only if they then stay below 6.
"""

from __future__ import annotations

import numpy as np

from blazepose_network import ENTRY, Network

_BELOW_SIX = 5.5
_LARGEST_FACTOR = 64.0
_SMALLEST = 1e-3


def equalise(network: Network, entry: np.ndarray) -> None:
    """Scale the network's channels by what they reach on ``(n, 3, 256, 256)`` pictures."""
    largest = _largest(network, entry)
    for group in _tied(network):
        writers = [step for step in network.convs if step.result in group]
        readers = [step for step in network.convs if step.sources[0] in group]
        untouchable = {ENTRY, *network.heads.values()} & group
        if untouchable or not readers or not writers:
            continue
        reached = np.maximum(np.max([largest[name] for name in sorted(group)], axis=0), _SMALLEST)
        if any(step.relu6 for step in network.steps if step.result in group):
            factor = np.clip(_BELOW_SIX / reached, 1.0, _LARGEST_FACTOR)
        else:
            factor = np.exp(np.log(reached).mean()) / reached
        for step in writers:
            step.weights = step.weights * factor[:, np.newaxis, np.newaxis, np.newaxis]
            step.bias = step.bias * factor
        for step in readers:
            along = 0 if step.depthwise else 1
            step.weights = step.weights / np.expand_dims(
                factor, [i for i in range(4) if i != along]
            )


def _largest(network: Network, entry: np.ndarray) -> dict[str, np.ndarray]:
    """``{tensor: (channels,)}`` largest absolute value seen in each channel."""
    largest: dict[str, np.ndarray] = {}
    walk = network.walked(entry)
    for step in network.steps:
        values = step.activated(step.computed(*walk.read(step)))
        largest[step.result] = np.abs(values).max(axis=(0, 2, 3))
        walk.write(step, values)
    return largest


def _tied(network: Network) -> list[set[str]]:
    """Sets of tensors whose channels belong together; where channels are added, nobody may."""
    groups: list[set[str]] = []
    deepened = {
        name for s in network.steps if s.kind == "deepen" for name in (s.result, *s.sources)
    }
    for step in network.steps:
        names = {step.result, *(step.sources if step.kind != "conv" else ())}
        if step.kind == "deepen":
            names = {step.result}
        touched = [group for group in groups if group & names]
        groups = [group for group in groups if not group & names]
        groups.append(names.union(*touched))
    return [group for group in groups if not group & deepened]
