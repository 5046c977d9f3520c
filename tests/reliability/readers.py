"""Lumbar's readers of text that somebody else may have written, as functions of bytes.

Used by the tests with damaged files, by the coverage-guided fuzzer and by the test that plays what
the fuzzer has found. A reader raises when anything but use or one sentence comes out.
"""

from __future__ import annotations

import contextlib
import io
import json
import unicodedata
from collections.abc import Callable
from pathlib import Path

from lumbar.cli.rula import _answer as answer_to
from lumbar.cli.rula import _lines as lines_of
from lumbar.core.baseline_document import baseline_from_dict
from lumbar.core.errors import InputError, LumbarError
from lumbar.pipeline.control import duration_s, parse_request
from lumbar.pose.manifest import load_manifest, verify
from lumbar.storage.profiles import load_profile
from lumbar.storage.settings import Settings
from lumbar.storage.settings_file import load_settings, save_settings

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "storage" / "golden"
CORPUS = Path(__file__).with_name("corpus")
LONGEST_SENTENCE = 1000

WORKSHEET = json.dumps(
    {
        "upper_arm": 2, "lower_arm": 2, "wrist": 1, "wrist_twist": 1, "neck": 2, "trunk": 2,
        "legs": 1, "muscle_use_a": 0, "force_load_a": 0, "muscle_use_b": 1, "force_load_b": None,
    }
).encode()  # fmt: skip


def use_settings(path: Path) -> None:
    """Load, and store what was loaded: both always work, and then it loads without a complaint."""
    try:
        settings, problems = load_settings(path)
    except LumbarError as error:
        if "newer Lumbar" not in str(error):
            raise
        return
    for problem in problems:
        check_sentence(str(problem))
    save_settings(path, settings)
    assert load_settings(path)[0] == settings


def use_profile(path: Path) -> None:
    """Load a calibration and make a baseline of it."""
    baseline_from_dict(load_profile(path).baseline)


def use_manifest(path: Path) -> None:
    """Load a list of models and check the models beside it."""
    load_manifest(path.parent)
    verify(path.parent)


def check_sentence(text: str) -> None:
    """One printable line of bounded length; blanks may be of every width."""
    assert all(c.isprintable() or unicodedata.category(c) == "Zs" for c in text), repr(text)
    assert len(text) <= LONGEST_SENTENCE, f"{len(text)} characters: {text[:80]!r}"


def refused_in_words(read: Callable[[], object]) -> None:
    """Run a reader; a refusal must be a sentence, and nothing else may be raised."""
    try:
        read()
    except LumbarError as error:
        check_sentence(str(error))


def _file_reader(name: str, use: Callable[[Path], None]) -> Callable[[bytes, Path], None]:
    def read(data: bytes, folder: Path) -> None:
        for leftover in folder.iterdir():  # copies of damaged files are kept beside them
            leftover.unlink()
        path = folder / name
        path.write_bytes(data)
        refused_in_words(lambda: use(path))

    return read


def _read_worksheets(data: bytes, _folder: Path) -> None:
    for number, line in enumerate(lines_of(io.BytesIO(data)), start=1):
        answer = answer_to(number, line)
        json.dumps(answer)
        if "error" in answer:
            check_sentence(answer["error"])


def _read_request(data: bytes, _folder: Path) -> None:
    def read() -> None:
        request = parse_request(data)
        assert parse_request(request.line()) == request

    refused_in_words(read)
    with contextlib.suppress(InputError):
        assert 0.0 <= duration_s(data.decode("utf-8", "replace"), 1_790_000_000.0) <= 7 * 86_400


READERS: dict[str, Callable[[bytes, Path], None]] = {
    "settings": _file_reader("settings.json", use_settings),
    "profile": _file_reader("profile.json", use_profile),
    "manifest": _file_reader("manifest.json", use_manifest),
    "worksheet": _read_worksheets,
    "control": _read_request,
}
"""Each takes the bytes and an empty folder of its own."""


def sound(name: str, folder: Path) -> list[bytes]:
    """What each reader is for, to begin from."""
    match name:
        case "settings":
            save_settings(folder / "sound.json", Settings())
            return [(folder / "sound.json").read_bytes()]
        case "profile":
            return [path.read_bytes() for path in sorted(GOLDEN.glob("profile-v*.json"))]
        case "manifest":
            return [(ROOT / "models" / "manifest.json").read_bytes()]
        case "worksheet":
            angles = b'{"neck_flexion": 12.5, "trunk_flexion": null, "side": "left"}'
            return [WORKSHEET, angles, WORKSHEET + b"\n\n" + angles + b"\n"]
        case _:
            return [b"status\n", b"pause 900\n", b"snooze 0\n", b"quit\n", b"1.5h", b"tomorrow"]
