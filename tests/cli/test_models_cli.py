"""``lumbar models``: the list and the verification."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from lumbar.cli.models import models
from lumbar.core.errors import ModelError
from lumbar.paths import models_dir

NAMES = ["movenet-thunder-int8", "movenet-lightning-int8"]
ALL_NAMES = [*NAMES, "blazepose-heavy-w8"]
"""With the depth model, which nobody chooses but which has to be intact, too."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the models folder that the command looks at."""
    copy = tmp_path / "models"
    copy.mkdir()
    for name in ("manifest.json", *(f"{name}.onnx" for name in ALL_NAMES)):
        shutil.copy(models_dir() / name, copy / name)
    monkeypatch.setattr("lumbar.cli.models.models_dir", lambda: copy)
    return copy


def test_the_list_names_every_model() -> None:
    """One line a model with size, input and licence."""
    result = CliRunner().invoke(models, ["list"])

    assert result.exit_code == 0
    assert [line.split()[0] for line in result.output.splitlines()] == NAMES
    assert "256×256 pixels, Apache-2.0" in result.output


def test_the_list_as_json_carries_the_hashes() -> None:
    """Machines get name, SHA-256, size, licence and source."""
    result = CliRunner().invoke(models, ["list", "--json"])
    listed = json.loads(result.output)["models"]

    assert [model["name"] for model in listed] == NAMES
    assert all(len(model["sha256"]) == 64 for model in listed)
    assert [model["input_size"] for model in listed] == [256, 192]


def test_the_models_as_installed_are_intact() -> None:
    """Every file is the one its hash describes."""
    result = CliRunner().invoke(models, ["verify"])

    assert result.exit_code == 0
    assert result.output.splitlines() == [f"{name}: ok" for name in ALL_NAMES]


def test_a_changed_file_fails_the_verification_and_is_told(folder: Path) -> None:
    """Exit status 1, the other model is still checked, and the sentence says what to do."""
    (folder / "movenet-thunder-int8.onnx").write_bytes(b"something else")

    result = CliRunner().invoke(models, ["verify"])

    assert result.exit_code == 1
    first, second, _ = result.output.splitlines()
    assert "was changed" in first
    assert "reinstall" in first
    assert second == "movenet-lightning-int8: ok"


def test_a_missing_file_fails_the_verification_as_json(folder: Path) -> None:
    """The JSON says which model is at fault and why."""
    (folder / "movenet-lightning-int8.onnx").unlink()

    result = CliRunner().invoke(models, ["verify", "--json"])
    document = json.loads(result.output)

    assert result.exit_code == 1
    assert document["ok"] is False
    assert [model["ok"] for model in document["models"]] == [True, False, True]
    assert "missing" in document["models"][1]["problem"]


def test_a_damaged_list_is_a_model_error(folder: Path) -> None:
    """The command line turns it into one sentence and exit status 1."""
    (folder / "manifest.json").write_text("{")

    result = CliRunner().invoke(models, ["verify"])

    assert isinstance(result.exception, ModelError)
