"""What all evaluations share while they look: pictures, models, kept results, problems."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from lumbar import paths
from lumbar.cli.inputs import complain, user_settings
from lumbar.core.errors import InputError
from lumbar.evaluation.coco_labels import Judging, LabelledPicture, read_labels
from lumbar.evaluation.kept import KeptResults
from lumbar.evaluation.looking import BoxLooker, Looker
from lumbar.evaluation.models import open_box_model, open_model
from lumbar.pose.lift import DEPTH_MODEL, DepthModel


def labelled_pictures(
    annotations: Path, images: Path, names: Sequence[str], judging: Judging
) -> list[LabelledPicture]:
    """The labels, with somebody to judge in them; raises InputError otherwise."""
    if not os.path.isdir(images):
        raise InputError(
            "The folder of pictures {path} does not exist or cannot be looked into.", path=images
        )
    pictures = read_labels(annotations, images, names, judging)
    if not any(person.judged for picture in pictures for person in picture.people):
        raise InputError(
            "Nobody in {path} has {points} labelled points and an area above {area} px²; see "
            "--min-keypoints and --min-area.",
            path=annotations,
            points=judging.least_keypoints,
            area=f"{judging.least_area_px2:g}",
        )
    return pictures


@contextmanager
def lookers(models: Sequence[str], *, depth: bool = False) -> Iterator[list[Looker]]:
    """Every model with the results kept of it; says at the end what was not computed again.

    Args:
        models: Names; none means the user's own.
        depth: Ask the depth model, too, about whoever is found in a whole picture.
    """
    opened = [open_model(name, paths.models_dir()) for name in _once(models)]
    with _kept() as kept:
        second = DepthModel.load(DEPTH_MODEL, paths.models_dir()) if depth else None
        yield [Looker(model, kept, second) for model in opened]


@contextmanager
def box_lookers(models: Sequence[str]) -> Iterator[list[BoxLooker]]:
    """The same for models that are shown boxes only, depth models among them."""
    opened = [open_box_model(name, paths.models_dir()) for name in _once(models)]
    with _kept() as kept:
        yield [BoxLooker(model, kept) for model in opened]


def _once(models: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(models)) or [user_settings().model]


@contextmanager
def _kept() -> Iterator[KeptResults]:
    """The results on disk; says at the end what was not computed again."""
    with KeptResults(paths.evaluation_path()) as kept:
        yield kept
        if kept.used:
            click.echo(
                f"skipped {kept.used} looks: pictures and model did not change since they were "
                f"computed; computed {kept.computed}",
                err=True,
            )


def tell(problems: Sequence[str]) -> None:
    """Name every input that could not be used, once."""
    for problem in dict.fromkeys(problems):
        complain(problem)


def shared(advance: Callable[[float], None], start: int) -> Callable[[float], None]:
    """Progress of one part of a longer job that begins at ``start``."""
    return lambda done: advance(start + done)
