"""Starting with the desktop, on the three systems, without touching this one's."""

from __future__ import annotations

import plistlib
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.core.errors import StorageError
from lumbar.ui.autostart import LaunchAgent, RunKey, XdgAutostart, _quoted, autostart

COMMAND = ["/opt/my tools/lumbar", "gui", "--minimized"]


class FakeRegistry:
    """A registry key in memory."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        return self.values.get(name)

    def set(self, name: str, value: str) -> None:
        self.values[name] = value

    def delete(self, name: str) -> None:
        self.values.pop(name, None)


def test_xdg_entry_is_written_and_removed(tmp_path: Path) -> None:
    """On, off, and off again without complaint."""
    entry = XdgAutostart(tmp_path / "autostart", COMMAND)
    before = entry.enabled
    entry.enable()
    text = (tmp_path / "autostart" / "lumbar.desktop").read_text()
    on = entry.enabled
    entry.disable()
    entry.disable()

    assert (before, on, entry.enabled) == (False, True, False)
    assert text.startswith("[Desktop Entry]\nType=Application\n")
    assert 'Exec="/opt/my tools/lumbar" gui --minimized\n' in text


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_an_entry_switched_off_by_the_desktop_counts_as_off(tmp_path: Path, line: str) -> None:
    """Desktops switch entries off without deleting them; Lumbar then switches it on again."""
    entry = XdgAutostart(tmp_path, COMMAND)
    (tmp_path / "lumbar.desktop").write_text(f"[Desktop Entry]\n{line}\n")
    before = entry.enabled
    entry.enable()

    assert (before, entry.enabled) == (False, True)


@given(st.text(st.characters(codec="ascii", exclude_characters="\0\n\r\t%"), min_size=1))
def test_any_argument_survives_the_quoting(word: str) -> None:
    """Undone as the specification says: first the string value's escapes, then the quotes."""
    value = _quoted(word).replace("\\\\", "\\")
    inside = re.fullmatch(r'"((?:[^"\\`$]|\\["\\`$])*)"', value)
    read = re.sub(r"\\(.)", r"\1", inside[1]) if inside else value

    assert word == read


def test_a_percent_sign_is_no_field_code() -> None:
    """It is doubled."""
    assert _quoted("50%f") == '"50%%f"'


def test_the_system_s_own_way_is_xdg_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the user's configuration, with the command that starts this Lumbar in the tray."""
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    autostart().enable()
    text = (tmp_path / "autostart" / "lumbar.desktop").read_text()
    (line,) = [line for line in text.splitlines() if line.startswith("Exec=")]

    assert line.endswith(" gui --minimized")


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """One sentence for the user."""
    (tmp_path / "autostart").write_text("a file is in the way")

    with pytest.raises(StorageError):
        XdgAutostart(tmp_path / "autostart", COMMAND).enable()


def test_launch_agent(tmp_path: Path) -> None:
    """macOS: a property list that runs the command at log-in; a damaged one counts as off."""
    folder = tmp_path / "LaunchAgents"
    agent = LaunchAgent(folder, COMMAND)
    before = agent.enabled
    agent.enable()
    (path,) = folder.iterdir()
    written = plistlib.loads(path.read_bytes())
    on = agent.enabled
    path.write_bytes(b"junk")
    damaged = agent.enabled
    agent.disable()

    assert (before, on, damaged, agent.enabled) == (False, True, False, False)
    assert written["ProgramArguments"] == COMMAND
    assert written["RunAtLoad"] is True


def test_run_key() -> None:
    """Windows: a value with the command line, quoted as Windows reads it."""
    registry = FakeRegistry()
    key = RunKey(registry, COMMAND)
    before = key.enabled
    key.enable()
    on, value = key.enabled, registry.values["lumbar"]
    key.disable()

    assert (before, on, key.enabled) == (False, True, False)
    assert value == '"/opt/my tools/lumbar" gui --minimized'
