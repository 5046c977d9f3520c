"""Which body parts the camera shows, whether or not their angles can be told from there."""

from __future__ import annotations

from lumbar.core.types import Keypoints

_HEAD = ("nose", "left_eye", "right_eye", "left_ear", "right_ear")
_SIDES = ("left", "right")


def parts_in_view(keypoints: Keypoints) -> frozenset[str]:
    """The parts of the RULA worksheet whose ends are seen: neck, trunk, arms.

    ``arms`` stands for an upper arm; ``left_upper_arm``, ``right_upper_arm``, ``left_lower_arm``
    and ``right_lower_arm`` are told as well.
    """
    seen = keypoints.seen
    found = set()
    shoulders = [side for side in _SIDES if seen(f"{side}_shoulder")]
    if shoulders and any(seen(name) for name in _HEAD):
        found.add("neck")
    for side in _SIDES:
        if seen(f"{side}_shoulder", f"{side}_hip"):
            found.add("trunk")
        if seen(f"{side}_shoulder", f"{side}_elbow"):
            found |= {"arms", f"{side}_upper_arm"}
        if seen(f"{side}_elbow", f"{side}_wrist"):
            found.add(f"{side}_lower_arm")
    return frozenset(found)
