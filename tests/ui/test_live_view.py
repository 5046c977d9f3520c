"""The live picture: newest frame, skeleton in place, nothing held while hidden."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from fakes import blank_frame
from lumbar.core.types import Band, Deviation, Frame
from lumbar.ui.live_view import LiveView, fitted, image_of
from ui.made_up import FakeService, update


def shown(qtbot: QtBot, service: FakeService, **options: bool) -> LiveView:
    """A view of ``service`` on the screen, 640 x 480."""
    view = LiveView(service.latest, **options)
    qtbot.addWidget(view)
    view.resize(640, 480)
    view.show()
    return view


def grabbed(view: LiveView) -> QImage:
    """What the view looks like."""
    return view.grab().toImage()


def test_colours_and_sides_are_kept_and_mirrored_on_request() -> None:
    """Blue-green-red comes out as it was seen; a mirror swaps left and right only."""
    picture = np.zeros((2, 3, 3), np.uint8)
    picture[0, 0] = (255, 0, 0)  # blue at the top left
    plain, mirrored = (image_of(picture, mirrored=m) for m in (False, True))

    assert QColor("blue") == plain.pixelColor(0, 0)
    assert QColor("blue") == mirrored.pixelColor(2, 0)
    assert QColor("black") == mirrored.pixelColor(0, 0)


def test_a_shown_picture_has_memory_of_its_own() -> None:
    """Writing to the frame afterwards does not change what is shown."""
    picture = np.full((4, 5, 3), 10, np.uint8)
    image = image_of(picture, mirrored=False)
    picture[:] = 200

    assert QColor(10, 10, 10) == image.pixelColor(2, 2)


@pytest.mark.parametrize("size", [(1, 1), (641, 3), (3, 641), (7680, 4320)])
@pytest.mark.parametrize("mirrored", [False, True])
def test_any_size_of_picture_can_be_shown(size: tuple[int, int], *, mirrored: bool) -> None:
    """One pixel, odd line lengths and 8K; the largest are reduced to what a screen shows."""
    image = image_of(np.full((size[1], size[0], 3), 77, np.uint8), mirrored=mirrored)

    assert max(image.width(), image.height()) <= 1537
    assert QColor(77, 77, 77) == image.pixelColor(image.width() - 1, image.height() - 1)


@given(st.integers(1, 8000), st.integers(1, 8000), st.floats(1, 4000), st.floats(1, 4000))
def test_a_fitted_picture_keeps_its_shape_and_stays_inside(
    width: int, height: int, wide: float, tall: float
) -> None:
    """Same proportions, in the middle, touching two sides."""
    place = fitted(width, height, QRectF(3, 5, wide, tall))

    assert place.width() / width == pytest.approx(place.height() / height)
    assert place.width() <= wide * (1 + 1e-9)
    assert place.height() <= tall * (1 + 1e-9)
    assert place.center().x() == pytest.approx(3 + wide / 2)


def test_the_skeleton_stands_on_the_person_also_in_the_mirror(
    qtbot: QtBot, service: FakeService
) -> None:
    """A joint at the left third of the picture is drawn there, mirrored at the right third."""
    result = update(Band.GOOD)
    service.newest = (blank_frame(1.0, size=(640, 480)), result)
    colours = {}
    for mirrored in (False, True):
        view = shown(qtbot, service, mirrored=mirrored, captioned=False)
        x = 640 - 420 if mirrored else 420  # the left shoulder
        colours[mirrored] = grabbed(view).pixelColor(x, 320)

    assert {False: QColor("#ffffff"), True: QColor("#ffffff")} == colours


def test_the_newest_picture_is_taken_while_visible(qtbot: QtBot, service: FakeService) -> None:
    """A new frame appears by itself."""
    view = shown(qtbot, service, captioned=False)
    bright = blank_frame(2.0, size=(640, 480))
    service.newest = (replace_image(bright, 250), None)

    qtbot.waitUntil(lambda: grabbed(view).pixelColor(320, 240) == QColor(250, 250, 250))


def replace_image(frame: Frame, grey: int) -> Frame:
    """The frame in one shade of grey."""
    return replace(frame, image=np.full_like(frame.image, grey))


def test_nothing_is_asked_for_while_hidden(qtbot: QtBot, service: FakeService) -> None:
    """A closed view has no timer running."""
    view = shown(qtbot, service)
    (timer,) = view.findChildren(QTimer)
    while_shown = timer.isActive()
    view.hide()

    assert (while_shown, timer.isActive()) == (True, False)


def test_without_a_picture_the_reason_is_shown(qtbot: QtBot, service: FakeService) -> None:
    """The place of the picture is never just black, and an old one is not kept."""
    service.newest = (blank_frame(1.0, size=(640, 480)), None)
    view = shown(qtbot, service)
    with_picture = grabbed(view)
    service.newest = None
    view.set_message("Paused: the camera is off.")
    view.refresh()

    assert grabbed(view) != with_picture
    assert grabbed(view).pixelColor(320, 100) != QColor("black")


@pytest.mark.parametrize("deviation", [None, 0.0, 1.0, 250.0])
@pytest.mark.parametrize("size", [(1, 1), (120, 400), (1900, 60)])
def test_captions_fit_any_figure_and_any_window(
    qtbot: QtBot, service: FakeService, deviation: float | None, size: tuple[int, int]
) -> None:
    """No figure and no shape of window breaks the painting."""
    value = None if deviation is None else Deviation(deviation, {"head_height": deviation})
    service.newest = (blank_frame(1.0, size=size), update(Band.POOR, deviation=value))
    view = shown(qtbot, service)
    view.resize(300, 200)

    assert not grabbed(view).isNull()
