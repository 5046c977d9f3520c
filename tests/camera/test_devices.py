"""Cameras found, named and found again."""

from __future__ import annotations

from cv2_enumerate_cameras import CameraInfo as Found

from lumbar.camera.devices import CameraInfo, described, find_camera, list_cameras

INSIDE = Found(0, "Inside", "/dev/video0", 0x046D, 0x0825, 200)
DESK = Found(2, "Desk", "/dev/video2", 0x1BCF, 0x2B8A, 200)


def at(found: Found, index: int) -> Found:
    """The same camera under another number."""
    return Found(index, found.name, f"/dev/video{index}", found.vid, found.pid, found.backend)


def test_an_identity_holds_usb_numbers_and_name():
    """What is kept in the settings says which camera, not which number."""
    (camera,) = described([INSIDE])

    assert CameraInfo(0, "Inside", "/dev/video0", "046d:0825 Inside") == camera


def test_a_camera_without_usb_numbers_is_known_by_its_name():
    """Built-in cameras on other buses have a name only."""
    (camera,) = described([Found(4, "Built-in", "/dev/video4", None, None, 200)])

    assert camera.identity == "Built-in"


def test_equal_cameras_get_different_identities():
    """Two of the same make stay apart."""
    identities = [camera.identity for camera in described([at(DESK, n) for n in (4, 2, 0)])]

    assert identities == ["1bcf:2b8a Desk", "1bcf:2b8a Desk #2", "1bcf:2b8a Desk #3"]


def test_an_infrared_camera_is_never_the_first():
    """Log-in cameras come last, so that the default is a colour camera."""
    infrared = Found(0, "Integrated IR Camera", "/dev/video0", 1, 2, 200)
    cameras = described([infrared, DESK])

    assert [camera.name for camera in cameras] == ["Desk", "Integrated IR Camera"]
    assert find_camera("", cameras).name == "Desk"


def test_the_bare_nodes_of_an_image_processor_are_never_the_first():
    """On such a notebook the usable camera comes after dozens of nodes that send nothing."""
    bare = [
        Found(n, f"Intel IPU6 ISYS Capture {n}", f"/dev/video{n}", None, None, 200)
        for n in range(3)
    ]
    relayed = Found(48, "Intel MIPI Camera", "/dev/video48", None, None, 200)

    assert find_camera("", described([*bare, relayed])).name == "Intel MIPI Camera"


def test_a_chosen_camera_is_found_under_its_new_number():
    """Plugged in elsewhere, the saved camera is still the same one."""
    before = described([INSIDE, DESK])
    after = described([at(INSIDE, 2), at(DESK, 0)])

    assert find_camera(before[0].identity, before).index == 0
    assert find_camera(before[0].identity, after).index == 2


def test_a_chosen_camera_that_is_missing_is_none():
    """No other camera is taken for it."""
    assert find_camera("046d:0825 Inside", described([DESK])) is None


def test_a_path_or_a_number_means_that_device():
    """Also one that cannot be listed."""
    cameras = described([INSIDE])

    assert [find_camera(w, cameras).index for w in ("/dev/video0", "0", "/dev/video7", "7")] == [
        *(0, 0, 7, 7)
    ]
    assert find_camera("0", cameras).name == "Inside"


def test_without_any_listed_camera_the_first_device_is_tried():
    """Its absence is then named by the system itself."""
    assert find_camera("", []).index == 0


def test_the_real_list_can_be_had():
    """Listing works on a machine with or without cameras."""
    assert all(isinstance(camera, CameraInfo) for camera in list_cameras())
