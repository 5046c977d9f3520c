"""Starting with the desktop, as each system wants it told; the system's own entry is the truth."""

from __future__ import annotations

import contextlib
import importlib
import os
import plistlib
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from subprocess import list2cmdline
from typing import Any, Protocol

from lumbar.core.errors import StorageError
from lumbar.storage.files import write_whole
from lumbar.ui.language import tr

_NAME = "lumbar"
_LABEL = "org.lumbar.Lumbar"
_RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"


class Autostart(Protocol):
    """One system's way of starting programs at log-in."""

    @property
    def enabled(self) -> bool:
        """Whether Lumbar starts with the desktop."""

    def enable(self) -> None:
        """Start with the desktop from now on; raises `StorageError`."""

    def disable(self) -> None:
        """No longer; raises `StorageError`."""


def start_command() -> list[str]:
    """What starts this Lumbar in the tray: the installed program, or this interpreter."""
    program = shutil.which("lumbar", path=str(Path(sys.executable).parent))
    return [*([program] if program else [sys.executable, "-m", "lumbar"]), "gui", "--minimized"]


class XdgAutostart:
    """A desktop entry in the user's autostart folder (XDG autostart specification 0.5)."""

    def __init__(self, folder: Path, command: Sequence[str]) -> None:
        self._path = folder / f"{_NAME}.desktop"
        self._command = command

    @property
    def enabled(self) -> bool:
        """Whether the entry is there and not switched off by the desktop's own settings."""
        try:
            lines = self._path.read_text(encoding="utf-8").splitlines()
        except OSError:
            return False
        off = {"Hidden=true", "X-GNOME-Autostart-enabled=false"}
        return not off & {line.replace(" ", "") for line in lines}

    def enable(self) -> None:
        """Write the entry."""
        words = " ".join(_quoted(word) for word in self._command)
        comment = tr("Watches your posture from the tray")
        write_whole(
            self._path,
            "[Desktop Entry]\nType=Application\nVersion=1.5\nName=Lumbar\n"
            f"Comment={comment}\n"
            f"Exec={words}\nIcon=lumbar\nTerminal=false\n"
            "X-GNOME-Autostart-enabled=true\n",
        )

    def disable(self) -> None:
        """Remove the entry."""
        _remove(self._path)


class LaunchAgent:
    """A property list in ``~/Library/LaunchAgents``, for macOS."""

    def __init__(self, folder: Path, command: Sequence[str]) -> None:
        self._path = folder / f"{_LABEL}.plist"
        self._command = command

    @property
    def enabled(self) -> bool:
        """Whether the list is there and asks to be run."""
        try:
            return bool(plistlib.loads(self._path.read_bytes()).get("RunAtLoad"))
        except (OSError, ValueError, plistlib.InvalidFileException):
            return False

    def enable(self) -> None:
        """Write the list; it counts from the next log-in on."""
        agent = {"Label": _LABEL, "ProgramArguments": list(self._command), "RunAtLoad": True}
        write_whole(self._path, plistlib.dumps(agent).decode())

    def disable(self) -> None:
        """Remove the list."""
        _remove(self._path)


class Registry(Protocol):
    """The few calls of a registry key that are needed."""

    def get(self, name: str) -> str | None:
        """The value, or None."""

    def set(self, name: str, value: str) -> None:
        """Write a value."""

    def delete(self, name: str) -> None:
        """Remove a value; nothing happens when there is none."""


class RunKey:
    """A value of the user's Run key, for Windows."""

    def __init__(self, registry: Registry, command: Sequence[str]) -> None:
        self._registry = registry
        self._command = command

    @property
    def enabled(self) -> bool:
        """Whether the value is there."""
        return self._registry.get(_NAME) is not None

    def enable(self) -> None:
        """Write the value."""
        self._registry.set(_NAME, list2cmdline(self._command))

    def disable(self) -> None:
        """Remove the value."""
        self._registry.delete(_NAME)


def autostart() -> Autostart:
    """This system's way."""
    command = start_command()
    if sys.platform == "win32":
        return RunKey(_UserRunKey(), command)
    if sys.platform == "darwin":
        return LaunchAgent(Path.home() / "Library" / "LaunchAgents", command)
    config = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return XdgAutostart(config / "autostart", command)


class _UserRunKey:
    """The real key."""

    def __init__(self) -> None:
        self._winreg: Any = importlib.import_module("winreg")

    def get(self, name: str) -> str | None:
        try:
            with self._opened(self._winreg.KEY_READ) as key:
                return str(self._winreg.QueryValueEx(key, name)[0])
        except OSError:
            return None

    def set(self, name: str, value: str) -> None:
        try:
            with self._opened(self._winreg.KEY_WRITE) as key:
                self._winreg.SetValueEx(key, name, 0, self._winreg.REG_SZ, value)
        except OSError as error:
            raise StorageError(
                "Windows does not let Lumbar start by itself: {error}", error=error
            ) from None

    def delete(self, name: str) -> None:
        with contextlib.suppress(FileNotFoundError), self._opened(self._winreg.KEY_WRITE) as key:
            self._winreg.DeleteValue(key, name)

    def _opened(self, access: int) -> Any:
        return self._winreg.CreateKeyEx(self._winreg.HKEY_CURRENT_USER, _RUN_KEY, 0, access)


def _quoted(word: str) -> str:
    """One argument of an ``Exec`` line (Desktop Entry Specification 1.5, section 7)."""
    if word and not set(word) & set(" \t\n\"'\\><~|&;$*?#()`%"):
        return word
    for character in "\\", '"', "`", "$":
        word = word.replace(character, "\\" + character)
    # The whole line is a string value too, in which every backslash counts once more.
    return '"' + word.replace("%", "%%").replace("\\", "\\\\") + '"'


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise StorageError(
            "{path} cannot be removed: {reason}.", path=path, reason=error.strerror
        ) from None
