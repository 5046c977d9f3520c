"""Channels in multiples of 16, which onnxruntime's int8 depthwise convolution is written for.

A depthwise convolution of 24 channels takes three times as long as one of 32. The added channels
are zero and change no result.
"""

from __future__ import annotations

import numpy as np

from network import Network

_MULTIPLE = 16


def widen(network: Network) -> None:
    """Add zero channels wherever a depthwise convolution needs them."""
    for group in _joined_through_depthwise(network):
        layers = [layer for layer in network.layers if layer.depthwise and layer.result in group]
        if layers and len(layers[0].weights) % _MULTIPLE:
            _add_channels(network, group, -len(layers[0].weights) % _MULTIPLE)


def _joined_through_depthwise(network: Network) -> list[set[str]]:
    """Sets of tensors that must have the same number of channels."""
    groups = network.tied()
    for layer in network.layers:
        if layer.depthwise:
            touched = [group for group in groups if group & {layer.source, layer.result}]
            groups = [group for group in groups if group not in touched]
            groups.append(set().union(*touched))
    return groups


def _add_channels(network: Network, group: set[str], count: int) -> None:
    for layer in network.layers:
        makes, reads = layer.result in group, layer.source in group
        more_outputs = count if makes else 0
        more_inputs = count if reads and not layer.depthwise else 0
        room = ((0, more_outputs), (0, more_inputs), (0, 0), (0, 0))
        layer.weights = np.pad(layer.weights, room)
        layer.bias = np.pad(layer.bias, (0, more_outputs))
