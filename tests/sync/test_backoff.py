"""The laws of waiting: never too long, as long as the server asks for, and spread."""

from hypothesis import given
from hypothesis import strategies as st

from workstation.sync.backoff import AWAY, CALM, FIRST, LONGEST, Backoff, Moment

clocks = st.floats(0, 1e9)
dice = st.floats(0, 1, exclude_max=True)


@given(st.integers(0, 10_000), clocks, dice)
def test_a_pause_lies_between_nothing_and_its_ceiling(failures: int, clock: float, roll: float) -> None:
    after = Backoff(failures).failed(Moment(clock, 0, roll), "away")
    pause = after.until - clock
    assert 0 <= pause <= min(LONGEST, FIRST * 2.0 ** min(failures, 30)) + 1e-3
    assert (after.failures, after.trouble) == (failures + 1, "away")


@given(st.integers(0, 20), clocks)
def test_the_dice_reach_both_ends_of_the_pause(failures: int, clock: float) -> None:
    least = Backoff(failures).failed(Moment(clock, 0, 0.0), "")
    most = Backoff(failures).failed(Moment(clock, 0, 0.999999), "")
    assert least.until == clock
    assert most.until - clock >= 0.99 * min(LONGEST, FIRST * 2.0**failures)


@given(clocks, st.floats(0, 3600), dice)
def test_what_the_server_asks_for_wins_over_the_dice(clock: float, seconds: float, roll: float) -> None:
    held = CALM.held(Moment(clock, 0, roll), seconds, "busy")
    assert held.until == clock + seconds
    assert held.waits(Moment(clock + seconds * 0.5, 0, roll)) == (clock + seconds * 0.5 < held.until)
    assert not held.waits(Moment(clock + seconds, 0, roll))


@given(st.integers(0, 10_000), clocks, dice)
def test_where_nothing_answers_at_all_it_is_asked_every_few_seconds(
    failures: int, clock: float, roll: float
) -> None:
    after = Backoff(failures).failed(Moment(clock, 0, roll), "away", AWAY)
    assert after.until - clock <= AWAY + 1e-3
