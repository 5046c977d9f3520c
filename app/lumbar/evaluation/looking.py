"""Pictures through a pose model, with what was computed before taken from the disk."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np

from lumbar.camera.replay import read_picture
from lumbar.core.depth import doubted, neck_inclination_deg
from lumbar.core.errors import InputError
from lumbar.core.types import FloatArray, Frame, Keypoints, Picture, SceneState
from lumbar.evaluation.changes import CLEAN, Box, Change
from lumbar.evaluation.kept import KeptResults, Look
from lumbar.pose.lift import DepthModel
from lumbar.pose.manifest import ModelInfo
from lumbar.pose.model import PoseModel
from lumbar.pose.preprocess import Region

BOX_MARGIN = 1.25
"""The square to look at is so many times the longer side of the labelled box."""


@dataclass(frozen=True)
class PictureFile:
    """A picture on the disk, known by its content."""

    path: Path
    sha256: str

    @classmethod
    def of(cls, path: Path) -> PictureFile:
        """Read and hash a file; raises InputError naming it when it cannot be read."""
        try:
            return cls(path, hashlib.sha256(path.read_bytes()).hexdigest())
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise InputError(
                "The picture {path} cannot be read ({reason}).", path=path, reason=reason
            ) from error


class BoxModel(Protocol):
    """A model that gives the keypoints of one person in a square of the picture."""

    @property
    def info(self) -> ModelInfo:
        """Its name, hash and size."""
        ...

    def look(self, image: Picture, region: Region) -> Keypoints:
        """One look at one square; the scores are the model's own."""
        ...


class BoxLooker:
    """Shows people in given boxes to one model; every picture stands for itself.

    Results are in pixels of the unchanged picture, whatever was done to it.
    """

    def __init__(self, model: BoxModel, kept: KeptResults) -> None:
        self.model = model
        self._kept = kept
        self._last: tuple[str, Picture] | None = None

    @property
    def name(self) -> str:
        """The model's name."""
        return self.model.info.name

    def in_box(self, picture: PictureFile, box_px: Box, change: Change = CLEAN) -> Keypoints:
        """One person's keypoints, looked for around a box in picture pixels.

        Raises:
            InputError: The picture is damaged.
        """
        parts = (self.model.info.sha256, picture.sha256, change.name, f"box {box_px}")
        kept = self._kept.get(*parts)
        if kept is not None and kept.keypoints is not None:
            return kept.keypoints
        original = self._pixels(picture)
        image, start_px = change.picture(original, box_px)
        width_px = image.shape[1]
        corners = _corners(change.part_of(box_px))
        low, high = np.sort(change.there(corners, start_px, width_px), axis=0)
        region = _region(low, high)
        found = change.back(self.model.look(image, region), start_px, width_px)
        self._kept.put(Look(SceneState.OK, found, _size(original)), *parts)
        return found

    def _pixels(self, picture: PictureFile) -> Picture:
        """The picture itself; the last one is remembered for its next person."""
        if self._last is None or self._last[0] != picture.sha256:
            self._last = picture.sha256, read_picture(picture.path)
        return self._last[1]


class Looker(BoxLooker):
    """Shows boxes and whole pictures to a pose model, and whoever it finds to a depth model."""

    def __init__(
        self, model: PoseModel, kept: KeptResults, depth: DepthModel | None = None
    ) -> None:
        """``depth`` is asked about whoever is found in a whole picture."""
        super().__init__(model, kept)
        self._finder = model
        self._depth = depth

    def in_picture(
        self, picture: PictureFile, change: Change = CLEAN, *, own_scores: bool = False
    ) -> Look:
        """What the model finds by itself in the whole picture.

        Args:
            picture: Where to look.
            change: What is done to it before.
            own_scores: Give the joints the scores of the model itself, as in a box. Otherwise
                they are rescored by plausibility, as the program judges them. Who is found, and
                whether they are judged at all, is decided by the rescored ones either way.

        Raises:
            InputError: The picture is damaged.
        """
        depth_sha256 = "" if self._depth is None else self._depth.info.sha256
        whose = "own scores" if own_scores else "rescored"
        parts = (self.model.info.sha256, picture.sha256, change.name, "picture", whose)
        kept = self._kept.get(*parts, depth_sha256)
        if kept is not None:
            return kept
        original = self._pixels(picture)
        width, height = _size(original)
        image, start_px = change.picture(original, (0.0, 0.0, width, height))
        frame = Frame(image, 0.0, 0.0)
        self._finder.reset()
        sighting = self._finder.estimate(frame)
        found, neck_deg = sighting.keypoints, None
        if found is not None:
            found, neck_deg = self._with_depth(frame, found)
            if own_scores:
                found = self.model.look(image, Region(*sighting.region_px[:3]))
            found = change.back(found, start_px, image.shape[1])
        look = Look(sighting.state, found, (width, height), neck_deg)
        self._kept.put(look, *parts, depth_sha256)
        return look

    def _with_depth(self, frame: Frame, found: Keypoints) -> tuple[Keypoints, float | None]:
        """The keypoints as far as they are to be trusted, and the neck's inclination."""
        if self._depth is None:
            return found, None
        self._depth.reset()
        pose = self._depth.estimate(frame, found)
        if pose is None:
            return found, None
        return (
            (found, neck_inclination_deg(pose.world_m)) if pose.agrees else (doubted(found), None)
        )


def _corners(box_px: Box) -> FloatArray:
    x, y, width, height = box_px
    return np.array([[x, y], [x + width, y + height]])


def _region(low_px: FloatArray, high_px: FloatArray) -> Region:
    return Region.around((low_px + high_px) / 2, BOX_MARGIN * float(np.max(high_px - low_px)))


def _size(image: Picture) -> tuple[int, int]:
    height, width = image.shape[:2]
    return width, height
