"""What all evaluations share while they look: pictures, models, kept results, problems."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click
import platformdirs

from lumbar import paths
from lumbar.cli.inputs import complain, user_settings
from lumbar.core.errors import InputError
from lumbar.evaluation.coco_labels import Judging, LabelledPicture, read_labels
from lumbar.evaluation.kept import KeptResults
from lumbar.evaluation.looking import Looker
from lumbar.evaluation.models import open_model
from lumbar.pose.lift import DEPTH_MODEL, DepthModel


def labelled_pictures(
    annotations: Path, images: Path, names: Sequence[str], judging: Judging
) -> list[LabelledPicture]:
    """The labels, with somebody to judge in them; raises InputError otherwise."""
    if not images.is_dir():
        raise InputError(f"The folder of pictures {images} does not exist.")
    pictures = read_labels(annotations, images, names, judging)
    if not any(person.judged for picture in pictures for person in picture.people):
        raise InputError(
            f"Nobody in {annotations} has {judging.least_keypoints} labelled points and an area "
            f"above {judging.least_area_px2:g} px²; see --min-keypoints and --min-area."
        )
    return pictures


@contextmanager
def lookers(models: Sequence[str], *, depth: bool = False) -> Iterator[list[Looker]]:
    """Every model with the results kept of it; says at the end what was not computed again.

    Args:
        models: Names; none means the user's own.
        depth: Ask the depth model, too, about whoever is found in a whole picture.
    """
    names = list(dict.fromkeys(models)) or [user_settings().model]
    opened = [open_model(name, paths.models_dir()) for name in names]
    place = platformdirs.user_cache_path("lumbar", appauthor=False) / "evaluation.sqlite3"
    with KeptResults(place) as kept:
        second = DepthModel.load(DEPTH_MODEL, paths.models_dir()) if depth else None
        yield [Looker(model, kept, second) for model in opened]
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
