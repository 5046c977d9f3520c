"""The translations: complete, true to the source, compiled."""

from __future__ import annotations

import ast
import importlib.util
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

from lumbar.storage.settings import FIELDS
from lumbar.ui import language

ROOT = Path(__file__).parents[2]


def _script() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "translations", ROOT / "packaging" / "translations.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


script = _script()
EVERY = (script.ENGLISH, *script.LANGUAGES)


class Key(NamedTuple):
    """What a message is found by."""

    context: str
    source: str
    comment: str


class Message(NamedTuple):
    """One message of a ``.ts`` file; one form unless it is a plural."""

    forms: tuple[str, ...]
    plural: bool
    finished: bool


def messages(file: Path) -> dict[Key, Message]:
    """The content of a ``.ts`` file."""
    found = {}
    for context in ElementTree.parse(file).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            plural = message.get("numerus") == "yes"
            forms = [form.text or "" for form in translation.iter("numerusform")]
            key = Key(
                context.findtext("name") or "",
                message.findtext("source") or "",
                message.findtext("comment") or "",
            )
            found[key] = Message(
                tuple(forms) if plural else (translation.text or "",),
                plural,
                translation.get("type") is None,
            )
    return found


@pytest.fixture(scope="module")
def renewed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the translations, brought up to date with the source."""
    folder = tmp_path_factory.mktemp("translations")
    for name in EVERY:
        shutil.copy(script.ts_file(name), folder)
    script.update(folder)
    script.release(folder)
    return folder


def test_the_program_and_the_script_mean_the_same_languages() -> None:
    """What can be chosen is what there is."""
    (field,) = (field for field in FIELDS if field.name == "language")

    assert language.ENGLISH == script.ENGLISH
    assert language.TRANSLATED == script.LANGUAGES
    assert language.FOLDER == script.FOLDER
    assert set(field.choices) == {language.SYSTEM, *EVERY}


@pytest.mark.parametrize("name", EVERY)
def test_the_translations_have_the_strings_of_the_source(name: str, renewed: Path) -> None:
    """None is new and none is left over; `make translations` mends it."""
    kept, found = messages(script.ts_file(name)), messages(script.ts_file(name, renewed))

    assert sorted(found.keys() - kept.keys()) == []
    assert sorted(kept.keys() - found.keys()) == []


@pytest.mark.parametrize("name", EVERY)
def test_every_string_is_translated(name: str) -> None:
    """Nothing is unfinished, nothing is empty."""
    kept = messages(script.ts_file(name))

    assert [
        key.source for key, found in kept.items() if not found.finished or not all(found.forms)
    ] == []


@pytest.mark.parametrize("name", EVERY)
def test_placeholders_and_mnemonics_survive_the_translation(name: str) -> None:
    """The values a sentence needs are put into it, once each; a plural's first form may say one."""
    wrong = []
    for key, found in messages(script.ts_file(name)).items():
        for number, form in enumerate(found.forms):
            says_one = found.plural and number < len(found.forms) - 1
            same = _marks(form) == _marks(key.source)
            if form and not (same and (says_one or ("%n" in form) == ("%n" in key.source))):
                wrong.append((key.source, form))

    assert wrong == []


@pytest.mark.parametrize("name", EVERY)
def test_the_compiled_translations_are_what_lrelease_makes(name: str, renewed: Path) -> None:
    """Nobody edits one and forgets the other."""
    compiled = f"lumbar_{name}.qm"

    assert (renewed / compiled).read_bytes() == (script.FOLDER / compiled).read_bytes()


def test_lupdate_sees_every_string_in_its_right_context(renewed: Path) -> None:
    """It loses sight of classes in some places, and a string in a wrong context stays English."""
    called = {call.key for file in script.sources() for call in calls(file)}
    found = messages(script.ts_file("de", renewed)).keys()

    assert sorted(called - found) == []
    assert sorted(found - called) == []


def test_what_is_translated_is_a_literal() -> None:
    """An f-string is put together before it can be translated, and lupdate would take it."""
    made_up = [
        f"{file.name}:{node.lineno}"
        for file in script.sources()
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and _is_marked(node)
        and node.args
        and isinstance(node.args[0], ast.JoinedStr | ast.BinOp)
    ]

    assert made_up == []


def test_every_word_of_the_settings_table_is_a_sentence() -> None:
    """Labels, explanations, pages, units and choices; signs, languages and times stay."""
    for field in FIELDS:
        words = [
            field.label,
            field.help,
            field.page,
            *([field.unit] if field.unit.isalpha() else []),
        ]
        words += [name for value, name in field.choices.items() if _needs_words(field.name, value)]

        assert [word for word in words if type(word) is str] == [], field.name


class _Call(NamedTuple):
    key: Key


def calls(file: Path) -> Iterator[_Call]:
    """The strings marked for translation in one module, with the class around them."""
    yield from _calls(ast.parse(file.read_text(encoding="utf-8")), "")


def _calls(tree: ast.AST, around: str) -> Iterator[_Call]:
    for node in ast.iter_child_nodes(tree):
        inside = node.name if isinstance(node, ast.ClassDef) else around
        if isinstance(node, ast.Call) and _is_marked(node):
            literals = [_literal(argument) for argument in node.args]
            name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            context = literals.pop(0) if name == "translate" else inside if name == "tr" else ""
            if literals and literals[0] is not None and context is not None:
                comment = literals[1] if len(literals) > 1 else ""
                yield _Call(Key(context, literals[0], comment or ""))
        yield from _calls(node, inside)


def _is_marked(call: ast.Call) -> bool:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr in ("tr", "translate")
    return isinstance(call.func, ast.Name) and call.func.id in ("tr", *script.SENTENCES)


def _literal(node: ast.expr) -> str | None:
    fits = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return str(ast.literal_eval(node)) if fits else None


def _marks(text: str) -> tuple[list[str], int, int]:
    """Replacement fields, mnemonics and line ends."""
    return (
        sorted(re.findall(r"\{[^}]*\}", text)),
        len(re.findall(r"&(?![& ])", text)),
        text.count("\n"),
    )


def _needs_words(name: str, value: object) -> bool:
    own_name = name == "language" and value != language.SYSTEM
    return not own_name and not re.fullmatch(r"\d\d:\d\d", str(value))
