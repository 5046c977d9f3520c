"""The right profile for the camera and the screens there are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.storage.places import fitting_profile, name_for_place
from lumbar.storage.profiles import Profile


def made(name: str, camera: str = "", arrangement: str = "", created: float = 0.0) -> Profile:
    """A profile without content."""
    return Profile(name, camera, created, {}, arrangement)


OFFICE = made("Office", "Webcam", "two screens", 1.0)
HOME = made("Home", "Webcam", "one screen", 2.0)
LAPTOP = made("Laptop", "Built-in", "laptop", 3.0)
OLD = made("Old", "", "", 4.0)
ALL = [OFFICE, HOME, LAPTOP, OLD]


@pytest.mark.parametrize(
    ("camera", "arrangement", "in_use", "chosen"),
    [
        ("Webcam", "two screens", "Home", "Office"),
        ("Webcam", "one screen", "Office", "Home"),
        ("Built-in", "laptop", "Office", "Laptop"),
        ("Built-in", "a projector", "Office", "Laptop"),
        ("Webcam", "unheard of", "Office", "Office"),
        ("Third", "laptop", "Office", "Old"),
        ("", "one screen", "", "Home"),
        ("", "", "Laptop", "Laptop"),
    ],
)
def test_the_nearest_place_is_chosen(
    camera: str, arrangement: str, in_use: str, chosen: str
) -> None:
    """The camera decides first, then the screens, then what is in use."""
    found = fitting_profile(ALL, camera, arrangement, in_use)

    assert found is not None
    assert found.name == chosen


def test_another_cameras_profile_never_fits() -> None:
    """What one camera sees says nothing of another."""
    assert fitting_profile([OFFICE, LAPTOP], "Third", "laptop", "Laptop") is None
    assert fitting_profile([], "Webcam", "", "") is None


def test_a_new_place_gets_a_profile_of_its_own() -> None:
    """The one of the other place is kept; calibrating again here replaces this place's."""
    assert name_for_place(ALL, "Office", "Webcam", "two screens") == "Office"
    assert name_for_place(ALL, "Office", "Webcam", "one screen") == "Home"
    assert name_for_place(ALL, "Office", "Webcam", "three screens") == "Office 2"
    assert name_for_place([*ALL, made("Office 2")], "Office", "W", "x") == "Office 3"
    assert name_for_place(ALL, "New", "Webcam", "two screens") == "New"
    assert name_for_place(ALL, "Old", "Webcam", "two screens") == "Old"


places = st.sampled_from(["", "a", "b"])
profiles = st.lists(
    st.builds(made, st.sampled_from("uvwxyz"), places, places, st.floats(0, 9)),
    unique_by=lambda profile: profile.name,
)


@given(profiles=profiles, wanted=st.sampled_from("uvw"), camera=places, arrangement=places)
def test_no_other_places_profile_is_ever_replaced(
    profiles: list[Profile], wanted: str, camera: str, arrangement: str
) -> None:
    """Whatever there is, the name belongs to nobody or to this place; and then it fits here."""
    name = name_for_place(profiles, wanted, camera, arrangement)
    (before,) = [p for p in profiles if p.name == name] or [None]

    if before is not None:
        assert not before.camera or not camera or before.camera == camera
        assert not before.arrangement or not arrangement or before.arrangement == arrangement
    others = [p for p in profiles if p.name != name]
    now = made(name, camera, arrangement, 10.0)
    assert fitting_profile([*others, now], camera, arrangement, name) is not None
