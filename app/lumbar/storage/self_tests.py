"""What was found out about models and cameras on this computer, so that it is done once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from lumbar.core.errors import StorageError
from lumbar.storage.documents import DamagedDocumentError, read_document, write_document

VERSION = 1
_MOST = 32
"""Older findings go: an update of the models or of onnxruntime makes them useless."""

Finding = Mapping[str, float]
"""The figures of one test by name."""


def known_findings(path: Path) -> dict[str, dict[str, float]]:
    """Every finding by what was tested; nothing when the file cannot be read."""
    try:
        return _findings(path)
    except StorageError:
        return {}


def keep_finding(path: Path, tested: str, finding: Finding) -> None:
    """Remember one more; raises StorageError.

    Nothing here is the user's: what is damaged is overwritten. What a newer Lumbar wrote is not.
    """
    try:
        findings = _findings(path)
    except DamagedDocumentError:
        findings = {}
    findings.pop(tested, None)
    findings[tested] = dict(finding)
    newest = dict(list(findings.items())[-_MOST:])
    write_document(path, VERSION, {"findings": newest})


def _findings(path: Path) -> dict[str, dict[str, float]]:
    document = read_document(path, VERSION)
    found = (document or {}).get("findings")
    if not isinstance(found, dict):
        return {}
    return {
        tested: {name: float(value) for name, value in figures.items()}
        for tested, figures in found.items()
        if isinstance(figures, dict) and all(map(_is_figure, figures.values()))
    }


def _is_figure(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value < 1e9
