"""``lumbar doctor``: is everything there that Lumbar needs, and what to do if not."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

import click

from lumbar import __version__
from lumbar.cli.checks import all_checks
from lumbar.cli.finding import Check
from lumbar.logs import log_path

logger = logging.getLogger(__name__)

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
    for finding in findings(all_checks()):
        found.append(finding)
        if not as_json:
            _tell(finding)
    if as_json:
        click.echo(json.dumps(_document(found), indent=2))
    if any(finding.status == "fail" for finding in found):
        ctx.exit(1)


def findings(checks: Mapping[str, Callable[[], Iterator[Check]]]) -> Iterator[Check]:
    """What the checks find; one that breaks is a finding itself and keeps back no other."""
    for name, check in checks.items():
        try:
            yield from check()
        # This is run where something is broken already, which may be anything.
        except Exception as error:
            logger.exception("the check of %s failed", name)
            yield Check(
                name,
                "fail",
                f"could not be looked at ({type(error).__name__}: {error})",
                f"Report this with the log {log_path()}.",
            )


def _tell(finding: Check) -> None:
    mark = click.style(_MARKS[finding.status], fg=_COLOURS[finding.status])
    click.echo(f"{mark}  {finding.name}: {finding.message}")
    if finding.advice:
        click.echo(f"      -> {finding.advice}")


def _document(found: list[Check]) -> dict[str, Any]:
    return {
        "lumbar": __version__,
        "ok": all(check.status != "fail" for check in found),
        "checks": [asdict(check) for check in found],
    }
