"""Following one person: is somebody there, where to look next, is it still the same person.

All of it is decided on keypoints alone. The numbers were chosen on labelled pictures: a region
much wider than the head and shoulders of a webcam picture, reaching outside the picture if need
be, places the shoulders far better than the tight square does.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lumbar.core.skeleton import INDEX
from lumbar.core.types import SEEN_SCORE, FloatArray, Keypoints, SceneState
from lumbar.pose.preprocess import Region

PATIENCE_S = 3.0
"""For so long after the last sight of a person, somebody elsewhere in the picture is a stranger."""

_HEAD = slice(INDEX["nose"], INDEX["right_ear"] + 1)
_SHOULDERS = slice(INDEX["left_shoulder"], INDEX["right_shoulder"] + 1)
_UPPER_BODY = slice(_HEAD.start, _SHOULDERS.stop)
_HIPS = slice(INDEX["left_hip"], INDEX["right_hip"] + 1)

_USABLE_SCORE = 0.2
"""Good enough to say where the body is; judging a posture asks for `SEEN_SCORE`."""

_STILL = 0.1
"""Share of its side by which the wanted square may differ before the square follows."""

_PERSON_EVIDENCE = 0.5
_MAYBE_EVIDENCE = 0.3


def person_evidence(keypoints: Keypoints) -> float:
    """Mean score of the best four points of head and shoulders, 0..1.

    Four, because from the side only one ear, one eye, the nose and one shoulder can be seen.
    """
    return float(np.sort(keypoints.score[_UPPER_BODY])[-4:].mean())


def scene_state(keypoints: Keypoints) -> SceneState:
    """Whether these keypoints are a person whose posture can be judged.

    UNSURE is for a head without shoulders, a back, and everything that only might be a person.
    """
    evidence = person_evidence(keypoints)
    if evidence < _MAYBE_EVIDENCE:
        return SceneState.NO_PERSON
    seen = keypoints.score >= SEEN_SCORE
    upper_body_seen = seen[_HEAD].sum() >= 2 and seen[_SHOULDERS].any()
    if evidence < _PERSON_EVIDENCE or not upper_body_seen:
        return SceneState.UNSURE
    return SceneState.OK


def person_region(keypoints: Keypoints, picture_size: tuple[int, int]) -> Region | None:
    """The square in which to look at this person next; None when too little is known.

    The square holds all joints with a margin, and is at least two and a half shoulder widths wide:
    with only head and shoulders in sight, the arms need room that their joints cannot ask for yet.

    Args:
        keypoints: Where the person was last.
        picture_size: Width and height in pixels; joints guessed outside the picture do not count.
    """
    xy_px = keypoints.xy_px
    usable = keypoints.score >= _USABLE_SCORE
    usable &= np.all((xy_px >= 0) & (xy_px <= picture_size), axis=1)
    if usable.sum() < 2:
        return None
    low, high = xy_px[usable].min(axis=0), xy_px[usable].max(axis=0)
    centre_px = (low + high) / 2
    extent_px = float((high - low).max())
    width_px = _width_px(xy_px, usable)
    if not usable[_SHOULDERS.start :].any():
        centre_px[1] += 0.4 * width_px  # a head alone: the shoulders must be below it
    margin = 1.35 if usable[_HIPS].any() else 1.5
    side_px = max(margin * extent_px, 2.5 * width_px)
    return Region.around(centre_px, float(np.clip(side_px, 1.0, 2 * max(picture_size))))


def same_person(before: Keypoints, after: Keypoints) -> bool:
    """Whether the head (or else the shoulders) stayed within a shoulder width, at a like size."""
    places, widths = [], []
    for keypoints in (before, after):
        usable = keypoints.score >= _USABLE_SCORE
        part = _HEAD if usable[_HEAD].any() else _SHOULDERS
        if not usable[part].any():
            return False
        places.append(keypoints.xy_px[part][usable[part]].mean(axis=0))
        widths.append(_width_px(keypoints.xy_px, usable))
    moved_px = float(np.linalg.norm(places[1] - places[0]))
    return moved_px <= max(widths) <= 2 * min(widths)


class PersonTrack:
    """Remembers the person being followed, so that nobody passing by takes their place.

    A person somewhere else or of quite another size is refused until the one followed has been
    out of sight for `PATIENCE_S`.
    """

    def __init__(self) -> None:
        self._last: Keypoints | None = None
        self._last_t_s = 0.0
        self._region: Region | None = None

    def region(self, t_s: float) -> Region | None:
        """Where to look for the person followed; None when nobody is."""
        return self._region if self._is_recent(t_s) else None

    def follow(self, t_s: float, keypoints: Keypoints, picture_size: tuple[int, int]) -> bool:
        """Go on with this person; False when it is a stranger."""
        before = self.region(t_s)
        last = self._last if self._is_recent(t_s) else None
        if last is not None and not same_person(last, keypoints):
            return False
        self._last, self._last_t_s = keypoints, t_s
        wanted = person_region(keypoints, picture_size)
        self._region = before if _nearly_the_same(before, wanted) else wanted
        return True

    def _is_recent(self, t_s: float) -> bool:
        """Whether the last sight is fresh; one from the future means that time was reset."""
        return 0 <= t_s - self._last_t_s <= PATIENCE_S


def _nearly_the_same(before: Region | None, wanted: Region | None) -> bool:
    """Whether moving the square would only add noise: a still person gets still keypoints."""
    if before is None or wanted is None:
        return False
    moved_px = float(np.linalg.norm(wanted.centre_px - before.centre_px))
    allowed_px = _STILL * before.side_px
    return moved_px < allowed_px and abs(wanted.side_px - before.side_px) < allowed_px


def usable_joints(keypoints: Keypoints) -> NDArray[np.bool_]:
    """``(17,)`` flags of the joints that say where a body is."""
    return keypoints.score >= _USABLE_SCORE


def shoulder_width_px(keypoints: Keypoints) -> float:
    """How wide a person's shoulders are or would be from the front, see `_width_px`."""
    return _width_px(keypoints.xy_px, usable_joints(keypoints))


def _width_px(xy_px: FloatArray, usable: NDArray[np.bool_]) -> float:
    """How wide the shoulders are or, seen from the side or cut off, would be from the front.

    The largest of: the shoulders themselves, 2.4 head widths, 1.2 times head to shoulders (usual
    body proportions).
    """
    head, shoulders = xy_px[_HEAD][usable[_HEAD]], xy_px[_SHOULDERS][usable[_SHOULDERS]]
    neck_px = 0.0
    if len(head) and len(shoulders):
        neck_px = float(np.linalg.norm(head.mean(axis=0) - shoulders.mean(axis=0)))
    return max(_diameter_px(shoulders), 2.4 * _diameter_px(head), 1.2 * neck_px)


def _diameter_px(points_px: FloatArray) -> float:
    gaps = points_px[:, np.newaxis] - points_px
    return float(np.linalg.norm(gaps, axis=2).max(initial=0.0))
