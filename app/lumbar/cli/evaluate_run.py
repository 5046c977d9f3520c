"""What all evaluations share: models, kept results, problems, JSON and the page."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import datetime
from enum import Enum
from importlib import resources
from pathlib import Path
from typing import Any

import click
import numpy as np
import platformdirs

from lumbar import __version__, paths
from lumbar.cli.inputs import complain, user_settings
from lumbar.cli.outputs import Writable, refuse_overwriting, text_output
from lumbar.core.errors import InputError
from lumbar.evaluation.coco_labels import Judging, LabelledPicture, read_labels
from lumbar.evaluation.kept import KeptResults
from lumbar.evaluation.looking import Looker
from lumbar.evaluation.models import open_model
from lumbar.pose.lift import DEPTH_MODEL, DepthModel

FILE = click.Path(path_type=Path)

model_option = click.option(
    "--model",
    "models",
    metavar="NAME",
    multiple=True,
    help="Pose model by name or as an ONNX file; may be given several times.  [default: yours]",
)
json_option = click.option(
    "--json", "as_json", is_flag=True, help="Write the figures as JSON, one object a line."
)
report_option = click.option(
    "--report", type=FILE, metavar="FILE.html", help="Write a page with plots and pictures."
)
annotations_option = click.option(
    "--annotations", type=FILE, metavar="COCO.json", help="Labels in COCO's keypoint format."
)
images_option = click.option(
    "--images", type=FILE, metavar="DIR", help="Folder of the pictures the labels name."
)
good_option = click.option(
    "--good", type=FILE, metavar="DIR", help="Pictures of a person sitting well, in order."
)
bad_option = click.option(
    "--bad", type=FILE, metavar="DIR", help="Pictures of the same person sitting badly."
)
baseline_option = click.option(
    "--baseline",
    type=click.IntRange(min=10),
    default=30,
    show_default=True,
    metavar="N",
    help="Calibrate on the first N good pictures.",
)
depth_option = click.option(
    "--depth/--no-depth",
    default=True,
    show_default=True,
    help="Ask the depth model about posture, too.",
)
keypoints_option = click.option(
    "--min-keypoints",
    type=click.IntRange(min=1),
    default=Judging.least_keypoints,
    show_default=True,
    help="Judge people with at least so many labelled points ...",
)
area_option = click.option(
    "--min-area",
    type=click.FloatRange(min=0),
    default=Judging.least_area_px2,
    show_default=True,
    help="... and more than so many square pixels.",
)


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


def page_output(report: Path | None, inputs: Sequence[Path]) -> AbstractContextManager[Any]:
    """The report's file, refused early if it cannot be written; None without a report."""
    if report is None:
        return nullcontext(None)
    refuse_overwriting([report], inputs)
    return text_output(report)


def echo_json(document: Mapping[str, Any]) -> None:
    """One JSON object on a line; what is not a number is null."""
    click.echo(json.dumps(plain(document), allow_nan=False, ensure_ascii=False))


def plain(value: Any) -> Any:
    """A value of plain JSON types."""
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [plain(entry) for entry in value]
    if isinstance(value, np.ndarray):
        return plain(value.tolist())
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value


def write_page(stream: Writable | None, template: str, **content: Any) -> None:
    """Fill a page template of this package and write it, where a page is wanted."""
    if stream is None:
        return
    import jinja2

    folder = resources.files("lumbar.cli").joinpath("templates")
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(
            lambda name: folder.joinpath(name).read_text(encoding="utf-8")
        ),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["figure"] = figure
    stream.write(
        environment.get_template(template).render(
            version=__version__, created=datetime.now(), **content
        )
    )


def figure(value: float | None, digits: int = 3) -> str:
    """A number for people; a dash for none."""
    return "–" if value is None or not math.isfinite(value) else f"{value:.{digits}f}"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table for the terminal: numbers to the right, words to the left."""
    wordy = {
        place
        for place in range(len(head))
        if place == 0 or any(row[place][:1].isalpha() for row in rows)
    }
    widths = [max(len(row[place]) for row in (head, *rows)) for place in range(len(head))]
    lines = [
        "  ".join(
            cell.ljust(width) if place in wordy else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in (head, *rows)
    ]
    return "\n".join(lines)


def shared(advance: Callable[[float], None], start: int) -> Callable[[float], None]:
    """Progress of one part of a longer job that begins at ``start``."""
    return lambda done: advance(start + done)
