"""Results kept between evaluations."""

from __future__ import annotations

import ast
import sqlite3
from pathlib import Path
from types import ModuleType

import numpy as np
import onnxruntime
import pytest

import lumbar
from fakes import sitter
from lumbar.core.errors import InputError
from lumbar.core.types import SceneState
from lumbar.evaluation.kept import DECIDING, KeptResults, Look
from lumbar.opencv import cv2

LOOK = Look(SceneState.OK, sitter(), (640, 480), 47.5)


def test_a_result_comes_back_in_the_next_run(tmp_path: Path) -> None:
    """Exactly as it was, and counted as used."""
    place = tmp_path / "cache" / "results.sqlite3"
    with KeptResults(place) as kept:
        kept.put(LOOK, "model", "picture")
    with KeptResults(place) as kept:
        found = kept.get("model", "picture")

    assert found is not None
    assert found.keypoints is not None
    assert LOOK.keypoints is not None
    assert np.array_equal(LOOK.keypoints.xy_px, found.keypoints.xy_px)
    assert np.array_equal(LOOK.keypoints.score, found.keypoints.score)
    assert ((640, 480), SceneState.OK) == (found.picture_size, found.state)
    assert 47.5 == found.neck_inclination_deg
    assert (1, 0) == (kept.used, kept.computed)


def test_nobody_is_a_result_too(tmp_path: Path) -> None:
    """So that an empty picture is not searched again."""
    with KeptResults(tmp_path / "results.sqlite3") as kept:
        kept.put(Look(SceneState.NO_PERSON, None, (8, 6)), "m", "p")
        found = kept.get("m", "p")

    assert found is not None
    assert (SceneState.NO_PERSON, None) == (found.state, found.keypoints)


@pytest.mark.parametrize("key", [("other", "picture"), ("model", "other"), ("model",), ()])
def test_another_model_or_picture_has_no_result(tmp_path: Path, key: tuple[str, ...]) -> None:
    """Every hash counts."""
    with KeptResults(tmp_path / "results.sqlite3") as kept:
        kept.put(LOOK, "model", "picture")

        assert kept.get(*key) is None


@pytest.mark.parametrize("module", [np, cv2, onnxruntime, lumbar], ids=lambda m: m.__name__)
def test_another_version_has_no_result(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: ModuleType
) -> None:
    """Of each library that computes, and of Lumbar."""
    place = tmp_path / "results.sqlite3"
    with KeptResults(place) as kept:
        kept.put(LOOK, "m", "p")
    monkeypatch.setattr(module, "__version__", "0.0.1")
    with KeptResults(place) as kept:
        assert kept.get("m", "p") is None


def test_all_code_between_a_picture_and_its_keypoints_counts() -> None:
    """Every module that looking and opening a model import, whoever imports it, is hashed."""
    home = Path(lumbar.__file__).parent
    hashed = {file for pattern in DECIDING for file in home.glob(pattern)}
    needed: set[Path] = set()
    waiting = [home / "evaluation" / f"{name}.py" for name in ("looking", "models")]
    while waiting:
        file = waiting.pop()
        needed.add(file)
        waiting += [found for found in _imported(file, home) if found not in needed]

    assert len(needed) > 15
    assert needed <= hashed


def _imported(file: Path, home: Path) -> list[Path]:
    """The files of Lumbar's own modules that one imports, packages' contents aside."""
    names = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
        elif isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
    parts = [name.split(".")[1:] for name in names if name.startswith("lumbar.")]
    places = [home.joinpath(*each) for each in parts]
    files = [place.with_suffix(".py") for place in places]
    files += [place / "__init__.py" for place in places]
    return [each for each in files if each.is_file()]


def test_a_damaged_file_is_made_anew(tmp_path: Path) -> None:
    """Nothing in it is worth an error."""
    place = tmp_path / "results.sqlite3"
    place.write_bytes(b"no database" * 1000)
    with KeptResults(place) as kept:
        kept.put(LOOK, "m", "p")

        assert kept.get("m", "p") is not None


def test_a_file_damaged_in_its_middle_is_made_anew(tmp_path: Path) -> None:
    """Its head still looks like a database."""
    place = tmp_path / "results.sqlite3"
    with KeptResults(place) as kept:
        for number in range(100):
            kept.put(LOOK, "m", str(number))
    content = bytearray(place.read_bytes())
    content[4096 : len(content) - 4096] = b"x" * (len(content) - 8192)
    place.write_bytes(content)
    with KeptResults(place) as kept:
        assert kept.get("m", "5") is None


def test_a_database_that_refuses_is_an_error(tmp_path: Path) -> None:
    """Told in one sentence when results cannot be written."""
    place = tmp_path / "results.sqlite3"
    other = sqlite3.connect(place)
    with KeptResults(place) as kept:
        other.execute("DROP TABLE results")
        other.commit()
        with pytest.raises(InputError, match="cannot be kept"):
            kept.put(LOOK, "m", "p")
    other.close()


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    """With the place in its sentence."""
    (tmp_path / "file").write_text("")
    with pytest.raises(InputError, match=r"cannot be kept in .*results\.sqlite3"):
        KeptResults(tmp_path / "file" / "results.sqlite3").__enter__()


def test_what_was_computed_before_an_error_is_kept(tmp_path: Path) -> None:
    """An interrupted evaluation goes on where it was."""
    place = tmp_path / "results.sqlite3"
    with pytest.raises(KeyboardInterrupt):
        _interrupted(place)
    with KeptResults(place) as kept:
        assert kept.get("m", "p") is not None


def _interrupted(place: Path) -> None:
    with KeptResults(place) as kept:
        kept.put(LOOK, "m", "p")
        raise KeyboardInterrupt
