"""What a run found: seconds, means and alerts over several inputs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.made import judged, unjudged
from lumbar.cli.findings import LONGEST_GAP_S, Findings, clock, summary, summary_lines
from lumbar.core.types import AlertEvent, AlertKind, Band


def test_a_frame_stands_for_the_time_to_the_next() -> None:
    """Eight frames at 4 Hz are two seconds, whatever their bands."""
    findings = Findings()
    findings.begin("clip.mp4")
    for index in range(8):
        findings.add(judged(index / 4, band=Band.GOOD if index < 4 else Band.POOR))
    findings.finish()

    assert {Band.GOOD: 1.0, Band.POOR: 1.0} == findings.seconds
    assert 0.5 == findings.good_share


def test_pictures_count_one_each() -> None:
    """Independent pictures are counted, not timed."""
    findings = Findings()
    for index in range(3):
        findings.begin(f"{index}.png", picture=True)
        findings.add(judged(float(index)))
    findings.finish()

    assert findings.pictures_only
    assert "3 pictures: good 3" == summary_lines(findings)[0]


def test_the_second_input_begins_where_the_first_ended() -> None:
    """Inputs lie one after the other on the report's time axis, with times that start anew."""
    findings = Findings()
    for name in ("a.mp4", "b.mp4"):
        findings.begin(name)
        for index in range(4):
            findings.add(judged(index / 4))
    findings.finish()

    assert [("a.mp4", 0.0), ("b.mp4", 1.0)] == findings.starts
    assert 2.0 == findings.length_s


def test_time_nobody_watched_is_not_counted() -> None:
    """A gap of a minute between two frames counts as two seconds."""
    findings = Findings()
    findings.begin("clip.mp4")
    findings.add(judged(0.0))
    findings.add(judged(60.0))
    findings.finish()

    assert 2 * LONGEST_GAP_S == findings.length_s


def test_means_leave_out_what_was_not_judged() -> None:
    """Nobody there lowers neither RULA nor deviation."""
    findings = Findings()
    findings.begin("clip.mp4")
    for index in range(4):
        findings.add(judged(index / 4, deviation=0.5, bounds=(3, 6)))
    for index in range(4, 8):
        findings.add(unjudged(index / 4))
    findings.finish()

    assert (3.0, 6.0) == findings.rula_mean
    assert 0.5 == pytest.approx(findings.deviation_mean)
    assert [("distance", 0.5), ("head_roll", 0.25)] == findings.worst_parts


def test_the_score_said_longest_is_told_with_its_share() -> None:
    """And the mean probabilities, weighted by time."""
    chances = ((0, 0, 0.2, 0.6, 0.2, 0, 0), (0, 0, 0, 0, 0.2, 0.6, 0.2))
    findings = Findings()
    findings.begin("clip.mp4")
    for index in range(8):
        plain = judged(index / 4)
        assert plain.rula is not None
        score = 4 if index < 6 else 6
        known = replace(
            plain.rula,
            probabilities=chances[int(index >= 6)],
            likely_score=score,
            interval=(score - 1, score + 1),
            main_part="neck",
        )
        findings.add(replace(plain, rula=known))
    findings.finish()
    words = "RULA 4 (3–5), mostly the neck"

    assert (words, 0.75) == findings.score_said
    assert f"most often, 75% of the judged time: {words}" in summary_lines(findings)
    assert [0, 0, 0.15, 0.45, 0.2, 0.15, 0.05] == summary(findings)["rula_probabilities"]
    assert words == summary(findings)["rula_said"]


def test_without_probabilities_nothing_is_said_of_them() -> None:
    """As nobody judged."""
    findings = Findings()
    findings.begin("clip.mp4")
    findings.add(unjudged(0.0))
    findings.finish()

    assert (None, None) == (findings.score_said, findings.score_chances)
    assert summary(findings)["rula_said"] is None


def test_warnings_are_told_with_time_and_advice() -> None:
    """The summary says when Lumbar would have warned, and why."""
    findings = Findings()
    findings.begin("clip.mp4")
    for t_s, kind, advice in ((81.0, AlertKind.RAISE, "Move back"), (90.0, AlertKind.WITHDRAW, "")):
        findings.add(judged(t_s, alert=AlertEvent(kind, t_s, "deviation", advice, 20.0)))
    findings.finish()

    assert (
        "would have warned at 1:21 in clip.mp4: Move back (away from your posture for 20 s)"
        in summary_lines(findings)
    )
    assert ["raise", "withdraw"] == [alert["kind"] for alert in summary(findings)["alerts"]]


def test_an_empty_run_has_no_figures() -> None:
    """Nothing analysed gives nothing, and no division by zero."""
    findings = Findings()
    findings.finish()
    figures = summary(findings)

    assert (0, {}, None, None, None) == tuple(
        figures[key] for key in ("frames", "seconds", "good_share", "rula_mean", "deviation_mean")
    )


@given(st.lists(st.floats(0.0, 30.0), min_size=1, max_size=40))
def test_seconds_add_up_to_the_length(steps: list[float]) -> None:
    """However uneven the frames, the bands' seconds are the whole time axis."""
    findings = Findings()
    findings.begin("clip.mp4")
    t_s = 0.0
    for index, step in enumerate(steps):
        t_s += step
        findings.add(judged(t_s, band=list(Band)[index % 3]))
    findings.finish()

    assert findings.length_s == pytest.approx(sum(findings.seconds.values()))


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "0:00"), (5.9, "0:05"), (760, "12:40"), (3725, "1:02:05")]
)
def test_times_read_like_a_clock(seconds: float, words: str) -> None:
    """Minutes and seconds, with hours where there are any."""
    assert words == clock(seconds)
