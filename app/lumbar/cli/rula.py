"""``lumbar rula``: RULA worksheets in, scores out, one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import IO, Any

import click

from lumbar.core.errors import InputError
from lumbar.core.rula_fields import FieldError, score_fields

MAX_LINE_BYTES = 1_000_000
"""No worksheet comes near this; a longer line is refused without being kept in memory."""


@click.command()
@click.argument("file", default="-", type=click.Path(allow_dash=True))
@click.pass_context
def rula(ctx: click.Context, file: str) -> None:
    """Score RULA worksheets from FILE or standard input.

    Each line is one JSON object with angles and flags, or step scores, of one side; null is
    unknown. Each gets one line back: the scores with exact bounds, or what is wrong with it
    ("line", "field", "error"). Empty lines are skipped. The exit status is 1 if any line was wrong.
    """
    try:
        stream = click.open_file(file, "rb")
    except OSError as error:
        raise InputError(f"Cannot read {file}: {error.strerror}; check the path.") from error
    wrong = 0
    with stream:
        for number, line in enumerate(_lines(stream), start=1):
            if line is not None and not line.strip():
                continue
            answer = _answer(number, line)
            wrong += "error" in answer
            click.echo(json.dumps(answer))
    if wrong:
        lines = "1 line" if wrong == 1 else f"{wrong} lines"
        click.echo(f"lumbar: {lines} could not be scored; see the error lines.", err=True)
        ctx.exit(1)


def _lines(stream: IO[bytes]) -> Iterator[bytes | None]:
    """Lines of bounded length as they arrive; None stands for one that was too long."""
    while line := stream.readline(MAX_LINE_BYTES):
        if len(line) < MAX_LINE_BYTES or line.endswith(b"\n"):
            yield line
            continue
        while (rest := stream.readline(MAX_LINE_BYTES)) and not rest.endswith(b"\n"):
            pass
        yield None


def _answer(number: int, line: bytes | None) -> dict[str, Any]:
    """The scores of one line, or the error that takes their place."""
    try:
        return dict(score_fields(_decoded(line)))
    except InputError as error:
        field = error.field if isinstance(error, FieldError) else None
        return {"line": number, "field": field, "error": str(error)}


def _decoded(line: bytes | None) -> dict[str, object]:
    """The one JSON object of a line."""
    if line is None:
        raise InputError(
            f"The line is longer than {MAX_LINE_BYTES} bytes; write one object a line."
        )
    try:
        value = json.loads(line.decode("utf-8-sig"), object_pairs_hook=_without_repeats)
    except UnicodeDecodeError as error:
        raise InputError("The line is not UTF-8 text; save the file as UTF-8.") from error
    except (ValueError, RecursionError) as error:
        raise InputError("The line is not JSON; write one JSON object a line.") from error
    if not isinstance(value, dict):
        raise InputError("The line is not a JSON object; write names and values in braces.")
    return value


def _without_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object whose names are all different, for a repeated one leaves open which counts."""
    fields: dict[str, object] = {}
    for name, value in pairs:
        if name in fields:
            raise FieldError(name, "is given more than once; keep one.")
        fields[name] = value
    return fields
