"""Which of OpenCV's ways to a camera to use, where there are two.

On Windows, Media Foundation takes minutes to open some cameras, and DirectShow gets a few frames
a second from others. Neither is the better one for every camera, so both are tried when there is
reason to, and what was found out is remembered for each camera. Elsewhere there is only one way.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from lumbar.camera.devices import BACKENDS

_SLOW_SHARE = 0.5
"""A way that gives less than this share of the frames asked for is taken as slow."""


class BackendChoice:
    """The choice for one camera.

    Args:
        backends: OpenCV's numbers of the ways there are, the best first.
        first: The one to begin with; None for the best.
        on_found: Told the one that is used after each measurement, where there are several and
            that one has been tried.
    """

    def __init__(
        self,
        backends: Sequence[int] = BACKENDS,
        first: int | None = None,
        on_found: Callable[[int], None] = lambda _backend: None,
    ) -> None:
        self._rates_hz: dict[int, float | None] = dict.fromkeys(backends)
        self._on_found = on_found
        self.current = first if first is not None and first in backends else backends[0]

    def failed(self) -> None:
        """The camera did not open, or gave no picture: the next one, round and round."""
        self._rates_hz[self.current] = self._rates_hz[self.current] or 0.0
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
        if len(self._rates_hz) > 1 and self._rates_hz[self.current] is not None:
            self._on_found(self.current)
        return self.current != before


class BackendMemory:
    """One choice for each camera, so that no pause and no new start begins with the slow one.

    Args:
        known: The way to each camera, by its identity, as it was found out before.
        keep: Told a camera's identity and the way to it when that is another than known.
        backends: As in `BackendChoice`.
    """

    def __init__(
        self,
        known: Mapping[str, int] | None = None,
        keep: Callable[[str, int], None] = lambda _camera, _backend: None,
        backends: Sequence[int] = BACKENDS,
    ) -> None:
        self._known = dict(known or {})
        self._keep = keep
        self._backends = backends
        self._choices: dict[str, BackendChoice] = {}

    def of(self, camera: str) -> BackendChoice:
        """The choice for a camera, always the same object."""
        if camera not in self._choices:
            note = partial(self._note, camera)
            self._choices[camera] = BackendChoice(self._backends, self._known.get(camera), note)
        return self._choices[camera]

    def _note(self, camera: str, backend: int) -> None:
        if self._known.get(camera) != backend:
            self._known[camera] = backend
            self._keep(camera, backend)
