"""Only files that the manifest proves are loaded, and the user is told what to do otherwise."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from lumbar.core.errors import ModelError
from lumbar.core.skeleton import KEYPOINT_NAMES
from lumbar.pose.manifest import load_manifest, model_info, verify

CONTENT = b"weights"


def entry(**changes: Any) -> dict[str, Any]:
    """One manifest entry that fits `CONTENT`."""
    return {
        "name": "small",
        "file": "small.onnx",
        "sha256": hashlib.sha256(CONTENT).hexdigest(),
        "size_bytes": len(CONTENT),
        "input_size": 192,
        "keypoints": list(KEYPOINT_NAMES),
        "licence": "Apache-2.0",
        "source": {"package": "somewhere"},
        **changes,
    }


def folder(path: Path, *entries: dict[str, Any]) -> Path:
    """A models folder with these entries and the file ``small.onnx``."""
    (path / "manifest.json").write_text(json.dumps({"version": 1, "models": list(entries)}))
    (path / "small.onnx").write_bytes(CONTENT)
    return path


def test_an_intact_file_is_read(tmp_path: Path) -> None:
    """The bytes whose hash was checked are the bytes handed out."""
    models_dir = folder(tmp_path, entry())

    assert model_info("small", models_dir).read() == CONTENT
    assert [finding.ok for finding in verify(models_dir)] == [True]


@pytest.mark.parametrize("content", [b"", b"weight", b"Weights", b"weights and more"])
def test_a_changed_file_is_refused(tmp_path: Path, content: bytes) -> None:
    """Cut off, altered or longer: the sentence says that it was changed and what to do."""
    models_dir = folder(tmp_path, entry())
    (models_dir / "small.onnx").write_bytes(content)

    with pytest.raises(ModelError, match=r"small\.onnx is damaged or was changed.*reinstall"):
        model_info("small", models_dir).read()


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """The sentence names the file and says what to do."""
    models_dir = folder(tmp_path, entry())
    (models_dir / "small.onnx").unlink()

    with pytest.raises(ModelError, match=r"small\.onnx is missing; please reinstall"):
        model_info("small", models_dir).read()


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    """A folder in the file's place is told with the system's reason."""
    models_dir = folder(tmp_path, entry())
    (models_dir / "small.onnx").unlink()
    (models_dir / "small.onnx").mkdir()
    size_bytes = (models_dir / "small.onnx").stat().st_size
    folder_info = entry(size_bytes=size_bytes)
    (models_dir / "manifest.json").write_text(json.dumps({"version": 1, "models": [folder_info]}))

    with pytest.raises(ModelError, match=r"cannot be read \(.+\); check its permissions"):
        model_info("small", models_dir).read()


def test_an_unknown_name_lists_the_known_ones(tmp_path: Path) -> None:
    """The sentence offers what there is."""
    models_dir = folder(tmp_path, entry(), entry(name="large"))

    with pytest.raises(ModelError, match="no model “huge”; choose one of: small, large"):
        model_info("huge", models_dir)


def test_verification_goes_on_after_a_bad_file(tmp_path: Path) -> None:
    """Each model gets its own finding."""
    models_dir = folder(tmp_path, entry(name="gone", file="gone.onnx"), entry())

    gone, small = verify(models_dir)

    assert "missing" in gone.problem
    assert small.ok


def test_a_missing_manifest_is_named(tmp_path: Path) -> None:
    """Without the list nothing can be proved."""
    with pytest.raises(ModelError, match=r"manifest\.json is missing; please reinstall"):
        load_manifest(tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"\xff\xfe",
        b"[1]",
        b"7",
        b"{}",
        b'{"version": 2, "models": []}',
        b'{"version": 1, "models": [{}]}',
        b'{"version": 1, "models": 3}',
        b"[" * 100_000,
    ],
)
def test_a_damaged_manifest_is_told_in_one_sentence(tmp_path: Path, text: bytes) -> None:
    """Whatever is in the file, the user reads one sentence with what to do."""
    (tmp_path / "manifest.json").write_bytes(text)

    with pytest.raises(ModelError, match=r"is damaged .*; please reinstall Lumbar\."):
        load_manifest(tmp_path)


@pytest.mark.parametrize(
    "changes",
    [
        {"file": "../small.onnx"},
        {"file": "/etc/passwd"},
        {"file": ""},
        {"sha256": 5},
        {"size_bytes": "many"},
        {"input_size": None},
        {"keypoints": ["nose"]},
        {"source": 1},
    ],
)
def test_an_entry_with_a_wrong_value_is_refused(tmp_path: Path, changes: dict[str, Any]) -> None:
    """A file elsewhere, a wrong type, other joints: the list is not believed."""
    models_dir = folder(tmp_path, entry(**changes))

    with pytest.raises(ModelError, match="is damaged"):
        load_manifest(models_dir)
