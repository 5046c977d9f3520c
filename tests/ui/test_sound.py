"""The chime: which player, how often, and the bell where there is none."""

from __future__ import annotations

import wave
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from lumbar import paths
from lumbar.ui.sound import Chime

FILE = paths.assets_dir() / "sounds" / "gentle.wav"


class System:
    """Has the players named, of which the broken ones do not start."""

    def __init__(self, *players: str, broken: str = "") -> None:
        self.players, self.broken = players, broken
        self.launched: list[list[str]] = []
        self.now_s = 0.0

    def find(self, name: str) -> str | None:
        return f"/usr/bin/{name}" if name in self.players else None

    def launch(self, command: list[str]) -> bool:
        self.launched.append(command)
        return command[0] != self.broken

    def chime(self) -> Chime:
        return Chime(FILE, launch=self.launch, find=self.find, clock=lambda: self.now_s)


def test_the_first_player_that_starts_plays() -> None:
    """PipeWire's before PulseAudio's before ALSA's."""
    system = System("paplay", "aplay", broken="paplay")
    system.chime().play()

    assert system.launched == [["paplay", str(FILE)], ["aplay", "-q", str(FILE)]]


def test_it_plays_at_most_once_a_minute() -> None:
    """A reminder that comes sooner is silent."""
    system = System("aplay")
    chime = system.chime()
    for system.now_s in (0.0, 1.0, 59.9, 60.0, 61.0):
        chime.play()

    assert len(system.launched) == 2


def test_without_a_player_the_bell_rings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Better than nothing."""
    rung: list[int] = []
    monkeypatch.setattr(QApplication, "beep", lambda: rung.append(1))
    System().chime().play()

    assert rung == [1]


def test_the_sound_is_short_and_gentle() -> None:
    """Under a second, at most a third of full loudness, and silent at both ends."""
    with wave.open(str(FILE), "rb") as sound:
        length_s = sound.getnframes() / sound.getframerate()
        data = memoryview(sound.readframes(sound.getnframes())).cast("h")

    assert length_s < 1.0
    assert max(map(abs, data)) < 32767 / 3
    assert max(abs(data[0]), abs(data[-1])) < 50


def test_the_sound_is_what_its_script_makes(tmp_path: Path) -> None:
    """The file's origin is `packaging/make_sound.py`, to the last sample."""
    import runpy

    script = Path(__file__).parents[2] / "packaging" / "make_sound.py"
    names = runpy.run_path(str(script))
    with wave.open(str(FILE), "rb") as sound:
        data = memoryview(sound.readframes(sound.getnframes())).cast("h")

    assert [round(32767 * names["amplitude"](i / names["RATE_HZ"])) for i in range(len(data))] == (
        list(data)
    )
