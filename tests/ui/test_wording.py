"""What states are called, and what is shown for them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lumbar.core.types import Band, CameraState, MonitorStatus, RunState
from lumbar.ui.wording import (
    Shown,
    action_text,
    details,
    duration_text,
    headline,
    rula_text,
    shown_state,
)
from ui.made_up import rula, update

RUNNING = MonitorStatus(RunState.RUNNING, CameraState.OK, calibrated=True)


@pytest.mark.parametrize(
    ("band", "shown", "words"),
    [
        (Band.GOOD, Shown.GOOD, "Good posture"),
        (Band.FAIR, Shown.FAIR, "Fair posture"),
        (Band.POOR, Shown.POOR, "Poor posture"),
        (Band.UNSURE, Shown.UNSURE, "Unsure"),
        (Band.AWAY, Shown.UNSURE, "Nobody there"),
    ],
)
def test_a_running_monitor_shows_the_band_of_its_newest_result(
    band: Band, shown: Shown, words: str
) -> None:
    """While the camera delivers, icon and headline follow the band."""
    result = update(band)

    assert (shown, words) == (shown_state(RUNNING, result), headline(RUNNING, result))


@pytest.mark.parametrize(
    "camera",
    [
        CameraState.ABSENT,
        CameraState.DENIED,
        CameraState.STALLED,
        CameraState.FROZEN,
        CameraState.COVERED,
    ],
)
def test_a_camera_that_fails_is_shown_whatever_was_seen_before(camera: CameraState) -> None:
    """The last good result is no longer true once the camera is in trouble."""
    status = replace(RUNNING, camera_state=camera)

    assert shown_state(status, update(Band.GOOD)) is Shown.TROUBLE
    assert headline(status, update(Band.GOOD)) not in ("", "Good posture")


def test_a_camera_lent_to_another_program_is_a_pause_and_no_trouble() -> None:
    """During a call there is nothing for the user to mend."""
    status = replace(RUNNING, camera_state=CameraState.BUSY)

    assert shown_state(status, update(Band.GOOD)) is Shown.PAUSED
    assert headline(status, update(Band.GOOD)) == "Camera used by another program"


@pytest.mark.parametrize("camera", [CameraState.STARTING, CameraState.ENDED, CameraState.CLOSED])
def test_a_camera_without_pictures_is_no_trouble_but_nothing_is_judged(camera: CameraState) -> None:
    """Starting and ended are states of their own, neither good nor broken."""
    assert shown_state(replace(RUNNING, camera_state=camera), update(Band.GOOD)) is Shown.UNSURE


def test_paused_hides_the_last_result_and_any_camera_trouble() -> None:
    """A paused monitor says so and nothing else."""
    status = MonitorStatus(RunState.PAUSED, CameraState.ABSENT)

    assert (
        shown_state(status, update(Band.POOR)),
        headline(status, update(Band.POOR)),
        details(status, update(Band.POOR)),
    ) == (Shown.PAUSED, "Paused", "")


def test_a_monitor_that_ended_with_a_message_is_in_trouble() -> None:
    """A model that cannot be loaded looks different from a pause."""
    failed = MonitorStatus(RunState.STOPPED, message="The model file is damaged; install again.")

    assert (Shown.TROUBLE, "Stopped", failed.message) == (
        shown_state(failed, None),
        headline(failed, None),
        details(failed, None),
    )


def test_details_name_the_scores_or_the_problem() -> None:
    """The second line holds scores while all is well and the monitor's message when not."""
    result = update(Band.FAIR)
    assert result.rula is not None
    trouble = replace(RUNNING, camera_state=CameraState.ABSENT, message="Plug one in.")

    assert f"{rula_text(result.rula, result)} · deviation 0.8" == details(RUNNING, result)
    assert details(trouble, result) == "Plug one in."


def test_details_say_until_when_notices_are_snoozed_and_that_a_baseline_is_missing() -> None:
    """Snoozing and a missing calibration are never hidden."""
    status = replace(RUNNING, calibrated=False, snoozed_until_epoch_s=1_700_000_000.0)
    said = details(status, update(Band.GOOD, deviation=None))

    assert "not calibrated yet" in said
    assert "snoozed until" in said
    assert "left)" in said


def test_a_range_of_scores_is_written_with_both_ends() -> None:
    """One number stands alone, two stand with a dash, where there are no probabilities."""
    open_score = replace(rula(), probabilities=(), likely_score=None, interval=None, main_part=None)
    fixed = replace(open_score, grand_score_min=3, grand_score_max=3)

    assert rula_text(fixed) == "RULA 3"
    assert rula_text(replace(open_score, grand_score_min=2, grand_score_max=5)) == "RULA 2–5"


def test_a_likely_score_is_told_with_its_interval_and_main_part() -> None:
    """And the action level is that of the number that is said."""
    chances = (0.0, 0.0, 0.2, 0.6, 0.2, 0.0, 0.0)
    known = replace(
        rula(), probabilities=chances, likely_score=4, interval=(3, 5), main_part="neck"
    )

    assert rula_text(known) == "RULA 4 (3–5), mostly the neck"
    assert action_text(known) == "look closer"


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (3, 4, "look closer"),
        (3, 5, "look closer to change soon"),
        (1, 7, "too little is known to say"),
    ],
)
def test_action_levels_are_told_in_words(low: int, high: int, words: str) -> None:
    """One level, a range of levels, or the plain truth that nothing is known."""
    open_score = replace(rula(), probabilities=(), likely_score=None, interval=None, main_part=None)

    assert words == action_text(replace(open_score, grand_score_min=low, grand_score_max=high))


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "0 s"), (59.4, "59 s"), (60, "1 min"), (3599, "59 min"), (7500, "2 h 05 min")],
)
def test_durations_are_told_in_their_two_largest_units(seconds: float, words: str) -> None:
    """Hours and minutes, or minutes, or seconds."""
    assert words == duration_text(seconds)
