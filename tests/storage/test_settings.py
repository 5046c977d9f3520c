"""The settings file: whatever it holds, Lumbar starts; what the user chose is never lost."""

from __future__ import annotations

import json
import shutil
from dataclasses import FrozenInstanceError, asdict, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.core.errors import InputError, StorageError
from lumbar.storage.fields import Field
from lumbar.storage.settings import FIELDS, Settings, validate
from lumbar.storage.settings_file import backup_path, load_settings, save_settings

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a settings file may lie; it does not yet."""
    return tmp_path / "settings.json"


def values_of(field: Field) -> st.SearchStrategy[Any]:
    """Every value a field allows."""
    if field.choices:
        return st.sampled_from(list(field.choices))
    if field.type is bool:
        return st.booleans()
    if field.range is None:
        return st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=200)
    low, high = field.range
    if field.type is int:
        return st.integers(int(low), int(high))
    return st.floats(low, high)


ANY_SETTINGS = st.fixed_dictionaries({f.name: values_of(f) for f in FIELDS}).map(
    lambda values: Settings(**values)
)


@given(settings=ANY_SETTINGS)
def test_what_is_saved_is_loaded(
    settings: Settings, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """All allowed settings survive a round trip without a complaint."""
    path = tmp_path_factory.getbasetemp() / "round-trip" / "settings.json"
    save_settings(path, settings)

    assert (settings, []) == load_settings(path)


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=5,
)


@given(
    values=st.dictionaries(st.sampled_from([f.name for f in FIELDS]) | st.text(max_size=5), JUNK)
)
def test_any_values_give_usable_settings_that_can_be_saved(
    values: dict[str, Any], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Junk under any name is either allowed or named in a sentence, and can be written over."""
    path = tmp_path_factory.getbasetemp() / "junk" / "settings.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps({**values, "version": 1}))
    settings, problems = load_settings(path)
    refused = [name for name, v in values.items() if name != "version" and validate(name, v)]
    save_settings(path, settings)

    assert len(refused) == len(problems)
    assert settings == load_settings(path)[0]


@given(data=st.binary(max_size=200))
def test_any_bytes_give_the_defaults(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No content of the file keeps Lumbar from starting, and what was there is kept."""
    folder = tmp_path_factory.mktemp("bytes")
    (folder / "settings.json").write_bytes(data)
    settings, problems = load_settings(folder / "settings.json")

    assert Settings() == settings
    assert 1 == len(problems)
    assert data == (folder / "settings.json.damaged-1").read_bytes()


def test_without_a_file_the_defaults_apply(path: Path) -> None:
    """A first start is nothing to complain about and leaves no file."""
    assert (Settings(), []) == load_settings(path)
    assert not path.exists()


def test_version_1_loads_as_it_was_written(path: Path) -> None:
    """The golden file of version 1 keeps every value."""
    shutil.copy(GOLDEN / "settings-v1.json", path)
    settings, problems = load_settings(path)
    wanted = json.loads((GOLDEN / "settings-v1.json").read_text())
    del wanted["version"]

    assert [] == problems
    assert wanted == {name: value for name, value in asdict(settings).items() if name in wanted}
    assert all(wanted[field.name] != field.default for field in FIELDS if field.name in wanted)


@pytest.mark.parametrize("length", [0, 1, 20, 200])
def test_a_cut_off_file_is_set_aside(path: Path, length: int) -> None:
    """A file cut off anywhere gives the defaults, is kept, and is told of once."""
    save_settings(path, Settings(rate_hz=7))
    data = path.read_bytes()[:length]
    path.write_bytes(data)
    settings, problems = load_settings(path)

    assert Settings() == settings
    assert [True] == ["settings.json.damaged-1" in problem for problem in problems]
    assert data == path.with_name("settings.json.damaged-1").read_bytes()
    assert (Settings(), []) == load_settings(path)


@given(data=st.binary(max_size=200))
def test_any_damage_costs_the_last_change_at_most(
    data: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """What was there before the last change is used, stored, and told of once."""
    path = tmp_path_factory.mktemp("damage") / "settings.json"
    for rate_hz in (5.0, 6.0, 6.0):
        save_settings(path, Settings(rate_hz=rate_hz))
    path.write_bytes(data)
    settings, problems = load_settings(path)

    assert Settings(rate_hz=5.0) == settings
    assert 1 == len(problems)
    assert problems[0].endswith("The settings from before the last change are used.")
    assert data == path.with_name("settings.json.damaged-1").read_bytes()
    assert (settings, []) == load_settings(path)
    assert "0o600" == oct(backup_path(path).stat().st_mode & 0o777)


def test_a_damaged_copy_is_passed_over(path: Path) -> None:
    """With both files damaged the defaults apply."""
    for rate_hz in (5.0, 6.0):
        save_settings(path, Settings(rate_hz=rate_hz))
    path.write_text("{")
    backup_path(path).write_text("{")
    settings, problems = load_settings(path)

    assert Settings() == settings
    assert [True] == [problem.endswith("The default settings are used.") for problem in problems]


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "null",
        "{}",
        '{"version": 0}',
        '{"version": "1"}',
        '{"version": true}',
        '{"version": 1.0}',
        '{"version": ' + "9" * 5000 + "}",
        "[" * 100_000,
        '{"version": 1, "camera": "' + "x" * (1 << 20) + '"}',
    ],
    ids=lambda text: text[:30],
)
def test_json_that_is_not_a_settings_file_counts_as_damaged(path: Path, text: str) -> None:
    """A wrong shape, a wrong version, endless nesting and endless length are all damage."""
    path.write_text(text)
    settings, problems = load_settings(path)

    assert Settings() == settings
    assert 1 == len(problems)
    assert text == path.with_name("settings.json.damaged-1").read_text()


def test_a_byte_order_mark_does_no_harm(path: Path) -> None:
    """Editors that write one do not damage the file."""
    path.write_bytes(b'\xef\xbb\xbf{"version": 1, "rate_hz": 8}')

    assert (Settings(rate_hz=8), []) == load_settings(path)


def test_a_bad_value_falls_back_alone(path: Path) -> None:
    """One wrong value is reset and named; its neighbours stay."""
    path.write_text('{"version": 1, "rate_hz": 99, "onset_s": 40, "mirror": "no"}')
    settings, problems = load_settings(path)

    assert Settings(onset_s=40) == settings
    assert [
        "Pictures a second must be a number from 1 to 30 Hz, not 99. The default is used.",
        "Mirror the live view must be true or false, not 'no'. The default is used.",
    ] == problems


def test_unknown_values_are_told_and_kept(path: Path) -> None:
    """What a newer Lumbar or a hand wrote is still there after saving."""
    path.write_text('{"version": 1, "onset_secs": 40}')
    settings, problems = load_settings(path)
    save_settings(path, replace(settings, rate_hz=9))

    assert ["There is no setting “onset_secs”. It is not used."] == problems
    assert 40 == json.loads(path.read_text())["onset_secs"]
    assert Settings(rate_hz=9) == load_settings(path)[0]


def test_a_newer_file_is_left_untouched(path: Path) -> None:
    """A file of a newer version is refused for reading and for writing, and stays as it is."""
    text = '{"version": 2, "rate_hz": "fast"}'
    path.write_text(text)
    settings, problems = load_settings(path)
    with pytest.raises(StorageError, match="newer Lumbar"):
        save_settings(path, Settings())

    assert Settings() == settings
    assert [True] == [
        "newer Lumbar (file format 2, this one knows 1)" in problem for problem in problems
    ]
    assert text == path.read_text()


def test_saving_over_a_damaged_file_keeps_it(path: Path) -> None:
    """Damage that came after loading is kept when the settings are saved."""
    path.write_text("{")
    save_settings(path, Settings())

    assert "{" == path.with_name("settings.json.damaged-1").read_text()
    assert (Settings(), []) == load_settings(path)


def test_a_folder_in_its_place_is_named(path: Path) -> None:
    """A folder called settings.json gives the defaults and a sentence, and saving refuses."""
    path.mkdir()
    settings, problems = load_settings(path)
    with pytest.raises(StorageError, match="is not a file"):
        save_settings(path, Settings())

    assert Settings() == settings
    assert [f"{path} is not a file; move it away. The default settings are used."] == problems


def test_a_file_nobody_may_read_is_left_alone(others_folder: Path) -> None:
    """Without the right to read, the defaults apply and saving does not wipe the file out."""
    path = others_folder / "settings.json"
    save_settings(path, Settings(rate_hz=9))
    path.chmod(0)
    settings, problems = load_settings(path)
    with pytest.raises(StorageError, match="permission denied"):
        save_settings(path, Settings())
    path.chmod(0o600)

    assert Settings() == settings
    assert [True] == ["permission denied" in problem for problem in problems]
    assert Settings(rate_hz=9) == load_settings(path)[0]


def test_a_damaged_file_in_a_read_only_folder_does_not_stop_the_start(others_folder: Path) -> None:
    """When the damaged file cannot be set aside, that is said and the defaults apply."""
    path = others_folder / "settings.json"
    path.write_text("{")
    others_folder.chmod(0o500)
    settings, problems = load_settings(path)

    assert Settings() == settings
    assert [True] == ["cannot be set aside" in problem for problem in problems]
    assert "{" == path.read_text()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("rate_hz", float("nan")),
        ("rate_hz", float("inf")),
        ("rate_hz", 10**400),
        ("rate_hz", True),
        ("rate_hz", "4"),
        ("rate_hz", None),
        ("threads", 1.0),
        ("threads", 0),
        ("mirror", 1),
        ("camera", "a\nb"),
        ("camera", "\ud800"),
        ("camera", "x" * 201),
        ("camera", 0),
        ("device", "tpu"),
        ("device", []),
        ("rula_action_level", True),
        ("rula_action_level", 3.0),
    ],
)
def test_settings_cannot_be_made_with_a_bad_value(name: str, value: Any) -> None:
    """The type checks itself: a value the dialog would refuse gives the same sentence."""
    with pytest.raises(InputError) as caught:
        Settings(**{name: value})

    assert validate(name, value) == str(caught.value)


def test_a_whole_number_will_do_for_a_decimal_one() -> None:
    """4 is as good as 4.0."""
    assert validate("rate_hz", 4) is None
    assert Settings(rate_hz=4.0) == Settings(rate_hz=4)


def test_every_row_of_the_table_is_complete() -> None:
    """Each default is allowed, and each field has a page, a label, a sentence and limits."""
    for field in FIELDS:
        assert field.refusal(field.default) is None
        assert field.page
        assert field.label
        assert field.help.endswith(".")
        assert (field.type in (int, float) and not field.choices) == (field.range is not None)


def test_settings_do_not_change() -> None:
    """One frozen object is swapped whole."""
    settings = Settings()

    with pytest.raises(FrozenInstanceError):
        settings.rate_hz = 5  # type: ignore[misc]
