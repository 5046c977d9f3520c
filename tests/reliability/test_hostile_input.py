"""Whatever a file holds: usable values or one sentence, in bounded time and memory.

Every test plays the same damaged files each time; the slow ones play many more.
"""

from __future__ import annotations

import csv
import io
import json
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from lumbar.cli.history import history as history_command
from lumbar.cli.rula import rula
from lumbar.core.errors import LumbarError
from lumbar.core.types import Band, MinuteRow
from lumbar.storage.export import write_csv, write_json
from lumbar.storage.history import BEGINNING_S, END_S, History
from lumbar.storage.settings import Settings
from lumbar.storage.settings_file import save_settings
from reliability.mutations import mutated
from reliability.readers import (
    CORPUS,
    GOLDEN,
    READERS,
    ROOT,
    WORKSHEET,
    refused_in_words,
    use_manifest,
    use_profile,
    use_settings,
)

PATIENCE_S = 5.0
"""Of processor time for one file; they take milliseconds."""


def outcome(attempt: Callable[[], object]) -> str:
    """Try something: empty, or what was wrong with the way it failed."""
    began_s = time.process_time()
    problem = ""
    try:
        refused_in_words(attempt)
    except Exception as error:
        problem = f"{type(error).__name__}: {error}"
    if time.process_time() - began_s > PATIENCE_S:
        problem += " too slow"
    return problem


def play(data: bytes, numbers: range, path: Path, *attempts: Callable[[Path], object]) -> list[str]:
    """Put every numbered damage of ``data`` into ``path`` and try it; what went wrong."""
    problems = []
    for number in numbers:
        for leftover in path.parent.glob(f"{path.name}*"):
            leftover.unlink()
        path.write_bytes(mutated(data, number))
        for attempt in attempts:
            problem = outcome(lambda attempt=attempt: attempt(path))  # type: ignore[misc]
            if problem:
                problems.append(f"{number} {attempt.__name__}: {problem}")
    return problems


few = pytest.param(range(300), id="few")
many = pytest.param(range(300, 20_000), id="many", marks=[pytest.mark.slow])


@pytest.mark.parametrize("numbers", [few, many])
def test_settings(numbers: range, tmp_path: Path) -> None:
    """Any file gives settings that can be used and stored."""
    path = tmp_path / "settings.json"
    save_settings(path, Settings())

    assert play(path.read_bytes(), numbers, path, use_settings) == []


@pytest.mark.parametrize("numbers", [few, many])
def test_profiles(numbers: range, tmp_path: Path) -> None:
    """A damaged profile is refused in one sentence."""
    data = (GOLDEN / "profile-v1.json").read_bytes()

    assert play(data, numbers, tmp_path / "profile.json", use_profile) == []


@pytest.mark.parametrize("numbers", [few, many])
def test_manifest(numbers: range, tmp_path: Path) -> None:
    """A damaged list of models is refused in one sentence, and never leads out of its folder."""
    data = (ROOT / "models" / "manifest.json").read_bytes()

    assert play(data, numbers, tmp_path / "manifest.json", use_manifest) == []


@pytest.mark.parametrize("name", READERS)
def test_what_the_fuzzer_kept(name: str, tmp_path: Path) -> None:
    """The inputs that lead to different places in the code, and those that once did harm."""
    kept = sorted((CORPUS / name).iterdir())
    folder = tmp_path / "reader"
    folder.mkdir()
    for path in kept:
        READERS[name](path.read_bytes(), folder)

    assert kept


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_coverage_guided() -> None:
    """A minute of looking for new inputs for each reader finds none that does harm."""
    script = ROOT / "tests" / "proofs" / "fuzz_text.py"
    played = subprocess.run([sys.executable, str(script)], stdout=subprocess.PIPE, check=False)
    if played.returncode == 77:
        pytest.skip("atheris is not installed: pip install -e .[fuzz]")
    results = json.loads(played.stdout)

    assert {name: [] for name in READERS} == {name: got["found"] for name, got in results.items()}
    assert min(got["runs"] for got in results.values()) > 1000


def read_history(path: Path) -> None:
    """What ``lumbar history export`` does."""
    with History.read_only(path) as reader:
        write_csv(reader.each(BEGINNING_S, END_S), io.StringIO())
        write_json(reader.each(BEGINNING_S, END_S), io.StringIO())
        reader.days()
        reader.count(BEGINNING_S, END_S)


def open_history(path: Path) -> None:
    """What the start does; it must not even raise, whatever the file holds, unless it is newer."""
    try:
        history = History(path)
    except LumbarError as error:
        if "newer Lumbar" not in str(error):
            raise
        return
    with history:
        history.add([MinuteRow(60, {Band.GOOD: 60.0})])
        assert history.rows(60, 61)


@pytest.mark.parametrize(
    "numbers",
    [
        pytest.param(range(30), id="few"),
        pytest.param(range(30, 400), id="many", marks=[pytest.mark.slow]),
    ],
)
@pytest.mark.timeout(3000)
def test_database(numbers: range, tmp_path: Path) -> None:
    """A damaged history is read or refused in one sentence, and opened for writing in any case."""
    path = tmp_path / "history.sqlite3"
    with History(path) as history:
        history.add(
            MinuteRow(1_790_000_040 + 60 * n, {Band.GOOD: 60.0}, 2.0, 3.0, 0.5, 1.0, "distance", 1)
            for n in range(150)
        )

    assert play(path.read_bytes(), numbers, path, read_history, open_history) == []


@pytest.mark.parametrize("numbers", [few, many])
def test_worksheets(numbers: range) -> None:
    """Each damaged line is scored or told as an error of its own; no line stops the others."""
    lines = [mutated(WORKSHEET, number).replace(b"\n", b" ") for number in numbers]
    whole = [line for line in lines if line.strip()]
    result = CliRunner().invoke(rula, ["-"], input=b"\n".join([*whole, WORKSHEET]) + b"\n")
    answers = [json.loads(line) for line in result.stdout.splitlines()]

    assert result.exit_code in (0, 1), result.exception
    assert len(answers) == len(whole) + 1
    assert "error" not in answers[-1]
    assert all("error" not in answer or "\n" not in answer["error"] for answer in answers)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)
NAMES = st.sampled_from([*json.loads(WORKSHEET), "neck_flexion", "side", "legs_supported"])


@given(worksheet=st.dictionaries(NAMES | st.text(max_size=8), JSON, max_size=6))
def test_any_json_is_answered(worksheet: dict[str, object]) -> None:
    """Any JSON object, NaN and nesting included, gets one line back."""
    result = CliRunner().invoke(rula, ["-"], input=json.dumps(worksheet) + "\n")

    assert result.exit_code in (0, 1), result.exception
    assert isinstance(json.loads(result.stdout), dict)


@pytest.mark.parametrize(
    "line",
    [b"[" * 100_000, b'{"a":' * 50_000, b"9" * 900_000, b'{"neck": 1e999999}', b"\x00" * 500_000],
    ids=["deep list", "deep object", "long number", "huge exponent", "zeros"],
)
def test_lines_made_to_hurt(line: bytes) -> None:
    """Deep, long and huge input is answered at once."""
    began_s = time.process_time()
    result = CliRunner().invoke(rula, ["-"], input=line + b"\n" + WORKSHEET + b"\n")

    assert [json.loads(answer).get("line") for answer in result.stdout.splitlines()] == [1, None]
    assert time.process_time() - began_s < PATIENCE_S


def test_an_endless_line_takes_no_memory() -> None:
    """A line of 300 MB is refused by a program that may have 250 MB for its data."""
    program = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_DATA, (250 << 20,) * 2);"
        "from lumbar.cli.rula import rula; rula(['-'])"
    )
    scorer = subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert scorer.stdin is not None
    with scorer:
        for _ in range(300):
            scorer.stdin.write(b"x" * (1 << 20))
        scorer.stdin.write(b"\n" + WORKSHEET + b"\n")
        answers, _ = scorer.communicate()

    assert ["error" in json.loads(line) for line in answers.splitlines()] == [True, False]


def media(first: int, count: int) -> dict[str, float]:
    """Run the reader of damaged pictures and films in a process of its own."""
    script = ROOT / "tests" / "proofs" / "fuzz_media.py"
    arguments = ["--first", str(first), "--count", str(count)]
    played = subprocess.run(
        [sys.executable, str(script), *arguments], capture_output=True, text=True, check=False
    )

    assert played.returncode == 0, played.stderr[-2000:]
    return dict(json.loads(played.stdout))


@pytest.mark.parametrize(
    ("first", "count"),
    [pytest.param(0, 600, id="few"), pytest.param(600, 30_000, id="many", marks=pytest.mark.slow)],
)
@pytest.mark.timeout(3000)
def test_pictures_and_films(first: int, count: int) -> None:
    """Damaged PNG, JPEG, BMP, TIFF, WebP, PPM, JPEG 2000, MP4 and AVI give frames or a sentence."""
    result = media(first, count)

    assert result["read"] + result["refused"] == count
    assert result["slowest_s"] < PATIENCE_S
    assert result["peak_mb"] < 600


@pytest.fixture
def bomb(tmp_path: Path) -> Path:
    """A picture that claims to be 60,000 pixels wide and high, in 100 bytes."""
    header = b"BM" + (100).to_bytes(4, "little") + bytes(4) + (54).to_bytes(4, "little")
    sizes = (40).to_bytes(4, "little") + (60_000).to_bytes(4, "little") * 2
    path = tmp_path / "bomb.bmp"
    path.write_bytes(header + sizes + (1).to_bytes(2, "little") + (24).to_bytes(2, "little"))
    return path


def test_a_picture_that_claims_to_be_huge(bomb: Path, tmp_path: Path) -> None:
    """It is refused in one sentence by the real command, which has 3 GB at most."""
    program = (
        "import resource; resource.setrlimit(resource.RLIMIT_AS, (3 << 30,) * 2);"
        "from lumbar.main import main; main()"
    )
    played = subprocess.run(
        [sys.executable, "-c", program, "analyze", str(bomb)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert played.returncode == 1
    assert "bomb.bmp” is not a picture that can be read" in played.stderr
    assert "Traceback" not in played.stderr


FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x","y")']


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_formula_leaves_a_history_of_somebody_else(formula: str, tmp_path: Path) -> None:
    """A part's name smuggled into a history comes out as text, not as a formula."""
    path = tmp_path / "history.sqlite3"
    with History(path) as history:
        history.add([MinuteRow(60, {Band.GOOD: 60.0}, worst_part=formula)])
    result = CliRunner().invoke(history_command, ["export", "--database", str(path)])
    [_, row] = list(csv.reader(io.StringIO(result.stdout, newline="")))

    assert result.exit_code == 0
    assert f"'{formula}" in row
    assert not any(cell.startswith(("=", "+", "@", "\t", "\r")) for cell in row)


def test_a_table_of_other_types_is_refused(tmp_path: Path) -> None:
    """Text where numbers belong, in a database dressed up as a history, is no export."""
    path = tmp_path / "history.sqlite3"
    shutil.copy(GOLDEN / "history-v1.sqlite3", path)
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        columns = [row[1] for row in db.execute("PRAGMA table_info(minute)")]
        db.execute("DROP TABLE minute")
        db.execute(f"CREATE TABLE minute ({', '.join(columns)})")
        db.execute(f"INSERT INTO minute VALUES ({', '.join(['?'] * 13)})", ["=cmd()"] * 13)
        db.execute("UPDATE minute SET epoch_s = 60")

    assert outcome(lambda: read_history(path)) == ""
    with pytest.raises(LumbarError, match="damaged"), History.read_only(path) as reader:
        reader.rows(BEGINNING_S, END_S)
