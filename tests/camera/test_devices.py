"""Cameras found, named and found again."""

from __future__ import annotations

import shutil
from pathlib import Path

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


CONTROLLER = "devices/pci0000:00/0000:00:14.0/usb1"


def plug(sysfs: Path, index: int, socket: str) -> Found:
    """A desk camera in a socket such as ``2.3``, as Linux lists it under its number."""
    first = socket.partition(".")[0]
    hub = f"{CONTROLLER}/1-{first}" + (f"/1-{socket}" if socket != first else "")
    interface = sysfs / hub / f"1-{socket}:1.0"
    interface.mkdir(parents=True, exist_ok=True)
    node = sysfs / "class" / f"video{index}"
    node.mkdir(parents=True)
    (node / "device").symlink_to(interface)
    return at(DESK, index)


def listed(sysfs: Path, sockets: dict[int, str]) -> list[CameraInfo]:
    """Desk cameras by number and socket, after all others were unplugged."""
    shutil.rmtree(sysfs, ignore_errors=True)
    found = [plug(sysfs, index, socket) for index, socket in sockets.items()]
    return described(found, str(sysfs / "class"))


def test_equal_cameras_are_told_apart_by_their_sockets(tmp_path):
    """Whichever of them the system counts first."""
    before = listed(tmp_path / "sys", {0: "2", 2: "1.3"})
    after = listed(tmp_path / "sys", {2: "2", 0: "1.3"})

    assert ["1bcf:2b8a Desk @0000:00:14.0-2", "1bcf:2b8a Desk @0000:00:14.0-1.3"] == [
        camera.identity for camera in before
    ]
    assert ["Desk @0000:00:14.0-2", "Desk @0000:00:14.0-1.3"] == [c.label for c in before]
    assert [2, 0] == [find_camera(camera.identity, after).index for camera in before]


def test_one_of_two_equal_cameras_is_never_taken_for_the_other(tmp_path):
    """Alone it has its plain identity again; the one that is away is missed under its own."""
    first, second = listed(tmp_path / "sys", {0: "2", 2: "1.3"})
    alone = listed(tmp_path / "sys", {2: "1.3"})

    assert ["1bcf:2b8a Desk"] == [camera.identity for camera in alone]
    assert "Desk" == alone[0].label
    assert find_camera(second.identity, alone) == alone[0]
    assert find_camera(first.identity, alone) is None


def test_a_camera_chosen_before_its_twin_came_is_still_found(tmp_path):
    """The setting of a single camera stays valid, in any socket."""
    (single,) = listed(tmp_path / "sys", {2: "4"})
    both = listed(tmp_path / "sys", {0: "2", 2: "1.3"})

    assert find_camera(single.identity, listed(tmp_path / "sys", {5: "1.1"})).index == 5
    assert find_camera(single.identity, both) == both[0]


def test_the_nodes_of_one_camera_are_numbered(tmp_path):
    """They stay in order, also where there is an equal camera."""
    alone = [camera.identity for camera in listed(tmp_path / "sys", {0: "2", 1: "2"})]
    four = [c.identity for c in listed(tmp_path / "sys", {0: "2", 1: "2", 2: "3", 3: "3"})]

    assert ["1bcf:2b8a Desk", "1bcf:2b8a Desk #2"] == alone
    assert four == [
        "1bcf:2b8a Desk @0000:00:14.0-2",
        "1bcf:2b8a Desk #2 @0000:00:14.0-2",
        "1bcf:2b8a Desk @0000:00:14.0-3",
        "1bcf:2b8a Desk #2 @0000:00:14.0-3",
    ]


def test_equal_cameras_elsewhere_are_told_apart_by_the_system_s_own_names():
    """Windows and macOS name a socket at length, and software cameras have none."""
    long = [Found(n, "Desk", f"\\\\?\\usb#vid_1bcf#{n}&0", 0x1BCF, 0x2B8A, 1400) for n in (0, 1)]
    virtual = [Found(n, "OBS", f"/dev/video{n}", None, None, 200) for n in (10, 11)]
    both = [camera.identity for camera in described(long)]

    assert len(set(both)) == 2
    assert both == [camera.identity for camera in described(reversed(long))]
    assert max(map(len, both)) < 40
    assert ["OBS @video10", "OBS @video11"] == [c.identity for c in described(virtual)]


def test_a_twin_on_windows_has_one_identity_by_both_ways_to_it():
    """Media Foundation and DirectShow name one device alike, but for case and the last part."""
    device = r"\\?\usb#vid_1bcf&pid_2b8a&mi_00#{}&2ac1&0&0000#{}\global"
    captures, camera = (
        "{65E8773D-8F56-11D0-A3B9-00A0C9223196}",
        "{e5323777-f976-4f5b-9b55-b94699c46e44}",
    )

    def identities(kind: str, way: int) -> list[str]:
        paths = [device.replace("{}", part, 1).replace("{}", kind) for part in ("6&a", "6&b")]
        found = [Found(n, "Desk", p, 0x1BCF, 0x2B8A, way) for n, p in enumerate(paths)]
        return [camera.identity for camera in described(found)]

    media_foundation, direct_show = identities(camera, 1400), identities(captures, 700)

    assert len(set(media_foundation)) == 2
    assert media_foundation == direct_show


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
