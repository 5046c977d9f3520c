"""Two ways to one camera, as on Windows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lumbar.camera.backends import BackendChoice, BackendMemory

MSMF, DSHOW = 1400, 700


def test_a_failure_leads_to_the_other_way_and_back():
    """Round and round, as either may work the next time."""
    choice = BackendChoice((MSMF, DSHOW))
    tried = [choice.current]
    for _ in range(3):
        choice.failed()
        tried.append(choice.current)

    assert [MSMF, DSHOW, MSMF, DSHOW] == tried


def test_where_there_is_one_way_it_is_kept():
    """Linux and macOS."""
    choice = BackendChoice((200,))
    choice.failed()

    assert not choice.measured(0.1, 15.0)
    assert 200 == choice.current


def test_a_slow_way_is_left_for_an_untried_one():
    """Two frames a second where fifteen were asked for."""
    choice = BackendChoice((MSMF, DSHOW))

    assert choice.measured(2.0, 15.0)
    assert DSHOW == choice.current
    assert not choice.measured(14.0, 15.0)


def test_when_both_are_slow_the_faster_one_is_kept():
    """And not changed any more."""
    choice = BackendChoice((MSMF, DSHOW))
    choice.measured(5.0, 15.0)

    assert choice.measured(2.0, 15.0)
    assert MSMF == choice.current
    assert not choice.measured(5.0, 15.0)


@given(rates_hz=st.lists(st.floats(0.1, 60.0), max_size=20))
def test_it_never_goes_on_changing(rates_hz):
    """With rates that stay what they are, at most two changes are made."""
    true_hz = {MSMF: (rates_hz or [1.0])[0], DSHOW: (rates_hz or [1.0])[-1]}
    choice = BackendChoice((MSMF, DSHOW))
    changes = sum(choice.measured(true_hz[choice.current], 15.0) for _ in range(10))

    assert changes <= 2


def test_what_was_found_out_outlives_a_pause_and_a_new_start():
    """The same choice for each source of a run; the next run begins with the better way."""
    kept: dict[str, int] = {}
    memory = BackendMemory({}, kept.__setitem__, (MSMF, DSHOW))
    choice = memory.of("Desk")
    choice.measured(2.0, 15.0)
    choice.measured(14.0, 15.0)
    again = BackendMemory(kept, kept.__setitem__, (MSMF, DSHOW))

    assert memory.of("Desk") is choice
    assert {"Desk": DSHOW} == kept
    assert DSHOW == again.of("Desk").current
    assert MSMF == again.of("Other").current


def test_nothing_is_written_twice_and_nothing_where_there_is_no_choice():
    """Each start measures; only news is kept."""
    kept: list[tuple[str, int]] = []
    known = BackendMemory({"Desk": DSHOW}, lambda *news: kept.append(news), (MSMF, DSHOW))
    known.of("Desk").measured(14.0, 15.0)
    BackendMemory({}, lambda *news: kept.append(news), (200,)).of("Desk").measured(14.0, 15.0)

    assert [] == kept


def test_a_way_of_another_system_is_passed_over():
    """The file may come from elsewhere."""
    assert MSMF == BackendMemory({"Desk": 200}, backends=(MSMF, DSHOW)).of("Desk").current


def test_a_way_that_was_never_tried_is_not_remembered():
    """Pulled out right after the slow one was measured, the camera begins as before next time."""
    kept: list[tuple[str, int]] = []
    memory = BackendMemory({}, lambda *news: kept.append(news), (MSMF, DSHOW))
    choice = memory.of("Desk")
    choice.measured(2.0, 15.0)
    untried = list(kept)
    choice.measured(14.0, 15.0)

    assert untried == []
    assert kept == [("Desk", DSHOW)]


def test_a_way_that_gave_nothing_is_not_tried_again_for_its_rate():
    """The slow one is better than none, and is remembered."""
    kept: list[tuple[str, int]] = []
    memory = BackendMemory({}, lambda *news: kept.append(news), (MSMF, DSHOW))
    choice = memory.of("Desk")
    choice.measured(2.0, 15.0)
    choice.failed()

    assert not choice.measured(2.0, 15.0)
    assert kept == [("Desk", MSMF)]
