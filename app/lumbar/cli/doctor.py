"""``lumbar doctor``: is everything there that Lumbar needs, and what to do if not."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

import click

from lumbar import __version__
from lumbar.cli.checks import all_checks
from lumbar.cli.finding import Check
from lumbar.cli.progress import progress

_MARKS = {"ok": "ok  ", "warn": "warn", "fail": "FAIL"}
_COLOURS = {"ok": "green", "warn": "yellow", "fail": "red"}


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Write the findings as JSON.")
@click.pass_context
def doctor(ctx: click.Context, as_json: bool) -> None:
    """Check camera, model, desktop and disk, and say what to do.

    The exit status is 1 if something failed that Lumbar cannot run without.
    """
    found: list[Check] = []
    checks = all_checks()
    with progress(len(checks), "Checking") as advance:
        for number, check in enumerate(checks, start=1):
            found.extend(check())
            advance(number)
    failed = any(finding.status == "fail" for finding in found)
    if as_json:
        click.echo(json.dumps(_document(found), indent=2))
    else:
        for finding in found:
            mark = click.style(_MARKS[finding.status], fg=_COLOURS[finding.status])
            click.echo(f"{mark}  {finding.name}: {finding.message}")
            if finding.advice:
                click.echo(f"      -> {finding.advice}")
    if failed:
        ctx.exit(1)


def _document(found: list[Check]) -> dict[str, Any]:
    return {
        "lumbar": __version__,
        "ok": all(check.status != "fail" for check in found),
        "checks": [asdict(check) for check in found],
    }
