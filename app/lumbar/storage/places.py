"""Which profile belongs to the camera and the screens that are in front of the user now."""

from __future__ import annotations

from collections.abc import Sequence

from lumbar.storage.profiles import Profile


def fitting_profile(
    profiles: Sequence[Profile], camera: str, arrangement: str, in_use: str
) -> Profile | None:
    """The profile to use here.

    A profile of another camera never fits. Of the others one of this camera goes before one of an
    unknown camera, and then the same arrangement of screens before an unknown one, and that before
    another one; among equals the one in use stays, and then the newest is taken.

    Args:
        profiles: All there are.
        camera: What the pictures come from; empty when that is not known.
        arrangement: Which screens stand where; empty when that is not known.
        in_use: Name of the profile in use, empty without.

    Returns:
        None when none was made with this camera.
    """
    possible = [profile for profile in profiles if _match(profile.camera, camera)]
    return max(
        possible,
        key=lambda profile: (
            _match(profile.camera, camera),
            _match(profile.arrangement, arrangement),
            profile.name == in_use,
            profile.created_epoch_s,
        ),
        default=None,
    )


def name_for_place(profiles: Sequence[Profile], wanted: str, camera: str, arrangement: str) -> str:
    """The name under which to keep a new calibration, so that it replaces no other place's.

    The wanted name, unless that is a profile of another camera or arrangement; then the name of a
    profile of just this place, or the wanted one with the next free number.

    Args:
        profiles: All there are.
        wanted: Name of the profile in use or of a new one.
        camera, arrangement: Of the new calibration.
    """
    names = {profile.name: profile for profile in profiles}
    before = names.get(wanted)
    if before is None or (
        _match(before.camera, camera) and _match(before.arrangement, arrangement)
    ):
        return wanted
    here = [p for p in profiles if (p.camera, p.arrangement) == (camera, arrangement)]
    if here:
        return max(here, key=lambda profile: profile.created_epoch_s).name
    number = 2
    while f"{wanted} {number}" in names:
        number += 1
    return f"{wanted} {number}"


def _match(one: str, other: str) -> int:
    """2 for the same, 1 when either is not known, 0 for different ones."""
    if not one or not other:
        return 1
    return 2 if one == other else 0
