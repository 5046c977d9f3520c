"""A frozen bundle's libraries are its own affair."""

from __future__ import annotations

import pytest

from lumbar.bundle import restore_library_path


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            {"LD_LIBRARY_PATH": "/bundle", "LD_LIBRARY_PATH_ORIG": "/own"},
            {"LD_LIBRARY_PATH": "/own"},
        ),
        ({"LD_LIBRARY_PATH": "/bundle"}, {}),
        ({}, {}),
    ],
)
def test_children_get_the_library_path_the_user_had(
    before: dict[str, str], after: dict[str, str]
) -> None:
    """As PyInstaller keeps it; what was not there is not there afterwards."""
    environment = {"HOME": "/home/x", **before}
    restore_library_path(environment, frozen=True)

    assert environment == {"HOME": "/home/x", **after}


def test_without_a_bundle_nothing_is_touched() -> None:
    """A variable of that name is the user's own then."""
    environment = {"LD_LIBRARY_PATH": "/own", "LD_LIBRARY_PATH_ORIG": "/other"}
    restore_library_path(environment, frozen=False)

    assert environment == {"LD_LIBRARY_PATH": "/own", "LD_LIBRARY_PATH_ORIG": "/other"}
