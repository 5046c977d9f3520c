"""What a user hands to a command: recordings and pictures, settings and a profile."""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from lumbar import paths
from lumbar.camera.replay import PICTURE_SUFFIXES, ImagesSource, VideoSource
from lumbar.core.errors import LumbarError
from lumbar.core.types import Frame, PostureUpdate
from lumbar.pipeline.monitor import PostureMonitor
from lumbar.storage.settings import Settings
from lumbar.storage.settings_file import load_settings

RecordedSource = VideoSource | ImagesSource


@dataclass(frozen=True)
class Recording:
    """One input, ready to be opened.

    Attributes:
        path: As the user wrote it; the first one of a sequence of pictures.
        source: Delivers its frames as fast as they are wanted.
        rate_hz: Frames a second to take; None takes every one.
    """

    path: Path
    source: RecordedSource
    rate_hz: float | None = None

    @property
    def independent(self) -> bool:
        """Whether its frames have nothing to do with each other."""
        return isinstance(self.source, ImagesSource) and self.source.independent

    @property
    def fps(self) -> float:
        """Frames a second that come out, by which they play at their own speed."""
        if isinstance(self.source, ImagesSource):
            return self.rate_hz or 1.0
        own = self.source.fps or 25.0
        return min(own, self.rate_hz or own)

    def progress(self, frame: Frame) -> float:
        """How far ``frame`` is through the recording, 0..1; 0 where its length is not known."""
        if not self.source.frame_count:
            return 0.0
        fps = self.fps if isinstance(self.source, ImagesSource) else self.source.fps or 25.0
        return min(1.0, (frame.t_s * fps + 1) / self.source.frame_count)


def recordings(
    inputs: Sequence[Path], *, rate_hz: float | None, fps: float | None
) -> list[Recording]:
    """Sort out what the inputs are; nothing is opened yet.

    Args:
        inputs: Videos, pictures and folders of pictures.
        rate_hz: Frames a second to take of a recording; None takes every one.
        fps: Pictures a second; given, each folder is a sequence, and so are pictures in a row.
    """
    found = []
    for kind, group in itertools.groupby(inputs, key=_is_picture):
        members = list(group)
        if kind and fps is not None:
            found.append(Recording(members[0], ImagesSource(members, fps), fps))
        else:
            found.extend(_recording(path, rate_hz, fps) for path in members)
    return found


def _recording(path: Path, rate_hz: float | None, fps: float | None) -> Recording:
    if os.path.isdir(path) or _is_picture(path):
        return Recording(path, ImagesSource(path, fps), fps)
    return Recording(path, VideoSource(path, rate_hz=rate_hz), rate_hz)


def _is_picture(path: Path) -> bool:
    return not os.path.isdir(path) and path.suffix.lower() in PICTURE_SUFFIXES


def play(
    recording: Recording, make_monitor: Callable[[], PostureMonitor]
) -> Iterator[tuple[Frame, PostureUpdate]]:
    """Run a recording, frame by frame, from its beginning through a monitor of its own.

    Independent pictures share the monitor, which forgets everything between them.

    Raises:
        InputError: The recording cannot be used.
    """
    source, monitor = recording.source, make_monitor()
    try:
        source.open()
        monitor.reset()
        while (frame := source.read(0.0)) is not None:
            yield frame, monitor.step(frame)
            if recording.independent:
                monitor.reset()
    finally:
        source.close()


def problems_of(source: RecordedSource) -> list[str]:
    """Sentences about what could not be read of a source that was played."""
    if isinstance(source, ImagesSource):
        return source.problems
    return [source.message] if source.message else []


def complain(problem: str | LumbarError) -> None:
    """Tell one problem on stderr and go on."""
    click.echo(f"lumbar: {problem}", err=True)


def user_settings(**changes: object) -> Settings:
    """The user's settings with a command's own options on top; problems are told on stderr."""
    settings, problems = load_settings(paths.settings_path())
    for problem in problems:
        complain(problem)
    given = {name: value for name, value in changes.items() if value is not None}
    return replace(settings, **given)  # type: ignore[arg-type]
