"""The map of the program: who may import whom."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

APP = Path(__file__).parents[1] / "app" / "lumbar"

QT = {"PySide6", "pyqtgraph"}
ALLOWED_INSIDE = {
    "core": {"core"},
    "pose": {"core", "pose", "opencv"},
    "camera": {"core", "camera", "opencv", "paths", "bundle"},
    "storage": {"core", "storage"},
    "pipeline": {"core", "pose", "camera", "storage", "pipeline", "paths"},
    "cli": {
        "core",
        "pose",
        "camera",
        "storage",
        "pipeline",
        "evaluation",
        "cli",
        "paths",
        "logs",
        "opencv",
        "x11",
        "bundle",
    },
    "ui": {"core", "storage", "pipeline", "ui", "paths", "logs"},
    "evaluation": {
        "core",
        "pose",
        "camera",
        "storage",
        "pipeline",
        "evaluation",
        "paths",
        "opencv",
        "bundle",
    },
}
FORBIDDEN_OUTSIDE = {
    "core": QT | {"cv2", "onnxruntime", "threading", "time", "datetime", "pathlib", "os", "io"},
    "pose": QT | {"threading"},
    "camera": QT | {"onnxruntime"},
    "storage": QT | {"cv2", "numpy", "onnxruntime"},
    "pipeline": QT | {"cv2", "onnxruntime"},
    "cli": QT,
    "ui": {"cv2", "onnxruntime"},
    "evaluation": QT,
}


def imports_of(file: Path) -> set[str]:
    """Every dotted name a module imports, anywhere in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: imports are absolute"
            names.add(node.module or "")
            if node.module == "lumbar":
                names |= {f"lumbar.{alias.name}" for alias in node.names}
    return names


@pytest.mark.parametrize("layer", sorted(ALLOWED_INSIDE))
def test_each_layer_imports_only_what_the_map_allows(layer: str) -> None:
    """The arrows of the architecture are the only imports there are."""
    trespasses = []
    for file in sorted((APP / layer).rglob("*.py")):
        for name in imports_of(file):
            parts = name.split(".")
            if parts[0] == "lumbar" and len(parts) > 1:
                wrong = parts[1] not in ALLOWED_INSIDE[layer] and not parts[1].startswith("__")
            else:
                wrong = parts[0] in FORBIDDEN_OUTSIDE[layer]
            if wrong:
                trespasses.append(f"{file.relative_to(APP)} imports {name}")

    assert trespasses == []


def test_pictures_cannot_reach_the_disk_through_storage() -> None:
    """No module of storage knows numpy or OpenCV, so none can hold a picture."""
    imported = {
        name.split(".")[0] for f in (APP / "storage").glob("*.py") for name in imports_of(f)
    }

    assert imported & {"numpy", "cv2", "PIL"} == set()
