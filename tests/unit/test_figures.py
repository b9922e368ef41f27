"""Which figures meet their goals."""

from tests.bench.figures import Goal


def test_a_goal_is_met_from_below_or_from_above() -> None:
    at_most, at_least = Goal(50, "ms", ""), Goal(0.4, "ratio", "", at_least=True)
    assert [at_most.is_met(value) for value in (49, 50, 51)] == [True, True, False]
    assert [at_least.is_met(value) for value in (0.39, 0.4, 0.41)] == [False, True, True]
