"""How evaluations show their figures: a table, JSON, a page."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from enum import Enum
from importlib import resources
from pathlib import Path
from typing import Any

import click
import numpy as np

from lumbar import __version__
from lumbar.cli.outputs import Writable, refuse_overwriting, text_output


def page_output(report: Path | None, inputs: Sequence[Path]) -> AbstractContextManager[Any]:
    """The report's file, refused early if it cannot be written; None without a report."""
    if report is None:
        return nullcontext(None)
    refuse_overwriting([report], inputs)
    return text_output(report)


def echo_json(document: Mapping[str, Any]) -> None:
    """One JSON object on a line; what is not a number is null."""
    click.echo(json.dumps(plain(document), allow_nan=False))


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
