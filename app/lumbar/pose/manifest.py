"""Which models Lumbar knows, and the proof that a file is the one it was made for.

``manifest.json`` beside the model files lists each file with its SHA-256. A model reaches the
runtime only as bytes whose hash was checked here: never by path, so that nothing can change the
file in between and a model cannot pull in further files.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lumbar.core.depth import LANDMARK_NAMES
from lumbar.core.errors import ModelError
from lumbar.core.sentence import Sentence
from lumbar.core.skeleton import KEYPOINT_NAMES

MANIFEST_NAME = "manifest.json"
_VERSION = 1
_REPAIR = Sentence("please reinstall Lumbar")


@dataclass(frozen=True)
class ModelInfo:
    """One entry of the manifest.

    Attributes:
        name: What the settings call it, for example ``movenet-thunder-int8``.
        path: The model file.
        sha256: Hash of the only accepted content, lower-case hexadecimal.
        size_bytes: Its length.
        input_size: Side of the model's square input in pixels.
        licence: Licence of the weights.
        source: Where the weights come from.
    """

    name: str
    path: Path
    sha256: str
    size_bytes: int
    input_size: int
    licence: str
    source: Mapping[str, Any]

    def read(self) -> bytes:
        """The content of the model file, proved to be the expected one.

        Raises:
            ModelError: The file is missing, unreadable or not the one the manifest describes.
        """
        try:
            if self.path.stat().st_size != self.size_bytes:
                raise self._changed()
            content = self.path.read_bytes()
        except FileNotFoundError:
            raise ModelError(
                "The model file {path} is missing; {repair}.", path=self.path, repair=_REPAIR
            ) from None
        except OSError as error:
            raise ModelError(
                "The model file {path} cannot be read ({reason}); check its permissions or "
                "reinstall Lumbar.",
                path=self.path,
                reason=error.strerror,
            ) from error
        if hashlib.sha256(content).hexdigest() != self.sha256:
            raise self._changed()
        return content

    def _changed(self) -> ModelError:
        return ModelError(
            "The model file {path} is damaged or was changed (its SHA-256 is not the one in "
            "{manifest}); {repair}.",
            path=self.path,
            manifest=MANIFEST_NAME,
            repair=_REPAIR,
        )


def load_manifest(models_dir: Path) -> dict[str, ModelInfo]:
    """Every keypoint model listed in ``manifest.json`` by name, in the order of the file.

    Raises:
        ModelError: The manifest is missing, unreadable or not a manifest.
    """
    return _listed("models", models_dir)


def load_depth_models(models_dir: Path) -> dict[str, ModelInfo]:
    """Every depth model listed in ``manifest.json`` by name, in the order of the file.

    Raises:
        ModelError: The manifest is missing, unreadable or not a manifest.
    """
    return _listed("depth_models", models_dir)


def _listed(kind: str, models_dir: Path) -> dict[str, ModelInfo]:
    path = models_dir / MANIFEST_NAME
    try:
        infos = _model_infos(json.loads(path.read_bytes()), kind, models_dir)
    except FileNotFoundError:
        raise ModelError(
            "The list of models {path} is missing; {repair}.", path=path, repair=_REPAIR
        ) from None
    except (OSError, ValueError, ArithmeticError, KeyError, TypeError, RecursionError) as error:
        raise ModelError(
            "The list of models {path} is damaged ({error}); {repair}.",
            path=path,
            error=error,
            repair=_REPAIR,
        ) from error
    return {info.name: info for info in infos}


def model_info(name: str, models_dir: Path) -> ModelInfo:
    """The manifest's entry for one model.

    Raises:
        ModelError: There is no such model, or the manifest cannot be used.
    """
    return _chosen(name, load_manifest(models_dir))


def depth_model_info(name: str, models_dir: Path) -> ModelInfo:
    """The manifest's entry for one depth model.

    Raises:
        ModelError: There is no such model, or the manifest cannot be used.
    """
    return _chosen(name, load_depth_models(models_dir))


def _chosen(name: str, known: Mapping[str, ModelInfo]) -> ModelInfo:
    if name not in known:
        raise ModelError(
            "There is no model “{name}”; choose one of: {known}.", name=name, known=", ".join(known)
        )
    return known[name]


@dataclass(frozen=True)
class Verification:
    """Whether one model's file is as listed; ``problem`` is the sentence for the user, or empty."""

    info: ModelInfo
    problem: str

    @property
    def ok(self) -> bool:
        """Whether the model can be loaded."""
        return not self.problem


def verify(models_dir: Path) -> list[Verification]:
    """Check every listed model file against its SHA-256.

    Raises:
        ModelError: The manifest itself cannot be used.
    """
    listed = [*load_manifest(models_dir).values(), *load_depth_models(models_dir).values()]
    return [_verified(info) for info in listed]


def _verified(info: ModelInfo) -> Verification:
    try:
        info.read()
    except ModelError as error:
        return Verification(info, str(error))
    return Verification(info, "")


_POINTS = {"models": ("keypoints", KEYPOINT_NAMES), "depth_models": ("landmarks", LANDMARK_NAMES)}
"""What the models of each list find in a picture: the entry's key and the names expected there."""


def _model_infos(document: Mapping[str, Any], kind: str, models_dir: Path) -> list[ModelInfo]:
    if document["version"] != _VERSION:
        raise ValueError(f"version {document['version']!r} instead of {_VERSION}")
    entries = document["models"] if kind == "models" else document.get(kind, ())
    return [_model_info(entry, kind, models_dir) for entry in entries]


def _model_info(entry: Mapping[str, Any], kind: str, models_dir: Path) -> ModelInfo:
    name, file, sha256 = (_text(entry[key]) for key in ("name", "file", "sha256"))
    if Path(file).name != file:
        raise ValueError(f"{file!r} is not the name of a file beside the list")
    key, expected = _POINTS[kind]
    if tuple(entry[key]) != expected:
        raise ValueError(f"the {key} of {name} are not the {len(expected)} expected ones")
    return ModelInfo(
        name=name,
        path=models_dir / file,
        sha256=sha256.lower(),
        size_bytes=int(entry["size_bytes"]),
        input_size=int(entry["input_size"]),
        licence=_text(entry["licence"]),
        source=dict(entry["source"]),
    )


def _text(value: object) -> str:
    if not isinstance(value, str) or not value or not value.isprintable():
        raise ValueError(f"{value!r} is not a text")
    return value
