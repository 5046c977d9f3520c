"""``lumbar history``: the recorded minutes, exported or deleted."""

from __future__ import annotations

import datetime
import json
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import click

from lumbar import paths
from lumbar.cli.outputs import STDOUT, refuse_overwriting, text_output
from lumbar.core.errors import InputError
from lumbar.storage.database import is_there
from lumbar.storage.export import write_csv, write_json
from lumbar.storage.files import delete_set_aside
from lumbar.storage.history import BEGINNING_S, END_S, History, span_of_days
from lumbar.storage.parking import Parking, discard

Span = tuple[int, int]

_DAY = click.DateTime(["%Y-%m-%d"])
_FORMATS = {"csv": write_csv, "json": write_json}


def _database_option(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--database",
        type=click.Path(path_type=Path),
        default=paths.history_path,
        show_default="your history",
        help="Another history, such as that of `lumbar demo`.",
    )(command)


def _range_options(command: Callable[..., Any]) -> Callable[..., Any]:
    first = click.option("--from", "first", type=_DAY, metavar="DAY", help="First day, YYYY-MM-DD.")
    last = click.option("--to", "last", type=_DAY, metavar="DAY", help="Last day, included.")
    return first(last(command))


@click.group()
def history() -> None:
    """Export or delete the recorded minutes."""


@history.command()
@_database_option
@_range_options
@click.option(
    "--format",
    "form",
    type=click.Choice(list(_FORMATS)),
    default="csv",
    show_default=True,
    help="One line a minute, or an array of objects.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=STDOUT,
    show_default="standard output",
    help="File to write.",
)
@click.option(
    "--json", "as_json", is_flag=True, help="With --out: tell the outcome as JSON; else: export it."
)
def export(
    database: Path,
    first: datetime.datetime | None,
    last: datetime.datetime | None,
    form: str,
    out: Path,
    as_json: bool,
) -> None:
    """Write the minutes as CSV or JSON, with local times."""
    to_stdout = out == STDOUT
    start_s, end_s = _span(first, last)
    refuse_overwriting([] if to_stdout else [out], [database])
    write = _FORMATS["json" if to_stdout and as_json else form]
    with History.read_only(database) as reader, text_output(out) as stream:
        count = reader.count(start_s, end_s)
        with click.progressbar(
            reader.each(start_s, end_s),
            length=count,
            label="Exporting",
            file=sys.stderr,
            hidden=to_stdout or not sys.stderr.isatty(),
        ) as rows:
            write(rows, stream)
    if not to_stdout:
        outcome = {"minutes": count, "file": str(out)}
        click.echo(json.dumps(outcome) if as_json else f"{_minutes(count)} written to {out}.")


@history.command()
@_database_option
@_range_options
@click.option("--day", type=_DAY, metavar="DAY", help="One day, YYYY-MM-DD.")
@click.option("--all", "everything", is_flag=True, help="Everything, damaged copies included.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option("--json", "as_json", is_flag=True, help="Tell the outcome as JSON; needs --yes.")
def delete(
    database: Path,
    first: datetime.datetime | None,
    last: datetime.datetime | None,
    day: datetime.datetime | None,
    everything: bool,
    yes: bool,
    as_json: bool,
) -> None:
    """Delete a day, a range of days or everything, for good.

    Everything is also what a window that was playing a recording has left. Minutes that wait for
    room on the disk are stored first, so that none of them comes back.
    """
    if [day is not None, first is not None or last is not None, everything].count(True) != 1:
        raise click.UsageError("Say what to delete: --day, --from and --to, or --all.")
    if as_json and not yes:
        raise click.UsageError("--json cannot ask; add --yes.")
    start_s, end_s = _span(day or first, day or last)
    own = paths.history_path()
    waiting = paths.waiting_paths() if database == own else ()
    databases = [database]
    if everything and database == own:
        databases.append(paths.replay_path())
    found = [path for path in databases if is_there(path)]
    if database not in found and any(map(is_there, waiting)):
        found.append(database)
    if not found:
        raise InputError(
            "There is no history at {path}, so there is nothing to delete.", path=database
        )
    with ExitStack() as stack:
        writers = [stack.enter_context(History(path)) for path in found]
        for writer in writers:
            for problem in writer.problems:
                click.echo(f"lumbar: {problem}", err=True)
            if writer.path == own:
                Parking(waiting).take_in(writer)
        if not yes:
            count = sum(writer.count(start_s, end_s) for writer in writers)
            click.confirm(f"Delete {_minutes(count)}? This cannot be undone.", abort=True)
        count = sum(writer.delete(start_s, end_s) for writer in writers)
    if everything:
        for path in databases:
            delete_set_aside(path)
        discard(waiting)
    click.echo(json.dumps({"deleted_minutes": count}) if as_json else f"{_minutes(count)} deleted.")


def _span(first: datetime.datetime | None, last: datetime.datetime | None) -> Span:
    """The epoch seconds from the start of day ``first`` to the end of ``last``; None is open."""
    start_s = span_of_days(first.date(), first.date())[0] if first else BEGINNING_S
    end_s = span_of_days(last.date(), last.date())[1] if last else END_S
    if start_s >= end_s:
        raise click.UsageError("--from must not be later than --to.")
    return start_s, end_s


def _minutes(count: int) -> str:
    return "1 minute" if count == 1 else f"{count} minutes"
