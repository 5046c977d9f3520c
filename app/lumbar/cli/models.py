"""``lumbar models``: which pose models there are, and whether their files are intact."""

from __future__ import annotations

import json
from typing import Any

import click

from lumbar.paths import models_dir
from lumbar.pose.manifest import ModelInfo, Verification, load_manifest, verify


@click.group()
def models() -> None:
    """List and verify the pose models."""


@models.command("list")
@click.option("--json", "as_json", is_flag=True, help="Write the list as JSON.")
def list_models(*, as_json: bool) -> None:
    """Show every pose model that can be chosen."""
    infos = load_manifest(models_dir()).values()
    if as_json:
        click.echo(json.dumps({"models": [_described(info) for info in infos]}, indent=2))
        return
    for info in infos:
        size_mb = info.size_bytes / 1e6
        side = info.input_size
        click.echo(f"{info.name}  {size_mb:.1f} MB, looks at {side}×{side} pixels, {info.licence}")


@models.command("verify")
@click.option("--json", "as_json", is_flag=True, help="Write the findings as JSON.")
@click.pass_context
def verify_models(ctx: click.Context, *, as_json: bool) -> None:
    """Check every model file against its SHA-256; the exit status is 1 if one is not as it was."""
    findings = verify(models_dir())
    all_ok = all(finding.ok for finding in findings)
    if as_json:
        document = {"ok": all_ok, "models": [_judged(finding) for finding in findings]}
        click.echo(json.dumps(document, indent=2))
    else:
        for finding in findings:
            click.echo(f"{finding.info.name}: {finding.problem or 'ok'}")
    if not all_ok:
        ctx.exit(1)


def _described(info: ModelInfo) -> dict[str, Any]:
    return {
        "name": info.name,
        "file": str(info.path),
        "sha256": info.sha256,
        "size_bytes": info.size_bytes,
        "input_size": info.input_size,
        "licence": info.licence,
        "source": dict(info.source),
    }


def _judged(finding: Verification) -> dict[str, Any]:
    return {"name": finding.info.name, "ok": finding.ok, "problem": finding.problem}
