"""Which of OpenCV's ways to a camera to use, where there are two.

On Windows, Media Foundation takes minutes to open some cameras, and DirectShow gets a few frames
a second from others. Neither is the better one for every camera, so both are tried when there is
reason to, and what was found out is kept while Lumbar runs. Elsewhere there is only one way.
"""

from __future__ import annotations

from collections.abc import Sequence

from lumbar.camera.devices import BACKENDS

_SLOW_SHARE = 0.5
"""A way that gives less than this share of the frames asked for is taken as slow."""


class BackendChoice:
    """The choice for one camera.

    Args:
        backends: OpenCV's numbers of the ways there are, the best first.
    """

    def __init__(self, backends: Sequence[int] = BACKENDS) -> None:
        self._rates_hz: dict[int, float | None] = dict.fromkeys(backends)
        self.current = backends[0]

    def failed(self) -> None:
        """The camera did not open, or gave no picture: the next one, round and round."""
        backends = list(self._rates_hz)
        self.current = backends[(backends.index(self.current) + 1) % len(backends)]

    def measured(self, rate_hz: float, wanted_hz: float) -> bool:
        """Note what the current one gives; True when another one shall be used from now on."""
        self._rates_hz[self.current] = rate_hz
        before = self.current
        if rate_hz < _SLOW_SHARE * wanted_hz:
            untried = [backend for backend, rate in self._rates_hz.items() if rate is None]
            known = {backend: rate for backend, rate in self._rates_hz.items() if rate is not None}
            self.current = untried[0] if untried else max(known, key=lambda backend: known[backend])
        return self.current != before
