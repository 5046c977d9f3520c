"""``lumbar rula`` as a program reads it: one answer a line, whatever comes in."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from lumbar.cli.rula import MAX_LINE_BYTES, rula
from lumbar.core.errors import InputError
from lumbar.core.rula_fields import score_fields

RUN = [sys.executable, "-c", "from lumbar.cli.rula import rula; rula()"]


def score(text: bytes) -> tuple[Result, list[dict[str, Any]]]:
    """Run the command on standard input; returns its result and the answers."""
    result = CliRunner().invoke(rula, input=text)
    return result, [json.loads(line) for line in result.stdout.splitlines()]


def test_each_object_gets_its_scores_on_one_line() -> None:
    """Answers come in order and equal the scoring of the fields."""
    objects = [{"neck_flexion": 25}, {"neck": 3, "trunk": None}, {}]
    result, answers = score("\n".join(json.dumps(one) for one in objects).encode())

    assert [score_fields(one) for one in objects] == answers
    assert (result.exit_code, result.stderr) == (0, "")


def test_empty_lines_are_skipped_and_counted() -> None:
    """An error's line number is the one an editor shows."""
    _, answers = score(b'\n   \r\n{"wrong": 1}\r\n\n')

    assert answers == [
        {"line": 3, "field": "wrong", "error": "wrong is not a RULA field; check its spelling."}
    ]


def test_nothing_in_gives_nothing_out() -> None:
    """An empty input is no error."""
    result, answers = score(b"")

    assert (answers, result.exit_code) == ([], 0)


@pytest.mark.parametrize(
    ("line", "field"),
    [
        (b'{"neck_flexion": NaN}', "neck_flexion"),
        (b'{"neck_flexion": Infinity}', "neck_flexion"),
        (b'{"neck_flexion": -1e999}', "neck_flexion"),
        (b'{"neck_flexion": true}', "neck_flexion"),
        (b'{"force_load_a": 4}', "force_load_a"),
        (b'{"neck_flexion": 5, "neck_flexion": 25}', "neck_flexion"),
        (b'{"neck": 7}', "neck"),
        (b'{"neck_flexion": 5', None),
        (b"neck_flexion=5", None),
        (b"[]", None),
        (b"null", None),
        (b"3", None),
        (b"{} {}", None),
        (b'{"neck_flexion": ' + b"9" * 5000 + b"}", None),
        (b"[" * 100_000, None),
        (b"\xff\xfe{}", None),
        (b'{"\xc3(": 1}', None),
        (b'{"neck_flexion": "' + b"5" * MAX_LINE_BYTES + b'"}', None),
        (b"\x00", None),
    ],
)
def test_a_bad_line_is_told_and_the_rest_goes_on(line: bytes, field: str | None) -> None:
    """The error names line and field, the lines around it are scored, the exit status is 1."""
    result, answers = score(b"{}\n" + line + b"\n{}\n")

    assert [score_fields({})] * 2 == [answers[0], answers[2]]
    assert (2, field) == (answers[1]["line"], answers[1]["field"])
    assert 0 < len(answers[1]["error"]) < 200
    assert "\n" not in answers[1]["error"]
    assert (
        result.exit_code,
        result.stderr,
    ) == (1, "lumbar: 1 line could not be scored; see the error lines.\n")


def test_a_last_line_of_exactly_the_limit_is_read() -> None:
    """The limit refuses only what is longer."""
    padded = b'{"neck_flexion": 25' + b" " * (MAX_LINE_BYTES - 21) + b"}\n"
    _, answers = score(padded + b"{}")

    assert [score_fields({"neck_flexion": 25}), score_fields({})] == answers


def test_a_byte_order_mark_is_no_error() -> None:
    """Files saved by Windows editors begin with one."""
    _, answers = score(b"\xef\xbb\xbf{}")

    assert [score_fields({})] == answers


def test_a_file_is_read_like_standard_input(tmp_path: Path) -> None:
    """FILE in place of a pipe."""
    file = tmp_path / "worksheets.jsonl"
    file.write_text('{"neck": 3}\n', encoding="utf-8")
    result = CliRunner().invoke(rula, [str(file)])

    assert score_fields({"neck": 3}) == json.loads(result.stdout)


@pytest.mark.parametrize("name", ["missing.jsonl", "."])
def test_a_file_that_cannot_be_read_is_one_sentence(tmp_path: Path, name: str) -> None:
    """A missing file and a folder are named, with what to do."""
    result = CliRunner().invoke(rula, [str(tmp_path / name)])

    assert isinstance(result.exception, InputError)
    assert str(tmp_path / name) in str(result.exception)


def test_answers_come_as_the_lines_do() -> None:
    """A program may wait for each answer before it writes the next line."""
    with subprocess.Popen(RUN, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        answers = []
        for one in ({"neck": 3}, {"neck": 4}):
            process.stdin.write(json.dumps(one).encode() + b"\n")
            process.stdin.flush()
            answers.append(json.loads(process.stdout.readline()))
        process.stdin.close()

    assert [score_fields({"neck": 3}), score_fields({"neck": 4})] == answers
    assert process.returncode == 0
