"""About Lumbar: versions, the device in use, the models, licences."""

from __future__ import annotations

import json
import platform
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, metadata
from typing import Any

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

import lumbar
from lumbar import paths
from lumbar.core.sentence import Sentence
from lumbar.ui.fitting import fit_to_screen, scrolling
from lumbar.ui.icons import app_icon
from lumbar.ui.joining import listing
from lumbar.ui.language import said, tr
from lumbar.ui.numbers import number
from lumbar.ui.style import SPACE, Card, label

_PACKAGES = (
    "PySide6-Essentials",
    "onnxruntime-gpu",
    "onnxruntime",
    "opencv-python",
    "numpy",
    "statsmodels",
    "pyqtgraph",
    "plyer",
    "desktop-notifier",
    "platformdirs",
    "filelock",
    "cv2-enumerate-cameras",
    "click",
    "matplotlib",
    "Jinja2",
)
_LONGEST_LICENCE = 60

_Models = Mapping[str, Mapping[str, Any]]
"""Entries of the manifest by name."""

_DEVICES = {
    "CPUExecutionProvider": Sentence("Processor"),
    "CUDAExecutionProvider": Sentence("Graphics card (CUDA)"),
}

_PURPOSE = Sentence(
    "Finds the 17 joints of one person in a picture. Made by Google (MoveNet) and reduced to "
    "8 bits for Lumbar. Meant for one person near the camera; surest in good light, with head, "
    "shoulders and elbows in view. Not meant to tell who somebody is, and no medical device."
)


_DEPTH_PURPOSE = Sentence(
    "Estimates about once a second how far the head is ahead of the shoulders, from 33 landmarks "
    "of one person. Made by Google (BlazePose GHUM Heavy); its weights are reduced to 8 bits for "
    "Lumbar. It can be switched off in the settings."
)


class About(QDialog):
    """What this Lumbar is made of.

    Args:
        model: Name of the pose model in use.
        device: Where it runs, for example ``CPU``; empty before it is loaded.
        depth: Whether the depth model is in use, too.
    """

    def __init__(
        self, model: str, device: str, parent: QWidget | None = None, *, depth: bool = True
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Lumbar"))
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addLayout(_made_top())
        page = QWidget()
        cards = QVBoxLayout(page)
        cards.setContentsMargins(0, 0, SPACE, 0)
        cards.setSpacing(2 * SPACE)
        models = _manifest()
        depths = [name for name in models["depth_models"] if depth]
        for heading, lines in (
            (self.tr("This computer"), _versions(device)),
            (self.tr("The pose model"), _model_card(model, _PURPOSE, models["models"])),
            *(
                (
                    self.tr("The depth model"),
                    _model_card(name, _DEPTH_PURPOSE, models["depth_models"]),
                )
                for name in depths
            ),
            (
                self.tr("Made with"),
                [listing((f"{name} {version}", terms)) for name, version, terms in parts()],
            ),
        ):
            card = Card(heading)
            text = label("\n".join(lines), "")
            text.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            text.setAccessibleName(heading)
            card.column.addWidget(text)
            cards.addWidget(card)
        cards.addStretch()
        column.addWidget(scrolling(page), 1)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        bottom = QHBoxLayout()
        bottom.addStretch()
        bottom.addWidget(close)
        column.addLayout(bottom)
        fit_to_screen(self, 560, 620)


def parts() -> list[tuple[str, str, str]]:
    """Name, version and licence of each library that is installed."""
    found = []
    for name in _PACKAGES:
        try:
            about: Any = metadata(name)
        except PackageNotFoundError:
            continue
        found.append((name, about["Version"], _licence(about)))
    return found


def _licence(about: Any) -> str:
    stated = about["License-Expression"] or about["License"] or ""
    first = stated.strip().partition("\n")[0]
    if first and len(first) <= _LONGEST_LICENCE:
        return first
    endings = [
        line.rpartition(":: ")[2]
        for line in about.get_all("Classifier", [])
        if line.startswith("License ::")
    ]
    return listing(endings) or tr("see its own files")


def _versions(device: str) -> list[str]:
    return [
        f"Lumbar {lumbar.__version__}",
        listing((f"Python {platform.python_version()}", f"Qt {qVersion()}")),
        listing((f"{platform.system()} {platform.release()}", platform.machine())),
        tr("The pose model runs on: {device}").format(device=_device_name(device)),
    ]


def _device_name(provider: str) -> str:
    """What onnxruntime's provider is for people; an unknown one keeps its own name."""
    if not provider:
        return tr("not loaded yet")
    return said(_DEVICES[provider]) if provider in _DEVICES else provider


def _model_card(name: str, purpose: str, models: _Models) -> list[str]:
    entry = models.get(name, {})
    size, unknown = entry.get("input_size", "?"), tr("unknown")
    return [
        name,
        said(purpose),
        tr("Input {size} × {size} pixels, {precision}, {megabytes} MB").format(
            size=size,
            precision=entry.get("quantization", tr("unknown precision")),
            megabytes=number(entry.get("size_bytes", 0) / 1e6, 1),
        ),
        tr("From {package}").format(package=entry.get("source", {}).get("package", unknown)),
        tr("Licence {licence}").format(licence=entry.get("licence", unknown)),
    ]


def _manifest() -> dict[str, _Models]:
    """The models that came with Lumbar, by kind and name; `lumbar models verify` checks them."""
    kinds = ("models", "depth_models")
    try:
        document = json.loads((paths.models_dir() / "manifest.json").read_text(encoding="utf-8"))
        return {kind: {entry["name"]: entry for entry in document[kind]} for kind in kinds}
    except (OSError, ValueError, KeyError, TypeError):
        return {kind: {} for kind in kinds}


def _made_top() -> QHBoxLayout:
    drawing = QLabel()
    drawing.setPixmap(app_icon().pixmap(64, 64))
    words = QVBoxLayout()
    words.addWidget(label("Lumbar", "title"))
    words.addWidget(label(tr("A posture monitor that keeps numbers and never pictures."), "muted"))
    top = QHBoxLayout()
    top.setSpacing(2 * SPACE)
    top.addWidget(drawing)
    top.addLayout(words, 1)
    return top
