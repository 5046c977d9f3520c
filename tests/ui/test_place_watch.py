"""The profile that belongs to the camera and the screens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from lumbar.storage.profiles import Profile
from lumbar.ui.place_watch import PlaceWatch, arrangement_of
from ui.made_up import FakeService, update


def here() -> str:
    """The arrangement of the test's own screens."""
    return arrangement_of([screen.geometry() for screen in QGuiApplication.screens()])


class Watched:
    """A watch with these profiles, and what it chose."""

    def __init__(
        self, service: FakeService, profiles: Sequence[Profile], *, began_anew: bool = False
    ) -> None:
        self.chosen: list[str] = []
        self.watch = PlaceWatch(service, lambda: profiles, began_anew=began_anew)  # type: ignore[arg-type]
        self.watch.chosen.connect(self.chosen.append)
        self.watch.start()

    def see(self, camera: str) -> None:
        self.watch.show_update(replace(update(), source=camera))


@pytest.fixture
def profiles(qtbot: QtBot) -> list[Profile]:
    """One for here, one for elsewhere, one of another camera."""
    return [
        Profile("Here", "Webcam", 1.0, {}, here()),
        Profile("Elsewhere", "Webcam", 2.0, {}, "800x600+0+0 800x600+800+0"),
        Profile("Laptop", "Built-in", 3.0, {}, ""),
    ]


def test_the_first_picture_of_a_camera_chooses(
    service: FakeService, profiles: list[Profile]
) -> None:
    """Not before, and only when another profile is in use."""
    service.settings = replace(service.settings, profile="Laptop")
    watched = Watched(service, profiles)
    before = list(watched.chosen)
    watched.see("Webcam")
    service.settings = replace(service.settings, profile="Here")
    watched.see("Webcam")
    watched.see("Built-in")

    assert before == []
    assert watched.chosen == ["Here", "Laptop"]
    assert service.arrangement == here()


def test_in_one_place_the_users_choice_stands(
    service: FakeService, profiles: list[Profile]
) -> None:
    """Looking again changes nothing while camera and screens are the same."""
    service.settings = replace(service.settings, profile="Laptop")
    watched = Watched(service, profiles)
    watched.see("Webcam")
    service.settings = replace(service.settings, profile="Elsewhere")
    watched.watch.look()
    watched.see("Webcam")

    assert watched.chosen == ["Here"]


def test_a_camera_without_a_profile_chooses_none(
    service: FakeService, profiles: list[Profile]
) -> None:
    """There is none to choose."""
    service.settings = replace(service.settings, profile="Laptop")
    watched = Watched(service, profiles)
    watched.see("Third")

    assert watched.chosen == []


def test_who_uses_no_profile_is_given_none(service: FakeService, profiles: list[Profile]) -> None:
    """Neither at the next start nor at another place; once one is used, places choose again."""
    watched = Watched(service, profiles)
    for camera in ("Webcam", "Built-in"):
        watched.see(camera)
    without = list(watched.chosen)
    service.settings = replace(service.settings, profile="Laptop")
    watched.see("Webcam")

    assert (without, watched.chosen) == ([], ["Here"])


def test_when_the_settings_were_lost_the_profile_of_the_place_is_found(
    service: FakeService, profiles: list[Profile]
) -> None:
    """Then to use none was nobody's choice; putting it aside afterwards is one."""
    watched = Watched(service, profiles, began_anew=True)
    watched.see("Webcam")
    watched.see("Built-in")

    assert watched.chosen == ["Here"]


def test_a_deleted_profile_is_no_choice_to_use_none(
    service: FakeService, profiles: list[Profile]
) -> None:
    """The next place that has a profile chooses it; one that was put aside stays aside."""
    service.settings = replace(service.settings, profile="Here")
    watched = Watched(service, profiles)
    watched.see("Webcam")
    del profiles[0]
    service.settings = replace(service.settings, profile="")
    watched.see("Webcam")
    for camera in ("Third", "Built-in"):
        watched.see(camera)
    after_deleting = list(watched.chosen)
    service.settings = replace(service.settings, profile="Laptop")
    watched.see("Built-in")
    service.settings = replace(service.settings, profile="")
    watched.see("Built-in")
    watched.see("Webcam")

    assert (after_deleting, watched.chosen) == (["Laptop"], ["Laptop"])


rectangles = st.builds(
    QRect, st.integers(-5000, 5000), st.integers(-5000, 5000), st.just(1920), st.just(1080)
)


@given(screens=st.lists(rectangles, max_size=4), order=st.randoms())
def test_an_arrangement_is_the_same_in_any_order(screens: list[QRect], order: object) -> None:
    """Systems list screens as they please."""
    mixed = list(screens)
    order.shuffle(mixed)  # type: ignore[attr-defined]

    assert arrangement_of(mixed) == arrangement_of(screens)
    assert "1920x1080-100+0" in arrangement_of([QRect(-100, 0, 1920, 1080)])
